"""Dialogs in low and narrow terminals: the list gives way, never the line that says how to leave."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from tui.desk.questions import Answer, FormField
from tui.dialogs.choice_dialog import ChoiceDialog
from tui.dialogs.chooser import Chooser
from tui.dialogs.form_dialog import FormDialog

from .desks import desk
from .made_up import harbour

LONG = "Move the figure to the row that it belongs to, as far as one can tell from its report"

LAST = 19


def _choice() -> Screen[Any]:
    return ChoiceDialog(LONG, [f"row {at}" for at in range(LAST + 1)])


def _letters() -> Screen[Any]:
    return Chooser("Verdict", [Answer(chr(97 + at), f"row {at}") for at in range(LAST + 1)], details=LONG)


def _form() -> Screen[Any]:
    fields = [FormField(f"row{at}", f"row {at}", "", "what is wanted") for at in range(LAST + 1)]
    return FormDialog("Correct 19", fields, details=LONG, refuse=lambda _: None)


@pytest.mark.parametrize("size", [(40, 24), (80, 14)])
@pytest.mark.parametrize("dialog", [_choice, _letters, _form])
async def test_the_hint_is_seen_and_the_row_that_is_chosen(
    tmp_path: Path, size: tuple[int, int], dialog: Callable[[], Screen[Any]]
) -> None:
    async with desk(harbour(), tmp_path, size) as at:
        await at.app.push_screen(dialog())
        await at.until(lambda: "row 0 " in at.shown() and "leaves" in at.shown())
        await at.press("up")
        await at.until(lambda: f"row {LAST} " in at.shown())  # it may still scroll
        assert "leaves" in at.shown(), at.shown()
        # A terminal that grows gives the list its rows back, one that shrinks takes them.
        low = at.shown().count("row ")
        await at.resize(120, 44)
        await at.until(lambda: at.shown().count("row ") > low)
        await at.resize(*size)
        await at.until(lambda: "leaves" in at.shown())


async def test_the_hint_is_seen_also_below_what_is_wrong(tmp_path: Path) -> None:
    wrong = "“lots” is no figure: write digits, a range or a bound, as 1200, 28.5 million, 20-30, >= 700"
    fields = [FormField(f"row{at}", f"row {at}", "", "what is wanted") for at in range(LAST + 1)]
    async with desk(harbour(), tmp_path, (40, 20)) as at:
        await at.app.push_screen(FormDialog("Correct 19", fields, refuse=lambda _: ("row0", wrong)))
        await at.settle()
        await at.press("enter")
        await at.until(lambda: ">= 700" in at.words_on_screen() and "leaves" in at.shown() and "row 0 " in at.shown())
