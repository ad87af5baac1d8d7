"""What follows a cue: the clause, quote or phrase that it takes, found by rules that are asked one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from ..data.sections import entries, words
from .addressees import ALWAYS_TELL, addressed
from .adjuncts import QUESTIONS, skip_adjuncts
from .clauses import NOTHING, OPENS_CLAUSE, Complement, Rule, Site, clause_at, first_of, is_determiner
from .cue_words import Cue
from .grammar_line import QUOTE, Line
from .inserted_clauses import parenthetic
from .objects import OBJECT_FRAMES, OBJECT_RULES
from .phrases import FINITE, RELATIVES, is_time, phrase_end, phrase_start

_IN_SAID = OPENS_CLAUSE | {"VBN", "JJR", "JJS", "PDT", "$", "VBG", "RB", "RBR", "RBS", "NNPS"}
_NOTHING_NEW = frozenset(entries("grammar.txt", "nothing new"))
_OPENS_NOTHING = frozenset(entry.split()[0] for entry in _NOTHING_NEW)
_SPEAKS = frozenset("cq")
_INSERTED = words("grammar.txt", "inserted")
_PLAIN_TAGS = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "JJ"})
_NO_PHRASE = frozenset({"that", "as", "what", "not", "never", ":", *QUESTIONS})
"""Words that open something else than a noun phrase, whatever their tags."""
_TO_DO = words("grammar.txt", "takes a gerund")
_BEFORE_COUNTS = words("grammar.txt", "before counts")
_CONDITIONS = words("grammar.txt", "conditions")
_FAR_COMMA = 20  # words in which the clause of a condition ends
_FAR_THAT = 12  # words from a relative "that" to the one that opens the clause


def complement(line: Line, after: int, cue: Cue) -> Complement | None:
    """What follows a cue whose last word stands before ``after``; None where nothing it can take does."""
    before, plain, others = _rules_for(cue.frames)
    found = first_of(before, Site(line, after, after, cue))
    if found is None:
        start = _past_particles(line, after)
        if not cue.frames.isdisjoint(_SPEAKS):
            start = skip_adjuncts(line, start)
        if start < len(line.tags):
            is_plain = line.tags[start] in _PLAIN_TAGS and line.words[start] not in _NO_PHRASE
            found = first_of(plain if is_plain else others, Site(line, after, start, cue))
    return None if found is NOTHING else found


@cache
def _rules_for(frames: frozenset[str]) -> tuple[Sequence[Rule], Sequence[Rule], Sequence[Rule]]:
    """The rules that a cue of such frames can meet: before adjuncts, behind them for a noun phrase, and for others."""
    return (
        [rule for rule in _BEFORE_ADJUNCTS if _may_meet(rule, frames)],
        [rule for rule in (_says_nothing, _after_say, *OBJECT_RULES) if _may_meet(rule, frames)],
        [rule for rule in _BEHIND_ADJUNCTS if _may_meet(rule, frames)],
    )


def _may_meet(rule: Rule, frames: frozenset[str]) -> bool:
    needed = _FRAMES_OF.get(rule) or OBJECT_FRAMES.get(rule)
    return needed is None or not frames.isdisjoint(needed)


def _past_particles(line: Line, at: int) -> int:
    while line.tag(at) == "RP":
        at += 1
    inserted = line.word(at) == "," and line.word(at + 2) == "," and line.word(at + 1) in _INSERTED
    return at + 3 if inserted else at  # is reluctant, however, to go


def _behind_addressee(site: Site) -> Complement | None:
    """ "told reporters that prices fell": what comes behind the one who is told."""
    if "a" not in site.frames:
        return None
    found = addressed(site.line, site.after, site.cue)
    if found is NOTHING and site.cue.lemma not in ALWAYS_TELL:
        found = None
    always = site.cue.lemma in ALWAYS_TELL and phrase_end(site.line, site.after) > site.after
    return found or (NOTHING if always else None)


def _conditional(site: Site) -> Complement | None:
    """ "said if it rains, they will stay", "said, while they mourn, they are glad"."""
    line, start = site.line, site.after + (site.line.word(site.after) == ",")
    if site.frames.isdisjoint("q") or line.word(start) not in _CONDITIONS or QUOTE in line.tags[: site.after]:
        return None
    comma = next((at for at in range(start + 2, min(start + _FAR_COMMA, len(line.tags))) if line.words[at] == ","), 0)
    main = comma + 1 + (line.word(comma + 1) == "then")
    opens = line.tag(main) in OPENS_CLAUSE | {"NNPS"}
    holds = comma > 0 and opens and clause_at(line, start + 1) and clause_at(line, main)
    return Complement("c", start) if holds else None


def _counted(site: Site) -> Complement | None:
    """ "said up to 40 were hurt"."""
    counts = site.frames.isdisjoint("a") and _is_count(site.line, site.start)
    return Complement("c", site.start) if counts else None


def _is_count(line: Line, start: int) -> bool:
    """Whether "up to 40", "at least six" or the like begins at ``start``."""
    if line.word(start) == "at" and line.word(start + 1) not in ("least", "most"):
        return False
    return line.word(start) in _BEFORE_COUNTS and "CD" in line.tags[start + 1 : start + 4]


def _by_preposition(site: Site) -> Complement | None:
    """ "warned of floods", "complained for years of noise"."""
    line, cue = site.line, site.cue
    if not cue.prepositions:
        return None
    start = _past_particles(line, site.after)
    if line.word(start) == "by" and line.tag(start + 1) == "VBG":
        return None  # responded by saying that
    if line.tag(start) in ("IN", "TO") and line.word(start) in cue.prepositions and line.tag(start + 1) != "VB":
        return Complement("p", start)
    if line.tag(start) in ("DT", "JJ", "NN", "NNP"):  # asked that year for a ban
        end = phrase_end(line, start)
        timed = is_time(line, start, end) and line.word(end) in cue.prepositions and line.tag(end + 1) != "VBG"
        return Complement("p", end) if timed else None
    if line.tag(start) != "IN":
        return None
    end = phrase_end(line, start + 1)
    timed = line.word(end) in cue.prepositions and end > start and is_time(line, start + 1, end)
    return Complement("p", end) if timed else None


def _says_nothing(site: Site) -> Complement | None:
    """ "said as much", "spoke on condition of anonymity"."""
    word = site.word
    nothing = word in _OPENS_NOTHING and f"{word} {site.line.word(site.start + 1)}" in _NOTHING_NEW
    when = word == "once" and site.cue.lemma != "say"  # doctors worry once a child has it
    return NOTHING if nothing or when or word == "anonymity" else None


def _negated_infinitive(site: Site) -> Complement | None:
    """ "vowed not to go"."""
    if site.word not in ("not", "never") or site.line.tag(site.start + 1) != "TO" or "i" not in site.frames:
        return None
    return NOTHING if site.cue.lemma == "ask" else Complement("i", site.start)


def _behind_stray_comma(site: Site) -> Complement | None:
    """ "said Thursday, prices rose"."""
    line, start = site.line, site.start
    if any(at < site.after for at in line.leading):
        return None  # “No,” she said at the gate, which is old
    if site.tag != "," or start == site.after or "c" not in site.frames or line.tag(start + 1) not in OPENS_CLAUSE:
        return None
    most = line.tag(start + 2) in ("JJS", "RBS")  # rents rose 8%, the bank said last week, the fastest since it began
    return Complement("c", start + 1) if clause_at(line, start + 1) and not most else NOTHING


def _quoted(site: Site) -> Complement | None:
    """ "said “No.”"; the "alt-right" called "the base" is named so, not called so by somebody."""
    if site.word == "as" and site.line.tag(site.start + 1) == QUOTE and site.frames & {"n", "e"}:
        return Complement("q", site.start + 1) if _is_relative_object(site) else None
    if site.word == "as" and not site.frames.isdisjoint("ne") and _is_relative_object(site):
        return Complement("n", site.start + 1)  # whom they see as weak
    if site.tag != QUOTE:
        return None
    named = "m" in site.frames and not _is_relative_object(site)
    return Complement("q", site.start) if site.frames & {"c", "q", "n"} and not named else NOTHING


def _is_relative_object(site: Site) -> bool:
    """Whether somebody calls so what a "which" or "what" before them means: "the map, which she called “a lie,”"."""
    line, verb = site.line, site.after - 1 - bool(site.cue.particle)
    if verb < 2 or line.tags[verb] not in ("VBD", "VBZ", "VBP") or line.tags[verb - 1] not in ("PRP", "NNP", "NNS"):
        return False
    return line.tag(phrase_start(line, verb - 1) - 1) in RELATIVES


def _behind_colon(site: Site) -> Complement | None:
    """ "said: prices rose"."""
    if site.tag != ":" and site.word != ":":
        return None
    following = site.line.tag(site.start + 1)
    speaks = "q" in site.frames and following and (site.word == ":" or following == QUOTE)
    return Complement("q", site.start + 1) if speaks else NOTHING


def _that_clause(site: Site) -> Complement | None:
    """ "said that prices rose"."""
    if "c" not in site.frames:
        return None
    if site.word != "that":
        return _far_that(site) if site.tag == "IN" else None
    if is_determiner(site.line, site.start):
        return None
    if site.start > site.after and site.line.tag(site.start + 1) in FINITE:
        line, far = site.line, min(site.start + _FAR_THAT, len(site.line.words))
        thats = (at for at in range(site.start + 2, far) if line.words[at] == "that")
        that = next((at for at in thats if line.tag(at + 1) not in FINITE), 0)
        return Complement("c", that + 1) if that else NOTHING  # said after talks that lasted hours (that)
    return Complement("c", site.start + (2 if site.line.word(site.start + 1) == "," else 1))


def _far_that(site: Site) -> Complement | None:
    """ "said in a poll released on Monday that prices rose"."""
    line = site.line
    for at in range(site.start + 1, min(site.start + _FAR_THAT, len(line.tags) - 1)):
        if line.tags[at] in FINITE or line.tags[at] in (QUOTE, ",", ":", "TO", "PRP"):
            return None
        if line.words[at] == "that":
            opens = line.tag(at + 1) not in FINITE and not is_determiner(line, at)
            return Complement("c", at + 1) if opens else None
    return None


def _question(site: Site) -> Complement | None:
    """ "asked whether prices rose"."""
    takes = "c" in site.frames or site.word == "how"  # described how it fell
    asks = takes and site.word in QUESTIONS and site.tag in ("WP", "WRB", "WDT", "IN")
    return Complement("c", site.start) if asks else None


def _what_clause(site: Site) -> Complement | None:
    """ "criticized what he called a lie"."""
    return Complement("n", site.start) if site.tag == "WP" and site.word == "what" and "n" in site.frames else None


def _infinitive(site: Site) -> Complement | None:
    """ "vowed to go"."""
    following = site.line.tag(site.start + 1)
    if site.tag == "TO" and following in ("VB", "RB", QUOTE) and "i" in site.frames:
        return Complement("i", site.start)
    return NOTHING if site.tag == "TO" and following in ("VB", "RB") else None


def _late_preposition(site: Site) -> Complement | None:
    """ "warned on Tuesday of floods"."""
    return Complement("p", site.start) if site.tag in ("IN", "TO") and site.word in site.cue.prepositions else None


def _gerund(site: Site) -> Complement | None:
    """ "denied taking bribes"."""
    if site.tag != "VBG":
        return None
    takes = "b" in site.frames or ("n" in site.frames and ("q" not in site.frames or site.cue.lemma in _TO_DO))
    return Complement("n", site.start) if takes else None


def _odd_clause(site: Site) -> Complement | None:
    """ "said in Rome prices rose", "said taking part was wrong"."""
    opens = "c" in site.frames and site.tag in ("IN", "EX", "VBG", "JJR") and site.line.tag(site.start + 1) != QUOTE
    return Complement("c", site.start) if opens and clause_at(site.line, site.start) else None


def _after_say(site: Site) -> Complement | None:
    """What follows "said" is said, whatever its tags, where enough follows that does not tell when."""
    line, start = site.line, site.start
    few = len(line.tags) - start <= 3 and site.tag != "CD"
    if site.cue.lemma != "say" or site.tag not in _IN_SAID or few:
        return None
    timed = is_time(line, start, max(start + 1, phrase_end(line, start)))
    return None if timed else Complement("c", start)


_BEFORE_ADJUNCTS: tuple[Rule, ...] = (_behind_addressee, _conditional, _counted, _by_preposition)
_BEHIND_ADJUNCTS: tuple[Rule, ...] = (
    _says_nothing,
    _negated_infinitive,
    _behind_stray_comma,
    _quoted,
    _behind_colon,
    _that_clause,
    _question,
    _what_clause,
    _infinitive,
    _late_preposition,
    _gerund,
    _odd_clause,
    parenthetic,
    _after_say,
    *OBJECT_RULES,
)
"""In the order in which they are asked."""
_FRAMES_OF: Mapping[Rule, frozenset[str]] = {
    _behind_addressee: frozenset("a"),
    _conditional: frozenset("c"),
    _counted: frozenset("c"),
    _that_clause: frozenset("c"),
    _question: frozenset("cf"),
    _what_clause: frozenset("n"),
    _gerund: frozenset("bn"),
    _odd_clause: frozenset("c"),
    parenthetic: frozenset("c"),
}
"""The frames of which a cue needs one for a rule to find anything; the others may meet any cue."""
