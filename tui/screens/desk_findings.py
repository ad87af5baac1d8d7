"""Findings on the desk: whose voice a passage is in, actor cards, and the reader's corrections."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from textual import work

from analysis.article import Span

from ..notebook.change import Change
from ..reading.trail import Trail
from .desk_notes import Annotating

if TYPE_CHECKING:
    from analysis.findings import Actor, Findings, Number

    from ..listings.number_listing import Grouping
    from ..notebook.correction import Correction

KINDS = ("person", "organization", "place", "group")
NUMBER_KINDS = (
    "count", "percent", "money", "measure", "duration", "date", "age", "ordinal", "multiple", "score", "year", "other",
)  # fmt: skip


class Judging(Annotating):
    """The parts of the desk in which the reader looks at findings closely and sets them right."""

    found: Findings | None = None
    """The findings as the engine gave them; ``findings`` has the corrections in."""
    grouping: Grouping = "text"
    voices = False
    _applied: tuple[Findings, list[Correction]] | None = None

    def correct_findings(self) -> None:
        """Lay the notebook's corrections over the engine's findings, where either has changed."""
        if self.found is None or self.article is None:
            self.findings = None
            return
        from ..notebook import corrected as corrections

        made = self.notebook.corrections(self.article.sha256) if self.notebook is not None else []
        if self._applied is None or self._applied[0] is not self.found or self._applied[1] != made:
            self._applied = (self.found, made)
            self.findings = corrections.corrected(self.found, made) if made else self.found
            self.show_voices()

    # Whose voice --------------------------------------------------------------------------

    def action_voices(self) -> None:
        """Tell attributed text from the writer's own voice, by colour and letter, or stop it."""
        if self.findings is None:
            self.say("Who says what is not known yet: the article is still being read.")
            return
        self.voices = not self.voices
        self.show_voices()
        self.say(
            "A attributed, a partly, w the writer's own voice  (w stops it)"
            if self.voices
            else "Voices are not marked."
        )

    def show_voices(self) -> None:
        """Mark the voices if the reader wants them."""
        if not self.voices or self.findings is None:
            self.pane.put_marks("attributed", [])
            self.pane.put_letters(None)
            return
        credited = _joined(
            [
                *((a.start, a.end) for a in self.findings.attributions),
                *((q.start, q.end) for q in self.findings.quotes if q.speaker or q.speaker_text),
            ]
        )
        starts = [start for start, _ in credited]

        def letter(start: int, end: int) -> str:
            at = bisect_right(starts, start) - 1
            if at >= 0 and credited[at][1] >= end:
                return "A"
            touched = (at >= 0 and credited[at][1] > start) or (at + 1 < len(starts) and starts[at + 1] < end)
            return "a" if touched else "w"

        self.pane.put_marks("attributed", credited)
        self.pane.put_letters(letter)

    # Cards and groups ---------------------------------------------------------------------

    def action_card(self) -> None:
        """Open the card of the actor under the sidebar's cursor."""
        from ..listings.actor_listing import ActorListing

        listing = self.entries.listing
        if self.findings is None or not isinstance(listing, ActorListing) or not len(listing):
            self.say("Cards are for actors: pick one in the sidebar first (tab, then i).")
            return
        from .actor_card import ActorCard

        def wanted(span: Span | None) -> None:
            if span is not None:
                self.show_passage(span)

        self.app.push_screen(ActorCard(self.findings, listing.actor(self.entries.cursor)), wanted)

    def show_passage(self, span: Span) -> None:
        """Go to a passage and mark it."""
        self.remember_place()
        self.pane.put_marks("mention", [span])
        trail = Trail.of("", [span])
        trail.stand_at(span.start)
        self.walk(trail)
        self.jump(span)

    def action_regroup(self) -> None:
        """List numbers in the order of the text, by kind, or by source."""
        order: tuple[Grouping, ...] = ("text", "kind", "source")
        self.grouping = order[(order.index(self.grouping) + 1) % len(order)]
        self.sidebar_changed()
        self.say({"text": "Numbers in the order of the text", "kind": "Numbers by kind", "source": "Numbers by source"}[
            self.grouping
        ])  # fmt: skip

    # Corrections --------------------------------------------------------------------------

    @work(group="correct", exclusive=True, exit_on_error=False)
    async def action_correct(self) -> None:
        """Correct the actor or number under the sidebar's cursor."""
        from ..listings.actor_listing import ActorListing
        from ..listings.number_listing import NumberListing

        listing, at = self.entries.listing, self.entries.cursor
        if self.article is None or self.history is None or listing is None or not len(listing):
            self.say("Pick an actor or a number in the sidebar first (tab, then C).")
            return
        made: Correction | None = None
        if isinstance(listing, ActorListing):
            made = await self._actor_correction(self.article.sha256, listing.actor(at))
        elif isinstance(listing, NumberListing) and (number := listing.number(at)) is not None:
            made = await self._number_correction(self.article.sha256, number)
        else:
            self.say("Actors and numbers can be corrected; this is neither.")
        if made is not None:
            self.do(Change(f"{made.act} {made.target['kind']}", corrections=((None, made),)))

    async def _ask(self, question: str, options: list[str]) -> str | None:
        from ..dialogs.choice_dialog import ChoiceDialog

        return await self.app.push_screen_wait(ChoiceDialog(question, options))

    async def _actor_correction(self, sha256: str, actor: Actor) -> Correction | None:
        from ..notebook import corrected as corrections

        acts = ["rename", "merge with another actor", "split a mention off", "change the kind", "drop: no actor"]
        chosen = await self._ask(f"Correct {actor.name}", acts)
        if chosen == acts[0]:
            from ..dialogs.prompt import Prompt

            name = await self.app.push_screen_wait(Prompt(f"Rename {actor.name} to", actor.name))
            return corrections.of_actor(sha256, actor, "rename", name) if name else None
        if chosen == acts[1] and self.findings is not None:
            others = {f"{a.name} ({a.kind} ×{len(a.mentions)})": a for a in self.findings.actors if a.id != actor.id}
            into = others.get(await self._ask(f"{actor.name} is the same as", list(others)) or "")
            return corrections.merging(sha256, actor, into) if into else None
        if chosen == acts[2]:
            return await self._split(sha256, actor)
        if chosen == acts[3]:
            kind = await self._ask(f"{actor.name} is a", [kind for kind in KINDS if kind != actor.kind])
            return corrections.of_actor(sha256, actor, "retype", kind) if kind else None
        return corrections.of_actor(sha256, actor, "drop") if chosen == acts[4] else None

    async def _split(self, sha256: str, actor: Actor) -> Correction | None:
        from ..notebook import corrected as corrections

        if len(actor.mentions) < 2 or self.article is None:
            self.say(f"{actor.name} has one mention only; there is nothing to split off.")
            return None
        text = self.article.text
        places = {
            f"{n}: …{' '.join(text[max(0, m.start - 30) : m.end + 30].split())}…": m
            for n, m in enumerate(actor.mentions, 1)
        }
        mention = places.get(await self._ask(f"Which mention is not {actor.name}?", list(places)) or "")
        return corrections.splitting(sha256, actor, [mention]) if mention else None

    async def _number_correction(self, sha256: str, number: Number) -> Correction | None:
        from ..notebook import corrected as corrections

        acts = ["change the kind", "drop: no number"]
        chosen = await self._ask(f"Correct {number.text}", acts)
        if chosen == acts[0]:
            kind = await self._ask(f"{number.text} is a", [kind for kind in NUMBER_KINDS if kind != number.kind])
            return corrections.of_number(sha256, number, "retype", kind) if kind else None
        return corrections.of_number(sha256, number, "drop") if chosen == acts[1] else None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, overlapping ones as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
