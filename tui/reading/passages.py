"""Passages of an article: shown with the words around them, and found again from a quote someone typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from analysis.article import Article, Span

from ..system.plain_output import one_line

CONTEXT = 60
"""Characters shown on each side of a passage, at most."""
_MARK, _UNMARK = "\x1b[1;4m", "\x1b[0m"
_ALIKE = ("'‘’‚‛′", '"“”„‟″«»', "-‐‑–—−")
_LIKENED = str.maketrans({mark: marks[0] for marks in _ALIKE for mark in marks})
_LONGEST_SIMPLIFIED = 2_000_000
"""Characters beyond which a text is not levelled letter by letter, which takes about a second and 100 MB."""


@dataclass(frozen=True, slots=True)
class Passage:
    """``article.text[start:end]`` and what stands around it in its paragraph."""

    article: Article
    start: int
    end: int

    @property
    def number(self) -> int:
        """The paragraph's number as readers count, from 1."""
        paragraph = self.article.paragraph_at(self.start)
        return paragraph.index + 1 if paragraph else 1

    def around(self) -> tuple[str, str]:
        """What stands before and after it in its paragraph, cut between words to some sixty characters."""
        text, paragraph = self.article.text, self.article.paragraph_at(self.start)
        left, right = (paragraph.start, paragraph.end) if paragraph else (0, len(text))
        begin, stop = max(left, self.start - CONTEXT), min(right, self.end + CONTEXT)
        before, after = text[begin : self.start], text[self.end : stop]
        if begin > left:
            before = "…" + before[before.find(" ") + 1 :]
        if stop < right:
            after = after[: after.rfind(" ") + 1].rstrip() + "…"
        return before, after

    def line(self, coloured: bool) -> str:
        """``source:¶3: … words *match* words …``, the match underlined where the terminal can, else between stars."""
        marked = self.marked(one_line, *((_MARK, _UNMARK) if coloured else ("*", "*")))
        return f"{one_line(self.article.source)}:¶{self.number}: {marked}"

    def marked(self, flat: Callable[[str], str], mark: str, unmark: str) -> str:
        """The passage between its marks, with what stands around it; ``flat`` brings each of the three into one row."""
        before, after = self.around()
        lead = " " if before[-1:].isspace() else ""
        trail = " " if after[:1].isspace() else ""
        words = flat(self.article.text[self.start : self.end])
        return f"{flat(before)}{lead}{mark}{words}{unmark}{trail}{flat(after)}"

    def to_dict(self) -> dict[str, Any]:
        """The object that ``dateline search --format json`` prints; ``paragraph`` counts from 1."""
        before, after = self.around()
        text = self.article.text[self.start : self.end]
        return {
            "source": self.article.source,
            "title": self.article.title,
            "sha256": self.article.sha256,
            "paragraph": self.number,
            "start": self.start,
            "end": self.end,
            "text": text,
            "context": f"{before}{text}{after}",
        }


def find_quote(text: str, quote: str) -> Iterator[Span]:
    """Where ``quote`` stands in ``text``, in order, never overlapping.

    Letter for letter if it stands there so; else without regard to case, line breaks and runs of space, and the
    shapes of quotation marks, apostrophes and dashes; else (in texts below two million characters) without regard
    to how letters with accents, ligatures and the like are written.
    """
    quote = quote.strip()
    if not quote:
        return
    pattern = re.compile(re.escape(quote) if quote in text else _tolerant(quote), re.IGNORECASE * (quote not in text))
    found = False
    for match in pattern.finditer(text):
        found = True
        yield Span(*match.span())
    if not found and len(text) <= _LONGEST_SIMPLIFIED:
        yield from _find_simplified(text, quote)


def _tolerant(quote: str) -> str:
    """A regular expression for ``quote`` with any space, quotation marks and dashes."""
    parts = []
    for character in " ".join(quote.split()):
        alike = next((marks for marks in _ALIKE if character in marks), None)
        parts.append(r"\s+" if character == " " else f"[{re.escape(alike)}]" if alike else re.escape(character))
    return "".join(parts)


def _find_simplified(text: str, quote: str) -> Iterator[Span]:
    plain, places = _simplified(text)
    wanted, _ = _simplified(quote)
    at = plain.find(wanted)
    while at >= 0:
        start, end = places[at], places[at + len(wanted) - 1] + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        yield Span(start, end)
        at = plain.find(wanted, at + len(wanted))


def nearest(text: str, quote: str) -> Span | None:
    """The passage most like ``quote``, or None when nothing is much alike or the text too long to ask."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    wanted, _ = _simplified(quote)
    if not wanted or len(text) > _LONGEST_SIMPLIFIED:
        return None
    plain, places = _simplified(text)
    found = partial_ratio_alignment(wanted, plain, score_cutoff=60)
    if found is None or found.dest_start >= found.dest_end:
        return None
    start = plain.rfind(" ", 0, found.dest_start + 1) + 1
    end = plain.find(" ", found.dest_end - 1)
    return Span(places[start], places[(end if end >= 0 else len(plain)) - 1] + 1)


def _simplified(text: str) -> tuple[str, list[int]]:
    """``text`` with case, space and the shapes of marks levelled, and the place in ``text`` of each character."""
    out: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character.isspace():
            if out and out[-1] != " ":
                out.append(" ")
                places.append(place)
            continue
        for plain in unicodedata.normalize("NFKD", character.translate(_LIKENED)).casefold():
            out.append(plain)
            places.append(place)
    while out and out[-1] == " ":
        out.pop()
        places.pop()
    return "".join(out), places
