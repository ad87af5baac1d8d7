"""What several reports say of one event, scored on the events beside the repository."""

from __future__ import annotations

from analysis.comparing import compare
from tests.accuracy.scoring import Record, findings_of, gold, needs_corpora, scores

FLOORS = {
    "figures_f1": 0.93,
    "fate_accuracy": 0.97,
    "group_accuracy": 0.96,
    "main_toll_exact": 0.9,
    "relation_accuracy": 0.88,
    "source_covered": 0.945,
    "source_right": 0.92,
}


def _predicted(event: Record) -> Record:
    made = compare([findings_of(report["text"]) for report in event["reports"]]).to_dict()
    for report, wanted in zip(made["reports"], event["reports"], strict=True):
        report["id"] = wanted["id"]
    return {"id": event["id"], **made}


@needs_corpora
def test_tolls_of_events_are_found_and_related() -> None:
    found = scores("events", gold("events-dev.jsonl.gz"), _predicted)
    assert {name: found[name] for name, floor in FLOORS.items() if found[name] < floor} == {}
    assert found["false_alarms_per_event"] <= 0.8
