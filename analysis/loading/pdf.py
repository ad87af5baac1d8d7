"""PDF files: lines put together to paragraphs by where they stand on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from statistics import median
from time import monotonic
from typing import Any

from ..article import Article
from ..reading import read
from .loading_error import LoadingError
from .pdf_layout import ITEM, Line, in_reading_order, split_at_gaps

MOST_BYTES = 128 * 2**20
"""The largest file that is looked into, in bytes."""
MOST_SECONDS = 18.0
"""How long one document may take."""
_MOST_LINES = 1_000
"""The most lines on a page whose look is asked for as well."""
_MOST_PAGES = 5_000
_MARGIN = re.compile(  # page numbers, and what browsers print around a page
    r"\W*(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?\W*|\d+/\d+/\d+, \d+:\d\d(?: [AP]M)?\b.*|"
    r"(?:https?|file):/\S+(?: \d+ ?/ ?\d+)?",
    re.I | re.S,
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": ""})
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


def article_of_pdf(data: bytes, source: str, *, seconds: float = MOST_SECONDS) -> Article:
    """The text of a PDF, without what repeats at the top and foot of pages. Raises LoadingError in one plain line."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import LimitReachedError
    except ImportError:
        raise LoadingError(f"{source}: reading PDF needs one more package: pip install 'dateline[pdf]'") from None
    import logging

    if len(data) > MOST_BYTES:
        raise LoadingError(f"{source}: is larger than {MOST_BYTES >> 20} MB; split it, or save its text alone")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        stop = monotonic() + seconds
        reader = PdfReader(_Timed(data, stop))
        if reader.is_encrypted and not reader.decrypt(""):
            raise LoadingError(f"{source}: is locked with a password; save a copy without one")
        if len(reader.pages) > _MOST_PAGES:
            raise LoadingError(f"{source}: has more than {_MOST_PAGES:,} pages; split it first")
        pages = _pages(reader, stop)
    except LoadingError:
        raise
    except (LimitReachedError, MemoryError):
        raise LoadingError(f"{source}: is too large to read; split it, or save its text alone") from None
    except TimeoutError:
        raise LoadingError(f"{source}: takes too long to read; split it, or save its text alone") from None
    except Exception as error:  # pypdf raises whatever a malformed file makes it stumble over
        if "cryptography" in str(error) or "AES" in str(error):
            raise LoadingError(f"{source}: is encrypted; save a copy without encryption") from None
        raise LoadingError(f"{source}: is damaged and cannot be read as PDF; get a fresh copy of it") from None
    text = "\n\n".join(_paragraphs(in_reading_order(page) for page in _without_margins(pages)))
    if not text:
        raise LoadingError(f"{source}: holds pictures of pages and no text; run a text recognition (OCR) over it first")
    return read(text, source=source, remarks=("read from PDF",))


class _Timed(BytesIO):
    """The bytes of a file, read no longer than until ``stop``: a hostile one can keep pypdf looking for its table."""

    def __init__(self, data: bytes, stop: float) -> None:
        super().__init__(data)
        self._stop = stop

    def read(self, size: int | None = -1, /) -> bytes:
        """As in BytesIO. Raises TimeoutError once the time is up."""
        if monotonic() > self._stop:
            raise TimeoutError
        return super().read(size)


def _pages(reader: Any, stop: float) -> list[list[Line]]:
    """The lines of all pages. Raises TimeoutError once ``stop`` has passed."""
    half = monotonic() + (stop - monotonic()) / 2
    pages = []
    for page in reader.pages:
        lines = _lines(page, stop)
        # The page as it looks costs as much again, so it is left out where time runs short.
        if len(lines) > 1 and len(lines) < _MOST_LINES and monotonic() < half:
            lines = list(split_at_gaps(lines, page.extract_text(extraction_mode="layout")))
        pages.append(lines)
    return pages


def _lines(page: Any, stop: float) -> list[Line]:
    """The lines of a page, in the order in which the file draws them. Raises TimeoutError once ``stop`` has passed."""
    lines: list[Line] = []
    pieces: list[str] = []
    place: tuple[float, float, float] | None = None

    def close() -> None:
        nonlocal place
        text = " ".join("".join(pieces).translate(_LIGATURES).split())
        if text and place:
            lines.append(Line(text, *place))
        pieces.clear()
        place = None

    def in_time(*_: Any) -> None:
        if monotonic() > stop:
            raise TimeoutError

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        nonlocal place
        in_time()
        for part in re.split(r"(\n)", text):
            if part == "\n":
                close()
            elif part:
                pieces.append(part)
                if place is None and part.strip():
                    x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
                    y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
                    place = x, y, abs(size * (tm[3] or tm[1] or 1) * (cm[3] or cm[1] or 1))

    page.extract_text(visitor_text=visit, visitor_operand_before=in_time)
    close()
    return lines


def _without_margins(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """Pages without page numbers, and without the lines that most pages have at the same height."""

    def mark(line: Line) -> tuple[str, int]:
        return re.sub(r"\d+", "#", line.text), round(line.y)

    seen = Counter(found for page in pages for found in {mark(line) for line in page})
    often = max(2, len(pages) / 2)
    for page in pages:
        heights = sorted({round(line.y) for line in page})
        edges = {*heights[:1], *heights[-1:]}
        # The last row of a table has figures too, beside its name.
        edges -= {round(line.y) for line in page if round(line.y) in edges and not _MARGIN.fullmatch(line.text)}
        yield [line for line in page if seen[mark(line)] <= often and round(line.y) not in edges]


def _paragraphs(pages: Iterator[list[Line]]) -> Iterator[str]:
    """The paragraphs of a document; one that runs over the edge of a page is put together again."""
    waiting: list[str] = []
    for page in pages:
        for number, group in enumerate(_groups(page)):
            words = ["\n".join(line.text for line in group)] if group[0].is_row else [line.text for line in group]
            runs_on = number == 0 and waiting and not _SENTENCE_END.search(waiting[-1]) and words[0][0].islower()
            if waiting and not runs_on:
                yield _joined(waiting)
                waiting = []
            waiting += words
    if waiting:
        yield _joined(waiting)


def _groups(lines: list[Line]) -> list[list[Line]]:
    """Lines in paragraphs: a wider gap, other type, an indent or a short line before it opens a new one."""
    steps = [a.y - b.y for a, b in pairwise(lines) if a.y > b.y and abs(a.size - b.size) < 0.5]
    usual = median(steps) if steps else 0.0
    # Where paragraphs are short, the gap between them is the commoner one.
    tight = [step for step in steps if step < usual * 0.9]
    step = median(tight) if len(tight) > 0.2 * len(steps) else usual
    long = median(sorted(len(line.text) for line in lines)[len(lines) // 2 :]) if lines else 0
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before is None or _opens(line, before, step, long):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _opens(line: Line, before: Line, step: float, long: float) -> bool:
    if line.is_row or before.is_row:
        return not (line.is_row and before.is_row and 0 < before.y - line.y <= 2.5 * line.size)
    down = before.y - line.y
    if abs(line.size - before.size) > 0.08 * before.size or down > 1.25 * step + 0.5:
        return True
    ended = _SENTENCE_END.search(before.text) is not None
    if down < 0:  # another column
        return ended and len(before.text) < 0.8 * long
    indented = 0.6 * line.size < line.x - before.x < 6 * line.size
    return ended and (indented or ITEM.match(line.text) is not None or len(before.text) < 0.7 * long)


def _joined(lines: list[str]) -> str:
    """Lines as one, words that were split at a line's end put together again."""
    text = lines[0]
    for line in lines[1:]:
        split = re.search(r"[^\W\d_]-$", text) and line[0].islower()
        text = text[:-1] + line if split else f"{text} {line}"
    return text
