"""What was worked out of the articles of a ledger: what each claims, and which tell of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from .found_claims import FoundClaim, claims_in, picked_in
from .ledger_entry import Report
from .story import APART, ONE, Story

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.findings import Findings

    from ..notebook import Event


class LedgerMemory:
    """Remembers for as long as a ledger is open, so that a verdict does not have all articles read anew."""

    def __init__(self) -> None:
        self._carried: dict[str, tuple[Findings, frozenset[tuple[int, int]], list[FoundClaim]]] = {}
        self._known: dict[str, Story] = {}
        self._pairs: dict[tuple[str, str], int] = {}
        self._articles: Mapping[str, Article] = {}
        self._together: dict[str, set[str]] = {}

    def begin(self, articles: Mapping[str, Article], events: Iterable[Event]) -> None:
        """Take these articles (by sha256), and the reader's events: the articles of one tell of one thing."""
        self._articles, self._together = articles, {}
        for event in events:
            for sha256 in event.articles:
                self._together.setdefault(sha256, set()).update(event.articles)

    def claims_of(self, report: Report, acted_on: frozenset[str]) -> list[FoundClaim]:
        """The claims of an article, as ``claims_in`` has them."""
        sha256, picked = report.findings.article.sha256, picked_in(report, acted_on)
        found = self._carried.get(sha256)
        if found is None or found[0] is not report.findings or found[1] != picked:
            found = self._carried[sha256] = (report.findings, picked, claims_in(report, acted_on))
            self._known.setdefault(sha256, Story.of(report.findings.article, report.findings))
        return found[2]

    def closeness(self, first: str, second: str) -> int:
        """How close the articles with these hashes are: APART, LIKELY, ONE."""
        if first == second or second in self._together.get(first, ()):
            return ONE
        pair = (first, second) if first < second else (second, first)
        if pair not in self._pairs:
            ours, theirs = self._story(first), self._story(second)
            self._pairs[pair] = ours.closeness(theirs) if ours and theirs else APART
        return self._pairs[pair]

    def _story(self, sha256: str) -> Story | None:
        if sha256 not in self._known and sha256 in self._articles:
            self._known[sha256] = Story.of(self._articles[sha256])
        return self._known.get(sha256)
