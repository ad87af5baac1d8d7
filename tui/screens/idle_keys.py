"""What is said of a key that does nothing where the cursor is: nobody should wonder whether it arrived."""

from __future__ import annotations

from collections.abc import Mapping

from ..widgets.entry_list import EntryList
from ..widgets.reading_pane import ReadingPane

_THERE = {"text": "in the text", "list": "in the lists beside it"}


def of_idle_key(key: str, shown: str, focused: object, changed: Mapping[str, str]) -> str:
    """Where a key of the desk works that does nothing in what is focused; of any other key where all are listed.

    ``shown`` is the sign on the key, ``changed`` has the keys that the reader wants otherwise.
    """
    other = "list" if isinstance(focused, ReadingPane) else "text" if _is_in_sidebar(focused) else ""
    if other:
        from .help_screen import desk_places

        for binding in desk_places()[other]:
            if key in changed.get(binding.id or "", binding.key).split(","):
                return f"{shown} ({binding.description.lower()}) works {_THERE[other]}: tab goes there."
    return f"{shown} does nothing here.  ? shows all keys"


def _is_in_sidebar(focused: object) -> bool:
    from ..desk.screen import DeskScreen

    return isinstance(focused, EntryList) and isinstance(focused.screen, DeskScreen)
