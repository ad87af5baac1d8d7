"""The library's index finds what the search in each article finds, ranked, and as a concordance."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import QueryError, analyze, read
from analysis.search import Note, search
from analysis.search.letters import folded
from tui.library.concordance import as_csv, concordance, in_order
from tui.library.index import LibraryIndex, is_available
from tui.library.narrowing import TOKEN, words_of_text

pytestmark = pytest.mark.skipif(not is_available(), reason="this Python's SQLite has no FTS5")

TEXTS = [
    "Bridge protest\n\nProtesters blocked the old bridge. The protest, the third protest this week, was peaceful.",
    "Council meets\n\nThe council heard of protests in Łódź and in the Große Straße. Police said 26 people were hurt.",
    "Weather\n\nIt’s going to rain in São Paulo and Malmö – nobody protested, at 8.26 or later, near-doubling or not.",
    "Politics\n\nThe Protest Party won 80% of the votes in İzmir. 市议会周二晚上开会. A new café opened.",
]
ARTICLES = [read(text, source=f"{number}.txt") for number, text in enumerate(TEXTS)]


@pytest.fixture(scope="module")
def index() -> LibraryIndex:
    notes = {ARTICLES[0].sha256: [Note(0, 6, ("first",))]}
    index = LibraryIndex(None, lambda sha256: notes.get(sha256, []), lambda: notes)
    assert index.add(ARTICLES) == 4
    for article in ARTICLES:
        index.add_findings(analyze(article))
    return index


QUERIES = [
    *("protest", "protesters", "Protest", "prot", "lodz", "łódź", "grosse", "straße", "STRASSE", "malmo", "malmø"),
    *("it's", "26", "8.26", "80%", '"old bridge"', '"old br', "near-d", "protest*", "p*s", "*ing", "izmir", "cafe"),
    *("protest -bridge", "protest AND votes", "votes OR rain", "third NEAR/2 week", r"/\d+%/", "NOT protest", "市议会"),
    *("actor:police", "number:>20", "protest number:80", "tag:first", "kind:headline", "rain kind:body", "xyzzy", ""),
    *("number:>26", "number:>=26", "number:<26", "number:<=26", "number:26..30", "number:=80", "number:>1000"),
    *(
        "said-by:police",
        "said-by:council",
        "source:police",
        "kind:percent",
        "kind:organization",
        "has:number",
        "has:actor",
    ),
    *("has:quote", "NOT number:>20", "actor:police OR number:80", "actor:police number:80", "tag:second", "has:note"),
    *("prtest~1", "Prtoest~1", "lodz~1", "cafes~1", "police council in:article", "police council"),
    *("hurt -weather in:article", "bridge third -police in:article", "number:80 opened in:article"),
    *("actor:party NEAR/3 number:80", "-actor:police council", "actor:pol tag:first OR rain", "said-by:olice"),
]


@pytest.mark.parametrize("query", QUERIES)
def test_it_finds_what_each_article_has(index: LibraryIndex, query: str) -> None:
    notes = {ARTICLES[0].sha256: [Note(0, 6, ("first",))]}
    expected = {a.source: tuple(search(a, query, notes=notes.get(a.sha256, []))) for a in ARTICLES}
    found = {hit.document.source: hit.spans for hit in index.search(query)}
    assert found == {source: spans for source, spans in expected.items() if spans}


@pytest.mark.parametrize("query", ["protesters", "fire", "officer", '"fire spread"', "or", "testers"])
def test_what_is_not_seen_parts_no_word(query: str) -> None:
    article = read("The pro\u200btesters wept when the \ufb01re spread and/\u200bor an o\ufb03cer left.")
    with LibraryIndex(None) as index:
        index.add([article])
        found = [hit.spans for hit in index.search(query)]
    assert found == ([] if query == "testers" else [tuple(search(article, query))])


words = st.sampled_from(
    "protest Protests café cafe\u0301 ø o Ö ß ss İ ı i 26 2,6 8.26 it’s – 市 _ a_b ﬁ ǆ ſ s\u00ads a\u200bb oﬃce".split()
)
texts = st.lists(words | st.text(max_size=4), min_size=1, max_size=8).map(" ".join)


PIECES = [
    *(
        "case",
        "a case",
        "cases",
        "5th case",
        "Case.",
        "case(s)",
        "fire",
        "\ufb01re",
        "old",
        "so ld",
        "K 1",
        "\u212a 1",
        "x_y",
    ),
    *(
        r"\d+",
        r"\w",
        ".",
        "[a b]",
        "(a|b)",
        "(?:old)?",
        "c?",
        "e+",
        "s{1,2}",
        r"\(",
        r"\b",
        r"\p{L}",
        "(?:fire){e<=1}",
        " ",
    ),
]


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5),
    st.lists(st.lists(st.sampled_from(PIECES[:13]), min_size=1, max_size=5), min_size=1, max_size=3),
)
def test_a_regular_expression_misses_nothing(pieces: list[str], texts: list[list[str]]) -> None:
    articles = list({article.sha256: article for article in (read(" ".join(text)) for text in texts)}.values())
    query = f"/{' '.join(pieces)}/"
    with LibraryIndex(None) as index:
        index.add(articles)
        found = {hit.document.sha256 for hit in index.search(query)}
        assert found == {article.sha256 for article in articles if search(article, query)}


PARAGRAPHS = st.lists(st.sampled_from("port ports strike café old dock 26 it’s".split()), min_size=1, max_size=4)
JOINED = [
    "port strike",
    "por* dock",
    '"old dock" 26',
    "old NEAR/2 port",
    "port -strike",
    "(port OR old) café",
    "prt~1 26",
]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.lists(PARAGRAPHS.map(" ".join), min_size=1, max_size=5), min_size=1, max_size=4),
    st.sampled_from([*JOINED, "port strike OR old café", "it’s old", "port strike in:article", "old kind:body 26"]),
)
def test_words_that_go_together_are_found_in_every_article(texts: list[list[str]], query: str) -> None:
    articles = list({article.sha256: article for article in (read("\n\n".join(text)) for text in texts)}.values())
    with LibraryIndex(None) as index:
        index.add(articles)
        found = {hit.document.sha256 for hit in index.search(query)}
        assert found == {article.sha256 for article in articles if search(article, query)}


def test_texts_without_what_is_asked_for_are_not_read() -> None:
    apart = [read(f"Report {n}\n\nThe airport was shut.\n\nPolice came in the fifth case.") for n in range(5)]
    near = read("Report\n\nPolice held the airport on 4th street.")
    with LibraryIndex(None) as index:
        index.add([*apart, near])
        statements: list[str] = []
        index._database.set_trace_callback(statements.append)
        assert [hit.document.sha256 for hit in index.search("airport police")] == [near.sha256]
        assert [hit.document.sha256 for hit in index.search(r"/\d+th street/")] == [near.sha256]
        assert [hit.document.sha256 for hit in index.search("kind:caption")] == []
    fetched = [statement for statement in statements if "text, paragraphs" in statement]
    assert len(fetched) == 2 and all(statement.partition("IN")[2].count(",") == 0 for statement in fetched)


@pytest.mark.parametrize(
    "query", ["police", "number:>20", "has:number", r"/case \d+1/", "kind:headline", "number:20..30 -fire"]
)
def test_of_many_articles_each_is_found_once_and_in_order(query: str) -> None:
    articles = [read(f"Report {n:03}\n\nPolice said {n} people were hurt in case {n}.") for n in range(60)]
    with LibraryIndex(None) as index:
        index.add(articles)
        for article in articles:
            index.add_findings(analyze(article))
        hits = list(index.search(query))
        expected = {a.sha256: tuple(search(a, query)) for a in articles if search(a, query)}
        assert {hit.document.sha256: hit.spans for hit in hits} == expected and len(hits) == len(expected)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        index.forget([hit.document.sha256 for hit in hits[:3]])
        assert [hit.document.sha256 for hit in index.search(query, set(expected))] == [
            hit.document.sha256 for hit in hits[3:]
        ]
        among = {a.sha256 for a in articles}
        assert len(list(index.search(query, among))) == len(hits) - 3


@settings(deadline=None, max_examples=150)
@given(st.lists(texts, min_size=1, max_size=4), words | texts | words.map('"{}"'.format) | words.map("{}*".format))
def test_it_misses_nothing(texts: list[str], query: str) -> None:
    articles = list({article.sha256: article for article in map(read, texts)}.values())
    with LibraryIndex(None) as index:
        index.add(articles)
        try:
            found = {hit.document.sha256 for hit in index.search(query)}
        except QueryError:
            return
        assert found == {article.sha256 for article in articles if search(article, query)}


@settings(deadline=None, max_examples=200)
@given(st.lists(words | st.text(max_size=4), max_size=8).map(" ".join))
def test_words_are_parted_as_the_pattern_says(text: str) -> None:
    assert words_of_text(text) == TOKEN.findall(folded(text))


def test_the_best_comes_first(index: LibraryIndex) -> None:
    hits = list(index.search("protest"))
    assert hits[0].document.title == "Bridge protest"
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_errors_are_those_of_the_language(index: LibraryIndex) -> None:
    with pytest.raises(QueryError, match="after AND"):
        next(index.search("a AND"))


def test_a_concordance(index: LibraryIndex) -> None:
    rows = list(concordance(index.search("protest"), 12))
    matches = [row.match.casefold() for row in in_order(rows, "match")]
    assert matches == sorted(matches) and "protesters" in matches
    by_left = [row.left.split()[-1].casefold() for row in in_order(rows, "left") if row.left]
    assert by_left == sorted(by_left)
    by_right = [row.right.casefold() for row in in_order(rows, "right")]
    assert by_right[0] == ""
    sheet = list(csv.DictReader(io.StringIO(as_csv(rows))))
    assert len(sheet) == len(rows)
    assert all(TEXTS[int(row["source"][0])][int(row["start"]) : int(row["end"])] == row["match"] for row in sheet)


def test_formulas_stay_text() -> None:
    with LibraryIndex(None) as index:
        index.add([read("=1+1 is a sum", source="=cmd()", title="@SUM(A1)")])
        cells = list(csv.reader(io.StringIO(as_csv(concordance(index.search("sum"))))))[1]
    assert not any(cell.startswith(("=", "@")) for cell in cells)


def test_a_text_that_comes_again_is_kept_once_under_its_newest_name(tmp_path: Path) -> None:
    one, other = read(TEXTS[0], source="a.txt"), read(TEXTS[1], source="b.txt")
    again, moved = read(TEXTS[0], source="c.txt"), read(TEXTS[1], source="d.txt")
    with LibraryIndex(tmp_path / "index.sqlite") as index:
        assert index.add([one, other, again]) == 2
        assert index.add([moved]) == 0
        assert [document.source for document in index.documents()] == ["c.txt", "d.txt"]
        assert [hit.document.source for hit in index.search("bridge")] == ["c.txt"]


def test_the_file_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with LibraryIndex(path) as index:
        index.add(ARTICLES)
        assert [d.title for d in index.documents()] == ["Bridge protest", "Council meets", "Politics", "Weather"]
        assert index.add(ARTICLES[:1]) == 0
        assert index.article(ARTICLES[2].sha256) == ARTICLES[2]
        assert (found := index.article(ARTICLES[2].sha256)) and found.language == ARTICLES[2].language == "en"
        index.forget([ARTICLES[0].sha256])
        assert [hit.document.source for hit in index.search("bridge")] == []
    path.write_bytes(b"garbage" * 1000)
    with LibraryIndex(path) as index:
        assert index.documents() == []
        index.add(ARTICLES)
        assert len(index.documents()) == 4
