"""Names that the tagger missed and that a noun beside them announces: "the newspaper Dawn", "Kunar province"."""

from __future__ import annotations

from functools import cache

from ..data import lines_of
from .features import Line
from .lexicon import Lexicon, lexicon
from .tagging import Name

_CONFIDENCE = 0.55
_LONGEST = 3
Cues = dict[str, frozenset[str]]


@cache
def _cues() -> Cues:
    found: Cues = {}
    section = ""
    for line in lines_of("names/cues.txt"):
        if line.startswith("["):
            section = line.strip("[]")
        else:
            found[section] = found.get(section, frozenset()) | frozenset(line.split())
    return found


def announced(line: Line, names: list[Name], small: frozenset[str]) -> list[Name]:
    """The names of a sentence and those announced; ``small`` are words the document also writes without capitals."""
    if line.shouted or line.title_case:
        return names
    lex, cues = lexicon(), _cues()
    taken = {at for name in names for at in range(name.first, name.last)}
    added: list[Name] = []
    at = 1
    while at < len(line.lower):
        if at in taken or not _may_be(line, at, lex, small):
            at += 1
            continue
        end = at + 1
        while end < len(line.lower) and end - at < _LONGEST and end not in taken and _may_be(line, end, lex, small):
            end += 1
        label = _announcement(line, at, end, cues)
        if label and not (end < len(line.lower) and line.capital[end]):
            added.append(Name(at, end, label, _CONFIDENCE))
        at = end
    return sorted([*names, *added]) if added else names


def _may_be(line: Line, at: int, lex: Lexicon, small: frozenset[str]) -> bool:
    word = line.lower[at]
    classes = lex.phrases.get(word, "")
    return line.capital[at] and word[0].isalpha() and not set("ndtTOP") & set(classes) and word not in small


def _announcement(line: Line, start: int, end: int, cues: Cues) -> str:
    before = line.lower[start - 1]
    after = line.lower[end] if end < len(line.lower) else ""
    if before in cues["PER before"]:
        return "PER"
    if before in cues["ORG before"] or after in cues["ORG after"]:
        return "ORG"
    of = before == "of" and start > 1 and line.lower[start - 2] in cues["LOC before"]
    return "LOC" if of or after in cues["LOC after"] else ""
