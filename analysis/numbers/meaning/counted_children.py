"""Numbers of children told with their parent: "the father of three was killed", where nobody counts the killed."""

from __future__ import annotations

import re
from functools import cache

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import any_of
from .befallen import fate_words
from .events import is_participle

_NEAR = 30


def counts_children(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a number alone stands behind a parent, so that what is told behind it is told of the parent."""
    alone = quantity.of is None or is_participle(quantity.of) or quantity.of in fate_words()
    return alone and is_behind_parent(context, quantity)


def is_behind_parent(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a number stands behind a parent: "the father of three (children)"."""
    return _parent_of().search(context.head(quantity, _NEAR)) is not None


@cache
def _parent_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('parents')}) of (?:now |just |only |at least )?$", re.IGNORECASE)
