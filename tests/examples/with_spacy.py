"""Findings as spans of a spaCy Doc, to go on with spaCy.

pip install spacy
python tests/examples/with_spacy.py story.txt
"""

from __future__ import annotations

import sys

import spacy
from spacy.tokens import Doc

from analysis import Findings, analyze, load


def doc_of(findings: Findings, language: str = "en") -> Doc:
    """The article's text as a Doc with span groups ``actors``, ``numbers`` and ``quotes``.

    The label is the kind, ``kb_id`` the actor's id. A span that ends inside a token takes the whole token.
    """
    doc = spacy.blank(language)(findings.article.text)
    places: dict[str, list[tuple[int, int, str, str]]] = {
        "actors": [(m.start, m.end, actor.kind, actor.id) for actor in findings.actors for m in actor.mentions],
        "numbers": [(n.start, n.end, n.kind, (n.source and n.source.actor) or "") for n in findings.numbers],
        "quotes": [(q.start, q.end, "quote", q.speaker or "") for q in findings.quotes],
    }
    for name, found in places.items():
        spans = (doc.char_span(a, b, label, kb_id=key, alignment_mode="expand") for a, b, label, key in found)
        doc.spans[name] = [span for span in spans if span is not None]
    return doc


if __name__ == "__main__":
    made = doc_of(analyze(load(sys.argv[1])))
    for name in ("actors", "numbers", "quotes"):
        print(name, [(span.text, span.label_) for span in made.spans[name]])
