"""The parts of a query that look at findings (actor:, number:, kind:, said-by:) and at notes (tag:, verdict:, has:)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import NamedTuple, get_args

from ..article import Paragraph, ParagraphKind, Span
from ..findings import Actor, ActorKind, Findings, Number, NumberKind
from .letters import plain
from .query_error import QueryError

FIELDS = ("actor", "number", "kind", "said-by", "source", "tag", "verdict", "has")
_OF_NOTES = frozenset(("tag", "verdict", "has"))
_PARAGRAPHS: tuple[str, ...] = get_args(ParagraphKind)
_KINDS: tuple[str, ...] = (*get_args(ActorKind), *get_args(NumberKind), *_PARAGRAPHS)
_HAS = ("note", "tag", "verdict", "highlight", "number", "quote", "actor")
_COMPARISON = re.compile(r"(>=|<=|>|<|=)?\s*(-?[\d,]*\.?\d+)\s*([a-z%]*)(?:\.\.\s*(-?[\d,]*\.?\d+)\s*([a-z%]*))?", re.I)
_SCALES = {"": 1.0, "%": 1.0, "k": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9, "trillion": 1e12}


class Note(NamedTuple):
    """What a search needs to know of one annotation."""

    start: int
    end: int
    tags: Sequence[str] = ()
    note: str = ""
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One ``name:value``. ``position`` is where the value stands in the query."""

    name: str
    value: str
    position: int

    def __post_init__(self) -> None:
        if not self.value:
            raise QueryError(f"{self.name}: wants a value after it", self.position)
        if self.name == "number":
            comparison_of(self)
        allowed = {"kind": _KINDS, "has": _HAS}.get(self.name)
        if allowed and self.value.lower() not in allowed:
            raise QueryError(f"{self.name}: is one of {', '.join(dict.fromkeys(allowed))}", self.position)

    @property
    def wants_findings(self) -> bool:
        """Whether it means something only where there are findings."""
        asked = self.value.lower()
        if self.name == "has":
            return asked in ("number", "quote", "actor")
        return self.name not in _OF_NOTES and asked not in _PARAGRAPHS

    @property
    def wants_notes(self) -> bool:
        """Whether it means something only where there are notes."""
        return self.name in _OF_NOTES and not self.wants_findings

    def sorts(self, paragraph: Paragraph) -> bool | None:
        """Whether a paragraph is of the kind asked for; None when the field asks for something else."""
        if self.name != "kind" or self.value.lower() not in _PARAGRAPHS:
            return None
        return paragraph.kind == self.value.lower()

    def spans(self, findings: Findings | None, notes: Iterable[Note]) -> list[Span]:
        """Every place that the field means, in order."""
        if self.wants_notes:
            return sorted(Span(note.start, note.end) for note in notes if self._notes(note))
        return sorted(_FINDERS[self.name](self, findings)) if findings else []

    def _notes(self, note: Note) -> bool:
        wanted = folded_name(self.value)
        if self.name == "tag":
            return any(folded_name(tag) == wanted or folded_name(tag).startswith(wanted) for tag in note.tags)
        if self.name == "verdict":
            return folded_name(note.verdict or "").startswith(wanted) and bool(note.verdict)
        return bool({"note": note.note, "tag": note.tags, "verdict": note.verdict}.get(wanted, True))

    def names(self, actor: Actor) -> bool:
        """Whether a name of the actor has words that start with the value."""
        return any(_holds(name, folded_name(self.value)) for name in (actor.name, *actor.aliases))

    def ids(self, findings: Findings) -> frozenset[str]:
        """The ids of the actors whose names fit the value."""
        return frozenset(actor.id for actor in findings.actors if self.names(actor))


def _numbers(field: Field, findings: Findings) -> Iterator[Span]:
    asked = comparison_of(field)
    return (Span(n.start, n.end) for n in findings.numbers if asked.holds(n))


def _kinds(field: Field, findings: Findings) -> Iterator[Span]:
    wanted = field.value.lower()
    yield from (Span(n.start, n.end) for n in findings.numbers if n.kind == wanted)
    yield from (Span(m.start, m.end) for a in findings.actors for m in a.mentions if m.kind == wanted)


def _having(field: Field, findings: Findings) -> Iterator[Span]:
    wanted = field.value.lower()
    if wanted == "actor":
        return (Span(m.start, m.end) for actor in findings.actors for m in actor.mentions)
    return (Span(one.start, one.end) for one in (findings.numbers if wanted == "number" else findings.quotes))


def _actors(field: Field, findings: Findings) -> Iterator[Span]:
    return (Span(m.start, m.end) for actor in findings.actors if field.names(actor) for m in actor.mentions)


def _said(field: Field, findings: Findings) -> Iterator[Span]:
    """Quotes and reported speech of whom the field means."""
    meant, wanted = field.ids(findings), folded_name(field.value)
    for quote in findings.quotes:
        if quote.speaker in meant or (not quote.speaker and _holds(quote.speaker_text or "", wanted)):
            yield Span(quote.start, quote.end)
    for said in findings.attributions:
        if said.source and (said.source.actor in meant or _holds(said.source.text, wanted)):
            yield Span(said.start, said.end)


def _sourced(field: Field, findings: Findings) -> Iterator[Span]:
    """Numbers on the account of whom the field means."""
    meant, wanted = field.ids(findings), folded_name(field.value)
    for number in findings.numbers:
        if number.source and (number.source.actor in meant or _holds(number.source.text, wanted)):
            yield Span(number.start, number.end)


_FINDERS: dict[str, Callable[[Field, Findings], Iterator[Span]]] = {
    "actor": _actors,
    "number": _numbers,
    "kind": _kinds,
    "has": _having,
    "said-by": _said,
    "source": _sourced,
}


LONGEST = 20_000
"""Findings and notes have fewer characters than that."""


def within(spans: Sequence[Span], paragraph: Paragraph) -> list[Span]:
    """The parts of ``spans`` (in order) that lie in a paragraph."""
    if not spans:
        return []
    last = bisect_left(spans, (paragraph.end, 0))
    found = []
    for span in reversed(spans[:last]):
        if span.end > paragraph.start:
            found.append(Span(max(span.start, paragraph.start), min(span.end, paragraph.end)))
        elif span.end < paragraph.start - LONGEST:
            break
    return found[::-1]


def folded_name(text: str) -> str:
    """A name as fields compare it: without case and accents, apostrophes straight."""
    return plain(text).replace("’", "'").casefold()


def _holds(name: str, wanted: str) -> bool:
    return is_named(folded_name(name), wanted)


def is_named(name: str, wanted: str) -> bool:
    """Whether words of a name start with the words wanted; both as ``folded_name`` makes them."""
    return bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}", name) is not None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What ``>100``, ``<=5k``, ``12`` or ``100..200`` asks: from ``low`` to ``high``; ``open``: neither of them."""

    low: float
    high: float
    open: bool = False

    def holds(self, number: Number) -> bool:
        """Whether the number, or a bound that it gives, is in the range."""
        return any(map(self.has, bounds_of(number)))

    def has(self, bound: float) -> bool:
        """Whether a figure is in the range."""
        return self.low < bound < self.high if self.open else self.low <= bound <= self.high


@lru_cache(64)
def comparison_of(field: Field) -> Comparison:
    """The comparison that a ``number:`` field asks for. Raises QueryError."""
    match = _COMPARISON.fullmatch(field.value.strip())
    if not match or any(unit and unit.lower() not in _SCALES for unit in (match[3], match[5])):
        raise QueryError("number: wants a figure, such as >100, <=5k, 12 or 100..200", field.position)
    first = _value(match[2], match[3])
    if match[4] is not None:
        return Comparison(first, _value(match[4], match[5]))
    sign = match[1] or "="
    low, high = (first if sign[0] != "<" else -inf), (first if sign[0] != ">" else inf)
    return Comparison(low, high, sign in "<>")


def _value(digits: str, unit: str) -> float:
    return float(digits.replace(",", "")) * _SCALES[unit.lower()]


def bounds_of(number: Number) -> list[float]:
    """What a number states: its value, or the bounds it gives."""
    stated = [number.value] if number.value is not None else [number.low, number.high]
    return [bound for bound in stated if bound is not None]
