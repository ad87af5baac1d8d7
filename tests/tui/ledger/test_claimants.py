"""Who the ledger says makes a claim where the text only says "he" or "she"."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from tui.ledger.found_claims import claims_in
from tui.ledger.ledger_entry import Report


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        (
            "An army spokesman said 12 men fled. He said 4 men were hurt.",
            [(None, "An army spokesman"), (None, "An army spokesman")],
        ),
        (
            "A spokeswoman for the port said 12 men fled. “We have seen nothing like it,” she said.",
            [(None, "A spokeswoman for the port"), (None, "A spokeswoman for the port")],
        ),
        ("Ann Lee said 12 men fled. She said 4 men were hurt.", [("Ann Lee", "Ann Lee"), ("Ann Lee", "She")]),
        ("Police said 12 men fled. He said 4 men were hurt.", [("police", "Police"), (None, "He")]),
        ("Some firemen said 12 men fled. He said 4 men were hurt.", [("firemen", "Some firemen"), (None, "He")]),
        ("A nurse said 12 men fled. They said 4 men were hurt.", [(None, "A nurse"), (None, "They")]),
        (
            "A nurse said 12 men fled. It was cold. It rained. He said 4 men were hurt.",
            [(None, "A nurse"), (None, "He")],
        ),
        ("He said 4 men were hurt.", [(None, "He")]),
        ("Some 4 men were hurt.", [None]),
    ],
)
def test_a_pronoun_is_the_speaker_right_before(text: str, claimants: list[tuple[str | None, str] | None]) -> None:
    found = [one.claimant for one in claims_in(Report(analyze(read(text))))]
    assert [one and (one.actor, one.text) for one in found] == claimants
