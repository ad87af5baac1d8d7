"""Quantities that the text states: how much, of what, in which unit, how surely."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..article import Article
from ..findings import Mention, Number
from ..language import Sentence
from .carried import carry, share_year
from .counted import Counted
from .dates import dates_in
from .halves import add_halves
from .hedges import hedge
from .kinds import settle
from .measuring import age, measure
from .money import add_cents
from .names import Names
from .numerals import numerals_in
from .pieces import pieces_of
from .quantity import Quantity
from .ranges import join

_SERIES = frozenset((" and ", " or ", ", ", ", and ", "/", "-", "–"))
"""What joins a number to one inside a name, and so makes it part of another: "Resolutions 2254 and 2118"."""

__all__ = ["numbers_of"]


def numbers_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Number, ...]:
    """The numbers of an article, in the order of the text.

    Numerals inside names and phrases that count nothing are left out. Dates are resolved against ``article.date``;
    words like "Friday" are listed only where that is possible. ``source`` is left to ``attribution.with_sources``.
    """
    names, today = Names(mentions), _day(article.date)
    found: list[Number] = []
    for sentence in sentences:
        for quantity in _quantities(article.text, sentence, names, today):
            found.append(_number(article.text, quantity))
    return tuple(found)


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given[:10]) if given else None
    except ValueError:
        return None


def _quantities(text: str, sentence: Sentence, names: Names, today: date | None) -> list[Quantity]:
    pieces = pieces_of(text, sentence.start, sentence.end)
    dates = dates_in(text, sentence.start, sentence.end, today) if pieces or today else []
    if not pieces:
        return dates
    numerals: list[Quantity] = []
    reached = sentence.start
    for quantity in numerals_in(text, pieces):
        if quantity.start < reached or any(day.start < quantity.end and quantity.start < day.end for day in dates):
            continue
        measure(text, quantity, reached)
        reached = quantity.end
        numerals.append(quantity)
    numerals = join(text, add_cents(text, add_halves(text, numerals)), (sentence.start, sentence.end))
    counted = Counted(sentence)
    kept = list(dates)
    named: Quantity | None = None
    for quantity in numerals:
        things = counted.plural_follows(counted.index(quantity.end))
        if named and quantity.bare and text[named.end : quantity.start] in _SERIES and not things:
            named = quantity
            continue
        named = None
        age(text, quantity)
        share_year(text, kept, quantity)
        if not things:
            _share_age(text, kept, quantity)
        hedge(text, quantity, sentence.start)
        if settle(text, quantity, sentence, counted, names):
            kept.append(quantity)
        elif quantity.bare:
            named = quantity
    carry(text, kept[len(dates) :], counted)
    return sorted(kept, key=lambda quantity: quantity.start)


def _share_age(text: str, kept: list[Quantity], quantity: Quantity) -> None:
    """In "aged 8, 10 and 12" all three are ages."""
    last = kept[-1] if kept else None
    if not last or last.kind != "age" or not quantity.whole or quantity.kind or not 0 < (quantity.value or 0) < 120:
        return
    if not quantity.ordinal and "old" not in text[last.start : last.end] and text[last.end : quantity.start] in _SERIES:
        quantity.kind, quantity.unit, quantity.bare = "age", last.unit, False


def _number(text: str, quantity: Quantity) -> Number:
    return Number(
        start=quantity.start,
        end=quantity.end,
        text=text[quantity.start : quantity.end],
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        hedge=quantity.hedge,
        kind=quantity.kind or "other",
        unit=quantity.unit,
        of=quantity.of,
        confidence=quantity.confidence,
        iso=quantity.iso,
    )
