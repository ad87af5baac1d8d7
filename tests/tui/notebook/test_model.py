"""A notebook driven at random against a plain dictionary: add, edit, delete, undo, redo, reload, another window."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from tui.notebook import Annotation, Change, History, Notebook, Overtaken
from tui.notebook.backups import before_of
from tui.notebook.restoring import restore

from .samples import note_on, stock_ids, undated

NOTES = st.text(max_size=6)
WORDS = st.sampled_from(["Dockers", "300", "port", "Monday", "stopped work"])


class NotebookMachine(RuleBasedStateMachine):
    """``model`` is what must be in the notebook; ``past`` and ``future`` are the states that undo and redo go to."""

    ids = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "notebook.json"
        self.notebook = Notebook(self.path)
        self.history = History(self.notebook)
        self.model: dict[str, Annotation] = {}
        self.past: list[dict[str, Annotation]] = []
        self.future: list[dict[str, Annotation]] = []
        self.overtaken = False

    def teardown(self) -> None:
        self.notebook.close()
        shutil.rmtree(self.folder)

    def do(self, *pairs: tuple[Annotation | None, Annotation | None]) -> None:
        self.past.append(dict(self.model))
        self.future.clear()
        self.history.do(Change("act", pairs))
        self.take(*pairs)

    def take(self, *pairs: tuple[Annotation | None, Annotation | None]) -> None:
        for before, after in pairs:
            if after is not None:
                self.model[after.id] = after
            elif before is not None:
                self.model.pop(before.id)

    def go_to(self, state: dict[str, Annotation]) -> None:
        """Undo and redo lead to a state, but for when its notes were changed."""
        found = {note.id: note for note in self.notebook.annotations()}
        assert dict(zip(found, undated(*found.values()), strict=True)) == dict(
            zip(state, undated(*state.values()), strict=True)
        )
        self.model = found

    @rule(target=ids, words=WORDS, note=NOTES)
    def add(self, words: str, note: str) -> str:
        fresh = note_on(words, note=note, tags=("tag",))
        self.do((None, fresh))
        return fresh.id

    @rule(words=st.lists(WORDS, min_size=2, max_size=4))
    def add_many(self, words: list[str]) -> None:
        self.do(*((None, note_on(word)) for word in words))

    @rule(which=ids, note=NOTES)
    def edit(self, which: str, note: str) -> None:
        if which in self.model:
            self.do((self.model[which], self.model[which].edited(note=note)))

    @rule(which=consumes(ids))
    def delete(self, which: str) -> None:
        if which in self.model:
            self.do((self.model[which], None))

    @rule()
    def undo(self) -> None:
        if not self.overtaken:
            assert (self.history.undo() is None) == (not self.past)
            if self.past:
                self.future.append(dict(self.model))
                self.go_to(self.past.pop())

    @rule()
    def redo(self) -> None:
        if not self.overtaken:
            assert (self.history.redo() is None) == (not self.future)
            if self.future:
                self.past.append(dict(self.model))
                self.go_to(self.future.pop())

    @rule()
    def reload(self) -> None:
        self.notebook.close()
        self.notebook = Notebook(self.path)
        self.history = History(self.notebook)
        self.past, self.future, self.overtaken = [], [], False

    @rule(note=NOTES)
    def another_window_edits_all(self, note: str) -> None:
        pairs = [(old, old.edited(note=note)) for old in self.model.values()]
        Notebook(self.path).apply(Change("elsewhere", tuple(pairs)))
        self.take(*pairs)
        self.overtaken = self.overtaken or bool(pairs)

    @rule()
    def undo_what_another_window_changed_loses_nothing(self) -> None:
        if self.overtaken:
            before = {note.id: note.note for note in self.model.values()}
            try:
                self.history.undo()
            except Overtaken:
                assert {note.id: note.note for note in self.notebook.annotations()} == before
            self.notebook.refresh()
            self.model = {note.id: note for note in self.notebook.annotations()}

    @rule(share=st.floats(0, 0.99))
    def tear_and_restore(self, share: float) -> None:
        """A file cut short comes back but for what the last act did; undo then begins anew."""
        if not before_of(self.path).exists():
            return
        last = {note.id: note for note in Notebook(before_of(self.path)).annotations()}
        data = self.path.read_bytes()
        self.path.write_bytes(data[: int(len(data) * share)])
        restore(self.path)
        self.reload()
        back = {note.id: note for note in self.notebook.annotations()}
        untouched = {key: note for key, note in self.model.items() if last.get(key) == note}
        assert untouched.items() <= back.items()
        assert back.keys() <= self.model.keys() | last.keys()
        self.model = back

    @invariant()
    def what_is_there_is_not_among_the_deleted(self) -> None:
        assert not {deletion.id for deletion in self.notebook.deletions()} & set(self.model)

    @invariant()
    def the_notebook_and_the_file_are_as_the_model(self) -> None:
        self.notebook.refresh()
        assert {note.id: note for note in self.notebook.annotations()} == self.model
        if self.path.exists():
            assert stock_ids(self.path) == set(self.model)


TestNotebook = NotebookMachine.TestCase
TestNotebook.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
