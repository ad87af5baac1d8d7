"""Days as readers write them."""

from __future__ import annotations

import pytest

from tui.listings.spelled_days import short_day, spelled_day, spelled_span, with_spelled_days


@pytest.mark.parametrize(
    ("day", "spelled", "short"),
    [
        ("2022-01-07", "7 Jan 2022", "7 Jan"),
        ("2022-12-31T23:30", "31 Dec 2022", "31 Dec"),
        ("spring 2022", "spring 2022", ""),
        (None, "", ""),
    ],
)
def test_a_day_is_spelled(day: str | None, spelled: str, short: str) -> None:
    assert (spelled_day(day), short_day(day)) == (spelled, short)


@pytest.mark.parametrize(
    ("days", "span"),
    [
        (["2017-04-20", None, "2017-04-15"], "15–20 Apr 2017"),
        (["2017-04-20", "2017-04-20T08:00"], "20 Apr 2017"),
        (["2017-05-02", "2017-04-30"], "30 Apr – 2 May 2017"),
        (["2016-04-30", "2017-04-30"], "30 Apr 2016 – 30 Apr 2017"),
        ([None, "some day"], ""),
    ],
)
def test_a_span_names_month_and_year_once(days: list[str | None], span: str) -> None:
    assert spelled_span(days) == span


@pytest.mark.parametrize(
    ("words", "year", "spelled"),
    [
        ("more than before, 2025-05-08", False, "more than before, 8 May"),
        ("more than before, 2025-05-06 20:15", False, "more than before, 6 May, 20:15"),
        ("born in 1964, 60 or 61 on 2025-06-03, and", True, "born in 1964, 60 or 61 on 3 Jun 2025, and"),
        ("2025-13-40 and 12025-05-08", True, "2025-13-40 and 12025-05-08"),
    ],
)
def test_days_in_words_are_spelled(words: str, year: bool, spelled: str) -> None:
    assert with_spelled_days(words, year) == spelled
