"""``!`` on the desk: what does not fit is listed first, and its places are walked one by one."""

from __future__ import annotations

from pathlib import Path

from analysis import analyze

from .desks import desk
from .headless import headless

WRONG = (
    "Prices double\n\nThe price doubled from $10 to $25, the shop said on Monday.\n\nIt is a small shop.\n\n"
    "The court heard 26 witnesses, 14 men and 12 women.\n"
)


async def test_flags_come_before_sums_that_hold_and_their_places_are_walked(tmp_path: Path) -> None:
    at = await headless(WRONG, tmp_path, analyze)
    at.answers.given = [0]
    await at.desk.consistency.show()
    found, first = at.answers.asked[0]
    assert [one.holds for one in found] == [False, True] and first == 0
    assert at.view.message.startswith("✗ $10 to $25 is 2.5 times")
    trail = at.session.trail
    assert trail is not None
    assert [at.session.article.text[span.start : span.end] for span in trail.spans] == ["doubled", "$10", "$25"]


async def test_where_nothing_can_be_checked_a_line_says_so(tmp_path: Path) -> None:
    at = await headless("A quiet day\n\nThe mayor opened a bridge.\n", tmp_path, analyze)
    await at.desk.consistency.show()
    assert "No figures here" in at.view.message
    empty = await headless("A quiet day\n\nThe mayor opened a bridge.\n", tmp_path)
    await empty.desk.consistency.show()
    assert "still being read" in empty.view.message


async def test_keys_in_one_read_open_the_list_pick_and_walk(tmp_path: Path) -> None:
    async with desk(WRONG, tmp_path, (80, 24), analyze) as at:
        await at.burst("!")
        await at.until(lambda: "1 figure that cannot be; 1 sum that holds" in at.shown())
        assert "✗ $10 to $25 is 2.5 times" in at.shown() and "✓ 14 + 12 = 26" in at.shown()
        # The words around a figure are those of its paragraph, as they stand there.
        assert " The court heard 26 witnesses, [14] men and 12 women. " in at.shown()
        await at.burst("enter", "n")
        assert at.session.trail is not None
        assert "✗ $10 to $25 is 2.5 times" in at.shown() and "(2 of 3)" in at.shown()
        # Where it comes to is what the keys are for: the figure is judged, not its paragraph.
        await at.burst("V", "f", "n", "V", "d", "n", "V", "u")
        judged = {note.anchor.exact: note.verdict for note in at.saved()}
        assert judged.pop("$10") == "false" and judged.pop("$25") == "disputed" and len(judged) == 1
        await at.burst("u", "u", "u")
        assert at.saved() == []
        await at.burst("!", "j", "enter")
        await at.until(lambda: at.current == 3)
