"""Rows put together though their words differ, and figures that brackets or other events would mix up."""

from __future__ import annotations

import pytest

from analysis import analyze, compare, read

DAY = "News of the day\n\n3 May 2024\n\n"

FIRE = "A fire in Orle killed 14 people."
"""What both reports tell, so that they are known to be of one event."""

JOINED = [
    # (what one report tells besides, what the other does, a figure of each, how they are related; None: two rows)
    ("Some 1,800 residents were evacuated.", "Nearly 2,000 people were told to leave their homes.",
     "1,800", "2,000", "compatible"),
    ("Firemen stayed in the mill for five hours.", "The men spent nine hours in the mill.",
     "five hours", "nine hours", "differs"),
    ("About 300,000 spectators lined the streets.", "The police put the number of people there at 180,000.",
     "300,000", "180,000", None),
    ("About 300,000 spectators lined the streets.", "The police put the number of people there at some 290,000.",
     "300,000", "290,000", "compatible"),
    ("Some 1,800 residents were evacuated.", "Nearly 2,000 houses were left without water.",
     "1,800", "2,000", None),
    ("The fire cost the firm $4 million.", "The mill paid its workers $3 million.", "$4 million", "$3 million", None),
    ("Nine children were hurt.", "Twelve people looked on.", "Nine", "Twelve", None),
    ("About 1,500 people left, including 400 fighters.", "In all 423 fighters left.", "400", "423", "differs"),
    ("The spill was 9,000 cubic metres of acid.", "A pond lost 2,300 cubic metres of water.",
     "9,000 cubic metres", "2,300 cubic metres", None),
    ("The spill was 9,000 cubic metres of acid.", "A pond lost 2,300 cubic metres of acid in the spill.",
     "9,000 cubic metres", "2,300 cubic metres", "differs"),
    ("Eighteen engines came.", "The flames took 31 sheds.", "Eighteen", "31", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), JOINED)
def test_rows_left_alone_are_put_together_where_nothing_else_comes_near(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _relation(f"{FIRE} {one}", f"{FIRE} {other}", first, second) == relation


TOLLS = [
    # (what each report tells, the group of the row)
    ("A raid in Orle left 27 soldiers wounded.", "A raid in Orle left 34 people wounded.", "people"),
    ("A raid in Orle left 27 prisoners wounded.", "A raid in Orle left 90 people wounded.", None),
    ("A raid in Orle killed 27 soldiers.", "A raid in Orle killed 34 people.", None),
    ("A raid in Orle left 27 children wounded.", "A raid in Orle left 34 people wounded.", None),
    ("A raid in Orle left 27 prisoners and 30 people wounded.", "A raid in Orle left 34 people wounded.", None),
]


@pytest.mark.parametrize(("one", "other", "group"), TOLLS)
def test_a_toll_of_those_that_may_be_all_is_that_of_people(one: str, other: str, group: str | None) -> None:
    rows = compare([analyze(read(DAY + text)) for text in (one, other)]).rows
    shared = [row.who for row in rows if {claim.number.text for claim in row.claims} >= {"27"} and row.reports == 2]
    assert shared == ([group] if group else [])


RIVALS = [
    # (a report, the two figures in it that are of one thing; None where they are of two)
    ("The firm's claim of 2,300 cubic metres is absurd: pictures show that 13,000 have run out.",
     "2,300 cubic metres", "13,000", "differs"),
    ("Was it 500,000, as the unions claim, or 230,000, as the ministry has it?", "500,000", "230,000", "differs"),
    ("The state gives 6 million francs; the mayor says that at least 20 million will be needed.",
     "6 million francs", "20 million", "differs"),
    ("The Oslo plant employs 400 people, the Bergen plant 300.", "400", "300", None),
    ("The hall holds 8,000 people. Police said 5,000 came.", "8,000", "5,000", None),
    ("The train entered the curve at 112 km/h, where 80 are allowed.", "112 km/h", "80", None),
    ("The firm lost $6 million, and nine left.", "$6 million", "nine", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "second", "relation"), RIVALS)
def test_a_number_without_a_noun_is_of_what_its_likely_rival_is_of(
    text: str, first: str, second: str, relation: str | None
) -> None:
    told = {
        (row.claims[each.a].number.text, row.claims[each.b].number.text): each.relation
        for row in compare([analyze(read(DAY + text))]).rows
        for each in row.relations
    }
    assert told.get((first, second)) == relation


def test_ages_of_two_reports_are_of_one_person_where_they_are_the_same() -> None:
    one, other = "Ben Gray, 67, was hurt in Orle.", "A man of 67 was hurt in Orle."
    assert _relation(one, other, "67", "67") == "same"
    assert _relation(one, "A man of 61 was hurt in Orle.", "67", "61") is None


UNITS = [
    # (what one report tells, what the other does, how the two are related)
    ("The fee was €7.5 million.", "Reports of 7.5 million were denied.", "€7.5 million", "7.5 million", "same"),
    ("The line costs 412 million crowns.", "Ben Gray has read the papers and comes to 590 million for the line.",
     "412 million crowns", "590 million", "differs"),
    ("Yes had 48.7% of the vote.", "No was ahead of Yes by 51.3 percent to 48.7.", "48.7%", "48.7", "same"),
    ("The fee was €7 million.", "Seven came.", "€7 million", "Seven", None),
    ("The hall cost €1,400 and had 1,400 km of wire.", "The list names 1,400.", "€1,400", "1,400", None),
    ("A third of the members voted.", "Some 33 percent of the members voted.", "A third", "33 percent", "compatible"),
    ("Half of the workers struck.", "Some 80 percent of the workers struck.", "Half", "80 percent", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), UNITS)
def test_bare_numbers_and_parts_of_a_whole_are_read_by_what_the_other_report_tells(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _relation(one, other, first, second) == relation


def test_half_of_those_killed_are_no_toll() -> None:
    found = compare([analyze(read(DAY + "A bomb killed 14 people. Nearly half of the children were killed."))])
    assert [claim.number.text for row in found.rows if row.fate for claim in row.claims] == ["14"]


def test_a_grade_is_no_count() -> None:
    found = compare([analyze(read(DAY + "The category four storm hit Orle. It had been of level 3."))])
    assert [(each.number.text, each.why) for each in found.set_aside] == [("four", "a grade"), ("3", "a grade")]


def test_a_headline_is_as_loose_as_the_text() -> None:
    one = "Fire in Orle, six dead\n\n3 May 2024\n\nAt least six people were killed in a fire in Orle."
    other = "Fire in Orle\n\n3 May 2024\n\nA fire in Orle killed eight people."
    row = compare([analyze(read(text)) for text in (one, other)]).rows[0]
    assert [each.relation for each in row.relations] == ["same", "compatible", "compatible"]


MEETING = [
    # what each report tells besides the fire, and the figures of the one row that they share; None: they share none
    (("Some 1,800 residents were evacuated.",
      "Thousands of people were told to leave their homes. Nearly 2,000 people left."),
     {"1,800", "Thousands", "2,000"}),
    (("About 300,000 spectators lined the streets. Some 90,000 people stayed away.",
      "The police put the number of people there at 180,000."), None),
    (("About 300,000 spectators lined the streets.",
      "The police put the number of people there at 180,000. Some 90,000 people stayed away."), None),
    (("About 300,000 spectators lined the streets.", "The police put the number of people there at some 290,000.",
      "Some 90,000 people stayed away."), {"300,000", "290,000"}),
    (("Smoke rose 900 metres high.", "The wall had about 950 metres."), {"900 metres", "950 metres"}),
    (("Smoke rose 900 metres high.", "The wall had 300 metres."), None),
    (("Smoke rose 900 metres high.", "The hoses were 300 metres long. A wall of 400 metres stood. A pond of 20 metres"
      " froze."), None),
    (("Some 1,800 guests sang.", "Nearly 900 people slept."), None),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "row"), MEETING)
def test_of_several_rows_none_is_taken_that_is_not_ahead_of_the_others(
    texts: tuple[str, ...], row: set[str] | None
) -> None:
    found = compare([analyze(read(f"{DAY}{FIRE} {text}")) for text in texts]).rows
    shared = [{each.number.text for each in one.claims} for one in found if one.reports > 1 and one.fate != "killed"]
    assert shared == ([row] if row else [])


def test_reports_that_share_no_row_are_not_known_to_be_of_one_event() -> None:
    one, other = "About 300,000 spectators lined the streets.", "The police put the number of people there at 180,000."
    assert _relation(one, other, "300,000", "180,000") is None


BRACKETS = [
    ("The lake lies 65 miles (105 km) north of Orle.", "The lake lies 105 km north of Orle.",
     "65 miles", "105 km", "compatible"),
    ("A 9-meter (30-foot) wave may come.", "A 30-foot wave may come.", "9-meter", "30-foot", "compatible"),
    ("Gusts of up to 150 mph (240 kph) hit Orle.", "Gusts of up to 150 mph hit Orle.", "150 mph", "150 mph", "same"),
    ("The repair costs £2 million ($2.5 million).", "The repair costs £2 million.",
     "£2 million", "£2 million", "same"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), BRACKETS)
def test_what_a_bracket_tells_once_more_is_one_figure(
    one: str, other: str, first: str, second: str, relation: str
) -> None:
    found = compare([analyze(read(DAY + text)) for text in (one, other)])
    assert [aside.why for aside in found.set_aside] == [f"told with “{first}”"]
    assert _relation(one, other, first, second) == relation


@pytest.mark.parametrize("text", ["It is 65 miles (24 km of them by ferry).", "The hall is 40 m (and 12 ft wide)."])
def test_a_bracket_with_another_measure_is_a_figure_of_its_own(text: str) -> None:
    assert compare([analyze(read(DAY + text))]).set_aside == ()


OTHER_HAPPENINGS = [
    ("A bomb in Orle killed 72 people. It hit a market. Police sealed it off. At least 13 died in a bombing in Lar.",
     ["13"]),
    ("A bomb in Orle killed 72 people. It hit a market. Police sealed it off. A blast in Lar had killed 13 people.",
     ["13"]),
    ("A bomb in Orle killed 72 people. It hit a market. Police sealed it off. The blast killed 70, a doctor said.", []),
    ("A bomb in Orle killed 72 people. It hit a market. Police sealed it off. In all 72 died in a bomb attack.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "aside"), OTHER_HAPPENINGS)
def test_the_toll_of_one_more_happening_is_set_aside(text: str, aside: list[str]) -> None:
    found = compare([analyze(read(DAY + text))])
    assert [each.number.text for each in found.set_aside] == aside


def test_a_lead_without_a_day_takes_those_of_the_other_leads() -> None:
    texts = (
        "A bomb in Orle killed 72 people on Thursday.",
        "A bomb in Orle killed 72 people. It hit a market. Police sealed it off.\n\nOn Monday 13 people were killed.",
    )
    found = compare([analyze(read(DAY + text)) for text in texts])
    assert [(each.number.text, each.why) for each in found.set_aside] == [("13", "another day (Monday)")]


def _relation(one: str, other: str, first: str, second: str) -> str | None:
    """How two figures are related, each told by its text; None where they are in two rows."""
    for row in compare([analyze(read(DAY + text)) for text in (one, other)]).rows:
        for each in row.relations:
            a, b = row.claims[each.a], row.claims[each.b]
            if (a.report, a.number.text, b.report, b.number.text) == (0, first, 1, second):
                return each.relation
    return None


HEADLINES = [
    # what the text says of the "Six" of the headline, and how they stand to nine of another report
    ("At least six people were killed in the raid.", "compatible"),
    ("At least six people were injured in the raid.", "differs"),
    ("Six people were killed in the raid.", "differs"),
]


@pytest.mark.parametrize(("text", "relation"), HEADLINES)
def test_a_headline_is_as_sure_as_the_text_that_says_it_again(text: str, relation: str) -> None:
    report = f"Six people killed in Orle\n\n3 May 2024\n\n{text}\n"
    found = compare([analyze(read(report)), analyze(read(f"{DAY}A raid in Orle killed nine people.\n"))])
    told = {
        each.relation
        for row in found.rows
        for each in row.relations
        if (row.claims[each.a].number.text, row.claims[each.b].number.text) == ("Six", "nine")
    }
    assert told == {relation}


ROWS = [
    # what one report tells, what the other does, figures of one row, what is set aside
    (
        "Some 1,800 residents were evacuated. Thousands of people were told to leave their homes.",
        "Nearly 2,000 people were told to leave their homes.",
        {"1,800", "Thousands", "2,000"},
        [],
    ),
    ("The panel noted 211 papers, not 143.", "The firm counted 143 papers.", {"211", "143"}, []),
    ("The panel noted 211 papers, not 143.", "The firm counted 150 papers.", {"211", "150"}, ["143"]),
]


@pytest.mark.parametrize(("one", "other", "figures", "aside"), ROWS)
def test_vague_words_join_and_what_one_denies_is_the_figure_of_who_tells_it(
    one: str, other: str, figures: set[str], aside: list[str]
) -> None:
    found = compare([analyze(read(f"{DAY}{FIRE} {text}")) for text in (one, other)])
    assert figures in [{claim.number.text for claim in row.claims} for row in found.rows]
    assert [each.number.text for each in found.set_aside] == aside
