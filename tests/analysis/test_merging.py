"""Which names mean one actor: text in, the forms that share an actor out. All names are made up."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.actors import STEPS
from analysis.actors.actor_draft import ActorDraft
from analysis.actors.cluster import Cluster
from analysis.actors.merging import name_countries
from analysis.actors.naming import plain, shortens
from analysis.actors.spelling import misspelt, nicknamed, slip, sounds, transliterated
from analysis.findings import ActorKind, Mention

KINDS: dict[str, ActorKind] = {"P": "person", "O": "organization", "L": "place"}


def clusters(marked: str) -> list[Cluster]:
    """The actors of a text in which names stand as ``{P:Ann Lee}``, or ``{P?:Ann Lee}`` where one is unsure."""
    text, mentions, at = "", [], 0
    while (start := marked.find("{", at)) >= 0:
        end = marked.index("}", start)
        kind, name = marked[start + 1 : end].split(":")
        text += marked[at:start]
        sure = 0.5 if kind.endswith("?") else 0.7
        mentions.append(Mention(len(text), len(text) + len(name), name, KINDS[kind[0]], sure))
        text, at = text + name, end + 1
    draft = ActorDraft(read(text + marked[at:]), [], mentions, mentions)
    for step in STEPS[: STEPS.index(name_countries) + 1]:
        step(draft)
    return draft.actors()


def sets(marked: str) -> list[set[str]]:
    """The forms that the names of each actor have."""
    return [{mention.text for mention in cluster.mentions} for cluster in clusters(marked)]


@pytest.mark.parametrize(
    "marked",
    [
        "{P:Anna Kowalska} spoke. {P:Kowalska} left.",
        "{O:St. Brannock Medical Center} spoke. {O:St. Brannock} paid.",
        "{P:Bashar al-Hariq} spoke. {P:Hariq} left. {P:al-Hariq} came.",
        "{P:Jürgen Øland} spoke. {P:Jurgen Oland} left.",
        "{P:Yi Min-jun} spoke. {P:Yi Min Jun} left.",
        "{P:J. F. Hallam} spoke. {P:John F. Hallam} left.",
        "{P:Kristen Wolcott} spoke. {P:Kristin Wolcott} left. {P:Wolcott} came.",
        "{P:Mohammed Karimi} spoke. {P:Muhammad Karimi} left.",
        "{P:William Hallam} spoke. {P:Bill Hallam} left. {P:Hallam} came.",
        "{P:Peter Maurrer} spoke. {P:Maurer} left.",
        "{P:Peter Hallam Jr.} spoke. {P:Peter Hallam} left.",
        "{P:Anna Hallam MP} spoke. {P:Hallam} left.",
        "{P:Anna Hallam} spoke. {P:Anna Maria Hallam} left. {P:Hallam} came.",
        "{P:Ichiro Tanaba} spoke. {P:Tanaba Ichiro} left.",
        "{P:Anna Kowalska} spoke. {L:Kowalska} left.",
        "{O:Northport United} won. {O:Northport} scored twice.",
        "{O:London Zephyrs} won. {O:Zephyrs} scored twice.",
        "{O:U.S. Fishery Board} met. {O:United States Fishery Board} agreed.",
        "{O:UN Fishery Board} met. {O:United Nations Fishery Board} agreed.",
        "{O:Hallam University} was closed. {O:Hallam} reopened.",
        "Kenya’s {O:Interior Ministry} met. The Kenyan {O:Interior Ministry} agreed. {O:Interior Ministry} men left.",
        "In Kenya, the {O:Interior Ministry} met. {O:Kenyan Interior Ministry} officials agreed.",
        "{O:Islamic State} retreated. {O:ISIL} denied it. {O:ISIS} did not.",
        "{O:Harbour Watch} (also known as {O:Blue Tide}) met.",
        "{P:Peter Hallam}, better known as {P:Abu Hariq}, spoke.",
        "{L:Porto Nuovo} shook. {L:Porto-Nuovo} burned.",
        "{L:St. Anselm} shook. {L:Saint Anselm} burned.",
        "{O:Federal Fishery Board} ({O:FFB}) met.",
        "{O:Médecins du Fleuve} ({O:DWR}) met.",
        "{O:Jund al-Nur} ({O:Soldiers of Light}) met.",
    ],
)
def test_names_of_one_actor_are_merged(marked: str) -> None:
    assert len(sets(marked)) == 1


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{P:Anna Kowalska} met {P:Peter Kowalska}. {P:Kowalska} left.", 3),
        ("Mr. {P:Hallam} met Mrs. {P:Hallam}.", 2),
        ("{P:Maria Hallam} met {P:Mario Hallam}.", 2),
        ("{P:Daniel Hallam} met {P:Daniela Hallam}.", 2),
        ("{P:Ali Hassan} met {P:Ali Hussein}.", 2),
        ("{O:Northport United} beat {O:Northport City}. {O:Northport} cheered.", 3),
        ("Kenya’s {O:Interior Ministry} met. Uganda’s {O:Interior Ministry} agreed.", 2),
        ("The {O:Foreign Ministry} met. In Uganda, {O:Foreign Ministry} officials agreed.", 2),
        ("{L:Mexico} lies around {L:Mexico City}.", 2),
        ("{O:Ports of Little League Rowing} ({O:LLR})", 2),
        ("{O:Rovers} ({O:League of Wales})", 2),
        ("{O:Jund al-Nur} ({O:Northport})", 2),
        ("{P:Anna Wilton} met {P:Peter Wilson}. {P:Wilton} spoke, {P:Wilson} left.", 2),
    ],
)
def test_different_actors_stay_apart(marked: str, expected: int) -> None:
    assert len(sets(marked)) == expected


def test_a_surname_belongs_to_whom_the_text_calls_so_before_it_brings_in_a_namesake() -> None:
    family = "{P:Anna Hallam} spoke. {P:Hallam} was born here. Her son {P:Peter Hallam} is seven. {P:Hallam} left."
    assert sets(family) == [{"Anna Hallam", "Hallam"}, {"Peter Hallam"}]
    rivals = "{P:Anna Hallam} spoke. {P:Hallam} won. {P:Peter Hallam} came. {P:Peter Hallam} lost. {P:Hallam} left."
    assert sets(rivals) == [{"Anna Hallam", "Hallam"}, {"Peter Hallam"}, {"Hallam"}]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Łódź’s", "lodzs"),
        ("U. S.", "us"),
        ("al-Hariq", "al hariq"),
        ("St. Anselm", "saint anselm"),
        ("Main St.", "main st"),
    ],
)
def test_a_plain_name_has_no_marks(name: str, expected: str) -> None:
    assert plain(name) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("muammar gaddafi", "moammar qaddafi", True),
        ("muammar gaddafi", "muammar kadhafi", True),
        ("sergei lomov", "sergey lomov", True),
        ("maria rossi", "mario rossi", False),
        ("ali hasan", "ali husain", False),
        ("tom lee", "tim lee", False),
    ],
)
def test_transliterations(one: str, two: str, expected: bool) -> None:
    assert transliterated(one, two) is expected


def test_slips_and_short_forms() -> None:
    assert misspelt("kristen wolcott", "kristin wolcott") and not misspelt("jason hallam", "mason hallam")
    assert slip("maurer", "maurrer") and not slip("hallam", "hallams") and not slip("bauer", "baur")
    assert nicknamed("bill hallam", "william hallam") and not nicknamed("bill", "william")
    assert sounds("qaddafi") == sounds("gadhafi") != sounds("khatami")


def test_ministries_of_one_name_are_called_with_their_country() -> None:
    found = clusters("Kenya’s {O:Interior Ministry} met. Uganda’s {O:Interior Ministry} agreed.")
    assert [cluster.name for cluster in found] == ["Interior Ministry (Kenya)", "Interior Ministry (Uganda)"]


def test_a_surname_of_several_is_that_of_whom_the_headline_names() -> None:
    text = "Ida Hallam dies at 91\n\nShe was born in Leeds. Her son, Tom Hallam, said so. Hallam sang for years."
    names = [actor.name for actor in analyze(read(text)).actors if actor.kind == "person"]
    assert sorted(names) == ["Ida Hallam", "Tom Hallam"]


@pytest.mark.parametrize(
    ("short", "full", "may"),
    [
        ("st brannock", "st brannock medical center", True),
        ("st brannock", "st brannock medical staff", False),
        ("leeds", "leeds university", False),  # the town, or its club
    ],
)
def test_a_house_is_called_by_the_rest_of_its_name_unless_that_is_a_place(short: str, full: str, may: bool) -> None:
    assert shortens(short, full) is may


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{P:Tal Norvi} came. {P:Tal} spoke. {P:Miro Tal} left.", [{"Tal Norvi", "Tal"}, {"Miro Tal"}]),
        ("{P:Miro Tal} left. {P:Tal} spoke. {P:Tal Norvi} came.", [{"Miro Tal", "Tal"}, {"Tal Norvi"}]),
    ],
)
def test_a_lone_word_is_short_for_the_name_that_came_before_it(marked: str, expected: list[set[str]]) -> None:
    assert sets(marked) == expected


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("They use the road between {L?:Torquay} and {L:Marl}.", "place"),
        ("They live in {L?:Torquay}.", "place"),
        ("It was told to {L?:Torquay}.", "organization"),
    ],
)
def test_a_town_that_lists_have_as_a_club_is_a_place_where_a_way_leads_there(marked: str, kind: str) -> None:
    assert clusters(marked)[0].kind == kind
