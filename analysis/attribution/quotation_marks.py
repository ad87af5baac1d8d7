"""Quotation marks of every common kind in a paragraph, each told to open or to close."""

from __future__ import annotations

import re

from ..article import Paragraph
from ..data.sections import alternation

_MARK = re.compile(r"[`'\"“”„‟«»‘’‚‹›「」『』](?:(?<=`)`|(?<=')'|(?<=[^'])|(?<!\w')(?=\w)|(?<=[\w.,!?…;:)]')(?!\w))")
"""Begins with the characters themselves: to look for what stands before each of them is slow."""
_ELISION = re.compile(rf"['’‘](?:\d\ds?|{alternation('grammar.txt', 'elisions')})\b", re.I)
_SENTENCE_END = re.compile(r"[.!?]\s{1,2}\Z")
_INCHES = re.compile(r"\d['’′] ?\d\d?\Z")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-/“\"‘'«„")
_AFTER_CLOSING = frozenset(" \t\n\u00a0)]}.,;:!?—–-/…”\"'’»")
_FAMILY = {"“": "”", "„": "”", "‟": "”", "”": "”", "«": "»", "»": "»", '"': '"', "``": "''", "''": "''"}
_FAMILY |= {"「": "」", "」": "」", "『": "』", "』": "』"}
SINGLE = {"‘": "’", "'": "'", "‚": "‘’", "‹": "›", "`": "'"}

Mark = tuple[int, int, str, bool]
"""Start, end, family (its closing mark), and whether the mark opens."""


def marks_of(text: str, paragraph: Paragraph) -> list[Mark]:
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
            opens = _opens_double(mark, before, after)
            if opens is None:
                opens = not (marks and marks[-1][2] == '"' and marks[-1][3])
            marks.append((start, end, _FAMILY[mark], opens))
        elif mark in SINGLE and before in _BEFORE_OPENING and not after.isspace() and not _ELISION.match(text, start):
            marks.append((start, end, mark, True))
        elif after in _AFTER_CLOSING and not before.isspace():
            marks.append((start, end, mark, False))
    return marks


def _opens_double(mark: str, before: str, after: str) -> bool | None:
    """Whether a double mark opens, by the characters around it; None for a straight one where they do not tell."""
    closes = not before.isspace() and before not in "([{" and after in _AFTER_CLOSING
    opens = before in _BEFORE_OPENING and not after.isspace()
    if mark in "「」『』":
        return mark in "「『"
    if mark in "“„«‟``":
        return not (closes and mark in "“«")
    if mark in "”»''":
        return opens and not closes and after.isalnum()
    return None if opens == closes else opens


def balanced(text: str, marks: list[Mark], open_before: int) -> list[Mark]:
    """Straight marks taken alternately where their surroundings make no sense and they come in pairs."""
    straight = [index for index, mark in enumerate(marks) if mark[2] == '"']
    if open_before and straight and not marks[straight[0]][3]:
        return marks
    depth, deepest, lowest = 0, 0, 0
    for index in straight:
        if not marks[index][3]:
            depth -= 1
        elif not (depth == 1 and _reopens(text, marks[index][0])):
            depth += 1
        deepest, lowest = max(deepest, depth), min(lowest, depth)
    if len(straight) % 2 == 0 and (depth or deepest > 2 or lowest < 0):
        for nth, index in enumerate(straight):
            start, end, family, _ = marks[index]
            marks[index] = (start, end, family, nth % 2 == 0)
    return marks


def _reopens(text: str, at: int) -> bool:
    """Whether an opening mark goes on with a quote left open: paragraphs put in one line still have one each."""
    return _SENTENCE_END.search(text, max(0, at - 3), at) is not None
