"""Spells and anniversaries against the points of time told beside them: what fits is left, a slip is found."""

from __future__ import annotations

import re

import pytest

from analysis import analyze, check, read
from analysis.checking.slip_evidence import may_be_meant, slip_between

SLIPS = [
    # both ends in the sentence
    "The bridge closed on 4 March and reopened on 18 March, {two|four} weeks later, after repairs.",
    "She was jailed in 2011 and released in 2019 after serving {eight|eighteen} years.",
    "The strike began at 6am on Wednesday and ended at midnight, {18|12} hours later.",
    "Work started in April 2021 and was finished in April 2024, a period of {three|five} years.",
    "The factory opened in 1951 and shut in 2003, {52|25} years during which it made radios.",
    "Talks began on Monday and went on until Thursday, {four|six} days of argument about one paragraph.",
    "Voters go to the polls on 9 November, {10|20} days after the final debate on 30 October.",
    "The firm asked 900 voters over {four|six} days, from Oct. 6 through Oct. 9.",
    "The mill was sunk in 1891 and closed in 1991, exactly {a century|two centuries} later.",
    "He spent 1987 to 1993 in exile, {six|sixteen} years he never wrote about.",
    # the spell in the sentence behind
    "Mr Osei joined the firm in 1994 and left in 2016. In those {22|32} years he was never ill.",
    "The power went off at 7.15pm and came back at 9.45pm. For {two and a half|four and a half} hours it was dark.",
    "The ship left Arn on 2 May and reached Bel on 1 June. The {30-day|40-day} voyage was slow.",
    "She was hired in 1944 and stayed until it closed in 1952. “{Eight|Eighteen} years,” she said.",
    "The bus left the depot at 11.20am. It was due at 1.05pm, an hour and {45|15} minutes later.",
    "He joined the service in 1985. He retired in 2013, after {28|38} years in the service.",
    "The treaty was signed in 1998. It took {seven|nine} years for the last of them to ratify it, in 2005.",
    "It has been closed since a fire in December 2019. When it reopens in December 2025, {six|nine} years will have "
    "passed.",
    "They voted on it after a debate of {seven|nine} hours. It was carried by 32.\n\nDebate began at 12.30pm and the "
    "result was read out at 7.30pm.",
    # until now
    "It closed {11|six} weeks ago, on Tuesday 12 August. A meeting on Tuesday 28 October was told so.",
    "20:45 – We close for the night.\n\nThe fire that broke out at 11:25, {nine|six} hours and 20 minutes ago, is out.",
    "The shop has stood here since 1962. “{Sixty-three|Fifty-three} years,” he said on 5 October 2025.",
    "He joined the bank in 2017 and has been there for {eight|18} years. Growth in 2026 will be slow.",
    # anniversaries
    "The museum was founded in 1925. It expects crowds; in 1975, for the {50th|60th} birthday, it had 7,000.",
    "The peak was first climbed in 1975; a {50th|60th} anniversary ascent was called off on 15 October 2025.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_spell_that_does_not_lie_between_its_ends_is_found(text: str) -> None:
    for which in (1, 2):
        told = re.sub(r"\{(.*?)\|(.*?)\}", rf"\{which}", text)
        found = [one.rule for one in check(analyze(read(f"News of the day\n\n{told}\n"))) if not one.holds]
        assert found == ["date"] * (which == 2), told


FINE = [
    # the spell is of something else
    "He joined in 1994 and left in 2016, and after two years of talks he came back.",
    "It held its first vote in 1990. It joined the pact in 1999 and the bloc five years later.",
    "Output fell in 2009, ending a 16-year rise, and again in 2010.",
    "Annexed in 1821, it broke away four years later and was freed in 1828 after a three-year fight.",
    "The plan is to close the camps by 2007 and to open schools by 2010, a five-year plan.",
    "The minister met them on Thursday. His rival resigned on Wednesday, two weeks after his defeat.",
    "The trial opened on 10 February 2025 and heard 11 days of evidence; the verdict came on 27 February.",
    "The last one was in 1964, 61 years ago; the law went in 1998. It is 11 March 2025.",
    "The bridge was due in 2020 and opened in 2023, a year later than the tunnel.",
    "It took 18 months to build, and was to open from October 2023 to April 2026.",
    # another two points give it
    "The law came in 1990. Opened in 2000 and closed in 2004, it ran for 14 years.",
    # several years may be now
    "Founded in 1875, it was to have marked its 150th anniversary this summer. A new one may open in 2028.",
]


@pytest.mark.parametrize("text", FINE)
def test_a_spell_of_something_else_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"News of the day\n\n{text}\n"))) if not one.holds] == []


@pytest.mark.parametrize(
    ("told", "right", "digits", "near"),
    [
        (72, 27, True, True), (18, 8, True, True), (38, 28, True, True), (6, 16, True, True), (14, 25, False, True),
        (24, 10, False, True), (25, 10, False, False), (10.5, 3, False, True), (12, 3, False, False),
        (14, 4, True, True), (13, 4, False, False), (30, 30, False, True), (0, 4, False, False),
        (1.5, 15, True, True), (15, 1.5, True, True),
    ],
)  # fmt: skip
def test_what_may_be_a_slip_of_the_hand(told: float, right: float, digits: bool, near: bool) -> None:
    assert (slip_between(told, right) > 0) is digits
    assert may_be_meant(told, right) is near
