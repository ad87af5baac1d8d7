"""What a whole article tells of the kind of a name that no list knows: signs that stand around each of its mentions.

The tagger decides mention by mention. Here the signs of all mentions are taken together: a lone name which somewhere
"cut its outlook" is a firm everywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from ..data.sections import words
from ..language.tagger import small_tag
from .body_signs import body_signs, facing_signs, staff_signs
from .cutting import OWNED
from .described import described, glossed
from .gazetteer import gazetteer
from .line import Line, is_headline
from .listed_members import among_label, member_label
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .names_in_rows import row_label
from .numbered_roads import is_road
from .own_signs import longer_names, own_signs
from .place_signs import lies_off, place_signs
from .tagging import LABELS, Name

_CUES = "kind-cues.txt"
_DOING = {section: words(_CUES, section + " do") for section in ("bodies", "persons")}
_BY = {
    "made by": words(_CUES, "made by firms"),
    "credited": words(_CUES, "credited"),
    "told by": words(_CUES, "told by persons"),
}
"""The signs that words tell which stand before "by" and a name."""
_RANKED = ("-ranked", "-seeded")
_WORKING, _PICTURES = words(_CUES, "works at"), words(_CUES, "pictures")
_IN_FIRMS = words(_CUES, "works in firms")
_WINNING, _CONTRACTS = words(_CUES, "winning"), words(_CUES, "won by firms")
_PRICED, _SUMS = words(_CUES, "prices do"), words(_CUES, "sums of prices")
_WED = words(_CUES, "wed")
_IDENTIFIED = words(_CUES, "identified")
_NEAR_AS = 5
"""How many words before "as" someone is said to be named or identified."""
_BODIES_ARE = words(_CUES, "bodies are")
_OWNING = {section: words(_CUES, section + " own") for section in ("bodies", "persons", "places")}
_BEFORE = {section: words(_CUES, section + " before") for section in ("places", "persons", "founding", "parts")}
_POSSESSIVES = [[word] for word in OWNED]
_KIN = words(_CUES, "kin")
_BEHIND = {section: words(_CUES, section + " behind") for section in ("places", "bodies", "units")}
_JOINED, _JOINTS = words(_CUES, "joined to bodies"), words(_CUES, "joints")
_IN = {"published in": words(_CUES, "published"), "shares in": words(_CUES, "shares")}
"""The signs that words tell which stand before "in" and a name."""
_DWELLERS = words("name-contexts.txt", "dwellers")
_FIRMS_BEFORE, _PARTNERS = words(_CUES, "firms before"), words(_CUES, "partners before")
_PREMISES, _HAILING = words(_CUES, "premises"), words(_CUES, "hailing from")
_BASED, _BETWEEN = words(_CUES, "based"), words(_CUES, "between name and verb")
_BEING = words("name-contexts.txt", "being") | {"has", "had"}
_PRONOUNS = {word: section for section in ("its", "his") for word in words(_CUES, section)}
_ITS = ("its", "their", "his", "her", "our")
_OPENING = words("name-contexts.txt", "opens a description") | {"which", "whose", "who", "based"}
_SEATED, _SEATS = words(_CUES, "lead with seats"), 8
_TRUSTING = words("name-contexts.txt", "before in and somebody") | _IN["published in"] | _IN["shares in"]
_DOUBTFUL = 0.4
_LONGEST = 20
"""How many words an apposition has at most."""
_NEAR = 12
"""How many words behind a name a pronoun is taken to mean it."""
_MOST = 12
"""Of how many mentions the signs are read: more would tell nothing new."""
Place = tuple[int, Name]
"""A mention: the number of its sentence, and the name there."""


def doubtful_names(draft: NameDraft) -> dict[Key, list[Place]]:
    """The names whose kind no list makes sure, each with its mentions in the order of the text."""
    found: dict[Key, list[Place]] = defaultdict(list)
    for number, (line, names) in enumerate(zip(draft.lines, draft.names, strict=True)):
        for name in names:
            key = key_in(line, name.first, name.last)
            club = name.label == "ORG" and key in draft.teams
            if name.label in LABELS and not club and key not in draft.settled and _is_doubtful(line, name):
                found[key].append((number, name))
    return found


def _is_doubtful(line: Line, name: Name) -> bool:
    lower = line.lower[name.first : name.last]
    if name.label == "ORG" and ("&" in lower or lower[-1] in OWNED):
        return False
    if name.label == "LOC" and is_road(line.texts[name.first : name.last]):
        return False
    if set("cpnodf") & set(lexicon().phrases.get(" ".join(lower), "")):
        return False
    return len(lower) == 1 or not heads(lexicon(), lower)


def signs_of(draft: NameDraft, places: dict[Key, list[Place]]) -> dict[Key, Counter[str]]:
    """For each name the signs of its kind, with how many of its mentions have them."""
    longer = longer_names(draft)
    found = {}
    for key, mentions in places.items():
        number, name = mentions[0]
        signs = Counter(own_signs(draft.lines[number].texts[name.first], key, longer))
        for number, name in mentions[:_MOST]:
            if not is_headline(draft.lines[number]):
                signs.update(set(_around(draft.lines[number], draft.names[number], name)))
        found[key] = signs
    return found


def _around(line: Line, names: list[Name], name: Name) -> list[str]:
    """The signs beside one mention."""
    label, member = described(line, name.first, name.last), member_label(line, name) or among_label(line, name)
    gloss = glossed(line, name.first, name.last)
    found = ["glossed" + gloss] if gloss else ["described" + label] if label else []
    if member:
        found.append("member" + member)
    found += place_signs(line, names, name) + body_signs(line, name) + staff_signs(line, names, name)
    found += facing_signs(line, names, name)
    return [*found, *_signs_before(line, name), *_signs_behind(line, names, name), *_beside(line, names, name)]


def _signs_before(line: Line, name: Name) -> list[str]:
    at = name.first - 1
    found = []
    if at >= 0 and line.lower[at] == "the":
        at -= 1
        found.append("the alone" if name.last - name.first == 1 else "the several")
    if at < 0:
        return found
    before = line.lower[at]
    found += [f"-1{section}" for section, cues in _BEFORE.items() if before in cues]
    found += _in_short(line, at)
    if before == "in" and at == name.first - 1 and name.last - name.first > 1 and _is_placed(line, name):
        found.append("in several")
    if at and before == "in":
        found += [sign for sign, cues in _IN.items() if line.lower[at - 1] in cues]
    if _is_kin(line, at):
        found.append("kin")
    if at and before in OWNED and line.lower[at - 1] in lexicon().countries and _is_new(line, name):
        found.append("country's")
    if before == "as" and not _IDENTIFIED.isdisjoint(line.lower[max(0, at - _NEAR_AS) : at]):
        found.append("named as")
    if before == "at":
        found.append("works at" if at and line.lower[at - 1] in _WORKING else "-1at")
    if at and before in _JOINTS and line.lower[at - 1] in _JOINED and line.lower[at - 1 : at + 1] != ["works", "of"]:
        found.append("joined")
    if at and before == "of" and line.lower[at - 1] in _DWELLERS:
        found.append("dwellers")
    if before == "of" and _follows_age(line, at):
        found.append("aged and of")
    if before in _BASED:
        found.append("-1based")
    if before in _FIRMS_BEFORE:
        abroad = at > 0 and "n" in lexicon().phrases.get(line.lower[at - 1], "")
        found += ["-1firms", "country's firm"] if abroad else ["-1firms"]
    if before in _PARTNERS and line.lower[name.last : name.last + 1] not in (["and"], [","]):
        found.append("-1partners")
    if at and before == "by":
        found += [sign for sign, cues in _BY.items() if line.lower[at - 1] in cues]
    if at and before == "to" and line.lower[at - 1] in _WED:
        found.append("kin")
    if at and before == "from" and line.lower[at - 1] in _HAILING:
        found.append("hailing from")
    if before in _ITS and line.lower[name.last : name.last + 1] and line.lower[name.last] in _PREMISES:
        found.append("premises")
    if "t" in lexicon().phrases.get(before, ""):
        found.append("-1title")
    return found


def _is_placed(line: Line, name: Name) -> bool:
    """Whether "in" before a name of several words leads to where something is: not "believes in Ann Lee"."""
    if line.lower[name.last : name.last + 1] in _POSSESSIVES or "g" in gazetteer().kinds(line.lower[name.first]):
        return False
    return name.first < 2 or line.lower[name.first - 2] not in _TRUSTING


def _in_short(line: Line, at: int) -> list[str]:
    """The signs of a credit and of a rank that end at a word: "Image:", "44th-ranked", "world No. 24"."""
    before = line.lower[at]
    if at and before == ":" and line.lower[at - 1] in _PICTURES:
        return ["pictured by"]
    numbered = before.isdigit() and not {"no", "no."}.isdisjoint(line.lower[max(0, at - 2) : at])
    return ["ranked"] if numbered or before.endswith(_RANKED) else []


def _is_new(line: Line, name: Name) -> bool:
    """Whether a name is one word that no list has for a place or anything else."""
    word = line.lower[name.first]
    return (
        name.last - name.first == 1 and not lexicon().phrases.get(word) and not set("pr") & set(gazetteer().kinds(word))
    )


def _is_kin(line: Line, at: int) -> bool:
    """Whether the comma ``at`` stands behind relatives: "her twins, Ann and Bob"; ``at`` may also be that "and"."""
    if line.lower[at] == "and":
        at -= 1
        while at > 0 and line.capital[at]:
            at -= 1
    return at > 0 and line.lower[at] == "," and line.lower[at - 1] in _KIN


def _follows_age(line: Line, at: int) -> bool:
    """Whether "of" stands behind a person's age: "Ann Lee, 58, of Marsh End"."""
    return at > 2 and line.lower[at - 1] == "," and line.lower[at - 2].isdigit() and line.lower[at - 3] == ","


def _signs_behind(line: Line, names: list[Name], name: Name) -> list[str]:
    if lies_off(line, name.last):
        return ["lies off"]
    after = [*line.lower[name.last : name.last + 3], "", "", ""]
    if after[0] in OWNED:
        if any(one.first == name.last + 1 and one.last - one.first > 1 and one.label == "PER" for one in names):
            return ["owns a person"]  # Ferrari's Ann Lee
        return [f"own-{section}" for section, cues in _OWNING.items() if after[1] in cues or after[2] in cues]
    if after[0] == ",":
        aged = len(after[1]) == 2 and after[1].isdigit() and after[2] in (",", ".", ";")
        return ["aged"] if aged else ["comma-" + after[1], *_deeds_behind_comma(line, name)]
    if line.texts[name.last : name.last + 1] == ["MP"]:
        return ["seat"]
    if after[0] in _SEATED and "seats" in line.lower[name.last : name.last + _SEATS]:
        return ["seats"]
    found = [f"behind-{section}" for section, cues in _BEHIND.items() if after[0] in cues]
    at = name.last
    if after[0] == "and":  # Acme and Corelli cut prices
        at = next((other.last for other in names if other.first == name.last + 1), at)
    return found + _deeds(line, at)


def _deeds_behind_comma(line: Line, name: Name) -> list[str]:
    """The signs in what a name is told to do behind an apposition or a clause: "Acme, the lender, cut prices"."""
    if line.lower[name.last + 1 : name.last + 2] and line.lower[name.last + 1] not in _OPENING:
        return []
    reach = range(name.last + 2, min(len(line.lower), name.last + _LONGEST))
    end = next((at for at in reach if line.lower[at] == ","), 0)
    return _deeds(line, end + 1) if end else []


def _deeds(line: Line, at: int) -> list[str]:
    """The signs in what a name is told to do, if a verb stands at a word behind it."""
    while at < len(line.lower) - 1 and line.lower[at] in _BETWEEN:
        at += 1
    verb = line.lower[at] if at < len(line.lower) else ""
    found = [f"{section} do" for section, cues in _DOING.items() if verb in cues]
    if verb in _PRICED and not _SUMS.isdisjoint(line.lower[at + 1 : at + 6]):
        found = ["bodies do"]
    if verb in _WINNING and not _CONTRACTS.isdisjoint(line.lower[at + 1 : at + 5]):
        found = ["bodies do"]
    if verb in _BEING and not _BODIES_ARE.isdisjoint(line.lower[at + 1 : at + 2]):
        found = ["bodies are"]
    elif not found and small_tag(verb) in ("VBD", "VBZ") and verb not in _BEING:
        found = ["does"]
    if not found and verb not in _BEING:
        return []
    pronoun = next((_PRONOUNS[word] for word in line.lower[at : at + _NEAR] if word in _PRONOUNS), "")
    return [*found, "then-" + pronoun] if pronoun else found


def _beside(line: Line, names: list[Name], name: Name) -> list[str]:
    """The kinds of the names that only "and" parts from this one, or that this one's bracket says more of."""
    if _is_constituency(line, names, name):
        return ["constituency"]
    ends = {other.last: other for other in names}
    starts = {other.first: other for other in names}
    of = name.first - 1
    person = of > 1 and line.lower[of] == "of" and ends.get(of - (line.lower[of - 1] == ","))
    bearer = ["of-person"] if person and person.label == "PER" else []
    if bearer and line.lower[name.last : name.last + 1] == ["in"]:
        bearer.append("aged and of")
    if bearer and person and not _IN_FIRMS.isdisjoint(line.lower[max(0, person.first - 2) : person.first]):
        bearer.append("of a firm")
    near = []
    behind = line.lower[name.last : name.last + 1] == [","] and starts.get(name.last + 1)
    if behind and "c" in lexicon().phrases.get(" ".join(line.lower[behind.first : behind.last]), ""):
        bearer.append("in country")
    place = name.first > 1 and line.lower[name.first - 1] == "," and ends.get(name.first - 1)
    if place and place.label == "LOC":
        bearer.append("behind place")
    at = name.first - 1 - (name.first > 0 and line.lower[name.first - 1] == "the")
    if at > 0 and line.lower[at] == "and":
        near.append(ends.get(at))
    if line.lower[name.last : name.last + 1] == ["and"]:
        near.append(starts.get(name.last + 1) or starts.get(name.last + 2))
    row = row_label(line, names, name)
    if row:
        bearer.append("row-" + row)
    near = [other for other in near if other and line.lower[other.last : other.last + 1] not in _POSSESSIVES]
    return [*bearer, *(f"beside-{other.label}" for other in near if other and other.confidence > _DOUBTFUL)]


def _is_constituency(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a name ends the bracket behind a person's: "Ann Lee (Lab, Marl Hill)"."""
    at = name.first - 3
    if at < 1 or line.lower[at] != "(" or line.lower[at + 2] != "," or line.lower[name.last : name.last + 1] != [")"]:
        return False
    return any(other.last == at and other.label == "PER" for other in names)
