"""Train the name tagger: writes ``analysis/data/names.crf.gz``.

    python -m analysis.training.train_names [--held-out FILE]

Corpora: GUM without its ShareAlike parts (CC BY), GMB (public domain texts), and shares of the Broad Twitter
Corpus and WNUT17 (CC BY 4.0). The same corpora give the same file. With ``--held-out`` the news of GUM stays
out, so that it can be measured on, and the weights go to FILE.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..mentions.features import Featurizer, line_of
from ..mentions.lexicon import lexicon
from ..mentions.tagging import MODEL, clusters
from .corpora import documents
from .gold_names import Document, document

_SHARES = {"gum-train": 1, "gum-dev": 1, "gmb": 2, "btc": 4, "wnut17-train": 4, "wnut17-dev": 4}
"""The corpora that shape the weights, and of how many texts one is taken."""
_REPEATS = {"gum-train": 2, "gum-dev": 2}
_SETTINGS = {
    "c1": 0.2,
    "c2": 0.01,
    "max_iterations": 70,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def gold(held_out: bool = False) -> Iterator[Document]:
    """The texts to learn from, in a fixed order; ``held_out`` leaves out the news of GUM."""
    for corpus, share in _SHARES.items():
        for number, record in enumerate(documents(corpus)):
            kept_back = held_out and corpus.startswith("gum") and record["genre"] == "news"
            if number % share == 0 and not kept_back:
                yield document(record, corpus)


def train(target: Path = MODEL, held_out: bool = False) -> None:
    """Learn from the corpora and write the weights to ``target``."""
    import pycrfsuite

    lex, featurizer = lexicon(), Featurizer(clusters())
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params(_SETTINGS)
    for text in gold(held_out):
        lines = [line_of(words, lex) for words, _ in text.sentences]
        for (_, labels), stretches in zip(text.sentences, featurizer.document(lines), strict=True):
            for start, end, rows in stretches:
                for _ in range(_REPEATS.get(text.corpus, 1)):
                    trainer.append(pycrfsuite.ItemSequence(rows), labels[start:end])
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "names.crf"
        trainer.train(str(path))
        target.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--held-out":
        train(Path(sys.argv[2]), held_out=True)
    else:
        train()
