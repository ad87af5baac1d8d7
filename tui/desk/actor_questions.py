"""What is wrong with an actor: asks the reader, and makes the correction that says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, get_args

from analysis.findings import Actor, ActorKind, Findings

from ..notebook import correction_targets
from .statement_questions import Fix

if TYPE_CHECKING:
    from ..notebook import Correction
    from .questions import Questions

RENAME, MERGE, SPLIT, RETYPE, DROP = (
    "rename",
    "merge with another actor",
    "split a mention off",
    "change the kind",
    "drop: no actor",
)
RESTORE = "take the corrections of it back"
CONTEXT = 30
"""Characters shown on each side of a mention."""


class ActorQuestions:
    """Asks about one of the article's actors. Answers are None when the reader leaves."""

    def __init__(
        self, questions: Questions, findings: Findings, say: Callable[[str], None], earlier: Sequence[Correction]
    ) -> None:
        self._questions, self._findings, self._say, self._earlier = questions, findings, say, earlier
        self._sha256 = findings.article.sha256

    async def actor(self, actor: Actor) -> Fix | None:
        """Its name, its kind, which mentions are its own, or that it is none."""
        acts = [RENAME, MERGE, SPLIT, RETYPE, DROP, *([RESTORE] if self._earlier else [])]
        chosen = await self._questions.one_of(f"Correct {actor.name}", acts)
        if chosen == RESTORE:
            return Fix(f"restore actor {actor.name}", None, self._earlier)
        made: Correction | None = None
        if chosen == RENAME:
            name = await self._questions.line(
                f"Rename {actor.name} to", actor.name, hint="the old name stays another one", refuse=_name_problem
            )
            fresh = name is not None and name != actor.name
            made = correction_targets.of_actor(self._sha256, actor, "rename", name) if fresh else None
        elif chosen == MERGE:
            made = await self._merge(actor)
        elif chosen == SPLIT:
            made = await self._split(actor)
        elif chosen == RETYPE:
            kinds = [kind for kind in get_args(ActorKind) if kind != actor.kind]
            kind = await self._questions.one_of(f"{actor.name} is a", kinds)
            made = correction_targets.of_actor(self._sha256, actor, "retype", kind) if kind else None
        elif chosen == DROP:
            made = correction_targets.of_actor(self._sha256, actor, "drop")
        return Fix(f"{made.act} actor {actor.name}", made) if made is not None else None

    async def _merge(self, actor: Actor) -> Correction | None:
        others = {f"{a.name} ({a.kind} ×{len(a.mentions)})": a for a in self._findings.actors if a.id != actor.id}
        into = others.get(await self._questions.one_of(f"{actor.name} is the same as", list(others)) or "")
        return correction_targets.merging(self._sha256, actor, into) if into else None

    async def _split(self, actor: Actor) -> Correction | None:
        if len(actor.mentions) < 2:
            self._say(f"{actor.name} has one mention only; there is nothing to split off.")
            return None
        text = self._findings.article.text
        passages = {
            f"{n}: …{' '.join(text[max(0, m.start - CONTEXT) : m.end + CONTEXT].split())}…": m
            for n, m in enumerate(actor.mentions, 1)
        }
        chosen = await self._questions.one_of(f"Which mention is not {actor.name}?", list(passages))
        mention = passages.get(chosen or "")
        return correction_targets.splitting(self._sha256, actor, [mention]) if mention else None


def _name_problem(typed: str) -> str:
    """What is wrong with a name; "" when nothing is."""
    return "" if typed else "Type the name; Esc leaves it as it is."
