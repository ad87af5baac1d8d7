"""Which articles are offered as reports of one event: names, rare words, and the days between."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis import read
from tui.library.event_candidates import candidates

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
