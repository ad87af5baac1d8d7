"""Who is credited with what, and on whose account which number stands: text in, findings out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import analyze, read
from analysis.attribution import credits_of, with_sources
from analysis.findings import Actor, Attribution, Mention, Number, Source
from analysis.language import sentences_of

CREDITED = [
    ("Police said 26 people were hurt.", "Police", "26 people were hurt"),
    ("The ministry reported on Friday that prices had risen.", "The ministry", "prices had risen"),
    ("Prices rose 3 percent, the ministry said in a statement.", "the ministry", "Prices rose 3 percent"),
    ("Prices rose 3 percent, said Ann Lee, the head of Acme.", "Ann Lee, the head of Acme", "Prices rose 3 percent"),
    ("According to a poll released Tuesday, most people disagree.", "a poll released Tuesday", "most people disagree"),
    ("Most people disagree, according to two officials.", "two officials", "Most people disagree"),
    ("Ann Lee, who leads Acme, told Reuters that prices would rise.", "Ann Lee, who leads Acme", "prices would rise"),
    ("Mr. Lee said on Twitter that he would go.", "Mr. Lee", "he would go"),
    ("Ms. Lee plans to visit the town next week.", "Ms. Lee", "to visit the town next week"),
    ("Ms. Lee accused her rivals of lying.", "Ms. Lee", "her rivals of lying"),
    ("A new poll showed that 40 percent of voters agree.", "A new poll", "40 percent of voters agree"),
    ("Critics of the plan argue it would cost too much.", "Critics of the plan", "it would cost too much"),
    ("The senator denied the allegations.", "The senator", "the allegations"),
    ("Aides were confident that she would win.", "Aides", "she would win"),
    ("His claim that prices fell was wrong.", "His", "prices fell"),
    ("Ms. Lee was quoted as saying that prices would rise.", "Ms. Lee", "prices would rise"),
    ("As Ms. Lee told the paper, prices have fallen.", "Ms. Lee", "prices have fallen"),
    (
        "Analysts, quoted by a news agency, say prices will rise.",
        "Analysts, quoted by a news agency",
        "prices will rise",
    ),
    (
        "The figures released by the office Wednesday showed prices rose.",
        "The figures released by the office Wednesday",
        "prices rose",
    ),
    ("He was expected to leave on Monday.", None, "to leave on Monday"),
    ("Prices fell, a survey found, while wages rose.", "a survey", "Prices fell"),
    (
        "A poll released Monday found Ms. Lee leading by 7 points.",
        "A poll released Monday",
        "Ms. Lee leading by 7 points",
    ),
    ("Ms. Lee, who spoke for an hour, said prices fell.", "Ms. Lee, who spoke for an hour", "prices fell"),
    ("Mr. Day — who leads the group — denied the report.", "Mr. Day", "the report"),
    ("She went on to say that prices fell.", "She", "prices fell"),
    ("He took to the stage to say that prices fell.", "He", "prices fell"),
    ("In her view, the plan would cost too much.", "her", "the plan would cost too much"),
    ("People close to Mr. Day say prices fell.", "People close to Mr. Day", "prices fell"),
    ("The news was first reported by The Evening Post.", "The Evening Post", "The news"),
    ("Prices fell Monday, said a person briefed on the plan.", "a person briefed on the plan", "Prices fell Monday"),
    ("Most people disagree, per a survey.", "a survey", "Most people disagree"),
    (
        "A poll found that 38 percent agree, and 61 percent oppose it.",
        "A poll",
        "38 percent agree, and 61 percent oppose it",
    ),
    ("“We will win!” — Ann Lee (@annlee) October 8, 2016", "Ann Lee", "“We will win!”"),
    ("Asked Monday, Lee demurred: “We’ll see.”", "Lee", "“We’ll see.”"),
    ("While Ms. Lee says she will win, the race is close.", "Ms. Lee", "she will win"),
    ("Though some considered him mad, the city loved him.", "some", "him mad"),
    ("More than 50 voters, in a letter, said they would go.", "More than 50 voters, in a letter", "they would go"),
    (
        "Many voters interviewed at the rally said they would go.",
        "Many voters interviewed at the rally",
        "they would go",
    ),
    ("Voters see him as a bully.", "Voters", "him as a bully"),
    ("Merkle said Thursday, its vaccine works.", "Merkle", "its vaccine works"),
    ("Poll: Lee leads Day by 5 points in the north", "Poll", "Lee leads Day by 5 points in the north"),
]


@pytest.mark.parametrize(("text", "source", "content"), CREDITED, ids=[case[0] for case in CREDITED])
def test_attribution(text: str, source: str | None, content: str) -> None:
    found = [(a.source and a.source.text, text[a.start : a.end]) for a in analyze(read(text)).attributions]
    assert found == [(source, content)]


SILENT = [
    "The army left the town on Friday.",
    "Police found the bodies of six people who had been shot.",
    "It seems that prices rose.",
    "The company added 300 jobs in March.",
    "The band played a new song.",
    "I think that prices will rise.",
    "The contribution announced Monday comes after a long fight.",
    "While the town is holding its fair, the museum is closed.",
    "The print called “Two Horses of the Sea” was sold.",
    "The taxes requested from 2006 to 2009 are due.",
    "The premier called a snap election for May.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_attribution(text: str) -> None:
    assert [a for a in analyze(read(text)).attributions if a.source] == []


def test_one_after_another() -> None:
    text = "Ann Lee said prices rose, and the ministry said they fell, adding that wages were flat."
    found = [(a.source and a.source.text, text[a.start : a.end]) for a in analyze(read(text)).attributions]
    assert found == [("Ann Lee", "prices rose"), ("the ministry", "they fell"), ("the ministry", "wages were flat")]


JOINED = [
    ("Mr. Day has denied it all and has threatened to sue.", ["it all", "to sue"]),
    ("Mr. Day said he would go, and urged his friends to follow.", ["he would go", "his friends to follow"]),
    ("Mr. Day blamed the press and called on it to apologize.", ["the press", "it to apologize"]),
    ("Mr. Day said prices fell, adding that wages rose, according to Ms. Lee.", None),
]


@pytest.mark.parametrize(("text", "contents"), JOINED, ids=[case[0] for case in JOINED])
def test_joined_verbs_share_a_source(text: str, contents: list[str] | None) -> None:
    found = [(a.source and a.source.text, text[a.start : a.end]) for a in analyze(read(text)).attributions]
    if contents is None:
        assert [source for source, _ in found] == ["Ms. Lee"]
    else:
        assert found == [("Mr. Day", content) for content in contents]


def test_of_nested_ones_the_outer_has_it_all() -> None:
    text = "Police said witnesses told them that the man had fled."
    (found,) = analyze(read(text)).attributions
    assert (found.source and found.source.text, text[found.start : found.end]) == (
        "Police",
        "witnesses told them that the man had fled",
    )


def test_a_number_takes_the_source_that_it_stands_with_and_none_else() -> None:
    source = Source(None, "Police", "said", 0, 6)
    numbers = [Number(start, start + 2, "26", 26, None, None, None, "count", None, None) for start in (0, 12, 39, 45)]
    given = with_sources(numbers, [Attribution(source, "said", 12, 40), Attribution(None, "reportedly", 44, 50)])
    assert [number.source for number in given] == [None, source, None, None]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The agency said 87 people had died. A further 43 were missing.", ["The agency"] * 2),
        ("Police said 12 people were held. Among them were 3 minors. Another 40 fled.", ["Police"] * 3),
        ("Police said 12 people were held. The city has 40,000 residents.", ["Police", None]),
        ("Police said 12 people were held.\n\nAnother 40 fled.", ["Police", None]),
        (
            "The union said 40 had left, but the firm put the number at 25. Another 9 fell ill.",
            ["The union", "the firm", None],
        ),
        ("“We counted 12 dead,” the doctor said. Another 5 died later.", ["the doctor", None]),
    ],
)
def test_a_sentence_that_goes_on_with_figures_has_the_source_of_the_one_before(
    text: str, sources: list[str | None]
) -> None:
    assert [number.source and number.source.text for number in analyze(read(text)).numbers] == sources


VOUCHED = [
    ("Police said 26 people were hurt.", "Police"),
    ("The group plans to spend $60 million.", "The group"),
    ("A poll showed that 40 percent of voters agree.", "A poll"),
    ("Mr. Day thanked his 10,000 volunteers.", None),
    ("Critics blamed the 26 deaths on the army.", None),
    ("The poll of 600 voters was taken on Friday.", None),
]


@pytest.mark.parametrize(("text", "source"), VOUCHED, ids=[case[0] for case in VOUCHED])
def test_who_vouches_for_a_number(text: str, source: str | None) -> None:
    number = analyze(read(text)).numbers[0]
    assert (number.source and number.source.text) == source


def test_actors_of_sources() -> None:
    text = (
        "Ann Lee left. “It is over now,” she said. Aides to Ann Lee said it was not. "
        "The head of Acme, Ann Lee, agreed that it was."
    )
    article = read(text)
    places = [match.span() for match in re.finditer("Ann Lee", text)]
    lee = Actor("a1", "Ann Lee", "person", (), (), tuple(Mention(*place, "Ann Lee", "person") for place in places))
    quotes, attributions = credits_of(article, sentences_of(article), [lee])
    assert [(q.speaker, q.speaker_text, q.inferred) for q in quotes] == [("a1", "she", True)]
    assert [a.source and a.source.actor for a in attributions] == ["a1", None, "a1"]


def test_a_pronoun_that_may_mean_two_people_stays_open() -> None:
    text = "Ann Lee met Eve Day on Monday. “It is over now,” she said."
    article = read(text)
    actors = [
        Actor("a1", "Ann Lee", "person", (), (), (Mention(0, 7, "Ann Lee", "person"),)),
        Actor("a2", "Eve Day", "person", (), (), (Mention(12, 19, "Eve Day", "person"),)),
    ]
    ((quote,), _) = credits_of(article, sentences_of(article), actors)
    assert (quote.speaker, quote.speaker_text, quote.inferred) == (None, "she", False)


WORDS = (
    "He she Ann Lee said told told that who , . “ ” and — : ( ) 26 percent poll according to in as saying was by ' \n\n"
    " whom of $ called asked whether claim began put it clear made view LEE Poll on no one than at least not Monday"
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=25))
def test_whatever_stands_together_is_read_without_a_fall(words: list[str]) -> None:
    article = read(" ".join(words))
    quotes, attributions = credits_of(article, sentences_of(article), [])
    assert all(article.text[q.start : q.end] == q.text for q in quotes)
    assert [a.start for a in attributions] == sorted(a.start for a in attributions)
    assert all(0 <= a.start < a.end <= len(article.text) for a in attributions)
    assert all(a.source is None or article.text[a.source.start : a.source.end] == a.source.text for a in attributions)


@pytest.mark.parametrize("text", ["He said that", "He said that.", "According to", "Ann Lee said:"])
def test_a_sentence_that_breaks_off_credits_nothing(text: str) -> None:
    article = read(text)
    assert credits_of(article, sentences_of(article), []) == ((), ())


def test_he_is_whom_the_sentence_before_is_about() -> None:
    text = "Ann Lee’s running mate, Gov. Tom Day, differed. “It is not over,” he said."
    article = read(text)
    actors = [
        Actor("a1", "Ann Lee", "person", (), (), (Mention(0, 7, "Ann Lee", "person"),)),
        Actor("a2", "Tom Day", "person", (), (), (Mention(29, 36, "Tom Day", "person"),)),
    ]
    ((quote,), _) = credits_of(article, sentences_of(article), actors)
    assert (quote.speaker, quote.speaker_text, quote.inferred) == ("a2", "he", True)


def test_a_surname_that_one_person_bears_names_them() -> None:
    text = "Lee said it was over."
    article = read(text)
    actor = Actor("a1", "Ann Lee", "person", (), (), (Mention(100, 107, "Ann Lee", "person"),))
    (_, (found,)) = credits_of(article, sentences_of(article), [actor])
    assert found.source and found.source.actor == "a1"


def test_he_is_who_speaks_on_without_being_named() -> None:
    text = "“It is over now,” Tom Day said.\n\n“All is well.”\n\nHe denied that it was not."
    article = read(text)
    actor = Actor("a1", "Tom Day", "person", (), (), (Mention(18, 25, "Tom Day", "person"),))
    _, attributions = credits_of(article, sentences_of(article), [actor])
    assert [a.source and (a.source.actor, a.source.text) for a in attributions][-1] == ("a1", "He")
