"""How fast the engine reads, part by part, and whether its time grows with the text alone.

    uv run python -m tests.benchmarks.bench_engine [words at most]

Two kinds of long text: news of the development corpora in a row, ever new; and the seed again and again, where each
actor has thousands of mentions. Processor time of this one process, start-up aside.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from analysis import Article, analyze, read
from analysis.actors import actors_of
from analysis.attribution import credits_of, with_sources
from analysis.language import sentences_of
from analysis.mentions import mentions_of
from analysis.numbers import numbers_of
from tests.accuracy.scoring import gold
from tui.system.paths import seed_article

MOST = 1_200_000


def texts() -> Iterator[tuple[str, list[str]]]:
    """The two kinds of text, as pieces to be set in a row."""
    yield "news", [record["text"] for record in gold("gmb.jsonl.gz")]
    yield "seed", [seed_article().read_text(encoding="utf-8")] * (MOST // 1000)


def cut(pieces: list[str], words: int) -> str:
    """So many of the pieces that they come to about ``words``."""
    taken: list[str] = []
    count = 0
    for piece in pieces:
        if count >= words:
            break
        taken.append(piece)
        count += len(piece.split())
    return "\n\n".join(taken)


def parts(article: Article) -> dict[str, float]:
    """Processor seconds of each part of an analysis, as ``analyze`` runs them."""
    took: dict[str, float] = {}
    begun = time.process_time()

    def lap(name: str) -> None:
        nonlocal begun
        took[name] = time.process_time() - begun
        begun = time.process_time()

    sentences = sentences_of(article)
    lap("sentences, tags")
    mentions = mentions_of(article, sentences)
    lap("names")
    actors = actors_of(article, sentences, mentions)
    lap("actors")
    _, attributions = credits_of(article, sentences, actors)
    lap("quotes, sources")
    with_sources(numbers_of(article, sentences, mentions), attributions)
    lap("numbers")
    return took


def main(most: int) -> None:
    """Measure and print."""
    analyze(read("Ann Lee of Acme said on Monday that 5 percent had gone. “Yes,” she said."))
    for name, pieces in texts():
        for words in (1_200, 12_000, 120_000, MOST):
            if words > most:
                continue
            text = cut(pieces, words)
            begun = time.process_time()
            article = read(text)
            reading = time.process_time() - begun
            took = {"reading": reading, **parts(article)}
            total, count = sum(took.values()), len(text.split())
            shares = "  ".join(f"{part} {100 * seconds / total:.0f} %" for part, seconds in took.items())
            print(f"{name} {count:9,} words: {count / total:7,.0f} words/s   {shares}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MOST)
