"""Whose words and figures are whose, in short pieces of many kinds of news, those of ``news-pieces.txt``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from analysis import Findings, analyze, read

PIECES = Path(__file__).parent / "news-pieces.txt"
GOLD = re.compile(r"(N|Q|A|A!): (.*?) \| ?(.*)")


@cache
def pieces() -> dict[str, tuple[str, list[tuple[str, str, str]]]]:
    """The pieces by their kinds: the text, and what is right in it."""
    found = {}
    for block in PIECES.read_text(encoding="utf-8").split("\n== ")[1:]:
        kind, *lines = block.splitlines()
        gold = [match.groups() for line in lines if (match := GOLD.fullmatch(line))]
        text = "\n".join(line for line in lines if not GOLD.fullmatch(line)).strip()
        found[kind] = text, [(what, one, other) for what, one, other in gold]
    return found


def is_right(findings: Findings, what: str, one: str, other: str) -> bool:
    text = findings.article.text
    if what == "N":
        numbers = [number for number in findings.numbers if number.text == one or one in number.text]
        sources = [number.source.text.lower() if number.source else "" for number in numbers]
        if other == "-":
            return "" in sources or not numbers
        return any(other.lower() in source for source in sources)
    if what == "Q":
        quotes = [quote for quote in findings.quotes if quote.text.startswith(other)]
        actors = [findings.actor(quote.speaker) for quote in quotes]
        names = [actor.name if actor else f"~{quote.speaker_text}" for actor, quote in zip(actors, quotes, strict=True)]
        return names == [] if one == "none" else bool(names) and all(one in name or name in one for name in names)
    credited = [found for found in findings.attributions if found.source and one in found.source.text]
    return not credited if what == "A!" else any(other in text[found.start : found.end] for found in credited)


@pytest.mark.parametrize("kind", list(pieces()))
def test_pieces_of_news(kind: str) -> None:
    text, gold = pieces()[kind]
    findings = analyze(read(text))
    assert gold
    assert [one for one in gold if not is_right(findings, *one)] == []
