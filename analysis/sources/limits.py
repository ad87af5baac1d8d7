"""How far what a cue credits reaches: to its right up to the next to speak, to its left from the clause's start."""

from __future__ import annotations

from .contents import clause_at
from .lexicon import lexicon
from .lines import QUOTE, Line
from .phrases import ADVERBS, FINITE, RELATIVES, VERBS, group_start, is_nominal

_CONTRASTS = frozenset({"while", "whereas", "though", "although"})
_TURNS = frozenset("and but while whereas though although yet as".split())


def content_end(line: Line, start: int, cue_tag: str, *, relative: bool = False) -> int:
    """Where what is credited from ``start`` on ends: before "adding", "according to", or the next to speak.

    ``relative``: the cue stands in a relative clause, which ends before ", said".
    """
    tags, lows = line.tags, line.lows
    size = len(tags)
    verbs = lexicon().verbs
    for at in range(start + 1, size - 1):
        tag, low = tags[at], lows[at]
        if tag == ",":
            following, word = tags[at + 1], lows[at + 1]
            if (following == "VBG" and word in verbs) or word == "according":
                return at
            if relative and (following in FINITE or (following in ADVERBS and line.tag(at + 2) in FINITE)):
                return at
            if line.heads and following in FINITE and word in verbs:
                return at
            if word in _TURNS and next_speaks(line, at + 2):
                return at
            if word in _CONTRASTS and next_speaks(line, at + 2, act=True):
                return at
            if word == "with" and any(
                tags[later] == "VBG" and lows[later] in verbs for later in range(at, min(at + 7, size))
            ):
                return at  # with a spokesman saying
        elif relative and tag == QUOTE and at in line.leading and tags[at + 1] in FINITE:
            return at + 1
        elif (low == "according" and lows[at + 1] == "to") or (relative and low in ("—", "–", "--")):
            return at
        elif tag == "CC" and low in ("and", "but", "or"):
            if cue_tag in FINITE and _speaks_on(line, at + 1, cue_tag):
                return at - 1 if tags[at - 1] == "," and at - 1 > start else at
        elif low == "as" and line.heads and _cue_ahead(line, at + 1):
            return at  # as Ann Lee vows to go
        elif low == ";" and lows[at + 1] not in ("that", "and"):
            return at
    while size > start + 1 and tags[size - 1] in (".", ",", ":", "''", "``"):
        size -= 1
    return size


def _cue_ahead(line: Line, start: int) -> bool:
    """Whether a headline goes on "as Ann Lee vows to go"."""
    verb = next((at for at in range(start + 1, len(line.tags)) if line.tags[at] in FINITE), 0)
    return verb > 0 and line.lows[verb] in lexicon().verbs


def phrases_end(line: Line, start: int, end: int, *, paused: bool = False) -> int:
    """Where a phrase with what hangs on it ends, at ``end`` or before "and prices rose", a clause of its own.

    ``paused``: only where a comma stands before the "and".
    """
    for at in range(start + 1, end):
        if line.tags[at] in RELATIVES or line.lows[at] == "that":
            return end
        pause = line.lows[at - 1] == "," and line.low(at) in ("and", "but")
        if line.tags[at] == "CC" and (pause or not paused) and clause_at(line, at + 1):
            return at - 1 if line.lows[at - 1] == "," and at - 1 > start else at
    return end


def back_to(line: Line, start: int, end: int, pronoun: str) -> int:
    """Where "He said that prices rose, and he left" goes back to its subject, a pronoun; ``end`` if it does not."""
    for at in range(start + 1, end - 3):
        joined = line.lows[at] == "," and line.lows[at + 1] in ("and", "but") and line.lows[at + 2] == pronoun
        if joined and line.tags[at + 3] in FINITE:
            return at
    return end


def verb_after(line: Line, start: int, end: int) -> int:
    """Where the main verb stands behind "some who vowed to support her have": in a clause without one, at ``end``."""
    for at in range(start + 1, end):
        if line.tags[at] in RELATIVES or line.lows[at] in ("that", "to") or line.tags[at] == QUOTE:
            if line.lows[at] != "to":
                return end
        elif line.tags[at] in FINITE:
            return group_start(line, at) if is_nominal(line, group_start(line, at) - 1) else end
    return end


def _speaks(low: str) -> bool:
    cue = lexicon().verbs.get(low)
    return cue is not None and bool(cue.frames & {"q", "s"})


def _speaks_on(line: Line, at: int, cue_tag: str) -> bool:
    """Whether the verb group at ``at`` is a cue joined to the one before: "and has threatened to"."""
    while line.tag(at) in ADVERBS:
        at += 1
    if line.tag(at) != cue_tag and (line.tag(at), cue_tag) != ("VBN", "VBD"):
        return False
    while line.tag(at + 1) in VERBS or (line.tag(at + 1) in ADVERBS and line.tag(at + 2) in VERBS):
        at += 1
    return _speaks(line.lows[at])


def next_speaks(line: Line, start: int, *, act: bool = False) -> bool:
    """Whether the next clause has a verb of speech of its own: "and the ministry said", "but added".

    ``act``: or one that is an act of speech all the same: "while the union urged".
    """
    for at in range(start, min(start + 16, len(line.tags))):
        plain = line.tags[at] == "VB" and is_nominal(line, at - 1)
        if plain or (line.tags[at] in FINITE and line.tags[at] != "MD"):
            while at + 1 < len(line.tags) and (line.tags[at + 1] in VERBS or line.tags[at + 1] in ADVERBS):
                at += 1
            same = act or line.tag(group_start(line, at) - 1) == "PRP"  # and they blame
            cue = lexicon().verbs.get(line.lows[at])
            speaks = cue is not None and ("q" in cue.frames or (same and "s" in cue.frames))
            if cue and "d" in cue.frames and "c" in cue.frames:
                before = group_start(line, at)
                speaks = speaks or any(low in lexicon().documents for low in line.lows[start:before])
            return speaks and group_start(line, at) >= start
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
