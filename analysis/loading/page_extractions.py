"""What extraction libraries take for the article of a page, as text that can be compared with the page's blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

_LONGEST_PIECE = 60
_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The text that a library gives for a page, made comparable, and its short pieces one by one."""

    text: str
    pieces: frozenset[str]


def comparable(text: str) -> str:
    """``text`` without space, signs and case, so that two extractions can be compared."""
    return _LETTERS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _by_trafilatura(tree: Any) -> Any:
    from trafilatura import bare_extraction

    found = bare_extraction(tree, with_metadata=False, include_comments=False)
    return None if found is None or isinstance(found, dict) else found.body


def _by_readability(tree: Any) -> Any:
    from lxml import html
    from trafilatura.readability_lxml import Document

    return html.fromstring(Document(tree).summary())


def _by_baseline(tree: Any) -> Any:
    from trafilatura import baseline

    return baseline(tree)[0]


EXTRACTIONS: tuple[Callable[[Any], Any], ...] = (_by_trafilatura, _by_readability, _by_baseline)
"""The libraries, in the order in which they are asked; each may change the tree that it is given."""


def extracted(extract: Callable[[Any], Any], tree: Any) -> Extraction:
    """What one of the libraries extracts; nothing where it fails. The tree stays as it is."""
    import logging

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        body = extract(deepcopy(tree))
    except Exception:  # a page can break lxml or trafilatura in more ways than they name; another way is left
        body = None
    if body is None:
        return Extraction("", frozenset())
    texts = list(body.itertext())
    pieces = {comparable(text) for text in texts if len(text) <= _LONGEST_PIECE}
    for node in body.iter():
        words = "".join(node.itertext()) if len(node) and len(node) <= 8 else ""
        if len(words) <= _LONGEST_PIECE:
            pieces.add(comparable(words))
    return Extraction(comparable("".join(texts)), frozenset(pieces - {""}))
