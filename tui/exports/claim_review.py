"""schema.org ClaimReview: what the reader judged, for those who gather fact-checks.

The reviewer's name and address come from the settings, and the words of the ratings may: "rating confirmed" and so on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from analysis.loading import is_address

from ..ledger.ledger_entry import JUDGED
from .export_formats import ExportError
from .public_names import public_address

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry
    from ..system.settings import Settings

CONTEXT = "https://schema.org"
NAME, ADDRESS, RATING = "reader", "address", "rating"
"""The settings: who reviews, under which address the reviews appear, and how each verdict is called."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who reviews, under which address the reviews appear, and what each verdict is called where it has other words."""

    name: str
    address: str
    ratings: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Settings, name: str = "", address: str = "") -> Self:
        """The reviewer of the settings, unless named otherwise. Raises ExportError where name or address is missing."""
        name, address = name or settings.get(NAME).strip(), address or settings.get(ADDRESS).strip()
        lacking = [word for word, value in ((NAME, name), (ADDRESS, is_address(address))) if not value]
        if lacking:
            keys = " and ".join(f'"{word}"' for word in lacking)
            raise ExportError(
                f"ClaimReview names who reviewed and where: put {keys} (your name, and the http address of your "
                f"reviews) into {settings.path}"
            )
        ratings = {verdict: words for verdict in JUDGED if (words := settings.get(f"{RATING} {verdict}"))}
        return cls(name, public_address(address), ratings)


def claim_reviews(entries: Iterable[LedgerEntry], reviewer: Reviewer) -> list[dict[str, Any]]:
    """A ClaimReview for each claim that was judged confirmed, disputed or false."""
    return [_review(entry, reviewer) for entry in entries if entry.verdict in JUDGED]


def _review(entry: LedgerEntry, reviewer: Reviewer) -> dict[str, Any]:
    review: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": f"urn:uuid:{entry.id}",
        "url": reviewer.address,
        "author": {"@type": "Person", "name": reviewer.name, "url": reviewer.address},
        "claimReviewed": claim_in_words(entry),
        "itemReviewed": _claim(entry),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": reviewer.ratings.get(entry.verdict or "", entry.verdict),
        },
    }
    if entry.modified:
        review["datePublished"] = entry.modified[:10]
    if entry.note:
        review["reviewBody"] = entry.note
    return review


def _claim(entry: LedgerEntry) -> dict[str, Any]:
    claim: dict[str, Any] = {"@type": "Claim", "name": claim_in_words(entry)}
    claimant = entry.claimant
    if claimant is not None and (claimant.actor or claimant.text):
        kind = "Person" if entry.by_person else "Organization"
        claim["author"] = {"@type": kind, "name": claimant.actor or claimant.text}
    pages = dict.fromkeys(public_address(p.source) for p in entry.places if is_address(p.source))
    if pages:
        claim["appearance"] = [{"@type": "CreativeWork", "url": page} for page in pages]
    return claim


def claim_in_words(entry: LedgerEntry) -> str:
    """What is claimed, in words that stand by themselves."""
    from ..ledger.ledger_rows import figure_words

    return figure_words(entry.statement) if entry.kind == "figure" else " ".join(entry.statement.text.split())
