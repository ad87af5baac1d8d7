"""The cues of one sentence, each with its source and with what it credits, as indexes of words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import compress, count

from ..data.sections import words
from .according import according_candidate
from .adjective_cues import adjective_candidate
from .candidates import Candidate, as_told, is_person
from .cue_words import BE, lexicon
from .expected_figures import ESTIMATES, EXPECTED, estimate_candidate, estimates_before, expected_candidate
from .extents import content_end, has_verb
from .grammar_line import QUOTE, Line
from .labels import colon_candidate, heading_candidate
from .norms import PRESCRIBING, by_law, norm_candidate, under_norm
from .noun_cues import FORECASTS, foreseen_candidate, noun_candidate, saying_candidate, under_plan, view_candidate
from .papers_told_in import paper_before_colon
from .passives import hearsay
from .phrases import NOUNS, VERBS, group_start, phrase_end, phrase_start
from .placed_figures import PLACING, placed_candidate
from .poll_results import HAVING, poll_candidate, poll_result_candidate
from .subject_phrases import Subject, head_of
from .subjects import subject_of
from .unlisted_verbs import unlisted_candidate
from .verb_cues import verb_candidate

HintRule = Callable[[Line, int, Candidate | None], Candidate | None]
"""What is asked at a word that may be a cue without being a verb."""


def candidates_of(line: Line) -> Iterator[Candidate]:
    """All cues of a line that credit something, in its order, nested ones included."""
    last: Candidate | None = None
    spoken = False
    headed = heading_candidate(line) or _fronted(line)
    if headed:
        yield headed
        last = headed
    first = line.words.index(",") if line.word(0) == "asked" and "," in line.words else 0  # Asked whether she knew,
    may_credit = list(map(_may_credit().__contains__, line.words))
    if line.quotes:
        may_credit = [listed or tag in _BESIDE for listed, tag in zip(may_credit, line.tags, strict=True)]
    for at in [*compress(count(), may_credit)]:
        if at < first:
            continue
        found = _candidate_at(line, at, last)
        if found:
            yield found
            spoken = spoken or found.spoken
            nested = last is not None and any(start <= at < end for start, end in last.pieces)
            last = found if found.source and not nested else last
    if last is None and (told := paper_before_colon(line)):
        yield told
    if line.quotes and not spoken and not _ANNOUNCING.isdisjoint(line.words) and (closing := colon_candidate(line)):
        yield closing


@cache
def _may_credit() -> frozenset[str]:
    """The words that a line is looked at for; beside a quote any verb may be a cue."""
    listed = lexicon()
    return listed.hints.union(EXPECTED, PLACING, PRESCRIBING, listed.verbs, (word for word, _ in listed.with_particle))


@cache
def _rules_of(word: str) -> Sequence[HintRule]:
    """The rules that may find something at a word which may be a cue without being a verb, in their order."""
    listed = lexicon()
    may: tuple[tuple[HintRule, bool], ...] = (
        (_poll_result, word in HAVING),
        (_adjective, word in listed.adjectives),
        (_adverb, word in listed.adverbs),
        (_put_it, word == "put"),
        (_foreseen, word in FORECASTS),
        (_estimated, word in ESTIMATES),
        (_noun, word in listed.nouns or word in listed.sayings or word in listed.views),
        (_according, word in _ACCORDING),
    )
    return [rule for rule, holds in may if holds]


def _candidate_at(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """What the first rule finds that finds anything; most words need no look at most rules."""
    word, speaks = line.words[at], line.tags[at] in _SPEAKING
    hints = word in lexicon().hints
    found = expected_candidate(line, at) if word in EXPECTED and (speaks or hints) else None
    if found is None and word in PLACING:
        found = placed_candidate(line, at)
    if found is None and word in PRESCRIBING and speaks:
        found = norm_candidate(line, at)
    if found is None and speaks:
        found = _verb(line, at, last)
    if found is None and hints:
        for rule in _rules_of(word):
            found = rule(line, at, last)
            if found:
                break
    return found


def _verb(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "She said", and behind or before a quote any verb: "…," she thundered."""
    listed = lexicon()
    word = line.words[at]
    cue = listed.with_particle.get((word, line.word(at + 1))) or listed.verbs.get(word)
    found = verb_candidate(line, at, cue, last) if cue else None
    tag = line.tags[at]
    if cue and (found or "q" in cue.frames or at - 1 not in line.leading or tag != "VBD"):
        return found
    beside = (tag in ("VBD", "VBZ") and QUOTE in line.tags) or (tag == "VBN" and line.tag(at - 1) == QUOTE)
    return unlisted_candidate(line, at, last) if beside else None


def _poll_result(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "The survey had Ann Lee leading"."""
    return poll_result_candidate(line, at)


def _adjective(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "is confident that", "were worried about", "is ready to"."""
    cue = lexicon().adjectives.get(line.words[at])
    return adjective_candidate(line, at, cue) if cue and line.tags[at] in ("JJ", "VBN", "VBD") else None


def _adverb(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "He reportedly left"."""
    return hearsay(line, at)


def _put_it(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "As she put it, prices fell"."""
    if line.word(at + 1) != "it" or line.tags[at] not in _PUT:
        return None
    source = subject_of(line, group_start(line, at), apposition=False)
    if source is None or not source.start or line.words[source.start - 1] != "as":
        return None
    return as_told(line, source.start, at + 2, (at, at + 2), source)


def _noun(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "Her claim that", "their answer: “No”", "in her view"."""
    listed = lexicon()
    word = line.words[at]
    if line.tags[at] not in ("NN", "NNS") and not (word in listed.views and line.tag(at - 1) in ("POS", "PRP$")):
        return None
    found = noun_candidate(line, at, listed.nouns[word]) if word in listed.nouns else None
    told = QUOTE in (line.tag(at + 1), line.tag(at + 2)) or line.word(at + 1) == ":"
    if found is None and word in listed.sayings and told:
        found = saying_candidate(line, at)
    if found is None and word in listed.views:
        found = view_candidate(line, at)
    return found


def _foreseen(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "The consensus forecast was for 180,000 jobs"."""
    return foreseen_candidate(line, at)


def _estimated(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "below analysts' estimates of $29 billion"."""
    return estimate_candidate(line, at) if line.tags[at] in NOUNS else None


def _according(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "according to the ministry", "in the words of Ann Lee", ", per a survey"."""
    word, tag = line.words[at], line.tags[at]
    quoted = word == "words" and tag == "NNS" and line.word(phrase_start(line, at) - 1) in ("in", "by")
    quoted = quoted or _is_view(line, at)
    if word == "according" and estimates_before(line, at):
        return None
    if line.word(at + 1) in ("to", "of") and (word == "according" or quoted):
        return according_candidate(line, at, at + 2, last)
    if word == "per" and line.word(at - 1) == "," and tag == "IN":
        return according_candidate(line, at, at + 1, last)
    if word == "by" and tag == "IN":
        end = phrase_end(line, at + 1)
        told = phrase_end(line, end + 1) if line.word(end) == "of" else end  # by the count of the Red Cross
        if (
            line.word(at - 1) in ("", ",")
            and end > at + 1
            and line.words[end - 1] in lexicon().estimates
            and line.word(told) in (",", ".", "")
        ):
            return according_candidate(line, at, at + 1, last)
        counts = range(at + 1, end - 1)
        if at == 0 and any(line.words[one] in lexicon().estimates and line.tag(one + 1) == "CD" for one in counts):
            return according_candidate(line, at, at + 1, last)  # by police estimates 15,000 marched
        if word == "by" and _on_figures(line, at) and line.word(end) in (".", "") and _is_amount(line, at):
            source = Subject(at + 1, end, head_of(line, at + 1, end))
            return Candidate((at, at + 1), source, ((phrase_start(line, at - 1), at),), False, True)
    if word == "on" and line.word(at - 1) in ("", ",") and _on_figures(line, at):
        return according_candidate(line, at, at + 1, last)
    if word == "in" and tag == "IN" and line.tag(at + 1) == "DT":
        return poll_candidate(line, at)
    return under_plan(line, at) or under_norm(line, at) if word == "under" and tag == "IN" else by_law(line, at)


def _is_view(line: Line, at: int) -> bool:
    """Whether somebody's view is told: "in the view of Acme"."""
    told = line.words[at] in _VIEWS and line.word(at - 1) == "the" and line.word(at - 2) == "in"
    return told and line.word(at + 1) == "of" and line.word(at - 3) in ("", ",", "and", "but")


def _is_amount(line: Line, at: int) -> bool:
    """Whether an amount ends before ``at``: "missed 13 tackles [by his count]"."""
    return at > 0 and line.tags[at - 1] in NOUNS and "CD" in line.tags[phrase_start(line, at - 1) : at]


def _on_figures(line: Line, at: int) -> bool:
    """Whether somebody's figures follow: "on the council's figures," "on its own forecasts."."""
    end = phrase_end(line, at + 1)
    owned = not {"POS", "PRP$"}.isdisjoint(line.tags[at + 1 : end])
    figures = line.words[end - 1] in lexicon().estimates | _FIGURES and line.words[end - 1] != "account"  # on Twitter
    return owned and figures and line.word(end) in (",", ".", "")


_OBJECTS = frozenset({"her", "him", "them"})
_FIGURES = words("grammar.txt", "figures of somebody")
_ANNOUNCING = frozenset({":", "with"})
_SPEAKING = VERBS - {"MD"}
_BESIDE = frozenset({"VBD", "VBZ", "VBN"})
_PUT = frozenset({"VBD", "VBZ", "VB", "VBN", "VBP"})
_VIEWS = frozenset({"view", "opinion", "estimation"})
_ACCORDING = _VIEWS | {"according", "words", "per", "by", "on", "in", "under"}


def _fronted(line: Line) -> Candidate | None:
    """ "To critics, the speech was a ploy", "For many voters, ...": credited to people at the head of the sentence."""
    if line.words[0] not in ("to", "for"):
        return None
    if line.word(1) in _OBJECTS and line.word(2) == "," and line.tag(3) in ("DT", "PRP"):
        told = QUOTE in line.tags and has_verb(line, 3, len(line.tags))  # for her, the plan is “madness”
        return Candidate((0, 1), Subject(1, 2, 1), ((3, content_end(line, 3, "")),), False) if told else None
    end = phrase_end(line, 1)
    if end == 1 or line.word(end) != "," or line.tag(end + 1) in ("CC", "IN"):
        return None
    source = Subject(1, end, head_of(line, 1, end))
    if line.tags[source.head] == "NNP" and QUOTE in line.tags and line.tag(end + 1) in ("DT", "PRP"):
        quoted = is_person(line, source) and line.tags.index(QUOTE) in line.asides
        called = any(line.word(at - 1) in BE or line.tag(at - 1) == "DT" for at in line.quotes)  # To Lee, it is “a lie”
        return (
            Candidate((0, 1), source, ((end + 1, content_end(line, end + 1, "")),), False)
            if quoted and called
            else None
        )
    if line.tags[source.head] != "NNS" or not is_person(line, source) or not has_verb(line, end + 1, len(line.tags)):
        return None
    return Candidate((0, 1), source, ((end + 1, content_end(line, end + 1, "")),), False)
