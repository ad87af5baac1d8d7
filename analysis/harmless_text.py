"""Text that no terminal acts on and no reader mistakes: without control characters and hidden changes of direction."""

from __future__ import annotations

import re
from functools import cache

# Kept: tab and line feed. Everything else that steers a terminal, or reorders what it shows, becomes
# U+FFFD: one character for one, so that the reader sees that something stood there.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_OTHER_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """``text`` with line ends as LF, no byte order mark and no control or bidi-override characters.

    Clean text (LF, no controls) comes back as it is.
    """
    text = text.removeprefix("\ufeff")
    if any(map(text.__contains__, _OTHER_ENDS)):
        text = _LINE_ENDS.sub("\n", text)
    # Not by the expression: its list of pieces takes ten times the memory of a text full of controls.
    return text.translate(_replacements()) if _CONTROLS.search(text) else text


@cache
def _replacements() -> dict[int, str]:
    return {code: "\ufffd" for code in range(0xE000) if _CONTROLS.match(chr(code))}
