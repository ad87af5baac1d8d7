"""Hypothesis and other W3C annotations: coders, replies, articles that are not here, fragments and ranges."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.tui.exports.material import exported, record, selection
from tui.imports.dateline_json import Incoming
from tui.imports.recognized import incoming
from tui.notebook import Anchor, Annotation, ArticleRecord

PAGE = "https://example.org/story"
TEXT = "🚢 Police said 12 people were hurt.\n\nLater, police said that more people were hurt.\n"
ARTICLE = record(TEXT, PAGE)
OTHER = record("A copy of it.\n\nPolice said 12 people were hurt.\n", "https://example.org/other")


def row(name: str, words: str = "12 people", uri: str = PAGE, **more: Any) -> dict[str, Any]:
    """A row as the service gives it."""
    quote = {"type": "TextQuoteSelector", "exact": words, "prefix": "", "suffix": ""}
    return {
        "id": name,
        "created": "2026-01-02T03:04:05+00:00",
        "updated": "2026-01-02T03:04:05+00:00",
        "user": "acct:ann@hypothes.is",
        "uri": uri,
        "text": f"text of {name}",
        "tags": [],
        "references": [],
        "target": [{"source": uri, "selector": [{"type": "RangeSelector", "startContainer": "/p"}, quote]}],
        **more,
    }


def reply(name: str, *to: str, **more: Any) -> dict[str, Any]:
    return row(name, references=list(to), target=[{"source": PAGE}], user="acct:ben@elsewhere.org", **more)


def taken(content: Any, *articles: ArticleRecord, annotations: tuple[Annotation, ...] = ()) -> Incoming:
    return incoming(json.dumps(content).encode(), "x.json", articles or (ARTICLE,), annotations)


def test_the_export_of_the_client_has_users_and_replies_under_what_they_answer() -> None:
    later = {"created": "2026-01-09T00:00:00Z", "updated": "2026-01-09T00:00:00Z"}
    rows = [
        reply("r2", "a", "r1", tags=["doubt"], **later),
        row("a", tags=["toll"]),
        reply("r1", "a", created="2026-01-03T00:00:00Z"),
        row("b", "hurt.\n\nLater", user_info={"display_name": "Bea K."}, user="acct:bea@hypothes.is"),
    ]
    found = taken({"export_date": "2026", "export_userid": "acct:x@y", "client_version": "1", "annotations": rows})
    assert found.what == "an export of Hypothesis" and found.trouble == []
    made = {a.id: a for a in found.annotations}
    assert (made["a"].coder, made["b"].coder, made["a"].tags) == ("ann", "Bea K.", ("toll",))
    assert made["a"].note.split("\n\n") == [
        "text of a",
        "↳ ben@elsewhere.org, 2026-01-03: text of r1",
        "↳↳ ben@elsewhere.org, 2026-01-09: text of r2 #doubt",
    ]
    assert made["a"].modified.startswith("2026-01-09")


def test_a_reply_to_what_only_the_notebook_has_is_added_there_once_and_a_stray_one_is_told() -> None:
    held = Annotation("a", ARTICLE.sha256, Anchor.at(TEXT, 2, 8), "2026", "2026", note="mine")
    found = taken({"rows": [reply("r1", "a"), reply("r9", "zz")]}, annotations=(held,))
    (made,) = found.annotations
    assert made.note.startswith("mine\n\n↳ ben@elsewhere.org") and "r9" in found.trouble[0]
    assert taken({"rows": [reply("r1", "a")]}, annotations=(made,)).annotations == [made]


def test_replies_that_answer_each_other_end() -> None:
    found = taken([row("a"), reply("r1", "a", "r2"), reply("r2", "a", "r1")])
    assert found.annotations[0].note.count("↳") == 2


@pytest.mark.parametrize(
    ("words", "prefix", "articles", "home"),
    [
        ("Later, police said", "", (ARTICLE, OTHER), ARTICLE),
        ("Police said 12 people", "🚢 ", (ARTICLE, OTHER), ARTICLE),
        ("Police said 12 people", "", (ARTICLE, OTHER), None),
        ("Police said 12 people", "", (OTHER,), OTHER),
        ("people were hurt.", "", (ARTICLE,), None),
        ("Later", "", (ARTICLE,), None),
        ("nowhere in any of them", "", (ARTICLE, OTHER), None),
    ],
)
def test_an_address_that_is_not_held_is_looked_for_by_the_words(
    words: str, prefix: str, articles: tuple[ArticleRecord, ...], home: ArticleRecord | None
) -> None:
    one = row("a", words, "https://mirror.example/x")
    one["target"][0]["selector"][1]["prefix"] = prefix
    found = taken([one], *articles)
    assert [a.article for a in found.annotations] == ([home.sha256] if home else [])
    told = found.remarks if home else found.trouble
    assert "https://mirror.example/x" in told[0]


def w3c(selector: Any, source: str = PAGE) -> dict[str, Any]:
    target = {"source": source, "selector": selector}
    return {"id": "urn:uuid:1", "type": "Annotation", "creator": {"type": "Person", "name": "Ann"}, "target": target}


def position(start: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": start + 1}


def quote(words: str, prefix: str = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": words, "prefix": prefix}


START, END = TEXT.index("12 people"), TEXT.index("12 people") + len("12 people")


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc5147", "value": f"char={START},{END}"},
        {"type": "FragmentSelector", "value": f"char={START},{END};length=99"},
        {"type": "RangeSelector", "startSelector": position(START), "endSelector": position(END)},
        {"type": "RangeSelector", "startSelector": quote("12"), "endSelector": quote(" were", "12 people")},
        {
            "type": "RangeSelector",
            "startSelector": {"type": "XPathSelector", "value": "/p", "refinedBy": position(START)},
            "endSelector": {"type": "XPathSelector", "value": "/p", "refinedBy": position(END)},
        },
    ],
)
def test_fragments_and_ranges(selector: dict[str, Any]) -> None:
    (made,) = taken(w3c(selector)).annotations
    assert (made.anchor.exact, made.coder) == ("12 people", "Ann")


@pytest.mark.parametrize("value", ["char=9,2", "char=,", "line=1,2", "xpointer(x)", "char=1", f"char=1,{'9' * 40}"])
def test_fragments_that_name_no_passage_are_told(value: str) -> None:
    found = taken(w3c({"type": "FragmentSelector", "value": value}))
    assert found.annotations == [] and len(found.trouble) == 1


def test_a_fragment_of_the_address_is_a_selector_too() -> None:
    one = {"type": "Annotation", "body": "x", "target": f"{PAGE}#char={START},{END}"}
    assert [a.anchor.exact for a in taken(one).annotations] == ["12 people"]


@pytest.mark.parametrize(
    ("creator", "coder"),
    [("Ann", "Ann"), ({"name": "Ann"}, "Ann"), ([{"id": "x"}, {"name": ["Ann", "A."]}], "Ann"), (None, ""), (7, "")],
)
def test_creators_of_every_shape(creator: Any, coder: str) -> None:
    assert [a.coder for a in taken({**w3c(position(3)), "creator": creator}).annotations] == [coder]


def test_an_article_that_is_absent_is_said_to_be_absent() -> None:
    made = Annotation("a", ARTICLE.sha256, Anchor.at(TEXT, 2, 8), "2026", "2026", ("t",))
    content = json.loads(exported("jsonld", selection(made, of=[record(TEXT, "story.txt")])))
    found = taken(content, OTHER)
    assert [a.id for a in found.annotations] == ["a"]
    assert found.remarks == ["absent: the article of 1 annotation; they wait for it"]
