"""The signs of a name's kind that its own words are, beside the longer names of its article."""

from __future__ import annotations

import re

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import PARTICLES
from .name_draft import Key, NameDraft
from .name_lexicon import lexicon

_CUES = "kind-cues.txt"
LANDSCAPE = words("name-contexts.txt", "landscape and surnames")
FAMILIES_OF_FIRMS = words(_CUES, "families of firms") | words("actor-names.txt", "trades")
_FORMS = words("actor-names.txt", "business forms", "groups of firms")
_FORMS_BEFORE = words("actor-names.txt", "forms before firms")
_FIELDS = words("name-contexts.txt", "portfolios")
_GENERATIONS = words("name-parts.txt", "generations")
_CLUB_LETTERS = words("actor-names.txt", "letters before clubs")
_BORNE_BEFORE_CAPITALS = re.compile(
    rf"(?:{'|'.join(sorted(word.capitalize() for word in words('name-parts.txt', 'before capitals in persons')))})[A-Z]"
)
_SAINTS_FIRST = words(_CUES, "saints first")
_PLACES_FIRST = words(_CUES, "first of places")
_CALLED_BY_FIRST = FAMILIES_OF_FIRMS | words("actor-names.txt", "business forms", "groups of firms", "classes")


_LONGEST_SHORT, _SHORTEST = 6, 6
_ENDINGS = tuple(
    (sign, tuple(sorted(words(_CUES, "endings of " + kind))))
    for sign, kind in (("place-like", "places"), ("firm-like", "firms"), ("surname-like", "surnames"))
)
_OF_NOUNS = tuple(sorted(words(_CUES, "endings of nouns")))
_SYLLABLE = 4
"""Nouns of fewer letters may be a part of anybody's name: "Park Min Bin"."""
_LONGEST_OF_NOUNS = 4
_GIVEN_SO = tuple(sorted(words(_CUES, "beginnings of given names")))
_BEGINNINGS = tuple(sorted(words(_CUES, "beginnings of places")))


def longer_names(draft: NameDraft) -> dict[tuple[str, str], str]:
    """The labels of names of several words by their first and their last word.

    Persons of two also "turned" round, firms without their form "called": "Dulva Copper" for "Dulva Copper Co".
    """
    found: dict[tuple[str, str], str] = {}
    for line, names in zip(draft.lines, draft.names, strict=True):
        for name in names:
            if name.last - name.first > 1:
                firm = name.label == "ORG" and line.lower[name.last - 1] in _CALLED_BY_FIRST
                found.setdefault(("first", line.lower[name.first]), "firm" if firm else name.label)
                last = name.last - 1 - (line.lower[name.last - 1] in _GENERATIONS)
                club = name.label == "ORG" and line.lower[name.first] in _CLUB_LETTERS  # Velmara, of AC Velmara
                land = name.label == "ORG" and line.lower[last - 1] == "of"  # the National Bank of Velmara
                found.setdefault(("last", line.lower[last]), "firm" if club else "land" if land else name.label)
                if (
                    name.label == "ORG"
                    and name.last - name.first > 2
                    and line.lower[name.last - 1].rstrip(".") in _FORMS
                ):
                    found["called", " ".join(line.lower[name.first : name.last - 1])] = "ORG"
                if name.label == "PER" and name.last - name.first == 2:
                    found["turned", f"{line.lower[last]} {line.lower[name.first]}"] = "PER"
    return found


def own_signs(text: str, key: Key, longer: dict[tuple[str, str], str]) -> list[str]:
    """The signs that the words of a name are; ``text`` is the first as written."""
    known, listed = gazetteer(), lexicon().phrases
    given = all("g" in known.kinds(part) + listed.get(part, "") for part in key[0].split("-"))
    kinds = known.kinds(" ".join(key))
    found = ["placed"] if kinds.strip("w") in ("p", "pr", "r") else [] if set("pr") & set(kinds) else ["unplaced"]
    if len(key) == 1:
        sides = [f"{side}-of-{longer[side, key[0]]}" for side in ("first", "last") if (side, key[0]) in longer]
        found += sides or ["alone given" if given else "alone"]
        if text.isupper() and text.isalpha() and 2 < len(text) < _LONGEST_SHORT:
            found.append("short form")
        found += _by_ending(key[0])
        return [*found, "mixed"] if is_mixed(text) else found
    if len(key) == 2:
        found += _by_second(key, longer)
    if not given and longer.get(("last", key[0])) == "PER" and ("turned", " ".join(key)) not in longer:
        found.append("somebody's")
    if key[-1] in FAMILIES_OF_FIRMS:
        found.append("firm")
    if ("called", " ".join(key)) in longer or (text.isupper() and key[0] in _FORMS_BEFORE and len(text) < len(key) + 2):
        found.append("called a firm")
    if ("turned", " ".join(key)) in longer:
        found.append("turned")
    if "of" not in key:
        found += [f"head-{letter}" for letter in "OP" if letter in listed.get(key[-1], "")]
    if (
        given
        and len(key) == 2
        and "P" in listed.get(key[1], "")
        and "s" in known.kinds(key[1]) + listed.get(key[1], "")
    ):
        found.append("given and place")
    landscape = key[-1] in LANDSCAPE and not given
    if key[0] in _SAINTS_FIRST and len(key) == 2:
        return [*found, "place first"]
    if key[0] in _PLACES_FIRST:
        found.append("place first")
    if landscape:
        return [*found, "landscape"]
    if text.isupper() and key[0] in _CLUB_LETTERS:
        return found  # AC Hallam or A C Hallam: the tagger knows better
    if text.isupper() and len(text) < 3:
        found.append("initials")
    surname = bool(set("sl") & set(known.kinds(key[-1]) + listed.get(key[-1], "")))
    if len(key) == 2 and surname and not given and _is_surname(key[0]) and not text.isupper():
        found.append("surnames")
    elif len(key) < 4 and all(_is_unlisted(word) for word in key):
        found.append("unlisted words")
    found += _as_listed(key)
    found += ["given so"] if key[0].startswith(_GIVEN_SO) and not given else []
    if given and len(key) < 4 and not small_tag(key[-1]):
        found.append("full name")
    if surname and len(key) < 4 and not small_tag(key[-1]) and key[-1] not in lexicon().heads:
        found.append("surname")
    plain = not given and not surname and small_tag(key[-1]) in ("NN", "NNS")
    found += ["plain"] if plain else []
    found += _by_last_noun(key, given, surname)
    return found


def _is_common_forename(word: str) -> bool:
    """Whether a given name is known as one in English, not only somewhere: firms begin with those as often."""
    return not set("GH").isdisjoint(gazetteer().classes.get(word)) or "g" in lexicon().phrases.get(word, "")


def _is_rarely_borne(word: str) -> bool:
    """Whether a surname is rare, and a word that English writes small: "Water"."""
    classes = gazetteer().classes.get(word)
    return "w" in classes and set("STVIl").isdisjoint(classes)


def _by_last_noun(key: Key, given: bool, surname: bool) -> list[str]:
    """What a last word that hardly anybody bears as a surname tells when it is a noun: "Marl Buckets", "Marl Water"."""
    word, classes = key[-1], lexicon().phrases.get(key[-1], "")
    forename = given and (len(key) > 2 or _is_common_forename(key[0]))
    if len(key) > _LONGEST_OF_NOUNS or len(word) < _SYLLABLE or ("t" in classes and word not in _FIELDS):
        return []
    if surname and (forename or "s" in classes or not _is_rarely_borne(word)):
        return []
    tag = small_tag(word) or ("NNS" if word.endswith("s") and small_tag(word[:-1]) == "NN" else "")
    if tag == "NNS":
        return ["things of a trade"]
    if word in FAMILIES_OF_FIRMS or (tag in ("NN", "VBG") and not forename):
        return ["plain long"]
    return ["noun-like"] if len(word) >= _SHORTEST and word.endswith(_OF_NOUNS) else []


def _as_listed(key: Key) -> list[str]:
    """Whether the gazetteer has a name as one thing alone: a body, a person known by it, or a place."""
    classes = gazetteer().classes.get(" ".join(key), "")
    if classes in ("o", "f"):
        return ["listed-" + classes]
    placed = set("ABCDkr") if len(key) < 3 else set("ABCDEkr")  # the name of a small place may be anybody's
    return ["listed-p"] if classes and set(classes) <= placed else []


def _by_second(key: Key, longer: dict[tuple[str, str], str]) -> list[str]:
    """What the second of two words tells: its ending, or that somebody bears it behind a particle ("Van Gaarl")."""
    if key[0] in ("st", "st.", "saint"):
        return ["saint"]
    borne = key[0] in PARTICLES and longer.get(("last", key[1])) == "PER"
    ending = _by_ending(key[1])
    return (ending if ending == ["surname-like"] else []) + (["last-of-PER"] if borne else [])


def _by_ending(word: str) -> list[str]:
    """What the ending or the beginning of a word that no list has tells: "Ballinmarl", "Corvatech", "Kovrinic"."""
    if len(word) < _SHORTEST:
        return []
    sign = next((sign for sign, endings in _ENDINGS if word.endswith(endings)), "")
    if not sign and word.startswith(_BEGINNINGS):
        sign = "place-like"
    known = sign and (lexicon().phrases.get(word) or gazetteer().kinds(word) or small_tag(word))
    return [sign] if sign and not known else []


def _is_surname(word: str) -> bool:
    """Whether a word is a surname or a place: before another surname rather the first of a firm's than a given name."""
    return bool(set("slp") & set(gazetteer().kinds(word) + lexicon().phrases.get(word, "")))


def _is_unlisted(word: str) -> bool:
    """Whether a word may be a given name or a surname for all that the lists know."""
    return word.isalpha() and not small_tag(word) and lexicon().phrases.get(word, "g") in ("g", "gs")


def is_mixed(text: str) -> bool:
    """Whether a word has capitals inside as firms write them ("RoadPeace"), not persons ("McKay", "O'Neill")."""
    return text.isalpha() and not text.isupper() and not text[1:].islower() and not _BORNE_BEFORE_CAPITALS.match(text)
