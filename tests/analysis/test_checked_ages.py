"""Ages, births and days that do not fit each other or the day of the article are found; others are left alone."""

from __future__ import annotations

import re

import pytest

from analysis import analyze, read
from analysis.checking import check

BIRTHS = [
    ("Carla Venn, 58, born in 1950, won.", [False]),
    ("Carla Venn, 58, a poet born in Arn in 1950, won.", [False]),
    ("Carla Venn, 74, who was born on 3 May 1950, won.", [True]),
    ("Carla Venn, 75, born in 1950, won.", [True]),
    ("Carla Venn, 76, born in 1950, won.", [False]),
    ("Carla Venn, 73, born in 1950, won.", [False]),
    ("Carla Venn, 58, has a daughter born in 1990.", []),
    ("Carla Venn, 58, a mother of twins born in 1990, won.", []),
    ("Carla Venn, aged 58 when she died, born in 1950, wrote.", []),
]


@pytest.mark.parametrize(("sentence", "holds"), BIRTHS)
def test_an_age_fits_the_year_of_birth_on_the_day_of_the_article(sentence: str, holds: list[bool]) -> None:
    findings = analyze(read(f"News of the day\n\n{sentence}\n", date="2025-06-01"))
    assert [one.holds for one in check(findings) if one.rule == "age"] == holds


TOLD = [
    # text, the day of the article, whether what is told holds
    ("Carla Venn, a 34-year-old nurse, won. Later Venn, 43, sang.", "", [False]),
    ("Carla Venn (34) won the prize. Later Venn, 43, sang.", "", [False]),
    ("The 34-year-old nurse Carla Venn won. “I am glad,” the 43-year-old Venn said.", "", [False]),
    ("Police seek Carla Venn, aged 34. The 43-year-old was in a red coat.", "", [False]),
    ("Police seek Carla Venn, aged 34. “We miss her,” said her father. The 43-year-old was in red.", "", [False]),
    ("Police seek Carla Venn, aged 34, and a boy. The 16-year-old was in red.", "", []),
    ("Police seek Carla Venn, aged 34, and Ida Roth. The 43-year-old was in red.", "", []),
    ("Police seek Carla Venn, aged 34, over a fire. The 43-year-old mill was in ruins.", "", []),
    ("Police seek Carla Venn, aged 34. In 2005 the 14-year-old Venn had left home.", "", []),
    ("Carla Venn, 34, 43-year-old cameraman Otto Lind and a guide were held.", "", []),
    ("Carla Venn, 34, and her mother, Anna Venn, 61, won. Venn, 61, sang.", "", []),
    ("Carla Venn celebrated her 100th birthday on Friday. Venn, 101, sang.", "", [False]),
    ("Carla Venn, who was born in 1950, has died in Arn. She was 65.", "2025-06-01", [False]),
    ("Carla Venn, who was born in 1950, has died in Arn. She was 74.", "2025-06-01", [True]),
    ("Carla Venn, who was born in 1950, has died in Arn. She was 74.", "2025-01-03", [True]),
    ("Carla Venn, who was born in 1950, has died in Arn. She was 73.", "2025-01-03", [True]),
    ("Carla Venn, who was born in 1950, has died in Arn. She was 73.", "2025-02-03", [False]),
    ("Carla Venn was born in 1950 in Arn. She was 17. Now 75, she sings.", "2025-06-01", [True]),
    ("Carla Venn was born in 1950 in Arn. Now 57, she sings.", "2025-06-01", [False]),
    ("Carla Venn died on Tuesday at the age of 57. Born in 1950 to a rich family, Venn sang.", "2025-06-01", [False]),
    ("Carla Venn died in 2003 at the age of 63. Born in 1950, she sang as a child.", "", [False]),
    ("Carla Venn died in 2003 at the age of 53. Born in 1950, she sang as a child.", "", [True]),
    ("Carla Venn died on Tuesday at the age of 57. Born in 1950, she sang as a child.", "", []),
    ("A former soldier, 34-year-old Carla Venn, won. The judge let Venn, 43, go.", "", [False]),
    ("Carla Venn, 34, sang. “I'm 43 and I am tired,” said Venn.", "", [False]),
    ("Carla Venn, 34, sang. “I want a house before I'm 43,” said Venn.", "", []),
    ("Carla Venn fled. The 34-year-old widow walked home. “I am tired,” said Venn, 43.", "", [False]),
    ("Carla Venn turned 57 last month. She was born in April 1950 in Arn.", "2025-05-30", [False]),
    ("Carla Venn turned 75 last month. She was born in April 1950 in Arn.", "2025-05-30", [True]),
    ("Carla Venn, who was born in 1921 and died in 2009 at 78, sang.", "", [False]),
    ("Carla Venn, 57, was first seen in 2019. Venn, born in Arn in 1950, sings.", "2025-05-30", [False]),
    ("Carla Venn, aged 34, was seen with two men. The missing 43-year-old was in red.", "", []),
    ("A 34-year-old woman who fell has been named as Carla Venn. Venn, 43, was a nurse.", "", [False]),
    ("At 57, Carla Venn is a judge. Venn, who was born in Arn in 1950, sings.", "2025-05-30", [False]),
    ("Carla Venn, 34, set off on Tuesday. Venn is 43 and has never rowed before.", "", [False]),
    ("Born in 1950 in a village, the sculptor Carla Venn (57) has no phone.", "2025-05-30", [False]),
    ("The judge Carla Venn, who died in 2018 at the age of 58, was born in 1950 in Arn.", "", [False]),
    ("Carla Venn, 34, scored twice. The 43-year-old came on for Ida Roth.", "", []),
    ("Venn, 61, and his son Otto Venn, 31, run the farm. Venn, 31, said it was dry.", "", []),
    ("Ida Roth and her twin are here. Carla Venn, 34, sang. Venn was glad. The 43-year-old was in red.", "", [False]),
    ("Ida Roth and her twin are here. Carla Venn, 34, sang. Venn met a boy. The 13-year-old was in red.", "", []),
    ("Ida Roth and her twin are here. Carla Venn, 34, sang. Venn met Roth. The 43-year-old was in red.", "", []),
    (
        "Ida Roth and her twin are here. Carla Venn, 34, sang. The 34-year-old was in red. The 34-year-old was ill.",
        "",
        [],
    ),
    ("Police charged a 42-year-old man over a bomb. The suspect fled. The 44-year-old man was found.", "", [False]),
    ("Police charged a 42-year-old man over a bomb. Two men fled. The 44-year-old man was found.", "", []),
    ("Police charged a 42-year-old man over a bomb. A woman aged 30 fled. The 44-year-old man was found.", "", [False]),
    ("Police charged a 42-year-old man over a bomb. In 2010 it rained. The 44-year-old woman was found.", "", []),
    ("A mother and her 13-year-old son were hurt. It rained. The 15-year-old boy was found.", "", [False]),
    ("The 29-year-old German has beaten 35-year-old Carla Venn. Venn, 35, had led.", "", []),
    ("Carla Venn, who celebrates her 85th birthday on Friday, sang. Venn, 83, wept.", "", [False]),
    (
        "Carla Venn, the father of the lake, died in his home at the age of 81. Venn was born in 1950.",
        "2025-06-01",
        [False],
    ),
    ("Carla Venn dies aged 90\n\nAt the age of 14, she wrote a book.", "", []),
]


@pytest.mark.parametrize(("text", "date", "holds"), TOLD)
def test_ages_of_one_person_fit_each_other_and_the_birth(text: str, date: str, holds: list[bool]) -> None:
    findings = analyze(read(f"News of the day\n\n{text}\n", date=date or None))
    assert [(one.rule, one.holds) for one in check(findings)] == [("age", each) for each in holds]


IN_YEARS = [
    ("Carla Venn was born in 1971. She made her first film at {19|25}, in 1996.", True),
    ("Carla Venn was born in Arn in 1950 and left school at the age of {34|44} in 1994.", True),
    ("Tom Roth was {82|72} when he died in 2015; he was born in May 1943.", True),
    ("Tom Roth was born on 3 June 1980 and turned {30|35} in June 2015.", True),
    ("In 2009, aged {25|31}, Carla Venn moved to Arn. Venn was born in 1978.", True),
    ("Carla Venn was {19 years old|23 years old} in 1994. She was born in 1971 in Arn.", True),
    ("She was born in 1971 and made her first film at {19|25}, in 1996.", True),
    ("He was {82|72} when he died in 2015; he was born in May 1943.", True),
    ("The minister, {61|65}, who took office at the age of 63, will step down in May.", True),
    ("His son was {82|72} when he died in 2015; he was born in May 1943.", False),
    ("She was {82|72} when he died in 2015; he was born in May 1943.", False),
    ("The minister, {61|65}, who met the poet on a visit, left school at the age of 63.", False),
    ("Carla Venn was born in 1971. She made her first film at {22|23}, in 1996.", True),
    ("Carla Venn was born in 1971. She made her first film at {27|26}, in 1996.", True),
    # a year more or less is told loosely
    ("Carla Venn was born in 1971. She made her first film at {25|26}, in 1996.", False),
    ("Carla Venn was born in 1971. She made her first film at {24|23}, in 1996.", False),
    ("Carla Venn was born in 1971. She hoped to stop at {29|25}, in 2000 at the latest.", False),
    ("Carla Venn was born in 1971. Her mother made a film at {40|41}, in 1996.", False),
    ("The minister Carla Venn, {61|65}, who took office at the age of 63, will step down in May.", True),
    ("Carla Venn, now {61|64}, was 63 when she took office.", True),
    ("Carla Venn, {61|65}, who can retire at the age of 63, will stay.", False),
    ("Carla Venn, {61|65}, is to be mayor. Ida Roth was 63 when she took office.", False),
]


@pytest.mark.parametrize(("text", "wrong"), IN_YEARS)
def test_ages_in_years_fit_the_birth_and_the_age_of_today(text: str, wrong: bool) -> None:
    for which in (1, 2):
        told = re.sub(r"\{(.*?)\|(.*?)\}", rf"\{which}", text)
        found = check(analyze(read(f"News of the day\n\n{told}\n")))
        assert [one.rule for one in found if not one.holds] == ["age"] * (wrong and which == 1), told


AGES_ABOVE = [
    ("Boy, 9, lost at station", "A missing 7-year-old boy was seen. The boy, 9, was in red.", True),
    ("9-year-old boy lost at station", "A missing 7-year-old boy was seen. The 9-year-old was in red.", True),
    ("9-year-old boy lost at station", "A missing 9-year-old boy was seen. The 7-year-old was in red.", False),
    ("9-year-old boy lost at station", "A 47-year-old man lost his son. The boy, 9, was in red.", False),
    ("Man charged with killing 90-year-old", "A 26-year-old man is charged. Ole Lund, 80, was found dead.", True),
    ("Man charged with killing 90-year-old", "A 26-year-old man is charged. Ole Lund, 90, was found dead.", False),
    ("Girls, 11 and 13, shot in Arn", "Ida was in a car. Ida, 11, was hit in the arm.", False),
    ("Girls, 11 and 13, shot in Arn", "Ida Roth, 11, and Greta Holm, 15, were hit by shots in Arn.", True),
    ("Greta Holm dies at 50", "Greta Holm was born in 1966. Her 30-year-old son said so in 2016.", False),
    ("Greta Holm dies at 50", "Greta Holm was born in 1956. Her 30-year-old son said so in 2016.", True),
]


@pytest.mark.parametrize(("headline", "text", "wrong"), AGES_ABOVE)
def test_the_age_of_the_headline_is_that_of_the_first_sentence(headline: str, text: str, wrong: bool) -> None:
    found = check(analyze(read(f"{headline}\n\n{text}\n")))
    assert [one.rule for one in found if not one.holds] == ["headline"] * wrong


DAYS = [
    ("Polls open on Friday, November 29.", "2026-11-20", True),
    ("Polls open on Sunday, November 29.", "2026-11-20", False),
    ("Polls open on Friday, November 29.", "", False),
    ("Polls open on Friday, 2 January.", "2025-12-20", False),
    ("Polls open on Friday, 1 January.", "2025-12-20", True),
    ("Polls open on Friday, May 29.", "2026-11-20", False),
    ("It began in 2024. Polls opened on Friday, November 29.", "2026-11-20", False),
    ("It began in 2024." + 40 * " It rained." + " Polls opened on Friday, November 29.", "2026-11-20", True),
    ("It began on Tuesday, 4 March, and resumes on Friday, 8 March.", "", True),
    ("It began on Tuesday, 4 March, and resumes on Saturday, 8 March.", "", False),
    ("It began on Tuesday, 25 February, and resumes on Tuesday, 4 March.", "", False),
    ("It began on Tuesday, 25 February, and resumes on Friday, 4 March.", "", True),
    ("It began on Tuesday, 4 March, and resumes on Friday, 8 October.", "", False),
    ("They leave on 29 March 2019, a Thursday, it said.", "", True),
    ("They leave on 29 March 2019, a Friday, it said.", "", False),
    ("It ruled from independence in 2002 until 1997.", "", True),
    ("It ruled from independence in 2002 until 2007.", "", False),
    ("He wrote it (born 1989, died 1971).", "", True),
    ("He wrote it (born 1899, died 1971).", "", False),
    ("He ruled from 1991 until his death in 1989.", "", True),
    ("Born in 1932, she emigrated to Canada in 1926.", "", True),
    ("Born in 1932, she lived in a house that was finished in 1926.", "", False),
    ("The bridge was begun in 1964 and opened in 1959.", "", True),
    ("The bridge was opened in 1964 and built in 1959.", "", False),
    ("The firm was founded in 1911 and went bankrupt in 1902.", "", True),
    ("In the five years from 2010 to 2019 it rained.", "", True),
    ("In the five years from 2010 to 2015 it rained.", "", False),
    ("In the five years from 2010 to 2014 it rained.", "", False),
    ("She moved to Arn in 1926, where she had a shop, and died there in 1917.", "", True),
    ("The band, founded in 1948, gave its last show in 1903.", "", True),
    ("The firm, founded in 1948, bought a mill built in 1903.", "", False),
    ("They marked the 20th anniversary of the 2015 quake.", "2025-04-27", True),
    ("They marked the 10th anniversary of the 2015 quake.", "2025-04-27", False),
    ("They marked the 11th anniversary of the 2015 quake.", "2025-04-27", False),
    ("The war, which broke out in 1618 and ended in 1548, was long.", "", True),
    ("He became bishop in 1988 and resigned in 1986.", "", True),
    ("He was sentenced in 2014 and freed in 2021.", "", False),
    ("The eight-year war between Arn and Bel, from 1980 to 1998, was long.", "", True),
    ("The eight-year war between Arn and Bel, from 1980 to 1988, was long.", "", False),
    ("Born in 1932, he wrote a history and a novel set in 1914.", "", False),
    ("Between 1965 and 1953, it trained 4,000 teachers.", "", True),
    ("In the 22-year term of Prime Minister Ola bin Berg (1981 - 2003), it grew.", "", False),
    ("In the 12-year term of Prime Minister Ola bin Berg (1981 - 2003), it grew.", "", True),
    ("He joined the court in 1972. He became its head 14 years later, in 1986.", "", False),
    ("He joined the court in 1972. He became its head 34 years later, in 1986.", "", True),
    ("He left in 1968 and joined the court in 1972. He became its head 34 years later, in 1986.", "", False),
    ("In 1959, three years before it became free in 1962, the king fell.", "", False),
    ("In 1959, nine years before it became free in 1962, the king fell.", "", True),
    ("In 1986, 14 years after he joined in 1972, he left.", "", False),
    ("In 1986, 24 years after he joined in 1972, he left.", "", True),
]


@pytest.mark.parametrize(("text", "date", "wrong"), DAYS)
def test_days_and_years_that_cannot_be_are_flagged(text: str, date: str, wrong: bool) -> None:
    findings = analyze(read(f"News of the day\n\n{text}\n", date=date or None))
    assert [one.rule for one in check(findings) if not one.holds] == ["date"] * wrong
