"""Names that the tagger missed: announced by a noun beside them ("the newspaper Dawn"), or long known to the lists."""

from __future__ import annotations

from collections.abc import Iterator

from .described import described
from .lexicon import Lexicon, cue_words, lexicon
from .lines import Line
from .tagging import Name

_CONFIDENCE = 0.55
_LONGEST = 3
_LABELS = {"o": "ORG", "p": "LOC", "c": "LOC"}
Cues = dict[str, frozenset[str]]


def announced(line: Line, names: list[Name], small: frozenset[str]) -> list[Name]:
    """The names of a sentence and those announced; ``small`` are words the document also writes without capitals."""
    if line.shouted or line.title_case:
        return names
    lex, cues = lexicon(), cue_words()
    taken = {at for name in names for at in range(name.first, name.last)}
    added = list(_listed(line, taken, lex))
    taken.update(at for name in added for at in range(name.first, name.last))
    at = 0
    while at < len(line.lower):
        if at in taken or not _may_be(line, at, lex, small):
            at += 1
            continue
        end = at + 1
        while end < len(line.lower) and end - at < _LONGEST and end not in taken and _may_be(line, end, lex, small):
            end += 1
        label = (_announcement(line, at, end, cues) if at else "") or described(line, at, end)
        alone = at == 0 or not line.capital[at - 1] or label == "PER"
        if label and alone and not (end < len(line.lower) and line.capital[end]):
            added.append(Name(at, end, label, _CONFIDENCE))
        at = end
    return sorted([*names, *added]) if added else names


def _listed(line: Line, taken: set[int], lex: Lexicon) -> Iterator[Name]:
    """Names of several words that stand in the lists, countries, and agencies in brackets."""
    for at, entry in line.phrases.items():
        if entry[0] == "B" and entry[1:] in _LABELS:
            end = at + 1
            while line.phrases.get(end, "")[:1] == "I":
                end += 1
            if not taken & set(range(at, end)) and all(line.texts[i][0].isupper() for i in (at, end - 1)):
                yield Name(at, end, _LABELS[entry[1:]], _CONFIDENCE)
    for at in range(1, len(line.lower) - 1):
        if at in taken or at in line.phrases or not line.capital[at]:
            continue
        classes = lex.phrases.get(line.lower[at], "")
        if classes == "c" and not line.capital[at - 1] and not line.capital[at + 1]:
            yield Name(at, at + 1, "LOC", _CONFIDENCE)
        elif classes == "o" and line.lower[at - 1] == "(" and line.lower[at + 1] == ")":
            yield Name(at, at + 1, "ORG", _CONFIDENCE)


def _may_be(line: Line, at: int, lex: Lexicon, small: frozenset[str]) -> bool:
    word = line.lower[at]
    classes = lex.phrases.get(word, "")
    return bool(line.capital[at]) and word[0].isalpha() and not set("ndtTOP") & set(classes) and word not in small


def _announcement(line: Line, start: int, end: int, cues: Cues) -> str:
    before = line.lower[start - 1]
    after = line.lower[end] if end < len(line.lower) else ""
    if before in cues["PER before"]:
        return "PER"
    if before in cues["ORG before"] or after in cues["ORG after"]:
        return "ORG"
    of = before == "of" and start > 1 and line.lower[start - 2] in cues["LOC before"]
    return "LOC" if of or after in cues["LOC after"] else ""
