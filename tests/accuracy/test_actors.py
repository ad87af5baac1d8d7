"""Names, their kinds and their merging, measured on texts that no weights were trained on.

But for the two news texts of gum-dev these are the ShareAlike parts of the corpora, kept out of training for their
licence: encyclopedia, biographies and travel, so farther from news than what the engine is for. The floors lie a
little below today's figures.
WikiGold and re3d mark no names inside names ("Kenya Seed Bank"): there these count as mistakes.
"""

from __future__ import annotations

import pytest

from .scoring import Record, findings_of, gold, needs_corpora, scores, table

COLUMNS = ("head_f1", "exact_f1", "exact_typed_f1", "list_f1", "ceafe_f1")
FLOORS = {
    "re3d-dev wikipedia": {"head_f1": 0.896, "exact_f1": 0.845, "exact_typed_f1": 0.809},
    "wikigold wikigold": {"head_f1": 0.877, "exact_f1": 0.817, "exact_typed_f1": 0.747},
    "gum-train bio": {
        "head_f1": 0.87,
        "exact_f1": 0.843,
        "exact_typed_f1": 0.791,
        "list_f1": 0.775,
        "ceafe_f1": 0.78,
    },
    "gum-dev news": {"head_f1": 0.945, "exact_f1": 0.948, "exact_typed_f1": 0.948, "list_f1": 0.918, "ceafe_f1": 0.865},
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
@pytest.mark.parametrize("texts", FLOORS)
def test_actors_stay_as_good_as_they_are(texts: str) -> None:
    corpus, genre = texts.split()
    found = scores("actors", [record for record in gold(f"{corpus}.jsonl.gz") if record["genre"] == genre], predicted)
    print(table("actors", [(texts, found)], COLUMNS))
    short = {name: (found[name], floor) for name, floor in FLOORS[texts].items() if found[name] < floor}
    assert not short
