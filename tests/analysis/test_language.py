"""Sentences, words and tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import read
from analysis.language import sentences_of, stem
from analysis.language.tokenizer import word_spans


def words(text: str) -> str:
    return " ".join(text[a:b] for a, b in word_spans(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. and the U.K. agreed.", "The U.S. and the U.K. agreed ."),
        ("More than 3,800 people, 2.5 tons, 40%.", "More than 3,800 people , 2.5 tons , 40 % ."),
        ("It cost $5bn and €3.2m.", "It cost $ 5bn and € 3.2m ."),
        ("They don’t, can't, won’t go.", "They do n’t , ca n't , wo n’t go ."),
        ("Norway’s and the protesters' demands", "Norway ’s and the protesters ' demands"),
        ("We’ve seen, I'm told, they'd say", "We ’ve seen , I 'm told , they 'd say"),
        ("a 34-year-old anti-government activist", "a 34-year-old anti-government activist"),
        ("Mr. Smith of Acme Corp. met Gen. J. K. Lee", "Mr. Smith of Acme Corp. met Gen. J. K. Lee"),
        ("“Stop!” he said – loudly—twice.", "“ Stop ! ” he said – loudly — twice ."),
        ("Wait... what? See https://example.org/a-b.", "Wait ... what ? See https://example.org/a-b ."),
        ("O’Brien of AT&T wrote to a.b@example.org", "O’Brien of AT&T wrote to a.b@example.org"),
        ("in the ’90s, on 9/11, at 10:30", "in the ’90s , on 9/11 , at 10:30"),
        ("They chose Plan B.", "They chose Plan B ."),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Lee met Gen. Frost on Jan. 5 in St. Paul.", "He left at 6 p.m."],
        ["The U.S. Congress met.", "It was in the U.S.", "But nobody came."],
        ["“We will not go,” he said.", "“Why?” she asked.", "“Because!”", "Then it was quiet."],
        ["J. K. Rowling wrote it.", "No. 5 won."],
        ["Wait... there is more.", "Acme Inc. fell 2.5 percent."],
        ["It ended (so they say.)", "He went home."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    article = read(" ".join(sentences))
    assert [article.text[s.start : s.end] for s in sentences_of(article)] == sentences


def test_paragraphs_end_sentences() -> None:
    article = read("Protests in the capital\n\nTwo people were hurt on Friday. One died.\n\nPolice said nothing.")
    assert [sentence.paragraph for sentence in sentences_of(article)] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Friday the ministry reported that security forces have killed 26 protesters.",
            "IN NNP DT NN VBD IN NN NNS VBP VBN CD NNS .",
        ),
        ("“They don’t surrender”, Mr Smith said.", "`` PRP VBP RB VB '' , NNP NNP VBD ."),
        ("He lives in France’s largest city.", "PRP VBZ IN NNP POS JJS NN ."),
        ("A 34-year-old man was shot – twice.", "DT JJ NN VBD VBN : RB ."),
    ],
)
def test_tags(text: str, expected: str) -> None:
    (sentence,) = sentences_of(read(text))
    assert " ".join(sentence.tags) == expected


@given(st.text(alphabet=st.sampled_from("aB9 .,'’“”\n!?-–$%(U.S)é\u0301"), max_size=200))
def test_every_word_is_where_it_says(text: str) -> None:
    article = read(text)
    covered: set[int] = set()
    for sentence in sentences_of(article):
        assert len(sentence.words) == len(sentence.spans) == len(sentence.tags)
        for word, (start, end) in zip(sentence.words, sentence.spans, strict=True):
            assert article.text[start:end] == word
            assert sentence.start <= start < end <= sentence.end
            covered.update(range(start, end))
    assert all(i in covered or c.isspace() for i, c in enumerate(article.text))


def test_stems() -> None:
    assert stem("Protesters") == stem("protester") == "protest"
