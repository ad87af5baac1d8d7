"""The example with spaCy: every finding has its span. Skipped where spaCy is not installed."""

from __future__ import annotations

import pytest

from analysis import analyze, read

pytest.importorskip("spacy", reason="spaCy is not installed")


def test_findings_are_spans_of_a_doc() -> None:
    from .with_spacy import doc_of

    findings = analyze(read("“We stay,” Ruth Okafor said in Ashford. She leads more than 300 dockers."))
    doc = doc_of(findings)
    assert [(span.text, span.label_) for span in doc.spans["numbers"]] == [("300", "count")]
    assert {span.text for span in doc.spans["actors"]} >= {"Ruth Okafor", "Ashford"}
    (quote,) = doc.spans["quotes"]
    assert quote.text == "We stay," and quote.kb_id_ == findings.quotes[0].speaker
