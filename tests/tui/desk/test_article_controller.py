"""Opening articles without a terminal: the place that was left, what belongs to one article only, and what fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import Article, Span, load, read
from analysis.findings import Findings
from tui.library.engine_process import Analysis, AnalysisError
from tui.library.projects import Projects
from tui.notebook import Notebook

from .headless import Headless, headless
from .made_up import findings, harbour

LONG = "\n\n".join(f"Paragraph {n} of a long article, of which every one says about the same." for n in range(1, 51))
FERRY = "Ferry sails to the islands\n\nThe ferry sails as planned.\n\nIt comes back at night."


def long() -> Article:
    return read(LONG, source="long.txt")


def left_at(folder: Path, article: Article, paragraph: int) -> None:
    """Put an article into the notebook as one that the reader left at a paragraph."""
    notebook = Notebook(folder / "notebook.json")
    notebook.add_article(article)
    notebook.set_position(article.sha256, article.paragraphs[paragraph].start)
    notebook.close()


@pytest.mark.parametrize("paragraph", [0, 1, 31, 49])
async def test_an_article_opened_again_begins_where_the_reader_left(tmp_path: Path, paragraph: int) -> None:
    left_at(tmp_path, long(), paragraph)
    at = await headless(read(FERRY), tmp_path)
    assert at.view.text.current == 0
    at.desk.articles.show(long())
    assert at.view.text.current == paragraph


@pytest.mark.parametrize("moved, expected", [(0, 31), (1, 1), (40, 40)])
async def test_a_reader_who_has_moved_before_the_notebook_is_open_is_left_there(
    tmp_path: Path, moved: int, expected: int
) -> None:
    left_at(tmp_path, long(), 31)
    at = await headless(None, tmp_path / "no")
    at.desk.state.notebook = None
    at.desk.articles.show(long())
    at.view.text.current = moved
    await at.desk.articles.open_notebook(tmp_path / "notebook.json")
    assert at.view.text.current == expected


async def test_the_place_is_written_down_when_another_article_is_opened_and_when_the_desk_closes(
    tmp_path: Path,
) -> None:
    at = await headless(long(), tmp_path)
    at.view.text.current = 7
    at.desk.articles.show(read(FERRY, source="ferry.txt"))
    at.view.text.current = 2
    at.desk.leave()
    assert at.view.left == 0
    notebook = Notebook(at.notebook_file)
    places = {record.source: record.position for record in notebook.articles()}
    notebook.close()
    ferry = read(FERRY)
    assert places == {"long.txt": long().paragraphs[7].start, "ferry.txt": ferry.paragraphs[2].start}


async def test_a_place_that_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    at = await headless(long(), tmp_path)
    at.view.text.current = 3
    at.desk.articles.store_position()
    before = at.notebook_file.read_bytes()
    at.desk.articles.store_position()
    assert at.notebook_file.read_bytes() == before
    at.view.text.current = 4
    at.desk.articles.store_position()
    assert at.notebook_file.read_bytes() != before


async def test_nothing_of_one_article_is_left_on_the_next(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    at.desk.findings.toggle_voices()
    at.note("mine")
    at.desk.annotations.filter_by("mine")
    at.desk.annotations.step(1)
    at.desk.search.begin()
    at.desk.search.look_up("protest")
    await at.view.done()
    at.desk.search.keep("protest")
    at.desk.selection.begin()
    assert at.view.text.letters is not None and at.view.text.signs
    at.desk.articles.show(read(FERRY, source="ferry.txt"))
    assert all(not at.view.text.marked(layer) for layer in ("annotation", "match", "current", "visual", "attributed"))
    assert at.view.text.letters is None, "the letters of the other article's voices"
    assert at.view.text.signs == {} and at.view.panes.counts == {"Notes": 0}
    at.desk.navigation.walk(1)
    assert "Nothing to walk through" in at.view.message
    at.desk.navigation.back()
    assert "Nowhere to go back to" in at.view.message
    assert at.view.place == "¶1 of 3", "no filter"


async def test_findings_that_come_too_late_are_not_shown_on_another_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def at_once(analysis: Analysis) -> Findings:
        return findings(analysis.article) if "Dockers" in analysis.article.title else Findings(analysis.article)

    monkeypatch.setattr(Analysis, "run", at_once)
    at = await headless(harbour(), tmp_path)
    late = at.desk.articles._analyse(at.session)
    at.desk.articles.show(read(FERRY, source="ferry.txt"))
    await late
    assert at.session.findings is None or at.session.findings.article.text == FERRY


async def test_why_there_are_no_findings_is_said_in_the_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(analysis: Analysis) -> Findings:
        raise AnalysisError("out of memory [/]")

    monkeypatch.setattr(Analysis, "run", fails)
    at = await headless(None, tmp_path)
    at.desk.articles.show(harbour())
    await at.view._work["analysis"]
    assert at.view.entries.remark == "No findings: out of memory [/]"


@pytest.mark.parametrize(
    "source, step, title, said",
    [
        ("b.txt", 1, "Third", ""),
        ("b.txt", -1, "First", ""),
        ("c.txt", 1, "Third", "last of the 3"),
        ("a.txt", -1, "First", "first of the 3"),
        ("elsewhere.txt", 1, "First", ""),
    ],
)
async def test_the_reading_list_ends_at_both_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, step: int, title: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    titles = {"a.txt": "First", "b.txt": "Second", "c.txt": "Third", "elsewhere.txt": "Elsewhere"}
    for name, heading in titles.items():
        (tmp_path / name).write_text(f"{heading}\n\nText of it.", encoding="utf-8")
    at = await headless(load(source), tmp_path)
    at.desk.state.reading_list = ["a.txt", "b.txt", "c.txt"]
    at.desk.articles.open_neighbour(step)
    await at.view.done()
    assert at.session.article.title == title and said in at.view.message


@pytest.mark.parametrize(
    "source, step, title, said",
    [
        ("a.txt", 1, "Third", "Passed over b.txt: is a binary file"),
        ("c.txt", -1, "First", "Passed over b.txt: is a binary file"),
        ("c.txt", 1, "Sixth", "Passed over 2 that cannot be read, such as d.txt: is empty"),
        ("f.txt", -1, "Third", "Passed over 2 that cannot be read, such as e.txt: no such file"),
        ("f.txt", 1, "Sixth", "g.txt: is empty"),
    ],
)
async def test_an_article_that_cannot_be_read_bars_nobodys_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, step: int, title: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, heading in {"a.txt": "First", "c.txt": "Third", "f.txt": "Sixth"}.items():
        (tmp_path / name).write_text(f"{heading}\n\nText of it.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)))
    for name in ("d.txt", "g.txt"):
        (tmp_path / name).write_text(" \n", encoding="utf-8")
    at = await headless(load(source), tmp_path)
    at.desk.state.reading_list = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt"]
    at.desk.articles.open_neighbour(step)
    await at.view.done()
    assert at.session.article.title == title and said in at.view.message


async def test_a_folder_opens_with_the_first_of_it_that_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_bytes(bytes(range(256)))
    at = await headless(harbour(), tmp_path)
    before = list(at.desk.state.reading_list)
    await at.desk.articles._open("news")
    assert "is a binary file" in at.view.message and at.desk.state.reading_list == before
    (tmp_path / "news" / "b.txt").write_text("Second\n\nText of it.", encoding="utf-8")
    await at.desk.articles._open("news")
    assert at.session.article.title == "Second" and "Passed over news/a.txt" in at.view.message
    assert len(at.desk.state.reading_list) == 2


async def test_what_cannot_be_opened_leaves_the_desk_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    at = await headless(harbour(), tmp_path)
    at.note("mine")
    session = at.session
    at.desk.state.reading_list = ["gone.txt", "also gone.txt"]
    at.desk.articles.open_neighbour(1)
    await at.view.done()
    assert at.session is session and at.view.urgent and "no such file" in at.view.message
    assert [a.note for a in session.annotations] == ["mine"]


async def test_the_rest_of_a_long_article_goes_on_where_the_reader_is_and_in_what_they_search(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(LONG, encoding="utf-8")
    at = await headless(None, tmp_path)
    at.desk.articles.show(read("\n\n".join(LONG.split("\n\n")[:10]), source="long.txt"), whole=False)
    at.view.text.current = at.view.text.row = 5
    at.desk.notes.highlight()
    assert "still being loaded" in at.view.message and at.saved() == []
    at.desk.search.begin()
    at.desk.search.look_up("paragraph")
    await at.view.done()
    assert at.view.message == "6 of 10"
    at.desk.search.leave()
    at.desk.search.begin()
    at.desk.search.look_up("paragraph")
    await at.desk.articles.load_rest(str(tmp_path / "long.txt"))
    await at.view.done()
    assert len(at.session.article.paragraphs) == 50 and at.view.text.current == 5
    assert at.view.message == "6 of 50"
    at.desk.notes.highlight()
    assert len(at.saved()) == 1


async def test_an_article_is_chosen_from_the_notebook(tmp_path: Path) -> None:
    left_at(tmp_path, long(), 20)
    at = await headless(read(FERRY, source="ferry.txt"), tmp_path)
    await at.ask(at.desk.articles.choose(), long().title)
    assert at.session.article.text == LONG and at.view.text.current == 20
    await at.ask(at.desk.articles.choose(), None)
    assert at.session.article.text == LONG


async def test_what_was_found_in_the_library_is_shown_in_the_text(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.desk.library.show()
    assert at.answers.opened is not None
    ferry = read(FERRY, source="ferry.txt")
    at.answers.opened(ferry, at_words(ferry, "comes back"), None)
    assert at.session.article is ferry and at.view.text.current == 2
    assert at.view.text.marked("current") == ["comes back"]
    session = at.session
    at.answers.opened(read(FERRY, source="ferry.txt"), None, None)
    assert at.session is session, "it is open already"


def at_words(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


async def test_what_another_window_wrote_is_taken_in(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    other = await other_window(at)
    at.desk.articles.take_in_others()
    assert [a.note for a in at.session.annotations] == ["theirs"] and "nother window" in at.view.message
    at.view.say("")
    at.desk.articles.take_in_others()
    assert at.view.message == "", "there was nothing new"
    other.desk.changes.undo()
    at.desk.articles.take_in_others()
    assert at.session.annotations == []


async def other_window(at: Headless) -> Headless:
    other = await headless(harbour(), at.notebook_file.parent, findings)
    other.note("theirs")
    return other


async def test_a_notebook_that_cannot_be_opened_is_said_and_the_article_stays(tmp_path: Path) -> None:
    (tmp_path / "notebook.json").write_bytes(b"{ not a notebook")
    at = await headless(harbour(), tmp_path)
    assert at.view.state == "no notebook" and at.session.is_open
    at.desk.notes.highlight()
    assert "still being opened" in at.view.message
    assert (tmp_path / "notebook.json").read_bytes() == b"{ not a notebook"


async def test_a_folder_is_opened_where_it_was_left_and_offered_again(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("First", "Second", "Third"):
        (folder / f"{name}.txt").write_text(f"{name}\n\nText of it.", encoding="utf-8")
    at = await headless(harbour(), tmp_path)
    projects = at.desk.state.projects = Projects(at.notebook_file, tmp_path / "projects.json")
    await at.desk.articles._open(str(folder))
    assert at.session.article.title == "First"
    at.desk.articles.open_neighbour(1)
    await at.view.done()
    at.desk.library.show()
    assert at.answers.arranged is not None
    at.answers.arranged([str(folder / f"{name}.txt") for name in ("Third", "Second", "First")], "date")
    at.desk.articles.open_neighbour(1)
    await at.view.done()
    assert at.session.article.title == "First", "in the order of the library"
    other = await headless(harbour(), tmp_path)
    other.desk.state.projects = Projects(at.notebook_file, tmp_path / "projects.json")
    await other.ask(other.desk.articles.choose(), "news")
    assert other.session.article.title == "First" and projects.order == "date"
    assert [Path(name).stem for name in other.desk.state.reading_list] == ["Third", "Second", "First"]


async def test_a_copy_that_a_sync_left_beside_the_notebook_is_told(tmp_path: Path) -> None:
    left_at(tmp_path, long(), 1)
    at = await headless(long(), tmp_path)
    assert not at.view.urgent
    (tmp_path / "notebook (conflicted copy).json").write_bytes((tmp_path / "notebook.json").read_bytes())
    await at.desk.articles.open_notebook(tmp_path / "notebook.json")
    assert at.view.urgent and "“notebook (conflicted copy).json” lies beside the notebook" in at.view.message
