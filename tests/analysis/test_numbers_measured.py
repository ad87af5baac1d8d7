"""What percentages, sums and measures are of, what befell those counted, and what rose, fell or changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyze, read
from analysis.rows import rows_of

MEASURED = Path(__file__).with_name("measured.tsv")
ROWS = [line.split("\t") for line in MEASURED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_amounts_are_of(text: str, expected: str) -> None:
    amounts = [n for n in analyze(read(text)).numbers if n.kind in ("percent", "money", "measure")]
    assert " | ".join(f"{number.text}: {number.of}" for number in amounts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The index fell to 7,610.", "index"),
        ("The index was 12 in May.", "index"),
        ("He left it to 12 in May.", None),
        ("The gas tax would raise $6bn.", "gas tax"),
        ("People are 50 percent more likely to fall.", None),
        ("Prices in Perria, Ruria and Noria rose 5%.", None),
        ("He got $5,000 in exchange for silence.", None),
        ("An almost nine percent slump in Perria began.", "slump"),
        ("Jobs fell to 65,000.", "Jobs"),
        ("They won, with Clark adding 51.", None),
        ("It shows jobless claims falling 43,000 to 317,000.", "jobless claims"),
        ("It shrank, with the index slipping to 48.7.", "index"),
        ("Sales grew by a factor of six.", "Sales"),
        ("The term was reduced to 60 days.", "term"),
        ("A 49-year-old wants to reduce it to 35 hours.", None),
        ("The fall in unemployment was 50,000.", "fall"),
        ("The fall was from 8,900.", None),
        ("They lost more seats (91) than before.", "seats"),
        ("The previous peak of 382,643 was recorded in May.", "previous peak"),
        ("In May the count saw unemployment at 1.2 million.", "unemployment"),
        ("The town, 40 miles from it, burned.", "town"),
    ],
)
def test_levels_and_what_is_left_open(text: str, expected: str | None) -> None:
    assert [number.of for number in analyze(read(text)).numbers][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("A father of three was killed in the crash.", [None]),
        ("The mother of five is dead, police said.", [None]),
        ("The father of three children was killed.", [None]),
        ("Father of three killed in crash", [None]),
        ("The father of more than three was killed.", [None]),
        ("A family of five was killed.", ["killed"]),
        ("The commander of 300 fighters was killed.", [None]),
        ("The brother of two suspects was arrested.", [None]),
        ("The mother of three children killed in the blast spoke.", ["killed"]),
        ("A team of 12 doctors was killed.", ["killed"]),
        ("Lund, who had two daughters, died on Friday.", [None]),
        ("Two search warrants were executed on Friday.", [None]),
        ("Twelve Kurds were executed on Friday.", ["killed"]),
        ("Six rebels were executed on Friday.", ["killed"]),
        ("The blast wounded 21 people, 14 of them seriously.", ["injured", "injured"]),
        ("The crash injured 40 people, six of them died in hospital.", ["injured", "killed"]),
        ("At least 12 people were killed and 30 wounded.", ["killed", "injured"]),
        ("Some 5 are missing, 200 were arrested and 3,000 displaced.", ["missing", "detained", "displaced"]),
        ("The death toll reached 56.", ["killed"]),
        ("The death toll rose to 85 people.", ["killed"]),
        ("At least 56 farmers including 11 boys were killed.", ["killed", "killed"]),
        ("A blast killed 31 people, including two medics and three nurses.", ["killed"] * 3),
        ("The wounded included 19 pupils, 13 of whom were girls.", ["injured", "injured"]),
        ("Nearly 70 children were among those killed.", ["killed"]),
        ("30 children were among 39 people killed.", ["killed", "killed"]),
        ("Two of the wounded were medics.", ["injured"]),
        ("The flood took the lives of 18 villagers as well as 2 guards.", ["killed", "killed"]),
        ("98 pupils from the northern towns were hurt.", ["injured"]),
        ("20 guards who watched the buses were killed.", ["killed"]),
        ("They were among 39 people who died there.", ["killed"]),
        ("More than 100 people, 15 of them children, were injured.", ["injured", "injured"]),
        ("Six soldiers and a driver were wounded.", ["injured"]),
        ("None of the 12 children was hurt.", [None]),
        ("Neither of the two drivers died.", [None]),
        ("Two of the drivers died.", ["killed"]),
        ("They launched a counter-offensive killing 29 rebels.", ["killed"]),
        ("They dug up 100 bodies.", ["killed"]),
        ("Police found 87 bodies in Perria; 19 in Ruria; and eight on Noria.", ["killed"] * 3),
        ("They counted 54 people still unaccounted for.", ["missing"]),
        ("Some 1,260 were being treated for injuries.", ["injured"]),
        ("Some 3,000 were driven from their homes.", ["displaced"]),
        ("An earlier toll of 162 was withdrawn.", ["killed"]),
        ("The crash left two men in hospital.", ["injured"]),
        # Others were hurt, or none.
        ("The ward has 12 beds in hospital tents.", [None]),
        ("A toll of 4 euros is due.", [None]),
        ("300 people attended and a guard was killed.", [None]),
        ("12 people in the hall said they were hurt.", [None]),
        ("20 guards watched the street where a man died.", [None]),
        ("Hundreds of troops backed by tanks have killed 32 rebels.", [None, "killed"]),
        ("Five people were not hurt.", [None]),
        ("Deaths tripled to 1,350 last year.", [None, "killed"]),
        ("40 homes and a car were destroyed, the dead man's son said.", [None]),
        ("Three public bodies were closed.", [None]),
        ("There were 14 deaths and 22 injuries.", ["killed", "injured"]),
        ("Nine people were killed and 31 injured when a ferry burned.", ["killed", "injured"]),
        ("The storm left 12 people dead, 40 injured.", ["killed", "injured"]),
        ("They killed 52 injured men.", ["killed"]),
        ("Divers are looking for nine missing boys.", ["missing"]),
        ("Doctors treated 21 badly injured workers.", ["injured"]),
        ("Some 300 displaced families live in tents.", ["displaced"]),
        ("Nine missing people were found alive.", [None]),
        ("The 40 formerly detained men sued.", [None]),
        ("Five missing files were found.", [None]),
        ("About 2,000 homeless people live in the city.", [None]),
        ("Four people were shot dead and two were shot.", ["killed", None]),
        ("Medics put the dead at 52.", ["killed"]),
        ("The fire left 400 people homeless.", ["displaced"]),
        ("Police freed 12 hostages.", [None]),
        ("Four bombers killed 52 people.", [None, "killed"]),
        ("Two gunmen wounded at least 12 people.", [None, "injured"]),
        ("They killed 52 people and two gunmen fled.", ["killed", "displaced"]),
        ("They killed 52 people and two gunmen waited.", ["killed", None]),
        ("Some 12 people killed on Monday were guards.", ["killed"]),
        ("Not one person died.", []),
        ("The storm killed 3% of the herd.", [None]),
    ],
)
def test_fates(text: str, fates: list[str | None]) -> None:
    assert [number.fate for number in analyze(read(text)).numbers] == fates


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Inflation fell from 4.8% to 4.7% in May.", [None, "down"]),
        ("Shares were down 2.3 percent.", ["down"]),
        ("It announced a 5% rise in pay.", ["up"]),
        ("Sales were 15% lower.", ["down"]),
        ("They cut output by 300 barrels to 900 barrels.", ["down", "down"]),
        ("The rate went from 5 to 7 per cent.", [None, "up"]),
        ("Jobs fell by 20,000 to 65,000.", ["down", "down"]),
        ("Profit was up 12% at $2m.", ["up", None]),
        ("Police shot down 27 drones.", [None]),
        ("They lost 26 soldiers.", [None]),
        ("Turnout was 40%.", [None]),
        ("The group raised $5m.", [None]),
        ("The airline lost $45m.", [None]),
        ("The price fell $2.", ["down"]),
        ("Up to 30 people came.", [None]),
        ("A fall of 6% was seen.", ["down"]),
        ("The index gained 12 points to 340.", ["up", "up"]),
        ("The index lost 90 points, or 1.5%, to 5,910.", ["down", "down", "down"]),
        ("It owns 90 shops, or 1.5% of them.", [None, None]),
        ("The zoo drew 26,000 guests, up from 17,000.", ["up", None]),
        ("Staff fell to 40, down from 52.", ["down", None]),
        ("Pay will grow by between 2% and 3%.", ["up"]),
        ("The toll doubled to 8 dollars.", ["up", "up"]),
        ("Rates will double.", ["up"]),
        ("Output almost halved.", ["down"]),
        ("It is double the number of May.", [None]),
        ("Trade grew by 28.8%, year-on-year, to $11 billion.", ["up", "up"]),
        ("Sales sank to a low of 40 percent.", ["down"]),
        ("Approval fell, while disapproval rose, hitting 58 percent.", ["up"]),
        ("It raised its payout by 10 cents to 65 cents.", ["up", "up"]),
    ],
)
def test_trends(text: str, trends: list[str | None]) -> None:
    assert [number.trend for number in analyze(read(text)).numbers] == trends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inflation fell from 4.8% to 4.7%.", ("from 4.8% to 4.7%", 4.8, 4.7, None, "Inflation", "%")),
        ("Revenue dropped from $90m to $70m.", ("from $90m to $70m", 90e6, 70e6, None, "Revenue", "USD")),
        ("Sales will rise from $5 to 7 million.", ("from $5 to 7 million", 5e6, 7e6, None, "Sales", "USD")),
        ("The number of members doubled to 25.", ("doubled to 25", None, 25, 2, "members", None)),
        ("Prices doubled.", ("doubled", None, None, 2, "Prices", None)),
        ("Unemployment halved from 8% to 4%.", ("halved from 8% to 4%", 8, 4, 0.5, "Unemployment", "%")),
        ("The party raised its seats to 17 from four.", ("to 17 from four", 4, 17, None, "seats", None)),
        ("The bank cut its rate to 3% from 3.25%.", ("to 3% from 3.25%", 3.25, 3, None, "rate", "%")),
        ("Growth slowed to 1.9% in April from 2.4%.", ("to 1.9% in April from 2.4%", 2.4, 1.9, None, "Growth", "%")),
        ("The staff grew from 120 to 150 people.", ("from 120 to 150", 120, 150, None, "people", None)),
        (
            "Its share fell from 71% in 1999 to 58%.",
            ("from 71% in 1999 to 58%", 71, 58, None, "share", "%"),
        ),
        (
            "Output rose from 4.1% in the first quarter to 4.4%.",
            ("from 4.1% in the first quarter to 4.4%", 4.1, 4.4, None, "Output", "%"),
        ),
        (
            "Mortality fell from 31 deaths per 1,000 births in 2005 to 19.",
            ("from 31 deaths per 1,000 births in 2005 to 19", 31, 19, None, "deaths", "per 1,000"),
        ),
        ("Rates from 3% to 5% are common.", None),
        ("Prices range from $5 to $10.", None),
        ("It costs between $5 and $10.", None),
        ("The trip takes from 3 to 5 hours.", None),
        ("A double room costs $90.", None),
        ("It grew from $5 to 7 kg.", None),
    ],
)
def test_changes(text: str, expected: tuple[str, float, float, float, str, str] | None) -> None:
    findings = analyze(read(text))
    found = [(c.text, c.before, c.after, c.factor, c.of, c.unit) for c in findings.changes]
    assert found == ([] if expected is None else [expected])
    for change in findings.changes:
        assert text[change.start : change.end] == change.text


def test_json_and_rows_tell_fate_trend_and_changes() -> None:
    findings = analyze(read("The death toll rose from 31 to 45."))
    told = findings.to_dict()
    assert [(number["fate"], number["trend"]) for number in told["numbers"]] == [("killed", None), ("killed", "up")]
    assert told["changes"] == [
        {
            "start": 20,
            "end": 33,
            "text": "from 31 to 45",
            "from": 31,
            "to": 45,
            "factor": None,
            "of": "death toll",
            "unit": None,
        }
    ]


def test_rows_tell_hedge_and_fate() -> None:
    (row, _) = rows_of(analyze(read("At least 12 people were killed and 30 wounded.")))[-2:]
    assert [row["hedge"], row["fate"], row["trend"], row["iso"], row["confidence"]] == [
        "at least",
        "killed",
        None,
        None,
        1.0,
    ]


def test_ranges_stay_ranges_where_nothing_moved() -> None:
    (number,) = analyze(read("Rates from 3% to 5% are common.")).numbers
    assert (number.value, number.low, number.high) == (None, 3, 5)
