"""Patterns for words as people type them: either case, plain for accented letters, straight for curly quotes."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MARKS = "\u0300-\u036f\u064b-\u0655\u0900-\u0903\u093a-\u094f"
"""Combining marks that ``\\w`` leaves out."""
LETTER = rf"[\w{MARKS}]"
OPENS = rf"(?<!{LETTER})"
CLOSES = rf"(?!{LETTER})"
GAP = r"(?:[^\S\n]+\n?|\n)[^\S\n]*"
"""White space between two words of a phrase: it may wrap, but not step over a blank line."""
_LOOKALIKES = ["'’‘ʼ‛`´", '"“”„‟«»', "-‐‑‒–—−"]
_OTHERS = {"o": "ø", "l": "ł", "d": "đð", "i": "ı", "s": "ſ", "h": "ħ", "t": "ŧ"}


def is_exact(term: str) -> bool:
    """Smart case: a capital in a term says that its case counts."""
    return any(map(str.isupper, term))


def literal(text: str, exact: bool) -> str:
    """A pattern for ``text`` that overlooks typography: accents left out, curly quotes, dashes, line ends.

    Unless ``exact``, it overlooks case too. It matches no more characters than it means, so that spans are true.
    """
    parts: list[str] = []
    text = unicodedata.normalize("NFC", text.strip()).replace("...", "…")
    place = 0
    while place < len(text):
        character = text[place]
        pair = text[place : place + 2]
        if character.isspace():
            if not text[place - 1].isspace():
                parts.append(GAP)
        elif (pair if exact else pair.lower()) == "ss" or (character == "ß" or (character == "ẞ" and not exact)):
            parts.append("(?:ss|ß)" if exact else "(?:[sS][sS]|[ßẞ])")
            place += pair[:1] != "ß" and pair[:1] != "ẞ"
        else:
            parts.append(_character(character, exact))
        place += 1
    return "".join(parts)


@cache
def _character(character: str, exact: bool) -> str:
    for alike in _LOOKALIKES:
        if character in alike:
            return f"[{re.escape(alike)}]"
    if character == "…":
        return r"(?:…|\.\.\.)"
    if not character.isalpha():
        return re.escape(character)
    forms = {character} if exact else _cases(character)
    if "a" <= character.lower() <= "z" and len(character) == 1:
        alike = "".join(sorted({accented for form in forms for accented in _accented().get(form, "")} | forms))
        return rf"[{alike}][\u0300-\u036f]*"
    spelled = {unicodedata.normalize("NFD", form) for form in forms} - forms
    single = "".join(sorted(forms))
    return f"(?:[{single}]|{'|'.join(map(re.escape, sorted(spelled)))})" if spelled else f"[{single}]"


def _cases(character: str) -> set[str]:
    """A letter in every case that is one character ("İ" has no such lower case but "i")."""
    forms = {character, character.lower(), character.upper(), character.title(), character.lower()[0]}
    return {form for form in forms if len(form) == 1}


@cache
def _accented() -> dict[str, str]:
    """The accented forms of each plain Latin letter, as single characters."""
    forms: dict[str, str] = {}
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            forms[base] = forms.get(base, "") + chr(code)
    for base, others in _OTHERS.items():
        forms[base] = forms.get(base, "") + others
        if base not in "is":
            forms[base.upper()] = forms.get(base.upper(), "") + others.upper()
    return forms


def plain(word: str) -> str:
    """A word without accents, so that stems can be compared."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_BASES = str.maketrans({other: base for base, others in _OTHERS.items() for other in others})


def folded(text: str) -> str:
    """``text`` without case and accents, as an index needs it; what ``literal`` finds alike is folded alike."""
    if text.isascii():
        return text.lower()
    return plain(text.casefold()).translate(_BASES)
