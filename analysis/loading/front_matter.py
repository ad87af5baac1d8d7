"""Markdown: kept as it is written; what its front matter says of title, author and date is taken."""

from __future__ import annotations

import re
from datetime import date

from ..article import Article
from ..reading import read

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.S)
_LINE = re.compile(r"(title|author|authors|byline|date|published)[ \t]*:[ \t]*(\S[^\n]*)", re.I)


def article_of_markdown(text: str, source: str, remarks: tuple[str, ...]) -> Article:
    """The article in a Markdown text, the text unaltered."""
    front = _FRONT.match(text)
    told: dict[str, str] = {}
    if front:
        for name, value in _LINE.findall(front[1]):
            told.setdefault(name.lower(), value.strip().strip("\"'[]"))
    day = (told.get("date") or told.get("published") or "")[:10]
    try:
        day = date.fromisoformat(day).isoformat()
    except ValueError:
        day = ""
    return read(
        text,
        source=source,
        title=told.get("title") or None,
        byline=told.get("author") or told.get("authors") or told.get("byline") or None,
        date=day or None,
        remarks=remarks,
    )
