"""Numerals that belong to a name or a label and count nothing: "Boeing 737", "Highway 1", "page 3", "version two".

Grammar decides, not a list of names: a capital right before figures, with nothing counted after them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from ..data import lines_of
from ..findings import Mention
from ..language import Sentence
from .quantity import Quantity

_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'&-]*)[ \u00a0](?:#|№)?$")
_BODY = re.compile(r"(?:Group|Gang|Council|Committee|Club|House|Board|Company|Party|Order|League) of $")
"""A body called after how many it has ("the Group of 20")."""
_MONTH = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?$"
)
_NOT_NAMES = re.compile(
    r"(?:In|On|At|By|For|From|Of|To|With|After|Before|Since|Until|About|Around|Over|Under|Nearly|Almost|Some|More|Another"
    r"|At|Only|Just|All|The|These|Those|And|But|Or|Than|As|A|An|His|Her|Their|Its|Our|My|Between|Up|Exactly|Last|Next"
    r"|Past|First|Other|Like|That|When|While|If|Least|Most|Additional|Further|Including|Killing|I|We|They|He|She|Yet"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Total|Approximately|Roughly|So|Were|Was|Is|Are|Has|Have|Had|Says?|Said)$"
)


@cache
def _labels() -> frozenset[str]:
    return frozenset(lines_of("labels.txt"))


@cache
def _idioms() -> re.Pattern[str]:
    phrases = sorted(lines_of("idioms.txt"), key=len, reverse=True)
    ends = (re.escape(phrase) + ("" if phrase.endswith(",") else r"(?!\w)") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ends)})", re.I)


def in_idiom(text: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether the numeral is part of a phrase that counts nothing ("one another")."""
    if quantity.unit or quantity.kind in ("money", "percent") or (quantity.value is not None and quantity.value > 50):
        return False
    a = max(sentence.start, quantity.start - 12)
    b = min(sentence.end, quantity.end + 16)
    return any(m.start() <= quantity.start < m.end() for m in _idioms().finditer(text, a, b))


class Names:
    """The name mentions of an article, to be asked about places."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]

    def hold(self, quantity: Quantity) -> bool:
        """Whether a mention with a capital before the numeral covers it."""
        for mention in self._mentions[max(0, (at := bisect_right(self._starts, quantity.start)) - 3) : at]:
            if mention.start == quantity.start and mention.end > quantity.end and quantity.ordinal:
                return True
            if mention.start < quantity.start and mention.end >= quantity.end and mention.text[:1].isupper():
                before = mention.text[: quantity.start - mention.start].rstrip(" -")
                if before and before.rsplit(" ", 1)[-1][:1].isupper():
                    return True
        return False


def label_of(text: str, quantity: Quantity, sentence: Sentence, counted: bool) -> str | None:
    """ "name" if the numeral is part of a name, "label" if it numbers something ("page 3"), else None.

    ``counted``: a plural noun follows, so that "In Rome 30 marchers" does not make a name.
    """
    if quantity.unit or quantity.kind in ("money", "percent", "multiple", "score", "date"):
        return None
    before = _WORD_BEFORE.search(text, max(sentence.start, quantity.start - 30), quantity.start)
    if not before:
        return None
    if (
        _BODY.search(text, max(sentence.start, quantity.start - 20), quantity.start)
        and before.start() - sentence.start > 2
    ):
        return "name"
    word = before.group(1)
    if word.endswith(("'s", "’s")):
        return None
    numbered = word.lower().rstrip(".") in ("no", "nos", "number") and text[before.end(1) - 2 : before.end(1)] != "no"
    if numbered or (word.lower().rstrip(".") in _labels() and not counted and not quantity.ordinal):
        return "name" if word[0].isupper() else "label"
    if not word[0].isupper() or _NOT_NAMES.match(word) or quantity.ordinal or _MONTH.match(word):
        return None
    if quantity.digits:
        if not quantity.bare:
            return "name" if word.isupper() and len(word) < 5 and not counted else None
        opens = before.start() == sentence.start and sentence.tags[0].startswith("NNP")
        if counted and not opens and not _determined(text, before.start(), sentence):
            return None
        if quantity.value and 1900 <= quantity.value <= 2100 and not counted:
            return None
        return "name"
    return "name" if text[quantity.start].isupper() and not _title_case(sentence) else None


def _determined(text: str, at: int, sentence: Sentence) -> bool:
    """Whether "the" or "a" opens the run of capitals that ends at ``at``: "the Boeing 737 jets"."""
    return bool(
        re.search(
            r"\b(?:the|an?|of|its|their|two|three|four|several|[’']s)(?: [A-Z][\w-]*){0,2} $",
            text[max(sentence.start, at - 40) : at],
        )
    )


def _title_case(sentence: Sentence) -> bool:
    """Whether most words are capitalized, as in headlines of some papers."""
    words = [word for word in sentence.words if word[0].isalpha() and len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)
