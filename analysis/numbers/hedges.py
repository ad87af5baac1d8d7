"""Words that loosen a number: "more than", "up to", "nearly", "or so", "-odd"."""

from __future__ import annotations

import re
from functools import cache

from ..data import lines_of
from .quantity import Quantity

_BESIDE = re.compile(r"\b(?:another|an additional|a further|a total of|the|a|an|his|her|their|its|only|just)\s+$", re.I)
_SPEECH = re.compile(
    r"\b(?:talk|word|news|information|question|concern|doubt|speak|ask|know|think|worr|complain|hear|read|wr[io]t|sa(?:id|y)|told|tell|learn|car)\w*\s+$",
    re.I,
)
_RUN = re.compile(r"\b(?:run|lead|build|led|leading|running|add|own)[ -]?$", re.I)
_HANDED = re.compile(
    r"\b(?:hand|took|tak|turn|carr|gave|giv|pull|rul|presid|fight|fought|argu|cross|fl[ey]|jump|rang|knock|w[io]n|r[au]n|mov)"
    r"\w*\s+$",
    re.I,
)
"""Verbs that "over" belongs to, and not to the number: "handed over six villagers"."""
_AN = re.compile(r"\b(?:an?|the|its|their|his|her|our|on) (?:\w+ )?$|^$")
_THAN_VERB = re.compile(r"\b(?:is|are|was|were|of|to|for|just|well|be|and|with|least)\s+$")
_LASTING = re.compile(
    r"\b(?:is|was|were|for|after|took|takes?|lasted|spent|been|of|just|well|by|within|than|wait(?:ed)?|aged?)\s+$", re.I
)


@cache
def _tables() -> tuple[dict[str, list[tuple[str, str]]], re.Pattern[str], dict[str, str]]:
    """Hedges before a number by their last word, the pattern of those after, and the effect of these."""
    before: dict[str, list[tuple[str, str]]] = {}
    after: dict[str, str] = {}
    for line in lines_of("hedges.tsv"):
        place, effect, words = line.split("\t")
        if place == "before":
            before.setdefault(words.rsplit(" ", 1)[-1], []).append((words, effect))
        else:
            after[words] = effect
    for group in before.values():
        group.sort(key=lambda entry: -len(entry[0]))
    spaced = "|".join(re.escape(w) for w in sorted(after, key=len, reverse=True) if w[0].isalpha())
    glued = "|".join(re.escape(w) for w in sorted(after, key=len, reverse=True) if not w[0].isalpha())
    return before, re.compile(rf"(?:[ \u00a0](?P<w>{spaced})(?!\w)|(?P<g>{glued})(?![\d]))", re.I), after


def hedge(text: str, quantity: Quantity, start: int) -> None:
    """Find the hedge of ``quantity`` in its sentence, which begins at ``start``, and let it loosen the value."""
    found = _before(text, quantity, start)
    if found is None and quantity.kind != "year":
        found = _after(text, quantity)
    if found is None:
        return
    words, effect = found
    quantity.hedge = words
    value = quantity.value
    if value is None or quantity.low is not None:
        return
    if effect == "low":
        quantity.low, quantity.value = value, None
    elif effect == "high":
        quantity.high, quantity.value = value, None


def _before(text: str, quantity: Quantity, start: int) -> tuple[str, str] | None:
    table = _tables()[0]
    at = quantity.start
    for _ in range(2):
        head = text[max(start, at - 30) : at]
        stripped = head.rstrip(" \u00a0\n")
        last = stripped.rsplit(None, 1)[-1] if stripped.strip() else ""
        low = stripped.lower()
        for words, effect in table.get(last.lower(), ()):
            if low.endswith(words) and (
                len(low) == len(words) or not low[-len(words) - 1].isalnum() or not words[0].isalnum()
            ):
                place = at - (len(head) - len(stripped)) - len(words)
                if _loosens(text, quantity, words, place, start):
                    return text[place : place + len(words)].lower(), effect
        for sign in "~≈<>≥≤":
            if stripped.endswith(sign):
                return next((words, effect) for words, effect in table[sign] if words == sign)
        beside = _BESIDE.search(head)
        if not beside:
            return None
        at -= len(head) - beside.start()
    return None


def _loosens(text: str, quantity: Quantity, words: str, place: int, start: int) -> bool:
    before = text[max(start, place - 16) : place]
    if words in ("over", "under", "about", "around") and quantity.kind == "duration":
        return bool(_LASTING.search(before)) or (words != "over" and not before.strip())
    if words == "up to" and _RUN.search(before):
        return False
    if words == "average of" and not _AN.search(before):
        return False
    small = quantity.kind is None and (quantity.value or 0) < 10 and quantity.whole and quantity.scale == 1
    if words == "over" and small and not _THAN_VERB.search(before):
        return False
    if words == "over" and _HANDED.search(before):
        return False
    if words == "about":
        return not _SPEECH.search(before)
    if quantity.kind == "multiple":
        return words in ("more than", "nearly", "almost", "about", "at least", "up to", "roughly", "less than")
    if words in ("some", "near", "above", "below", "over", "under"):
        return quantity.kind not in ("year", "date") and not quantity.ordinal and quantity.value != 1
    return True


def _after(text: str, quantity: Quantity) -> tuple[str, str] | None:
    _, pattern, effects = _tables()
    if text[quantity.end : quantity.end + 1] not in (" ", "-", "+", "\u00a0"):
        return None
    match = pattern.match(text, quantity.end)
    if not match:
        return None
    words = match.group().strip().lower()
    if words in ("plus", "odd") and quantity.unit:
        return None
    quantity.reach = match.end()
    if match["g"]:
        quantity.end = match.end()
        quantity.bare = False
    return words.lstrip("-"), effects[words]
