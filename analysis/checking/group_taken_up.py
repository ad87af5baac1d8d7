"""People who are taken up by how many they are, and are others than before: "Five men were held. The six are 20".

"The six" means those of whom a number was told shortly before. It is a slip only where nothing before gives six: no
figure, no sum of figures, no difference, no list of names, nobody besides ("a driver and five men").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import alternation, any_of, entries
from ..findings import Findings, Number
from ..numbers.meaning.befallen import are_people
from .consistency import Consistency
from .counted_things import LEFT_OVER, counted, names_nothing
from .taken_up import Named
from .told_figures import FILE, HELD_AGAINST, Sentence, is_exact, listed, sentences_with_numbers, span_of

_KNOWN = re.compile(rf"(?:^|[\s“\"(—–-])(?:{any_of(FILE, 'taken as known (phrases)')}) $", re.IGNORECASE)
_SOME_OF_THESE = re.compile(r"(?:(?:^|[,;:–—] )of (?:these|those)|\bin all) $", re.IGNORECASE)
"""Before a part, or a sum: "Of these 60 will be sold", "in all 26 people"."""
_BARE_BEHIND = re.compile(
    rf"(?:\s+(?!\w+ed\s\w+s\b|and a\b|(?:{alternation(FILE, 'goes on with a number')})\b)[a-z]+\b"
    r"|,\s|[.;:](?:\s|$)|\s[-–—]\s)"
)
_NOUN = re.compile(rf"\s+(?P<noun>{alternation(FILE, 'any people')})\b")
_DID = alternation(FILE, "goes on about all", "did all", "goes on with a clause")
_GOES_ON = re.compile(rf"(?:[,.;:]|\s(?:{_DID})\b|\s[-–—]\s|$)")
_FACE = re.compile(rf"\s(?:{alternation(FILE, 'did all')})\b", re.IGNORECASE)
"""What a group did, of which the noun behind it may be taken for what is counted: "the eight face charges"."""
_DOES = re.compile(r"\s[a-z]+ed\b")
"""What a group did, where it begins the sentence."""
_THOSE, _ORDINALS = alternation(FILE, "known ones"), alternation(FILE, "one of a row")
_OTHERS = re.compile(rf"\s+(?:{alternation(FILE, 'others behind')}|of (?:them|{_THOSE}))\b", re.IGNORECASE)
_FIRST_TOLD = re.compile(rf"\b(?:{_THOSE}|{alternation(FILE, 'others before')}) $", re.IGNORECASE)
_COMPOUND = re.compile(r"[-–]\w|\s?[%:]|[.,]\d")
_ONE_BEHIND = re.compile(
    rf"[^.;]{{0,60}}?\b(?:{any_of(FILE, 'together with (phrases)')}) "
    rf"(?:{alternation(FILE, 'a single one')}|[A-Z][\w’'-]+)\b"
)
_ONE_BEFORE = re.compile(
    rf"\b(?:{alternation(FILE, 'a single one')}|[A-Z][\w’'-]+),? (?:[\w’'-]+ ){{0,4}}?"
    r"(?:and|with) (?:[\w’'-]+ ){0,2}$"
)
_ALL = re.compile(r"\ball (?:the )?$", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:an?|another|one|his|her|their) [a-z]", re.IGNORECASE)
"""May bring up one besides those of whom a number is told."""
_ONE_LESS = re.compile(
    rf"\b(?:{alternation(FILE, 'one is left out')}|(?:an?|the) (?:{_ORDINALS}|last))\b", re.IGNORECASE
)
_ONE_MORE = re.compile(rf"\b(?:{alternation(FILE, 'one comes to them')}|(?:an?|the) (?:{_ORDINALS}))\b", re.IGNORECASE)
_NAMES = re.compile(r"[\w’'. -]{2,45}?(?:, \d\d)?(?:,|,? and|,? plus|,? &) (?:the |an? |of )?[a-z ]{0,25}")
"""From one name to the next in a row of names."""
_WINDOW, _NEAR, _LEAST, _MOST = 1500, 900, 3, 200
_FIGURES, _SUMS_NEAR = 14, 200
_PARTS = 4
"""So many figures are added up at most."""
_FARTHEST, _NAMED = 2.5, 12


def check_group(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Groups whose number is another than that of the people whom they can only be."""
    told: list[tuple[Sentence, Number]] = []
    named, text = Named(findings), findings.article.text
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if not sentence.headline and _is_group(sentence, number):
                before = [each for each in told[-_FIGURES:] if number.start - each[1].start <= _WINDOW]
                earlier = _group_before(before, sentence, number)
                if earlier is not None and not _is_explained(named, text, before, earlier, (sentence, number)):
                    message = f"the text gives {earlier[1].text} here and {number.text} there"
                    yield Consistency("repeated", message, False, span_of(earlier[1], number))
        told.extend((sentence, number) for number in sentence.numbers)


def _is_group(sentence: Sentence, number: Number) -> bool:
    """Whether a figure takes up a group: "the six", "all six", "the six men"."""
    value = number.value or 0
    if number.kind not in ("count", "other") or not is_exact(number) or not _LEAST <= value <= _MOST:
        return False
    after = sentence.after(number)
    before = sentence.before(number)
    if value != int(value) or not _KNOWN.search(before) or _SOME_OF_THESE.search(before) or _COMPOUND.match(after):
        return False
    if LEFT_OVER.match(after) or HELD_AGAINST.search(before):
        return False
    if names_nothing(number) or _FACE.match(after):
        small = number.text.islower() or number.text.isdecimal()
        return small and _BARE_BEHIND.match(after) is not None
    noun = _NOUN.match(after)
    if noun is None:
        return False
    opens = number.start - sentence.span.start < len("All the ")
    return bool(opens and _DOES.match(after, noun.end())) or _GOES_ON.match(after, noun.end()) is not None


def _group_before(
    before: Sequence[tuple[Sentence, Number]], sentence: Sentence, number: Number
) -> tuple[Sentence, Number] | None:
    """The people told of last, in an earlier sentence, whom nothing but their number tells apart from these."""
    groups = [
        (earlier, one)
        for earlier, one in before
        if earlier is not sentence and number.start - one.start <= _NEAR and _is_told_first(earlier, one)
    ]
    people = [each for each in groups if _are_people(each[1]) and _may_be_called(each[0], sentence, number)]
    if people:
        return people[-1]
    return groups[0] if len(groups) == 1 and (names_nothing(number) or _FACE.match(sentence.after(number))) else None


def _may_be_called(earlier: Sentence, sentence: Sentence, number: Number) -> bool:
    """Whether a noun for the group fits what was told of it: "victims" those killed, "detainees" those arrested."""
    noun = _NOUN.match(sentence.after(number))
    befallen = _called_for().get(noun["noun"].lower()) if noun else None
    return befallen is None or befallen.search(earlier.text) is not None


@cache
def _called_for() -> dict[str, re.Pattern[str]]:
    lines = [entry.split() for entry in entries(FILE, "called for what befell them")]
    return {noun: re.compile(rf"\b(?:{'|'.join(stems)})", re.IGNORECASE) for noun, *stems in lines}


def _is_told_first(sentence: Sentence, number: Number) -> bool:
    if number.kind != "count" or not is_exact(number) or (number.value or 0) < 2 or names_nothing(number):
        return False
    behind = sentence.after(number)
    apart = _COMPOUND.match(behind) or _OTHERS.match(behind)
    return not apart and not _FIRST_TOLD.search(sentence.before(number))


def _are_people(number: Number) -> bool:
    of = counted(number)
    crew = not listed("people of a list").isdisjoint(of.lower().split())
    return number.fate is not None or crew or are_people(of) or (of.endswith("s") and of.split()[-1][:1].isupper())


def _is_explained(
    named: Named,
    text: str,
    before: Sequence[tuple[Sentence, Number]],
    earlier: tuple[Sentence, Number],
    this: tuple[Sentence, Number],
) -> bool:
    """Whether the text before can give the second figure otherwise."""
    (sentence, one), number = earlier, this[1]
    value, first = number.value or 0, one.value or 0
    together = first
    if _ALL.search(this[0].before(number)):
        together = sum(each.value or 0 for each in sentence.numbers if each.kind == "count")
    if not any(1 / _FARTHEST <= value / each <= _FARTHEST for each in (first, together)):
        return True
    near = max(0, sentence.span.start - _SUMS_NEAR)
    figures = [each for _, each in before if each.kind in ("count", "other", "age")]
    if any(value in (each.value, each.low, each.high) for each in figures):
        return True
    if re.search(rf"\b{re.escape(number.text)}\b", text[max(0, number.start - _WINDOW) : number.start], re.IGNORECASE):
        return True  # in what is no number: "the Big Five", "Four Oxen"
    told = [each.value or each.low or each.high or 0 for each in figures if each.start >= near]
    told += [each.value or 0 for each in this[0].numbers if each.end < number.start and each.kind in ("count", "other")]
    if value in told:
        return True
    told = [each for each in told if 0 < each <= max(value, first)][-8:]
    sums = {sum(some) for many in range(1, _PARTS + 1) for some in combinations(told, many)}
    if value in sums or first - value in sums:
        return True
    persons = any(kind == "person" for _, _, kind in named.between(near, number.start))
    if value - 1 in sums - {first} and (persons or _SINGLE.search(text, near, number.start)):
        return True
    behind = text[one.end : number.start]
    if value == first + 1 and (
        _ONE_BEHIND.match(behind) or _ONE_BEFORE.search(sentence.before(one)) or _ONE_MORE.search(behind)
    ):
        return True
    if value < first and _ONE_LESS.search(behind):
        return True
    return _is_of_names(named, text, Span(max(0, number.start - _WINDOW), number.start), int(value), one.end)


def are_named(named: Named, findings: Findings, number: Number) -> bool:
    """Whether what a figure takes up is named before: "in Arn, Bel, Cole, Dorn and Eck", "the five cities"."""
    many = int(number.value or 0)
    span = Span(max(0, number.start - _NEAR), number.start)
    return many <= _NAMED and _is_of_names(named, findings.article.text, span, many, span.end)


def _is_of_names(named: Named, text: str, span: Span, many: int, first: int) -> bool:
    """Whether so many persons are named before, or nearly so many behind ``first``, or so many names stand in a row."""
    mentions = named.between(span.start, span.end)
    persons = {actor for _, actor, kind in mentions if kind == "person"}
    since = {actor for start, actor, kind in mentions if kind == "person" and start > first}
    if len(persons) == many or len(since) >= many - 1:
        return True
    row, last = 1, None
    for start, _, _ in mentions:
        row = row + 1 if last is not None and _NAMES.fullmatch(text, last, start) else 1
        last = start
        if row == many:
            return True
    return False
