"""What the clause behind a conjunction, a comma or a semicolon tells: who else speaks, counts, or is unsure there."""

from __future__ import annotations

from ..data.sections import words
from .cue_words import lexicon
from .grammar_line import Line
from .phrases import ADVERBS, FINITE, VERBS, group_start, is_nominal

_UNCLEAR = words("grammar.txt", "unclear")
_HAVING = words("grammar.txt", "having")
_FORESEEING = words("grammar.txt", "foreseeing")
_TILL_AT = 12  # words from "put" to "at" in the next clause
_NEAR_FIGURE = 4  # words behind "and" in which its figure comes
_TILL_COLON = 16  # words in which somebody's verb comes behind a colon
_TILL_PUT = 8  # words in which "put" comes behind a semicolon


def tells_next(line: Line, start: int) -> bool:
    """Whether behind a semicolon somebody else has a word: "; and the White House said", "; medics put the toll at"."""
    start += line.word(start) in ("and", "but", "while")
    if next_speaks(line, start):
        return line.tag(start) != "PRP"
    verb = next((at for at in range(start, min(start + _TILL_PUT, len(line.tags))) if line.tags[at] in FINITE), None)
    cue = lexicon().verbs.get(line.words[verb]) if verb else None
    if verb and cue and cue.lemma == "speak":
        return line.word(verb + 1) == "of" and "CD" in line.tags[verb + 2 : verb + _TILL_PUT]
    return cue is not None and "t" in cue.frames and "at" in line.words[verb or 0 :]


def speaks(word: str) -> bool:
    """Whether a verb is one of speech, or an act of speech."""
    cue = lexicon().verbs.get(word)
    return cue is not None and bool(cue.frames & {"q", "s"})


def next_speaks(line: Line, start: int, *, act: bool = False) -> bool:
    """Whether the next clause has a verb of speech of its own: "and the ministry said", "but added".

    ``act``: or one that is an act of speech all the same: "while the union urged".
    """
    for at in range(start, min(start + 16, len(line.tags))):
        mistagged = line.tags[at] == "VB" and is_nominal(line, at - 1)
        if mistagged or (line.tags[at] in FINITE and line.tags[at] != "MD"):
            while line.tag(at + 1) in VERBS or (line.tag(at + 1) in ADVERBS and line.tag(at + 2) in VERBS):
                at += 1
            same = act or line.tag(group_start(line, at) - 1) == "PRP"  # and they blame
            cue = lexicon().verbs.get(line.words[at])
            speaks = cue is not None and ("q" in cue.frames or (same and "s" in cue.frames))
            if cue and act and ("k" in cue.frames or ("t" in cue.frames and "at" in line.words[at : at + _TILL_PUT])):
                speaks = speaks or "CD" in line.tags[at + 1 : at + _TILL_PUT]  # while a group counted 40
            if cue and "d" in cue.frames and "c" in cue.frames:
                before = group_start(line, at)
                speaks = speaks or not lexicon().documents.isdisjoint(line.words[start:before])
            return speaks and group_start(line, at) >= start
        if line.tags[at] in ("IN", "TO") and line.words[at] in ("that", "to"):
            return False
    return False


def speaks_behind(line: Line, start: int) -> bool:
    """Whether behind a colon somebody gives a figure of their own: "found it late: one day, Lee said, costs £9"."""
    verb = next((at for at in range(start + 1, min(start + _TILL_COLON, len(line.tags))) if line.tags[at] in FINITE), 0)
    while verb and line.tag(verb + 1) in VERBS:
        verb += 1
    if not verb or "CD" not in line.tags[start:]:
        return False
    cue = lexicon().with_particle.get((line.words[verb], line.word(verb + 1))) or lexicon().verbs.get(line.words[verb])
    tells = cue is not None and (not cue.frames.isdisjoint("qktgu") or line.tag(verb + 1) in ("CD", "$"))
    return tells and line.tag(start) not in ("PRP", "CD")


def polls_next(line: Line, start: int) -> bool:
    """Whether the next clause has a figure that a poll or the like gives: "while a survey gives Lee a 9-point lead"."""
    ahead = range(start, min(start + _TILL_PUT, len(line.tags)))
    verb = next((at for at in ahead if line.tags[at] in FINITE), start)
    told = line.words[verb] in _HAVING and not lexicon().documents.isdisjoint(line.words[start:verb])
    return told and any(word[0].isdigit() or "-" in word for word in line.words[verb : verb + _TILL_PUT])


def counts_next(line: Line, start: int) -> bool:
    """Whether the next clause has a figure that its own subject counts: "and a visitor on Tuesday counted 60"."""
    verb = next((at for at in range(start, min(start + _TILL_PUT, len(line.tags))) if line.tags[at] in FINITE), start)
    cue = lexicon().verbs.get(line.words[verb]) if verb > start and line.tag(start) != "PRP" else None
    if cue and "t" in cue.frames and "at" in line.words[verb : verb + _TILL_AT]:
        placed = line.words.index("at", verb)
        return "CD" in line.tags[placed + 1 : placed + _NEAR_FIGURE]  # but traders put the odds at 13 percent
    counts = cue is not None and ("k" in cue.frames or cue.lemma in _FORESEEING)
    return counts and "CD" in line.tags[verb + 1 : verb + _NEAR_FIGURE]


def is_unclear(line: Line, start: int) -> bool:
    """Whether the writer goes on with what is not known: "but it was not immediately clear whether"."""
    opens = line.word(start) == "it" and line.word(start + 1) in ("is", "was", "remains", "remained")
    return opens and not _UNCLEAR.isdisjoint(line.words[start + 2 : start + 5])
