"""Names of what does not act: works, models, storms, commodities. They are told before the votes are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from ..data.sections import words
from ..language.tagger import small_tag
from .acted_works import is_acted_work, opens_with_work
from .cutting import OWNED
from .described import is_called_work
from .gazetteer import gazetteer
from .line import PARTICLES, Line
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .tagging import Name
from .vessels import is_vessel

_CERTAIN, _DOUBTFUL = 0.97, 0.8
THING = "MSC"
"""The label of what names no actor: such names keep others from being filled in, and are left out at the end."""
_CONTEXTS = "name-contexts.txt"
_WORKS = words(_CONTEXTS, "works after")
_GLOSSES, _POSSESSIVES = words(_CONTEXTS, "works after", "works behind"), words(_CONTEXTS, "before whose work")
_PLACES, _SAYING = words(_CONTEXTS, "before places"), words(_CONTEXTS, "said after persons") | {"reported", "reports"}
_PRODUCTS = words(_CONTEXTS, "products behind")
_CURRENCIES, _WHOSE_MONEY = words(_CONTEXTS, "currencies"), words(_CONTEXTS, "before currencies")
_MONEY = words(_CONTEXTS, "speaking of currencies")
_MAKERS = words(_CONTEXTS, "makers of products")
_COMMODITIES = words(_CONTEXTS, "commodities after")
_GRADES, _OILS = words(_CONTEXTS, "grades of oil"), words(_CONTEXTS, "behind grades of oil")
_PRICED = frozenset(("%", "$", "cents", "percent", "barrel"))
_MOVES = words("number-words.txt", "motions up", "motions down")
_OIL_ENDS, _OF_OIL = words(_CONTEXTS, "ends of grades of oil"), words(_CONTEXTS, "speaking of oil")
_STORMS = frozenset(word.lower() for word in words("actor-names.txt", "storms"))
_STRENGTHS = words(_CONTEXTS, "strengths of storms")
_QUOTES = words(_CONTEXTS, "quotes before works")
_PRIZES = words(_CONTEXTS, "prizes behind")
_FLIGHT = re.compile(r"[A-Z]{2}\d{3,4}")
"""As flights are numbered: "MH370"."""
_MODEL = re.compile(r"[A-Z]{1,3}-?\d{3}[A-Z]?(?:-\d{1,4}[A-Z]*)?|\d{3}[A-Z]{1,3}")
"""As models of vehicles are numbered: "A330-200", "407GX"."""
_CALLED, _THINGS_CALLED = words(_CONTEXTS, "naming"), words(_CONTEXTS, "things called")
_NAMES, _ANIMALS = words(_CONTEXTS, "names of goods"), words(_CONTEXTS, "animals")
_WHOSE_CAR = words(_CONTEXTS, "before models")
_BROADCASTERS = words(_CONTEXTS, "broadcasters")
_NUMBERED = re.compile(r"[A-Z][a-z]{2,}-[A-Z]?\d{1,4}[A-Z]?")
"""As spacecraft and missiles are: "Luna-25", "Aditya-L1"."""
_LATIN = 5
_LATIN_ENDINGS = tuple(sorted(words("name-parts.txt", "endings of species")))
"""How the second name of a species ends, and how many letters it has at least."""


def label_things(draft: NameDraft) -> None:
    """Label what names no actor as a thing: "El Niño", "a Toyota Corolla", "Storm Ann", "starred in Silent River"."""
    storms = {key_in(line, _behind_storm(line, name), name.last) for line, name in _all(draft) if _is_storm(line, name)}
    draft.each(lambda line, names: _with_things(line, names, storms))
    if any(line.lower[name.last - 1] in _CURRENCIES for line, name in _all(draft)):
        money = len(_MONEY & draft.small) > 1
        draft.each(lambda line, names: [_without_currency(line, name, money) for name in names])
    draft.each(lambda line, names: [name for name in names if not _opens_with_noun(line, name, draft.small)])


def _without_currency(line: Line, name: Name, tells: bool) -> Name:
    return name._replace(label=THING) if _is_currency(line, name, tells) else name


def _is_currency(line: Line, name: Name, tells: bool) -> bool:
    """Whether a name is a currency's; ``tells`` says that the article is on money: "Sterling fell", "the US Dollar"."""
    *before, last = line.lower[name.first : name.last]
    if last not in _CURRENCIES or line.capital[name.last : name.last + 1] == b"\1":
        return False
    if before:
        return set(before) <= _WHOSE_MONEY
    if name.first and line.lower[name.first - 1][0].isdigit():
        return True  # 280 Taka
    return tells and (name.first == 0 or not line.capital[name.first - 1] or name.first == 1)


def _all(draft: NameDraft) -> Iterator[tuple[Line, Name]]:
    return ((line, name) for line, names in zip(draft.lines, draft.names, strict=True) for name in names)


def _opens_with_noun(line: Line, name: Name, small: frozenset[str]) -> bool:
    """Whether a doubtful name opens a sentence, and the article writes it small elsewhere: a plural, or no name."""
    word = line.lower[name.first]
    alone = name.first == 0 and name.last == 1 and word in small and not line.texts[0].isupper()
    if not alone or name.confidence >= _DOUBTFUL:
        return False
    return word.endswith("s") or not (lexicon().phrases.get(word) or gazetteer().kinds(word).strip("w"))


def _behind_storm(line: Line, name: Name) -> int:
    """Where a storm's own name begins: "Super Typhoon (Ann)"; else where the name does."""
    at = name.first + (line.lower[name.first] in _STRENGTHS)
    return at + 1 if at + 1 < name.last and line.lower[at] in _STORMS else name.first


def _is_storm(line: Line, name: Name) -> bool:
    if _behind_storm(line, name) > name.first:
        return True
    before = line.lower[max(0, name.first - 2) : name.first]  # a second storm, Ann, / the storm Ann
    noun = before[0] if before[-1:] == [","] else before[-1] if before else ""
    return noun in _STORMS


def _with_things(line: Line, names: list[Name], storms: set[Key]) -> list[Name]:
    """``storms`` are the names of storms without the word before them, which the text may leave out later."""
    found: list[Name] = []
    work = -1
    for name in names:
        if is_called_work(line, name.first, name.last) or _is_named_animal(line, name):
            if found and name.first - found[-1].last == 1 and found[-1].confidence < _CERTAIN:
                found[-1] = found[-1]._replace(label=THING)  # Harbour at Noon, a painting
            found.append(name._replace(label=THING))
        elif _is_work(line, name) or (work >= 0 and _is_coordinated(line, work, name)):
            work = name.last
            found.append(name._replace(label=THING))
        elif name.label != "NRP" and (
            _is_thing(line, name) or opens_with_work(line, name) or key_in(line, name.first, name.last) in storms
        ):
            found.append(name._replace(label=THING))
        else:
            found.append(name)
    return found


def _is_thing(line: Line, name: Name) -> bool:
    after = line.lower[name.last] if name.last < len(line.lower) else ""
    if (
        after in _COMMODITIES
        or _is_oil(line, name)
        or (after in _OILS and line.lower[name.last - 1] in _GRADES)
        or (line.lower[name.last - 1] in _OIL_ENDS and name.last - name.first > 1 and _OF_OIL & set(line.lower))
        or (after in _PRIZES and _is_prize(line, name))
        or (line.texts[name.first][-1].isdigit() and _FLIGHT.fullmatch(line.texts[name.first]))
        or _is_storm(line, name)
        or (after not in _BROADCASTERS and _is_numbered(line, name))
        or is_vessel(line, name)
        or _is_product(line, name, after)
        or _is_screened(line, name, after)
    ):
        return True
    return (
        _is_listed_thing(line, name, after) or _is_model(line, name) or _is_made(line, name) or _is_species(line, name)
    )


def _is_oil(line: Line, name: Name) -> bool:
    """Whether a grade of oil stands alone where it rises or falls in price: "Brent gained 2%"."""
    if name.last - name.first > 1 or line.lower[name.first] not in _GRADES:
        return False
    moved = not _MOVES.isdisjoint(line.lower[name.last : name.last + 2])
    oil = _OF_OIL & set(line.lower) - {line.lower[name.first]}
    return moved and (bool(oil) or not _PRICED.isdisjoint(line.lower))


def _is_prize(line: Line, name: Name) -> bool:
    """Whether an unlisted name is what a prize is called after: "the Ig Nobel awards"."""
    key = " ".join(line.lower[name.first : name.last])
    return not line.capital[name.last] and not set("ocpf") & set(lexicon().phrases.get(key, ""))


def _is_numbered(line: Line, name: Name) -> bool:
    """Whether a lone word with a number behind its hyphen is in no list: "Luna-25"."""
    word = line.lower[name.first]
    lone = name.last - name.first == 1 and bool(_NUMBERED.fullmatch(line.texts[name.first]))
    return lone and not lexicon().phrases.get(word) and not gazetteer().kinds(word).strip("m")


def _is_named_animal(line: Line, name: Name) -> bool:
    """Whether "the" and an animal stand right behind a name: "Dolly the sheep"."""
    after = line.lower[name.last : name.last + 2]
    return len(after) > 1 and after[0] == "the" and after[1] in _ANIMALS


def _is_product(line: Line, name: Name, after: str) -> bool:
    """Whether what stands behind an unlisted name says that it is a product: "the Vantra vaccine"."""
    if after not in _PRODUCTS or line.capital[name.last]:
        return False
    key = " ".join(line.lower[name.first : name.last])
    return not lexicon().phrases.get(key) and not set("okpfl") & set(gazetteer().kinds(key))


def _is_species(line: Line, name: Name) -> bool:
    """Whether a lone name is the first of a species' two: "Micarea stellaris"."""
    after = line.lower[name.last] if name.last < len(line.lower) else ""
    if name.last - name.first > 1 or line.capital[name.last : name.last + 1] != b"\0" or len(after) < _LATIN:
        return False
    return after.isalpha() and after.endswith(_LATIN_ENDINGS) and not small_tag(after) and after not in PARTICLES


def _is_screened(line: Line, name: Name, after: str) -> bool:
    """Whether a title that ends in a plain noun stands before "film" or the like: "The Marl Affair film"."""
    before = line.lower[name.first - 1] if name.first else ""
    long = name.last - name.first > 1 and before == "the" and after in _WORKS
    return long and small_tag(line.lower[name.last - 1]) in ("NN", "NNS")


def _is_made(line: Line, name: Name) -> bool:
    """Whether a name is what somebody makes: "the maker of the Vantra"."""
    before = line.lower[max(0, name.first - 3) : name.first]
    return before[1:] == ["of", "the"] and before[0] in _MAKERS and name.last - name.first < 3


def _is_listed_thing(line: Line, name: Name, after: str) -> bool:
    """Whether the gazetteer has a name for a thing only, and it neither speaks nor lies anywhere."""
    key = _plain(" ".join(line.lower[name.first : name.last]))
    classes = gazetteer().classes.get
    listed = classes(key) or (classes(key[:-1]) if key.endswith("s") else "") or classes(key.removesuffix("es"))
    if listed.strip("w") != "m" or lexicon().phrases.get(key) or after in _SAYING:
        return False
    if "O" in lexicon().phrases.get(line.lower[name.last - 1], "") or heads(lexicon(), key.split()):
        return False
    placed = name.first > 0 and line.lower[name.first - 1] in _PLACES
    return not (name.label == "LOC" and placed) and (name.confidence < _CERTAIN or name.last - name.first > 1)


def _plain(key: str) -> str:
    """A name without accents: "el niño" is listed as "el nino"."""
    return key if key.isascii() else "".join(c for c in normalize("NFD", key) if not combining(c))


def _is_model(line: Line, name: Name) -> bool:
    """Whether a number or "a" and a maker's name make capitals a product: "Marl A330-200", "a Honda Civic"."""
    lower = line.lower[name.first : name.last]
    if len(lower) > 1 and _MODEL.fullmatch(line.texts[name.last - 1]):
        return True
    if lower[0] == "model" and len(lower) == 2 and len(lower[1]) == 1:
        return True  # Model Y
    at = name.first - 1
    if at > 0 and small_tag(line.lower[at]) in ("JJ", "NN") and not line.capital[at]:
        at -= 1  # a silver Honda Civic
    if at < 0 or line.lower[at] not in _WHOSE_CAR or len(lower) < 2 or name.label == "LOC":
        return False
    known = gazetteer().kinds
    maker = "o" in lexicon().phrases.get(lower[0], "") or ("o" in known(lower[0]) and not known(lower[-1]).strip("wm"))
    if not maker and "o" in known(lower[0]) and len(lower) == 2 and name.last < len(line.lower):
        maker = not line.capital[name.last] and small_tag(line.lower[name.last]) not in ("NN", "NNS", "JJ")
    return maker and not heads(lexicon(), lower) and not set("OP") & set(lexicon().phrases.get(lower[-1], ""))


def _is_work(line: Line, name: Name) -> bool:
    """Whether the words before a name announce a work: "the film", "starred in"."""
    if name.first == 0:
        return False
    before = line.lower[name.first - 1]
    if before in _QUOTES and name.first > 1:
        return line.lower[name.first - 2] in _WORKS and line.lower[name.last : name.last + 1] != []
    if before in _WORKS:
        return not line.capital[name.first - 1]
    if before in ("a", "an", "the") and name.first > 1 and line.capital[name.first - 1]:
        return line.lower[name.first - 2] in _WORKS  # her memoir A Borrowed House
    if before in _CALLED and name.first > 1 and line.lower[name.first - 2] in _THINGS_CALLED:
        return True  # machines called Lydia
    if before in _NAMES and not {"under", "brand"}.isdisjoint(line.lower[max(0, name.first - 4) : name.first - 1]):
        return True  # sold under the names Tavril
    if before == "," and _is_glossed_as_work(line, name):
        return True
    if before == "for" and line.lower[name.last : name.last + 3] in ([",", "about", "a"], [",", "about", "an"]):
        return True  # an award for Nightshade, about a nurse
    if before in OWNED and line.lower[name.last : name.last + 2] == [",", "about"] and name.first > 1:
        return bool(line.capital[name.first - 2]) and name.last - name.first > 1  # Ann Lee's Western Lane, about a girl
    return is_acted_work(line, name)


def _is_glossed_as_work(line: Line, name: Name) -> bool:
    """Whether the noun before a comma says that capitals up to the next are a work: "her first novel, Salt, sold"."""
    at = name.first - 2
    if at < 1 or line.lower[at] not in _GLOSSES or line.capital[at]:
        return False
    told = not _POSSESSIVES.isdisjoint(line.lower[max(0, at - 3) : at]) or line.lower[0] in ("a", "an")
    return told and line.lower[name.last : name.last + 1] in ([","], ["."], ["and"])


def _is_coordinated(line: Line, last: int, name: Name) -> bool:
    """Whether only "and" or a comma parts a name from the work that ended at ``last``."""
    between = line.lower[last : name.first]
    joins = [word in (",", "and") for word in between]
    if joins and joins[0] and all(line.capital[last + at] for at, joint in enumerate(joins) if not joint):
        return joins == sorted(joins, reverse=True)  # and The Orchard (Keeper)
    return False
