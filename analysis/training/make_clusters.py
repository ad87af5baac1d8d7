"""Write ``analysis/data/clusters.tsv.gz``: words grouped by the company they keep, coarsely and finely.

    uv run --with numpy==2.4.6 --with scipy==1.17.1 python -m analysis.training.make_clusters

From the words alone of the corpora that may be trained on, GUM's news left out so that it can be measured on:
positive pointwise mutual information with the words beside them, smoothed (Levy, Goldberg and Dagan 2015),
cut to its strongest dimensions, then spherical k-means. The seeds are fixed, yet another build of the
linear algebra may round otherwise; so the groups are kept in the repository, and the weights learnt from them.
Each line holds a word's numbers in the three groupings, a tab, and the words.
"""

from __future__ import annotations

import gzip
from collections import Counter
from importlib import import_module
from typing import Any

from ..data import HERE
from ..mentions.name_words import words_of
from ..mentions.word_clusters import without_digits
from .corpora import documents
from .gold_names import pieces

TARGET = HERE / "clusters.tsv.gz"
_CORPORA = ("gum-train", "gum-dev", "gmb", "btc", "wnut17-train", "wnut17-dev")
_LEAST, _CONTEXTS, _DIMENSIONS = 5, 4000, 100
"""A word must occur so often; so many of the commonest words count as company; dimensions kept."""
_GROUPINGS, _ROUNDS, _SEED = (50, 250, 1000), 40, 7
_PLACES = (-1, 1, -2, 2)


def _sentences() -> list[list[str]]:
    """All sentences, with capitals that only open a sentence made small."""
    found = []
    for corpus in _CORPORA:
        for record in documents(corpus):
            if corpus.startswith("gum") and record["genre"] == "news":
                continue
            for start, end in record["sentences"] or pieces(record["text"]):
                words = [without_digits(word) for word in words_of(record["text"], start, end).texts]
                if words:
                    found.append(words)
    inside = Counter(word for words in found for word in words[1:])
    for words in found:
        if inside[words[0].lower()] > inside[words[0]]:
            words[0] = words[0].lower()
    return found


def _vectors(numpy: Any, sentences: list[list[str]], vocabulary: list[str]) -> Any:
    """A row of length one for each word of the vocabulary."""
    sparse, linear = import_module("scipy.sparse"), import_module("scipy.sparse.linalg")
    numbers = {word: number for number, word in enumerate(vocabulary)}
    rare, outside, width = _CONTEXTS, _CONTEXTS + 1, _CONTEXTS + 2
    rows: list[int] = []
    columns: list[int] = []
    for words in sentences:
        known = [numbers.get(word, -1) for word in words]
        company = [rare if not 0 <= number < _CONTEXTS else number for number in known]
        for at, number in enumerate(known):
            if number >= 0:
                for block, place in enumerate(_PLACES):
                    beside = company[at + place] if 0 <= at + place < len(words) else outside
                    rows.append(number)
                    columns.append(block * width + beside)
    shape = (len(vocabulary), len(_PLACES) * width)
    counts = sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=shape)
    counts.sum_duplicates()
    of_words = numpy.asarray(counts.sum(1)).ravel()
    of_company = numpy.asarray(counts.sum(0)).ravel() ** 0.75
    of_company /= of_company.sum()
    cells = counts.tocoo()
    told = numpy.maximum(numpy.log(cells.data / (of_words[cells.row] * of_company[cells.col])), 0)
    told *= cells.data / (cells.data + 1)
    matrix = sparse.csr_matrix((told, (cells.row, cells.col)), shape=shape)
    left, strengths, _ = linear.svds(matrix, k=_DIMENSIONS, v0=numpy.ones(min(shape)))
    vectors = left * numpy.sqrt(strengths)
    return vectors / (numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def _grouped(numpy: Any, vectors: Any, weights: Any, groups: int) -> list[int]:
    """The group of each vector, by spherical k-means."""
    chance = numpy.random.RandomState(_SEED)
    centres = vectors[chance.choice(min(len(vectors), 4 * groups), groups, replace=False)].copy()
    for _ in range(_ROUNDS):
        nearest = numpy.argmax(vectors @ centres.T, axis=1)
        centres = numpy.zeros_like(centres)
        numpy.add.at(centres, nearest, vectors * weights[:, None])
        lengths = numpy.linalg.norm(centres, axis=1)
        empty = lengths < 1e-9
        centres[empty] = vectors[chance.choice(len(vectors), int(empty.sum()))]
        lengths[empty] = 1
        centres /= lengths[:, None]
    return [int(group) for group in numpy.argmax(vectors @ centres.T, axis=1)]


def make() -> None:
    """Group the words and write them."""
    numpy: Any = import_module("numpy")
    sentences = _sentences()
    counts = Counter(word for words in sentences for word in words)
    vocabulary = sorted((word for word, times in counts.items() if times >= _LEAST), key=lambda w: (-counts[w], w))
    vectors = _vectors(numpy, sentences, vocabulary)
    weights = numpy.sqrt(numpy.array([counts[word] for word in vocabulary]))
    groupings = [_grouped(numpy, vectors, weights, groups) for groups in _GROUPINGS]
    lines: dict[tuple[int, ...], list[str]] = {}
    for word, key in zip(vocabulary, zip(*groupings, strict=True), strict=True):
        lines.setdefault(key, []).append(word)
    text = "".join(f"{' '.join(map(str, key))}\t{' '.join(words)}\n" for key, words in sorted(lines.items()))
    TARGET.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    make()
