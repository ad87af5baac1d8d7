"""The reader's corrections of findings: which finding the key is for, and what puts it right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.article import Span
from analysis.findings import Actor, Attribution, Finding, Findings, Number, Quote

from ..listings.actor_listing import ActorListing
from ..listings.correction_remark import correction_remark, described
from ..listings.listing import fit
from ..listings.number_listing import NumberListing
from ..listings.quote_listing import QuoteListing
from ..notebook.change import Change
from .actor_questions import ActorQuestions
from .addition_questions import FOUND, AdditionQuestions
from .change_controller import ChangeController
from .state import DeskState
from .statement_questions import Fix, StatementQuestions

if TYPE_CHECKING:
    from .questions import Questions
    from .view import View

TITLE_WIDTH = 40
"""Cells of a finding's words in a list of findings."""


class CorrectionController:
    """Asks what is wrong with a finding, and puts it right.

    It is that under the cursor of the list that has the focus; in the text what is selected, the finding stepped to,
    or one of the paragraph.
    """

    def __init__(self, state: DeskState, view: View, questions: Questions, changes: ChangeController) -> None:
        self._state, self._view, self._questions, self._changes = state, view, questions, changes

    async def correct(self) -> None:
        """Correct a finding, or add one that was missed."""
        findings = self._state.session.findings
        if not self._state.session.is_open or self._state.history is None:
            self._view.say("There is nothing to correct yet.")
            return
        if findings is None:
            self._view.say("Findings are not known yet: the article is still being read.")
            return
        fix = await self._fix(findings)
        if fix is not None:
            self._changes.do(Change(fix.label, corrections=((None, fix.correction),)))

    async def _fix(self, findings: Findings) -> Fix | None:
        entries, session = self._view.entries, self._state.session
        if entries.has_focus:
            one = self._entry()
            return await self._ask(findings, one) if one is not None else None
        selected = session.selection.span if session.selection is not None else self._view.text.selected_span()
        if selected is not None:
            return await self._of_selection(findings, selected)
        here = session.finding_here
        if here is not None:
            listed: dict[str, Sequence[Finding]] = {
                "actor": findings.actors,
                "number": findings.numbers,
                "quote": findings.quotes,
            }
            return await self._ask(findings, listed[here.kind][here.entry])
        return await self._of_paragraph(findings)

    def _entry(self) -> Finding | None:
        """The finding under the list's cursor; None (and a word to the reader) where that is none."""
        listing, at = self._view.entries.listing, self._view.entries.cursor
        one: Finding | None = None
        if listing is not None and len(listing):
            if isinstance(listing, ActorListing):
                one = listing.actor(at)
            elif isinstance(listing, NumberListing):
                one = listing.number(at)
            elif isinstance(listing, QuoteListing):
                one = listing.quote(at)
        if one is None:
            self._view.say("Actors, numbers and quotes can be corrected; this is neither.")
        return one

    async def _ask(self, findings: Findings, one: Finding) -> Fix | None:
        engine = self._state.session.raw_findings or findings
        details = correction_remark(engine, findings, one)
        statements = StatementQuestions(self._questions, findings)
        match one:
            case Actor():
                return await ActorQuestions(self._questions, findings, self._view.say).actor(one)
            case Number():
                return await statements.number(one, details)
            case Quote():
                return await statements.quote(one, details)
            case Attribution():
                return await statements.attribution(one, details)

    async def _of_paragraph(self, findings: Findings) -> Fix | None:
        paragraph = self._state.session.article.paragraphs[self._view.text.current]
        found = findings_in(findings, Span(paragraph.start, paragraph.end))
        if not found:
            self._view.say("Nothing was found in this paragraph. v selects words that were missed, then C adds them.")
            return None
        one = await self._one_of("Which finding of this paragraph?", findings, found)
        return await self._ask(findings, one) if one is not None else None

    async def _of_selection(self, findings: Findings, span: Span) -> Fix | None:
        if not findings.article.text[span.start : span.end].strip():
            self._view.say("Nothing is selected but white space.")
            return None
        found = findings_in(findings, span)
        asked = AdditionQuestions(self._questions, findings)
        letter = await asked.kind(span, len(found))
        if letter == FOUND:
            one = await self._one_of("Which of them?", findings, found)
            return await self._ask(findings, one) if one is not None else None
        added = {"a": asked.actor, "n": asked.number, "q": asked.quote}
        return await added[letter](span) if letter in added else None

    async def _one_of(self, question: str, findings: Findings, found: list[Finding]) -> Finding | None:
        """The one that is meant of several findings; of one only that."""
        if len(found) == 1:
            return found[0]
        titles = {f"{n}  {_title(findings, one)}": one for n, one in enumerate(found, 1)}
        return titles.get(await self._questions.one_of(question, list(titles)) or "")


def findings_in(findings: Findings, span: Span) -> list[Finding]:
    """The findings that lie in a stretch of the text, in its order; actors by their first mention there."""
    stated: list[Number | Quote | Attribution] = [*findings.numbers, *findings.quotes, *findings.attributions]
    placed: list[tuple[int, int, int, Finding]] = [
        (one.start, -one.end, rank, one)
        for rank, one in enumerate(stated, 1)
        if span.start <= one.start and one.end <= span.end
    ]
    for actor in findings.actors:
        inside = (m for m in actor.mentions if span.start <= m.start and m.end <= span.end)
        if (mention := next(inside, None)) is not None:
            placed.append((mention.start, -mention.end, 0, actor))
    return [one for *_, one in sorted(placed, key=lambda entry: entry[:3])]


def _title(findings: Findings, one: Finding) -> str:
    if isinstance(one, Actor):
        return f"actor     {described(findings, one)}"
    words = fit(findings.article.text[one.start : one.end], TITLE_WIDTH)
    kind = {Number: "number", Quote: "quote", Attribution: "credited"}[type(one)]
    return f"{kind:<10}{words}   {described(findings, one)}"
