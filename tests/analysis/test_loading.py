"""Files and bytes to articles: encodings, and one plain line for what cannot be read."""

from __future__ import annotations

import io
import os
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.loading import LoadingError, encoding_named, from_bytes, load

FRENCH = "Le maire a déclaré que l’état du pont était « très grave », selon un rapport publié à Noël."
ENGLISH = "The mayor said “no” – and left the café in a hurry."
RUSSIAN = "Мэр заявил, что мост закроют до весны. Об этом он сказал журналистам во вторник вечером."
JAPANESE = "市長は火曜日の夜、橋を春まで閉鎖すると発表した。調査で柱が動いたことがわかった。"
POLISH = "Burmistrz powiedział, że most będzie zamknięty do wiosny. Źródła podają inną wersję zdarzeń."


def assumed(article: Article) -> tuple[str, ...]:
    """What is remarked on an article, but for the language it is in."""
    return tuple(remark for remark in article.remarks if not remark.startswith("in "))


@pytest.mark.parametrize(
    ("text", "encoding", "remark"),
    [
        (FRENCH, "utf-8", ""),
        (FRENCH, "utf-8-sig", ""),
        (FRENCH, "utf-16", "read as UTF-16 (byte order mark)"),
        (FRENCH, "utf-16-le", "read as UTF-16 (detected)"),
        (FRENCH, "utf-16-be", "read as UTF-16 (detected)"),
        (FRENCH, "utf-32", "read as UTF-32 (byte order mark)"),
        (FRENCH, "utf-32-be", "read as UTF-32 (detected)"),
        (FRENCH, "cp1252", "read as Windows-1252 (detected)"),
        (ENGLISH, "cp1252", "read as Windows-1252 (detected)"),
        (ENGLISH, "mac-roman", "read as Mac Roman (detected)"),
        (RUSSIAN, "utf-8", ""),
        (RUSSIAN, "cp1251", "read as Windows-1251 (detected)"),
        (RUSSIAN, "koi8-r", "read as KOI8-R (detected)"),
        (JAPANESE, "shift-jis", "read as Shift JIS (detected)"),
        (JAPANESE, "euc-jp", "read as euc-jp (detected)"),
        (
            "市長は橋を閉鎖すると述べた。Mayor Ann Lee said 300 people left.",
            "shift-jis",
            "read as Shift JIS (detected)",
        ),
        ("港は月曜日に閉じた。", "euc-jp", "read as euc-jp (detected)"),
        (JAPANESE, "iso-2022-jp", "read as ISO-2022-JP (detected)"),
        (POLISH, "cp1250", "read as Windows-1250 (detected)"),
    ],
)
def test_encodings(text: str, encoding: str, remark: str) -> None:
    article = from_bytes(text.encode(encoding), "a.txt")
    assert article.text == text
    assert assumed(article) == ((remark,) if remark else ())


def test_a_declared_encoding_wins_over_a_guess() -> None:
    article = from_bytes(RUSSIAN.encode("cp866"), "a.txt", declared="CP866")
    assert (article.text, assumed(article)) == (RUSSIAN, ("read as cp866 (declared)",))


@pytest.mark.parametrize("declared", ["ascii", "us-ascii", "ISO-8859-1", "latin1"])
def test_what_is_declared_as_ascii_or_latin_1_is_windows_1252(declared: str) -> None:
    article = from_bytes(ENGLISH.encode("cp1252"), "a.txt", declared=declared)
    assert (article.text, assumed(article)) == (ENGLISH, ("read as Windows-1252 (declared)",))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", RUSSIAN.encode("cp866")),
        ("a.md", RUSSIAN.encode("cp866")),
        ("a.html", f"<html><meta charset=utf-8><p>{RUSSIAN}</p></html>".encode("cp866")),
    ],
)
def test_an_encoding_can_be_chosen(name: str, data: bytes) -> None:
    article = from_bytes(data, name, declared="utf-8", encoding="IBM866")
    assert (article.text, assumed(article)) == (RUSSIAN, ("read as cp866 (chosen)",))


@pytest.mark.parametrize("name", ["utf-8", "UTF-16", "Shift_JIS", "latin1", "cp1252", "koi8-r"])
def test_encodings_have_many_names(name: str) -> None:
    assert encoding_named(name)


@pytest.mark.parametrize(
    "name", ["idna", "punycode", "unicode_escape", "raw_unicode_escape", "base64", "undefined", ""]
)
def test_what_is_no_encoding_of_texts(name: str) -> None:
    assert encoding_named(name) is None


@pytest.mark.parametrize("lines", [1_000_000, 1_000_001])
def test_how_many_lines_are_read(lines: int) -> None:
    data = b"A long line of words.\n" * 2 + b"\r" * (lines - 2)
    if lines > 1_000_000:
        with pytest.raises(LoadingError, match="1,000,000 lines"):
            from_bytes(data, "a.txt")
    else:
        assert from_bytes(data, "a.txt").text.startswith("A long line")


@pytest.mark.parametrize(
    "declared", ["no-such", "base64", "\0", "idna", "idna" * 99, "punycode", "unicode_escape", "undefined", "rot13"]
)
def test_a_senseless_declaration_is_passed_over(declared: str) -> None:
    assert from_bytes(FRENCH.encode("cp1252"), "a.txt", declared=declared).text == FRENCH


def test_undecodable_bytes_show() -> None:
    article = from_bytes(FRENCH.encode() + b" \xff\xfe \xe2\x28", "a.txt")
    assert article.text == FRENCH + " \ufffd\ufffd \ufffd("
    assert assumed(article) == ("3 undecodable places shown as \ufffd",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        ("\ufeff \n".encode(), "is empty"),
        ("\ufeff\n".encode("utf-16"), "is empty"),
        (bytes(range(256)) * 9, "is a binary file"),
        (b"\x7fELF\x02\x01\x01" + bytes(99), "is a binary file"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, words: str) -> None:
    with pytest.raises(LoadingError, match=words) as told:
        from_bytes(data, "odd\n\x1b[2Jname\udc80")
    assert str(told.value).isprintable()


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    secret.chmod(0)
    loop, gone = tmp_path / "loop.txt", tmp_path / "gone.txt"
    loop.symlink_to(loop)
    gone.symlink_to(tmp_path / "nowhere")
    cases: dict[str | Path, str] = {
        tmp_path / "none.txt": "no such file",
        tmp_path: "is a folder",
        "a\0b": "cannot be the name of a file",
        "x" * 5000: "cannot be the name of a file",
        "~nobody-here/a.txt": "no user of that name",
        loop: "leads back to itself",
        gone: "link to a file that is gone",
        "/dev/null": "is a device",
    }
    if os.geteuid():  # root reads everything
        cases[secret] = "may not be read"
    for path, words in cases.items():
        with pytest.raises(LoadingError, match=words) as told:
            load(path)
        assert str(told.value).isprintable()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_that_nothing_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(LoadingError, match="is a pipe that nothing writes to"):
        load(pipe)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_what_another_program_writes_to_a_pipe_is_an_article(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    words = "Police said 26 people were hurt.\n" * 9_000  # More than a pipe holds at once.
    writer = threading.Thread(target=pipe.write_text, args=(words,))
    writer.start()
    article = load(pipe)
    writer.join()
    assert article.text.count("26 people") == 9_000


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="no /proc")
def test_files_that_are_none_are_told() -> None:
    with pytest.raises(LoadingError, match="copy it to an ordinary file first"):
        load("/proc/self/mem")
    assert load("/proc/self/status").text.startswith("Name:")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FRENCH.encode("cp1252"))))
    article = load("-")
    assert (article.text, article.source) == (FRENCH, "-")


def test_fifty_megabytes_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("The bridge is closed, the mayor said. " * (50_000_000 // 38))
    before = time.process_time()
    article = load(path)
    assert time.process_time() - before < 5
    assert len(article.paragraphs) > 2000


@settings(deadline=None)
@example(b"\x1b$B\xff\xff")
@given(st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_give_an_article_or_one_line(data: bytes) -> None:
    try:
        article = from_bytes(data, "-")
    except LoadingError as error:
        assert str(error).isprintable()
    else:
        assert article.paragraphs


@pytest.mark.skipif(not os.access("/proc/kmsg", os.R_OK), reason="no /proc/kmsg that may be read")
def test_a_file_that_never_ends_is_not_waited_for() -> None:
    try:
        assert load("/proc/kmsg").paragraphs, "the kernel has said something meanwhile"
    except LoadingError as error:
        assert str(error).startswith("/proc/kmsg: ")
