"""A finding that the engine missed, on words that the reader selected: asks what they are, and makes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.article import Span
from analysis.findings import ActorKind, Findings, Number

from ..listings.listing import fit
from ..notebook.correction_targets import addition
from .number_fields import FieldProblem, quantity_typed
from .questions import Answer
from .statement_questions import SHOWN, Fix, StatementQuestions

if TYPE_CHECKING:
    from .questions import Questions

_MARKS = "\"'“”‘’«»„‟‹› \t\n"
"""What stands around quoted words and is none of them."""
_AROUND = f"{_MARKS}.,;:!?()[]"
_GENITIVES = ("’s", "'s")
_FIGURE = re.compile(r"\d[\d,.]*(?:\s?(?:k|m|bn|thousand|million|billion|trillion)\b)?", re.I)
ACTOR_KINDS: dict[str, ActorKind] = {"p": "person", "o": "organization", "l": "place", "g": "group"}
FOUND = "f"
"""The letter for what was found in the selection already."""


class AdditionQuestions:
    """Asks about the words selected. Answers are None when the reader leaves."""

    def __init__(self, questions: Questions, findings: Findings, say: Callable[[str], None]) -> None:
        self._questions, self._findings, self._say = questions, findings, say
        self._article = findings.article

    async def kind(self, span: Span, found: int) -> str | None:
        """The letter of what the words are: an actor, a number, a quote; or one of ``found`` findings in them."""
        answers = [
            Answer("a", "actor", "the name of a person, organization, place or group"),
            Answer("n", "number", "a figure"),
            Answer("q", "quote", "somebody's words"),
        ]
        if found:
            noun = "the finding" if found == 1 else f"one of the {found} findings"
            answers.append(Answer(FOUND, "found", f"correct {noun} in them"))
        words = f"“{fit(self._article.text[span.start : span.end], SHOWN)}”"
        return await self._questions.letter(f"Missed: {words} is", answers)

    async def actor(self, span: Span) -> Fix | None:
        """An actor of this name, wherever it stands; the genitive and marks around it are no part of the name."""
        place = self._trimmed(span, _AROUND)
        genitive = next((end for end in _GENITIVES if self._words(place).endswith(end)), "")
        place = Span(place.start, place.end - len(genitive))
        words = self._words(place)
        there = (a for a in self._findings.actors if any((m.start, m.end) == place for m in a.mentions))
        known = next(there, None)
        if not words or known is not None:
            self._say(f"{known.name} is an actor already; C corrects it." if known else "There is no name in that.")
            return None
        answers = [Answer(letter, kind) for letter, kind in ACTOR_KINDS.items()]
        kind = ACTOR_KINDS.get(await self._questions.letter(f"“{fit(words, SHOWN)}” is a", answers) or "")
        return (
            Fix(f"add actor {fit(words, 30)}", addition(self._article, "actor", place, {"kind": kind}))
            if kind
            else None
        )

    async def number(self, span: Span) -> Fix | None:
        """A number with what is typed into its fields; its figure is read off the words where they have one."""
        place = self._trimmed(span, _AROUND)
        words = self._words(place)
        figure = _FIGURE.search(words)
        try:
            value = quantity_typed(figure[0].rstrip(".,")).value if figure else None
        except FieldProblem:
            value = None
        guess = Number(place.start, place.end, words, value, None, None, None, "count", None, None)
        asked = StatementQuestions(self._questions, self._findings)
        typed = await asked.number_form(f"The number {fit(words, 30)}", guess)
        if typed is None:
            return None
        fields = {"value": guess.value, "kind": guess.kind, **typed}
        return Fix(f"add number {fit(words, 30)}", addition(self._article, "number", place, fields))

    async def quote(self, span: Span) -> Fix | None:
        """A quote of whom the reader names; the marks around it are no part of it."""
        place = self._trimmed(span, _MARKS)
        asked = StatementQuestions(self._questions, self._findings)
        party = await asked.party(f"Who says “{fit(self._words(place), SHOWN)}”?", place.start)
        if party is None:
            return None
        return Fix("add quote", addition(self._article, "quote", place, {"speaker": party.value}))

    def _words(self, span: Span) -> str:
        return self._article.text[span.start : span.end]

    def _trimmed(self, span: Span, edges: str) -> Span:
        """A span without what stands at its edges."""
        words = self._words(span)
        start = span.start + len(words) - len(words.lstrip(edges))
        return Span(start, max(start, span.start + len(words.rstrip(edges))))
