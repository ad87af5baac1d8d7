"""The names and symbols of units and currencies, read from data once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..data import lines_of, words_for
from ..findings import NumberKind

_PREFIXES = {
    "k": "kilo", "c": "centi", "d": "deci", "h": "hecto", "m": "milli", "µ": "micro", "n": "nano", "p": "pico",
    "f": "femto", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa", "Z": "zetta", "Y": "yotta",
}  # fmt: skip
_BINARY = {"Ki": "kibi", "Mi": "mebi", "Gi": "gibi", "Ti": "tebi", "Pi": "pebi"}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a numeral counts by convention: its symbol or word, and the kind of number it makes.

    ``doubtful`` marks currencies named by a noun that several share ("rupees") or that is also a weight ("pounds").
    """

    symbol: str
    kind: NumberKind
    doubtful: bool = False


def _forms(column: str) -> Iterator[str]:
    """Singulars and plurals in a column: "inch/inches,mile" gives inch, inches, mile, miles."""
    for entry in filter(None, column.split(",")):
        name, _, plural = entry.partition("/")
        yield name.lower()
        yield (plural or name.rstrip("?") + "s").lower() + ("?" if name.endswith("?") else "")


@cache
def unit_names() -> dict[str, Unit]:
    """Units and currencies by their names, in lower case, singular and plural."""
    names: dict[str, Unit] = {}
    for line in lines_of("units.tsv"):
        symbol, kind, column, *_ = line.split("\t")
        kind, plus, _ = kind.partition("+")
        unit = Unit(symbol, "duration" if kind == "duration" else "measure")
        for form in _forms(column):
            names.setdefault(form, unit)
            for letter, prefix in ({**_PREFIXES, **_BINARY} if plus else {}).items():
                names.setdefault(prefix + form, Unit(letter + symbol, unit.kind))
    for code, column, _, nouns in _currencies():
        for form in _forms(f"{column},{nouns}"):
            names.setdefault(form.rstrip("?"), Unit(code, "money", form.endswith("?")))
    return names


@cache
def unit_symbols() -> dict[str, Unit]:
    """Units and currencies by their symbols, as they are written."""
    symbols: dict[str, Unit] = {}
    for line in lines_of("units.tsv"):
        symbol, kind, _, *more = line.split("\t")
        kind, _, prefixes = kind.partition("+")
        unit = Unit(symbol, "duration" if kind == "duration" else "measure")
        own = [symbol, *more[0].split(",")] if more and more[0] else [symbol]
        for form in own:
            symbols.setdefault(form, unit)
    for line in lines_of("units.tsv"):
        symbol, kind, _, *more = line.split("\t")
        kind, _, prefixes = kind.partition("+")
        for letter in [*prefixes, *(_BINARY if "Y" in prefixes else ()), *("μ" if "µ" in prefixes else "")]:
            unit = Unit(letter + symbol, "duration" if kind == "duration" else "measure")
            for form in (symbol, *(more[0].split(",")[:1] if more else ())):
                symbols.setdefault(letter + form, unit)
    for code, _, signs, _ in _currencies():
        for form in (code, *signs.split(",")):
            if form and not form.islower():
                symbols.setdefault(form, Unit(code, "money"))
        if _has_small_form(code):
            symbols.setdefault(code.lower(), Unit(code, "money"))
    return symbols


@cache
def folded_symbols() -> dict[str, Unit]:
    """Symbols of three letters and more in lower case, where that leaves no doubt: "khz", "kwh"."""
    meanings: dict[str, set[str]] = {}
    units: dict[str, Unit] = {}
    for form, unit in unit_symbols().items():
        low = form.lower()
        if len(form) > 1 and form.isascii() and unit.kind != "money" and low not in _WORDLIKE:
            meanings.setdefault(low, set()).add(unit.symbol.lower())
            units.setdefault(low, unit)
    return {low: unit for low, unit in units.items() if len(meanings[low]) == 1}


_WORDLIKE = words_for("symbols that are words")
_CODES_LIKE_WORDS = words_for("codes that are words")


@cache
def currency_signs() -> dict[str, str]:
    """What may stand before or after a figure to make it money: sign, or letters, to code."""
    signs: dict[str, str] = {}
    for code, _, column, _ in _currencies():
        for form in filter(None, (column.split(",") + ([code] if code.isupper() else []))):
            signs.setdefault(form, code)
            if form.endswith("$") and len(form) > 1:
                signs.setdefault(form.lower(), code)
        if _has_small_form(code):
            signs.setdefault(code.lower(), code)
    return signs


def _has_small_form(code: str) -> bool:
    """Whether an ISO 4217 code is no word either in small letters."""
    return len(code) == 3 and code.isupper() and code.lower() not in _CODES_LIKE_WORDS


def _currencies() -> Iterator[tuple[str, str, str, str]]:
    for line in lines_of("currencies.tsv"):
        code, names, signs, nouns = (*line.split("\t"), "", "", "")[:4]
        yield code, names, signs, nouns
