"""Corrections laid over findings: what each act changes, and that it survives a new analysis and a round trip."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis import read
from analysis.findings import Actor, ActorKind, Findings, Mention, Number, Quote, Source
from tui.notebook import correction_targets as corrections
from tui.notebook.corrected import corrected
from tui.notebook.correction import Correction

TEXT = "Ann Lee spoke. Lee said 12 hurt. Bob Lee left. Acme paid 7."
ARTICLE = read(TEXT)


def actor(id: str, kind: ActorKind, *places: tuple[int, int]) -> Actor:
    mentions = tuple(Mention(a, b, TEXT[a:b], kind) for a, b in places)
    return Actor(id, mentions[0].text, kind, (), (), mentions, 0.5)


def findings(prefix: str = "a") -> Findings:
    """Ann Lee (three mentions, one of them really Bob's), Acme; a quote and a number by the second mention."""
    ann = actor(f"{prefix}1", "person", (0, 7), (15, 18), (33, 40))
    acme = actor(f"{prefix}2", "person", (47, 51))
    source = Source(f"{prefix}1", "Lee", "said", 15, 18)
    numbers = (
        Number(24, 26, "12", 12, None, None, None, "count", None, "hurt", source),
        Number(57, 58, "7", 7, None, None, None, "count", None, None),
    )
    quotes = (Quote(24, 31, "12 hurt", f"{prefix}1", "Bob Lee", 33, 40, "said"),)
    return Findings(ARTICLE, (ann, acme), numbers, quotes)


def again(correction: Correction) -> Correction:
    """The correction as the notebook gives it back."""
    return Correction.from_dict(correction.to_dict())


@pytest.mark.parametrize("prefix", ["a", "other-"])
def test_a_renamed_actor_keeps_the_old_name_as_an_alias(prefix: str) -> None:
    made = again(corrections.of_actor(ARTICLE.sha256, findings().actors[0], "rename", "Annabel Lee"))
    found = corrected(findings(prefix), [made]).actors[0]
    assert (found.name, found.aliases) == ("Annabel Lee", ("Ann Lee",))


def test_an_actor_named_inside_another_name_is_the_one_corrected() -> None:
    bank, lee = actor("a1", "organization", (0, 13)), actor("a2", "person", (4, 7), (15, 18))
    both = Findings(ARTICLE, (bank, lee), (), ())
    found = corrected(both, [again(corrections.of_actor(ARTICLE.sha256, lee, "drop"))])
    assert [a.id for a in found.actors] == ["a1"]
    dropped = corrections.of_actor(ARTICLE.sha256, lee, "drop")
    assert not corrections.is_about(dropped, found, bank), "what was dropped there is not the other one"
    assert corrections.is_about(corrections.of_actor(ARTICLE.sha256, bank, "rename", "Bank"), found, bank)


def test_merging_moves_mentions_and_all_that_was_said() -> None:
    ann, acme = findings().actors
    found = corrected(findings("x"), [again(corrections.merging(ARTICLE.sha256, ann, acme))])
    assert [a.name for a in found.actors] == ["Acme"]
    assert [m.text for m in found.actors[0].mentions] == ["Ann Lee", "Lee", "Bob Lee", "Acme"]
    assert found.quotes[0].speaker == found.actors[0].id
    assert found.numbers[0].source is not None and found.numbers[0].source.actor == found.actors[0].id


def test_splitting_takes_along_only_what_the_split_mention_says() -> None:
    ann = findings().actors[0]
    made = again(corrections.splitting(ARTICLE.sha256, ann, ann.mentions[2:]))
    found = corrected(findings(), [made])
    assert [a.name for a in found.actors] == ["Ann Lee", "Bob Lee", "Acme"]
    assert [round(a.salience, 6) for a in found.actors] == [0.333333, 0.166667, 0.5], "one of three mentions goes"
    assert found.quotes[0].speaker == found.actors[1].id
    assert found.numbers[0].source is not None and found.numbers[0].source.actor == "a1"


def test_a_split_counts_the_mentions_that_there_are_and_not_those_asked_for() -> None:
    ann = findings().actors[0]
    asked = corrections.of_actor(ARTICLE.sha256, ann, "split", [[15, 18], [33, 40], [900, 903], [904, 907]])
    found = corrected(findings(), [asked])
    assert [round(a.salience, 6) for a in found.actors[:2]] == [0.166667, 0.333333]


def test_a_dropped_actor_leaves_the_words_that_name_it() -> None:
    found = corrected(findings(), [corrections.of_actor(ARTICLE.sha256, findings().actors[0], "drop")])
    assert [a.name for a in found.actors] == ["Acme"]
    assert found.quotes[0].speaker is None and found.quotes[0].speaker_text == "Bob Lee"
    assert found.numbers[0].source is not None
    assert (found.numbers[0].source.actor, found.numbers[0].source.text) == (None, "Lee")


def test_kinds_change_and_numbers_go() -> None:
    sha, (_, acme), (twelve, seven) = ARTICLE.sha256, findings().actors, findings().numbers
    made = [
        corrections.of_actor(sha, acme, "retype", "organization"),
        corrections.of_number(sha, twelve, "drop"),
        corrections.of_number(sha, seven, "retype", "money"),
    ]
    found = corrected(findings(), map(again, made))
    assert found.actors[1].kind == "organization"
    assert [(n.text, n.kind) for n in found.numbers] == [("7", "money")]


def test_a_correction_of_what_is_no_longer_found_changes_nothing() -> None:
    ann = findings().actors[0]
    gone = replace(findings(), actors=findings().actors[1:])
    for made in (
        corrections.of_actor(ARTICLE.sha256, ann, "drop"),
        corrections.merging(ARTICLE.sha256, ann, findings().actors[1]),
        corrections.splitting(ARTICLE.sha256, findings().actors[1], findings().actors[1].mentions),
    ):
        assert corrected(gone, [made]) == gone
