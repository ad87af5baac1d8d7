"""A notebook with all that a pack of evidence may hold, for the tests of packs."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from analysis.article import Article, RawPage
from tui.exports import Selection, pieces
from tui.ledger import claim_acts
from tui.notebook import Change, Correction, Event, Evidence, Notebook, Tag

from ..ledger.convoy import EVENING_REPORT, MORNING, MORNING_REPORT, article, articles, entries, entry

PAGE = b"<html><body><p>At least 43 people were killed</p></body></html>"
PAGE_SHA = hashlib.sha256(PAGE).hexdigest()
MOMENT = "2026-01-02T03:04:05Z"
LIST = Evidence("file", "/home/ann/lists/toll.txt", "ab" * 32, MOMENT, "the list", stands=False)


def fetched(one: Article) -> Article:
    """An article as one that came from an address."""
    address = "https://ann:pw@example.org/toll?token=s3cret"
    return replace(
        one, source=address, retrieved=MOMENT, address=address, raw=RawPage(PAGE, "text/html"), raw_sha256=PAGE_SHA
    )


def filled(path: Path) -> Notebook:
    """Two articles, one of them with its page; a judged claim with evidence, an event, a note, a tag, a correction."""
    notebook = Notebook(path)
    notebook.add_article(fetched(article(*MORNING_REPORT)))
    notebook.add_article(article(*EVENING_REPORT))
    both = (MORNING_REPORT, EVENING_REPORT)
    claim = entry(entries(*both, notebook=notebook), "43")
    notebook.apply(claim_acts.judge(claim, "disputed", notebook, articles(*both), "Ann"))
    claim = entry(entries(*both, notebook=notebook), "43")
    notebook.apply(claim_acts.add_evidence(claim, [LIST], notebook, articles(*both)))
    first = notebook.annotations()[0]
    sha = article(*MORNING_REPORT).sha256
    correction = Correction.new(sha, "drop", {"kind": "number", "start": 5, "end": 7, "text": MORNING[5:7]})
    notebook.apply(
        Change(
            "more",
            ((first, first.edited(note="asked <b>them</b>", tags=("toll",))),),
            ((None, Tag("toll")),),
            ((None, correction),),
            events=((None, Event.new("Belmont", [sha])),),
        )
    )
    notebook.set_position(sha, 12)
    return notebook


def pack(notebook: Notebook, **options: bool) -> bytes:
    """The pack of all of a notebook."""
    return b"".join(pieces("evidence", Selection.of(notebook), **options))
