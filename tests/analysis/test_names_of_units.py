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


SHARED_AND_FIRMS = [
    ("Crews of Devon and Somerset Fire and Rescue put it out.", {"Devon and Somerset Fire and Rescue/O"}),
    ("He gave it to the Thames and Chiltern Air Ambulance Service.", {"Thames and Chiltern Air Ambulance Service/O"}),
    (
        "The clothes included Lau and Fung Ltd and Sears Brands Inc labels.",
        {"Lau and Fung Ltd/O", "Sears Brands Inc/O"},
    ),
    (
        "Shirts came from Hale and Spence Group PLC, Alder Inc and others.",
        {"Hale and Spence Group PLC/O", "Alder Inc/O"},
    ),
    ("Apple and Corvell Inc agreed.", {"Apple/O", "Corvell Inc/O"}),
    ("The bank is called US Bancorp.", {"US Bancorp/O", "US/L"}),
    ("Police closed the Nasir Plastics factory in May.", {"Nasir Plastics/O"}),
    (
        "She works with the Department of Botany at University of Ashford and others.",
        {"Department of Botany/O", "University of Ashford/O"},
    ),
    ("They fought the Liwa al-Thawr since March.", {"Liwa al-Thawr/O"}),
]

TOLD_PLACES = [
    ("A truce around the town of Abu Hamda held on Thursday.", {"Abu Hamda/L"}),
    ("He fired on a checkpoint at Tel Banad.", {"Tel Banad/L"}),
    ("Ian Okonjo of Quarry Terrace is charged.", {"Ian Okonjo/P", "Quarry Terrace/L"}),
    ("They left for the festival of Eid al-Adha.", set()),
    ("He asked about the ferry Princess Tavika that sank.", set()),
    ("All aboard the Liberia-registered tanker were safe.", {"Liberia/L"}),
]

TOLD_PERSONS = [
    ("OCS Charity Chepkoech asked for calm.", {"Charity Chepkoech/P"}),
    ("The local wildcard Eliska Pavlatova 6-3 3-6 7-5 went out.", {"Eliska Pavlatova/P"}),
    ("She met the Australian qualifier Tahlia Birrall.", {"Tahlia Birrall/P"}),
]


@pytest.mark.parametrize(("text", "expected"), [*SHARED_AND_FIRMS, *TOLD_PLACES, *TOLD_PERSONS])
def test_shared_bodies_firms_and_told_names(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(("text", "expected"), [*UNITS, *TOWNS, *BODIES, *PERSONS_AND_NOTHING])
def test_units_towns_and_bodies(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


WITH_NICKNAMES = [
    ("Senator Ronald “Bato” dela Cruz asked the officers.", {"Ronald “Bato” dela Cruz/P"}),
    ("We met Ferdinand “Bong” Markos Jr. there.", {"Ferdinand “Bong” Markos Jr./P"}),
    ('Kenny "Beady Eyes" Smythe and others spoke.', {'Kenny "Beady Eyes" Smythe/P'}),
]

OF_BODIES = [
    ("He met the deputy chief of Hamas Khalil al-Haya on Monday.", {"Hamas/O", "Khalil al-Haya/P"}),
    ("Sinn Féin Councillor Helen Mayer said so.", {"Sinn Féin/O", "Helen Mayer/P"}),
    ("It was held at DCPO Headquarters at Camp Leon Domingo.", {"DCPO Headquarters/O", "Camp Leon Domingo/L"}),
    ("A Moscow-installed official in Kherson was killed.", {"Moscow/L", "Kherson/L"}),
    (
        "There is war between gangs based in St Barb’s Road, St Francis Valley Road and Gonzales.",
        {"St Barb’s Road/L", "St Francis Valley Road/L", "Gonzales/L"},
    ),
    ("Rain fell in St. Marlow, Hanover, and Westmorland.", {"St. Marlow/L", "Hanover/L", "Westmorland/L"}),
]


@pytest.mark.parametrize(("text", "expected"), [*WITH_NICKNAMES, *OF_BODIES])
def test_nicknames_and_who_is_of_a_body(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


WORKS_AND_OPENERS = [
    ("Viewers liked the first episode of Paper Lanes on Sunday.", set()),
    ("They bought the premiere Two Lives, starring Anthony Hopkirk.", {"Anthony Hopkirk/P"}),
    ("He met the secretary-general of Islamic Jihad Ziyad Nakhalet there.", {"Islamic Jihad/O", "Ziyad Nakhalet/P"}),
    (
        "UC Davis Comprehensive Cancer Center researcher Diana Migliore joined others.",
        {"UC Davis Comprehensive Cancer Center/O", "Diana Migliore/P"},
    ),
    ("BAR HARBOR — The school will perform it.", {"BAR HARBOR/L"}),
]


@pytest.mark.parametrize(("text", "expected"), WORKS_AND_OPENERS)
def test_works_told_by_their_parts_and_longer_names(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


PLACES_BY_BODIES = [
    (
        "KOTE, Mandika – Growers hold it back. The Cocoa Marketing Board of Mandika agreed. It buys Mandika’s crop.",
        "Mandika/L",
    ),
    ("Search aircraft from neighbouring Costa Meralda joined the operation.", "Costa Meralda/L"),
    ("Centres at the school and the Tolly Flats showgrounds can take more.", "Tolly Flats/L"),
    ("The work is done by Bramhall & Sons of Skelton, who will take weeks.", "Bramhall & Sons/O"),
    ("She teaches politics at Lakeside Polytechnic, she said.", "Lakeside Polytechnic/O"),
]


@pytest.mark.parametrize(("text", "expected"), PLACES_BY_BODIES)
def test_places_told_by_the_bodies_that_are_of_them(text: str, expected: str) -> None:
    assert expected in actors(text)
