"""Part-of-speech tags, at a cost small enough for every word of every article.

A lexicon tells which tags a word can have; most words have one, and are done. The others, and unknown
words, go to an averaged perceptron (Collins 2002; greedy, left to right, in the way of NLTK's
PerceptronTagger), which looks at the word, its neighbours, its ending and the tags before it.
``training/train_tagger.py`` writes ``data/tagger.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from ..data import lines_of
from .tag_weights import FIELD, Joined, TagWeights

_FIGURE = re.compile(r"[+-]?\d[\d.,:/]*(?:-\d[\d.,]*)?(?:m|bn|k|tn)?")
_HYPHENATED_AGE = re.compile(r"\d+-\w+(?:-\w+)*")
_PLAIN = str.maketrans({"’": "'", "“": "``", "”": "''", "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-"})
MARKS = {
    **dict.fromkeys(".?!", "."),
    **dict.fromkeys((":", ";", "-", "--", "---", "...", "…", "–", "—"), ":"),
    ",": ",",
    **dict.fromkeys("([{", "("),
    **dict.fromkeys(")]}", ")"),
    **dict.fromkeys(("“", "‘", "«", "``"), "``"),
    **dict.fromkeys(("”", "»", "''"), "''"),
    **dict.fromkeys("$£€¥₹₽₦₩", "$"),
    **dict.fromkeys("%@°/*=<>|~^•", "SYM"),
    "%": "NN",
    "#": "#",
    "&": "CC",
}
START = "^"
OPENING = frozenset((START, "``", ":"))
"""Tags after which a capital need not mean a name."""


def plain_words(words: Sequence[str]) -> list[str]:
    """The words with plain dashes and apostrophes, and with quotation marks as `` and ''."""
    plain = [word if word.isascii() else word.translate(_PLAIN) for word in words]
    if '"' in plain:
        pending = False
        for i, word in enumerate(plain):
            if word == '"':
                closes = pending or i == len(plain) - 1 or (i > 0 and plain[i - 1] in ",.?!")
                plain[i], pending = ("''", False) if closes else ("``", True)
    if "‘" in words:
        opened = words.index("‘")
        closing = next((i for i in range(len(words) - 1, opened, -1) if words[i] == "’"), None)
        if closing is not None:
            plain[closing] = "''"
    return plain


def closed_tag(word: str) -> str | None:
    """The tag that a mark or a figure has whatever stands beside it, else None."""
    tag = MARKS.get(word)
    if tag is None and word[0].isdigit():
        if _FIGURE.fullmatch(word):
            return "CD"
        if _HYPHENATED_AGE.fullmatch(word):
            return "JJ"
    return tag


def shape_of(word: str) -> str:
    """Capitals, hyphens and figures in a word, for words that the lexicon does not know."""
    first = (
        "X" if word.isupper() and len(word) > 1 else "x" if word[0].islower() else "Xx" if word[0].isupper() else "?"
    )
    return first + ("-" if "-" in word else "") + ("0" if any(map(str.isdigit, word)) else "")


def features_of(word: str, known: bool, before: str, after: str, tag: str, tag2: str) -> list[str]:
    """What the perceptron looks at: the word, its neighbours ``before`` and ``after``, the two tags before."""
    low = word.lower()
    features = word_features(word, low, known) + context_features(low, before, after, tag, tag2)
    return features if known else [*features, "d" + shape_of(word) + tag]


def word_features(word: str, low: str, known: bool) -> list[str]:
    """The features that a word has wherever it stands; ``low`` is the word in lower case."""
    features = ["w" + low, "s" + low[-3:]]
    if not known:
        features += ["f" + low[-2:], "g" + low[-4:], "h" + low[-1:], "k" + low[:3], "c" + shape_of(word)]
    return features


def context_features(low: str, before: str, after: str, tag: str, tag2: str) -> list[str]:
    """The features of a word in lower case that come from what stands beside it and from the two tags before it."""
    return [
        "t" + tag,
        f"u{tag} {tag2}",
        f"v{tag} {low}",
        "p" + before,
        "n" + after,
        "m" + after[-3:],
        f"x{low} {after}",
        f"y{before} {low}",
    ]


class _Choice(NamedTuple):
    """A word whose tag its neighbours decide."""

    own: int
    """What the word's own features say of the tags."""
    places: tuple[tuple[str, int], ...]
    """The tags that it can have, and the place of each in the sum; none where it can have all open tags."""
    joined: Joined
    """What the features say that join it with its neighbours."""


_KEPT = 50_000
"""Words whose tag or choice is kept for the next time."""


class Tagger:
    """A lexicon (word to its possible tags) and weights (feature to tag to weight), both filled from data."""

    def __init__(
        self, lexicon: dict[str, tuple[str, ...]], weights: dict[str, dict[str, int] | str], open_tags: tuple[str, ...]
    ):
        self.lexicon, self.weights, self.open_tags = lexicon, weights, open_tags
        self._weights = TagWeights(weights, open_tags, chain.from_iterable(lexicon.values()))
        self._opening: dict[str, str | _Choice] = {}
        """What is known of words at the beginning of a sentence or a quote."""
        self._inside: dict[str, str | _Choice] = {}

    def choices(self, word: str, opens: bool) -> tuple[tuple[str, ...], bool]:
        """The tags a word can have, and whether the lexicon knows it. ``opens``: it opens a sentence or a quote."""
        lexicon = self.lexicon
        found = lexicon.get(word)
        if opens or found is None:
            low = lexicon.get(word.lower())
            if low is not None and (opens or word.isupper()):
                found = low if found is None else (*found, *(tag for tag in low if tag not in found))
        return (found, True) if found is not None else (self.open_tags, False)

    def tag(self, words: Sequence[str]) -> list[str]:
        """One Penn Treebank tag for each word of a sentence. Curly quotes and typographic dashes are no hindrance."""
        plain = plain_words(words)
        opening, inside = self._opening, self._inside
        tags: list[str] = []
        tag = tag2 = START
        last = len(words) - 1
        for i, word in enumerate(plain):
            found = (opening if tag in OPENING else inside).get(word)
            if found is None:
                found = self._look_up(word, tag in OPENING)
            if not isinstance(found, str):
                before = plain[i - 1].lower() if i else START
                after = plain[i + 1].lower() if i < last else START
                found = self._likeliest(found, before, after, tag, tag2)
            tags.append(found)
            tag2, tag = tag, found
        return tags

    def _likeliest(self, choice: _Choice, before: str, after: str, tag: str, tag2: str) -> str:
        """The tag of a word between its neighbours in lower case, behind two tags; of equals the first."""
        weights = self._weights
        own, places, (by_tag, by_before, by_after) = choice
        total = own + weights.after_tags(tag2, tag) + weights.after_word(before) + weights.before_word(after)
        total += by_tag.get(tag, 0) + by_before.get(before, 0) + by_after.get(after, 0)
        if not places:
            scores = weights.open_scores(total)
            return self.open_tags[scores.index(max(scores))]
        best, most = "", -1
        for label, place in places:
            if (score := total >> place & FIELD) > most:
                best, most = label, score
        return best

    def _look_up(self, word: str, opens: bool) -> str | _Choice:
        """The one tag that a word can have, else the choice; kept for the next time."""
        listed = () if opens else self.lexicon.get(word, ())
        found: str | _Choice | None = listed[0] if len(listed) == 1 else closed_tag(word)
        if found is None:
            choices, known = self.choices(word, opens)
            if len(choices) == 1:
                found = choices[0]
            else:
                low, weights = word.lower(), self._weights
                own = weights.zero + weights.total(word_features(word, low, known))
                places = tuple((tag, weights.places[tag]) for tag in choices) if known else ()
                found = _Choice(own, places, weights.joined(low, "" if known else shape_of(word)))
        kept = self._opening if opens else self._inside
        if len(kept) >= _KEPT:
            kept.clear()
        kept[word] = found
        return found


def parse(lines: Sequence[str]) -> Tagger:
    """A tagger from the lines of its data file: open tags, lexicon entries (``+``), weights."""
    lexicon: dict[str, tuple[str, ...]] = {}
    weights: dict[str, dict[str, int] | str] = {}
    for line in lines[1:]:
        name, _, fields = line.partition("\t")
        if name[0] == "+":
            lexicon.update(dict.fromkeys(fields.split(" "), tuple(name[1:].split())))
        else:
            weights[name] = fields
    return Tagger(lexicon, weights, tuple(lines[0].split()))


@cache
def _tagger() -> Tagger:
    return parse(lines_of("tagger.txt"))


def tags_of(words: Sequence[str]) -> list[str]:
    """Penn Treebank tags of a sentence's words, one a word."""
    return _tagger().tag(words)


def is_known(word: str) -> bool:
    """Whether the lexicon lists a word just so, capitals and all."""
    return word in _tagger().lexicon


def small_tag(word: str) -> str:
    """The likeliest tag of a word that English writes without a capital, given so; "" for a name or an unknown word."""
    tags = _tagger().lexicon.get(word)
    return "" if tags is None or tags[0].startswith("NNP") else tags[0]
