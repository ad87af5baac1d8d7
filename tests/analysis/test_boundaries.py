"""Rules of the engine just inside and just outside where they hold."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.paragraphs.captions import is_caption


@pytest.mark.parametrize(("years", "kind"), [(42, "age"), (115, "age"), (116, "other")])
def test_nobody_is_older_than_the_oldest(years: int, kind: str) -> None:
    (number,) = analyze(read(f"Ann Roe, {years}, said the road was closed.")).numbers
    assert number.kind == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tomas Lesky spoke in town. Tomas Lespy left at night.", ["Tomas Lesky"]),
        ("Tomas Lesk spoke in town. Tomas Lesp left at night.", ["Tomas Lesk", "Tomas Lesp"]),
        ("Tomas Lesky spoke in town. Marta Lespy left at night.", ["Tomas Lesky", "Marta Lespy"]),
    ],
)
def test_one_letter_is_a_slip_in_a_long_surname_only(text: str, names: list[str]) -> None:
    assert sorted(actor.name for actor in analyze(read(text)).actors) == sorted(names)


@pytest.mark.parametrize(
    ("opening", "length", "caption"),
    [("Photo: ", 199, True), ("Photo: ", 200, False), ("Photo by ", 199, True), ("Photo by ", 200, True)],
)
def test_a_long_line_behind_a_label_is_no_caption_unless_it_names_who_took_it(
    opening: str, length: int, caption: bool
) -> None:
    line = opening + "the old mill by the river in the village and " * 8
    assert is_caption(line[: length - 1] + "r") is caption


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Halden Institute's study said rents rose.", "Halden Institute"),
        ("The Veltrin poll said Roe would win.", "Veltrin"),
        ("The Veltrin polls said Roe would win.", None),
    ],
)
def test_a_study_is_its_institutes_and_several_polls_are_nobodys(text: str, source: str | None) -> None:
    findings = analyze(read(text))
    (attribution,) = findings.attributions
    assert attribution.source is not None
    actor = findings.actor(attribution.source.actor)
    assert (actor.name if actor else None) == source


def test_who_stands_in_the_headline_comes_before_who_is_named_a_little_more_often() -> None:
    text = "Bridge reopens, says Halden\n\nTraffic returned. Mills and Orr watched. {}Orr Bank opened."
    ranked = [
        next(actor.name for actor in analyze(read(text.format(more))).actors)
        for more in ("Mills spoke. ", "Mills spoke. Mills left. Mills slept. Mills ate. Mills rested. ")
    ]
    assert ranked == ["Halden", "Mills"]
