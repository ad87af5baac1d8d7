"""Words that loosen a number, one by one: which bound they leave."""

from __future__ import annotations

import pytest

from .test_numbers import numbers

LOW = (
    "at least",
    "more than",
    "over",
    "well over",
    "just over",
    "no fewer than",
    "no less than",
    "upwards of",
    "in excess of",
    "a minimum of",
    "north of",
    "slightly more than",
    "a little over",
    "as few as",
    "above",
    "just above",
    "topped",
    "surpassed",
    "exceeded",
    "at the very least",
    "steeper than",
)
HIGH = (
    "up to",
    "as many as",
    "no more than",
    "not more than",
    "fewer than",
    "less than",
    "under",
    "just under",
    "at most",
    "a maximum of",
    "below",
    "anything up to",
    "a little under",
    "no greater than",
    "capped at",
    "at the very most",
    "slightly less than",
    "cheaper than",
)
ABOUT = (
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "an estimated",
    "close to",
    "just shy of",
    "perhaps",
    "barely",
    "virtually",
    "in the region of",
    "in the vicinity of",
    "just short of",
    "an average of",
    "circa",
)


@pytest.mark.parametrize("words", LOW)
def test_lower_bounds(words: str) -> None:
    (number,) = numbers(f"The sum was {words} $450.")
    assert (number.value, number.low, number.high, number.hedge) == (None, 450, None, words)


@pytest.mark.parametrize("words", HIGH)
def test_upper_bounds(words: str) -> None:
    (number,) = numbers(f"The sum was {words} $450.")
    assert (number.value, number.low, number.high, number.hedge) == (None, None, 450, words)


@pytest.mark.parametrize("words", ABOUT)
def test_roughly(words: str) -> None:
    (number,) = numbers(f"The sum was {words} $450.")
    assert (number.value, number.low, number.high, number.hedge) == (450, None, None, words)


@pytest.mark.parametrize(
    ("text", "bounds", "hedge"),
    [
        ("200 or more people", (None, 200, None), "or more"),
        ("They struck over a 2% pay offer.", (2, None, None), None),
        ("It rose over 2%.", (None, 2, None), "over"),
        ("The share passed over the 5% mark.", (None, 5, None), "over"),
        ("Under a $5m deal it stays.", (5_000_000, None, None), None),
        ("Over a hundred homes burned.", (None, 100, None), "over"),
        ("The row over 40 new homes went on.", (40, None, None), None),
        ("He was sued over 30 patents.", (30, None, None), None),
        ("Police arrested over 40 people.", (None, 40, None), "over"),
        ("He was fined over $5m.", (None, 5_000_000, None), "over"),
        ("They waited more than a year.", (None, 1, None), "more than"),
        ("It is nearly a mile away.", (1, None, None), "nearly"),
        ("It weighs over a tonne.", (None, 1, None), "over"),
        ("Lakes shallower than 25 metres freeze.", (None, None, 25), "shallower than"),
        ("Claims top 31,000 in Arn", (None, 31_000, None), "top"),
        ("Claims top 1,001 in Arn", (None, 1001, None), "top"),
        ("Songs top 1,000 in Arn", (1000, None, None), None),
        ("The top 3,000 firms pay most.", (3000, None, None), None),
        ("The city's top 3,000 firms pay most.", (3000, None, None), None),
        ("It cost between Rs 900 and Rs 1,400.", (None, 900, 1400), None),
        ("It is cheaper than one bad night.", (1, None, None), None),
        ("65 and older", (None, 65, None), "and older"),
        ("16 and under", (None, None, 16), "and under"),
        ("some 500+ people", (None, 500, None), "+"),
        ("$2m-plus", (None, 2_000_000, None), "plus"),
        ("20-some men", (20, None, None), "some"),
        ("30 or so guests", (30, None, None), "or so"),
        ("It ends within two days.", (None, None, 2), "within"),
        ("It took him under two hours.", (None, None, 2), "under"),
        ("They left in under two hours.", (None, None, 2), "under"),
        ("Rain of more than the 81mm of May fell.", (81, None, None), None),
        ("Prices are higher than two years ago.", (2, None, None), None),
        ("It shut more than two years ago.", (None, 2, None), "more than"),
        ("It counts within 12 towns.", (12, None, None), None),
        ("The toll could top 1,000.", (None, 1000, None), "could top"),
        ("They met the top 10 teams.", (10, None, None), None),
        ("It is north of 5 towns.", (5, None, None), None),
        ("It handed over 12 maps.", (12, None, None), None),
        ("It went over 9 hills.", (9, None, None), None),
        ("at least another 12 people", (None, 12, None), "at least"),
        ("It lasts under two hours.", (None, None, 2), "under"),
        ("It sank under two hours of rain.", (2, None, None), None),
        ("He talked about 12 men.", (12, None, None), None),
        ("Officials said about 12 men left.", (12, None, None), "about"),
        ("The agency says about 900 homes burned.", (900, None, None), "about"),
        ("It is all that was said about two men.", (2, None, None), None),
        ("The ferry was carrying about 30 pilgrims.", (30, None, None), "about"),
        ("He told a story about two men.", (2, None, None), None),
        ("It pays for most (about 30%) of it.", (30, None, None), "about"),
        ("It was built over 12 years ago.", (None, 12, None), "over"),
        ("It was built over 12 years.", (12, None, None), None),
        ("They heard 150 witnesses or so.", (150, None, None), "or so"),
        ("Sales are expected to exceed $2bn.", (None, 2_000_000_000, None), "exceed"),
        ("It must not exceed 40 km/h.", (None, None, 40), "exceed"),
        ("It is not expected to cost more than $5m.", (None, None, 5_000_000), "more than"),
        ("It is unlikely to top 40 votes.", (None, None, 40), "to top"),
        ("It was not only more than 20 firms.", (None, 20, None), "more than"),
        ("It did not say that more than 40 died.", (None, 40, None), "more than"),
        ("It has not said more than 40 people died.", (None, 40, None), "more than"),
        ("They heard 150 witnesses or more in Moen.", (None, 150, None), "or more"),
        ("They heard 150 witnesses or fewer.", (None, None, 150), "or fewer"),
        ("They sent 150 guards or more guns.", (150, None, None), None),
        ("It began about 20 minutes later.", (20, None, None), "about"),
        ("It would not get the minimum of 215 votes.", (None, 215, None), "minimum of"),
        ("He is to be tried over 2099 campaign funding.", (2099, None, None), None),
        ("He is to be tried over 2101 campaign seats.", (None, 2101, None), "over"),
    ],
)
def test_hedges_by_place(text: str, bounds: tuple[float | None, ...], hedge: str | None) -> None:
    (number,) = numbers(text)
    assert ((number.value, number.low, number.high), number.hedge) == (bounds, hedge)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The hotel has 412 rooms over 38 floors.", None),
        ("In 12 towns over 38 shops shut.", "over"),
        ("In 2010 over 38 shops shut.", "over"),
    ],
)
def test_over_behind_a_count_tells_where_it_is_spread(text: str, hedge: str | None) -> None:
    assert numbers(text)[-1].hedge == hedge


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Nobody scored more than 12.", (None, None, 12)),
        ("No house sold for more than £5m.", (None, None, 5_000_000)),
        ("No-one got more than £5m.", (None, None, 5_000_000)),
        ("No doubt more than 12 died.", (None, 12, None)),
        ("None of them waited more than 12 days.", (None, None, 12)),
        ("They took the annual rate up to 9.6%.", (9.6, None, None)),
        ("They take in up to $5m.", (None, None, 5_000_000)),
        ("They took it up to 5%.", (5, None, None)),
        ("It went all the way up to 49.1%.", (49.1, None, None)),
        ("It is well below the five-year average.", (5, None, None)),
        ("He is younger than 5.", (None, None, 5)),
        ("He is no younger than 5.", (None, 5, None)),
        ("He is no older than 5.", (None, None, 5)),
        ("Boys as old as 12 came.", (None, None, 12)),
        ("It is well below five years.", (None, None, 5)),
        ("Buildings may not be taller than 65 feet.", (None, None, 65)),
        ("No house is cheaper than £5m.", (None, 5000000, None)),
        ("The number of cases has gone up to 38.", (38, None, None)),
        ("A team has gone up to 38 villages.", (None, None, 38)),
        ("The count went up to 38 from 20.", (None, None, 38)),
    ],
)
def test_what_denies_a_bound_or_takes_something_to_a_level(text: str, bounds: tuple[float | None, ...]) -> None:
    number = numbers(text)[0]
    assert (number.value, number.low, number.high) == bounds


def test_over_behind_a_share_dates_it() -> None:
    for text in ("Spending rose 2.6 percent over 2016.", "It was a 2.6 percent increase over 2016."):
        assert [(number.value, number.kind) for number in numbers(text)] == [(2.6, "percent"), (2016, "year")]
    assert numbers("It was a fine surpassing the $148m of May.")[0].value == 148_000_000
