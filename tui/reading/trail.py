"""A trail: the passages that n and N walk through, whether search matches or the mentions of a finding."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from analysis.article import Span


@dataclass(slots=True)
class Trail:
    """Spans in the order of the text and the place in it. ``complete`` is False while more may be found."""

    label: str
    spans: list[Span] = field(default_factory=list)
    at: int | None = None
    complete: bool = True
    meaning: str = ""
    """What a match is, in words, where the reader may wonder ("all in one paragraph")."""
    beyond: Callable[[int], bool] | None = None
    """Goes on (1) or back (-1) to the passages of another article; False where there are none."""
    arrive: Callable[[Span], str] | None = None
    """What is done on a span that the reader has walked to; gives back what is told of it."""

    @classmethod
    def of(cls, label: str, spans: Iterable[Span]) -> Trail:
        """A trail of spans in any order, standing nowhere yet."""
        return cls(label, sorted(set(spans)))

    @property
    def here(self) -> Span | None:
        """The span it stands on."""
        return self.spans[self.at] if self.at is not None and self.spans else None

    def move_to(self, offset: int) -> Span | None:
        """Stand on the first span at or after ``offset``, or on the very first; None when there is none."""
        if not self.spans:
            return None
        self.at = bisect_left(self.spans, (offset, 0)) % len(self.spans)
        return self.here

    def step(self, step: int, offset: int) -> tuple[Span | None, bool]:
        """Walk on by one (or back by -1) and say whether that went round the end.

        A trail that stands nowhere starts from ``offset``.
        """
        if not self.spans:
            return None, False
        if self.at is None:
            after = bisect_left(self.spans, (offset, 0))
            target = after if step > 0 else after - 1
        else:
            target = self.at + step
        self.at = target % len(self.spans)
        return self.here, not 0 <= target < len(self.spans)

    def describe(self) -> str:
        """ "3 of 12", with a plus sign while more may come."""
        more = "" if self.complete else "+"
        meant = f", words {self.meaning}" if self.meaning else ""
        if not self.spans:
            return f"no match{meant}" if self.complete else "searching…"
        place = f"{self.at + 1:,} of " if self.at is not None else ""
        return f"{place}{len(self.spans):,}{more}{meant}"
