"""A text becomes an article: made harmless, parted into paragraphs, title, byline and date read off its top."""

from __future__ import annotations

import hashlib
import re

from .article import Article
from .language.detection import language_of_article, remark_on
from .paragraphs import masthead_of, paragraphs_of

# Kept: tab and line feed. Everything else that steers a terminal, or reorders what it shows, becomes
# U+FFFD: one character for one, so that the reader sees that something stood there.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_OTHER_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_HARMLESS = {code: "\ufffd" for code in range(0xE000) if _CONTROLS.match(chr(code))}


def harmless(text: str) -> str:
    """``text`` with line ends as LF, no byte order mark and no control or bidi-override characters.

    Clean text (LF, no controls) comes back as it is.
    """
    text = text.removeprefix("\ufeff")
    if any(map(text.__contains__, _OTHER_ENDS)):
        text = _LINE_ENDS.sub("\n", text)
    # Not by the expression: its list of pieces takes ten times the memory of a text full of controls.
    return text.translate(_HARMLESS) if _CONTROLS.search(text) else text


def _title(line: str) -> str:
    """A headline on one line, without the marks that Markdown sets around it, at most 300 characters."""
    line = re.sub(r"^#{1,6} +|\s+#+$|\n(?:=+|-{3,})$", "", line)
    return " ".join(line.split())[:300]


def read(
    text: str,
    *,
    source: str = "",
    title: str | None = None,
    byline: str | None = None,
    date: str | None = None,
    remarks: tuple[str, ...] = (),
) -> Article:
    """Make an article of a plain text.

    The text is made harmless first (see ``harmless``). Where they are not given, the title is the headline, and
    byline and date are those that lines near the top state in full.
    """
    text = harmless(text)
    paragraphs = paragraphs_of(text)
    language = language_of_article(text, paragraphs)
    if language not in (None, "en"):
        remarks = (*remarks, remark_on(language))
    if title is None:
        first = next((p for p in paragraphs if p.kind == "headline"), paragraphs[0] if paragraphs else None)
        title = _title(text[first.start : min(first.end, first.start + 1000)]) if first else ""
    if byline is None or date is None:
        found = masthead_of(text, paragraphs)
        byline, date = byline or found[0], date or found[1]
    return Article(
        text=text,
        paragraphs=paragraphs,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source=source,
        title=harmless(title),
        byline=byline and harmless(byline),
        date=date,
        remarks=remarks,
        language=language,
    )
