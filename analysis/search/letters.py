"""Patterns for words as people type them: either case, plain for accented letters, straight for curly quotes.

What is not seen does not part a word (soft hyphens, spaces of no width), and a ligature is the letters in it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MARKS = "\u0300-\u036f\u064b-\u0655\u0900-\u0903\u093a-\u094f"
"""Combining marks that ``\\w`` leaves out."""
LETTER = rf"[\w{MARKS}]"
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
INSIDE = f"[{_UNSEEN}]*+"
"""What may stand between two letters of a word without being seen."""
OPENS = "".join(rf"(?<!{LETTER}[{_UNSEEN}]{{{count}}})" for count in range(3)).replace(f"[{_UNSEEN}]{{0}}", "")
_OPENED = "".join(rf"(?<!{LETTER}[{_UNSEEN}]{{{count}}}[\s\S])" for count in range(3)).replace(f"[{_UNSEEN}]{{0}}", "")
"""The same one character further on."""
CLOSES = rf"(?!{INSIDE}{LETTER})"
LETTERS = rf"(?:{INSIDE}{LETTER}){{0,40}}{INSIDE}"
"""Any few letters of a word."""
REST = rf"(?:{INSIDE}{LETTER})*"
"""What may follow to the end of a word."""
GAP = r"(?:[^\S\n]+\n?|\n)[^\S\n]*"
"""White space between two words of a phrase: it may wrap, but not step over a blank line."""
_LOOKALIKES = ["'’‘ʼ‛`´", '"“”„‟«»', "-‐‑‒–—−"]
_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "st": "ﬆﬅ"}
_OTHERS = {"o": "ø", "l": "ł", "d": "đð", "i": "ı", "s": "ſ", "h": "ħ", "t": "ŧ"}


def opening(pattern: str) -> str:
    """A pattern of letters that begins where a word begins.

    What ``re`` can look for first is a class of characters: behind it, the look back costs little.
    """
    end = pattern.find("]") if pattern.startswith("[") else -1
    return f"{pattern[: end + 1]}{_OPENED}{pattern[end + 1 :]}" if end > 0 else OPENS + pattern


def is_exact(term: str) -> bool:
    """Smart case: a capital in a term says that its case counts."""
    return any(map(str.isupper, term))


def literal(text: str, exact: bool, *, is_start: bool = False) -> str:
    """A pattern for ``text`` that overlooks typography: accents left out, curly quotes, dashes, line ends.

    Unless ``exact``, it overlooks case too. It matches no more characters than it means, so that spans are true; but
    where ``is_start``, a ligature at its end may hold the first letters of the rest.
    """
    parts: list[str] = []
    text = unicodedata.normalize("NFC", text.strip()).replace("...", "…")
    text = text.translate(_UNSEEN_AWAY) or text
    place = 0
    while place < len(text):
        character = text[place]
        pair = text[place : place + 2]
        ligature = _ligature(text[place : place + 3], exact, is_start and place >= len(text) - 2)
        if ligature:
            parts.append(ligature[0])
            place += ligature[1] - 1
        elif character.isspace():
            if not text[place - 1].isspace():
                parts.append(GAP)
        elif (pair if exact else pair.lower()) == "ss" or (character == "ß" or (character == "ẞ" and not exact)):
            parts.append("(?:ss|ß)" if exact else "(?:[sS][sS]|[ßẞ])")
            place += pair[:1] != "ß" and pair[:1] != "ẞ"
        else:
            parts.append(_character(character, exact))
        place += 1
    return INSIDE.join(parts)


def _ligature(text: str, exact: bool, is_start: bool) -> tuple[str, int] | None:
    """A pattern for the letters at the beginning of ``text`` that a ligature can stand for, and how many they are.

    ``is_start``: ``text`` may be cut off within the ligature.
    """
    lower = text if exact else text.lower()
    if is_start and any(letters.startswith(lower) for letters in _LIGATURES):
        letters = lower
    else:
        is_start = False
        letters = next((known for known in _LIGATURES if lower.startswith(known)), "")
    if not letters:
        return None
    plainly = INSIDE.join(_character(letter, exact) for letter in letters)
    return f"(?:{'|'.join([plainly, *_ways(letters, exact, is_start)])})", len(letters)


def _ways(letters: str, exact: bool, is_start: bool) -> list[str]:
    """The ways to write some letters with ligatures: "ffi" as ﬃ, ﬀi and fﬁ."""
    ways = [_LIGATURES[letters]] if letters in _LIGATURES else []
    if is_start:
        ways += [signs for known, signs in _LIGATURES.items() if known.startswith(letters) and known != letters]
    ways = [f"[{''.join(ways)}]"] if ways else []
    if len(letters) > 2:
        ways.append(f"[{_LIGATURES.get(letters[:2], letters[0])}]{INSIDE}{_character(letters[2], exact)}")
    if len(letters) > 1:
        rest = _ways(letters[1:], exact, is_start)
        ways += [f"{_character(letters[0], exact)}{INSIDE}{way}" for way in rest]
    return ways


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


_UNSEEN_AWAY = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SPELLED = {ord(sign): letters for letters, signs in _LIGATURES.items() for sign in signs}
_SEEN = _SPELLED | _UNSEEN_AWAY


def plain(word: str) -> str:
    """A word without accents, ligatures and what is not seen, so that stems can be compared."""
    if word.isascii():
        return word
    word = word.translate(_SEEN)
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_BASES = str.maketrans({other: base for base, others in _OTHERS.items() for other in others})


class _Folding(dict[int, str]):
    """Each character without case and accents, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain(chr(code).casefold()).translate(_BASES)
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """``text`` without case and accents, as an index needs it; what ``literal`` finds alike is folded alike."""
    if text.isascii():
        return text.lower()
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > _MOSTLY_ASCII * len(text):
        return text.translate(_FOLDING)
    # Bytes are lowered as ASCII, many times as fast as characters are looked up one by one.
    seen = _NOT_ASCII.sub(_fold_match, text).encode("utf-8", "surrogatepass")
    return seen.lower().decode("utf-8", "surrogatepass")


_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_MOSTLY_ASCII = 1.2
"""Bytes a character in a text that has few other letters."""


def _fold_match(match: re.Match[str]) -> str:
    return match.group().translate(_FOLDING)
