"""The keys of a comparison."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from ..widgets.scrolling import scrolling_keys

KEYS: list[BindingType] = [
    Binding("m", "move", "Move", id="compare-move", tooltip="Move the figure to another row"),
    Binding("p", "part", "Part of", id="compare-part", tooltip="It is of a part only; again: of the whole"),
    Binding("d", "aside", "Set aside", id="compare-aside", tooltip="Set the figure aside"),
    Binding(
        "equals_sign",
        "source",
        "Source",
        key_display="=",
        id="compare-source",
        tooltip="It has the source of another figure",
    ),
    Binding("V", "verdict", "Verdict", id="compare-verdict", tooltip="Unchecked, confirmed, disputed, false"),
    Binding(
        "f,slash",
        "filter",
        "Filter",
        key_display="f",
        id="compare-filter",
        tooltip="Only some: words, @source, !false, unsourced, differs",
    ),
    Binding("x", "export", "Export", id="compare-export", tooltip="Write it as Markdown, CSV or JSON"),
    Binding("u", "undo", "Undo", id="compare-undo", tooltip="Take the last change back"),
    Binding("ctrl+r", "redo", "Redo", show=False, id="compare-redo", tooltip="Do it again"),
    Binding("r", "rename", "Rename", show=False, id="compare-rename", tooltip="Call the event something else"),
    Binding("o", "others", "Other reports", show=False, id="compare-others", tooltip="Pick the reports anew"),
    Binding("n", "step(1)", "Next ≠", show=False, id="compare-next", tooltip="Go to the next disagreement"),
    Binding("N", "step(-1)", "≠ before", show=False, id="compare-previous", tooltip="To the disagreement before"),
    *scrolling_keys("compare-text", "scroll_text", "Text"),
    Binding("question_mark", "help", "Help", key_display="?", id="compare-help", tooltip="All keys"),
    Binding("escape", "back", "Back", show=False, id="compare-back", tooltip="Show all figures; then back to the desk"),
    Binding("q,E", "leave", "To the desk", show=False, id="compare-leave", tooltip="Back to the desk"),
]
