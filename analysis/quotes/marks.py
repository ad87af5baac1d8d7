"""Where quoted words lie: quotation marks of every common kind, paired paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..article import Article, Paragraph


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted words of one paragraph.

    ``start`` and ``end`` lie inside the marks, ``outer_start`` and ``outer_end`` around them. ``goes_on`` says
    that the paragraph ends before the quote does; ``resumed``, that the quote began in an earlier paragraph;
    ``single`` tells single marks from double ones.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    goes_on: bool = False
    resumed: bool = False
    single: bool = False


_MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚‹›`]|(?<!\w)'(?=\w)|(?<=[\w.,!?…;:)])'(?!\w)")
_ELISION = re.compile(r"['’‘](?:\d\ds?|em|tis|twas|til|till|cause|bout|n|round|cos)\b", re.I)
_INCHES = re.compile(r"\d['’′] ?\d\d?\Z")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-/“\"‘'«„")
_AFTER_CLOSING = frozenset(" \t\n\u00a0)]}.,;:!?—–-/…”\"'’»")
_FAMILY = {"“": "”", "„": "”", "‟": "”", "”": "”", "«": "»", "»": "»", '"': '"', "``": "''", "''": "''"}
_SINGLE = {"‘": "’", "'": "'", "‚": "‘’", "‹": "›", "`": "'"}
_LONGEST_SINGLE = 600
_AHEAD = 3
_FURTHEST = 4  # paragraphs that a quote may run on without a mark of its own

Mark = tuple[int, int, str, bool]
"""Start, end, family (its closing mark), and whether the mark opens."""


def stretches_of(article: Article) -> tuple[Stretch, ...]:
    """The outermost quotes of an article, in the order of the text; one inside another belongs to the outer.

    A quote that runs on over paragraphs gives one stretch a paragraph, whether or not each opens with a mark.
    """
    text, paragraphs = article.text, article.paragraphs
    marks = [_marks(text, paragraph) for paragraph in paragraphs]
    found: list[Stretch] = []
    family = ""  # of the quote that the paragraph before left open
    for index, paragraph in enumerate(paragraphs):
        marks[index] = _balanced(marks[index], 1 if family == '"' else 0)
        resumed = bool(family)
        if family and not _starts_open(marks[index], family, paragraph):
            end = _resumed_end(marks, index, family)
            if end == index:
                closing = next(mark for mark in marks[index] if mark[2] == family)
                found.append(_stretch(text, (paragraph.start,) * 2, closing[:2], paragraph, resumed=True))
                marks[index] = marks[index][marks[index].index(closing) + 1 :]
                resumed, family = False, ""
            elif end is not None:
                span = (paragraph.end, paragraph.end)
                found.append(_stretch(text, (paragraph.start,) * 2, span, paragraph, goes_on=True, resumed=True))
                continue
            else:
                resumed, family = False, ""
        stretches = _pair(text, marks[index], paragraph)
        if resumed and stretches:
            first = stretches[0]
            stretches[0] = Stretch(
                first.start, first.end, first.outer_start, first.outer_end, index, first.goes_on, True, first.single
            )
        found.extend(stretches)
        family = _left_open(text, stretches, marks, index)
    return tuple(found)


def _marks(text: str, paragraph: Paragraph) -> list[Mark]:
    """The marks of a paragraph, each with its family and whether it opens or closes."""
    marks: list[Mark] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        mark = match.group()
        if mark == '"' and _INCHES.search(text, max(paragraph.start, start - 5), start):
            continue
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if mark in _FAMILY:
            closes = not before.isspace() and before not in "([{" and after in _AFTER_CLOSING
            opens = before in _BEFORE_OPENING and not after.isspace()
            if mark in "“„«‟``":
                opens = not (closes and mark in "“«")
            elif mark in "”»''":
                opens = opens and not closes and after.isalnum()
            elif opens == closes:
                opens = not any(m[3] for m in marks[-1:] if m[2] == '"')
            marks.append((start, end, _FAMILY[mark], opens))
        elif mark in _SINGLE and before in _BEFORE_OPENING and not after.isspace() and not _ELISION.match(text, start):
            marks.append((start, end, mark, True))
        elif after in _AFTER_CLOSING and not before.isspace():
            marks.append((start, end, mark, False))
    return marks


def _balanced(marks: list[Mark], open_before: int) -> list[Mark]:
    """Straight marks taken alternately where their surroundings make no sense and they come in pairs."""
    straight = [index for index, mark in enumerate(marks) if mark[2] == '"']
    if open_before and straight and not marks[straight[0]][3]:
        return marks
    depth, deepest, lowest = 0, 0, 0
    for index in straight:
        depth += 1 if marks[index][3] else -1
        deepest, lowest = max(deepest, depth), min(lowest, depth)
    if len(straight) % 2 == 0 and (depth or deepest > 2 or lowest < 0):
        for nth, index in enumerate(straight):
            start, end, family, _ = marks[index]
            marks[index] = (start, end, family, nth % 2 == 0)
    return marks


def _starts_open(marks: list[Mark], family: str, paragraph: Paragraph) -> bool:
    return bool(marks) and marks[0][0] == paragraph.start and marks[0][2] == family and marks[0][3]


def _resumed_end(marks: Sequence[list[Mark]], index: int, family: str) -> int | None:
    """The paragraph in which a quote left open before ``index`` is closed without being opened again."""
    for later in range(index, min(index + _FURTHEST, len(marks))):
        first = next((mark for mark in marks[later] if mark[2] == family), None)
        if first:
            return None if first[3] else later
    return None


def _left_open(text: str, stretches: list[Stretch], marks: Sequence[list[Mark]], index: int) -> str:
    """The family of the quote that a paragraph leaves open, or an empty string."""
    if not stretches or not stretches[-1].goes_on:
        return ""
    last = stretches[-1]
    return next((mark[2] for mark in marks[index] if mark[0] == last.outer_start), "")


def _pair(text: str, marks: list[Mark], paragraph: Paragraph) -> list[Stretch]:
    """Pair the marks of one paragraph, left to right; what opens first is the outer quote."""
    found: list[Stretch] = []
    at = 0
    while at < len(marks):
        start, end, family, opens = marks[at]
        if not opens:
            at += 1
            continue
        single = family in _SINGLE
        closing = _closing_single(text, marks, at) if single else _closing(marks, at)
        if closing is not None:
            found.append(_stretch(text, (start, end), marks[closing][:2], paragraph, single=single))
            at = closing + 1
        elif single or paragraph.end - end < 2:
            at += 1
        else:
            found.append(_stretch(text, (start, end), (paragraph.end,) * 2, paragraph, goes_on=True))
            break
    return found


def _closing(marks: list[Mark], at: int) -> int | None:
    """The index of the mark that closes the double one at ``at``, past any nested inside."""
    family = marks[at][2]
    depth = 1
    for index in range(at + 1, len(marks)):
        if marks[index][2] != family:
            continue
        if not marks[index][3]:
            depth -= 1
            if not depth:
                return index
        elif _closers_ahead(marks, index, family) > depth:
            depth += 1
    return None


def _closers_ahead(marks: list[Mark], at: int, family: str) -> int:
    """How many of the next three marks of a family close: a quote nested in another needs two."""
    ahead = [mark for mark in marks[at + 1 : at + 1 + 2 * _AHEAD] if mark[2] == family][:_AHEAD]
    return sum(not mark[3] for mark in ahead)


def _closing_single(text: str, marks: list[Mark], at: int) -> int | None:
    """The same for a single mark, where an apostrophe may look like a closing one."""
    closers = _SINGLE[marks[at][2]]
    depth, fallback = 0, None
    for index in range(at + 1, len(marks)):
        start, end, family, opens = marks[index]
        if start - marks[at][1] > _LONGEST_SINGLE:
            break
        if opens:
            depth += family == marks[at][2]
        elif family in closers:
            possessive = text[start - 1] in "sS" and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
            if depth:
                depth -= 1
            elif not possessive:
                return index
            elif fallback is None:
                fallback = index
    return fallback


def _stretch(
    text: str,
    opening: tuple[int, int],
    closing: tuple[int, int],
    paragraph: Paragraph,
    *,
    goes_on: bool = False,
    resumed: bool = False,
    single: bool = False,
) -> Stretch:
    start, end = opening[1], closing[0]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Stretch(start, end, opening[0], closing[1], paragraph.index, goes_on, resumed, single)
