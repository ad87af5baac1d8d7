"""Pages that a browser saved as one file (MHTML), and mails: what is read in them is taken out, the rest left alone."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from ..article import Article
from ..reading import read
from .decoding import decode
from .loading_error import LoadingError
from .markup import page_tree, without_mute
from .page import article_of_page
from .page_blocks import blocks_of, text_of

MOST_BYTES = 48 * 2**20
"""The largest file that is looked into, in bytes."""
_MOST_PARTS = 5_000
_MOST_LINES = 1_500_000


def article_of_mhtml(data: bytes, source: str, encoding: str | None = None) -> Article:
    """The article in an MHTML file. Raises LoadingError in one plain line."""
    _refuse_large(data, source)
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


def article_of_mail(data: bytes, source: str, encoding: str | None = None) -> Article:
    """The text of a mail (EML), its subject, sender and date for title, byline and date. Attachments are not read.

    Raises LoadingError in one plain line.
    """
    _refuse_large(data, source)
    try:
        message = message_from_bytes(data, policy=policy.default)
        plain, page = _part(message, "text/plain"), _part(message, "text/html")
        subject, sender, day = (str(message[name] or "") for name in ("subject", "from", "date"))
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError, IndexError):
        plain = page = None
        subject = sender = day = ""
    title, byline = " ".join(subject.split()) or None, parseaddr(sender)[0] or None
    for part, is_page in ((plain, False), (page, True)):
        decoded = decode(part[0], part[1], encoding) if part is not None else None
        body = _text_of_page(decoded[0]) if decoded and is_page else decoded[0] if decoded else ""
        if decoded and body.strip():
            text = f"{title}\n\n{body}" if title and not body.lstrip().startswith(title) else body
            remarks = ("read from a mail; attachments are not", *decoded[1])
            return read(text, source=source, title=title, byline=byline, date=_day(day), remarks=remarks)
    raise LoadingError(f"{source}: is a mail without a text; save what is attached to it")


def _text_of_page(markup: str) -> str:
    tree = page_tree(without_mute(markup))
    for head in [] if tree is None else list(tree.iter("head")):
        head.drop_tree()
    return "" if tree is None else text_of(blocks_of(tree))


def _part(message: Message, media: str) -> tuple[bytes, str | None] | None:
    """The first part of a media type that is no attachment: its bytes, and the encoding that it declares."""
    for piece in message.walk():
        if piece.get_content_type() == media and piece.get_content_disposition() != "attachment":
            content = piece.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return content, piece.get_content_charset()
    return None


def _day(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None


def _refuse_large(data: bytes, source: str) -> None:
    if len(data) > MOST_BYTES or data.count(b"\n--") > _MOST_PARTS or data.count(b"\n") > _MOST_LINES:
        raise LoadingError(f"{source}: is too large; save the page without its pictures, as .html")
