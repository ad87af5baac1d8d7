"""How annotations look in the text: highlight, quiet ground, bars, signs, notes in the margin, the legend."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis import read
from analysis.findings import Findings, Number
from tui.desk.annotation_look import NEUTRAL, AnnotationLook
from tui.desk.session import Session
from tui.notebook import Anchor, Annotation, Tag
from tui.reading.colours import PALETTE

ARTICLE = read("Port shut by strike\n\nSeven boats sank on Monday. Nobody was hurt there.\n")
BODY = "Seven boats sank on Monday. Nobody was hurt there."
HARM = "#447cb4"
CODEBOOK = (Tag("place"), Tag("harm", HARM, digit=1), Tag("日本", digit=None))


def annotation(words: str, **fields: Any) -> Annotation:
    start = ARTICLE.text.index(words)
    made = Annotation.new(ARTICLE.sha256, Anchor.at(ARTICLE.text, start, start + len(words)))
    return replace(made, **fields)


def look(*annotations: Annotation, findings: bool = False) -> AnnotationLook:
    session = Session(ARTICLE, shown=annotations, annotations=annotations)
    if findings:
        start = ARTICLE.text.index("Seven")
        seven = Number(start, start + 5, "Seven", 7, 7, 7, None, "count", None, None, None)
        session.findings = Findings(ARTICLE, (), (seven,), ())
    return AnnotationLook(session, CODEBOOK)


@pytest.mark.parametrize(
    ("words", "fields", "highlight", "ground", "sign"),
    [
        ("boats", {"color": "yellow"}, PALETTE["yellow"], None, "▪"),
        ("boats", {"color": "yellow", "tags": ("harm",)}, PALETTE["yellow"], None, "▪"),
        ("boats", {"tags": ("harm",)}, None, HARM, ""),
        ("boats", {"tags": ("harm",), "note": "n"}, None, HARM, "✎"),
        ("boats", {"note": "n"}, None, NEUTRAL, "✎"),
        (BODY, {"tags": ("harm",)}, None, None, ""),
        (BODY, {"note": "n"}, None, None, "✎"),
        (BODY, {"color": "yellow"}, PALETTE["yellow"], None, "▪"),
        ("Seven boats", {"verdict": "false"}, None, NEUTRAL, ""),
        ("Seven", {"verdict": "false"}, None, None, ""),
        ("Seven", {"verdict": "false", "note": "n"}, None, NEUTRAL, "✎"),
    ],
)
def test_what_an_annotation_looks_like(
    words: str, fields: dict[str, Any], highlight: str | None, ground: str | None, sign: str
) -> None:
    shown = look(annotation(words, **fields), findings=True)
    assert [color for *_, color in shown.highlights()] == ([highlight] if highlight else [])
    assert [color for *_, color in shown.grounds()] == ([ground] if ground else [])
    assert {index: found.sign for index, found in shown.signs().items()} == {1: sign}
    assert shown.signs()[1].verdict == fields.get("verdict")


def test_every_tag_has_a_bar_those_with_digits_first_and_all_have_a_sign() -> None:
    shown = look(annotation(BODY, tags=("place", "日本", "harm", "unknown")))
    span = (ARTICLE.paragraphs[1].start, ARTICLE.paragraphs[1].end)
    bars = shown.bars().beside(span, span)
    assert [bar.sign if bar else "" for bar in bars.looks] == ["1", "p", "#"] and bars.more
    assert bars.looks[0] is not None and bars.looks[0].color == HARM
    assert [(name, bar.sign) for name, bar in shown.legend()] == [("harm", "1")]


def test_notes_and_verdicts_stand_in_the_margin_tags_and_highlights_alone_do_not() -> None:
    shown = look(
        annotation("Seven", verdict="confirmed"),
        annotation("boats", tags=("harm",), note="whose?"),
        annotation("sank", note="when?"),
        annotation("Monday", tags=("harm",)),
        annotation("hurt", color="yellow"),
        annotation(BODY, note="who says so?"),
    )
    assert [(note.lead[0], note.head and note.head[0], note.body) for note in shown.margin()] == [
        ("✓", "Seven: confirmed", ""),
        ("▎", "harm", "whose?"),
        ("✎", "“sank”", "when?"),
        ("✎", None, "who says so?"),
    ]
