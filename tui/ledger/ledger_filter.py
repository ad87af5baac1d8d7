"""Filtering the ledger by what is typed on a line.

``!false`` (a verdict; ``!`` any, ``!none`` none), ``@observatory`` (the claimant), ``unsourced``, ``event:belmont``,
and words of the claim, its note or its sources; ``-`` before any turns it round.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .ledger_entry import LedgerEntry

EXAMPLES = "!false  @claimant  unsourced  event:name  words  -without"
_KINDS = ("!", "@", "event:")


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing asked of a claim."""

    kind: str
    wanted: str
    without: bool


def asked_by(typed: str) -> tuple[Asked, ...]:
    """What a line asks for; what stands in double quotes stays together."""
    return tuple(_asked(word) for word in _words(typed) if word.strip("-"))


def kept(entries: Iterable[LedgerEntry], typed: str) -> list[LedgerEntry]:
    """The claims for which all that was typed holds."""
    asked = asked_by(typed)
    return [entry for entry in entries if all(_holds(one, entry) != one.without for one in asked)]


def _asked(word: str) -> Asked:
    without = word.startswith("-")
    word = word[without:]
    kind = next((kind for kind in _KINDS if word.casefold().startswith(kind)), "")
    return Asked(kind, word[len(kind) :].casefold(), without)


def _holds(one: Asked, entry: LedgerEntry) -> bool:
    if one.kind == "!":
        verdict = entry.verdict
        if one.wanted == "none":
            return verdict is None
        return verdict is not None and verdict.startswith(one.wanted)
    if one.kind == "@":
        claimant = entry.claimant
        return claimant is not None and one.wanted in f"{claimant.actor or ''} {claimant.text or ''}".casefold()
    if one.kind == "event:":
        return entry.event is not None and one.wanted in entry.event.casefold()
    if one.wanted == "unsourced":
        return entry.unsourced
    said = entry.statement
    told = (said.text, said.of, said.fate, entry.note, *(place.source for place in entry.places))
    return any(one.wanted in words.casefold() for words in told if words)


def _words(typed: str) -> list[str]:
    words, quoted = [""], False
    for character in typed:
        if character == '"':
            quoted = not quoted
        elif character.isspace() and not quoted:
            words.append("")
        else:
            words[-1] += character
    return [word for word in words if word]
