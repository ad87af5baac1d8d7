"""Textual's list of options, which fails on page up and down while it has no lines: where it is too narrow for one."""

from __future__ import annotations

from typing import Literal

from textual.command import CommandList, CommandPalette
from textual.widgets import OptionList


class SafeOptionList(OptionList):
    """An option list that stays where it is when there is no page to turn."""

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self._lines:
            super()._move_page(direction)


class SafeCommandPalette(CommandPalette):
    """A command palette whose list of actions stays where it is when there is no page to turn."""

    def _action_command_list(self, action: str) -> None:
        # Lines are made when the list is painted: Enter behind quickly typed words chooses before that.
        if self.query_one(CommandList)._lines or not action.startswith("page"):
            super()._action_command_list(action)
