"""Which kind of number a quantity is where no unit tells: a count, a year, an age, an ordinal, or nothing to list."""

from __future__ import annotations

import re

from ..data import words_for
from ..language import Sentence
from .counted import Counted
from .names import Names, in_idiom, label_of
from .quantity import Quantity

_WHEN = words_for("before years")
_PERHAPS_WHEN = words_for("perhaps before years")
_DECADE = re.compile(r"['’]?s(?!\w)")
_FOLLOWED = re.compile(r"[^\W\d_]|[.:]\d|/\d")
_OWNED = re.compile(r"\b(?:his|her|their|in the|my)\s+(?:early|mid|late)?[\s-]*$", re.I)
_APPOSED = re.compile(r"[^\W\d_][\w.’'-]*,\s$")
_AFTER_AGE = re.compile(r",|;| \(|\.(?:\s|$|[”\"])| and [A-Z]|[)]")
_COMPASS = re.compile(r"\s?(?:[NSEW](?!\w)|\d)")
_TOLL = re.compile(r"\b(death toll|toll)\b(?:[^.;,]|,\d){0,70}$", re.I)
_TURNED = re.compile(r"\bturn(?:s|ed|ing)?\s$")
_JOINED_WORD = re.compile(r"[-‑]([^\W\d_]+)")
_TIMES = re.compile(r"[ -]times?(?!\w)", re.I)
_COMPARED = re.compile(
    r"\s(?:as|more|less|fewer|higher|larger|greater|bigger|lower|smaller|faster|stronger|longer|likelier|the|its|his|that|what"
    r"|their|over|\w+er than)\b",
    re.I,
)
_HALVED = re.compile(
    r"(?:\b(?:by|in|than|nearly|almost|about|only|just|over|roughly|around|the|to|least|under|and|is|was|as)|^)\s*$",
    re.I,
)
_HALF_OF = re.compile(r" (?:of|the|his|her|its|their|all|that|our|my|a|an|those|these)\b")
_POINTERS = words_for("pointers before one")
_SPELL = words_for("before a spell of time")


def settle(text: str, quantity: Quantity, sentence: Sentence, counted: Counted, names: Names) -> bool:
    """Give ``quantity`` its kind and what it counts; False if it is no number worth listing."""
    if names.hold(quantity) or in_idiom(text, quantity, sentence) or _is_reference(text, quantity):
        return False
    after = counted.index(max(quantity.end, quantity.reach))
    if quantity.kind is None and _FOLLOWED.match(text, quantity.end) and not _decade(text, quantity):
        return False
    things = quantity.kind is None and counted.plural_follows(after)
    label = label_of(text, quantity, sentence, things)
    if label == "name":
        return False
    if label == "label":
        quantity.kind, quantity.confidence = "other", 0.5
        return True
    before = counted.index(quantity.start) - 1
    if quantity.ordinal:
        return _ordinal(text, quantity, counted, before, after)
    word = text[quantity.start : quantity.end].lower()
    if word.startswith("one") and quantity.value == 1 and not _one_counts(text, quantity, counted, before, after):
        return False
    if word == "half" and not (
        quantity.hedge or _HALF_OF.match(text, quantity.end) or _HALVED.search(text, sentence.start, quantity.start)
    ):
        return False
    if quantity.kind == "multiple":
        return _multiple(text, quantity, counted, before, after)
    if quantity.fraction and re.match(r" as (?:much|many|\w+)\b", text[quantity.end : quantity.end + 12]):
        quantity.kind = "multiple"
    if quantity.kind is None:
        _name_kind(text, quantity, counted, before, after, things)
    _fill_of(text, quantity, counted, before, after)
    if quantity.kind is None:
        if quantity.of is None and (
            toll := _TOLL.search(text, max(sentence.start, quantity.start - 90), quantity.start)
        ):
            quantity.of = toll.group(1)
        quantity.kind = "other" if quantity.of is None or quantity.fraction else "count"
        if quantity.of is None:
            quantity.confidence = min(quantity.confidence, 0.7)
    return True


def _is_reference(text: str, quantity: Quantity) -> bool:
    """Notes ("[12]"), tags ("#5"), addresses and versions ("2.1.3")."""
    before, after = text[max(0, quantity.start - 1) : quantity.start], text[quantity.end : quantity.end + 1]
    return (
        (before == "[" and after in tuple("],"))
        or before in tuple("#@_")
        or (before == ":" and text[quantity.start - 2].isdigit())
        or (before in tuple("°′") and text[quantity.start - 2].isdigit())
        or (quantity.unit == "°" and bool(_COMPASS.match(text, quantity.end)))
    )


def _decade(text: str, quantity: Quantity) -> bool:
    """ "1990s", "in his 30s", "3x"."""
    value = quantity.value
    if text[quantity.end : quantity.end + 1] in ("x", "×") and not text[quantity.end + 1 : quantity.end + 2].isalnum():
        quantity.kind, quantity.end = "multiple", quantity.end + 1
        return True
    match = _DECADE.match(text, quantity.end)
    if not match or not quantity.bare or value is None or value % 10:
        return False
    if 1000 < value < 2100:
        quantity.kind, quantity.iso = "year", f"{int(value)}/{int(value) + 9}"
    elif 10 <= value < 100 and _OWNED.search(text, max(0, quantity.start - 20), quantity.start):
        quantity.kind, quantity.unit = "age", "year"
    else:
        return False
    quantity.low, quantity.high, quantity.value, quantity.end = value, value + 9, None, match.end()
    return True


def _ordinal(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> bool:
    """Ordinals count where they rank something: "the third attack", not "first, he said" or "wait a second"."""
    quantity.kind = "ordinal"
    word = text[quantity.start : quantity.end]
    if not word[0].isdigit():
        if quantity.hyphenated or after >= len(counted.words):
            return False
        if word[0].isupper() and before >= 0 and counted.tags[before].startswith("NNP"):
            return False
        if counted.tags[after - 1] == "RB" and word.lower() in ("first", "second", "third"):
            return False
    phrase = counted.noun_phrase(after)
    if phrase is None:
        if not word[0].isdigit():
            return False
        quantity.confidence = 0.7
        return True
    quantity.of = counted.text(*phrase, text)
    return True


def _one_counts(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> bool:
    """Whether "one" counts: "one person", "killing one"; not "this one", "one of the best", "One said"."""
    words, tags = counted.words, counted.tags
    previous = words[before].lower() if before >= 0 else ""
    if previous in _POINTERS or quantity.kind == "money":
        return quantity.kind == "money" and previous not in _POINTERS
    if quantity.unit:
        adrift = quantity.unit == "day" and not quantity.hyphenated and previous not in _SPELL
        return not adrift or (
            after < len(words) and words[after].lower() in ("after", "before", "earlier", "later", "ago")
        )
    if quantity.hyphenated:
        quantity.confidence = 0.8
        return True
    if text.startswith((" of ", " or ", "’s", "'s"), quantity.end):
        return False
    quantity.confidence = 0.8
    if after < len(words) and (
        tags[after] in ("NN", "NNP", "JJ", "VBN", "JJS") or (tags[after] == "VBG" and counted.noun_phrase(after))
    ):
        return counted.noun_phrase(after) is not None or counted.happening(before, after) is not None
    if counted.happening(before, after) is not None and (after >= len(words) or tags[after] != "NNS"):
        return True
    return previous in ("version", "is", "negative", "minus", "than", "to", "from") and (
        after >= len(words) or not words[after][0].isalpha()
    )


def _multiple(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> bool:
    word = text[quantity.start : quantity.end].lower()
    if word.startswith("near-"):
        quantity.hedge = quantity.hedge or "near"
    elif word.startswith("almost-"):
        quantity.hedge = quantity.hedge or "almost"
    tag = counted.tags[after - 1] if after else ""
    rest = text[quantity.end : quantity.end + 24]
    if word in ("double", "doubles", "triple", "triples", "treble", "trebles") and not tag.startswith("VB"):
        return bool(re.match(r" (?:the|that|his|her|its|their|what|those)\b", rest)) and word in (
            "double",
            "triple",
            "treble",
        )
    if word in ("twice", "thrice") and not re.match(r" (?:as|the|that|what|its|his|their)\b", rest):
        quantity.kind, quantity.of = "count", "times"
        return True
    if text.startswith(" of ", quantity.end) and (phrase := counted.noun_phrase(after)):
        quantity.of = counted.text(*phrase, text)
    return True


def _name_kind(text: str, quantity: Quantity, counted: Counted, before: int, after: int, things: bool) -> None:
    if match := _TIMES.match(text, quantity.end):
        if _COMPARED.match(text, match.end()):
            quantity.kind, quantity.end = "multiple", match.end()
            return
        quantity.kind, quantity.of = "count", "times"
        return
    if _is_year(text, quantity, counted, before, after, things):
        quantity.kind = "year"
        if quantity.value is not None:
            quantity.iso = f"{int(quantity.value):04}"
        return
    value = quantity.value
    turned = _TURNED.search(text, max(0, quantity.start - 9), quantity.start)
    if turned and quantity.whole and value is not None and 0 < value < 120 and counted.noun_phrase(after) is None:
        quantity.kind, quantity.unit, quantity.confidence = "age", "year", 0.8
        return
    if quantity.bare and value is not None and value < 116 and not things and _AFTER_AGE.match(text, quantity.end):
        named = before > 0 and counted.words[before] == "," and counted.tags[before - 1] in ("NNP", "NNPS")
        if named and _APPOSED.search(text, max(0, quantity.start - 30), quantity.start) and text[quantity.end] != ".":
            quantity.kind, quantity.unit, quantity.confidence = "age", "year", 0.8


def _is_year(text: str, quantity: Quantity, counted: Counted, before: int, after: int, things: bool) -> bool:
    value = quantity.value
    if (
        not quantity.bare
        or value is None
        or not 1100 <= value < 2100
        or quantity.low is not None
        or quantity.high is not None
    ):
        return False
    previous = counted.words[before].lower() if before >= 0 else ""
    if previous in _WHEN or previous.endswith("-"):
        return True
    if text[max(0, quantity.start - 1) : quantity.start] == "(" and text[quantity.end : quantity.end + 1] == ")":
        return True
    if things and previous not in ("the", "its", "'s", "’s", "their", "his"):
        return (
            value >= 1900
            and after < len(counted.tags)
            and counted.tags[after].startswith("NNP")
            and counted.tags[after] != "NNPS"
        )
    if previous in _PERHAPS_WHEN and value >= 1300:
        return True
    quantity.confidence = 0.8
    return value >= 1900


def _fill_of(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> None:
    """What is counted and what happened to it, where the grammar tells."""
    if quantity.of is not None or quantity.kind in ("year", "score", "multiple", "date"):
        return
    joined = _JOINED_WORD.match(text, quantity.end) if quantity.hyphenated and quantity.kind is None else None
    if joined and joined.group(1) not in ("strong", "odd", "plus"):
        quantity.of = joined.group(1)
        return
    start = _where_of(quantity, counted, after)
    if start is None:
        return
    if quantity.kind == "measure" and counted.named(start):
        return
    phrase = counted.noun_phrase(start, parts=quantity.kind == "percent" or quantity.fraction)
    happened: str | None = None
    if quantity.kind in (None, "count"):
        happened = counted.happening(before, phrase[1] + 1 if phrase else after)
    if phrase is None:
        quantity.of = happened
        return
    counts = counted.text(*phrase, text)
    quantity.of = f"{counts} {happened}" if happened and happened not in counts.lower() else counts


def _where_of(quantity: Quantity, counted: Counted, after: int) -> int | None:
    """The word from which on to look for what is counted; None if an amount of this kind counts nothing there."""
    if quantity.hyphenated or quantity.kind not in ("money", "measure", "percent", "duration", "age"):
        return after
    following = counted.words[after].lower() if after < len(counted.words) else ""
    if quantity.kind in ("duration", "age"):
        return None
    if following == "of":
        return after
    return after + 1 if quantity.kind == "money" and following in ("in", "worth") else None
