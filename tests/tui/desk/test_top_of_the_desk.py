"""The masthead and the block of the headline, as the terminal shows them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from .desks import desk
from .made_up import findings, harbour


async def test_the_masthead_says_where_one_is_and_how_far_the_figures_are_checked(tmp_path: Path) -> None:
    article = replace(harbour(), source="harbour.txt")
    async with desk(article, tmp_path, (120, 24), findings, ["a.txt", "harbour.txt", "b.txt"]) as at:
        top = at.rows()[0]
        for words in (" Dateline   harbour.txt ", "article 2 of 3  < >", "8 figures, 4 unsourced ", "%"):
            assert words in top
        assert "checked" not in top and article.title not in top
        far = top.rsplit(None, 1)[-1]
        await at.press("j", "j", "j", "j", "right", "right", "right", "V", "c")
        assert "4 unsourced · 1 checked" in at.rows()[0]
        await at.press("G")
        assert article.title[:30] in at.rows()[0] and "harbour.txt" not in at.rows()[0], (
            "the headline has scrolled away"
        )
        assert at.rows()[0].rstrip().endswith("100%") and far != "100%"
        await at.press("g")
        assert "harbour.txt" in at.rows()[0] and at.top == 0, "the air above the headline shows too"
        for width, kept in ((80, ["2/3", "1 checked"]), (60, ["harbour.txt", "4 unsourced"]), (24, ["Dateline"])):
            await at.resize(width, 24)
            assert all(words in at.rows()[0] for words in kept), (width, at.rows()[0])
            assert at.top == 0


async def test_two_cells_stand_empty_before_the_scrollbar(tmp_path: Path) -> None:
    async with desk("w " * 2000, tmp_path, (80, 24)) as at:
        rows = at.rows()[2:5]
        assert all(row[77:79] == "  " for row in rows) and any(row[75:77].strip() for row in rows)


async def test_a_long_message_takes_the_room_of_the_place(tmp_path: Path) -> None:
    async with desk("Port shut\n\nNobody sailed.\n", tmp_path, (80, 24)) as at:
        assert "¶1 of 2" in at.rows()[-2]
        at.screen.view.say("No mail address, telephone, account or case number stands in it.")
        await at.settle()
        assert at.rows()[-2].split("  ")[0].strip().endswith("stands in it.") and "saved" in at.rows()[-2]
        await at.press("j")
        assert "¶2 of 2" in at.rows()[-2], "it is told again once it changes"
