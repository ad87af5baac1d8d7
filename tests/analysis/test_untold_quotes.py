"""Whose words quotes are for which no cue was read: who has the word, where they stand, what a headline repeats."""

from __future__ import annotations

import pytest

from analysis import analyze, read

FLOOR = [
    # Between what somebody says: what a thing does, what people in general do; a person takes the word.
    ("“We wait,” Ann Lee said.\n\nThe new plant will create jobs. “It has done a lot of work there.”", "Ann Lee"),
    ("“We wait,” Ann Lee said.\n\nPeople cannot cope. “It has been a hard winter for them.”", "Ann Lee"),
    ("“We wait,” Ann Lee said.\n\nBob Roe poured the tea. “It has been a hard winter for us.”", "Bob Roe"),
    ("Bob Roe is a nurse. He works in Lund.\n\nBeds are short.\n\n“It is the worst I have known.”", "Bob Roe"),
    ("Ann Lee believes it is too late.\n\nPrices have doubled since.\n\n“We no longer talk about steel.”", "Ann Lee"),
    ("“We wait,” Ann Lee said. It was late.\n\n“I do not think he did anything wrong at all” in all this.", "Ann Lee"),
    ("“We wait,” Ann Lee said.\n\nLund brewers stick to the rules. “It has been a hard winter for us.”", "Ann Lee"),
    ("“We wait,” Ann Lee said. Acme “is a business and should think of business first”.", "Ann Lee"),
    ("“We wait,” Ann Lee said. She sells a “pay just what you think” ticket.", None),
    ("“We wait,” Ann Lee said.\n\n“It asks the state to show some vision and talk” to reach “a goal.”", "Ann Lee"),
    # Too far back, nobody has the word.
    ("“We wait,” Ann Lee said." + "\n\nThe sea was calm." * 5 + "\n\n“It is the worst I have known.”", None),
]


@pytest.mark.parametrize(("text", "speaker"), FLOOR, ids=[case[0][:70] for case in FLOOR])
def test_who_has_the_word_where_no_cue_tells(text: str, speaker: str | None) -> None:
    found = analyze(read(text))
    names = {actor.id: actor.name for actor in found.actors}
    assert names.get(found.quotes[-1].speaker or "") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police warned of floods.\n\n“I am just pleading to everyone,” Ms Ann Lee.", "Ann Lee"),
        (
            "“When we got there we heard it,” the tall 55-year-old, who gave no name, told the Post.",
            "the tall 55-year-old",
        ),
        (
            "“For one day we must all come together,” reads the social media call to action.",
            "the social media call to action",
        ),
        ("Bob Roe left. “The process for a pen is long,” messaged one netizen.", "one netizen"),
        ("Ann Lee went on saying, “and the way I would put it is easy.”", "Ann Lee"),
        ("Ann Lee told members of the board, which has met since May, “Your first worry was money.”", "Ann Lee"),
        ("The board, which has met since May, is known as, “the group that never was.”", None),
        (
            "Asked if the ministry was willing to add to it, Ann Lee said that “right now the board is at it.”",
            "Ann Lee",
        ),
        ("Bob Roe said that Ann Lee was joking when she wrote that “the road is shut for good.”", "she"),
    ],
)
def test_who_speaks_by_where_the_quote_stands(text: str, speaker: str | None) -> None:
    assert [quote.speaker_text for quote in analyze(read(text)).quotes if len(quote.text) > 20] == [speaker]


def test_a_pronoun_in_what_another_says_is_whom_they_tell_of() -> None:
    found = analyze(
        read("Bob Roe said Jim Hall was joking about Ned Orr when he wrote that “the road is shut for good.”")
    )
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[quote.speaker or ""] for quote in found.quotes] == ["Jim Hall"]


STORY = "It was long.\n\n“I feared for my life and ran,” Ann Lee said. “It was [all] over in a minute,” said Bob Roe."


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Officer ‘feared for his life’ on bridge", "Ann Lee"),
        ("Bridge fight ‘over in a minute’", "Bob Roe"),
        ("‘Over in a minute’", "Bob Roe"),
        ("Bridge ‘closed for good’", None),
        ("Bridge fight: ‘Over in a minute’", "Bob Roe"),
        ("Ann Lee: ‘Over in a minute’", "Ann Lee"),
        ("Ann Lee on the bridge: Closing it is ‘an option’", "Ann Lee"),
    ],
)
def test_a_headline_quotes_who_is_quoted_below(headline: str, speaker: str | None) -> None:
    quotes = analyze(read(f"{headline}\n\n{STORY}")).quotes
    assert next((quote.speaker_text for quote in quotes if quote.start < len(headline)), None) == speaker


def test_figures_in_a_quote_of_whoever_has_the_word_are_theirs() -> None:
    text = (
        "“We wait,” Ann Lee said.\n\nThe plant is new. “It has brought 400 jobs.”\n\n“I see 30 of them,” Ms Bea Moss."
    )
    assert [number.source and number.source.text for number in analyze(read(text)).numbers] == ["Ann Lee", "Bea Moss"]


def test_a_quote_behind_a_heading_that_lost_its_paragraph_is_of_who_has_the_word() -> None:
    text = "“We wait,” Ann Lee said.\n\nA patient on the ward “It is the worst I have known in years.”"
    assert [quote.speaker_text for quote in analyze(read(text)).quotes] == ["Ann Lee", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The line, she said, would close, with “very few trains” left.", "she"),
        ("He will bring them back, Ann Lee promised, with a “rebirth of pride”.", "Ann Lee"),
        ("Ann Lee vowed in a speech never to let the town become “smaller and weaker”.", "Ann Lee"),
        ("Ann Lee, a lawyer, referred to her client as an “entrepreneur”.", "Ann Lee, a lawyer"),
        ("Ann Lee praised Bob Roe for taking on “a leading role in town”.", "Ann Lee"),
        ("Ann Lee lashed out against the “despicable law” that was passed.", "Ann Lee"),
        ("The Acme Union “strongly denied” the claims.", "The Acme Union"),
        ("Ahead of the vote, the board said trains would stop to meet its “new goals”.", "the board"),
        ("Land is dry, says Ann Keller, making it “the largest dry plain in the world.”", "Ann Keller"),
        ("Claiming his town “is running like a clock”, the mayor accused the press of lies.", "the mayor"),
        ("Ann Lee wrote to seven papers on Thursday to stress that a deal was “in all our interests”.", "Ann Lee"),
        ("Ann Lee joined in, posting on social media that the mayor “is playing with fire”.", "Ann Lee"),
        ("Ann Lee made a dark prediction: “The future is going to be bad”.", "Ann Lee"),
        ("The mayor was urged by a nurse in the hall to “do the decent thing”.", "a nurse"),
        ("A man in the hall compared the demands with “the bully in the yard”.", "A man in the hall"),
        ("It looks at ties to aides, a story Lee has called “fake news.”", "Lee"),
        ("Ann Lee left the hall, later adding that it would shut “for safety”.", "Ann Lee"),
        ("Opening his blue box, Shafiq laments: “It was very good at home.”", "Shafiq"),
        # The town only has them, and what a thing reads nobody says.
        ("A row of towns offer “euro homes” to those who come.", None),
        ("Ann Lee told of a note, which had a stamp on it with the words “file copy”.", None),
        ("Ann Lee said it was late; lamps with “green glow” were lit.", None),
        ("The town was asked to close a “hidden lane” there.", None),
        ("Ann Lee told the “Evening Post” that it was late.", None),
    ],
)
def test_a_piece_of_a_sentence_is_of_who_speaks_in_it(text: str, speaker: str | None) -> None:
    quotes = analyze(read(text)).quotes
    assert [quote.speaker_text for quote in quotes] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“They met 62 of them,” the Acme News Agency quoted her as saying.", "her"),
        (
            "“They met 62 of them” the press office quoted the senator Ann Lee as saying.",
            "the senator Ann Lee",
        ),
        ("“On March 20 Bob Roe is coming to town,” the Post quoted the minister.", "the minister"),
        ("“They lost their parents,” a resident who asked not to be named told the Post.", "a resident who"),
        ("“They are fighters,” a soldier next to us said.", "a soldier"),
        ("“You deserve it for your post,” he is alleged to have written to Ann Lee.", "he"),
        ("“I do not want to imagine that,” Acme director Ann Lee, told the Post.", "Ann Lee"),
        ("“We will pay for all of it,” Acme Corp and its head Ann Lee, told the Post.", "Acme Corp"),
        ("“It was late,” the Post quoted its own report.", None),
        ("“Come in,” offered one of the soldiers, in haste.", "one of the soldiers"),
        (
            "On Monday, Ann Lee, a baker from Lund, in the south, wrote of the bread: “I love it.”",
            "Ann Lee, a baker from Lund, in the south",
        ),
    ],
)
def test_who_is_told_of_behind_a_quote(text: str, speaker: str | None) -> None:
    assert [quote.speaker_text for quote in analyze(read(f"It was bad.\n\n{text}")).quotes] == [speaker]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Low fares ‘cut household bills’", "a report"),
        ("Low fares in ‘ticket gate’ case", None),  # a word for it
        ("Low fares “cut household bills”", None),
    ],
)
def test_a_headline_quotes_whom_the_first_sentence_credits(headline: str, speaker: str | None) -> None:
    quotes = analyze(
        read(f"{headline}\n\nLow fares are saving money for homes, a report says. Bob Roe said it was late.")
    ).quotes
    assert next((quote.speaker_text for quote in quotes), None) == speaker


def test_a_headlines_word_is_of_who_says_just_that() -> None:
    text = "Mother was ‘stupid’ to leave\n\nAnn Lee said she was “stupid”. Bob Roe said: “I was stupid not to go.”"
    assert next(quote.speaker_text for quote in analyze(read(text)).quotes) == "Ann Lee"
