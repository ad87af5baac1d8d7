"""An order of rows that is the same everywhere, for versions that were made at the same moment."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..notebook.schema import Record


def row_hash(item: Record) -> str:
    """The SHA-256 of a record's row."""
    row = json.dumps(item.to_dict(), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(row.encode("ascii")).hexdigest()
