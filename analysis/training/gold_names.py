"""Gold corpora as sentences with labelled names, their labels brought into line.

The corpora disagree. Here a country is a place whatever it does; titles are no part of a name ("President
Obama" is labelled on "Obama"); peoples and creeds are NRP; days and months are nothing; events, works
and products are MSC.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..mentions.name_lexicon import Lexicon, lexicon
from ..mentions.name_words import Words, words_of

Record = dict[str, Any]
Tagged = tuple[list[str], list[str]]
"""A sentence: its words, and their labels (O, B-PER, I-PER, ...)."""

_KINDS = {
    "person": "PER",
    "organization": "ORG",
    "place": "LOC",
    "norp": "NRP",
    "tim": "O",
    "time": "O",
    "quantity": "O",
}
_END = re.compile(r"\n+|(?<=[a-z\d)”\"][.!?])\s+(?=[A-Z“\"])")
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Document:
    """A text of a corpus as tagged sentences."""

    id: str
    corpus: str
    genre: str
    sentences: list[Tagged]


def document(record: Record, corpus: str) -> Document:
    """A record as tagged sentences."""
    text = record["text"]
    bounds = record["sentences"] or pieces(text)
    spans = _spans(record, corpus)
    sentences = []
    for start, end in bounds:
        words = words_of(text, start, end)
        labels = _labels(words, spans)
        _fill(words.texts, labels, lexicon())
        sentences.append((words.texts, labels))
    return Document(record["id"], corpus, record["genre"], sentences)


def pieces(text: str) -> list[tuple[int, int]]:
    """Sentences of a text, roughly, for a corpus that has none marked."""
    ends = [match.end() for match in _END.finditer(text)]
    return list(pairwise(sorted({0, *ends, len(text)})))


def _spans(record: Record, corpus: str) -> list[tuple[int, int, str]]:
    """Gold names as flat spans with their labels, the longest first where they nest."""
    text, lex = record["text"], lexicon()
    found = []
    for mention in record["mentions"]:
        if not mention["named"] or mention["pronoun"] or mention.get("optional"):
            continue
        start, end = mention.get("name") or (mention["start"], mention["end"])
        kind = _KINDS.get(mention["type"], "MSC")
        start, end = _trim(text, start, end, lex)
        if start >= end or text[start:end] == text[start:end].lower():
            continue
        name = text[start:end].lower()
        if kind == "PER" and all(lex.phrases.get(word, "").startswith("t") for word in re.split(r"[\s-]+", name)):
            continue
        if name in lex.countries:
            kind = "LOC"
        elif kind in ("MSC", "LOC", "ORG") and " " not in name and lex.phrases.get(name) == "n":
            kind = "NRP"
        found.append((start, end, kind))
    return sorted(found, key=lambda span: (span[0] - span[1], span[0]))


def _trim(text: str, start: int, end: int, lex: Lexicon) -> tuple[int, int]:
    """A name without its article, its titles and its possessive."""
    words = words_of(text, start, end)
    first, last = 0, len(words.texts)
    if last and words.texts[-1] in ("'s", "’s", "'", "’"):
        last -= 1
    while first < last - 1:
        word = words.texts[first].lower().rstrip(".")
        if word not in _ARTICLES and not (lex.phrases.get(word, "").startswith("t") and last - first > 1):
            break
        if word not in _ARTICLES and _is_organization(words.texts[first:last]):
            break
        first += 1
    return (words.starts[first], words.ends[last - 1]) if first < last else (start, start)


def _is_organization(words: Sequence[str]) -> bool:
    return any(
        word.lower() in ("of", "department", "ministry", "office", "agency", "association", "union") for word in words
    )


def _labels(words: Words, spans: list[tuple[int, int, str]]) -> list[str]:
    labels = [""] * len(words.texts)
    for start, end, kind in spans:
        inside = [at for at in range(len(labels)) if words.starts[at] < end and words.ends[at] > start]
        if inside and not any(labels[at] for at in inside):
            for at in inside:
                labels[at] = "O" if kind == "O" else ("B-" if at == inside[0] else "I-") + kind
    return [label or "O" for label in labels]


def _fill(texts: list[str], labels: list[str], lex: Lexicon) -> None:
    """Label peoples that a corpus leaves out."""
    for at, text in enumerate(texts):
        if labels[at] == "O" and text[0].isupper() and lex.phrases.get(text.lower(), "").startswith("n"):
            labels[at] = "B-NRP"
