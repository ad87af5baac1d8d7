"""Photo captions: told by their credit or by the word that opens them."""

from __future__ import annotations

import re

from ..data.sections import alternation, entries, words
from .lazy_pattern import Pattern

LONGEST = 500
"""The most characters that a caption has."""
_LISTS = "captions.txt"
_AGENCIES = frozenset(entries("agencies.txt"))
_AGENCY = alternation("agencies.txt", whole=True)
_CAPITALS = alternation(_LISTS, "agencies in capitals", whole=True)
_PICTURE = alternation(_LISTS, "pictures")
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_OPENS = Pattern(
    rf"(?:(?:{alternation(_LISTS, 'media')}) (?:{alternation(_LISTS, 'labels')})"
    rf"|{alternation(_LISTS, 'opening alone', whole=True)})s?(?: by\b|\s*[:,–—/-]\s*|\n)",
    re.I,
)
_BARE_CREDIT = Pattern(rf"(?:©\s*)?(?:{_PERSON}\s*[/|]\s*)?(?i:{_AGENCY})\.?")
_TAIL = Pattern(
    rf"(?:\b(?:{alternation(_LISTS, 'pictures and credits')})(?: (?:credit|by|courtesy of))?\s*[:/©]\s*\S.{{1,80}}"
    rf"|\b(?:{_PICTURE}) (?:by|courtesy of) [A-Z].{{1,60}}"
    rf"|(?:[|–—/©]|\bvia)\s*(?i:{_AGENCY})"
    rf"|\b(?:{_CAPITALS}) ?/ ?{_PERSON}"
    rf"|[.!?…][\"”’]*\s+(?i:{_AGENCY}))\.?$",
    re.I,
)
_PERSON_SLASH = re.compile(r"[A-Z][\w.'’-]+(?: [\w.'’-]+){0,3}\s*/\s*[A-Z][\w .'’&/-]+")
_WORDED = Pattern(
    rf"(?:(?:{alternation(_LISTS, 'whose picture')}) )?(?:{alternation(_LISTS, 'credit words')})s?\b"
    rf"|.*\b(?:via (?:{alternation(_LISTS, 'via')})|{alternation(_LISTS, 'ending credits')})$",
    re.I,
)
OPENERS = words(_LISTS, "openers")
"""First words, in lower case, that make a line worth a look."""
_HINTS = entries(_LISTS, "hints")
_LABELLED = Pattern(
    rf"[.!?…][\"”’]*\s+(?:{alternation(_LISTS, 'labelled')})(?: credit)?[:;] ?[^\W\d_][^!?\n]{{1,60}}$", re.I
)


def may_be_caption(line: str) -> bool:
    """A cheap sieve for lines that do not end as sentences do: False says that ``is_caption`` need not look."""
    last = line[-1]
    if last in '.!?”"’':
        return line[-2:] == ")."
    return last in ")]" or any(map(line[-60:].__contains__, _HINTS))


def is_caption(line: str) -> bool:
    """Whether a line is a caption by its own look: credited at its end, or announced by its first words."""
    if len(line) > LONGEST:
        return False
    if is_bare_credit(line):
        return True
    if opening := _OPENS.match(line):
        return line[opening.end() - 1] != " " or len(line) < 200
    credit = without_credit(line)[1]
    if credit:
        return _is_credit(credit)
    return _TAIL.search(line, max(0, len(line) - 120)) is not None


def ends_in_label(line: str) -> bool:
    """Whether a line of whole sentences ends in a labelled credit: "... on 2 May. Image: Ann Lee." """
    return (":" in line[-70:] or ";" in line[-70:]) and _LABELLED.search(line, max(0, len(line) - 90)) is not None


def without_credit(line: str) -> tuple[str, str]:
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


def is_bare_credit(line: str) -> bool:
    """Whether a line, in brackets or not, names an agency, or someone and an agency, and no more ("Ann Lee/AFP")."""
    return _BARE_CREDIT.fullmatch(line.strip("()[] ")) is not None
