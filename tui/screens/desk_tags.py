"""Tags and verdicts on the desk: the picker, the digits, every match at once, and the verdict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..listings.listing import fit
from ..notebook import edits as acts
from ..notebook.verdicts import MEANINGS, SIGNS
from .desk_notes import Annotating

if TYPE_CHECKING:
    from ..dialogs.tag_picker import Offer
    from ..notebook import Tag
    from ..notebook.note_filter import NoteFilter

_LETTERS = {"u": "unchecked", "c": "confirmed", "d": "disputed", "f": "false", "n": "none"}


class Tagging(Annotating):
    """The parts of the desk that put on tags and verdicts."""

    def pickable(self) -> list[Offer]:
        """The codebook as the picker offers it: the tags that have a digit, then the others, the most used first."""
        from ..dialogs.tag_picker import Offer
        from ..notebook import picking
        from ..notebook import tag_counts as counts

        uses = counts.uses(self.notebook.annotations() if self.notebook else ())
        digits = picking.by_digit(self.codebook)
        taken = {tag.name for tag in digits.values()}
        rest = [tag for tag in picking.matching(self.codebook, "", uses) if tag.name not in taken]
        by_name = {tag.name: tag for tag in self.codebook}
        ranked: list[tuple[Tag, int | None]] = [(tag, digit) for digit, tag in sorted(digits.items())]
        ranked += [(tag, None) for tag in rest]
        return [Offer(tag, _path(tag, by_name), digit, uses[tag.name]) for tag, digit in ranked]

    def tag_named(self, name: str) -> Tag | None:
        """The tag of this name, or None."""
        return next((tag for tag in self.codebook if tag.name == name), None)

    def action_codebook(self) -> None:
        """Look after the tags; choosing one shows its notes."""
        if self.notebook is None or self.history is None:
            self.say("The notebook is still being opened; press the key again in a moment.")
            return
        from .codebook import CodebookScreen

        self.app.push_screen(CodebookScreen(self), self.show_filtered)

    def show_filtered(self, wanted: NoteFilter | None) -> None:
        """Show in the list of notes, and in the text, only those that a filter keeps; None changes nothing."""
        if wanted is not None:
            self.tabs.tab = "Notes"
            self.put_filter(wanted)

    def action_tag(self) -> None:
        """Pick a tag for the passage, or make a new one."""
        target = self.target_here()
        if target is None:
            return
        from ..dialogs.tag_picker import TagPicker

        worn = target.annotation.tags if target.annotation else ()

        def picked(tag: str | None) -> None:
            if tag:
                self.do(acts.toggle_tag(target, tag, self.codebook))

        self.app.push_screen(TagPicker(self.pickable(), worn), picked)

    def action_nth_tag(self, place: int) -> None:
        """Put on (or take off) the tag that has this digit."""
        tag = next((offer.tag.name for offer in self.pickable() if offer.digit == place), None)
        target = self.target_here()
        if target is None:
            return
        if tag is None:
            self.say(f"There is no tag {place} yet. Press t to make one.")
            return
        self.do(acts.toggle_tag(target, tag, self.codebook))

    def action_tag_all(self) -> None:
        """Pick a tag and put it on every match of the search, or every mention of the chosen actor, at once."""
        trail = self.trail
        if self.article is None or self.history is None:
            self.say("There is nothing to tag yet.")
            return
        if trail is None or not (trail.spans or not trail.complete):
            self.say("First search with / or choose an actor in the sidebar; then M tags all of its places at once.")
            return
        if not trail.complete:
            self.say("The search is still running; press M again in a moment.")
            return
        from ..dialogs.tag_picker import TagPicker

        article, spans = self.article, list(trail.spans)

        def picked(tag: str | None) -> None:
            if not tag:
                return
            change = acts.tag_every(article, spans, self.annotations, tag, self.codebook)
            if change.empty:
                self.say(f"All {len(spans)} have the tag {tag} already.")
            else:
                self.do(change)

        self.app.push_screen(TagPicker(self.pickable(), question=f"Tag all {len(spans):,} places"), picked)

    def action_verdict(self) -> None:
        """Say whether the passage holds: unchecked, confirmed, disputed, false, or nothing."""
        target = self.target_here()
        if target is None:
            return
        from ..dialogs.chooser import Answer, Chooser

        def chosen(letter: str | None) -> None:
            if letter is not None:
                wanted = next((v for v in SIGNS if v == _LETTERS[letter]), None)
                if wanted != (target.annotation.verdict if target.annotation else None):
                    self.do(acts.set_verdict(target, wanted))

        verdict = target.annotation.verdict if target.annotation else None
        answers = [Answer(v[0], f"{SIGNS[v]} {v}", MEANINGS[v]) for v in MEANINGS]
        words = " ".join(target.article.text[target.span.start : target.span.end].split())
        self.app.push_screen(
            Chooser(
                "Verdict",
                [*answers, Answer("n", "  none", "no verdict")],
                details=f"“{fit(words, 60)}”",
                chosen=(verdict or "none")[0],
            ),
            chosen,
        )


def _path(tag: Tag, by_name: Mapping[str, Tag]) -> tuple[str, ...]:
    """The names of the tags that a tag stands under, outermost first."""
    path: list[str] = []
    while tag.parent is not None and tag.parent not in path and tag.parent in by_name:
        path.insert(0, tag.parent)
        tag = by_name[tag.parent]
    return tuple(path)
