"""The engine as a library: every public name has an example that runs, and what is given wrongly is told plainly."""

from __future__ import annotations

import doctest
import re
from html.parser import HTMLParser

import pytest

import analysis
from analysis import Article, Findings, analyze, compare, read, rows_of

TEXT = "Officials <said> 26 people were hurt.\n\n“We stay,” Ruth Okafor said. She leads more than 300 dockers."


@pytest.mark.parametrize("name", ["", *analysis.__all__])
def test_every_public_name_has_an_example_that_runs(name: str) -> None:
    value = getattr(analysis, name) if name else analysis
    module = __import__(value.__module__, fromlist=["x"]) if name else analysis
    tests = [
        test
        for test in doctest.DocTestFinder(recurse=False).find(value, name or "analysis", module=module)
        if test.examples
    ]
    assert tests, f"{name} has no example"
    runner = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    for test in tests:
        assert runner.run(test).failed == 0


def test_all_names_are_there_and_completed() -> None:
    assert sorted(analysis.__all__) == analysis.__all__ and set(analysis.__all__) <= set(dir(analysis))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = analysis.nothing


@pytest.mark.parametrize("wrong", ["Police said so.", None, 3, b"x"])
def test_a_text_is_no_article_and_the_message_says_what_to_do(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"analyze wants an Article, not \w+: analyze\(read\(text\)\)"):
        analyze(wrong)  # type: ignore[arg-type]  # what a user may type
    with pytest.raises(TypeError, match="compare wants findings"):
        compare([wrong])  # type: ignore[list-item]  # the same
    with pytest.raises(TypeError, match=r"rows_of wants findings, not \w+: rows_of\(analyze\(article\)\)"):
        rows_of(wrong)  # type: ignore[arg-type]  # the same


def test_what_is_no_text_is_not_read() -> None:
    with pytest.raises(TypeError, match="read wants a text, not bytes"):
        read(b"x")  # type: ignore[arg-type]  # what a user may type


def test_what_is_shown_is_short_whatever_the_text() -> None:
    article = read("word " * 100_000)
    assert max(len(repr(article)), len(repr(Findings(article)))) < 160


class Words(HTMLParser):
    """The text of HTML, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.told = "", set[str](), list[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.told += [value or "" for name, value in attrs if name == "title"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_findings_show_as_the_article_with_marks() -> None:
    findings = analyze(read(TEXT, title="A <title>"))
    shown = Words(findings._repr_html_())
    assert shown.tags == {"div", "p", "strong", "span"}
    assert "".join(TEXT.split()) in "".join(shown.text.split())
    assert shown.text.startswith("A <title>")
    assert {"Ruth Okafor, person", "quoted: Ruth Okafor", "count of dockers, no source"} <= set(shown.told)
    assert not re.search("<script|<said", findings._repr_html_())


def test_rows_are_a_data_frame_in_one_line() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.DataFrame(rows_of(analyze(read(TEXT))))
    assert list(frame[frame.finding == "number"].text) == ["26", "300"]


def test_an_article_is_what_it_was() -> None:
    assert isinstance(read(TEXT), Article) and read(TEXT) == read(TEXT)
