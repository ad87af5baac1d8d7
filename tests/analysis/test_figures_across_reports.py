"""Figures that reports tell in other words, leave the measure out of, or call given up: which row, how they relate."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.comparing import compare
from analysis.comparing.comparison import Comparison
from tests.analysis.told_events import analyzed

Report = tuple[str, str]


def _compared(*reports: Report) -> Comparison:
    """The comparison of texts under a headline each, with their dates."""
    return compare([analyzed(f"News of the day\n\n{day}\n\n{text}\n") for day, text in reports])


def _told(found: Comparison) -> dict[tuple[str, str], str]:
    """The relations by the texts of the two figures."""
    return {
        (row.claims[r.a].number.text, row.claims[r.b].number.text): r.relation
        for row in found.rows
        for r in row.relations
    }


FIRST, SECOND = "3 May 2024", "5 May 2024"

IN_OTHER_WORDS = [
    ("A crowd of 31,400 saw the final in Brill.", "In all 31,400 spectators came to Brill.",
     "31,400", "31,400", "same"),
    ("The storm left 7,200 homes without power.", "About 9,000 households had no power.", "7,200", "9,000", "differs"),
    ("The firm will cut 340 jobs at its plant.", "It plans to cut 290 positions at the plant.",
     "340", "290", "differs"),
    ("The shortfall is $18 million, the mayor said.", "The budget gap is $21 million, auditors said.",
     "$18 million", "$21 million", "differs"),
    ("Rain of 88 mm fell in Orle.", "Rainfall reached 93 mm in Orle.", "88 mm", "93 mm", "differs"),
    ("The river rose by 3.1 metres.", "The water stood 3.4 metres above its usual level.",
     "3.1 metres", "3.4 metres", None),
    ("Four men were charged with theft.", "The team played on with ten men.", "Four", "ten", None),
    ("Some 5,000 people marched through Orle.", "The town has 81,000 people.", "5,000", "81,000", None),
    ("The plant loses $1.5 million a day.", "The town loses $2 million a year.", "$1.5 million", "$2 million", None),
    ("Opponents in Orle robbed 3,200 customers, the firm said. It has 9,400 customers in all.",
     "The firm said 5,100 customers were robbed.", "9,400", "5,100", None),
    ("Opponents in Orle robbed 3,200 customers, the firm said. It has 9,400 customers in all.",
     "The firm said 5,100 customers were robbed.", "3,200", "5,100", "differs"),
    ("The affair would cost the firm $90 million.", "The leak has cost it $132 million.",
     "$90 million", "$132 million", "differs"),
    ("Hackers took 3,200 records.", "The firm lost 5,100 records.", "3,200", "5,100", "differs"),
    ("Its shares fell by 5.8 percent.", "Its shares fell by another 3 percent.", "5.8 percent", "3 percent", None),
    ("Orle Steel shares rose by 4.5 percent.", "Orle Steel shares fell by 6 percent.",
     "4.5 percent", "6 percent", None),
    ("Turnout rose to 61 percent.", "Turnout fell to 58 percent.", "61 percent", "58 percent", "differs"),
    ("The revised spending plan is $400 million.", "Spending on pools is $11 million.",
     "$400 million", "$11 million", None),
    ("The court heard 41 witnesses.", "The plan will create 60 jobs.", "41", "60", None),
    ("The strike will last 14 days, the union said.", "The strike lasts two weeks.", "14 days", "two weeks", "same"),
    ("The pipe leaked for nine hours.", "The leak in the pipe went on for eleven hours.",
     "nine hours", "eleven hours", "differs"),
    ("The spill reached 30 km along the coast.", "The spill reached 19 miles along the coast.",
     "30 km", "19 miles", "compatible"),
    ("Sales came to $6.31 billion.", "It had a turnover of $6.3 billion.", "$6.31 billion", "$6.3 billion",
     "compatible"),
    ("Sales came to $6.31 billion.", "It had a turnover of $6.4 billion.", "$6.31 billion", "$6.4 billion", "differs"),
    ("Turnout was 51.8 percent.", "Turnout was 52 percent.", "51.8 percent", "52 percent", "compatible"),
    ("The fair had 120 stalls.", "The fair had 124 stalls.", "120", "124", "differs"),
    ("Two boats were searched in Orle.", "Two lorries were stopped in Orle.", "Two", "Two", None),
    ("The firm cut 2,400 jobs.", "It shed 2,400 posts.", "2,400", "2,400", "same"),
    ("The ferry was carrying 140 passengers.", "Divers pulled 98 people from the water.", "140", "98", None),
    ("The trains carry 4,000 passengers a day.", "The trains carry 9,000 passengers a month.", "4,000", "9,000", None),
    ("All 14 lifts failed.", "The fire crews freed 9 lifts.", "14", "9", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), IN_OTHER_WORDS)
def test_what_is_told_in_other_words_is_one_row_and_nothing_else_is(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _told(_compared((FIRST, one), (FIRST, other))).get((first, second)) == relation


LATER = [
    # what is said first, two days later, and how the later figure stands to the first
    ("The firm knows of 61 accidents.", "The firm knows of 78 accidents.", "61", "78", "update"),
    ("The firm knows of 78 accidents.", "The firm knows of 61 accidents.", "78", "61", "differs"),
    ("The firm knows of 61 accidents, Ann Hart said.", "There were 78 accidents, Bob Roe said.", "61", "78", "differs"),
    ("The lake is 12 metres deep.", "The lake is 18 metres deep.", "12 metres", "18 metres", "differs"),
    ("The Office for Consumer Safety knows of 61 accidents.", "The consumer safety watchdog knows of 78 accidents.",
     "61", "78", "update"),
    ("There are 78 cases, the health ministry said.", "There are 61 cases, the ministry of health said.",
     "78", "61", "update"),
    ("There are 78 cases, the food safety office said.", "There are 61 cases, the road safety office said.",
     "78", "61", "differs"),
    ("Orle Steel shares closed at $17.20.", "Orle Steel shares closed at $16.05.", "$17.20", "$16.05", "update"),
    ("At least two workers were killed in the mill.", "Four people were killed in the mill, Ann Hart said.",
     "two", "Four", "compatible"),
    ("The death toll of the fire has passed 100.", "The fire killed 112 people.", "100", "112", "compatible"),
    ("Five children were hurt in the mill.", "Nine people were hurt in the mill.", "Five", "Nine", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), LATER)
def test_more_of_a_later_day_is_an_update_unless_two_sources_say_it(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _told(_compared((FIRST, one), (SECOND, other))).get((first, second)) == relation


CARRIED = [
    # text, the figure that leaves out what it counts, its status, the figure that tells it
    ("The airline will drop 12 routes instead of 19.", "19", "earlier", "12"),
    (
        "The firm put the cost at $14 million; analysts at Orle Bank reckoned with $25 million.",
        "$25 million",
        "current",
        "$14 million",
    ),
    (
        "The harbour will cost $64 million, of which the state pays $50 million, Ann Hart said. Her opponents say the "
        "true figure is closer to $90 million.",
        "$90 million",
        "current",
        "$64 million",
    ),
    ("The firm made $14 million, it said; Bob Roe said the town spent $25 million.", "$25 million", "current", None),
    ("Officials speak of 48 dead, the doctors of more than 80.", "80", "current", "48"),
    ("The firm cut 1,150 jobs in May. Former staff said the real number is nearer 1,400.", "1,400", "current", "1,150"),
    ("The warning came nine days late. The city puts the delay at five days.", "five days", "current", "nine days"),
    ("They are insured for three months, a letter says; the firm says six.", "six", "current", "three months"),
    (
        "The leak lasted nine hours, the firm said, while Ann Hart said it went on for ten hours.",
        "ten hours",
        "current",
        "nine hours",
    ),
    (
        "Ann Hart put the cost at $90 million; the true cost of the roof was $4 million, Bob Roe said.",
        "$4 million",
        "current",
        None,
    ),
    ("Lids were promised within two weeks, but now it will take six weeks.", "two weeks", "earlier", "six weeks"),
    ("The union counted 10,000 people at the gate; the police saw 4,500.", "4,500", "current", "10,000"),
    ("The council raised its grant to $6 million from $4 million.", "$4 million", "earlier", "$6 million"),
    ("The judge cut his term to five years from eight.", "eight", "earlier", "five years"),
    ("The ministry counted 210 complaints, revising an earlier estimate of 160.", "160", "earlier", "210"),
    ("The union said 700 workers walked out; the company spoke of 450.", "450", "current", "700"),
    ("Two of the city's seven pools will close.", "Two", "current", None),
    (
        "The damage is $3.4 million, builders said, well above the $2.1 million that the minister named.",
        "$2.1 million",
        "current",
        "$3.4 million",
    ),
    ("The police counted 700 marchers; the union said 1,500 had come.", "1,500", "current", "700"),
    (
        "The firm lost 5 million records. It told its bank. Researchers spoke of 7 million records.",
        "7 million",
        "current",
        "5 million",
    ),
    ("The council logged 180 complaints, nine of which were grave.", "nine", "part", None),
    ("Fees were raised to $45,000 on average from $38,000.", "$38,000", "earlier", "$45,000"),
    ("The works has 2,900 staff, including 500 temporary staff.", "500", "part", None),
]


@pytest.mark.parametrize(("text", "figure", "status", "beside"), CARRIED)
def test_a_figure_that_leaves_its_measure_out_has_that_of_the_one_before(
    text: str, figure: str, status: str, beside: str | None
) -> None:
    rows = [{c.number.text: c.status for c in row.claims} for row in _compared((FIRST, text)).rows]
    (row,) = [row for row in rows if figure in row]
    assert row[figure] == status
    assert beside is None or beside in row


def test_what_is_denied_is_set_aside_with_the_reason() -> None:
    found = _compared((FIRST, "The hole in the budget is $31 million, not $27 million, the auditor said."))
    assert [(each.number.text, each.why) for each in found.set_aside] == [("$27 million", "denied (“not $27 million”)")]


NOT_OF_THE_EVENT = [
    ("Profit was $268 million, against $301 million in the same quarter of the previous year.", "$301 million"),
    ("Profit was $268 million, above the $255 million that analysts had expected.", "$255 million"),
    ("Some 6,000 fans came, though the club had expected 2,000.", "2,000"),
    ("With 40 percent of ballots counted, Ann Hart has 34.2 percent.", "40 percent"),
]


@pytest.mark.parametrize(("text", "figure"), NOT_OF_THE_EVENT)
def test_what_was_so_a_year_before_or_expected_is_set_aside(text: str, figure: str) -> None:
    assert [each.number.text for each in _compared((FIRST, text)).set_aside] == [figure]


ALL_OF_IT = [
    "Orle Bank's boss Jan Reek said that 85 people work there.",
    "The bank will cut 40 of the 85 jobs by the end of 2031.",
    "The police have made seven arrests since Monday.",
    "It grew from nothing in 2011 to 7,200 people now.",
]


@pytest.mark.parametrize("text", ALL_OF_IT)
def test_a_name_a_plan_and_what_goes_on_are_of_the_event(text: str) -> None:
    lead = "The bank was robbed on Tuesday. It is closed. Nobody is hurt."
    assert _compared((FIRST, f"{lead}\n\n{text}")).set_aside == ()


WHOLES = [
    ("The party won 58 of the 150 seats in parliament.", "58", "150"),
    ("She was found guilty on six of 11 counts of fraud.", "six", "11"),
    ("Customers have handed in 52,000 kettles, out of 184,000.", "52,000", "184,000"),
    ("All but 80 of the 300 homes have power again.", "80", "300"),
    ("The fee is $40 higher than the $300 charged now.", "$40", "$300"),
]


@pytest.mark.parametrize(("text", "part", "whole"), WHOLES)
def test_a_part_and_its_whole_are_no_figures_of_one_thing(text: str, part: str, whole: str) -> None:
    other = f"News again: {text}"
    told = _told(_compared((FIRST, text), (SECOND, other)))
    assert told[part, part] == "same"
    assert (part, whole) not in told and (whole, part) not in told


PARTS = [
    ("In all 40 people were injured. Nine of the injured were in a critical condition.", "Nine"),
    ("In all 40 people were injured. Six injured people are still in hospital.", "Six"),
    ("A blast hurt 40 people, five of them badly.", "five"),
    ("In all 40 people were hurt. Two of the 40 people hurt are in hospital.", "Two"),
]


@pytest.mark.parametrize(("text", "figure"), PARTS)
def test_some_of_those_hurt_are_a_part_and_contradict_nobody(text: str, figure: str) -> None:
    found = _compared((FIRST, text))
    (row,) = [row for row in found.rows if row.fate == "injured"]
    assert {c.number.text: c.status for c in row.claims}[figure] == "part"
    assert row.disagreements == 0


UPDATED = [
    # first report, second report, the figures, relation
    ("Fire crews said 4,500 homes had no power.", "Fewer homes, 3,100, had no power, down from 4,500 before.",
     "4,500", "3,100", "update"),
    ("The aid is $5 million, the governor said.", "The state raised the aid to $8 million from $5 million.",
     "$5 million", "$8 million", "update"),
    ("Partial results gave the Reform Party 34.2% of the vote.", "The Reform Party won 36% of the vote.",
     "34.2%", "36%", "update"),
    ("The Reform Party won 34.2% of the vote.", "The Reform Party won 36% of the vote.", "34.2%", "36%", "differs"),
    ("With half of the ballots counted, the Reform Party had 51 seats.",
     "Final results gave 54 seats to the Reform Party.",
     "51", "54", "update"),
    ("The gang wants a ransom of $8 million.", "The gang has raised its ransom demand to $15 million.",
     "$8 million", "$15 million", "update"),
    ("The commission said 112 ballots were spoiled.", "The electoral commission said 131 ballots were spoiled.",
     "112", "131", "update"),
    ("The deficit is $4 million, the minister said.",
     "The deficit is $6 million, auditors said, well above the $4 million that the minister named.",
     "$4 million", "$6 million", "differs"),
    ("The quake was 6.8 in magnitude, at a depth of 12 kilometres.",
     "Experts revised the magnitude to 7.0 and gave the depth as 18 kilometres.",
     "12 kilometres", "18 kilometres", "differs"),
    ("Observers from the Fair Count network reported 112 violations.", "Fair Count said it had logged 180 violations.",
     "112", "180", "update"),
    ("The council said 112 ballots were spoiled.", "The electoral commission said 131 ballots were spoiled.",
     "112", "131", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), UPDATED)
def test_a_later_figure_is_an_update_where_a_report_says_so(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _told(_compared((FIRST, one), (SECOND, other)))[first, second] == relation


FATES = [
    ("Divers were searching for seven people in Orle.", "missing"),
    ("The Red Cross has 12 names on its list of the missing.", "missing"),
    ("About 2,100 residents spent the night in shelters.", "displaced"),
    ("Medics treated 14 people, most of whom were taken to hospital.", "injured"),
    ("Three protesters were arrested outside the hall.", "detained"),
    ("The agency put the number of people who had left their homes at 5,500.", "displaced"),
    ("Three men were questioned after a brawl in which a steward was hurt.", None),
    ("The ferry had 304 people aboard, most of whom swam ashore.", None),
    ("They were looking for seven new members.", None),
]


@pytest.mark.parametrize(("text", "fate"), FATES)
def test_those_looked_for_are_missing_and_those_in_shelters_displaced(text: str, fate: str | None) -> None:
    (row,) = _compared((FIRST, text)).rows
    assert row.fate == fate
    assert fate is None or row.who == "people"


PARTIES = (
    "Eva Dorn's Reform Party won 34.1% of the vote and the Farmers' League 12.5%.",
    "The Reform Party, led by Eva Dorn, came first on 34.1%.",
    "Reform Party leader Eva Dorn won 33.9% of the vote, observers said.",
)


@pytest.mark.parametrize("text", PARTIES)
def test_what_its_leader_won_is_a_figure_of_the_party(text: str) -> None:
    base = "Eva Dorn's Reform Party won 35% of the vote and the Farmers' League 11%."
    rows = [[c.number.text for c in row.claims] for row in _compared((FIRST, base), (SECOND, text)).rows]
    (row,) = [row for row in rows if "35%" in row]
    assert len(row) == 2 and row[1].startswith("3")


OTHER_TIMES = [
    # text behind a lead, the figure, whether it is of the event
    ("Turnout was 61 percent, eight points lower than in 2019.", "61 percent", True),
    ("The party has 14 percent; four years ago it won 6.3 percent.", "14 percent", True),
    ("The party has 14 percent; four years ago it won 6.3 percent.", "6.3 percent", False),
    ("The rise is the largest since 2011, when the rate went up by 7 percent.", "7 percent", False),
    ("Four years ago turnout was 69 percent.", "69 percent", False),
    ("The firm lost $31 million last year and cut jobs.", "$31 million", True),
    ("Last year the firm opened 31 shops.", "31", False),
    ("A court will hear 31 plaintiffs in August.", "31", True),
    ("A court heard 31 plaintiffs in August.", "31", False),
]


@pytest.mark.parametrize(("text", "figure", "own"), OTHER_TIMES)
def test_only_what_is_held_against_is_of_another_time(text: str, figure: str, own: bool) -> None:
    lead = "Voters in Orle went to the polls on Friday.\n\nThe mood was calm. Lines were long."
    found = _compared((FIRST, f"{lead}\n\n{text}"))
    assert (figure not in [each.number.text for each in found.set_aside]) == own


TOLD_AGAIN = [
    ("She was convicted on 14 counts of fraud.", "Dorn was convicted last month on 14 counts of fraud.", True),
    ("She was convicted on 14 counts of fraud.", "Dorn was convicted last month on 15 counts of fraud.", False),
    ("The trial lasted 11 weeks.", "Dorn was convicted last month after a trial of 11 weeks.", True),
    ("Two people were hurt.", "Last month two people were hurt in Orle.", False),
]


@pytest.mark.parametrize(("one", "other", "back"), TOLD_AGAIN)
def test_what_another_report_gives_of_the_event_comes_back(one: str, other: str, back: bool) -> None:
    lead = "Eva Dorn was jailed on Friday.\n\nShe said nothing. Her lawyer wept."
    found = _compared((FIRST, f"{lead}\n\n{one}"), (SECOND, f"{lead}\n\n{other}"))
    assert (not any(each.report == 1 and each.number.kind != "date" for each in found.set_aside)) == back


def test_what_a_report_says_in_its_headline_and_with_its_source_is_updated_both_times() -> None:
    one = analyzed("Quake kills 33\n\n9 May 2024\n\nA quake killed 33 people, the civil agency said.\n")
    two = analyzed("More dead\n\n11 May 2024\n\nThe quake killed 41 people, the civil agency said.\n")
    (row,) = compare([one, two]).rows
    assert [r.relation for r in row.relations if row.claims[r.a].number.value != row.claims[r.b].number.value] == [
        "update",
        "update",
    ]


def test_the_parts_of_a_sum_count_what_it_counts_and_do_not_contradict_it() -> None:
    rows = _compared((FIRST, "The plan costs 400 jobs: 250 in Orle and 150 in Brill.")).rows
    assert {row.claims[0].number.text: (row.of, len(row.claims)) for row in rows} == {
        "400": ("jobs", 1),
        "250": ("jobs", 1),
        "150": ("jobs", 1),
    }


def test_what_befell_a_part_did_not_befall_the_whole_of_whom_it_is() -> None:
    rows = _compared((FIRST, "The report counts 304 people aboard, of whom 74 were injured.")).rows
    assert {row.claims[0].number.text: row.fate for row in rows} == {"304": None, "74": "injured"}


def test_an_earlier_count_of_the_people_of_a_toll_is_one_of_that_toll() -> None:
    (row,) = _compared((FIRST, "Police said they had arrested 31 people, up from 26 reported at noon.")).rows
    assert [(c.number.text, c.status) for c in row.claims] == [("31", "current"), ("26", "earlier")]
    assert row.fate == "detained"


def test_estimates_without_a_preposition_are_read() -> None:
    text = "The film took an estimated $3.5 million in Noria, while making $3.4 million in Perria."
    compared = compare([analyze(read(text))])
    assert sorted(claim.number.text for row in compared.rows for claim in row.claims) == [
        "$3.4 million",
        "$3.5 million",
    ]
