"""Mentions merged into actors: text in, actors out."""

from __future__ import annotations

import pytest

from analysis import Findings, analyze, read


def actors(text: str) -> dict[str, list[str]]:
    """Each actor's name with the texts of its mentions."""
    return {actor.name: [mention.text for mention in actor.mentions] for actor in found(text).actors}


def found(text: str) -> Findings:
    return analyze(read(text))


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Anna Kowalska spoke in Nairobi. Later Ms Kowalska left.", "Anna Kowalska", ["Anna Kowalska", "Kowalska"]),
        ("Britain agreed. The UK will pay, said Peter Hall.", "Britain", ["Britain", "UK"]),
    ],
)
def test_mentions_of_one_actor_are_merged(text: str, name: str, mentions: list[str]) -> None:
    assert actors(text)[name] == mentions
