"""The headline, and the short lines that head what follows them."""

from __future__ import annotations

import re

from ..data.sections import alternation
from .paragraph_draft import Draft

_HEADLINE_LIMIT = 250
_HEADING_LIMIT = 100
_QUESTION_LIMIT = 60
_TOP = 12
"""How many paragraphs from the top a headline may stand."""
_LONGEST_RUN = 3
"""More short lines in a row than this are verse, a list or a table."""
_SENTENCE_END = re.compile(r"[.!?…:;,。！？：][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.…;,:。][\"'”’»)\]]*$")
_TWO_SENTENCES = re.compile(r"[a-z]{2}[.!?][\"”’]* +[A-Z“]")
_QUESTION = re.compile(rf"(?:{alternation('masthead.txt', 'questions')})\b", re.I)
_QUOTED = re.compile(r"[“‘\"'][^“”‘\"]*[^“”‘\".!?,…][”’\"']")
_MARKDOWN = re.compile(r"#{1,6} +\S")
_UNDERLINED = re.compile(r".+\n(?:=+|-{3,})")
_KICKER = re.compile(rf"(?:(?:{alternation('masthead.txt', 'sections', whole=True)})\W*){{1,4}}", re.I)


def is_marked(line: str) -> bool:
    """Whether a line is a heading as Markdown marks it: "## Background"."""
    return _MARKDOWN.match(line) is not None


def may_be_sentence(line: str) -> bool:
    """Whether a line that ends as sentences do may be a heading all the same: "What next?", "“A wake-up call”"."""
    if len(line) > _QUESTION_LIMIT:
        return False
    return (_QUESTION.match(line) if line[-1] == "?" else _QUOTED.fullmatch(line)) is not None


def mark_headline(draft: Draft) -> None:
    """Mark the headline: the first line near the top that is neither notice nor section label ("World / Europe")."""
    index = _headline(draft)
    if index is not None:
        draft.kinds[index] = "headline"


def _headline(draft: Draft) -> int | None:
    for index in range(min(_TOP, len(draft.spans))):
        line = draft.line(index)
        if draft.kinds[index] in ("notice", "caption"):
            continue
        if _KICKER.fullmatch(line) and index + 1 < len(draft.spans) and _may_be_headline(draft.line(index + 1)):
            continue
        return index if _may_be_headline(line) else None
    return None


def _may_be_headline(line: str) -> bool:
    if len(line) > _HEADLINE_LIMIT or not any(map(str.isalnum, line)):
        return False
    if _MARKDOWN.match(line) or _UNDERLINED.fullmatch(line):
        return True
    return not _FULL_STOP.search(line) and not _TWO_SENTENCES.search(line)


def mark_headings(draft: Draft) -> None:
    """Mark as headings the short lines that stand alone over a body: "Calls for calm".

    Verse, lists and tables have the same shape but come in rows; a row of a table and the last line head nothing.
    """
    short = {index for index in draft.short if draft.kinds[index] == "body" and _is_heading(draft.line(index))}
    last = len(draft.spans) - 1
    for index in sorted(short):
        if index == last or _touches(draft, short, index) or _is_row(draft, index):
            continue
        if 1 + _run(short, index, 1) + _run(short, index, -1) <= _LONGEST_RUN:
            draft.kinds[index] = "heading"


def _is_heading(line: str) -> bool:
    if _UNDERLINED.fullmatch(line):
        return True
    if len(line) > _most(line[0]) or sum(map(str.isalpha, line)) < max(2, 0.5 * len(line)):
        return False
    if line.endswith(("—", "–", " -")):  # Speech that breaks off.
        return False
    return not _SENTENCE_END.search(line) or (line[-1] == "?" and len(line) <= _QUESTION_LIMIT)


def _most(first: str) -> int:
    """How long a heading may be that opens with this character; letters without case are scripts with short words."""
    if first.isupper() or first.isdigit() or first in "“‘\"'":
        return _HEADING_LIMIT
    return 40 if first.isalpha() and not first.islower() else 0


def _is_row(draft: Draft, index: int) -> bool:
    """Whether a line is a row of a table, its cells parted by bars, with another right above or below it."""
    near = [n for n in (index - 1, index + 1) if 0 <= n < len(draft.spans) and _adjoin(draft, min(n, index))]
    return " | " in draft.line(index) and any(" | " in draft.line(n) for n in near)


def _touches(draft: Draft, short: set[int], index: int) -> bool:
    """Whether only a line break parts a short line from another."""
    return (index + 1 in short and _adjoin(draft, index)) or (index - 1 in short and _adjoin(draft, index - 1))


def _adjoin(draft: Draft, index: int) -> bool:
    return draft.spans[index + 1][0] - draft.spans[index][1] == 1


def _run(members: set[int], index: int, step: int) -> int:
    length = 0
    while length < 4 and index + (length + 1) * step in members:
        length += 1
    return length
