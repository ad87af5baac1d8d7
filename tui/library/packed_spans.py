"""Spans as bytes, in the order of the text: two unsigned integers each, or with a figure three floats."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from analysis.article import Span


def packed_spans(spans: Iterable[Span]) -> bytes:
    """Spans, sorted, as bytes that ``unpacked_spans`` reads on the same machine."""
    return array("I", [offset for span in sorted(spans) for offset in span]).tobytes()


def unpacked_spans(data: bytes) -> list[Span]:
    """The spans that ``packed_spans`` put into bytes; of several such bytes behind each other the spans of each."""
    offsets = array("I")
    offsets.frombytes(data)
    return list(map(Span, offsets[::2], offsets[1::2]))


def packed_figures(figures: Iterable[tuple[int, int, float]]) -> bytes:
    """Start, end and what is stated there, as bytes that ``unpacked_figures`` reads on the same machine."""
    return array("d", [value for figure in figures for value in figure]).tobytes()


def unpacked_figures(data: bytes) -> Iterator[tuple[int, int, float]]:
    """What ``packed_figures`` put into bytes."""
    values = array("d")
    values.frombytes(data)
    return zip(map(int, values[::3]), map(int, values[1::3]), values[2::3], strict=True)
