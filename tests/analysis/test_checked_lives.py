"""What a text tells of one person's years, held together: what fits is left, a slip is found."""

from __future__ import annotations

import re

import pytest

from analysis import analyze, check, read

SLIPS = [
    # in a year, against the birth or the age of today
    "Margit Olasz was born in Szeged in 1941.\n\nShe published a paper in 1966, when she was {25|35}.",
    "Goalkeeper Tomas Brandl will retire, the club said on 12 May 2024.\n\nBrandl, 38, made his debut in 2005, when he "
    "was {19|29}.",
    "Ada Korr, who was born in Arn in 1961, joined the ministry in 1985 at the age of {24|34}. Ines Bo, 72, succeeded "
    "her, it said on 12 May 2024.",
    "Born in 1990, Kenji Mori was {twelve|twenty-two} when his family moved to Peru in 2002.",
    "“I was {17|27} when the mine closed in 1985,” said Alan Rudd, who is 57. He spoke on 14 June 2025.",
    "Prof Gerhard Linz, born in 1952, has led the institute since 1998, when he was {46|56}.",
    "Dr Samira Khalil left Arn in 2012 at the age of 26. In March 2025 Dr Khalil, {39|29}, became its head.",
    "Arjun Pillai became a master in 2014 at 13. He is now {24|34}, a list of July 2025 says.",
    "The singer Amal Haddad turned 40 in April. In 2009, when she was {24|34}, she left; this was told on 2 May 2025.",
    "Anneke Roos, who was born in Arn in 1963, made her name at {30|40} with The Well, a prize-winner in 1994.",
    "Mrs Whitwell, 71, was {nine|nineteen} when the hall opened in 1963. On 20 September 2025 she was there.",
    # so many years ago, or when something was done
    "Peter Quill, 71, has mended clocks for long. He was {21|31} when he opened the shop 50 years ago.",
    "Mayor Lena Fuchs, 47, will not run again. Ms Fuchs was elected 15 years ago at the age of {32|42}.",
    "Mr Petrov, 63, had run the bakery since he was {25|35}. It was 38 years of early mornings.",
    "Ines Cordeiro, 58, won the prize. Cordeiro did not publish anything until she was {44|34}. “Fourteen years is not "
    "long,” she said.",
    "Colin Dray was there in March 2025. Mr Dray, 76, said he swam. He started at {30|40}, after an illness. It was "
    "in October 1979.",
    # one who is told of first without a name, or as “the 29-year-old”
    "A 34-year-old cyclist was killed. Police named him as Darren Lowe. Mr Lowe, who was {34|43}, rode daily.",
    "Fast bowler Sam Tregear, {29|39}, said it was his knee. The 29-year-old has taken 187 wickets.",
    "Jaylen Okafor, 24, scored nine. “My mother saw it,” said the guard, {24|34}.",
    # a birthday, and a birth told by “she”
    "Joyce Ampofo celebrated her 100th birthday. She was born in {1925|1935} in Arn. The party was on 9 November 2025.",
    "The last tram driver was {98|89}-year-old Walter Frith, born in 1927, it said on 19 September 2025.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_an_age_that_does_not_fit_a_life_is_found(text: str) -> None:
    for which in (1, 2):
        told = re.sub(r"\{(.*?)\|(.*?)\}", rf"\{which}", text)
        found = [one.rule for one in check(analyze(read(f"News of the day\n\n{told}\n"))) if not one.holds]
        assert found == ["age"] * (which == 2), told


FINE = [
    # somebody or something else
    "Clara Nunez, 15, is the youngest winner, younger than the previous record holder, who was 19.",
    "Desmond Pilling, 63, admitted it. The previous highest was 64, in 2011.",
    "The youngest is 21, the oldest 62. The 62-year-old, Petros Molefe, has left.",
    "Ruth Chelimo, who was born in March 1987, took up running at 21 and had won here once before, in 2016.",
    "She joined the order aged 14. In 1995, at age seventeen, Anna Roth was told to go.",
    "Ms Farrow, 46, came first. Turnout was lowest in the docks, at 51. Mr Pym, 15 years her senior, wept.",
    "Ida Roth, 71, walked with a boy. She will think about it when she is 17 months wiser.",
    # no digit explains it, and who is meant is not said
    "Anna Lund, 58, spoke. Ida Roth came later. In 1999, when she was 11, the school burned down. It is 3 May 2025.",
]


@pytest.mark.parametrize("text", FINE)
def test_an_age_of_another_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"News of the day\n\n{text}\n"))) if not one.holds] == []
