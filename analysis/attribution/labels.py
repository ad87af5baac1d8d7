"""Labels and announcements before a colon: "Poll: Lee leads", "Ann Lee had one demand: “Resign.”"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, is_person, source_end
from .cue_words import lexicon
from .extents import content_end, has_verb
from .grammar_line import QUOTE, Line
from .phrases import FINITE, group_start, phrase_end
from .subject_phrases import Subject, head_of
from .subjects import subject_of

_ASKED = words("grammar.txt", "somebody else speaks")
"""Words by which it may be somebody else who speaks."""
_REVERTED = words("name-contexts.txt", "reverted saying")
_BEFALLING = words("grammar.txt", "what befalls a topic")
_COLUMNS = words("grammar.txt", "columns")
_ON_SPORT = words("grammar.txt", "reports that are columns")
_GENRES = words("grammar.txt", "genres")
_SIGNING = frozenset({"NNP", "NN", "JJ", "DT", "PRP$"})
_SPOKEN = 20  # characters of a quote that is more than a title
_FEWEST = 3  # words before a quote that a colon announces
_LONGEST_LABEL = 9  # words before the colon of "Ann Lee, The Evening Post: “No”"
_LONGEST_CLOSING = 5  # words behind a headline that name who tells
_LONGEST_TOPIC = 6  # the same of "Poll: Lee leads"


def colon_candidate(line: Line) -> Candidate | None:
    """ "Ann Lee had one demand: “Resign.”": a quote that ends a sentence after a colon, spoken by its subject."""
    quote = len(line.tags) - 1
    while quote > 0 and line.tags[quote] in (".", "''"):
        quote -= 1
    if quote < _FEWEST or line.tags[quote] != QUOTE or not _announces(line, quote - 1):
        return None
    if quote in line.asides and line.spans[quote][1] - line.spans[quote][0] < _SPOKEN:
        return None
    first = line.words.index(",") if line.word(0) == "asked" and "," in line.words else 0  # Asked why, she laughed:
    verb = next((at for at in range(first, quote) if line.tags[at] in FINITE), 0)
    source = subject_of(line, group_start(line, verb)) if verb else None
    if source is None or source.end > quote:
        return None
    if line.tags[source.start] == "PRP$" and line.words[source.head] in lexicon().sayings | lexicon().messages:
        source = Subject(source.start, source.start + 1, source.start)  # Her message to him was short: “Go.”
    elif not is_person(line, source):
        return None
    if not _ASKED.isdisjoint(line.words[first:]):
        return None
    return Candidate((quote - 1, quote), source, ((quote, quote + 1),), True)


def _announces(line: Line, mark: int) -> bool:
    """Whether a mark before a quote announces it: a colon, or the comma of "opened with, “…”"."""
    return line.words[mark] == ":" or (line.words[mark] == "," and line.word(mark - 1) == "with")


def heading_candidate(line: Line) -> Candidate | None:
    """ "Poll: Lee leads", "Ann Lee: “I will go”", "Lee on taxes: “No”": what a label before a colon says, if it can."""
    if line.tag(0) == QUOTE and line.word(1) in ("—", "–", "--", "-") and line.tag(2) in _SIGNING:
        end = phrase_end(line, 2)  # a tweet: “I will go” — Ann Lee
        if line.tag(end - 1) == "NNP":
            return Candidate((1, 2), Subject(2, end, head_of(line, 2, end)), ((0, 1),), True)
        if signed := _signed_by_description(line, end):
            return signed
    closing = _closing_teller(line) if line.heads else None
    if closing:
        before = closing.start - 1  # the mark in between
        told = has_verb(line, 0, before) or "VBN" in line.tags[:before]
        spoken = QUOTE in line.tags
        return Candidate((before, closing.start), closing, ((0, before),), True) if told and not spoken else None
    if ":" not in line.words:
        return None
    reverted = _reverted_candidate(line)
    if reverted:
        return reverted
    colon = next((at for at in range(1, min(_LONGEST_LABEL, len(line.tags) - 1)) if line.words[at] == ":"), 0)
    start = 2 if line.word(0) == "exclusive" and line.word(1) in ("—", "–", "-", ":") else 0
    end = phrase_end(line, start) if colon > start else 0
    if start and not end > start:
        start, end = 0, phrase_end(line, 0)
    sent = 1 + (line.word(0) in ("and", "then"))
    if colon > sent and line.word(sent - 1) == "from":
        start, end = sent, phrase_end(line, sent)  # And from Mayor Ann Lee: “We will pay.”
    quoted = line.tag(colon + 1) == QUOTE
    if quoted and colon + 1 in line.leading and has_verb(line, colon + 2, len(line.tags)):
        return None  # Germany: “I know,” Ann Lee said
    quotes = quoted or (line.heads and QUOTE in line.tags[colon:])  # Ann Lee on tax: Rise ‘an option’
    addressed = (
        quotes
        and line.word(end) in ("on", "to", "in", ",")
        and (phrase_end(line, end + 1) == colon or (line.word(end) == "," and source_end(line, end) == colon))
    )
    if not colon or not (end == colon or addressed) or line.tags[start] in ("PRP", "PRP$", "CD", QUOTE):
        return None
    if not quoted and colon >= _LONGEST_TOPIC:
        return None
    source = Subject(start, end, head_of(line, start, end))
    word, tag = line.words[source.head], line.tags[source.head]
    if word in _COLUMNS and line.word(source.head - 1) in _ON_SPORT and not quoted:
        return None
    if word in _GENRES and colon == 1 and not quoted:
        return None  # Review: “Nine Rooms” is too long
    listed = word in lexicon().documents or lexicon().is_person(word)
    named = tag in ("NNP", "NNPS")
    asks = line.tag(colon + 1) in ("WRB", "WP")
    tells = has_verb(line, colon + 1, len(line.tags)) and _BEFALLING.isdisjoint(line.words[colon + 1 :])
    states = (listed and not asks) or (named and tells)
    heads = line.heads or line.turn or not line.number
    if not (quoted and (is_person(line, source) or line.heads)) and not (states and heads):
        return None
    content = ((colon + 1, content_end(line, colon + 1, "")),)
    return Candidate((colon, colon + 1), source, content, True, if_named=not (listed or line.turn or quoted))


def _signed_by_description(line: Line, end: int) -> Candidate | None:
    """ "“I will go” — the victim's father, Bob Roe", "“I ran” — A survivor": nothing else follows."""
    behind = phrase_end(line, end + 1) if line.word(end) == "," else end
    if line.tag(behind - 1) == "NNP":
        end = behind
    elif end == 2 or not lexicon().is_person(line.words[end - 1]):
        return None
    if line.tag(end) not in ("", ".", ",") or not FINITE.isdisjoint(line.tags[end:]):
        return None
    return Candidate((1, 2), Subject(2, end, head_of(line, 2, end)), ((0, 1),), True)


def _closing_teller(line: Line) -> Subject | None:
    """Who tells, behind a headline: "Lee opens a wide lead: Courier poll", "Bay Hotel: Cook burned - police"."""
    colon = next((at for at in range(len(line.words) - 1, 1, -1) if line.words[at] in (":", "-", "–", "—")), 0)
    end = phrase_end(line, colon + 1)
    if not colon or end != len(line.words) or not 1 < end - colon <= _LONGEST_CLOSING:
        return None
    head = head_of(line, colon + 1, end)
    word = line.words[head]
    tells = word in lexicon().documents or (lexicon().is_person(word) and line.tags[head] != "CD")
    return Subject(colon + 1, end, head) if tells else None


def _reverted_candidate(line: Line) -> Candidate | None:
    """ "Said Jane Moss: “No.”": the verb opens the line."""
    cue = lexicon().verbs.get(line.word(0))
    if cue is None or "q" not in cue.frames or line.word(0) not in _REVERTED:
        return None
    end = phrase_end(line, 1)
    behind = source_end(line, end) if end > 1 else 0
    if line.word(behind) != ":" or line.tag(behind + 1) != QUOTE:
        return None
    return Candidate((0, 1), Subject(1, behind, head_of(line, 1, end)), ((behind + 1, behind + 2),), True)
