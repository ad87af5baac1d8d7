"""A query's tree as an FTS5 expression that misses nothing: what SQLite finds is a little more than what matches.

Words become the words of the library that they mean, so that inflections are found as in one article; what FTS5 cannot
look up (fields, NOT, regular expressions but for the words in them) narrows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from analysis.language.scripts import is_unspaced
from analysis.search.letters import folded
from analysis.search.nearly import Nearly
from analysis.search.regex_literals import words_of
from analysis.search.syntax import All, Any, Near, Node
from analysis.search.terms import Literal, Regex, Wildcard, Word

MOST_WORDS = 200
"""Of more words than that, their common beginning is looked up instead."""
TOKEN = re.compile(r"[^\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_PARTING = "".join(chr(code).lower() if chr(code).isalnum() else " " for code in range(128))
"""What becomes of each ASCII character where words are parted."""

Terms = Callable[[str], list[str]]


def narrowed(tree: Node, terms: Terms) -> str | None:
    """The FTS5 expression for ``tree``: None when every article may match, "" when none can.

    ``terms`` gives the words of the library that begin with some letters.
    """
    if isinstance(tree, Word):
        return _any([word for word in terms(folded(tree.root)) if tree.may_mean(word)], tree.root)
    if isinstance(tree, Nearly):
        words = [word for word in terms("") if tree.may_mean(word)]
        return None if len(words) > MOST_WORDS else _any(words, tree.text)
    if isinstance(tree, Wildcard):
        start = tree.text.partition("*")[0]
        tokens = TOKEN.findall(folded(start))
        return f'"{tokens[0]}" *' if len(tokens) == 1 and not is_unspaced(start) else None
    if isinstance(tree, Literal):
        return _phrase(tree)
    if isinstance(tree, Regex):
        words = [f'"{folded(word)}"{" *" if is_start else ""}' for word, is_start in words_of(tree.text)]
        return " AND ".join(words) or None
    if isinstance(tree, All | Near):
        nodes = tree.nodes if isinstance(tree, All) else (tree.one, tree.other)
        parts = [part for node in nodes if (part := narrowed(node, terms)) is not None]
        if "" in parts:
            return ""
        return " AND ".join(f"({part})" for part in parts) or None
    if isinstance(tree, Any):
        found = [narrowed(node, terms) for node in tree.nodes]
        if any(part is None for part in found):
            return None
        return " OR ".join(f"({part})" for part in found if part)
    return None


def indexed(text: str, bounds: Iterable[tuple[int, int]] = ()) -> tuple[str, list[int]]:
    """A text as the index takes it in: its words, folded, a space between. What a word is, is decided only here.

    And how many of them come before each of the stretches that ``bounds`` names in order; no word goes over these.
    """
    words: list[str] = []
    before: list[int] = []
    last = 0
    for start, end in bounds:
        if start > last:
            words += words_of_text(text[last:start])
        before.append(len(words))
        words += words_of_text(text[start:end])
        last = max(last, end)
    words += words_of_text(text[last:])
    return " ".join(words), before


def words_of_text(text: str) -> list[str]:
    """The words of a text, folded: what TOKEN finds there, at twice its pace where letters are Latin ones."""
    seen = text if text.isascii() else _NOT_ASCII.sub(_parted_match, text)
    return seen.translate(_PARTING).split() if seen.isascii() else TOKEN.findall(folded(text))


def _parted_match(match: re.Match[str]) -> str:
    return _parted(match.group())


@lru_cache(2000)
def _parted(signs: str) -> str:
    """Some characters that are not ASCII: folded, and a space for each that is part of no word."""
    return "".join(sign if TOKEN.match(sign) else " " for sign in folded(signs))


def _any(words: list[str], root: str) -> str:
    if len(words) > MOST_WORDS:
        return f'"{folded(root)}" *'
    return " OR ".join(f'"{word}"' for word in words)


def _phrase(tree: Literal) -> str | None:
    """The words of a phrase in a row; the last may be the beginning of one."""
    tokens = [] if is_unspaced(tree.text) else TOKEN.findall(folded(tree.text))
    if not tokens:
        return None
    whole = tree.closes and tree.text[-1].isalnum()
    return f'"{" ".join(tokens)}"' + ("" if whole else " *")
