"""Where quoted words lie: quotation marks paired, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..article import Article, Paragraph
from .attribution_draft import Draft, QuotedSpan
from .dash_turns import dash_turns
from .quotation_marks import SINGLE, Mark, balanced, marks_of

_LONGEST_SINGLE = 600
_AHEAD = 3
_FURTHEST = 4  # paragraphs that a quote may run on without a mark of its own


def pair_quotation_marks(draft: Draft) -> None:
    """Find where quoted words lie: “I will go,” she said, “soon.”"""
    draft.quoted = quoted_spans(draft.article)
    turns = tuple(dash_turns(draft.article))
    if turns:
        spoken = {turn.paragraph for turn in turns}
        marked = (quote for quote in draft.quoted if quote.paragraph not in spoken)
        draft.quoted = tuple(sorted((*marked, *turns), key=lambda quote: quote.start))


def quoted_spans(article: Article) -> tuple[QuotedSpan, ...]:
    """The outermost quotes of an article, in the order of the text; one inside another belongs to the outer.

    A quote that runs on over paragraphs gives one span a paragraph, whether or not each opens with a mark.
    """
    text, paragraphs = article.text, article.paragraphs
    marks = [marks_of(text, paragraph) for paragraph in paragraphs]
    found: list[QuotedSpan] = []
    family = ""  # of the quote that the paragraph before left open
    for index, paragraph in enumerate(paragraphs):
        marks[index] = balanced(text, marks[index], 1 if family == '"' else 0)
        resumed = bool(family)
        if family and not _starts_open(marks[index], family, paragraph):
            end = _resumed_end(marks, index, family)
            resumed = False
            if end == index:
                closing = next(mark for mark in marks[index] if mark[2] == family)
                found.append(_span(text, (paragraph.start,) * 2, closing[:2], paragraph, resumed=True))
                marks[index] = marks[index][marks[index].index(closing) + 1 :]
            elif end is not None:
                span = (paragraph.end, paragraph.end)
                found.append(_span(text, (paragraph.start,) * 2, span, paragraph, goes_on=True, resumed=True))
                continue
        following = marks[index + 1][:1] if index + 1 < len(marks) else []
        opening = next((mark[2] for mark in following if mark[0] == paragraphs[index + 1].start and mark[3]), "")
        spans = _pair(text, marks[index], paragraph, opening)
        if resumed and spans:
            spans[0] = replace(spans[0], resumed=True)
        found.extend(spans)
        family = _left_open(spans, marks[index])
    return tuple(found)


def _starts_open(marks: list[Mark], family: str, paragraph: Paragraph) -> bool:
    return bool(marks) and marks[0][0] == paragraph.start and marks[0][2] == family and marks[0][3]


def _resumed_end(marks: Sequence[list[Mark]], index: int, family: str) -> int | None:
    """The paragraph in which a quote left open before ``index`` is closed without being opened again."""
    for later in range(index, min(index + _FURTHEST, len(marks))):
        first = next((mark for mark in marks[later] if mark[2] == family), None)
        if first:
            return None if first[3] else later
    return None


def _left_open(spans: Sequence[QuotedSpan], marks: Sequence[Mark]) -> str:
    """The family of the quote that a paragraph leaves open, or an empty string."""
    if not spans or not spans[-1].goes_on:
        return ""
    return next((mark[2] for mark in marks if mark[0] == spans[-1].outer_start), "")


def _pair(text: str, marks: list[Mark], paragraph: Paragraph, following: str) -> list[QuotedSpan]:
    """Pair the marks of one paragraph, left to right; what opens first is the outer quote.

    ``following`` is the family of the mark that opens the next paragraph: a single one that is never closed goes on
    there, and is no apostrophe.
    """
    found: list[QuotedSpan] = []
    at = 0
    while at < len(marks):
        start, end, family, opens = marks[at]
        if not opens:
            at += 1
            continue
        single = family in SINGLE
        closing = _closing_single(text, marks, at) if single else _closing(text, marks, at)
        if closing is not None:
            found.append(_span(text, (start, end), marks[closing][:2], paragraph, single=single))
            at = closing + 1
        elif paragraph.end - end < 2 or (single and not (family == following and _introduced(text, start, paragraph))):
            at += 1
        else:
            found.append(_span(text, (start, end), (paragraph.end,) * 2, paragraph, goes_on=True, single=single))
            break
    return found


def _introduced(text: str, start: int, paragraph: Paragraph) -> bool:
    """Whether a mark opens its paragraph, or stands behind "she said:"."""
    return start == paragraph.start or text[start - 2 : start] in (": ", ", ")


def _closing(text: str, marks: list[Mark], at: int) -> int | None:
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
        elif not _resumes(text, marks[index]) and _closers_ahead(marks, index, family) > depth:
            depth += 1
    return None


def _resumes(text: str, mark: Mark) -> bool:
    """Whether a straight mark opens a sentence: the quote goes on from a paragraph whose break was lost."""
    return mark[2] == '"' and text[max(0, mark[0] - 2) : mark[0]] in (". ", "! ", "? ")


def _closers_ahead(marks: list[Mark], at: int, family: str) -> int:
    """How many of the next three marks of a family close: a quote nested in another needs two."""
    ahead = [mark for mark in marks[at + 1 : at + 1 + 2 * _AHEAD] if mark[2] == family][:_AHEAD]
    return sum(not mark[3] for mark in ahead)


def _closing_single(text: str, marks: list[Mark], at: int) -> int | None:
    """The same for a single mark, where an apostrophe may look like a closing one."""
    closers = SINGLE[marks[at][2]]
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


def _span(
    text: str,
    opening: tuple[int, int],
    closing: tuple[int, int],
    paragraph: Paragraph,
    *,
    goes_on: bool = False,
    resumed: bool = False,
    single: bool = False,
) -> QuotedSpan:
    start, end = opening[1], closing[0]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    asks = text[end - 1 : end] == "?"
    return QuotedSpan(start, end, opening[0], closing[1], paragraph.index, goes_on, resumed, single, asks=asks)
