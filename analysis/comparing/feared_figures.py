"""What somebody fears or claims of that which a report counted before: "unions fear that 2,000 jobs will go"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from .bare_figures import loosely
from .comparing_words import any_of
from .figure_draft import FigureDraft, source_key
from .rival_estimates import are_of_like_size


def feared_of(told: Iterable[FigureDraft], figure: FigureDraft) -> FigureDraft | None:
    """The first figure of a noun of which somebody else gives this one, by a word of fear or doubt."""
    if _fears().search(figure.before) is None:
        return None
    others = (first for first in told if source_key(first) != source_key(figure))
    return next((first for first in others if are_of_like_size(first, figure)), None)


@cache
def _fears() -> re.Pattern[str]:
    """ "Unions feared (2,000) jobs would go", "he believes the number of losses will be closer to (300)"."""
    near = r"(?:(?:closer|nearer|as many as|as high as) (?:to )?)?"
    may = r"(?:would|could|will|may|might) (?:be|reach|hit|total|exceed)"
    led = (
        r"(?:is|was|are|were) (?:really|actually|in (?:fact|truth|reality)) ",
        rf"(?:{any_of('fearing')})\b(?: that| of)?(?: [\w-]+){{0,7}}? {near}",
        r"puts? (?:the|its|their) (?:[\w-]+ ){1,4}at ",
        rf"(?:{any_of('says', 'fearing')})(?: that)?(?: [\w-]+){{1,5}} {may} ",
    )
    return re.compile(rf"\b(?:{'|'.join(led)}){loosely()}[$£€]?$", re.IGNORECASE)
