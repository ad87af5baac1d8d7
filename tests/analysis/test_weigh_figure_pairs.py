"""Marked reports of an event give pairs of figures that are of one thing or of two, and these give weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.comparing import figure_likeness, joined_rows, weighed_rivals
from analysis.training.weigh_check_signs import Example
from analysis.training.weigh_figure_pairs import (
    event_of,
    figures_of_one_report,
    figures_of_two_reports,
    main,
    of_one_thing,
    rows_of_two_reports,
    unmarked,
)

ONE = (
    "Council raises rents\n\n3 May 2024\n\nRents of [[450|homes]] homes rise by [[6 percent|rise]], the council said."
    " Its debt is [[$3 million|debt]]. Tenants spoke of [[5 million|debt]]. Some [[900|-]] people came.\n"
)
OTHER = (
    "Rents go up\n\n3 May 2024\n\nTenants of [[460|homes]] homes pay [[six percent|rise]] more. The council owes"
    " [[$3 million|debt]]. It has [[12|-]] members and 31 halls. The queue was [[two miles|far]] long.\n"
)


def _labels(found: list[Example]) -> list[bool]:
    return [is_one for _, is_one, _ in found]


def test_marks_are_taken_out_of_a_report() -> None:
    assert unmarked("So [[31|dead]] and [[half|-]].") == ("So 31 and half.", [(3, 5, "dead"), (10, 14, "-")])


JUDGED = [
    ({1: "a"}, {2: "a"}, True),
    ({1: "a"}, {2: "b"}, False),
    ({1: "a"}, {}, False),
    ({1: "-"}, {2: "-"}, False),
    ({1: "a"}, {2: "~"}, None),
    ({}, {}, None),
]


@pytest.mark.parametrize(("one", "other", "same"), JUDGED)
def test_one_name_is_one_thing(one: dict[int, str], other: dict[int, str], same: bool | None) -> None:
    reports, _ = event_of([ONE])
    figures = reports[0].figures[:2]
    names = {id(figures[at - 1]): name for at, name in (one | other).items()}
    assert of_one_thing([figures[0]], [figures[1]], names) is same


def test_figures_of_two_reports_are_held_against_each_other_once() -> None:
    reports, names = event_of([ONE, OTHER])
    found = list(figures_of_two_reports(reports, names))
    assert sum(_labels(found)) == 4  # the homes, the rise, the debt, and its rival with the debt
    assert len(found) > 4
    assert {len(signs) for signs, *_ in found} == {len(figure_likeness.WEIGHTS)}


def test_rivals_stand_in_one_report() -> None:
    reports, names = event_of([ONE, OTHER])
    found = list(figures_of_one_report(reports, names))
    assert sum(_labels(found)) == 1
    assert {len(signs) for signs, *_ in found} == {len(weighed_rivals.WEIGHTS)}


def test_rows_that_are_left_are_of_reports_that_have_one_in_common() -> None:
    far = OTHER.replace("[[two miles|far]]", "[[3 km|far]]")
    reports, names = event_of([ONE.replace("Some", "A march of [[2 miles|far]] was seen. Some"), far])
    found = list(rows_of_two_reports(reports, names))
    assert _labels(found) == [True]
    assert {len(signs) for signs, *_ in found} == {len(joined_rows.WEIGHTS)}


def test_weights_are_printed_beside_those_of_now(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    far = OTHER.replace("[[two miles|far]]", "[[3 km|far]]")
    for at, text in enumerate((ONE.replace("Some", "A march of [[2 miles|far]] was seen. Some"), far)):
        (tmp_path / "rents").mkdir(exist_ok=True)
        (tmp_path / "rents" / f"{at}.txt").write_text(text, encoding="utf-8")
    main(str(tmp_path))
    printed = capsys.readouterr().out
    for weights in (figure_likeness.WEIGHTS, weighed_rivals.WEIGHTS, joined_rows.WEIGHTS):
        assert all(f'"{name}": ' in printed for name in weights)
