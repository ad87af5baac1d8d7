"""Who a verb's subject is: the noun phrase to its left, past insertions and relative clauses."""

from __future__ import annotations

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
from .subject_phrases import Subject, behind_gerund, head_of, past_relative, with_purpose, with_relative

_PAUSES = frozenset({",", "—", "–", "--", "-"})
_ADVERBS = words("grammar.txt", "adverbs like adjectives")
_PARTED = words("grammar.txt", "parted from their verb")
_PLACES = words("grammar.txt", "where")
_HONORIFICS = words("honorifics.txt", "women", "men", "either")
_REFLEXIVE = words("grammar.txt", "reflexive")


_CLOSING = VERBS | {"JJ", "RP"}
"""Tags of a relative clause's last word behind which its noun's own verb may come."""
_DEEPEST = 4  # verbs looked back over for a subject


def subject_of(line: Line, verb: int, *, apposition: bool = True, depth: int = 0) -> Subject | None:
    """Who does what the verb group that begins at ``verb`` says, looking to its left; None if that stays unclear."""
    if depth > _DEEPEST:
        return None
    at = verb - 1
    while at >= 0 and (
        line.tags[at] in ADVERBS
        or line.words[at] in _ADVERBS
        or (line.words[at] in _REFLEXIVE and is_nominal(line, at - 1))
    ):
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
    whose = tag in NOUNS and "WP$" in line.tags[:at]  # a skipper whose trawler sank off Lund has told
    if (tag in _CLOSING or whose) and (closed := past_relative(line, verb)):
        return closed
    if tag in ("CC", "TO") or (tag in VERBS and not (tag == "VBN" and is_nominal(line, at))):
        return _of_earlier_verb(line, at, depth)
    return _nominal(line, at, depth, apposition=apposition) if is_nominal(line, at) else None


def _of_relative(line: Line, relative: int) -> Subject | None:
    """The phrase that "who" or "that" is about, with that word."""
    noun = relative - 2 if line.words[relative - 1] in _PAUSES else relative - 1
    if line.words[noun] == "own" and line.word(noun - 2) == "of":
        noun -= 3  # a study of its own, which
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
            first = int(line.tags[0] == "CC")  # but in Rome Ann Lee said
            fronted = line.tags[first] == "IN" and not any(tag in VERBS or tag == "," for tag in line.tags[1:at])
            return Subject(first + 1, at + 1, head_of(line, start, at + 1)) if fronted else None
    if start > 0 and line.tags[start - 1] == "VB" and line.word(start - 2) == "to":
        whole = with_relative(line, start - 2, at) or with_purpose(line, start - 2, at)
        if whole:
            return whole
    return behind_gerund(line, start, at) or Subject(start, at + 1, head_of(line, start, at + 1))


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
    if line.word(start - 1) != ",":
        return None
    if line.tag(start) != "DT" and not lexicon().is_person(line.words[phrase_end(line, start) - 1]):
        return None  # said Ann Lee, chief economist at Acme, who
    at = start - 2
    if line.tag(at) == "CD" and line.word(at - 1) == ",":
        at -= 2
    named = line.tag(at) == "NNP" and not is_time(line, at, at + 1)
    return phrase_start(line, at) if named else None


def _before_time(line: Line, at: int, apposition: bool, depth: int) -> Subject | None:
    """The subject in "the figures Wednesday show", "the ministry on Friday said"."""
    start = at if line.tag(at - 1) in NOUNS and line.word(at - 1) not in lexicon().times else phrase_start(line, at)
    if start > 0 and (line.tags[start - 1] == "IN" or line.words[start - 1] == "out"):
        start -= 1  # a poll out Monday
    if line.tag(start - 1) in ("VBN", "VBG", "VBD") and is_nominal(line, start - 2):
        if line.tags[start - 2] == "PRP" and is_nominal(line, start - 3):
            paper = phrase_start(line, start - 3)  # a paper she published in March
            return Subject(paper, at + 1, head_of(line, paper, start - 2))
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
                if best and line.tags[best.start] == "DT" and line.tags[found.head] == "NNP" and noun == best.start - 2:
                    best = found  # Ann Lee, a baker from Lund, in the south, said
                if best and line.tags[best.head] == "NNP" and not _may_be_called(line, found, noun):
                    return best  # a rise in reports, Ann Lee, of the council, said
                if opens_clause(line, start):
                    return found
                best = best or found
        at -= 1
    return best or _before_open_relative(line, comma) or _before_stray_comma(line, comma)


def _may_be_called(line: Line, found: Subject, last: int) -> bool:
    """Whether a phrase up to ``last`` may name whom the next one explains: a person, a body, or a name."""
    word = line.words[found.head]
    if found.start == 0:
        return QUOTE not in line.tags[:last]  # forces “cannot cope” with the rise
    return line.tags[found.head] == "NNP" or lexicon().is_person(word) or word in lexicon().bodies


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
    return had or (_of_relative_before(line, at) if line.tags[at] == "CC" else None)


def _of_relative_before(line: Line, joint: int) -> Subject | None:
    """Whom a relative clause is about that a verb behind "and" goes on in: "Acme, which owns it and says it spent"."""
    verbs = (here for here in range(joint) if line.tags[here] in FINITE)
    verb = next(verbs, None)
    return subject_of(line, group_start(line, verb)) if verb is not None and _is_relative(line, verb) else None


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
