"""Which kind each paragraph is. Cheap tests come first: most paragraphs of a long text are plain body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..article import ParagraphKind
from . import captions, masthead, notices

Span = tuple[int, int]

_LONGEST_LINE = 500
"""In characters: beyond it a paragraph is body, whatever it says."""
_HEADLINE_LIMIT = 250
_HEADING_LIMIT = 100
_FIRST_WORD = re.compile(r"[^\w\"'“”‘«]*([^\W_]+)")
_STOPS = frozenset('.!?”"’')
_CLOSES = frozenset(".!?…,;:\"'”’»)]。！？")
_SENTENCE_END = re.compile(r"[.!?…:;,。！？：][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.…;,:。][\"'”’»)\]]*$")
_TWO_SENTENCES = re.compile(r"[a-z]{2}[.!?][\"”’]* +[A-Z“]")
_QUESTION = re.compile(
    r"(?:what|why|how|who|when|where|which|is|are|was|can|could|will|would|do|does|did|has|have)\b", re.I
)
_QUOTED = re.compile(r"[“‘\"'][^“”‘\"]*[^“”‘\".!?,…][”’\"']")
_MARKDOWN = re.compile(r"#{1,6} +\S")
_UNDERLINED = re.compile(r".+\n(?:=+|-{3,})")
_KICKER = re.compile(
    r"(?:(?:bbc|world|uk|us|europe|asia|africa|middle east|local|breaking|sports?|business|politics|science|health|"
    r"technology|culture|opinion|analysis|exclusive|explainer|live|latest|top|international|national|news)\W*){1,4}",
    re.I,
)
_TELLING = notices.OPENERS | captions.OPENERS | masthead.BYLINE_OPENERS | masthead.DATE_OPENERS
_TOP = 12
"""How many paragraphs from the top a headline may stand."""


def kinds_of(text: str, spans: Sequence[Span]) -> list[ParagraphKind]:
    """One kind for each of ``spans``; captions that only their doubles betray are left for ``pair_captions``."""
    kinds: list[ParagraphKind] = []
    candidates: list[int] = []
    for index, (start, end) in enumerate(spans):
        kind: ParagraphKind = "body"
        if end - start <= _LONGEST_LINE:
            line = text[start:end]
            word, last = line.partition(" ")[0], line[-1]
            if not word.isalpha():
                first = _FIRST_WORD.match(line)
                word = first[1] if first else ""
            word = word.lower()
            if (word in _TELLING or not word or word[0] <= "9" or line[0] in "#©(") and (marked := _marked(line, word)):
                kind = marked
            elif last in _STOPS and line[-2:] != ").":
                if notices.is_tagline(line):
                    kind = "notice"
                elif captions.ends_in_label(line):
                    kind = "caption"
                elif len(line) <= 60 and (_QUESTION.match(line) if last == "?" else _QUOTED.fullmatch(line)):
                    candidates.append(index)
            elif captions.may_be_caption(line) and captions.is_caption(line):
                kind = "caption"
            elif last not in _CLOSES:
                candidates.append(index)
        kinds.append(kind)
    headline = _headline(text, spans, kinds)
    if headline is not None:
        kinds[headline] = "headline"
    _settle_headings(text, spans, kinds, candidates)
    _settle_masthead(text, spans, kinds)
    return kinds


def _marked(line: str, word: str) -> ParagraphKind | None:
    """The kind that the opening of a line tells; ``word`` is its first word in lower case, "" if it has none."""
    if _MARKDOWN.match(line):
        return "heading"
    if not any(map(str.isalnum, line)) or notices.is_notice(line, word):
        return "notice"
    if word in masthead.BYLINE_OPENERS and masthead.is_byline(line):
        return "notice"
    if (word in masthead.DATE_OPENERS or word[:1].isdigit()) and masthead.is_dateline(line):
        return "notice"
    return "caption" if word in captions.OPENERS and captions.is_caption(line) else None


def _is_heading(line: str) -> bool:
    if _UNDERLINED.fullmatch(line):
        return True
    opens = line[0].isupper() or line[0].isdigit() or line[0] in "“‘\"'"
    limit = _HEADING_LIMIT if opens else 40 if line[0].isalpha() and not line[0].islower() else 0
    if len(line) > limit or sum(map(str.isalpha, line)) < max(2, 0.5 * len(line)):
        return False
    if line.endswith(("—", "–", " -")):  # Speech that breaks off.
        return False
    return not _SENTENCE_END.search(line) or (line[-1] == "?" and len(line) <= 60)


def _settle_headings(text: str, spans: Sequence[Span], kinds: list[ParagraphKind], candidates: Sequence[int]) -> None:
    """Make headings of the candidates that stand alone over a body, in place.

    Verse, lists and tables have the same shape but come in rows; the last line of a text heads nothing.
    """
    short = {index for index in candidates if kinds[index] == "body" and _is_heading(text[slice(*spans[index])])}
    for index in candidates:
        if index in short and index + 1 < len(spans):
            touching = (index + 1 in short and _adjoin(spans, index)) or (
                index - 1 in short and _adjoin(spans, index - 1)
            )
            run = 1 + _run(short, index, 1) + _run(short, index, -1)
            if not touching and run <= 3:
                kinds[index] = "heading"


def _settle_masthead(text: str, spans: Sequence[Span], kinds: list[ParagraphKind]) -> None:
    """Set aside, in place, the short lines at the top that belong to a byline or a date beside them."""
    lines = [text[start:end] if end - start <= 80 else "" for start, end in spans[:_TOP]]
    for index, line in enumerate(lines):
        if not line or kinds[index] not in ("heading", "body") or line[-1] in '.!?:,;”"':
            continue
        before = lines[index - 1] if index and kinds[index - 1] == "notice" else ""
        after = lines[index + 1] if index + 1 < len(lines) and kinds[index + 1] == "notice" else ""
        outlet = masthead.is_byline(before) and not masthead.is_byline(line)
        dated = masthead.is_dateline(before) or masthead.is_dateline(after)
        if outlet or masthead.is_place(line) or (dated and masthead.is_signature(line)):
            kinds[index] = "notice"


def _adjoin(spans: Sequence[Span], index: int) -> bool:
    """Whether only a line break parts this paragraph and the next."""
    return spans[index + 1][0] - spans[index][1] == 1


def _run(members: set[int], index: int, step: int) -> int:
    length = 0
    while length < 4 and index + (length + 1) * step in members:
        length += 1
    return length


def _headline(text: str, spans: Sequence[Span], kinds: Sequence[ParagraphKind]) -> int | None:
    """Which paragraph is the headline: the first near the top that is neither notice nor section label."""
    for index, (start, end) in enumerate(spans[:_TOP]):
        line = text[start:end]
        if kinds[index] in ("notice", "caption"):
            continue
        if _KICKER.fullmatch(line) and index + 1 < len(spans) and _may_be_headline(text[slice(*spans[index + 1])]):
            continue
        return index if _may_be_headline(line) else None
    return None


def _may_be_headline(line: str) -> bool:
    if len(line) > _HEADLINE_LIMIT or not any(map(str.isalnum, line)):
        return False
    if _MARKDOWN.match(line) or _UNDERLINED.fullmatch(line):
        return True
    return not _FULL_STOP.search(line) and not _TWO_SENTENCES.search(line)
