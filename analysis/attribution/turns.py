"""Transcripts and interviews: "HOLT: We lost it.", "Q: … A: …": all of a turn is what its label's bearer says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..article import Article
from ..data.sections import words
from ..mentions.gazetteer import gazetteer
from ..mentions.name_lexicon import lexicon
from .attribution_draft import Draft, ReadLine, Report, Span

_NAME = r"[A-Z][\w’'-]*\.?"
_LABEL = re.compile(
    rf"(?P<label>{_NAME}(?: (?:{_NAME}|(?:de|van|von|der|of|la|bin|al) {_NAME})){{0,3}})"
    r"(?: ?\([^()\n]{1,24}\))? ?:[ \t]+(?=\S)"
)
_FIELDS = words("turn-labels.txt", "fields of notices")
_PARTIES = words("turn-labels.txt", "parties of interviews")
_ANSWERING = words("turn-labels.txt", "answering")
_STOPS = frozenset('.?!…”"’)')
_FEWEST, _SHORTEST = 2, 3
"""Different labels that make a dialogue; letters of one in capitals."""
_LONGEST_ANSWER = 8  # paragraphs of a turn behind the one with its label


class Turn(NamedTuple):
    """A paragraph that opens with a label: where the label lies, and what is said behind its colon."""

    paragraph: int
    label: Span
    speech: Span


def read_turns(draft: Draft) -> None:
    """Credit each turn of a dialogue, whole, to whom its label names; what is credited inside it is nested."""
    turns = {turn.paragraph: turn for turn in turns_of(draft.article)}
    if not turns:
        return
    first = min(turn.label[0] for turn in turns.values())
    answers = [turn.label for turn in turns.values() if draft.article.text[slice(*turn.label)].lower() in _ANSWERING]
    draft.referents.note_turns(turns, answers, first)
    opened: set[int] = set()
    lines: list[ReadLine] = []
    for line in draft.lines:
        turn = turns.get(line.paragraph)
        if turn is None:
            lines.append(line)
            continue
        inner = tuple(report for report in line.reports if report.source != turn.label)
        own = () if line.paragraph in opened else (_report(draft.article.text, turn),)
        opened.add(line.paragraph)
        lines.append(line._replace(reports=own, nested=(*line.nested, *inner)))
    draft.lines = lines


def turns_of(article: Article) -> Sequence[Turn]:
    """The turns of an article that has a dialogue in it, in the order of the text."""
    found = []
    for paragraph in article.paragraphs:
        match = _LABEL.match(article.text, paragraph.start, paragraph.end)
        if match and match["label"].lower() not in _FIELDS:
            found.append(Turn(paragraph.index, match.span("label"), (match.end(), paragraph.end)))
    spoken = sum(article.text[turn.speech[1] - 1] in _STOPS for turn in found)
    if spoken * 2 < len(found):
        return ()  # lists of results
    labels = Counter(article.text[slice(*turn.label)] for turn in found)
    repeated = {label for label, times in labels.items() if times > 1}
    parties = any(label.lower() in _PARTIES for label in labels)
    if sum(map(_names_place, labels)) * 2 > len(labels):
        return ()  # what each state or town has
    if len(labels) < _FEWEST or not (repeated or parties or all(map(_names_speaker, labels))):
        return ()
    return _with_further_paragraphs(article, found)


def _with_further_paragraphs(article: Article, turns: Sequence[Turn]) -> list[Turn]:
    """The turns, and between them the paragraphs in which the one before goes on: those that do not name its bearer."""
    text, found = article.text, list(turns)
    for turn, following in pairwise(turns):
        between = article.paragraphs[turn.paragraph + 1 : following.paragraph]
        surname = text[slice(*turn.label)].split()[-1]
        if len(between) > _LONGEST_ANSWER or any(surname in text[one.start : one.end] for one in between):
            continue
        found += (Turn(one.index, turn.label, (one.start, one.end)) for one in between if one.kind == "body")
    return sorted(found)


def _names_speaker(label: str) -> bool:
    """Whether a label that stands once may be that of a dialogue all the same: in capitals, "Q", "Interviewer"."""
    return label.lower() in _PARTIES or (label.isupper() and len(label) >= _SHORTEST)


def _names_place(label: str) -> bool:
    return bool(set("cp") & set(lexicon().phrases.get(label.lower(), "") + gazetteer().kinds(label.lower())))


def _report(text: str, turn: Turn) -> Report:
    start, end = turn.label
    return Report(
        turn.paragraph, turn.label, (text.rfind(" ", start, end) + 1 or start, end), ":", (turn.speech,), True
    )
