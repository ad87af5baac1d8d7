"""What follows a cue: the clause, quote or phrase that it takes."""

from __future__ import annotations

from typing import NamedTuple

from .circumstances import QUESTIONS, past_state, skip_circumstances
from .lexicon import Cue, lexicon
from .lines import QUOTE, Line
from .phrases import FINITE, RELATIVES, is_time, phrase_end

_ALWAYS_TELL = frozenset({"tell", "inform", "remind", "assure", "notify"})
_OPENS_CLAUSE = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "JJ", "CD", "EX"})
_TILL_THAT = 14  # words between one who is told and "that"
_OBJECTS = frozenset("him them me us himself herself itself themselves".split())
_IN_SAID = _OPENS_CLAUSE | {"VBN", "JJR", "JJS", "PDT", "$", "VBG", "RB", "RBR", "RBS", "NNPS"}
_NOTHING_NEW = frozenset(
    {("as", "much"), ("the", "same"), ("the", "opposite"), ("so", "much"), ("so", "while"), ("so", "when")}
)
_TO_DO = frozenset({"suggest", "recommend", "admit", "report", "recall", "remember", "describe"})
_TILL_AT = 10
_PLACED = frozenset({"at", "on", "between", "ahead", "behind"})
_TILL_AS = 8  # words between what is seen and what it is seen as
_FAR = 30  # words in which the verb of a clause must come


class Complement(NamedTuple):
    """What follows a cue: its frame (see the data file) and where it begins."""

    frame: str
    start: int


def clause_at(line: Line, start: int) -> bool:
    """Whether a clause without "that" begins at ``start``: a finite verb comes before anything that ends it."""
    tags, lows = line.tags, line.lows
    if line.low(start) in _OBJECTS:
        return False
    relative = False
    for at in range(start, min(start + _FAR, len(tags))):
        tag = tags[at]
        if tag in RELATIVES or (lows[at] == "that" and at > start):
            relative = True
        elif tag == "," and at + 1 < len(tags) and tags[at + 1] in FINITE and "," not in lows[start:at]:
            return False
        elif (tag in FINITE or tag == QUOTE) and at > start:
            if not relative:
                return True
            relative = tag == "MD"
        elif (tag == "CC" and at + 1 < len(tags) and tags[at + 1] in FINITE and not relative) or (
            tag in (":", "TO") and at + 1 < len(tags) and (tag == ":" or tags[at + 1] == "VB") and at - start < 4
        ):
            return False
    return False


def complement(line: Line, after: int, cue: Cue) -> Complement | None:
    """What follows a cue whose last word stands before ``after``; None where nothing it can take does."""
    tags, lows = line.tags, line.lows
    frames = cue.frames
    if "a" in frames:
        told = _told(line, after, cue)
        if told or (cue.lemma in _ALWAYS_TELL and phrase_end(line, after) > after):
            return told
    start = after
    if "c" in frames and "a" not in frames and _is_count(line, start):
        return Complement("c", start)
    while start < len(tags) and tags[start] == "RP":
        start += 1
    if line.tag(start) in ("IN", "TO") and line.low(start) in cue.prepositions and line.tag(start + 1) != "VB":
        return Complement("p", start)
    end = phrase_end(line, start + 1) if line.tag(start) == "IN" and cue.prepositions else start
    if line.low(end) in cue.prepositions and end > start and is_time(line, start + 1, end):
        return Complement("p", end)  # complained for years of
    if frames & {"c", "q"}:
        start = skip_circumstances(line, start)
    if start >= len(tags) or tuple(lows[start : start + 2]) in _NOTHING_NEW or lows[start] == "anonymity":
        return None
    if lows[start] in ("not", "never") and line.tag(start + 1) == "TO" and "i" in frames:
        return None if cue.lemma == "ask" else Complement("i", start)
    tag, low = tags[start], lows[start]
    if tag == "," and start > after and "c" in frames and line.tag(start + 1) in _OPENS_CLAUSE:
        return Complement("c", start + 1) if clause_at(line, start + 1) else None  # said Thursday, prices rose
    if tag == QUOTE:
        # The "alt-right" called "the base" is named so, not called so by somebody.
        return Complement("q", start) if frames & {"c", "q", "n"} and "m" not in frames else None
    if tag == ":" or low == ":":
        speaks = "q" in frames and start + 1 < len(tags) and (low == ":" or tags[start + 1] == QUOTE)
        return Complement("q", start + 1) if speaks else None
    if "c" in frames and low == "that" and not _is_determiner(line, start):
        return Complement("c", start + (2 if line.low(start + 1) == "," else 1))
    if low == "that" and tag == "IN":
        line.tags[start] = "DT"
    if "c" in frames and low in QUESTIONS and tag in ("WP", "WRB", "WDT", "IN"):
        return Complement("c", start)
    if tag == "WP" and low == "what" and "n" in frames:
        return Complement("n", start)
    if tag == "TO" and start + 1 < len(tags) and tags[start + 1] in ("VB", "RB", QUOTE) and "i" in frames:
        return Complement("i", start)
    if tag == "TO" and line.tag(start + 1) in ("VB", "RB"):
        return None
    if tag in ("IN", "TO") and low in cue.prepositions:
        return Complement("p", start)
    if tag == "VBG" and ("b" in frames or ("n" in frames and ("q" not in frames or cue.lemma in _TO_DO))):
        return Complement("n", start)
    if "c" in frames and tag in ("IN", "EX", "VBG", "JJR") and line.tag(start + 1) != QUOTE and clause_at(line, start):
        return Complement("c", start)
    if "c" in frames and "q" in frames and tag in FINITE and start == after:
        return Complement("c", start)  # a law that he says will change all
    if (
        cue.lemma == "say"
        and tag in _IN_SAID
        and len(tags) - start > 3
        and not is_time(line, start, max(start + 1, phrase_end(line, start)))
    ):
        return Complement("c", start)
    return _noun_complement(line, start, frames)


def _is_count(line: Line, start: int) -> bool:
    """Whether "up to 40", "at least six" or the like begins at ``start``."""
    if line.low(start) == "at" and line.low(start + 1) not in ("least", "most"):
        return False
    return (
        line.low(start) in ("up", "at", "about", "more", "as", "over", "under", "nearly", "almost", "some")
        and "CD" in line.tags[start + 1 : start + 4]
    )


def _noun_complement(line: Line, start: int, frames: frozenset[str]) -> Complement | None:
    end = phrase_end(line, start)
    if end == start and line.tags[start] not in ("DT", "RB", "JJR", "RBR", "JJ"):
        return None
    if "c" in frames and clause_at(line, start):
        return Complement("c", start)
    if "o" in frames and _infinitive_after(line, end):
        return Complement("o", start)
    if "t" in frames:
        places = (at for at in range(end, min(end + _TILL_AT, len(line.tags))) if line.lows[at] in _PLACED)
        at = next(places, len(line.tags))
        return Complement("n", start) if {"CD", QUOTE} & set(line.tags[at + 1 : at + 4]) else None
    if "b" in frames and line.tag(end) == "VBG":
        return Complement("n", start)
    if "e" in frames and "as" in line.lows[end : end + _TILL_AS]:
        return Complement("n", start)
    if end == start + 1 and line.low(start) in ("it", "this", "that", "so") and line.tag(end) in ("", ".", ","):
        return None
    if "w" in frames and not any(_is_saying(low) for low in line.lows[start:end]) and line.tag(start) != "PRP":
        return None
    if frames & {"n", "w"} and end > start and (line.low(end) == "as" or not is_time(line, start, end)):
        return Complement("n", start)
    return None


def _is_saying(noun: str) -> bool:
    """Whether a noun is one of saying or thinking: "claims", "the idea"."""
    words = lexicon()
    return noun in words.nouns or noun in words.sayings or noun in words.documents


def _is_determiner(line: Line, at: int) -> bool:
    """Whether "that" at ``at`` belongs to a noun: "denied that claim"."""
    end = phrase_end(line, at + 1)
    if end == at + 1 or line.tags[end - 1] != "NN" or line.tag(end) in FINITE:
        return False
    return line.tags[at] == "DT" or line.tag(end) in ("", ".")


def _infinitive_after(line: Line, end: int) -> bool:
    for at in range(end, min(end + 10, len(line.tags) - 1)):
        if line.tags[at] == "TO" and line.tags[at + 1] in ("VB", "RB"):
            return True
        if line.tags[at] in FINITE and line.tags[at] != "VBP":
            return False  # Ann Lee, who had invited them to Rome, tried to smile
    return False


def _told(line: Line, after: int, cue: Cue) -> Complement | None:
    """The complement of "told" and the like, behind the one who is told."""
    tags, lows = line.tags, line.lows
    end = phrase_end(line, after)
    if end == after:
        return None
    told = end
    while end < len(tags) and tags[end] == "IN" and lows[end] in ("of", "at", "from", "in", "for", "with"):
        further = phrase_end(line, end + 1)
        if further == end + 1 or lows[end] in cue.prepositions:
            break
        end = past_state(line, further)
    end = skip_circumstances(line, end)
    if end >= len(tags):
        return None
    for at in range(end, min(end + _TILL_THAT, len(tags) - 1)):
        if lows[at] == "that":
            return Complement("c", at + (2 if lows[at + 1] == "," else 1))
        if tags[at] in FINITE or tags[at] in (QUOTE, "PRP", ".", ":", "TO", "VBG"):
            break
    low, tag = lows[end], tags[end]
    if tag == "," and line.tag(end + 1) in _OPENS_CLAUSE and clause_at(line, end + 1):
        return Complement("c", end + 1) if line.low(end + 1) not in ("a", "an") else None
    if low in QUESTIONS:
        return Complement("c", end)
    if tag == QUOTE:
        return Complement("q", end)
    if tag == "TO" and end + 1 < len(tags) and tags[end + 1] in ("VB", "RB") and "o" in cue.frames:
        return Complement("o", after)
    if low in cue.prepositions and end == told:
        return Complement("p", end)
    if low == ":" and end + 1 < len(tags):
        return Complement("q", end + 1)
    if tag in FINITE and told - after > 1 and "c" in cue.frames:
        return Complement("c", after + 1)  # told CNN Lee would go
    if tag not in (",", ".") and clause_at(line, end):
        return Complement("c", end)
    if cue.lemma in _ALWAYS_TELL and end > told and tag in _OPENS_CLAUSE:
        return Complement("c", end)
    return None
