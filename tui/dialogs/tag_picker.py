"""The tag picker: finds a tag by any part of its name as one types, and makes a new one when nothing matches."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.content import Content

from ..desk.questions import Offer
from ..notebook.picking import matching
from ..reading.colours import colour_of
from ..system.fuzzy import Fuzzy
from ..widgets.swatches import swatch
from .list_dialog import Entry, ListDialog

SHOWN = 200
"""How many of the matching tags are listed."""
_NAME_WIDTH = 30


class TagPicker(ListDialog[str]):
    """Gives back the tag's name, or None. ``present`` are those that the passage has; ``fixed`` forbids new ones."""

    def __init__(
        self,
        offers: Sequence[Offer],
        present: Collection[str] = (),
        *,
        question: str = "",
        fixed: bool = False,
        nothing: str = "",
    ) -> None:
        """``nothing`` names an entry above the others that answers with ""."""
        verb = "takes it" if question else "puts the tag on or takes it off"
        super().__init__(
            question=question,
            placeholder=f"Tag: type any part of a name{'' if fixed else ', or a new one'}",
            hint=f"Enter {verb}   ↑↓ choose   a digit at once",
        )
        self._offers, self._present, self._fixed, self._nothing = offers, present, fixed, nothing
        self._typed = ""

    def narrow(self, typed: str) -> None:
        """Show what fits; a digit in the empty input takes its tag at once."""
        before, self._typed = self._typed, typed
        taken = next((offer for offer in self._offers if typed == str(offer.digit)), None)
        if taken is not None and not before:
            self.dismiss(taken.tag.name)
        else:
            super().narrow(typed)

    def entries(self, typed: str) -> list[Entry[str]]:
        """The tags that ``typed`` finds, and at the end a new one of that name."""
        entries = [Entry(offer.tag.name, self._look(offer)) for offer in self._matching(typed)]
        new: list[Entry[str]] = []
        if typed and not self._fixed and typed not in {offer.tag.name for offer in self._offers}:
            new = [Entry(typed, Content(f"    + new tag “{typed}”"))]
        if typed and not entries:
            # Enter makes what was typed: "police" is not "policy" misspelled.
            return [*new, *(Entry(offer.tag.name, self._look(offer)) for offer in self._near(typed))]
        if self._nothing and not typed:
            entries.insert(0, Entry("", Content(f"     {self._nothing}")))
        return [*entries, *new]

    def remark(self) -> str:
        """Why no tag can be taken."""
        return "  No tag has that in its name." if self._offers else "  No tags yet: type a name and press Enter."

    def _matching(self, part: str) -> list[Offer]:
        if not part:
            return list(self._offers[:SHOWN])
        offers = {offer.tag.name: offer for offer in self._offers}
        uses = {offer.tag.name: offer.uses for offer in self._offers}
        return [offers[tag.name] for tag in matching([o.tag for o in self._offers], part, uses)[:SHOWN]]

    def _near(self, typed: str) -> list[Offer]:
        return [self._offers[at] for at in Fuzzy([offer.tag.name for offer in self._offers]).find(typed)]

    def _look(self, offer: Offer) -> Content:
        """Digit, whether the passage has it, the name as a chip, the path above it, how often used, description."""
        present = "✓" if offer.tag.name in self._present else " "
        above = Content("".join(f"{name} › " for name in offer.path)).stylize("auto 60%")
        name = Content.assemble(above, swatch(colour_of(offer.tag), offer.tag.name))
        pad = " " * max(1, _NAME_WIDTH - name.cell_length)
        about = " ".join(offer.tag.description.split())
        return Content.assemble(
            (f"{offer.digit or ' '} {present} ", "bold"), name, pad, (f"{offer.uses or '':>4}  {about}", "auto 60%")
        )
