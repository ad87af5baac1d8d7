"""Where an article's paragraphs lie, and which kind each is: headline, body, heading, caption, notice."""

from __future__ import annotations

from ..article import Paragraph
from .captions import pair_captions
from .kinds import kinds_of
from .lines import spans_of
from .masthead import masthead_of

__all__ = ["masthead_of", "paragraphs_of"]


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a harmless text, in order.

    They do not overlap, carry no outer white space, and together hold every character that is not white space.
    """
    spans = spans_of(text)
    kinds = kinds_of(text, spans)
    twins = pair_captions(text, spans, kinds)
    partner = twins.get
    return tuple(
        [
            Paragraph(index, kind, start, end, partner(index))
            for index, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True))
        ]
    )
