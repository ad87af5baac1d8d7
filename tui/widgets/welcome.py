"""Three lines for who starts the program for the first time: what to press. The first key ends them."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

LINES = (
    ("j k", " by paragraph  ", "/", " search  ", "tab", " who acts, and how many  ", "f", " to a finding"),
    ("space", " highlight  ", "a", " note  ", "t", " tag  ", "v", " select words  ", "V", " verdict on a figure"),
    ("?", " every key  ", "q", " leave; all is saved  Any key ends these lines, and works"),
)


class Welcome(Static):
    """Stands above the status line until a key is pressed."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Welcome { height: auto; width: 1fr; padding: 0 1; }
    """

    def __init__(self) -> None:
        rows = (
            Content.assemble(*((part, "bold $accent" if at % 2 == 0 else "") for at, part in enumerate(line)))
            for line in LINES
        )
        super().__init__(Content("\n").join(rows))
