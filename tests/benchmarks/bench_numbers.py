"""How fast numbers are found, beside quantulum3 on the same texts in the same run.

uv run --with quantulum3 python -m tests.benchmarks.bench_numbers [documents]

Sentence splitting and tagging, which the whole engine shares, are counted in and also told apart.
"""

from __future__ import annotations

import importlib.util
import sys
import time

from analysis import Article, read
from analysis.language import sentences_of
from analysis.numbers import numbers_of
from tests.accuracy.scoring import CORPORA, gold


def texts(documents: int) -> list[str]:
    """News texts of the development corpora."""
    return [record["text"] for record in gold("gmb.jsonl.gz")[:documents]]


def ours(articles: list[Article]) -> tuple[float, float, int]:
    """Processor seconds for sentences and tags, seconds for numbers, and how many numbers."""
    numbers_of(articles[0], sentences_of(articles[0]), ())
    begun = time.process_time()
    sentences = [sentences_of(article) for article in articles]
    split = time.process_time()
    found = sum(len(numbers_of(article, each, ())) for article, each in zip(articles, sentences, strict=True))
    return split - begun, time.process_time() - split, found


def theirs(bodies: list[str]) -> tuple[float, int]:
    """Seconds and numbers of quantulum3, its start-up aside; its classifier, which needs a download, stays off."""
    from quantulum3 import parser

    parser.parse("5 km")
    begun = time.process_time()
    found = sum(len(parser.parse(body)) for body in bodies)
    return time.process_time() - begun, found


def main() -> None:
    """Print words a second."""
    if not CORPORA.exists():
        print("skipped: the gold corpora are not beside the repository")
        return
    bodies = texts(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
    words = sum(len(body.split()) for body in bodies)
    split, numbers, found = ours([read(body) for body in bodies])
    print(f"{words:,} words in {len(bodies)} texts")
    print(f"sentences and tags  {words / split:12,.0f} words/s")
    print(f"numbers             {words / numbers:12,.0f} words/s   {found} numbers")
    print(f"both                {words / (split + numbers):12,.0f} words/s")
    if importlib.util.find_spec("quantulum3") is None:
        print("skipped: quantulum3 is not installed; run with `uv run --with quantulum3`")
        return
    seconds, rival = theirs(bodies)
    print(f"quantulum3          {words / seconds:12,.0f} words/s   {rival} numbers")
    print(f"times as fast       {seconds / (split + numbers):12.1f} with sentences, {seconds / numbers:.1f} without")


if __name__ == "__main__":
    main()
