"""Numbers of bank accounts: "DE89 3704 0044 0532 0130 00", known by their check digits (ISO 13616)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Identifier

_SHAPE = re.compile(r"(?<![\w])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]{4}){2,7}(?:[ \u00a0-]?[A-Z0-9]{1,3})?(?![\w])")
_BEGINNING = re.compile(r"[A-Z]{2}\d{2}")


def accounts_in(text: str, start: int, end: int) -> Iterator[Identifier]:
    """IBANs whose check digits are right; a shape that runs on into the next word is cut back until they are."""
    matches = _SHAPE.finditer(text, start, end) if _BEGINNING.search(text, start, end) else ()
    for match in matches:
        shown = match.group()
        while shown:
            value = re.sub(r"[^A-Z0-9]", "", shown)
            if 15 <= len(value) <= 34 and is_valid(value):
                yield Identifier(match.start(), match.start() + len(shown), shown, "iban", value)
                break
            shown = re.sub(r"[ \u00a0-]?[A-Z0-9]+$", "", shown) if re.search(r"[ \u00a0-]", shown) else ""


def is_valid(value: str) -> bool:
    """Whether the check digits of an account number, in capitals and without blanks, are right."""
    moved = value[4:] + value[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97 == 1
