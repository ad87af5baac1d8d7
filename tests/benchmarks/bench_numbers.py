"""How fast numbers are found, beside quantulum3 on the same texts in the same run.

uv run --with quantulum3 python -m tests.benchmarks.bench_numbers [documents]

The ratios: the extractor on news (with sentence splitting and tagging, which the whole engine shares, and without),
the extractor on single sentences, and a whole ``analyze(read(sentence))`` with actors, quotes and sources on these.
Sentences are run in turns with quantulum3, the best of several rounds for each, so that a busy machine tells little.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable

from analysis import Article, analyze, read
from analysis.language import sentences_of
from analysis.numbers import numbers_of
from tests.accuracy.scoring import CORPORA, gold

ROUNDS = 8


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


def extract(sentence: str) -> None:
    """Only the numbers of a sentence, from the plain text on."""
    article = read(sentence)
    numbers_of(article, sentences_of(article), ())


def best(bodies: list[str], *steps: Callable[[str], object]) -> list[float]:
    """Processor seconds that each step takes for all bodies: of every body the best round counts."""
    least = [[float("inf")] * len(bodies) for _ in steps]
    for _ in range(ROUNDS):
        for step, times in zip(steps, least, strict=True):
            for i, body in enumerate(bodies):
                begun = time.process_time()
                step(body)
                times[i] = min(times[i], time.process_time() - begun)
    return [sum(times) for times in least]


def main() -> None:
    """Print words a second, and the ratios."""
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
    sentences = [record["text"] for record in gold("quantities-dev.jsonl")]
    if importlib.util.find_spec("quantulum3") is None:
        for name, each in zip(
            ("extractor", "analyze"), best(sentences, extract, lambda s: analyze(read(s))), strict=True
        ):
            print(f"{name:19} {each / len(sentences) * 1000:12.2f} ms a sentence")
        print("skipped: quantulum3 is not installed; run with `uv run --with quantulum3`")
        return
    from quantulum3 import parser

    seconds, rival = theirs(bodies)
    print(f"quantulum3          {words / seconds:12,.0f} words/s   {rival} numbers")
    print(f"times as fast on news: {seconds / (split + numbers):.1f} with sentences, {seconds / numbers:.1f} without")
    split_already = {body: (article := read(body), sentences_of(article)) for body in sentences}
    alone, extractor, whole, peer = best(
        sentences, lambda s: numbers_of(*split_already[s], ()), extract, lambda s: analyze(read(s)), parser.parse
    )
    each = 1000 / len(sentences)
    print(
        f"ms a sentence: numbers {alone * each:.2f}, with sentences {extractor * each:.2f}, analyze {whole * each:.2f}"
    )
    print(f"               quantulum3 {peer * each:.2f}")
    print(
        f"times as fast on single sentences: {peer / alone:.1f} numbers, {peer / extractor:.1f} with sentences, "
        f"{peer / whole:.1f} the whole of analyze"
    )


if __name__ == "__main__":
    main()
