"""How many annotations find their place again in texts edited by a program, by kind and share of the edit.

    uv run python -m tests.benchmarks.bench_anchoring [texts] [corpus…]

The texts are the corpora beside the checkout (``../shared/corpora``): GUM's development part and the news of GMB.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
from pathlib import Path

from tests.tui.notebook.editing import KINDS, Tally, annotated, edit, paragraphs_of
from tui.notebook.anchoring import reanchor

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
SHARES = (0.1, 0.2, 0.3, 0.4)


def sentences(corpus: str, texts: int) -> list[list[str]]:
    """The sentences of the first ``texts`` texts that have at least twelve of them."""
    found: list[list[str]] = []
    with gzip.open(CORPORA / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            parts = [row["text"][a:b] for a, b in row["sentences"]]
            if len(parts) >= 12:
                found.append([part for part in parts if part.strip()])
            if len(found) == texts:
                break
    return found


def main(texts: int, corpora: list[str]) -> None:
    for corpus in corpora:
        chance = random.Random(7)
        documents = [paragraphs_of(parts) for parts in sentences(corpus, texts)]
        total, spent, size = Tally(), 0.0, 0
        print(f"\n{corpus}: {len(documents)} texts; %: placed right of those whose words stand, wrong, lost;")
        print("placed of those whose words are gone; of those that lost some words: placed, and of these astray")
        print(f"{'kind of edit':22}{'share':>6}{'stand':>8}{'right':>8}{'wrong':>8}{'lost':>8}", end="")
        print(f"{'gone':>8}{'placed':>8}{'partly':>8}{'placed':>8}{'astray':>8}")
        for kind in KINDS:
            for share in SHARES:
                tally = Tally()
                for number, document in enumerate(documents):
                    others = documents[(number + 1) % len(documents)] + documents[(number + 2) % len(documents)]
                    result = edit(kind, document, share, others, chance)
                    notes = annotated(result, chance, 8)
                    start = time.perf_counter()
                    placements = reanchor(result.old, result.new, [note for note, _, _ in notes])
                    spent += time.perf_counter() - start
                    size += len(result.old)
                    for placement, (_, first, last) in zip(placements, notes, strict=True):
                        tally.count(result, placement, first, last)
                total.add(tally)
                print(row(kind, f"{share:.0%}", tally))
        print(row("all", "", total))
        print(f"{spent / size * 1e6:.2f} s for a million characters, annotations included")


def row(kind: str, share: str, tally: Tally) -> str:
    lost = tally.stand - tally.right - tally.wrong
    cells = [percent(n, tally.stand) for n in (tally.right, tally.wrong, lost)]
    gone = percent(tally.gone_placed, tally.gone)
    partly = percent(tally.partly_placed, tally.partly), percent(tally.partly_astray, tally.partly_placed)
    numbers = [tally.stand, *cells, tally.gone, gone, tally.partly, *partly]
    return f"{kind:22}{share:>6}" + "".join(f"{cell:>8}" for cell in numbers)


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}" if whole else "-"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30, sys.argv[2:] or ["gum-dev", "gmb"])
