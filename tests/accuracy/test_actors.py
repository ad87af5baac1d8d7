"""Names, their kinds and their merging, measured on the development texts, with floors a little below the figures."""

from __future__ import annotations

import pytest

from .scoring import Record, findings_of, gold, needs_corpora, scores, table

COLUMNS = ("head_f1", "exact_f1", "exact_typed_f1", "list_f1", "ceafe_f1")
FLOORS = {
    "re3d-dev": {"head_f1": 0.80, "exact_typed_f1": 0.55},
    "wikigold": {"head_f1": 0.78, "exact_typed_f1": 0.55},
}


def predicted(record: Record) -> Record:
    """The engine's actors in the shape that ``score.py actors`` asks for."""
    return {
        "id": record["id"],
        "mentions": [
            {"start": m.start, "end": m.end, "type": m.kind, "actor": actor.id}
            for actor in findings_of(record["text"]).actors
            for m in actor.mentions
        ],
    }


@needs_corpora
@pytest.mark.parametrize("corpus", FLOORS)
def test_actors_stay_as_good_as_they_are(corpus: str) -> None:
    found = scores("actors", gold(f"{corpus}.jsonl.gz"), predicted)
    print(table("actors", [(corpus, found)], COLUMNS))
    short = {name: (found[name], floor) for name, floor in FLOORS[corpus].items() if found[name] < floor}
    assert not short
