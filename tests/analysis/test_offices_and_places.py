"""Names that are cut from an office, told as places by the way that leads to them, or that name no actor.

All sentences were written for this.
"""

from __future__ import annotations

import pytest

from .test_names_in_news import actors

OFFICES = [
    ("He was sent by US Secretary of State Colin Varga on Monday.", {"US/L", "Colin Varga/P"}),
    ("The Foreign Affairs Minister Ann Downs has refused to say.", {"Ann Downs/P"}),
    ("The Federal Privacy Commissioner, Malcolm Harrow, says doctors can do so.", {"Malcolm Harrow/P"}),
    ("The Queensland Premier says he accepts that.", {"Queensland/L"}),
    ("The FBI Director said so.", {"FBI/O"}),
    ("The Reserve Bank Governor was there.", {"Reserve Bank/O"}),
    ("He was the Anglican Archbishop.", set()),
    ("Guilty, said Prosecutor Lynda Englar.", {"Lynda Englar/P"}),
    ("Scottish Premier League clubs agreed.", {"Scottish Premier League/O"}),
    ("They were trapped, said Gov. Roel Dagamo.", {"Roel Dagamo/P"}),
]

WAYS = [
    ("The road is closed between Wiltham and Bullan Tops.", {"Wiltham/L", "Bullan Tops/L"}),
    ("An area west of Orchanne burned.", {"Orchanne/L"}),
    ("Rain fell in parts of the Ennarra.", {"Ennarra/L"}),
    ("He crashed into Mt Archan on Friday.", {"Mt Archan/L"}),
    (
        "Fire spread in a dozen areas, including Quenbeya, Harlonne and Vessin.",
        {"Quenbeya/L", "Harlonne/L", "Vessin/L"},
    ),
    ("“I came out,” said Munir Anwar of Veldat Pur in Pakistan.", {"Munir Anwar/P", "Veldat Pur/L", "Pakistan/L"}),
    ("They cited Red Hill and Black Mountain.", {"Red Hill/L", "Black Mountain/L"}),
]

WHOLE_AND_NOTHING = [
    ("It was led by the FBI and Federal Police officers.", {"FBI/O", "Federal Police/O"}),
    ("The Food and Drug Administration agreed.", {"Food and Drug Administration/O"}),
    ("Under Armour topped estimates.", {"Under Armour/O"}),
    ("Shares of Patten Cos. rose.", {"Patten Cos/O"}),
    ("He told The Marl Antonio Express-News so.", {"Marl Antonio Express-News/O"}),
    ("The maker of the Vantrel, Corvane Ltd., said so.", {"Corvane Ltd./O"}),
    ("At 4:00pm AEDT, the storm broke.", set()),
    ("It measured 4.1 on the Richter scale.", set()),
]


@pytest.mark.parametrize(("text", "expected"), [*OFFICES, *WAYS, *WHOLE_AND_NOTHING])
def test_names_cut_from_offices_and_told_as_places(text: str, expected: set[str]) -> None:
    assert actors(text) == expected
