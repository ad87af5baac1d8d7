"""Slips of GMB corrected: its labels were made by machine, and corrected by hand only here and there.

Names of one label nearly everywhere get it everywhere; who is called "Mr." is a person; names begin and end
with a capital. Sentences that leave a listed country or city without a label are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from ..mentions.line import PARTICLES
from ..mentions.name_lexicon import lexicon
from .gold_names import Document, Tagged
from .variations import names_in

_AGREED, _LEAST = 0.6, 3
"""Labels are slips where a name of so many mentions has another label in this share of them."""
_CALLED = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms."})


def correct_slips(texts: list[Document]) -> None:
    """Correct the labels of these texts in place, and drop the sentences that cannot be corrected."""
    for text in texts:
        for sentence in text.sentences:
            _bound(sentence)
            _call(sentence)
    _relabel_as_most(texts)
    for text in texts:
        text.sentences[:] = [sentence for sentence in text.sentences if not _leaves_out(sentence)]


def _bound(sentence: Tagged) -> None:
    """Take small words off both ends of names ("eastern Baghdad", "of Singapore")."""
    words, labels = sentence
    for a, b, kind in list(names_in(sentence)):
        first, last = a, b
        while first < last and _is_small(words[first]) and words[first] not in PARTICLES:
            first += 1
        while last > first and _is_small(words[last - 1]) and words[last - 1][0] != "-":
            last -= 1
        labels[a:b] = ["O"] * (b - a)
        labels[first:last] = [("B-" if at == first else "I-") + kind for at in range(first, last)]


def _is_small(word: str) -> bool:
    return word == word.lower() and not word[0].isdigit()


def _call(sentence: Tagged) -> None:
    """Who is called "Mr." is a person; "Mr." is no part of the name."""
    words, labels = sentence
    for a, b, kind in list(names_in(sentence)):
        if words[a].lower() in _CALLED:
            labels[a] = "O"
            if b - a > 1:
                labels[a + 1] = "B-" + kind
    for a, b, _ in list(names_in(sentence)):
        if a and words[a - 1].lower() in _CALLED and "'s" not in words[a:b]:
            labels[a:b] = ["B-PER", *["I-PER"] * (b - a - 1)]


def _relabel_as_most(texts: list[Document]) -> None:
    """Give names that are labelled alike nearly everywhere else that label."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for text in texts:
        for words, labels in text.sentences:
            for a, b, kind in names_in((words, labels)):
                votes[tuple(words[a:b])][kind] += 1
    for text in texts:
        for words, labels in text.sentences:
            for a, b, _ in names_in((words, labels)):
                found = votes[tuple(words[a:b])]
                (best, times), total = found.most_common(1)[0], found.total()
                if total >= _LEAST and times >= _AGREED * total:
                    labels[a:b] = ["B-" + best, *["I-" + best] * (b - a - 1)]


def _leaves_out(sentence: Tagged) -> bool:
    """Whether a word that can only be a place's name has no label, though it stands alone."""
    words, labels = sentence
    for at in range(1, len(words) - 1):
        if labels[at] == "O" and words[at][0].isupper() and words[at + 1][0] != "-":
            alone = not words[at - 1][0].isupper() and not words[at + 1][0].isupper()
            if alone and lexicon().phrases.get(words[at].lower()) in ("c", "p"):
                return True
    return False
