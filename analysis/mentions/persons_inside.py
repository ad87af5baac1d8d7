"""Persons inside what was taken for one name: "Refugee Council Peter Hall", "Acme's Ann Lee"."""

from __future__ import annotations

from collections.abc import Iterable

from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .inside_names import classes_of
from .line import Line
from .name_heads import heads
from .name_lexicon import Lexicon
from .tagging import Name


def are_persons_words(words: Iterable[str], lex: Lexicon) -> bool:
    """Whether no word is a plain one, and the lists have none but as a given name or a surname."""
    return not any(small_tag(word) or lex.phrases.get(word, "").strip("gs") for word in words)


def is_person(line: Line, lex: Lexicon, first: int, last: int, unlisted: bool = False) -> bool:
    """Whether words are a person's name by the first; with ``unlisted`` also one that only the gazetteer has."""
    found = lex.phrases.get(line.lower[first], "")
    if unlisted and not found:
        found = gazetteer().kinds(line.lower[first]).strip("w")
    return (
        last - first in (2, 3)
        and found in ("g", "gs", "sg")
        and not set("OPT") & set(lex.phrases.get(line.lower[last - 1], ""))
    )


def is_head_and_person(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether an organization ends before ``at`` and a person's name follows ("Refugee Council Peter Hall")."""
    if not line.capital[at] or name.last - at not in (2, 3):
        return False
    before = line.lower[at - 1]
    head = before in lex.heads or (at - name.first > 3 and "O" in lex.phrases.get(before, ""))
    of_land = before in lex.countries and heads(lex, line.lower[name.first : at]) == "ORG"  # Bank of Peru Ann Lee
    if not (head or of_land):
        return False
    rest = line.lower[at : name.last]
    if at - name.first < 2:  # head of the Board Ann Lee
        unlisted = not any(small_tag(word) or word in lex.phrases for word in rest)
        return name.first > 0 and line.lower[name.first - 1] == "the" and (unlisted or lex.phrases.get(rest[0]) == "g")
    if at - name.first > 3 and not any(small_tag(word) or word in lex.phrases for word in rest):
        return not any(set("por") & set(gazetteer().kinds(word)) for word in rest)
    kinds = gazetteer().kinds
    if not lex.phrases.get(line.lower[at]) and "p" not in kinds(line.lower[at]):
        last = line.lower[name.last - 1]
        known = "g" in kinds(line.lower[at]) or (
            "s" in kinds(last) and "p" not in kinds(last) + lex.phrases.get(last, "")
        )
        return known and not set("OPT") & set(lex.phrases.get(last, ""))
    return is_person(line, lex, at, name.last)


def is_owner_of_person(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a possessive parts a listed body from who is of it: "Democratic Alliance's Ann Lee"."""
    owner = gazetteer().classes.get(" ".join(line.lower[name.first : at]))
    rest = line.lower[at + 1 : name.last]
    return owner == "o" and len(rest) == 2 and not any(small_tag(word) or word in lex.heads for word in rest)


def is_reporter(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a listed body owns two or three capitals that no list has, and a comma follows: "Acme's Ann Lee,"."""
    rest = line.lower[at + 1 : name.last]
    owner = classes_of(line, lex, name.first, at)
    return (
        len(rest) in (2, 3)
        and owner == "o"
        and are_persons_words(rest, lex)
        and line.lower[name.last : name.last + 1] == [","]
    )


def is_body_and_person(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a listed body ends before a word and a full name follows that no list has as anything else."""
    if not line.capital[at] or name.last - at not in (2, 3) or name.first == 0:
        return False
    if line.lower[name.first - 1] not in ("of", "the") or classes_of(line, lex, name.first, at) != "o":
        return False
    rest = line.lower[at : name.last]
    if not are_persons_words(rest, lex):
        return False
    office = line.lower[name.first - 2].lstrip("-") if name.first > 1 else ""
    led = "t" in lex.phrases.get(office, "")
    unknown = not any(gazetteer().kinds(word).strip("gsl") for word in rest)
    return (led and unknown) or "g" in gazetteer().kinds(rest[0]) + lex.phrases.get(rest[0], "")


def is_told_person(line: Line, first: int, last: int, lex: Lexicon) -> bool:
    """Whether two or three words that no list has as anything else have behind a comma what somebody is."""
    inside = line.lower[first:last]
    if len(inside) not in (2, 3) or not are_persons_words(inside, lex):
        return False
    return line.lower[last : last + 1] == [","] and _opens_gloss(line, last + 1)


def _opens_gloss(line: Line, at: int) -> bool:
    return line.lower[at : at + 1] != [] and line.lower[at] in ("the", "a", "an", "who", "whose")
