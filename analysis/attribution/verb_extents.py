"""How far what a verb credits reaches, rule by rule: each can only bring the end nearer."""

from __future__ import annotations

from ..data.sections import words
from .clauses import clause_at
from .credit import Credit
from .cue_words import lexicon
from .extents import back_to, content_end
from .grammar_line import QUOTE, Line
from .next_clauses import next_speaks
from .phrase_ends import (
    adjunct,
    after_another,
    aside,
    colon,
    explained,
    joined_clause,
    joined_verb,
    main_verb,
    own_deed,
    superlative,
    where,
)
from .phrases import FINITE, RELATIVES, group_start, is_nominal

_PEOPLE = frozenset({"he", "she", "they", "i", "we"})
_FRONTING = words("grammar.txt", "fronting")


def credited_end(credit: Credit) -> int:
    """Where what a verb credits ends."""
    line, what = credit.line, credit.what
    end = content_end(line, what.start, _finite_tag(line, credit.start, credit.at), relative=credit.relative)
    for rule in _OF_PHRASES if what.frame in _PHRASES else _OF_CLAUSES:
        end = rule(credit, end)
    return end


def _quote_alone(credit: Credit, end: int) -> int:
    """Chanted “Build it!” as he came."""
    line, start = credit.line, credit.what.start
    last = start + 2 if line.tag(start + 1) == "CC" and line.tag(start + 2) == QUOTE else start
    alone = line.tag(last + 1) in ("IN", "WRB") and QUOTE not in line.tags[last + 1 :]
    return last + 1 if alone and line.tag(start) == QUOTE and last in line.ended | line.leading else end


def _back_to_main(credit: Credit, end: int) -> int:
    """Ann Lee met parents who claim she knew|, and pledged an inquiry."""
    line, source = credit.line, credit.source
    if line.tags[source.end - 1] not in ("WP", "WDT") or FINITE.isdisjoint(line.tags[: source.start]):
        return end
    for at in range(credit.what.start + 1, end - 2):
        if line.words[at] == "," and line.words[at + 1] == "and" and line.tags[at + 2] in ("VBD", "VBZ"):
            return at
    return end


def _second_verb(credit: Credit, end: int) -> int:
    """The man who police say stole 40 cars | was held."""
    line, start = credit.line, credit.what.start
    opening = credit.source.start - 1
    opened = line.tag(opening) in ("WP", "WDT") or line.word(opening) == "that"
    if not opened or credit.inserted or line.tag(start) not in FINITE:
        return end
    for at in range(start + 1, end):
        if line.words[at] == "," and line.tag(at + 1) == "CC" and line.tag(at + 2) in ("VBD", "VBZ"):
            return at if line.words[opening] == "what" else end  # chased at what he claimed was 40 km/h|, but lost
        if line.tags[at] in RELATIVES or line.tags[at] in (QUOTE, ",") or line.words[at] == "that":
            return end
        begins = group_start(line, at)
        if line.tags[at] in FINITE and begins > start and is_nominal(line, begins - 1):
            return begins
    return end


def _colon_then_name(credit: Credit, end: int) -> int:
    """It said what had been seen included: | Acme said the list was long."""
    line, start = credit.line, credit.what.start
    if credit.what.frame != "c" or ":" not in line.words[start:end]:
        return end
    colons = (at for at in range(start + 1, end) if line.words[at] == ":" and line.tag(at + 1) == "NNP")
    return next((at for at in colons if next_speaks(line, at + 1)), end)


def _before_main(credit: Credit, end: int) -> int:
    """While admitting that it was late, | Ann Lee said."""
    source = credit.source
    return min(end, source.start - 1) if source.start > credit.what.start else end


def _pronoun_again(credit: Credit, end: int) -> int:
    """He said that prices rose, and he left."""
    line, start = credit.line, credit.what.start
    if line.word(start - 1) == "that" and line.tags[credit.source.head] == "PRP":
        return back_to(line, start, end, line.words[credit.source.head])
    return end


def _main_clause(credit: Credit, end: int) -> int:
    """While Ann Lee says she will go, the race is close."""
    line = credit.line
    first = line.words[0] in ("so", "and", "but")
    if line.word(first) not in _FRONTING:
        return end
    before = range(credit.source.start)
    if credit.source.start > 2 + first and any(line.tags[at] in FINITE or line.words[at] == "," for at in before):
        return end
    for at in range(credit.what.start + 1, end - 2):
        if (
            line.words[at] == ","
            and line.tag(at + 1) not in ("CC", "WP", "WDT", "IN", "VBG")
            and clause_at(line, at + 1)
        ):
            return at
    return end


def _thing_then_person(credit: Credit, end: int) -> int:
    """A scan showed there was damage, and he was treated: scans say nothing of what came of it."""
    line = credit.line
    if line.words[credit.source.head] not in lexicon().documents:
        return end
    for at in range(credit.what.start + 1, end - 3):
        if line.words[at] == "," and line.word(at + 1) in ("although", "though"):
            return at
        joined = line.words[at] == "," and line.word(at + 1) in ("and", "but", "so")
        if joined and line.word(at + 2) in _PEOPLE and line.tag(at + 3) in FINITE:
            return at
    return end


def _other_tense(credit: Credit, end: int) -> int:
    """Said prices would rise, but they have fallen since; said it would sign, and its envoy flew to Rome."""
    line, start = credit.line, credit.what.start
    if credit.what.frame != "c" or line.tags[credit.at] != "VBD":
        return end
    since = (at for at in range(start, end - 4) if line.words[at] == "," and line.word(at + 1) in ("and", "but"))
    for at in since:
        behind = line.words[at + 2 : at + 9]
        if not {"has", "have"}.isdisjoint(behind) and "since" in behind and clause_at(line, at + 2):
            return at  # found 38 faults, and the council has since hired two clerks
    first = next((at for at in range(start, end) if line.tags[at] in FINITE), end)
    if line.word(first) not in ("would", "had", "could"):
        return end
    for at in range(first + 1, end - 3):
        if line.words[at] == "," and line.word(at + 1) in ("and", "but") and clause_at(line, at + 2):
            verb = next((later for later in range(at + 3, end) if line.tags[later] in FINITE), end)
            alone = group_start(line, verb) == verb if verb < end else False
            own = verb < end and alone and line.words[verb] not in ("was", "were", "had", "could", "would")
            if own and line.tags[verb] != "MD" and "that" not in line.words[at + 2 : verb]:
                return at
    return end


def _days_after(credit: Credit, end: int) -> int:
    """Said it would recall them, | a day after a clinic linked them to 61 cases."""
    line, start = credit.line, credit.what.start
    for at in range(start + 1, end - 3):
        if line.words[at] == "," and line.tags[at + 1] in ("DT", "CD") and line.words[at + 2] in lexicon().times:
            after = line.words[at + 3] in ("after", "before") and line.tag(at + 4) not in ("PRP", "VBG")
            verb = next((later for later in range(at + 4, end) if line.tags[later] in FINITE), end)
            told = verb < end and line.words[verb] in lexicon().verbs and "CD" in line.tags[verb:end]
            return at if after and told else end
    return end


_PHRASES = frozenset("niop")
_OF_PHRASES = (
    _quote_alone,
    main_verb,
    _second_verb,
    joined_clause,
    joined_verb,
    where,
    aside,
    after_another,
    _before_main,
    adjunct,
    superlative,
    colon,
    explained,
    own_deed,
    _pronoun_again,
    _main_clause,
    _thing_then_person,
)
_OF_CLAUSES = (
    _quote_alone,
    _colon_then_name,
    _back_to_main,
    _second_verb,
    _before_main,
    _pronoun_again,
    _main_clause,
    _thing_then_person,
    _other_tense,
    _days_after,
)
"""The rules that may bring the end nearer, for phrases and for clauses and quotes, in their order."""


def _finite_tag(line: Line, start: int, verb: int) -> str:
    """The tag of the finite word in a verb group."""
    return next((tag for tag in line.tags[start : verb + 1] if tag in FINITE), line.tags[verb])
