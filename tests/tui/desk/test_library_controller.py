"""From the library to the desk: n and N go through all matches of a search, from article to article."""

from __future__ import annotations

from pathlib import Path

from analysis import Article, LoadingError, read
from analysis.search import search
from tui.library.concordance import Row
from tui.library.hits import Hits

from .headless import Headless, headless

TEXTS = (
    "Ferry sails\n\nThe ferry sails at noon.\n\nNo other boat does.",
    "Harbour shut\n\nNo boat left.\n\nThe ferry waits. A ferry comes.",
    "Nothing here\n\nAt all.",
    "Last ferry\n\nIt came.",
)
ARTICLES = {article.sha256: article for article in (read(text, source=text[:5]) for text in TEXTS)}


def load(sha256: str) -> Article:
    if ARTICLES[sha256].title == "Last ferry":
        raise LoadingError("Last: no such file")
    return ARTICLES[sha256]


def rows() -> list[Row]:
    """The matches of "ferry", the article with the most first."""
    found = [
        Row("", "ferry", "", article.title, article.source, article.sha256, 1, span.start, span.end)
        for article in ARTICLES.values()
        for span in search(article, "ferry")
    ]
    return sorted(found, key=lambda row: row.title != "Harbour shut")


async def opened(tmp_path: Path, at: int) -> Headless:
    desk = await headless(read("Other\n\nText."), tmp_path)
    desk.desk.library.show()
    hits = Hits("ferry", rows(), at, load)
    assert desk.answers.opened is not None
    desk.answers.opened(load(hits.sha256), hits.span, hits)
    return desk


async def step(at: Headless, way: int) -> tuple[str, list[str], str]:
    at.desk.navigation.walk(way)
    await at.view.done()
    here = at.session.trail.here if at.session.trail else None
    return at.session.article.title, at.view.text.marked("current"), f"{here.start if here else None}"


async def test_n_goes_from_the_last_match_of_an_article_to_the_first_of_the_next(tmp_path: Path) -> None:
    at = await opened(tmp_path, 0)
    assert at.session.article.title == "Harbour shut" and at.view.text.marked("match") == ["ferry", "ferry"]
    assert "1 of 2 in this article, 1 of 3 with matches" in at.view.message
    assert (await step(at, 1))[0] == "Harbour shut"
    title, current, _ = await step(at, 1)
    assert (title, current) == ("Ferry sails", ["Ferry"])
    assert "2 of 3 with matches" in at.view.message
    title, _, place = await step(at, -1)
    assert title == "Harbour shut" and place == str(ARTICLES[at.session.article.sha256].text.rindex("ferry"))


async def test_at_the_ends_it_stays_and_what_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    at = await opened(tmp_path, 0)
    assert (await step(at, -1))[0] == "Harbour shut" and "wrapped to the last" in at.view.message
    at = await opened(tmp_path, 3)
    assert at.session.article.title == "Ferry sails"
    await step(at, 1)
    assert at.view.urgent and "no such file" in at.view.message and at.session.article.title == "Ferry sails"


async def test_an_article_that_changed_since_is_shown_without_matches(tmp_path: Path) -> None:
    at = await opened(tmp_path, 0)
    hits = Hits("ferry", rows(), 0, load)
    assert at.answers.opened is not None
    at.answers.opened(read("Harbour open\n\nAgain."), hits.span, hits)
    assert at.session.article.title == "Harbour open" and at.session.trail is None
    assert "has changed" in at.view.message
