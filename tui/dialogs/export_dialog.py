"""The export dialog: which format, which file. Nothing is written over unless the reader presses Enter twice."""

from __future__ import annotations

import re
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Checkbox, Input, Label, OptionList
from textual.widgets.option_list import Option

from analysis.findings import Findings

from ..exports import FORMATS, ExportError, Selection, write
from ..exports.export_remarks import amount, remarks_on
from ..exports.findings_forms import FINDINGS_FORMS, write_findings
from ..library.checked_findings import checks_of
from ..notebook import Notebook
from ..system.paths import expanded
from ..system.served import download_folder, is_served
from ..widgets.safe_option_list import SafeOptionList
from ..widgets.tick_box import TickBox
from .dialog import Dialog
from .list_dialog import MOVES, move_highlight

_NO_NAME = re.compile("[\0\ud800-\udfff]")
"""What no file's name can hold."""
_NAME_WIDTH = 2 + max(map(len, (*FORMATS, *FINDINGS_FORMS)))
FINDINGS_AT = 3
"""Where the findings stand among the forms: behind those that are asked for most."""
NOTES, FOUND = "-notes", "-findings"
"""How the files end that the dialog names."""


def plain_file_name(title: str) -> str:
    """A file name (without ending) made of a title: ``harbour-strike-goes-on``."""
    words = re.findall(r"[^\W_]+", title.lower())[:6]
    return "-".join(words)[:60] or "article"


class ExportDialog(Dialog[Path]):
    """Writes the export itself and gives back where it lies, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVES,
        Binding("enter", "write", "Write", show=False, id="export-write", tooltip="Write the file"),
    ]

    def __init__(self, notebook: Notebook, sha256: str, title: str, findings: Findings | None = None) -> None:
        super().__init__()
        self._notebook = notebook
        self._sha256 = sha256
        self._findings = findings
        self._stem = f"{plain_file_name(title)}{NOTES}"
        forms = [(form.name, form.extension, form.description) for form in FORMATS.values()]
        if findings is not None:
            found = [(form.name, form.extension, form.description) for form in FINDINGS_FORMS.values()]
            forms[FINDINGS_AT:FINDINGS_AT] = found
        self._forms = forms
        self._asked: Path | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label("", id="export-about", markup=False)
            yield SafeOptionList(
                *(Option(Content(f"{name:<{_NAME_WIDTH}}{about}")) for name, _, about in self._forms), markup=False
            )
            yield TickBox("all articles of the notebook", compact=True, id="export-all")
            for form in FORMATS.values():
                for choice in form.choices:
                    yield TickBox(Content(choice.label), compact=True, classes=f"choice of-{form.name}")
            yield Label("", id="export-remarks", markup=False)
            yield Input(select_on_focus=False)
            yield Label("", classes="problem", markup=False)
            yield Label("↑↓ format   Enter writes   tab boxes, space ticks   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0
        self.query_one(Input).focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        field = self.query_one(Input)
        known = {extension for _, extension, _ in self._forms}
        path = Path(field.value) if field.value else Path(self._stem)
        stem = str(path.with_suffix("") if path.suffix in known else path)
        name, extension, _ = self._forms[event.option_index]
        old, new = (NOTES, FOUND) if name in FINDINGS_FORMS else (FOUND, NOTES)
        stem = stem.removesuffix(old) + new if stem.endswith(old) else stem
        field.value = f"{stem}{extension}"
        field.cursor_position = len(field.value)
        self._asked = None
        self._show_what(name)

    def on_checkbox_changed(self) -> None:
        self._show_what(self._forms[self.query_one(OptionList).highlighted or 0][0])

    def _selection(self) -> Selection:
        everything = self.query_one("#export-all", Checkbox).value
        return Selection.of(self._notebook, None if everything else [self._sha256])

    def _show_what(self, name: str) -> None:
        """Say how much the file would hold and what to mind, and offer what can be chosen for the format."""
        form, remarks, what = FORMATS.get(name), "", "the findings of this article"
        if form is not None:
            selection = self._selection()
            what, remarks = amount(form, selection), "\n".join(remarks_on(form, selection))
        self.query_one("#export-about", Label).update(Content(f"Export {what} as").stylize("bold"))
        told = self.query_one("#export-remarks", Label)
        told.update(Content(remarks))
        told.display = bool(remarks)
        for box in self.query(".choice").results(Checkbox):
            box.display = box.has_class(f"of-{name}")

    def _options(self, name: str) -> dict[str, str | bool]:
        boxes = self.query(f".of-{name}").results(Checkbox)
        return {one.option: one.value for one, box in zip(FORMATS[name].choices, boxes, strict=True) if box.value}

    def on_option_list_option_selected(self) -> None:
        self._write()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._write()

    def _write(self) -> None:
        chosen = self._forms[self.query_one(OptionList).highlighted or 0][0]
        typed = self.query_one(Input).value.strip()
        if not typed or _NO_NAME.search(typed):
            self._complain("Type the name of a file to write.")
            return
        # In a browser the file is downloaded, under its name alone.
        target = download_folder() / Path(typed).name if is_served() else expanded(typed)
        everything = self.query_one("#export-all", Checkbox).value
        if everything and chosen in FINDINGS_FORMS:
            self._complain("Findings are written of this article only; of many: dateline analyze.")
            return
        if target.exists() and self._asked != target:
            self._asked = target
            self._complain(f"{target.name} exists: change the name, or press Enter again to write over it.")
            return
        try:
            if chosen in FINDINGS_FORMS and self._findings is not None:
                checks = checks_of(self._notebook.annotations(self._sha256))
                write_findings(chosen, self._findings, checks, target, force=self._asked == target)
            else:
                write(chosen, self._selection(), target, force=self._asked == target, **self._options(chosen))
        except ExportError as error:
            self._complain(str(error))
            return
        self.dismiss(target)

    def _complain(self, problem: str) -> None:
        self.query_one(".problem", Label).update(Content(problem))

    def action_write(self) -> None:
        """Write the file, from a box too."""
        self._write()

    def action_move(self, step: int) -> None:
        """Choose another format while the cursor stays in the input."""
        move_highlight(self.query_one(OptionList), step)
