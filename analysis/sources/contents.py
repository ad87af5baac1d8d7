"""What a cue credits: the clause, quote or phrase that follows it, or the one that stands before "he said"."""

from __future__ import annotations

from typing import NamedTuple

from .lexicon import Cue, lexicon
from .lines import QUOTE, Line
from .phrases import ADVERBS, FINITE, NOUNS, RELATIVES, VERBS, group_start, is_nominal, is_time, phrase_end

_QUESTIONS = frozenset("whether how why what when where who whom which if".split())
_TURNS = frozenset("and but while whereas though although yet as".split())
_ALWAYS_TELL = frozenset({"tell", "inform", "remind", "assure", "notify"})
_OPENS_CLAUSE = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "EX"})
_TILL_AS = 8  # words between what is seen and what it is seen as
_FAR = 30  # words in which the verb of a clause must come


class Complement(NamedTuple):
    """What follows a cue: its frame (see the data file) and where it begins."""

    frame: str
    start: int


def clause_at(line: Line, start: int) -> bool:
    """Whether a clause without "that" begins at ``start``: a finite verb comes before anything that ends it."""
    tags, lows = line.tags, line.lows
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


def skip_circumstances(line: Line, at: int) -> int:
    """Past what only tells when and where something was said: "on Tuesday", "in a statement", "again"."""
    tags, lows = line.tags, line.lows
    size = len(tags)
    for _ in range(6):
        if at >= size:
            break
        tag = tags[at]
        if tag in ADVERBS and lows[at] not in ("not", "no") and at + 1 < size:
            if tags[at + 1] in ("IN", "TO", ",", QUOTE, ".") or lows[at + 1] in ("that", *_QUESTIONS):
                at += 1
                continue
            break
        if tag in ("IN", "TO"):
            end = _scene_end(line, at)
        elif tag in NOUNS or tag in ("DT", "JJ", "RB", "CD"):
            end = phrase_end(line, at)
            if end > at and (not is_time(line, at, end) or (end < size and tags[end] in FINITE)):
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
    tags, lows = line.tags, line.lows
    end = phrase_end(line, at + 1)
    if end == at + 1 or tags[at + 1] == "VB" or lows[at] == "that":
        return at
    words = lexicon()
    known = lows[end - 1] in words.scenes or lows[end - 1] in words.times or lows[end - 1].isdigit()
    while end < len(tags) and tags[end] == "IN" and lows[end] not in words.subordinators:
        further = phrase_end(line, end + 1)
        if further == end + 1:
            break
        known = known or lows[further - 1] in words.scenes or lows[further - 1] in words.times
        end = further
    if end >= len(tags) or lows[end] == "that" or tags[end] in (QUOTE, ",", ".", ":"):
        return end
    return end if known and lows[at] not in ("of", "about", "against") else at


def _past_insertion(line: Line, comma: int) -> int:
    """Past a comma before "that" or a quote, or past an insertion between commas; else ``comma``."""
    tags, lows = line.tags, line.lows
    after = comma + 1
    if after >= len(tags):
        return comma
    if tags[after] == QUOTE or lows[after] == "that":
        return after
    if tags[after] in ("IN", "RB", "VBG", "TO") and lows[after] not in lexicon().verbs and lows[after] != "according":
        for at in range(after, min(after + 14, len(tags) - 1)):
            if lows[at] == "," and (lows[at + 1] == "that" or tags[at + 1] == QUOTE):
                return at + 1
    return comma


def complement(line: Line, after: int, cue: Cue) -> Complement | None:
    """What follows a cue whose last word stands before ``after``; None where nothing it can take does."""
    tags, lows = line.tags, line.lows
    frames = cue.frames
    if "a" in frames:
        told = _told(line, after, cue)
        if told or (cue.lemma in _ALWAYS_TELL and phrase_end(line, after) > after):
            return told
    start = after
    while start < len(tags) and tags[start] == "RP":
        start += 1
    if line.tag(start) in ("IN", "TO") and line.low(start) in cue.prepositions and line.tag(start + 1) != "VB":
        return Complement("p", start)
    if frames & {"c", "q"}:
        start = skip_circumstances(line, start)
    if start >= len(tags):
        return None
    tag, low = tags[start], lows[start]
    if tag == "," and start > after and "c" in frames and line.tag(start + 1) in _OPENS_CLAUSE:
        return Complement("c", start + 1) if clause_at(line, start + 1) else None  # said Thursday, prices rose
    if tag == QUOTE:
        # The "alt-right" called "the base" is named so, not called so by somebody.
        return Complement("q", start) if frames & {"c", "q", "n"} and "m" not in frames else None
    if tag == ":" or low == ":":
        return Complement("q", start + 1) if "q" in frames and start + 1 < len(tags) and low == ":" else None
    if "c" in frames and low == "that" and not _is_determiner(line, start):
        return Complement("c", start + (2 if line.low(start + 1) == "," else 1))
    if "c" in frames and low in _QUESTIONS and tag in ("WP", "WRB", "WDT", "IN"):
        return Complement("c", start)
    if tag == "TO" and start + 1 < len(tags) and tags[start + 1] in ("VB", "RB"):
        return Complement("i", start) if "i" in frames else None
    if tag in ("IN", "TO") and low in cue.prepositions:
        return Complement("p", start)
    if tag == "VBG" and "n" in frames and "q" not in frames:
        return Complement("n", start)
    if "c" in frames and tag in ("IN", "EX", "VBG", "JJR") and clause_at(line, start):
        return Complement("c", start)
    return _noun_complement(line, start, frames)


def _noun_complement(line: Line, start: int, frames: frozenset[str]) -> Complement | None:
    end = phrase_end(line, start)
    if end == start and line.tags[start] not in ("DT", "RB", "JJR", "RBR", "JJ"):
        return None
    if "c" in frames and clause_at(line, start):
        return Complement("c", start)
    if "o" in frames and _infinitive_after(line, end):
        return Complement("o", start)
    if "e" in frames and "as" in line.lows[end : end + _TILL_AS]:
        return Complement("n", start)
    if "n" in frames and end > start and not is_time(line, start, end):
        return Complement("n", start)
    return None


def _is_determiner(line: Line, at: int) -> bool:
    """Whether "that" at ``at`` belongs to a noun: "denied that claim"."""
    following = line.tags[at + 1 : at + 3]
    return line.tags[at] == "DT" and following[:1] in (["NN"], ["JJ"]) and (following[1:] or ["."])[0] not in FINITE


def _infinitive_after(line: Line, end: int) -> bool:
    return any(
        line.tags[at] == "TO" and at + 1 < len(line.tags) and line.tags[at + 1] in ("VB", "RB")
        for at in range(end, min(end + 10, len(line.tags)))
    )


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
        end = further
    end = skip_circumstances(line, end)
    if end >= len(tags):
        return None
    low, tag = lows[end], tags[end]
    if low == "that":
        return Complement("c", end + 1)
    if low in _QUESTIONS:
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
    return None


def past_addressee(line: Line, after: int, cue: Cue) -> int:
    """Past "the newspaper on Friday" in "he told the newspaper on Friday", which credits what stands before."""
    at = after
    while at < len(line.tags) and line.tags[at] in ("RP", "RB") and line.tags[at] != "IN":
        at += 1
    if "a" in cue.frames:
        end = phrase_end(line, at)
        while end < len(line.tags) and line.tags[end] == "IN" and (further := phrase_end(line, end + 1)) > end + 1:
            end = further
        at = end
    return skip_circumstances(line, at)


def content_end(line: Line, start: int, cue_tag: str) -> int:
    """Where what is credited from ``start`` on ends: before "adding", "according to", or the next to speak."""
    tags, lows = line.tags, line.lows
    size = len(tags)
    verbs = lexicon().verbs
    for at in range(start + 1, size - 1):
        tag, low = tags[at], lows[at]
        if tag == ",":
            following, word = tags[at + 1], lows[at + 1]
            if (following == "VBG" and word in verbs) or word == "according":
                return at
            if word in _TURNS and _next_speaks(line, at + 2):
                return at
            if word == "with" and any(
                tags[later] == "VBG" and lows[later] in verbs for later in range(at, min(at + 7, size))
            ):
                return at  # with a spokesman saying
        elif low == "according" and lows[at + 1] == "to":
            return at
        elif tag == "CC" and low in ("and", "but", "or"):
            if cue_tag in FINITE and _speaks_on(line, at + 1, cue_tag):
                return at
        elif low == ";" and _next_speaks(line, at + 1):
            return at
    while size > start + 1 and tags[size - 1] in (".", ",", ":", "''", "``"):
        size -= 1
    return size


def _speaks(low: str) -> bool:
    cue = lexicon().verbs.get(low)
    return cue is not None and bool(cue.frames & {"q", "s"})


def _speaks_on(line: Line, at: int, cue_tag: str) -> bool:
    """Whether the verb group at ``at`` is a cue joined to the one before: "and has threatened to"."""
    while line.tag(at) in ADVERBS:
        at += 1
    if line.tag(at) != cue_tag:
        return False
    while line.tag(at + 1) in VERBS or (line.tag(at + 1) in ADVERBS and line.tag(at + 2) in VERBS):
        at += 1
    return _speaks(line.lows[at])


def _next_speaks(line: Line, start: int) -> bool:
    """Whether the next clause has a verb of speech of its own: "and the ministry said", "but added"."""
    for at in range(start, min(start + 16, len(line.tags))):
        if line.tags[at] in FINITE and line.tags[at] != "MD":
            while at + 1 < len(line.tags) and (line.tags[at + 1] in VERBS or line.tags[at + 1] in ADVERBS):
                at += 1
            return _speaks(line.lows[at]) and group_start(line, at) >= start
        if line.tags[at] in ("IN", "TO") and line.lows[at] in ("that", "to"):
            return False
    return False


def clause_before(line: Line, end: int, bound: int) -> tuple[int, int] | None:
    """The words before "…, he said" that it credits: from ``bound`` to before the comma; None without any."""
    at = end - 1
    if at < bound or not (
        line.lows[at] == "," or line.tags[at] == QUOTE or line.lows[at] in ("-", "–", "—", "--", "...")
    ):
        return None
    stop = at + 1 if line.tags[at] == QUOTE else at
    quote = at if line.tags[at] == QUOTE else at - 1
    start = quote if quote > bound and line.tags[quote] == QUOTE and line.lows[quote - 1] == ":" else bound
    while start < stop and (line.tags[start] in ("CC", ",", ":", ".") and line.tags[start] != QUOTE):
        start += 1
    return (start, stop) if start < stop else None


def has_verb(line: Line, start: int, end: int) -> bool:
    """Whether a stretch of words is a clause: it has a finite verb, or is a quote."""
    return any(tag in FINITE or tag == QUOTE for tag in line.tags[start:end])


def is_subjectless(line: Line, at: int) -> bool:
    """Whether what stands at ``at`` goes on a clause that an insertion broke: a verb, or a quote."""
    return at < len(line.tags) and (line.tags[at] in VERBS or line.tags[at] == QUOTE or not is_nominal(line, at))
