"""Pages that a browser saved as one file (MHTML): the page itself is taken out, the rest left alone."""

from __future__ import annotations

from email import message_from_bytes, policy

from ..article import Article
from .loading_error import LoadingError
from .page import article_of_page

MOST_BYTES = 48 * 2**20
"""The largest file that is looked into, in bytes."""
_MOST_PARTS = 5_000
_MOST_LINES = 1_500_000


def article_of_mhtml(data: bytes, source: str, encoding: str | None = None) -> Article:
    """The article in an MHTML file. Raises LoadingError in one plain line."""
    if len(data) > MOST_BYTES or data.count(b"\n--") > _MOST_PARTS or data.count(b"\n") > _MOST_LINES:
        raise LoadingError(f"{source}: is too large; save the page without its pictures, as .html")
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        for piece in message.walk():
            if piece.get_content_type() in ("text/html", "application/xhtml+xml"):
                content = piece.get_payload(decode=True)
                if isinstance(content, bytes) and content.strip():
                    return article_of_page(content, source, piece.get_content_charset(), encoding)
    except (ValueError, LookupError, RecursionError, AttributeError):
        pass
    raise LoadingError(f"{source}: holds no page; save it from the browser again")
