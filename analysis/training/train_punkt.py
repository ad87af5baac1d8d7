"""Learn how words behave at the ends of sentences: writes ``analysis/data/punkt.txt``.

    python -m analysis.training.train_punkt

Corpora: GMB (public domain news) and the parts of GUM under CC BY. The same corpora give the same file.
"""

from __future__ import annotations

from collections import Counter

from nltk.tokenize.punkt import PunktTrainer

from ..data import HERE
from ..data.sections import words
from .corpora import documents

_COMMON = 8
"""How often a word must occur for its habits to be kept."""
_OPENERS = frozenset("DT PRP PRP$ IN CC WRB WP WDT RB EX".split())
"""Tags of words that may open a sentence after an abbreviation: "the U.S. But ...", not "the U.S. Congress"."""


def _function_words() -> set[str]:
    """Words that mostly serve as article, pronoun, preposition, conjunction or adverb."""
    uses: Counter[tuple[str, bool]] = Counter()
    for name in ("gum-train", "gmb"):
        for document in documents(name):
            for start, end, _, tag, _ in document["tokens"]:
                uses[document["text"][start:end].lower(), tag in _OPENERS] += 1
    return {word for word, function in uses if function and uses[word, True] > 4 * uses[word, False]}


def _listed() -> set[str]:
    return set(words("abbreviations.txt", "never last", "may be last"))


def main() -> None:
    """Train and write."""
    texts = [document["text"] for name in ("gum-train", "gmb") for document in documents(name)]
    trainer = PunktTrainer()
    trainer.INCLUDE_ABBREV_COLLOCS = True
    trainer.train("\n\n".join(texts), finalize=False)
    trainer._params.abbrev_types.update(_listed())
    trainer.finalize_training()
    learned = trainer.get_params()
    openers = _function_words()
    common = {
        word
        for word, count in trainer._type_fdist.items()
        if count >= _COMMON and word.isalpha() and learned.ortho_context.get(word)
    }
    lines = [f"starter\t{word}" for word in sorted(learned.sent_starters) if word in openers]
    lines += [f"case\t{word}\t{learned.ortho_context[word]}" for word in sorted(common)]
    head = "# Written by analysis/training/train_punkt.py from GMB (public domain) and GUM (CC BY parts).\n"
    (HERE / "punkt.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    found = sorted(set(learned.abbrev_types) - _listed())
    print(f"{len(lines)} lines; abbreviations found besides the list: {' '.join(found)}")


if __name__ == "__main__":
    main()
