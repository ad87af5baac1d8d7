"""A note's own Markdown in a document: as it was written, but nothing in it runs or swallows what comes behind."""

from __future__ import annotations

import re
from collections.abc import Callable

from analysis.harmless_text import harmless

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_KEPT = re.compile(r"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
"""What is escaped already, and code in a line."""
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!https?://[^\s<>]*>)")


def as_written(note: str) -> str:
    """``note`` without blank lines around it. HTML shows as it stands; a fence left open is closed.

    Where code cannot be told from HTML, all is taken for HTML.
    """
    plain = harmless(note).strip("\n")
    guarded = _fenced(plain, _without_html)
    return guarded if not _has_html(guarded) else _fenced(_TAG.sub("&lt;", plain), lambda line: line)


def _has_html(text: str) -> bool:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse(text)
    return any(piece.type.startswith("html_") for token in tokens for piece in (token, *(token.children or ())))


def _fenced(plain: str, guard: Callable[[str], str]) -> str:
    """The lines, those outside fences guarded, and the last fence closed."""
    lines = plain.split("\n")
    written: list[str] = []
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if fence:
            closes = found and found[1].startswith(fence) and not found[2].strip()
            fence = "" if closes else fence
            written.append(line)
        elif found and not ("`" in found[2] and found[1].startswith("`")):
            fence = found[1]
            written.append(line)
        else:
            written.append(guard(line))
    return "\n".join([*written, fence] if fence else written)


def _without_html(line: str) -> str:
    pieces: list[str] = []
    at = 0
    for code in _KEPT.finditer(line):
        pieces += [_TAG.sub(r"\\<", line[at : code.start()]), code[0]]
        at = code.end()
    return "".join((*pieces, _TAG.sub(r"\\<", line[at:])))
