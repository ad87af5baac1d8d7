"""The library's lists: the articles on the shelf, and the matches of a search in their context."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

from analysis.article import Span

from .listing import Row, between, fit

if TYPE_CHECKING:
    from ..library.concordance import Row as Match
    from ..library.volumes import Volume

_COLUMNS = {"date": 11, "words": 8, "actors": 7, "unsourced": 10, "notes": 6, "checked": 8, "status": 11}
"""The columns, and how many cells each takes."""
_TITLE = 38
"""Cells that the title has before columns go, the least telling first."""
_FIRST_TO_GO = ("words", "actors", "checked", "date", "notes", "unsourced")


def heading(width: int) -> str:
    """The names of the columns, as ``VolumeListing`` sets them."""
    right = "".join(f"{name:>{cells}}" for name, cells in _shown(width))
    return f"{'title':<{max(5, width - cell_len(right))}}{right}"


@cache
def _shown(width: int) -> Sequence[tuple[str, int]]:
    """The columns that leave the title enough room."""
    shown = dict(_COLUMNS)
    for name in _FIRST_TO_GO:
        if width - sum(shown.values()) < _TITLE:
            del shown[name]
    return tuple(shown.items())


class VolumeListing:
    """Articles, one a row: title, date, what was found and noted in it, new or read or coded and how far."""

    height = 1

    def __init__(self, volumes: Sequence[Volume], picked: Collection[str] = ()) -> None:
        self._volumes, self._picked = volumes, picked

    def __len__(self) -> int:
        return len(self._volumes)

    def volume(self, index: int) -> Volume:
        """The article of an entry."""
        return self._volumes[index]

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The title, and the figures that there is room for."""
        volume = self._volumes[index]
        if volume.problem is not None:
            return (between([(volume.title, "doubt"), (f"  {volume.problem}", "quiet")], [], width),)
        counts, noted = volume.counts, volume.noted
        progress = f" {noted.progress:.0%}" if noted.progress else ""
        figures = {
            "date": (volume.date or "")[:10],
            "words": "" if volume.words is None else f"{volume.words:,}",
            "actors": "" if counts is None else str(counts.actors),
            "unsourced": f"{counts.unsourced} of {counts.numbers}" if counts is not None and counts.numbers else "",
            "notes": str(noted.notes or ""),
            "checked": str(noted.checked or ""),
            "status": f"{noted.status}{progress}" if volume.words is not None else "",
        }
        right = "".join(f"{fit(figures[name], cells - 1):>{cells}}" for name, cells in _shown(width))
        mark = [("✓ ", "confirmed")] if volume.name in self._picked else []
        return (between([*mark, (volume.title, "name")], [(right, "quiet")], width),)

    def spans(self, index: int) -> Sequence[Span]:
        """Nowhere: these are whole articles."""
        return []


class MatchListing:
    """Matches in context, the matched words under one another; titles below each other at the right."""

    height = 1

    def __init__(self, matches: Sequence[Match]) -> None:
        self.matches = matches
        self._longest = max((cell_len(title) for title in {match.title for match in matches}), default=0)

    def __len__(self) -> int:
        return len(self.matches)

    def match(self, index: int) -> Match:
        """The match of an entry."""
        return self.matches[index]

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Left context, match, right context, and the article's title where there is room."""
        match = self.matches[index]
        beside = min(self._longest, width // 4) if width >= 90 else 0
        title = fit(match.title, beside)
        title += " " * (beside - cell_len(title))
        room = width - (beside + 2 if beside else 0)
        # All matches begin in one column, however long they and the titles are.
        side = max(4, room * 2 // 5)
        # What touches the match in the text touches it here: a comma, a bracket.
        before = "" if match.left and not match.left[-1].isspace() else " "
        behind = "" if match.right and not match.right[0].isspace() else " "
        left = _tail(match.left, side - len(before))
        middle = fit(match.match, room - side)
        words = (
            (" " * (side - len(before) - cell_len(left)) + left + before, "quiet"),
            (middle, "name"),
            (behind + fit(match.right, room - side - cell_len(middle) - len(behind)), "quiet"),
        )
        return (between(words, [(title, "strip")] if beside else [], width),)

    def spans(self, index: int) -> Sequence[Span]:
        """The match, in its own article."""
        match = self.matches[index]
        return [Span(match.start, match.end)]


def _tail(text: str, width: int) -> str:
    """The end of ``text`` that fits into ``width`` cells."""
    flat = " ".join(text.split())
    while cell_len(flat) > width:
        flat = flat[max(1, cell_len(flat) - width) :]
    return flat
