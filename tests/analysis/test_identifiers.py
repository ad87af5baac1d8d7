"""Identifiers: what is one, what only looks like one, and that none of them is a number."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.identifiers import identifiers_of
from analysis.identifiers.accounts import is_valid


def found(text: str) -> list[tuple[str, str, str]]:
    article = read(text)
    identifiers = identifiers_of(article)
    assert all(article.text[one.start : one.end] == one.text for one in identifiers)
    return [(one.kind, one.text, one.value) for one in identifiers]


@pytest.mark.parametrize(
    ("text", "kind", "shown", "value"),
    [
        ("Write to Tips@Police.example.org by Friday.", "mail", "Tips@Police.example.org", "tips@police.example.org"),
        ("Mail a.b+news@x-y.co.uk.", "mail", "a.b+news@x-y.co.uk", "a.b+news@x-y.co.uk"),
        ("Call +44 20 7946 0958 now.", "phone", "+44 20 7946 0958", "+442079460958"),
        ("Its number is (212) 555-0143.", "phone", "(212) 555-0143", "2125550143"),
        ("A witness can ring 0113 496 0735 at night.", "phone", "0113 496 0735", "01134960735"),
        ("The hotline is 1-800-555-0199.", "phone", "1-800-555-0199", "18005550199"),
        ("Anyone with news should call 101.", "phone", "101", "101"),
        ("In danger call 999 immediately.", "phone", "999", "999"),
        ("Pay to DE89 3704 0044 0532 0130 00 today.", "iban", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("Its IBAN: GB82WEST12345698765432.", "iban", "GB82WEST12345698765432", "GB82WEST12345698765432"),
        ("Ring the line on 13 20 46 or go online.", "phone", "13 20 46", "132046"),
        ("Its number is 1300 555 014.", "phone", "1300 555 014", "1300555014"),
        ("The desk (1800 55 0140) is open.", "phone", "1800 55 0140", "1800550140"),
        ("Childline: 116 111.", "phone", "116 111", "116111"),
        ("Phone 01632 960140.", "phone", "01632 960140", "01632960140"),
        ("Lines are open: 03457 90 90 90.", "phone", "03457 90 90 90", "03457909090"),
        ("Its number is 116 123.", "phone", "116 123", "116123"),
        ("Ring 1890 200 091 now.", "phone", "1890 200 091", "1890200091"),
        ("Log number 517 of 9 May was read out.", "case", "517", "517"),
        ("Write to the police, quoting log 612 of 9 May.", "case", "612", "612"),
        ("Mail us and quote reference AB/4471.", "case", "AB/4471", "AB/4471"),
        ("It was filed as case number 2019/456.", "case", "2019/456", "2019/456"),
        ("See docket no. 22-1234.", "case", "22-1234", "22-1234"),
        ("In No. 1:21-cv-00042 she won.", "case", "1:21-cv-00042", "1:21-cv-00042"),
        ("The ruling in C-311/18 stands.", "case", "C-311/18", "C-311/18"),
        ("They quote crime reference number 42/123456/21.", "case", "42/123456/21", "42/123456/21"),
        ("It was heard (case number 2 StR 45/21) in May.", "case", "2 StR 45/21", "2 StR 45/21"),
        ("The ruling (VI ZR 12/20) stands.", "case", "VI ZR 12/20", "VI ZR 12/20"),
        ("File no. 14 Xy 1234/2021 was lost.", "case", "14 Xy 1234/2021", "14 Xy 1234/2021"),
        ("The ruling in 21 Civ. 1234 stands.", "case", "21 Civ. 1234", "21 Civ. 1234"),
        ("It cited [2019] UKSC 41.", "case", "[2019] UKSC 41", "[2019] UKSC 41"),
    ],
)
def test_it_is_found_and_is_no_number(text: str, kind: str, shown: str, value: str) -> None:
    assert found(text) == [(kind, shown, value)]
    findings = analyze(read(text))
    assert not [number for number in findings.numbers if number.text in shown]
    [told] = findings.to_dict()["identifiers"]
    assert (told["kind"], told["text"], told["value"]) == (kind, shown, value)
    assert list(findings.to_dict())[-1] == "identifiers"


@pytest.mark.parametrize(
    "text",
    [
        "They call 300 voters a week.",
        "The number is 200 000.",
        "Some 1,200,000 people came, 555 of them soldiers.",
        "It rose from 200 300 times.",
        "The 2021-22 season ended 3-2.",
        "In case 12 people come, wait 10-15 minutes.",
        "The report 10-15 years ago said so.",
        "DE89 3704 0044 0532 0130 01 has a wrong check digit.",
        "He met @ann at no.one and wrote a@b.",
        "Open 24/7 from 9-5 on 2021-05-06.",
        "It is 555-0143 short.",
        "They quote 45 people and quote 12 more of them.",
        "It fell on 13 20 times.",
        "It had 1300 333 of them.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(text) == []


def test_several_stand_in_the_order_of_the_text_in_any_language() -> None:
    text = "Hinweise an die Polizei unter +49 30 901820 oder an info@polizei.example.de.\n\nSee case number 9/22."
    assert [kind for kind, *_ in found(text)] == ["phone", "mail", "case"]


@pytest.mark.parametrize(("value", "valid"), [("GB82WEST12345698765432", True), ("GB82WEST12345698765433", False)])
def test_check_digits_tell(value: str, valid: bool) -> None:
    assert is_valid(value) is valid
