"""Numbers, measured on the development sentences of two libraries, with floors a little below the figures."""

from __future__ import annotations

import pytest

from .scoring import Record, findings_of, gold, needs_corpora, scores, table

COLUMNS = ("span_f1", "recall_all", "value_accuracy", "found_with_right_value", "kind_accuracy")
FLOORS = {
    "quantulum3": {"span_f1": 0.977, "found_with_right_value": 0.995, "kind_accuracy": 0.995},
    "recognizers-text": {"span_f1": 0.995, "found_with_right_value": 0.995, "kind_accuracy": 0.963},
}


def predicted(record: Record) -> Record:
    """The engine's numbers in the shape that ``score.py numbers`` asks for; without a value, the bounds count."""
    return {
        "id": record["id"],
        "numbers": [
            {
                "start": number.start,
                "end": number.end,
                "kind": number.kind,
                "value": [number.low, number.high] if number.value is None else number.value,
            }
            for number in findings_of(record["text"]).numbers
        ],
    }


@needs_corpora
@pytest.mark.parametrize("library", FLOORS)
def test_numbers_stay_as_good_as_they_are(library: str) -> None:
    cases = [case for case in gold("quantities-dev.jsonl") if case["id"].startswith(library)]
    found = scores("numbers", cases, predicted)
    print(table("numbers", [(library, found)], COLUMNS))
    short = {name: (found[name], floor) for name, floor in FLOORS[library].items() if found[name] < floor}
    assert not short
