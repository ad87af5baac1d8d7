"""Units that are governed and who heads them, towns in rows that are also clubs, bodies with a second field, saints.

All sentences were written for this.
"""

from __future__ import annotations

import pytest

from .test_names_in_news import actors

UNITS = [
    ("The councillor, who represented the Tolford Ward for years, died.", {"Tolford Ward/L"}),
    ("She first stood for the Ellercroft ward in May.", {"Ellercroft/L"}),
    (
        "Senator Ikenna Obiora, who represented Oru Central Senatorial District, objected.",
        {"Ikenna Obiora/P", "Oru Central Senatorial District/L"},
    ),
    ("A four-time Mayor of Tanwick, who gave years of service, has died.", {"Tanwick/L"}),
    ("A former Mayoress of Wigan is being mourned.", {"Wigan/L"}),
    ("He also served as a Wigan borough councillor for years.", {"Wigan/L"}),
    ("The Pengho and Matso islands were cut off.", {"Pengho/L", "Matso/L"}),
    ("A man was seen at Lakeview Market on Friday.", {"Lakeview Market/L"}),
    ("A clinic was built at Aftab Nagar last year.", {"Aftab Nagar/L"}),
]

TOWNS = [
    (
        "His career took him from Blackburn to Liverpool, London, Bolton and Blackpool.",
        {"Blackburn/L", "Liverpool/L", "London/L", "Bolton/L", "Blackpool/L"},
    ),
]

BODIES = [
    ("The flight was put on by Tonga Airways for the Forum leaders.", {"Tonga Airways/O", "Tonga/L"}),
    (
        "It was an argument between the House of Representatives Committee on Youth Affairs and Social Development "
        "and Uju Ogbara-Ehen, the minister.",
        {"House of Representatives Committee on Youth Affairs and Social Development/O", "Uju Ogbara-Ehen/P"},
    ),
    (
        "He listed a visit to the country's Coastal Accident Response Center that was handling it.",
        {"Coastal Accident Response Center/O"},
    ),
    ("Rural Aviation Fellowship said the number is high.", {"Rural Aviation Fellowship/O"}),
    ("A service is held at St Anne’s and All Souls’ Church in June.", {"St Anne’s and All Souls’ Church/O"}),
    ("Her funeral was at St Luke’s Roman Catholic Church.", {"St Luke’s Roman Catholic Church/O"}),
    ("Corvane Health Department agreed. The Corvane Health Dept has nurses.", {"Corvane Health Department/O"}),
]

PERSONS_AND_NOTHING = [
    ("Oba Akinolu said so.", {"Akinolu/P"}),
    ("SP Harish Prakash spoke.", {"Harish Prakash/P"}),
    ("Honorary Alderman George Clarke has died.", {"George Clarke/P"}),
    ("Carter comes on for van der Hoorn.", {"Carter/P", "van der Hoorn/P"}),
    ("Twenty employees of the church filed a petition.", set()),
    ("Super Typhoon Kratho brings rain. Kratho moved north.", set()),
    ("Those on the Liberia-registered “Blue Lagune” were rescued.", {"Liberia/L"}),
    ("The council told the Mayoress of it.", set()),
]


@pytest.mark.parametrize(("text", "expected"), [*UNITS, *TOWNS, *BODIES, *PERSONS_AND_NOTHING])
def test_units_towns_and_bodies(text: str, expected: set[str]) -> None:
    assert actors(text) == expected
