"""The keys of the desk. Footer, help screen and command palette are all made from this list, in this order."""

from __future__ import annotations

from textual.binding import Binding, BindingType

KEYS: list[BindingType] = [
    Binding("slash", "search", "Search", key_display="/", id="search", tooltip="Search as you type"),
    Binding("a", "note", "Note", id="note", tooltip="Write a note on the paragraph or the selection"),
    Binding("space", "highlight", "Highlight", key_display="space", id="highlight", tooltip="Highlight on or off"),
    Binding("t", "tag", "Tag", id="tag", tooltip="Pick a tag, or make a new one"),
    Binding("tab", "next_pane", "Sidebar", id="next-pane", tooltip="Go to the next pane", priority=True),
    Binding("x", "export", "Export", id="export", tooltip="Write the annotations to a file"),
    Binding("question_mark", "help", "Help", key_display="?", id="help", tooltip="All keys"),
    Binding("q", "quit", "Quit", id="quit", tooltip="Leave; everything is saved already"),
    Binding("n", "walk(1)", "Next match", show=False, id="next-match", tooltip="Next match or mention"),
    Binding("N", "walk(-1)", "Previous match", show=False, id="previous-match", tooltip="Previous match or mention"),
    Binding(
        "right_square_bracket",
        "annotation(1)",
        "Next annotation",
        key_display="]",
        show=False,
        id="next-annotation",
        tooltip="Go to the next annotation",
    ),
    Binding(
        "left_square_bracket",
        "annotation(-1)",
        "Previous annotation",
        key_display="[",
        show=False,
        id="previous-annotation",
        tooltip="Go to the annotation before",
    ),
    Binding("v", "units", "Select", show=False, id="select", tooltip="Select the sentence; again: by word"),
    Binding(
        "right,l",
        "units_move(1)",
        "Next sentence or word",
        show=False,
        id="unit-next",
        tooltip="Select the next one",
    ),
    Binding(
        "left,h",
        "units_move(-1)",
        "Previous sentence or word",
        show=False,
        id="unit-previous",
        tooltip="Select the one before",
    ),
    Binding("shift+right,L", "units_stretch(1)", "Edge right", show=False, id="edge-right", tooltip="Move the edge on"),
    Binding("shift+left,H", "units_stretch(-1)", "Edge left", show=False, id="edge-left", tooltip="Move the edge back"),
    Binding("s", "units_edge", "Other edge", show=False, id="other-edge", tooltip="Let the other edge move"),
    Binding("e", "edit", "Edit note", show=False, id="edit", tooltip="Edit the annotation here"),
    Binding("d", "delete", "Delete", show=False, id="delete", tooltip="Delete the annotation here"),
    Binding("u", "undo", "Undo", show=False, id="undo", tooltip="Take the last change back"),
    Binding("ctrl+r", "redo", "Redo", show=False, id="redo", tooltip="Do it again"),
    *(
        Binding(
            str(n),
            f"nth_tag({n})",
            f"Tag {n}",
            show=False,
            id=f"tag-{n}",
            tooltip="The nth tag: pinned, else most used",
        )
        for n in range(1, 10)
    ),
    Binding("y", "copy", "Copy", show=False, id="copy", tooltip="Copy the passage with its citation"),
    Binding("b", "back", "Back", show=False, id="back", tooltip="Return to where you were before the jump"),
    Binding("o", "open", "Open", show=False, id="open", tooltip="Open another article"),
    Binding("z", "zoom", "Maximise", show=False, id="zoom", tooltip="Give the pane the whole screen, or not"),
    Binding(
        "c", "notices", "Hide notices", show=False, id="notices", tooltip="Hide or show advertisements and the like"
    ),
    Binding(
        "shift+tab",
        "next_pane",
        "Previous pane",
        show=False,
        id="previous-pane",
        tooltip="Go to the pane before",
        priority=True,
    ),
    Binding(
        "full_stop",
        "tab(1)",
        "Next list",
        key_display=".",
        show=False,
        id="next-list",
        tooltip="Actors, numbers, quotes, notes",
    ),
    Binding(
        "comma",
        "tab(-1)",
        "Previous list",
        key_display=",",
        show=False,
        id="previous-list",
        tooltip="The list before",
    ),
    Binding(
        "escape",
        "escape",
        "Let go",
        show=False,
        id="let-go",
        tooltip="Leave the selection, the search or the mentions",
    ),
]
