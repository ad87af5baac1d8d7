"""The reader's notebook: annotations, the codebook of tags, and the texts they point into. Imports no Textual."""

from .annotation import Anchor, Annotation, Tag, Verdict
from .store import ArticleRecord, Change, Notebook, NotebookError
from .undo import History

__all__ = [
    "Anchor",
    "Annotation",
    "ArticleRecord",
    "Change",
    "History",
    "Notebook",
    "NotebookError",
    "Tag",
    "Verdict",
]
