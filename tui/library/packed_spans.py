"""Spans as bytes: two unsigned integers each, in the order of the text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from analysis.article import Span


def packed_spans(spans: Iterable[Span]) -> bytes:
    """Spans, sorted, as bytes that ``unpacked_spans`` reads on the same machine."""
    return array("I", [offset for span in sorted(spans) for offset in span]).tobytes()


def unpacked_spans(data: bytes) -> list[Span]:
    """The spans that ``packed_spans`` put into bytes; of several such bytes behind each other the spans of each."""
    offsets = array("I")
    offsets.frombytes(data)
    return list(map(Span, offsets[::2], offsets[1::2]))
