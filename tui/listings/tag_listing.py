"""The codebook as a tree: each tag under the one it stands under, with how often it is used here and in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.article import Span

from ..notebook.annotation import Tag
from ..notebook.picking import by_digit
from ..reading.colours import colour_of
from .arranged import Key
from .listing import Part, Row, between


class TagListing:
    """Tags in the order of the tree; ``here`` and ``everywhere`` count annotations by tag."""

    height = 1

    def __init__(self, tree: Sequence[tuple[int, Tag]], here: Mapping[str, int], everywhere: Mapping[str, int]) -> None:
        self._tree, self._here, self._everywhere = tree, here, everywhere
        self._holders = by_digit(tag for _, tag in tree)

    def __len__(self) -> int:
        return len(self._tree)

    def tag(self, index: int) -> Tag:
        """The tag of an entry."""
        return self._tree[index][1]

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Digit, name in its place and colour, description; how often in this article, and in all."""
        return self._rows(index, width, self._tree[index][0])

    def flat_rows(self, index: int, width: int) -> Sequence[Row]:
        """The same without its place under other tags."""
        return self._rows(index, width, 0)

    def _rows(self, index: int, width: int, depth: int) -> Sequence[Row]:
        tag = self.tag(index)
        color = colour_of(tag)
        digit = str(tag.digit or " ") if self._holders.get(tag.digit or 0) == tag else " "
        left: list[Part] = [(digit, "strong"), ("  " * depth + " ", "plain")]
        left.append((tag.name, color) if color else (tag.name, "name"))
        left += [("  ", "plain"), (tag.description, "quiet")]
        here, everywhere = self._here.get(tag.name, 0), self._everywhere.get(tag.name, 0)
        return (between(left, [(f"{here or '·':>5} {everywhere or '·':>5}", "plain")], width),)

    @property
    def orders(self) -> Mapping[str, Key | None]:
        """As a tree, by name, or by how often a tag is used."""
        return {
            "as a tree": None,
            "by name": lambda index: self.tag(index).name.casefold(),
            "most used first": lambda index: -self._everywhere.get(self.tag(index).name, 0),
            "most used here first": lambda index: -self._here.get(self.tag(index).name, 0),
        }

    def words(self, index: int) -> str:
        """Name and description."""
        tag = self.tag(index)
        return f"{tag.name} {tag.description}"

    def spans(self, index: int) -> Sequence[Span]:
        """Nowhere: a tag is no place in the text."""
        return ()
