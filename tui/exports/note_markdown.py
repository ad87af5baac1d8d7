"""A note's own Markdown in a document: as it was written, but nothing in it runs or swallows what comes behind."""

from __future__ import annotations

import re

from analysis.harmless_text import harmless

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!https?://[^\s<>]*>)")


def as_written(note: str) -> str:
    """``note`` without blank lines around it. HTML shows as it stands, outside code; a fence left open is closed."""
    lines = harmless(note).strip("\n").split("\n")
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
            written.append(_without_html(line))
    return "\n".join([*written, fence] if fence else written)


def _without_html(line: str) -> str:
    pieces: list[str] = []
    at = 0
    for code in _CODE.finditer(line):
        pieces += [_TAG.sub(r"\\<", line[at : code.start()]), code[0]]
        at = code.end()
    return "".join((*pieces, _TAG.sub(r"\\<", line[at:])))
