"""Names as courts, police and councils write them: addresses, bodies of two places, a city in its region.

All sentences were written for this.
"""

from __future__ import annotations

import pytest

from analysis import analyze, read

KINDS = {"person": "P", "organization": "O", "place": "L"}


def actors(text: str) -> set[str]:
    """The named actors of a text as "Ann Lee/P"."""
    return {f"{actor.name}/{KINDS[actor.kind]}" for actor in analyze(read(text)).actors if actor.kind != "group"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlon Tague, 34, of Quarry Rise, Thornsett, was fined.",
            {"Marlon Tague/P", "Quarry Rise/L", "Thornsett/L"},
        ),
        ("Leanne Hoyle (52), of Elm Avenue, Drumcarrick, left.", {"Leanne Hoyle/P", "Elm Avenue/L", "Drumcarrick/L"}),
        ("Lee Gale, aged 47, of 9 Manor Close, Little Wexby, won.", {"Lee Gale/P", "Manor Close/L", "Little Wexby/L"}),
        (
            "Shanice Obi, 23, of St Aldhelm's Crescent, Upper Venning, left.",
            {"Shanice Obi/P", "St Aldhelm's Crescent/L", "Upper Venning/L"},
        ),
        ("Kyle Brand, 29, of The Paddocks, Long Ashby, left.", {"Kyle Brand/P", "The Paddocks/L", "Long Ashby/L"}),
        (
            "Sunita Rao, 44, of Flat 2, Telford House, Station Approach, left.",
            {"Sunita Rao/P", "Telford House/L", "Station Approach/L"},
        ),
        ("Sean Dacey, of Chapel Row, Penmorva, was freed.", {"Sean Dacey/P", "Chapel Row/L", "Penmorva/L"}),
        ("Mick Oldroyd, 46, formerly of Bell Lane, Ossing, left.", {"Mick Oldroyd/P", "Bell Lane/L", "Ossing/L"}),
        (
            "Leroy Banks, 38, of Station Road, Mossley Bank, left.",
            {"Leroy Banks/P", "Station Road/L", "Mossley Bank/L"},
        ),
        (
            "Stephen Gale, 34, of Thornsett, Ann Hurdle, 27, of Corve Street, Ludley, and Tom Oakes, 41, denied it.",
            {"Stephen Gale/P", "Thornsett/L", "Ann Hurdle/P", "Corve Street/L", "Ludley/L", "Tom Oakes/P"},
        ),
        # One mention holds for all; bodies and firms are no addresses.
        ("Thornsett is quiet. Lee Tague, 34, of Thornsett, was fined.", {"Lee Tague/P", "Thornsett/L"}),
        ("Rosa Manley, 34, of the Danish Cycling Union, agreed.", {"Rosa Manley/P", "Danish Cycling Union/O"}),
        ("Ann Dunmore, 40, of Corva University, said so.", {"Ann Dunmore/P", "Corva University/O"}),
        ("Lee Hurst, 22, of Wigan Athletic, scored.", {"Lee Hurst/P", "Wigan Athletic/O"}),
        ("Carol Binns, of Friends of Mill Meadow, said no.", {"Carol Binns/P", "Friends of Mill Meadow/O"}),
    ],
)
def test_an_address_is_made_of_places(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers from Devon and Cornwall Police came.", {"Devon and Cornwall Police/O"}),
        ("Hull and East Yorkshire Hospitals said sorry.", {"Hull and East Yorkshire Hospitals/O"}),
        ("It goes to Avon and Severn NHS Foundation Trust.", {"Avon and Severn NHS Foundation Trust/O"}),
        (
            "Hammersmith and Fulham Council and Barking and Dagenham Council met.",
            {"Hammersmith and Fulham Council/O", "Barking and Dagenham Council/O"},
        ),
        (
            "Cambridgeshire and Peterborough Combined Authority paid.",
            {"Cambridgeshire and Peterborough Combined Authority/O"},
        ),
        ("Harbury Constabulary was called.", {"Harbury Constabulary/O"}),
        (
            "Divers from North and West Riding Fire and Rescue Service came.",
            {"North and West Riding Fire and Rescue Service/O"},
        ),
        ("The Health and Safety Executive said so.", {"Health and Safety Executive/O"}),
        ("He was sent to Winchester Crown Court.", {"Winchester Crown Court/O"}),
        ("Friends of Dunmore Den, a charity, found it.", {"Friends of Dunmore Den/O"}),
        (
            "Mr Wrexley left. It was up to Wrexley and Telham District Council.",
            {"Wrexley/P", "Wrexley and Telham District Council/O"},
        ),
        # Two bodies, or a place and a body.
        ("The deal between Wexby and Marlow Council was off.", {"Wexby/L", "Marlow Council/O"}),
        ("Homes in Leeds and Kirklees Council buses burned.", {"Leeds/L", "Kirklees Council/O"}),
        (
            "Cornwall Police said so. Officers from Devon and Cornwall Police came.",
            {"Cornwall Police/O", "Devon/L"},
        ),
    ],
)
def test_two_places_share_a_body(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aid reached Gaza City. The rest of Gaza was cut off.", {"Gaza City/L", "Gaza/L"}),
        ("Iowa City flooded. Across Iowa, rivers rose.", {"Iowa City/L", "Iowa/L"}),
        ("Police in New York City held him. He lives in New York.", {"New York City/L"}),
        ("The road to Orvane City is closed. People in Orvane fled.", {"Orvane City/L"}),
    ],
)
def test_a_city_is_not_its_region(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nadine Shah plays St George's Hall in Bradford.", {"Nadine Shah/P", "St George's Hall/L", "Bradford/L"}),
        ("It moves to Sadler's Wells in May.", {"Sadler's Wells/L"}),
        ("He runs Harlow's Bakeries in Leeds.", {"Harlow's Bakeries/O", "Leeds/L"}),
    ],
)
def test_sites_are_called_after_whose_they_were(text: str, expected: set[str]) -> None:
    assert actors(text) == expected
