"""What the box below the lists says of the entry under a list's cursor."""

from __future__ import annotations

from ..listings.actor_listing import ActorListing
from ..listings.checklist import Checks
from ..listings.details import (
    Detail,
    detail_of_actor,
    detail_of_note,
    detail_of_number,
    detail_of_quote,
    detail_of_title,
)
from ..listings.entry_groups import Grouped
from ..listings.listing import Listing
from ..listings.note_listing import NoteListing
from ..listings.number_listing import NumberListing
from ..listings.quote_listing import QuoteListing
from .session import Session


def detail_of(session: Session, listing: Listing, index: int, reader: str = "") -> Detail:
    """The detail of an entry of one of the sidebar's lists; what ``reader`` says of it goes before what others do."""
    if isinstance(listing, NoteListing):
        return detail_of_note(session.article, listing.annotation(index))
    found = session.findings
    title = listing.title(index) if isinstance(listing, Grouped) else None
    if found is None or title is not None:
        return detail_of_title(title) if title is not None else Detail()
    checks = Checks.of(session.annotations, reader)
    if isinstance(listing, ActorListing) and (actor := listing.actor(index)):
        return detail_of_actor(found, actor, checks, session.raw_findings)
    if isinstance(listing, NumberListing) and (number := listing.number(index)):
        return detail_of_number(found, number, checks, session.raw_findings)
    if isinstance(listing, QuoteListing) and (quote := listing.quote(index)):
        return detail_of_quote(found, quote, checks, session.raw_findings)
    return Detail()
