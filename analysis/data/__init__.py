"""Word lists and weights that the engine reads: data, not code. Each file says where it comes from.

``sections`` is the reader of the word lists; ``lines_of`` is for what the scripts of ``training`` write.
"""

from __future__ import annotations

import zlib
from pathlib import Path

HERE = Path(__file__).parent


def text_of(name: str) -> str:
    """The content of the data file ``name``."""
    return (HERE / name).read_text(encoding="utf-8")


def lines_of(name: str) -> list[str]:
    """The lines of the data file ``name`` without blank ones and comments (``#``)."""
    return [line for line in text_of(name).splitlines() if line.strip() and not line.startswith("#")]


def unpacked(name: str) -> bytes:
    """The content of the packed (gzip) data file ``name``."""
    packed = (HERE / name).read_bytes()
    # Its last four bytes tell how much there is inside: without them a third of the time goes into growing buffers.
    return zlib.decompress(packed, wbits=31, bufsize=int.from_bytes(packed[-4:], "little"))
