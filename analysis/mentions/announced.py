"""Names that the tagger missed: announced by a noun beside them ("the newspaper Dawn"), or long known to the lists."""

from __future__ import annotations

from collections.abc import Iterator

from ..data.sections import words
from ..language.tagger import small_tag
from .described import described
from .gazetteer import gazetteer
from .line import Line
from .name_draft import NameDraft
from .name_lexicon import announcers, lexicon
from .tagging import Name

_CONFIDENCE = 0.55
_SAYING = words("name-contexts.txt", "said after persons")
_CAPITAL_TITLES = words("honorifics.txt", "women", "men", "either")
"""In capitals their full stop is a word of its own: "MR. HOLT: Thank you."."""
_LIVING = words("name-contexts.txt", "living in")
_PERSONAL = frozenset(("her", "his", "their", "my"))
_LIVED_IN = words("kind-cues.txt", "homes of persons")
_PAYING = words("kind-cues.txt", "before a firm and a sum")
_BROADCASTERS = words("name-contexts.txt", "broadcasters")
_LONGEST = 3
_DATELINE = 12
"""Among how many words a dateline has the agency's bracket."""
_ARTICLES = words("name-parts.txt", "leading")
_LETTERS = words("name-parts.txt", "letters behind persons")
_NUMBERS = words("name-parts.txt", "number words")
LABELS = {"o": "ORG", "p": "LOC", "c": "LOC", "f": "PER"}
"""The labels of listed names."""


def add_announced(draft: NameDraft) -> None:
    """Add what the nouns beside it or the lists make a name: "the newspaper Dawn", "(NATO)", "South Korea"."""
    draft.each(lambda line, names: _with_announced(line, names, draft.small))


def _with_announced(line: Line, names: list[Name], small: frozenset[str]) -> list[Name]:
    """``small`` are words that the article also writes without capitals."""
    if line.all_caps or line.title_case:
        return names
    taken = {at for name in names for at in range(name.first, name.last)}
    added = [*_listed_phrases(line, taken), *_listed_words(line, taken), *_agencies(line, taken)]
    taken.update(at for name in added for at in range(name.first, name.last))
    for first, last in _unknown(line, taken, small):
        label = (_announcement(line, first, last) if first else "") or described(line, first, last)
        if not label and last - first == 2 and line.lower[last : last + 2] == [",", "which"]:
            label = "ORG"  # Violence Monitor, which tracks
        if not label and last - first == 2 and first - 1 in taken and line.lower[last : last + 1] and _says(line, last):
            label = "PER"  # CEO of the Refugee Council Enver Solomon told
        if last - first == 1 and small_tag(line.lower[first]) == "RB":
            continue  # Separately, a company
        opens = first == 0 or (first == 1 and line.lower[0] in _ARTICLES)
        alone = opens or not line.capital[first - 1] or label == "PER"
        if label and alone and not (last < len(line.lower) and line.capital[last]):
            added.append(Name(first, last, label, _CONFIDENCE))
    return sorted([*names, *added]) if added else names


def _says(line: Line, at: int) -> bool:
    return line.lower[at] in _SAYING


def _unknown(line: Line, taken: set[int], small: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Ranges of a few capitalised words that no list knows and no name holds."""
    count, free = len(line.lower), 0
    for at in line.heads:
        if at < free or not line.capital[at]:
            continue
        end = at
        while end < count and end - at < _LONGEST and end not in taken and _may_be_name(line, end, small):
            end += 1
        if end > at:
            yield at, end
        free = end


def _may_be_name(line: Line, at: int, small: frozenset[str]) -> bool:
    word = line.lower[at]
    classes = lexicon().phrases.get(word, "")
    if (at == 0 and word in _ARTICLES) or (at > 0 and word in _LETTERS):
        return False
    if at == 0 and word in _NUMBERS and line.capital[1:2] != b"\1":
        return False  # Twenty employees
    return bool(line.capital[at]) and word[0].isalpha() and not set("ndtTOP") & set(classes) and word not in small


def _listed_phrases(line: Line, taken: set[int]) -> Iterator[Name]:
    """Names of several words that stand in the lists."""
    for at, entry in line.phrases.items():
        if entry[0] == "B" and entry[1:] in LABELS:
            end = at + 1
            while line.phrases.get(end, "")[:1] == "I":
                end += 1
            if not taken & set(range(at, end)) and is_written_as_name(line, at, end):
                yield Name(at, end, LABELS[entry[1:]], _CONFIDENCE)


def is_written_as_name(line: Line, first: int, last: int) -> bool:
    """Whether both ends of a listed phrase have a capital, a figure or a possessive."""
    ends = (line.texts[first][0], line.texts[last - 1].lstrip("-")[0])
    return all(end.isupper() or end.isdigit() or end in "'’" for end in ends) and any(line.capital[first:last])


def _listed_words(line: Line, taken: set[int]) -> Iterator[Name]:
    """Countries that stand alone, names with figures ("3M"), and agencies in brackets."""
    classes = lexicon().phrases
    last = len(line.lower) - 1
    for at in line.heads:
        if at < last and at not in taken and at not in line.phrases and line.capital[at]:
            label = _listed_label(line, at, classes.get(line.lower[at], ""))
            if label:
                yield Name(at, at + 1, label, _CONFIDENCE)


def _agencies(line: Line, taken: set[int]) -> Iterator[Name]:
    """The agency of a dateline: "LAGOS (Sportline) -", "LA PAZ, Sept 14 (Andes Wire) -", "/TASS/."."""
    if "/" in line.lower[:_DATELINE]:
        at = line.lower.index("/")
        opens = (at == 0 or line.texts[0].isupper()) and line.lower[at + 2 : at + 3] == ["/"]
        if opens and line.texts[at + 1].isupper() and at + 1 not in taken:
            yield Name(at + 1, at + 2, "ORG", _CONFIDENCE)
    yield from _placed(line, taken)
    if not line.texts[0].isupper() or len(line.texts[0]) < 2 or "(" not in line.lower[1:_DATELINE]:
        return
    first = line.lower.index("(", 1) + 1
    last = first
    while last < min(len(line.lower), first + _LONGEST) and line.capital[last]:
        last += 1
    ends = line.lower[last : last + 2]
    closes = len(ends) == 2 and ends[0] == ")" and ends[1] in ("-", "–", "—", "--")
    if closes and last > first and not taken & set(range(first, last)):
        yield Name(first, last, "ORG", _CONFIDENCE)


def _placed(line: Line, taken: set[int]) -> Iterator[Name]:
    """The place of several words in capitals that opens a dateline: "BAR HARBOR —"."""
    end = 0
    while end < min(len(line.lower) - 1, _LONGEST) and line.texts[end].isupper() and line.lower[end].isalpha():
        end += 1
    if end < 2 or line.lower[end] not in ("—", "–", "-") or not taken.isdisjoint(range(end)):
        return
    if set("ABCDE") & set(gazetteer().classes.get(" ".join(line.lower[:end]), "")):
        yield Name(0, end, "LOC", _CONFIDENCE)


def _listed_label(line: Line, at: int, classes: str) -> str:
    if line.lower[at] == "government" and at and line.lower[at - 1] == "the" and not line.capital[at + 1]:
        return "ORG"
    if classes in ("o", "f") and line.lower[at][0].isdigit():
        return LABELS[classes]
    if _is_led_or_backed(line.lower[at + 1], classes):
        return "LOC"
    if at == 0 and _opens_as_place(line, classes):
        return "LOC"
    opened = at == 1 and line.lower[0] in _ARTICLES and not line.texts[at].isupper()
    if classes == "c" and at and (opened or not line.capital[at - 1]) and not line.capital[at + 1]:
        return "LOC"
    if "o" in classes and at > 1 and line.lower[at - 1] in _PAYING and _is_sum(line.lower[at + 1]):
        return "ORG"
    return "ORG" if classes == "o" and at and line.lower[at - 1] == "(" and line.lower[at + 1] == ")" else ""


def _is_led_or_backed(following: str, classes: str) -> bool:
    """Whether a place that is no given name stands before what is done by or in it: "Moscow-installed"."""
    return following[0] == "-" and following.endswith("ed") and bool(set("cp") & set(classes)) and "g" not in classes


def _is_sum(word: str) -> bool:
    """Whether a word opens a sum of money or another figure: "$", "£5m", "5"."""
    return word[0] in "$£€" or word[0].isdigit()


def _opens_as_place(line: Line, classes: str) -> bool:
    """Whether a sentence or a dateline opens with a listed place: "Osh lost power", "DAYTON —"."""
    word, text, following = line.lower[0], line.texts[0], line.texts[1]
    listed = gazetteer().classes.get(word, "")
    if text.isupper() and len(text) > 3 and following in ("—", "–", "-", "(", ":", ","):
        return bool(set("ABCD") & set(listed)) or "p" in classes
    plain = line.capital[1] or small_tag(word) or set("gst") & set(classes + gazetteer().kinds(word))
    return not plain and ("p" in classes or bool(set("AB") & set(listed)))


def _announcement(line: Line, start: int, end: int) -> str:
    """The label that the word before or after some words announces, or nothing."""
    nouns = announcers()
    before = line.lower[start - 1]
    after = line.lower[end] if end < len(line.lower) else ""
    called = before == "." and start > 1 and line.lower[start - 2] in _CAPITAL_TITLES
    if before in nouns["PER before"] or (called and line.texts[start - 2].isupper()):
        return "PER"
    if before in nouns["ORG before"] or after in nouns["ORG after"]:
        return "ORG"
    if after in _BROADCASTERS and end + 1 < len(line.lower) and line.lower[end + 1] in _BROADCASTERS:
        return "ORG"  # the Marl-24 television channel
    if before == "the" and end - start == 1 and start > 1 and line.lower[start - 2] == "told":
        return "ORG"  # told the Herald
    if before in _PERSONAL and after in _LIVED_IN and end - start < 3:
        return "LOC"  # at her Marl End home
    lives = before == "in" and start > 1 and line.lower[start - 2] in _LIVING
    of = before == "of" and start > 1 and line.lower[start - 2] in nouns["LOC before"]
    return "LOC" if lives or of or after in nouns["LOC after"] else ""
