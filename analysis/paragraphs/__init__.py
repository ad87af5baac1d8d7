"""Where an article's paragraphs lie, and which kind each is: headline, body, heading, caption, notice."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

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
    with _uncollected():
        spans = spans_of(text)
        kinds = kinds_of(text, spans)
        partner = pair_captions(text, spans, kinds).get
        return tuple(
            [
                Paragraph(index, kind, start, end, partner(index))
                for index, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True))
            ]
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: among so many new objects it finds nothing, and takes a sixth of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
