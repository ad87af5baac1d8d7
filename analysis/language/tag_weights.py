"""What the perceptron of the tagger has learnt, summed up by what stands beside a word.

A word whose tag its neighbours decide has eight features of these. Several come from one neighbour alone, or from the
tags before alone: their weights are added up once and kept. Others join the word with a neighbour: few of these have
weights, so each word keeps those that it has.

The weights of a feature for all tags are one integer, a field of 32 bits for each tag: so one addition adds them all.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_BITS = 32
FIELD = (1 << _BITS) - 1
"""A field of a sum, once it is shifted down to its end."""
_ZERO = 1 << _BITS - 1
"""Nought in a field of a sum, as a field holds no negative numbers."""
_KEPT = 10_000
"""Neighbours whose weights are kept for the next time."""


class Joined(NamedTuple):
    """The weights that join one word with the tag or the word before it, or with the word after it."""

    tag: dict[str, int]
    before: dict[str, int]
    after: dict[str, int]


_NOTHING = Joined({}, {}, {})


class TagWeights:
    """Weights by feature and tag, of ``tags``, and of ``open_tags`` that unknown words can have.

    A row may be given as the data file has it ("JJ:-186 VBG:186"); it is read once it is
    asked for, as an article asks for few of them.
    """

    def __init__(
        self, rows: Mapping[str, Mapping[str, int] | str], open_tags: Sequence[str], tags: Iterable[str]
    ) -> None:
        self._given = rows
        self._joined = _joined(rows)
        self.places = {tag: _BITS * nth for nth, tag in enumerate(dict.fromkeys((*open_tags, *tags)))}
        """Where the field of each tag begins that a word can have."""
        self.zero = sum(_ZERO << place for place in self.places.values())
        """The sum to which the weights of the features of a word are added."""
        self._open = struct.Struct(f"<{len(open_tags)}I")
        self._open_fields = (1 << _BITS * len(open_tags)) - 1
        self._rows: dict[str, int] = {}
        self._of_shapes = [feature for feature in rows if feature[0] == "d"]
        self._shapes: dict[str, Joined] = {}
        self._tags: dict[tuple[str, str], int] = {}
        self._before: dict[str, int] = {}
        self._after: dict[str, int] = {}

    def row(self, feature: str) -> int:
        """The weights of one feature."""
        row = self._rows.get(feature)
        if row is None:
            given = self._given.get(feature, {})
            fields = given.items() if not isinstance(given, str) else (_parted(field) for field in given.split(" "))
            row = self._rows[feature] = sum(weight << self.places[tag] for tag, weight in fields if tag in self.places)
        return row

    def total(self, features: Iterable[str]) -> int:
        """The sum of the weights of some features."""
        return sum(self.row(feature) for feature in features if feature in self._given)

    def after_tags(self, tag2: str, tag: str) -> int:
        """What the two tags before a word say of it."""
        found = self._tags.get((tag2, tag))
        if found is None:
            found = self._tags[tag2, tag] = self.total(("t" + tag, f"u{tag} {tag2}"))
        return found

    def after_word(self, before: str) -> int:
        """What the word before a word, in lower case, says of it."""
        found = self._before.get(before)
        if found is None:
            found = _kept(self._before, before, self.total(("p" + before,)))
        return found

    def before_word(self, after: str) -> int:
        """What the word after a word, in lower case, says of it."""
        found = self._after.get(after)
        if found is None:
            found = _kept(self._after, after, self.total(("n" + after, "m" + after[-3:])))
        return found

    def joined(self, low: str, shape: str) -> Joined:
        """The weights that join a word in lower case with what stands beside it; with a shape if it is unknown."""
        shaped = self._shaped(shape) if shape else _NOTHING
        if low not in self._joined:
            return shaped
        found = Joined({**shaped.tag}, {}, {})
        for kind, beside, feature in self._joined[low]:
            rows = found.tag if kind == "v" else found.after if kind == "x" else found.before
            rows[beside] = rows.get(beside, 0) + self.row(feature)
        return found

    def _shaped(self, shape: str) -> Joined:
        """What the shape of an unknown word and the tag before it say, by that tag."""
        if shape not in self._shapes:
            before = "d" + shape
            told = [feature for feature in self._of_shapes if feature.startswith(before)]
            self._shapes[shape] = Joined({one.removeprefix(before): self.row(one) for one in told}, {}, {})
        return self._shapes[shape]

    def open_scores(self, total: int) -> tuple[int, ...]:
        """The scores of the open tags, in their order."""
        return self._open.unpack((total & self._open_fields).to_bytes(self._open.size, "little"))


def _parted(field: str) -> tuple[str, int]:
    tag, _, weight = field.rpartition(":")
    return tag, int(weight)


def _kept(rows: dict[str, int], word: str, row: int) -> int:
    if len(rows) >= _KEPT:
        rows.clear()
    rows[word] = row
    return row


def _joined(features: Iterable[str]) -> dict[str, list[tuple[str, str, str]]]:
    """By word the features that join it with what stands beside it, each with its kind and that neighbour."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for feature in features:
        if (kind := feature[0]) in "vxy":
            first, _, second = feature[1:].partition(" ")
            word, beside = (first, second) if kind == "x" else (second, first)
            found.setdefault(word, []).append((kind, beside, feature))
    return found
