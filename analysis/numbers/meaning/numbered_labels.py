"""Numerals that belong to a name or a label and count nothing: "Boeing 737", "Highway 1", "page 3", "version two".

Grammar decides, not a list of names: a capital right before figures, with nothing counted after them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ...data.sections import entries, words
from ...language import Sentence
from ...language.tagger import small_tag
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import any_of, words_for
from .befallen import are_people, fate_words

_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'&-]*)[ \u00a0](?:#|№)?$")
_SHORT_VERB = re.compile(r"['’](?:m|re|ve|ll|d)$", re.I)
_BODY = re.compile(rf"(?:{any_of('numbered bodies')}) of $")
_OF_A_THING = re.compile(rf"-(?:{any_of('things told by number')})\b")
"""Behind figures, what they tell the number of: "Labour 12-point lead"."""
_MONTH = re.compile(rf"(?:{any_of('months')})\.?$")
_NAME_NOTHING = words_for("capitals that name nothing")
_CAPITAL_NEXT = re.compile(r"[ -][A-Z][a-z]")
_FIGURES_OPEN_NAME = re.compile(
    r"\d+-[A-Z][a-z]+(?!\w)"
    r"|\d+ Cent(?! [a-z]+s\b)\b"
    rf"|\d{{1,2}}M(?=['’]s\b| (?:{any_of('behind firms')})\b)"
    r"|\d+(?:st|nd|rd|th) Century [A-Z]\w+\b(?! [a-z]+s\b)"
)
"""Figures that go on as a name: "7-Eleven", "50 Cent", "3M said", "21st Century Fox"."""
_FIGURES_OPEN_TITLE = re.compile(rf"\d+½? (?:{any_of('capitals behind figures of titles')})\b")
"""Figures and a spell or a thing with a capital, as bands and films have them: "30 Seconds to Mars", "12 Years"."""
_TITLE_BEGINS = re.compile(r"[a-z,] The $")
_FIRM = re.compile(r"\d{1,2}M(?![\w-])")
_BEFORE_FIRM = re.compile(rf"\b(?:{any_of('before firms (phrases)')}) $", re.I)
_STREET = re.compile(
    rf"\d+[A-Za-z]?(?:(?: [NSEW]\b\.?)?(?: [A-Z][\w’'.-]*){{1,3}}?(?: \d+(?:st|nd|rd|th))?"
    rf"(?: ({any_of('streets')})\b\.?)(?! [A-Z][a-z])"
    rf"| (?:{any_of('streets of other tongues')}) (?:(?:de|des|du|della|di|da) )?(?:la |los )?[A-Z])",
    re.ASCII,
)
_BLOCK = re.compile(r" block of (?:[NSEW]\.? )?[A-Z0-9]")
"""Behind figures this makes them those of houses: "the 4500 block of West Madison Avenue"."""
_MODALS = frozenset(("Could", "May", "Might", "Must", "Will", "Would", "Should", "To", "Can", "Did", "Do"))
_VERBS_TOO = words_for("nouns that are verbs of headlines")
_EMERGENCY = frozenset((911, 999, 112, 111, 101))
_KNOWN_ANYWHERE = 911
"""Which nothing else is numbered by: "the 911 service"."""
_CALLED = re.compile(
    r"\b(?:call(?:ed|s|ing)?|dial(?:led|ed|s|ling|ing)?|phon(?:ed|es|ing|e)|rang|ring(?:ing|s)?|calls? to|dial out) $",
    re.I,
)
_ENDS = re.compile(r"\s*(?:[.,;:)]|$)| (?:or|if|in|to|and)\b")
_CALLER = re.compile(r" (?:calls?|callers?|dispatchers?|operators?|call[- ]handlers?|emergency)\b")
_DETERMINED = re.compile(r"\b(?:the|an?|of|its|their|two|three|four|several|[’']s)(?: [A-Z][\w-]*){0,2} $")


_PEOPLE_AND_FATE = re.compile(
    r" (?:[A-Z][a-z]+ |[a-z]+ )??(?P<who>[a-z]+)(?: (?:was|were|are|have|had|has|been|reportedly))* (?P<fate>[a-z]+)"
)


@cache
def _idioms() -> re.Pattern[str]:
    phrases = sorted(entries("idioms.txt"), key=len, reverse=True)
    ends = (re.escape(phrase) + ("" if phrase.endswith(",") else r"(?!\w)") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ends)})", re.I)


def opens_name(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a numeral begins a name: "the Six Nations", "Three Mile Island", "7-Eleven", "50 Cent", "3M said"."""
    text, end = context.text, quantity.end
    following = text[end : end + 30]
    if text[quantity.start].isdigit():
        if _FIGURES_OPEN_TITLE.match(text, quantity.start) and not _is_title_case(context.sentence):
            return True
        titled = quantity.bare and not quantity.hyphenated and _TITLE_BEGINS.search(context.head(quantity, 8))
        counted = titled and context.counts_things(quantity) and not _CAPITAL_NEXT.match(following)
        if titled and not counted and not _is_title_case(context.sentence):
            return True  # aired The 39 Steps, The 1975
        if _FIRM.match(text, quantity.start) and _BEFORE_FIRM.search(context.head(quantity, 24)):
            return context.grammar.tag(context.after(quantity)) not in ("NN", "NNS", "JJ")
        return bool(_FIGURES_OPEN_NAME.match(text, quantity.start)) and not _is_title_case(context.sentence)
    written = text[quantity.start : end]
    measured = _CAPITAL_NEXT.search(written) is not None and quantity.unit is not None  # acted in Seven Pounds
    measured = measured and not quantity.digits  # between Rs 900 and Rs 1,400
    named = _CAPITAL_NEXT.match(following) or measured
    if not written[:1].isupper() or not named or _is_title_case(context.sentence):
        return False
    inside = quantity.start > context.start and text[quantity.start - 1] == " "
    head = text[max(context.start, quantity.start - 3) : quantity.start]
    if inside and head[-2:-1] not in tuple('.:;!?”"“‘—–-') and not head[-2:-1].isdigit():
        return not _tells_fate(text, end)  # 3 May 2015 Four Syrian men were killed
    unit = written.rsplit(" ", 1)[-1]
    return " " in written and unit[0].isupper() and quantity.unit is not None


def on_street(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a numeral numbers a house: "340 Livingston Street", "the 4500 block of", not "12 Wall Street banks"."""
    if quantity.bare and _BLOCK.match(context.text, quantity.end):
        return True
    street = _STREET.match(context.text, quantity.start)
    if not street or not quantity.digits or quantity.kind in ("money", "percent"):
        return False
    if not _MODALS.isdisjoint(street.group().split()):
        return False  # Mayor Warns 700 Beds Could Close
    after = context.grammar.index(street.end())
    return context.grammar.tag(after) not in ("NNS", "NNPS")


def in_idiom(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether the numeral is part of a phrase that counts nothing ("one another")."""
    if quantity.unit or quantity.kind in ("money", "percent"):
        return False
    if quantity.value is not None and quantity.value > 50:
        known = quantity.value == _KNOWN_ANYWHERE and not context.counts_things(quantity)
        return quantity.bare and quantity.value in _EMERGENCY and (known or _calls(context.text, quantity))
    a = max(context.start, quantity.start - 12)
    b = min(context.end, quantity.end + 16)
    return any(m.start() <= quantity.start < m.end() for m in _idioms().finditer(context.text, a, b))


def _calls(text: str, quantity: Quantity) -> bool:
    """Whether the figures are a number to call: "dialled 999", "a 911 dispatcher"."""
    before = _CALLED.search(text, max(0, quantity.start - 20), quantity.start)
    reached = text.endswith(" on ", 0, quantity.start) and _ENDS.match(text, quantity.end)  # the coastguard on 999
    return bool(before or reached or _CALLER.match(text, quantity.end))


def label_of(context: SentenceContext, quantity: Quantity) -> Literal["name", "label"] | None:
    """Whether the numeral is part of a name, or numbers something ("page 3")."""
    if quantity.unit or quantity.kind in ("money", "percent", "multiple", "score", "date"):
        return None
    text, sentence = context.text, context.sentence
    if _OF_A_THING.match(text, quantity.end):
        return None
    before = _WORD_BEFORE.search(text, max(sentence.start, quantity.start - 30), quantity.start)
    if not before:
        return None
    if _BODY.search(context.head(quantity, 20)) and before.start() - sentence.start > 2:
        return "name"
    word = before.group(1)
    if _SHORT_VERB.search(word):
        return None  # I'm 56
    if word.endswith(("'s", "’s")):
        named = word[0].isupper() and text[quantity.start].isupper() and not quantity.ordinal
        return "name" if named and not _is_title_case(sentence) else None  # Ocean's Eleven
    counted = context.counts_things(quantity) and not (_is_label(word) and text.startswith(" of the ", quantity.end))
    if _numbers_things(text, before, word) or (_is_label(word) and not counted and not quantity.ordinal):
        return "name" if word[0].isupper() else "label"
    if (
        not (word[0].isupper() or word[1:2].isupper())
        or word in _NAME_NOTHING
        or quantity.ordinal
        or _MONTH.match(word)
    ):
        return None
    if quantity.digits:
        return "name" if _figures_name(text, quantity, sentence, before, counted) else None
    named = text[quantity.start].isupper() and not _is_title_case(sentence)
    return "name" if named and not _tells_fate(text, quantity.end) else None


def _tells_fate(text: str, at: int) -> bool:
    """Whether those behind a numeral are people whom something befell: "by Northwire Thirty (men were killed)"."""
    told = _PEOPLE_AND_FATE.match(text, at)
    return told is not None and are_people(told["who"]) and told["fate"] in fate_words()


def _is_label(word: str) -> bool:
    return word.lower().rstrip(".") in words("labels.txt")


def _numbers_things(text: str, before: re.Match[str], word: str) -> bool:
    """Whether "No.", "Nos." or "number" stands before the numeral, but not "no" itself."""
    return word.lower().rstrip(".") in ("no", "nos", "number") and text[before.end(1) - 2 : before.end(1)] != "no"


def _figures_name(text: str, quantity: Quantity, sentence: Sentence, before: re.Match[str], counted: bool) -> bool:
    """Whether figures after a capital make a name: "Boeing 737", but not "Rome 30 marchers" or "Olympics 2008".

    ``counted``: a plural noun follows.
    """
    word = before.group(1)
    if before.start() == sentence.start and sentence.tags[0] in ("VBG", "VBN", "RB", "NNS"):
        return False  # Chasing 184, they fell short; trees 10 and 12 metres tall
    if before.start() > sentence.start and _is_headline_verb(word.lower()) and _is_title_case(sentence):
        return False  # Police Fear 30 Dead In Blaze; not Report 3
    if not quantity.bare:
        return word.isupper() and len(word) < 5 and not counted
    opens = before.start() == sentence.start and sentence.tags[0].startswith("NNP")
    if counted and not opens and not _is_determined(text, before.start(), sentence):
        return False
    return counted or not quantity.value or not 1900 <= quantity.value <= 2100


def _is_headline_verb(word: str) -> bool:
    """Whether a word that a headline writes with a capital is a verb: "Scientists Warn 40 Species"."""
    return small_tag(word).startswith("V") or word in _VERBS_TOO


def _is_determined(text: str, at: int, sentence: Sentence) -> bool:
    """Whether "the" or "a" opens the run of capitals that ends at ``at``: "the Boeing 737 jets"."""
    return bool(_DETERMINED.search(text[max(sentence.start, at - 40) : at]))


def _is_title_case(sentence: Sentence) -> bool:
    """Whether most words are capitalized, as in headlines of some papers."""
    if sentence.words[-1] == ".":
        return False  # The Two Sisters is on at 9.
    long = [word for word in sentence.words if word[0].isalpha() and len(word) > 3]
    return sum(word[0].isupper() for word in long) > 0.7 * len(long)
