"""Names that are an office, its field, or one with who holds it: "Foreign Affairs", "State Ann Lee"."""

from __future__ import annotations

import re

from ..data.sections import alternation, words
from ..findings import Mention
from ..language.tagger import small_tag
from ..mentions.gazetteer import gazetteer
from ..mentions.name_heads import heads
from ..mentions.name_lexicon import lexicon
from .naming import is_acronym

_CONTEXTS = "name-contexts.txt"
_PORTFOLIOS, _BESIDE = words(_CONTEXTS, "portfolios"), words(_CONTEXTS, "words of portfolios")
_SMALL = re.compile(r" (?:minister|secretary|spokes(?:man|woman|person))\b")
"""Behind a field of office that opens a sentence: "Finance minister Ann Lee"; "a Labour minister" is of that party."""
_FIELDS, _HEADS = _PORTFOLIOS | _BESIDE, _PORTFOLIOS | {"affairs"}
_TITLE = re.compile(
    r" (?:[Ss]hadow )?(?:Secretary|Minister|Commissioner|Chief|Director|Correspondent|Editor|Ombudsman|Spokes\w+)\b"
)
_OF = re.compile(r"\b(?:[Ss]ecretar(?:y|ies)|[Mm]inisters?|[Cc]hiefs?) (?:of|for) $")
_ROW = re.compile(r"(?:, [A-Z]\w+)*,? and [A-Z]\w+ (?:Minister|Secretary)\b")
"""Behind the first field of several: "Hallam Development, Agriculture and Trade Minister Ann Lee"."""
_REGIONS = words("actor-names.txt", "regions")
_LINK = frozenset(("of", "for", "and", "&"))
_FIELD_TITLE = re.compile(rf" (?:{alternation('actor-names.txt', 'officers of a field')})")
_STOPS = '.:!?\n—–-”"'
"""What stands before the blank before a sentence."""
_REACH = 16
"""How far before a name the office begins whose field it is."""
_OFFICE = re.compile(rf"(?P<before>[A-Z].*) (?:{alternation('actor-names.txt', 'offices')})")
_RANKED = re.compile(r" (?:Majority|Minority|Deputy|Vice|Acting|Interim)$")
_OFFICE_FOR = re.compile(
    rf"(?:[A-Z]\w+ )*(?:{alternation('actor-names.txt', 'posted offices')}) for [A-Z]\w+(?: [A-Z]\w+)*"
)
_HOLDER = re.compile(r"(?P<office>Minister for )?(?P<field>\w+(?: Affairs)?) (?P<who>[A-Z]\S*(?: [A-Z]\S*)*)")


def country_before_field(text: str, mention: Mention) -> int:
    """The length of a country's name before the field of an office: "US Defence" before "Secretary"; else 0."""
    country, _, field = mention.text.partition(" ")
    known = mention.kind == "organization" and country.lower() in lexicon().countries and _is_field(field.lower())
    return len(country) if known and _TITLE.match(text, mention.end) else 0


def names_field(text: str, mention: Mention) -> bool:
    """Whether a body is only the field of an office: "Transport" before "Secretary", "State" behind "Secretary of"."""
    key = mention.text.lower().removeprefix("shadow ")
    if key.rpartition(" ")[2] in _PORTFOLIOS and _ROW.match(text, mention.end):
        return True
    if mention.kind == "person":
        return False
    before = text[mention.end : mention.end + 1] == " "
    if before and _FIELD_TITLE.match(text, mention.end) and _is_plain(key):
        return True
    field = _is_field(key)
    if before and field and mention.kind == "organization":
        opens = mention.start == 0 or text[mention.start - 2] in _STOPS
        if _TITLE.match(text, mention.end) or (opens and _SMALL.match(text, mention.end)):
            return True
    return (field or key in ("state", "staff")) and _stands_behind_office(text, mention)


def holder_start(text: str, mention: Mention) -> int:
    """Where in "State Ann Lee", behind an office, the holder's name begins, from its start; or 0."""
    found = _HOLDER.fullmatch(mention.text)
    if not found or not (found["office"] or _stands_behind_office(text, mention)):
        return 0
    field = found["field"].lower()
    named = _is_field(field) or field in ("state", "staff") or field.endswith(" affairs")
    return found.start("who") if named else 0


def names_office(mention: Mention) -> bool:
    """Whether a name is an office of nobody named in it: "Federal Privacy Commissioner", not "U.N. Envoy"."""
    if mention.kind == "organization" and _OFFICE_FOR.fullmatch(mention.text):
        return True
    found = _OFFICE.fullmatch(mention.text) if mention.kind != "place" and " " in mention.text else None
    return found is not None and not whose_office(mention)[0] and _LINK.isdisjoint(mention.text.split())


def whose_office(mention: Mention) -> tuple[int, bool]:
    """The length of the name of the place or body before an office, and whether it is a place; 0 where none is."""
    found = _OFFICE.fullmatch(mention.text)
    return known_owner(found["before"]) if found else (0, False)


def known_owner(before: str) -> tuple[int, bool]:
    """The length of what stands before an office, and whether it is a place; 0 where it is no place and no body."""
    if _is_field(before.lower()):
        return 0, False
    before = _RANKED.sub("", before)  # House Minority Leader
    if before.partition(" ")[0].lower() in lexicon().countries and before.lower().endswith(" district"):
        return before.index(" "), True  # US District Judge
    if before.lower().split(" ")[-1] in _REGIONS and " " in before:
        return len(before), heads(lexicon(), before.lower().split()) != "ORG"  # Marl School District
    classes = lexicon().phrases.get(before.lower(), "") or gazetteer().kinds(before.lower()).strip("w")
    if classes and set(classes) <= set("cpr"):
        return len(before), True
    body = "o" in classes or is_acronym(before.replace(".", "")) or heads(lexicon(), before.lower().split()) == "ORG"
    return (len(before), False) if body else (0, False)


def _is_plain(key: str) -> bool:
    """Whether all words of what stands before an office are plain: "Rural Field" before "Officer"; not "Apple"."""
    parts = key.split(" ")
    listed = any(set("ocpO") & set(lexicon().phrases.get(part, "")) for part in (*parts, key))
    known = "o" in gazetteer().kinds(key)
    return not (listed or known) and all(small_tag(part) in ("NN", "NNS", "JJ") for part in parts)


def _is_field(key: str) -> bool:
    parts = key.split(" ")
    return _FIELDS.issuperset(parts) and not _HEADS.isdisjoint(parts)


def _stands_behind_office(text: str, mention: Mention) -> bool:
    return text.endswith(("of ", "for "), 0, mention.start) and bool(
        _OF.search(text, max(0, mention.start - _REACH), mention.start)
    )
