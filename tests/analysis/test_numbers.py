"""Numbers: text in, findings out."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import read
from analysis.findings import Mention, Number
from analysis.language import sentences_of
from analysis.numbers import numbers_of


def numbers(text: str, date: str | None = None, mentions: tuple[Mention, ...] = ()) -> tuple[Number, ...]:
    article = read(text, date=date)
    return numbers_of(article, sentences_of(article), mentions)


def brief(number: Number) -> str:
    """What a number says, in one line: its words, value or bounds, unit."""
    low, high = ("" if bound is None else f"{bound:.12g}" for bound in (number.low, number.high))
    value = f"{low}..{high}" if number.value is None else f"{number.value:.12g}"
    return f"{number.text} = {value} {number.unit or ''}".rstrip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It counted 3,800 and 1 414 021 100 and 12,34,567.",
            ["3,800 = 3800", "1 414 021 100 = 1414021100", "12,34,567 = 1234567"],
        ),
        (
            "The total is 28.5 million, or 1e6, or 2.5 × 10^3.",
            ["28.5 million = 28500000", "1e6 = 1000000", "2.5 × 10^3 = 2500"],
        ),
        ("He said two hundred and fifty thousand.", ["two hundred and fifty thousand = 250000"]),
        ("three million, two hundred & forty", ["three million, two hundred & forty = 3000240"]),
        (
            "minus five point five and nought point nought three",
            ["minus five point five = -5.5", "nought point nought three = 0.03"],
        ),
        ("twenty-one, then forty two", ["twenty-one = 21", "forty two = 42"]),
        ("three-nought-four", ["three = 3", "nought = 0", "four = 4"]),
        ("13 lakh and three lakh crore", ["13 lakh = 1300000", "three lakh crore = 3e+12"]),
        (
            "one million and a half, two and a half, half a million",
            ["one million and a half = 1500000", "two and a half = 2.5", "half a million = 500000"],
        ),
        (
            "two-thirds of voters, 3/4 of them, 2½ and five ninths",
            ["two-thirds = 0.666666666667", "3/4 = 0.75", "2½ = 2.5", "five ninths = 0.555555555556"],
        ),
        (
            "nearly two thirds of a million homes, three quarters of the million, two thirds of a mile",
            [
                "two thirds of a million = 666666.666667",
                "three quarters = 0.75",
                "two thirds of a mile = 0.666666666667 mi",
            ],
        ),
        ("between one hundred and two hundred", ["one hundred and two hundred = 100..200"]),
        ("22 February 2015 Dozens of men", ["22 February 2015 = ..", "Dozens = 24.."]),
        ("at 19:00 dozens of men", ["19:00 = ..", "dozens = 24.."]),
        ("20 dozens, 1000 dozens", ["20 dozens = 240", "1000 = 1000", "dozens = 24.."]),
        ("3 thousand 5 hundred and 20", ["3 thousand 5 hundred and 20 = 3520"]),
        (
            "1'000'000 and 1.234.567,89 and 10.000.000",
            ["1'000'000 = 1000000", "1.234.567,89 = 1234567.89", "10.000.000 = 10000000"],
        ),
        ("one in five people and nine out of 10 doctors", ["one in five = 0.2", "nine out of 10 = 0.9"]),
        ("a dozen eggs, half a dozen, two dozen", ["a dozen = 12", "half a dozen = 6", "two dozen = 24"]),
        ("dozens of cars, tens of thousands of people", ["dozens = 24..", "tens of thousands = 20000.."]),
        ("several hundred soldiers, a few dozen shops", ["several hundred = 200..", "a few dozen = 24.."]),
        ("The number 1/0 is not valid; see 192.168.1.1 [12].", []),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert [brief(number) for number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up 5%, 20 per cent, twenty percent", ["5% = 5 %", "20 per cent = 20 %", "twenty percent = 20 %"]),
        ("a gain of 5 percentage points", ["5 percentage points = 5 percentage point"]),
        ("It cost $1.2bn, €3 million and C$5.", ["$1.2bn = 1200000000 USD", "€3 million = 3000000 EUR", "C$5 = 5 CAD"]),
        (
            "They paid 200 million rupees, Rs 500 crore.",
            ["200 million rupees = 200000000 INR", "Rs 500 crore = 5000000000 INR"],
        ),
        (
            "It cost thirteen dollars forty five, or 12 cents.",
            ["thirteen dollars forty five = 13.45 USD", "12 cents = 12 cent"],
        ),
        ("a loss of -15€, that is ($99.99)", ["-15€ = -15 EUR", "($99.99) = -99.99 USD"]),
        ("worth 5 billion yen ($45 million)", ["5 billion yen = 5000000000 JPY", "$45 million = 45000000 USD"]),
        ("millions of dollars", ["millions of dollars = 2000000.. USD"]),
        (
            "125 million Australian dollars, 300 Swiss francs",
            ["125 million Australian dollars = 125000000 AUD", "300 Swiss francs = 300 CHF"],
        ),
        ("It spent 20 million pounds on 20-pound bags.", ["20 million pounds = 20000000 GBP", "20-pound = 20 lb"]),
        (
            "188 miles an hour, 10 Mbit/s, 3 kWh",
            ["188 miles an hour = 188 mph", "10 Mbit/s = 10 Mbit/s", "3 kWh = 3 kWh"],
        ),
        (
            "4km^3, 4 cubic kilometers and 4 km cubed",
            ["4km^3 = 4 km³", "4 cubic kilometers = 4 km³", "4 km cubed = 4 km³"],
        ),
        ("20 J/m^2 per year, 5.5x10-3 kg/cm³", ["20 J/m^2 per year = 20 J/m²/year", "5.5x10-3 kg/cm³ = 0.0055 kg/cm³"]),
        (
            "-5 °C, 23 degrees Fahrenheit, −273.15°",
            ["-5 °C = -5 °C", "23 degrees Fahrenheit = 23 °F", "−273.15° = -273.15 °"],
        ),
        (
            "800 sq ft, 5'10\" tall, 0.5k miles",
            ["800 sq ft = 800 ft²", "5' = 5 ft", '10" = 10 in', "0.5k miles = 500 mi"],
        ),
        (
            "It sold 40, a third as much. A tenth as many came.",
            ["40 = 40", "a third = 0.333333333333", "A tenth = 0.1"],
        ),
        (
            "They gave $39,000 of it, a quarter. It made 1.2 million, 40 per cent of that.",
            ["$39,000 = 39000 USD", "a quarter = 0.25", "1.2 million = 1200000", "40 per cent = 40 %"],
        ),
        ("It is five times her target. He has five, half as many.", ["five times = 5", "five = 5", "half = 0.5"]),
        (
            "half a percent, three quarters of a percent",
            ["half a percent = 0.5 %", "three quarters of a percent = 0.75 %"],
        ),
        (
            "20 Barbados dollars, Rs500, EUR5m",
            ["20 Barbados dollars = 20 dollar", "Rs500 = 500 INR", "EUR5m = 5000000 EUR"],
        ),
        ("It lost 20 pounds; a 50 pound fine.", ["20 pounds = 20 lb", "50 pound = 50 GBP"]),
        ("half an hour, two and a half miles", ["half an hour = 0.5 h", "two and a half miles = 2.5 mi"]),
        ("a 180-day cap, three decades ago", ["180-day = 180 day", "three decades = 3 decade"]),
        (
            "The room is 12 by 14 feet and the box 3 x 4 x 5 cm; they cut 12 by 14 trees.",
            ["12 = 12 ft", "14 feet = 14 ft", "3 = 3 cm", "4 = 4 cm", "5 cm = 5 cm", "12 = 12", "14 = 14"],
        ),
        ("It is five feet 30.", ["five feet = 5 ft", "30 = 30"]),
        ("She is five foot eleven tall.", ["five foot = 5 ft", "eleven = 11 in"]),
        (
            "At six feet two, he won; of six feet two rotted.",
            ["six feet = 6 ft", "two = 2 in", "six feet = 6 ft", "two = 2"],
        ),
    ],
)
def test_units(text: str, expected: list[str]) -> None:
    assert [brief(number) for number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected", "hedge"),
    [
        ("more than 700 people", "700 = 700..", "more than"),
        ("at least another 26 people", "26 = 26..", "at least"),
        ("up to 30 people", "30 = ..30", "up to"),
        ("fewer than 30 people", "30 = ..30", "fewer than"),
        ("nearly 200 people", "200 = 200", "nearly"),
        ("some 200 people", "200 = 200", "some"),
        ("20-odd people", "20-odd = 20", "odd"),
        ("200 or more people", "200 = 200..", "or more"),
        ("It came to about $5.", "$5 = 5 USD", "about"),
        ("between 10 and 15 people", "10 and 15 = 10..15", None),
        ("10-15 people", "10-15 = 10..15", None),
        ("from 3% to 5% of voters", "3% to 5% = 3..5 %", None),
        ("$5-10 million", "$5-10 million = 5000000..10000000 USD", None),
        ("44 mg to 50 mg", "44 mg to 50 mg = 44..50 mg", None),
        ("two or three people", "two or three = 2..3", None),
    ],
)
def test_hedges_and_ranges(text: str, expected: str, hedge: str | None) -> None:
    (number,) = numbers(text)
    assert (brief(number), number.hedge) == (expected, hedge)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In 2019 it fell.", "year"),
        ("the 2016 election", "year"),
        ("There were 2000 people.", "count"),
        ("It cut its forecast for 2024 sales growth.", "year"),
        ("Some 2000 sales were lost.", "count"),
        ("Children under five are in danger.", "age"),
        ("Flu kills adults over 65.", "age"),
        ("People under two flags marched.", "count"),
        ("They crossed over 12 bridges.", "count"),
        ("Born in the 1990s.", "year"),
        ("the 34-year-old man", "age"),
        ("a man aged 34", "age"),
        ("Ann Lee, 42, said so.", "age"),
        ("She is in her 30s.", "age"),
        ("the third attack", "ordinal"),
        ("the 21st century", "ordinal"),
        ("Prices doubled.", "multiple"),
        ("a near-doubling of prices", "multiple"),
        ("three times as many", "multiple"),
        ("They won 2-1 on Saturday.", "score"),
        ("on 7 January 2022", "date"),
        ("at 10:30 a.m. today", "date"),
        ("a two-year term", "duration"),
        ("Half of them left.", "other"),
        ("She turned 80 in August.", "age"),
        ("At 28, he left.", "age"),
        ("He was 17 when it began.", "age"),
        ("The bill passed 220-213.", "score"),
        ("A magnitude-6.3 earthquake struck.", "measure"),
        ("It fell in 575 B.C.", "year"),
        ("the budget for 2021-27", "year"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    (number,) = numbers(text)
    assert number.kind == kind


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Police killed 26 protesters on Friday.", "protesters killed"),
        ("Another 26 were wounded.", "wounded"),
        ("More than 3,800 people have been detained.", "people detained"),
        ("A total of 18 law enforcement officers were reported killed.", "law enforcement officers killed"),
        ("The blast left 23 people dead.", "people dead"),
        ("The deaths of 87 marchers shook the town.", "marchers died"),
        ("It holds 80% of the seats in parliament.", "seats in parliament"),
        ("It has 150 members of parliament.", "members of parliament"),
        ("It sold 500 barrels of oil.", "oil"),
        ("The company spent $1 billion in costs.", "costs"),
        ("The five-member panel met.", "member"),
        ("He has 15 more horses.", "horses"),
        ("Ten were expected to vote.", None),
        ("The death toll has risen to 128.", "death toll"),
        ("It is active in 16 states and was banned.", "states"),
        ("The army handed over six villagers.", "villagers"),
        ("It does not respond to two or more antibiotics.", "antibiotics"),
        ("The two split in a civil war.", None),
        ("Four people were shot dead.", "people shot"),
        ("17 African and Latin American countries met", "African and Latin American countries"),
        ("300 new and used cars are for sale", "new and used cars"),
        ("12 gold and silver medals", "gold and silver medals"),
        ("9 European, African and Asian teams", "European, African and Asian teams"),
        ("5 kg of heroin and large quantities of pills", "heroin"),
        ("12 people and cars", "people"),
        ("The country has thousands risking starvation.", None),
    ],
)
def test_what_is_counted(text: str, of: str | None) -> None:
    (number,) = numbers(text)
    assert number.of == of


@pytest.mark.parametrize(
    "text",
    [
        "The Boeing 737 landed.",
        "Report 3",
        "Local station Radio Nova 24 reported it.",
        "Leaders of the G7 met about COVID-19.",
        "It happened on Highway 1.",
        "They watched Channel 4 News.",
        "An F-16 crashed.",
        "This one is good, and no one came.",
        "One of the best said first that nobody knew.",
        "Wait a second, he said.",
        "Several airports closed, including one in the capital.",
        "See https://example.org/2020/15 for more.",
        "Call (202) 555-0133 or +44 20 7946 0958.",
        "The town lies at 35°01′57″N.",
        "They passed Resolutions 2254 and 2118.",
        "The Group of 20 leaders met the No. 3 seed.",
        "You either 1) give in or 2) leave.",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert numbers(text) == ()


def test_numbers_inside_mentions_are_left_out() -> None:
    text = "They heard Studio 54 sing."
    assert numbers(text, mentions=(Mention(11, 20, "Studio 54", "organization"),)) == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 5 January", "2022-01-05"),
        ("on Dec. 30", "2021-12-30"),
        ("by March 3", "2022-03-03"),
        ("on January 5, 2020", "2020-01-05"),
        ("in May 2019", "2019-05"),
        ("It began on Wednesday.", "2022-01-05"),
        ("It will end on Monday.", "2022-01-10"),
        ("It happened yesterday.", "2022-01-06"),
        ("It fell last year.", "2021"),
        ("At 6pm it rang.", "T18:00"),
        ("on 25/12/2020", "2020-12-25"),
    ],
)
def test_dates_are_resolved_against_the_article(text: str, iso: str) -> None:
    (number,) = numbers(text, date="2022-01-07")
    assert (number.kind, number.iso) == ("date", iso)


@pytest.mark.parametrize("left", ["\x1b[0m", "\x1b[38;5;196m", "\\x1b[1;31m", "[0m ", "^[[2J"])
def test_what_steered_a_terminal_is_no_number(left: str) -> None:
    assert [brief(number) for number in numbers(f"{left}The queue{left} was 5 m long.")] == ["5 m = 5 m"]


def test_weekdays_are_no_numbers_without_a_date() -> None:
    assert numbers("It began on Wednesday.") == ()


ALPHABET = st.sampled_from(
    "one two twenty hundred million and a half point third of dozen % $ € 5 10 3,800 2.5 1/2 - – to or km kg per ( ) . "
    ", Friday January people were killed more than 's ½ x10 ^ e5 m bn °C ' \" 2019 : / £".split(" ")
)


@given(st.lists(st.tuples(ALPHABET, st.sampled_from(["", " ", "-"])), max_size=25))
@settings(max_examples=300, deadline=None)
def test_any_jumble_gives_numbers_in_order_that_json_can_hold(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + glue for word, glue in parts)
    article = read(text, date="2022-01-07")
    found = numbers_of(article, sentences_of(article), ())
    assert all(a.end <= b.start for a, b in pairwise(found))
    for number in found:
        assert number.start < number.end
        assert article.text[number.start : number.end] == number.text
        ordered = number.low is None or number.high is None or number.low <= number.high
        assert ordered or number.kind == "score"
        json.dumps([number.value, number.low, number.high], allow_nan=False)


@pytest.mark.parametrize(
    "sentence",
    ["In the {}s they left.", "The {}th man died.", "It rose 500-{} in May.", "Some {}% of {} million people."],
)
def test_figures_beyond_all_sense_do_no_harm(sentence: str) -> None:
    figure = "1" + "0" * 60
    assert [n.value for n in numbers(sentence.format(figure, figure) + " Five men died.")][-1] == 5
