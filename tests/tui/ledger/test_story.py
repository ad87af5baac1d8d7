"""How close two articles are, by names and days: the values just inside and just outside."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from tui.ledger.story import APART, LIKELY, ONE, Story


def story(*names: str, day: str = "") -> Story:
    told = f"It was on {day}. " if day else ""
    return Story.of(article := read(f"Head\n\n{told}They went past {', past '.join(names)}.\n"), analyze(article))


@pytest.mark.parametrize(
    ("first", "second", "closeness"),
    [
        (("Ada", "Bel", "Cor", "Dun"), ("Ada", "Bel", "Cor", "Eli"), LIKELY),
        (("Ada", "Bel", "Cor", "Dun"), ("Ada", "Bel", "Eli", "Fay"), APART),
        (("Ada", "Bel"), ("Ada", "Bel", "Cor", "Dun"), LIKELY),
        (("Ada", "Bel"), ("Ada", "Cor", "Dun"), APART),
        (tuple(f"Na{c}" for c in "abcdefghijkl"), tuple(f"Na{c}" for c in "abcmnopqrstu"), LIKELY),
        (tuple(f"Na{c}" for c in "abcdefghijklm"), tuple(f"Na{c}" for c in "abcnopqrstuvw"), APART),
    ],
)
def test_names_must_be_shared(first: tuple[str, ...], second: tuple[str, ...], closeness: int) -> None:
    assert story(*first).closeness(story(*second)) == story(*second).closeness(story(*first)) == closeness


@pytest.mark.parametrize(
    ("day", "closeness"), [("8 May 2024", ONE), ("28 April 2024", ONE), ("9 May 2024", APART), ("", LIKELY)]
)
def test_days_tell_apart(day: str, closeness: int) -> None:
    assert story("Ada", "Bel", "Cor", day="3 May 2024").closeness(story("Ada", "Bel", "Cor", day=day)) == closeness


def test_texts_without_names_or_words_are_apart() -> None:
    nothing = Story.of(read("Head\n\nnothing is named here, so it is of no story. It never is.\n"))
    assert nothing.closeness(nothing) == APART


def test_a_script_without_capitals_goes_by_its_words() -> None:
    text = "关于 港口 罢工 的 消息\n\n港口 工人 罢工 进入 第二 周 谈判 没有 结果\n"
    assert Story.of(read(text)).closeness(Story.of(read(text.replace("结果", "结果 消息")))) == LIKELY
