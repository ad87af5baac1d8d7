"""One event on the bench: its reports, the comparison of their figures, and what the reader decides about these.

Headless. Everything goes through the notebook's history; the event enters the notebook with the first decision.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import Article, Span
from analysis.comparing import compare
from analysis.comparing.decided import Decision, Pointer
from analysis.findings import Findings

from ..listings.figure_text import value_text
from ..listings.ladder import labels_of, title_of
from ..listings.ladder_listing import Figure, LadderListing, Line
from ..listings.spelled_days import with_spelled_days
from ..notebook import edits
from ..notebook.annotation import now
from ..notebook.change import Change, NotebookError
from ..notebook.event import Decided, DecidedAct, Event
from ..notebook.event import Figure as Place
from ..system.plain_output import counted

if TYPE_CHECKING:
    from ..notebook import Annotation, History, Notebook, Verdict


_BLANKS = re.compile(r"\s+")
NO_FIGURE = "There is no figure here."
SET_ASIDE = "It is set aside; m moves it into a row."
_FIGURES = 4
"""So many figures tell rows of one title apart."""
_PRESSING = ("differs", "update", "part", "vague", "compatible", "same")
"""In this order relations are told."""


class EventBench:
    """Compares the reports of an event anew after every decision."""

    def __init__(
        self, findings: Sequence[Findings], event: Event, notebook: Notebook | None, history: History | None
    ) -> None:
        self._findings = list(findings)
        self._notebook, self._history = notebook, history
        self.event = event
        self.changed: Figure | None = None
        """The figure whose decision the last undo or redo changed."""
        self.typed = ""
        """What figures must have to be listed; empty where all are."""
        self.compare()

    def compare(self) -> None:
        """Compare the reports with the decisions as they are."""
        self.comparison = compare(self._findings, self.event.name or None, list(self._decisions()))
        self._all = LadderListing(self.comparison, self.verdict)
        self.filter(self.typed)

    def filter(self, typed: str) -> None:
        """List only the figures for which what is typed holds; all where nothing is."""
        self.typed = typed
        self.listing = self._all.narrowed(typed) if typed else self._all

    @property
    def filtered(self) -> str:
        """How many figures are listed, where not all are: "3 of 40 figures"."""
        return f"{self.listing.count:,} of {counted(self._all.count, 'figure')}" if self.typed else ""

    @property
    def articles(self) -> list[Article]:
        """The reports, in their order."""
        return [findings.article for findings in self._findings]

    def _decisions(self) -> list[Decision]:
        at = {article.sha256: index for index, article in enumerate(self.articles)}
        found = []
        for decided in self.event.decisions:
            figure, other = _pointer(decided.figure, at), _pointer(decided.other, at)
            if figure is not None and (decided.other is None or other is not None):
                found.append(Decision(figure, decided.act, other))
        return found

    # What is under the cursor -------------------------------------------------------------

    def figure(self, index: int) -> Figure | None:
        """The figure of a line; None for a title."""
        return self.listing.figure(index) if index < len(self.listing) else None

    def line(self, index: int) -> Line | None:
        """What a line is; None where the comparison has none."""
        return self.listing.line(index) if index < len(self.listing) else None

    def article(self, figure: Figure) -> Article:
        """The report that a figure stands in."""
        return self._findings[figure.report].article

    def passage(self, index: int, room: int = 480) -> tuple[str, str, str] | None:
        """What stands before a figure in its paragraph, the figure, what stands behind; None for a title.

        White space is one blank. Where both sides have more than ``room`` characters together, the nearest words of
        them, and "…".
        """
        figure = self.figure(index)
        if figure is None:
            return None
        text, (start, end) = self.article(figure).text, figure.span
        paragraph = self.article(figure).paragraph_at(start)
        first, last = (paragraph.start, paragraph.end) if paragraph else (0, len(text))
        before, behind = _BLANKS.sub(" ", text[first:start]), _BLANKS.sub(" ", text[end:last])
        if len(before) > (most := max(room // 2, room - len(behind))):
            before = "… " + before[len(before) - most :].partition(" ")[2]
        if len(behind) > (most := max(room // 2, room - len(before))):
            behind = behind[:most].rpartition(" ")[0] + " …"
        return before, _BLANKS.sub(" ", text[start:end]), behind

    def reasons(self, index: int) -> list[str]:
        """How the figure of a line stands to the others of its row, and why."""
        line = self.line(index)
        if line is None or line.rung is None:
            return (
                [with_spelled_days(self.comparison.set_aside[line.at].why)]
                if line is not None and line.sort == "aside"
                else []
            )
        row, own = self.comparison.rows[line.at], set(line.rung.claims)
        labels, found = labels_of(self.comparison), []
        for relation in sorted(row.relations, key=lambda each: _PRESSING.index(each.relation)):
            if (relation.a in own) != (relation.b in own):
                other = row.claims[relation.b if relation.a in own else relation.a]
                found.append(f"{relation.relation}: {value_text(other)} ({labels[other.report]}), {relation.why}")
        return [with_spelled_days(reason) for reason in dict.fromkeys(found)]

    def is_aside(self, index: int) -> bool:
        """Whether the figure of a line was set aside."""
        line = self.line(index)
        return line is not None and line.sort == "aside"

    def verdict(self, figure: Figure) -> Verdict | None:
        """The verdict on exactly a figure's words."""
        noted = self._noted(figure)
        return noted.verdict if noted else None

    def _noted(self, figure: Figure) -> Annotation | None:
        if self._notebook is None:
            return None
        notes = self._notebook.annotations(self.article(figure).sha256)
        return next((a for a in notes if (a.anchor.start, a.anchor.end) == figure.span), None)

    # Decisions ----------------------------------------------------------------------------

    def rows_to_move_to(self) -> list[str]:
        """The titles of the rows with their first figures, as choices, in the order of the comparison's rows."""
        return [
            f"{at + 1}  {title_of(row)}   {', '.join(list(dict.fromkeys(map(value_text, row.claims)))[:_FIGURES])}"
            for at, row in enumerate(self.comparison.rows)
        ]

    def move(self, index: int, row: int | None) -> str:
        """Move the figure of a line into a row, or (None) into one of its own."""
        if row is None:
            return self._decide(index, "own", None, "in a row of its own")
        line = self.line(index)
        if line is not None and line.rung is not None and line.at == row:
            return "The figure stands in that row: nothing is changed."
        claim = self.comparison.rows[row].claims[0]
        other = Figure(claim.report, Span(claim.number.start, claim.number.end))
        return self._decide(index, "row", other, f"moved to {title_of(self.comparison.rows[row])}")

    def mark_part(self, index: int) -> str:
        """Say that the figure of a line is of a part only, or no longer."""
        if self.is_aside(index):
            return SET_ASIDE
        line = self.line(index)
        told = "no part any more" if line and line.rung and line.rung.claim.status == "part" else "of a part only"
        return self._decide(index, "part", None, told)

    def set_aside(self, index: int) -> str:
        """Say that the figure of a line is not of this event."""
        if self.is_aside(index):
            return SET_ASIDE
        return self._decide(index, "aside", None, "not of this event")

    def same_source(self, index: int, other: Figure) -> str:
        """Say that the figure of a line comes from the same source as another."""
        words = self._text(other)
        return self._decide(
            index, "source", other, f"the same source as {words} ({labels_of(self.comparison)[other.report]})"
        )

    def _decide(self, index: int, act: DecidedAct, other: Figure | None, told: str) -> str:
        figures = self.listing.figures(index) if self.line(index) else []
        if not figures:
            return NO_FIGURE
        made = tuple(
            Decided(self._place(each), act, self._place(other) if other else None, self._text(each), now())
            for each in figures
        )
        event = self.event.edited(
            articles=tuple(article.sha256 for article in self.articles),
            decisions=(*self.event.decisions, *made),
            name=self.comparison.name,
            place=self.comparison.place,
            day=self.comparison.day,
        )
        return self._store(event, f"{self._text(figures[0])}: {told}")

    def rename(self, name: str) -> str:
        """Call the event something else."""
        return self._store(self.event.edited(name=name, articles=tuple(a.sha256 for a in self.articles)), "renamed")

    def _store(self, event: Event, told: str) -> str:
        if self._notebook is None or self._history is None:
            self.event = event
            self.compare()
            return f"{told}; there is no notebook to keep it in"
        before = self._notebook.event(event.id)
        try:
            for article in self.articles:
                if self._notebook.article(article.sha256) is None:
                    self._notebook.add_article(article)
            self._history.do(Change(told, events=((before, event),)))
        except NotebookError as error:
            return str(error)
        self.event = event
        self.compare()
        return f"{told}: saved  (u takes it back)"

    def give_verdict(self, figure: Figure, verdict: Verdict | None) -> str:
        """Put a verdict on the words of a figure in its report."""
        if self._notebook is None or self._history is None:
            return "The notebook is not open."
        article = self.article(figure)
        try:
            if self._notebook.article(article.sha256) is None:
                self._notebook.add_article(article)
            change = edits.set_verdict(edits.Target(article, figure.span, self._noted(figure)), verdict)
            if not change.empty:
                self._history.do(change)
        except NotebookError as error:
            return str(error)
        return f"{self._text(figure)}: {verdict or 'no verdict'}, saved  (u takes it back)"

    def undo(self, redo: bool = False) -> str:
        """Take the latest change of the notebook back, or do it again."""
        if self._notebook is None or self._history is None:
            return "There is nothing to take back."
        try:
            change = self._history.redo() if redo else self._history.undo()
        except NotebookError as error:
            return str(error)
        stored, before = self._notebook.event(self.event.id), self.event.decisions
        self.event = stored if stored is not None else self.event.edited(decisions=())
        self.compare()
        self.changed = self._changed(before)
        way = "redo" if redo else "undo"
        return f"{way}: {change.label}, saved" if change else f"Nothing to {way}."

    def _changed(self, before: Sequence[Decided]) -> Figure | None:
        """The figure of the last decision that is there now and was not before, or the other way round."""
        after = self.event.decisions
        other = [each for each in (*before, *after) if (each in before) != (each in after)]
        at = {article.sha256: index for index, article in enumerate(self.articles)}
        pointer = _pointer(other[-1].figure, at) if other else None
        return Figure(pointer.report, Span(pointer.start, pointer.end)) if pointer else None

    def _place(self, figure: Figure) -> Place:
        return Place(self.article(figure).sha256, *figure.span)

    def _text(self, figure: Figure) -> str:
        return " ".join(self.article(figure).text[figure.span.start : figure.span.end].split())

    # Leaving ------------------------------------------------------------------------------

    def export(self, target: Path) -> Path:
        """Write the comparison to a new file, in the form that its ending names. Raises OutputError or OSError."""
        from ..exports import comparison_forms
        from ..system.output_file import output

        forms = {".csv": comparison_forms.as_csv, ".json": comparison_forms.as_json}
        render = forms.get(target.suffix.lower(), comparison_forms.as_markdown)
        with output(target) as stream:
            stream.write(render(comparison_forms.public(self.comparison)).encode("utf-8", "replace"))
        return target


def _pointer(place: Place | None, at: dict[str, int]) -> Pointer | None:
    if place is None or place.article not in at:
        return None
    return Pointer(at[place.article], place.start, place.end)
