"""Articles that are right as they stand give weights to the signs of what a figure is told of."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from analysis import analyze, read
from analysis.training.weigh_relation_signs import choice_of, link_weights, main, slip_examples, told_in

TEXT = (
    "Library lends more\n\nVisits rose 12 percent to 28 million, from 25 million. It has 560 branches, 80 fewer than"
    " the 640 of May. Of 4,200 staff, 1,470, or 35 percent, are women. A ticket costs 12 crowns, twice the 6 crowns"
    " of Arn.\n"
)


def test_pairs_that_fit_speak_for_themselves() -> None:
    told = list(told_in(analyze(read(TEXT))))
    assert [each.relation.number.text for each in told] == ["12 percent", "80", "35 percent", "twice"]
    assert [sum(pair.fits for pair in each.pairs) for each in told] == [1, 1, 1, 1]
    signs, evidence = choice_of(told[0])
    assert len(signs) == len(evidence) == len(told[0].pairs)
    assert max(evidence) > 10


def test_what_fits_is_told_more_likely_and_changed_into_slips() -> None:
    told = list(told_in(analyze(read(TEXT)))) * 15
    weights = link_weights([choice_of(each) for each in told])
    assert weights["chain"] > 0 > weights["far"]
    examples = [each for one in told[:4] for each in slip_examples(weights, one, random.Random(1))]
    assert {slip for _, slip, _ in examples} == {True}
    assert 0 < sum(counts for *_, counts in examples) <= 4


def test_a_folder_gives_two_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for at in range(12):
        (tmp_path / f"{at}.txt").write_text(TEXT, encoding="utf-8")
    main(str(tmp_path))
    told = capsys.readouterr().out
    assert told.count(": dict[str, float] = {") == 2
    assert '    "own 1":' in told
