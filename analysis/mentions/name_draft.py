"""What the steps of this stage work on: the sentences of an article and the names found in them so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from .line import Line, small_words
from .tagging import Beliefs, Name

Names = list[list[Name]]
Key = tuple[str, ...]
"""A name by its words in lower case."""


@dataclass(slots=True)
class NameDraft:
    """``names`` are those of each of ``lines``, in order, never overlapping."""

    lines: Sequence[Line]
    names: Names
    beliefs: Sequence[Beliefs]
    """What the tagger believed of the words of names, by sentence."""
    small: frozenset[str] = field(init=False)
    """The words that the article also writes without a capital."""
    bounded: dict[int, list[Name]] = field(default_factory=dict)
    """By sentence the names of which nothing was to be cut or bounded, so that this need not be looked for again."""
    settled: set[Key] = field(default_factory=set)
    """Names that what stands around them surely makes places or teams: no later sign is weighed against that."""
    teams: set[Key] = field(default_factory=set)
    """Names that play in rows of results or standings, and towns that play in an article on clubs."""
    votes: dict[Key, dict[str, float]] = field(default_factory=dict)
    """For each name the weight of each label it was given anywhere."""
    labels: dict[Key, str] = field(default_factory=dict)
    """The label of each name, once the votes are counted."""

    def __post_init__(self) -> None:
        self.small = frozenset(chain.from_iterable(map(small_words, self.lines)))

    def each(self, change: Callable[[Line, list[Name]], list[Name]]) -> None:
        """Put the names of every sentence through a function that returns them changed."""
        self.names = [change(line, names) for line, names in zip(self.lines, self.names, strict=True)]


Step = Callable[[NameDraft], None]


def key_in(line: Line, first: int, last: int) -> Key:
    """The words of a sentence from ``first`` up to ``last``, as names are compared."""
    return tuple(line.lower[first:last])
