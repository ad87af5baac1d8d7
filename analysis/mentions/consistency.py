"""One name, one kind: what the tagger saw of a name anywhere in an article settles it everywhere.

A document names the same few actors again and again (Gale et al., 1992, "one sense per discourse"). So the
label of each name is put to the vote, surnames follow their full names, acronyms their expansions, and
places where the tagger missed a name that it found elsewhere are filled in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .acronyms import bracketed
from .bodies import with_bodies
from .cues import announced
from .described import described
from .gazetteer import gazetteer
from .lexicon import cue_words, lexicon
from .lines import Line
from .rules import HONORIFICS, mended
from .tagging import Name

_ADOPT = 0.45
"""How sure the tagger must have been of a name once before it is filled in elsewhere."""
_JOINED = 4.0
"""The vote for an organization of a name that is no known place or person's, where people are members of it."""
_TOLD = 3.0
"""The vote for what an apposition or a predicate says that a name is."""
Key = tuple[str, ...]
Names = list[list[Name]]


def settled(lines: Sequence[Line], names: Names) -> Names:
    """The names of a document, their labels and places brought into line with each other."""
    small = _small(lines)
    names = [
        mended(line, announced(line, with_bodies(line, _joined(mended(line, found))), small))
        for line, found in zip(lines, names, strict=True)
    ]
    names = [bracketed(line, found) for line, found in zip(lines, names, strict=True)]
    votes = _votes(lines, names)
    surnames = _surnames(lines, names)
    labels = {key: _winner(key, found, surnames) for key, found in votes.items()}
    names = [
        [_relabelled(line, name, labels, surnames) for name in found] for line, found in zip(lines, names, strict=True)
    ]
    known = _known(votes, labels, small)
    return [_filled(line, found, known) for line, found in zip(lines, names, strict=True)]


def _small(lines: Sequence[Line]) -> frozenset[str]:
    """The words that a document also writes without a capital."""
    return frozenset(
        word for line in lines for word, capital in zip(line.lower, line.capital, strict=True) if not capital
    )


def _key(line: Line, first: int, last: int) -> Key:
    return tuple(line.lower[first:last])


def _joined(names: list[Name]) -> list[Name]:
    """A title or a given name left alone before a person's name is dropped or taken in."""
    kept: list[Name] = []
    for name in names:
        before = kept[-1] if kept else None
        if before and before.last == name.first and name.label == before.label == "PER":
            kept[-1] = Name(before.first, name.last, "PER", min(before.confidence, name.confidence))
        else:
            kept.append(name)
    return kept


def _votes(lines: Sequence[Line], names: Names) -> dict[Key, dict[str, float]]:
    votes: dict[Key, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line, found in zip(lines, names, strict=True):
        weight = 0.4 if line.shouted or line.title_case else 1.0
        for name in found:
            sure = name.confidence
            if name.first and line.lower[name.first - 1] in HONORIFICS and name.label == "PER":
                sure = 2.0
            key = _key(line, name.first, name.last)
            votes[key][name.label] += weight * sure
            if name.label in ("LOC", "PER") and _is_joined(line, name) and not _is_known(key):
                votes[key]["ORG"] += _JOINED
            told = (
                ""
                if name.label == "NRP" or lexicon().phrases.get(" ".join(key), "") == "c"
                else described(line, name.first, name.last)
            )
            if told:
                votes[key][told] += _TOLD
    return votes


def _is_joined(line: Line, name: Name) -> bool:
    """Whether people join or own what is named: "members of Acme", but not "members of Lee's crew"."""
    of = name.first > 1 and line.lower[name.first - 1] == "of"
    owns = line.lower[name.last : name.last + 1] in (["'s"], ["’s"])
    return of and not owns and line.lower[name.first - 2] in cue_words()["ORG of"]


def _is_known(key: Key) -> bool:
    """Whether the lists have a name or its last word as a place or a person's."""
    listed = gazetteer().kinds
    return any(word in lexicon().phrases or set("pgsflr") & set(listed(word)) for word in (" ".join(key), key[-1]))


def _surnames(lines: Sequence[Line], names: Names) -> dict[str, float]:
    """The last words of persons' full names, with how sure the tagger was at best."""
    found: dict[str, float] = {}
    for line, in_line in zip(lines, names, strict=True):
        for name in in_line:
            if name.label == "PER" and name.last - name.first > 1:
                last = line.lower[name.last - 1]
                if last not in ("jr", "jr.", "sr", "sr.", "ii", "iii"):
                    found[last] = max(found.get(last, 0.0), name.confidence)
    return found


def _winner(key: Key, votes: dict[str, float], surnames: dict[str, float]) -> str:
    best = max(votes, key=lambda label: (votes[label], label))
    if len(key) == 1 and surnames.get(key[0], 0.0) >= 0.5 and best != "NRP" and key[0] not in lexicon().countries:
        return "PER"
    return best


def _relabelled(line: Line, name: Name, labels: dict[Key, str], surnames: dict[str, float]) -> Name:
    label = labels[_key(line, name.first, name.last)]
    return name if label == name.label else Name(name.first, name.last, label, name.confidence * 0.9)


def _known(
    votes: dict[Key, dict[str, float]], labels: dict[Key, str], small: frozenset[str]
) -> dict[str, list[tuple[Key, str, float]]]:
    """Names worth looking for elsewhere, by their first word, the longest first; persons also by their surname."""
    known: dict[str, list[tuple[Key, str, float]]] = defaultdict(list)
    for key, label in labels.items():
        sure = min(1.0, max(votes[key].values()))
        if label != "NRP" and sure >= _ADOPT and any(len(word) > 1 for word in key):
            known[key[0]].append((key, label, sure))
            surname = key[-1:]
            borne = labels.get(surname, "PER") == label == "PER" and len(key) > 1
            if borne and _is_plain_surname(surname[0], small):
                known[surname[0]].append((surname, label, sure))
    for found in known.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return known


def _is_plain_surname(word: str, small: frozenset[str]) -> bool:
    """Whether a word that ends a person's name may be looked for alone: it is no word of the text's otherwise."""
    return len(word) > 2 and word not in small and not set("cnopdtOPT") & set(lexicon().phrases.get(word, ""))


def _filled(line: Line, names: list[Name], known: dict[str, list[tuple[Key, str, float]]]) -> list[Name]:
    """The names of a sentence with known ones added where none, or only a part of one, was tagged."""
    kept = list(names)
    for at, word in enumerate(line.lower):
        if not line.capital[at] or word not in known:
            continue
        for key, label, sure in known[word]:
            last = at + len(key)
            if tuple(line.lower[at:last]) != key:
                continue
            touched = [name for name in kept if name.first < last and name.last > at]
            if all(at <= name.first and name.last <= last and name.last - name.first < len(key) for name in touched):
                kept = [name for name in kept if name not in touched]
                kept.append(Name(at, last, label, 0.8 * sure))
            break
    return sorted(kept)
