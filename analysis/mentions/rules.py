"""What grammar and plain knowledge of names tell against the tagger where it is unsure.

A university is an organization and a river a place, whatever stands around them; titles do not belong to
names; a surname takes in the particles and given names before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .features import PARTICLES, Line
from .lexicon import Lexicon, lexicon
from .tagging import Name

_SURE = 0.9
_BROADCASTERS = frozenset("tv television station channel network broadcaster radio website portal newspaper".split())
_OWNED = frozenset({"'s", "’s"})


def mended(line: Line, names: Sequence[Name]) -> list[Name]:
    """The names of a sentence with their bounds and labels mended."""
    lex = lexicon()
    found: list[Name] = []
    for name in names:
        for part in _parts(line, name, lex):
            trimmed = _bounded(line, part, found[-1].last if found else 0, lex)
            if trimmed.first < trimmed.last:
                found.append(_labelled(line, trimmed, lex))
    return found


def _parts(line: Line, name: Name, lex: Lexicon) -> list[Name]:
    """A name cut where it holds two: "Ruritania's Interior Ministry", "Acme Bank and Zenith University"."""
    words = line.lower[name.first : name.last]
    for at in range(1, len(words) - 1):
        left = " ".join(words[:at])
        cut = name.first + at
        if words[at] in _OWNED and set(lex.phrases.get(left, "")) & set("cp"):
            place = Name(name.first, cut, "LOC", name.confidence)
            return [place, *_parts(line, Name(cut + 1, name.last, name.label, name.confidence), lex)]
        both = words[at] in ("and", ",") and name.label == "ORG"
        if both and _heads(lex, words[:at]) == "ORG" == _heads(lex, words[at + 1 :]) and len(words) - at > 2:
            rest = Name(cut + 1, name.last, name.label, name.confidence)
            return [Name(name.first, cut, "ORG", name.confidence), *_parts(line, rest, lex)]
    return [name]


def _heads(lex: Lexicon, words: Sequence[str]) -> str:
    """The label that the head word of a name of several words makes sure, or nothing."""
    if len(words) < 2:
        return ""
    head = next((words[at - 1] for at in range(1, len(words)) if words[at] in ("of", "for")), words[-1])
    return lex.heads.get(head, "LOC" if words[0] in ("lake", "mount", "cape") else "")


def _bounded(line: Line, name: Name, least: int, lex: Lexicon) -> Name:
    first, last = name.first, name.last
    while last > first and (line.lower[last - 1] in _OWNED or not line.lower[last - 1][-1].isalnum()):
        if line.lower[last - 1][-1] in ".!" and len(line.lower[last - 1]) > 1:
            break
        last -= 1
    if name.label != "PER":
        if name.label == "ORG" and last - first == 1 and _is_channel(line, first, last):
            last += 1
        return Name(first, last, name.label, name.confidence)
    while first < last and _is_title(lex, line.lower[first]):
        first += 1
    if first == last:
        return Name(first, last, name.label, name.confidence)
    if not (line.title_case or line.shouted):
        start = first
        while start > least and line.lower[start - 1] in PARTICLES:
            start -= 1
        if start > least and start < first + 1 and _is_given(line, start - 1, lex):
            first = start - 1
        elif start < first and line.lower[start] not in ("la", "le", "du", "das", "dos"):
            first = start
    return Name(first, last, name.label, name.confidence)


def _is_title(lex: Lexicon, word: str) -> bool:
    return lex.phrases.get(word.rstrip("."), "") in ("t", "td") or word in ("mr.", "mrs.", "ms.", "dr.")


def _is_given(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether the word is a given name, or may be one in front of a particle."""
    if not line.capital[at] or (line.capital[at] and line.texts[at].isupper() and len(line.texts[at]) > 2):
        return False
    classes = lex.phrases.get(line.lower[at], "")
    followed = line.lower[at + 1] in PARTICLES
    return "g" in classes or (followed and not classes and line.texts[at].isalpha())


def _is_channel(line: Line, first: int, last: int) -> bool:
    """Whether the number after a broadcaster's name belongs to it ("local TV station Rapid 24")."""
    if last >= len(line.lower) or not line.lower[last].isdigit() or len(line.lower[last]) > 3:
        return False
    return bool(_BROADCASTERS & {*line.lower[max(0, first - 3) : first], line.lower[first]})


def _labelled(line: Line, name: Name, lex: Lexicon) -> Name:
    if name.label not in ("PER", "ORG", "LOC"):
        return name
    words = line.lower[name.first : name.last]
    classes = lex.phrases.get(" ".join(words), "")
    label = _heads(lex, words)
    if not label and name.confidence < _SURE:
        if classes == "o":
            label = "ORG"
        elif classes in ("c", "p", "cp"):
            label = "LOC"
        elif 1 < len(words) < 4 and lex.phrases.get(words[0], "") in ("g", "gs") and not classes:
            last = lex.phrases.get(words[-1], "")
            label = "PER" if not set(last) & set("OPTopc") else ""
    return name if not label or label == name.label else Name(name.first, name.last, label, name.confidence * 0.9)
