"""What can be done to the tags of the codebook. Every change goes through the desk's history, so it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from ..listings.tag_listing import TagListing
from ..notebook import codebook, picking, tag_counts
from ..notebook.change import Change
from ..notebook.note_filter import NoteFilter
from ..reading.colours import PALETTE, name_of
from .change_controller import ChangeController, Outcome
from .questions import Answer
from .state import DeskState
from .tag_controller import offers

if TYPE_CHECKING:
    from ..notebook import Annotation, Tag
    from .questions import Questions

COLOUR_KEYS = "123456789gy"
"""The letters that take the colours of the palette, in its order."""
NO_COLOUR, ANOTHER_COLOUR = "0", "#"
HERE, FITTING = "t", "f"


class CodebookView(Protocol):
    """What shows the codebook."""

    def say(self, message: str, urgent: bool = False) -> None:
        """Tell the reader something."""

    def refresh_tags(self, name: str | None = None) -> None:
        """Show the tags as they are now, the cursor on the one called ``name``."""


class CodebookController:
    """Changes tags; those of a tag that are not plain ask the reader first."""

    def __init__(self, state: DeskState, questions: Questions, changes: ChangeController) -> None:
        self._state, self._questions, self._changes = state, questions, changes
        self.view: CodebookView | None = None

    def listing(self) -> TagListing:
        """The tags as a tree, with how often each is used in the open article and in all."""
        here, everywhere = tag_counts.uses(self._state.session.annotations), tag_counts.uses(self._annotations())
        return TagListing(picking.as_tree(self._state.codebook), here, everywhere)

    def _annotations(self) -> list[Annotation]:
        return self._state.notebook.annotations() if self._state.notebook else []

    def _say(self, message: str, urgent: bool = False) -> None:
        if self.view is not None:
            self.view.say(message, urgent)

    def _do(self, make: Callable[[], Change], name: str | None = None) -> None:
        """Do a change, and show what came of it, the cursor on the tag called ``name``."""
        try:
            change = make()
        except codebook.CodebookError as error:
            self._say(f"{error}", True)
            return
        if change.empty:
            self._say("That changes nothing.")
        else:
            self._show(self._changes.do(change), name)

    def _show(self, outcome: Outcome, name: str | None = None) -> None:
        if self.view is not None:
            self.view.refresh_tags(name)
        self._say(outcome.message, outcome.failed)

    def _edit(self, tag: Tag, **fields: str | int | None) -> None:
        if all(getattr(tag, name) == value for name, value in fields.items()):
            self._say("That changes nothing.")
        else:
            self._do(lambda: codebook.edit(self._state.codebook, tag.name, **fields), tag.name)

    def _name_problem(self, typed: str) -> str:
        """What is wrong with a name for a new tag, or ""."""
        try:
            name = codebook.name_of(typed)
        except codebook.CodebookError as error:
            return f"{error}."
        return f"There is a tag {name} already; m merges two." if self._state.tag_named(name) else ""

    # What can be done ---------------------------------------------------------------------

    def undo(self) -> None:
        """Take the latest change back, the same as on the desk."""
        self._show(self._changes.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._show(self._changes.redo())

    async def add(self) -> None:
        """Make a new tag."""
        name = await self._questions.line("New tag", refuse=self._name_problem, hint="p then places it")
        if name:
            self._do(lambda: codebook.create(self._state.codebook, name), codebook.name_of(name))

    async def rename(self, tag: Tag) -> None:
        """Rename a tag wherever it is used."""

        def problem(typed: str) -> str:
            return "" if typed == tag.name else self._name_problem(typed)

        name = await self._questions.line(f"Rename {tag.name} to", tag.name, refuse=problem)
        if name and name != tag.name:
            self._do(
                lambda: codebook.rename(self._state.codebook, self._annotations(), tag.name, name),
                codebook.name_of(name),
            )

    async def color(self, tag: Tag) -> None:
        """Choose a colour."""
        names = list(PALETTE)
        answers = [Answer(key, name, "", PALETTE[name]) for key, name in zip(COLOUR_KEYS, names, strict=True)]
        chosen = COLOUR_KEYS[names.index(name_of(tag.color))] if name_of(tag.color) in PALETTE else ""
        answers += [
            Answer(NO_COLOUR, "none", "no colour of its own"),
            Answer(ANOTHER_COLOUR, "another", "type it as #rrggbb"),
        ]
        letter = await self._questions.letter(f"Colour of {tag.name}", answers, chosen=chosen)
        if letter == ANOTHER_COLOUR:
            typed = await self._questions.line(
                f"Colour of {tag.name}, as #rrggbb", tag.color or "#", refuse=_color_problem
            )
            if typed:
                self._edit(tag, color=typed.lower())
        elif letter is not None:
            self._edit(tag, color=PALETTE[names[COLOUR_KEYS.index(letter)]] if letter != NO_COLOUR else None)

    async def describe(self, tag: Tag) -> None:
        """Say what a tag is for."""
        about = await self._questions.line(f"What {tag.name} is for", tag.description)
        if about is not None:
            self._edit(tag, description=about)

    async def place(self, tag: Tag) -> None:
        """Put a tag under another."""
        others = [o for o in offers(self._state) if tag.name not in (o.tag.name, *o.path)]
        parent = await self._questions.tag(
            others, question=f"Place {tag.name} under", fixed=True, nothing="no other: on top"
        )
        if parent is not None:
            self._edit(tag, parent=parent or None)

    def pin(self, tag: Tag, digit: int) -> None:
        """Pin a tag to a digit, or take the pin out."""
        has_it = picking.by_digit(self._state.codebook).get(digit) == tag
        self._do(lambda: codebook.edit(self._state.codebook, tag.name, digit=None if has_it else digit), tag.name)

    async def merge(self, tag: Tag) -> None:
        """Make a tag one with another."""
        others = [offer for offer in offers(self._state) if offer.tag.name != tag.name]
        if not others:
            self._say("There is no other tag to merge it with.")
            return
        into = await self._questions.tag(others, question=f"Merge {tag.name} into", fixed=True)
        if into:
            self._do(lambda: codebook.merge(self._state.codebook, self._annotations(), [tag.name], into), into)

    async def split(self, tag: Tag) -> None:
        """Give some of a tag's notes to a new tag."""
        tagged = [note for note in self._annotations() if tag.name in note.tags]
        if not tagged:
            self._say(f"No note has the tag {tag.name}, so there is nothing to split.")
            return
        chosen = await self._part_of(tag, tagged)
        if chosen is None:
            return
        if not chosen:
            self._say("None of its notes fit that.")
            return
        question = f"New tag for {len(chosen)} of the {len(tagged)} notes"
        name = await self._questions.line(question, refuse=self._name_problem)
        if name:
            by = {note.id: name for note in chosen}
            self._do(lambda: codebook.split(self._state.codebook, self._annotations(), tag.name, by), name)

    async def _part_of(self, tag: Tag, tagged: Sequence[Annotation]) -> Sequence[Annotation] | None:
        """Those of a tag's notes that the reader chooses; None when they leave."""
        here = [note for note in self._state.session.annotations if tag.name in note.tags]
        letter = await self._questions.letter(
            f"Split {tag.name}: which of its {len(tagged)} notes go to a new tag?",
            [
                Answer(HERE, "This article's", f"{len(here)} of them"),
                Answer(FITTING, "Those that fit a filter", "words, #another tag, !verdict"),
            ],
        )
        if letter != FITTING:
            return here if letter == HERE else None
        typed = await self._questions.line("Those with", hint="words  #tag  !verdict  -without")
        wanted = NoteFilter.parse(typed or "")
        return wanted.keep(tagged, self._state.codebook) if wanted else []

    def delete(self, tag: Tag) -> None:
        """Delete a tag and take it off everything."""
        self._do(lambda: codebook.delete(self._state.codebook, self._annotations(), tag.name))


def _color_problem(typed: str) -> str:
    return "" if name_of(typed).startswith("#") or name_of(typed) in PALETTE else "A colour looks like #4f97e0."
