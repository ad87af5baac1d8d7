"""A text becomes an article: made harmless, parted into paragraphs, title, byline and date read off its top."""

from __future__ import annotations

import hashlib
import re

from .article import Article
from .harmless_text import harmless
from .language.detection import is_in_unknown_language, language_of_article, remark_on
from .paragraphs import masthead_of, paragraphs_of

_SAMPLE = 4_000
"""In characters: so much of a text is looked at for a script that is not Latin."""


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

    >>> read("Port strike goes on\\n\\nBy Ruth Okafor\\n\\nDockers stopped work.").byline
    'Ruth Okafor'
    """
    if not isinstance(text, str):
        raise TypeError(f"read wants a text, not {type(text).__name__}: read(words), or load(path) for a file")
    text = harmless(text)
    paragraphs = paragraphs_of(text)
    language = language_of_article(text, paragraphs)
    if language not in (None, "en") or (language is None and is_in_unknown_language(text[:_SAMPLE])):
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
