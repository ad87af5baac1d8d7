"""Quantities that the text states: how much, of what, in which unit, how surely."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from ..article import Article
from ..findings import Change, Mention, Number
from ..language import Sentence
from .meaning.changes import read_changes
from .meaning.classification import with_meanings
from .meaning.columns import with_columns
from .meaning.fates import fate_of
from .meaning.measured import set_measured
from .meaning.measured_by_neighbour import asked_in
from .meaning.mentioned import NameMentions
from .meaning.neighbours import share_meanings
from .meaning.openings import take_up
from .meaning.ranges import with_ranges
from .meaning.rates import with_rates
from .meaning.trends import trend_of
from .quantity import Quantity
from .scan import numerals_of
from .sentence_context import SentenceContext
from .units.halves import with_halves
from .units.measuring import read_amount
from .units.money import with_cents
from .units.restated import reach_past_restated
from .units.sides import share_sides

__all__ = ["STEPS", "figures_of", "numbers_of"]


def find_amounts(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Numerals outside the dates, with the signs and units beside them: "$5m", "188 miles an hour"."""
    found: list[Quantity] = []
    reached = context.start
    for quantity in numerals_of(context.text, context.pieces):
        if quantity.start < reached or _meets(context.dates, quantity):
            continue
        read_amount(context.text, quantity, reached)
        reached = quantity.end
        found.append(quantity)
    return [*quantities, *found]


def _meets(dates: list[Quantity], quantity: Quantity) -> bool:
    """Whether a numeral shares any of its text with a date."""
    at = bisect_left(dates, quantity.end, key=lambda each: each.start)
    return at > 0 and dates[at - 1].end > quantity.start


def join_halves(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Fractions behind a unit: "an hour and a half"."""
    return with_halves(context.text, quantities)


def join_cents(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Sums in two numbers: "thirteen dollars forty five"."""
    return with_cents(context.text, quantities)


def share_length(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Sides told with one unit: "10 x 12 inches"."""
    return share_sides(context.text, quantities)


def join_ranges(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Ranges, scores and ratios: "between 10 and 15", "2-1", "one in five"."""
    return with_ranges(context.text, quantities, (context.start, context.end))


def join_rates(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """What a rate is told by: "71.5 cases per 100,000 people" is one number."""
    return with_rates(context.text, quantities, context.start)


def pass_restated(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Brackets that say an amount again: "a 770ft (230m) tall dam"."""
    return reach_past_restated(context.text, quantities)


def give_meanings(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Hedge, kind and what is counted, number by number: "more than 26 people killed"; others are left out."""
    return with_meanings(context, quantities)


def share_neighbours(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """What is said of one number and meant of its neighbour too: "killed 200 people in Peru and 16 in Chile"."""
    if quantities:
        take_up(context, quantities[0])
    share_meanings(context, quantities)
    return quantities


def give_measured(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """What percentages, sums and measures are of: "Inflation rose to 7.5%", "a fine of $5m"."""
    set_measured(context, quantities)
    return quantities


def give_fates(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """What befell those counted, and whether something rose or fell: "26 people killed", "eased to 4.7%"."""
    previous: Quantity | None = None
    for quantity in quantities:
        quantity.fate, quantity.trend = fate_of(context, quantity, previous), trend_of(context, quantity, previous)
        previous = quantity
    return quantities


def add_dates(context: SentenceContext, quantities: list[Quantity]) -> list[Quantity]:
    """Dates and times: "on 7 January 2022", "at 6pm", "Friday"."""
    return sorted([*quantities, *context.dates], key=lambda quantity: quantity.start)


_BEHIND = 3
"""Sentences back in which a pronoun finds what it stands for."""

Step = Callable[[SentenceContext, list[Quantity]], list[Quantity]]

STEPS: tuple[Step, ...] = (
    find_amounts,
    join_halves,
    join_cents,
    share_length,
    join_ranges,
    join_rates,
    pass_restated,
    give_meanings,
    share_neighbours,
    give_measured,
    give_fates,
    add_dates,
)
"""What is done with each sentence, in this order; the readings of ``give_meanings`` stand in ``classification``."""


def numbers_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Number, ...]:
    """The numbers of an article, in the order of the text; see ``figures_of``."""
    return figures_of(article, sentences, mentions)[0]


def figures_of(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[tuple[Number, ...], tuple[Change, ...]]:
    """The numbers of an article and the changes that it tells of, in the order of the text.

    Numerals inside names and phrases that count nothing are left out. Dates are resolved against ``article.date``;
    words like "Friday" are listed only where that is possible. ``source`` is left to ``attribution.with_sources``.
    """
    names, today = NameMentions(mentions), _day(article.date)
    numbers: list[Number] = []
    changes: list[Change] = []
    earlier: tuple[Quantity, ...] = ()
    asked: str | None = None
    for at, sentence in enumerate(sentences):
        behind = tuple(sentences[max(0, at - _BEHIND) : at])
        opens = not behind or behind[-1].paragraph != sentence.paragraph
        known = () if opens else earlier
        context = SentenceContext.scan(article.text, sentence, names, today, behind, opens, known, asked)
        earlier = ()
        if context is None:
            continue
        quantities: list[Quantity] = []
        for step in STEPS if context.pieces else (add_dates,):
            quantities = step(context, quantities)
        earlier = tuple(quantities)
        asked = asked_in(context, quantities) or asked
        if context.pieces:
            changes.extend(read_changes(context, quantities))
        numbers.extend(_number(article.text, quantity) for quantity in quantities)
    return with_columns(article, numbers), tuple(changes)


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given[:10]) if given else None
    except ValueError:
        return None


def _number(text: str, quantity: Quantity) -> Number:
    return Number(
        start=quantity.start,
        end=quantity.end,
        text=text[quantity.start : quantity.end],
        value=_float(quantity.value),
        low=_float(quantity.low),
        high=_float(quantity.high),
        hedge=quantity.hedge,
        kind=quantity.kind or "other",
        unit=quantity.unit,
        of=quantity.of,
        confidence=quantity.confidence,
        iso=quantity.iso,
        fate=quantity.fate,
        trend=quantity.trend,
    )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
