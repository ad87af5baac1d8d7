"""``dateline ledger``: what comes out of it, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from pathlib import Path

import pytest

from analysis import Article, analyze, pipeline
from analysis.findings import Findings
from tui.ledger import claim_acts
from tui.notebook import Change, Evidence, Notebook
from tui.notebook.correction_targets import of_number
from tui.system.paths import config_path

from ..conftest import Dateline
from ..ledger.convoy import EVENING, MORNING, MORNING_REPORT, article, articles, entries, entry

KEYS = [
    *"id kind text value low high hedge unit of fate event claimant places".split(),
    *"verdict note coder evidence created modified".split(),
]


@pytest.fixture
def morning(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "ann" / "morning.txt"
    path.parent.mkdir(parents=True)
    path.write_text(MORNING, encoding="utf-8")
    (path.parent / "evening.txt").write_text(EVENING, encoding="utf-8")
    return path


def judged(notebook_file: Path, *words: str) -> None:
    """A notebook in which the claims of the morning that begin with these words are judged, with evidence."""
    notebook = Notebook(notebook_file)
    notebook.add_article(article(*MORNING_REPORT))
    for each in words:
        claim = entry(entries(MORNING_REPORT, notebook=notebook), each)
        notebook.apply(claim_acts.judge(claim, "false", notebook, articles(MORNING_REPORT)))
        claim = entry(entries(MORNING_REPORT, notebook=notebook), each)
        piece = Evidence("address", "https://bo:pw@example.org/list?token=abc&n=1", note="a list", stands=False)
        notebook.apply(claim_acts.add_evidence(claim, [piece], notebook, articles(MORNING_REPORT)))
    notebook.close()


def test_json_has_the_keys_that_were_promised(dateline: Dateline, morning: Path, notebook_file: Path) -> None:
    judged(notebook_file, "43")
    answer = dateline("ledger", morning.parent, "--format", "json")
    assert (answer.status, answer.err) == (0, "")
    rows = answer.json()
    assert [list(row) for row in rows] == [KEYS] * 4
    claim = rows[0] if rows[0]["low"] == 43 else rows[1]
    places = [(p["source"], p["text"]) for p in claim["places"]]
    assert sorted(places) == [("evening.txt", "43"), ("morning.txt", "43")]
    assert (claim["verdict"], claim["claimant"]["actor"], claim["value"]) == ("false", "Regional Observatory", None)
    assert claim["evidence"][0] | {"note": "a list"} == {
        "kind": "address",
        "ref": "https://example.org/list?n=1",
        "sha256": None,
        "retrieved": None,
        "note": "a list",
        "stands": False,
    }
    assert str(morning.parent) not in answer.out
    assert dateline("ledger", morning.parent, "--format", "json").out == answer.out


def test_the_table_names_what_is_unsourced_and_what_the_evidence_lacks(
    dateline: Dateline, morning: Path, notebook_file: Path
) -> None:
    judged(notebook_file, "43")
    lines = dateline("ledger", morning).out.splitlines()
    assert lines[0] == "3 claims, 1 judged, 1 unsourced"
    assert lines[2].split("  ")[1].strip() == "✗"
    assert [cell in lines[2] for cell in ("≥ 43 people killed", "Regional Observatory", "1, not in it")] == [True] * 3
    assert lines[4].lstrip().startswith("!")


def test_without_articles_it_lists_the_notebook_and_finds_nothing_in_an_empty_one(
    dateline: Dateline, notebook_file: Path
) -> None:
    assert dateline("ledger").status == 1
    judged(notebook_file, "43", "60")
    assert [row["verdict"] for row in dateline("ledger", "--format", "json").json()] == ["false", None, "false"]
    by_hash = dateline("ledger", article(*MORNING_REPORT).sha256[:10], "--format", "json").json()
    assert len(by_hash) == len(dateline("ledger", "morning.txt", "--format", "json").json()) == 3


def test_corrections_made_on_an_earlier_version_hold(dateline: Dateline, morning: Path, notebook_file: Path) -> None:
    earlier = article(MORNING, str(morning))
    number = next(one for one in analyze(earlier).numbers if one.text == "60")
    with closing(Notebook(notebook_file)) as notebook:
        notebook.add_article(earlier)
        fixed = of_number(earlier.sha256, number, "set", {"value": 61})
        notebook.apply(Change("correct", corrections=((None, fixed),)))
    morning.write_text(f"UPDATED\n\n{MORNING}", encoding="utf-8")
    found = dateline("ledger", morning, "--format", "json").json()
    assert [one["value"] for one in found if one["text"] == "60"] == [61]


def test_what_cannot_be_read_is_told(dateline: Dateline, morning: Path) -> None:
    assert dateline("ledger", morning, "no.txt").status == 1
    answer = dateline("ledger", "no.txt")
    assert (answer.status, answer.out.count("\n"), answer.err.count("\n")) == (2, 1, 1)


def test_csv_has_a_row_a_claim(dateline: Dateline, morning: Path, notebook_file: Path, tmp_path: Path) -> None:
    judged(notebook_file, "43")
    target = tmp_path / "claims.csv"
    assert dateline("ledger", morning, "--format", "csv", "-o", target).status == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"), newline="")))
    assert [(row["low"], row["verdict"], row["unsourced"], row["places"]) for row in rows] == [
        ("43", "false", "", "morning.txt ¶2"),
        ("", "", "", "morning.txt ¶3"),
        ("", "", "yes", "morning.txt ¶4"),
    ]
    assert list(rows[0])[-1] == "hedge" and [row["hedge"] for row in rows] == ["at least", "", ""]
    assert rows[0]["evidence"] == "address https://example.org/list?n=1 (a list)"
    assert rows[0]["missing_in"] == "https://example.org/list?n=1"
    assert dateline("ledger", morning, "--format", "csv", "-o", target).status == 2


def settings(**values: str) -> None:
    config_path().parent.mkdir(parents=True, exist_ok=True)
    config_path().write_text(json.dumps({key.replace("_", " "): value for key, value in values.items()}))


def test_claim_reviews_want_a_name_and_an_address(dateline: Dateline, notebook_file: Path) -> None:
    judged(notebook_file, "43")
    for known in ({}, {"reader": "Ann"}, {"address": "https://ann.example"}, {"reader": "Ann", "address": "ann"}):
        settings(**known)
        answer = dateline("ledger", "--format", "claimreview")
        assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_claim_reviews_are_of_judged_claims_and_have_what_the_vocabulary_requires(
    dateline: Dateline, notebook_file: Path
) -> None:
    judged(notebook_file, "43", "We have")
    settings(reader="Ann Bo", address="https://ann.example/checks?key=s3", rating_false="Not true")
    review, of_person = dateline("ledger", "--format", "claimreview").json()
    assert of_person["itemReviewed"]["author"] == {"@type": "Person", "name": "Anna Kern"}
    assert {
        "@context",
        "@type",
        "claimReviewed",
        "reviewRating",
        "url",
        "author",
        "itemReviewed",
        "datePublished",
    } <= set(review)
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert review["claimReviewed"] == "≥ 43 people killed"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Not true"}
    assert review["author"] == {"@type": "Person", "name": "Ann Bo", "url": "https://ann.example/checks"}
    assert review["itemReviewed"]["author"] == {"@type": "Organization", "name": "Regional Observatory"}
    settings(reader="Ann Bo", address="https://ann.example/")
    review, _ = dateline("ledger", "--format", "claimreview").json()
    assert review["reviewRating"]["alternateName"] == "false"


def test_an_article_that_breaks_the_engine_is_named_and_the_rest_go_on(
    dateline: Dateline, morning: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline.analyze

    def analyze(article: Article) -> Findings:
        if article.title.startswith("Toll"):
            raise ZeroDivisionError("of all things")
        return whole(article)

    monkeypatch.setattr(pipeline, "analyze", analyze)
    answer = dateline("ledger", morning.parent)
    assert (answer.status, answer.out.splitlines()[0]) == (1, "3 claims, 0 judged, 1 unsourced")
    assert answer.err.count("\n") == 1 and "evening.txt: cannot be analysed" in answer.err
