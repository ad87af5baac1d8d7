"""The codebook: the tags as a tree with their counts, and all that can be done to a tag. Every act can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Label

from ..dialogs.chooser import Answer, Chooser
from ..dialogs.prompt import Prompt
from ..dialogs.tag_picker import TagPicker
from ..listings.tag_listing import TagListing
from ..notebook import Change, Tag, codebook, picking
from ..notebook import tag_counts as counts
from ..notebook.note_filter import NoteFilter
from ..reading.colours import PALETTE, name_of
from ..widgets.entry_list import EntryList
from .reporting import Reporting

if TYPE_CHECKING:
    from ..notebook import Annotation
    from .desk_tags import Tagging

_COLOUR_KEYS = "123456789gy"
_EMPTY = (
    "No tags yet.\nPress a to make one here, or close this (Esc) and press t on a passage: "
    "a tag that is new there enters the codebook by itself."
)


class CodebookScreen(ModalScreen[NoteFilter | None], Reporting[NoteFilter | None]):
    """Works on the desk's notebook through the desk, so that there is one history. Gives back a filter, or None."""

    BINDING_GROUP_TITLE = "Codebook"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "New", id="codebook-add", tooltip="Make a new tag, under the one at the cursor or on top"),
        Binding("r", "rename", "Rename", id="codebook-rename", tooltip="Rename it everywhere"),
        Binding("c", "color", "Colour", id="codebook-color", tooltip="Choose its colour"),
        Binding("e", "describe", "Describe", id="codebook-describe", tooltip="Say what it is for"),
        Binding("p", "place", "Place under", id="codebook-place", tooltip="Put it under another tag, or on top"),
        *(
            Binding(str(n), f"pin({n})", f"Pin to {n}", show=False, id=f"codebook-pin-{n}", tooltip="Pin or unpin it")
            for n in range(1, 10)
        ),
        Binding("m", "merge", "Merge", id="codebook-merge", tooltip="Make it one with another tag"),
        Binding("s", "split", "Split", id="codebook-split", tooltip="Give some of its notes to a new tag"),
        Binding("d", "delete", "Delete", id="codebook-delete", tooltip="Delete it; its notes stay"),
        Binding("u", "turn('undo')", "Undo", id="codebook-undo", tooltip="Take the last change back"),
        Binding("ctrl+r", "turn('redo')", "Redo", id="codebook-redo", tooltip="Do it again"),
        Binding("K", "counts", "Counts", id="codebook-counts", tooltip="Tags by article, and tags that meet"),
        Binding(
            "A", "agreement", "Agreement", id="codebook-agreement", tooltip="Compare with another coder's notebook"
        ),
        Binding("escape,q,T", "dismiss(None)", "Close", id="codebook-close", tooltip="Back to the desk"),
    ]
    entries = query_one(EntryList)

    def __init__(self, desk: Tagging) -> None:
        super().__init__()
        self._desk = desk

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label("", id="codebook-title")
            yield EntryList()
            yield Label("", id="codebook-said", markup=False)
            yield Label(
                "Enter notes  a new  r rename  c colour  e describe  p under  1-9 pin\n"
                "m merge  s split  d delete  u undo  Esc closes",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        self.entries.focus()
        self.call_after_refresh(self.show)

    def show(self, name: str | None = None) -> None:
        """Show the codebook as it is now, with the cursor on the tag called ``name``."""
        here, everywhere = counts.uses(self._desk.annotations), counts.uses(self._notes())
        listing = TagListing(picking.as_tree(self._desk.codebook), here, everywhere)
        self.entries.show(listing, _EMPTY)
        at = next((i for i in range(len(listing)) if listing.tag(i).name == name), None)
        if at is not None:
            self.entries.go_to(at)
        title = Content(f"Codebook: {len(listing)} tag{'s' * (len(listing) != 1)}").stylize("bold")
        gap = " " * max(2, self.entries.size.width - title.cell_length - 13)
        self.query_one("#codebook-title", Label).update(Content.assemble(title, gap, (" here   all", "$text-muted")))

    def _say(self, message: str, urgent: bool = False) -> None:
        style = "bold $text-error" if urgent else "$text"
        self.query_one("#codebook-said", Label).update(Content(message).stylize(style))

    def _notes(self) -> list[Annotation]:
        return self._desk.notebook.annotations() if self._desk.notebook else []

    def _do(self, make: Callable[[], Change], name: str | None = None) -> None:
        """Do a change through the desk, and show what came of it."""
        try:
            change = make()
        except codebook.CodebookError as error:
            self._say(f"{error}", True)
            return
        if change.empty:
            self._say("That changes nothing.")
            return
        self._desk.do(change)
        self.show(name)
        self._say(self._desk.status.message, self._desk.status.urgent)

    def _here(self) -> Tag | None:
        listing = self.entries.listing
        if not isinstance(listing, TagListing) or not len(listing):
            self._say("There is no tag yet: press a to make one.")
            return None
        return listing.tag(self.entries.cursor)

    def _taken(self, typed: str) -> str:
        try:
            name = codebook.name_of(typed)
        except codebook.CodebookError as error:
            return f"{error}."
        return f"There is a tag {name} already; m merges two." if self._desk.tag_named(name) else ""

    # Acts ---------------------------------------------------------------------------------

    @work(group="dialog", exit_on_error=False)
    async def action_add(self) -> None:
        """Make a new tag."""
        name = await self.app.push_screen_wait(Prompt("New tag", refuse=self._taken, hint="p then places it"))
        if name:
            self._do(lambda: codebook.create(self._desk.codebook, name), codebook.name_of(name))

    @work(group="dialog", exit_on_error=False)
    async def action_rename(self) -> None:
        """Rename the tag wherever it is used."""
        tag = self._here()
        if tag is None:
            return

        def refuse(typed: str) -> str:
            return "" if typed == tag.name else self._taken(typed)

        name = await self.app.push_screen_wait(Prompt(f"Rename {tag.name} to", tag.name, refuse=refuse))
        if name and name != tag.name:
            self._do(
                lambda: codebook.rename(self._desk.codebook, self._notes(), tag.name, name), codebook.name_of(name)
            )

    @work(group="dialog", exit_on_error=False)
    async def action_color(self) -> None:
        """Choose a colour."""
        tag = self._here()
        if tag is None:
            return
        names = list(PALETTE)
        answers = [Answer(key, name, "", PALETTE[name]) for key, name in zip(_COLOUR_KEYS, names, strict=True)]
        chosen = _COLOUR_KEYS[names.index(name_of(tag.color))] if name_of(tag.color) in PALETTE else ""
        answers += [Answer("0", "none", "no colour of its own"), Answer("#", "another", "type it as #rrggbb")]
        key = await self.app.push_screen_wait(Chooser(f"Colour of {tag.name}", answers, chosen=chosen))
        if key == "#":
            typed = await self.app.push_screen_wait(
                Prompt(f"Colour of {tag.name}, as #rrggbb", tag.color or "#", refuse=_no_color)
            )
            if typed:
                self._edit(tag, color=typed.lower())
        elif key is not None:
            self._edit(tag, color=PALETTE[names[_COLOUR_KEYS.index(key)]] if key != "0" else None)

    @work(group="dialog", exit_on_error=False)
    async def action_describe(self) -> None:
        """Say what the tag is for."""
        tag = self._here()
        if tag is None:
            return
        about = await self.app.push_screen_wait(Prompt(f"What {tag.name} is for", tag.description))
        if about is not None:
            self._edit(tag, description=about)

    @work(group="dialog", exit_on_error=False)
    async def action_place(self) -> None:
        """Put the tag under another."""
        tag = self._here()
        if tag is None:
            return
        offers = [o for o in self._desk.pickable() if tag.name not in (o.tag.name, *o.path)]
        picker = TagPicker(offers, question=f"Place {tag.name} under", fixed=True, nothing="no other: on top")
        parent = await self.app.push_screen_wait(picker)
        if parent is not None:
            self._edit(tag, parent=parent or None)

    def action_pin(self, digit: int) -> None:
        """Pin the tag to a digit, or take the pin out."""
        tag = self._here()
        if tag is not None:
            self._edit(tag, digit=None if tag.digit == digit else digit)

    @work(group="dialog", exit_on_error=False)
    async def action_merge(self) -> None:
        """Make the tag one with another."""
        tag = self._here()
        if tag is None:
            return
        offers = [offer for offer in self._desk.pickable() if offer.tag.name != tag.name]
        if not offers:
            self._say("There is no other tag to merge it with.")
            return
        into = await self.app.push_screen_wait(TagPicker(offers, question=f"Merge {tag.name} into", fixed=True))
        if into:
            self._do(lambda: codebook.merge(self._desk.codebook, self._notes(), [tag.name], into), into)

    @work(group="dialog", exit_on_error=False)
    async def action_split(self) -> None:
        """Give some of the tag's notes to a new tag."""
        tag = self._here()
        if tag is None:
            return
        wearing = [note for note in self._notes() if tag.name in note.tags]
        here = [note for note in self._desk.annotations if tag.name in note.tags]
        if not wearing:
            self._say(f"No note has the tag {tag.name}, so there is nothing to split.")
            return
        key = await self.app.push_screen_wait(
            Chooser(
                f"Split {tag.name}: which of its {len(wearing)} notes go to a new tag?",
                [
                    Answer("t", "This article's", f"{len(here)} of them"),
                    Answer("f", "Those that fit a filter", "words, #another tag, !verdict"),
                ],
            )
        )
        chosen = here if key == "t" else []
        if key == "f":
            typed = await self.app.push_screen_wait(Prompt("Those with", hint="words  #tag  !verdict  -without"))
            wanted = NoteFilter.parse(typed or "")
            chosen = wanted.keep(wearing, self._desk.codebook) if wanted else []
        if key is None:
            return
        if not chosen:
            self._say("None of its notes fit that.")
            return
        name = await self.app.push_screen_wait(
            Prompt(f"New tag for {len(chosen)} of the {len(wearing)} notes", refuse=self._taken)
        )
        if name:
            by = {note.id: name for note in chosen}
            self._do(lambda: codebook.split(self._desk.codebook, self._notes(), tag.name, by), name)

    def action_delete(self) -> None:
        """Delete the tag and take it off everything."""
        tag = self._here()
        if tag is not None:
            self._do(lambda: codebook.delete(self._desk.codebook, self._notes(), tag.name))

    def _edit(self, tag: Tag, **fields: str | int | None) -> None:
        if all(getattr(tag, name) == value for name, value in fields.items()):
            self._say("That changes nothing.")
        else:
            self._do(lambda: codebook.edit(self._desk.codebook, tag.name, **fields), tag.name)

    def action_turn(self, way: str) -> None:
        """Undo or redo, the same history as on the desk."""
        self._desk.turn(way)
        self.show()
        self._say(self._desk.status.message, self._desk.status.urgent)

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Show the notes of a tag."""
        event.stop()
        tag = self._here()
        if tag is not None:
            self.dismiss(NoteFilter.for_tag(tag.name))


def _no_color(typed: str) -> str:
    return "" if name_of(typed).startswith("#") or name_of(typed) in PALETTE else "A colour looks like #4f97e0."
