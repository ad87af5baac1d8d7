"""Capitals beside figures that are units or currencies, and so no names: "2 GWh", "CHF 1'200", "Rs1,800"."""

from __future__ import annotations

import re
from functools import cache

from ..data.sections import rows, words
from .line import Line

_UNIT = re.compile(r"[kMGTP](?:Wh?|Hz|B|bps?|V|J|Pa|eV)")
_GLUED_MONEY = re.compile(
    r"(?:Rs|Rp|Tk|Sh|[KTU][Ss]h|GH|RM|Php)\d+(?:\.\d+)?(?:m|bn|tn|k)?|[NRP]\d+(?:\.\d+)?(?:m|bn|tn)"
)
"""Currencies in short before the digits of a sum, which large units end: "Sh400", "N3m", "Rs12"."""
_SHORT_MONEY = words("name-contexts.txt", "currencies in short")


def is_unit(line: Line, at: int) -> bool:
    """Whether capitals are the unit of the figure before them, or begin a currency: "2 GWh", "500 CFA francs"."""
    if at == 0 or not line.texts[at - 1][0].isdigit():
        return False
    return bool(_UNIT.fullmatch(line.texts[at])) or line.lower[at + 1 : at + 2] in (["francs"], ["dollars"], ["pesos"])


@cache
def _currencies() -> frozenset[str]:
    """Codes of currencies, also of thousands and millions of them: "USD", "MUSD"."""
    codes = {row[0] for row in rows("currencies.tsv") if len(row[0]) == 3}
    return frozenset(codes | {scale + code for code in codes for scale in "TMB"})


@cache
def _dollars() -> frozenset[str]:
    """What may stand before a dollar sign as part of it: "US", "HK"."""
    signs = {sign for row in rows("currencies.tsv") if len(row) > 2 for sign in row[2].split(",")}
    return frozenset(sign[:-1] for sign in signs if sign.endswith("$") and len(sign) > 1)


def is_currency(line: Line, at: int) -> bool:
    """Whether capitals are the currency of the figure beside them: "CHF 1'200", "$US1,000", "HK$300"."""
    behind = line.texts[at + 1 : at + 3]
    if (at and line.texts[at - 1] == "$") or _GLUED_MONEY.fullmatch(line.texts[at]):
        return True
    if behind[:1] == ["$"] and behind[-1][0].isdigit() and line.texts[at] in _dollars():
        return True
    if line.lower[at].rstrip(".") in _SHORT_MONEY and behind and behind[0][0].isdigit():
        return True
    if line.texts[at] not in _currencies():
        return False
    beside = (*line.texts[max(0, at - 1) : at], *line.texts[at + 1 : at + 2])
    return any(text[0].isdigit() for text in beside)
