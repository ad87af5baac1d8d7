"""The name tagger: a linear-chain CRF (Lafferty et al., 2001; CRFsuite, Okazaki 2007) around capitals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from ..data import unpacked
from .features import Features, Featurizer
from .line import Line, line_of
from .name_lexicon import lexicon

MODEL = "names.crf.gz"


class Name(NamedTuple):
    """Words ``first`` up to ``last`` (exclusive) of a sentence that make a name, its label and how sure that is."""

    first: int
    last: int
    label: str
    confidence: float


LABELS = ("PER", "ORG", "LOC")
_BOTH = tuple(("B-" + kind, "I-" + kind) for kind in LABELS)
_CERTAIN = 0.98
Beliefs = dict[int, tuple[float, ...]]
"""For words of a sentence how likely each of ``LABELS`` is there."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """The trained model and its features."""

    model: Any
    weights: bytes
    """Kept here because the model reads them where they lie."""
    featurizer: Featurizer
    sequence: Any
    """Makes of rows of features what the model reads."""

    def names(self, sentences: Sequence[Sequence[str]]) -> tuple[list[Line], list[list[Name]], list[Beliefs]]:
        """The sentences of one document prepared, the names in each, and what is believed of the words of these."""
        lex = lexicon()
        lines = [line_of(words, lex) for words in sentences]
        found, believed = [], []
        for windows in self.featurizer.document(lines):
            names: list[Name] = []
            beliefs: Beliefs = {}
            for start, _, rows in windows:
                names += self._decode(start, rows, beliefs)
            found.append(names)
            believed.append(beliefs)
        return lines, found, believed

    def _decode(self, start: int, rows: list[Features], beliefs: Beliefs) -> list[Name]:
        """The names of one window; puts into ``beliefs`` what is believed of their words."""
        labels = self.model.tag(self.sequence(rows))
        names: list[Name] = []
        marginal = self.model.marginal
        for at, label in enumerate(labels):
            if label == "O":
                continue
            inside = label[0] == "I" and names and names[-1].last == start + at and names[-1].label == label[2:]
            sure = float(marginal(label, at))
            if sure > _CERTAIN and label[2:] in LABELS:  # what is left for the other kinds is too little to count
                beliefs[start + at] = tuple(sure if label[2:] == kind else 0.0 for kind in LABELS)
            else:
                beliefs[start + at] = tuple(marginal(begun, at) + marginal(goes, at) for begun, goes in _BOTH)
            if inside:
                names[-1] = Name(names[-1].first, start + at + 1, label[2:], min(names[-1].confidence, sure))
            else:
                names.append(Name(start + at, start + at + 1, label[2:], sure))
        return names


@cache
def tagger() -> Tagger:
    """The tagger with the weights that ship, loaded once."""
    import pycrfsuite

    model, weights = pycrfsuite.Tagger(), unpacked(MODEL)
    model.open_inmemory(weights)
    return Tagger(model, weights, Featurizer(), pycrfsuite.ItemSequence)
