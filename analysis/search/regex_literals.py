"""What every match of a regular expression has in it, as far as that is plain to see: it is looked for first."""

from __future__ import annotations

import re

_QUANTIFIERS = "*+?{"
_TOKEN = re.compile(r"(?<=[^A-Za-z0-9])([A-Za-z0-9]+)(?=([^A-Za-z0-9])|$)")
_UNCLEAR = re.compile(r"\(\?(?!:)|\\[KQLgk]")
"""Flags, names, look-arounds and the like; what they mean for the rest is not worked out."""


def words_of(expression: str) -> list[tuple[str, bool]]:
    """Words of ASCII letters and figures in every match, each with whether it may be the beginning of a longer one."""
    return [(match[1], match[2] is None) for run in runs_of(expression) for match in _TOKEN.finditer(run)]


def runs_of(expression: str) -> list[str]:
    """Stretches of ASCII characters that stand in every match, up to case.

    What stands in groups and classes is passed over; of an expression that is not simple nothing is told.
    """
    return [] if _UNCLEAR.search(expression) else [run for run in _runs(expression) if run]


def _runs(expression: str) -> list[str]:
    """Stretches of characters that every match has as they stand; none where there are alternatives."""
    runs, place = [""], 0
    while place < len(expression):
        character = expression[place]
        if character == "|":
            return []
        end = _end_of_atom(expression, place)
        plain = expression[end - 1] if _is_plain(expression[place:end]) else ""
        sign = expression[end : end + 1]
        if plain and (not sign or sign not in _QUANTIFIERS or sign == "+"):
            runs[-1] += plain
        if not plain or (sign and sign in _QUANTIFIERS):
            runs.append("")
        place = end
        while place < len(expression) and expression[place] in _QUANTIFIERS:
            place = expression.find("}", place) + 1 or len(expression) if expression[place] == "{" else place + 1
    return runs


def _is_plain(atom: str) -> bool:
    """Whether a part of an expression stands for one character: itself, or what a backslash takes its meaning from."""
    if len(atom) == 2 and atom[0] == "\\":
        return not atom[1].isalnum() and atom[1].isascii()
    return len(atom) == 1 and atom.isascii() and atom not in ".^$[](){}*+?|\\"


def _end_of_atom(expression: str, start: int) -> int:
    """Where a character, an escape, a class or a group ends."""
    if expression[start] == "\\":
        braced = re.compile(r"\\[a-zA-Z]\{[^}]*\}").match(expression, start)
        return braced.end() if braced else min(len(expression), start + 2)
    if expression[start] == "[":
        return _end_of_class(expression, start)
    if expression[start] != "(":
        return start + 1
    place = start + 1
    while place < len(expression) and expression[place] != ")":
        place = _end_of_atom(expression, place)
    return min(len(expression), place + 1)


def _end_of_class(expression: str, start: int) -> int:
    place = start + 1 + expression.startswith("^", start + 1)
    place += expression.startswith("]", place)
    while place < len(expression) and expression[place] != "]":
        place += 2 if expression[place] == "\\" else 1
    return min(len(expression), place + 1)
