"""How far what a cue credits reaches: to its right up to the next to speak, to its left from the clause's start."""

from __future__ import annotations

from ..data.sections import words
from .clauses import clause_at
from .cue_words import BE, lexicon
from .grammar_line import QUOTE, Line
from .next_clauses import counts_next, is_unclear, next_speaks, polls_next, speaks, speaks_behind, tells_next
from .own_clauses import document_tells, writer_goes_on
from .phrases import ADVERBS, FINITE, RELATIVES, VERBS, group_start, is_nominal

_CONTRASTS = words("grammar.txt", "contrasts")
_TURNS = words("grammar.txt", "turns")
_OPENS = frozenset({"DT", "NNP", "NNS", "NN", "JJ", "PRP$", "CD"})
_VERBAL = FINITE | {QUOTE}
_BELIEVED = words("grammar.txt", "believed")
_DASHES = frozenset({"—", "–", "--", "-"})
_WHEN = words("grammar.txt", "time clauses")
_VERDICTS = words("grammar.txt", "verdicts")
_MAY_END = words("grammar.txt", "ending a sentence")
_SAME_AGAIN = words("grammar.txt", "same again")
_FIGURE = frozenset({"figure", "number", "sum"})
_REST = 60  # words ahead in which figures that go on are looked for
_BEFALLEN = frozenset({"VBD", "VBN", "JJ", "NN", "NNS"})  # "injured" behind a figure, however it is tagged
_TILL_VERB = 8  # words in which the verb of a clause comes behind a semicolon
_LISTED = 2  # semicolons that make a list of clauses, all of them credited
_TILL_SAYING = 7  # words in which "saying" comes after "with"


def content_end(line: Line, start: int, cue_tag: str, *, relative: bool = False) -> int:
    """Where what is credited from ``start`` on ends: before "adding", "according to", or the next to speak.

    ``relative``: the cue stands in a relative clause, which ends before ", said".
    """
    for at in range(start + 1, len(line.tags) - 1):
        if line.tags[at] == ",":
            ends = _stops_at_comma(line, at, relative=relative) or writer_goes_on(line, at + 1, cue_tag)
            stop = at if ends else None
        elif line.tags[at] == "CC":
            stop = _stop_at_conjunction(line, at, start, cue_tag)
        elif line.tags[at] == QUOTE and at in line.leading:
            ends = (relative and line.tag(at + 1) in FINITE) or _stops_at_comma(line, at, relative=False)
            stop = at + 1 if ends else None
        else:
            stop = at if _stops_at_word(line, at, relative=relative) or _turns(line, at, cue_tag) else None
        if stop is not None:
            return stop
    end = len(line.tags)
    while end > start + 1 and line.tags[end - 1] in (".", ",", ":", "''", "``"):
        end -= 1
    return end


def _stops_at_comma(line: Line, comma: int, *, relative: bool) -> bool:
    """Whether what is credited ends before a comma: ", adding that", ", according to", ", and the ministry said"."""
    tag, word = line.tag(comma + 1), line.word(comma + 1)
    verbs = lexicon().verbs
    if (tag == "VBG" and word in verbs and verbs[word].frames != {"c"}) or word == "according":
        return True
    finite = tag in FINITE or (tag in ADVERBS and line.tag(comma + 2) in FINITE)
    finite = finite or (relative and tag == "VBN" and FINITE.isdisjoint(line.tags[comma + 2 :]))  # tagged wrong
    if (relative and finite) or (line.heads and tag in FINITE and word in verbs):
        return True
    if word in _TURNS and (next_speaks(line, comma + 2) or counts_next(line, comma + 2)):
        return True
    if line.word(comma + 2) in _FIGURE and line.tag(comma + 3) in RELATIVES and line.tag(comma + 4) in _OPENS:
        return True  # put it at 40, a figure which the ministry cut to 12
    if tag == "NNP" and counts_next(line, comma + 1):
        return True
    if word == "but" and is_unclear(line, comma + 2):
        return True
    if word == "but" and line.word(comma + 3) in BE and line.word(comma + 4) in _VERDICTS:
        return True  # told the court he was innocent, but he was jailed for nine years
    if word == "despite" and any(later in lexicon().nouns for later in line.words[comma + 2 : comma + 6]):
        return True  # ruled that he must testify, despite his claim that
    if word == "pointing" and line.word(comma + 2) in ("to", "at", "out"):
        return True
    if word in _CONTRASTS and (next_speaks(line, comma + 2, act=True) or polls_next(line, comma + 2)):
        return True
    return word == "with" and any(  # with a spokesman saying
        line.tags[later] == "VBG" and line.words[later] in verbs
        for later in range(comma, min(comma + _TILL_SAYING, len(line.tags)))
    )


def _stop_at_conjunction(line: Line, at: int, start: int, cue_tag: str) -> int | None:
    """Where what is credited ends before "and has threatened to", or its comma."""
    if cue_tag == "VBG" and line.words[at] == "and" and line.tag(at + 1) == "VBG":
        return at if "VBG" not in line.tags[start:at] else None  # calling him a liar and highlighting
    if line.words[at] == "but" and line.tag(at + 1) in _OPENS and next_speaks(line, at + 1):
        return at - 1 if line.tags[at - 1] == "," and at - 1 > start else at
    if line.words[at] == "and" and cue_tag in FINITE and _gives_figure(line, start, at):
        return at
    if line.words[at] not in ("and", "but", "or") or cue_tag not in FINITE or not _speaks_on(line, at + 1, cue_tag):
        return None
    if line.word(at + 1) in ("had", "would") and line.word(at + 1) in line.words[start:at]:
        return None  # said that she had worked 70 hours and had asked for help
    return at - 1 if line.tags[at - 1] == "," and at - 1 > start else at


def _gives_figure(line: Line, start: int, at: int) -> bool:
    """Whether somebody named gives a figure of their own behind "and": "said it cost $15bn and Lee suggested $12bn"."""
    end = at + 1
    while line.tag(end) == "NNP":
        end += 1
    cue = lexicon().verbs.get(line.word(end))
    if end == at + 1 or cue is None or line.tag(end) != "VBD" or cue.frames.isdisjoint("qkt"):
        return False
    return line.tag(end + 1) in ("CD", "$") and not FINITE.isdisjoint(line.tags[start:at])


def _stops_at_word(line: Line, at: int, *, relative: bool) -> bool:
    """Whether what is credited ends before the word at ``at``: "according to", a semicolon, "as Ann Lee vows"."""
    word, following = line.words[at], line.word(at + 1)
    if (word == "according" and following == "to") or (relative and word in ("—", "–", "--")):
        return True
    if word == "as":
        beside = line.tags[at - 1] == QUOTE and line.tag(at + 1) == "PRP"  # called it “a lie,” as he left
        return beside or (line.heads and _cue_ahead(line, at + 1))
    if line.tags[at] == "VBG" and at - 1 in line.leading and word in lexicon().verbs:
        return True  # said they would call “a witness,” indicating that
    if word in _DASHES and following in _CONTRASTS and next_speaks(line, at + 2):
        return True  # ruled out talks - though Ann Lee said
    if word in _DASHES and following in ("a", "an", "but"):
        if line.words[:at].count(word) % 2 and following != "but":
            return False  # called her aide -- who had left -- an “honest man”
        return not line.heads and _DASHES.isdisjoint(line.words[at + 1 :])  # ordered troops out - a decision that
    if word in _WHEN and document_tells(line, at + 1):
        return True
    if word == ":":
        return speaks_behind(line, at + 1)
    if word != ";" or following == "that":
        return False
    if writer_goes_on(line, at + 1, ""):
        return True
    return tells_next(line, at + 1) or (following != "and" and not _lists_on(line, at))


def _turns(line: Line, at: int, cue_tag: str) -> bool:
    """Whether the writer goes on behind a dash, in another tense: "denied that he had - he is at a funeral"."""
    dash = line.words[at] in _DASHES and cue_tag == "VBD" and _DASHES.isdisjoint(line.words[at + 1 :])
    return dash and line.tag(at + 1) == "PRP" and line.tag(at + 2) in ("VBZ", "VBP")


def _lists_on(line: Line, semicolon: int) -> bool:
    """Whether figures go on behind a semicolon: of a list of clauses, or where nobody else is credited with them."""
    if line.words.count(";") >= _LISTED or _does_the_same(line, semicolon):
        return True
    listed = lexicon()
    rest = range(semicolon + 1, min(semicolon + _REST, len(line.tags)))
    of_them = line.tag(semicolon + 1) == "CD" and (
        line.tag(semicolon + 2) in FINITE or (line.word(semicolon + 2) == "of" and line.tag(semicolon + 3) == "PRP")
    )
    if "CD" not in line.tags[semicolon : semicolon + _REST] or line.heads:
        return False
    if not of_them and line.word(semicolon + 1) not in _SAME_AGAIN:
        return False
    if any(line.tags[at] in VERBS and line.words[at] in listed.verbs for at in rest):
        return False
    return not any(line.tags[at] == QUOTE or line.words[at] in listed.estimates | {"according"} for at in rest)


def _does_the_same(line: Line, semicolon: int) -> bool:
    """Whether the clause behind a semicolon has the verb of the one before and a figure: "Acme owes 3; Bolt owes 2"."""
    ahead = range(semicolon + 1, min(semicolon + _TILL_VERB, len(line.tags)))
    verb = next((at for at in ahead if line.tags[at] in FINITE), 0)
    again = verb > 0 and line.words[verb] in line.words[:semicolon] and line.words[verb] not in lexicon().verbs
    return again and line.words[verb] not in BE and "CD" in line.tags[verb : verb + _TILL_VERB]


def _cue_ahead(line: Line, start: int) -> bool:
    """Whether a headline goes on "as Ann Lee vows to go"."""
    verb = next((at for at in range(start + 1, len(line.tags)) if line.tags[at] in FINITE), 0)
    return verb > 0 and line.words[verb] in lexicon().verbs


def phrases_end(line: Line, start: int, end: int, *, paused: bool = False) -> int:
    """Where a phrase with what hangs on it ends, at ``end`` or before "and prices rose", a clause of its own.

    ``paused``: only where a comma stands before the "and".
    """
    for at in range(start + 1, end):
        if line.tags[at] in RELATIVES or line.words[at] == "that":
            return end
        pause = line.words[at - 1] == "," and line.word(at) in ("and", "but")
        if _counts_on(line, start, at):
            continue
        if line.tags[at - 1] == line.tag(at + 1) == QUOTE:
            continue  # accused them of “lies” and “theft”
        if line.tags[at] == "CC" and (pause or not paused or line.words[at] == "but") and clause_at(line, at + 1):
            return at - 1 if line.words[at - 1] == "," and at - 1 > start else at
    return end


def _counts_on(line: Line, start: int, at: int) -> bool:
    """Whether "and" joins figures, though a participle looks like a verb: "340 dead and more than 1,500 injured"."""
    rest = line.tags[at + 1 : at + 5]
    if line.tags[at] != "CC" or "CD" not in line.tags[start:at] or "CD" not in rest:
        return False
    figure = at + 1 + rest.index("CD")
    return line.tag(figure + 1) in _BEFALLEN and line.tag(figure + 2) in ("", ".", ",", "CC")


def back_to(line: Line, start: int, end: int, pronoun: str) -> int:
    """Where "He said that prices rose, and he left" goes back to its subject, a pronoun; ``end`` if it does not."""
    for at in range(start + 1, end - 3):
        joined = line.words[at] == "," and line.word(at + 1) in ("and", "but") and line.word(at + 2) == pronoun
        if joined and line.tag(at + 3) in FINITE:
            return at
    return end


def verb_after(line: Line, start: int, end: int) -> int:
    """Where the main verb stands behind "some who vowed to support her have": in a clause without one, at ``end``."""
    for at in range(start + 1, end):
        if line.tags[at] in RELATIVES or line.words[at] in ("that", "to") or line.tags[at] == QUOTE:
            if line.words[at] != "to":
                return end
        elif line.tags[at] in FINITE:
            return group_start(line, at) if is_nominal(line, group_start(line, at) - 1) else end
    return end


def _speaks_on(line: Line, at: int, cue_tag: str) -> bool:
    """Whether the verb group at ``at`` is a cue joined to the one before: "and has threatened to"."""
    while line.tag(at) in ADVERBS:
        at += 1
    if line.tag(at) != cue_tag and (line.tag(at), cue_tag) != ("VBN", "VBD"):
        return False
    if line.words[at] == "been":
        return False  # had asked for help and been told to wait
    while line.tag(at + 1) in VERBS or (line.tag(at + 1) in ADVERBS and line.tag(at + 2) in VERBS):
        at += 1
    if line.tags[at] == "VBN" and line.words[at] in _BELIEVED and line.word(at + 1) == "to":
        return False  # was born in Rome, and thought to live there
    return speaks(line.words[at])


def clause_before(line: Line, end: int, bound: int) -> tuple[int, int] | None:
    """The words before "…, he said" that it credits: from ``bound`` to before the comma; None without any."""
    at = end - 1
    if at < bound or not (
        line.words[at] == "," or line.tags[at] == QUOTE or line.words[at] in ("-", "–", "—", "--", "...")
    ):
        return None
    stop = at + 1 if line.tags[at] == QUOTE else at
    quote = at if line.tags[at] == QUOTE else at - 1
    opens = line.word(quote - 1) == ":" or (line.word(quote - 1) in _MAY_END and has_verb(line, bound, quote))
    start = quote if quote > bound and line.tags[quote] == QUOTE and opens else bound
    while start < stop and (line.tags[start] in ("CC", ",", ":", ".") and line.tags[start] != QUOTE):
        start += 1
    return (start, stop) if start < stop else None


def has_verb(line: Line, start: int, end: int) -> bool:
    """Whether words are a clause: it has a finite verb, or is a quote."""
    return not _VERBAL.isdisjoint(line.tags[start:end])
