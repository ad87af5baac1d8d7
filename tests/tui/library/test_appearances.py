"""Who is in which article, how often and where first."""

from __future__ import annotations

import pytest

from analysis import Findings, read
from analysis.findings import Actor, Mention
from tui.library.index import LibraryIndex, is_available

pytestmark = pytest.mark.skipif(not is_available(), reason="this Python's SQLite has no FTS5")


def article_of(number: int, *named: tuple[str, int], credit: str = "") -> Findings:
    """An article's findings: actors by name, so often named, each time one further on."""
    article = read(f"Article {number}\n\nText of it.", source=f"{number}.txt")
    actors = [
        Actor(name, name, "person", (), (), tuple(Mention(3 + at, 4 + at, "x", "person") for at in reversed(range(n))))
        for name, n in named
    ]
    if credit:
        actors.append(Actor(credit, credit, "person", (), (), (Mention(0, 1, "x", "person"),), credit=True))
    return Findings(article, tuple(actors))


def test_who_is_in_most_articles_comes_first_and_each_is_found_where_named_most() -> None:
    found = [
        article_of(1, ("Ada Moor", 1), ("Ines Calder", 5)),
        article_of(2, ("Ada Moor", 4), credit="A. Photographer"),
        article_of(3, ("Bo Lind", 2)),
    ]
    with LibraryIndex(None) as index:
        index.add([one.article for one in found])
        for one in found:
            index.add_findings(one)
        hashes = [one.article.sha256 for one in found]
        everyone = index.everyone(hashes)
        assert [(one.name, one.articles, one.mentions) for one in everyone] == [
            ("Ada Moor", 2, 5),
            ("Ines Calder", 1, 5),
            ("Bo Lind", 1, 2),
        ]
        places = index.appearances(everyone[0])
        assert [(sha256, one.mentions, one.start, one.end) for sha256, one in places.items()] == [
            (hashes[1], 4, 3, 4),
            (hashes[0], 1, 3, 4),
        ]
        assert [one.name for one in index.everyone(hashes[2:])] == ["Bo Lind"], "only those asked about"
        index.add_findings(article_of(3))
        assert index.everyone(hashes[2:]) == [], "newer findings take the place of the old"
        index.forget(hashes)
        assert index.everyone(hashes) == []
