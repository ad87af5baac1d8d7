"""Nouns as cues: "his claim that", "their fears of", "in her view", "his answer: …", "Poll: …" over an article."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, Words, is_person
from .cue_words import lexicon
from .extents import content_end, has_verb
from .grammar_line import QUOTE, Line
from .phrases import FINITE, RELATIVES, VERBS, group_start, phrase_end, phrase_start
from .subject_phrases import Subject
from .subjects import subject_of

_HELD = frozenset({"IN", "VBD", "VBZ", "VBP", "VB", "VBG"})  # before a noun that somebody has or makes
_OPENERS = words("grammar.txt", "clause openers")
_TILL_SAYS = 9  # words from "that" to "says"
_NEAR = 5  # words from a verb to "in its report that"
_WHERE = words("grammar.txt", "scene prepositions")
FORECASTS = words("grammar.txt", "forecasts")
_DROPPING = words("grammar.txt", "dropping plans")
_TERMS = words("grammar.txt", "terms")
_PLANS, _WOULD = words("grammar.txt", "plans"), words("grammar.txt", "would")
_STARTS = frozenset({"", ",", ";", "and", "but"})


def noun_candidate(line: Line, at: int, prepositions: frozenset[str]) -> Candidate | None:
    """ "his claim that", "the group's plans to", "fears that": credited to the owner, or to nobody."""
    content = _figure(line, at) or _content(line, at, prepositions)
    if content is None or content >= len(line.tags):
        return None
    start = phrase_start(line, at)
    if line.word(start - 1) in _DROPPING:
        return None  # the council dropped its plan to shut three schools
    if _says_within(line, start, content) or _are_shared(line, start, content):
        return None
    source = _owner(line, start, at)
    if source is None or line.tags[source.head] == "PRP$":
        source = _bearer(line, start, content, owned=source is not None) or source  # Acme made its call for
    if source is None and line.words[at] in lexicon().estimates and line.word(content - 2) in ("is", "was"):
        source = Subject(start, at + 1, at)  # the most common estimate is that 400 died
    held = start == 0 or line.tags[start - 1] in _HELD
    if source is None and not (held and line.words[content - 1] == "that"):
        return None
    end = content_end(line, content, "")
    verbs = (verb for verb in range(content, end) if _ends_phrase(line, verb))
    if line.words[content - 1] != "that" or (_is_subject(line, start) and next(verbs, None) is not None):
        end = next((_clause_start(line, verb, content) for verb in verbs), end)
    if line.words[content - 1] != "that" and _in_relative(line, start):
        pauses = (at for at in range(content, end - 1) if line.words[at] == "," and line.tags[at + 1] in FINITE)
        end = next(pauses, end)  # sales, at the heart of Lee's plan for the firm, fell
    if _is_subject(line, start):
        end = next((verb for verb in range(content, end) if _ends_insertion(line, content, verb)), end)
    if end <= content:
        return None
    return Candidate((at, at + 1), source, ((content, end),), False, vouches=not _asks(line.words[at]))


def _says_within(line: Line, start: int, content: int) -> bool:
    """Whether a noun only tells where something is said: "the bank said in its report that"."""
    if line.word(start - 1) != "in" or line.words[content - 1] != "that":
        return False
    return any(
        line.tags[here] in FINITE and "c" in cue.frames
        for here in range(max(0, start - _NEAR), start - 1)
        if (cue := lexicon().verbs.get(line.words[here]))
    )


def _are_shared(line: Line, start: int, content: int) -> bool:
    """Whether a share of what is claimed is told to be something: "found 38% of Lee's claims (to be false)"."""
    return line.word(start - 1) == "of" and "CD" in line.tags[max(0, start - 3) : start] and line.tag(content) == "TO"


def foreseen_candidate(line: Line, at: int) -> Candidate | None:
    """ "The consensus forecast was for 180,000 jobs": credited to the forecast."""
    if line.word(at + 1) != "was" or line.word(at + 2) != "for":
        return None
    start = phrase_start(line, at)
    content = (at + 2, content_end(line, at + 2, ""))
    figured = "CD" in line.tags[at + 3 : at + 7]
    return Candidate((at + 1, at + 2), Subject(start, at + 1, at), (content,), False) if figured else None


def _figure(line: Line, at: int) -> int | None:
    """Where the figure begins in "the ministry's count was 75"."""
    if line.words[at] not in lexicon().estimates or line.word(at + 1) not in ("is", "was", "stood", "stands", "rose"):
        return None
    start = at + 3 if line.tag(at + 2) in ("IN", "TO") else at + 2
    return start if "CD" in line.tags[start : start + 4] else None


def _asks(noun: str) -> bool:
    """Whether a noun asks, decides or judges: "her call for", "their decision to"."""
    pleas = lexicon().pleas
    return noun in pleas or noun.removesuffix("s") in pleas


def _ends_phrase(line: Line, verb: int) -> bool:
    """Whether a finite verb begins a group, and is not that of a relative clause or joined to another."""
    if line.tags[verb] not in FINITE:
        return False
    before = group_start(line, verb) - 1
    return line.tag(before) not in (*RELATIVES, "CC", ",") and line.word(before) != "that"


def _ends_insertion(line: Line, content: int, verb: int) -> bool:
    """Whether a verb comes behind what stands between commas: "his claim that they left, like his threats, caused"."""
    if line.tags[verb] not in ("VBD", "VBZ") or line.word(verb - 1) != "," or "," not in line.words[content : verb - 1]:
        return False
    opening = next(at for at in range(verb - 2, content, -1) if line.words[at] == ",")
    return line.tag(opening + 1) in ("RB", "IN") and VERBS.isdisjoint(line.tags[opening:verb])


def _clause_start(line: Line, verb: int, content: int) -> int:
    """Where the clause of a verb begins that ends the content: with its subject, if it has one of its own."""
    start = group_start(line, verb)
    subject = subject_of(line, start)
    if subject and subject.start > content and line.word(subject.start - 1) == ",":
        start = subject.start - 1
    return start


def _is_subject(line: Line, start: int) -> bool:
    """Whether a phrase that begins at ``start`` opens its clause, so that a verb of its own must come."""
    return start == 0 or line.tags[start - 1] in ("CC", ",", ":", QUOTE) or line.words[start - 1] in _OPENERS


def _in_relative(line: Line, start: int) -> bool:
    """Whether a phrase at ``start`` stands in what "whose" or "which" opens behind a comma."""
    opens = (at for at in range(1, start) if line.tags[at - 1] == ",")
    return any(line.tags[at] in ("WP$", *RELATIVES) for at in opens)


def _bearer(line: Line, start: int, content: int, *, owned: bool = False) -> Subject | None:
    """Who makes the claim: the subject of the verb before "the claim that", if such a verb has it."""
    verb = start - 2 if line.words[start - 1 : start] == ["to"] else start - 1
    if verb < 1 or line.words[verb] not in lexicon().bearers or line.tags[verb] not in VERBS:
        return None
    if line.words[content - 1] != "that" and line.tags[content] != "TO" and not owned:
        return None
    source = subject_of(line, group_start(line, verb))
    told = source is not None and line.words[start - 1] == "to" and line.words[source.head] in lexicon().documents
    return source if source and (told or is_person(line, source)) else None


def _content(line: Line, at: int, prepositions: frozenset[str]) -> int | None:
    following, tag = line.word(at + 1), line.tag(at + 1)
    if following == "that" and tag in ("IN", "WDT", "DT"):
        said = _is_said(line, at + 2)  # plans that the mayor says would save £8m
        return None if line.tag(at + 2) in FINITE or said else at + 2  # the claim that was made
    if following in ("is", "was") and line.word(at + 2) == "that":
        return at + 3
    if tag == "IN" and following in _WHERE and line.word(end := phrase_end(line, at + 2)) in ("that", "of"):
        return end + 1 if line.tag(end + 1) == QUOTE else None  # his remarks in Seoul that “no”
    if tag == "TO" and line.tag(at + 2) == "VB":
        return at + 1
    if tag in ("IN", "TO") and following in prepositions and _owner(line, phrase_start(line, at), at):
        return at + 1
    return None


def _is_said(line: Line, start: int) -> bool:
    """Whether a relative clause says who tells of it: "the mayor says would save"."""
    verb = next((at for at in range(start, min(start + _TILL_SAYS, len(line.tags))) if line.tags[at] in FINITE), 0)
    return verb > 0 and line.words[verb] in lexicon().verbs and line.tag(verb + 1) in FINITE


def _owner(line: Line, start: int, at: int) -> Subject | None:
    """Whose a noun is: "her", or "the minister" of "the minister's"."""
    for here in range(at - 1, start - 1, -1):
        if line.tags[here] == "PRP$":
            return Subject(here, here + 1, here) if line.words[here] not in ("my", "our", "your") else None
        if line.tags[here] == "POS" and here > start:
            return Subject(start, here, here - 1)
    return None


def saying_candidate(line: Line, at: int) -> Candidate | None:
    """ "his answer: “No.”", "their slogan was “Yes”"."""
    quote = at + 1 if line.tag(at + 1) == QUOTE else at + 2
    if quote == at + 2 and line.word(at + 1) not in (":", "is", "was", "were", ","):
        return None
    start = phrase_start(line, at)
    source = _owner(line, start, at)
    if line.tag(quote) != QUOTE and not (line.word(at + 1) == ":" and has_verb(line, quote, len(line.tags))):
        return None
    if source is None and line.words[at] in _TERMS and line.tag(quote - 1) != ":" and line.tag(start - 1) in VERBS:
        used = subject_of(line, group_start(line, start - 1))  # used the word “lie”
        if used is None or not is_person(line, used):
            return None
        return Candidate((at, at + 1), used, ((quote, quote + 1),), False)
    return source and Candidate((at, at + 1), source, ((quote, content_end(line, quote, "")),), True)


def under_plan(line: Line, at: int) -> Candidate | None:
    """ "Under the draft, fees would rise to £9,500": credited to the plan, or to whose it is."""
    end = phrase_end(line, at + 1)
    source = _owner(line, at + 1, end - 1) or Subject(at + 1, end, end - 1)
    if end == at + 1 or line.words[end - 1] not in _PLANS or line.word(end) != "," or line.word(at - 1) not in _STARTS:
        return None
    verb = next((here for here in range(end + 1, len(line.tags)) if line.tags[here] in FINITE), 0)
    if not verb or line.words[verb] not in _WOULD:
        return None
    return Candidate((at, at + 1), source, ((end + 1, content_end(line, end + 1, "")),), False)


def view_candidate(line: Line, at: int) -> Candidate | None:
    """ "in her view", "in the minister's words": the rest of the sentence, or what stands before."""
    start = phrase_start(line, at)
    source = _owner(line, start, at)
    if source is None or line.word(start - 1) not in ("in", "by", "to"):
        return None
    pieces: list[Words] = []
    if start > 2 and line.word(start - 2) == ",":
        pieces.append((0, start - 2))
    after = at + 2 if line.word(at + 1) == "," else at + 1
    if after < len(line.tags) and line.tags[after] != ".":
        end = content_end(line, after, "")
        if line.word(start - 1) == "by":  # she walked, by her own count, 40 miles (and found 12 ferns)
            joints = (
                here for here in range(after, end - 1) if line.tags[here] == "CC" and line.tags[here + 1] in FINITE
            )
            end = next(joints, end)
        pieces.append((after, end))
    return Candidate((start - 1, at + 1), source, tuple(pieces), True) if pieces else None
