"""What the desk has while articles come and go: the notebook, the reading list, and how the reader likes things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..listings.arrangement import Arrangement, first_arrangements
from ..listings.tabs import TABS, Tab
from .drafts import Drafts
from .session import Session

if TYPE_CHECKING:
    from ..library.projects import Projects
    from ..notebook import History, Notebook, Tag
    from ..reading.finding_marks import Marking
    from ..system.settings import Settings


@dataclass(slots=True, eq=False)
class DeskState:
    """The desk's state. ``session`` is replaced when another article is opened."""

    session: Session = field(default_factory=Session)
    reading_list: list[str] = field(default_factory=list)
    """What can be opened with the keys for the next and previous article: files or addresses."""
    titles: dict[str, str] = field(default_factory=dict)
    """What articles are called, by their sources; "" where that is not known."""
    projects: Projects | None = None
    """The folders that the reader works in; None: none is remembered."""
    notebook: Notebook | None = None
    history: History | None = None
    codebook: Sequence[Tag] = ()
    drafts: Drafts = field(default_factory=Drafts)
    """Notes that were begun and not saved."""

    tab: Tab = TABS[0]
    arrangements: dict[Tab, Arrangement] = field(default_factory=first_arrangements)
    """How each list of the sidebar is ordered, folded and filtered."""
    marking: Marking = "all"
    """What of the findings is marked in the text."""
    on_marking: Callable[[Marking], None] | None = None
    """Told when the reader chooses another marking, so that the choice lasts."""
    reader: str = ""
    """The reader's name, which signs what they make; "" while they gave none."""
    blind: bool = False
    """Whether what others coded is hidden."""
    keep_choice: Callable[[str, str], None] = lambda name, value: None
    """Told of a choice that is to last, by its name."""
    voices_shown: bool = False
    notices_hidden: bool = False

    def take_choices(self, settings: Settings) -> None:
        """Have the desk as the reader left it the last time, and keep what they choose from now on."""
        from ..reading.finding_marks import marking_named

        self.reader, self.blind = settings.get("reader"), settings.get("blind") == "on"
        self.keep_choice = settings.put
        self.marking = marking_named(settings.get("marks"))
        self.on_marking = lambda marking: settings.put("marks", marking)

    @property
    def coder(self) -> str:
        """What the reader is called among coders."""
        return self.reader or "you"

    def tag_named(self, name: str) -> Tag | None:
        """The tag of this name, or None."""
        return next((tag for tag in self.codebook if tag.name == name), None)

    def store_article(self) -> None:
        """Put the article's text into the notebook, where it is not there yet. Raises NotebookError."""
        article = self.session.article
        if self.notebook is not None and self.session.is_open and self.notebook.article(article.sha256) is None:
            self.notebook.add_article(article)
