"""Transcripts and interviews: what is credited to whose turn it is."""

from __future__ import annotations

import pytest

from analysis import analyze, read

INTERVIEW = "The Post met Nadia Frey, who runs the shelter.\n\nQ: How many came?\n\nA: Eleven. We need 40 beds."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (INTERVIEW, ["Q: How many came?", "A: Eleven. We need 40 beds."]),
        ("CHAIR: Go on.\n\nMR. HOLT: We lost it. I know.", ["CHAIR: Go on.", "MR. HOLT: We lost it. I know."]),
        ("Post: And?\n\nAnn Roe: I fell.\n\nPost: Why?", ["Post: And?", "Ann Roe: I fell.", "Post: Why?"]),
        (
            "Post: And?\n\nAnn Roe: I fell.\n\nWe had 40 beds.\n\nPost: Why?",
            ["Post: And?", "Ann Roe: I fell.", "Ann Roe: We had 40 beds.", "Post: Why?"],
        ),
        (
            "Post: And?\n\nAnn Roe: I fell.\n\nMs Roe has 40 beds.\n\nPost: Why?\n\nNobody came.",
            ["Post: And?", "Ann Roe: I fell.", "Post: Why?"],
        ),
        (
            "Post: And? Ann Roe: I fell. I had 40 beds.\n\nPost: Why? Roe: I know.\n\nPost: Yes?",
            ["Post: And?", "Ann Roe: I fell. I had 40 beds.", "Post: Why?", "Roe: I know.", "Post: Yes?"],
        ),
        ("WATCH: Why they left.\n\nTen came.\n\nREAD MORE: How they came.", []),
        ("MAYOR: I left.\n\nTen came.\n\nHOLT: I came.", ["MAYOR: I left.", "HOLT: I came."]),
        ("Interviewer: Why?\nAnn Roe: I fell.", ["Interviewer: Why?", "Ann Roe: I fell."]),
        ("Time: Noon.\n\nPlace: Town Hall.\n\nTime: Six.", []),
        ("Kent: Lee 4, Roe 5\nSurrey: Ash 3\nKent: Poe 3", []),
        ("Oregon: Sharks are safe.\n\nOhio: Drones are banned.\n\nOregon: Leave is two weeks.", []),
    ],
)  # fmt: skip
def test_turns_of_a_dialogue(text: str, expected: list[str]) -> None:
    found = analyze(read(text)).attributions
    assert [f"{one.source.text}: {text[one.start : one.end]}" for one in found if one.source] == expected


@pytest.mark.parametrize(("paragraphs", "credited"), [(8, True), (9, False)])
def test_a_turn_goes_on_for_some_paragraphs(paragraphs: int, credited: bool) -> None:
    text = (
        "Post: And?\n\nAnn Roe: I fell.\n\n"
        + "".join(f"We had {40 + n} beds.\n\n" for n in range(paragraphs))
        + "Post: Why?"
    )
    assert {one.source is not None for one in analyze(read(text)).numbers} == {credited}


def test_the_one_person_introduced_answers() -> None:
    findings = analyze(read(INTERVIEW))
    answer = findings.attributions[-1].source
    number = findings.numbers[-1]
    assert answer and findings.actor(answer.actor) is findings.actors[0]
    assert number.source and number.source.actor == answer.actor
    several = analyze(read(INTERVIEW.replace("The Post", "Bob Hall")))
    assert all(one.source and one.source.actor is None for one in several.attributions)


def test_who_only_asks_is_no_source() -> None:
    asked = analyze(read(INTERVIEW.replace("How many came?", "The mayor says 30 came. And the 50 beds?")))
    assert [one.source and one.source.text for one in asked.numbers] == ["The mayor", None, "A", "A"]


def test_a_headline_that_says_interview_opens_no_turn() -> None:
    found = analyze(read(f"Interview: “I am glad”\n\nMs Frey has 12 rooms.\n\n{INTERVIEW}")).numbers
    assert [one.source and one.source.text for one in found] == [None, "A", "A"]


def test_a_fact_check_is_no_dialogue() -> None:
    found = analyze(read("THE CLAIM: Ann Lee said 40 left.\n\nTHE FACTS: It depends. Some 30 left.")).numbers
    assert [one.source and one.source.text for one in found] == ["Ann Lee", None]
