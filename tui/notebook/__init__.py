"""The reader's notebook: annotations, the codebook of tags, and the texts they point into. Imports no Textual."""

from .annotation import Anchor, Annotation, Tag, Verdict
from .change import ArticleRecord, Change, Conflict, NotebookError, Overtaken
from .correction import Correction
from .store import Notebook
from .undo import History

__all__ = [
    "Anchor",
    "Annotation",
    "ArticleRecord",
    "Change",
    "Conflict",
    "Correction",
    "History",
    "Notebook",
    "NotebookError",
    "Overtaken",
    "Tag",
    "Verdict",
]
