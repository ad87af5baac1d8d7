"""The names of one sentence by the words that they hold, so that looking around one costs no walk through all."""

from __future__ import annotations

from collections.abc import Iterable

from .tagging import Name


class NamesByWord:
    """Names in order that never overlap; ``count`` is how many words the sentence has."""

    def __init__(self, names: Iterable[Name], count: int) -> None:
        self._holder: list[Name | None] = [None] * count
        self._names: list[Name] | None = list(names)
        for name in self._names:
            self._put(name, name)

    def touching(self, first: int, last: int) -> list[Name]:
        """The names that hold any of the words from ``first`` up to ``last``, in order."""
        held = self._holder[first if first > 0 else 0 : last if last > 0 else 0]
        if held.count(None) == len(held):  # so it mostly is
            return []
        return [name for name in dict.fromkeys(held) if name is not None]

    def replace(self, name: Name) -> None:
        """Put a name in, and take those out that it touches."""
        for other in self.touching(name.first, name.last):
            self._put(other, None)
        self._put(name, name)
        self._names = None

    def names(self) -> list[Name]:
        """All names, in order; the list is not kept up to date."""
        if self._names is None:
            self._names = self.touching(0, len(self._holder))
        return self._names

    def _put(self, name: Name, holder: Name | None) -> None:
        self._holder[name.first : name.last] = [holder] * (name.last - name.first)
