"""The names and symbols of units and currencies, read from data once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ...data.sections import rows
from ...findings import NumberKind
from ..wordlists import words_for


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


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of ``data/units.tsv``."""

    unit: Unit
    names: str
    symbols: tuple[str, ...]
    prefixes: str


@cache
def _entries() -> tuple[_Entry, ...]:
    found: list[_Entry] = []
    for symbol, kinds, names, *more in rows("units.tsv"):
        kind, _, prefixes = kinds.partition("+")
        unit = Unit(symbol, "duration" if kind == "duration" else "measure")
        found.append(_Entry(unit, names, tuple(filter(None, ",".join(more).split(","))), prefixes))
    return tuple(found)


@cache
def unit_names() -> dict[str, Unit]:
    """Units and currencies by their names, in lower case, singular and plural."""
    names: dict[str, Unit] = {}
    prefixes = (*rows("units.tsv", "prefixes"), *rows("units.tsv", "binary prefixes"))
    for entry in _entries():
        for form in _forms(entry.names):
            names.setdefault(form, entry.unit)
            for letter, prefix in prefixes if entry.prefixes else ():
                names.setdefault(prefix + form, Unit(letter + entry.unit.symbol, entry.unit.kind))
    for code, column, _, nouns in _currencies():
        for form in _forms(f"{column},{nouns}"):
            names.setdefault(form.rstrip("?"), Unit(code, "money", form.endswith("?")))
    return names


@cache
def unit_symbols() -> dict[str, Unit]:
    """Units and currencies by their symbols, as they are written."""
    symbols: dict[str, Unit] = {}
    for entry in _entries():
        for form in (entry.unit.symbol, *entry.symbols):
            symbols.setdefault(form, entry.unit)
    binary = [letters for letters, _ in rows("units.tsv", "binary prefixes")]
    for entry in _entries():
        prefixes = entry.prefixes
        for letter in [*prefixes, *(binary if "Y" in prefixes else ()), *("μ" if "µ" in prefixes else "")]:
            unit = Unit(letter + entry.unit.symbol, entry.unit.kind)
            for form in (entry.unit.symbol, *entry.symbols[:1]):
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
    wordlike = words_for("symbols that are words")
    for form, unit in unit_symbols().items():
        low = form.lower()
        if len(form) > 1 and form.isascii() and unit.kind != "money" and low not in wordlike:
            meanings.setdefault(low, set()).add(unit.symbol.lower())
            units.setdefault(low, unit)
    return {low: unit for low, unit in units.items() if len(meanings[low]) == 1}


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
    return len(code) == 3 and code.isupper() and code.lower() not in words_for("codes that are words")


def _currencies() -> Iterator[tuple[str, str, str, str]]:
    for row in rows("currencies.tsv"):
        code, names, signs, nouns = (*row, "", "", "")[:4]
        yield code, names, signs, nouns
