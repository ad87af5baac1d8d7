"""Photo captions: told by their credit, by the word that opens them, or by standing there twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from ..article import ParagraphKind
from .patterns import Pattern

Span = tuple[int, int]

_LONGEST = 500
_AGENCIES = frozenset(
    line
    for line in (Path(__file__).parent / "agencies.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)
_AGENCY = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_OPENS = Pattern(
    r"(?:(?:image|media|video|photo|picture|figure) (?:caption|source|credit|copyright)|caption|pictured|photos?|"
    r"photographs?|pictures?|images?|credit|file|file (?:photo|image|picture)|photo illustration)s?"
    r"(?: by\b|\s*[:,–—/-]\s*|\n)",
    re.I,
)
_BARE_CREDIT = Pattern(rf"(?:©\s*)?(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}\s*[/|]\s*)?(?i:{_AGENCY})\.?")
_TAIL = Pattern(
    rf"""(?:
      \b(?:photo(?:graph)?s?|pictures?|images?|credits?|foto)(?:\ (?:credit|by|courtesy\ of))?\s*[:/©]\s*\S.{{1,80}}
    | \b(?:photo(?:graph)?s?|pictures?|images?)\ (?:by|courtesy\ of)\ [A-Z].{{1,60}}
    | (?:[|–—/©]|\bvia)\s*(?i:{_AGENCY})
    | \b(?:REUTERS|AFP|EPA|AP|AP\ Photo|Getty\ Images)\ ?/\ ?[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){{0,3}}
    | [.!?…]["”’]*\s+(?i:{_AGENCY})
    )\.?$""",
    re.X | re.I,
)
_PERSON_SLASH = re.compile(r"[A-Z][\w.'’-]+(?: [\w.'’-]+){0,3}\s*/\s*[A-Z][\w .'’&/-]+")
_WORDED = Pattern(
    r"(?:ap |afp |file |archive |handout |staff |pool )?(?:photo|picture|photograph|image|credit|courtesy|screengrab|"
    r"screenshot|file|illustration|graphic|pic)s?\b|.*\b(?:via (?:ap|afp|reuters|getty|epa)|photos?|images|handout)$",
    re.I,
)
OPENERS = frozenset(
    "image images media video photo photos photograph photographs picture pictures pictured figure caption captions "
    "credit credits file".split()
)
"""First words, in lower case, that make a line worth a look."""
_HINTS = ("hoto", "icture", "mage", "redit", "©", "|", "/", "EUTERS", "AFP", "AP", "via ")
_WORD = re.compile(r"\w+")
_LABELLED = re.compile(
    r"[.!?…][\"”’]*\s+(?:photo(?:graph)?s?|pictures?|images?|illustrations?|credits?)(?: credit)?[:;] ?"
    r"[^\W\d_][^!?\n]{1,60}$",
    re.I,
)


_ANNOUNCED = re.compile(r"(?:image|media|video) caption\W*", re.I)
_LONE_CREDIT = re.compile(r"(?:photo(?:graph)?|image|picture|credit)s?(?: by\b|:)\s*\S.{0,80}", re.I)


def may_be_caption(line: str) -> bool:
    """A cheap sieve for lines that do not end as sentences do: False says that ``is_caption`` need not look."""
    last = line[-1]
    if last in '.!?”"’':
        return line[-2:] == ")."
    return last in ")]" or any(map(line[-60:].__contains__, _HINTS))


def is_caption(line: str) -> bool:
    """Whether a line is a caption by its own look: credited at its end, or announced by its first words."""
    if len(line) > _LONGEST:
        return False
    if _BARE_CREDIT.fullmatch(line.strip("()[] ")):
        return True
    if opening := _OPENS.match(line):
        return line[opening.end() - 1] != " " or len(line) < 200
    credit = _without_credit(line)[1]
    if credit:
        return _is_credit(credit)
    return _TAIL.search(line, max(0, len(line) - 120)) is not None


def ends_in_label(line: str) -> bool:
    """Whether a line of whole sentences ends in a labelled credit: "... on 2 May. Image: Ann Lee." """
    return (":" in line[-70:] or ";" in line[-70:]) and _LABELLED.search(line, max(0, len(line) - 90)) is not None


def _without_credit(line: str) -> tuple[str, str]:
    """A line without the parenthesis that ends it, and what stands in that parenthesis."""
    stop = line.rstrip(".")
    if stop[-1:] in (")", "]"):
        start = max(stop.rfind("("), stop.rfind("["))
        if start >= 0 and 3 < len(stop) - start < 124:
            return line[:start].rstrip(), stop[start + 1 : -1]
    return line, ""


def _is_credit(words: str) -> bool:
    """Whether the words inside a closing parenthesis name who took a picture."""
    bare = words.strip().rstrip(".")
    return (
        bare.lower() in _AGENCIES
        or _PERSON_SLASH.fullmatch(bare) is not None
        or _WORDED.match(bare) is not None
        or _BARE_CREDIT.fullmatch(bare) is not None
    )


def pair_captions(text: str, spans: Sequence[Span], kinds: list[ParagraphKind]) -> dict[int, int]:
    """Who twins whom: neighbours that say the same but for a credit. Makes both captions, in ``kinds``."""
    _spread(text, spans, kinds)
    twins: dict[int, int] = {}
    openings = [text[start : start + 10] for start, _ in spans]
    for index in [index for index, (one, other) in enumerate(pairwise(openings), 1) if one == other]:
        (a, b), (c, d) = spans[index - 1], spans[index]
        if index - 1 in twins or max(b - a, d - c) > _LONGEST:
            continue
        if kinds[index] == "notice" or kinds[index - 1] == "headline":
            continue
        if _say_the_same(text[a:b], text[c:d], "caption" in kinds[index - 1 : index + 1]):
            kinds[index - 1] = kinds[index] = "caption"
            twins[index - 1], twins[index] = index, index - 1
    return twins


def _spread(text: str, spans: Sequence[Span], kinds: list[ParagraphKind]) -> None:
    """Make captions, in place, of lines whose neighbour says that they are: "Image caption," or a credit below."""
    for index, kind in enumerate(kinds):
        start, end = spans[index]
        if kind != "caption" or end - start > 120:
            continue
        line = text[start:end]
        after, before = index + 1, index - 1
        if _ANNOUNCED.fullmatch(line) and after < len(spans) and spans[after][1] - spans[after][0] <= _LONGEST:
            kinds[after] = "caption"
        elif before >= 0 and kinds[before] in ("heading", "body") and start - spans[before][1] == 1:
            alone = before == 0 or spans[before][0] - spans[before - 1][1] > 1
            last = after == len(spans) or spans[after][0] - end > 1
            credit = _LONE_CREDIT.fullmatch(line) or _BARE_CREDIT.fullmatch(line.strip("()[] "))
            if alone and last and credit and spans[before][1] - spans[before][0] <= _LONGEST:
                kinds[before] = "caption"


def _say_the_same(one: str, other: str, credited: bool) -> bool:
    """Whether two lines are the same words, but for a credit and a slightly different ending."""
    bare = [_without_credit(line)[0] for line in (one, other)]
    if bare[0] == bare[1]:
        return bare[0].count(" ") > 2
    if not credited and one[-1] not in ")]" and other[-1] not in ")]":
        return False
    brief, full = sorted(bare, key=len)
    if full.startswith(brief) and 2 * len(brief) > len(full):
        return brief.count(" ") > 1
    shorter, longer = sorted((_WORD.findall(line.casefold()) for line in bare), key=len)
    if len(shorter) < 3:
        return False
    if shorter == longer:
        return True
    same = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return same >= 0.7 * len(shorter) and same >= 0.5 * len(longer)
