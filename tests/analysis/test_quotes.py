"""Quotes and who speaks them: text in, findings out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyze, read
from analysis.attribution import credits_of
from analysis.attribution.quoted_spans import quoted_spans
from analysis.findings import Actor, ActorKind, Mention
from analysis.language import sentences_of

MARKS = [
    ("straight", 'He said "go on" and left.', ["go on"]),
    ("curly", "“Go on,” he said. “Now.”", ["Go on,", "Now."]),
    ("low and high", "Er sagte „Ja“, dann „Nein”.", ["Ja", "Nein"]),
    ("guillemets", "Elle dit « oui » et «non».", ["oui", "non"]),
    ("as typewritten", "She said ``go on'' twice.", ["go on"]),
    ("single", "‘We will go on,’ she said.", ["We will go on,"]),
    (
        "single, a plural owner inside",
        "‘We met the players’ union today,’ she said.",
        ["We met the players’ union today,"],
    ),
    (
        "single, a plural at its end",
        "‘Nobody helps the workers’ she said, and the dockers’ wives agreed.",
        ["Nobody helps the workers"],
    ),
    ("apostrophes", "It's the dogs' dinner in the '90s; don't rock 'n' roll.", []),
    ("single straight", "He said 'go on now' and left.", ["go on now"]),
    ("nested belongs to the outer one", "“He told me ‘go on’ and left,” she said.", ["He told me ‘go on’ and left,"]),
    ("nested, the same marks", '"If it were "research", would it help?"', ['If it were "research", would it help?']),
    ("one entry a paragraph", "“One goes on.\n\n“Two ends.” Then", ["One goes on.", "Two ends."]),
    ("goes on without a mark", 'He said, "One goes on.\n\nTwo ends." Then', ["One goes on.", "Two ends."]),
    ("never closed", "“One goes on.\n\nThis is no quote.", ["One goes on."]),
    ("closed by an opening mark", "the “rust belt“, she said", ["rust belt"]),
    ("inches", 'The 6\'2" player said "hello to you".', ["hello to you"]),
    ("feet and inches", 'The 6-foot (6\'4") player said "hello to you".', ["hello to you"]),
    ("guillemets the other way", "»We go on«, he said. »Now.«", ["We go on", "Now."]),
    (
        "resumed where a break was lost",
        '"It was loud. "People fell." He said "no" and left.',
        ['It was loud. "People fell.', "no"],
    ),
    (
        "three paragraphs in one line",
        '"It fell. "We ran. "We hid," he said. Ann Lee says no. "I slept," she said. "All day. "And on."',
        ['It fell. "We ran. "We hid,', "I slept,", 'All day. "And on.'],
    ),
    ("stray at the end", 'She said "go on." "', ["go on."]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in MARKS], ids=[case[0] for case in MARKS])
def test_marks(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in quoted_spans(read(text))] == expected


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„`", max_size=60))
def test_stretches_lie_inside_their_paragraphs_in_order_and_apart(text: str) -> None:
    article = read(text)
    last = 0
    for stretch in quoted_spans(article):
        paragraph = article.paragraphs[stretch.paragraph]
        assert (
            paragraph.start <= stretch.outer_start <= stretch.start <= stretch.end <= stretch.outer_end <= paragraph.end
        )
        assert last <= stretch.outer_start
        last = stretch.outer_end


SPEAKERS = [
    ("verb behind", "“We are ready to go,” Ann Lee said.", "Ann Lee", "said"),
    ("inverted", "“We are ready to go,” said Ann Lee, head of Acme.", "Ann Lee, head of Acme", "said"),
    (
        "verb before",
        "Ann Lee, 42, the head of Acme, said: “We are ready to go.”",
        "Ann Lee, 42, the head of Acme",
        "said",
    ),
    ("asked", "“Are we ready to go?” Ann Lee asked.", "Ann Lee", "asked"),
    (
        "told",
        "“We are ready,” a spokesman for the ministry told reporters on Friday.",
        "a spokesman for the ministry",
        "told",
    ),
    ("pronoun", "“We are ready to go,” he said.", "he", "said"),
    ("participle", "Ann Lee left the room, saying “we are ready to go”.", "Ann Lee", "saying"),
    ("according to", "The plan is “ready to go now”, according to officials.", "officials", "according to"),
    ("part of a clause", "Officials said the plan was “dead on arrival” this week.", "Officials", "said"),
    ("object", "Ann Lee called the plan “dead on arrival” on Monday.", "Ann Lee", "called"),
    ("unlisted verb", "“We are ready to go,” Ann Lee thundered.", "Ann Lee", "thundered"),
    ("unlisted verb with an object", "“We are ready to go,” Ann Lee emailed voters.", "Ann Lee", "emailed"),
    ("an answer", "His answer: “We are ready to go.”", "His", "answer"),
    ("no when", "“We are ready,” Ann Lee said when asked whether she would go.", "Ann Lee", "said"),
    ("full stop before the cue", "“We are ready to go.” Ms Lee said.", "Ms Lee", "said"),
    ("of somebody", "“We are ready to go,” Ann Lee has said of her rivals, who are ten.", "Ann Lee", "said"),
    ("used to", "“We are ready to go,” Ann Lee, who ran the group, used to say.", "Ann Lee, who ran the group", "say"),
    (
        "inverted, unlisted verb",
        "“Ready!” marveled Ann Lee, a pollster from Ohio.",
        "Ann Lee, a pollster from Ohio",
        "marveled",
    ),
    ("fired back", "On Monday, Ann Lee fired back: “We are ready to go.”", "Ann Lee", "fired back"),
    ("began", "“We are ready to go now,” Ann Lee began.", "Ann Lee", "began"),
    ("in a headline", "Ann Lee on taxes: ‘We are ready to go’", "Ann Lee", ":"),
    ("after a dateline", "ROME (AP) — “We are ready to go,” Ann Lee said.", "Ann Lee", "said"),
    ("put it", "As Ann Lee put it, “We are ready to go.”", "Ann Lee", "put it"),
    ("dashes", "Ann Lee said — “we are ready to go” — and left.", "Ann Lee", "said"),
    ("colon", "Ann Lee was blunt:\n\n“We are ready to go.”", "Ann Lee", None),
    ("nobody's", "The sign on the door read nothing but a “list of things to do” there.", None, None),
]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS]
)
def test_speaker(text: str, speaker: str | None, cue: str | None) -> None:
    (quote,) = analyze(read("Headline here\n\n" + text)).quotes
    assert (quote.speaker_text, quote.cue) == (speaker, cue)


def test_a_split_quote_is_two_entries_with_one_speaker() -> None:
    text = "“We are ready,” Ann Lee said, “and we go.” “Now is the time.”"
    quotes = analyze(read(text)).quotes
    assert [(q.text, q.speaker_text, q.inferred) for q in quotes] == [
        ("We are ready,", "Ann Lee", False),
        ("and we go.", "Ann Lee", False),
        ("Now is the time.", "Ann Lee", True),
    ]


def test_a_speaker_is_carried_on_to_the_next_paragraph_and_marked() -> None:
    text = "“We are ready to go,” Ann Lee said.\n\n“Nobody will stop us.”\n\nShe left the room.\n\n“Who is there?”"
    quotes = analyze(read(text)).quotes
    assert [(q.speaker_text, q.inferred) for q in quotes] == [("Ann Lee", False), ("Ann Lee", True), (None, False)]


def test_a_short_paragraph_about_a_named_person_announces_a_speaker() -> None:
    text = "Headline here\n\nHer husband, Tom Day, agreed.\n\n“Me too.”"
    assert [(q.speaker_text, q.inferred) for q in analyze(read(text)).quotes] == [("Her husband, Tom Day", True)]


def test_a_quote_that_runs_on_keeps_its_speaker() -> None:
    text = "“We are ready,” Ann Lee said. “They are not.\n\n“We will see them there.”"
    assert [q.speaker_text for q in analyze(read(text)).quotes] == ["Ann Lee"] * 3


def test_a_quote_over_paragraphs_whose_speaker_comes_last() -> None:
    text = "“We are ready.\n\n“They are not.\n\n“We will see,” Ann Lee said."
    assert [q.speaker_text for q in analyze(read(text)).quotes] == ["Ann Lee"] * 3


WHO = [
    ("named in the quote is not who speaks", "Ann Lee left early. “Tom Day is wrong,” she said.", "Ann Lee", True),
    ("a poll between", "Ann Lee said prices rose. A poll found they fell. “It lies,” she said.", "Ann Lee", True),
    ("the subject", "Mr. Tom Day met voters at the fair, where he called it “a great day”.", "Tom Day", True),
    ("asked by another", "Asked by Bob Ray if he knew, Mr. Tom Day left. “No, I did not,” he said.", "Tom Day", True),
    ("behind a relative clause", "Ann Lee, who had left the fair, said “no, not at all”.", "Ann Lee", False),
    ("a fronted name", "For Tom Day, a teacher, Bob Ray was a hero. “It is a great day,” he said.", None, False),
    ("two people", "Tom Day met Bob Ray at the fair. “It is a great day,” he said.", None, False),
]


@pytest.mark.parametrize(("text", "who", "inferred"), [case[1:] for case in WHO], ids=[case[0] for case in WHO])
def test_who_is_meant(text: str, who: str | None, inferred: bool) -> None:
    kinds: dict[str, ActorKind] = {"Ann Lee": "person", "Tom Day": "person", "Bob Ray": "person"}
    actors = [
        Actor(name, name, kind, (), (), (Mention(at, at + len(name), name, kind),))
        for name, kind in kinds.items()
        if (at := text.find(name)) >= 0
    ]
    article = read(text)
    quotes, _ = credits_of(article, sentences_of(article), actors)
    assert (quotes[-1].speaker, quotes[-1].inferred) == (who, inferred)


def test_the_title_of_a_show_is_no_speech() -> None:
    text = "“He lies,” she said on ABC’s “Morning Show.” “All know that.”"
    assert [(q.text, q.speaker_text) for q in analyze(read(text)).quotes] == [
        ("He lies,", "she"),
        ("All know that.", "she"),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The band played “Songs of the Summer Rain” for the so-called “elite” of the town.", 0),
        ("The so-called “angel of the docks” denied the charge.", 0),
        ("It opens with “Winter Birds,” by Ann Lee, and closes with “Men of Iron.”", 0),
        ("His plays “Dust,” “The Long Shift,” and “Mercy.” are back.", 0),
        ("Residents call it “the Wall”, and nobody crosses it.", 0),
        ("The play opens on Monday, and so does “Bright Water.”", 0),
        ("The crowd began to chant “President! President!”", 1),
        ("He shouted “Death to Kings” and “Long Live Us.”", 1),
    ],
)
def test_titles_and_scare_quotes_are_no_speech(text: str, count: int) -> None:
    assert len(analyze(read(text)).quotes) == count


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sen. Julia Marsh denied it. “Every dollar is accounted for,” the senator said.", "Julia Marsh"),
        ("The Home Office letter says “the plan failed” and nothing more.", "Home Office"),
        ("The Xinhua news agency says “a woman died” in the flood.", "Xinhua"),
        ("Ann Lee’s letter said that the board was “asleep at the wheel.”", "Ann Lee"),
        ("Robert Bray won the vote over Simon Roe. He said, “It felt good.”", "Robert Bray"),
        ("For Robert Bray, a teacher, Simon Roe was a legend. He said, “I wept.”", "Robert Bray"),
        ("The Reuters agency quoted Ann Lee as saying the state “will win.”", "Ann Lee"),
    ],
)
def test_speakers_worked_out(text: str, name: str) -> None:
    findings = analyze(read(text))
    speaker = findings.actor(findings.quotes[0].speaker)
    assert speaker is not None
    assert speaker.name == name


def test_an_office_that_two_people_hold_names_neither() -> None:
    findings = analyze(read("Senator Ann Lee met Senator Bob Roe. “It went well,” the senator said."))
    assert findings.quotes[0].speaker is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— It fell, said Ann Lee.\n— Did you run? asked the guard.", ["It fell,@Ann Lee", "Did you run?@the guard"]),
        ("— It fell, she said.\n\n– I know.", ["It fell,@she", "I know.@"]),
        ("— Why? the tall guard asked.\n— It fell! Ann Lee cried.", ["Why?@the tall guard", "It fell!@Ann Lee"]),
        (
            "— In May, the mayor said no, and left.\n— So? she said.",
            ["In May, the mayor said no, and left.@", "So?@she"],
        ),
        ("— It is late, the guard said.", ["It is late,@the guard"]),
        ("— Sit here, ordered the clerk.\n— No.", ["Sit here,@the clerk", "No.@"]),
        ("— Go! The guards cried all night, she said.", ["Go! The guards cried all night,@she"]),
        ("— Milk\n— Bread, which is old\n— Eggs", []),
        ("It fell — we ran, said Ann Lee.", []),
    ],
)
def test_dialogue_in_dashes(text: str, expected: list[str]) -> None:
    assert [f"{quote.text}@{quote.speaker_text or ''}" for quote in analyze(read(text)).quotes] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Roe met Ivo Drumm. Ann Lee, whose side won, was glad. “They ran,” she said.", "Ann Lee"),
        ("Paul Roe met Ann Lee and Ivo Drumm. “They ran,” she said.", None),
        ("Post: Whom?\n\nAnn Lee: The head. He said it was “a very odd thing to do”.\n\nPost: Oh?", None),
    ],
)
def test_whom_she_means(text: str, speaker: str | None) -> None:
    findings = analyze(read(text))
    actor = findings.actor(findings.quotes[0].speaker)
    assert (actor and actor.name) == speaker
