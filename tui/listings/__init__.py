"""What the sidebar lists: findings and annotations as rows of plain, styled parts. Imports no Textual."""

from .actors import ActorListing
from .listing import Listing, Part, Row, fit
from .notes import NoteListing
from .numbers import NumberListing
from .quotes import QuoteListing

__all__ = ["ActorListing", "Listing", "NoteListing", "NumberListing", "Part", "QuoteListing", "Row", "fit"]
