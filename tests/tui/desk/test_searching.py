"""Searching as one types, walking with n and N, and letting go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual._compositor import Compositor

from analysis import read

from .desks import desk
from .made_up import findings, harbour

NUMBERED = "\n\n".join(f"Paragraph {n} names the harbour and nothing else of note." for n in range(1, 13))


async def test_every_sign_typed_narrows_the_matches(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        counts = []
        await at.press("/")
        for sign in "protest":
            await at.press(sign)
            counts.append(len(at.marked("match")))
        assert counts == sorted(counts, reverse=True) and counts[-1] >= 3
        assert {words.lower()[:7] for words in at.marked("match")} == {"protest"}
        assert f"1 of {counts[-1]}" in at.status and at.status in at.shown()
        assert "Protests in two other ports" in at.shown(), "the first match is in view"
        assert len(at.marked("current")) == 1


@pytest.mark.parametrize("height", [7, 8, 12, 13, 24])
async def test_the_search_bar_moves_no_text_and_hides_no_match(tmp_path: Path, height: int) -> None:
    async with desk(NUMBERED.replace("12 names", "12 keeps"), tmp_path, (80, height)) as at:
        before = at.shown().splitlines()
        await at.press("/")
        now = at.shown().splitlines()
        assert next(row for row, then in zip(now, before, strict=True) if row != then).startswith(" / ")
        for n in (1, 4, 6, 9, 11):
            await at.enter(f'"Paragraph {n} names"')
            assert f"Paragraph {n} names" in at.shown(), n
            await at.press("ctrl+a", "ctrl+k")
        await at.enter("keeps")
        assert "Paragraph 12 keeps" in at.shown(), "the end of the text"
        await at.press("escape")
        assert at.shown().splitlines()[:-2] == before[:-2]


async def test_the_page_is_not_laid_out_for_a_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(NUMBERED, tmp_path, (120, 24)) as at:
        await at.press("/", "escape")
        painted: list[object] = []
        real = Compositor.render_update

        def noted(self: Compositor, **options: Any) -> object:
            painted.extend(self._dirty_regions)
            return real(self, **options)

        monkeypatch.setattr(Compositor, "render_update", noted)
        size, whole = at.screen.text.size, at.screen.size.region
        await at.press("/", *"harbour", "escape")
        assert at.screen.text.size == size and painted and whole not in painted


async def test_n_and_shift_n_walk_round_and_say_so(tmp_path: Path) -> None:
    async with desk(NUMBERED, tmp_path, (80, 24)) as at:
        await at.press("/", *"harbour", "enter")
        assert at.status.startswith("1 of 12")
        for place in range(2, 13):
            await at.press("n")
            assert at.status.startswith(f"{place} of 12") and at.current == place - 1
            assert f"Paragraph {place} names" in at.shown()
        await at.press("n")
        assert at.status.startswith("1 of 12") and "wrapped to the first" in at.status and at.current == 0
        await at.press("N")
        assert at.status.startswith("12 of 12") and "wrapped to the last" in at.status and at.current == 11
        await at.press("N")
        assert at.status.startswith("11 of 12") and "wrapped" not in at.status
        assert at.marked("current") == ["harbour"]


async def test_the_search_begins_where_the_reader_is(tmp_path: Path) -> None:
    async with desk(NUMBERED, tmp_path, (80, 24)) as at:
        await at.press(*"jjjjj", "/", *"harbour")
        assert at.status.startswith("6 of 12") and at.current == 5


async def test_esc_restores_the_place_and_clears(tmp_path: Path) -> None:
    async with desk(NUMBERED, tmp_path, (80, 12)) as at:
        await at.press("ctrl+d", "j")
        before = (at.current, at.top)
        await at.press("/", *"12")
        assert at.current == 11 and (at.current, at.top) != before
        await at.press("escape")
        assert (at.current, at.top) == before
        assert at.marked("match") == at.marked("current") == []
        await at.press("n")
        assert "press / to search" in at.status
        assert (at.current, at.top) == before


async def test_enter_keeps_the_matches_and_esc_lets_go_later(tmp_path: Path) -> None:
    async with desk(NUMBERED, tmp_path, (80, 24)) as at:
        await at.press("/", *"harbour", "enter")
        assert at.screen.text.has_focus and len(at.marked("match")) == 12
        await at.press("j", "j")
        place = (at.current, at.top)
        await at.press("escape")
        assert at.marked("match") == [] and (at.current, at.top) == place, "letting go moves nobody"


async def test_searching_again_offers_the_last_query_to_be_typed_over(tmp_path: Path) -> None:
    async with desk(NUMBERED, tmp_path, (80, 24)) as at:
        await at.press("/", *"harbour", "enter", "/")
        assert "/ harbour" in at.shown() and len(at.marked("match")) == 12
        await at.press(*"note")
        assert "/ note" in at.shown() and set(at.marked("match")) == {"note"}


async def test_back_returns_to_where_the_search_began(tmp_path: Path) -> None:
    async with desk(NUMBERED, tmp_path, (80, 12)) as at:
        await at.press("/", *"12", "enter")
        assert at.current == 11
        await at.press("b")
        assert (at.current, at.top) == (0, 0)


@pytest.mark.parametrize(
    "query, matches",
    [
        ("harbour", {"Harbour", "harbour"}),
        ("Harbour", {"Harbour"}),
        ("protests", {"Protests", "protest"}),
        ('"night shifts"', {"night shifts"}),
        ('"night shifts" roster', set()),
        ("37", {"37"}),
        ("14 ships", set()),
        ("15%", {"15"}),
    ],
)
async def test_what_is_found(tmp_path: Path, query: str, matches: set[str]) -> None:
    """What a query means is the search engine's matter: the desk marks just what it finds."""
    from analysis.search import search

    article = harbour()
    expected = [article.text[span.start : span.end] for span in search(article, query)]
    if matches:
        assert any(word.startswith(wanted) for wanted in matches for word in expected), expected
    async with desk(article, tmp_path, (80, 24)) as at:
        await at.press("/")
        await at.enter(query)
        assert at.marked("match") == expected
        if expected:
            assert f"of {len(expected)}" in at.status


async def test_no_match_says_so_and_the_reader_stays(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press(*"jj", "/", *"zebra")
        assert "no match" in at.shown() and at.screen.status.urgent
        assert at.current == 2
        await at.press("enter")
        assert "Nothing matches" in at.status and "zebra" in at.status and "Press /" in at.status
        await at.press("n")
        assert "Nothing matches" in at.status and at.current == 2


async def test_where_and_looks_is_said_whole_on_a_narrow_terminal(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("/")
        await at.enter("dockers AND zebra")
        await at.press("enter")
        assert "No paragraph has all of it; in:article looks in the whole article." in at.rows()[-2]
        await at.press("/")
        await at.enter('"zebras, giraffes and antelopes"')
        await at.press("enter")
        assert 'Nothing matches "zebras, giraffes and antelopes". ' in at.rows()[-2] and "…" not in at.rows()[-2]


@pytest.mark.parametrize("query", ["", "   ", '"', "(", "[", "*", "/(/", '"unclosed phrase', "\\", "NOT", "a AND"])
async def test_an_empty_or_broken_query_is_said_in_words(tmp_path: Path, query: str) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("/")
        await at.enter("harbour")
        await at.enter(query)
        assert at.status.strip(), "something is said"
        assert at.app.is_running
        await at.press("enter")
        assert at.screen.text.has_focus and at.current == 0


async def test_searching_works_while_findings_are_missing_and_once_they_come(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40)) as at:
        assert "Reading the article" in at.shown()
        await at.press("/", *"okafor", "enter")
        assert at.status.startswith("1 of 3")
        at.put(findings(at.article))
        await at.settle()
        assert "Ruth Okafor" in at.shown() and len(at.marked("match")) == 3
        await at.press("n")
        assert at.status.startswith("2 of 3")


async def test_a_match_in_a_hidden_notice_or_caption_is_shown(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("c", "/", *"advert", "enter")
        assert "Advertisement" in at.shown() and at.current == 8


async def test_a_long_article_is_searched_to_its_end(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {n} goes on about the harbour and its cranes." for n in range(6000))
    async with desk(read(text, source="long.txt"), tmp_path, (80, 24)) as at:
        await at.press("/", *"cranes")
        await at.until(lambda: "6,000" in at.status)
        assert at.status.startswith("1 of 6,000")
        await at.press("enter", "N")
        assert at.current == 5999 and "wrapped to the last" in at.status


async def test_all_of_the_paragraph_of_a_match_shows_where_it_fits(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (60, 20)) as at:
        await at.burst("/", *"the", "enter")
        met = set()
        for _ in range(20):
            await at.press("n")
            here = at.article.paragraphs[at.current]
            words = " ".join(at.article.text[here.start : here.end].split())
            met.add(at.current)
            column = at.screen.text.size.width - 3
            shown = " ".join(" ".join(row[12:column].strip() for row in at.rows()).split())
            assert words in shown, at.shown()
        assert len(met) > 5
