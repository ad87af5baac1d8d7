"""Pages and documents to articles, sound ones and hostile ones."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.loading import LoadingError, expand, from_bytes, load

from .book_making import a_book, zipped

SAMPLES = Path(__file__).parents[1] / "samples"
FIRST = "The council met on Tuesday night and voted to close the old bridge until spring, officials said."
SECOND = "It voted in secret, two of its members said. The mayor, who has asked for state money, had no choice."
PAGE = f"""<!DOCTYPE html><html><head><title>Bridge to close – The Valley Herald</title>
<meta property="og:title" content="Bridge to close"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2021-01-07T10:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Bridge to close</h1><p>{FIRST}</p>
<script>document.write("scripted")</script><h2>Water rises</h2><p>{SECOND}</p>
<ul><li>one detour</li><li>another detour</li></ul></article><footer>© 2021 The Valley Herald</footer></body></html>"""


def parts(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


@pytest.mark.parametrize(
    ("data", "source"),
    [
        (PAGE.encode(), "a.html"),
        (PAGE.encode("utf-16"), "a.html"),
        (PAGE.replace("<head>", '<head><meta charset="windows-1252">').encode("cp1252"), "a.html"),
        (PAGE.encode(), "-"),
        (
            b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; '
            b"charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + PAGE.encode() + b"\n--x--\n",
            "a.mhtml",
        ),
    ],
    ids=["utf-8", "utf-16", "declared", "standard input", "mhtml"],
)
def test_pages(data: bytes, source: str) -> None:
    article = from_bytes(data, source)
    assert (article.title, article.byline, article.date) == ("Bridge to close", "Jane Roe", "2021-01-07")
    assert parts(article)[:4] == [
        ("headline", "Bridge to close"),
        ("body", FIRST),
        ("heading", "Water rises"),
        ("body", SECOND),
    ]
    assert "scripted" not in article.text
    assert "Home" not in article.text


def test_a_text_that_speaks_of_markup_stays_as_it_is() -> None:
    text = "<html> is the tag that opens a page.\n"
    assert from_bytes(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<html><body><p>Hello.</p><div>There<br>you are</div></body></html>", "Hello.\n\nThere you are"),
        ("<p>Hello.", "Hello."),
        ("<html><p>one <!-- no -->two <?no?>three&#1;\x02<br>four</p>", "one two three\ufffd\ufffd four"),
        ("<html><script>x<p>Hello.</p></html>", None),
        ("<html><body><script>x</script></body></html>", None),
        ("<html>" + "<div>" * 100_000, None),
        ('<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><html><p>x &b;</p>', None),
    ],
    ids=["blocks", "unclosed", "asides", "unclosed script", "script alone", "deep", "entities"],
)
def test_odd_pages(markup: str, words: str | None) -> None:
    try:
        article = from_bytes(markup.encode(), "a.html")
    except LoadingError as error:
        assert words is None and str(error).isprintable()
    else:
        assert words is None or article.text.replace("\n\n", "\n").replace("\n", " ") == words.replace("\n\n", " ")
        assert len(article.text) < 1000


@pytest.mark.parametrize(
    "markup",
    ["<p>The council met.</p>\n" * 9_000_000, "<script " * 3_000_000, "<p>" * 3_000_000 + "x", "<!--" * 3_000_000],
    ids=["large", "scripts", "paragraphs", "comments"],
)
def test_huge_pages_end_soon(markup: str) -> None:
    data = b"<html>" + markup.encode()
    before = time.process_time()
    with pytest.raises(LoadingError):
        from_bytes(data, "a.html")
    assert time.process_time() - before < 5


def test_markdown_is_kept() -> None:
    front = "---\ntitle: Bridge to close\nauthor: Jane Roe\ndate: 2021-01-07\n---\n"
    text = f"{front}\n# Bridge\n\n{FIRST}\n\n## *Water* rises\n\n{SECOND}\n"
    article = from_bytes(text.encode(), "a.md")
    assert article.text == text
    assert (article.title, article.byline, article.date) == ("Bridge to close", "Jane Roe", "2021-01-07")
    assert [kind for kind, _ in parts(article)][-4:] == ["heading", "body", "heading", "body"]


def a_docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Bridge to close", 0)
    document.add_paragraph(FIRST)
    document.add_heading("Water rises", 1)
    document.add_paragraph(SECOND)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "North", "12"
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_docx() -> None:
    article = from_bytes(a_docx(), "a.docx")
    assert parts(article)[:4] == [
        ("headline", "Bridge to close"),
        ("body", FIRST),
        ("heading", "Water rises"),
        ("body", SECOND),
    ]
    assert article.text.endswith("North | 12")


def a_pdf(password: str | None = None, pages: int = 1) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (a_pdf(), "no text"),
        (a_pdf("secret"), "password"),
        (a_pdf()[:200], "damaged"),
        (b"%PDF-1.4 nothing", "damaged"),
        (a_docx()[:-900], "damaged"),
        (zipped(word__document_xml=b"<x/>"), "damaged"),
        (zipped(word__document_xml=bytes(300_000_000)), "unpacks to more"),
        (zipped(content_xml=b"<x/>"), "OpenDocument"),
        (zipped(a=b"b"), "zip archive"),
        (zipped(**{"META-INF__container_xml": b"<x/>"}), "damaged"),
        (b"\x89PNG\r\n", "picture"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"\x1f\x8b\x08", "compressed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",
)
def test_what_cannot_be_read_is_told(data: bytes, words: str) -> None:
    with pytest.raises(LoadingError, match=words) as told:
        from_bytes(data, "a.bin")
    assert str(told.value).isprintable()


@pytest.mark.parametrize(
    ("module", "data", "extra"), [("pypdf", a_pdf(), "pdf"), ("mammoth", a_docx(), "docx")], ids=["pdf", "docx"]
)
def test_a_missing_extra_is_named(module: str, data: bytes, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(LoadingError, match=rf"pip install 'dateline\[{extra}\]'"):
        from_bytes(data, "a.bin")


def test_entities_in_a_document_stay_folded() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 100}">' for n in range(9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [{entities}]><html><body><p>Hello &e8; there</p></body></html>'.encode()
    package = (
        b'<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>'
    )
    container = b'<container><rootfile full-path="b.opf"/></container>'
    book = zipped(**{"META-INF__container_xml": container, "b.opf": package, "a.xhtml": bomb})
    before = time.process_time()
    article = from_bytes(book, "a.epub")
    assert article.text.startswith("Hello")
    assert len(article.text) < 1000
    assert time.process_time() - before < 2


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("bridge*")), ids=lambda path: path.name)
def test_files_that_other_programs_made(path: Path) -> None:
    article = load(path)
    kinds = parts(article)
    assert article.title == "Bridge to close until spring"
    flowing = [(kind, " ".join(words.split())) for kind, words in kinds]
    assert (
        "body",
        "The council met on Tuesday night and voted to close the old bridge until spring, officials said.",
    ) in flowing
    assert ("heading", "Water rises") in [(kind, words.lstrip("# ")) for kind, words in flowing]
    assert any(words.endswith("a detour of 12 miles (19 km).") for _, words in flowing)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("bridge*")), ids=lambda path: path.name)
def test_damaged_files_give_an_article_or_one_line(path: Path) -> None:
    chance = random.Random(path.name)
    for _ in range(12):
        data = bytearray(path.read_bytes())
        for _ in range(chance.choice((1, 4, 30))):
            place = chance.randrange(len(data))
            data[place : place + chance.choice((1, 1, 40))] = chance.randbytes(chance.choice((1, 1, 9)))
        try:
            assert from_bytes(bytes(data), path.name).paragraphs
        except LoadingError as error:
            assert str(error).isprintable()


def test_folders_are_spelled_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "c.png", "in/d.HTML", "in/.git/e.txt", "in/deep/f.pdf"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    inside = ["a.md", "b.txt", "in/d.HTML", "in/deep/f.pdf"]
    named = ["-", "https://example.org/a", "no such.txt", "a\0b"]
    assert expand([*named, tmp_path]) == [*named, *(str(tmp_path / name) for name in inside)]


def test_a_chapter_that_a_book_names_often_is_read_once() -> None:
    book = a_book(["<html><body><p>One.</p></body></html>", "<p>Two.</p>"], [1, *[0] * 20_000])
    assert from_bytes(book, "a.epub").text == "Two.\n\nOne."


@pytest.mark.parametrize(
    "chapter",
    [
        "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><head><title/>"
        "</head><body><a id='x'/><p>Fish&nbsp;&amp; chips &mdash; 3 of them.</p><script src='x'/><p>Gone.</p></body>",
        "<html><body><p>Fish\u00a0&#38; chips — 3 of them.<br/></p>Gone.</body></html>",
    ],
    ids=["closed where they open", "plain"],
)
def test_chapters_are_whole(chapter: str) -> None:
    assert from_bytes(a_book([chapter], [0]), "a.epub").text == "Fish & chips — 3 of them.\n\nGone."


@pytest.mark.parametrize(
    "book",
    [
        lambda: a_book(["<p>x</p>" * 250_001], [0]),
        lambda: a_book(["<p>" + "x" * 9_500_000], [0]),
        lambda: a_book(["<p>x" + " " * 8_000_000] * 7, list(range(7))),
        lambda: a_book(["<p>x"], [0], "<item/>" * 200_000),
    ],
    ids=["tags", "one long chapter", "long chapters", "entries"],
)
def test_a_book_that_is_too_large_is_told(book: Callable[[], bytes]) -> None:
    with pytest.raises(LoadingError, match=r"too large a book|unpacks to more than") as told:
        from_bytes(book(), "a.epub")
    assert str(told.value).isprintable()


@pytest.mark.parametrize("attributes", [100, 100_000])
def test_many_attributes_cost_little(attributes: int) -> None:
    many = " ".join(f"a{n}='<b>'" for n in range(attributes))
    page = f"<html><body><p {many}>{FIRST}</p><p>{SECOND}</p></body></html>"
    before = time.process_time()
    article = from_bytes(page.encode(), "a.html")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert time.process_time() - before < 10


def test_mail_with_many_parts_is_told() -> None:
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n'
    with pytest.raises(LoadingError, match="is too large"):
        from_bytes(head + b"--x\n\n" * 5_001, "a.mhtml")
    page = b"--x\nContent-Type: text/html\n\n<html><p>Hello.</p></html>\n"
    assert from_bytes(head + b"--x\n\n" * 4_000 + page, "a.mhtml").text == "Hello."


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(SAMPLES.glob("bridge*"))),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=12)), max_size=5),
)
def test_any_change_to_a_file_gives_an_article_or_one_line(path: Path, changes: list[tuple[float, bytes]]) -> None:
    data = path.read_bytes()
    for place, put in changes:
        at = int(place * len(data))
        data = data[:at] + put + data[at + len(put) + (put == b"") * 40 :]
    try:
        assert from_bytes(data, path.name).paragraphs
    except LoadingError as error:
        assert str(error).isprintable()


MAIL_HEAD = (
    b"From: =?utf-8?q?Zo=C3=AB_Lind?= <z@example.org>\nSubject: 60 jobs\nDate: Thu, 12 Mar 2026 09:12:00 +0100\n"
    b"MIME-Version: 1.0\n"
)
MAILED_PARTS = (
    b'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset="utf-8"\n'
    b"Content-Transfer-Encoding: quoted-printable\n\nTarn Lines will hire 60 peo=\nple in H=C3=B6fn.\n"
    b"--b\nContent-Type: text/html\n\n<p>Not this.</p>\n--b--\n"
)
MAILED_PAGE = b"Content-Type: text/html\n\n<html><body><p>Tarn Lines hires.</p><p>Figures: 10<sup>6</sup> t.</p></body>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (MAILED_PARTS, "60 jobs\n\nTarn Lines will hire 60 people in Höfn."),
        (MAILED_PAGE, "60 jobs\n\nTarn Lines hires.\n\nFigures: 10⁶ t."),
        (b'Content-Type: text/plain; name="a.txt"\nContent-Disposition: attachment\n\nNot this.', ""),
    ],
)
def test_a_mail_is_read_with_its_subject_its_sender_and_its_day(body: bytes, text: str) -> None:
    if not text:
        with pytest.raises(LoadingError, match="without a text"):
            from_bytes(MAIL_HEAD + body, "a.eml")
        return
    article = from_bytes(MAIL_HEAD + body, "a.eml")
    assert (article.title, article.byline, article.date) == ("60 jobs", "Zoë Lind", "2026-03-12")
    assert article.text == text
