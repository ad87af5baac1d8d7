"""Tags and verdicts: the picker, the digits, every match at once, and the verdict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..listings.listing import fit
from ..notebook import edits, picking, tag_counts
from ..notebook.quotation import in_quotes
from ..notebook.verdicts import MEANINGS, SIGNS
from .change_controller import ChangeController
from .note_controller import NoteController
from .questions import Answer, Offer
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Tag, Verdict
    from .questions import Questions
    from .view import View

NO_VERDICT = "n"
"""The letter that takes a verdict away; the others are the first letters of the verdicts."""


def offers(state: DeskState) -> list[Offer]:
    """The codebook as it can be picked from: the tags that have a digit, then the others, the most used first."""
    uses = tag_counts.uses(state.notebook.annotations() if state.notebook else ())
    digits = picking.by_digit(state.codebook)
    taken = {tag.name for tag in digits.values()}
    rest = [tag for tag in picking.matching(state.codebook, "", uses) if tag.name not in taken]
    by_name = {tag.name: tag for tag in state.codebook}
    ranked: list[tuple[Tag, int | None]] = [(tag, digit) for digit, tag in sorted(digits.items())]
    ranked += [(tag, None) for tag in rest]
    return [Offer(tag, _path(tag, by_name), digit, uses[tag.name]) for tag, digit in ranked]


class TagController:
    """Puts tags and verdicts on passages."""

    def __init__(
        self, state: DeskState, view: View, questions: Questions, notes: NoteController, changes: ChangeController
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._notes, self._changes = notes, changes

    async def pick(self) -> None:
        """Pick a tag for the passage, or make a new one."""
        target = self._notes.target_or_current()
        if target is None:
            return
        present = target.annotation.tags if target.annotation else ()
        tag = await self._questions.tag(offers(self._state), present)
        if tag:
            self._changes.do(edits.toggle_tag(target, tag, self._state.codebook))

    def toggle_digit(self, digit: int) -> None:
        """Put on (or take off) the tag that has this digit."""
        tag = next((offer.tag.name for offer in offers(self._state) if offer.digit == digit), None)
        target = self._notes.target_or_current()
        if target is None:
            return
        if tag is None:
            self._view.say(f"There is no tag {digit} yet. Press t to make one.")
            return
        self._changes.do(edits.toggle_tag(target, tag, self._state.codebook))

    async def tag_all(self) -> None:
        """Pick a tag and put it on every match of the search, or every mention of the chosen actor, at once."""
        session = self._state.session
        trail = session.trail
        if not session.is_open or self._state.history is None:
            self._view.say("There is nothing to tag yet.")
            return
        if trail is None or not (trail.spans or not trail.complete):
            self._view.say(
                "First search with / or choose an actor in the sidebar; then M tags all of its places at once."
            )
            return
        if not trail.complete:
            self._view.say("The search is still running; press M again in a moment.")
            return
        spans = list(trail.spans)
        tag = await self._questions.tag(offers(self._state), question=f"Tag all {len(spans):,} places")
        if not tag:
            return
        change = edits.tag_every(
            session.article, spans, session.annotations, tag, self._state.codebook, self._state.reader
        )
        if change.empty:
            self._view.say(f"All {len(spans)} have the tag {tag} already.")
        else:
            self._changes.do(change)

    async def set_verdict(self) -> None:
        """Say whether the passage holds: unchecked, confirmed, disputed, false, or nothing."""
        await self.ask_verdict()

    async def ask_verdict(self) -> bool:
        """The same; True when the reader answered, and the passage has the verdict."""
        target = self._notes.target_or_current()
        if target is None:
            return False
        verdict = target.annotation.verdict if target.annotation else None
        answers = [Answer(v[0], f"{SIGNS[v]} {v}", MEANINGS[v]) for v in MEANINGS]
        words = " ".join(target.article.text[target.span.start : target.span.end].split())
        letter = await self._questions.letter(
            "Verdict",
            [*answers, Answer(NO_VERDICT, "  none", "no verdict")],
            details=in_quotes(fit(words, 60)),
            chosen=verdict[0] if verdict else NO_VERDICT,
        )
        if letter is None:
            return False
        wanted: Verdict | None = next((v for v in SIGNS if v[0] == letter), None)
        return wanted == verdict or not self._changes.do(edits.set_verdict(target, wanted)).failed


def _path(tag: Tag, by_name: Mapping[str, Tag]) -> tuple[str, ...]:
    """The names of the tags that a tag stands under, outermost first."""
    path: list[str] = []
    while tag.parent is not None and tag.parent not in path and tag.parent in by_name:
        path.insert(0, tag.parent)
        tag = by_name[tag.parent]
    return tuple(path)
