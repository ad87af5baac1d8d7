"""Where the writer takes the word again: "said profit fell, and its shares lost 4%", ", but by noon 40 had come"."""

from __future__ import annotations

from ..data.sections import words
from .clauses import clause_at
from .cue_words import lexicon
from .grammar_line import Line
from .phrases import FINITE, VERBS, is_time, phrase_end

_JOINING = words("grammar.txt", "joining clauses")
_TRADED = words("grammar.txt", "traded")
_MOVING = words("grammar.txt", "moving what is traded")
_DURING, _STARTS = words("grammar.txt", "telling when"), words("grammar.txt", "starts and ends")
_ONLY = frozenset({"only", "just", "fewer", "barely"})
_TILL_VERB = 12  # words from "when" to the verb of "a like poll by the Lund Board found"
_NEAR_FIGURE = 4  # words behind that verb in which its figure comes


def writer_goes_on(line: Line, start: int, cue_tag: str) -> bool:
    """Whether what begins at ``start``, behind a comma or a semicolon, is told by the writer, not by who spoke.

    So is what became of shares, and what came on a later day: "and on Friday 900 walked out".
    ``cue_tag`` is the tag of the verb of saying.
    """
    first = start + (line.word(start) in _JOINING)
    if line.tag(first) in ("VBG", "VBD") and line.word(first) in _MOVING:
        return line.word(phrase_end(line, first + 1) - 1) in _TRADED
    if _is_of_traded(line, first) or (line.word(start) == "but" and _tells_how_few(line, first)):
        return True
    return first > start and cue_tag == "VBD" and not line.heads and _is_of_later_day(line, first)


def document_tells(line: Line, start: int) -> bool:
    """Whether a clause has a figure that a document of its own tells: "when a like poll by the board found 71%"."""
    ahead = range(start, min(start + _TILL_VERB, len(line.tags)))
    verb = next((at for at in ahead if line.tags[at] in VERBS and line.words[at] in lexicon().verbs), start)
    cue = lexicon().verbs.get(line.words[verb])
    if cue is None or verb == start or not {"c", "d"} <= cue.frames or line.tags[verb] not in ("VBD", "VBN", "VBZ"):
        return False
    figured = "CD" in line.tags[verb + 1 : verb + _NEAR_FIGURE]
    return figured and line.words[phrase_end(line, start) - 1] in lexicon().documents


def _is_of_traded(line: Line, start: int) -> bool:
    """Whether a clause is about shares and their like: "its shares in Lund fell", "bond yields climbed"."""
    end = phrase_end(line, start)
    if line.word(end - 1) not in _TRADED or end == start:
        return False
    if line.tag(end) == "IN":
        end = phrase_end(line, end + 1)
    return line.tag(end) in FINITE


def _tells_how_few(line: Line, start: int) -> bool:
    """Whether a clause says how little has come of what was told: "but only two have opened"."""
    end = phrase_end(line, start + 1)
    few = line.word(start) in _ONLY and "CD" in line.tags[start + 1 : end]
    return few and line.word(end) in ("have", "has")


def _is_of_later_day(line: Line, start: int) -> bool:
    """Whether a clause begins with the time that it is about: "on Friday 900 drivers walked out"."""
    end = phrase_end(line, start + 1)
    if line.tag(start) != "IN" or end == start + 1:
        return False
    time = start + 2 if line.word(start + 1) in lexicon().times else end  # on Friday 900 drivers
    clause = time + (line.word(time) == ",")
    return is_time(line, start + 1, time) and clause_at(line, clause)


def before_time(line: Line, start: int, end: int) -> int:
    """Where words with no figure end before a time that has one: "its pledge | at the start of a two-day visit"."""
    at = next((at for at in range(start + 1, end) if _tells_when(line, at)), end)
    figured = any(tag == "CD" or "-" in word for tag, word in zip(line.tags[at:end], line.words[at:end], strict=True))
    return at if figured and "CD" not in line.tags[start:at] else end


def _tells_when(line: Line, at: int) -> bool:
    """Whether a phrase of time begins at ``at``: "during", "at the start of"."""
    word = line.words[at]
    ahead = word == "ahead" and line.word(at + 1) == "of"
    lately = line.word(at + 2) in ("past", "last")  # sold during the past two years
    return ahead or (word in _DURING and not lately) or (word == "at" and line.word(at + 2) in _STARTS)
