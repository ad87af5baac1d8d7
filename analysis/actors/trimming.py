"""Single names cut to what they name, before they are merged: "Ann Lee of Kentucky", "Army Col. Ann Lee", "ABC MP".

What belongs to a sum ("US$50"), an office ("Secretary of State") or a storm ("Hurricane Ann") names nobody and is left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from sys import intern

from ..findings import ActorKind, Mention
from ..mentions.lexicon import lexicon
from .naming import is_acronym
from .spelling import is_given

_OFFICE = re.compile(r"\b[Ss]ecretar(?:y|ies) of $")
_STORM = re.compile(r"\b(?:Hurricane|Typhoon|Cyclone|Storm) $")
_QUARTER = re.compile(r"[QH][1-4]")
_PARTNERS = re.compile(r"([A-Z][\w’'-]+) & [A-Z][\w’'-]+")
_CREED = re.compile(r"\b(?:Social|Christian|Liberal|Free|National|Progressive|Sweden) $")
_PARTY = re.compile(r"(?:Social|Christian|Liberal|Free|National|Progressive|Sweden) (?:Democrats|Liberals|Socialists)")
_OF = re.compile(r"(?P<who>\S+ .*\S) of (?:the )?(?P<where>[A-Z].*)")
_RANK = re.compile(
    r"(?:[A-Z]\w+ )??(?:Lt\. )?(?:Gen|Col|Lt|Capt|Maj|Sgt|Adm|Cmdr|Brig|Cpl|Pvt)\. (?P<who>[A-Z]\S* .*[\w.])"
)
_LETTERED = re.compile(r"(?P<whose>\S.*) (?:MP|MEP|MSP|CM|PM|CEO|CFO)(?: (?P<who>[A-Z]\S* .+))?")
_TITLED = re.compile(
    r"(?P<before>[A-Z].*?) ?\b(?:Advis[eo]r|Secretary|Minister|President|Chairman|Chairwoman|Director|Ambassador"
    r"|Spokes(?:wo)?man|Commissioner|Secretary-General|Correspondent|Senator|Governor)(?: (?P<who>[A-Z]\S* [A-Z].*))?"
)
_POSTED = re.compile(
    r".*\b(?:Commissioner|Representative|Envoy|Rapporteur) (?:for|on|to) [A-Z]\S+(?: and [A-Z]\S+)?"
    r" (?P<who>[A-Z]\S+ [A-Z]\S+)"
)
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d")
"""What names a thing and no person: "Bombardier CRJ-200"."""
_OWNED = re.compile(r"(?P<who>\S.*?)(?:(?<=s)['’]|['’]s) (?P<what>[A-Z].*)")
_HOLY = re.compile(r"(?:Mullah|Sheikh|Shaikh|Ayatollah|Imam|Prince|Princess) [A-Z]\S+(?: [A-Z]\S+)?")
_UNSURE = 0.6


def trimmed(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of a text, most as they are, in its order."""
    storms = {mention.text for mention in mentions if _STORM.search(text, max(0, mention.start - 16), mention.start)}
    for mention in mentions:
        if text.startswith("$", mention.end) or _QUARTER.fullmatch(mention.text):
            continue
        if mention.kind == "person" and (mention.text in storms or _CODE.search(mention.text)):
            continue
        if mention.kind == "group":
            if not text.startswith("/", mention.end) and text[mention.start - 1 : mention.start] != "/":
                yield _party(text, mention) if mention.text[:1].isupper() else mention
        elif mention.text == "State" and _OFFICE.search(text, max(0, mention.start - 16), mention.start):
            continue
        elif " " in mention.text and mention.kind != "place":
            yield from _parts(text, mention)
        else:
            yield mention


def _parts(text: str, mention: Mention) -> Iterator[Mention]:
    """The names in one of several words."""
    name, at = mention.text, mention.start
    if mention.kind == "person":
        if (firm := _PARTNERS.fullmatch(name)) and not is_given(firm[1].lower()):
            yield replace(mention, kind="organization")
            return
        if (of := _OF.fullmatch(name)) and _is_place(of["where"]):
            yield _part(text, mention, at, at + of.end("who"), "person")
            yield _part(text, mention, at + of.start("where"), mention.end, "place")
            return
        if owned := _OWNED.fullmatch(name):
            yield _part(text, mention, at, at + owned.end("who"), "person")
            yield _part(text, mention, at + owned.start("what"), mention.end, "organization")
            return
    titled = _TITLED.fullmatch(name)
    if titled and mention.kind == "person" and titled["who"]:
        yield _part(text, mention, at + titled.start("who"), mention.end, "person")
    elif titled and mention.kind == "organization" and not titled["who"] and _is_body(titled["before"]):
        kind: ActorKind = "place" if _is_place(titled["before"]) else "organization"
        yield _part(text, mention, at, at + titled.end("before"), kind)
    elif posted := _POSTED.fullmatch(name):
        yield _part(text, mention, at + posted.start("who"), mention.end, "person")
    elif mention.kind == "organization" and mention.confidence < _UNSURE and _HOLY.fullmatch(name):
        yield replace(mention, kind="person")
    elif rank := _RANK.fullmatch(name):
        yield _part(text, mention, at + rank.start("who"), mention.end, "person")
    elif (lettered := _LETTERED.fullmatch(name)) and (lettered["who"] or mention.kind == "organization"):
        whose: ActorKind = "place" if _is_place(lettered["whose"]) else "organization"
        yield _part(text, mention, at, at + lettered.end("whose"), whose)
        if lettered["who"]:
            yield _part(text, mention, at + lettered.start("who"), mention.end, "person")
    else:
        yield mention


def _is_body(name: str) -> bool:
    """Whether a name may stand before an office: a country's, an acronym ("U.N. Secretary-General")."""
    return _is_place(name) or is_acronym(name.replace(".", ""))


def _is_place(name: str) -> bool:
    classes = lexicon().phrases.get(name.lower(), "")
    return bool(classes) and set(classes) <= set("cp")


def _part(text: str, mention: Mention, start: int, end: int, kind: ActorKind) -> Mention:
    return replace(mention, start=start, end=end, text=intern(text[start:end]), kind=kind)


def _party(text: str, mention: Mention) -> Mention:
    """A party that is called by its members: "the Social Democrats"."""
    creed = _CREED.search(text, max(0, mention.start - 13), mention.start)
    start = creed.start() if creed else mention.start
    if not _PARTY.fullmatch(text, start, mention.end):
        return mention
    return _part(text, mention, start, mention.end, "organization")
