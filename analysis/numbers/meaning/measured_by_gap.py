"""What an amount of a list is of whose verb is not said again: "Burglary rose by 3%, robbery by 1%".

And a share of those whom the share before is of, by what they do: "36% of voters backing A, 30% backing B".
"""

from __future__ import annotations

from .amounts import AMOUNTS, Amount, word_before
from .grammar import NOUNS
from .phrase_heads import head_phrase
from .phrases_before import FINITE, before_determiners, is_thing, phrase_before

_MOVING = frozenset(("by", "to", "from"))
_KINDS = frozenset((*AMOUNTS, "other", "count"))
_JOINTS = frozenset(("and", "or", "but", "while", "whereas", ",", ";", "with"))


def gapped_argument(amount: Amount) -> str | None:
    """The noun before "by", "to" or "from" on a list that the verb of the amount before goes on with."""
    grammar, previous = amount.grammar, amount.previous
    if previous is None or previous.kind not in _KINDS or grammar.low(amount.before) not in _MOVING:
        return None
    if grammar.low(word_before(amount.context, previous)) not in _MOVING or grammar.tag(amount.before - 1) not in NOUNS:
        return None
    first = grammar.index(previous.end)
    if any(grammar.tag(i) in FINITE for i in range(first, amount.before)):
        return None
    phrase = phrase_before(grammar, amount.before - 1)
    place = before_determiners(grammar, phrase[0] - 1) if phrase else -1
    if previous.of and grammar.low(place) in ("in", "on", "among") and grammar.low(place - 1) in _JOINTS:
        return previous.of  # their share rose by 2 points, in physics by 1
    phrase = head_phrase(grammar, amount.before - 1)
    if phrase is None or not is_thing(grammar, phrase[1]) or phrase[0] <= first:
        return None
    joint = before_determiners(grammar, phrase[0] - 1)
    return amount.text(phrase) if grammar.low(joint) in _JOINTS and joint >= first else None


def share_of_doers(amount: Amount) -> str | None:
    """What the last percentage is of, where a participle stands behind both: "and (30%) voting Liberal"."""
    grammar, last = amount.grammar, amount.last_of_unit
    if amount.quantity.kind != "percent" or last is None or not last.of:
        return None
    after = amount.context.after(amount.quantity)
    if not grammar.low(after).endswith("ing") or grammar.low(amount.before) not in _JOINTS:
        return None
    behind = range(grammar.index(last.end), amount.before)
    return last.of if any(grammar.low(i) == grammar.low(after) for i in behind) else None
