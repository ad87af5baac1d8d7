"""What the library's shelf is made of: its articles, their index, and the findings kept of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .analysed import Waiting
from .cache import FindingsCache
from .index import LibraryIndex
from .volumes import Volume

if TYPE_CHECKING:
    from ..notebook import ArticleRecord


@dataclass(slots=True)
class Stock:
    """``volumes`` are replaced one by one as more is known of them; ``kept`` are the notebook's texts by SHA-256."""

    volumes: list[Volume]
    kept: dict[str, ArticleRecord]
    index: LibraryIndex
    cache: FindingsCache

    def waiting(self, volume: Volume) -> Waiting:
        """How a volume is loaded, here or in another process."""
        return Waiting(volume.name, self.kept[volume.sha256] if volume.kept and volume.sha256 else None)
