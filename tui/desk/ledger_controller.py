"""The ledger over the project: which claims are shown, and what the reader does to one. Headless.

Every change goes through the desk's history, so that it can be undone here and on the desk.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from ..ledger import claim_acts
from ..ledger.claim_words import claim_words
from ..listings.listing import fit
from ..notebook.verdicts import MEANINGS, SIGNS
from .questions import Answer
from .shown_claims import ORDERS, ShownClaims
from .tag_controller import NO_VERDICT

if TYPE_CHECKING:
    from analysis.article import Article, Span

    from ..ledger.ledger_entry import LedgerEntry
    from ..notebook import Change, Verdict
    from .article_controller import ArticleController
    from .change_controller import ChangeController, Outcome
    from .evidence_questions import Asked
    from .questions import Questions
    from .selection_controller import SelectionController
    from .state import DeskState


class LedgerView(Protocol):
    """What shows the ledger."""

    def say(self, message: str, urgent: bool = False) -> None:
        """Tell the reader something."""

    def refresh_claims(self, step: int = 0) -> None:
        """Show the claims as they are now, the cursor where it was and ``step`` further on."""

    def start(self, work: Coroutine[Any, Any, None], group: str) -> None:
        """Do slow work beside the keys."""

    def leave(self) -> None:
        """Go back to the desk."""


class LedgerController:
    """Holds what the ledger shows while it is open, and acts on the claim under its cursor."""

    def __init__(
        self,
        state: DeskState,
        questions: Questions,
        changes: ChangeController,
        selection: SelectionController,
        articles: ArticleController,
    ) -> None:
        self._state, self._questions, self._changes = state, questions, changes
        self._selection, self._articles = selection, articles
        self.view: LedgerView | None = None
        self.claims: ShownClaims | None = None
        self._picked: tuple[Article, Span] | None = None

    def open(self) -> bool:
        """Begin a ledger over the project as it is now; False while there is no notebook."""
        state, notebook = self._state, self._state.notebook
        if notebook is None or state.history is None:
            return False
        self.claims = ShownClaims(state, notebook)
        span = self._selection.passage() if self._selection.anything_selected else None
        self._picked = (state.session.article, span) if span is not None else None
        return True

    # What is done to a claim --------------------------------------------------------------

    def confirm(self, entry: LedgerEntry) -> None:
        """Say that the claim holds, and step on."""
        self._judge(entry, "confirmed")

    async def judge(self, entry: LedgerEntry) -> None:
        """Ask for the verdict on all places of the claim, and step on."""
        answers = [Answer(v[0], f"{SIGNS[v]} {v}", MEANINGS[v]) for v in MEANINGS]
        letter = await self._questions.letter(
            "Verdict",
            [*answers, Answer(NO_VERDICT, "  none", "no verdict")],
            details=fit(claim_words(entry), 60),
            chosen=entry.verdict[0] if entry.verdict else NO_VERDICT,
        )
        if letter is not None:
            self._judge(entry, next((verdict for verdict in SIGNS if verdict[0] == letter), None))

    def _judge(self, entry: LedgerEntry, verdict: Verdict | None) -> None:
        if self._state.notebook is not None:
            now, articles = self._as_now(entry), self._articles_at_hand()
            self._do(claim_acts.judge(now, verdict, self._state.notebook, articles, self._state.reader), step=1)

    async def add_evidence(self, entry: LedgerEntry) -> None:
        """Ask what speaks for or against the claim, and add it."""
        from .evidence_questions import ask_evidence

        if self._state.notebook is None:
            return
        asked = await ask_evidence(self._questions, self._state.notebook, entry)
        if asked is not None and self.view is not None:
            self.view.say("Looking whether it stands there…")
            self.view.start(self._take_evidence(entry, asked), "evidence")

    async def _take_evidence(self, entry: LedgerEntry, asked: Asked) -> None:
        from .evidence_questions import evidence_asked

        notebook = self._state.notebook
        if notebook is None:
            return
        piece, trouble = await evidence_asked(asked, entry, notebook.path)
        if piece is None:
            self._say(trouble, True)
            return
        now, articles = self._as_now(entry), self._articles_at_hand()
        if self._do(claim_acts.add_evidence(now, [piece], notebook, articles, self._state.reader)) and (
            trouble or piece.stands is False
        ):
            self._say(trouble or "Added; but what is claimed does not stand in it.", True)

    async def add_selection(self, entry: LedgerEntry | None) -> bool:
        """Enter the words that are selected on the desk: as a claim, or as a place of the one under the cursor.

        False where nothing is selected.
        """
        notebook = self._state.notebook
        if self._picked is None or notebook is None:
            self._say("Select words on the desk first (v or the mouse), then W and + enter them as a claim.")
            return False
        article, span = self._picked
        letter: str | None = "n"
        if entry is not None:
            letter = await self._questions.letter(
                "Enter the selection",
                [
                    Answer("n", "A new claim", "to be checked"),
                    Answer("c", "Carries this claim", fit(claim_words(entry), 40)),
                ],
                details=f"“{fit(article.text[span.start : span.end], 60)}”",
                chosen="n",
            )
        if letter == "n":
            self._do(claim_acts.add_assertion(article, span, notebook, self._state.reader))
        elif letter == "c" and entry is not None:
            now, articles = self._as_now(entry), self._articles_at_hand()
            self._do(claim_acts.add_place(now, article, span, notebook, articles, self._state.reader))
        return True

    def undo(self) -> None:
        """Take the latest change back, the same as on the desk."""
        self._show(self._changes.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._show(self._changes.redo())

    async def sort(self) -> None:
        """Ask for another order."""
        answers = [Answer(letter, name) for letter, name in ORDERS.items()]
        letter = await self._questions.letter(
            "Sort claims by", answers, chosen=self.claims.order if self.claims else ""
        )
        if letter is not None and self.claims is not None:
            self.claims.order = letter
            self._refresh()

    async def export(self) -> None:
        """Ask for a format and a file, and write the claims that are shown, or the pack of all evidence."""
        from .ledger_export import ask_export, write_export

        asked = await ask_export(self._questions, self._state)
        notebook = self._state.notebook
        if asked is not None and self.view is not None and notebook is not None and self.claims is not None:
            shown = list(self.claims.listing()[0].entries)
            self.view.say("Writing…")
            self.view.start(write_export(asked, shown, notebook, self._say), "export")

    async def show_passage(self, entry: LedgerEntry) -> bool:
        """Open the passage on the desk; of several the reader chooses one. Whether the desk is shown now."""
        from ..listings.ledger_listing import place_words

        names = [f"{at} {place_words(place)}" for at, place in enumerate(entry.places, 1)]
        if not names:
            self._say("This claim stands in no article any more.")
            return False
        chosen: str | None = names[0]
        if len(names) > 1:
            chosen = await self._questions.one_of("Show which passage?", names)
        if chosen is None:
            return False
        place = entry.places[names.index(chosen)]
        article = self.claims.article(place.sha256) if self.claims else None
        if article is None:
            self._say("The text of that article is not in the notebook.")
            return False
        from analysis.article import Span

        self._articles.take_from_library(article, Span(place.start, place.end))
        if self.view is not None:
            self.view.leave()
        return True

    # --------------------------------------------------------------------------------------

    def _articles_at_hand(self) -> dict[str, Article]:
        return self.claims.articles if self.claims else {}

    def _as_now(self, entry: LedgerEntry) -> LedgerEntry:
        return self.claims.as_now(entry) if self.claims else entry

    def _do(self, change: Change, step: int = 0) -> bool:
        """Do a change and show it; True when it is on disk, or there was nothing to do."""
        if change.empty:
            self._refresh(step)
            self._say("It is so already.")
            return True
        return self._show(self._changes.do(change), step)

    def _show(self, outcome: Outcome, step: int = 0) -> bool:
        if self.claims is not None:
            self.claims.take_stock()
        self._refresh(0 if outcome.failed else step)
        self._say(outcome.message, outcome.failed)
        return not outcome.failed

    def _refresh(self, step: int = 0) -> None:
        if self.view is not None:
            self.view.refresh_claims(step)

    def _say(self, message: str, urgent: bool = False) -> None:
        if self.view is not None:
            self.view.say(message, urgent)
