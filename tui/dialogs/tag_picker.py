"""The tag picker: finds a tag by any part of its name as one types, and makes a new one when nothing matches."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from ..desk.questions import Offer
from ..notebook.picking import matching
from ..widgets.swatches import swatch

SHOWN = 200
"""How many of the matching tags are listed."""
_NAME_WIDTH = 30


class TagPicker(ModalScreen[str | None]):
    """Gives back the tag's name, or None. ``present`` are those that the passage has; ``fixed`` forbids new ones."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", id="tags-leave", tooltip="Change nothing"),
        Binding("down", "move(1)", "Next", show=False, id="tags-down", tooltip="Next tag", priority=True),
        Binding("up", "move(-1)", "Previous", show=False, id="tags-up", tooltip="Tag before", priority=True),
    ]

    def __init__(
        self,
        offers: Sequence[Offer],
        present: Collection[str] = (),
        *,
        question: str = "",
        fixed: bool = False,
        nothing: str = "",
    ) -> None:
        super().__init__()
        self._offers, self._present, self._question, self._fixed = offers, present, question, fixed
        self._nothing = nothing
        self._shown: list[str] = []
        self._typed = ""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            if self._question:
                yield Label(Content(self._question).stylize("bold"))
            new = "" if self._fixed else ", or a new one"
            yield Input(placeholder=f"Tag: type any part of a name{new}", select_on_focus=False)
            yield OptionList(markup=False)
            verb = "takes it" if self._question else "puts the tag on or takes it off"
            yield Label(f"Enter {verb}   ↑↓ choose   a digit at once   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self._filter("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        typed, before, self._typed = event.value.strip(), self._typed, event.value
        taken = next((offer for offer in self._offers if typed == str(offer.digit)), None)
        if taken is not None and not before:
            # A digit in the empty input takes its tag at once. The input keeps the key to itself.
            self.dismiss(taken.tag.name)
        else:
            self._filter(typed)

    def _filter(self, part: str) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        found = self._matching(part)
        self._shown = [offer.tag.name for offer in found]
        options.add_options(Option(self._row(offer)) for offer in found)
        if self._nothing and not part:
            self._shown.insert(0, "")
            options.clear_options()
            options.add_options([Option(Content(f"     {self._nothing}")), *(Option(self._row(o)) for o in found)])
        if part and not self._fixed and part not in {offer.tag.name for offer in self._offers}:
            self._shown.append(part)
            options.add_option(Option(Content(f"    + new tag “{part}”")))
        if self._shown:
            options.highlighted = 0
        else:
            remark = "No tag has that in its name." if self._offers else "No tags yet: type a name and press Enter."
            options.add_option(Option(Content(f"  {remark}"), disabled=True))

    def _matching(self, part: str) -> list[Offer]:
        if not part:
            return list(self._offers[:SHOWN])
        offers = {offer.tag.name: offer for offer in self._offers}
        uses = {offer.tag.name: offer.uses for offer in self._offers}
        return [offers[tag.name] for tag in matching([o.tag for o in self._offers], part, uses)[:SHOWN]]

    def _row(self, offer: Offer) -> Content:
        """Digit, whether the passage has it, the name as a chip, the path above it, how often used, description."""
        present = "✓" if offer.tag.name in self._present else " "
        above = Content("".join(f"{name} › " for name in offer.path)).stylize("$text-muted")
        name = Content.assemble(above, swatch(offer.tag.color, offer.tag.name))
        pad = " " * max(1, _NAME_WIDTH - name.cell_length)
        about = " ".join(offer.tag.description.split())
        return Content.assemble(
            (f"{offer.digit or ' '} {present} ", "bold"), name, pad, (f"{offer.uses or '':>4}  {about}", "$text-muted")
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        at = self.query_one(OptionList).highlighted
        if self._shown and at is not None:
            self.dismiss(self._shown[at])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._shown):
            self.dismiss(self._shown[event.option_index])

    def action_move(self, step: int) -> None:
        """Move the highlight while the input keeps the cursor."""
        options = self.query_one(OptionList)
        if self._shown:
            options.highlighted = ((options.highlighted or 0) + step) % len(self._shown)
