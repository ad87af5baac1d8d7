"""The top row: the program's name, the article's title, where it is from."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from analysis.article import Article


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

    def render(self) -> Content:
        """Name, title, then byline, date and source as far as they fit."""
        name = Content(" Dateline ").stylize("bold reverse")
        article = self.article
        if article is None:
            return Content.assemble(name, (f" {self._title}", "bold"))
        source = article.source.rsplit("/", 1)[-1] if "://" not in article.source else article.source
        about = " · ".join(part for part in (article.byline, article.date, source) if part)
        right = Content(f"{about} ") if self.size.width >= 100 else Content("")
        room = max(0, self.size.width - name.cell_length - right.cell_length - 3)
        title = Content(f" {article.title}").truncate(room, ellipsis=True)
        gap = " " * max(0, self.size.width - name.cell_length - title.cell_length - right.cell_length)
        return Content.assemble(name, title.stylize("bold"), gap, right.stylize("$text-muted"))
