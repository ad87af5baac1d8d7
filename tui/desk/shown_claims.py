"""The claims that the ledger shows: of which articles, what the filter lets through, and in which order. Headless."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from ..ledger.ledger_entry import JUDGED
from ..ledger.ledger_filter import kept
from ..ledger.project_ledger import ProjectLedger
from ..listings.ledger_listing import LedgerListing
from ..notebook.verdicts import SIGNS
from ..reading.surroundings import surroundings
from ..system.paths import cache_folder

if TYPE_CHECKING:
    from analysis.article import Article

    from ..ledger.ledger_entry import LedgerEntry
    from ..notebook import Notebook
    from .state import DeskState

ORDERS = {"t": "their place in the texts", "v": "verdict", "w": "who says so", "n": "number of places"}
"""The orders of claims, by the letters that choose them."""
AS_READ = "t"
AROUND = 240
"""Characters shown on each side of a passage, at most."""
EMPTY = (
    "No claims yet.\nFigures and quotes of the project's articles stand here, and what you give a verdict "
    "(V on the desk). Esc goes back; o there opens an article or a folder."
)


class ShownClaims:
    """The ledger over the project as it was when this was made; where there is none, over the notebook."""

    def __init__(self, state: DeskState, notebook: Notebook) -> None:
        self._state, self._notebook = state, notebook
        names = state.reading_list if len(state.reading_list) > 1 else []
        only_by = state.reader if state.blind else None
        self._ledger = ProjectLedger(names, notebook, cache_folder() / "findings.sqlite", only_by)
        if state.session.raw_findings is not None:
            self._ledger.add(state.session.raw_findings)
        self.typed = ""
        """What the claims are filtered by."""
        self.order = AS_READ
        self._all: list[LedgerEntry] = []

    def loading(self) -> Generator[tuple[int, int], None, None]:
        """Read the articles; for a thread. Yields how many are done, of how many."""
        yield from self._ledger.loading()

    def take_stock(self) -> None:
        """Put the claims together anew."""
        self._all = self._ledger.entries()

    def as_now(self, entry: LedgerEntry) -> LedgerEntry:
        """A claim as it is now: another window, or slow work, may have changed it since it was shown."""
        self.take_stock()
        return next((one for one in self._all if one.id == entry.id), entry)

    def listing(self) -> tuple[LedgerListing, str]:
        """The claims that the filter lets through, in the reader's order; and what to say when there are none."""
        shown = _in_order(kept(self._all, self.typed), self.order)
        empty = f"No claim fits {self.typed}.\nf changes the filter, Esc shows all." if self._all else EMPTY
        return LedgerListing(shown, self._state.session.article.sha256), empty

    @property
    def count(self) -> str:
        """How many claims there are and how far they are checked, or how many of them the filter lets through."""
        if self.typed:
            return f"{len(kept(self._all, self.typed)):,} of {len(self._all):,} claims"
        judged = sum(entry.verdict in JUDGED for entry in self._all)
        unsourced = sum(entry.unsourced for entry in self._all)
        return f"{len(self._all):,} claims · {judged:,} judged · {unsourced:,} unsourced"

    @property
    def problems(self) -> list[str]:
        """What could not be read."""
        return self._ledger.problems

    def passage(self, entry: LedgerEntry) -> tuple[str, int, int] | None:
        """What stands around the claim's first place, and where in it that is; None where no text is at hand."""
        for place in entry.places:
            article = self.article(place.sha256)
            paragraph = article.paragraph_at(place.start) if article else None
            if article is not None and paragraph is not None:
                end = min(place.end, paragraph.end)
                return surroundings(article.text, place.start, end, paragraph.start, paragraph.end, AROUND, AROUND)
        return None

    @property
    def articles(self) -> dict[str, Article]:
        """The articles of the project that were read so far, by sha256."""
        return self._ledger.articles

    def article(self, sha256: str) -> Article | None:
        """An article of the project, or of the notebook."""
        if article := self._ledger.articles.get(sha256):
            return article
        from ..ledger.ledger_reports import article_of

        record = self._notebook.article(sha256)
        return article_of(record) if record else None

    def escape(self) -> bool:
        """Drop the filter; False when there is none."""
        had, self.typed = bool(self.typed), ""
        return had


def _in_order(entries: list[LedgerEntry], order: str) -> list[LedgerEntry]:
    """The claims in an order; equal ones as they stand in the texts."""
    signs = list(SIGNS)
    keys: dict[str, Callable[[LedgerEntry], Any]] = {
        "v": lambda entry: signs.index(entry.verdict) if entry.verdict else len(signs),
        "w": lambda entry: (entry.claimant is not None, _who(entry)),
        "n": lambda entry: -len(entry.places),
    }
    return sorted(entries, key=keys[order]) if order in keys else entries


def _who(entry: LedgerEntry) -> str:
    return (entry.claimant.actor or entry.claimant.text or "").casefold() if entry.claimant else ""
