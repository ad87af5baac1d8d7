"""Tolls that reports tell without a noun, of one side, of another place, or with words of an army: in which row."""

from __future__ import annotations

import pytest

from analysis.comparing import compare
from analysis.comparing.aligned_rows import groups_of
from analysis.comparing.comparison import Comparison
from analysis.training.weigh_figure_pairs import event_of
from tests.analysis.told_events import analyzed


def _compared(*texts: str) -> Comparison:
    """The comparison of texts, one each day."""
    return compare(
        [analyzed(f"News of the day\n\n{day} May 2024\n\n{text}\n") for day, text in enumerate(texts, start=3)]
    )


def _relation(one: str, other: str, first: str, second: str) -> str | None:
    return {
        (row.claims[r.a].number.text, row.claims[r.b].number.text): r.relation
        for row in _compared(one, other).rows
        for r in row.relations
    }.get((first, second))


FATES = [
    # text, the figure, its fate, whom it counts
    ("The army said 70 terrorists were neutralised in Orle.", "70", "killed", "fighters"),
    ("The group said it had killed 80 troops and captured 15.", "15", "detained", "people"),
    ("Six attackers were taken prisoner, the army said.", "Six", "detained", "fighters"),
    ("One man was found dead in a burnt-out car.", "One", "killed", "men"),
    ("Roughly 3,500 people were ordered to leave.", "3,500", "displaced", "people"),
    ("Close to 6,000 residents are under evacuation orders.", "6,000", "displaced", "people"),
    ("The ambulance service treated 17 demonstrators; the streets are calm.", "17", "injured", "demonstrators"),
    ("Medics treated 17 people for flu.", "17", None, "peopl"),
    ("An activist said he had counted 28 corpses in the market.", "28", "killed", "people"),
    ("Jets struck a gathering of militants killing dozens of them.", "dozens", "killed", "fighters"),
    ("It seemed that two students had opened fire on the head, who had been injured.", "two", None, "student"),
    ("Two people, who had been on a bus, were injured.", "Two", "injured", "people"),
    ("More than 1,000 gunmen from the hills have killed 28 people.", "1,000", None, "gunman"),
    ("The number of injured stood at 57, hospital officials said.", "57", "injured", "people"),
    ("The count of the wounded rose to at least 57.", "57", "injured", "people"),
    ("Some 209 people were badly hurt and thousands of homes were damaged.", "thousands", None, "home"),
    ("A strike killed 41 people medics and a local official said.", "41", "killed", "people"),
    ("A strike killed 41 aid workers and medics.", "41", "killed", "workers"),
    ("Two US officials said Masri was killed in the raid.", "Two", None, "offici"),
    ("Two people said to be brothers were killed.", "Two", "killed", "people"),
    ("Two children, police said, were killed.", "Two", "killed", "children"),
    ("Two attackers wounded nine policemen.", "Two", None, "attack"),
    ("Two attackers killed the guard at the door.", "Two", None, "attack"),
    ("Two attackers were killed the day before.", "Two", "killed", "fighters"),
    ("Two soldiers killed 12 wounded in the raid.", "Two", "killed", "soldiers"),
    ("Three soldiers have died one day later.", "Three", "killed", "soldiers"),
    ("Between 50 and 60 people were executed in the jail.", "50 and 60", "killed", "people"),
    ("The army killed between 50 and 60 people.", "50 and 60", "killed", "people"),
    ("Some 14 civilians were martyred in the bombing.", "14", "killed", "civilians"),
    ("The army lost 12 of its men in the fighting.", "12", "killed", "men"),
    ("The bomb killed seven civilians. Among the civilians were two children, it added.", "two", "killed", "children"),
    ("A bomb went off injuring 40 most of whom women and children.", "40", "injured", "people"),
    ("About 5,200 people used the evacuation centres.", "5,200", "displaced", "people"),
    ("Eleven of our colleagues have lost their lives in the fire.", "Eleven", "killed", "colleagues"),
    ("Thirteen of the dead are under the age of 15.", "Thirteen", "killed", "children"),
    ("The toll from the raids climbed to 106 activists said.", "106", "killed", "people"),
    ("He had attended the burial of 54 people.", "54", "killed", "people"),
    ("Police said only 16 people, among them two policemen, had lost their lives.", "16", "killed", "people"),
    ("A reporter saw the bodies of seven children at the hospital.", "seven", "killed", "children"),
    ("The rebels executed 15 captured soldiers.", "15", "killed", "soldiers"),
    ("Army units eliminated 20 terrorists in Daraya.", "20", "killed", "fighters"),
    ("The plan eliminated 20 posts in Daraya.", "20", None, "posts"),
    ("Five deaths were recorded.", "Five", "killed", "people"),
    ("Hospitals admitted 48 people with shrapnel wounds.", "48", "injured", "people"),
    ("There was no trace of five climbers.", "five", "missing", "climbers"),
    ("Eleven people are believed buried under the mud.", "Eleven", "missing", "people"),
    ("Some 44 people were brought to the station.", "44", "detained", "people"),
    ("Officers rounded up 44 suspects.", "44", "detained", "people"),
    ("The rebels seized 12 soldiers.", "12", "detained", "soldiers"),
    ("The rebels seized 12 tanks.", "12", None, "tanks"),
    ("About 600 people sought refuge in schools.", "600", "displaced", "people"),
    ("The police lost 12 of its cars.", "12", None, "cars"),
    ("The army freed 30 hostages.", "30", None, "hostages"),
    ("Nineteen people received medical treatment.", "Nineteen", "injured", "people"),
    ("Of the 254 people who were on board, 22 were hurt.", "254", None, "people"),
    ("Of the 254 people who were on board, 22 were hurt.", "22", "injured", "people"),
    ("The mission has verified the deaths of 42 persons, of whom 11 were civilians.", "42", "killed", "people"),
    ("The brigade said it had killed 40 of the enemy.", "40", "killed", "fighters"),
    ("Six people succumbed to their wounds.", "Six", "killed", "people"),
    ("Five people died in the attack: a guard and four inmates.", "four", "killed", "prisoners"),
    ("The ministry revised the number of martyrs of the attack to 33.", "33", "killed", "people"),
    ('The group said that 50 "apostates" had been killed.', "50", "killed", "people"),
    ("The army captured 15 villages in the fighting.", "15", None, "villag"),
]


@pytest.mark.parametrize(("text", "figure", "fate", "who"), FATES)
def test_what_befell_them_is_told_in_the_words_of_armies_medics_and_fire_crews(
    text: str, figure: str, fate: str | None, who: str
) -> None:
    (row,) = [row for row in _compared(text).rows if figure in {claim.number.text for claim in row.claims}]
    assert row.fate == fate
    assert fate is None or who in (row.who or "")


SIDES = [
    # a report, its figure that names nobody, whom it counts
    ("Gunmen killed at least 54 soldiers on Monday. The ministry spoke of 38 dead and 27 wounded.", "38", "soldiers"),
    ("Gunmen killed at least 54 soldiers on Monday. The ministry spoke of 38 dead and 27 wounded.", "27", "soldiers"),
    ("Gunmen killed 58 soldiers on Monday. On the side of the attackers, 82 were killed.", "82", "fighters"),
    ("Gunmen killed 58 soldiers on Monday. Some 30 people were wounded in the town.", "30", "people"),
]


@pytest.mark.parametrize(("text", "figure", "who"), SIDES)
def test_a_toll_that_names_nobody_is_of_the_side_told_before(text: str, figure: str, who: str) -> None:
    (row,) = [row for row in _compared(text).rows if figure in {claim.number.text for claim in row.claims}]
    assert row.who == who


LEAD = "Air strikes on the town of Darkush killed 34 people on Tuesday. The market was full. "
PLACES = [
    # what follows the lead, its figure, whether it contradicts the 41 of another report
    ("Rescuers were busy all night. Eight others were killed in Aleppo.", "Eight", False),
    ("Rescuers were busy all night. In Aleppo two people were killed.", "two", False),
    (
        "Rescuers were busy all night. Also on Tuesday shells fell on the crowded district of Aleppo killing eight.",
        "eight",
        False,
    ),
    ("Rescuers were busy all night. Eight people were also killed in Aleppo.", "Eight", False),
    ("Rescuers were busy all night. Rebels took the town of Aleppo where eight people were killed.", "eight", False),
    ("Rescuers were busy all night. The hospital counted 29 dead.", "29", True),
]


@pytest.mark.parametrize(("text", "figure", "alarm"), PLACES)
def test_a_toll_of_another_place_contradicts_no_other(text: str, figure: str, alarm: bool) -> None:
    other = "Air strikes on the town of Darkush killed 41 people on Tuesday."
    differing = {
        row.claims[at].number.text
        for row in _compared(LEAD + "\n\n" + text, other).rows
        for relation in row.relations
        if relation.relation == "differs"
        for at in (relation.a, relation.b)
    }
    assert (figure in differing) == alarm


def test_a_name_with_a_word_for_a_war_makes_no_toll_one_of_a_longer_time() -> None:
    found = _compared("Sahel Conflict Watch has verified the deaths of 63 soldiers in the attack.")
    assert not found.set_aside
    found = _compared("The conflict has cost the lives of 12,000 people.")
    assert [each.number.text for each in found.set_aside] == ["12,000"]


LATER = [
    # first report, the next day's, the two figures
    ("The fire burned 4,200 acres.", "Fire update\n\nSize: 11,860 acres", "4,200 acres", "11,860 acres"),
    ("The fire is 5 percent contained, Ann Lee said.", "Containment: 20 percent", "5 percent", "20 percent"),
    ("The army chief said 23 soldiers were missing.", "Rights groups said nine soldiers were missing.", "23", "nine"),
    ("About 400 firefighters were on the scene.", "Personnel assigned: 1,120", "400", "1,120"),
]


@pytest.mark.parametrize(("one", "other", "first", "second"), LATER)
def test_what_changes_by_the_day_is_updated_by_a_later_report(one: str, other: str, first: str, second: str) -> None:
    assert _relation(one, other, first, second) == "update"


def test_tolls_are_of_all_where_each_report_calls_them_by_another_word() -> None:
    texts = "The blast killed eight miners.", "It killed eleven workers.", "In all 28 men are dead."
    (row,) = _compared(*texts).rows
    assert row.who == "people"
    assert [claim.number.text for claim in row.claims] == ["eight", "eleven", "28"]


LEAD_OF_A_FIRE = "The plant burned down on Tuesday. It stands by the river. Nobody lives near by. "
OF_THE_EVENT = [
    # what follows the lead, the figure, whether it is of the event
    ("The monitor had given a toll of 56 dead on Sunday.", "56", True),
    ("A blast killed 56 people there on Sunday.", "56", False),
    ("The plant, which opened in 1964, employs 3,200 people.", "3,200", True),
    ("The plant employed 3,200 people in 1964.", "3,200", False),
    ("The plant, founded in 1964, employs 3,200 people.", "3,200", True),
    ("The brigade, which on Sunday spoke of nine dead, is small.", "nine", True),
    ("The army responded with air strikes that killed 14 militants.", "14", False),
    ("In a separate incident, a separate bomb killed 14 militants.", "14", False),
    ("Inflation was 2.9 percent in April, the bank said.", "2.9 percent", True),
    ("Inflation was 2.9 percent in January, the bank said.", "2.9 percent", False),
    ("Sales came to $186 million, well below the $240 million of last May.", "$240 million", False),
    ("Sales came to $186 million, well below the $240 million of the guarantee.", "$240 million", True),
    ("The bank expects a rate of 3.25 percent by December.", "3.25 percent", True),
    ("Some 320000 people died in Syrias six-year war.", "320000", False),
]


@pytest.mark.parametrize(("text", "figure", "own"), OF_THE_EVENT)
def test_a_day_of_saying_an_aside_and_the_month_before_leave_a_figure_in_place(
    text: str, figure: str, own: bool
) -> None:
    aside = [each.number.text for each in _compared(f"{LEAD_OF_A_FIRE}\n\n{text}").set_aside]
    assert (figure not in aside) == own


def test_a_figure_of_which_a_report_says_nothing_counts_what_another_report_counts() -> None:
    one = "Police said only 16 people were killed in the raid."
    (row,) = _compared(one, "The police figure of 16 is an insult, the group said.").rows
    assert row.fate == "killed"
    assert [claim.number.text for claim in row.claims] == ["16", "16"]


@pytest.mark.parametrize(("others", "rows"), [(148, 2), (149, 1)])
def test_of_very_many_figures_those_of_one_noun_are_one_thing_without_more_ado(others: int, rows: int) -> None:
    houses = " ".join(f"In Orle a house sells for ${number}." for number in range(200, 200 + others))
    reports, _ = event_of((f"The fee for ships is $900 million. {houses}", "The fee for bicycles is $11 million."))
    assert len([group for group in groups_of(reports) if (group[0].of or "").startswith("fee")]) == rows


def test_what_numbers_so_many_is_counted() -> None:
    (row,) = _compared("The leak hit 46 clinics.", "The clinics hit numbered 58, the regulator said.").rows
    assert [claim.number.text for claim in row.claims] == ["46", "58"]


def test_what_one_sentence_adds_up_is_no_disagreement() -> None:
    (row,) = _compared("Police shot 12 gunmen and 9 militants dead.").rows
    assert [relation.relation for relation in row.relations] == ["part"]
    (row,) = _compared("The number of rebels killed rose to 72, the monitor said, adding that 60 militants died.").rows
    assert [relation.relation for relation in row.relations] == ["part"]
    (row,) = _compared("Activists said 22 people were killed, the authorities only 14.").rows
    assert [relation.relation for relation in row.relations] == ["differs"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Under the plan 2,650 jobs can be preserved.", "The plan means that 1,750 jobs will be cut."),
        ("Divers rescued 26 boats.", "Divers say 22 boats are trapped."),
        ("The jet is eleven years old.", "Kari Lie, 14, was on board."),
    ],
)
def test_what_stays_and_what_goes_and_ages_of_two_are_no_one_thing(one: str, other: str) -> None:
    assert all(len(row.claims) == 1 for row in _compared(one, other).rows)


def test_those_who_are_told_to_have_escaped_are_of_one_row() -> None:
    (row,) = _compared("Officials said 879 had escaped by then.", "The ministry says 861 had escaped.").rows
    assert [claim.number.text for claim in row.claims] == ["879", "861"]


def test_a_meeting_of_the_month_before_is_none_of_this_one() -> None:
    text = "A protest in April drew 9,000 people. Inflation was 2.9 percent in April."
    aside = [each.number.text for each in _compared(f"{LEAD_OF_A_FIRE}\n\n{text}").set_aside]
    assert aside == ["9,000"]


def test_what_is_expected_is_held_against_what_another_forecasts() -> None:
    expects = "An analyst expects sales of $2 billion, well below the $4 billion that the firm has forecast."
    assert not _compared(expects).set_aside
    had = "Sales were $2 billion, well below the $4 billion that analysts had forecast."
    assert [each.number.text for each in _compared(had).set_aside] == ["$4 billion"]


DAYS = [
    ("12-05-2015", "2015-05-12"),
    ("28/10/2015", "2015-10-28"),
    ("10/28/2015", "2015-10-28"),
    ("05/04/2015", None),
]


@pytest.mark.parametrize(("written", "day"), DAYS)
def test_a_day_in_numbers_is_read_where_it_can_be_read_one_way_only(written: str, day: str | None) -> None:
    found = compare([analyzed(f"News of the day\n\n{written} A blast killed 12 people in Orle.\n")])
    assert found.days == (day,)


HELD_AGAINST = [
    ("The toll has risen to 41, doctors at two hospitals said, far more than the 24 that the minister gave.",
     {"41", "24"}),
    ("The stadium holds 40,000 spectators. Some 60,000 had come, a police officer said.", {"40,000"}),
    ("Police estimated the turnout at 8,000, organisers at 20,000.", {"8,000", "20,000"}),
    ("Police put the turnout at 8,000; the organisers, a union of 23 groups, spoke of 60,000.", {"8,000", "60,000"}),
    ("Some 20,000 people came. The police number (8,000) is too low, analysts say.", {"20,000", "8,000"}),
    ("The police number (8,000) is too low, the organisers' 20,000 too high, an expert said.", {"8,000", "20,000"}),
    ("Organisers said 20,000 people took part, a number that police put at 8,000.", {"20,000", "8,000"}),
    ("Police counted 8,000 people; the organisers insisted that there were 20,000.", {"8,000", "20,000"}),
    ("The repair will cost $14 million, the city says; the auditor reckons it will be $25 million.",
     {"$14 million", "$25 million"}),
    ("The bill is $14 million according to the firm and $25 million according to its insurer.",
     {"$14 million", "$25 million"}),
    ("Activists said 22 people were killed, the authorities only 14.", {"22", "14"}),
    ("The bank expects growth of 1.1 percent, the IMF 0.8 percent.", {"1.1 percent", "0.8 percent"}),
    ("The gang says it has files of 500,000 people; the firm stands by 312,000.", {"500,000", "312,000"}),
    ("The dam cost $14 million, the state said. It was built by hand. It stands in Orle. Critics speak of $25 million.",
     {"$14 million"}),
    ("The dam cost $14 million, the state said. Critics speak of $25 million.", {"$14 million", "$25 million"}),
    ("The leak lasted nine hours, the firm said. While it rained, Ann Hart said the work went on for ten hours.",
     {"nine hours"}),
    ("The firm puts the cost at $14 million; analysts speak of at least $25 million.", {"$14 million", "$25 million"}),
    ("The attack lasted two hours, he said; the ministry spoke of 50 minutes.", {"two hours", "50 minutes"}),
    ("Our count is that 900 posts would go, not 750 as the minister claims.", {"900", "750"}),
    ("The hall holds 8,000 people. Police said 5,000 came.", {"5,000"}),
    ("Some 300 homes have no power, the firm said. The mayor said 40 homes were flooded.", {"300"}),
    ("The Oslo plant employs 400 people, the Bergen plant 300.", {"400"}),
    ("Five deaths were recorded, not three as the firm first said.", {"Five", "three"}),
    ("The bank sees growth of 1.1 percent. Economists at Havn Capital expect growth of only 0.7 percent.",
     {"1.1 percent", "0.7 percent"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "together"), HELD_AGAINST)
def test_a_rival_is_of_what_it_is_held_against(text: str, together: set[str]) -> None:
    rows = [{claim.number.text for claim in row.claims} for row in _compared(text).rows]
    assert together in rows


def test_those_of_two_groups_in_one_list_are_no_toll_of_all() -> None:
    one = "Nine patients and four nurses were killed in the strike."
    rows = _compared(one, "At least 15 people were killed in the strike.").rows
    assert ("people", ["15"]) in [(row.who, [claim.number.text for claim in row.claims]) for row in rows]


EARLIER = [
    ("The monitor which had earlier put the toll at 18 said on Thursday that 21 people were killed.", "18", "earlier"),
    ("The monitor which had earlier put the toll at 18 said on Thursday that 21 people were killed.", "21", "current"),
    ("Medics had earlier said that 18 people were killed.", "18", "earlier"),
    ("A bomb hurt 40 people, most of whom were taken to hospital.", "40", "current"),
    ("A bomb hurt 40 people, nine of whom were taken to hospital.", "nine", "part"),
    ("In all 98 people were injured, of whom 61 have left hospital.", "61", "part"),
    (
        "Strikes killed 56 civilians including 28 children. One of them killed 35 relatives including 26 children.",
        "26",
        "part",
    ),
    (
        "Strikes killed 56 civilians including 28 children. One of them killed 35 relatives including 26 children.",
        "28",
        "current",
    ),
    ("The monitor had given a toll of 56 dead.", "56", "earlier"),
    ("The toll is 26. On Friday it had reported 18 deaths.", "18", "earlier"),
    ("A resident said she had counted 61 bodies.", "61", "current"),
    ("The monitor on Thursday had reported 28 dead.", "28", "earlier"),
    ("The toll has climbed to 34. Six people succumbed to their wounds.", "Six", "part"),
    ("The report made 62 demands, of which the trust says 20 have been met.", "20", "part"),
    ("The fighting killed 32 people. The brigade spoke of nine dead in its ranks.", "nine", "part"),
    ("The brigade spoke of nine dead in its ranks.", "nine", "current"),
    ("It killed 42 persons, of whom 11 were civilians.", "11", "current"),
]


@pytest.mark.parametrize(("text", "figure", "status"), EARLIER)
def test_only_what_was_told_earlier_is_so_and_only_some_are_a_part(text: str, figure: str, status: str) -> None:
    claims = [claim for row in _compared(text).rows for claim in row.claims if claim.number.text == figure]
    assert [claim.status for claim in claims] == [status]


MOVED = [
    ("Police said 12 people were killed.", "The blast killed 19 people.", "12", "19", "update"),
    ("The blast killed 12 people.", "The opposition said the blast killed 19 people.", "12", "19", "differs"),
    ("The state said 62,000 homes had no power.", "Now 38,000 homes have no power, down from 71,000, the firm said.",
     "62,000", "38,000", "update"),
    ("The state said 62,000 homes had no power.", "The firm said 38,000 homes had no power.",
     "62,000", "38,000", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), MOVED)
def test_a_later_report_updates_where_it_moves_on_and_names_no_rival(
    one: str, other: str, first: str, second: str, relation: str
) -> None:
    assert _relation(one, other, first, second) == relation


def test_the_dead_of_another_year_do_not_keep_one_man_from_being_the_toll() -> None:
    one = "One man was killed by the fire on Friday. It burns on. Nobody is hurt. In 2018 a fire there killed four."
    (row,) = [row for row in _compared(one, "The fire killed two people on Friday.").rows if row.fate == "killed"]
    assert [claim.number.text for claim in row.claims] == ["One", "two"]


ARRESTS = [
    ("Shots at a school hurt three pupils. It has 450 desks.", "Two pupils with rifles stood there. It has 450 desks."),
    ("The army killed thousands of prisoners. It has 450 cells.", "It holds thousands of prisoners. It has 450 cells."),
]


@pytest.mark.parametrize(("toll", "other"), ARRESTS)
def test_those_of_whom_no_word_says_that_they_were_hurt_are_in_no_row_of_a_toll(toll: str, other: str) -> None:
    tolls = [row for row in _compared(toll, other).rows if row.fate in ("killed", "injured")]
    assert [[claim.report for claim in row.claims] for row in tolls] == [[0]]
