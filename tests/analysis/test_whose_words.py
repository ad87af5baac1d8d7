"""Whose words a quote gives, where the grammar of the sentence or a quote nearby tells."""

from __future__ import annotations

import pytest

from analysis import analyze, read


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We want them,” Ann Lee says. “But there are reasons to stay away” - for now.", ["Ann Lee", "Ann Lee"]),
        ("“We want them,” Ann Lee says. “Reasons” - for now - are told.", ["Ann Lee"]),
        ("“We want them,” Ann Lee says.\n\n“But there are reasons to stay away” - for now.", ["Ann Lee", None]),
    ],
)
def test_a_quote_before_the_writers_words_is_of_who_spoke_before(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker_text for quote in analyze(read(text)).quotes] == speakers


@pytest.mark.parametrize(
    ("behind", "speakers"),
    [
        ("Wiring is work with “wires and tools,” according to the Lund dictionary.", ["Ann Lee", "Ann Lee"]),
        ("“He left,” Bob Roe said.", ["Ann Lee", "Bob Roe"]),
    ],
)
def test_a_quote_alone_is_not_of_who_comes_in_the_next_sentence(behind: str, speakers: list[str]) -> None:
    quotes = analyze(read(f"Work has stopped. “I know,” Ann Lee said.\n\n“The word means work.” {behind}")).quotes
    assert [quote.speaker_text for quote in quotes[:2]] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Forces “will not cope” with the “huge” rise, Ann Lee, of the board, told the Post.",
            ["Ann Lee, of the board", "Ann Lee, of the board"],
        ),
        ("“They left,” Ann Lee said, according to the Post.\n\n“They ran away.”", ["Ann Lee", "Ann Lee"]),
        ("They left, according to the Post. “They ran away.”", ["the Post"]),
        ("Ann Lee said it fell.\n\n“It is lost to us.\n\nIt is over,” Bob Roe told the Post.", ["Bob Roe", "Bob Roe"]),
    ],
)
def test_whose_word_counts_where_two_may_speak(text: str, expected: list[str]) -> None:
    assert [quote.speaker_text for quote in analyze(read(text)).quotes] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Asked Jane Moss: “Why now?”", "Jane Moss"),
        (
            "A guest laughed so hard a woman passing in the aisle leant over and said, “Hush.”",
            "a woman passing in the aisle",
        ),
        (
            "Director of the Harbour Board Lina Moss said: “No.” Pete Varga agreed.",
            "Director of the Harbour Board Lina Moss",
        ),
        ("Added Tom Reed, the mayor: “We are late.”", "Tom Reed, the mayor"),
        ("A man sitting behind her leaned over and asked, “Are you all right?”", "A man sitting behind her"),
        ("From Ann Lee: “We will pay.”", "Ann Lee"),
        (
            "A senior Republican familiar with it added that “a question” was open.",
            "A senior Republican familiar with it",
        ),
        ("“It is lost,” acting harbour director Ann Lee told the Post.", "acting harbour director Ann Lee"),
        ("Ann Lee blamed “mass theft” for it, according to local media.", "Ann Lee"),
        ("The plan is “a mess”, according to local media.", "local media"),
        ("He put a gun to a guard's head saying it was “not for fun”.", "He"),
        ("He met a guard saying it was “not for fun”.", "a guard"),
        ("For her, the plan is “a mess of things”.", "her"),
        ("He commended “the courage of the many” in town.", "He"),
        ("The attack stunned all, with the government highlighting “revulsion in town” at it.", "the government"),
        ("In a call Bob Roe made after the fire, she tells a guard: “It is all over.”", "she"),
        ("Officials brushed off the claims as a political “hunt for witches”.", "Officials"),
        ("Lee was torn, at first refusing to go, but later conceding “it was all right”.", "Lee"),
        ("The town laughed at the idea, with May saying “it is not the time” for it.", "May"),
        ("The mother paid tribute to her daughter saying she was “good to them all”.", "The mother"),
        ("Having once described the plan as “a mess,” the mayor praised it.", "the mayor"),
        ("It had a colour, which he referred to as “a mess of things”.", "he"),
        ("The board sent a letter to Acme yesterday saying it was “sad and old”.", "The board"),
        ("The aide said that Ann Lee had told the board “it is a lie”.", "Ann Lee"),
        ("The aide said that the plan was “a lie”.", "The aide"),
        ("Ann Lee called her aide, Bob Roe -- who had left -- an “honest man” and wept.", "Ann Lee"),
        ("Ann Lee described the goals for next year - to heal and to save - as “not within reach”.", "Ann Lee"),
    ],
)
def test_whose_words_they_are(text: str, speaker: str) -> None:
    assert [quote.speaker_text for quote in analyze(read(text)).quotes] == [speaker]
