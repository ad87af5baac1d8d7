"""Which article the desk opens with."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from analysis import read
from analysis.loading import LoadingError, load
from tui.library.opening import first_article, from_standard_input, open_article, reading_list, reopen
from tui.notebook import Notebook
from tui.system.paths import notebook_path, seed_article

TEXT = "Dockers walk out\n\nNobody can say for how long.\n"


@pytest.fixture
def notebook_file(tmp_path: Path) -> Path:
    return tmp_path / "notebook.json"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_first_time_it_is_the_seed_article(notebook_file: Path) -> None:
    article = first_article([], notebook_file)
    assert article.source == str(seed_article())
    assert len(article.paragraphs) > 20
    assert not notebook_file.exists(), "looking makes no notebook"


def test_a_name_comes_first(notebook_file: Path, story: Path) -> None:
    assert first_article([str(story)], notebook_file).text == TEXT


def test_what_cannot_be_read_is_passed_over_and_told(notebook_file: Path, story: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    article = first_article([str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), str(story)], notebook_file)
    assert article.text == TEXT and "Passed over 2 that cannot be read" in article.remarks[0]
    with pytest.raises(LoadingError, match=r"a\.txt: is a binary file"):
        first_article([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], notebook_file)


def test_else_it_is_the_one_read_last(notebook_file: Path, story: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Ferry sails\n\nAs planned.\n", encoding="utf-8")
    notebook = Notebook(notebook_file)
    for path in (story, other):
        notebook.add_article(open_article(str(path)))
    notebook.set_position(open_article(str(story)).sha256, 18)
    notebook.close()
    assert first_article([], notebook_file).source == str(story)


def test_the_default_notebook_is_asked_too(story: Path) -> None:
    notebook = Notebook(notebook_path())
    notebook.add_article(open_article(str(story)))
    notebook.close()
    assert first_article([]).text == TEXT


def test_an_article_whose_file_is_gone_comes_out_of_the_notebook(notebook_file: Path, story: Path) -> None:
    notebook = Notebook(notebook_file)
    notebook.add_article(read(TEXT, source=str(story), title="Kept", byline="Ines Calder", date="2024-03-01"))
    [record] = notebook.articles()
    notebook.close()
    story.unlink()
    article = reopen(record)
    assert (article.text, article.title, article.byline, article.date) == (TEXT, "Kept", "Ines Calder", "2024-03-01")
    assert article.sha256 == record.sha256


@pytest.mark.parametrize("content", [b"", b"not json", b'{"articles": 3}', b"\x00" * 9])
def test_a_damaged_notebook_does_not_keep_the_desk_from_opening(notebook_file: Path, content: bytes) -> None:
    notebook_file.write_bytes(content)
    assert first_article([], notebook_file).source == str(seed_article())
    assert notebook_file.read_bytes() == content


def test_a_folder_is_a_reading_list(tmp_path: Path, story: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("b.txt", "a.md", "picture.png", ".hidden.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    assert [Path(name).name for name in reading_list([str(story), str(folder)])] == ["story.txt", "a.md", "b.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "", "empty"])
def test_what_cannot_be_opened_is_said_in_one_line(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(LoadingError) as caught:
        first_article(reading_list([str(tmp_path / name)]), None)
    assert "\n" not in str(caught.value) and str(tmp_path) in str(caught.value)


@pytest.mark.parametrize("encoding", ["cp866", "mac_roman"])
def test_an_encoding_chosen_once_is_known_when_the_article_is_reopened(
    notebook_file: Path, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes("Café fermé – “à Noël”, dit-il.".encode("cp1252"))
    article = open_article(str(path), lambda name: load(name, encoding=encoding))
    assert article.text != load(path).text
    notebook = Notebook(notebook_file)
    notebook.add_article(article)
    record = notebook.articles()[0]
    notebook.close()
    assert reopen(record).text == article.text
    path.write_text("Rewritten since.")
    assert reopen(record).text == "Rewritten since."


def test_standard_input_needs_a_terminal_for_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    monkeypatch.setattr("os.open", _no_terminal)
    with pytest.raises(LoadingError, match="no terminal"):
        from_standard_input()


def test_a_pipe_that_is_not_there_is_not_waited_for() -> None:
    with pytest.raises(LoadingError, match="nothing came"):
        open_article("-")


def test_what_came_through_a_pipe_is_read_once_and_reopens_from_the_notebook(
    notebook_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    monkeypatch.setattr("tui.library.opening._take_keys_from_terminal", lambda: None)
    try:
        piped = from_standard_input()
        assert piped.text == TEXT and open_article("-") is piped, "also when it is opened again from the reading list"
    finally:
        from_standard_input.cache_clear()
    notebook = Notebook(notebook_file)
    notebook.add_article(piped)
    notebook.close()
    monkeypatch.setattr(sys, "stdin", None)
    assert first_article([], notebook_file).text == TEXT


def _no_terminal(path: str, flags: int) -> int:
    raise OSError(6, "No such device or address", path)
