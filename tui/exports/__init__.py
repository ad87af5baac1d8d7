"""The forms in which annotations leave the notebook, and how they come back. Imports no Textual.

>>> selection = Selection.of(notebook)
>>> write("markdown", selection, Path("notes.md"))
"""

from .export_formats import FORMATS, ExportError, Format, Options, pieces, write
from .export_selection import Entry, Selection

__all__ = ["FORMATS", "Entry", "ExportError", "Format", "Options", "Selection", "pieces", "write"]
