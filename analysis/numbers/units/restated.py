"""What a bracket says again in other units: "a 1bn yuan ($145m) fund", "90 feet (27 m) of"."""

from __future__ import annotations

import re

from ..quantity import Quantity

_OPENS = re.compile(r"[\s\u00a0]\(")
_CLOSES = re.compile(r"[\s\u00a0]?\)")
_BETWEEN = re.compile(r"[;,/]? ?(?:or |about |around |roughly |nearly |some |approximately |[~≈])?")
_SYMBOL = re.compile(r" \([A-Za-z°/²³]{1,6}\)(?= of\b)")
_RESTATED = ("money", "measure", "percent")


def reach_past_restated(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Let a sum or measure reach past a bracket behind it that holds nothing but other amounts of its kind.

    So the words behind the bracket are those behind the amount: what it is of, and how far off.
    """
    for at, quantity in enumerate(quantities):
        if quantity.kind == "measure" and (symbol := _SYMBOL.match(text, quantity.end)):
            quantity.reach = symbol.end()  # 300 gigawatts (GW) of new capacity
        kind = "percent" if quantity.fraction else quantity.kind
        if kind not in _RESTATED or not (opens := _OPENS.match(text, quantity.end)):
            continue
        reached, inside = opens.end(), list[Quantity]()
        for each in quantities[at + 1 :]:
            between = _BETWEEN.match(text, reached)
            if each.kind not in (kind, None) or between is None or between.end() < each.start:
                break
            reached = each.end
            inside.append(each)
        if any(each.kind == kind for each in inside) and (closes := _CLOSES.match(text, reached)):
            quantity.reach = closes.end()
            for each in inside:
                each.restates = quantity
    return quantities
