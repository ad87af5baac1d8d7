"""Numbers, quotes and attributions corrected and added: what changes, what follows from it, and who made it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Article, Span, read
from analysis.findings import Actor, Attribution, Findings, Mention, Number, Quote, Source
from tui.notebook import Change, Notebook
from tui.notebook import correction_targets as make
from tui.notebook.corrected import corrected
from tui.notebook.correction import Correction
from tui.notebook.versions import carry_over

TEXT = (
    "Ann Lee met officials. She said “we lost 12 boats”. “It rained,” Bob Roe added. "
    "The port puts it at 30. Roe praised the 5 crews. Bob Roe left."
)
ARTICLE = read(TEXT, source="boats.txt")


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def actor(key: str, *places: Span) -> Actor:
    mentions = tuple(Mention(a, b, TEXT[a:b], "person") for a, b in places)
    return Actor(key, mentions[0].text, "person", (), (), mentions, 0.5)


ROE_PRAISED = Span(TEXT.index("Roe praised"), TEXT.index(" praised"))
SHE = Source("a1", "She", "said", *at("She"))
ROE = Source("a2", "Roe", "praised", *ROE_PRAISED)
FOUND = Findings(
    ARTICLE,
    (actor("a1", at("Ann Lee"), at("She")), actor("a2", at("Bob Roe"), ROE_PRAISED)),
    (
        Number(*at("12"), "12", 12, None, None, None, "count", None, "boats", SHE),
        Number(*at("30"), "30", 30, None, None, None, "count", None, "it"),
        Number(*at("5"), "5", 5, None, None, None, "count", None, "crews"),
    ),
    (
        Quote(*at("we lost 12 boats"), "we lost 12 boats", "a1", "She", *at("She"), "said", inferred=True),
        Quote(*at("It rained,"), "It rained,", None, None, None, None, None),
    ),
    (
        Attribution(SHE, "said", *at("“we lost 12 boats”")),
        Attribution(ROE, "praised", *at("the 5 crews"), vouches=False),
    ),
)
TWELVE, THIRTY, FIVE = FOUND.numbers
WE, RAIN = FOUND.quotes
SAID, PRAISE = FOUND.attributions
ROE_IS = make.pointer(FOUND.actors[1])
OFFICIALS = make.phrase(ARTICLE, at("officials"))


def again(correction: Correction) -> Correction:
    """The correction as the notebook gives it back."""
    return Correction.from_dict(json.loads(json.dumps(correction.to_dict())))


def after(*corrections: Correction) -> Findings:
    return corrected(FOUND, map(again, corrections))


def test_a_number_gets_other_values_and_says_who_gave_them() -> None:
    fixed = make.of_number(
        ARTICLE.sha256, THIRTY, "set", {"value": None, "low": 28, "high": 30, "unit": "km", "of": "x"}
    )
    found = after(replace(fixed, coder="Mo"))
    number = found.numbers[1]
    assert (number.value, number.low, number.high, number.unit, number.of) == (None, 28, 30, "km", "x")
    assert (found.corrections, found.corrected_by(number), found.corrected_by(found.numbers[0])) == (1, "Mo", None)
    assert corrected(FOUND, [fixed]).corrected_by(number) == "reader"


@pytest.mark.parametrize(
    ("who", "source"),
    [
        (None, None),
        (ROE_IS, ("a2", "Roe", "")),
        (make.pointer(FOUND.actors[0]), ("a1", "She", "")),
        (OFFICIALS, (None, "officials", "")),
        ({"text": "port"}, (None, "port", "")),
        ({"kind": "actor", "name": "The port"}, (None, "The port", "")),
    ],
)
def test_a_number_is_on_another_account(who: Any, source: tuple[str | None, str, str] | None) -> None:
    found = after(make.of_number(ARTICLE.sha256, THIRTY, "set", {"source": who})).numbers[1].source
    assert (found and (found.actor, found.text, found.cue)) == source
    assert found is None or TEXT[found.start : found.end] == found.text


def test_a_source_that_stands_nowhere_changes_nothing_and_counts_for_nothing() -> None:
    found = after(make.of_number(ARTICLE.sha256, THIRTY, "set", {"source": {"text": "the navy"}}))
    assert found == FOUND and found.corrections == 0


def test_another_speaker_takes_along_what_was_said_and_counted_there() -> None:
    found = after(make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS}))
    quote = found.quotes[0]
    assert (quote.speaker, quote.speaker_text, quote.cue, quote.inferred) == ("a2", None, None, False)
    said, twelve = found.attributions[0].source, found.numbers[0].source
    assert said is not None and twelve is not None and (said.actor, twelve.actor) == ("a2", "a2")
    touched = (quote, found.attributions[0], found.numbers[0])
    assert [found.corrected_by(one) for one in touched] == ["reader"] * 3 and found.corrections == 1


def test_what_the_reader_has_corrected_itself_does_not_follow_the_quote() -> None:
    found = after(
        make.of_number(ARTICLE.sha256, TWELVE, "set", {"source": OFFICIALS}),
        make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS}),
    )
    assert found.numbers[0].source is not None and found.numbers[0].source.text == "officials"
    found = after(
        make.of_attribution(ARTICLE, SAID, "set", {"source": OFFICIALS}),
        make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS}),
    )
    said = found.attributions[0].source
    assert said is not None and (said.text, said.cue) == ("officials", ""), "the cue belongs to the other words"


def test_what_else_the_reader_corrected_there_does_not_keep_it_from_following() -> None:
    found = after(
        make.of_number(ARTICLE.sha256, TWELVE, "set", {"value": 13}),
        make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS}),
    )
    source = found.numbers[0].source
    assert source is not None and (found.numbers[0].value, source.actor) == (13, "a2")
    found = after(
        make.of_number(ARTICLE.sha256, TWELVE, "set", {"source": None}),
        make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS}),
    )
    assert found.numbers[0].source is None


def test_a_source_that_the_reader_gave_stays_and_what_followed_goes_on_following() -> None:
    ann = make.pointer(FOUND.actors[0])
    found = after(
        make.of_attribution(ARTICLE, SAID, "set", {"source": ann}),
        make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS}),
    )
    assert found.attributions[0].source == SHE and found.numbers[0].source == SHE
    found = after(*(make.of_attribution(ARTICLE, SAID, "set", {"source": who}) for who in (ROE_IS, OFFICIALS)))
    assert found.numbers[0].source is not None and found.numbers[0].source.text == "officials"
    elsewhere = replace(FOUND, attributions=(SAID, replace(PRAISE, vouches=True)))
    found = corrected(elsewhere, [make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS})])
    assert found.numbers[2].source is None, "it does not stand there"


def test_what_is_credited_to_the_speaker_by_other_words_follows_too() -> None:
    by_name = replace(SAID, source=replace(SHE, text="Ann Lee", start=at("Ann Lee").start, end=at("Ann Lee").end))
    base = replace(FOUND, attributions=(by_name, PRAISE))
    found = corrected(base, [make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS})])
    source = found.attributions[0].source
    assert source is not None and source.actor == "a2"


def test_a_name_inside_another_is_still_the_actor_s_own() -> None:
    crews = actor("a3", Span(ROE_PRAISED.start, at("praised").end))
    base = replace(FOUND, actors=(*FOUND.actors, crews), numbers=(replace(FIVE, source=replace(ROE, actor="a3")),))
    found = corrected(base, [make.of_number(ARTICLE.sha256, FIVE, "set", {"source": ROE_IS})])
    source = found.numbers[0].source
    assert source is not None and (source.actor, source.text, source.cue) == ("a2", "Roe", "praised")


def test_words_that_name_nobody_in_particular_stay_the_words_of_the_text() -> None:
    said_by_them = replace(WE, speaker=None, speaker_text="officials", speaker_start=at("officials").start)
    said_by_them = replace(said_by_them, speaker_end=at("officials").end)
    base = replace(FOUND, quotes=(said_by_them, RAIN))
    quote = corrected(base, [make.of_quote(ARTICLE, said_by_them, "set", {"speaker": ROE_IS})]).quotes[0]
    assert (quote.speaker, quote.speaker_text, quote.cue) == ("a2", "officials", "said")
    quote = after(make.of_quote(ARTICLE, WE, "set", {"speaker": make.pointer(FOUND.actors[0])})).quotes[0]
    assert (quote.speaker, quote.speaker_text, quote.inferred) == ("a1", "She", False)
    quote = after(make.of_quote(ARTICLE, WE, "set", {"speaker": OFFICIALS})).quotes[0]
    assert (quote.speaker, quote.speaker_text, quote.cue) == (None, "officials", None)


def test_a_speaker_that_was_worked_out_is_confirmed_or_taken_away() -> None:
    found = after(make.of_quote(ARTICLE, WE, "set", {"inferred": False}))
    assert found.quotes[0] == replace(WE, inferred=False) and found.attributions == FOUND.attributions
    found = after(make.of_quote(ARTICLE, WE, "set", {"speaker": None}))
    assert (found.quotes[0].speaker, found.quotes[0].speaker_text, found.quotes[0].cue) == (None, None, None)
    assert found.attributions[0].source is None and found.numbers[0].source is None


def test_an_attribution_gets_another_source_and_says_or_does_not_say_that_it_is_so() -> None:
    found = after(make.of_attribution(ARTICLE, PRAISE, "set", {"vouches": True}))
    assert found.attributions[1].vouches and found.numbers[2].source == ROE
    undecided = [make.of_attribution(ARTICLE, SAID, "set", {"vouches": vouches}) for vouches in (False, True)]
    assert after(*undecided).numbers == FOUND.numbers
    found = after(make.of_attribution(ARTICLE, SAID, "set", {"source": ROE_IS, "vouches": False}))
    source = found.attributions[0].source
    assert source is not None and source.actor == "a2" and found.numbers[0].source is None
    found = after(make.of_attribution(ARTICLE, SAID, "drop"))
    assert found.attributions == (PRAISE,) and found.numbers[0].source is None


def test_what_is_no_finding_goes() -> None:
    found = after(
        make.of_quote(ARTICLE, RAIN, "drop"),
        make.of_number(ARTICLE.sha256, FIVE, "drop"),
        make.of_attribution(ARTICLE, PRAISE, "drop"),
    )
    assert (found.quotes, found.numbers, found.attributions) == ((WE,), (TWELVE, THIRTY), (SAID,))
    assert found.corrections == 3


def test_a_missed_actor_is_named_wherever_its_words_stand_free() -> None:
    one = Findings(ARTICLE, (actor("a1", at("Bob Roe")),))
    found = corrected(one, [again(make.addition(ARTICLE, "actor", ROE_PRAISED, {"kind": "group"}))])
    new = next(a for a in found.actors if a.id != "a1")
    assert [m.start for m in new.mentions] == [ROE_PRAISED.start, TEXT.rindex("Roe")]
    assert (new.name, new.kind, found.corrected_by(new)) == ("Roe", "group", "reader")
    assert found.actors[0] is new, "it is named more often than the other"
    less = replace(one, actors=(replace(one.actors[0], mentions=one.actors[0].mentions * 5),))
    found = corrected(less, [make.addition(ARTICLE, "actor", ROE_PRAISED, {"kind": "group"})])
    assert found.actors[0].id == "a1" and found.actors[1].salience == 0.2


def test_an_actor_that_has_been_found_since_is_not_added_again() -> None:
    found = after(make.addition(ARTICLE, "actor", ROE_PRAISED, {"kind": "group"}))
    assert found == FOUND and found.corrections == 0


def test_a_missed_number_and_quote_come_in_order_and_once() -> None:
    crews = again(
        make.addition(ARTICLE, "number", at("Ann"), {"value": 1, "kind": "count", "of": "x", "source": OFFICIALS})
    )
    left = again(make.addition(ARTICLE, "quote", at("The port puts"), {"speaker": ROE_IS}))
    found = after(crews, left)
    assert [n.text for n in found.numbers] == ["Ann", "12", "30", "5"] and found.numbers[0].source is not None
    assert [(q.text, q.speaker) for q in found.quotes][-1] == ("The port puts", "a2")
    assert [found.corrected_by(found.numbers[0]), found.corrected_by(found.quotes[-1])] == ["reader", "reader"]
    twice = corrected(found, [crews, left])
    assert (len(twice.numbers), len(twice.quotes)) == (4, 3), "the engine may have found them since"


def test_a_missed_number_is_on_the_account_of_what_it_stands_in() -> None:
    found = after(make.addition(ARTICLE, "number", at("lost"), {"value": 1, "kind": "count"}))
    assert next(n for n in found.numbers if n.text == "lost").source == SHE
    found = after(make.addition(ARTICLE, "number", at("lost"), {"value": 1, "kind": "count", "source": None}))
    assert next(n for n in found.numbers if n.text == "lost").source is None


@pytest.mark.parametrize(("shift", "is_same"), [(7, True), (9, False)])
def test_a_finding_is_the_same_while_most_of_its_words_are(shift: int, is_same: bool) -> None:
    moved = replace(WE, start=WE.start + shift, text=WE.text[shift:])
    base = replace(FOUND, quotes=(moved, RAIN))
    found = corrected(base, [make.of_quote(ARTICLE, WE, "drop")])
    assert (moved not in found.quotes) is is_same


@pytest.mark.parametrize(
    "odd",
    [
        {"act": "explode"},
        {"target": {"kind": "verb", "anchor": {"start": 0, "end": 3, "exact": "Ann"}}},
        {"value": {"speaker": 7}},
        {"value": {"mood": "angry"}},
        {"target": {"kind": "quote", "anchor": {"start": 5000, "end": 5003, "exact": "Ann"}}},
    ],
)
def test_what_a_newer_dateline_wrote_is_passed_over(odd: dict[str, Any]) -> None:
    plain = make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS})
    assert corrected(FOUND, [replace(plain, **odd)]) == FOUND


def version(text: str) -> Article:
    return read(text, source="boats.txt")


def test_corrections_come_along_into_a_changed_article(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    notebook.add_article(ARTICLE)
    made = [
        make.of_quote(ARTICLE, WE, "set", {"speaker": ROE_IS}),
        make.of_number(ARTICLE.sha256, THIRTY, "set", {"value": 31, "source": OFFICIALS}),
        make.of_number(ARTICLE.sha256, FIVE, "drop"),
        make.merging(ARTICLE.sha256, *FOUND.actors),
    ]
    notebook.apply(Change("correct", corrections=tuple((None, one) for one in made)))
    text = "UPDATED\n\n" + TEXT.replace(" Roe praised the 5 crews.", "").replace("at 30", "now at 30")
    newer = version(text)
    carry_over(notebook, newer)
    here = Notebook(notebook.path).corrections(newer.sha256)
    assert [one.id for one in here] == [made[0].id, made[1].id, made[3].id], "in their order, without what is gone"
    assert [one.id for one in notebook.corrections(ARTICLE.sha256)] == [made[2].id]
    quote, number, merged = (one.target for one in here)
    anchor = quote["anchor"]
    assert text[anchor["start"] : anchor["end"]] == anchor["exact"] == WE.text
    assert text[number["start"] : number["end"]] == number["text"] == "30"
    source = here[1].value["source"]
    assert text[source["start"] : source["end"]] == "officials"
    assert text[merged["start"] : merged["end"]] == "Ann Lee"


def test_a_figure_that_has_another_value_now_is_not_corrected_again(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    notebook.add_article(ARTICLE)
    fixed = make.of_number(ARTICLE.sha256, THIRTY, "set", {"value": 31})
    notebook.apply(Change("correct", corrections=((None, fixed),)))
    words = at("The port puts it at 30")
    longer = replace(THIRTY, start=words.start, end=words.end, text=TEXT[words.start : words.end])
    partly = make.of_number(ARTICLE.sha256, longer, "set", {"value": 31})
    notebook.apply(Change("correct", corrections=((None, partly),)))
    newer = version(TEXT.replace("at 30", "at 45"))
    carry_over(notebook, newer)
    assert notebook.corrections(newer.sha256) == []


PLACES = st.tuples(st.integers(-2, len(TEXT) + 5), st.integers(-2, len(TEXT) + 5))
PARTIES = st.one_of(
    st.none(),
    st.sampled_from([ROE_IS, OFFICIALS, {"text": "nobody here"}, {"kind": "actor", "name": "Ann Lee"}]),
    PLACES.map(lambda at: {"kind": "actor", "start": at[0], "end": at[1]}),
    st.just(7),
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "value": st.one_of(st.none(), st.floats(), st.integers(), st.just("7")),
        "kind": st.sampled_from(["count", "group", "alien", None]),
        "speaker": PARTIES,
        "source": PARTIES,
        "vouches": st.sampled_from([True, False, None]),
        "inferred": st.booleans(),
    },
)
MADE = st.builds(
    lambda act, kind, at, value: Correction.new(
        ARTICLE.sha256,
        act,
        {"kind": kind, "start": at[0], "end": at[1], "anchor": {"start": at[0], "end": at[1], "exact": "x"}},
        value,
    ),
    st.sampled_from(["set", "add", "drop", "retype", "merge", "split", "rename", "other"]),
    st.sampled_from(["actor", "number", "quote", "attribution", "verb"]),
    st.one_of(PLACES, st.sampled_from([at(words) for words in ("12", "30", WE.text, RAIN.text, "the 5 crews")])),
    st.one_of(FIELDS, st.none(), st.just("count"), st.lists(PLACES.map(list), max_size=2)),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(MADE, max_size=4))
def test_whatever_a_file_says_findings_stay_findings_of_their_text(made: list[Correction]) -> None:
    found = corrected(FOUND, made)
    named: list[Number | Quote | Mention] = [m for a in found.actors for m in a.mentions]
    assert all(TEXT[one.start : one.end] == one.text for one in [*named, *found.numbers, *found.quotes])
    assert [n.start for n in found.numbers] == sorted(n.start for n in found.numbers)
    sources = [n.source for n in found.numbers if n.source] + [a.source for a in found.attributions if a.source]
    assert all(TEXT[s.start : s.end] == s.text for s in sources)
    json.dumps(found.to_dict(), allow_nan=False)
