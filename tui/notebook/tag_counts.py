"""Counting tags: how often each is used, in which article, and which meet in one passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from .annotation import Annotation

Spans = list[tuple[int, int]]


def uses(annotations: Iterable[Annotation]) -> Counter[str]:
    """How many annotations wear each tag."""
    return Counter(tag for annotation in annotations for tag in set(annotation.tags))


def by_article(annotations: Iterable[Annotation]) -> dict[str, Counter[str]]:
    """How many annotations wear each tag, for each article (by its sha256)."""
    counts: dict[str, Counter[str]] = {}
    for annotation in annotations:
        counts.setdefault(annotation.article, Counter()).update(set(annotation.tags))
    return counts


def together(annotations: Iterable[Annotation]) -> Counter[tuple[str, str]]:
    """In how many stretches of text two tags meet, on one annotation or on several that overlap.

    A stretch counts once however many annotations cover it. The names of a pair are in order.
    """
    marked: dict[str, dict[str, Spans]] = {}
    for annotation in annotations:
        for tag in set(annotation.tags):
            anchor = annotation.anchor
            marked.setdefault(annotation.article, {}).setdefault(tag, []).append((anchor.start, anchor.end))
    met: Counter[tuple[str, str]] = Counter()
    for tags in marked.values():
        merged = {tag: _merged(spans) for tag, spans in sorted(tags.items())}
        for (one, ours), (other, theirs) in combinations(merged.items(), 2):
            if count := _overlaps(ours, theirs):
                met[one, other] += count
    return met


def _merged(spans: Spans) -> Spans:
    """The stretches that spans cover, in order, those that overlap as one."""
    merged: Spans = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _overlaps(ours: Spans, theirs: Spans) -> int:
    """How many stretches two ordered lists have in common."""
    count = at = 0
    for start, end in ours:
        while at < len(theirs) and theirs[at][1] <= start:
            at += 1
        count += sum(1 for low, high in _until(theirs, at, end) if max(low, start) < min(high, end))
    return count


def _until(spans: Spans, at: int, end: int) -> Iterable[tuple[int, int]]:
    while at < len(spans) and spans[at][0] < end:
        yield spans[at]
        at += 1
