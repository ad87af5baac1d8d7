"""Where a phrase that a verb credits ends, rule by rule: promised refunds | and paid €80 to each."""

from __future__ import annotations

from ..data.sections import words
from .credit import Credit, reports_speech
from .cue_words import BE
from .extents import phrases_end, verb_after
from .grammar_line import QUOTE, Line
from .next_clauses import next_speaks
from .own_clauses import before_time
from .phrases import FINITE, RELATIVES

_OWNING = words("grammar.txt", "own deeds")
_WHEN = words("grammar.txt", "time clauses") - {"as"}
_SAME_PAST = words("grammar.txt", "same in the past")
_ANNOUNCING = words("grammar.txt", "announcing")
_AND = frozenset({",", "and"})


def main_verb(credit: Credit, end: int) -> int:
    """Some who vowed to support her have."""
    if credit.relative and credit.what.frame in ("i", "n", "o"):
        return verb_after(credit.line, credit.what.start, end)
    return end


def joined_clause(credit: Credit, end: int) -> int:
    """Condemned the attack and prices rose."""
    frame = credit.what.frame
    if frame not in ("n", "i", "o", "p") or reports_speech(credit, end):
        return end
    return phrases_end(credit.line, credit.what.start, end, paused=frame != "n")


def joined_verb(credit: Credit, end: int) -> int:
    """Promised refunds and paid 80 euros to each."""
    line, start = credit.line, credit.what.start
    if credit.what.frame not in ("n", "i", "o", "p") or reports_speech(credit, end):
        return end
    for at in range(start + 1, end - 1):
        if line.tags[at] in FINITE or line.tags[at] in RELATIVES or line.words[at] == "that":
            return end
        past = line.tag(at + 1) == "VBN" and line.tag(at + 2) in ("DT", "CD", "$", "PRP", "PRP$")  # tagged wrong
        if line.word(at + 1) in _SAME_PAST and (credit.what.frame == "i" or "TO" in line.tags[start:at]):
            continue  # to mark the day and set a tone
        if line.tags[at] == "CC" and (past or line.tag(at + 1) in ("VBD", "VBZ") or line.word(at + 1) == "have"):
            return at - 1 if line.words[at - 1] == "," and at - 1 > start else at
    return end


def where(credit: Credit, end: int) -> int:
    """Denied shelling the market, where medics counted 17 dead."""
    line, start = credit.line, credit.what.start
    if credit.what.frame not in ("n", "i", "o", "p"):
        return end
    where = next((at for at in range(start + 1, end) if line.words[at] == "where" and line.word(at - 1) in _AND), 0)
    if not where or not (credit.cue.lemma in _OWNING or next_speaks(line, where + 1, act=True)):
        return end
    return where - 1 - (line.words[where - 2] == ",")


def aside(credit: Credit, end: int) -> int:
    """Accused them of backing the group|, which has 40 members: what who is accused is known for the writer adds."""
    line, start = credit.line, credit.what.start
    if not credit.cue.frames.isdisjoint("cq") or credit.what.frame not in ("n", "o", "p"):
        named = credit.what.frame == "n"
        return next((at for at in range(start + 1, end - 2) if named and _follows_from(line, at)), end)
    for at in range(start + 1, end - 2):
        if line.words[at] == "," and line.tags[at + 1] in ("WDT", "WP") and line.tags[at + 2] != "PRP":
            return at if "CD" in line.tags[at:end] and QUOTE not in line.tags[at:end] else end
    return end


def explained(credit: Credit, end: int) -> int:
    """Promised to pave the road|, a 47-kilometre stretch: what a thing is like the writer adds."""
    line, start = credit.line, credit.what.start
    if credit.what.frame != "i":
        return end
    commas = (at for at in range(start + 1, end - 2) if line.words[at] == "," and line.words[at + 1] in ("a", "an"))
    return next(commas, end)


def _follows_from(line: Line, comma: int) -> bool:
    """Whether the writer tells behind a comma what came of it: "reported a loss, which sent its shares down 10%"."""
    if line.words[comma] != "," or line.words[comma + 1] != "which" or line.tags[comma + 2] != "VBD":
        return False
    return line.words[comma + 2] not in BE and line.words[comma + 2] != "had"


def after_another(credit: Credit, end: int) -> int:
    """Vowed to fight on | after Ann Lee accused the union of theft."""
    line, start = credit.line, credit.what.start
    if credit.what.frame not in ("n", "i", "o", "p") or reports_speech(credit, end):
        return end
    for at in range(start + 1, end):
        if line.words[at] in _WHEN and line.tag(at + 1) not in ("PRP", "VBG") and next_speaks(line, at + 1, act=True):
            return at - 1 if line.words[at - 1] == "," and at - 1 > start else at
    return end


def adjunct(credit: Credit, end: int) -> int:
    """Announced its pledge | at the start of a two-day visit: of when it was the writer tells."""
    named = credit.what.frame == "n" and credit.cue.lemma in _ANNOUNCING
    return before_time(credit.line, credit.what.start, end) if named else end


def superlative(credit: Credit, end: int) -> int:
    """Counted 5,371 whales|, the highest tally in 23 years: what a count is compared with the writer tells."""
    line, start = credit.line, credit.what.start
    if "k" not in credit.cue.frames:
        return end
    commas = (at for at in range(start + 1, end - 2) if line.words[at] == "," and line.tags[at + 2] in ("JJS", "RBS"))
    return next(commas, end)


def colon(credit: Credit, end: int) -> int:
    """The ministry disputes that figure: | its audit found 1,900."""
    line, start = credit.line, credit.what.start
    if credit.what.frame not in ("n", "o", "p"):
        return end
    colons = (at for at in range(start + 1, end) if line.words[at] == ":")
    return next((at for at in colons if next_speaks(line, at + 1, act=True)), end)


def own_deed(credit: Credit, end: int) -> int:
    """Claimed responsibility for the attack | that killed 28."""
    line, start = credit.line, credit.what.start
    if credit.what.frame not in ("n", "p") or credit.cue.lemma not in _OWNING or line.tags[start] == "WP":
        return end
    relative = next((at for at in range(start + 1, end) if line.tags[at] in RELATIVES), end)
    while relative > start + 1 and relative < end and line.tags[relative - 1] in ("IN", ","):
        relative -= 1
    return relative
