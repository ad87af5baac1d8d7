"""Counts of tags, and comparing two coders' tags."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.disagreement_listing import tags_in_words
from ..notebook.coder_names import coders_of
from ..reading.trail import Trail
from ..system.paths import expanded
from ..system.served import refusal
from .adjudication_controller import AdjudicationController
from .annotation_controller import AnnotationController
from .article_controller import ArticleController
from .navigation_controller import NavigationController
from .questions import OTHER_NOTEBOOK, Decide
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook.coders import Comparison
    from .questions import Questions
    from .view import View

HIDDEN = "What others coded is hidden, and this would show it; U shows it again."
ONE_CODER = "The tags here are one coder's: name the notebook of the other. Two sign in one notebook with U."
NOT_YET = "The notebook is still being opened; press the key again in a moment."


class ComparisonController:
    """Counts and compares."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        navigation: NavigationController,
        annotations: AnnotationController,
        articles: ArticleController,
        deciding: AdjudicationController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._navigation, self._annotations, self._articles = navigation, annotations, articles
        self._deciding = deciding
        self._compared: Comparison | None = None
        self._shown = 0
        """Which disagreement was shown last."""

    async def count_tags(self) -> None:
        """Show how tags are spread over articles, and which meet; a tag chosen there shows its notes."""
        if self._state.notebook is None or self._state.blind:
            self._view.say(HIDDEN if self._state.blind else NOT_YET)
        else:
            self._annotations.show_only(await self._questions.counted_tag(self._state.notebook))

    async def compare(self) -> None:
        """Compare two coders, of this notebook or with another one: the figures, and where the two differ."""
        if self._state.notebook is None or self._state.blind:
            self._view.say(HIDDEN if self._state.blind else NOT_YET)
            return
        pair = (self._compared.first, self._compared.second) if self._compared else None
        path = str(self._compared.path) if self._compared and self._compared.path else None
        chosen: int | Decide | None = OTHER_NOTEBOOK if self._compared is None else 0
        while chosen is not None:
            if chosen == OTHER_NOTEBOOK:
                self._shown, path = 0, None
                pair, wants_file = await self._ask_for_pair()
                path = await self._ask_for_notebook() if wants_file else None
                if pair is None and path is None:
                    return
            compared = await self._compare_with(path) if path else self._compare_within(pair)
            if compared is None:
                return
            decided = self._deciding.decided(compared) if compared.path is None else frozenset()
            chosen = await self._questions.disagreement(compared, self._shown, decided)
            if isinstance(chosen, Decide):
                await self._decide(compared, chosen.index)
            elif chosen is not None and chosen != OTHER_NOTEBOOK:
                self._show(compared, chosen)
                return

    async def _decide(self, compared: Comparison, index: int | None) -> None:
        """Decide a disagreement, and stand at the next that is open."""
        if compared.path is not None:
            self._view.say("Take the other notebook in first (o): what is decided must stand in one notebook.", True)
        elif index is None:
            await self._deciding.take_over(compared)
        else:
            self._shown = index
            if await self._deciding.decide(compared, index):
                decided = self._deciding.decided(compared)
                still = [one for one in range(len(compared.agreement.disagreements)) if one not in decided]
                self._shown = next((one for one in still if one > index), still[0] if still else index)

    async def _ask_for_pair(self) -> tuple[tuple[str, str] | None, bool]:
        """Two coders of this notebook, or that another notebook is wanted, as where there are not two here."""
        from itertools import combinations

        from .questions import Answer

        assert self._state.notebook is not None
        tagged = [note for note in self._state.notebook.annotations() if note.tags]
        # The reader is the first of two.
        coders = sorted(coders_of(tagged, self._state.coder), key=lambda name: name != self._state.coder)
        if len(coders) < 2:
            self._view.say(ONE_CODER)
            return None, True
        pairs = list(combinations(coders, 2))[:9]
        answers = [Answer(str(n), f"{a} and {b}", "in this notebook") for n, (a, b) in enumerate(pairs, 1)]
        answers.append(Answer("f", "Another notebook", "a file, which is only read"))
        letter = await self._questions.letter("Compare", answers)
        return pairs[int(letter) - 1] if letter and letter.isdigit() else None, letter == "f"

    def _compare_within(self, pair: tuple[str, str] | None) -> Comparison | None:
        from ..notebook.coders import compare_within

        if self._state.notebook is None or pair is None:
            return None
        notes, reader = self._state.notebook.annotations(), self._state.coder
        self._compared = compare_within(self._state.notebook.articles(), notes, *pair, reader)
        return self._compared

    async def _ask_for_notebook(self) -> str | None:
        known = str(self._compared.path) if self._compared and self._compared.path else ""
        return await self._questions.line(
            "Compare with the notebook in the file", known, hint="it is only read", refuse=_not_a_file, is_path=True
        )

    async def _compare_with(self, path: str) -> Comparison | None:
        from ..notebook import NotebookError
        from ..notebook.coders import compare

        assert self._state.notebook is not None
        try:
            self._compared = await asyncio.to_thread(compare, self._state.notebook, Path(path))
        except (NotebookError, OSError) as error:
            self._compared = None
            self._view.say(str(error), True)
        return self._compared

    def _show(self, compared: Comparison, index: int) -> None:
        """Go to a paragraph on which the coders differ; n and N walk to the others of its article."""
        found = compared.agreement.disagreements
        chosen, self._shown = found[index], index
        if self._state.session.article.sha256 != chosen.article:
            self._articles.open_at(chosen.article, chosen.start)
            return
        trail = Trail.of("", [Span(d.start, d.end) for d in found if d.article == chosen.article])
        trail.move_to(chosen.start)
        self._navigation.remember()
        self._navigation.jump(Span(chosen.start, chosen.end))
        self._navigation.follow(trail)
        yours, theirs = tags_in_words(chosen.first), tags_in_words(chosen.second)
        told = f"{compared.first} {yours}  {compared.second} {theirs}"
        self._view.say(f"{trail.describe()}  {told}  (n N walk, A list)")


def _not_a_file(typed: str) -> str:
    return refusal(typed) or ("" if expanded(typed).is_file() else "There is no such file.")
