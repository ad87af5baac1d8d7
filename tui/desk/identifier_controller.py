"""What an article names by numbers and addresses: mail, telephones, accounts, cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .navigation_controller import NavigationController
from .state import DeskState

if TYPE_CHECKING:
    from .questions import Questions
    from .view import View


class IdentifierController:
    """Lists the identifiers, and shows one in the text."""

    def __init__(self, state: DeskState, view: View, questions: Questions, navigation: NavigationController) -> None:
        self._state, self._view, self._questions, self._navigation = state, view, questions, navigation

    async def show(self) -> None:
        """Let the reader choose an identifier and show where it stands."""
        findings = self._state.session.findings
        if findings is None:
            self._view.say("The article is still being read; press the key again in a moment.")
        elif not findings.identifiers:
            self._view.say("No mail address, telephone, account or case number stands in this article.")
        else:
            span = await self._questions.identifier(findings)
            if span is not None and self._state.session.findings is findings:
                self._view.panes.focus_text()
                self._navigation.show_passage(span)
