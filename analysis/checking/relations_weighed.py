"""A share, a multiple, a rise or a difference against every two figures near that it can be told of, each weighed.

"Profit climbed to Rs 148 crore, two times the Rs 92 crore of a year ago"; "a third of them, about 1,800". No words
alone say which two are meant: signs of place, grammar and sense do together (``relation_links``), and others whether
one slip of the hand explains that they do not fit (``relation_slips``). Where two fit that can be meant, nothing is
said.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..comparing.comparison import Comparison
from ..findings import Findings
from .consistency import Consistency
from .reckoned_figures import figures_and_sides, figures_of, scale_in
from .relation_pairs import near_of, pairs_of
from .relation_slips import Slip, slips_among
from .relation_weights import LINKS, SLIPS
from .relations_told import APART, EACH, ELSE, PART, TIMES, Relation, relations_of
from .told_figures import Sentence, equation, sentences_with_numbers, shown, span_of
from .told_shares import share_line

_LIKELY, _LIKELY_EACH = 1.15, 0.8
"""From this likelihood on, a logarithm of odds, a slip is told; so much is enough for an average."""


def check_relations(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every figure that relates two others, of which a slip is likely."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for relation in relations_of(sentence):
            if relation.cue == ELSE:
                continue  # twice the usual, of which no figure is told
            told = slips_of_relation(sentences, at, relation)
            best = max(((likelihood(each), each) for each in told), key=lambda each: each[0], default=None)
            least = _LIKELY_EACH if relation.how == EACH else _LIKELY
            if best is not None and best[0] >= least:
                yield _told(best[1])


def slips_of_relation(sentences: tuple[Sentence, ...], at: int, relation: Relation) -> list[Slip]:
    """The pairs near a relation that a slip keeps from fitting it."""
    near = near_of(sentences, at, relation)
    pairs = list(pairs_of(relation, near))
    if not pairs:
        return []
    every = [each for sentence in sentences for each in figures_of(sentence)]
    values = {each.value for sentence in sentences for each in figures_and_sides(sentence)}
    return slips_among(LINKS, relation, pairs, near, every, values)


def likelihood(slip: Slip) -> float:
    """The logarithm of the odds that it is a slip."""
    return sum(SLIPS.get(name, 0.0) * value for name, value in slip.signs.items())


def _told(slip: Slip) -> Consistency:
    relation, (low, high) = slip.pair.relation, slip.pair.ends
    number = relation.number
    if relation.how == PART:
        return share_line(low.number, high.number, number, 100 * low.value / high.value, False)
    if relation.how == EACH:
        line = f"{shown(slip.pair.counts)} × {shown(relation.figure.value / scale_in(relation.figure))}"
        scale, numbers = scale_in(high), sorted((number, low.number, high.number), key=lambda each: each.start)
        return equation(line, slip.pair.counts * relation.figure.value / scale, high.value / scale, False, *numbers)
    if relation.how == APART:
        what = f"are {shown(round(high.value - low.value, 4))} apart"
    elif relation.how == TIMES:
        what = f"are in a ratio of {shown(round(high.value / low.value, 2))}"
    else:
        first, last = (high, low) if relation.up is False else (low, high)
        what = f"are {shown(round(100 * abs(last.value / first.value - 1), 1))}% apart"
    message = f"{low.number.text} and {high.number.text} {what}, and the text says {number.text}"
    places = {each.start: each for each in (number, low.number, high.number)}
    return Consistency("change", message, False, span_of(*(places[start] for start in sorted(places))))
