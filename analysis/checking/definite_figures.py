"""A figure that takes up an earlier one, and differs: "44 pupils were on the bus. The 34 pupils were unhurt".

Only where the text leaves no room: the thing is known ("the", "all"), nothing behind it says which of several, one
figure alone was told of such things shortly before, and this one stands nowhere before, nor do two that add up to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..comparing.comparison import Comparison
from ..comparing.counted_groups import head_of
from ..data.sections import alternation
from ..findings import Findings, Number
from ..language import stem
from ..numbers.meaning.befallen import are_people
from .consistency import Consistency
from .counted_things import LEFT_OVER, called, counted, counted_head, is_added_up, is_left
from .group_taken_up import are_named
from .slip_evidence import in_other_order, is_misspelt
from .taken_up import Named, is_of_more
from .told_changes import HEDGE, motions
from .told_figures import FARTHEST, FILE, Sentence, is_exact, listed, rounded_like, sentences_with_numbers, span_of

_KNOWN = re.compile(r"(?:^|[\s“\"(])(?:the|(?<!\bof )(?:these|those)|(?<!in )all|all the|all of the) $", re.IGNORECASE)
_ALONE = re.compile(rf"(?:[,.;:]|\s(?:{alternation(FILE, 'goes on about all', 'did all')})\b|$)", re.IGNORECASE)
"""Behind the figure or its noun: nothing that tells which of several are meant."""
_DID = re.compile(rf"(?:[,.;:]|\s(?:{alternation(FILE, 'did all')})\b|$)", re.IGNORECASE)
_ALL = re.compile(r"\ball (?:the )?$", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:others?|more)\b", re.IGNORECASE)
_SOME_OF = re.compile(r"\s+of the\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+([a-z]+)")
_OF_A_YEAR = re.compile(r"[^.;,]{0,30}\bin (?:19|20)\d\d\b")
_IN_PRISON = re.compile(r"\s+(?:in (?:prison|jail|custody|a labou?r camp)|behind bars|imprisonment)\b", re.IGNORECASE)
_PAYS = re.compile(r"\b(?:pay|paid|pays|paying|fined|award\w*)\b", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their|his|her) $", re.IGNORECASE)
_OWN = re.compile(r"\b(?:his|her|their|its|a full) $", re.IGNORECASE)
_IN_WHOLE = re.compile(r" (?:[a-z]+ )?of (?:all )?the ")
_IN_A_ROW = re.compile(r",? (?:and|or|to|against|by) ")
_ON_A_SCALE = re.compile(r"\b[a-z]*(?:est|best|worst|top|bottom) of the $")
_THESE = re.compile(r"\b(?:these|those) $", re.IGNORECASE)
_KNOWN_SUM = re.compile(r"\b(?:the|this|that) (?:[\w-]+ )?of $", re.IGNORECASE)
_CALENDAR = alternation("calendar.txt", "weekdays", "months")
_BEHIND = re.compile(
    r"(?!\s(?:other|others|remaining|more|further)\b)(?:\s(?!of\b|in\b|who\b|where\b|which\b|whose\b|with\b|from\b|and\b|that\b)[\w'’-]+){0,4}?"
    rf"(?:[,.;:]|\s[-–—]\s|\s(?:{alternation(FILE, 'did all')}|and|then|now"
    rf"|as|when|while|after|before|(?:in|on)\s(?:{_CALENDAR}))\b|$)",
    re.IGNORECASE,
)
_TOLD_AS_KNOWN = re.compile(r"\b(?:the|all|these|those|its|his|her|their|of|[\w’']+['’]s) (?:[a-z]+ )?$", re.IGNORECASE)
_OF_ALL = re.compile(r"\s+of (?:the (?:dead|victims|injured|wounded|missing)|them|those)\b", re.IGNORECASE)
_OF_MATTER = re.compile(r"^\s+of\s+(?:[a-z]+\s+)?[a-z]+")
_NEAR, _NEAR_MISSPELT = 700, 2000
"""So many characters before, the figure taken up was told."""
_LEAST = 4
_MANY, _LONG, _SHORT = 10, 3, 2
_SLIGHTLY = 1.5
_MOST_BEFORE = 12
"""So many figures before are looked at."""


def check_definite(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Figures that cannot be the only ones that they can take up."""
    told: list[tuple[Sentence, Number]] = []
    named = Named(findings)
    known: set[tuple[float | None, str | None]] = set()
    counted_before: set[float | None] = set()
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if not sentence.headline and _takes_up(sentence, number):
                earlier = _taken_up(told[-_MOST_BEFORE:], sentence, number)
                sure = earlier is not None and not are_named(named, findings, number)
                sure = (
                    sure
                    and earlier is not None
                    and (
                        is_misspelt(earlier, number)
                        or _is_alone(sentence, number)
                        or _is_all_of_them(sentence, earlier, number)
                    )
                )
                again = number.kind == "count" and number.value in counted_before
                again = again or (number.value, counted_head(number)) in known
                if sure and earlier is not None and not again:
                    message = f"the text gives {earlier.text} here and {number.text} there"
                    yield Consistency("repeated", message, False, span_of(earlier, number))
        for number in sentence.numbers:
            told.append((sentence, number))
            known.update((each, counted_head(number)) for each in (number.value, number.low, number.high))
            if number.kind == "count" and (number.value or 0) >= _MANY:
                counted_before.add(number.value)


def _takes_up(sentence: Sentence, number: Number) -> bool:
    """Whether a figure is of what is known: "the 34 pupils", "the 16-day mission", "the 2.1 tonnes of cocaine"."""
    before, after = sentence.before(number), sentence.after(number)
    if _OF_A_YEAR.match(after) or LEFT_OVER.match(after):
        return False
    matter = number.kind == "measure" and _OF_MATTER.match(after) is not None
    if not is_exact(number) or ((number.value or 0) < _LEAST and not matter) or _OTHERS.match(after):
        return False
    if number.kind in ("duration", "measure"):
        known = _KNOWN.search(before) or (number.kind == "duration" and _OWN.search(before))
        return bool(known and number.of and ("-" in number.text or matter))
    if number.of is None and number.kind in ("other", "money"):
        return _KNOWN.search(before) is not None
    known = _KNOWN.search(before) or (number.kind == "money" and _KNOWN_SUM.search(before))
    known = known or (number.kind == "count" and _ITS.search(before))
    return number.kind in ("count", "money") and bool(known and counted_head(number))


def _is_alone(sentence: Sentence, number: Number) -> bool:
    """Whether nothing behind a figure tells which of several are meant."""
    after = sentence.after(number)
    if number.of is None and number.kind in ("other", "money"):
        return _ALONE.match(after) is not None
    if number.fate and _OF_ALL.match(after):
        return True
    if number.kind == "measure" and "-" not in number.text:
        after = _OF_MATTER.sub("", after, count=1)
    return number.kind == "money" or _BEHIND.match(after) is not None


def _is_all_of_them(sentence: Sentence, one: Number, number: Number) -> bool:
    """Whether "all five Afghan groups" are told in the same words as "the four Afghan groups"."""
    same = counted(one).lower() == counted(number).lower() and " " in counted(number)
    return same and _ALL.search(sentence.before(number)) is not None


def _taken_up(told: Sequence[tuple[Sentence, Number]], sentence: Sentence, number: Number) -> Number | None:
    """The one figure of the same things that was told shortly before, if it differs."""
    head = counted_head(number)
    near = [(earlier, one) for earlier, one in told if one.unit == number.unit and _is_kind(one, number)]
    alike = [(earlier, one) for earlier, one in near if _is_of(earlier, one, number)]
    if not alike and number.of and (" " not in number.of or number.kind == "duration"):
        alike = [(earlier, one) for earlier, one in near if called(counted_head(one)) == called(head)]
    if not alike:
        alike = [each for each in near if _is_named_otherwise(*each, number)]
    if not alike:
        alike = [(earlier, one) for earlier, one in near if _is_swapped(one, number)]
    if not alike:
        alike = [each for each in near if _is_reversed(each[1], number) and _is_alone(sentence, number)]
    if not alike and (number.fate or number.kind == "money"):
        alike = [(earlier, one) for earlier, one in near if _is_toll_or_sum(one, number)]
    if not alike and _stands_for_people(sentence, number):
        alike = [each for each in near if _are_people(each[1]) and not _OTHERS.match(each[0].after(each[1]))]
        alike = [(earlier, one) for earlier, one in alike if one.fate in (None, number.fate)]
        if any(_is_kind(each, number) and each is not one for earlier, one in alike for each in earlier.numbers):
            return None  # 12 writers and two guides, the 14
    if not alike and number.kind == "duration" and head == head_of("period"):
        alike = [each for each in near if "-" in each[1].text]
    if len({one.value for _, one in alike}) > 1:
        alike = [each for each in alike if is_misspelt(each[1], number)]
    if len({one.value for _, one in alike}) != 1:
        return None
    earlier, one = alike[-1]
    near_enough = _NEAR_MISSPELT if is_misspelt(one, number) else _NEAR
    its = _ITS.search(sentence.before(number)) and number.kind == "count" and not _is_of_a_thing(one, number)
    if its and not _is_digits_apart(one, number):
        return None
    rounded = one.hedge in ("some", "about") and is_misspelt(one, number)
    if earlier is sentence or not (is_exact(one) or rounded) or number.start - one.start > near_enough:
        return None
    if (one.fate and number.fate and one.fate != number.fate) or _is_no_whole(earlier, one, sentence, number):
        return None
    if _OTHERS.match(earlier.after(one)) or _SOME_OF.match(earlier.after(one)) or _is_some_of_them(one, number):
        return None
    if is_of_more(one, number) and not _THESE.search(sentence.before(number)) and not _is_of_them(earlier, one, number):
        return None
    values = [each.value for _, each in told if each.value is not None and _is_kind(each, number)]
    if number.value in values:
        return None
    near_by = [each for _, each in told if each.start >= one.start - _NEAR // 2 and _is_kind(each, number)]
    values = [each.value for each in near_by if each.value is not None]
    sums = {first + second for at, first in enumerate(values) for second in values[at + 1 :]}
    if is_left((each for _, each in told if each.start > one.start), one, number):
        return None
    if is_added_up(earlier, one, number) or _is_cut_short(earlier, one, number):
        return None
    if "-" in number.text and re.search(r"\bthe $", earlier.before(one), re.IGNORECASE):
        return None  # the 5,000-metre race, and the 10,000-metre race
    low, high = sorted((one.value or 0, number.value or 0))
    return one if number.value not in sums and 0 < high <= FARTHEST * low else None


@cache
def _moved_by() -> re.Pattern[str]:
    return re.compile(rf"(?:{motions('up', 'down').pattern})\s+{HEDGE}$", re.IGNORECASE)


def _is_cut_short(earlier: Sentence, one: Number, number: Number) -> bool:
    """Whether a headline leaves out the last digits of a figure: £286,000 for £286,300."""
    return earlier.headline and one.value == rounded_like(number.value or 0, one.value or 0)


def _is_no_whole(earlier: Sentence, one: Number, sentence: Sentence, number: Number) -> bool:
    """Whether a figure is one of a row ("48 and 39 seats"), or less than a part of what follows: "60 of the 150"."""
    row = any(_IN_A_ROW.fullmatch(earlier.between(each, one)) for each in earlier.numbers if each.end < one.start)
    parts = (
        each
        for each in sentence.numbers
        if each.end < number.start and _IN_WHOLE.fullmatch(sentence.between(each, number))
    )
    moved = _ON_A_SCALE.search(sentence.before(number)) and _moved_by().search(
        earlier.before(one)
    )  # "falls two grades", of the four there are
    return row or bool(moved) or any((each.value or 0) > (one.value or 0) for each in parts)


def _is_of_a_thing(one: Number, number: Number) -> bool:
    """Whether two figures stand before the same noun for one thing: "a 600 million fund", "its 800 million fund"."""
    return one.of == number.of is not None and not (number.of or "").endswith("s") and (number.value or 0) >= _MANY


def _is_named_otherwise(sentence: Sentence, one: Number, number: Number) -> bool:
    """Whether "the 900 job cuts" are of "900 jobs", "the nine-year sentence" of nine years in prison, and the like."""
    words = (number.of or "").lower().split()
    if number.kind == "count":
        return counted_head(one) in {stem(word) for word in words[:-1]}
    noun = words[-1] if words else ""
    if number.kind == "duration":
        return noun in ("sentence", "term") and _IN_PRISON.match(sentence.after(one)) is not None
    return noun in listed("sums ordered to be paid") and _PAYS.search(sentence.before(one)) is not None


def _is_some_of_them(one: Number, number: Number) -> bool:
    """Whether a smaller figure is of a narrower kind: "16 boats", and "all four Danish boats"."""
    own, before = (set(counted(each).lower().split()[:-1]) for each in (number, one))
    if counted_head(one) in {stem(word) for word in own}:
        return False  # "900 jobs", and "the 600 job cuts"
    return (number.value or 0) < (one.value or 0) and not own <= before and not is_misspelt(one, number)


def _is_of_them(earlier: Sentence, one: Number, number: Number) -> bool:
    """Whether "the 18 countries" are those told of first as "17 African countries", which are known to be that many."""
    return not _TOLD_AS_KNOWN.search(earlier.before(one)) and (number.value or 0) <= _SLIGHTLY * (one.value or 0)


def _is_toll_or_sum(one: Number, number: Number) -> bool:
    """Whether an earlier figure can be a toll told again ("all 14 of the dead"), or the sum with its digits swapped."""
    return one.fate == number.fate if number.fate else is_misspelt(one, number)


def _is_swapped(one: Number, number: Number) -> bool:
    """Whether the digits of a long figure stand in another order, which tells enough whatever is counted."""
    ours, theirs = (re.sub(r"\D", "", each.text) for each in (one, number))
    long = max(len(each.rstrip("0")) for each in (ours, theirs)) >= _LONG
    return long and in_other_order(ours, theirs)


def _is_reversed(one: Number, number: Number) -> bool:
    """Whether the two digits of a figure stand the other way round, which tells enough where it stands near."""
    swapped = len(number.text) == _SHORT and number.text.isdecimal() and one.text == number.text[::-1]
    some = counted(number).split(" ")[-1].lower() in listed("exclusive parts")
    return swapped and not some and number.start - one.start <= _NEAR


def _is_digits_apart(one: Number, number: Number) -> bool:
    """Whether two figures of several digits have the same in another order."""
    return is_misspelt(one, number) or (one.text == number.text[::-1] and number.text.isdecimal())


def _is_kind(one: Number, number: Number) -> bool:
    """Whether two figures are of one kind; a bare number may count as well."""
    return one.kind == number.kind or (one.kind == "count" and number.kind == "other")


def _are_people(number: Number) -> bool:
    return number.kind == "count" and bool(counted(number)) and are_people(counted(number))


def _stands_for_people(sentence: Sentence, number: Number) -> bool:
    """Whether a figure takes up people by a word for any of them, or none: "the 64 men were", "the 11 were"."""
    others = [each for each in sentence.numbers if each is not number and _are_people(each)]
    noun = _NOUN.match(sentence.after(number))
    if others or number.kind not in ("count", "other") or not number.text.isdecimal() or (number.value or 0) < _MANY:
        return False  # "the four" may be some of those before
    if noun and noun[1].lower() in listed("any people"):
        return _DID.match(sentence.after(number)[noun.end() :]) is not None
    return _ALONE.match(sentence.after(number)) is not None


def _is_of(sentence: Sentence, number: Number, this: Number) -> bool:
    """Whether an earlier figure is of the things meant; a sum also where its sentence names them otherwise."""
    head = counted_head(this)
    if head is None:
        return number.kind == "money" or _is_swapped(number, this)
    if counted_head(number) == head:
        return True
    return number.kind == "money" and head in {stem(word) for word in re.findall(r"[a-z]{4,}", sentence.text.lower())}
