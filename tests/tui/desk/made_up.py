"""Findings made up by hand on the sample article, so that what the desk shows does not hang on the engine."""

from __future__ import annotations

from pathlib import Path

from analysis import Article, load
from analysis.findings import Actor, ActorKind, Findings, Mention, Number, NumberKind, Quote, Source

SAMPLE = Path(__file__).parents[2] / "samples" / "harbour.txt"


def harbour() -> Article:
    """The sample article."""
    return load(SAMPLE)


def findings(article: Article) -> Findings:
    """Five actors, eight numbers and four quotes of the sample article."""
    return Findings(article, _actors(article), _numbers(article), _quotes(article))


def _actor(
    article: Article, id: str, kind: ActorKind, *names: str, roles: tuple[str, ...] = (), sure: float = 1.0
) -> Actor:
    places = sorted((at, name) for name in names for at in _all(article.text, name))
    mentions = tuple(Mention(at, at + len(name), name, kind) for at, name in places)
    return Actor(id, names[0], kind, names[1:], roles, mentions, confidence=sure)


def _actors(article: Article) -> tuple[Actor, ...]:
    return (
        _actor(article, "a1", "place", "Harbourtown"),
        _actor(article, "a2", "person", "Ruth Okafor", "Ms Okafor", roles=("head of the Dockers’ Union",)),
        _actor(article, "a3", "organization", "port authority"),
        _actor(article, "a4", "person", "Anders Holm", roles=("mayor",)),
        _actor(article, "a5", "organization", "harbour museum", sure=0.3),
    )


def _number(
    article: Article,
    text: str,
    kind: NumberKind,
    value: float | None,
    of: str | None = None,
    *,
    hedge: str | None = None,
    source: tuple[str | None, str, str] | None = None,
) -> Number:
    start = article.text.index(text)
    named = None
    if source is not None:
        at = article.text.index(source[1])
        named = Source(source[0], source[1], source[2], at, at + len(source[1]))
    return Number(start, start + len(text), text, value, None, None, hedge, kind, None, of, named)


def _numbers(article: Article) -> tuple[Number, ...]:
    port = ("a3", "port authority", "said")
    return (
        _number(article, "1,200", "count", 1200, "dockers", hedge="about"),
        _number(article, "37", "count", 37, "berths", source=port),
        _number(article, "52", "count", 52, "berths", source=port),
        _number(article, "14", "count", None, "ships", hedge="at least", source=port),
        _number(article, "Dozens", "count", None, "lorries"),
        _number(article, "15%", "percent", 15),
        _number(article, "2019", "year", 2019),
        _number(article, "$4.5 million", "money", 4_500_000, source=(None, "harbour museum", "according to")),
    )


def _quote(article: Article, text: str, speaker: str | None, said: str | None, *, inferred: bool = False) -> Quote:
    start = article.text.index(text)
    at = article.text.index(said, start) if said else None
    end = at + len(said) if said and at is not None else None
    return Quote(start, start + len(text), text, speaker, said, at, end, "said" if said else None, inferred)


def _quotes(article: Article) -> tuple[Quote, ...]:
    return (
        _quote(article, "We will not come back until the roster is fair,", "a2", "Ruth Okafor"),
        _quote(article, "out of reach", None, None),
        _quote(article, "They remember who stood with them.", "a2", None, inferred=True),
        _quote(article, "My door is open,", "a4", "he", inferred=True),
    )


def _all(text: str, name: str) -> list[int]:
    found, at = [], text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + 1)
    return found
