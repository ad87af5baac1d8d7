"""The one-row strip of tabs over the sidebar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from ..listings.tabs import TABS, Tab


class TabStrip(Widget):
    """Names the tabs with their counts; a click picks one."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TabStrip { height: 1; width: 1fr; }
    """

    tab: reactive[Tab] = reactive(TABS[0])
    counts: reactive[Mapping[str, int]] = reactive(dict)

    @dataclass
    class Picked(Message):
        """The reader wants this tab."""

        tab: Tab

    def _labels(self) -> list[str]:
        counted = [f" {tab} {self.counts[tab]} " if tab in self.counts else f" {tab} " for tab in TABS]
        if sum(map(len, counted)) <= self.size.width:
            return counted
        if sum(len(label) - 1 for label in counted) <= self.size.width:
            return [label[:-1] for label in counted]
        if sum(len(tab) + 2 for tab in TABS) <= self.size.width:
            return [f" {tab} " for tab in TABS]
        return [f" {tab} " if tab == self.tab else f" {tab[:3]} " for tab in TABS]

    def render(self) -> Content:
        """The strip; the picked tab is bold and underlined."""
        parts: list[Content | tuple[str, str]] = []
        for tab, label in zip(TABS, self._labels(), strict=True):
            parts.append((label, "bold $text on $primary 30%" if tab == self.tab else "auto 60%"))
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        edge = 0
        for tab, label in zip(TABS, self._labels(), strict=True):
            edge += len(label)
            if event.x < edge:
                self.post_message(self.Picked(tab))
                return
