"""Train the name tagger: writes ``analysis/data/names.crf.gz``.

    python -m analysis.training.train_names [--held-out FILE]

Corpora: GUM and re3d without their ShareAlike parts (CC BY; public domain, CC BY 3.0 AU, EC reuse notice), GMB
(public domain texts), and shares of the Broad Twitter Corpus and WNUT17 (CC BY 4.0). The same corpora give the
same file. With ``--held-out`` the news of GUM and re3d stay out, so that they can be measured on, and the
weights go to FILE.
"""

from __future__ import annotations

import gzip
import struct
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from ..data import HERE
from ..mentions.features import Features, Featurizer
from ..mentions.gazetteer import learnt_with
from ..mentions.line import line_of
from ..mentions.name_lexicon import lexicon
from ..mentions.tagging import MODEL
from .corpora import documents
from .gold_names import Document, document
from .slips import correct_slips
from .variations import Names, filled, headlined, renamed

_SHARES = {"gum-train": 1, "gum-dev": 1, "re3d-dev": 1, "gmb": 2, "btc": 2, "wnut17-train": 2, "wnut17-dev": 2}
"""The corpora that shape the weights, and of how many texts one is taken."""
_REPEATS = {"gum-train": 4, "gum-dev": 4, "re3d-dev": 2}
_RENAMED, _HEADLINED = 2, 8
"""Of how many texts one is copied under other names, and one with headlines."""
_FILLED = {"results": 1500, "announcements": 2000}
"""How many lines are made from templates."""
_DIMMED = {"PER": 0.4, "ORG": 0.5, "LOC": 0.1, "NRP": 0.1, "MSC": 0.5}
"""How many of the words in GMB's names, by label, are learnt from without their letters, by what stands around
them alone: else the weights lean on names that these texts repeat. Places and peoples are mostly listed."""
_LETTERS = (b"w=", b"p3=", b"e2=", b"e3=", b"last=")
_SETTINGS = {
    "c1": 0.05,
    "c2": 4.0,
    "max_iterations": 130,
    "feature.minfreq": 3,
    "feature.possible_transitions": True,
}
_DOUBT = -0.5
"""Added to the weight for being no name: below 0 finds more names, above 0 fewer false ones."""


def gold(held_out: bool = False) -> list[Document]:
    """The texts to learn from, in a fixed order; ``held_out`` leaves out the news of GUM and re3d."""
    found = []
    for corpus, share in _SHARES.items():
        texts = [
            document(record, corpus)
            for number, record in enumerate(documents(corpus))
            if number % share == 0 and not (held_out and _measured_on(corpus, record["genre"]))
        ]
        if corpus == "gmb":
            correct_slips(texts)
        found += texts
    return found


def _measured_on(corpus: str, genre: str) -> bool:
    return corpus == "re3d-dev" or (corpus.startswith("gum") and genre == "news")


def lessons(held_out: bool = False) -> Iterator[Document]:
    """All that is learnt from: the gold texts, then their variations."""
    texts = gold(held_out)
    yield from texts
    chance = Random(1)
    names = Names(texts, chance)
    long = [text for text in texts if text.corpus.startswith(("gum", "gmb"))]
    for text in long[::_RENAMED]:
        yield renamed(text, names, chance)
    for text in long[1::_HEADLINED]:
        yield headlined(text, chance)
    for kind, count in _FILLED.items():
        yield from filled(kind, names, chance, count)


def train(target: Path = HERE / MODEL, held_out: bool = False) -> None:
    """Learn from the corpora and write the weights to ``target``."""
    import pycrfsuite

    lex, featurizer = lexicon(), Featurizer(learnt_with())
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params(_SETTINGS)
    chance = Random(3)
    for text in lessons(held_out):
        lines = [line_of(words, lex) for words, _ in text.sentences]
        for (_, labels), stretches in zip(text.sentences, featurizer.document(lines), strict=True):
            for start, end, rows in stretches:
                if text.corpus == "gmb":
                    rows = [_dimmed(row, label, chance) for row, label in zip(rows, labels[start:end], strict=True)]
                for _ in range(_REPEATS.get(text.corpus, 1)):
                    trainer.append(pycrfsuite.ItemSequence(rows), labels[start:end])
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "names.crf"
        trainer.train(str(path))
        target.write_bytes(gzip.compress(rounded(path.read_bytes(), _DOUBT), 9, mtime=0))


def _dimmed(row: Features, label: str, chance: Random) -> Features:
    if label == "O" or chance.random() >= _DIMMED[label[2:]]:
        return row
    return [feature for feature in row if not feature.startswith(_LETTERS)]


def rounded(model: bytes, doubt: float) -> bytes:
    """A CRFsuite model with its weights rounded, so that it packs smaller, and ``doubt`` added for "O" everywhere.

    The layout is CRFsuite's: from the offset in the header's ninth word, records of type, source, target
    and weight. Attribute 0 stands on every word; label 0 is the first seen, which is "O".
    """
    data = bytearray(model)
    (at,) = struct.unpack_from("<I", data, 28)
    mark, _, count = struct.unpack_from("<4sII", data, at)
    if mark != b"FEAT":
        raise ValueError("not a model of CRFsuite as this was written for")
    for place in range(at + 12, at + 12 + 20 * count, 20):
        kind, source, goal, weight = struct.unpack_from("<IIId", data, place)
        if (kind, source, goal) == (0, 0, 0):
            weight += doubt
        struct.pack_into("<d", data, place + 12, round(weight * 256) / 256)
    return bytes(data)


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--held-out":
        train(Path(sys.argv[2]), held_out=True)
    else:
        train()
