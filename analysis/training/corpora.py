"""The corpora that weights are trained on, and which of their documents may be used.

They are expected beside the repository, in ``../shared/corpora`` (its README describes the shape). Documents
under ShareAlike or non-commercial terms are never used for weights that ship under the MIT licence.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
_BARRED = ("BY-SA", "-NC", "ShareAlike")


def documents(name: str) -> Iterator[dict[str, Any]]:
    """The documents of ``name`` (``gmb`` for ``gmb.jsonl.gz``) that may be trained on, in their order."""
    with gzip.open(CORPORA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if not any(term in document["license"] for term in _BARRED):
                yield document
