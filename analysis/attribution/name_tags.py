"""Part-of-speech tags of the words of known names: those of names, whatever the tagger took them for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .grammar_line import Line

_NAMED = frozenset({"JJ", "NN", "NNS", "VB", "VBP", "VBN", "VBG", "VBD", "VBZ", "FW", "JJR"})
"""Tags that a word of a name may have got, but for those of names."""


def names_tagged(text: str, line: Line, names: Sequence[tuple[int, int]]) -> None:
    """Change the tags of words in the names of people to those of names, in place: "Mbeki-Lunn recalls"."""
    spans = line.spans
    first = bisect_left(names, spans[0])
    for start, end in names[first : bisect_left(names, (spans[-1][1],), first)]:
        here = bisect_left(spans, (start, start))
        while here < len(spans) and spans[here][1] <= end:
            if line.tags[here] in _NAMED and text[spans[here][0]].isupper():
                line.tags[here] = "NNP"
            here += 1


def pairs_tagged(line: Line, names: Sequence[tuple[int, int]]) -> None:
    """Change the tag of "and" inside a name to that of a name, in place: "the Food (and) Agriculture Organization"."""
    spans = line.spans
    first = bisect_left(names, spans[0])
    for start, end in names[first : bisect_left(names, (spans[-1][1],), first)]:
        for at in range(bisect_left(spans, (start, start)) + 1, bisect_left(spans, (end, end))):
            if line.tags[at] == "CC":
                line.tags[at] = "NNP"
