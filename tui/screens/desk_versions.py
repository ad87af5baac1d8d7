"""An article that comes back changed: its notes are carried over, told of, and placed by hand where they are lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.listing import fit
from ..notebook import edits as acts
from .desk_notes import Annotating

if TYPE_CHECKING:
    from ..notebook import Annotation
    from ..notebook.anchoring import Placement


class CarryingOver(Annotating):
    """The parts of the desk that see to the notes of earlier versions."""

    placements: Sequence[Placement] = ()
    """How the notes of an earlier version fared when this article was opened."""
    placing: Annotation | None = None
    """The lost note that P puts on the passage."""

    def carry_over(self) -> None:
        """Place the notes of earlier versions in the article, and tell how they fared."""
        from ..notebook.versions import carry_over

        assert self.notebook is not None and self.article is not None
        self.placing = None
        self.placements = carry_over(self.notebook, self.article)
        if self.placements:
            self.annotations = self.notebook.annotations(self.article.sha256)
            self.say(told(self.placements))

    def action_orphans(self) -> None:
        """List the notes that are lost in this version, and those whose words changed."""
        if self.notebook is None or self.article is None:
            self.say("No article is open.")
            return
        from ..notebook.versions import orphans
        from .orphans import OrphansScreen

        notebook, article = self.notebook, self.article

        def fate() -> tuple[list[Annotation], list[Placement]]:
            return orphans(notebook, article), [p for p in self.placements if p.status == "changed"]

        def chosen(found: Annotation | Span | None) -> None:
            if isinstance(found, Span):
                self.remember_place()
                self.jump(found)
            elif found is not None:
                self.placing = found
                self.say(f"P puts “{fit(found.anchor.exact, 20)}” on this passage (v selects inside)  Esc not now")

        self.app.push_screen(OrphansScreen(fate, lambda lost: self.do(acts.delete(lost))), chosen)

    def action_place(self) -> None:
        """Put the chosen lost note on the passage."""
        from ..notebook.versions import placed

        span = self.passage()
        if self.placing is None or self.article is None or span is None:
            self.say("Choose a lost note first: O lists them.")
            return
        target = acts.Target.on(self.article, span, ())
        if self.do(placed(self.placing, self.article, *target.span)):
            self.placing = None


def told(placements: Sequence[Placement]) -> str:
    """How notes fared, in one line: "3 notes kept: 2 exact, 1 moved; 1 lost (O shows it)"."""
    count = Counter(placement.status for placement in placements)
    kept = [f"{count[status]} {status}" for status in ("exact", "moved", "changed") if count[status]]
    total = len(placements) - count["lost"]
    parts = [f"{total} note{'s' * (total != 1)} kept: {', '.join(kept)}"] if kept else []
    if count["lost"]:
        parts.append(f"{count['lost']} lost (O shows {'it' if count['lost'] == 1 else 'them'})")
    elif count["changed"]:
        parts[-1] += " (O shows what changed)"
    return "; ".join(parts)
