"""Whether something rose or fell to a number, or by it: "eased to 4.7%", "down 3 points", "a 5% rise"."""

from __future__ import annotations

import re

from ...findings import Trend
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .amounts import word_before
from .grammar import NOUNS, Grammar
from .phrases_before import before_determiners
from .times_and_places import skip_adjuncts
from .verb_arguments import object_before

_UP, _DOWN = words_for("motions up"), words_for("motions down")
_NOUNS_UP = words_for("nouns up")
_NOUNS_DOWN = words_for("nouns down")
_WITH_ADVERB = words_for("motions up", "motions down", "motions either way", "being", "levels")
_MAKING_MONEY = words_for("moving an object") | {"lose", "loses", "lost", "losing"}
"""With a sum as their object these move no price: "raised £2m", "lost $45m"."""
_COMPARED = re.compile(r"[^.;:\d]{0,40}?,? (?P<way>up|down) from (?:about |some |nearly |just )?[$£€]?\d")
_ALSO = re.compile(r"(?: points?)?,? or (?:about |nearly |roughly |around )?|, to (?:about )?")
_LEVELS, _REACHED = words_for("levels"), words_for("nouns of amount")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_NEAR = 8  # words
_LOSSES = frozenset(("loss", "losses"))
_MULTIPLYING, _HALVING = ("doubl", "tripl", "trebl", "quadrupl"), ("halv",)
_AMOUNTS = frozenset(("percent", "money", "measure", "multiple"))


def trend_of(context: SentenceContext, quantity: Quantity, previous: Quantity | None) -> Trend | None:
    """The direction in which the text says that something moved to or by the number."""
    if quantity.kind not in (*_AMOUNTS, "count", "other", "duration", "age") or quantity.ordinal:
        return None
    grammar = context.grammar
    if (behind := _behind(grammar, quantity)) is not None:
        return behind
    if quantity.kind == "multiple" and _multiplies(grammar, grammar.index(quantity.end) - 1):
        own = context.text[quantity.start : quantity.end].lower()
        return "up" if own.startswith(_MULTIPLYING) else "down" if own.startswith(_HALVING) else None
    if shared := _shared(context.text, quantity, previous):
        return shared
    i = word_before(context, quantity)
    i -= grammar.low(i) == "between"
    preposition = grammar.low(i) if grammar.low(i) in ("to", "by", "of") else ""
    if not preposition and not _is_amount(grammar, quantity):
        return None
    i -= bool(preposition)
    i -= "-on-" in grammar.low(i) or "-over-" in grammar.low(i)  # grew 39% year-on-year to $110bn
    i = _before_previous(grammar, i, previous)
    if preposition == "to" and grammar.low(i) == "," and previous:
        return previous.trend  # grew by 28.8%, year-on-year, to $11bn
    if quantity.kind == "money" and grammar.low(i) in _LOSSES:
        return None  # a loss of $6 billion
    if preposition == "of":
        if quantity.kind not in _AMOUNTS:
            return None
        to = before_determiners(grammar, i - 1)
        reached = grammar.low(i) in _REACHED and grammar.low(to) == "to"  # sank to a low of 40%
        return _verb_trend(grammar, skip_adjuncts(grammar, to - 1)) if reached else _noun_trend(grammar.low(i))
    i = skip_adjuncts(grammar, i)
    if grammar.tag(i) in NOUNS and preposition in ("to", "by"):
        phrase = object_before(grammar, i)
        i = before_determiners(grammar, phrase[0] - 1) if phrase else -1
    if not preposition and quantity.kind == "money" and grammar.low(i) in _MAKING_MONEY:
        return None
    return _verb_trend(grammar, i)


def _multiplies(grammar: Grammar, i: int) -> bool:
    """Whether a word is a verb by which something is multiplied: not "double the number", "double down"."""
    if grammar.low(i + 1) in ("down", "up", "as") or not grammar.tag(i).startswith("VB"):
        return False
    bare = not grammar.low(i).endswith(("ed", "ing", "es"))
    return not bare or grammar.tag(i - 1) in ("MD", "TO") or grammar.low(i - 1) == "almost"


def _shared(text: str, quantity: Quantity, previous: Quantity | None) -> Trend | None:
    """What the number before tells, or what stands behind: "shed 4 points, or (1.2%), to (338)", "(26), up from 17"."""
    if match := _COMPARED.match(text, quantity.end):
        return "up" if match["way"] == "up" else "down"
    if previous is None:
        return None
    gap = text[previous.end : quantity.start]
    if previous.kind == "multiple" and gap == " to ":
        word = text[previous.start : previous.end].lower()
        return "up" if word.startswith(_MULTIPLYING) else "down" if word.startswith(_HALVING) else None
    return previous.trend if _ALSO.fullmatch(gap) else None


def _before_previous(grammar: Grammar, i: int, previous: Quantity | None) -> int:
    """Back past the amount before: from "5%" in "rose (by) 5% (to $75)" to "rose"."""
    if previous is None:
        return i
    i -= grammar.low(i) in ("points", "point")
    if i < 0 or not previous.start <= grammar.starts[i] < previous.end:
        return i
    i = grammar.index(previous.start) - 1
    return i - (grammar.low(i) in ("by", "from", "to"))


def _is_amount(grammar: Grammar, quantity: Quantity) -> bool:
    """Whether a bare number behind a verb may be by how much: percent, money, points; not "lost 26 soldiers"."""
    points = (quantity.of or "").split(" ")[0] in ("points", "point")
    return quantity.kind in _AMOUNTS - {"multiple"} or points


def _behind(grammar: Grammar, quantity: Quantity) -> Trend | None:
    """What the words behind the number say: "a 5% rise", "15% lower", "30 percent more"."""
    if quantity.kind not in _AMOUNTS:
        return None
    after = grammar.index(quantity.end)
    low = grammar.low(after)
    if low in ("higher", "more") and quantity.kind == "percent":
        return "up"
    if low in ("lower", "less", "fewer") and quantity.kind == "percent":
        return "down"
    for i in range(after, after + 3):
        if grammar.tag(i) not in (*NOUNS, "JJ"):
            return None
        if quantity.kind == "money" and grammar.low(i) in _LOSSES:
            return None
        if trend := _noun_trend(grammar.low(i)):
            return trend
    return None


def _noun_trend(word: str) -> Trend | None:
    return "up" if word in _NOUNS_UP else "down" if word in _NOUNS_DOWN else None


def _verb_trend(grammar: Grammar, i: int) -> Trend | None:
    if grammar.tag(i) == "VBG" and grammar.low(i - 1) == "," and grammar.low(i) in _LEVELS:
        i = next(
            (at for at in range(i - 2, max(-1, i - _NEAR), -1) if grammar.tag(at) in _FINITE), i
        )  # rose, hitting 5%
    low, tag = grammar.low(i), grammar.tag(i)
    if low in ("up", "down", "higher", "lower"):
        if grammar.tag(i - 1).startswith("VB") and grammar.low(i - 1) not in _WITH_ADVERB:
            return None  # "shot down", "picked up"
    elif not tag.startswith("VB"):
        return None
    return "up" if low in _UP else "down" if low in _DOWN else None
