"""Files made to upset a reader: sound in themselves, but with too much of one thing. Seeds for the mutations."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.analysis.book_making import a_book
from tests.analysis.docx_making import docx, paragraph, run
from tests.analysis.pdf_making import at, pdf_of

WORDS = "Officials said on Monday that 300 people had left the town, up from 40 a week before. "
PAGE = (
    '<!DOCTYPE html><html><head><title>Bridge</title><meta name="author" content="Jane Roe"><meta charset="utf-8">'
    f"</head><body><nav><a href='/'>Home</a></nav><article><h1>Bridge</h1><p>{WORDS}</p></article></body></html>"
)
MAIL = 'MIME-Version: 1.0\nSubject: Bridge\nContent-Type: multipart/related; boundary="x"\n\n'


def packed(files: dict[str, bytes]) -> bytes:
    """A zip archive of these files."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _within(tag: str, times: int) -> str:
    return f"<{tag}>" * times + WORDS + f"</{tag}>" * times


def _page(body: str) -> bytes:
    return f"<html><body><article><p>{WORDS}</p>{body}</article></body></html>".encode()


def _pages() -> dict[str, bytes]:
    attributes = " ".join(f"a{n}='{n}'" for n in range(3_000))
    cells = "<tr>" + "<td>7</td>" * 200 + "</tr>"
    return {
        "attributes.html": _page(f"<p {attributes}>{WORDS}</p>"),
        "one-long-attribute.html": _page(f"<p title='{'x' * 100_000}'>{WORDS}</p>"),
        "deep.html": _page(_within("div", 2_000)),
        "deep-marks.html": _page(_within("b", 5_000)),
        "deep-lists.html": _page("<ul><li>" * 1_200 + WORDS),
        "deep-tables.html": _page("<table><tr><td>" * 600 + WORDS),
        "wide-table.html": _page(f"<table>{cells * 10}</table>"),
        "comments.html": _page("<!-- x -->" * 8_000 + "<!--" * 5_000),
        "entities.html": _page("&amp;" * 4_000 + "&#x202e;" * 500 + "&unknown;" * 2_000),
        "links.html": _page(f"<a href='https://example.org/?a=b'>{WORDS}</a>" * 150),
        "scripts.html": _page("<script>" * 5_000 + "</script>" * 5_000 + WORDS),
        "data.html": _page('<script type="application/ld+json">' + '{"a":' * 5_000 + "</script>"),
        "doctypes.html": b"<!DOCTYPE html>" * 500 + b"<html>" * 3_000 + PAGE.encode(),
        "frames.html": _page("<iframe><noscript><template><svg><math>" * 800),
    }


def _documents() -> dict[str, bytes]:
    chapter = f"<html><body><p>{WORDS}</p></body></html>"
    container = b'<container><rootfile full-path="b.opf"/></container>'
    table = "<w:tbl><w:tr><w:tc>" * 20 + paragraph(run(WORDS)) + "</w:tc></w:tr></w:tbl>" * 20
    drawn = at(50, 700, WORDS)
    return {
        "spine.epub": a_book([chapter, chapter], [0] * 20_000),
        "chapters.epub": a_book([chapter] * 300, list(range(300))),
        "bomb.epub": a_book([f"<p>{'x' * 1_000_000}</p>"] * 3, [0, 1, 2]),
        "closed.epub": a_book(["<p/>" * 8_000 + chapter], [0]),
        "package.epub": packed({"META-INF/container.xml": container, "b.opf": b"<a>" * 9_000}),
        "no-name.epub": packed({"META-INF/container.xml": container.replace(b"b.opf", b"")}),
        "runs.docx": docx(paragraph(run("word ") * 2_000)),
        "paragraphs.docx": docx(paragraph(run(WORDS)) * 500),
        "tables.docx": docx(table),
        "bomb.docx": docx(paragraph(run("x" * 2_000_000))),
        "many.docx": packed({"word/document.xml": b"<w/>", **{f"{n}": b"" for n in range(1_500)}}),
        "pages.pdf": pdf_of(*[drawn] * 60),
        "letters.pdf": pdf_of("\n".join(at(50 + n % 90 * 5, 800 - n // 90 * 12, "x") for n in range(1_000))),
        "states.pdf": pdf_of("q " * 20_000 + drawn),
        "turned.pdf": pdf_of(f"0 1 -1 0 1e30 -1e30 cm {drawn} 0 0 0 0 0 0 cm {drawn}" * 60),
    }


def _mails() -> dict[str, bytes]:
    page = "--x\nContent-Type: text/html; charset=utf-8\n\n" + PAGE + "\n"
    nested = "".join(f'--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n\n' for n in range(400))
    return {
        "mail.mhtml": (MAIL + page + "--x--\n").encode(),
        "parts.mhtml": (MAIL + "--x\n\n" * 3_000 + page).encode(),
        "nested.mhtml": (MAIL.replace('"x"', '"b0"') + nested + page).encode(),
        "headers.mhtml": (MAIL.replace("\n\n", "\n" + "X-Sign: =?utf-8?B?////?=\n" * 3_000 + "\n") + page).encode(),
        "base64.mhtml": (MAIL + "--x\nContent-Type: text/html; charset=idna\nContent-Transfer-Encoding: base64\n\n"
                         + "PGh0bWw+" * 9_000).encode(),
    }  # fmt: skip


def _texts() -> dict[str, bytes]:
    shapes = {
        "quotes": "“Mr. ",
        "closed": "x” said ",
        "brackets": "(A [b ",
        "initials": "A. B. ",
        "numbers": "1,000 per cent ",
        "dashes": "three-day-old — ",
        "names": "Ann Lee, Bob Hall and ",
        "money": "$3.2bn €4m ",
        "marks": "e\u0301\u202e\u200d👩 ",
        "lines": "| a | 1 |\n",
        "matter": "---\n- a: [b\n",
        "speech": '"No," he said. ',
        "ages": "Ann Lee, 44, ",
        "half": "one and a half ",
        "links": "https://example.org/a?b=c ",
    }
    texts = {f"{name}.md": (piece * (4_000 // len(piece))).encode() for name, piece in shapes.items()}
    return {**texts, "utf-16.txt": (WORDS * 30).encode("utf-16"), "digits.txt": b"9" * 20_000}


KINDS: tuple[Callable[[], dict[str, bytes]], ...] = (_pages, _documents, _mails, _texts)


def constructed() -> list[tuple[str, bytes]]:
    """Each with the name it comes under."""
    return [pair for kind in KINDS for pair in kind().items()]
