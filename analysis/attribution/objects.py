"""Noun phrases as complements: "urged her to go", "put the toll at 40", "condemned the attack"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..data.sections import words
from .clauses import NOTHING, Complement, Rule, Site, clause_at
from .cue_words import lexicon
from .grammar_line import QUOTE, Line
from .next_clauses import next_speaks
from .phrases import FINITE, RELATIVES, group_start, is_time, past_dashes, phrase_end

_TILL_AT, _TILL_TO = 10, 18
REVISING, _TOLLS = words("grammar.txt", "revising"), words("grammar.txt", "tolls")
_VICTIMS = words("grammar.txt", "numbered victims")
_PLACED = words("grammar.txt", "placed")
_PLACES = frozenset({"at", "near", "nearer", "closer"})
_MAKING = words("grammar.txt", "making a text")
_COMING_TO = words("grammar.txt", "claims come to")
_FORESEEN = words("grammar.txt", "foreseen")
_TO_BY = frozenset({"to", "by", "from"})
_ITEMS = frozenset({"CD", "PRP$"})
_TILL_FIGURE = 4  # words behind a noun phrase in which its figure comes: "a toll of at least 12"
_NEAR = 10  # words before the verb in which a poll or the like is named
_TILL_AS = 8  # words between what is seen and what it is seen as
_STARTS = ("DT", "RB", "JJR", "RBR", "JJ")


def _no_phrase(site: Site) -> Complement | None:
    """Nothing follows that a noun phrase or a clause could begin with."""
    return NOTHING if site.tag not in _STARTS and _end(site) == site.start else None


def _bare_clause(site: Site) -> Complement | None:
    """ "said prices rose"."""
    if "c" not in site.frames or (site.cue.lemma in _MAKING and (site.tag in _ITEMS or _in_relative(site))):
        return None  # wrote 12 books; a man who wrote the letters told the court
    if "n" in site.frames and _speaks_behind_and(site.line, site.start):
        return None
    return Complement("c", site.start) if clause_at(site.line, site.start) else None


def _speaks_behind_and(line: Line, start: int) -> bool:
    """Whether the first verb behind two phrases is what another says: "declared it a disaster and the union says"."""
    verb = next((at for at in range(start, len(line.tags)) if line.tags[at] in FINITE), 0)
    joined = next((at for at in range(start, verb) if line.tags[at] == "CC"), 0)
    end = phrase_end(line, start)
    return joined > end > start and line.tag(end) == "DT" and next_speaks(line, joined + 1)


def _in_relative(site: Site) -> bool:
    return site.line.tag(group_start(site.line, site.after - 1) - 1) in RELATIVES


def _urged(site: Site) -> Complement | None:
    """ "urged her to go"."""
    return Complement("o", site.start) if "o" in site.frames and _infinitive_after(site.line, _end(site)) else None


def _placed(site: Site) -> Complement | None:
    """ "put the toll at 40"."""
    if "t" not in site.frames:
        return None
    line, end = site.line, _end(site)
    if site.cue.lemma in REVISING:
        toll = site.cue.lemma == "revise" or (end > site.start and line.words[end - 1] in _TOLLS)
        toll = toll or (line.words[end - 1] == "number" and line.word(end + 1) in _VICTIMS)  # of missing to 12
        return Complement("n", site.start) if toll and _is_revised(line, site.start, end) else NOTHING
    until = min(end + _TILL_AT, len(line.tags))
    until = next((at for at in range(site.start + 1, until) if line.tags[at] == "WRB"), until)  # when it stood at $19
    places = [at for at in range(site.start + 1, until) if line.words[at] in _PLACED]
    figured = (at for at in places if at == places[0] or line.words[at] in _PLACES)  # the number on roads at 1,500
    placed = any(
        {"CD", QUOTE} & set(line.tags[at + 1 : at + 4]) or {"half", "twice"} & set(line.words[at + 1 : at + 6])
        for at in figured
    )
    if not placed and "e" in site.frames:
        return None  # rated the claim as false
    return Complement("n", site.start) if placed else NOTHING


def _is_revised(line: Line, start: int, end: int) -> bool:
    """Whether something is raised or lowered to a figure: "raised the death toll from the storm to 61"."""
    if end == start or (line.words[end - 1] == "toll" and "$" in line.tags[end : end + _TILL_TO]):
        return False  # raised the toll to $7
    places = (at for at in range(end, min(end + _TILL_TO, len(line.tags))) if line.words[at] in _TO_BY)
    return any("CD" in line.tags[at : at + _TILL_FIGURE] for at in places)


def _won(site: Site) -> Complement | None:
    """ "claimed the title" and "claimed 12 lives" are no words of anybody's."""
    if site.cue.lemma != "claim":
        return None
    if site.word in _COMING_TO and site.line.heads and "CD" in site.line.tags[site.start : site.start + _TILL_FIGURE]:
        return NOTHING  # storm claims top 9,000
    return None if lexicon().won.isdisjoint(site.line.words[site.start : _end(site)]) else NOTHING


def _counted(site: Site) -> Complement | None:
    """ "counted 12 bodies"."""
    if "k" not in site.frames:
        return None
    if site.line.tag(site.after) == "RP":
        return NOTHING  # counted out 12 coins
    end = _end(site)
    if site.line.word(end) == "of":
        end = phrase_end(site.line, end + 1)  # documented the deaths of 41 people
    counts = "CD" in site.line.tags[site.start : end]
    return Complement("n", site.start) if counts else (NOTHING if site.frames <= {"k", "d"} else None)


def _own_figure(site: Site) -> Complement | None:
    """ "counted on 5,000 visitors", "clocked one lorry at 97km/h", "came up with a price of £40"."""
    if "u" not in site.frames:
        return None
    line = site.line
    start = site.after + (site.cue.particle == "up" and line.word(site.after) == "with")
    end = phrase_end(line, start)
    if line.word(end) in ("of", "at") and end > start:
        end = max(end, phrase_end(line, end + 1))
    figured = end > start and "CD" in line.tags[start:end]
    return Complement("n", start) if figured else (NOTHING if site.frames <= {"u", "d", "h"} else None)


def _given(site: Site) -> Complement | None:
    """ "gave a toll of 12"; of a poll, "gives her a 70 percent chance"."""
    if "g" not in site.frames:
        return None
    line, end = site.line, _end(site)
    as_much = next((at for at in range(end, min(end + _TILL_AS, len(line.tags))) if line.words[at] == "as"), 0)
    if as_much and "CD" in line.tags[as_much : as_much + _TILL_FIGURE] and FINITE.isdisjoint(line.tags[end:as_much]):
        return Complement("n", site.start)  # gave its losses on the day as three dead
    ahead = line.tags[site.start : end + _TILL_FIGURE]
    if not _is_figured(ahead):
        return NOTHING
    named = not lexicon().figures.isdisjoint(line.words[site.start : end])
    told = not lexicon().documents.isdisjoint(line.words[max(0, site.after - _NEAR) : site.after])
    return Complement("n", site.start) if named or told else NOTHING


def _is_figured(tags: Sequence[str]) -> bool:
    """Whether a figure comes before any verb."""
    verb = next((at for at, tag in enumerate(tags) if tag in FINITE), len(tags))
    return "CD" in tags[:verb]


def _charged(site: Site) -> Complement | None:
    """ "charged two men with theft"."""
    charges = "v" in site.frames and "with" in site.line.words[_end(site) : _end(site) + _TILL_AS]
    return Complement("n", site.start) if charges else None


def _seen(site: Site) -> Complement | None:
    """ "recalled her leaving", "described him as a liar"."""
    line, end = site.line, _end(site)
    gerund = "b" in site.frames and line.tag(end) == "VBG" and (site.cue.lemma != "see" or _foresees(site, end))
    growth = site.cue.lemma == "see" and end > site.start and line.words[end - 1] in _FORESEEN
    growth = growth or (site.cue.lemma == "see" and site.word in ("it", "them") and line.word(end) == "at")
    if growth and line.word(end) in ("of", "at") and _foresees(site, end):
        return Complement("n", site.start)  # sees growth of 1.5 percent
    likened = "e" in site.frames and end > site.start and "as" in line.words[end : end + _TILL_AS]
    if site.cue.lemma == "name":
        likened = likened and line.tag(line.words.index("as", end) + 1) == "NNP"  # named the dead man as Bob Roe, 40
    likened = likened or ("e" in site.frames and _is_likened_behind_dashes(line, end))
    return Complement("n", site.start) if gerund or likened else None


def _is_likened_behind_dashes(line: Line, end: int) -> bool:
    """Whether "as" and a quote come behind dashes: "described the goals for next year - to heal - as “absurd”"."""
    dash = next((at for at in range(end, min(end + _TILL_AS, len(line.tags))) if line.words[at] in ("-", "–", "—")), 0)
    behind = past_dashes(line, dash) if dash else 0
    return behind > dash and line.word(behind) == "as" and line.tag(behind + 1) == QUOTE


def _foresees(site: Site, end: int) -> bool:
    """Whether somebody "now sees growth slowing to 3%": in the present, and with a figure."""
    return site.line.tags[site.after - 1] in ("VBZ", "VBP") and "CD" in site.line.tags[end : end + _TILL_AS]


def _says_no_more(site: Site) -> Complement | None:
    """ "denied it.", and for some cues what is no word of speech: "dismissed the waiter"."""
    line, start, end = site.line, site.start, _end(site)
    if end == start + 1 and site.word in ("it", "this", "that", "so") and line.tag(end) in ("", ".", ","):
        return NOTHING
    spoken = any(_is_saying(word) for word in line.words[start:end])
    return NOTHING if "w" in site.frames and not spoken and site.tag != "PRP" else None


def _phrase(site: Site) -> Complement | None:
    """ "condemned the attack"."""
    line, start, end = site.line, site.start, _end(site)
    takes = site.frames & {"n", "w"} and end > start and (line.word(end) == "as" or not is_time(line, start, end))
    return Complement("n", start) if takes else None


def _placed_itself(site: Site) -> Complement | None:
    """ "the toll, which medics put above 90"."""
    line, start = site.line, site.start
    if "t" not in site.frames or site.word not in _PLACED or "CD" not in line.tags[start : start + _TILL_FIGURE]:
        return None
    before = set(line.words[max(0, site.after - _NEAR) : site.after])
    relative = {"which", "that"} & before or lexicon().figures & before  # a figure the bank puts at 40
    return Complement("n", start) if relative else None


OBJECT_RULES: tuple[Rule, ...] = (
    _placed_itself,
    _own_figure,
    _no_phrase,
    _won,
    _counted,
    _given,
    _charged,
    _bare_clause,
    _urged,
    _placed,
    _seen,
    _says_no_more,
    _phrase,
)
OBJECT_FRAMES: Mapping[Rule, frozenset[str]] = {
    _placed_itself: frozenset("t"),
    _counted: frozenset("k"),
    _own_figure: frozenset("u"),
    _given: frozenset("g"),
    _charged: frozenset("v"),
    _bare_clause: frozenset("c"),
    _urged: frozenset("o"),
    _placed: frozenset("t"),
    _seen: frozenset("be"),
    _phrase: frozenset("nw"),
}
"""The frames of which a cue needs one for a rule to find anything; the others may meet any cue."""


def _end(site: Site) -> int:
    return phrase_end(site.line, site.start)


def _is_saying(noun: str) -> bool:
    """Whether a noun is one of saying or thinking: "claims", "the idea"."""
    listed = lexicon()
    return noun in listed.nouns or noun in listed.sayings or noun in listed.documents


def _infinitive_after(line: Line, end: int) -> bool:
    for at in range(end, min(end + 10, len(line.tags) - 1)):
        if line.tags[at] == "TO" and line.tag(at + 1) in ("VB", "RB"):
            return True
        if line.tags[at] in FINITE and line.tags[at] != "VBP":
            return False  # Ann Lee, who had invited them to Rome, tried to smile
    return False
