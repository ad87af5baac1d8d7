"""What stands between a cue and what it credits: when, where, and to whom something was said."""

from __future__ import annotations

from ..data.sections import words
from .cue_words import Cue, lexicon
from .grammar_line import QUOTE, Line
from .phrases import ADVERBS, FINITE, NOUNS, WEEKDAYS, is_time, phrase_end

_NO_TIME = words("grammar.txt", "no adjunct")
_PUBLISHED = words("grammar.txt", "published")
_NEAR_TIME = words("grammar.txt", "near a time")
QUESTIONS = words("grammar.txt", "questions")


def skip_adjuncts(line: Line, at: int) -> int:
    """Past what only tells when and where something was said: "on Tuesday", "in a statement", "again"."""
    tags, words = line.tags, line.words
    size = len(tags)
    for _ in range(6):
        if at >= size:
            break
        tag = tags[at]
        if tag in ADVERBS and words[at] not in _NO_TIME and at + 1 < size:
            following = phrase_end(line, at + 1)
            if tags[at + 1] in ("IN", "TO", ",", QUOTE, ".") or words[at + 1] in ("that", *QUESTIONS):
                at += 1
                continue
            if words[at] in _NEAR_TIME and following > at + 1 and is_time(line, at + 1, following):
                at = following
                continue
            break
        if tag in ("IN", "TO"):
            end = _scene_end(line, at)
        elif tag == "CD" and line.word(at + 1) == "that":
            end = at + 1  # the court ruled 5-3 that
        elif tag in NOUNS or tag in ("DT", "JJ", "RB", "CD"):
            end = phrase_end(line, at)
            if words[at] in WEEKDAYS and line.tag(at + 1) == "NNP" and words[at + 1] not in lexicon().times:
                end = at + 1  # said Tuesday Ann Lee would go
            elif end > at and (
                not is_time(line, at, end) or ((end < size and tags[end] in FINITE) or line.word(end) in ("and", "of"))
            ):
                end = at
        elif tag == ",":
            end = _past_insertion(line, at)
        else:
            break
        if end == at:
            break
        at = end
    return at


def _scene_end(line: Line, at: int) -> int:
    """The end of a prepositional phrase that sets the scene, or ``at`` where it is rather what is said."""
    tags, words = line.tags, line.words
    end = phrase_end(line, at + 1)
    if end == at + 1 or tags[at + 1] == "VB" or (tags[at] == "TO" and tags[at + 1] == QUOTE) or words[at] == "that":
        return at
    listed = lexicon()
    known = words[end - 1] in listed.scenes or words[end - 1] in listed.times or words[end - 1].isdigit()
    while end < len(tags) and tags[end] == "IN" and words[end] not in listed.subordinators:
        further = phrase_end(line, end + 1)
        if further == end + 1:
            break
        known = known or words[further - 1] in listed.scenes or words[further - 1] in listed.times
        end = further
    if (state := past_state(line, end)) > end:
        return state
    if known and line.word(end) in _PUBLISHED:  # write in a report published on Thursday
        further = phrase_end(line, end + 1 + (line.tag(end + 1) == "IN"))
        if further == len(tags) or line.tag(further) in (",", ".", ":"):
            return further
    if end >= len(tags) or words[end] == "that" or tags[end] in (QUOTE, ",", ".", ":"):
        return end
    return end if known and words[at] not in ("of", "about", "against") else at


def past_state(line: Line, end: int) -> int:
    """Past the state behind a town that ends at ``end``: "in Greensboro, North Carolina, where"; else ``end``."""
    if line.word(end) != "," or line.tag(end - 1) != "NNP" or line.word(end + 1) in lexicon().titles:
        return end
    state = phrase_end(line, end + 1)
    named = state > end + 1 and all(tag == "NNP" for tag in line.tags[end + 1 : state])
    return state if named and line.tag(state) in (",", ".", "") else end


def _past_insertion(line: Line, comma: int) -> int:
    """Past a comma before "that" or a quote, or past an insertion between commas; else ``comma``."""
    tags, words = line.tags, line.words
    after = comma + 1
    if after >= len(tags):
        return comma
    if tags[after] == QUOTE or (words[after] == "that" and line.tag(after + 1) not in FINITE):
        return after
    absolute = tags[after] == "PRP$" and "VBG" in tags[after + 2 : after + 4]  # he said, his voice rising, “...”
    opens = tags[after] in ("IN", "RB", "VBG", "TO") and words[after] not in lexicon().verbs
    if absolute or (opens and words[after] != "according"):
        for at in range(after, min(after + 14, len(tags) - 1)):
            if words[at] == "," and (words[at + 1] == "that" or tags[at + 1] == QUOTE):
                return at + 1
    return comma


def past_addressee(line: Line, after: int, cue: Cue) -> int:
    """Past "the newspaper on Friday" in "he told the newspaper on Friday", which credits what stands before."""
    at = after
    while at < len(line.tags) and line.tags[at] in ("RP", "RB") and line.tags[at] != "IN":
        at += 1
    if "a" in cue.frames:
        while line.word(at) in ("about", "around", "nearly", "over", "roughly", "some"):
            at += 1
        end = phrase_end(line, at)
        while end < len(line.tags) and line.tags[end] == "IN" and (further := phrase_end(line, end + 1)) > end + 1:
            end = further
        at = end
    return skip_adjuncts(line, at)
