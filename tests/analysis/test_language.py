"""Sentences, words and tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import read
from analysis.data import lines_of
from analysis.language import sentences_of, stem
from analysis.language.tagger import OPENING, START, closed_tag, features_of, parse, plain_words
from analysis.language.tokenizer import word_spans

from ..house import ROOT


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


def test_tags_are_those_that_their_features_speak_for_most() -> None:
    lines = lines_of("tagger.txt")
    tagger = parse(lines)
    rows = dict(line.split("\t") for line in lines[1:] if line[0] != "+")
    undecided = 0
    for sentence in sentences_of(read((ROOT / "seeds/kazakhstan-unrest.txt").read_text(encoding="utf-8"))):
        words, tags = plain_words(sentence.words), [START, START, *sentence.tags]
        for at, word in enumerate(words):
            tag2, tag, chosen = tags[at : at + 3]
            choices, known = tagger.choices(word, tag in OPENING)
            if closed_tag(word) is not None or len(choices) == 1:
                continue
            before = words[at - 1].lower() if at else START
            after = words[at + 1].lower() if at + 1 < len(words) else START
            scores = dict.fromkeys(choices, 0)
            for feature in features_of(word, known, before, after, tag, tag2):
                for label, _, weight in (field.rpartition(":") for field in rows.get(feature, "").split()):
                    if label in scores:
                        scores[label] += int(weight)
            undecided += 1
            assert scores[chosen] == max(scores.values())
    assert undecided > 100


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
