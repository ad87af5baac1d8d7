"""Web Annotations of other programs: their shapes, their offsets, and what cannot be taken."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tui.imports.recognized import incoming
from tui.notebook import ArticleRecord

from ..exports.material import record

PAGE = "https://example.org/story"
TEXT = "😀😀 Police said 𝟏𝟐 people were hurt. Later, police said more people were hurt.\n"
ARTICLE = record(TEXT, PAGE)


def units(offset: int) -> int:
    """A place in TEXT counted in UTF-16 units, as browsers count."""
    return len(TEXT[:offset].encode("utf-16-le")) // 2


def item(quote: str | None, start: int | None = None, end: int | None = None, **more: Any) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = []
    if quote is not None:
        selectors.append({"type": "TextQuoteSelector", "exact": quote, **more.pop("around", {})})
    if start is not None:
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    target = {"source": PAGE, "selector": selectors}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:1",
        "type": "Annotation",
        "target": target,
    } | more


def taken(*items: object, articles: tuple[ArticleRecord, ...] = (ARTICLE,)) -> Any:
    content = list(items) if len(items) > 1 else items[0]
    return incoming(json.dumps(content).encode(), "x.jsonld", articles)


def test_offsets_in_utf16_units_are_recognised_and_converted() -> None:
    start = TEXT.index("were hurt")
    end = start + len("were hurt")
    browser = taken(item("were hurt", units(start), units(end)))
    standard = taken(item("were hurt", start, end))
    for found in (browser, standard):
        (made,) = found.annotations
        assert (made.anchor.start, made.anchor.end, made.anchor.exact) == (start, end, "were hurt")
    assert browser.remarks == ["converted from UTF-16 units to code points: the offsets of 1 annotation"]
    assert standard.remarks == []


def test_a_position_without_a_quote_is_counted_as_its_neighbours_are() -> None:
    start, end = TEXT.index("people"), TEXT.index("people") + 6
    beside = item("hurt", units(TEXT.index("hurt")), units(TEXT.index("hurt") + 4))
    alone = {**item(None, units(start), units(end)), "id": "urn:uuid:2"}
    assert [a.anchor.exact for a in taken(beside, alone).annotations] == ["hurt", "people"]
    plain = {**item(None, start, end), "id": "urn:uuid:2"}
    assert [a.anchor.exact for a in taken(plain).annotations] == ["people"]


@pytest.mark.parametrize(
    ("around", "nth"),
    [({"prefix": "𝟏𝟐 ", "suffix": " were"}, 0), ({"prefix": "more "}, 1), ({"suffix": " were hurt.\n"}, 1), ({}, 0)],
    ids=str,
)
def test_a_quote_without_a_position_is_found_by_what_stands_around(around: dict[str, str], nth: int) -> None:
    (made,) = taken(item("people", around=around)).annotations
    assert made.anchor.start == [TEXT.index("people"), TEXT.rindex("people")][nth]


def test_a_quote_whose_offsets_are_wrong_is_found_near_them() -> None:
    (made,) = taken(item("people", TEXT.rindex("people") + 3, TEXT.rindex("people") + 9)).annotations
    assert made.anchor.start == TEXT.rindex("people")


@pytest.mark.parametrize(
    ("more", "note", "tags"),
    [
        ({"bodyValue": "a note"}, "a note", ()),
        ({"body": "a note"}, "a note", ()),
        ({"body": {"type": "TextualBody", "value": "a note"}}, "a note", ()),
        ({"body": [{"value": "t", "purpose": "tagging"}, {"value": "n"}, {"value": "m"}]}, "n\n\nm", ("t",)),
        ({"body": {"value": "t"}, "motivation": "tagging"}, "", ("t",)),
        ({"body": [{"value": "t", "purpose": ["tagging"]}, {"id": "http://x.org/y"}, 3, None]}, "", ("t",)),
        ({}, "", ()),
    ],
    ids=str,
)
def test_bodies_of_every_shape(more: dict[str, Any], note: str, tags: tuple[str, ...]) -> None:
    (made,) = taken(item("people", **more)).annotations
    assert (made.note, made.tags) == (note, tags)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "total": 1, "first": {"type": "AnnotationPage", "items": [one]}},
        lambda one: {"@graph": [one]},
    ],
)
def test_alone_in_a_list_a_page_a_collection_or_a_graph(wrap: Any) -> None:
    assert len(taken(wrap(item("people"))).annotations) == 1


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000000Z"),
        ("2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.000000Z"),
        ("2026-01-02T03:04:05", "2026-01-02T03:04:05.000000Z"),
        ("yesterday", "1970-01-01T00:00:00.000000Z"),
        (7, "1970-01-01T00:00:00.000000Z"),
    ],
)
def test_dates_become_comparable(written: object, kept: str) -> None:
    (made,) = taken(item("people", created=written)).annotations
    assert (made.created, made.modified) == (kept, kept)


def test_one_without_an_id_gets_the_same_each_time() -> None:
    nameless = {name: value for name, value in item("people").items() if name != "id"}
    assert taken(nameless).annotations[0].id == taken(nameless).annotations[0].id != ""


@pytest.mark.parametrize(
    ("one", "said"),
    [
        ({**item("people"), "target": "https://example.org/story"}, "about a whole page"),
        ({**item("people"), "target": {"source": PAGE}}, "about a whole page"),
        (item(None), "about a whole page"),
        (
            {**item("x"), "target": {"source": PAGE, "selector": {"type": "CssSelector", "value": "p"}}},
            "neither a quote",
        ),
        (
            {
                **item("x"),
                "target": {"source": "https://elsewhere.org", "selector": {"type": "TextQuoteSelector", "exact": "x"}},
            },
            "which the notebook does not hold",
        ),
    ],
)
def test_what_cannot_be_placed_is_told(one: dict[str, Any], said: str) -> None:
    found = taken(one)
    assert found.annotations == []
    assert len(found.trouble) == 1 and said in found.trouble[0]


def test_a_quote_seen_with_other_spaces_and_words_is_found_as_in_an_edited_article() -> None:
    spaced = taken(item("Police said\n  𝟏𝟐 people were", 90, 120))
    assert [a.anchor.exact for a in spaced.annotations] == ["Police said 𝟏𝟐 people were"]
    assert spaced.remarks == []
    edited = taken(item("Later, police have said more people were badly hurt"))
    assert [a.anchor.exact.rstrip(".") for a in edited.annotations] == ["Later, police said more people were hurt"]
    assert "read differently" in edited.remarks[0]


def test_words_that_stand_nowhere_are_kept_without_a_place_and_told() -> None:
    found = taken(item("no such words", 3, 9))
    assert [a.anchor.exact for a in found.annotations] == ["no such words"]
    assert "do not stand in the article" in found.remarks[0]


def test_the_answer_of_hypothesis_is_understood() -> None:
    start, end = units(TEXT.index("were hurt")), units(TEXT.index("were hurt") + len("were hurt"))
    quote = {"type": "TextQuoteSelector", "exact": "were hurt", "prefix": "people ", "suffix": ". Later"}
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    row = {
        "id": "AbC-1",
        "created": "2026-01-02T03:04:05.123456+00:00",
        "updated": "2026-01-03T03:04:05.123456+00:00",
        "uri": PAGE,
        "text": "by whom?",
        "tags": ["passive", "passive", ""],
        "target": [{"source": PAGE, "selector": [{"type": "RangeSelector", "startOffset": 3}, quote, place]}],
    }
    found = taken({"total": 1, "rows": [row]})
    (made,) = found.annotations
    assert (made.id, made.note, made.tags) == ("AbC-1", "by whom?", ("passive",))
    assert made.modified == "2026-01-03T03:04:05.123456Z"
    assert TEXT[made.anchor.start : made.anchor.end] == "were hurt"
    assert [tag.name for tag in found.tags] == ["passive"]
