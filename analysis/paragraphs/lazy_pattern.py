"""Regular expressions that are compiled when they are first used: most articles never need the large ones."""

from __future__ import annotations

import re
from functools import cached_property


class Pattern:
    """A regular expression by its source. Has the methods of ``re.Pattern`` that are used here."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def match(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        return self._compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self._compiled.fullmatch(text)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return self._compiled.search(text, start)

    def sub(self, by: str, text: str) -> str:
        """As ``re.Pattern.sub``."""
        return self._compiled.sub(by, text)
