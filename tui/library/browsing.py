"""What the reader sees of the library at a time: its articles or the matches of a search, filtered, in some order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import get_args

from rich.cells import cell_len

from analysis.article import Span
from analysis.search import parse

from ..listings.library_listing import MatchListing, VolumeListing, heading
from ..system.output_file import output
from ..system.plain_output import counted
from .concordance import Order as MatchOrder
from .concordance import Row, as_csv, concordance, in_order
from .hits import Hits
from .pacing import PACE
from .shelf import Shelf
from .volumes import ORDERS, Order, Volume, order_named

_MOMENT = 0.2
"""Seconds after which a search shows what it has."""
MOST_MATCHES = 5_000
"""So many matches are listed; a search that finds more says so."""
_MATCH_KEYS = "s sorts  x exports  Esc goes back"
MATCH_ORDERS: tuple[MatchOrder, ...] = get_args(MatchOrder)


@dataclass(frozen=True, slots=True)
class Preview:
    """An article, some of its text, and the match in that."""

    volume: Volume
    text: str
    match: Span | None = None

    @property
    def about(self) -> str:
        """What is known of the article, in a line."""
        volume, noted = self.volume, self.volume.noted
        if volume.problem is not None:
            return volume.problem
        facts = [volume.date or "", f"{volume.words or 0:,} words", noted.status]
        if volume.counts is not None:
            facts.append(f"{counted(volume.counts.numbers, 'number')}, {volume.counts.unsourced} unsourced")
        if noted.notes:
            facts.append(counted(noted.notes, "note"))
        if noted.checked:
            facts.append(f"{noted.checked} checked")
        return " · ".join(filter(None, facts))


@dataclass(slots=True)
class Browsing:
    """Articles while ``matches`` is None, else these."""

    shelf: Shelf
    part: str = ""
    """What the titles shown have in them."""
    order: Order = "as named"
    matches: Sequence[Row] | None = None
    words: str = ""
    """What was searched for."""
    unread: int = field(default=0, init=False)
    """How many articles had not been read when that was searched for."""
    match_part: str = ""
    """What the matches shown have in them or beside them."""
    match_order: MatchOrder = MATCH_ORDERS[0]
    picked: set[str] = field(default_factory=set)
    """The names of the articles that are to be compared."""
    _shown: int = field(default=0, init=False)

    def listing(self) -> tuple[VolumeListing | MatchListing, str]:
        """What is listed, and what stands there when that is nothing."""
        if self.matches is not None:
            if self.match_part:
                shown = [row for row in self.matches if _fits(row, self.match_part)]
                return MatchListing(shown), f"No match has “{self.match_part}” beside it. Esc shows all."
            return MatchListing(self.matches), "Nothing matches. / tries other words, Esc goes back."
        volumes = self.shelf.shown(self.part, self.order)
        self._shown = len(volumes)
        if self.part:
            return VolumeListing(volumes, self.picked), f"Nothing fits “{self.part}”. Esc shows all."
        return VolumeListing(volumes, self.picked), "No articles yet. On the desk, o opens a file or a folder."

    def pick(self, listing: object, index: int) -> str:
        """Pick an article to compare, or no longer; how many are picked, in words."""
        if isinstance(listing, VolumeListing) and index < len(listing):
            self.picked ^= {listing.volume(index).name}
        return f"{counted(len(self.picked), 'article')} picked  (E compares them)" if self.picked else ""

    def picked_volumes(self) -> list[Volume]:
        """The articles picked to be compared, in the order of the shelf."""
        return [volume for volume in self.shelf.volumes if volume.name in self.picked]

    @property
    def count(self) -> str:
        """How many of the articles were listed last."""
        return f"{self._shown:,} of {counted(len(self.shelf.volumes), 'article')}"

    def heading(self, width: int) -> str:
        """What stands over the list; over matches also what keys do to them, where there is room for it."""
        if self.matches is None:
            return heading(width)
        over = f"Matches of {self.words} by {self.match_order}"
        room = width - cell_len(over) - cell_len(_MATCH_KEYS)
        return f"{over}{' ' * room}{_MATCH_KEYS}" if room > 1 else over

    def search(
        self, words: str, stopped: Callable[[], bool], so_far: Callable[[Sequence[Row]], None] | None = None
    ) -> tuple[Sequence[Row], str] | None:
        """Search all articles, which takes a while: the matches, and how many; None when stopped. Raises QueryError.

        Where it takes more than a moment, ``so_far`` gets what is found by then, now and again.
        """
        found: list[Row] = []
        more = False
        self.unread = self.shelf.unread
        told_at, shown = monotonic() - PACE + _MOMENT, 0
        for hit in self.shelf.search(words, stopped):
            found.extend(concordance([hit]))
            more = len(found) >= MOST_MATCHES
            if more:
                break
            if so_far is not None and len(found) > shown and monotonic() - told_at >= PACE:
                so_far(list(found))
                told_at, shown = monotonic(), len(found)
        if stopped():
            return None
        articles = len({row.sha256 for row in found})
        matches = "1 match" if len(found) == 1 else f"{len(found):,}{'+' if more else ''} matches"
        query = parse(words)
        told = f"{matches} in {counted(articles, 'article')}"
        if query.joins:
            told += f", words {query.meaning}{'' if found else '; with in:article anywhere in it'}"
        if unanalysed := self.shelf.unanalysed(words):
            told += f"; {unanalysed:,} of {len(self.shelf.volumes):,} are not analysed: A analyses them"
        if self.unread:
            told += f"; {self.unread:,} of {len(self.shelf.volumes):,} are not read yet"
        return found, told

    def filtered(self) -> tuple[str, str]:
        """What is filtered by, and what one may type."""
        if self.matches is not None:
            return self.match_part, "Words beside a match, or part of a title"
        return self.part, "Part of a title or a file's name; is:new, is:read, is:coded"

    def filter(self, words: str) -> None:
        """List only articles or matches with some words in them; all for ""."""
        if self.matches is not None:
            self.match_part = words
        else:
            self.part = words

    def show_matches(self, rows: Sequence[Row], words: str) -> None:
        """List the matches of a query from now on."""
        self.words, self.match_part = words, ""
        self.matches = in_order(rows, self.match_order)

    def orders(self) -> tuple[dict[str, str], str]:
        """The letters that choose an order of what is listed, what each is called, and the letter of the one there is.

        Those of matches look at the words beside them.
        """
        if self.matches is not None:
            letters = {order[0]: order for order in MATCH_ORDERS}
            return dict(letters), self.match_order[0]
        return {letter: order for order, letter in ORDERS.items()}, ORDERS[self.order]

    def sort(self, letter: str) -> None:
        """List in the order of a letter."""
        name = self.orders()[0][letter]
        if self.matches is not None:
            self.match_order = next(order for order in MATCH_ORDERS if order == name)
            self.matches = in_order(self.matches, self.match_order)
        else:
            self.order = order_named(name)

    def arranged(self) -> tuple[list[str], str]:
        """The reading list in the order of the articles, and what that is called."""
        return self.shelf.listed(self.order), self.order

    def back(self) -> bool:
        """From the matches to the articles, from a filter to all; False when there is nothing to go back from."""
        if self.matches is not None and self.match_part:
            self.match_part = ""
        elif self.matches is not None:
            self.matches = None
        elif self.part:
            self.part = ""
        else:
            return False
        return True

    def entry(self, listing: object, index: int) -> tuple[Volume, Span | None]:
        """The article of an entry, and the match in it if it is one."""
        if isinstance(listing, MatchListing):
            match = listing.match(index)
            return self._volume(match), Span(match.start, match.end)
        assert isinstance(listing, VolumeListing)
        return listing.volume(index), None

    def hits(self, listing: object, index: int) -> Hits | None:
        """The walk through the matches from the one of an entry on; None where that is an article."""
        if not isinstance(listing, MatchListing):
            return None
        found = {match.sha256: match for match in listing.matches}
        return Hits(self.words, listing.matches, index, lambda sha256: self.shelf.article(self._volume(found[sha256])))

    def _volume(self, match: Row) -> Volume:
        """The article of a match; where its file has changed since the search, what the file is now."""
        here = (volume for volume in self.shelf.volumes if volume.sha256 == match.sha256)
        return next(here, Volume(match.source, match.title))

    def preview(self, listing: object, index: int) -> Preview | None:
        """An entry shown more fully; None where nothing has been read of it. Takes a while."""
        if isinstance(listing, MatchListing):
            match = listing.match(index)
            volume = self._volume(match)
            if volume.sha256 is None:
                return None
            text, start = self.shelf.passage(match.sha256, match.start)
            return Preview(volume, text, Span(match.start - start, match.end - start))
        assert isinstance(listing, VolumeListing)
        volume = listing.volume(index)
        text = self.shelf.beginning(volume.sha256) if volume.sha256 and volume.words is not None else ""
        return Preview(volume, text.removeprefix(volume.title).strip()) if text or volume.problem else None

    def export(self) -> Path:
        """Write the matches to a CSV file in the folder one stands in, under a free name. Raises OutputError."""
        target = next(p for n in range(1, 10_000) if not (p := Path(f"matches-{n}.csv")).exists())
        with output(target, False) as stream:
            stream.write(as_csv(self.matches or ()).encode("utf-8"))
        return target


def _fits(row: Row, part: str) -> bool:
    """Whether a match has all words typed in it, beside it, or in its article's title."""
    text = f"{row.left} {row.match} {row.right} {row.title}".casefold()
    return all(word in text for word in part.casefold().split())
