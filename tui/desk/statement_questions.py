"""What is wrong with a number, a quote or an attribution: asks the reader, and makes the correction that says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from analysis.findings import Attribution, Findings, Number, Quote

from ..listings.correction_remark import described
from ..listings.listing import fit
from ..notebook import correction_targets
from ..reading.surroundings import surroundings
from .number_fields import FieldProblem, changes_typed, fields_of
from .party_offers import PartyOffer, party_offers
from .questions import Answer, FormField, Refusal

if TYPE_CHECKING:
    from ..notebook import Correction
    from .questions import Questions

SHOWN, BEFORE = 40, 24
"""Cells of a passage in a question, and characters behind a number there; those before it."""


class Fix(NamedTuple):
    """What puts a finding right: a new correction, or none and earlier ones taken back; and what it is called."""

    label: str
    correction: Correction | None
    undone: Sequence[Correction] = ()


RESTORE = "r"
"""The letter that takes earlier corrections of a finding back."""


class StatementQuestions:
    """Asks about one of the article's statements. Answers are None when the reader leaves, or changes nothing.

    ``earlier`` are corrections of it, which can be taken back.
    """

    def __init__(self, questions: Questions, findings: Findings, earlier: Sequence[Correction] = ()) -> None:
        self._questions, self._findings, self._earlier = questions, findings, earlier
        self._article = findings.article

    async def number(self, number: Number, details: str) -> Fix | None:
        """Its value, unit, what it counts, source and kind; or that it is none; or who says so."""
        said = self._attribution_of(number)
        answers = [
            Answer("e", "edit", "value, unit, what it counts, source, kind"),
            Answer("d", "drop", "it is no number"),
            *_to_attribution(said, self._findings),
            *self._to_earlier(),
        ]
        chosen = await self._questions.letter(f"Correct {number.text}", answers, details=details)
        if chosen == RESTORE:
            return self._restored(f"number {number.text}")
        if chosen == "w" and said is not None:
            return await self.attribution(said, "")
        if chosen == "d":
            return Fix(f"drop number {number.text}", correction_targets.of_number(self._article.sha256, number, "drop"))
        if chosen != "e":
            return None
        value = await self.number_form(f"Correct {number.text}", number)
        if not value:
            return None
        made = correction_targets.of_number(self._article.sha256, number, "set", value)
        return Fix(f"correct number {number.text}", made)

    async def number_form(self, question: str, number: Number) -> dict[str, Any] | None:
        """What the reader types over in a number's fields."""

        def refuse(typed: Mapping[str, str]) -> Refusal | None:
            try:
                changes_typed(self._findings, number, typed)
            except FieldProblem as problem:
                return problem.field, str(problem)
            return None

        fields: list[FormField] = fields_of(self._findings, number)
        paragraph = self._article.paragraph_at(number.start)
        edges = (paragraph.start, paragraph.end) if paragraph else (0, len(self._article.text))
        around, *_ = surroundings(self._article.text, number.start, number.end, *edges, BEFORE, SHOWN)
        typed = await self._questions.form(question, fields, details=" ".join(around.split()), refuse=refuse)
        return None if typed is None else changes_typed(self._findings, number, typed)

    async def quote(self, quote: Quote, details: str) -> Fix | None:
        """Its speaker, or that the one worked out is right; or that it is no quote; or who says so."""
        said = self._attribution_of(quote)
        answers = [
            *([Answer("c", "confirm", f"{described(self._findings, quote)}: that is right")] if quote.inferred else []),
            Answer("s", "speaker", "somebody else, or nobody, says it"),
            Answer("d", "drop", "it is no quote"),
            *_to_attribution(said, self._findings),
            *self._to_earlier(),
        ]
        words = f"“{fit(quote.text, SHOWN)}”"
        chosen = await self._questions.letter(f"Correct {words}", answers, details=details)
        if chosen == RESTORE:
            return self._restored("quote")
        if chosen == "w" and said is not None:
            return await self.attribution(said, "")
        if chosen == "c":
            confirmed = correction_targets.of_quote(self._article, quote, "set", {"inferred": False})
            return Fix("confirm speaker", confirmed)
        if chosen == "d":
            return Fix("drop quote", correction_targets.of_quote(self._article, quote, "drop"))
        party = await self.party(f"Who says {words}?", quote.start) if chosen == "s" else None
        if party is None:
            return None
        made = correction_targets.of_quote(self._article, quote, "set", {"speaker": party.value})
        return Fix(f"speaker {party.label}", made)

    async def attribution(self, said: Attribution, details: str) -> Fix | None:
        """Its source, whether that says that it is so, or that it is none."""
        says = "is reported to say that it is so" if not said.vouches else "only speaks of it, does not say it is so"
        answers = [
            Answer("s", "source", "it is somebody else's, or nobody's"),
            Answer("v", "says so", f"the source {says}"),
            Answer("d", "drop", "it is credited to nobody at all"),
            *self._to_earlier(),
        ]
        words = f"“{fit(self._article.text[said.start : said.end], SHOWN)}”"
        about = details or described(self._findings, said)
        chosen = await self._questions.letter(f"Who says so: {words}", answers, details=about)
        if chosen == RESTORE:
            return self._restored("attribution")
        if chosen == "d":
            return Fix("drop attribution", correction_targets.of_attribution(self._article, said, "drop"))
        if chosen == "v":
            value: dict[str, Any] = {"vouches": not said.vouches}
            label = "says so" if value["vouches"] else "does not say so"
            return Fix(label, correction_targets.of_attribution(self._article, said, "set", value))
        party = await self.party(f"Whose is {words}?", said.start) if chosen == "s" else None
        if party is None:
            return None
        made = correction_targets.of_attribution(self._article, said, "set", {"source": party.value})
        return Fix(f"source {party.label}", made)

    async def party(self, question: str, near: int) -> PartyOffer | None:
        """An actor, words of the article, or nobody."""
        return await self._questions.party(question, lambda typed: party_offers(self._findings, near, typed))

    def _to_earlier(self) -> list[Answer]:
        return [Answer(RESTORE, "restore", "take the corrections of it back")] if self._earlier else []

    def _restored(self, what: str) -> Fix:
        return Fix(f"restore {what}", None, self._earlier)

    def _attribution_of(self, one: Number | Quote) -> Attribution | None:
        """The innermost attribution that a finding stands in."""
        holding = [a for a in self._findings.attributions if a.start <= one.start and one.end <= a.end]
        return min(holding, key=lambda a: a.end - a.start, default=None)


def _to_attribution(said: Attribution | None, findings: Findings) -> list[Answer]:
    return [] if said is None else [Answer("w", "who says so", f"{described(findings, said)} ({said.cue})")]
