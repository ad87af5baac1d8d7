"""Whose voice a stretch of the text is in: somebody's whom the article credits, or the writer's own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.findings import Findings


@dataclass(frozen=True, slots=True)
class Voices:
    """The stretches credited to someone, in order; none touches another."""

    attributed: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, findings: Findings) -> Voices:
        """Attributions, and quotes that have a speaker."""
        quoted = ((q.start, q.end) for q in findings.quotes if q.speaker or q.speaker_text)
        return cls(_merged([*((a.start, a.end) for a in findings.attributions), *quoted]))

    def letter(self, start: int, end: int) -> str:
        """ "A" where all of a stretch is credited to someone, "a" where a part of it is, else "w" (the writer)."""
        at = bisect_right(self.attributed, start, key=lambda span: span[0]) - 1
        if at >= 0 and self.attributed[at][1] >= end:
            return "A"
        begun = at >= 0 and self.attributed[at][1] > start
        begins = at + 1 < len(self.attributed) and self.attributed[at + 1][0] < end
        return "a" if begun or begins else "w"


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap or touch as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
