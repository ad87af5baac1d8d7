"""What a list gives each of those it names: "took 31 of the 120 seats, the Agrarians (27) and the Left (9)"."""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..wordlists import words_for

_DIVIDED = words_for("divided among names")
_NAME = r"(?:the |The )?[A-Z][^\W\d_][\w.'’&-]*(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w.'’&-]*){0,4}"
_NEXT_NAME = re.compile(
    rf"[^.;:\d]{{0,40}}?(?:[,;]|[,;]? (?:and|while|with)) (?:{_NAME}|others|the rest),? (?:just |only |about |some )?"
)
_ITEM_ENDS = re.compile(r"[,;.)]|\s*$| and (?:the )?[A-Z]| (?:and )?others\b")
_LARGEST = 10_000


def goes_on_list(text: str, last: Quantity | None, quantity: Quantity) -> bool:
    """Whether a bare number behind a name is that name's share of what the number before it counts.

    Only of things that are shared out, such as seats and votes: "ordered 20 jets, the Boeing 737" is no such list.
    """
    if last is None or not quantity.bare or quantity.kind or quantity.unit:
        return False
    shared = last.kind == "percent" or (last.kind == "count" and (last.of or "").rsplit(" ", 1)[-1] in _DIVIDED)
    if not shared or (quantity.value or 0) > _LARGEST or not _ITEM_ENDS.match(text, quantity.end):
        return False
    return _NEXT_NAME.fullmatch(text, last.end, quantity.start) is not None


def take_share(last: Quantity, quantity: Quantity) -> None:
    """Let a number count what the one before it on the list counts."""
    quantity.kind, quantity.unit, quantity.bare, quantity.confidence = last.kind, last.unit, False, 0.8
    quantity.of = last.of if last.kind == "count" else None
