"""Names parted where a lost paragraph or dash glued two: by what the rest of the article calls by a part alone.

"Downing Woods is to play" where the article is on Ann Woods, and has Downing too: one name ends, the next begins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import Key, NameDraft, key_in
from .name_lexicon import lexicon
from .tagging import LABELS, Name

_VERBS = ("VBD", "VBZ", "VBP", "MD", "VBN")
_LONGEST = 6
"""Words of what is parted at most."""


def part_glued(draft: NameDraft) -> None:
    """Part the names that are two of the article's names, one behind the other."""
    alone = {
        line.lower[name.first]
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if name.last - name.first == 1
    }
    several = [
        number
        for number, (line, names) in enumerate(zip(draft.lines, draft.names, strict=True))
        if any(_may_be_two(line, name, alone, draft.small) for name in names) and not is_headline(line)
    ]
    if several:
        known = _Known(draft)
        for number in several:
            line = draft.lines[number]
            draft.names[number] = [part for name in draft.names[number] for part in _parted(line, name, known)]


def _may_be_two(line: Line, name: Name, alone: Collection[str], small: Collection[str]) -> bool:
    """Whether a name ends in what also stands alone or is written small, or says one word twice."""
    size = name.last - name.first
    if not 1 < size <= _LONGEST:
        return False
    last = line.lower[name.last - 1]
    return last in alone or last in small or last == line.lower[name.first]


class _Known:
    """The names of an article: which stand alone and how often, and the given names before each surname."""

    def __init__(self, draft: NameDraft) -> None:
        self.labels: dict[Key, Counter[str]] = defaultdict(Counter)
        self.given: dict[str, set[str]] = defaultdict(set)
        self.small = draft.small
        for line, names in zip(draft.lines, draft.names, strict=True):
            for name in names:
                key = key_in(line, name.first, name.last)
                self.labels[key][name.label] += 1
                if name.label == "PER" and len(key) > 1:
                    self.given[key[-1]].add(key[-2])

    def label(self, key: Key) -> str:
        """The label of a name that stands alone somewhere, by the article or the lists, or nothing."""
        found = self.labels.get(key)
        if found:
            return found.most_common(1)[0][0]
        classes = lexicon().phrases.get(" ".join(key), "")
        return "" if set(classes) - set("cpo") or not classes else "ORG" if classes == "o" else "LOC"


def _parted(line: Line, name: Name, known: _Known) -> Iterator[Name]:
    if name.label in LABELS and 1 < name.last - name.first <= _LONGEST and all(line.capital[name.first : name.last]):
        for at in range(name.first + 1, name.last):
            labels = _labels(line, name, at, known)
            if labels:
                yield Name(name.first, at, labels[0], name.confidence)
                yield Name(at, name.last, labels[1], name.confidence)
                return
    yield name


def _labels(line: Line, name: Name, at: int, known: _Known) -> tuple[str, str] | None:
    """The labels of what ends and begins at a word inside a name, or None where nothing tells that anything does."""
    left, right = key_in(line, name.first, at), key_in(line, at, name.last)
    whole = left + right
    if known.labels[whole].total() > 1 or " ".join(whole) in lexicon().phrases:
        return None
    if left == right and known.label(left) == "LOC":
        return "LOC", "LOC"
    if len(right) == 1 and name.label != "PER" and _starts_anew(line, name, at, known):
        return known.label(left), "MSC"
    if len(right) == 1 and _is_other_body(line, name, at, known):
        return "LOC", "ORG"
    bare = len(right) == 1 and right in known.labels and known.labels[right]["PER"]
    if bare and known.given.get(right[0], set()) - {left[-1]}:
        label = _label_before_surname(left, known)
        return (label, "PER") if label else None
    return None


def _is_other_body(line: Line, name: Name, at: int, known: _Known) -> bool:
    """Whether a place stands before a body's letters, and the article has both alone, too: "Old City ABCD"."""
    text, body = line.texts[at], known.labels.get((line.lower[at],))
    place = known.labels.get(key_in(line, name.first, at))
    return bool(text.isupper() and len(text) > 2 and body and body["ORG"] and place and place["LOC"])


def _starts_anew(line: Line, name: Name, at: int, known: _Known) -> bool:
    """Whether a place ends before the last word of a name, a noun that the article writes small, and a verb follows."""
    word, after = line.lower[at], line.lower[name.last : name.last + 1]
    if (
        word not in known.small
        or small_tag(word) not in ("NN", "NNS")
        or set("oOP") & set(lexicon().phrases.get(word, ""))
    ):
        return False
    if not after or line.capital[name.last] or small_tag(after[0]) not in _VERBS:
        return False
    return known.label(key_in(line, name.first, at)) == "LOC" and word not in lexicon().heads


def _label_before_surname(left: Key, known: _Known) -> str:
    """The label of what stands before the surname of another person, or nothing where it may be a given name."""
    if len(left) > 1:
        return known.label(left)
    if small_tag(left[0]) or "g" in gazetteer().kinds(left[0]) + lexicon().phrases.get(left[0], ""):
        return ""
    return "PER" if known.given.get(left[0]) else known.label(left)
