"""Several reports of one event beside each other, on events written for this and read by hand."""

from __future__ import annotations

import time

import pytest

from analysis.comparing import compare
from analysis.comparing.comparison import Comparison
from analysis.comparing.decided import Decision, Pointer
from tests.analysis.told_events import analyzed, compared, relations_by_text, row_of

RELATIONS = [
    # event, fate, who, holder, first report, its figure, second report, its figure, relation
    ("earthquake", "killed", "people", None, "first-hours", "38", "second-day", "74", "compatible"),
    ("earthquake", "killed", "people", None, "second-day", "74", "second-day", "38", "update"),
    ("earthquake", "killed", "people", None, "second-day", "74", "opposition-paper", "112", "differs"),
    ("earthquake", "killed", "children", None, "first-hours", "Nine", "second-day", "Fourteen", "update"),
    ("earthquake", None, "magnitude", None, "first-hours", "6.4", "opposition-paper", "6.1", "differs"),
    ("earthquake", None, "houses", None, "first-hours", "hundreds", "opposition-paper", "640", "vague"),
    ("election", None, "seats", "Green Alliance", "night", "61", "morning", "63", "update"),
    ("election", None, "seats", "Green Alliance", "morning", "63", "observers", "63", "same"),
    ("election", None, "seats", "Green Alliance", "night", "61", "observers", "63", "update"),
    ("election", None, "turnout", None, "night", "68.2%", "morning", "69.1%", "update"),
    ("election", None, "turnout", None, "morning", "69.1%", "observers", "58%", "differs"),
    ("budget", None, "deficit", None, "ministry", "$4.2 billion", "council", "$5.6 billion", "differs"),
    ("budget", None, "deficit", None, "ministry", "$4.2 billion", "wire", "$4 billion", "compatible"),
    ("budget", None, "growth", None, "ministry", "2.1%", "council", "1.3%", "differs"),
    ("budget", None, "growth", None, "ministry", "2.1%", "wire", "2.1%", "same"),
    ("court", None, "fine", None, "agency", "12 million euros", "daily", "12 million euros", "same"),
    ("court", None, "savers", "Viktor Lund", "agency", "3,400", "daily", "3,400", "same"),
    ("match", "detained", "people", None, "club", "14", "local", "23", "differs"),
    ("match", "injured", "officers", None, "local", "Six", "fans", "six", "same"),
    ("match", "injured", "fans", None, "fans", "30", "fans", "four", "differs"),
    ("match", None, "spectators", None, "club", "41,250", "local", "41,250", "same"),
    ("match", None, "score", None, "club", "3-1", "fans", "3-1", "same"),
    ("ferry", "killed", "people", None, "first-day", "12", "divers", "19", "compatible"),
    ("ferry", "killed", "people", None, "divers", "19", "divers", "seven", "part"),
    ("ferry", "killed", "people", None, "divers", "21", "hospital", "25", "differs"),
    ("ferry", "killed", "people", None, "divers", "19", "hospital", "dozens", "vague"),
    ("ferry", "missing", "people", None, "first-day", "30", "divers", "23", "update"),
]


@pytest.mark.parametrize("case", RELATIONS, ids=lambda case: f"{case[0]} {case[5]} {case[7]}")
def test_figures_of_two_reports_stand_in_the_relation_that_a_reader_sees(case: tuple[str, ...]) -> None:
    event, fate, who, holder, one, figure, other, second, relation = case
    found = compared(event)
    rows = [
        row
        for row in found.rows
        if row.fate == fate and (row.who or "").lower() == who and holder in (None, row.holder)
    ]
    told = {pair: name for row in rows for pair, name in relations_by_text(found, row).items()}
    assert told[one, figure, other, second] == relation


ASIDE = [
    ("earthquake", "312", "another time"),
    ("earthquake", "2,000", "longer time"),
    ("earthquake", "four", "another event"),
    ("earthquake", "17", "another time"),
    ("ferry", "45", "another time"),
]


@pytest.mark.parametrize(("event", "text", "why"), ASIDE)
def test_what_belongs_to_something_else_is_set_aside_with_its_reason(event: str, text: str, why: str) -> None:
    aside = {each.number.text: each.why for each in compared(event).set_aside}
    assert why in aside[text]


def test_an_aside_at_the_end_of_a_paragraph_ends_with_it() -> None:
    assert [each.number.text for each in compared("ferry").set_aside] == ["2019", "45"]


def test_people_are_counted_in_one_row_only_where_the_sentences_are_of_one_matter() -> None:
    rows = [[c.number.text for c in row.claims] for row in compared("ferry").rows]
    assert ["98"] in rows and ["140", "151"] in rows
    marches = [
        "A march\n\nSome 5,000 people marched through the city, the police said.\n",
        "A march\n\nThe organizers counted 9,000 people who marched for peace.\n",
    ]
    (row,) = [row for row in compare([analyzed(text) for text in marches]).rows if row.who == "people"]
    assert [relation.relation for relation in row.relations] == ["differs"]


def test_every_number_that_can_be_compared_is_in_a_row_or_set_aside() -> None:
    for event in ("earthquake", "election", "budget", "court", "match", "ferry"):
        found = compared(event)
        kept = {(c.report, c.number.start) for row in found.rows for c in row.claims}
        kept |= {(each.report, each.number.start) for each in found.set_aside}
        for index, article in enumerate(found.articles):
            for number in analyzed(article.text).numbers:
                if number.kind not in ("date", "year", "ordinal"):
                    assert (index, number.start) in kept, (event, number.text)


def test_a_wire_text_that_two_papers_print_is_one_voice() -> None:
    voices = {c.report: c.voice for row in compared("earthquake").rows for c in row.claims if row.fate == "killed"}
    assert voices[1] == voices[3]
    assert len({voices[0], voices[1], voices[2]}) == 3


def test_a_sentence_that_two_reports_print_word_for_word_is_one_voice() -> None:
    same = "At least nine people were killed in the blast on Monday, the police said."
    one = analyzed(f"Blast\n\n{same} Windows were broken all over the town and shops stayed shut.\n")
    two = analyzed(f"Many die\n\n{same} Our reporter saw ambulances, soldiers and weeping relatives at the gate.\n")
    three = analyzed("Deaths\n\nAt least nine people were killed in the town on Monday.\n")
    (row,) = [row for row in compare([one, two, three]).rows if row.fate == "killed"]
    assert [claim.voice for claim in row.claims] == [0, 0, 2]


@pytest.mark.parametrize(
    ("same", "voices"), [("Nine people were killed there Monday.", [0, 0]), ("Nine people were killed Monday.", [0, 1])]
)
def test_a_sentence_of_six_words_is_taken_over_and_one_of_five_may_be_chance(same: str, voices: list[int]) -> None:
    one = analyzed(f"Blast\n\n{same} Windows were broken all over the town and shops stayed shut.\n")
    two = analyzed(f"Many die\n\n{same} Our reporter saw ambulances, soldiers and weeping relatives at the gate.\n")
    (row,) = [row for row in compare([one, two]).rows if row.fate == "killed"]
    assert [claim.voice for claim in row.claims] == voices


def test_a_part_never_contradicts_the_whole() -> None:
    found = compare([analyzed("Blast\n\nA blast killed 26 people on Monday, including 11 children, police said.\n")])
    assert [c.number.text for c in row_of(found, "killed", "people").claims] == ["26"]
    assert [c.number.text for c in row_of(found, "killed", "children").claims] == ["11"]


FATES = [
    ("Rescuers carried away at least 100 bodies.", "killed", "people"),
    ("The army launched a raid, killing 29 extremists.", "killed", "fighters"),
    ("The blast claimed the lives of 18 civilians.", "killed", "civilians"),
    ("The death toll has risen to 86.", "killed", "people"),
    ("At least 68 children were among the 126 people killed.", "killed", "children"),
    ("At least 109 of the dead were evacuees.", "killed", "evacuees"),
    ("Hundreds more were wounded in the blast.", "injured", "people"),
]


@pytest.mark.parametrize(("sentence", "fate", "who"), FATES)
def test_what_befell_those_counted_is_found(sentence: str, fate: str, who: str) -> None:
    found = compare([analyzed(f"A blast\n\n{sentence}\n")])
    assert any(row.fate == fate and row.who == who for row in found.rows), found.rows


@pytest.mark.parametrize("sentence", ["The strike hit two villages killed off by drought.", "It fired 12 missiles."])
def test_nothing_befalls_what_is_no_being(sentence: str) -> None:
    assert all(row.fate is None for row in compare([analyzed(f"A strike\n\n{sentence}\n")]).rows)


RUNOFF = (
    "Smith wins in Arland\n\n12 May 2024\n\nAna Smith won 52.3% of the vote in Sunday's runoff in Arland, beating Piet "
    "Jansen with 47.7%, the election commission said.\n",
    "Jansen contests result\n\n13 May 2024\n\nOfficial results gave 52.3 percent to Ana Smith and 47.7 percent to "
    "Jansen. His party says its own count shows Jansen with 50.4 percent and Smith with 49.6 percent.\n",
)


def test_shares_are_told_apart_by_whose_they_are_and_rival_counts_of_one_report_are_one_row() -> None:
    found = compare([analyzed(text) for text in RUNOFF])
    rows = {row.holder: [c.number.text for c in row.claims] for row in found.rows}
    assert rows == {
        "Ana Smith": ["52.3%", "52.3 percent", "49.6 percent"],
        "Piet Jansen": ["47.7%", "47.7 percent", "50.4 percent"],
    }


def test_the_number_is_of_what_was_counted_before() -> None:
    text = "Organisers said 80,000 people marched in Ruba; police put the number at 25,000."
    row = row_of(compare([analyzed(f"March\n\n{text}\n")]), None, "people")
    assert [c.number.text for c in row.claims] == ["80,000", "25,000"] and row.relations[0].relation == "differs"


def test_what_is_only_imagined_is_set_aside() -> None:
    found = compare(
        [analyzed("Crane falls\n\nA crane killed 107 people. The toll would have been more than 900 at noon.\n")]
    )
    assert [(each.number.text, "not said to be so" in each.why) for each in found.set_aside] == [("900", True)]


def test_what_comes_on_top_of_a_toll_is_a_part() -> None:
    found = compare(
        [analyzed("Blasts\n\nA blast killed 28 people on Monday. A second one killed another 12 people.\n")]
    )
    row = row_of(found, "killed", "people")
    assert [c.status for c in row.claims] == ["current", "part"] and row.relations[0].relation == "part"


def test_vague_words_are_never_compared_as_numbers() -> None:
    one = analyzed("Fire\n\nDozens of people were killed in a fire on Monday.\n")
    two = analyzed("Fire\n\nA fire killed 31 people on Monday.\n")
    row = row_of(compare([one, two]), "killed", "people")
    assert [r.relation for r in row.relations] == ["vague"]
    assert "Dozens" in row.relations[0].why


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("at least 20", "20", "compatible"),
        ("at least 20", "19", "differs"),
        ("nearly 30", "29", "compatible"),
        ("nearly 30", "31", "differs"),
        ("about 100", "110", "compatible"),
        ("about 100", "111", "differs"),
        ("100", "100", "same"),
    ],
)
def test_bounds_decide_between_compatible_and_differs(first: str, second: str, relation: str) -> None:
    texts = [f"Fire in Holm\n\nA fire in Holm killed {figure} people on Monday.\n" for figure in (first, second)]
    row = row_of(compare([analyzed(text) for text in texts]), "killed", "people")
    assert [r.relation for r in row.relations] == [relation]


def test_figures_of_two_places_in_one_sentence_are_rows_of_their_own() -> None:
    found = compare([analyzed("Raids\n\nRaids killed 200 people in Peru and 16 people in Chile on Monday.\n")])
    assert {(row.place, row.claims[0].number.text) for row in found.rows if row.fate} == {
        ("Peru", "200"),
        ("Chile", "16"),
    }


def test_a_row_of_many_claims_relates_each_to_its_neighbour_and_to_the_extremes() -> None:
    texts = [f"Fire {n}\n\nFire number {n} in Holm killed {n} people on Monday.\n" for n in range(10, 70)]
    row = row_of(compare([analyzed(text) for text in texts]), "killed", "people")
    assert len(row.claims) > 50
    pairs = {(r.a, r.b) for r in row.relations}
    assert all((at, at + 1) in pairs for at in range(len(row.claims) - 1))
    assert len(pairs) < 3 * len(row.claims)


def test_the_json_object_has_what_the_contract_names() -> None:
    made = compared("earthquake").to_dict()
    assert made["event"] == {
        "name": "At least 38 dead as strong quake hits Tarvik valley",
        "place": "Tarvik",
        "day": "2025-03-03",
    }
    assert made["reports"][1]["date"] == "2025-03-04"
    claim = made["rows"][0]["claims"][0]
    assert list(claim) == [
        "report",
        "start",
        "end",
        "text",
        "value",
        "low",
        "high",
        "hedge",
        "source",
        "status",
        "voice",
    ]
    article = compared("earthquake").articles[claim["report"]]
    assert article.text[claim["start"] : claim["end"]] == claim["text"] == "38"
    assert (claim["value"], claim["low"], claim["high"]) == (None, 38, None)


def test_hundreds_of_reports_are_compared_within_two_seconds() -> None:
    findings = list(compared("earthquake").articles) + list(compared("match").articles)
    reports = [analyzed(article.text) for article in findings] * 45
    begun = time.process_time()
    compare(reports)
    assert time.process_time() - begun < 2


def _one(text: str, at: int = 0) -> tuple[Pointer, str]:
    """Where a figure stands in the made-up reports below."""
    start = TWO[at].index(text)
    return Pointer(at, start, start + len(text)), text


TWO = (
    "Fire in Holm\n\nA fire in Holm killed 12 people on Monday, police said. In the town 40 officers were hurt.\n",
    "Blaze in Holm\n\nA blaze in Holm killed 14 people on Monday, firefighters said.\n",
)


def _decided(*decisions: Decision) -> Comparison:
    return compare([analyzed(text) for text in TWO], decisions=decisions)


def test_a_figure_set_aside_by_the_reader_is_in_no_row() -> None:
    found = _decided(Decision(_one("14", 1)[0], "aside"))
    assert [c.number.text for c in row_of(found, "killed", "people").claims] == ["12"]
    assert [(each.number.text, each.why) for each in found.set_aside] == [("14", "you set it aside")]


def test_a_figure_moved_into_another_row_is_related_there() -> None:
    found = _decided(Decision(_one("40")[0], "row", _one("14", 1)[0]))
    row = row_of(found, "killed", "people")
    assert [c.number.text for c in row.claims] == ["12", "40", "14"]
    assert not [r for r in found.rows if r.fate == "injured"]


def test_a_row_keeps_what_it_is_of_when_another_figure_is_moved_in_before_its_own() -> None:
    found = _decided(Decision(_one("12")[0], "row", _one("40")[0]))
    row = row_of(found, "injured", "officers")
    assert [c.number.text for c in row.claims] == ["12", "40"]
    assert [c.number.text for c in row_of(found, "killed", "people").claims] == ["14"]


def test_a_row_of_its_own_takes_a_figure_out_of_its_row_and_another_can_follow() -> None:
    found = _decided(Decision(_one("14", 1)[0], "own"), Decision(_one("40")[0], "row", _one("14", 1)[0]))
    rows = [(row.fate, [c.number.text for c in row.claims]) for row in found.rows if row.fate]
    assert rows == [("killed", ["40", "14"]), ("killed", ["12"])]


def test_a_part_and_one_source_change_the_relation() -> None:
    assert [r.relation for r in row_of(_decided(), "killed", "people").relations] == ["differs"]
    part = _decided(Decision(_one("14", 1)[0], "part"))
    assert [r.relation for r in row_of(part, "killed", "people").relations] == ["part"]
    source = _decided(Decision(_one("14", 1)[0], "source", _one("12")[0]))
    assert row_of(source, "killed", "people").relations[0].why == "no figure fits both"


def test_what_was_set_aside_by_the_program_can_be_moved_in() -> None:
    texts = (
        TWO[0],
        "Blaze\n\nA blaze in Holm killed many people on Monday. Last year, a fire in Lund killed 9 people.\n",
    )
    reports = [analyzed(text) for text in texts]
    assert [each.number.text for each in compare(reports).set_aside] == ["9"]
    at = texts[1].index("9 people")
    moved = compare(reports, decisions=[Decision(Pointer(1, at, at + 1), "row", _one("12")[0])])
    assert [c.number.text for c in row_of(moved, "killed", "people").claims] == ["12", "9"]


def test_a_decision_on_what_is_not_there_is_passed_over() -> None:
    assert _decided(Decision(Pointer(0, 1, 2), "aside"), Decision(_one("12")[0], "row", Pointer(1, 0, 1))) == _decided()


def test_reports_without_a_figure_and_empty_reports_are_compared_all_the_same() -> None:
    found = compare([analyzed("A quiet day\n\nThe mayor opened a bridge.\n"), analyzed("")])
    assert (found.rows, found.set_aside, found.days) == ((), (), (None, None))


@pytest.mark.parametrize(
    "text", ["Ten people: " * 1500, "first " * 1500 + "12 people were killed.", "(12 men and " * 1500]
)
def test_long_sentences_are_compared_in_linear_time(text: str) -> None:
    findings = analyzed(f"A headline\n\n{text}\n")
    begun = time.process_time()
    compare([findings, findings])
    assert time.process_time() - begun < 4


# The text behind a headline, the figure, what befell whom, its status; an empty fate where it is no row of tolls.
TOLD = [
    ("Gunmen shot dead five guests on Friday.", "five", "guests"),
    ("A bomb killed nine people outside a police station on Friday. Four of them were soldiers.", "Four", "soldiers"),
    ("A quake killed 25 people on Friday. Eight of the dead were children and four were women.", "four", "women"),
    ("A ferry sank on Friday, drowning 12.", "12", "people"),
    ("A jet crashed with the loss of 46 lives.", "46", "people"),
    ("The toll rose to 25 on Friday, up from an earlier count of 18.", "18", "people"),
    ("All 46 people aboard died on Friday. It had given the number as 44.", "44", "people"),
    ("A bomb killed 17 people on Friday. Two of the wounded died in hospital.", "Two", "people"),
]


@pytest.mark.parametrize(("text", "figure", "who"), TOLD)
def test_who_was_killed_is_told_in_many_ways(text: str, figure: str, who: str) -> None:
    found = compare([analyzed(f"News of the day\n\n{text}\n")])
    assert [r.who for r in found.rows if r.fate == "killed" for c in r.claims if c.number.text == figure] == [who]


@pytest.mark.parametrize(
    ("sentence", "fate"),
    [
        ("Hospitals treated 65 people for cuts and broken bones.", "injured"),
        ("Hospitals treated 65 people for cholera.", None),
        ("Some 65 people were treated for serious burns.", "injured"),
        ("Some 65 people were treated for measles.", None),
        ("Some 65 people are still being treated in two hospitals.", "injured"),
        ("Among the wounded are 65 children.", "injured"),
    ],
)
def test_those_treated_for_what_hurts_are_injured(sentence: str, fate: str | None) -> None:
    found = compare([analyzed(f"News of the day\n\n{sentence}\n")])
    assert {row.fate for row in found.rows for claim in row.claims if claim.number.text == "65"} == {fate}


def test_those_treated_are_injured_and_those_trapped_are_not_dead() -> None:
    found = compare([analyzed("Quake kills 18, 40 trapped\n\nSome 140 people were being treated for burns.\n")])
    assert [(r.fate, c.number.text) for r in found.rows for c in r.claims if c.number.text != "18"] == [
        ("injured", "140"),
        (None, "40"),
    ]


PARTS = [
    ("A storm killed seven people. Three of the victims died in a car.", "Three", "part"),
    ("Divers recovered 22 more bodies, raising the toll to 34.", "22", "part"),
    ("Divers recovered 34 more bodies, raising the toll to 34.", "34", "current"),
    ("All 46 people aboard died. Rescue teams found 31 bodies.", "31", "part"),
    ("All 46 people aboard died. Rescue teams found 46 bodies.", "46", "current"),
    ("The toll rose to 17 after two of the wounded died.", "two", "part"),
]


@pytest.mark.parametrize(("text", "figure", "status"), PARTS)
def test_bodies_found_are_a_part_of_a_greater_toll(text: str, figure: str, status: str) -> None:
    found = compare([analyzed(f"News of the day\n\n{text}\n")])
    assert {c.status for row in found.rows for c in row.claims if c.number.text == figure} == {status}


def test_a_place_that_opens_a_sentence_and_is_not_the_events_has_a_row_of_its_own() -> None:
    text = "Quake injures 90 in Dorvan\n\nA quake injured 90 people in Dorvan.\n\nRoads broke.\n\nWires fell.\n\n"
    found = compare([analyzed(text + "In Turkey, two people were injured. In Dorvan, 90 people were injured.\n")])
    assert [(row.place, {claim.number.text for claim in row.claims}) for row in found.rows] == [
        (None, {"90"}),
        ("Turkey", {"two"}),
    ]


def test_an_event_named_for_comparison_in_the_first_sentence_is_set_aside() -> None:
    found = compare([analyzed("Blast\n\nA blast killed 17, the worst in Arn since a fire in 2015 that killed 48.\n")])
    assert [(aside.number.text, aside.why) for aside in found.set_aside if aside.number.text == "48"] == [
        ("48", "another event, for comparison")
    ]


HOURS = [
    # what stands above the text, and the hour that the report tells of itself
    ("Coast News, 12 November 2025, 09:40\n\nA ferry sank.", "09:40"),
    ("By Tom Reed\nPublished 12 November 2025 at 11:20, updated 18:45\n\nA ferry sank.", "18:45"),
    ("LAMURA, 12 November 2025, 12:30 (Coast News) - A ferry sank.", "12:30"),
    ("Last updated: 2.05pm GMT, 12 November 2025\n\nA ferry sank.", "14:05"),
    (
        "By Tom Reed, our man in Lamura, and Ann Hale in Coast City\n\n12 November 2025, 09:40\n\nA ferry sank.",
        "09:40",
    ),
    (f"12 November 2025\n\n{'A ferry sank off Lamura. ' * 20}\n\nUpdated 12 November 2025, 18:45", None),
    ("12 November 2025 | 14:05\n\nA ferry sank.", "14:05"),
    ("2025-11-12T14:05:00Z\n\nA ferry sank.", "14:05"),
    ("12 November 2025\n\nA ferry sank at 14:05 on 12 November 2025 - nobody knows why.", None),
    ("12 November 2025\n\nThe lines are open until 18:00.", None),
    ("12 November 2025\n\nA ferry sank.", None),
]


@pytest.mark.parametrize(("head", "hour"), HOURS)
def test_a_report_tells_its_hour(head: str, hour: str | None) -> None:
    found = compare([analyzed(f"A ferry sinks\n\n{head}\n")])
    assert (found.days, found.hours) == (("2025-11-12",), (hour,))


def test_reports_of_one_day_stand_in_the_order_of_their_hours() -> None:
    texts = [
        f"A ferry sinks\n\nCoast News, 12 November 2025, {hour}\n\nRescuers brought {count} cars ashore, they said.\n"
        for hour, count in (("18:45", 23), ("09:40", 18))
    ]
    (row,) = [row for row in compare([analyzed(text) for text in texts]).rows if row.who == "cars"]
    assert [claim.number.text for claim in row.claims] == ["18", "23"]
    assert [relation.relation for relation in row.relations] == ["update"]


BEFALLEN = [
    # text, the figure, what befell those whom it counts, and who they are
    ("Two men, 27 and 31, were arrested on Friday.", "Two", "detained", "men"),
    ("One man, aged 27, was arrested in Harsby.", "One", "detained", "men"),
    ("Three girls (9, 11 and 12) were injured.", "Three", "injured", "children"),
    ("At least 23 people, among them two children, were scalded.", "23", "injured", "people"),
    ("In all 19 people suffered burns, four of them serious ones.", "four", "injured", "people"),
    ("The fire left 12 shops burnt.", "12", None, "shops"),
    ("One man, 27, was praised.", "One", None, "man"),
]


@pytest.mark.parametrize(("text", "figure", "fate", "who"), BEFALLEN)
def test_what_befell_those_counted_behind_their_ages_or_told_of_things_too(
    text: str, figure: str, fate: str | None, who: str
) -> None:
    found = compare([analyzed(f"News\n\n3 May 2024\n\n{text}\n")])
    (row,) = [row for row in found.rows if figure in [claim.number.text for claim in row.claims]]
    assert (row.fate, row.who) == (fate, who)


def test_results_of_two_days_are_of_two_votes() -> None:
    votes = [
        f"The vote\n\n{day} May 2024\n\nThe council approved the plan {result}.\n"
        for day, result in ((3, "5-2"), (9, "8-5"), (9, "8-5"))
    ]
    rows = [[claim.number.text for claim in row.claims] for row in compare([analyzed(text) for text in votes]).rows]
    assert sorted(rows) == [["5-2"], ["8-5", "8-5"]]
