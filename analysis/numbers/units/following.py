"""The unit after a numeral: "km/h", "metric tons", "barrels a day", "Australian dollars", "kg/cm³"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ...data.sections import words as words_of
from ..quantity import Quantity
from ..wordlists import any_of
from .unit_names import Unit, folded_symbols, unit_names, unit_symbols

_GLUE = re.compile(r"(?:\s?[-‑–]\s?|[\s\u00a0\u2009\u202f])?(?P<bracket>[<(\[]?)")
_LETTER = r"[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]"
_WORDS = re.compile(rf"{_LETTER}+\.?(?:(?:[ \u00a0·-]|(?<=\.)){_LETTER}+\.?){{0,4}}")
_SIGN = re.compile(r"[°º]\s?[CFK](?![^\W_])|[°º℃℉Å‰$€£¥₹₽₩₦₱₫₪₴₸₺₡₲₵₭₮฿₼₾৳¢₿Ω]|[^\W\d_]{1,3}\$|[′″](?!\w)|[Ss]/\.")
_POWER = re.compile(r"(?:\^|\*\*)([23])(?!\d)|([²³])|([23])(?!\w|[.,]\d)|[ -](squared|cubed)(?!\w)")
_BEFORE_NOW = re.compile(r" (?:earlier|ago|before|later|previously)\b")
_PER = re.compile(r"\s?/\s?|\s(?:per|an|a)\s|-(?:per|an|a)-")
_BASE = re.compile(r"(1,?000|100|10) ?(?=[A-Za-zµ])")
_PRODUCT = re.compile(
    r"(?P<gap>[ ·⋅*])\s?(?P<symbol>[A-Za-zµμΩ°]{1,3})(?P<power>(?:\^|\*\*)?[-−]?[1-3]|⁻?[¹²³])?(?![\w'’-]|\.\d)"
)
_MODEL = re.compile(r"[-‑]\d")
_FACTORS = frozenset(("m", "s", "h", "K", "kg", "mol", "cm", "Hz", "sr"))
_RAISE = str.maketrans("123", "¹²³")
_RAISED = {"2": "²", "²": "²", "squared": "²", "3": "³", "³": "³", "cubed": "³"}
_RAISING = {"square": "²", "sq": "²", "cubic": "³", "cu": "³"}
_AFTER_FEET = re.compile(r"(?:ft|feet|foot)\.? $")
_TO_DEGREES = re.compile(r" ?(?:to|and|or|[-–]) ?[-−]?\d{1,2}(?:\.\d)? ?°?[CF]\b")
_WEATHER = re.compile(rf"\b(?:{any_of('weather words')})\b", re.I)
_SIZED = re.compile(rf"-(?:{any_of('dimensions')})\b")
"""Behind a letter this leaves it a unit: "a 6m-high wave"."""
_WORD_BEFORE = re.compile(r"([A-Za-z]+) $")
_NEXT_SIGN = re.compile(r"\s*(\S?)")
_NATIONAL = re.compile(r"(?:an|ian|ese|ish|i|ic)$")
_SPACES = re.compile(r"[ \u00a0·-]")
_ONE_LETTER = frozenset("gmlLtsKJNVWTAhBbCF°")
_GLUED_LETTERS = frozenset("mgltLsJVWbBCFpKhp")


def unit_at(text: str, quantity: Quantity) -> tuple[Unit, int] | None:
    """The unit that follows ``quantity`` and the offset where it ends, or None."""
    glue = _GLUE.match(text, quantity.end)
    start = glue.end() if glue else quantity.end
    glued = start == quantity.end
    if glued and not quantity.digits:
        return None
    found = _atom(text, start, glued)
    if found is None:
        return None
    unit, end = found
    hyphened = glue is not None and "-" in glue.group()
    if _is_other_word(text, quantity, unit, start, end, hyphened):
        return None
    if len(text[start:end]) == 1 and not _letter_counts(text, quantity, start, end, glued):
        return None
    if quantity.digits:
        unit, end = times(text, start, unit, end)
    unit, end = _rate(text, unit, end)
    if glue and glue["bracket"]:
        if text[end : end + 1] not in (">", ")", "]") or unit.kind == "money":
            return None
        end += 1
    return unit, end


def _is_other_word(text: str, quantity: Quantity, unit: Unit, start: int, end: int, hyphened: bool) -> bool:
    """Whether what looks like a unit is none: "12-country euro", "5 in May", "the 2010 day"."""
    written = text[start:end]
    if written[0].isupper() and written.isalpha() and _MODEL.match(text, end):
        return True  # five Mi-17 helicopters
    if unit.kind == "money" and hyphened and " " in written and written[0].islower():
        return True
    if written == "crown" and not hyphened:
        return True  # three crown princes
    if written == "in" and start > quantity.end:
        return not _AFTER_FEET.search(text, max(0, quantity.start - 6), quantity.start)
    dated = quantity.bare and unit.kind == "duration" and 1900 <= (quantity.value or 0) <= 2100
    return dated and written[-1] != "s"


def _rate(text: str, unit: Unit, end: int) -> tuple[Unit, int]:
    """``unit`` with what it is told by: "/h", "a day", "/(m K)", "per 100 km"."""
    for _ in range(3):
        joint = _PER.match(text, end)
        if not joint or unit.kind == "money":
            break
        bracket = text[joint.end() : joint.end() + 1] == "("
        base = _BASE.match(text, joint.end()) if joint.group().strip() in ("/", "per") else None
        start = base.end() if base else joint.end() + bracket
        below = _atom(text, start, True)
        if (
            below is None
            or below[0].kind == "money"
            or (joint.group().strip("- ") in ("a", "an") and below[0].kind != "duration")
        ):
            break
        if joint.group().strip() == "a" and _BEFORE_NOW.match(text, below[1]):
            break  # 28 million tons a year earlier
        if bracket:
            below = times(text, start, *below)
            if text[below[1] : below[1] + 1] != ")":
                break
        symbol = f"({below[0].symbol})" if "·" in below[0].symbol else below[0].symbol
        unit, end = Unit(f"{unit.symbol}/{f'{base.group(1)} ' if base else ''}{symbol}", "measure"), below[1] + bracket
    return unit, end


def times(text: str, start: int, unit: Unit, end: int) -> tuple[Unit, int]:
    """``unit``, which is ``text[start:end]``, multiplied by the symbols that follow: "kg m^2", "N·m", "m s^-1"."""
    symbols = unit_symbols()
    if unit.kind == "money" or end - start > 5 or text[start:end].rstrip("23²³^*") not in symbols:
        return unit, end
    while joint := _PRODUCT.match(text, end):
        factor = symbols.get(joint["symbol"])
        if factor is None or factor.kind == "money":
            break
        if joint["gap"] == " " and joint["symbol"] not in _FACTORS and not joint["power"]:
            break
        power = (joint["power"] or "").strip("^*").translate(_RAISE)
        mark = "/" if power[:1] in ("-", "−", "⁻") else "·"
        unit = Unit(f"{unit.symbol}{mark}{factor.symbol}{power.lstrip('-−⁻').replace('¹', '')}", "measure")
        end = joint.end()
    return unit, end


def _atom(text: str, start: int, glued: bool) -> tuple[Unit, int] | None:
    """One unit with its power at ``start``: the longest name or symbol there."""
    if sign := _SIGN.match(text, start):
        unit = unit_symbols().get(sign.group().replace(" ", "")) or unit_symbols().get(sign.group())
        if (
            unit
            and sign.group() in "°º"
            and (word := _atom(text, sign.end() + 1, False))
            and word[0].symbol in ("°C", "°F")
        ):
            return word
        return (unit, sign.end()) if unit else None
    words = _WORDS.match(text, start)
    if not words:
        return None
    run = words.group().replace("\u00a0", " ")
    raised = ""
    first = _SPACES.split(run, 1)[0]
    if (power := _RAISING.get(first.rstrip(".").lower())) and len(first) < len(run):
        if whole := _named(run, glued):
            return whole[0], start + whole[1]
        raised, start = power, start + len(first) + 1
        run = run[len(first) + 1 :]
    found = _named(run, glued) or _money_of(run)
    if not found:
        return None
    unit, end = found[0], start + found[1]
    if not raised and unit.kind != "money" and (match := _POWER.match(text, end)):
        raised, end = _RAISED[match.group(match.lastindex or 0)], match.end()
    return (replace(unit, symbol=unit.symbol + raised, kind="measure") if raised else unit), end


def _named(run: str, glued: bool) -> tuple[Unit, int] | None:
    """The longest opening stretch of ``run`` that names a unit, and its length."""
    names, symbols, folded = unit_names(), unit_symbols(), folded_symbols()
    cuts = [match.start() for match in _SPACES.finditer(run)]
    for cut in [len(run), *reversed(cuts)]:
        form = run[:cut]
        bare = form.rstrip(".")
        low = bare.lower().replace("-", " ")
        unit = symbols.get(form) or names.get(low) or symbols.get(bare) or names.get(bare.lower())
        if unit is None and " " not in low and not (bare[-1:] == "s" and bare[:-1].isupper()):  # "30 MPs"
            unit = folded.get(low)
        if unit:
            return unit, len(form) if form in symbols else len(bare)
    return None


def _money_of(run: str) -> tuple[Unit, int] | None:
    """A currency whose adjective no list has: "Barbados dollars", "lousy dollars"; its unit is the bare noun."""
    words = run.split(" ")[:3]
    for n, word in enumerate(words[1:], 1):
        noun = word.lower().rstrip("s")
        unit = unit_names().get(word.lower())
        proper = words[0][0].isupper() or bool(_NATIONAL.search(words[0]))
        lone = n == 1 and len(words[0]) > 4 and noun != "won"  # not "the 5-47 spell won it"
        money = unit is not None and unit.kind == "money" and (proper or lone)
        if money or (noun == "pound" and proper):
            return Unit(noun, "money"), len(" ".join(words[: n + 1]))
    return None


def _letter_counts(text: str, quantity: Quantity, start: int, end: int, glued: bool) -> bool:
    """Whether a single letter after a numeral is a unit: "5 g" is, the "A" of "5 A-levels" or "Group 5 A" is not."""
    letter = text[start:end]
    if not letter.isalpha():
        return True
    if not quantity.digits or (text[end : end + 1] in tuple("-'’&") and not (glued and _SIZED.match(text, end))):
        return False
    if glued and letter.isupper() and _is_labelled(text, quantity.start):
        return False
    if glued:
        return letter in _GLUED_LETTERS and (
            letter not in "CFKBs"
            or not quantity.bare
            or (letter != "s" and abs(quantity.value or Decimal(0)) >= 10)
            or (letter in "CF" and _is_weather(text, quantity.start, end))
        )
    after = _NEXT_SIGN.match(text, end)
    return letter in _ONE_LETTER and (letter.islower() or not (after and after.group(1).isupper()))


def _is_labelled(text: str, start: int) -> bool:
    """Whether a label stands before figures, whose letter then belongs to it: "runway 20C", "flat 12A"."""
    before = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return before is not None and before[1].lower() in words_of("labels.txt") | words_of("labels.txt", "lettered")


def _is_weather(text: str, start: int, end: int) -> bool:
    """Whether "3C" tells a temperature: another goes with it, or "highs" or the like stands shortly before."""
    return bool(_TO_DEGREES.match(text, end) or _WEATHER.search(text, max(0, start - 50), start))
