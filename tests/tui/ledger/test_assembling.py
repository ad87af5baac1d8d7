"""Which places carry one claim, and what the ledger knows of it from findings, annotations and the notebook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis import analyze, read
from tui.ledger import claim_acts
from tui.ledger.assembling import Kept, ledger
from tui.ledger.ledger_entry import Report
from tui.ledger.ledger_reports import kept_in
from tui.notebook import Anchor, Annotation, Change, Claim, Event, Verdict

from .convoy import (
    ALL,
    EVENING,
    EVENING_REPORT,
    FERRY_REPORT,
    MORNING,
    MORNING_REPORT,
    article,
    articles,
    entries,
    entry,
    found,
    notebook_at,
)


def test_reports_of_one_event_share_a_claim_and_those_of_another_do_not() -> None:
    ledger_of_all = entries(*ALL)
    listed = [
        (one.statement.text, one.claimant and one.claimant.actor, [p.source for p in one.places])
        for one in ledger_of_all
    ]
    assert listed == [
        ("43", "Regional Observatory", ["morning.txt", "evening.txt"]),
        ("“We have never seen anything like this,”".strip("“”"), "Anna Kern", ["morning.txt", "evening.txt"]),
        ("60", None, ["morning.txt"]),
        ("12", "Norland", ["evening.txt"]),
        ("43", "Harbour Office", ["f.txt"]),
    ]
    assert [one.unsourced for one in ledger_of_all] == [False, False, True, False, False]


@pytest.mark.parametrize(
    ("second", "shared"),
    [
        (
            "At least 43 people were killed in the blast near Belmont, the Harbour Office said.",
            False,
        ),
        ("At least 44 people were killed in the blast near Belmont, the Regional Observatory said.", False),
        ("At least 43 people were wounded in the blast near Belmont, the Regional Observatory said.", False),
        ("At least 43 children were killed in the blast near Belmont, the Regional Observatory said.", False),
        ("At least 43 people were killed in the blast near Belmont.", True),
        ("The Regional Observatory said 43 people were killed in the blast near Belmont.", True),
        ("Up to 43 people were killed in the blast near Belmont, the Regional Observatory said.", False),
        ("At least 700 people were killed in the blast near Belmont, the Regional Observatory said.", False),
        ("At least 43 people were killed in the blast near Belmont, the Observatory said.", True),
    ],
)
def test_a_claim_is_the_same_bounds_of_the_same_thing_by_the_same_claimant(second: str, shared: bool) -> None:
    text = f"Blast near Belmont\n\n{second}\n\nThe buses had left Arden for Belmont, as Norland had agreed.\n"
    found_here = entry(entries(MORNING_REPORT, (text, "second.txt")), "43")
    assert (len(found_here.places) == 2) is shared


@pytest.mark.parametrize(
    ("bare", "shared"),
    [
        ("The toll near Belmont is 43, the Regional Observatory said, updating an earlier figure of 9.", False),
        ("Rescuers near Belmont searched for 9 after the blast, the Regional Observatory said.", True),
    ],
)
def test_a_verdict_on_a_figure_of_nothing_named_reaches_only_sentences_nearly_the_same(bare: str, shared: bool) -> None:
    told = "Rescuers searched for 9 missing people near Belmont after the blast, the Regional Observatory said."
    first, second = (read(f"Blast near Belmont\n\n{text}\n", source=text[:3]) for text in (told, bare))
    at = second.text.rindex("9")
    judged = Annotation.new(second.sha256, Anchor.at(second.text, at, at + 1), verdict="false")
    made = ledger([Report(analyze(first)), Report(analyze(second), (judged,))])
    assert (entry(made, "9").verdict == "false") is shared


def test_the_toll_of_a_headline_is_that_of_the_report() -> None:
    text = "Toll of Belmont blast rises to 43\n\nA blast killed 43 people, the Regional Observatory said in Arden.\n"
    assert [len(one.places) for one in entries((text, "a.txt")) if one.kind == "figure"] == [2]


def test_dozens_of_one_report_are_not_those_of_another() -> None:
    text = (
        "Blast\n\nA blast near Belmont killed dozens of people, the Regional Observatory said in Arden.\n\n"
        "Dozens of people were killed, it said.\n"
    )
    assert len(entry(entries((text, "a.txt")), "dozens").places) == 2
    both = entries((text, "a.txt"), (text + "\nMore.\n", "b.txt"))
    assert [{p.source for p in one.places} for one in both if one.kind == "figure"] == [{"a.txt"}, {"b.txt"}]


def test_a_claim_that_was_judged_once_has_its_verdict_in_a_new_article(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    claim = entry(entries(MORNING_REPORT), "43")
    notebook.apply(claim_acts.judge(claim, "disputed", notebook, articles(MORNING_REPORT)))
    later = entries(EVENING_REPORT, FERRY_REPORT, notebook=notebook)
    assert [(one.verdict, [p.source for p in one.places]) for one in later if one.statement.text == "43"] == [
        ("disputed", ["evening.txt", "morning.txt"]),
        (None, ["f.txt"]),
    ]


def test_a_judged_assertion_is_found_again_by_its_words(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    here = article(*MORNING_REPORT)
    words = "Norland brokered"
    start = MORNING.index("The convoy had left Arden for Belmont")
    end = MORNING.index(words) + len(words)
    notebook.apply(Change("x", ((None, Annotation.new(here.sha256, Anchor.at(MORNING, start, end), verdict="false")),)))
    copy = (f"A copy\n\n{MORNING[start:end]}, a paper wrote.\n", "copy.txt")
    judged = [one for one in entries(MORNING_REPORT, copy, notebook=notebook) if one.kind == "assertion"]
    assert [(one.verdict, [p.source for p in one.places]) for one in judged] == [("false", ["morning.txt", "copy.txt"])]


@pytest.mark.parametrize(
    ("verdicts", "shown"),
    [
        (("confirmed", "false"), "false"),
        (("confirmed", "disputed"), "disputed"),
        (("unchecked", "confirmed"), "unchecked"),
        ((None, "confirmed"), "confirmed"),
        ((None, None), None),
    ],
)
def test_of_several_verdicts_the_most_pressing_is_shown(
    verdicts: tuple[Verdict | None, ...], shown: str | None
) -> None:
    first, second = found(*MORNING_REPORT), found(*EVENING_REPORT)
    notes = [
        Annotation.new(one.findings.article.sha256, Anchor.at(text, at, at + 2), verdict=verdict, note=f"n{at}")
        for one, text, verdict in ((first, MORNING, verdicts[0]), (second, EVENING, verdicts[1]))
        for at in (text.index("43"),)
    ]
    made = ledger([replace(first, annotations=(notes[0],)), replace(second, annotations=(notes[1],))])
    claim = entry(made, "43")
    assert (claim.verdict, claim.note) == (shown, f"{notes[0].note}\n{notes[1].note}")


def test_a_stored_claim_keeps_what_it_says_whatever_the_engine_finds(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    claim = entry(entries(MORNING_REPORT), "43")
    notebook.apply(claim_acts.judge(claim, "confirmed", notebook, articles(MORNING_REPORT)))
    bare = Report(
        replace(found(*MORNING_REPORT).findings, numbers=(), actors=(), quotes=()), tuple(notebook.annotations())
    )
    (kept,) = ledger([bare], kept_in(notebook))
    assert (kept.id, kept.statement, kept.claimant, kept.verdict) == (
        claim.id,
        claim.statement,
        claim.claimant,
        "confirmed",
    )
    assert [place.text for place in kept.places] == ["43"]


def test_a_claim_of_a_notebook_that_kept_no_statement_has_its_words() -> None:
    note = Annotation.new(
        article(*MORNING_REPORT).sha256, Anchor.at(MORNING, MORNING.index("60"), MORNING.index("60") + 2)
    )
    old = Claim.new("figure", [note.id])
    (claim,) = [
        one
        for one in ledger([replace(found(*MORNING_REPORT), annotations=(note,))], Kept([old], (), {note.id: note}))
        if one.stored
    ]
    assert (claim.statement.text, claim.statement.value, claim.statement.fate) == ("60", 60, "injured")


def test_events_are_named_for_claims_of_their_articles() -> None:
    event = Event.new("Belmont", [article(*EVENING_REPORT).sha256])
    made = ledger([found(*MORNING_REPORT), found(*EVENING_REPORT)], Kept(events=[event]))
    assert [one.event for one in made] == ["Belmont", "Belmont", None, "Belmont"]


def test_short_quotes_and_dates_are_claims_once_they_are_judged() -> None:
    text = "A word\n\nMs Kern said it was “very bad” on 7 January 2022. “It was very bad,” she said.\n"
    plain = read(text)
    assert [one.statement.text for one in ledger([Report(analyze(plain))])] == ["It was very bad,"]
    at = text.index("very bad")
    note = Annotation.new(plain.sha256, Anchor.at(text, at, at + 8), verdict="confirmed")
    assert [one.kind for one in ledger([Report(analyze(plain), (note,))])] == ["quote", "quote"]


def test_articles_of_one_event_are_of_one_story(tmp_path: Path) -> None:
    bare = ("Toll\n\nAt least 43 people were killed in the blast near the town.\n", "bare.txt")
    apart = ledger([found(*MORNING_REPORT), found(*bare)])
    assert len(entry(apart, "43").places) == 1
    event = Event.new("Blast", [article(*MORNING_REPORT).sha256, article(*bare).sha256])
    together = ledger([found(*MORNING_REPORT), found(*bare)], Kept(events=[event]))
    assert len(entry(together, "43").places) == 2


@pytest.mark.parametrize(
    ("day", "second", "shared"),
    [
        ("8 May 2024", "At least 43 people were killed as a lorry exploded.", True),
        ("9 May 2024", "At least 43 people were killed as a lorry exploded.", False),
        (
            "8 May 2024",
            "The crowded hospital in eastern Belmont counted at least 43 people killed there by evening.",
            True,
        ),
        (
            "in spring",
            "The crowded hospital in eastern Belmont counted at least 43 people killed there by evening.",
            False,
        ),
        ("in spring", "At least 43 people were killed as a lorry exploded.", True),
    ],
)
def test_reports_of_days_far_apart_are_of_two_things_and_of_near_days_sooner_of_one(
    day: str, second: str, shared: bool
) -> None:
    blast = "At least 43 people were killed as a lorry exploded beside parked buses on the northern road."
    last = "The buses had left Arden for Belmont, as Norland had agreed.\n"
    one = f"Blast\n\nBelmont, 3 May 2024. {blast}\n\n{last}"
    other = f"Blast\n\nBelmont, {day}. {second}\n\n{last}"
    assert (len(entry(entries((one, "one.txt"), (other, "other.txt")), "43").places) == 2) is shared


@pytest.mark.parametrize(
    ("words", "shared"),
    [
        ("We will never leave this valley to anyone", True),
        ("We will never leave this valley again", False),
    ],
)
def test_long_quotes_are_one_statement_wherever_they_are_printed(words: str, shared: bool) -> None:
    pair = [
        (f"Here\n\n“{words},” Anna Kern said in Belmont.\n", "a.txt"),
        (f"There\n\nAt the fair of Port Ellis, “{words},” Anna Kern said.\n", "b.txt"),
    ]
    assert (len(entry(entries(*pair), "We will").places) == 2) is shared


@pytest.mark.parametrize(("words", "kept"), [("It was very bad", True), ("It was bad", False)])
def test_a_quote_claims_something_from_four_words_on(words: str, kept: bool) -> None:
    assert bool(entries((f"Here\n\n“{words},” Anna Kern said in Belmont.\n", "a.txt"))) is kept
