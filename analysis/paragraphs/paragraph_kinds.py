"""Which kind each paragraph is by its own look. Cheap tests come first: most paragraphs are plain body."""

from __future__ import annotations

import re

from ..article import ParagraphKind
from . import bylines, captions, headings, notices
from .paragraph_draft import Draft

_LONGEST_LINE = 500
"""In characters: beyond it a paragraph is body, whatever it says."""
_TOP = 12
"""How many paragraphs from the top the masthead may stand."""
_FIRST_WORD = re.compile(r"[^\w\"'“”‘«]*([^\W_]+)")
_STOPS = frozenset('.!?”"’')
_CLOSES = frozenset(".!?…,;:\"'”’»)]。！？")
_TELLING = notices.OPENERS | captions.OPENERS | bylines.BYLINE_OPENERS | bylines.DATE_OPENERS


def mark_lines(draft: Draft) -> None:
    """Mark notices and captions, and what may be a heading: "Advertisement", "Photo: Ann Lee"; all else is body."""
    for index, (start, end) in enumerate(draft.spans):
        kind: ParagraphKind | None = "body"
        if end - start <= _LONGEST_LINE:
            kind = _kind_of(draft.text[start:end])
        if kind is None:
            draft.short.append(index)
        draft.kinds.append(kind or "body")


def _kind_of(line: str) -> ParagraphKind | None:
    """The kind of a line of moderate length, None where it may be a heading."""
    word, last = line.partition(" ")[0], line[-1]
    if not word.isalpha():
        first = _FIRST_WORD.match(line)
        word = first[1] if first else ""
    word = word.lower()
    if (word in _TELLING or not word or word[0] <= "9" or line[0] in "#©(") and (marked := _marked(line, word)):
        return marked
    if last in _STOPS and line[-2:] != ").":
        return _kind_of_sentence(line)
    if captions.may_be_caption(line) and captions.is_caption(line):
        return "caption"
    return "body" if last in _CLOSES else None


def _kind_of_sentence(line: str) -> ParagraphKind | None:
    """The kind of a line that ends as sentences do, None where it may be a heading."""
    if notices.is_tagline(line):
        return "notice"
    if captions.ends_in_label(line):
        return "caption"
    return None if headings.may_be_sentence(line) else "body"


def _marked(line: str, word: str) -> ParagraphKind | None:
    """The kind that the opening of a line tells; ``word`` is its first word in lower case, "" if it has none."""
    if headings.is_marked(line):
        return "heading"
    if not any(map(str.isalnum, line)) or notices.is_notice(line, word):
        return "notice"
    if word in bylines.BYLINE_OPENERS and bylines.is_byline(line):
        return "notice"
    if (word in bylines.DATE_OPENERS or word[:1].isdigit()) and bylines.is_dateline(line):
        return "notice"
    return "caption" if word in captions.OPENERS and captions.is_caption(line) else None


def mark_masthead(draft: Draft) -> None:
    """Mark as notices the short lines at the top that belong to a byline or a date: "The Harbour Post" below "By"."""
    lines = [draft.line(index) if end - start <= 80 else "" for index, (start, end) in enumerate(draft.spans[:_TOP])]
    for index, line in enumerate(lines):
        if line and draft.kinds[index] in ("heading", "body") and line[-1] not in '.!?:,;”"':
            before = lines[index - 1] if index and draft.kinds[index - 1] == "notice" else ""
            after = lines[index + 1] if index + 1 < len(lines) and draft.kinds[index + 1] == "notice" else ""
            if bylines.is_place(line) or _is_beside(line, before, after):
                draft.kinds[index] = "notice"


def _is_beside(line: str, before: str, after: str) -> bool:
    """Whether a line belongs to the byline before it, or is a signature beside a date."""
    if bylines.is_byline(before) and not bylines.is_byline(line):
        return True
    return (bylines.is_dateline(before) or bylines.is_dateline(after)) and bylines.is_signature(line)
