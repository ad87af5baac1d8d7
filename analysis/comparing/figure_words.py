"""The words that tell what a figure is of, weighed: what the text says that it counts, and what stands near it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from ..data import sections
from ..language import stem
from .comparing_words import FILE, listed, words_for_anyone
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_BEFORE, _BEHIND = 70, 50
"""So many characters before and behind a number tell what it is of."""
_OWN, _NEAR = 2.0, 1.0
"""What a word weighs that says what the number is of, and one that stands near it."""
_KIN_OF_OWN, _KIN_OF_NEAR = 1.5, 0.8
"""What the families of such words weigh."""
_FEW = 0.7
"""What keeps groups of few words from being alike by chance, as a share of what the rarest word weighs."""
_WORD = re.compile(r"[A-Za-z][\w’'-]*[A-Za-z]")
_PLACE_NEXT = re.compile(r"^, (?=(?:at|in|on|near|off) )")
""" "(138 km/h), at the airport"."""
_CLAUSE = re.compile(r"[;:.]\s|\s[–—]\s")

FAMILIES = "word-families.txt"
Vector = dict[str, float]


def vectors_of(groups: Sequence[Sequence[FigureDraft]], reports: Sequence[ReportDraft]) -> list[Vector]:
    """For each group its words with their weights, their squares together 1 or less; the rarer, the heavier."""
    for report in reports:
        if report.figures and report.figures[0].near is None:
            for figure, told in _near(report):
                figure.near = frozenset(told)
    counted: list[dict[str, float]] = []
    for group in groups:
        words: dict[str, float] = {}
        for figure in group:
            own = _stems(figure.of or "") - _stems(figure.holder or "")
            if figure.head or figure.context:
                own.add(figure.head or same_word(stem(figure.context or "")))
            own -= words_for_anyone()
            for weight, kin, these in ((_NEAR, _KIN_OF_NEAR, figure.near or ()), (_OWN, _KIN_OF_OWN, own)):
                for word in sorted(these):
                    words[word] = max(words.get(word, 0), weight)
                    words.update({family: max(words.get(family, 0), kin) for family in kin_of(word)})
        counted.append(words)
    having = Counter(word for words in counted for word in words)
    rare = {word: math.log(1 + len(groups) / count) for word, count in having.items()}
    few = _FEW * math.log(1 + len(groups))
    return [_normed({word: weight * rare[word] for word, weight in words.items()}, few) for words in counted]


def kin_of(word: str) -> tuple[str, ...]:
    """The families of words that a stem is of; no word is called as they are."""
    return _families().get(word, ())


@cache
def _families() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for at, line in enumerate(sections.entries(FAMILIES, "families")):
        for word in line.split():
            found.setdefault(same_word(stem(word)), {})[f"~{at}"] = None
    return {word: tuple(families) for word, families in found.items()}


def _normed(words: Mapping[str, float], few: float) -> Vector:
    """The same weights, their squares together 1, or less where there are few words."""
    size = math.sqrt(few * few + sum(weight * weight for weight in words.values())) or 1.0
    return {word: weight / size for word, weight in words.items()}


def same_word(word: str) -> str:
    """A stem, or that of the word by which the list of like nouns calls it: "spectat" is "crowd"."""
    return _like().get(word) or (word.rpartition("-")[2] if "-" in word else word)


@cache
def _like() -> dict[str, str]:
    return {
        stem(word): stem(line[0].split()[0]) for line in sections.rows(FILE, "one thing") for word in line[0].split()
    }


def _near(report: ReportDraft) -> list[tuple[FigureDraft, set[str]]]:
    """For each figure the stems of the clause around it, up to the figures beside it, without who says so."""
    text, found = report.article.text, []
    ends: list[FigureDraft | None] = [None, *report.figures, None]
    for (before, figure), (_, behind) in zip(pairwise(ends[:-1]), pairwise(ends[1:]), strict=True):
        assert figure is not None
        number, span = figure.number, report.sentences[figure.sentence]
        first = max(span.start, number.start - _BEFORE, before.number.end if before else 0)
        last = min(span.end, number.end + _BEHIND, behind.number.start if behind else span.end)
        before_it = _from_a_word(text, first, number.start)
        left = _CLAUSE.split(before_it)[-1]
        left = left if _WORD.search(left) else before_it
        behind_it = text[number.end : last]
        behind_it = behind_it.rpartition(" ")[0] if last < span.end else behind_it
        right = re.split(r"[,;:.]\s", _PLACE_NEXT.sub(" ", behind_it))[0]
        said = f"{number.source.text} {number.source.cue}" if number.source else ""
        found.append((figure, _stems(f"{left} … {right}") - _stems(f"{said} {figure.holder or ''}")))
    return found


def _from_a_word(text: str, start: int, end: int) -> str:
    """The text between two offsets, from the first word on that is whole."""
    cut = start > 0 and text[start - 1].isalpha()
    return text[start:end].partition(" ")[2] if cut else text[start:end]


def _stems(text: str) -> set[str]:
    return {same_word(stem(word)) for word in _WORD.findall(text.lower()) if word not in _passed_over()}


@cache
def _passed_over() -> frozenset[str]:
    grammar = listed("small words", "words of any sentence", "loosening", "says", "changing")
    return grammar | listed("nouns of figures", "measure nouns")
