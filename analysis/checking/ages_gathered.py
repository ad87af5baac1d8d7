"""All that an article tells of how old somebody was and when: "Birkett, 45", "in 1999, when he was 19".

Each is told of the persons who can be meant, the likeliest first; whether it fits them is put to the test elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..article import Span
from ..findings import Findings, Number
from .age_cues import (
    A_WOMAN_OF,
    AGO_BEFORE,
    AGO_BEHIND,
    APART,
    AT_THE_TIME,
    BORN,
    BOTH,
    CLOSES,
    DEFINITE,
    ENDS,
    GIVEN,
    IS,
    KIN_OF,
    LATELY,
    LONG_AGO,
    NAMED_AS,
    OF_WHO,
    OPEN,
    OPENS_SHE,
    PRONOUN,
    SAID,
    SAYS_AGE,
    SELF,
    SINCE_THEN,
    THEN,
    THEN_ALONE,
    TURNED,
    TURNED_IN,
    WAS_NAMED,
    WAS_THEN,
    WAS_WHEN,
    WHEN_TURNED,
    WHO_IS,
    YEAR,
    YEAR_BEFORE,
    YEAR_BEHIND,
    YEAR_OF_DEED,
)
from .people_named import People, somebody
from .told_ages import Age, ages_told, is_somebody
from .told_births import births_told
from .told_figures import Sentence, sentences_with_numbers

_OLD, _BACK, _OFTEN, _NEAR, _CLOSE, _SOON, _BEHIND = 111, 500, 3, 250, 60, 40, 3


class AgeTold(NamedTuple):
    """An age, of whom, and when: ``year`` where one is told, ``ago`` so many years before now, else now or ``then``."""

    number: Number
    persons: Sequence[str]
    sure: bool
    year: int | None = None
    ago: int | None = None
    then: bool = False
    place: Span | None = None
    done: bool = False
    """Whether a deed is told of: "was 35 when he received the first"."""
    swapped: bool = False
    """Whether only two digits that changed places make it a slip: who is meant is a guess."""
    open: bool = False
    """Whether nothing beside it says when: "Gow, then 58, had worked"."""
    lately: bool = False
    """Whether it is of the year before now or so: an age at death."""

    @property
    def is_now(self) -> bool:
        return self.year is None and self.ago is None and not self.then


def ages_gathered(findings: Findings, people: People) -> list[AgeTold]:
    """Each age with those of whom it can be, in order."""
    known = {age.number.start: age for age in ages_told(findings, people)}
    sentences = sentences_with_numbers(findings)
    found = []
    for sentence in sentences:
        for number in sentence.numbers:
            value = number.value
            if value is None or value != int(value) or not 0 < value < _OLD or number.hedge or number.low is not None:
                continue
            able = number.kind in ("age", "other", "count") or number.start in known
            if able and (told := _told(people, sentence, number, known)):
                found.append(told)
    return sorted([*found, *_introduced(people, found, sentences)], key=lambda each: each.number.start)


def _told(people: People, sentence: Sentence, number: Number, known: Mapping[int, Age]) -> AgeTold | None:
    before, after = sentence.before(number), sentence.after(number)
    if BOTH.search(before):
        return None
    open_ = OPEN.search(before[-_CLOSE:]) is not None
    age = known.get(number.start)
    year = None if open_ else _year(number, before, after)
    if year is not None:
        told = _of(people, sentence, number) or _without_name(people, sentence, number)
        return told and told._replace(year=int(people.text[year.start : year.end]), place=year)
    if age is not None:
        return _at_death(sentence, number, age) if age.died else AgeTold(number, [age.person], True)
    if number.kind in ("ordinal", "count"):
        return None
    last = people.last_before(number.start)
    if last and WHO_IS.fullmatch(people.text, last.end, number.start) and _ends(after):
        return AgeTold(number, [last.person], True)
    return _then(people, sentence, number, open_) or _now(people, sentence, number)


def _at_death(sentence: Sentence, number: Number, age: Age) -> AgeTold | None:
    """An age at a death of these days, or of the year told beside it: "died last October at 91", "in 2003, aged 83"."""
    before, after = sentence.before(number), sentence.after(number)
    if YEAR.search(before) or YEAR.match(after.removeprefix(" in ")) or LONG_AGO.search(sentence.text):
        return None
    return AgeTold(number, [age.person], True, lately=True) if LATELY.search(before) else None


def _ends(after: str) -> bool:
    return CLOSES.match(after) is not None or WHEN_TURNED.match(after) is not None


def _year(number: Number, before: str, after: str) -> Span | None:
    """Where the year of an age stands: "in 1999, when he was 19", "was nine when it opened in 1963"."""
    if found := YEAR_BEFORE.search(before) or (number.kind != "count" and YEAR_OF_DEED.search(before)) or None:
        return Span(number.start - len(before) + found.start("year"), number.start - len(before) + found.end("year"))
    turned = TURNED.search(before)
    if number.kind == "count" or not (SAYS_AGE.search(before) and CLOSES.match(after)):
        return None
    behind = (TURNED_IN if turned else YEAR_BEHIND).match(after)
    if behind is None:
        return None
    return Span(number.end + behind.start("year"), number.end + behind.end("year"))


def _then(people: People, sentence: Sentence, number: Number, open_: bool) -> AgeTold | None:
    """An age so many years ago, or then, when something else that is told was done."""
    before, after = sentence.before(number), sentence.after(number)
    behind = AGO_BEHIND.match(after) if SAYS_AGE.search(before) and CLOSES.match(after) else None
    if ago := behind or AGO_BEFORE.search(before):
        many, told = _many(sentence, ago["many"]), _of(people, sentence, number)
        return told._replace(ago=many) if told and many else None
    told_of = people.between(sentence.span.start, number.start) or PRONOUN.search(before)
    if not told_of or (open_ and not SINCE_THEN.search(before)):
        return None
    done = WAS_WHEN.search(before) is not None and after.startswith(" when ")
    at_the_time = WAS_THEN.search(before) is not None and AT_THE_TIME.match(after) is not None
    if not (done or at_the_time or (THEN.search(before) and CLOSES.match(after))):
        return None
    told = _of(people, sentence, number)
    return told and told._replace(then=True, done=done, open=THEN_ALONE.search(before) is not None)


def _now(people: People, sentence: Sentence, number: Number) -> AgeTold | None:
    """An age of the time of writing: "the 38-year-old", "who turned 12", "said the guard, 24", "is now 34"."""
    before, after = sentence.before(number), sentence.after(number)
    compound = number.text.endswith("-old")
    if compound and (named := _name_behind(people, sentence, number)):
        return named
    if TURNED.search(before) and WHEN_TURNED.match(after):
        return _of(people, sentence, number)
    if IS.search(before) and CLOSES.match(after) and not number.of:
        return _of(people, sentence, number)
    if WAS_NAMED.search(before) and ENDS.match(after):
        told = _of(people, sentence, number)
        return told._replace(lately=True) if told and told.sure else None
    if number.kind != "age" or APART.search(before[-40:]) or not DEFINITE.search(before) or YEAR.search(before):
        return None
    if compound and (not is_somebody(number) or people.between(number.end, number.end + _SOON)):
        return None
    last = people.last_before(number.start)
    said = SAID.search(before) is not None
    if last is None or (not said and somebody().search(people.text, last.end, max(last.end, sentence.span.start))):
        return None
    return _of(people, sentence, number)


def _name_behind(people: People, sentence: Sentence, number: Number) -> AgeTold | None:
    """ "98-year-old Walter Frith, born in 1927", in a sentence that tells of no year before."""
    named = people.between(number.end, number.end + _BEHIND)
    return AgeTold(number, [named[0].person], True) if named and not YEAR.search(sentence.before(number)) else None


def _many(sentence: Sentence, words: str) -> int | None:
    """How many years "12 years ago" is."""
    for each in sentence.numbers:
        if each.kind == "duration" and each.unit == "year" and each.text.startswith(words) and each.value:
            return int(each.value)
    return None


def _of(people: People, sentence: Sentence, number: Number) -> AgeTold | None:
    persons, sure = _persons(people, sentence, number)
    return AgeTold(number, persons, sure) if persons else None


def _without_name(people: People, sentence: Sentence, number: Number) -> AgeTold | None:
    """ "In 2009, aged 25, Carla Venn moved"; "she was born in 1971 and left at 19, in 1990"."""
    if named := people.between(number.end, number.end + _BEHIND):
        return AgeTold(number, [named[0].person], True)
    person = people.unnamed(sentence.span)
    return AgeTold(number, [person], True) if person else None


def _persons(people: People, sentence: Sentence, number: Number) -> tuple[list[str], bool]:
    """Who can be meant, the likeliest first, and whether nobody else can be."""
    start, at = sentence.span.start, number.start
    before = sentence.text[: at - start]
    if (speaker := people.speaker_at(at)) and SELF.search(before):
        return [speaker], True
    if given := GIVEN.search(before):
        bearers = people.called(given["name"])
        if len(bearers) == 1:
            return bearers, True
    last = people.last_before(at)
    if last and last.start >= start and OF_WHO.fullmatch(people.text, last.end, at):
        return [last.person], True
    named = [each.person for each in people.between(start, at)]
    one = list(dict.fromkeys(reversed(named)))
    kin = KIN_OF.search(before) is not None and not SAID.search(before)
    earlier = [each.person for each in people.between(max(0, start - _BACK), start)]
    if (dead := people.dead()) and dead in earlier and (OPENS_SHE.match(sentence.text) or not one) and not kin:
        return list(dict.fromkeys([dead, *reversed(earlier)])), not one and {*earlier} == {dead}
    if one and earlier and OPENS_SHE.match(sentence.text):
        return list(dict.fromkeys([*reversed(earlier), *one])), False
    if one:
        return one, len(one) == 1 and not kin
    if kin:
        return [], False
    if not earlier and (main := main_person(people) or people.dead()):
        return [main], False
    return list(dict.fromkeys(reversed(earlier)))[:3], len(set(earlier)) == 1


def _is_age(sentence: Sentence, number: Number) -> bool:
    return number.text.endswith("-old") or A_WOMAN_OF.search(sentence.before(number)) is not None


def main_person(people: People) -> str | None:
    """Whom an article is about: named thrice, and twice as often as anybody else."""
    often = Counter(each.person for each in people.namings).most_common(2)
    if not often or often[0][1] < _OFTEN or (len(often) > 1 and often[1][1] * 2 > often[0][1]):
        return None
    return often[0][0]


def _introduced(people: People, ages: Sequence[AgeTold], sentences: Sequence[Sentence]) -> Iterator[AgeTold]:
    """The age of the one person brought up without a name, of whoever is "named as" or the next with an age."""
    placed = {age.number.start for age in ages}
    first = sentences[: 2 if sentences and sentences[0].headline else 1]
    opening = [n for each in first for n in each.numbers if _is_age(each, n)]
    if not opening or opening[0].start in placed or len({n.value for n in opening}) > 1:
        return
    number = opening[0]
    last = people.last_before(number.start)
    if last is not None and last.start > sentences[0].span.end:
        return
    named = [each for each in people.namings if NAMED_AS.search(people.text[max(0, each.start - 60) : each.start])]
    later = [age for age in ages if age.number.start > number.end and age.sure and age.is_now]
    fits = [age.persons[0] for age in later if age.number.value == number.value]
    behind = fits or [age.persons[0] for age in later]
    if len(named) == 1 and named[0].start > number.end:
        yield AgeTold(number, [named[0].person], True)
    elif behind:
        yield AgeTold(number, behind[:1], False, swapped={*behind} != {main_person(people)})


def births_gathered(findings: Findings, people: People) -> Iterator[tuple[str, int, Span]]:
    """Each year of birth with its person."""
    placed = set()
    for birth in births_told(people, ages_told(findings, people)):
        placed.add(birth.place)
        yield birth.person, birth.year, birth.place
    main, sentences = main_person(people), sentences_with_numbers(findings)
    for found in BORN.finditer(people.text):
        place = Span(*found.span("year"))
        near = {each.person for each in people.between(max(0, found.start() - _NEAR), found.start())}
        own = next((each.span for each in sentences if each.span.start <= place.start < each.span.end), None)
        person = near.pop() if len(near) == 1 else main or people.dead() or (own and people.unnamed(own))
        if place not in placed and person is not None:
            yield person, int(found["year"]), place
