"""The name tagger: a linear-chain CRF (Lafferty et al., 2001; CRFsuite, Okazaki 2007) around capitals."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from ..data import HERE
from .features import Featurizer
from .line import Line, line_of
from .name_lexicon import lexicon

MODEL = HERE / "names.crf.gz"


class Name(NamedTuple):
    """Words ``first`` up to ``last`` (exclusive) of a sentence that make a name, its label and how sure that is."""

    first: int
    last: int
    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Tagger:
    """The trained model and its features."""

    model: Any
    weights: bytes
    """Kept here because the model reads them where they lie."""
    featurizer: Featurizer

    def names(self, sentences: Sequence[Sequence[str]]) -> tuple[list[Line], list[list[Name]]]:
        """The sentences of one document prepared, and the names in each."""
        lex = lexicon()
        lines = [line_of(words, lex) for words in sentences]
        found = []
        for windows in self.featurizer.document(lines):
            names: list[Name] = []
            for start, _, rows in windows:
                names += self._decode(start, rows)
            found.append(names)
        return lines, found

    def _decode(self, start: int, rows: list[list[str]]) -> list[Name]:
        from pycrfsuite import ItemSequence

        labels = self.model.tag(ItemSequence(rows))
        names: list[Name] = []
        for at, label in enumerate(labels):
            if label == "O":
                continue
            inside = label[0] == "I" and names and names[-1].last == start + at and names[-1].label == label[2:]
            sure = float(self.model.marginal(label, at))
            if inside:
                names[-1] = Name(names[-1].first, start + at + 1, label[2:], min(names[-1].confidence, sure))
            else:
                names.append(Name(start + at, start + at + 1, label[2:], sure))
        return names


@cache
def tagger() -> Tagger:
    """The tagger with the weights that ship, loaded once."""
    import pycrfsuite

    model, weights = pycrfsuite.Tagger(), gzip.decompress(MODEL.read_bytes())
    model.open_inmemory(weights)
    return Tagger(model, weights, Featurizer())
