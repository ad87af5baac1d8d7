"""Going to passages and back, walking along a trail of them, and what of the article is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.article import Span

from ..reading.trail import Trail
from .state import DeskState

if TYPE_CHECKING:
    from .view import View


class NavigationController:
    """Moves the reader."""

    def __init__(self, state: DeskState, view: View) -> None:
        self._state, self._view = state, view

    @property
    def hidden(self) -> frozenset[int]:
        """The paragraphs left out."""
        return self._state.session.hidden(self._state.notices_hidden)

    def show_place(self) -> None:
        """Say which paragraph is current, and what notes are filtered by."""
        session = self._state.session
        count = len(session.article.paragraphs)
        place = f"¶{self._view.text.current + 1:,} of {count:,}" if count else ""
        wanted = session.note_filter
        self._view.show_place(f"{wanted.typed}  {place}" if wanted else place)

    def jump(self, span: Span) -> None:
        """Show a passage, and what it hides in: a caption that comes twice, or a notice."""
        session = self._state.session
        paragraph = session.article.paragraph_at(span.start)
        if paragraph is not None and paragraph.index in self.hidden:
            session.revealed.add(paragraph.index)
            self._view.text.hide(self.hidden)
        self._view.text.go_to(span.start, span.end)

    def remember(self) -> None:
        """Keep the present place, so that the reader can go back to it."""
        self._state.session.remember(self._view.text.viewpoint)

    def back(self) -> None:
        """Return to where the reader was before the last jump."""
        visited = self._state.session.visited
        if visited:
            self._view.text.restore(visited.pop())
        else:
            self._view.say("Nowhere to go back to.")

    def toggle_notices(self) -> None:
        """Hide advertisements and the like, or show them."""
        hidden = self._state.notices_hidden = not self._state.notices_hidden
        self._view.text.hide(self.hidden)
        self._view.say("Notices are hidden; c shows them." if hidden else "Notices are shown; c hides them.")

    # Previews -----------------------------------------------------------------------------

    def preview(self, span: Span) -> None:
        """Show a passage until ``end_preview``; where the reader was before the first one is kept."""
        session = self._state.session
        if session.read_at is None:
            session.read_at = self._view.text.viewpoint
        self._view.text.put_marks("finding", [span])
        self._view.text.go_to(span.start, span.end)

    def end_preview(self, *, back: bool) -> bool:
        """Come back to where the reader was, or else stay and remember that place; False: nothing was previewed."""
        session = self._state.session
        before, session.read_at = session.read_at, None
        if before is None:
            return False
        here = session.finding_here
        self._view.text.put_marks("finding", [(here.start, here.end)] if here else [])
        if back:
            self._view.text.restore(before)
        else:
            session.remember(before)
        return True

    # Trails -------------------------------------------------------------------------------

    def follow(self, trail: Trail | None) -> None:
        """Take up a trail, or leave the one there is."""
        self._state.session.trail = trail
        self.mark_trail()

    def mark_trail(self) -> None:
        """Mark the passage that the trail has come to."""
        trail = self._state.session.trail
        here = trail.here if trail else None
        self._view.text.put_marks("current", [here] if here else [])

    def follow_mentions(self, spans: Sequence[Span], at: Span | None = None) -> Trail:
        """Mark passages, and take up the trail through them ``at`` one, else the first; the reader is not moved yet."""
        self.remember()
        self._view.text.put_marks("mention", spans)
        trail = Trail.of("", spans)
        trail.move_to((at or spans[0]).start)
        self.follow(trail)
        return trail

    def show_passage(self, span: Span) -> None:
        """Go to a passage and mark it."""
        self.follow_mentions([span])
        self.jump(span)

    def clear_trail(self) -> None:
        """Clear matches and mentions, and walk no further."""
        self._view.text.put_marks("match", [])
        self._view.text.put_marks("mention", [])
        self._view.entries.mark_chosen(None)
        self.follow(None)
        self._view.say("")

    def walk(self, step: int) -> None:
        """Go to the next or previous match or mention, round the end if need be."""
        trail, paragraphs = self._state.session.trail, self._state.session.article.paragraphs
        if trail is None:
            self._view.say("Nothing to walk through yet: press / to search, or choose an entry in the sidebar.")
            return
        here = paragraphs[self._view.text.current].start if paragraphs else 0
        span, round_the_end = trail.step(step, here)
        if span is None:
            self.say_no_match(trail)
            return
        if round_the_end and trail.beyond is not None and trail.beyond(step):
            return
        self.remember()
        self.jump(span)
        self.mark_trail()
        wrapped = ("wrapped to the first" if step > 0 else "wrapped to the last") if round_the_end else ""
        told = trail.arrive(span) if trail.arrive else ""
        place = f"({trail.describe()})" if told else trail.describe()
        self._view.say("  ".join(part for part in (told, place, wrapped) if part))

    def say_no_match(self, trail: Trail) -> None:
        """Say that nothing was found, and what to do."""
        if trail.meaning == "all in one paragraph":
            self._view.say("No paragraph has all of it; in:article looks in the whole article.", True)
        else:
            self._view.say(f"Nothing matches {trail.label}.  Press / for another word, Esc to clear", True)
