"""Train the part-of-speech tagger: writes ``analysis/data/tagger.txt``.

    python -m analysis.training.train_tagger [--held-out]

Corpora: GMB (public domain news, machine-tagged and corrected) and the parts of GUM under CC BY. With
``--held-out`` every tenth document of GMB stays out of training and is measured on, and nothing is written;
without, the accuracy on the CC BY parts of gum-dev is printed. The same corpora give the same file.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, cast

from ..data import HERE
from ..language.tagger import OPENING, START, Tagger, closed_tag, features_of, plain_words
from ..language.tokenizer import word_spans
from .corpora import documents

_EPOCHS = 5
_SEED = 20
_RARE = 2
"""A lexicon entry needs more occurrences than this."""
_SLIP = 0.012
"""Tags that make up less than this share of a word's occurrences count as slips of the corpus."""
_LEAST = 150
"""Weights below this (in hundredths) are dropped."""
_PLAIN_TAGS = {
    "-LRB-": "(",
    "-RRB-": ")",
    "HYPH": ":",
    "AFX": "JJ",
    "GW": "FW",
    "LQU": "``",
    "RQU": "''",
    "ADD": "NNP",
    "NFP": ":",
}

Tagged = tuple[list[str], list[str]]


def tagged(document: dict[str, Any]) -> Iterator[Tagged]:
    """The sentences of a document in our own words, each with the gold tag of the token it ends with."""
    text = document["text"]
    ends = {end: _PLAIN_TAGS.get(tag, tag) for _, end, _, tag, _ in document["tokens"]}
    starts = {start for start, *_ in document["tokens"]}
    for start, end in document["sentences"]:
        spans = word_spans(text, start, end)
        if spans and all(b in ends and a in starts for a, b in spans):
            words = plain_words([text[a:b] for a, b in spans])
            # GUM tags the preposition "to" apart from the particle; the Penn Treebank, and so GMB, do not.
            yield words, ["TO" if word in ("to", "To") else ends[b] for word, (_, b) in zip(words, spans, strict=True)]


def lexicon_of(sentences: Sequence[Tagged]) -> dict[str, tuple[str, ...]]:
    """The tags of every word that is common enough, most frequent first; slips left out."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
            if closed_tag(word) is None:
                opens = i == 0 or closed_tag(words[i - 1]) in OPENING
                uses[word.lower() if opens and tag not in ("NNP", "NNPS") else word][tag] += 1
    lexicon = {}
    for word, counts in sorted(uses.items()):
        total = counts.total()
        if total > _RARE:
            kept = sorted((-n, tag) for tag, n in counts.items() if n > 1 and n > _SLIP * total)
            if kept:
                lexicon[word] = tuple(tag for _, tag in kept)
    return lexicon


class _Averaged:
    """Integer weights with lazily kept running totals (Collins 2002)."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, int]] = {}
        self._totals: defaultdict[tuple[str, str], int] = defaultdict(int)
        self._stamps: defaultdict[tuple[str, str], int] = defaultdict(int)
        self.steps = 0

    def learn(self, features: Sequence[str], truth: str, guess: str) -> None:
        for feature in features:
            row = self.weights.setdefault(feature, {})
            for label, change in ((truth, 1), (guess, -1)):
                key = feature, label
                self._totals[key] += (self.steps - self._stamps[key]) * row.get(label, 0)
                self._stamps[key] = self.steps
                row[label] = row.get(label, 0) + change

    def averaged(self) -> dict[str, dict[str, int]]:
        """Averages in hundredths, small ones dropped."""
        kept: dict[str, dict[str, int]] = {}
        for feature, row in sorted(self.weights.items()):
            for label, weight in sorted(row.items()):
                key = feature, label
                total = self._totals[key] + (self.steps - self._stamps[key]) * weight
                mean = round(100 * total / self.steps)
                if abs(mean) >= _LEAST:
                    kept.setdefault(feature, {})[label] = mean
        return kept


def train(sentences: list[Tagged]) -> Tagger:
    """Several passes over the sentences in a shuffled but fixed order."""
    lexicon = lexicon_of(sentences)
    open_tags = tuple(sorted("NN NNS NNP NNPS JJ VB VBD VBG VBN VBP VBZ RB CD FW JJR JJS UH".split()))
    model = _Averaged()
    tagger = Tagger(lexicon, cast("dict[str, dict[str, int] | str]", model.weights), open_tags)
    shuffled = random.Random(_SEED)
    for _ in range(_EPOCHS):
        shuffled.shuffle(sentences)
        for words, truths in sentences:
            _learn_sentence(tagger, model, words, truths)
    return Tagger(lexicon, {**model.averaged()}, open_tags)


def _learn_sentence(tagger: Tagger, model: _Averaged, words: list[str], truths: list[str]) -> None:
    tag = tag2 = START
    for i, (word, truth) in enumerate(zip(words, truths, strict=True)):
        guess = closed_tag(word)
        if guess is None:
            choices, known = tagger.choices(word, tag in OPENING)
            guess = choices[0]
            if len(choices) > 1:
                before = words[i - 1].lower() if i else START
                after = words[i + 1].lower() if i + 1 < len(words) else START
                features = features_of(word, known, before, after, tag, tag2)
                scores = dict.fromkeys(choices, 0)
                for feature in features:
                    for label, weight in model.weights.get(feature, {}).items():
                        if label in scores:
                            scores[label] += weight
                guess = max(scores, key=scores.__getitem__)
                model.steps += 1
                if guess != truth and truth in scores:
                    model.learn(features, truth, guess)
        tag2, tag = tag, guess


def accuracy(tagger: Tagger, sentences: Sequence[Tagged]) -> float:
    """The share of words with the right tag."""
    right = total = 0
    for words, truths in sentences:
        right += sum(a == b for a, b in zip(tagger.tag(words), truths, strict=True))
        total += len(words)
    return right / total


def written(tagger: Tagger) -> str:
    """The content of the data file."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for word, tags in tagger.lexicon.items():
        groups[tags].append(word)
    lines = ["# Written by analysis/training/train_tagger.py from GMB (public domain) and GUM (CC BY parts)."]
    lines.append(" ".join(tagger.open_tags))
    lines += [f"+{' '.join(tags)}\t{' '.join(words)}" for tags, words in sorted(groups.items())]
    for feature, row in tagger.weights.items():
        fields = row if isinstance(row, str) else " ".join(f"{label}:{weight}" for label, weight in row.items())
        lines.append(f"{feature}\t{fields}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Train and write, or measure."""
    gmb = [list(tagged(document)) for document in documents("gmb")]
    gum = [sentence for document in documents("gum-train") for sentence in tagged(document)]
    dev = [sentence for document in documents("gum-dev") for sentence in tagged(document)]
    held_out = "--held-out" in sys.argv
    news = [sentence for n, group in enumerate(gmb) if not held_out or n % 10 for sentence in group]
    tagger = train(news + gum * 2)
    print(f"gum-dev {accuracy(tagger, dev):.4f}")
    if held_out:
        kept = [sentence for n, group in enumerate(gmb) if n % 10 == 0 for sentence in group]
        print(f"gmb {accuracy(tagger, kept):.4f}")
        print(f"size {len(written(tagger).encode())}")
    else:
        (HERE / "tagger.txt").write_text(written(tagger), encoding="utf-8")


if __name__ == "__main__":
    main()
