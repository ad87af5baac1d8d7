"""Projects: a folder is opened where it was left, and nothing named goes on in the one that the reader was in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.library.projects import MOST, Projects


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three articles; one stands in the folder above them."""
    place = tmp_path / "news"
    (place / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "deep/c.txt"):
        (place / name).write_text("Text.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return place


def projects(tmp_path: Path, notebook: str = "notebook.json") -> Projects:
    return Projects(tmp_path / notebook, tmp_path / "state" / "projects.json")


def test_nothing_named_goes_on_in_the_project_and_at_the_article_where_one_was(tmp_path: Path, folder: Path) -> None:
    first = projects(tmp_path)
    assert first.begin([]) == ([], None)
    assert first.begin(["news"]) == (["news/a.txt", "news/b.txt", "news/deep/c.txt"], "news/a.txt")
    first.read("news/deep/c.txt")
    assert projects(tmp_path).begin([]) == (["news/a.txt", "news/b.txt", "news/deep/c.txt"], "news/deep/c.txt")
    assert projects(tmp_path).begin(["news/"])[1] == "news/deep/c.txt"
    assert projects(tmp_path, "other.json").begin([]) == ([], None), "another notebook is other work"


def test_it_is_found_from_any_folder(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = projects(tmp_path)
    first.begin(["news"])
    first.read("news/b.txt")
    monkeypatch.chdir(folder)
    assert projects(tmp_path).begin([]) == (
        [str(folder / name) for name in ("a.txt", "b.txt", "deep/c.txt")],
        str(folder / "b.txt"),
    )


def test_an_article_from_elsewhere_is_left_to_the_notebook_and_other_articles_end_the_project(
    tmp_path: Path, folder: Path
) -> None:
    first = projects(tmp_path)
    first.begin(["news"])
    first.read("elsewhere.txt")
    assert projects(tmp_path).begin([]) == (["news/a.txt", "news/b.txt", "news/deep/c.txt"], None)
    alone = projects(tmp_path)
    assert alone.begin(["news", "news/deep"])[1] is None and alone.current is None, "two folders are no project"
    assert alone.begin(["news/a.txt"]) == (["news/a.txt"], None)
    assert alone.begin(["news/a.txt", "news/b.txt"]) == (["news/a.txt", "news/b.txt"], None)
    alone.read("news/a.txt")
    assert projects(tmp_path).begin([]) == ([], None)
    assert [project.title for project in alone.recent()] == ["news"]


def test_the_order_is_kept_and_new_articles_come_last(tmp_path: Path, folder: Path) -> None:
    first = projects(tmp_path)
    first.begin(["news"])
    first.read("news/a.txt")
    first.arrange(["news/deep/c.txt", "news/b.txt", "news/a.txt"], "date")
    (folder / "aa.txt").write_text("New.", encoding="utf-8")
    (folder / "b.txt").unlink()
    again = projects(tmp_path)
    assert again.begin(["news"])[0] == ["news/deep/c.txt", "news/a.txt", "news/aa.txt"]
    assert again.order == "date"
    again.arrange(["news/deep/c.txt"], "as named")
    assert projects(tmp_path).begin(["news"])[0] == ["news/a.txt", "news/aa.txt", "news/deep/c.txt"]


def test_recent_projects_come_last_opened_first_without_those_that_are_gone(tmp_path: Path, folder: Path) -> None:
    for number in range(MOST + 1):
        other = tmp_path / f"p{number}"
        other.mkdir()
        (other / "x.txt").write_text("Text.", encoding="utf-8")
        one = projects(tmp_path)
        one.begin([str(other)])
        one.read("")
    titles = [project.title for project in projects(tmp_path).recent()]
    assert titles == [f"p{number}" for number in range(MOST, 0, -1)]
    (tmp_path / "p5" / "x.txt").unlink()
    (tmp_path / "p5").rmdir()
    assert "p5" not in [project.title for project in projects(tmp_path).recent()]


@pytest.mark.parametrize("content", ["", "[]", '{"projects": 3, "current": 4}', '{"projects": [{"folder": 1}, 5]}'])
def test_a_damaged_file_is_as_none(tmp_path: Path, folder: Path, content: str) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "projects.json").write_text(content)
    assert projects(tmp_path).begin([]) == ([], None)
    again = projects(tmp_path)
    again.begin(["news"])
    again.read("news/b.txt")
    assert projects(tmp_path).begin([])[1] == "news/b.txt"


def test_a_folder_without_articles_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    one = projects(tmp_path)
    assert one.begin([str(tmp_path / "empty")]) == ([], None)
    assert one.current is None and one.recent() == []


@pytest.mark.parametrize("names", [3, ["b.txt", 1], "b.txt"])
def test_a_project_whose_order_is_damaged_is_passed_over(tmp_path: Path, folder: Path, names: object) -> None:
    first = projects(tmp_path)
    first.begin(["news"])
    first.read("news/b.txt")
    path = tmp_path / "state" / "projects.json"
    kept = json.loads(path.read_text())
    kept["projects"][0]["names"] = names
    path.write_text(json.dumps(kept))
    assert projects(tmp_path).begin([]) == ([], None)
