"""schema.org ClaimReview: what the reader judged, for those who gather fact-checks.

The reviewer's name and address come from the settings, and the words of the ratings may: "rating confirmed" and so on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

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


def claim_reviews(entries: Iterable[LedgerEntry], settings: Settings) -> list[dict[str, Any]]:
    """A ClaimReview for each claim that was judged confirmed, disputed or false.

    Raises ExportError when the settings lack the reader's name or address.
    """
    name, address = settings.get(NAME).strip(), settings.get(ADDRESS).strip()
    lacking = [word for word, value in ((NAME, name), (ADDRESS, is_address(address))) if not value]
    if lacking:
        keys = " and ".join(f'"{word}"' for word in lacking)
        raise ExportError(
            f"ClaimReview names who reviewed and where: put {keys} (your name, and the http address of your reviews) "
            f"into {settings.path}"
        )
    return [_review(entry, name, public_address(address), settings) for entry in entries if entry.verdict in JUDGED]


def _review(entry: LedgerEntry, name: str, address: str, settings: Settings) -> dict[str, Any]:
    review: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": f"urn:uuid:{entry.id}",
        "url": address,
        "author": {"@type": "Person", "name": name, "url": address},
        "claimReviewed": claim_in_words(entry),
        "itemReviewed": _claim(entry),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": settings.get(f"{RATING} {entry.verdict}") or entry.verdict,
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
