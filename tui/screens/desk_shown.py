"""Which annotations the desk shows, and how: colours, signs in the gutter, the filter, walking through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.note_listing import NoteListing, describe, sign_of
from ..notebook.verdicts import most_pressing
from ..reading.colours import PALETTE, parse
from ..reading.marks import GutterSign, Tinted
from .desk_base import DeskBase

if TYPE_CHECKING:
    from ..notebook import Annotation
    from ..notebook.note_filter import NoteFilter
    from ..widgets.filter_bar import FilterBar


class ShowingNotes(DeskBase):
    """The parts of the desk that show annotations."""

    def annotations_changed(self) -> None:
        """Read the article's annotations anew and show them."""
        if self.article is None or self.notebook is None:
            return
        self.annotations = self.notebook.annotations(self.article.sha256)
        self.codebook = self.notebook.tags()
        self.show_annotations()

    def show_annotations(self) -> None:
        """Show the annotations that the filter keeps, in the text, the gutter and the sidebar."""
        self.shown = self.filter.keep(self.annotations, self.codebook) if self.filter else self.annotations
        if self.annotation_id not in {a.id for a in self.shown}:
            self.stand_on(None)
        self.pane.put_tinted("annotation", [self._tinted(a) for a in self.shown])
        self.pane.put_signs(self._signs())
        self.sidebar_changed()
        self.show_place()

    def _tinted(self, annotation: Annotation) -> Tinted:
        """The annotation's place, and the colour of its first tag that has one, else of its highlight."""
        colors = {tag.name: parse(tag.color) for tag in self.codebook}
        own = next((colors[name] for name in annotation.tags if colors.get(name)), None) or parse(annotation.color)
        return annotation.anchor.start, annotation.anchor.end, own or PALETTE["yellow"]

    def _signs(self) -> dict[int, GutterSign]:
        """One sign a paragraph: what its annotation is, ✱ for several; and the most pressing verdict."""
        assert self.article is not None
        by_paragraph: dict[int, list[Annotation]] = {}
        for annotation in self.shown:
            paragraph = self.article.paragraph_at(annotation.anchor.start)
            if paragraph is not None:
                by_paragraph.setdefault(paragraph.index, []).append(annotation)
        return {
            index: GutterSign(sign_of(here[0]) if len(here) == 1 else "✱", most_pressing(a.verdict for a in here))
            for index, here in by_paragraph.items()
        }

    def note_listing(self) -> NoteListing | None:
        """The notes that the filter keeps, for the sidebar."""
        colors = {tag.name: color for tag in self.codebook if (color := parse(tag.color))}
        return NoteListing(self.article, self.shown, colors) if self.article is not None else None

    def no_notes(self) -> str:
        """What the sidebar says when the filter keeps nothing, or "" when there is no filter."""
        return (
            f"No note fits {self.filter.typed}.\nPress F to change the filter, Esc to show all." if self.filter else ""
        )

    def sidebar_changed(self) -> None:
        """Show the lists of the sidebar anew; the desk fills this in."""
        raise NotImplementedError

    # Walking ------------------------------------------------------------------------------

    def stand_on(self, annotation: Annotation | None) -> None:
        """Make an annotation the one that e, d, t and V are for, and mark its words; None lets go of it."""
        if annotation is None and self.annotation_id is None:
            return
        self.annotation_id = annotation.id if annotation else None
        if self.units is None:
            self.pane.put_marks("visual", [(annotation.anchor.start, annotation.anchor.end)] if annotation else [])

    def stood_on(self) -> Annotation | None:
        """The annotation that ] and [ stand on, while the reader is at its paragraph."""
        found = next((a for a in self.shown if a.id == self.annotation_id), None)
        if found is None or self.article is None:
            return None
        here = self.article.paragraphs[self.pane.current]
        return found if found.anchor.start < here.end and found.anchor.end > here.start else None

    def action_annotation(self, step: int) -> None:
        """Go to the next or previous annotation that is shown, round the end if need be."""
        if not self.annotations or self.article is None:
            self.say("No annotations yet. Press a to write a note on this paragraph, space to highlight it.")
            return
        if not self.shown:
            self.say("The filter keeps no note. Press F to change it, Esc to show all.")
            return
        standing = self.stood_on()
        if standing is not None:
            at = self.shown.index(standing) + step
        else:
            here = self.article.paragraphs[self.pane.current]
            edge = here.start if step > 0 else here.end
            after = sum(a.anchor.start < edge for a in self.shown)
            at = after if step > 0 else after - 1
        found = self.shown[at % len(self.shown)]
        self.remember_place()
        self.jump(Span(found.anchor.start, found.anchor.end))
        self.stand_on(found)
        wrapped = "" if 0 <= at < len(self.shown) else "  wrapped round"
        self.say(f"{at % len(self.shown) + 1} of {len(self.shown)}{wrapped}{self._overlap(found)}  {describe(found)}")

    def _overlap(self, annotation: Annotation) -> str:
        """How many others share words with an annotation, in brackets."""
        anchor = annotation.anchor
        others = sum(
            a.anchor.start < anchor.end and a.anchor.end > anchor.start and a is not annotation
            for a in self.annotations
        )
        return f" (+{others} on the same words)" if others else ""

    # The filter ---------------------------------------------------------------------------

    async def action_filter(self) -> None:
        """Open the filter bar, or go back into it."""
        from ..widgets.filter_bar import FilterBar

        if self.article is None or self.query(FilterBar):
            return
        bar = FilterBar(self.filter.typed if self.filter else "")
        await self.mount(bar, before=self.status)
        self.tabs.tab = "Notes"
        if not self.has_class("-narrow"):
            self.set_class(True, "-asked")
        self.show_annotations()
        bar.focus()

    def put_filter(self, wanted: NoteFilter | None) -> None:
        """Show only what a filter keeps; None shows all."""
        self.filter = wanted
        self.show_annotations()
        self.say(self._kept(), wanted is not None and not self.shown)

    def _kept(self) -> str:
        if self.filter is None:
            return ""
        total = len(self.annotations)
        if not total:
            return "There are no notes to filter yet."
        if not self.shown:
            return f"No note fits {self.filter.typed}. Esc shows all {total}."
        return f"{len(self.shown)} of {total} notes  (Esc shows all)"

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter as one types."""
        from ..notebook.note_filter import NoteFilter

        self.put_filter(NoteFilter.parse(event.words))

    async def on_filter_bar_kept(self) -> None:
        """Keep the filter and go on."""
        await self.query("FilterBar").remove()
        self.pane.focus()
        self.say(self._kept())

    async def on_filter_bar_left(self) -> None:
        """Show all again."""
        await self.query("FilterBar").remove()
        self.pane.focus()
        self.put_filter(None)
