"""Whose word a verb of saying is: the subject behind it, and those of "saying", "to say" and joined verbs."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, is_person, source_end
from .cue_words import BE, Cue, lexicon
from .grammar_line import QUOTE, Line
from .phrases import (
    ADVERBS,
    FINITE,
    NOUNS,
    RELATIVES,
    VERBS,
    group_start,
    is_nominal,
    is_time,
    phrase_end,
    phrase_start,
)
from .subject_phrases import Subject, head_of
from .subjects import subject_of

_TRIBUTES = words("grammar.txt", "paid to somebody")
_HELD = words("grammar.txt", "parts and things held")
_CONTACTING = words("grammar.txt", "contacting")
_INSERTING = words("grammar.txt", "inserting more")
_WHERE = words("grammar.txt", "places of speech")
_TILL_THAT = 6  # words in which "that" comes behind "telling his family by phone"
_OPENS = 2  # words before a participle that opens its sentence: "while never admitting"
_SUBJECTS = NOUNS | {"PRP", "DT", "PRP$"}


def inverted_subject(line: Line, at: int, after: int, cue: Cue) -> Subject | None:
    """The subject behind the verb: "…," said Ann Lee, head of Acme."""
    speaks = "q" in cue.frames or (at - 1 in line.leading and cue.frames & {"o", "s"})  # “Stop,” ordered Ann Lee
    if not speaks or line.tags[at] not in ("VBD", "VBZ", "VBP") or at == 0 or cue.lemma in ("tell", "call"):
        return None
    if line.tags[at - 1] != QUOTE and line.words[at - 1] not in (",", "—", "–", "--"):
        return None
    if line.word(after) in _WHERE and line.tags[at - 1] != QUOTE:
        return None  # his father, Bob Roe, said outside
    end = phrase_end(line, after)
    if end == after or is_time(line, after, end) or line.tags[after] == QUOTE or "$" in line.tags[after:end]:
        return None
    head = head_of(line, after, end)
    if line.tags[at] == "VBP" and line.tags[head] == "NN" and line.tags[at - 1] != QUOTE:
        return None  # Ann Lee, report author and adviser
    if "CD" in line.tags[after:end] and line.tags[head] == "NNS" and not lexicon().is_person(line.words[head]):
        return None  # the press, citing a doctor, reported 27 deaths
    noun_end, end = end, source_end(line, end)
    if line.tags[at - 1] == "," and _has_verb_of_its_own(line, at, noun_end, head):
        return None
    if end < len(line.tags) and (line.tags[end] in FINITE or line.tags[end] == "TO" or line.words[end] == "that"):
        return None
    if _names_minister(line, at, end) or _opens_clause(line, at, end):
        return None
    ended = end >= len(line.tags) or line.tags[end] in (",", ".", ":", "CC", *RELATIVES)
    found = Subject(after, end, head)
    if _names_speaker(line, at) and not _may_speak(line, found, cue, strict=True):
        return None  # the board's head, Ann Lee, said the backlog stood at 40
    if line.tags[at - 1] != QUOTE and (not ended or line.words[after] == "that" or not _may_speak(line, found, cue)):
        return None
    return found


def _has_verb_of_its_own(line: Line, at: int, end: int, head: int) -> bool:
    """Whether what follows "said" does something: "Ann Lee, who left, said the thefts began in May".

    A past tense may be a participle tagged wrong only behind people: "prices rose, said a man briefed on the plans".
    """
    if line.tag(end) != "VBD":
        return False
    return not lexicon().is_person(line.words[head]) or not told_before(line, at)


def told_before(line: Line, at: int) -> bool:
    """Whether a main clause stands before the verb at ``at``, so that its subject may stand behind it."""
    return any(tag in FINITE and not _is_inserted(line, verb) for verb, tag in enumerate(line.tags[:at]))


def _names_speaker(line: Line, at: int) -> bool:
    """Whether a name between commas stands right before a verb that opens with "the board's head, Ann Lee, said"."""
    if line.tags[at - 1] != "," or line.tag(at - 2) != "NNP":
        return False
    name = phrase_start(line, at - 2)
    return line.word(name - 1) == "," and is_nominal(line, name - 2) and FINITE.isdisjoint(line.tags[:name])


def _may_speak(line: Line, found: Subject, cue: Cue, *, strict: bool = False) -> bool:
    """Whether what stands behind the verb can have said it: no vote in "the union, which has 300, demanded a vote".

    ``strict``: also of "said", which anything else may stand behind.
    """
    word, listed = line.words[found.head], lexicon()
    return (
        (cue.lemma == "say" and not strict)
        or is_person(line, found)
        or word in listed.bodies
        or word in listed.documents
    )


def _names_minister(line: Line, at: int, end: int) -> bool:
    """Whether a clause follows behind "said" after all: "Ann Lee, who left, said the minister, Bob Roe, had known"."""
    inserted = line.tags[at - 1] == "," and "," in line.words[: at - 1]
    if not inserted or line.tag(end) != ",":
        return False
    closing = end + 1
    if line.word(end + 1) in _INSERTING:  # said the two guards, as well as a cook, were hurt
        closing = 1 + next((later for later in range(end + 1, len(line.tags)) if line.words[later] == ","), end)
    return line.tag(closing) in FINITE


def _opens_clause(line: Line, at: int, end: int) -> bool:
    """Whether two subjects with a verb follow behind "said": "Ann Lee, the head, said Acme and Bolt would pay"."""
    if line.tags[at - 1] == QUOTE or line.tag(end) != "CC":
        return False
    second = phrase_end(line, end + 1)
    while line.word(second) == "&":
        second = phrase_end(line, second + 1)
    return second > end + 1 and line.tag(second) in FINITE


def subject_of_participle(line: Line, start: int, at: int, last: Candidate | None) -> Subject | None:
    """Whose "saying" it is: that of the noun before it, or of the clause that it hangs on."""
    before = start - 1
    while before > 0 and line.tags[before] in ADVERBS and line.word(before - 1) in ("and", "but", ","):
        before -= 1  # but later conceding; left, later adding
    if before < 0:
        return main_behind(line, at) if "that" in line.words[at + 1 : at + _TILL_THAT] else None
    while before > 1 and line.words[before] in lexicon().times and line.tags[before - 1] in (*NOUNS, "CD"):
        if line.tags[before - 1] == "CD" and line.tags[before] == "NNS":
            break  # spent two decades arguing
        before -= 1  # a statement Friday calling
    if is_nominal(line, before) and line.tags[before] != "PRP" and line.tags[before] != QUOTE:
        begin = phrase_start(line, before)
        head = line.words[before]
        if is_time(line, begin, before + 1):
            return _main(line, at, last)
        sent = line.word(begin - 1) in ("to", "for") and line.word(begin - 2) in lexicon().messages | _TRIBUTES
        if head in lexicon().messages or sent:  # sent a letter to Congress saying
            return _main(line, at, last) or Subject(begin, before + 1, before)
        found = Subject(begin, before + 1, before)
        if line.word(begin - 1) in _CONTACTING and line.tag(begin - 1) in VERBS:
            return _main(line, at, last) or found  # she called the station saying
        if head in _HELD and line.words[at] == "saying":
            return _main(line, at, last) or found  # he put a gun to a guard's head saying
        return found
    if line.words[before] == "as" and is_nominal(line, before - 1):  # quotes Ann Lee as saying
        spoken = subject_of(line, before, apposition=False)
        return spoken if spoken and is_person(line, spoken) else None
    if line.words[before] in (",", "—", "–", "--", "by", "in", "while", "after", "before", "without") or (
        line.tags[before] in ("CC", QUOTE)
    ):
        return _main(line, at, last)
    return None


def _main(line: Line, at: int, last: Candidate | None) -> Subject | None:
    """The subject of the clause that a participle hangs on."""
    if last and last.source:
        return last.source
    fronted = line.words.index(",") if line.tags[0] in ("IN", "WRB") and "," in line.words[:at] else 0
    for verb in range(fronted, at):
        if line.tags[verb] in FINITE and not _is_inserted(line, verb):
            return subject_of(line, group_start(line, verb))
    return main_behind(line, at) if at <= _OPENS and line.word(at + 1) == "that" else None


def _is_inserted(line: Line, verb: int) -> bool:
    """Whether a verb is that of a clause with "whose" or "who" behind a comma: "Ann Lee, whose family fled, wrote"."""
    opening = next((at for at in range(verb - 1, 0, -1) if line.words[at] == ","), 0)
    return opening > 0 and line.tag(opening + 1) in ("WP$", "WP", "WDT") and "," in line.words[verb:]


def main_behind(line: Line, at: int) -> Subject | None:
    """The subject of the main clause behind one that opens the sentence: "While admitting that it rains, she says"."""
    for comma in range(at + 1, len(line.tags) - 2):
        if line.words[comma] == "," and line.tag(comma + 1) in _SUBJECTS:
            end = phrase_end(line, comma + 1)
            if line.tag(end) in FINITE or (line.tag(end) in ADVERBS and line.tag(end + 1) in FINITE):
                return Subject(comma + 1, end, head_of(line, comma + 1, end))
    return None


def subject_of_infinitive(line: Line, to: int, cue: Cue) -> Subject | None:
    """Whose "to say" it is, after "went on", "declined" and the like."""
    at = to - 1
    while at >= 0 and (line.tags[at] in ("RP", "RB") or line.words[at] == "on"):
        at -= 1
    if is_nominal(line, at) and is_time(line, first := phrase_start(line, at), at + 1):
        at = first - 1 - (line.tag(first - 1) == "IN")  # wrote to seven papers on Thursday to stress
    if is_nominal(line, at) and cue.frames & {"q", "s"}:
        source = _main(line, to, None)  # took to the stage to say
        return source if source and is_person(line, source) else None
    if line.tag(at) == "JJ" and line.word(at - 1) in BE and cue.frames & {"q", "s"}:
        return subject_of(line, group_start(line, at - 1))  # were quick to note
    if at < 0 or line.words[at] not in lexicon().governors or line.tags[at] not in VERBS:
        return None
    return subject_of(line, group_start(line, at))
