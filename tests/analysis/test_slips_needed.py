"""Sums, and headlines about amounts, are flagged where a slip of the hand may have made them, and else left alone."""

from __future__ import annotations

import pytest

from analysis import analyze, check, read

SUMS = [
    # one digit, two in each other's place, a word for another; and what no slip makes
    ("Of the 26 hurt, 14 were men and 13 were women.", True),
    ("Of the 62 hurt, 14 were men and 12 were women.", True),
    ("Of the 32 hurt, 17 were men and nine were women.", False),
    ("Of the 26 hurt, 14 were men and 12 were women.", False),
]


@pytest.mark.parametrize(("text", "flagged"), SUMS)
def test_a_sum_that_no_slip_explains_is_left_alone(text: str, flagged: bool) -> None:
    assert [one.rule for one in check(analyze(read(text))) if not one.holds] == ["sum"] * flagged


HEADLINES = [
    ("Profit at Arn Mills rises 18%", "Profit at Arn Mills rose 81% in May, it said.", True),
    ("Profit at Arn Mills rises 18%", "Profit at Arn Mills rose 15% in May, it said.", True),
    ("Profit at Arn Mills rises 18%", "Profit at Arn Mills rose 7% in May, it said.", False),
    ("Profit at Arn Mills rises 18%", "Profit at Arn Mills rose 23% in May, it said.", True),
    ("Profit at Arn Mills rises 18%", "Profit at Arn Mills rose 25% in May, it said.", False),
    ("Volcano sends ash 11km into the sky", "The volcano hurled ash 12 kilometres into the sky.", True),
    ("Volcano sends ash 11km into the sky", "The volcano hurled ash 12 kilometres, or 11,000 metres, up.", False),
    ("Profit at Arn Mills rises 18%", "Profit at Arn Mills rose 18% in May, it said.", False),
]


@pytest.mark.parametrize(("headline", "text", "flagged"), HEADLINES)
def test_an_amount_of_a_headline_is_flagged_near_the_text_or_for_a_slip(
    headline: str, text: str, flagged: bool
) -> None:
    found = [one.rule for one in check(analyze(read(f"{headline}\n\n{text}\n"))) if not one.holds]
    assert found == ["headline"] * flagged
