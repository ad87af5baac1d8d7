"""What is typed into the fields of a number or for a source: what it means, and what is said where it means nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Span
from analysis.findings import Number
from tui.desk.number_fields import FieldProblem, changes_typed, fields_of, quantity_shown, quantity_typed
from tui.desk.party_offers import PartyProblem, party_offers, party_typed

from .made_up import findings, harbour

FOUND = findings(harbour())
TEXT = FOUND.article.text
DOCKERS, BERTHS = FOUND.numbers[:2]


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("", (None, None, None, None)),
        ("1,200", (1200, None, None, None)),
        ("28.5 million", (28_500_000, None, None, None)),
        ("$", None),
        ("80%", (80, None, None, None)),
        ("4.7", (4.7, None, None, None)),
        ("-3", (-3, None, None, None)),
        ("20-30", (None, 20, 30, None)),
        ("3 to 5 million", (None, 3_000_000, 5_000_000, None)),
        ("900k - 1.2m", (None, 900_000, 1_200_000, None)),
        (">= 700", (None, 700, None, "at least")),
        ("> 700", (None, 700, None, "more than")),
        ("At least 1bn", (None, 1_000_000_000, None, "at least")),
        ("up to 5", (None, None, 5, "up to")),
        ("≤5", (None, None, 5, "at most")),
        ("1,20", None),
        ("12 boats", None),
        ("12 13", None),
    ],
)
def test_quantities(typed: str, means: tuple[float | None, ...] | None) -> None:
    if means is None:
        with pytest.raises(FieldProblem):
            quantity_typed(typed)
    else:
        found = tuple(quantity_typed(typed))
        assert found == means and all(type(a) is type(b) for a, b in zip(found, means, strict=True))


BOUND = st.one_of(st.integers(-(10**13), 10**13), st.decimals(0, 10**6, places=2).map(float))


@settings(deadline=None)
@given(st.one_of(st.none(), BOUND), st.one_of(st.none(), BOUND), st.one_of(st.none(), BOUND))
def test_what_is_shown_of_a_quantity_means_that_quantity(value: Any, low: Any, high: Any) -> None:
    low, high = (None, None) if value is not None else (low, high)
    shown = quantity_shown(replace(DOCKERS, value=value, low=low, high=high))
    found = quantity_typed(shown)
    assert (found.value, found.low, found.high) == (value, low, high)


def changed(number: Number = BERTHS, **typed: str) -> dict[str, Any]:
    return changes_typed(FOUND, number, {field.name: field.value for field in fields_of(FOUND, number)} | typed)


def test_only_what_was_typed_over_changes() -> None:
    assert all(changed(number) == {} for number in FOUND.numbers)
    bound = replace(DOCKERS, value=None, low=700, high=None, hedge="at least")
    assert changed(bound, value="> 700") == {"value": None, "low": 700, "high": None, "hedge": "more than"}
    assert changed(bound, value=">=700") == {}
    assert changed(replace(BERTHS, hedge="about"), value="37.0") == {}, "the same figure, typed otherwise"
    assert changed(value="38") == {"value": 38, "low": None, "high": None, "hedge": None}
    assert changed(value="37.0") == {} and changed(value="5-5")["low"] == 5
    assert changed(unit="m", of="quays ") == {"unit": "m", "of": "quays"}
    assert changed(of="") == {"of": None} and changed(source="") == {"source": None}
    assert changed(source="nobody") == {"source": None} and changed(kind="Measure") == {"kind": "measure"}
    assert changed(source="anders holm")["source"]["name"] == "Anders Holm"


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"value": "many"}, "value", "is no figure; type such as 1200"),
        ({"value": "5 km"}, "value", "the unit has its own field"),
        ({"value": "30-20"}, "value", "the first figure is the larger one: 30, 20"),
        ({"source": "the navy"}, "source", "no actor is called “the navy”"),
        ({"source": "Andres Holm"}, "source", "do you mean Anders Holm?"),
        ({"source": "har"}, "source", "may be Harbourtown or harbour museum: type the whole name"),
        ({"kind": "mesure"}, "kind", "do you mean measure?"),
        ({"kind": "zzz"}, "kind", "one of count, percent"),
    ],
)
def test_what_means_nothing_is_told_at_its_field(typed: dict[str, str], field: str, says: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        changed(BERTHS, **typed)
    assert problem.value.field == field and says in str(problem.value)


def test_a_score_may_have_the_larger_side_first() -> None:
    assert changed(value="4-1", kind="score") == {"value": None, "low": 4, "high": 1, "hedge": None, "kind": "score"}


def test_parties_are_actors_then_words_of_the_text_then_nobody() -> None:
    near = TEXT.index("37 of its")
    everyone = party_offers(FOUND, near, "")
    assert everyone[0].label == "port authority", "who is named in the paragraph comes first"
    assert everyone[-1].value is None and len(everyone) == len(FOUND.actors) + 1
    assert [offer.label for offer in party_offers(FOUND, near, "holm")] == ["Anders Holm", "“Holm”"]
    assert [offer.label for offer in party_offers(FOUND, near, "the UNION")] == ["“The union”"]
    assert party_offers(FOUND, near, "zebra") == [] and party_offers(FOUND, near, "nob")[0].value is None


def test_words_that_name_an_actor_mean_the_actor_and_others_the_words_nearest() -> None:
    assert (party_typed(FOUND, 0, "Ms Okafor") or {})["name"] == "Ruth Okafor"
    words = party_typed(FOUND, len(TEXT), "dockers")
    assert words is not None and words["start"] == Span(TEXT.casefold().rindex("dockers"), 0).start
    assert TEXT[words["start"] : words["end"]] == words["text"]
    with pytest.raises(PartyProblem):
        party_typed(FOUND, 0, "ockers")
