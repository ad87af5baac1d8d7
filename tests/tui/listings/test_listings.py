"""What the sidebar's lists say, entry by entry, and that nothing in them gets wider than the sidebar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from analysis import Span, analyze, read
from analysis.finding_types import NumberKind
from analysis.findings import Actor, Findings, Mention, Number
from tui.library.concordance import Row as Match
from tui.library.found import found_of
from tui.listings.actor_listing import ActorListing
from tui.listings.card_listing import CardListing
from tui.listings.checklist import Checks
from tui.listings.finding_cards import card_of
from tui.listings.library_listing import MatchListing
from tui.listings.listing import Listing, Varied, fit
from tui.listings.note_listing import NoteListing
from tui.listings.number_listing import NumberListing
from tui.listings.quote_listing import QuoteListing
from tui.notebook import Anchor, Annotation

from ..desk.made_up import findings, harbour

ARTICLE = harbour()
FOUND = findings(ARTICLE)


def on(words: str, **fields: object) -> Annotation:
    start = ARTICLE.text.index(words)
    return Annotation.new(ARTICLE.sha256, Anchor.at(ARTICLE.text, start, start + len(words))).edited(**fields)


NOTES = [
    on("ring road", note="How far?"),
    on("15%", tags=("money", "claim"), color="yellow"),
    on("out of reach", color="yellow"),
    on("$4.5 million", note="Ask the museum", tags=("claim",), verdict="disputed"),
]
LISTINGS: dict[str, Listing] = {
    "actors": ActorListing(FOUND),
    "numbers": NumberListing(FOUND),
    "quotes": QuoteListing(FOUND),
    "checked": NumberListing(
        FOUND,
        checks=Checks.of(
            [on("37", verdict="confirmed", note="asked"), on("37 of", note="no"), on("Dozens", verdict="false")]
        ),
    ),
    "notes": NoteListing(ARTICLE, NOTES),
}


def lines(listing: Listing, index: int, width: int = 38) -> list[str]:
    return ["".join(text for text, _ in row) for row in listing.rows(index, width)]


def words(listing: Listing, index: int, width: int = 60) -> str:
    return " ".join(" ".join(lines(listing, index, width)).split())


@pytest.mark.parametrize(
    "name, index, parts",
    [
        ("actors", 0, ["▾ People", "2"]),
        ("actors", 1, ["Ruth Okafor ", " 3"]),
        ("actors", 4, ["port authority ", " 2"]),
        ("actors", 5, ["harbour museum ? ", " 1"]),
        ("actors", 6, ["▾ Places 1"]),
        ("numbers", 0, ["☐ about 1,200 dockers", "○"]),
        ("numbers", 1, ["☐ 37 berths", "● port authority"]),
        ("numbers", 3, ["at least 14 ships"]),
        ("numbers", 7, ["$4.5 million", "● harbour museum"]),
        ("checked", 1, ["✓ 37 berths", "✎ ● port authority"]),
        ("checked", 4, ["✗ Dozens lorries ○"]),
        ("quotes", 0, ["“We will not come back until the roster is fair,”", "● Ruth Okafor said"]),
        ("quotes", 1, ["“out of reach”", "○ no speaker given"]),
        ("quotes", 2, ["● Ruth Okafor", "inferred ?"]),
        ("quotes", 3, ["● Anders Holm said", "inferred ?"]),
        ("notes", 0, ["✎ How far?", "¶6", "“ring road”"]),
        ("notes", 1, ["# “15%”", "¶8", "#money #claim"]),
        ("notes", 2, ["▪ “out of reach”", "¶8"]),
        ("notes", 3, ["✎ Ask the museum", "~ disputed", "#claim", "“$4.5 million”", "¶11"]),
    ],
)
def test_what_an_entry_says(name: str, index: int, parts: list[str]) -> None:
    shown = words(LISTINGS[name], index)
    for part in parts:
        assert part in shown


@pytest.mark.parametrize(
    "name, index, passages",
    [
        ("actors", 1, ["Ruth Okafor", "Ms Okafor", "Ms Okafor"]),
        ("numbers", 0, ["1,200"]),
        ("numbers", 1, ["37", "port authority"]),
        ("quotes", 0, ["We will not come back until the roster is fair,", "Ruth Okafor"]),
        ("quotes", 1, ["out of reach"]),
        ("notes", 0, ["ring road"]),
    ],
)
def test_where_an_entry_leads(name: str, index: int, passages: list[str]) -> None:
    spans: Sequence[Span] = LISTINGS[name].spans(index)
    assert [ARTICLE.text[span.start : span.end] for span in spans] == passages


@pytest.mark.parametrize("width", [4, 10, 17, 24, 38, 54, 120])
@pytest.mark.parametrize("name", LISTINGS)
def test_rows_fit_the_sidebar(name: str, width: int) -> None:
    listing = LISTINGS[name]
    for index in range(len(listing)):
        rows = lines(listing, index, width)
        assert len(rows) == (listing.height_of(index, width) if isinstance(listing, Varied) else listing.height)
        if width >= 24:
            assert max(map(cell_len, rows)) <= width, rows


def test_the_strip_shows_where_an_actor_stands() -> None:
    article = read("x" * 1600)
    spots = [0, 1, 2, 850, 1599]
    mentions = tuple(Mention(at, at + 1, "x", "person") for at in spots)
    strip = ActorListing(Findings(article)).strip(Actor("a", "X", "person", (), (), mentions))
    assert len(strip) == 16
    assert [i for i, cell in enumerate(strip) if cell != "·"] == [0, 8, 15]
    assert strip[0] > strip[8] == strip[15]


@pytest.mark.parametrize(
    ("kind", "words", "shown"),
    [("age", "44", "☐ 44 years old"), ("age", "44-year-old", "☐ 44-year-old"), ("count", "44", "☐ 44")],
)
def test_a_bare_age_is_told_as_one(kind: NumberKind, words: str, shown: str) -> None:
    article = read(f"Boyette, {words}, was seen there.")
    start = article.text.index("44")
    number = Number(start, start + len(words), words, 44, 44, 44, None, kind, None, None, None)
    [row] = lines(NumberListing(Findings(article, numbers=(number,))), 0, 60)
    assert row.rstrip(" ○") == shown


def test_counts_of_thousands_keep_their_distance_from_the_strips_and_all_strips_their_column() -> None:
    article = read("x " * 1000)
    often = tuple(Mention(at, at + 1, "x", "person") for at in range(0, 2000, 2))
    found = Findings(article, (Actor("a", "X", "person", (), (), often), Actor("b", "Y", "person", (), (), often[:9])))
    rows = [lines(ActorListing(found), index, 60)[0] for index in (1, 2)]
    assert [row[-7:] for row in rows] == ["█ 1,000", "·     9"]
    assert rows[1].index("█") == rows[0].index("█")


def test_a_photo_credit_is_no_actor_like_the_others() -> None:
    found = replace(FOUND, actors=(replace(FOUND.actors[3], credit=True), *FOUND.actors[:2]))
    listing = ActorListing(found)
    assert "Credits" in words(listing, len(listing) - 2) and "Anders Holm" in words(listing, len(listing) - 1)
    assert found_of(found).counts.actors == 2


def test_a_card_cuts_its_passages_between_words() -> None:
    article = read("Lee came. It rained on the harbour all that long evening and only Lee stayed.")
    places = [at for at in range(len(article.text)) if article.text.startswith("Lee", at)]
    lee = Actor("a1", "Lee", "person", (), (), tuple(Mention(at, at + 3, "Lee", "person") for at in places), 1.0)
    card = CardListing(card_of(Findings(article, (lee,), (), ()), lee).sections)
    shown = [card.rows(index, 80)[0][1][0] for index in (1, 2)]
    assert shown == [article.text, "…harbour all that long evening and only Lee stayed."]


@given(st.text(max_size=30), st.integers(-2, 20))
def test_fitted_text_fits_and_begins_as_the_text_does(text: str, width: int) -> None:
    shown = fit(text, width)
    assert cell_len(shown) <= max(0, width)
    flat = " ".join(text.split())
    assert shown == flat or flat.startswith(shown.removesuffix("…").rstrip()) or cell_len(flat) > width
    assert "\n" not in shown and "\t" not in shown


@pytest.mark.parametrize("width", [60, 100, 140])
def test_matches_stand_below_each_other_whatever_the_titles(width: int) -> None:
    rows = [
        Match("left words here", "match", "right", "A title", "a.txt", "x", 1, 0, 5),
        Match("", "another match", "right " * 40, "A title that goes on and on and on and on", "b.txt", "y", 1, 0, 5),
        Match("long " * 40, "m", "", "市议会周二晚上开会", "c.txt", "z", 1, 0, 5),
    ]
    listing = MatchListing(rows)
    shown = ["".join(text for text, _ in listing.rows(index, width)[0]) for index in range(3)]
    assert all(cell_len(row) <= width for row in shown)
    assert len({cell_len(row[: row.index(match.match)]) for row, match in zip(shown, rows, strict=True)}) == 1


@pytest.mark.parametrize(
    ("left", "right", "row"),
    [
        ("the prime ", ", who", "the prime minister, who"),
        ("the (", ") and", "the (minister) and"),
        ("the ", " and", "the minister and"),
        ("", "", "minister"),
    ],
)
def test_what_touches_a_match_touches_it_in_the_list(left: str, right: str, row: str) -> None:
    listing = MatchListing([Match(left, "minister", right, "A title", "a.txt", "x", 1, 0, 8)])
    assert "".join(text for text, _ in listing.rows(0, 70)[0]).strip() == row


@pytest.mark.parametrize(("width", "rows"), [(36, 3), (35, 3), (34, 4)])
def test_the_words_of_a_quote_fill_their_rows(width: int, rows: int) -> None:
    # The second row of words takes 33 cells, behind two for the box; below them stands the speaker.
    article = read("“Nobody has seen the old lighthouse lately and none will,” Ann Lee said.")
    quotes = QuoteListing(analyze(article))
    assert quotes.height_of(0, width) == len(quotes.rows(0, width)) == rows


@pytest.mark.parametrize(("width", "row"), [(31, "● Anders Holm said inferred ?"), (30, "● Anders Holm inferred ?")])
def test_half_a_verb_is_left_out(width: int, row: str) -> None:
    assert " ".join(lines(LISTINGS["quotes"], 3, width)[-1].split()) == row
