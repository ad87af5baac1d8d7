"""A cue with its source and what it credits, and the forms that do not hang on the kind of cue."""

from __future__ import annotations

from typing import NamedTuple

from ..data.sections import words
from .broken_clauses import broken_start, goes_on_by_phrase, own_clause
from .clauses import clause_at
from .cue_words import BE, Cue, lexicon
from .extents import clause_before, content_end, has_verb
from .further_figures import figures_go_on
from .grammar_line import QUOTE, Line
from .next_clauses import next_speaks, speaks
from .phrases import ADVERBS, FINITE, RELATIVES, group_start, is_time, phrase_end, phrase_start
from .subject_phrases import Subject

Words = tuple[int, int]
_WHERE = words("grammar.txt", "scene prepositions")
_RECORDING, _WHO_RECORD = words("grammar.txt", "recording"), words("grammar.txt", "those who record")
_SEARCHES = frozenset({"search", "searches"})
_NOT = words("grammar.txt", "not")
_FRONTING = words("grammar.txt", "fronting")
_MANY = 7
_HAVING = words("grammar.txt", "parted from their verb")
_CITED = 10  # words of what is cited in passing
_TWO_VERBS = 4  # words that a clause has at least before a second verb
_AMOUNTS = frozenset({"CD", "JJR", "JJS", "RB", "RBR", "$"})
_MOST = frozenset({"JJS", "RBS"})
_NO_MORE = FINITE | {"VBG", QUOTE}
_NAMING = words("grammar.txt", "naming") - {"as"}
_FRACTIONS = words("grammar.txt", "fractions")
BEFORE_QUOTED = frozenset({"DT", "PRP$", "JJ"})
"""Before a quote that is but a word of a phrase: "not the “vast majority” the campaign claimed"."""
_NOBODY = words("grammar.txt", "nobody")
"""Whom no article credits: nobody, and the writer."""


class Candidate(NamedTuple):
    """A cue (``cue``: its words), its source if the text names one, and the pieces that it credits."""

    cue: Words
    source: Subject | None
    pieces: tuple[Words, ...]
    spoken: bool
    before: bool = False
    """Whether the credited words stand before the cue."""
    vouches: bool = True
    """Whether the cue states something, or rather praises, blames or supports it."""
    if_named: bool = False
    """Whether it holds only if the source names a person or an organization."""
    inserted: bool = False
    """Whether it may stand in another's words: "the plan, which critics say costs jobs,", "plans to go, aides say"."""
    beside: bool = False
    """Whether it stands beside what holds it, as in what Acme says "the 20 million expected by Bolt" does."""


def bound_of(last: Candidate | None, at: int) -> int:
    """Where the words end that the cue before the one at ``at`` has to itself."""
    if last is None or last.inserted:
        return 0
    end = max(stop for _, stop in last.pieces)
    if last.before:
        return max(last.cue[1], last.source.end if last.source else 0, end)
    return 0 if end > at else end


def can_be_source(line: Line, source: Subject, cue: Cue) -> bool:
    """Whether a subject can be credited: no "it seems", no day of the week, and for some cues only people."""
    word, tag = line.words[source.head], line.tags[source.head]
    if tag == "EX" or word in _NOBODY or tag == QUOTE or (word == "one" and line.word(source.head - 1) == "no"):
        return False
    if "u" in cue.frames and (tag == "PRP$" or word == "it"):
        return False
    if not cue.frames & {"d", "h"} or line.word(source.end - 1) == "who":
        return True
    if cue.lemma == "turn-up" and word in _SEARCHES:
        return False
    if cue.lemma in _RECORDING:
        return word in _WHO_RECORD or word in lexicon().documents
    if cue.frames & {"k", "g"} and tag in ("NN", "NNS"):
        return True
    if "t" in cue.frames and word in _WHO_RECORD:
        return True
    listed = lexicon()
    if word == "it" and "h" in cue.frames and line.word(source.start - 1) in listed.subordinators | {"that"}:
        return False  # doubts that it can support the traffic
    if tag in ("PRP", "NNP", "NNPS") or listed.is_person(word) or (word in listed.bodies and "c" in cue.frames):
        return True
    return word in listed.documents and "d" in cue.frames


def source_end(line: Line, end: int, *, commas: bool = True) -> int:
    """The end of a phrase read forwards with what hangs on it: "of Ohio", "released Tuesday", ", head of Acme"."""
    tags, words = line.tags, line.words
    size = len(tags)
    for _ in range(8):
        if end >= size:
            break
        if (
            tags[end] in ("IN", "TO")
            and words[end] not in lexicon().subordinators
            and tags[end + 1 : end + 2] != ["VB"]
        ):
            further = phrase_end(line, end + 1)
            if further == end + 1 or (words[end] in _WHERE and words[further - 1] in lexicon().scenes):
                break
            end = further
        elif tags[end] == "JJ" and line.tag(end + 1) == "IN":
            end += 1  # a person familiar with the plans
        elif tags[end] == "VBD" and line.tag(end + 1) == "IN":
            end += 1  # a person briefed on the plans, tagged wrong
        elif tags[end] == "VBN" and words[end] in _NAMING and line.tag(end + 1) == QUOTE:
            end += 2  # a cook nicknamed “Lou”
        elif tags[end] in ("VBN", "VBG") and end + 1 < size and tags[end + 1] not in ("PRP", ","):
            further = phrase_end(line, end + 1)
            end = max(further, end + 1)
        elif words[end] == "(":
            closing = next((at for at in range(end, min(end + 12, size)) if words[at] == ")"), None)
            if closing is None:
                break
            end = closing + 1
        elif (
            commas
            and words[end] == ","
            and end + 1 < size
            and tags[end + 1] in ("DT", "PRP$", "NN", "NNP", "JJ", "CD", "IN")
        ):
            further = phrase_end(line, end + 1)
            if tags[end + 1] == "IN" or further == end + 1 or is_time(line, end + 1, further):
                break
            if tags[end + 1] == "CD" and (further > end + 2 or line.word(further) == "of"):
                break  # said the charity, 12 times the number of last year
            if further < size and (tags[further] in FINITE or tags[further] == QUOTE):
                break
            end = further
        else:
            break
    return end


def credited_before(
    line: Line, at: int, after: int, rest: int, source: Subject, last: Candidate | None
) -> Candidate | None:
    """The candidate for "…, he said" and "…, said Ann Lee": what stands before, and what goes on behind."""
    start = min(source.start, group_start(line, at))
    if start > 0 and line.words[start - 1] == "as" and line.tags[start - 1] == "IN":
        return as_told(line, start, rest, (at, after), source)
    left = clause_before(line, start, bound_of(last, at))
    if left is None:
        return None
    if source.start < at and left[1] - 1 in line.asides and line.tag(left[1] - 2) in BEFORE_QUOTED:
        return Candidate((at, after), source, ((phrase_start(line, left[1] - 1), left[1]),), True, True)
    left = _of_parted_verb(line, _behind_another(line, left))
    pieces: list[Words] = [left]
    behind = _past_citing(line, rest)
    if behind < len(line.tags) and line.words[behind] == ",":
        behind += 1
        broken = broken_start(line, left, behind)
        if broken is not None:
            pieces = [(broken, left[1]), (behind, content_end(line, behind, line.tags[at], relative=True))]
        elif _goes_on(line, left := _parted(line, left, behind), behind) or _is_of_things(line, left, behind, source):
            end = content_end(line, behind, line.tags[at])
            if end > behind:
                pieces = [left, (behind, end)]
    elif QUOTE in (line.tag(behind), line.tag(behind + 1) if line.tag(behind) == ":" else ""):
        behind += line.tags[behind] == ":"
        pieces.append((behind, content_end(line, behind, line.tags[at])))
    if len(pieces) > 1 and pieces[0][0] == pieces[0][1]:
        del pieces[0]  # a school where, she says, 31 children sleep
    elif len(pieces) > 1 and line.tags[left[1] - 1] == "CC":
        pieces.remove(left)  # was long and, aides recalled, hard to read
    elif len(pieces) > 1 and all(tag in ADVERBS or tag == "CC" for tag in line.tags[slice(*left)]):
        pieces.remove(left)  # Still, said Ann Lee, “...”
    elif len(pieces) == 1 and (not _is_clause(line, *left) or line.words[left[0]] == "according"):
        return None
    elif len(pieces) == 1 and line.words[left[0]] == "of" and not has_verb(line, *left):
        return None  # of the 900 asked, 12 percent said no
    return Candidate((at, after), source, tuple(pieces), True, True)


def _parted(line: Line, left: Words, behind: int) -> Words:
    """The clause that who tells it parts, of what stands before: where its verb or a figure of it comes behind."""
    parted = line.tag(behind) in FINITE or _is_fronted(line, own_clause(line, left)) or goes_on_by_phrase(line, behind)
    return own_clause(line, left) if parted else left


def _past_citing(line: Line, rest: int) -> int:
    """Past what somebody cites before the verb of what they say: "women, he said, citing an audit, are ill"."""
    if line.word(rest) != "," or line.tag(rest + 1) != "VBG":
        return rest
    closing = next((at for at in range(rest + 2, min(rest + _CITED, len(line.tags))) if line.words[at] == ","), 0)
    return closing if closing and line.tag(closing + 1) in FINITE else rest


def _behind_another(line: Line, left: Words) -> Words:
    """What is claimed in "Lee said it was open; she had, he claimed, known": not what "Lee said" has."""
    first, end = left
    semicolon = next((at for at in range(end - 1, first, -1) if line.words[at] == ";"), 0)
    told = (at for at in range(first, semicolon) if line.tags[at] in FINITE and speaks(line.words[at]))
    return (semicolon + 1, end) if semicolon and next(told, None) is not None else left


def _of_parted_verb(line: Line, left: Words) -> Words:
    """What stands before "she says" in "is 44, has six cats and has not, she says, slept": from its own verb on."""
    first, end = left
    if QUOTE in line.tags[first:end]:
        return left
    if end - first > _TWO_VERBS and line.tags[end - 2] == "CC" and _is_cut_behind_verb(line, end, full=True):
        return end - 1, end  # the song sold well and | paid, she said, for
    if line.words[end - 1] not in _NOT:
        return left
    joint = next((at for at in range(end - 2, first, -1) if line.tags[at] == "CC" and line.tag(at + 1) in FINITE), 0)
    return (joint + 1, end) if joint else left


def _is_cut_behind_verb(line: Line, end: int, *, full: bool = False) -> bool:
    """Whether words end with a verb, of which the rest must come yet: "the song sold well and paid, she said, for".

    ``full``: with a verb that is no form of "be" and no auxiliary.
    """
    if full and (line.words[end - 1] in BE or line.words[end - 1] in _HAVING):
        return False
    finite = line.tags[end - 1] in FINITE or (line.tags[end - 1] == "VBN" and line.tags[end - 2] == "CC")
    return finite and not speaks(line.words[end - 1])


def _goes_on(line: Line, left: Words, behind: int) -> bool:
    """Whether what is said in ``left`` goes on behind "he said,", at the word ``behind``."""
    following, quoted = line.tag(behind), QUOTE in line.tags[slice(*left)]
    if not quoted and _is_fronted(line, left) and not FINITE.isdisjoint(line.tags[behind:]):
        saying = following == "VBG" and line.words[left[0]] in _FRONTING
        return not saying and following not in ("CC", "IN", *RELATIVES)  # when they came, he said, she fed them
    parted = following == "DT" or (following == "IN" and line.tag(left[1] - 2) == "CC")
    parted = parted and line.word(behind) not in lexicon().subordinators and "CD" in line.tags[behind:]
    if parted and not quoted and _is_cut_behind_verb(line, left[1]):
        return True
    if following == QUOTE or line.tags[left[1] - 1] == "CC" or (not quoted and line.words[left[1] - 1] in BE):
        return True  # it was, she said, the worst
    if following == "CC" and line.tag(behind + 1) == QUOTE:
        last = {"", ".", "''"}.issuperset(line.tags[behind + 2 :])
        return last or behind + 1 in line.ended  # none were charged, she said, but “this is only the start.”
    if following == "CC" and line.tag(behind + 1) == "TO" and "TO" in line.tags[slice(*left)]:
        return not quoted  # he expects to break even, he says, and to lend more
    if not quoted and goes_on_by_phrase(line, behind):
        return True
    if following == "CC" and not figures_go_on(line, behind):  # prices rose, he said, and wages fell
        joins = not quoted and not line.heads and clause_at(line, behind + 1)
        return joins and line.tag(behind + 1) != "PRP" and not next_speaks(line, behind + 1, act=True)
    if following in FINITE and not quoted:
        return True
    if not quoted and figures_go_on(line, behind):
        return True
    if line.words[left[0]] == "it" and (following == "TO" or line.word(behind) in ("that", "who")):
        return True  # it was wrong, she said, to go; it was his party, she said, that closed it
    most = following == "DT" and line.tag(behind + 1) in _MOST  # fell to 41%, they said, the lowest in 30 years
    if (most or following in _AMOUNTS) and not quoted and not line.heads and has_verb(line, *left):
        behind_tags = line.tags[behind:]  # voters are angry, polls show, most of them in towns
        figured = "CD" in behind_tags or not _FRACTIONS.isdisjoint(line.words[behind:])
        return figured and _NO_MORE.isdisjoint(behind_tags)
    return not has_verb(line, *left) and following not in ("VBG", "")


def _is_of_things(line: Line, left: Words, behind: int, source: Subject) -> bool:
    """Whether what records show goes on with its own subject: "it flew for 9 hours, records show, and was old"."""
    joined = line.tag(behind) == "CC" and line.tag(behind + 1) in ("VBD", "VBZ") and "CD" in line.tags[behind:]
    if not joined or line.words[source.head] not in lexicon().documents or QUOTE in line.tags[slice(*left)]:
        return False
    return not next_speaks(line, behind + 1, act=True)


def _is_fronted(line: Line, left: Words) -> bool:
    """Whether words are but a clause or a phrase that opens a sentence: "when they came", "at that price"."""
    if line.words[left[0]] in _FRONTING:
        return "," not in line.words[slice(*left)]
    return line.tags[left[0]] == "IN" and not has_verb(line, *left)


def _is_clause(line: Line, start: int, end: int) -> bool:
    """Whether words can stand as a sentence: they have a verb or a count, or so many that one must be tagged wrong."""
    return has_verb(line, start, end) or end - start >= _MANY or "CD" in line.tags[start:end]


def as_told(line: Line, start: int, rest: int, cue: Words, source: Subject) -> Candidate | None:
    """ "As she told the newspaper, prices fell" and "prices fell, as she told the newspaper"."""
    if start - 1 == 0 and rest < len(line.tags) and line.words[rest] == ",":
        return Candidate(cue, source, ((rest + 1, content_end(line, rest + 1, "")),), True)
    left = clause_before(line, start - 1, 0) if start > 1 else None
    return Candidate(cue, source, (left,), True, True) if left else None


def is_person(line: Line, source: Subject) -> bool:
    """Whether a source is somebody, or a name: what can be glad or afraid."""
    word, tag = line.words[source.head], line.tags[source.head]
    return (tag == "PRP" and word != "it") or tag in ("NNP", "NNPS") or lexicon().is_person(word)
