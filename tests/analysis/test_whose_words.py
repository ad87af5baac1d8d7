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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Elena Lee runs the inn. Varga taught her to cook. “I owe him a lot,” she said.", "Elena Lee"),
        ("Elena Lee runs the inn. Varga, she recalls, treated her like kin. “I stayed,” she said.", "Elena Lee"),
        ("Peter Lee ran the inn. Varga was the closest thing he had to a teacher. “I miss it,” he said.", "Peter Lee"),
        ("Peter Lee left. Varga said he was wrong. “I know,” he said.", "Varga"),
        ("Peter Lee drives a cab. He and Varga, his friend, share it.\n\n“It pays,” he says.", "Peter Lee"),
        ("“We were told that she is the best.” -Principal Peter Lee", "Peter Lee"),
        ("Jane Lee said it hurt. The report tells of Ann Roe, 26. “I left,” she said.", "Ann Roe"),
        (
            "Brett Roe died. He was 40.\n\n“No,” Bob Hall said. “Not me.”\n\n"
            "Asked by Rhys Orr, for the Roe family, whether he had left, he paused. “I had to,” he said.",
            "Bob Hall",
        ),
        ("In a statement recorded for television, Ann Lee said it was “good and long”.", "Ann Lee"),
        ("“I fell,” said Lions head coach Ann Lee.", "Ann Lee"),
        ("“I fell,” Governor Ann Lee told a conference that lasted 19 minutes.", "Ann Lee"),
        ("On Ann Lee's wall hangs a map. “We all fell,” says the chief election commissioner.", "Ann Lee"),
        ("Bob Roe, 77, fell. His wife Jean was late. “It was dark in there,” he said.", "Bob Roe"),
        (
            "The judges met Peter Lee. They cited a letter in which he wrote of “a bell”.",
            "Peter Lee",
        ),
        ("Peter Lee mailed Bob Roe saying it was late.\n\nHe said: “I am sorry.”", "Peter Lee"),
        ("Peter Lee came on foot. His message to the board was short: “Come and look.”", "Peter Lee"),
        ("THEN: “It will rain,” Peter Lee told us in May.\n\nNOW: “It is dry,” he says.", "Peter Lee"),
        ("Carla June sang in May. “I wept,” June said.", "Carla June"),
        ("Peter August won in May. “I flew,” August told the Post.", "Peter August"),
    ],
)
def test_who_speaks_beside_another_subject(text: str, speaker: str) -> None:
    quote = (findings := analyze(read(text))).quotes[-1]
    actor = findings.actor(quote.speaker or "")
    assert actor is not None
    assert actor.name == speaker


def test_what_somebody_is_called_is_no_quote() -> None:
    assert not analyze(read("Witnesses said the gunman, widely called “the Baker”, ran.")).quotes


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Acme Insights, which pools polls, gives Lee a 3.5-point edge in Perria.", "Acme Insights, which pools polls"),
        ("She has saved half of the €9,000 charities say a family needs.", "charities"),
        ("Acme Analytics gives Lee a four-point advantage.", "Acme Analytics"),
        ("FactDesk judged 44% of the mayor's claims to be false.", "FactDesk"),
        ("FactDesk deemed 44% of the mayor's promises to be broken.", "FactDesk"),
    ],
)
def test_who_vouches_for_the_figure(text: str, source: str) -> None:
    told = analyze(read(text)).numbers[-1].source
    assert told is not None
    assert told.text == source


def test_a_couple_can_speak() -> None:
    findings = analyze(read("A couple claimed they hid when Ann Lee fell, but could not say what did it."))
    assert [one.source.text for one in findings.attributions if one.source] == ["A couple"]


def test_whoever_claims_something_is_a_person() -> None:
    findings = analyze(read("Pastor Bob Lee forgave the deacons who claimed he stole it, and asked them to return."))
    assert [one.source.text for one in findings.attributions if one.source] == ["the deacons who", "Pastor Bob Lee"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A condition belongs to what is said; a figure that adds up is nobody's word.
        (
            "Al Frank said if the reports were true, then Roe's reply was “at best a lie.”",
            "Al Frank",
        ),
        ("Her friends said, while they mourn, they want to honour her “kind and vibrant ways.”", "Her friends"),
        ("Ann Lee called his claim at the hearing that he had met nobody at all “plainly false.”", "Ann Lee"),
        ("Ann Lee called his book about what he had done “The Long Road Home.”", None),
        ("The group is considered a “threat to all” by the board of the harbour.", "the board of the harbour"),
        (
            "When crowds took to the streets, Ann Lee, whose family fled, mocked it, tweeting, “It will fail.”",
            "Ann Lee, whose family fled",
        ),
        ("Ann Lee called their song about the flat they had shared “Where Did You Leave the Key, My Love?”", None),
        ("He slammed the envoy in Lund who accused Oslo of “trying to hide it.”", "the envoy in Lund who"),
        ("“Our roads are bad to the extent that they close,” Lund's Daily News quoted Bob Roe as saying.", "Bob Roe"),
        ("Norway: “I can not hide it,” Ann Lee told the press.", "Ann Lee"),
        ("The US has said its policy of “strategic patience” with Oslo is over.", "The US"),
        ("They met. “It is talked about so much by all,” says Honson To, chairman of Acme.", "Honson To"),
        ("Bob Roe's comments in Seoul that “all of it is on the table,” are odd.", "Bob Roe"),
        ("Both sides ruled out talks - though Ann Lee said they would be “too soon” for now.", "Ann Lee"),
        ("The bank, which pledges to work with a “lean, clean and green” model, is new.", "The bank, which"),
        (
            "Bob Roe said it could stop, a plan shot down by Ann Lee, who said it needs “some act” first.",
            "Ann Lee, who",
        ),
        ("But in the past Mr Bob Roe has called Oslo a “foe of all”.", "the past Mr Bob Roe"),
        ("Ann Lee named it in a forum dubbed “The Arctic - a Territory of Dialogue”.", None),
        ("Mr Bob Roe labelled the deal a “dumb deal” on Twitter.", "Mr Bob Roe"),
        ("Oslo played down comments from the White House cautioning that it “may not be helpful”.", "the White House"),
        ("She pointed to Bob Roe's promise during his campaign of “a total and complete shutdown.”", "Bob Roe"),
        ("“Rather than go on, he will rescind it,” the brief states.", "the brief"),
        ("Clerks left, signalling that what Ann Lee called a “dumb deal” is back.", "Ann Lee"),
        ("Ann Lee thought it was “a kind of oil for babies,” said Bob Roe, her lawyer.", "Bob Roe, her lawyer"),
        ("Oslo must act against 76 “rebels” it says are hiding there.", "it"),
        ("Officials said the wording was “unfortunate” and would change, the Lund Post reported.", "Officials"),
        ("A report said that television shows that praised her were “too vulgar for the young.”", "A report"),
        ("Bob Roe added that aides from the centre in Qatar had been maintaining “a daily talk on it.”", "Bob Roe"),
    ],
)
def test_whose_quote_it_is_inside_a_longer_sentence(text: str, speaker: str | None) -> None:
    quotes = analyze(read(text)).quotes
    assert next((quote.speaker_text for quote in quotes), None) == speaker


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("If you count all the vehicles, they add up to 3,600.", None),
        (
            "Papers allegedly leaked from the state firm said the show had 30,000 viewers.",
            "Papers allegedly leaked from the state firm",
        ),
        ("Years on, 40 of them have apologized for their ugly words of hate.", None),
        ("Ann Lee said if 40 left, then 60 would stay.", "Ann Lee"),
        ("Oslo closed two roads and must act against 76 “rebels” it says are there.", None),
        ("The theft, which the board said was found in May, affected 500 accounts.", None),
        ("On its official Twitter account, the coast guard wrote that six boats were safe.", "the coast guard"),
        ("Officials said US forces had left 40 towns.", "Officials"),
        ("The US said 40 towns were lost.", "The US"),
        ("He said around 40 were hurt.", "He"),
        ("He said just over 40 were hurt.", "He"),
        ("He said close to 40 children would be ill.", "He"),
        ("Crowds chanted “no” and “freedom for Bob,” in reference to Bob Roe, who led 40 men.", None),
        ("Turkey has accused Norway of supporting the group, which has 40 members.", None),
        ("Few would have expected the plan to cost 40 jobs.", None),
        (
            "They hold its crew of 40, the force that patrols the waters off Lund said on Friday.",
            "the force that patrols",
        ),
    ],
)
def test_who_stands_behind_the_figures(text: str, source: str | None) -> None:
    found = analyze(read(text)).numbers[0].source
    assert (found and found.text[: len(source or found.text)]) == source


def test_all_that_is_called_something_is_the_callers() -> None:
    text = (
        "Ann Lee and her aides called them “fools” and “thieves,” while clerks called the charges offensive and “mad.”"
    )
    told = [quote.speaker_text for quote in analyze(read(text)).quotes]
    assert told == ["Ann Lee and her aides", "Ann Lee and her aides", "clerks"]
