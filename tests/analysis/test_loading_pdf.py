"""What of a printed page arrives: columns one after the other, tables row by row, however they are drawn."""

from __future__ import annotations

import time

import pytest

from analysis.article import Article
from analysis.loading import LoadingError, from_bytes

from .pdf_making import at, pdf_of

LEFT = [
    "The harbour board of Lindvik",
    "shut the quay on Monday when",
    "divers found cracks in 14 of",
    "its 60 piles, the harbour mas-",
    "ter told a hearing. The board",
    "meets again on 9 May.",
]
RIGHT = [
    "Fishing crews have been sent",
    "to the old basin. Some 220 of",
    "them signed a letter that it",
    "was unsafe.",
]
LEFT_TEXT = (
    "The harbour board of Lindvik shut the quay on Monday when divers found cracks in 14 of its 60 piles, the harbour "
    "master told a hearing. The board meets again on 9 May."
)
RIGHT_TEXT = "Fishing crews have been sent to the old basin. Some 220 of them signed a letter that it was unsafe."
ROWS = [("Port", "Dead", "Hurt"), ("Vik", "12", "40"), ("Nes", "3", "1,204"), ("Moe", "1", "7")]


def texts(data: bytes) -> list[str]:
    article: Article = from_bytes(data, "a.pdf")
    return [article.text[p.start : p.end] for p in article.paragraphs]


def lines(words: list[str], x: float, top: float = 740) -> list[str]:
    return [at(x, top - 14 * n, line) for n, line in enumerate(words)]


def by_turns(*columns: list[str]) -> str:
    """Columns drawn line by line, all at one height after the other."""
    longest = max(map(len, columns))
    return "\n".join(column[n] for n in range(longest) for column in columns if n < len(column))


@pytest.mark.parametrize(
    "drawn",
    [
        by_turns(lines(LEFT, 50), lines(RIGHT, 320)),
        "\n".join([*lines(LEFT, 50), *lines(RIGHT, 320)]),
        "\n".join(
            f"BT /F1 11 Tf 50 {740 - 14 * n} Td ({left}) Tj 270 0 Td ({right}) Tj ET"
            for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=False))
        )
        + "\n".join(lines(LEFT[4:], 50, 740 - 4 * 14)),
    ],
    ids=["line by line", "column by column", "as one line"],
)
def test_columns_come_one_after_the_other(drawn: str) -> None:
    assert texts(pdf_of(drawn)) == [LEFT_TEXT, RIGHT_TEXT]


def test_what_stands_over_and_under_columns_stays_there() -> None:
    over, under = (
        at(50, 780, "Quay shut in Lindvik", 18),
        at(50, 600, "The writer, Jo Vik, was there when they shut the quay on Monday."),
    )
    drawn = "\n".join([over, by_turns(lines(LEFT, 50), lines(RIGHT, 320)), under])
    assert texts(pdf_of(drawn)) == [
        "Quay shut in Lindvik",
        LEFT_TEXT,
        RIGHT_TEXT,
        "The writer, Jo Vik, was there when they shut the quay on Monday.",
    ]


def aligned(x: float, y: float, words: str, right: bool) -> str:
    return at(x - 5.5 * len(words) * right, y, words) if words else ""


@pytest.mark.parametrize("right", [False, True], ids=["left", "right"])
def test_rows_of_a_table_stay_rows(right: bool) -> None:
    first, last = (
        "The port put out the figures on Monday, and more may come.",
        "The board, its clerk said, meets on 9 May.",
    )
    table = [
        at(50, 700 - 16 * n, name) + aligned(220, 700 - 16 * n, dead, right) + aligned(320, 700 - 16 * n, hurt, right)
        for n, (name, dead, hurt) in enumerate(ROWS)
    ]
    assert texts(pdf_of("\n".join([at(50, 740, first), *table, at(50, 600, last)]))) == [
        first,
        "Port | Dead | Hurt",
        "Vik | 12 | 40",
        "Nes | 3 | 1,204",
        "Moe | 1 | 7",
        last,
    ]


def test_an_empty_cell_keeps_its_column() -> None:
    rows = [("Port", "Dead", "Hurt"), ("Vik", "", "40"), ("Nes", "3", "")]
    table = [
        "".join(at(x, 700 - 16 * n, words) for x, words in zip((50, 200, 300), row, strict=True) if words)
        for n, row in enumerate(rows)
    ]
    assert texts(pdf_of("\n".join(table))) == ["Port | Dead | Hurt", "Vik | | 40", "Nes | 3"]


def test_items_of_a_list_are_no_table() -> None:
    items = ["Boats stay out of the port until May.", "Crews go to the old basin.", "All else stays as it is."]
    drawn = [at(50, 740 - 14 * n, f"{n + 1}.") + at(80, 740 - 14 * n, words) for n, words in enumerate(items)]
    assert texts(pdf_of("\n".join(drawn))) == [f"{n + 1}. {words}" for n, words in enumerate(items)]


def test_one_wide_gap_is_no_table() -> None:
    words = ["The quay is shut, the board of the", "port told us on Monday, and it will", "stay so until May."]
    drawn = at(50, 780, "Lindvik") + at(300, 780, "3 May 2021") + "\n".join(lines(words, 50))
    assert texts(pdf_of(drawn)) == ["Lindvik 3 May 2021", " ".join(words)]


def test_page_numbers_go_and_figures_of_a_table_stay() -> None:
    page = at(50, 740, "The quay is shut, the board told us on Monday.") + at(50, 700, "Vik") + at(200, 700, "12")
    page += at(50, 684, "Nes") + at(200, 684, "3")
    assert texts(pdf_of(page))[-1] == "Nes | 3"
    assert texts(pdf_of(page + at(300, 40, "7")))[-1] == "Nes | 3"


def test_a_large_pdf_is_too_large_and_not_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.loading import pdf

    data = pdf_of(at(50, 740, "The quay is shut."))
    monkeypatch.setattr(pdf, "MOST_BYTES", len(data) - 1)
    with pytest.raises(LoadingError, match="larger than"):
        from_bytes(data, "a.pdf")
    monkeypatch.setattr(pdf, "MOST_BYTES", len(data))
    assert from_bytes(data, "a.pdf").text == "The quay is shut."


def test_a_stream_that_unpacks_without_end_is_too_large() -> None:
    import zlib

    packed = zlib.compress(b"(x) Tj " * 12_000_000, 9)
    data = (
        pdf_of("PLACE")
        .replace(b"/Length 5", b"/Filter /FlateDecode\n/Length %d" % len(packed))
        .replace(b"PLACE", packed)
    )
    with pytest.raises(LoadingError, match="too large"):
        from_bytes(data, "a.pdf")


def test_a_line_without_end_before_the_table_of_objects_takes_no_longer_than_other_documents() -> None:
    from analysis.loading.pdf import article_of_pdf

    data = pdf_of(at(50, 740, "The quay is shut."))
    data += b"%" + b"x" * 40_000_000 + data[data.rindex(b"startxref") :]
    before = time.monotonic()
    with pytest.raises(LoadingError, match="takes too long"):
        article_of_pdf(data, "a.pdf", seconds=0.3)
    assert time.monotonic() - before < 5


def test_a_document_that_takes_too_long_is_told() -> None:
    from analysis.loading.pdf import article_of_pdf

    with pytest.raises(LoadingError, match="takes too long"):
        article_of_pdf(pdf_of(at(50, 740, "The quay is shut.")), "a.pdf", seconds=0)
