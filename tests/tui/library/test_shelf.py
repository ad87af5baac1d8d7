"""The shelf: what is read again and what not, what was found, what changes on disk, and only its own articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis import Span, analyze, read
from analysis.search import search
from tui.library.browsing import Browsing
from tui.library.file_stamps import whole_folders
from tui.library.index import LibraryIndex, is_available
from tui.library.noted import NOTHING, Noted
from tui.library.pacing import paced
from tui.library.shelf import Shelf
from tui.notebook import Change, Notebook
from tui.notebook import correction_targets as make

pytestmark = pytest.mark.skipif(not is_available(), reason="this Python's SQLite has no FTS5")


def text_of(number: int) -> str:
    return f"Report {number:02}\n\nPolice said {number + 10} people were hurt. The mayor said it was loud."


@pytest.fixture(params=["in memory", "in a file"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six articles, on a shelf that is too small for a file of its own, and on one that is not."""
    if request.param == "in a file":
        monkeypatch.setattr("tui.library.shelf.SMALL", 2)
    place = tmp_path / "news"
    place.mkdir()
    for number in range(6):
        (place / f"{number}.txt").write_text(text_of(number), encoding="utf-8")
    return place


_opened: list[Shelf] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while _opened:
        _opened.pop().close()


def shelf_of(folder: Path, notebook: Notebook | None = None) -> Shelf:
    names = sorted(str(path) for path in folder.iterdir())
    _opened.append(Shelf(names, notebook, folder.parent / "cache"))
    return _opened[-1]


def loaded(shelf: Shelf) -> Shelf:
    assert list(shelf.loading())[-1] == len(shelf.volumes)
    return shelf


def found(shelf: Shelf, query: str) -> list[str]:
    return sorted(hit.document.title for hit in shelf.search(query))


def test_an_article_that_cannot_be_read_says_why(folder: Path) -> None:
    (folder / "3.txt").write_bytes(b"")
    shelf = loaded(shelf_of(folder))
    problems = {Path(volume.name).name: volume.problem for volume in shelf.volumes}
    assert "is empty" in (problems.pop("3.txt") or "") and set(problems.values()) == {None}
    assert [volume.words for volume in shelf.volumes].count(None) == 1
    assert len(found(shelf, "police")) == 5


def test_fields_say_how_many_articles_they_know_nothing_of(folder: Path) -> None:
    shelf = loaded(shelf_of(folder))
    assert [shelf.unanalysed(query) for query in ("said-by:police", "police", "tag:x", "kind:headline")] == [6, 0, 0, 0]
    assert found(shelf, "number:>13") == []
    assert list(shelf.analysing(1))[-1] == 6 and shelf.waiting == 0
    assert shelf.unanalysed("said-by:police") == 0
    assert found(shelf, "number:>13") == ["Report 04", "Report 05"]
    again = loaded(shelf_of(folder))
    assert [volume.counts for volume in again.volumes] == [volume.counts for volume in shelf.volumes] != [None] * 6
    for query in ("number:>=13", "said-by:police", "actor:mayor", "police -number:12"):
        expected = [read(text_of(n)).title for n in range(6) if search(read(text_of(n)), query)]
        assert found(again, query) == expected


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("police", "6 matches in 6 articles"),
        ("loud", "6 matches in 6 articles"),
        ("report loud", "0 matches in 0 articles, words all in one paragraph; with in:article anywhere in it"),
        ("report loud in:article", "12 matches in 6 articles, words all in one article"),
        ("police loud", "12 matches in 6 articles, words all in one paragraph"),
        ("lowd~1", "6 matches in 6 articles"),
    ],
)
def test_a_search_says_what_it_means(folder: Path, query: str, told: str) -> None:
    found = Browsing(loaded(shelf_of(folder))).search(query, lambda: False)
    assert found is not None and found[1] == told


def test_a_long_search_tells_what_it_has_and_can_be_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter(range(100))
    monkeypatch.setattr("tui.library.browsing.monotonic", lambda: next(now))
    browsing, told = Browsing(loaded(shelf_of(folder))), []
    assert browsing.search("police", lambda: False, lambda rows: told.append(len(rows))) is not None
    assert told == [1, 2, 3, 4, 5, 6]
    asked = iter([False, False, True, True])
    assert browsing.search("police", lambda: next(asked)) is None, "also where nothing more matches"


def test_work_that_is_stopped_keeps_what_is_done(folder: Path) -> None:
    shelf = loaded(shelf_of(folder))
    steps = shelf.analysing(1)
    assert next(steps) == 1
    steps.close()
    assert shelf.waiting == 5
    assert loaded(shelf_of(folder)).waiting == 5
    assert found(shelf, "number:10") == ["Report 00"]


def test_files_that_stand_as_they_did_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.shelf.SMALL", 1)
    (tmp_path / "news").mkdir()
    paths = [tmp_path / "news" / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_text(text_of(number), encoding="utf-8")
    loaded(shelf_of(tmp_path / "news"))
    for path, ahead in ((paths[0], 0), (paths[1], 1)):
        stamp = path.stat()
        path.write_text(path.read_text().replace("Report", "Update"), encoding="utf-8")
        os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns + ahead))
    assert [v.title for v in loaded(shelf_of(tmp_path / "news")).volumes] == ["Report 00", "Update 01", "Report 02"]


def test_changes_on_disk_are_noticed_and_taken_in(folder: Path) -> None:
    shelf = loaded(shelf_of(folder))
    assert not shelf.file_changes()
    (folder / "0.txt").write_text("Ferry sinks\n\nNobody was on board.", encoding="utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "new.txt").write_text("Bridge opens\n\nAt last.", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"no article")
    (folder / "5.txt").unlink()
    changes = shelf.file_changes()
    assert [tuple(Path(name).name for name in names) for names in (changes.new, changes.changed, changes.gone)] == [
        ("new.txt",),
        ("0.txt",),
        ("5.txt",),
    ]
    shelf.take_changes(changes)
    loaded(shelf)
    assert not shelf.file_changes()
    assert (shelf.volumes[0].title, shelf.volumes[-1].title) == ("Ferry sinks", "Bridge opens")
    assert "no such file" in (shelf.volumes[5].problem or "")
    assert found(shelf, "board OR last") == ["Bridge opens", "Ferry sinks"]
    assert found(shelf, "report") == [f"Report {n:02}" for n in range(1, 5)]


def test_a_match_whose_file_has_changed_since_opens_what_is_there_now(folder: Path) -> None:
    shelf = loaded(shelf_of(folder))
    browsing = Browsing(shelf)
    rows = browsing.search("report", lambda: False)
    assert rows is not None
    browsing.show_matches(rows[0], "report")
    listing, _ = browsing.listing()
    at = next(at for at in range(len(listing)) if rows[0][at].title == "Report 00")
    hits = browsing.hits(listing, at)
    shown = browsing.preview(listing, at)
    assert hits is not None and shown is not None and shown.text == "Report 00"
    (folder / "0.txt").write_text("Ferry sinks\n\nNobody was on board.", encoding="utf-8")
    shelf.take_changes(shelf.file_changes())
    for _ in range(2):  # before the file is read again, and after
        assert shelf.article(browsing.entry(listing, at)[0]).title == "Ferry sinks"
        assert hits.load(hits.sha256).title == "Ferry sinks"
        assert browsing.preview(listing, at) is None
        loaded(shelf)


def test_new_files_are_looked_for_in_folders_that_are_on_the_shelf_as_a_whole(tmp_path: Path) -> None:
    for name in ("all/1.txt", "all/2.txt", "all/deep/3.txt", "part/4.txt", "part/5.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("Text.")
    names = [str(tmp_path / name) for name in ("all/1.txt", "all/2.txt", "all/deep/3.txt", "part/4.txt")]
    assert whole_folders([*names, "https://example.org/a/b", "plain.txt"]) == (str(tmp_path / "all"),)
    assert whole_folders(names[1:]) == (str(tmp_path / "all" / "deep"),)


def test_only_what_is_on_the_shelf_is_found_and_what_is_gone_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.library.shelf.SMALL", 1)
    for name, numbers in (("one", range(4)), ("other", range(4, 7))):
        (tmp_path / name).mkdir()
        for number in numbers:
            (tmp_path / name / f"{number}.txt").write_text(text_of(number), encoding="utf-8")
    loaded(shelf_of(tmp_path / "one"))
    (tmp_path / "one" / "0.txt").unlink()
    assert found(loaded(shelf_of(tmp_path / "other")), "police") == ["Report 04", "Report 05", "Report 06"]
    with LibraryIndex(tmp_path / "cache" / "index.sqlite") as index:
        assert {document.title for document in index.documents()} == {f"Report {n:02}" for n in range(1, 7)}


def test_the_notebook_brings_articles_and_notes(folder: Path, tmp_path: Path) -> None:
    from tui.notebook import Anchor, Annotation, Change

    notebook = Notebook(tmp_path / "notebook.json")
    article = read("Old report\n\nThe police came late.", source="gone.txt")
    notebook.add_article(article)
    note = Annotation.new(article.sha256, Anchor.at(article.text, 12, 22), tags=("late",))
    notebook.apply(Change("annotate", ((None, note),)))
    shelf = loaded(shelf_of(folder, notebook))
    assert found(shelf, "tag:late") == ["Old report"] and found(shelf, "tag:other") == []
    assert found(shelf, "police") == ["Old report", *(f"Report {n:02}" for n in range(6))]
    assert shelf.volumes[-1].noted == NOTHING
    assert shelf.refresh_noted() and not shelf.refresh_noted()
    assert shelf.volumes[-1].noted == Noted(1, 0, True, True, 0.0)
    assert [v.title for v in shelf.shown("is:coded", "as named")] == ["Old report"]
    assert len(shelf.shown("is:new report", "as named")) == 6
    assert list(shelf.analysing(1))[-1] == 7, "also what only the notebook has"
    assert found(shelf, "actor:police OR said-by:police")[0] == "Old report" and shelf.volumes[-1].counts
    notebook.add_article(read("Newer report\n\nThe police left.", source="newer.txt"))
    notebook.add_article(read(text_of(0), source="elsewhere.txt"))
    assert shelf.take_kept() and not shelf.take_kept()
    loaded(shelf)
    assert found(shelf, "left") == ["Newer report"]
    assert [v.title for v in shelf.volumes].count("Report 00") == 1, "a file has that text"
    notebook.close()


def test_reports_come_at_most_twice_a_second_and_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("tui.library.pacing.monotonic", lambda: now)

    def steps(times: list[float]) -> Iterator[int]:
        nonlocal now
        for done, time in enumerate(times, 1):
            now = time
            yield done

    assert list(paced(steps([5.0, 5.1, 5.49, 5.51, 5.6, 6.2, 6.3]))) == [1, 4, 6, 7]
    assert list(paced(steps([9.0]))) == [1]
    assert list(paced(steps([]))) == []


def test_what_the_reader_corrected_is_found_by_its_new_name_and_not_by_the_old(folder: Path, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "notebook.json")
    shelf = loaded(shelf_of(folder, notebook))
    list(shelf.analysing(1))
    article = read(text_of(3))
    findings = analyze(article)
    number = next(n for n in findings.numbers if n.value == 13)
    loud = Span(article.text.index("loud"), article.text.index("loud") + 4)
    watch = make.addition(article, "actor", loud, {"kind": "organization", "name": "Harbour watch"})
    fixed = (watch, make.of_number(article.sha256, number, "set", {"value": 70}))
    notebook.apply(Change("correct", corrections=tuple((None, one) for one in fixed)))
    assert found(shelf, "actor:watch") == found(shelf, "number:70") == ["Report 03"]
    assert found(shelf, "number:13") == []
    assert len(found(shelf, "number:>0")) == 6
    (watch_there,) = (one for one in shelf.everyone() if one.name == "Harbour watch")
    assert (watch_there.articles, watch_there.mentions) == (1, 1)
    ((volume, place),) = shelf.appearances(watch_there)
    assert volume.title == "Report 03" and article.text[place.start : place.end] == "loud"
    before = shelf.everyone()
    merged = make.of_actor(article.sha256, findings.actors[0], "rename", "Someone else")
    notebook.apply(Change("correct", corrections=((None, merged),)))
    assert "Someone else" in {one.name for one in shelf.everyone()} - {one.name for one in before}
    (old,) = (one for one in shelf.everyone() if one.name == findings.actors[0].name)
    assert old.articles == 5 and "Report 03" not in [volume.title for volume, _ in shelf.appearances(old)]
