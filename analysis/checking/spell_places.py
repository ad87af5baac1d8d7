"""A spell in its sentence, with the points of time in it and in the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..article import Span
from ..data.sections import any_of
from ..findings import Findings
from ..language.boundaries import sentence_spans
from .times_told import Point, Spell, Times
from .told_figures import FILE, SameFindings

AGO = re.compile(r"\s+ago\b", re.I)
ON = re.compile(r",? (?:on |in |at |since )?(?:the )?$")
COMMA = re.compile(r"(?: this (?:morning|afternoon|evening))?(?:,| [-–—]| \() ?(?:exactly |just |only |some )?$")
_OF = rf"of (?:{any_of(FILE, 'goes on for a spell')})"
"""What goes on for a spell: "28 years of service"."""
CLOSES = re.compile(
    rf"\s*(?:[,.;)!?”\"—–]|$)|\s+(?:during|that|will have|it|he|she|they|we"
    r"|in (?:which|all|total|the|his|her|its|their)"
    rf"|at the|with the|between|from|after which|{_OF})\b",
    re.I,
)
"""Behind a spell of which nothing more is said."""
DURING = re.compile(
    r"\b(?:for|after|serving|served|spent|spending|running|exactly|had passed|passed)\s+(?:just |exactly |all of )?$",
    re.I,
)
NOT_SPAN = re.compile(
    rf"[\s-]+(?:{any_of(FILE, 'no spell between two points (phrases)')}|(?!{_OF})of)\b", re.IGNORECASE
)
"""Behind a spell that is none between two points: an age, a sentence, what is left."""
SOON = re.compile(
    r"\b(?:within|next|last|past|first|another|every|each|previous|under|less than|more than|nearly)\s+$", re.I
)
HAS_FOR = re.compile(
    r"\b(?:has|have|['’]s|['’]ve) (?:[\w’'-]+ ){1,5}?for (?:the (?:past|last) )?(?:exactly |all of )?$", re.IGNORECASE
)
_NEXT, _BACK = 4, 400


@dataclass(frozen=True)
class Place:
    """Where a spell stands: ``at`` is which of the sentences of the article it is."""

    times: Times
    sentences: Sequence[Span]
    at: int
    spell: Spell

    @property
    def text(self) -> str:
        return self.times.text

    @property
    def sentence(self) -> Span:
        return self.sentences[self.at]

    @cached_property
    def before(self) -> str:
        """The words before the spell in its sentence, as far as they are near."""
        start = self.spell.span.start
        return self.text[max(self.sentence.start, start - _BACK) : start]

    @cached_property
    def after(self) -> str:
        """The words behind the spell, as far as they are near."""
        end = self.spell.span.end
        return self.text[end : min(self.sentence.end, end + _BACK)]

    @cached_property
    def own(self) -> list[Point]:
        """The points of the sentence between which the spell can run."""
        return self.times.between(*self.sentence, self.spell.unit)

    @cached_property
    def earlier(self) -> list[Point]:
        """The same of the sentence before, where that is of the same paragraph."""
        if not self.at or self.sentence.start - self.sentences[self.at - 1].end > _NEXT:
            return []
        return self.times.between(*self.sentences[self.at - 1], self.spell.unit)

    @property
    def opens(self) -> bool:
        """Whether all words of the sentence before the spell are near."""
        return self.spell.span.start - self.sentence.start <= _BACK

    def following(self) -> Span | None:
        """The sentence behind, where it is of the same paragraph."""
        if self.at + 1 >= len(self.sentences):
            return None
        behind = self.sentences[self.at + 1]
        return behind if behind.start - self.sentence.end <= _NEXT else None


def places_of(findings: Findings) -> tuple[Place, ...]:
    """Every spell of headline and body, where the article tells of points of time too; several rules ask for them."""
    return _places(SameFindings(findings))


@lru_cache(maxsize=1)
def _places(same: SameFindings) -> tuple[Place, ...]:
    times = Times(same.findings)
    if not times.spells or not times.points:
        return ()
    article = same.findings.article
    sentences = [
        Span(start, end)
        for paragraph in article.paragraphs
        if paragraph.kind in ("headline", "body", "heading")
        for start, end in sentence_spans(article.text, paragraph.start, paragraph.end)
    ]
    return tuple(place for spell in times.spells if (place := _place(times, sentences, spell)) is not None)


def _place(times: Times, sentences: Sequence[Span], spell: Spell) -> Place | None:
    at = bisect_right(sentences, spell.span.start, key=lambda each: each.start) - 1
    return Place(times, sentences, at, spell) if at >= 0 and spell.span.start < sentences[at].end else None


def parted(points: Sequence[Point], spell: Spell) -> tuple[list[Point], list[Point]]:
    """The points before a spell and those behind it."""
    prior = [each for each in points if each.span.end <= spell.span.start]
    return prior, [each for each in points if each.span.start >= spell.span.end]
