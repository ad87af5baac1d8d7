"""What is marked in the text: layers of spans that the reading pane paints over the words. No Textual here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from ..notebook.annotation import Verdict


Layer = Literal[
    "attributed",
    "quiet",
    "actor",
    "sourced",
    "unsourced",
    "annotation",
    "mention",
    "match",
    "current",
    "finding",
    "visual",
    "hint",
]
LAYERS: tuple[Layer, ...] = get_args(Layer)
"""From the lowest to the one painted last."""

MarkSpan = tuple[int, int]
Tinted = tuple[int, int, str]
"""A span and the colour (``#rrggbb``) it is painted in, "" for the layer's own."""


class GutterSign(NamedTuple):
    """What stands in the gutter beside a paragraph: one cell for its annotations, and the verdict on them."""

    sign: str
    verdict: Verdict | None = None


@dataclass(slots=True)
class Spans:
    """Spans by start, with the longest of them, so that those touching a stretch are found by bisection."""

    spans: list[Tinted] = field(default_factory=list)
    longest: int = 0

    @classmethod
    def of(cls, spans: Iterable[Tinted]) -> Spans:
        ordered = sorted(span for span in spans if span[1] > span[0])
        return cls(ordered, max((end - start for start, end, _ in ordered), default=0))

    def touching(self, start: int, end: int) -> Iterator[Tinted]:
        low = bisect_left(self.spans, (start - self.longest, 0, ""))
        high = bisect_right(self.spans, (end, 0, ""))
        return (span for span in self.spans[low:high] if span[1] > start and span[0] < end)


@dataclass(slots=True)
class _Ordered:
    """Spans in order and without colours, taken as they are: a search may find a hundred thousand."""

    spans: Sequence[MarkSpan]
    longest: int

    def touching(self, start: int, end: int) -> Iterator[Tinted]:
        low = bisect_left(self.spans, (start - self.longest, 0))
        high = bisect_right(self.spans, (end, 0))
        return ((a, b, "") for a, b in self.spans[low:high] if b > start and a < end)


class Marks:
    """The layers of one article. ``version`` grows with every change, so that painted rows can be kept till then."""

    def __init__(self) -> None:
        self._layers: dict[Layer, Spans | _Ordered] = {}
        self.version = 0

    def put(self, layer: Layer, spans: Iterable[MarkSpan]) -> None:
        """Make these spans (code points) the whole of a layer."""
        self.put_tinted(layer, ((start, end, "") for start, end in spans))

    def put_ordered(self, layer: Layer, spans: Sequence[MarkSpan]) -> None:
        """The same for spans that are sorted, not empty, and will not be changed; costs next to nothing."""
        if spans or layer in self._layers:
            self._layers[layer] = _Ordered(spans, max((end - start for start, end in spans), default=0))
            self.version += 1

    def put_tinted(self, layer: Layer, spans: Iterable[Tinted]) -> None:
        """Make these spans, each with its colour, the whole of a layer."""
        made = Spans.of(spans)
        if made.spans or layer in self._layers:
            self._layers[layer] = made
            self.version += 1

    def has_any(self, layer: Layer, start: int, end: int) -> bool:
        """Whether a mark of a layer lies in a stretch of the text."""
        return layer in self._layers and next(self._layers[layer].touching(start, end), None) is not None

    def clear(self) -> None:
        """Drop every layer."""
        self._layers.clear()
        self.version += 1

    def pieces(self, start: int, end: int) -> list[tuple[int, int, tuple[str, ...]]]:
        """``start``/``end`` cut where a mark begins or ends; each piece with the layers that cover it, lowest first.

        A stretch that two annotations share has "annotation" twice.
        """
        return [(a, b, tuple(name.partition(" ")[0] for name in names)) for a, b, names in self.coloured(start, end)]

    def coloured(self, start: int, end: int) -> list[tuple[int, int, tuple[str, ...]]]:
        """The same, a mark with a colour of its own named with it: "annotation #77b255".

        Of two annotations the shorter lies over the longer.
        """
        touching = [
            (f"{layer} {span[2]}" if span[2] else layer, span)
            for layer in LAYERS
            if layer in self._layers
            for span in sorted(self._layers[layer].touching(start, end), key=lambda s: s[0] - s[1])
        ]
        if not touching:
            return [(start, end, ())]
        cuts = sorted({start, end, *(cut for _, span in touching for cut in span[:2] if start < cut < end)})
        return [
            (a, b, tuple(name for name, span in touching if span[0] <= a and b <= span[1])) for a, b in pairwise(cuts)
        ]
