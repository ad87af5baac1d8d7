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


def _choice() -> Screen[Any]:
    return ChoiceDialog(LONG, [f"row {at}" for at in range(30)])


def _letters() -> Screen[Any]:
    return Chooser("Verdict", [Answer(chr(97 + at), f"row {at}") for at in range(30)], details=LONG)


def _form() -> Screen[Any]:
    fields = [FormField(f"row{at}", f"row {at}", "", "what is wanted") for at in range(30)]
    return FormDialog("Correct 19", fields, details=LONG, refuse=lambda _: None)


@pytest.mark.parametrize("size", [(40, 24), (40, 16), (80, 24), (80, 14), (120, 40)])
@pytest.mark.parametrize("dialog", [_choice, _letters, _form])
async def test_the_hint_is_seen_and_the_row_that_is_chosen(
    tmp_path: Path, size: tuple[int, int], dialog: Callable[[], Screen[Any]]
) -> None:
    async with desk(harbour(), tmp_path, size) as at:
        await at.app.push_screen(dialog())
        await at.settle()
        for keys, chosen in (((), "row 0"), (("up",), "row 29"), (("down",), "row 0"), (("down",) * 9, "row 9")):
            await at.press(*keys)
            assert chosen in at.shown() and "leaves" in at.shown(), at.shown()
            assert "row 0" not in at.shown() or chosen != "row 29"
        # A terminal that grows gives the list its rows back, one that shrinks takes them.
        await at.resize(120, 44)
        await at.settle()
        assert at.shown().count("row ") >= 15
        await at.resize(*size)
        await at.settle()
        assert "row 9" in at.shown() and "leaves" in at.shown()
