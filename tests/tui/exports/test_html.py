"""The HTML page: marks and links that meet, a structure that a screen reader can follow, and Chromium's view of it."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from tests.chromium import browser
from tui.exports import Selection
from tui.notebook import Tag

from .material import annotation, exported, hostile, lost, record, selection
from .test_hostile_text import Page

ARTICLE = record("Headline here\n\nOfficials said 26 people were killed.\n\nA second paragraph, with words.\n")
OVERLAPPING = [
    annotation(ARTICLE, "Headline", ("t",)),
    annotation(ARTICLE, "said 26 people", ("a",), "one"),
    annotation(ARTICLE, "26 people were killed", ("b",), "two"),
    annotation(ARTICLE, "people", (), "three"),
    annotation(ARTICLE, "killed.\n\nA second", (), "four"),
    annotation(ARTICLE, "\n\nA", (), "five"),
]


def ids_and_targets(page: Page) -> tuple[list[str], set[str]]:
    ids = [value for name, value in page.attributes if name == "id"]
    return ids, {value[1:] for name, value in page.attributes if name == "href" and value.startswith("#")}


@pytest.mark.parametrize(
    "chosen",
    [
        selection(*OVERLAPPING, of=[ARTICLE]),
        selection(*OVERLAPPING, lost(ARTICLE), of=[ARTICLE, record("Another one\n\nWith words.\n")]),
        Selection(selection(*OVERLAPPING, of=[ARTICLE]).entries, orphans=(lost(ARTICLE),)),
        Selection((), orphans=(lost(ARTICLE),)),
        hostile(),
    ],
    ids=["overlapping", "lost", "orphan", "only an orphan", "hostile"],
)
def test_ids_are_unique_and_links_lead_somewhere(chosen: Selection) -> None:
    page = Page(exported("html", chosen))
    ids, targets = ids_and_targets(page)
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)
    assert sum(1 for name in ids if name.startswith("note-")) == chosen.annotations
    assert page.tags.count("h1") == page.tags.count("main") == page.tags.count("title") == 1
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_marks_cover_exactly_what_was_annotated() -> None:
    page = exported("html", selection(*OVERLAPPING, of=[ARTICLE]))
    body = page[page.index("<h1") : page.index('<section class="annotations"')]
    marked = re.findall(r"<mark(?: class=\"several\")?>(.*?)</mark>", body)
    assert marked == ["Headline", "said ", "26 ", "people", " were ", "killed", ".", "A", " second"]
    bare = re.sub(r"<a class=\"ref\".*?</a>|<[^>]+>", "", body)
    assert (
        bare.split()
        == ARTICLE.text.replace(
            "Headline here", "Headline here By A. B. · 2026-01-01 · https://example.org/a_b?c=d&amp;e=f"
        ).split()
    )


def test_tags_have_their_colours_and_the_codebook_says_what_they_are_for() -> None:
    tags = [Tag("a", "#dc4038", "who <died>", "top"), Tag("top", "#123456; } body { display: none"), Tag("unused")]
    page = exported("html", selection(*OVERLAPPING, of=[ARTICLE], tags=tags))
    assert '<li class="coloured tag-1" dir="auto">a</li>' in page and ".tag-1::before { background: #dc4038; }" in page
    assert "body { display" not in page
    assert '<dt class="coloured tag-1" dir="auto">a</dt>\n<dd dir="auto">who &lt;died&gt;. under top</dd>' in page
    assert [re.sub("<.*?>", "", line) for line in re.findall("<dt.*", page)] == ["a", "b", "t", "top", "unused"]


def test_the_articles_words_are_in_the_articles_language() -> None:
    article = record("Пожар на складе\n\nВ результате пожара на складе погибли семь человек, сообщили власти города.\n")
    page = exported("html", selection(annotation(article, "семь человек"), of=[article]))
    assert page.count(' lang="ru"') == 3 and page.count('<html lang="en">') == 1


def test_an_article_that_is_absent_is_said_to_be() -> None:
    page = exported("html", Selection((), orphans=(lost(ARTICLE),)))
    assert "its article is not in the notebook" in page and "no longer stand" not in page


def test_the_policy_names_the_style_that_stands_there() -> None:
    page = exported("html", hostile())
    assert re.search(r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'", page)
    assert "@import" not in page and "url(" not in page


@pytest.mark.skipif(browser() is None, reason="Chromium is not installed")
def test_chromium_shows_it_with_its_style_and_runs_nothing(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(exported("html", hostile()), encoding="utf-8")
    command = [str(browser()), "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=2000", "--dump-dom", page.as_uri()]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60)
    shown = Page(answer.stdout)
    assert shown.tags.count("mark") == Page(page.read_text(encoding="utf-8")).tags.count("mark") > 20
    assert not {"script", "img"} & set(shown.tags)
    assert "Content Security Policy" not in answer.stderr
    assert "Uncaught" not in answer.stderr


def luminance(colour: str) -> float:
    """WCAG's relative luminance of ``#rrggbb`` or ``#rgb``."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
@pytest.mark.parametrize(
    ("ink", "paper"), [("ink", "paper"), ("quiet", "paper"), ("link", "paper"), ("ink", "mark"), ("ink", "double")]
)
def test_everything_can_be_read_against_what_lies_under_it(scheme: int, ink: str, paper: str) -> None:
    style = re.findall(r":root \{(.*?)\}", exported("html", hostile()), re.S)
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]+)", style[scheme]))
    one, other = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (one + 0.05) / (other + 0.05) >= 4.5
