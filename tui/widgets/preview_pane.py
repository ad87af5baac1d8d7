"""Beside or under a list of articles: the one under the cursor, as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from ..library.browsing import Preview


class PreviewPane(Static):
    """Shows a title, what is known of the article, and its beginning or the paragraph around a match."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="preview", markup=False)

    def show(self, preview: Preview | None) -> None:
        """Show this; None: nothing."""
        self.update(Content("") if preview is None else _look(preview))


def _look(preview: Preview) -> Content:
    text = Content(preview.text)
    if preview.match is not None:
        text = text.stylize("bold reverse", preview.match.start, preview.match.end)
    title, about = Content(preview.volume.title), Content(preview.about)
    return Content("\n").join([title.stylize("bold"), about.stylize("auto 60%"), Content(""), text])
