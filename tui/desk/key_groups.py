"""What the keys of the desk are for: the groups that help shows them in, by the ids of their bindings. No Textual."""

from __future__ import annotations

GROUPS: dict[str, tuple[str, ...]] = {
    "Read": (
        *("next-paragraph", "previous-paragraph", "page-down", "page-up", "first", "last"),
        *("next-finding", "previous-finding", "letters", "open-finding", "marks", "voices", "notices", "back"),
        *("next-pane", "previous-pane", "zoom", "next-list", "previous-list"),
        *("next-entry", "previous-entry", "list-down", "list-up", "first-entry", "last-entry", "choose"),
        *("card", "detail-down", "detail-up", "sort", "let-go"),
    ),
    "Find": ("search", "next-match", "previous-match", "filter-list", "identifiers"),
    "Mark": (
        *("highlight", "note", "edit", "delete", "select", "unit-next", "unit-previous"),
        *("edge-right", "edge-left", "other-edge", "next-annotation", "previous-annotation", "filter"),
        *("copy", "copy-selection", "undo", "redo", "save", "orphans", "place"),
    ),
    "Check": ("confirm", "check", "verdict", "correct", "consistency", "compare", "ledger"),
    "Code": ("tag", *(f"tag-{n}" for n in range(1, 10)), "tag-all", "codebook", "counts", "agreement", "readers"),
    "Library": ("open", "next-article", "previous-article", "library", "export", "help", "quit"),
}
"""In the order of help. A key that is named nowhere here stands in the first group."""
_HOMES = {id: group for group, ids in GROUPS.items() for id in ids}
SPARE = ("letters", "verdict", "select", "marks", "correct", "card", "codebook", "library", "ledger")
"""Keys that the footer shows where those that matter most have left room, in this order."""


def group_of(id: str | None) -> str:
    """The group of a binding."""
    return _HOMES.get(id or "", next(iter(GROUPS)))
