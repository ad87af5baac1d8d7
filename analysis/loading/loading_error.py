"""What goes wrong while an article is read."""

from __future__ import annotations

from ..harmless_text import harmless


class LoadingError(Exception):
    """What could not be read, and what to do about it, in one plain line.

    >>> from analysis import load
    >>> load("missing.txt")
    Traceback (most recent call last):
    analysis.loading.loading_error.LoadingError: missing.txt: no such file; check the name
    """

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(harmless(message.encode("utf-8", "replace").decode("utf-8")).split()))
