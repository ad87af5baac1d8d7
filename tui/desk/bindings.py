"""The keys of the desk, by what has to have the focus for them. Footer, palette and help are made from these lists."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from ..widgets.scrolling import scrolling_keys


def _unshown(
    key: str,
    action: str,
    description: str,
    id: str,
    tooltip: str,
    key_display: str | None = None,
    priority: bool = False,
) -> Binding:
    """A key that help and palette name, but for which the footer has no room."""
    return Binding(key, action, description, False, key_display, priority, tooltip, id)


_SEARCH: list[BindingType] = [
    Binding("slash", "screen.search", "Search", key_display="/", id="search", tooltip="Search as you type"),
    Binding("a", "screen.note", "Note", id="note", tooltip="Write a note on the passage"),
]
_HIGHLIGHT: list[BindingType] = [
    Binding(
        "space",
        "screen.do('highlight')",
        "Highlight",
        key_display="space",
        id="highlight",
        tooltip="Highlight on or off",
    ),
]
_TAGGING: list[BindingType] = [
    Binding("t", "screen.do('tag')", "Tag", id="tag", tooltip="Pick a tag, or make a new one"),
    *(
        _unshown(
            str(n),
            f"screen.do('toggle_tag_of_digit', {n})",
            f"Tag {n}",
            f"tag-{n}",
            "Put the tag of this digit on, or take it off",
        )
        for n in range(1, 10)
    ),
    _unshown("M", "screen.do('tag_all')", "Tag all", "tag-all", "Tag every match of the search, every mention"),
    _unshown("e", "screen.edit", "Edit note", "edit", "Edit the annotation here"),
    _unshown("d", "screen.do('delete')", "Delete", "delete", "Delete the annotation here"),
    _unshown("C", "screen.do('correct')", "Correct finding", "correct", "Correct the finding; add what was missed"),
    _unshown("y", "screen.do('copy')", "Copy", "copy", "Copy the passage with its citation"),
]
_VERDICT = _unshown("V", "screen.do('verdict')", "Verdict", "verdict", "Unchecked, confirmed, disputed, false")
MARKING: list[BindingType] = [*_SEARCH, *_HIGHLIGHT, *_TAGGING, _VERDICT]
"""On the passage: that of the entry where a list has the focus, else the selection or the paragraph."""

SELECTING: list[BindingType] = [
    Binding(
        "right,l",
        "screen.do('selection_move', 1)",
        "Select next",
        key_display="→, l",
        id="unit-next",
        tooltip="Select the next sentence or word",
    ),
    _unshown("left,h", "screen.do('selection_move', -1)", "The one before", "unit-previous", "Select the one before"),
    Binding(
        "shift+right,L",
        "screen.do('selection_extend', 1)",
        "Longer",
        key_display="shift+→, L",
        id="edge-right",
        tooltip="Move the edge of the selection on",
    ),
    _unshown("shift+left,H", "screen.do('selection_extend', -1)", "Shorter", "edge-left", "Move the edge back"),
    _unshown("s", "screen.do('selection_switch_edge')", "Other edge", "other-edge", "Let the other edge move"),
]
"""While sentences or words are selected."""

TEXT: list[BindingType] = [
    *SELECTING,
    *MARKING,
    _unshown("v", "screen.do('select')", "Select", "select", "Select the sentence; again: by word"),
    _unshown(
        "right,l", "screen.do('finding_step', 1)", "Next finding", "next-finding", "Next finding of the paragraph"
    ),
    _unshown(
        "left,h", "screen.do('finding_step', -1)", "Previous finding", "previous-finding", "The paragraph's one before"
    ),
    _unshown("enter", "screen.do('finding_open')", "Open finding", "open-finding", "Show the finding in its list"),
    _unshown("f", "screen.do('letters')", "Go to finding", "letters", "Letters on the findings on screen: press one"),
    _unshown("P", "screen.do('place')", "Place lost note", "place", "Put the lost note on the passage"),
    _unshown("m", "screen.do('marking')", "Marks", "marks", "Marks in the text: figures, all, none"),
    _unshown("w", "screen.do('voices')", "Whose voice", "voices", "Whose voice: A attributed, a partly, w own"),
    _unshown("c", "screen.do('notices')", "Hide notices", "notices", "Hide or show advertisements and the like"),
]
"""In the text. Those that move through it are the reading pane's own."""

_CHOOSE = Binding("enter", "choose", "Show", id="choose", tooltip="Jump to its passage in the text")
_LISTED: list[BindingType] = [
    _unshown(
        "i",
        "screen.do('card')",
        "Card",
        "card",
        "All its passages, what an actor says, why the engine has it",
    ),
    *scrolling_keys("detail", "screen.scroll_detail", "Detail"),
    Binding("s", "screen.do('sort')", "Sort", id="sort", tooltip="Put the list into another order"),
    Binding("f", "screen.filter_list", "Filter", id="filter-list", tooltip="Only entries with some words, as you type"),
    # One key with that of the desk, of which the footer says from here where it leads.
    Binding("tab", "screen.next_pane", "Text", id="next-pane", tooltip="Go to the next pane", priority=True),
]
LIST: list[BindingType] = [_CHOOSE, *_LISTED, *MARKING]
"""In the sidebar's lists of actors and notes. Those that move through it are the list's own."""

CHECKLIST: list[BindingType] = [
    _CHOOSE,
    Binding(
        "space",
        "screen.do('confirm')",
        "Confirm",
        key_display="space",
        id="confirm",
        tooltip="Confirm the figure or quote, and go to the next",
    ),
    Binding("V", "screen.do('check')", "Verdict", id="check", tooltip="Another verdict on it, and go to the next"),
    *_LISTED,
    *_SEARCH,
    *_TAGGING,
]
"""In the sidebar's lists of numbers and quotes, which are checked there."""

DESK: list[BindingType] = [
    Binding("tab", "screen.next_pane", "Sidebar", id="next-pane", tooltip="Go to the next pane", priority=True),
    Binding("x", "do('export')", "Export", id="export", tooltip="Write annotations or findings to a file"),
    Binding("question_mark", "help", "Help", key_display="?", id="help", tooltip="All keys"),
    Binding("q", "app.quit", "Quit", id="quit", tooltip="Leave; everything is saved already"),
    _unshown("n", "do('walk', 1)", "Next match", "next-match", "Next match or mention"),
    _unshown("N", "do('walk', -1)", "Previous match", "previous-match", "Previous match or mention"),
    _unshown(
        "right_square_bracket",
        "do('annotation', 1)",
        "Next annotation",
        "next-annotation",
        "Go to the next annotation",
        key_display="]",
    ),
    _unshown(
        "left_square_bracket",
        "do('annotation', -1)",
        "Previous annotation",
        "previous-annotation",
        "Go to the annotation before",
        key_display="[",
    ),
    _unshown("b", "do('back')", "Back", "back", "Return to where you were before the jump"),
    _unshown("F", "filter", "Filter notes", "filter", "Only notes with a tag, a verdict, words"),
    _unshown("u", "do('undo')", "Undo", "undo", "Take the last change back"),
    _unshown("ctrl+r", "do('redo')", "Redo", "redo", "Do it again"),
    _unshown("S", "do('save')", "Save again", "save", "Try again to write what could not be saved"),
    _unshown("T", "codebook", "Codebook", "codebook", "The tags: rename, merge, split, count"),
    _unshown("O", "do('orphans')", "Lost notes", "orphans", "Notes whose words are gone or changed"),
    _unshown("K", "do('counts')", "Count tags", "counts", "Tags by article, and which tags meet"),
    _unshown("I", "do('identifiers')", "Identifiers", "identifiers", "Mail, telephones, accounts, case numbers"),
    _unshown("A", "do('agreement')", "Agreement", "agreement", "Compare two coders, and decide where they differ"),
    _unshown("U", "do('readers')", "Who codes", "readers", "Your name; one coder's notes; hide what others coded"),
    _unshown(
        "exclamation_mark",
        "do('consistency')",
        "What does not fit",
        "consistency",
        "Figures that do not fit, and sums that do",
        key_display="!",
    ),
    _unshown("E", "do('compare')", "Compare reports", "compare", "This article beside other reports of the event"),
    _unshown("o", "do('open')", "Open", "open", "Open another article"),
    _unshown(
        "greater_than_sign",
        "do('neighbour', 1)",
        "Next article",
        "next-article",
        "Open the next article of the reading list",
        key_display=">",
    ),
    _unshown(
        "less_than_sign",
        "do('neighbour', -1)",
        "Previous article",
        "previous-article",
        "Open the article before it on the reading list",
        key_display="<",
    ),
    _unshown("L", "do('library')", "Library", "library", "All articles, and a search over all of them"),
    _unshown("W", "ledger", "Ledger", "ledger", "The claims of all articles: judge them, add evidence, hand them over"),
    _unshown("z", "zoom", "Maximise", "zoom", "Give the pane the whole screen, or not"),
    _unshown("shift+tab", "screen.next_pane", "Previous pane", "previous-pane", "Go to the pane before", priority=True),
    _unshown("full_stop", "do('tab', 1)", "Next list", "next-list", "Actors, numbers, quotes, notes", key_display="."),
    _unshown("comma", "do('tab', -1)", "Previous list", "previous-list", "The list before", key_display=","),
    _unshown("escape", "do('escape')", "Clear", "let-go", "Leave the selection, the search or the mentions"),
    _unshown(
        "ctrl+c,super+c", "screen.copy_text", "Copy selection", "copy-selection", "Copy what the mouse has selected"
    ),
]
"""Wherever the focus is on the desk."""
