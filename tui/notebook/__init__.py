"""The reader's notebook: annotations, the codebook of tags, and the texts they point into. Imports no Textual.

The names are resolved on first use: the desk paints its first page before it needs TinyDB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .annotation import Anchor, Annotation, Tag, Verdict
    from .article_record import ArticleRecord
    from .change import Change, Conflict, NotebookError, Overtaken
    from .claim import Claim, Claimant, Evidence, Statement
    from .correction import Correction
    from .deletion import Deletion
    from .event import Event
    from .store import Notebook
    from .undo import History

__all__ = [
    "Anchor",
    "Annotation",
    "ArticleRecord",
    "Change",
    "Claim",
    "Claimant",
    "Conflict",
    "Correction",
    "Deletion",
    "Event",
    "Evidence",
    "History",
    "Notebook",
    "NotebookError",
    "Overtaken",
    "Statement",
    "Tag",
    "Verdict",
]
_HOMES = {
    **dict.fromkeys(("Anchor", "Annotation", "Tag", "Verdict"), "annotation"),
    "ArticleRecord": "article_record",
    **dict.fromkeys(("Change", "Conflict", "NotebookError", "Overtaken"), "change"),
    **dict.fromkeys(("Claim", "Claimant", "Evidence", "Statement"), "claim"),
    "Correction": "correction",
    "Deletion": "deletion",
    "Event": "event",
    "Notebook": "store",
    "History": "undo",
}


def __getattr__(name: str) -> Any:
    """Import the module that holds ``name`` when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
