"""What the steps of this stage work on: the paragraphs of a text while it is being told what they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..article import ParagraphKind

Span = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """``spans`` and ``kinds`` run side by side, one for each paragraph; ``twins`` tells which say the same."""

    text: str
    spans: list[Span] = field(default_factory=list)
    kinds: list[ParagraphKind] = field(default_factory=list)
    short: list[int] = field(default_factory=list)
    """The paragraphs that may be headings: short, without a full stop, and nothing else so far."""
    twins: dict[int, int] = field(default_factory=dict)

    def line(self, index: int) -> str:
        """The text of a paragraph."""
        start, end = self.spans[index]
        return self.text[start:end]
