"""All that belongs to one open article. A new one is made for each, so that nothing has to be reset by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from analysis.article import Article

from ..reading.trail import Trail
from ..reading.viewpoint import Viewpoint

if TYPE_CHECKING:
    from analysis.findings import Findings

    from ..library.engine_process import Analysis
    from ..notebook import Annotation, Correction
    from ..notebook.anchoring import Placement
    from ..notebook.note_filter import NoteFilter
    from ..reading.finding_marks import FindingPlace, FindingPlaces
    from ..reading.segment_selection import SegmentSelection

NO_ARTICLE = Article("", (), "")
"""What lies on the desk while nothing is open."""
MOST_VISITED = 100
"""So many places are remembered to go back to."""


class SearchOrigin(NamedTuple):
    """Where the reader was when a search began, and the offset (code points) from which matches count."""

    viewpoint: Viewpoint = Viewpoint(0, 0)
    offset: int = 0


NO_ORIGIN = SearchOrigin()


@dataclass(slots=True, eq=False)
class Session:
    """One article as it is being read. ``whole`` is False while only its beginning has been loaded."""

    article: Article = NO_ARTICLE
    whole: bool = True

    raw_findings: Findings | None = None
    """The findings as the engine gave them."""
    findings: Findings | None = None
    """The same with the reader's corrections."""
    corrections: Sequence[Correction] = ()
    """The corrections that ``findings`` has."""
    remark: str = "Reading the article…"
    """What the lists of findings say while there are none."""
    analysis: Analysis | None = None
    """The engine's run, while it lasts."""

    annotations: Sequence[Annotation] = ()
    shown: Sequence[Annotation] = ()
    """Those of the annotations that the filter lets through; all when there is none."""
    note_filter: NoteFilter | None = None
    current_annotation_id: str | None = None
    """The annotation that the keys for annotations are for, wherever it stands."""
    placements: Sequence[Placement] = ()
    """How the notes of an earlier version fared when this one was opened."""
    unplaced: Annotation | None = None
    """The lost note that is to be put on a passage by hand."""

    finding_places: FindingPlaces | None = None
    """Where ``findings`` stand in the text; None until a key asks."""
    read_at: Viewpoint | None = None
    """Where the reader was when entries of a list began to be shown in the text; None while none is."""
    finding_here: FindingPlace | None = None
    """The finding that keys in the text are for: the one stepped to, while the reader is in its paragraph."""

    selection: SegmentSelection | None = None
    trail: Trail | None = None
    origin: SearchOrigin = NO_ORIGIN
    query: str | None = None
    """What is being typed to search for; None while nothing is."""
    visited: list[Viewpoint] = field(default_factory=list)
    """Where the reader jumped from, the latest last."""
    revealed: set[int] = field(default_factory=set)
    """Paragraphs that are shown although they would be hidden, since something in them was asked for."""
    position_on_disk: int = -1
    """The reader's place as the notebook has it (code points); -1 when it is not known."""

    _twins: frozenset[int] = field(init=False)
    _notices: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        paragraphs = self.article.paragraphs
        self._twins = frozenset(p.index for p in paragraphs if p.twin is not None and p.twin > p.index)
        self._notices = frozenset(p.index for p in paragraphs if p.kind == "notice")

    @property
    def is_open(self) -> bool:
        """Whether there is an article at all."""
        return self.article is not NO_ARTICLE

    def continued(self, article: Article) -> Session:
        """The session of the whole article, of which this one has the beginning: the reader's places stay theirs."""
        return Session(article, origin=self.origin, query=self.query, visited=self.visited, revealed=self.revealed)

    def hidden(self, notices: bool) -> frozenset[int]:
        """The paragraphs left out: the first of two captions that say the same, and with ``notices`` all notices."""
        return (self._twins | self._notices if notices else self._twins) - self.revealed

    def remember(self, viewpoint: Viewpoint) -> None:
        """Keep a place to go back to."""
        if not self.visited or self.visited[-1] != viewpoint:
            self.visited.append(viewpoint)
            del self.visited[:-MOST_VISITED]
