"""Which articles are offered as reports of one event: names, rare words, and the days between."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis import read
from tui.library.event_candidates import by_likeness, candidates

TEXT = "Ferry sinks off Harbourtown\n\nThe ferry Mirabel sank off Harbourtown in a storm, and 14 sailors were rescued."
OTHER = "Storm sinks ferry\n\nRescuers took 14 sailors off the ferry Mirabel, which sank near Harbourtown in a storm."
BANK = "Rates rise\n\nThe bank of Harbourtown raised its rates, and Mirabel shares fell."


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        (OTHER, "2025-03-03", "Harbourtown, Mirabel; same day"),
        (OTHER, "2025-03-02T08:00:00Z", "Harbourtown, Mirabel; 1 day apart"),
        (OTHER, "2025-03-13", "Harbourtown, Mirabel; 10 days apart"),
        (BANK, "2025-03-13", "Harbourtown, Mirabel; 10 days apart"),
        (BANK, "2025-03-14", None),
        (OTHER, None, "Harbourtown, Mirabel"),
        (OTHER, "in March", "Harbourtown, Mirabel"),
        (OTHER.replace("Mirabel", "ship").replace("Harbourtown", "here"), "2025-03-03", None),
        (BANK.replace("Mirabel", "its"), "2025-03-03", None),
        (TEXT, "2025-03-03", None),
    ],
)
def test_what_is_offered_and_what_speaks_for_it(text: str, day: str | None, why: str | None) -> None:
    article = replace(read(TEXT, source="a.txt"), date="2025-03-03")
    found = candidates(article, [replace(read(text, source="b.txt"), date=day)])
    assert [one.why for one in found] == ([why] if why else [])


BRIEF = "Ferry Mirabel goes down\n\nIt had 14 sailors on board."
STRIKE = "Dockers walk out\n\nAbout 40 dockers of Harbourtown and of Mirabel stopped work over night shifts."
SCHOOL = "School opens\n\nPupils from Harbourtown and Mirabel came to see the new classrooms of a school."


def test_a_short_report_is_like_a_long_one_both_ways_and_all_stand_in_that_order() -> None:
    long = f"{TEXT} {OTHER}" + " The owners of the ship have had trouble with its engines, papers and crew before." * 5
    articles = [read(text, source=f"{at}.txt") for at, text in enumerate([TEXT, long, BRIEF, BANK, "Short\n\nWords."])]
    for article, first in ((articles[1], 0), (articles[0], 1)):
        found = by_likeness(article, articles)
        assert [one.article.source for one in found[:2]] == [f"{first}.txt", "2.txt"]
        assert [bool(one.why) for one in found] == [True, True, True, False]
        assert len(found) == 4


@pytest.mark.parametrize(("having", "is_one"), [(0, True), (80, False)])
def test_names_that_many_articles_share_make_no_candidate(having: int, is_one: bool) -> None:
    others = [read(f"Item {n}\n\nThe weather in Harbourtown and in Mirabel: {n} degrees.") for n in range(having)]
    found = candidates(read(STRIKE, source="a"), [read(SCHOOL, source="b"), *others])
    assert ("b" in [one.article.source for one in found]) == is_one
