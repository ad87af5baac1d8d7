"""The same text gives the same findings in every process, whatever order Python's hash seed gives to sets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent.parent
ROOT = TESTS.parent
TEXTS = 300
SEEDS = (0, 1)
ANALYSE = """
import json, sys
from analysis import analyze, read
for line in sys.stdin:
    findings = analyze(read(json.loads(line))).to_dict()
    print(json.dumps(findings, ensure_ascii=True))
"""


def texts() -> list[str]:
    """Texts of many kinds from what the tests hold: an article, paragraphs, sentences."""
    records = (TESTS / "accuracy" / "newspaper.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(record)["text"] for record in records]
    paragraphs = [piece for article in articles for piece in article.split("\n\n") if len(piece) > 80]
    sentences = (TESTS / "analysis" / "newsroom.txt").read_text(encoding="utf-8").splitlines()[::2]
    nouns = [
        "Crowds marched after President Orhan Vale's reported remarks about widows in the province.",
        "Editors printed the minister's reported comments about the strike and his worry about prices.",
    ]
    return [*nouns, articles[0], *paragraphs, *sentences[::2], *sentences[1::2]][:TEXTS]


def test_findings_are_the_same_under_two_hash_seeds() -> None:
    lines = "".join(json.dumps(text) + "\n" for text in texts())
    assert lines.count("\n") == TEXTS
    running = [
        subprocess.Popen(
            [sys.executable, "-c", ANALYSE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            text=True,
        )
        for seed in SEEDS
    ]
    one, other = (process.communicate(lines)[0].splitlines() for process in running)
    assert len(one) == TEXTS
    assert [
        json.loads(found)["article"]["text"][:60] for found, twin in zip(one, other, strict=True) if found != twin
    ] == []
