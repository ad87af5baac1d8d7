"""Names put right by what stands beside them, before they are merged.

What the tagger cut apart is joined: "Nur" binti "Rahman", "Faber" & "Faber", "the Board for Trade in Perria (BTP)".
A dateline names a place, and what belongs to a sum ("US$50") or an office ("Secretary of State") names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from sys import intern

from ..findings import Mention
from .naming import acronyms
from .spelling import is_given

_OFFSPRING = frozenset(f" {word} " for word in "binti binte bint bin ibn ben anak a/l a/p".split())
_SHORT = re.compile(r" \((?:the )?([A-Z][A-Za-z]{1,9})\)")
_LINKS = frozenset((" in ", " for ", " of ", " in the ", " for the ", " of the ", " and ", " on "))
_OFFICE = re.compile(r"\b[Ss]ecretar(?:y|ies) of $")
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATELINE = re.compile(
    r"[A-Z][A-Z .’'/-]+(?:, [A-Z][\w. ]{2,24})?"
    rf"(?:, (?:{_MONTHS})[a-z]*\.? \d{{1,2}})?(?: \([^()\n]{{2,30}}\))? ?(?:—|--|–|-) "
)
_PARTNERS = re.compile(r"([A-Z][\w’'-]+) & [A-Z][\w’'-]+")
_CREED = re.compile(r"\b(?:Social|Christian|Liberal|Free|National|Progressive|Sweden) $")
_PARTY = re.compile(r"(?:Social|Christian|Liberal|Free|National|Progressive|Sweden) (?:Democrats|Liberals|Socialists)")


def joined(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with what belongs together made one, in the order of the text; most come back as they are."""
    datelines = {mention.text.casefold() for mention in mentions if _opens_dateline(text, mention)}
    found: list[Mention] = []
    for mention in _kept(text, mentions):
        if datelines and mention.text.casefold() in datelines and mention.kind in ("organization", "person"):
            mention = replace(mention, kind="place")
        one = found[-1] if found else None
        whole = one and mention.start - one.end < 10 and _whole(text, one, mention)
        if whole:
            found[-1] = whole
        else:
            found.append(mention)
    return found


def _kept(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        if text.startswith("$", mention.end):
            continue
        if mention.text == "State" and _OFFICE.search(text, max(0, mention.start - 16), mention.start):
            continue
        if mention.kind == "group" and (
            text.startswith("/", mention.end) or text[mention.start - 1 : mention.start] == "/"
        ):
            continue
        if mention.kind == "person" and (firm := _PARTNERS.fullmatch(mention.text)) and not is_given(firm[1].lower()):
            mention = replace(mention, kind="organization")
        if mention.kind == "group" and mention.text[:1].isupper():
            mention = _party(text, mention)
        yield mention


def _party(text: str, mention: Mention) -> Mention:
    """A party that is called by its members: "the Social Democrats"."""
    creed = _CREED.search(text, max(0, mention.start - 13), mention.start)
    start = creed.start() if creed else mention.start
    if not _PARTY.fullmatch(text, start, mention.end):
        return mention
    return replace(mention, start=start, text=intern(text[start : mention.end]), kind="organization")


def _whole(text: str, one: Mention, two: Mention) -> Mention | None:
    """One name where two mentions are its parts, else None."""
    between = text[one.end : two.start]
    if one.kind == two.kind == "person" and between in _OFFSPRING:
        return _both(text, one, two)
    if between == " & " and {one.kind, two.kind} <= {"person", "organization"} and _is_firm(one, two):
        return replace(_both(text, one, two), kind="organization")
    if between in _LINKS and one.kind == "organization" and two.kind in ("place", "organization"):
        short = _SHORT.match(text, two.end)
        both = _both(text, one, two)
        if short and short[1].upper() in acronyms(both.text) and short[1].upper() not in acronyms(one.text):
            return both
    return None


def _is_firm(one: Mention, two: Mention) -> bool:
    """Whether "&" makes two names one firm's: the same surname twice, or a firm's beside a surname."""
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
    return mention.start - line < 30 and bool(_DATELINE.match(text, line)) and mention.text in text[line : line + 60]
