"""The top row: the program's name, the article's file or headline, its place on the reading list, its figures."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from analysis.article import Article

if TYPE_CHECKING:
    from ..reading.article_facts import FigureCounts

ENOUGH, ENOUGH_OF_A_HEADLINE = 18, 36
"""Cells of the file's name, or of the headline, that must be left before something else is said shorter."""


class Masthead(Widget):
    """Names the article on the desk."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Masthead { height: 1; width: 1fr; }
    """

    def __init__(self, title: str = "") -> None:
        """``title`` is what stands there while there is no article."""
        super().__init__()
        self._title = title

    article: reactive[Article | None] = reactive(None)
    place: reactive[tuple[int, int] | None] = reactive(None)
    """The article's number on the reading list, from 1, and how many are on it."""
    counts: reactive[FigureCounts | None] = reactive(None)
    percent: reactive[int | None] = reactive(None)
    """How much of the article has come by; None while that is not known."""
    headline_gone: reactive[bool] = reactive(False)
    """Whether the headline has scrolled away, so that it shows here."""

    def render(self) -> Content:
        """Name, file or headline, place; right the figures and how far the reader is. What has no room is shorter."""
        name = Content(" Dateline ").stylize("bold reverse")
        article = self.article
        if article is None:
            return Content.assemble(name, (f" {self._title}", "bold"))
        source = article.source.rsplit("/", 1)[-1] if "://" not in article.source else article.source
        shown = Content(article.title if self.headline_gone or not source else source)
        far = f"{self.percent}%".rjust(4) if self.percent is not None else ""
        for place, counts in _by_length(self._places(), self.counts.wordings() if self.counts else ("",)):
            right = Content.assemble((f"  {counts}" if counts else "", "$text-warning"), (f" {far} ", "auto 60%"))
            room = self.size.width - name.cell_length - 2 - len(place) - right.cell_length
            if room >= min(ENOUGH_OF_A_HEADLINE if self.headline_gone else ENOUGH, shown.cell_length):
                break
        left = shown.truncate(max(0, room), ellipsis=True).stylize("bold")
        gap = " " * max(0, room - left.cell_length)
        return Content.assemble(name, "  ", left, (place, "auto 60%"), gap, right)

    def _places(self) -> tuple[str, ...]:
        """The place on the reading list in words, from the fullest to the shortest."""
        if self.place is None:
            return ("",)
        at, count = self.place
        return (f"   article {at:,} of {count:,}  < >", f"   article {at:,} of {count:,}", f"   {at:,}/{count:,}", "")


def _by_length(places: tuple[str, ...], counts: tuple[str, ...]) -> list[tuple[str, str]]:
    """Both in words, the longest first; of pairs as long as each other that with the fuller counts."""
    pairs = list(product(range(len(places)), range(len(counts))))
    pairs.sort(key=lambda pair: (pair[0] + 2 * pair[1], pair[1]))
    return [(places[a], counts[b]) for a, b in pairs]
