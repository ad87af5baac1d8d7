"""What a number that opens a sentence counts: what the sentence before counted, or the victims of "Of the victims, 50".

"Police held 11 people. Three are free", "81% of voters agreed. Only 12% did not", "Of these, 128 were Danes".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import LOOSENING
from .amounts import AMOUNTS
from .events import participle_of
from .gapped import acts
from .measured_by_neighbour import taken_up

_OF_NAMED = re.compile(
    r"[\"“]?(?:Among(?: (?:the|these|those|its|their|all))?"
    r"|(?:Out )?[Oo]f (?:(?P<those>those who)|the|these|those|its|their|his|her|our|all the))"
    rf" (?P<who>[^,.;\d]{{3,60}}), {LOOSENING}$"
)
_OPENS = re.compile(rf"[\"“]?{LOOSENING}$", re.I)
_OF_THOSE = re.compile(rf"[\"“]?(?:Of|Among) (?:these|those|them|whom),? {LOOSENING}$")
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
_PLURALS = ("NNS", "NNPS")


def take_up(context: SentenceContext, quantity: Quantity) -> None:
    """Let the number that opens a sentence count, or be of, what ``context.earlier`` or its own opening tells."""
    text = context.text
    if quantity.of is not None:
        return
    if named := _OF_NAMED.fullmatch(text, context.start, quantity.start):
        if named["those"] is None:
            _take_named(context, quantity, named.start("who"))
        elif quantity.kind == "percent":
            quantity.of = f"those who {named['who']}"
        return
    of_those = _OF_THOSE.fullmatch(text, context.start, quantity.start)
    of_them = of_those or _OF_THEM.match(text, quantity.end)
    opens = of_those or _OPENS.fullmatch(text, context.start, quantity.start)
    if not opens or not (of_them or acts(context, quantity)):
        return
    if quantity.kind == "percent" or quantity.fraction:
        if of_those or not of_them:
            quantity.of = taken_up(context.earlier)
    elif quantity.kind == "other" and quantity.whole and quantity.value:
        things = _counted(context.earlier, bool(of_them))
        if things is not None:
            quantity.of, quantity.kind, quantity.confidence = things, "count", 0.6


def _take_named(context: SentenceContext, quantity: Quantity, offset: int) -> None:
    """Those whom the sentence names before the number, from an offset on: "Of the alleged victims, (50) were"."""
    phrase = context.grammar.noun_phrase(context.grammar.index(offset))
    if quantity.kind not in ("other", *AMOUNTS) or not phrase:
        return
    if context.grammar.tag(phrase[1]) not in _PLURALS and quantity.kind not in ("money", "percent"):
        return
    quantity.of = context.grammar.text(*phrase, context.text)
    if quantity.kind == "other" and not quantity.fraction:
        quantity.kind = "count"


def _counted(earlier: Sequence[Quantity], last: bool) -> str | None:
    """The things that the sentence before counts, where these are all the same, or the ``last`` are meant."""
    counts = [each for each in earlier if each.kind == "count" and each.of and not each.hyphenated]
    if not counts or (counts[-1].value or 0) == 1 or not (last or len({each.of for each in counts}) == 1):
        return None
    of = counts[-1].of or ""
    things = of.removesuffix(f" {participle_of(of)}")
    return things if things != "times" and things.endswith(("s", "people")) else None
