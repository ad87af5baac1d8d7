"""The reader's corrections of findings: which finding the key is for, and what puts it right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.article import Span
from analysis.findings import Actor, Attribution, Finding, Findings, Number, Quote

from ..listings.actor_listing import ActorListing
from ..listings.correction_remark import correction_remark, described
from ..listings.listing import fit
from ..listings.number_listing import NumberListing
from ..listings.quote_listing import QuoteListing
from ..notebook.change import Change
from ..notebook.correction import Correction
from ..notebook.correction_targets import is_about, place_of
from .actor_questions import ActorQuestions
from .addition_questions import FOUND, AdditionQuestions
from .change_controller import ChangeController
from .state import DeskState
from .statement_questions import Fix, StatementQuestions

if TYPE_CHECKING:
    from .questions import Questions
    from .view import View

TITLE_WIDTH = 30
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
        if findings is None or not self._state.session.whole:
            self._view.say("Findings are not known yet: the article is still being read.")
            return
        fix = await self._fix(findings)
        if fix is not None:
            signed = replace(fix.correction, coder=self._state.reader) if fix.correction is not None else None
            made = ((None, signed),) if signed is not None else ()
            gone = tuple((correction, None) for correction in fix.undone)
            self._changes.do(Change(fix.label, corrections=(*gone, *made)))

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
        earlier = [made for made in self._state.session.corrections if is_about(made, findings, one)]
        statements = StatementQuestions(self._questions, findings, earlier)
        match one:
            case Actor():
                return await ActorQuestions(self._questions, findings, self._view.say, earlier).actor(one)
            case Number():
                return await statements.number(one, details)
            case Quote():
                return await statements.quote(one, details)
            case Attribution():
                return await statements.attribution(one, details)

    async def _of_paragraph(self, findings: Findings) -> Fix | None:
        paragraph = self._state.session.article.paragraphs[self._view.text.current]
        here = Span(paragraph.start, paragraph.end)
        found, dropped = findings_in(findings, here), self._dropped(here)
        if not found and not dropped:
            self._view.say("Nothing was found in this paragraph. v selects words that were missed, then C adds them.")
            return None
        one = await self._one_of("Which finding of this paragraph?", findings, found, dropped)
        if isinstance(one, Correction):
            return Fix(f"restore {one.kind}", None, [one])
        return await self._ask(findings, one) if one is not None else None

    def _dropped(self, span: Span) -> list[Correction]:
        """The corrections that dropped something in a stretch of the text."""
        dropped = [made for made in self._state.session.corrections if made.act == "drop"]
        return [made for made in dropped if (at := place_of(made.target)) and span.start <= at.start < span.end]

    async def _of_selection(self, findings: Findings, span: Span) -> Fix | None:
        if not findings.article.text[span.start : span.end].strip():
            self._view.say("Nothing is selected but white space.")
            return None
        found = findings_in(findings, span)
        asked = AdditionQuestions(self._questions, findings, self._view.say)
        letter = await asked.kind(span, len(found))
        if letter == FOUND:
            one = await self._one_of("Which of them?", findings, found)
            return await self._ask(findings, one) if one is not None and not isinstance(one, Correction) else None
        added = {"a": asked.actor, "n": asked.number, "q": asked.quote}
        return await added[letter](span) if letter in added else None

    async def _one_of(
        self, question: str, findings: Findings, found: Sequence[Finding], dropped: Sequence[Correction] = ()
    ) -> Finding | Correction | None:
        """The one that is meant of several findings, and of what was dropped; of one finding only that."""
        if len(found) == 1 and not dropped:
            return found[0]
        offered: list[tuple[str, Finding | Correction]] = [(_title(findings, one), one) for one in found]
        offered += [(_dropped_title(findings, made), made) for made in dropped]
        titles = {f"{n}  {title}": one for n, (title, one) in enumerate(offered, 1)}
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


def _dropped_title(findings: Findings, made: Correction) -> str:
    place = place_of(made.target) or Span(0, 0)
    words = fit(findings.article.text[place.start : place.end], TITLE_WIDTH)
    return f"dropped   {words}   {made.kind}, by {made.maker}: brings it back"
