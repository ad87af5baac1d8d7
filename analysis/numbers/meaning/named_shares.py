"""What a list gives each of those it names: "took 31 of the 120 seats, the Agrarians (27) and the Left (9)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...data.sections import rows
from ..quantity import Quantity
from ..wordlists import any_of, words_for

_DIVIDED = words_for("divided among names")
_UP_FROM = re.compile(r",? (?:up|down|compared with|against)(?: from)? $")
_GAINED = re.compile(rf"\b(?:{any_of('gains')}|has|have|had|got|scored|made) $")
_NAME = r"(?:the |The )?[A-Z][^\W\d_][\w.'’&-]*(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w.'’&-]*){0,4}"
_NEXT_NAME = re.compile(
    rf"[^.;:\d]{{0,40}}?(?:[,;]|[,;]? (?:and|while|with)) (?P<name>{_NAME}|others|the rest),?"
    r" (?:just |only |about |some )?"
)
_FEWEST = 3
"""Names with figures that make a list of results by itself: of fewer each may be a name such as "Boeing 737"."""
_ALONE = re.compile(rf"(?:{_NAME} \d[\d,]*(?:[,;] (?:and )?| and |\.?$)){{{_FEWEST},}}")
_ITEM_ENDS = re.compile(r"[,;.)]|\s*$| and (?:the )?[A-Z]| (?:and )?others\b")
_LARGEST = 10_000


@cache
def countries() -> frozenset[str]:
    """The names of countries, in lower case."""
    return frozenset(name.strip().lower() for names, *_ in rows("countries.txt") for name in names.split(","))


def goes_on_list(text: str, meant: Sequence[Quantity], quantity: Quantity) -> Quantity | None:
    """The number of a list whose things a bare number behind a name is a share of too, among those before it.

    Of things that are shared out, such as seats and votes, and of others behind the names of countries ("Germany took
    1,200 refugees, France 900"): "ordered 20 jets, the Boeing 737" is no such list.
    """
    if not meant or not quantity.bare or quantity.kind or quantity.unit:
        return None
    end, last = meant[-1].end, meant[-1]
    if len(meant) > 1 and _UP_FROM.search(text, meant[-2].end, last.start):
        last = meant[-2]  # won 24 seats, up from 20, and the Conservatives 17
    shared = last.kind == "percent" or (last.kind == "count" and (last.of or "").rsplit(" ", 1)[-1] in _DIVIDED)
    shared = shared or _is_gain(text, last)
    counted = last.kind == "count" and last.of is not None and last.digits
    if not (shared or counted) or not _ITEM_ENDS.match(text, quantity.end):
        return None
    item = _NEXT_NAME.fullmatch(text, end, quantity.start)
    if item is None or (not shared and item["name"].removeprefix("the ").lower() not in countries()):
        return None
    return last if (quantity.value or 0) <= _LARGEST else None


def _is_gain(text: str, quantity: Quantity) -> bool:
    """Whether a number of what is not named stands behind a verb of gaining: "Labour took 24"."""
    bare = quantity.kind == "other" and quantity.of is None and quantity.digits and quantity.whole
    return bare and _GAINED.search(text, max(0, quantity.start - 20), quantity.start) is not None


def is_list_alone(text: str, quantities: Sequence[Quantity]) -> bool:
    """Whether a sentence is nothing but names with a figure each: "Labour 41, Conservatives 35, Lib Dems 12."."""
    return len(quantities) >= _FEWEST and _ALONE.fullmatch(text) is not None


def take_share(last: Quantity, quantity: Quantity) -> None:
    """Let a number count what the one before it on the list counts."""
    quantity.kind, quantity.unit, quantity.bare, quantity.confidence = last.kind, last.unit, False, 0.8
    quantity.of = last.of if last.kind == "count" else None
