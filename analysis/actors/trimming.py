"""Single names cut to what they name, before they are merged: "Ann Lee of Kentucky", "Army Col. Ann Lee", "ABC MP".

What belongs to a sum ("US$50"), an office ("Secretary of State") or a storm ("Hurricane Ann") names nobody and is left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from sys import intern

from ..data.sections import alternation, sequence
from ..findings import ActorKind, Mention
from ..language.tagger import small_tag
from ..mentions.gazetteer import gazetteer
from ..mentions.name_heads import heads
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft
from .naming import is_acronym
from .office_names import country_before_field, holder_start, known_owner, names_field, names_office, whose_office
from .spelling import is_given

_LISTS = "actor-names.txt"
_STORM = re.compile(rf"\b(?:{alternation(_LISTS, 'storms')}) $")
_QUARTER = re.compile(r"[QH][1-4]")
_PARTNERS = re.compile(r"([A-Z][\w’'-]+) & [A-Z][\w’'-]+")
_CREED = re.compile(rf"\b(?:{alternation(_LISTS, 'creeds')}) $")
_PARTY = re.compile(rf"(?:{alternation(_LISTS, 'creeds')}) (?:{alternation(_LISTS, 'parties')})")
_MEMBER = re.compile(r"(?:MP|MEP|MSP|MS|MLA|TD) for (?P<where>[A-Z].*)")
_OF = re.compile(r"(?P<who>\S+ .*\S) of (?:the )?(?P<where>[A-Z].*)")
_RANK = re.compile(rf"(?:[A-Z]\w+ )??(?:Lt\. )?(?:{alternation(_LISTS, 'ranks')})\. (?P<who>[A-Z]\S* .*[\w.])")
_LETTERED = re.compile(rf"(?P<whose>\S.*) (?:{alternation(_LISTS, 'letters of office')})(?: (?P<who>[A-Z]\S* .+))?")
_TITLED = re.compile(rf"(?:(?P<whose>[A-Z].*?) )?(?:{alternation(_LISTS, 'offices')})(?: (?P<who>[A-Z]\S* [A-Z].*))?")
_POSTED = re.compile(
    rf".*\b(?:{alternation(_LISTS, 'posted offices')}) (?:for|on|to) [A-Z]\S+(?: and [A-Z]\S+)?"
    r" (?P<who>[A-Z]\S+ [A-Z]\S+)"
)
_HOLDING = frozenset(sequence(_LISTS, "offices", "letters of office"))
"""Words of a place's name that say that somebody holds an office there."""
_OFFICE_OF = re.compile(
    rf"(?:{alternation(_LISTS, 'offices', 'offices of places')}) of (?:the )?(?P<where>[A-Z]\S*(?: [A-Z]\S*)?)"
)
_LEADER_OF = re.compile(rf"(?:{alternation(_LISTS, 'leaders of bodies')}) of (?:the )?(?P<where>[A-Z].*)")
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d")
"""What names a thing and no person: "Bombardier CRJ-200"."""
_OWNED = re.compile(r"(?P<who>\S.*?)(?:(?<=s)['’]|['’]s) (?P<what>[A-Z].*)")
_HOLY = re.compile(rf"(?:{alternation(_LISTS, 'holy titles')}) [A-Z]\S+(?: [A-Z]\S+)?")
_WATER = re.compile(rf"(?:{alternation(_LISTS, 'waters')}) [A-Z]\w+")
_UNSURE = 0.6


def trim_mentions(draft: ActorDraft) -> None:
    """Cut names to what they name ("Ann Lee" "of" "Kentucky"), and leave out what names nobody ("Hurricane Ann")."""
    text = draft.text
    storms = {m.text for m in draft.mentions if _STORM.search(text, max(0, m.start - 16), m.start)}
    draft.mentions = [
        part for mention in draft.mentions if not _names_nobody(text, mention, storms) for part in _parts(text, mention)
    ]


def _names_nobody(text: str, mention: Mention, storms: set[str]) -> bool:
    """Whether a name belongs to a sum, a quarter, an office, a storm, a thing by its code or another name's slash."""
    if text.startswith("$", mention.end) or _QUARTER.fullmatch(mention.text):
        return True
    if mention.kind == "person" and (mention.text in storms or _CODE.search(mention.text)):
        return True
    if mention.kind == "group":
        return text.startswith("/", mention.end) or text[mention.start - 1 : mention.start] == "/"
    return names_field(text, mention) or names_office(mention)


def _parts(text: str, mention: Mention) -> Iterable[Mention]:
    """The names in what was taken for one."""
    if mention.kind == "group":
        return [_party(text, mention) if mention.text[:1].isupper() else mention]
    if " " not in mention.text:
        return [mention]
    if mention.kind == "place" and _HOLDING.isdisjoint(mention.text.split(" ")):
        return [mention]
    for parted in _PLACE_PARTINGS if mention.kind == "place" else _PARTINGS:
        parts = parted(text, mention)
        if parts:
            return parts
    return [mention]


def _firm(text: str, mention: Mention) -> list[Mention]:
    """ "Faber & Hall" is a firm, unless the first is a given name."""
    firm = _PARTNERS.fullmatch(mention.text) if mention.kind == "person" else None
    return [replace(mention, kind="organization")] if firm and not is_given(firm[1].lower()) else []


def _person_of_place(text: str, mention: Mention) -> list[Mention]:
    """ "Ann Lee of Kentucky" is a person and a place."""
    of = _OF.fullmatch(mention.text) if mention.kind == "person" else None
    if of is None or not _is_place(of["where"]):
        return []
    at = mention.start
    return [
        _part(text, mention, at, at + of.end("who"), "person"),
        _part(text, mention, at + of.start("where"), mention.end, "place"),
    ]


def _owner(text: str, mention: Mention) -> list[Mention]:
    """ "Ann Lee's Harbour Fund" is a person and an organization."""
    owned = _OWNED.fullmatch(mention.text)
    if owned is None or not (
        mention.kind == "person" or (_is_full_name(owned["who"].strip()) and is_given(owned["who"].split()[0].lower()))
    ):
        return []
    at = mention.start
    return [
        _part(text, mention, at, at + owned.end("who"), "person"),
        _part(text, mention, at + owned.start("what"), mention.end, "organization"),
    ]


def _water(text: str, mention: Mention) -> list[Mention]:
    """ "The River Lorne" is a place, unlike "River Phoenix", who has no article."""
    water = _WATER.fullmatch(mention.text) and text.endswith(("the ", "The "), 0, mention.start)
    key = mention.text.lower()
    known = lexicon().phrases.get(key) or small_tag(key.split()[-1]) == "NNS"  # a club: the River Otters
    return [replace(mention, kind="place")] if water and not known else []


def _office_of(text: str, mention: Mention) -> list[Mention]:
    """ "Governor of Dulva State", taken for a body, is Dulva State."""
    of = mention.kind != "place" and " of " in mention.text
    leads = _LEADER_OF.fullmatch(mention.text) if of and mention.kind == "organization" else None
    if leads:
        return [_part(text, mention, mention.start + leads.start("where"), mention.end, "organization")]
    office = _OFFICE_OF.fullmatch(mention.text) if of else None
    if office is None:
        return []
    key = office["where"].lower()
    if "o" in lexicon().phrases.get(key, "") + gazetteer().kinds(key):
        return [_part(text, mention, mention.start + office.start("where"), mention.end, "organization")]
    if mention.kind == "person" or heads(lexicon(), key.split(" ")) == "ORG":
        return []
    return [_part(text, mention, mention.start + office.start("where"), mention.end, "place")]


def _titled(text: str, mention: Mention) -> list[Mention]:
    """ "Harbour Commissioner Ann Lee" is Ann Lee, "U.N. Secretary-General" the U.N."""
    titled = _TITLED.fullmatch(mention.text)
    if titled is None:
        return []
    at = mention.start
    if titled["who"] and (mention.kind == "person" or _is_full_name(titled["who"])):
        size, place = known_owner(titled["whose"] or "")
        whose = [_part(text, mention, at, at + size, "place" if place else "organization")] if size else []
        return [*whose, _part(text, mention, at + titled.start("who"), mention.end, "person")]
    size, place = (0, False) if titled["who"] else whose_office(mention)
    return [_part(text, mention, at, at + size, "place" if place else "organization")] if size else []


def _country_of_field(text: str, mention: Mention) -> list[Mention]:
    """ "US Defence" before "Secretary" is the US."""
    size = country_before_field(text, mention)
    return [_part(text, mention, mention.start, mention.start + size, "place")] if size else []


def _holder(text: str, mention: Mention) -> list[Mention]:
    """ "State Ann Lee" behind "Secretary of" is Ann Lee."""
    start = holder_start(text, mention)
    return [_part(text, mention, mention.start + start, mention.end, "person")] if start else []


def _is_full_name(who: str) -> bool:
    """Whether words behind an office, all taken for a body, are a person's name rather than the body's."""
    first, *others = who.lower().split(" ")
    if not others:
        return False
    plain = any(set("OPT") & set(lexicon().phrases.get(word, "")) or small_tag(word) for word in others)
    return len(others) < 3 and not plain and (is_given(first) or not (small_tag(first) or lexicon().phrases.get(first)))


def _posted(text: str, mention: Mention) -> list[Mention]:
    """ "Envoy for Sudan Ann Lee" is Ann Lee."""
    posted = _POSTED.fullmatch(mention.text)
    return [_part(text, mention, mention.start + posted.start("who"), mention.end, "person")] if posted else []


def _holy(text: str, mention: Mention) -> list[Mention]:
    """ "Mullah Karim", doubtfully taken for an organization, is a person."""
    doubtful = mention.kind == "organization" and mention.confidence < _UNSURE
    return [replace(mention, kind="person")] if doubtful and _HOLY.fullmatch(mention.text) else []


def _ranked(text: str, mention: Mention) -> list[Mention]:
    """ "Army Col. Ann Lee" is Ann Lee."""
    rank = _RANK.fullmatch(mention.text)
    return [_part(text, mention, mention.start + rank.start("who"), mention.end, "person")] if rank else []


def _lettered(text: str, mention: Mention) -> list[Mention]:
    """ "ABC MP Ann Lee" is ABC and Ann Lee."""
    lettered = _LETTERED.fullmatch(mention.text)
    if lettered is None or not (lettered["who"] or mention.kind != "person"):
        return []
    at = mention.start
    kind: ActorKind = "organization" if _is_party(lettered["whose"]) else "place"
    whose = _part(text, mention, at, at + lettered.end("whose"), kind)
    if not lettered["who"]:
        return [whose]
    return [whose, _part(text, mention, at + lettered.start("who"), mention.end, "person")]


def _member(text: str, mention: Mention) -> list[Mention]:
    """ "MP for Dover and Deal" is the place."""
    member = _MEMBER.fullmatch(mention.text)
    return [_part(text, mention, mention.start + member.start("where"), mention.end, "place")] if member else []


_PARTINGS = (
    _office_of,
    _holder,
    _country_of_field,
    _firm,
    _water,
    _member,
    _person_of_place,
    _owner,
    _titled,
    _posted,
    _holy,
    _ranked,
    _lettered,
)
"""Ways to part a name, tried in this order; each returns nothing where it does not fit."""
_PLACE_PARTINGS = (_titled, _lettered)


def _is_party(name: str) -> bool:
    """Whether what stands before "MP" or "CEO" is a body: an acronym, a listed one, one by its last word."""
    key, last = name.lower(), name.lower().split(" ")[-1]
    listed = lexicon().phrases.get(key, "") + gazetteer().kinds(key)
    headed = not set("oO").isdisjoint(lexicon().phrases.get(last, ""))
    return "o" in listed or headed or is_acronym(name.replace(".", "")) or not name[:1].isupper()


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
