"""What a rise or a fall is of: "a 3 percent drop in house prices", "posted a rise of 6%"; else that it is one."""

from __future__ import annotations

from ..wordlists import words_for
from .amounts import AMOUNTS, Amount, is_determined, skip_back
from .named_shares import countries
from .phrases_before import Phrase, before_determiners, is_thing, past_determiner, phrase_before
from .verb_arguments import subject_of

_MOTION_NOUNS = words_for("nouns of motion")
_HAVING = words_for("having motion")


def moved_thing(amount: Amount, noun: int) -> str | None:
    """What a rise or fall is of: "in" or "of" leads to it, or it is what "posted" one."""
    grammar = amount.grammar
    at = past_determiner(grammar, noun + 2)
    phrase = grammar.noun_phrase(at) or ((at, at) if grammar.tag(at) == "VBG" else None)  # an increase in reporting
    if grammar.low(noun + 1) in ("in", "of", "to", "for") and phrase:
        place = grammar.tag(phrase[1]).startswith("NNP") and not _is_abbreviation(grammar.words[phrase[1]])
        return amount.text(phrase) if is_thing(grammar, phrase[1]) and not place else None
    i = skip_back(grammar, amount.before)
    if grammar.tag(i) == "JJ":
        i = skip_back(grammar, i - 1)
    return amount.text(subject_of(grammar, i)) if grammar.low(i) in _HAVING else None


def _is_abbreviation(word: str) -> bool:
    """Whether a name may be short for a thing: "a fall in GDP", not "a fall in the UK"."""
    return word.isupper() and len(word) > 1 and word.lower() not in countries()


def motion_named(amount: Amount) -> str | None:
    """The rises or cuts that a sum is of where nothing tells what they are of: "cuts of $5m", "a $5m cut"."""
    grammar, i = amount.grammar, amount.before - 1
    after = amount.context.after(amount.quantity)
    behind = grammar.noun_phrase(after)
    moves = behind is not None and behind[0] == after and grammar.low(behind[1]) in _MOTION_NOUNS
    if moves and grammar.tag(after) != "VBG" and (is_determined(amount) or amount.quantity.kind == "percent"):
        return amount.text(behind)  # a $5m cut
    if (
        grammar.low(i + 1) not in ("of", "by")
        or grammar.low(i) not in _MOTION_NOUNS
        or grammar.tag(i) not in ("NN", "NNS")
    ):
        return None
    return amount.text(phrase_before(grammar, i) or (i, i))


def apposed_to(amount: Amount, phrase: Phrase) -> str | None:
    """What the number before is of, which a noun of motion behind a comma tells more of.

    "Births rose to 17.86 million, an increase of (7.9 percent)".
    """
    grammar, previous = amount.grammar, amount.previous
    joint = before_determiners(grammar, phrase[0] - 1)
    percents = previous is not None and previous.kind == amount.quantity.kind == "percent"
    joint -= percents and grammar.low(joint) == "with"  # to 2.4%, with a monthly rise of 0.3%
    opens = grammar.low(joint) in (",", "-", "–", "—")
    if previous is None or previous.kind not in (*AMOUNTS, "count") or not opens:
        return None
    after = amount.context.after(amount.quantity)
    return None if grammar.low(after) == "of" or moved_thing(amount, after - 1) else previous.of
