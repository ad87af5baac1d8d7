"""How the files of a pack of evidence are called, for those who write it, show it and read it."""

from __future__ import annotations

NAME, VERSION = "dateline-evidence", 1
MANIFEST, SUMS, NOTEBOOK = "manifest.json", "MANIFEST.sha256", "dateline.json"
PAGES = "pages/"
"""The folder of the raw pages."""


def text_name(sha256: str) -> str:
    """Where a pack has the text with this SHA-256, which is that of the file."""
    return f"texts/{sha256}.txt"


def page_name(sha256: str) -> str:
    """Where a pack has the raw page with this SHA-256."""
    return f"{PAGES}{sha256}.warc"
