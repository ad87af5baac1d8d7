"""The reader's corrections of findings: which finding, what is wrong with it, and the correction that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from analysis.findings import ActorKind, NumberKind

from ..listings.actor_listing import ActorListing
from ..listings.number_listing import NumberListing
from ..notebook import correction_targets
from ..notebook.change import Change
from .change_controller import ChangeController
from .state import DeskState

if TYPE_CHECKING:
    from analysis.findings import Actor, Number

    from ..notebook import Correction
    from .questions import Questions
    from .view import View

RENAME, MERGE, SPLIT, RETYPE, DROP = (
    "rename",
    "merge with another actor",
    "split a mention off",
    "change the kind",
    "drop: no actor",
)
DROP_NUMBER = "drop: no number"
CONTEXT = 30
"""Characters shown on each side of a mention."""


class CorrectionController:
    """Asks what is wrong with the finding under the list's cursor, and puts it right."""

    def __init__(self, state: DeskState, view: View, questions: Questions, changes: ChangeController) -> None:
        self._state, self._view, self._questions, self._changes = state, view, questions, changes

    async def correct(self) -> None:
        """Correct the actor or number under the list's cursor."""
        session, listing, at = self._state.session, self._view.entries.listing, self._view.entries.cursor
        if not session.is_open or self._state.history is None or listing is None or not len(listing):
            self._view.say("Pick an actor or a number in the sidebar first (tab, then C).")
            return
        made: Correction | None = None
        if isinstance(listing, ActorListing) and (actor := listing.actor(at)) is not None:
            made = await self._of_actor(session.article.sha256, actor)
        elif isinstance(listing, NumberListing) and (number := listing.number(at)) is not None:
            made = await self._of_number(session.article.sha256, number)
        else:
            self._view.say("Actors and numbers can be corrected; this is neither.")
        if made is not None:
            self._changes.do(Change(f"{made.act} {made.target['kind']}", corrections=((None, made),)))

    async def _of_actor(self, sha256: str, actor: Actor) -> Correction | None:
        chosen = await self._questions.one_of(f"Correct {actor.name}", [RENAME, MERGE, SPLIT, RETYPE, DROP])
        if chosen == RENAME:
            name = await self._questions.line(f"Rename {actor.name} to", actor.name)
            return correction_targets.of_actor(sha256, actor, "rename", name) if name else None
        if chosen == MERGE:
            return await self._merge(sha256, actor)
        if chosen == SPLIT:
            return await self._split(sha256, actor)
        if chosen == RETYPE:
            kinds = [kind for kind in get_args(ActorKind) if kind != actor.kind]
            kind = await self._questions.one_of(f"{actor.name} is a", kinds)
            return correction_targets.of_actor(sha256, actor, "retype", kind) if kind else None
        return correction_targets.of_actor(sha256, actor, "drop") if chosen == DROP else None

    async def _merge(self, sha256: str, actor: Actor) -> Correction | None:
        findings = self._state.session.findings
        if findings is None:
            return None
        others = {f"{a.name} ({a.kind} ×{len(a.mentions)})": a for a in findings.actors if a.id != actor.id}
        into = others.get(await self._questions.one_of(f"{actor.name} is the same as", list(others)) or "")
        return correction_targets.merging(sha256, actor, into) if into else None

    async def _split(self, sha256: str, actor: Actor) -> Correction | None:
        if len(actor.mentions) < 2:
            self._view.say(f"{actor.name} has one mention only; there is nothing to split off.")
            return None
        text = self._state.session.article.text
        passages = {
            f"{n}: …{' '.join(text[max(0, m.start - CONTEXT) : m.end + CONTEXT].split())}…": m
            for n, m in enumerate(actor.mentions, 1)
        }
        chosen = await self._questions.one_of(f"Which mention is not {actor.name}?", list(passages))
        mention = passages.get(chosen or "")
        return correction_targets.splitting(sha256, actor, [mention]) if mention else None

    async def _of_number(self, sha256: str, number: Number) -> Correction | None:
        chosen = await self._questions.one_of(f"Correct {number.text}", [RETYPE, DROP_NUMBER])
        if chosen == RETYPE:
            kinds = [kind for kind in get_args(NumberKind) if kind != number.kind]
            kind = await self._questions.one_of(f"{number.text} is a", kinds)
            return correction_targets.of_number(sha256, number, "retype", kind) if kind else None
        return correction_targets.of_number(sha256, number, "drop") if chosen == DROP_NUMBER else None
