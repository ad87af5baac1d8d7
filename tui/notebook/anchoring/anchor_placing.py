"""Where an annotation stands in a changed text, and how sure that is: exact, moved, changed or lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from ..annotation import Anchor, Annotation
from .alignment import align
from .chaining import in_order
from .moves import owners_of
from .searching import Search
from .words import Words, weight

Status = Literal["exact", "moved", "changed", "lost"]
Piece = tuple[Literal["same", "gone", "new"], str]
FLOOR = 0.5
"""The share of an annotation's words, by weight, that must still stand for it to be placed at all."""
_GAP = 8
"""How many words may have come in between two words of an annotation that still belong together."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an annotation stands now. ``anchor`` points into the new text and is None when the words are lost.

    ``exact``: the same words between the same neighbours; ``moved``: the same words in another place; ``changed``: most
    of the words, and ``difference`` tells which went and which came; ``lost``: too few of them, or none.
    """

    annotation: Annotation
    status: Status
    anchor: Anchor | None = None
    difference: tuple[Piece, ...] = ()


def reanchor(old_text: str, new_text: str, annotations: Sequence[Annotation]) -> list[Placement]:
    """Place annotations of ``old_text`` in ``new_text``, in the order given.

    An annotation whose anchor does not fit ``old_text`` is searched for by its words alone.
    """
    old, new = Words.of(old_text), Words.of(new_text)
    found = align(old.words, new.words)
    search = Search(new, owners_of(found, len(new.words)))
    in_place = {i for i, _ in in_order([(i, j) for i, j in enumerate(found) if j >= 0])}

    def place(annotation: Annotation) -> Placement:
        anchor = annotation.anchor
        if old_text[anchor.start : anchor.end] != anchor.exact:
            return _placement(annotation, new_text, search.find(anchor), "moved")
        own = range(*old.inside(anchor.start, anchor.end))
        status: Status = "moved" if in_place.isdisjoint(own) else "exact"
        mapped = _mapped(old, new, found, anchor)
        if mapped is not None and (there := search.beside(anchor.exact, mapped)):
            return _placement(annotation, new_text, there, status)
        if there := search.certain(anchor, own):
            return _placement(annotation, new_text, there, "moved")
        placement = _placement(annotation, new_text, mapped, status)
        return placement if placement.anchor else _placement(annotation, new_text, search.find(anchor, own), "moved")

    return [place(annotation) for annotation in annotations]


def locate(text: str, annotation: Annotation) -> Placement:
    """Place an annotation in ``text`` when its own text is not at hand: by position, words and context."""
    anchor = annotation.anchor
    if text[anchor.start : anchor.end] == anchor.exact and anchor.exact:
        return _placement(annotation, text, (anchor.start, anchor.end), "exact")
    words = Words.of(text)
    return _placement(annotation, text, Search(words, [-1] * len(words.words)).find(anchor), "moved")


def _mapped(old: Words, new: Words, found: list[int], anchor: Anchor) -> tuple[int, int] | None:
    """Where the anchor's words went, by the alignment; None when all are gone."""
    first, last = old.inside(anchor.start, anchor.end)
    together = _together(old, found, first, last)
    if not together:
        return None
    start, end = together[0], together[-1]
    if start == first:
        left = new.starts[found[start]] + _shift(old, new, anchor.start, old.starts[start], new.starts[found[start]])
    else:
        left = new.starts[_edge(found, first - 1, start, 1)]
    if end == last - 1:
        right = new.ends[found[end]] + _shift(old, new, anchor.end, old.ends[end], new.ends[found[end]])
    else:
        right = new.ends[_edge(found, last, end, -1)]
    return left, right


def _together(old: Words, found: list[int], first: int, last: int) -> list[int]:
    """The words of the anchor that stand together in the new text: of several groups the weightiest."""
    groups: list[list[int]] = []
    for i in range(first, last):
        if found[i] < 0:
            continue
        before = groups[-1][-1] if groups else None
        if before is not None and 0 < found[i] - found[before] <= i - before + _GAP:
            groups[-1].append(i)
        else:
            groups.append([i])
    return max(groups, key=lambda group: sum(weight(old.words[i]) for i in group), default=[])


def _edge(found: list[int], outside: int, inside: int, step: int) -> int:
    """Which new word to begin (``step`` 1) or end (-1) with, where the old one at the edge was replaced.

    What came in its place lies between the neighbour ``outside`` and the first word kept, if both are still near.
    """
    there = found[inside]
    neighbour = found[outside] if 0 <= outside < len(found) else -1
    room = (there - neighbour) * step
    return neighbour + step if neighbour >= 0 and 0 < room <= abs(inside - outside) + _GAP else there


def _shift(old: Words, new: Words, at: int, old_edge: int, new_edge: int) -> int:
    """How far from its outermost word an anchor begins or ends, if the text there is the same."""
    shift = at - old_edge
    low, high = min(0, shift), max(0, shift)
    same = old.text[old_edge + low : old_edge + high] == new.text[max(0, new_edge + low) : new_edge + high]
    return shift if same else 0


def _placement(annotation: Annotation, text: str, span: tuple[int, int] | None, unchanged: Status) -> Placement:
    if span is None:
        return Placement(annotation, "lost")
    anchor = Anchor.at(text, *span)
    before, after = Words.of(annotation.anchor.exact).words, Words.of(anchor.exact).words
    if before == after:
        return Placement(annotation, unchanged, anchor)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    kept = sum(sum(map(weight, before[i : i + size])) for i, _, size in matcher.get_matching_blocks())
    if kept < FLOOR * max(sum(map(weight, before)), sum(map(weight, after))):
        return Placement(annotation, "lost")
    return Placement(annotation, "changed", anchor, tuple(_difference(matcher.get_opcodes(), before, after)))


def _difference(
    steps: Iterable[tuple[str, int, int, int, int]], before: Sequence[str], after: Sequence[str]
) -> Iterable[Piece]:
    for kind, a, b, c, d in steps:
        if kind == "equal":
            yield "same", " ".join(before[a:b])
            continue
        if a < b:
            yield "gone", " ".join(before[a:b])
        if c < d:
            yield "new", " ".join(after[c:d])
