"""Sums and records that the tagger takes for names and verbs: "promised N200m", "GPS logs that show"."""

from __future__ import annotations

import re

from .cue_words import lexicon
from .grammar_line import Line

_SUM = re.compile(r"[a-z]{1,3}\d[\d,.]*(?:m|bn|tn|k)|[a-z]{1,3}\d{1,3}(?:,\d{3})+")
_ENDS, _LETTERS = frozenset("0123456789mnk"), frozenset("abcdefghijklmnopqrstuvwxyz")


def figures_tagged(line: Line) -> None:
    """Tag sums with the letters of their currency for figures, and records that show something for nouns."""
    for at, word in enumerate(line.words):
        if word[-1] in _ENDS and not word.isalpha() and word[0] in _LETTERS and _SUM.fullmatch(word):
            line.tags[at] = "CD"
        elif line.tags[at] == "VBZ" and line.tag(at + 1) == "WDT" and word in lexicon().documents:
            line.tags[at] = "NNS"
