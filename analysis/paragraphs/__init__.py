"""Where an article's paragraphs lie, and which kind each is: headline, body, heading, caption, notice."""

from __future__ import annotations

from collections.abc import Callable

from ..article import Paragraph
from ..uncollected import uncollected
from .blocks import find_spans
from .bylines import masthead_of
from .caption_pairs import pair_captions, spread_captions
from .headings import mark_headings, mark_headline
from .paragraph_draft import Draft
from .paragraph_kinds import mark_lines, mark_masthead

__all__ = ["STEPS", "masthead_of", "paragraphs_of"]

STEPS: tuple[Callable[[Draft], None], ...] = (
    find_spans,
    mark_lines,
    mark_headline,
    mark_headings,
    mark_masthead,
    spread_captions,
    pair_captions,
)
"""The steps in the order in which they run; each changes the draft."""


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a harmless text, in order.

    They do not overlap, carry no outer white space, and together hold every character that is not white space.
    """
    with uncollected():
        draft = Draft(text)
        for step in STEPS:
            step(draft)
        twin = draft.twins.get
        return tuple(
            [
                Paragraph(index, kind, start, end, twin(index))
                for index, ((start, end), kind) in enumerate(zip(draft.spans, draft.kinds, strict=True))
            ]
        )
