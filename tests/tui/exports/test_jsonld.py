"""JSON-LD by the rules of the Web Annotation recommendation."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tui.exports import Selection
from tui.notebook import Anchor, Annotation

from .material import MOMENT, annotation, exported, hostile, lost, record, selection

IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"\\^`{|}]+")
MOTIVATIONS = {"commenting", "tagging", "highlighting", "assessing"}
FILE = record("Words in a file.\n", source="folder/my story.txt")
ODD = Annotation("not a <uuid>", FILE.sha256, Anchor.at(FILE.text, 0, 5), MOMENT, MOMENT, color="yellow")


def wrong_with(item: dict[str, Any]) -> list[str]:
    """What in an annotation breaks the recommendation."""
    wrong = []
    if not IRI.fullmatch(item["id"]) or item["type"] != "Annotation" or "@context" in item:
        wrong.append("annotation")
    if item["motivation"] not in MOTIVATIONS:
        wrong.append("motivation")
    if not all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", item[name]) for name in ("created", "modified")):
        wrong.append("dates")
    for body in item.get("body", []):
        if body["type"] != "TextualBody" or not isinstance(body["value"], str) or body["purpose"] not in MOTIVATIONS:
            wrong.append("body")
    target = item["target"]
    if not IRI.fullmatch(target["source"]) or not IRI.fullmatch(target["state"]["cached"]):
        wrong.append("target")
    quote, place = target["selector"]
    if set(quote) != {"type", "exact", "prefix", "suffix"} or quote["type"] != "TextQuoteSelector":
        wrong.append("quote")
    if place["type"] != "TextPositionSelector" or not 0 <= place["start"] <= place["end"]:
        wrong.append("position")
    return wrong


@pytest.mark.parametrize(
    "chosen",
    [hostile(), selection(ODD, of=[FILE]), Selection((), orphans=(lost(FILE),))],
    ids=["hostile", "odd", "orphan"],
)
def test_it_keeps_the_recommendation(chosen: Selection) -> None:
    collection = json.loads(exported("jsonld", chosen))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", chosen.annotations)
    page = collection["first"]
    assert (page["type"], page["startIndex"], len(page["items"])) == ("AnnotationPage", 0, chosen.annotations)
    assert "@context" not in page and IRI.fullmatch(collection["id"]) and IRI.fullmatch(page["id"])
    assert [wrong_with(item) for item in page["items"]] == [[]] * chosen.annotations


def test_what_one_annotation_looks_like() -> None:
    article = record("Officials said 😀 26 people were killed.\n", source="https://example.org/a")
    made = annotation(article, "26 people", ("deaths",), "who counted?", "disputed", "#FFCC00")
    (item,) = json.loads(exported("jsonld", selection(made, of=[article])))["first"]["items"]
    assert item["id"] == f"urn:uuid:{made.id}"
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("commenting", "who counted?"),
        ("tagging", "deaths"),
        ("assessing", "disputed"),
    ]
    assert item["target"]["source"] == "https://example.org/a"
    assert item["target"]["styleClass"] == "color-FFCC00"
    assert item["target"]["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "26 people",
            "prefix": "Officials said 😀 ",
            "suffix": " were killed.\n",
        },
        {"type": "TextPositionSelector", "start": 17, "end": 26},
    ]
