"""Nothing private leaves: no home folder, no login, no token; and sources stay apart."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import read
from analysis.comparing import compare
from tui.exports import FORMATS, Selection, pieces
from tui.exports.comparison_forms import as_csv, as_json, as_markdown, public
from tui.exports.public_names import public_address, public_ref, public_sources
from tui.notebook import Anchor, Annotation, ArticleRecord, Change, Claim, Evidence, Notebook, Tag

from ..ledger.convoy import EVENING, MORNING, found

HOME = "/home/ann/cases/secret"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a?id=1&page=2", "https://example.org/a?id=1&page=2"),
        ("https://ann:pw@example.org/a", "https://example.org/a"),
        ("https://example.org/a?token=abc", "https://example.org/a"),
        ("https://example.org/a?x=1&access_token=abc&y=2", "https://example.org/a?x=1&y=2"),
        ("https://example.org/a?X-Amz-Signature=abc", "https://example.org/a"),
        ("https://example.org/a?API_KEY=abc&q=z#top", "https://example.org/a?q=z#top"),
        ("https://example.org/a#access_token=abc", "https://example.org/a"),
        ("https://example.org/a?author=7&keyword=token", "https://example.org/a?author=7&keyword=token"),
        ("https://[bad/?token=abc", "https://[bad/"),
        ("story.txt?token=abc", "story.txt?token=abc"),
    ],
)
def test_an_address_leaves_without_what_lets_one_in(address: str, shown: str) -> None:
    assert public_address(address) == shown
    assert public_address(shown) == shown


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        (["articles/story.txt", "-", ""], ["articles/story.txt", "-", ""]),
        ([f"{HOME}/story.txt"], ["story.txt"]),
        ([f"{HOME}/a/story.txt", f"{HOME}/b/story.txt", f"{HOME}/c.txt"], ["a/story.txt", "b/story.txt", "c.txt"]),
        (["/home/ann/story.txt", "/home/bob/story.txt"], ["story.txt", "story.txt"]),
        (["../../ann/story.txt", "~/x.txt", "~bob/y.txt"], ["story.txt", "x.txt", "y.txt"]),
        (["C:\\Users\\Ann\\story.txt", "D:/work/a.txt"], ["story.txt", "a.txt"]),
        (["/Users/ann/p/a.txt", "/srv/p/a.txt"], ["p/a.txt", "srv/p/a.txt"]),
        (["https://a:b@example.org/?sid=1"], ["https://example.org/"]),
    ],
)
def test_a_path_leaves_as_a_name_with_folders_only_to_tell_two_apart(sources: list[str], names: list[str]) -> None:
    assert list(public_sources(sources).values()) == names


def test_the_readers_own_home_is_never_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/srv/people/ann")
    assert list(public_sources(["/srv/people/ann/p/a.txt", "/srv/people/a.txt"]).values()) == ["p/a.txt", "a.txt"]


def test_evidence_is_called_by_its_files_name_or_its_address() -> None:
    assert public_ref("file", f"{HOME}/list.pdf") == "list.pdf"
    assert public_ref("address", "https://ann:pw@example.org/?token=1") == "https://example.org/"


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_tells_where_the_reader_keeps_things(form: str, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    for source in (f"{HOME}/story.txt", "https://ann:hunter2@example.org/a?token=hunter2&id=5"):
        article = read(f"A story of {len(source)}\n\nSome 43 people came.\n", source=source)
        record = replace(ArticleRecord.of(article), address="https://example.org/b?token=hunter2", source=source)
        note = Annotation.new(article.sha256, Anchor.at(article.text, 0, 7), tags=("t",), verdict="false")
        evidence = [Evidence("file", f"{HOME}/list.txt"), Evidence("address", "https://ann:hunter2@example.org")]
        claim = Claim.new("assertion", [note.id], evidence=evidence)
        tag = None if notebook.tags() else Tag("t")
        tags = ((None, tag),) if tag else ()
        notebook.apply(Change("x", ((None, note),), tags, articles=((None, record),), claims=((None, claim),)))
    for selection in (Selection.of(notebook), Selection.of(notebook, {r.sha256 for r in notebook.articles()})):
        leaving = b"".join(pieces(form, selection))
        for secret in (b"/ann/", b"ann:", b"/home", b"hunter2", b"token"):
            assert all(secret not in part for part in parts_of(leaving)), secret


def test_a_comparison_names_reports_without_their_folders() -> None:
    made = public(compare([found(MORNING, f"{HOME}/a.txt").findings, found(EVENING, f"{HOME}/b.txt").findings]))
    for text in (as_json(made), as_csv(made), as_markdown(made)):
        assert "a.txt" in text and "b.txt" in text and "/home" not in text


def parts_of(data: bytes) -> list[bytes]:
    if not data.startswith(b"PK"):
        return [data]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [name.encode() + archive.read(name) for name in archive.namelist()]


NAMES = st.sampled_from(["id", "token", "q", "api_key", "X-Amz-Signature", "page", "sessionid", "a"])
VALUES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)


@given(
    st.lists(st.tuples(NAMES, VALUES), max_size=5),
    st.sampled_from(["", "#part", "#access_token=s3cret"]),
    st.sampled_from(["", "ann:s3cret@"]),
)
def test_what_lets_one_in_is_cut_and_the_rest_stays(asked: list[tuple[str, str]], part: str, login: str) -> None:
    secret = {"token", "api_key", "X-Amz-Signature", "sessionid"}
    query = "&".join(f"{name}={'s3cret' if name in secret else value}" for name, value in asked)
    shown = public_address(f"https://{login}example.org/a{'?' if query else ''}{query}{part}")
    assert "s3cret" not in shown and public_address(shown) == shown
    assert all(f"{name}={value}" in shown for name, value in asked if name not in secret)


@given(
    st.lists(st.lists(st.sampled_from(["home", "ann", "bob", "a", "b", "x.txt"]), min_size=1, max_size=5), max_size=6)
)
def test_names_of_any_paths_tell_no_home(paths: list[list[str]]) -> None:
    sources = ["/" + "/".join(parts) for parts in paths]
    names = public_sources(sources)
    assert set(names) == set(sources)
    for source, name in names.items():
        assert not name.startswith("/") and source.endswith(name)
        folders = source.removesuffix(name).strip("/").split("/")
        if source.startswith("/home/") and source.count("/") > 2:
            assert folders[:2] == source.split("/")[1:3]
