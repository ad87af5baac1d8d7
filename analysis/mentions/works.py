"""Works named in a list or in quotation marks: "films such as Grey Sea, Salt and The Long Way", the song "Nightjar".

A tagger takes their capitals for persons and bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..data.sections import words
from ..language.tagger import small_tag
from .cutting import OWNED
from .line import Line
from .name_draft import NameDraft
from .tagging import Name
from .things import THING

_CONTEXTS = "name-contexts.txt"
_LISTED, _CREDITS = words(_CONTEXTS, "works in lists"), words(_CONTEXTS, "credits in lists")
_INTRODUCING = words(_CONTEXTS, "introducing works")
_WORKISH = words(_CONTEXTS, "speaking of works") | _LISTED
_PLANS = words(_CONTEXTS, "plans behind names")
_NAMING = words(_CONTEXTS, "naming") | words("name-parts.txt", "links in names of campaigns")
_SMALL = words("name-parts.txt", "small") - {"with", "by", "from"}
_MARKS = frozenset(",:&!?\"“”'‘’")
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')
_ENDS = frozenset(".!?")
_WORKS = words(_CONTEXTS, "works after") | {"play", "plays", "books", "book"}
_FILMS, _WHOSE = words(_CONTEXTS, "works after"), words(_CONTEXTS, "before whose work")
_ARTICLES, _OF = frozenset(("a", "an", "the")), frozenset(("of", "in", "on", "at", "for", "to"))
_LONGEST = 9
"""How many words and marks a title in quotation marks has at most."""
_NEAR_PLAN = 3
"""So many words behind its name tell what a plan is."""
_CERTAIN = 0.97


def label_works(draft: NameDraft) -> None:
    """Label as things the names of works in a list behind what they are, and those in quotation marks."""
    draft.each(_with_works)


def _with_works(line: Line, names: list[Name]) -> list[Name]:
    names = _without_plans(line, names) if names else names
    if not names or _WORKISH.isdisjoint(line.lower):
        return names
    listed = () if _LISTED.isdisjoint(line.lower) and _CREDITS.isdisjoint(line.lower) else _lists(line)
    spans = [*listed, *_run_titles(line), *(() if _OPENING.isdisjoint(line.lower) else _quoted(line))]
    if not spans:
        return names
    return [name._replace(label=THING) if _is_inside(line, name, spans) else name for name in names]


def _without_plans(line: Line, names: list[Name]) -> list[Name]:
    """The names with those of plans in quotation marks labelled as things: "Japan's “Shore and Valley” link"."""
    if _OPENING.isdisjoint(line.lower) or _PLANS.isdisjoint(line.lower):
        return names
    plans = [
        (first, last)
        for first, last in _quoted(line)
        if last - first > 1 and not _PLANS.isdisjoint(line.lower[last + 1 : last + 1 + _NEAR_PLAN])
    ]
    inside = [any(first - 1 <= name.first and name.last <= last for first, last in plans) for name in names]
    return [name._replace(label=THING) if held else name for name, held in zip(names, inside, strict=True)]


def _is_inside(line: Line, name: Name, spans: list[tuple[int, int]]) -> bool:
    """Whether a name lies in one of the spans, and nothing is said there to be its bearer's: "Ann Lee's Grey Sea"."""
    owns = line.lower[name.last : name.last + 1] and line.lower[name.last] in OWNED
    return not owns and any(first <= name.first and name.last <= last for first, last in spans)


def _lists(line: Line) -> Iterator[tuple[int, int]]:
    """Where works are listed behind a noun for them."""
    for at, word in enumerate(line.lower):
        start = _list_start(line, at) if word in _LISTED or word in _CREDITS else 0
        if start:
            yield start, _list_end(line, start)


def _list_start(line: Line, at: int) -> int:
    """Where the list behind a noun for works begins; 0 if there is none."""
    after = line.lower[at + 1 : at + 3]
    if line.lower[at] in _CREDITS and not (at and line.lower[at - 1] in _WORKISH):
        return 0
    if after[:1] == [","]:
        after, at = line.lower[at + 2 : at + 4], at + 1
    if after == ["such", "as"]:
        return at + 3
    return at + 2 if after and after[0] in _INTRODUCING else 0


def _list_end(line: Line, start: int) -> int:
    """Where a list of titles ends: at a word that no title has, and before a name that begins the main clause."""
    end = start
    last = joined = 0
    while end < len(line.lower) and (line.capital[end] or _is_inner(line.lower[end])):
        if line.lower[end] == ",":
            last = end
        elif line.lower[end] in ("and", "or"):
            joined = end
        end += 1
    verb = end < len(line.lower) and small_tag(line.lower[end]) in ("VBD", "VBN", "VBZ", "MD")
    return last if verb and last > joined else end


def _run_titles(line: Line) -> Iterator[tuple[int, int]]:
    """Titles with small words or an article of their own right behind what they are: "the play Ashes of Lima"."""
    for at, word in enumerate(line.lower[:-2]):
        if word in _FILMS and line.lower[at + 1] == "," and line.capital[at + 2] and not line.capital[at]:
            end = _list_end(line, at + 2)
            title = not (_ARTICLES | _OF).isdisjoint(line.lower[at + 3 : end])
            if title and not _WHOSE.isdisjoint(line.lower[max(0, at - 3) : at]):
                yield at + 2, end  # her second film, On Being a Marl
            continue
        if word not in _WORKS or line.capital[at] or not line.capital[at + 1]:
            continue
        if word == "plays" and at and line.capital[at - 1]:
            continue  # Ann Lee plays St Ann's Hall in Dover
        end = _list_end(line, at + 1)
        while end > at + 1 and not line.capital[end - 1]:
            end -= 1
        if end - at > 2 and (line.lower[at + 1] in _ARTICLES or any(word in _OF for word in line.lower[at + 2 : end])):
            yield at + 1, end


def _is_inner(word: str) -> bool:
    return word in _MARKS or word in _SMALL or word in OWNED or word[0].isdigit()


def _quoted(line: Line) -> Iterator[tuple[int, int]]:
    """Where titles stand in quotation marks."""
    start = -1
    for at, word in enumerate(line.lower):
        if start >= 0 and word in _CLOSING:
            if 0 < at - start <= _LONGEST and _is_title(line, start, at):
                yield start, at
            start = -1
        elif word in _OPENING:
            start = at + 1
    count = len(line.lower)
    if start >= 0 and 1 < count - start <= _LONGEST and line.lower[-1] in _ENDS and _is_title(line, start, count):
        yield start, count  # the mark that closes stands behind the stop, in the next sentence


def _is_title(line: Line, first: int, last: int) -> bool:
    """Whether what stands in quotation marks is written as a title, and not what somebody is called."""
    before = first - 2
    called = before >= 0 and (line.lower[before] in _NAMING or bool(line.capital[before]))
    inner = all(line.capital[at] or _is_inner(line.lower[at]) or line.lower[at] == "." for at in range(first, last))
    return inner and not called and line.capital[first] == 1
