"""Transcripts and interviews: "HOLT: We lost it.", "Q: … A: …": all of a turn is what its label's bearer says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
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
_INSIDE = re.compile(r"[.?!”\"] (?=[A-Z])")
_ASKED = re.compile(r"\? (?=[A-Z])")
_FIELDS = words("turn-labels.txt", "fields of notices")
_PARTIES = words("turn-labels.txt", "parties of interviews")
_ANSWERING = words("turn-labels.txt", "answering")
ASKING = words("turn-labels.txt", "asking")
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
    found = turns_of(draft.article)
    if not found:
        return
    turns: dict[int, list[Turn]] = {}
    for turn in found:
        turns.setdefault(turn.paragraph, []).append(turn)
    answers = [turn.label for turn in found if draft.article.text[slice(*turn.label)].lower() in _ANSWERING]
    draft.referents.note_turns(turns, answers, min(turn.label[0] for turn in found))
    opened: set[int] = set()
    lines: list[ReadLine] = []
    for line in draft.lines:
        here = turns.get(line.paragraph)
        if here is None:
            lines.append(line)
            continue
        labels = [turn.label for turn in here]
        inner = tuple(report for report in line.reports if report.source not in labels)
        own = () if line.paragraph in opened else tuple(_report(draft.article.text, turn) for turn in here)
        opened.add(line.paragraph)
        asked = all(draft.article.text[slice(*label)].lower() in ASKING for label in labels)
        beside = (*line.beside, *inner) if asked else line.beside  # Q: The police counted 40. Is that right?
        lines.append(line._replace(reports=own, nested=(*line.nested, *inner), beside=beside))
    draft.lines = lines


def turns_of(article: Article) -> Sequence[Turn]:
    """The turns of an article that has a dialogue in it, in the order of the text."""
    found = []
    for paragraph in article.paragraphs:
        match = _LABEL.match(article.text, paragraph.start, paragraph.end)
        if match and not _FIELDS.issuperset(match["label"].lower().split()):
            found.append(Turn(paragraph.index, match.span("label"), (match.end(), paragraph.end)))
    spoken = sum(article.text[turn.speech[1] - 1] in _STOPS for turn in found)
    if spoken * 2 < len(found):
        return ()  # lists of results
    labels = Counter(article.text[slice(*turn.label)] for turn in found)
    labels.update(
        label["label"]
        for turn in found
        for asked in _ASKED.finditer(article.text, *turn.speech)
        if (label := _LABEL.match(article.text, asked.end(), turn.speech[1]))
    )
    repeated = {label for label, times in labels.items() if times > 1}
    parties = any(label.lower() in _PARTIES for label in labels)
    if sum(map(_names_place, labels)) * 2 > len(labels):
        return ()  # what each state or town has
    if len(labels) < _FEWEST or not (repeated or parties or all(map(_names_speaker, labels))):
        return ()
    parted = _parted(article.text, found, {label.split()[-1] for label in labels})
    return _with_further_paragraphs(article, parted) if repeated or parties else parted


def _parted(text: str, turns: Sequence[Turn], known: Container[str]) -> list[Turn]:
    """The turns, parted where another of the same speakers follows in one paragraph: "Post: Why? Lee: I had to."."""
    found: list[Turn] = []
    for turn in turns:
        start, end = turn.speech
        for match in _INSIDE.finditer(text, start, end):
            label = _LABEL.match(text, match.end(), end)
            if label and label["label"].split()[-1] in known:
                found.append(turn._replace(speech=(start, match.start() + 1)))
                start, turn = label.end(), Turn(turn.paragraph, label.span("label"), (label.end(), end))
        found.append(turn._replace(speech=(start, end)))
    return found


def _with_further_paragraphs(article: Article, turns: Sequence[Turn]) -> list[Turn]:
    """The turns, and between them the paragraphs in which the one before goes on: those that do not name its bearer."""
    text, found = article.text, list(turns)
    for turn, following in pairwise(turns):
        between = article.paragraphs[turn.paragraph + 1 : following.paragraph]
        if not between:
            continue
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
