"""Names put right by what stands beside them, before they are merged.

What the tagger cut apart is joined: "Nur" binti "Rahman", "Faber" & "Faber", "the Board for Trade in Perria (BTP)".
A dateline names a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from sys import intern

from ..findings import Mention
from ..mentions.lexicon import lexicon
from .naming import acronyms
from .trimming import trimmed

_OFFSPRING = frozenset(f" {word} " for word in "binti binte bint bin ibn ben anak a/l a/p".split())
_SHORT = re.compile(r" \((?:the )?([A-Z][A-Za-z]{1,9})\)")
_LINK = re.compile(r",? (?:(?:in|for|of|on|and|to) )?(?:the )?(?:former )?")
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATELINE = re.compile(
    r"(?:/[^\W\d_][\w .]{2,20})?(?:, [A-Z][\w. ]{2,24})?"
    rf"(?:, (?:(?:{_MONTHS})[a-z]*\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})[a-z]*)(?:,? \d{{4}})?)?"
    r"(?: \([^()\n]{2,30}\))?(?: ?(?:—|--|–|-) |: )"
)
_LEGAL = re.compile(r"^\S+ (?:LLP|LLC|Inc|Co|Ltd|plc|PLC|Sons|Partners|Associates)\b\.?$")
_BODY = re.compile(r"^[A-Z]\S* .*?\b(?:Committee|Tribunal|Federation|Association|Organi[sz]ation)$")
_NAMED = frozenset(("organization", "place"))
_SPELT = frozenset((" of the ", " for the ", " for the former "))
_MOST_PARTS = 4


def joined(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with what belongs together made one, in the order of the text; most come back as they are."""
    datelines = {mention.text.casefold() for mention in mentions if _opens_dateline(text, mention)}
    found: list[Mention] = []
    for mention in trimmed(text, mentions):
        if datelines and mention.text.casefold() in datelines and mention.kind in ("organization", "person"):
            mention = replace(mention, kind="place")
        if found and mention.start - found[-1].end < 20:
            mention = _joined_to(text, found, mention)
        found.append(mention)
    return found


def _joined_to(text: str, found: list[Mention], mention: Mention) -> Mention:
    """A mention with those right before it that are parts of the same name, which are taken out of ``found``."""
    one = found[-1]
    between = text[one.end : mention.start]
    adjoins = between == " " and one.text.rpartition(" ")[2] != mention.text.partition(" ")[0]
    if one.kind == mention.kind == "person" and (between in _OFFSPRING or adjoins):
        return _both(text, found.pop(), mention)
    if between == " & " and {one.kind, mention.kind} <= {"person", "organization"} and _is_firm(one, mention):
        return replace(_both(text, found.pop(), mention), kind="organization")
    if (
        {one.kind, mention.kind} <= _NAMED
        and one.kind == "organization"
        and between in _SPELT
        and _BODY.search(one.text)
    ):
        return _both(text, found.pop(), mention)
    short = _SHORT.match(text, mention.end)
    if short is None or mention.kind == "group":
        return mention
    last = mention
    for size in range(1, min(_MOST_PARTS, len(found)) + 1):
        first = found[-size]
        if first.kind == "group" or not _LINK.fullmatch(text, first.end, last.start):
            break
        last = first
        whole = short[1].upper() in acronyms(text[first.start : mention.end])
        if first.kind == "organization" and whole and short[1].upper() not in acronyms(first.text):
            both = _both(text, first, mention)
            del found[-size:]
            return both
    return mention


def _is_firm(one: Mention, two: Mention) -> bool:
    """Whether "&" makes two names one firm's: the same surname twice, or a firm's beside a surname."""
    if " " not in one.text and _LEGAL.search(two.text):
        return True
    if " " in one.text or " " in two.text:
        return False
    return one.text == two.text or one.kind != two.kind


def _both(text: str, one: Mention, two: Mention) -> Mention:
    words = intern(text[one.start : two.end])
    return replace(one, end=two.end, text=words, confidence=min(one.confidence, two.confidence))


def _opens_dateline(text: str, mention: Mention) -> bool:
    """Whether a name in capitals stands where the place of a dateline does: "PERRIN, Perria, Jan 9 (AFP) - "."""
    if not mention.text.isupper() or len(mention.text) < 3:
        return False
    line = text.rfind("\n", 0, mention.start) + 1
    if line != mention.start and text[mention.start - 1] != "/":
        return False
    return "o" not in lexicon().phrases.get(mention.text.lower(), "") and bool(_DATELINE.match(text, mention.end))
