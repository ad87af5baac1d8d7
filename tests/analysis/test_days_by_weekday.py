"""The day of a report without a date, by the weekdays of its lead and the days of the others."""

from __future__ import annotations

import pytest

from analysis import compare
from tests.analysis.told_events import analyzed

DATED = "Storm hits Orle\n\n4 June 2024\n\nA storm killed nine people in Orle on Monday.\n"

LEADS = [
    # (the lead of a report without a date, its day; the other report is of a Tuesday)
    ("A storm killed nine people in Orle on Monday.", "2024-06-03"),
    ("By Thursday evening 15 bodies had been found in Orle.", "2024-06-06"),
    ("By Friday evening 15 bodies had been found in Orle.", "2024-06-07"),
    ("By Saturday evening 15 bodies had been found in Orle.", "2024-06-01"),
    ("The dead of Monday were buried in Orle on Wednesday.", "2024-06-05"),
    ("A storm killed nine in Orle on Monday. Schools will reopen on Thursday.", "2024-06-03"),
    ("Schools in Orle are due to reopen on Thursday.", None),
    ("A storm killed nine people in Orle.", None),
    ("A storm killed nine in Orle. It left 20 hurt. It was the worst in years. On Monday the mayor spoke.", None),
]


@pytest.mark.parametrize(("lead", "day"), LEADS)
def test_a_report_without_a_date_is_of_the_last_day_its_lead_tells_of(lead: str, day: str | None) -> None:
    found = compare([analyzed(DATED), analyzed(f"Orle counts its dead\n\n{lead}\n")])
    assert found.days == ("2024-06-04", day)


def test_without_any_date_no_day_is_known() -> None:
    text = "Storm hits Orle\n\nA storm killed nine people in Orle on Monday.\n"
    assert compare([analyzed(text), analyzed(text)]).days == (None, None)


def test_what_was_in_a_year_before_is_of_another_time_in_a_report_without_a_date_too() -> None:
    lead = "A storm killed 12 people in Orle. Roofs were torn off. Boats sank."
    rest = "The town still mourns those of the storm Berta, which hurt 62 people in 2019."
    found = compare([analyzed(DATED), analyzed(f"Storm in Orle\n\n{lead}\n\n{rest}\n")])
    assert [each.number.text for each in found.set_aside if each.number.kind == "count"] == ["62"]
