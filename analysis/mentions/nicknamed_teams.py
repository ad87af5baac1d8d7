"""Clubs with a plural for a name: in a report on a match "Delta Stars" and "Hallam Herons", who play, are bodies."""

from __future__ import annotations

from collections.abc import Iterator

from ..data.sections import words
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import Key, NameDraft, key_in
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name
from .teams import tells_of_matches

_PLAYING, _AGAINST = words("teams.txt", "playing", "playing on"), words("teams.txt", "against", "before clubs")
_CONFIDENCE = 0.8
_LONGEST = 4
_OPENERS = words("openers.txt") | words("name-parts.txt", "leading")


def add_nicknamed(draft: NameDraft) -> None:
    """Make bodies of capitals that end in a plural and play, everywhere in an article on matches."""
    if not tells_of_matches(draft):
        return
    clubs = {
        key_in(line, first, last)
        for line in draft.lines
        if not is_headline(line)
        for first, last in _plurals(line)
        if _plays(line, first, last)
    }
    if clubs:
        draft.settled |= clubs
        draft.each(lambda line, names: _with_clubs(line, names, clubs))


def _plurals(line: Line) -> Iterator[tuple[int, int]]:
    """Runs of two to four capitalised words of which the last is an unlisted plural."""
    first = end = -1
    for at in line.heads:
        if not line.capital[at] or not line.texts[at].isalpha():
            continue
        first, end = first if at == end else at, at + 1
        first += first == at and line.lower[at] in _OPENERS
        ends = at + 1 == len(line.lower) or not line.capital[at + 1]
        if ends and 1 < at + 1 - first <= _LONGEST and _is_nickname(line.lower[at]):
            yield first, at + 1


def _is_nickname(word: str) -> bool:
    known = lexicon().phrases.get(word, "").strip("O") + "".join(set("gsl") & set(gazetteer().kinds(word)))
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and not known and word not in lexicon().heads


def _plays(line: Line, first: int, last: int) -> bool:
    """Whether what stands beside a name tells of a team: "beat Delta Stars", "Delta Stars, who drew"."""
    after = [*line.lower[last : last + 3], "", "", ""]
    at = 2 if after[0] == "," and after[1] in ("who", "which") else 0
    before = line.lower[first - 1] if first else ""
    score = after[0].isdigit() and after[1] in ("-", "–") and after[2].isdigit()
    return before in _AGAINST or after[at] in _PLAYING or score or (after[0][:1].isdigit() and "-" in after[0])


def _with_clubs(line: Line, names: list[Name], clubs: set[Key]) -> list[Name]:
    found = NamesByWord(names, len(line.lower))
    for first, last in _plurals(line):
        touched = found.touching(first, last)
        inside = all(name.first >= first and name.last <= last for name in touched)
        if inside and key_in(line, first, last) in clubs:
            sure = max([_CONFIDENCE, *(name.confidence for name in touched if name.label == "ORG")])
            found.replace(Name(first, last, "ORG", sure))
    return found.names()
