"""Who a verb's subject is: the noun phrase to its left, past insertions and relative clauses."""

from __future__ import annotations

from typing import NamedTuple

from ..data.sections import words
from .cue_words import lexicon
from .grammar_line import QUOTE, Line
from .noun_chains import BEFORE_NOUNS, chain_start, opens_clause, skip_brackets
from .phrases import (
    ADVERBS,
    FINITE,
    NOUNS,
    RELATIVES,
    VERBS,
    group_start,
    is_nominal,
    is_past,
    is_time,
    phrase_end,
    phrase_start,
)

_PAUSES = frozenset({",", "—", "–", "--", "-"})
_PARTED = words("grammar.txt", "parted from their verb")
_PLACES = words("grammar.txt", "where")
_HEDGES = words("grammar.txt", "hedges of subjects")
_HONORIFICS = words("honorifics.txt", "women", "men", "either")
_WHICH_TIME = frozenset({"last", "this", "next"})
_REFLEXIVE = words("grammar.txt", "reflexive")


_OPENING = RELATIVES | {"WP$"}
_CLOSING = VERBS | {"JJ", "RP"}
"""Tags of a relative clause's last word behind which its noun's own verb may come."""
_DEEPEST = 4  # verbs looked back over for a subject


class Subject(NamedTuple):
    """The phrase that a verb has as its subject, and the word it is about (the last noun of its first phrase)."""

    start: int
    end: int
    head: int


def subject_of(line: Line, verb: int, *, apposition: bool = True, depth: int = 0) -> Subject | None:
    """Who does what the verb group that begins at ``verb`` says, looking to its left; None if that stays unclear."""
    if depth > _DEEPEST:
        return None
    at = verb - 1
    while at >= 0 and (line.tags[at] in ADVERBS or (line.words[at] in _REFLEXIVE and is_nominal(line, at - 1))):
        at -= 1
    at = skip_brackets(line, at)
    if at < 0:
        return None
    tag, word = line.tags[at], line.words[at]
    if word in ("whom", "which") and line.word(at - 1) == "of" and is_nominal(line, at - 2):
        whose = phrase_start(line, at - 2)  # leaders, many of whom
        return Subject(whose, at + 1, head_of(line, whose, at - 1))
    if tag in RELATIVES or (word == "that" and tag in ("WDT", "IN") and is_nominal(line, at - 1)):
        return _of_relative(line, at)
    if tag == ",":
        return _across_comma(line, at)
    if word in _PAUSES:
        return _across_dashes(line, at)
    if tag == "VBN" and is_nominal(line, at - 1) and line.tag(at - 1) != "PRP":
        start = chain_start(line, at - 1)  # of those surveyed
        return None if start is None else Subject(start, at + 1, head_of(line, start, at))
    if tag in _CLOSING and (closed := past_relative(line, verb)):
        return closed
    if tag in ("CC", "TO") or (tag in VERBS and not (tag == "VBN" and is_nominal(line, at))):
        return _of_earlier_verb(line, at, depth)
    return _nominal(line, at, depth, apposition=apposition) if is_nominal(line, at) else None


def _of_relative(line: Line, relative: int) -> Subject | None:
    """The phrase that "who" or "that" is about, with that word."""
    noun = relative - 2 if line.words[relative - 1] in _PAUSES else relative - 1
    start = _antecedent(line, noun) if noun >= 0 else None
    if start is None and noun >= 0 and is_nominal(line, noun):
        start = phrase_start(line, noun)
    return None if start is None else Subject(start, relative + 1, head_of(line, start, relative))


def _nominal(line: Line, at: int, depth: int, *, apposition: bool) -> Subject | None:
    """The noun phrase that ends at ``at``, with what hangs on it, or the one before it where it only tells when."""
    if is_time(line, phrase_start(line, at), at + 1):
        return _before_time(line, at, apposition, depth)
    start = chain_start(line, at, apposition=apposition)
    if start is None:
        start = phrase_start(line, at)
        if start > 0 and line.tags[start - 1] == "IN":
            # "In Rome Ann Lee said": the comma is missing.
            fronted = line.tags[0] == "IN" and not any(tag in VERBS or tag == "," for tag in line.tags[1:at])
            return Subject(1, at + 1, head_of(line, start, at + 1)) if fronted else None
    if start > 0 and line.tags[start - 1] == "VB" and line.word(start - 2) == "to":
        whole = _with_relative(line, start - 2, at) or _with_purpose(line, start - 2, at)
        if whole:
            return whole
    return _behind_gerund(line, start, at) or Subject(start, at + 1, head_of(line, start, at + 1))


def _behind_gerund(line: Line, start: int, at: int) -> Subject | None:
    """The subject in "A man accused of stealing 12 cars said": not the cars."""
    verb = start - 3
    accused = line.tag(verb) in ("VBN", "VBD") and line.tag(start - 2) == "IN" and line.tag(start - 1) == "VBG"
    begin = chain_start(line, verb - 1) if accused and is_nominal(line, verb - 1) else None
    return None if begin is None else Subject(begin, at + 1, head_of(line, begin, verb))


def _with_relative(line: Line, to: int, at: int) -> Subject | None:
    """The subject in "The group which relies on people there to count the dead said": all up to ``at``."""
    opening = next((i for i in range(to - 1, 0, -1) if line.tags[i] in RELATIVES), 0)
    noun = opening - 1
    if noun < 0 or not is_nominal(line, noun) or chain_start(line, noun, apposition=False) != 0:
        return None
    if {",", ":", QUOTE} & set(line.tags[opening:to]) or sum(tag in FINITE for tag in line.tags[opening:to]) != 1:
        return None
    return Subject(0, at + 1, head_of(line, 0, opening))


def past_relative(line: Line, verb: int) -> Subject | None:
    """The subject in "The mother of a woman who was killed said": all up to the verb group that begins at ``verb``."""
    opening = next((at for at in range(verb - 1, 0, -1) if line.tags[at] in _OPENING), 0)
    if not opening or not is_nominal(line, opening - 1) or not {",", ":", QUOTE}.isdisjoint(line.tags[opening:verb]):
        return None
    start = chain_start(line, opening - 1, apposition=False)
    if start is None or not opens_clause(line, start):
        return None
    if sum(tag in FINITE for tag in line.tags[opening:verb]) != 1:
        return None
    return Subject(start, verb, head_of(line, start, opening))


def _with_purpose(line: Line, to: int, at: int) -> Subject | None:
    """The subject in "A council set up to oversee the talks said": not the talks."""
    made = to - 1 - (line.tag(to - 1) == "RP")
    if line.tag(made) not in ("VBN", "VBD") or not is_nominal(line, made - 1) or line.tags[made - 1] == "PRP":
        return None
    begin = chain_start(line, made - 1, apposition=False)
    return None if begin != 0 else Subject(begin, at + 1, head_of(line, begin, made))


def _antecedent(line: Line, noun: int) -> int | None:
    """Where the phrase begins that "who" is about: in "a rebuke from Ann Lee, who", the name."""
    start = chain_start(line, noun, apposition=False)
    if start is not None and (named := _name_before(line, start)) is not None:
        return named
    nearest = phrase_start(line, noun) if is_nominal(line, noun) else None
    if start is None or nearest is None or nearest == start:
        return start
    if line.words[head_of(line, start, noun + 1)] in lexicon().documents:
        return start  # research by the college which found
    if line.words[nearest].rstrip(".") in _HONORIFICS and line.tags[noun] == "NNP":
        return nearest  # an ally in Mr Roe, who
    if line.tags[noun] == "NNP" and line.word(nearest - 1) in ("from", "with", "by", "against", "including", "like"):
        return nearest
    if "VBD" in line.tags[start:nearest]:
        return nearest  # Lee apologised to the nurses who
    far = head_of(line, start, noun + 1)
    people = lexicon().is_person
    if line.tags[noun] == "NNS" and people(line.words[noun]) and line.tags[far] in ("NN", "NNS"):
        return start if people(line.words[far]) else nearest
    return start


def _name_before(line: Line, start: int) -> int | None:
    """Where the name begins that a phrase at ``start`` explains: "to Ann Lee, 42, a teacher, who"."""
    if line.tag(start) != "DT" or line.word(start - 1) != ",":
        return None
    at = start - 2
    if line.tag(at) == "CD" and line.word(at - 1) == ",":
        at -= 2
    return phrase_start(line, at) if line.tag(at) == "NNP" else None


def _before_time(line: Line, at: int, apposition: bool, depth: int) -> Subject | None:
    """The subject in "the figures Wednesday show", "the ministry on Friday said"."""
    start = at if line.tag(at - 1) in NOUNS and line.word(at - 1) not in lexicon().times else phrase_start(line, at)
    if start > 0 and (line.tags[start - 1] == "IN" or line.words[start - 1] == "out"):
        start -= 1  # a poll out Monday
    if line.tag(start - 1) in ("VBN", "VBG", "VBD") and is_nominal(line, start - 2):
        begin = chain_start(line, start - 2)  # a poll released Tuesday
        return None if begin is None else Subject(begin, at + 1, head_of(line, begin, start - 1))
    return subject_of(line, start, apposition=apposition, depth=depth + 1) if start > 0 else None


def _across_comma(line: Line, comma: int) -> Subject | None:
    """The subject in "Ann Lee, 42, the head of Acme, said": the phrase before the inserted ones."""
    opening = next((at for at in range(comma - 1, 0, -1) if line.words[at] == ","), 0)
    if opening and line.words[opening - 1] in _PARTED and line.tag(comma + 1) in ("VBN", "VBD", "VB", "RB"):
        return subject_of(line, group_start(line, opening - 1), depth=_DEEPEST)  # has, despite two warnings, insisted
    best: Subject | None = None
    at = comma - 2 if line.tag(comma - 1) == QUOTE and comma - 1 in line.leading else comma - 1
    for _ in range(5):
        while at >= 0 and line.words[at] != "," and (line.tags[at] not in (QUOTE, ":") or at in line.asides):
            at -= 1
        if at <= 0 or line.tags[at] != ",":
            break
        noun = skip_brackets(line, at - 2 if line.words[at - 1] in _PLACES else at - 1)
        if line.tags[noun] == QUOTE or (best and _is_told(line, at + 1, best.start)):
            break
        if is_nominal(line, noun) and (line.tag(at + 1) not in ("PRP", "CC") or line.word(at + 1) == "or"):
            start = chain_start(line, noun)
            alone = line.tags[noun] == "CD" and start == noun  # "Ann Lee, 42, said"
            alone = alone or (start is not None and line.word(start - 1) in BEFORE_NOUNS)
            if start is not None and not is_time(line, start, noun + 1) and not alone:
                found = Subject(start, comma, head_of(line, start, comma))
                if opens_clause(line, start):
                    return found
                best = best or found
        at -= 1
    return best or _before_open_relative(line, comma) or _before_stray_comma(line, comma)


def _is_told(line: Line, start: int, end: int) -> bool:
    """Whether a clause of its own stands there, which somebody tells: "The fire, the third, left 12 dead, Lee said"."""
    return not FINITE.isdisjoint(line.tags[start:end]) and RELATIVES.isdisjoint(line.tags[start:end])


def _before_stray_comma(line: Line, comma: int) -> Subject | None:
    """The subject in "Officials in Rome, said": the comma is one too many."""
    noun = comma - 1
    start = chain_start(line, noun, apposition=False) if is_nominal(line, noun) else None
    if start != 0 or is_time(line, start, comma):
        return None
    return Subject(start, comma, head_of(line, start, comma))


def _across_dashes(line: Line, dash: int) -> Subject | None:
    """The subject in "Ann Lee — who leads Acme — said"."""
    opening = next((at for at in range(dash - 1, 0, -1) if line.words[at] == line.words[dash]), 0)
    start = chain_start(line, opening - 1) if opening and is_nominal(line, opening - 1) else None
    return None if start is None else Subject(start, opening, head_of(line, start, opening))


def _before_open_relative(line: Line, comma: int) -> Subject | None:
    """The subject in "a man who was held since January, says": the relative clause has a comma at its end only."""
    for at in range(comma - 1, 1, -1):
        if line.tags[at] in RELATIVES and line.words[at] in ("who", "which", "that") and is_nominal(line, at - 1):
            start = chain_start(line, at - 1, apposition=False)
            return None if start is None else Subject(start, comma, head_of(line, start, at))
        if line.tags[at] in (",", ":", QUOTE):
            break
    return None


def _of_earlier_verb(line: Line, at: int, depth: int) -> Subject | None:
    """The subject that a joined or governed verb shares with the verb before it: "rose and said", "went on to say"."""
    here = at
    had: Subject | None = None
    joins = line.tag(at + 1) == "VBD" or (line.tag(at + 1) == "VBN" and line.tag(at + 2) == "TO")
    plain = line.tags[at] == "CC" and joins and line.word(at + 1) != "had"
    while here >= 0:
        tag = line.tags[here]
        if (tag == "VBN" and is_past(line, here)) or (tag in FINITE and not _is_relative(line, here)):
            subject = _beyond_contact(line, subject_of(line, group_start(line, here), depth=depth + 1), here)
            if not (plain and line.words[here] == "had" and line.tag(here + 1) == "VBN") or had:
                return subject or had
            had = subject  # she woke to hear that Lee had won but declined to speak: whoever woke
        if line.tags[here] in (":", ";"):
            return had
        here -= 1
    return had


def _beyond_contact(line: Line, subject: Subject | None, verb: int) -> Subject | None:
    """The man in "A man she had never met leaned over and said": a pronoun's clause without "who" is about him."""
    if subject is None or line.tags[subject.start] != "PRP" or not is_nominal(line, subject.start - 1):
        return subject
    own = any(tag in FINITE for tag in line.tags[subject.end : group_start(line, verb)])
    opens = phrase_start(line, subject.start - 1) == 0 and line.tags[0] == "DT"
    return Subject(0, subject.start, head_of(line, 0, subject.start)) if own and opens else subject


def _is_relative(line: Line, verb: int) -> bool:
    at = group_start(line, verb) - 1
    return at >= 0 and line.tags[at] in RELATIVES


def head_of(line: Line, start: int, end: int) -> int:
    """The word that the phrase is about: the last noun before "of", "who" or a comma."""
    while start < end - 1 and line.words[start] in _HEDGES:
        start += 1
    stop = min(phrase_end(line, start), end) or end
    head = start
    for at in range(start, max(stop, start + 1)):
        if line.tags[at] in NOUNS or line.tags[at] == "PRP" or (head == start and line.tags[at] == "JJ"):
            head = at
    while head > start and line.words[head] in lexicon().times and line.tags[head - 1] in NOUNS:
        if line.words[head - 1].rstrip(".") in _HONORIFICS:
            break  # Ms May
        head -= 1  # the ministry Friday
    if head - 2 >= start and line.words[head] in lexicon().times and line.words[head - 1] in _WHICH_TIME:
        head -= 2 if line.tags[head - 2] in NOUNS else 0  # a poll last week
    if line.words[head] in lexicon().times and line.word(head + 1) == "of" and head + 2 < end:
        return head_of(line, head + 2, end)  # decades of research
    if line.tag(stop) == "CC" and line.tag(end - 1) == "NNS" and line.tag(stop + 1) in ("JJ", "NNP") and stop < end:
        joined = phrase_end(line, stop + 1)
        return joined - 1 if joined == end else head  # U.S. and European officials
    return head
