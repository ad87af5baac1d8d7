"""The query language: what is found, where, and what is said about queries that make no sense."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.findings import Actor, Attribution, Findings, Mention, Number, Quote, Source
from analysis.reading import read
from analysis.search import Note, QueryError, parse, search
from analysis.search.letters import folded, plain

TEXT = """\
Bridge protest turns ugly

Protesters blocked the old bridge on Tuesday. The protests began at 8.26 and 26 people were hurt.

“We will not leave,” Ann O’Hara said – and 2,600 others cheered. Mr Roe didn’t protest.

The Protest Party, which runs the café in São Paulo’s
beautiful Straße der Brücke, called it a near-doubling of the prices.

Police in İzmir and Istanbul denied it… Police have 80% of the votes.

Cafe\u0301 owners in Kyoto (京都市内) said the police were hopeful; they hoped, and hoping costs nothing."""
ARTICLE = read(TEXT)


def found(
    query: str, article: Article = ARTICLE, findings: Findings | None = None, notes: list[Note] | None = None
) -> list[str]:
    return [article.text[start:end] for start, end in search(article, query, findings, notes or [])]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", []),
        ("   ", []),
        # words: inflections, and what starts with them; a capital makes case count
        ("protest", ["protest", "Protesters", "protests", "protest", "Protest"]),
        ("protesters", ["protest", "Protesters", "protests", "protest", "Protest"]),
        ("Protest", ["Protesters", "Protest"]),
        ("Protesters", ["Protesters", "Protest"]),
        ("PROTEST", []),
        ("prot", ["protest", "Protesters", "protests", "protest", "Protest"]),
        ("hope", ["hopeful", "hoped", "hoping"]),
        ("hoping", ["hopeful", "hoped", "hoping"]),
        ("ridge", []),
        ("roe", ["Roe"]),
        # accents, quotes and dashes as they come from a keyboard
        ("cafe", ["café", "Cafe\u0301"]),
        ("café", ["café", "Cafe\u0301"]),
        ("sao", ["São"]),
        ("são", ["São"]),
        ("strasse", ["Straße"]),
        ("straße", ["Straße"]),
        ("brucke", ["Brücke"]),
        ("istanbul", ["Istanbul"]),
        ("izmir", ["İzmir"]),
        ("didn't", ["didn’t"]),
        ("o'hara", ["O’Hara"]),
        ("it...", ["it…"]),
        ("near-doubling", ["near-doubling"]),
        ("near–d", ["near-doubling"]),
        ("京都", ["京都"]),
        ("市内", ["市内"]),
        # figures are whole
        ("26", ["26"]),
        ("2,600", ["2,600"]),
        ("8.26", ["8.26"]),
        ("80%", ["80%"]),
        # phrases
        ('"old bridge"', ["old bridge"]),
        ('"old br"', []),
        ('"old br', ["old br"]),
        ('"O\'Hara said - and"', ["O’Hara said – and"]),
        ('"paulo\'s beautiful strasse"', ["Paulo’s\nbeautiful Straße"]),
        ('"hurt we"', []),
        ('"hurt. We"', []),
        ("“old bridge”", ["old bridge"]),
        ('"', []),
        ('"\n', []),
        ('"\x85', []),
        ('""', []),
        # several words: in one paragraph
        ("police votes", ["Police", "Police", "votes"]),
        ("police bridge", []),
        ("police AND votes", ["Police", "Police", "votes"]),
        ("ugly OR votes", ["ugly", "votes"]),
        ("ugly OR votes 80%", ["ugly", "80%", "votes"]),
        ("(ugly OR votes) 80%", ["80%", "votes"]),
        ("police -votes", ["police"]),
        ("police NOT votes", ["police"]),
        ("police -(votes OR leave)", ["police"]),
        ('protest -"old bridge" -party', ["protest", "protest"]),
        ("NOT NOT ugly", ["Bridge protest turns ugly"]),
        ("or not", []),
        # the same anywhere in the article
        ("police bridge in:article", ["Bridge", "bridge", "Police", "Police", "police"]),
        ("police xyzzy in:article", []),
        ("police -xyzzy in:a", ["Police", "Police", "police"]),
        ("police -votes in:article", []),
        ("ugly OR (votes xyzzy) in:article", ["ugly"]),
        ("NOT xyzzy ugly in:article", ["ugly"]),
        ("police votes in:paragraph", ["Police", "Police", "votes"]),
        # one letter away
        ("brigde~1", ["Bridge", "bridge"]),
        ("brige~", ["Bridge", "bridge"]),
        ("bridges~1", ["Bridge", "bridge"]),
        ("bvidge~1", ["Bridge", "bridge"]),
        ("Bvidge~1", ["Bridge"]),
        ("bvidgE~1", []),
        ("brdge~1", ["Bridge", "bridge"]),
        ("brgde~1", []),
        ("bridgets~1", []),
        ("brucke~1", ["Brücke"]),
        ("sao~1", ["São"]),
        # stars
        ("protest*", ["protest", "Protesters", "protests", "protest", "Protest"]),
        ("protester*", ["Protesters"]),
        ("*bul", ["Istanbul"]),
        ("p*s", ["Protesters", "protests", "prices"]),
        ("P*s", ["Protesters"]),
        # regular expressions
        (r"/\d+%/", ["80%"]),
        (r"/\d+%", ["80%"]),
        ("/o’hara|roe/", ["O’Hara", "Roe"]),
        ("/O’hara|roe/", []),
        (r"/^police\b/", ["Police"]),
        ("/x*/", []),
        ("/a\\/b/", []),
        ("/", []),
        # nearness
        ("ann NEAR leave", ["leave", "Ann"]),
        ("cheered NEAR/1 others", ["others", "cheered"]),
        ("cheered NEAR/4 ann", []),
        ("cheered NEAR/5 ann", ["Ann", "cheered"]),
        # signs in ordinary words
        ("http://example.org", []),
        ("Caption:foo", []),
        ("caption: ugly", []),
        ("8:26", []),
        ("-", ["–", "-"]),
    ],
)
def test_what_is_found(query: str, words: list[str]) -> None:
    assert found(query) == words


UNSEEN = read(
    "The Unter\u00adnehmer and pro\u200btesters wept when the \ufb01re spread, and/\u200bor the O\ufb03cer re\ufb01ned "
    "a con\u00ad\u00ad\ufb02ict of the sta\u00adff; DIFFI\u00adCULT, lo\ufb06."
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("protesters", ["pro\u200btesters"]),
        ("pro\u200btester", ["pro\u200btesters"]),
        ("testers", []),
        ("Unternehmer", ["Unter\u00adnehmer"]),
        ("nehmer", []),
        ("fire", ["\ufb01re"]),
        ("\ufb01re", ["\ufb01re"]),
        ('"the fire spread"', ["the \ufb01re spread"]),
        ("or", ["or"]),
        ("officer", ["O\ufb03cer"]),
        ("Officer", ["O\ufb03cer"]),
        ("refines", ["re\ufb01ned"]),
        ("conflict", ["con\u00ad\u00ad\ufb02ict"]),
        ("con*ict", ["con\u00ad\u00ad\ufb02ict"]),
        ("staff", ["sta\u00adff"]),
        ("difficult", ["DIFFI\u00adCULT"]),
        ("lost", ["lo\ufb06"]),
        ('"a conf"', []),
    ],
)
def test_what_is_not_seen_parts_no_word(query: str, words: list[str]) -> None:
    assert found(query, UNSEEN) == words


@pytest.mark.parametrize(
    ("query", "position", "words"),
    [
        ("(ugly", 0, r"no \)"),
        ("ugly)", 4, r"no \("),
        ("()", 1, "word is missing"),
        ("ugly AND", 8, "after AND"),
        ("ugly OR OR votes", 8, "before OR"),
        ("OR ugly", 0, "before OR"),
        ("NOT", 3, "after NOT"),
        ("ugly NEAR/3", 11, "after NEAR/3"),
        ("ugly /(/", 7, "regular expression"),
        ("/[/", 2, "regular expression"),
        ("/" + "a" * 1001 + "/", 0, "longer than"),
        ("ugly actr:roe", 5, "actor:"),
        ("actor:", 6, "wants a value"),
        ("number:many", 7, "wants a figure"),
        ("number:>5 apples number:x", 24, "wants a figure"),
        ("kind:colour", 5, "is one of"),
        ("has:fun", 4, "is one of"),
        ("foo:bar", 0, "foo: is no field; there are actor:, number:"),
        ("protest speaker:ann", 8, "speaker: is no field"),
        ("sourse:ann", 0, "do you mean source:"),
        ("vote in:box", 5, "in: is paragraph or article"),
        ("in:", 0, "in: is paragraph or article"),
        ("bridge~2", 7, "one letter away"),
        ("at~1", 0, "at least 3 letters"),
        ("12a~1", 0, "at least 3 letters"),
        ("(" * 100 + "a", 40, "too deep"),
        ("NOT " * 100 + "a", 160, "too deep"),
    ],
)
def test_errors_point_to_the_place(query: str, position: int, words: str) -> None:
    with pytest.raises(QueryError, match=words) as told:
        parse(query)
    assert told.value.position == position


def findings() -> Findings:
    def at(words: str) -> tuple[int, int]:
        start = TEXT.index(words)
        return start, start + len(words)

    ann = Actor("a1", "Ann O’Hara", "person", (), (), (Mention(*at("Ann O’Hara"), "Ann O’Hara", "person"),))
    party = Actor(
        "a2", "The Protest Party", "organization", ("TPP",), (), (Mention(*at("Protest Party"), "", "organization"),)
    )
    crowd = Number(
        *at("2,600"), "2,600", 2600, None, None, None, "count", None, "others", Source("a1", "Ann O’Hara", "said", 0, 1)
    )
    votes = Number(*at("80%"), "80%", 80, None, None, None, "percent", None, "the votes")
    hurt = Number(*at("26 people"), "26", None, 20, 30, "about", "count", None, "people")
    quote = Quote(*at("We will not leave,"), "We will not leave,", "a1", "Ann O’Hara", 0, 1, "said")
    said = Attribution(Source(None, "Police", "denied", 0, 1), "denied", *at("denied it…"))
    return Findings(ARTICLE, (ann, party), (hurt, crowd, votes), (quote,), (said,))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("actor:ohara", []),
        ("actor:o'hara", ["Ann O’Hara"]),
        ('actor:"ann o’hara"', ["Ann O’Hara"]),
        ("actor:tpp", ["Protest Party"]),
        ("actor:art", []),
        ("number:>100", ["2,600"]),
        ("number:>=80", ["2,600", "80%"]),
        ("number:<100", ["26 people", "80%"]),
        ("number:80", ["80%"]),
        ("number:2.6k", ["2,600"]),
        ("number:2,600", ["2,600"]),
        ("number:25..100", ["26 people", "80%"]),
        ("kind:percent", ["80%"]),
        ("kind:person", ["Ann O’Hara"]),
        ("kind:headline", ["Bridge protest turns ugly"]),
        ("protest kind:headline", ["protest"]),
        ("said-by:ann", ["We will not leave,"]),
        ("said-by:police", ["denied it…"]),
        ("source:ann", ["2,600"]),
        ("has:quote", ["We will not leave,"]),
        ("cheered number:>100", ["2,600", "cheered"]),
        ("police number:>100", []),
        ("tag:hurt", ["26 people were hurt"]),
        ("tag:HU", ["26 people were hurt"]),
        ("has:note", ["votes"]),
        ("has:verdict", ["votes"]),
        ("has:highlight", ["26 people were hurt", "votes"]),
        ("verdict:false", ["votes"]),
        ("protest -has:highlight", ["protest", "protest", "Protest"]),
    ],
)
def test_findings_and_notes(query: str, words: list[str]) -> None:
    hurt, votes = TEXT.index("26 people were hurt"), TEXT.index("votes")
    notes = [Note(hurt, hurt + 19, ("hurt",)), Note(votes, votes + 5, (), "says who?", "false")]
    assert found(query, findings=findings(), notes=notes) == words


def test_what_a_query_wants() -> None:
    assert (parse("a actor:b").wants_findings, parse("a actor:b").wants_notes) == (True, False)
    assert (parse("a (b OR -tag:c)").wants_findings, parse("a (b OR -tag:c)").wants_notes) == (False, True)
    assert not parse("kind:caption").wants_findings
    assert list(parse("actor:ann").spans(ARTICLE)) == []
    assert search(ARTICLE, "number:80")


@pytest.mark.parametrize("pattern", [r"/(a+)+$/", r"/(a|aa)+b/", r"/(a*)*b/", r"/(?:a?){30}a{30}b/"])
def test_no_regular_expression_hangs(pattern: str) -> None:
    article = read("\n\n".join(["a" * 200 + "!"] * 200))
    before = time.process_time()
    try:
        search(article, pattern)
    except QueryError as error:
        assert "too long" in str(error)
    assert time.process_time() - before < 2


def test_no_word_hangs() -> None:
    article = read("a" * 400_000)
    before = time.process_time()
    for query in ("a*a*a*a*b", "*b", '"a a a"', "ab", "a NEAR a"):
        search(article, query)
    assert time.process_time() - before < 4


def test_a_window_costs_a_window() -> None:
    article = read("\n\n".join([TEXT] * 4000))
    query = parse("protest")
    list(query.spans(article, 0, 1000))
    before = time.process_time()
    for _ in range(5):
        list(query.spans(article, 1_000_000, 1_008_000))
    window = (time.process_time() - before) / 5
    before = time.process_time()
    count = len(list(query.spans(article)))
    assert count == 5 * 4000
    assert window < 0.05 * (time.process_time() - before)


words = st.sampled_from([*"a A ab ß ss é e\u0301 İ i 26 2,6 – ' “ x police Police".split(), " ", "\n", "\n\n", "a b"])
queries = st.lists(
    st.sampled_from(
        'a A ab ß ss é e i 26 - -a " ( ) OR AND NOT NEAR/1 a* *b /a/ /b*/ / : actor:a kind:body tag:x police'.split()
    ),
    max_size=6,
).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(st.lists(words, max_size=40).map("".join), queries | st.text(max_size=8), st.lists(st.integers(0, 60)))
def test_spans_are_in_order_and_windows_add_up(text: str, query: str, cuts: list[int]) -> None:
    article = read(text)
    try:
        parsed = parse(query)
    except QueryError as error:
        assert 0 <= error.position <= len(query)
        return
    spans = list(parsed.spans(article))
    assert all(0 <= start < end <= len(article.text) for start, end in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    edges = sorted({0, len(article.text), *(cut for cut in cuts if cut < len(article.text))})
    pieces = [span for a, b in pairwise(edges) for span in parsed.spans(article, a, b)]
    assert pieces == spans


@given(st.text())
def test_folding_goes_character_by_character(text: str) -> None:
    others = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ſ": "s", "ħ": "h", "ŧ": "t"}
    assert folded(text) == "".join(others.get(character, character) for character in plain(text.casefold()))
