"""What numbers count where the noun stands apart from them, and what neighbours lend each other."""

from __future__ import annotations

import pytest

from .test_numbers import brief, numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of people killed in the quake that hit Perria rose to 412.", ["412: people killed"]),
        ("The number of new claims fell by 20,000 to 65,000.", ["20,000: new claims", "65,000: new claims"]),
        ("The release brings to 9,000 the number of detainees.", ["9,000: detainees"]),
        ("An earlier count had put the dead at 356.", ["356: dead"]),
        ("Guards put the death toll at 20.", ["20: death toll"]),
        ("A crowd of 57,311 came. It has a population of about 3 million.", ["57,311: crowd", "3 million: population"]),
        ("She was the fifth of nine children.", ["fifth: children", "nine: children"]),
        ("Third-quarter profit rose after a 94th-minute winner.", ["Third: quarter", "94th: minute"]),
        ("Some 300 people remain missing.", ["300: people missing"]),
        ("The storm hit it, with millions left homeless.", ["millions: homeless"]),
        ("Later 10 people left the building.", ["10: people"]),
        ("It wounded an infant and two adults in the south.", ["two: adults wounded"]),
        ("It killed a general and 20 countries protested.", ["20: countries"]),
        ("They attacked over 100 ships, sinking four.", ["100: ships attacked", "four: sunk"]),
        ("There were 2,306 injured, of whom 188 seriously.", ["2,306: injured", "188: injured"]),
        (
            "Some 40 homes, 62 schools and a dozen mosques were destroyed.",
            ["40: homes destroyed", "62: schools destroyed", "a dozen: mosques destroyed"],
        ),
        ("There were 30 MPs detained by police.", ["30: MPs detained"]),
        ("Some 7 crore of 9 crore electors came.", ["7 crore: electors", "9 crore: electors"]),
        ("They needed 50 seats but won 47, officials said.", ["50: seats", "47: seats"]),
        (
            "They lost 11 seats (10 to the Left) and gained 35 (27 in towns).",
            ["11: seats", "10: seats", "35: seats", "27: seats"],
        ),
        ("We lost 11 seats and gained 35 in towns.", ["11: seats", "35: seats"]),
        ("There were 67 thefts, compared with 65 during the same period of May.", ["67: thefts", "65: thefts"]),
        (
            "Some 400 thefts were recorded, up nearly a third (32%) on 304 in May.",
            ["400: thefts recorded", "a third: thefts", "32%: thefts", "304: thefts"],
        ),
        ("Numbers were once again up, by 3,900 to 796,200 in May.", ["3,900: Numbers", "796,200: Numbers"]),
        ("Some 96 cards were taken, and all but 23 of them were coded.", ["96: cards", "23: cards coded"]),
        ("The toll has risen to 86, 30 of them children.", ["86: toll", "30: toll"]),
        ("Nine towns grew by 10% in May, while 16 have shrunk.", ["Nine: towns", "10%: towns", "16: towns"]),
        ("A net population increase of 3,800 is told.", ["3,800: net population increase"]),
        ("Labour won 24 seats, up from 20, and the Liberals 17.", ["24: seats", "20: seats", "17: seats"]),
        ("Labour took 24, the Liberals 17 and the Greens two.", ["24: None", "17: None", "two: None"]),
        ("He was 44 and flew the Boeing 737.", ["44: None"]),
        ("It took its seats to 17 from four.", ["17: seats", "four: seats"]),
        ("It took four lives since 1987, two of them here.", ["four: lives", "1987: None", "two: lives"]),
        ("He bought 5 houses and has two.", ["5: houses", "two: None"]),
        ("The party has 60 of the 129 seats and needs 65 for a majority.", ["60: seats", "129: seats", "65: seats"]),
        ("Attendance rose to about 98,000 at once.", ["98,000: attendance"]),
        ("More than 880 shelters opened; of these, 76 in the east.", ["880: shelters", "76: shelters"]),
        ("Three people were killed in Perria and one in Ruria.", ["Three: people killed", "one: people killed"]),
        ("Fewer than one Perrian in 50 has seen it.", ["one Perrian in 50: Perrian"]),
        ("The first minister paid a sum in the low seven figures.", []),
        ("It gave them two quarters.", ["two: quarters"]),
        ("Hardly one passenger in ten wears them.", ["one passenger in ten: passenger"]),
        ("There was one attack in three days.", ["one: attack", "three days: None"]),
    ],
)
def test_what_is_counted_may_stand_elsewhere(text: str, expected: list[str]) -> None:
    assert [f"{number.text}: {number.of}" for number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She won 55% of the vote, down nearly 7 points on 2022.", ["55 %", "7 percentage point", "2022"]),
        ("He hit 48% of his shots and scored 20 points.", ["48 %", "20"]),
        ("It raised its target to 130,000 won from 90,000.", ["130000 KRW", "90000 KRW"]),
        ("It made $7 trillion, against the 0.8 trillion of the quarter before.", ["7e+12 USD", "800000000000 USD"]),
        ("It earned $5 million from 3 plants.", ["5000000 USD", "3"]),
        ("The agency put the magnitude at 6.9.", ["6.9 magnitude"]),
        ("Acme (005930.KS) fell.", []),
        ("The judge who freed them dies at 88", ["88 year"]),
        ("Two sisters aged seven and nine were pulled out alive.", ["2", "7 year", "9 year"]),
        ("Ann Salinas-Brown, 57, would go.", ["57 year"]),
        ("Polls put it on 33 and 34 per cent.", ["33 %", "34 %"]),
        ("By Q3 2027 it had paid Q300.", ["2027", "300 GTQ"]),
        ("A man aged 8 and two others died.", ["8 year", "2"]),
        ("It took roughly 1600 hours to do.", ["1600 h"]),
        ("It began at 1600 hours.", [".."]),
        ("They shot down 27 drones over four regions.", ["27", "4"]),
        ("It beat the 14 trillion won average of 22 analysts.", ["1.4e+13 KRW", "22"]),
    ],
)
def test_units_come_from_neighbours(text: str, expected: list[str]) -> None:
    assert [brief(number).partition(" = ")[2] for number in numbers(text)] == expected


def test_a_factor_is_a_multiple() -> None:
    assert [number.kind for number in numbers("The share varies by a factor of forty.")] == ["multiple"]
