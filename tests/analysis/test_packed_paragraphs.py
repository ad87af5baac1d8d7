"""Paragraphs kept in columns are the paragraphs that were packed, and searches find the same in either."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import Article, Paragraph, read
from analysis.packed_paragraphs import PackedParagraphs, kind_bit, kinds_among, packed_paragraphs
from analysis.search import parse
from analysis.search.matching import Asked, matches

ARTICLE = read((Path(__file__).parents[2] / "seeds" / "kazakhstan-unrest.txt").read_text(encoding="utf-8"))


def packed(article: Article) -> Article:
    return replace(article, paragraphs=PackedParagraphs(packed_paragraphs(article.paragraphs)))


def test_they_are_as_they_were() -> None:
    one = packed(ARTICLE)
    assert one == ARTICLE and hash(one) == hash(ARTICLE) and repr(one.paragraphs) == repr(ARTICLE.paragraphs)
    assert any(p.twin is not None for p in one.paragraphs) and len({p.kind for p in one.paragraphs}) > 2
    assert one.paragraphs[-1] == ARTICLE.paragraphs[-1] and one.paragraphs[1:3] == ARTICLE.paragraphs[1:3]
    assert one.paragraphs != ARTICLE.paragraphs[:-1]
    with pytest.raises(IndexError):
        one.paragraphs[len(ARTICLE.paragraphs)]


def test_each_offset_is_in_the_same_one() -> None:
    paragraphs = PackedParagraphs(packed_paragraphs(ARTICLE.paragraphs))
    for offset in range(-1, len(ARTICLE.text) + 2, 7):
        assert paragraphs.at(offset) == ARTICLE.paragraph_at(offset)
    assert PackedParagraphs(b"").at(0) is None
    assert list(paragraphs.bounds()) == [(p.start, p.end) for p in ARTICLE.paragraphs]


def test_kinds_are_told() -> None:
    paragraphs = PackedParagraphs(packed_paragraphs(ARTICLE.paragraphs))
    for kind in ("headline", "body", "heading", "caption", "notice", "money"):
        indexes = {p.index for p in ARTICLE.paragraphs if p.kind == kind}
        assert paragraphs.of_kind(kind) == indexes
        assert bool(kinds_among(ARTICLE.paragraphs) & kind_bit(kind)) == bool(indexes)


LINES = st.lists(st.sampled_from("a b a-b ab old dock 26 26.5 2".split()), min_size=1, max_size=5).map(" ".join)
QUERIES = [
    *('"a b"', '"a b a"', '"old dock"', '"dock old', "a-b", "26"),
    *('"a b" old', '"a b" -dock', '"b a" OR 26', "kind:body a"),
]


@settings(deadline=None, max_examples=200)
@example(["old a", "b a b a"], '"a b a"', True)
@given(st.lists(LINES, min_size=1, max_size=5), st.sampled_from(QUERIES), st.booleans())
def test_what_narrows_a_search_changes_nothing(lines: list[str], query: str, close: bool) -> None:
    """Paragraphs right behind each other, too: phrases that run over from one into the next are none."""
    text, paragraphs = "", []
    for at, line in enumerate(lines):
        text += ("" if not text else "\n" if close else "\n\n") + line
        paragraphs.append(Paragraph(at, "body", len(text) - len(line), len(text)))
    article = Article(text, tuple(paragraphs), "", language="en")
    parsed = parse(query)
    assert parsed.tree is not None
    asked = Asked(parsed.tree, article, None, (), len(text))
    tree = parsed.tree
    plain = list(matches(article, 0, len(text), lambda one: asked.spans(tree, one), lambda first, last: None))
    assert list(parsed.spans(article)) == plain
    assert list(parsed.spans(packed(article))) == plain
