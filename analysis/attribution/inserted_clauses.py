"""Clauses that somebody says, thinks or hopes inside another one: "a law that he says will change all"."""

from __future__ import annotations

from .clauses import Complement, Site
from .grammar_line import Line
from .phrases import FINITE, phrase_start


def parenthetic(site: Site) -> Complement | None:
    """ "a law that he says will change all"."""
    told = (
        "q" in site.frames
        or (site.tag == "MD" and site.line.tag(site.after - 2) == "PRP")  # what she hopes will last
        or ("c" in site.frames and _is_behind_noun(site.line, site.after - 2))  # 40 girls police believe are held
        or ("c" in site.frames and _is_behind_what(site.line, site.after - 2))  # out of what growers believe was 40
    )
    inside = told and site.tag in FINITE and site.start == site.after
    return Complement("c", site.start) if inside else None


def _is_behind_what(line: Line, noun: int) -> bool:
    """Whether "what" stands before a noun phrase: "what growers believe was 40"."""
    return line.tag(noun) in ("NN", "NNS", "NNP") and line.word(phrase_start(line, noun) - 1) == "what"


def _is_behind_noun(line: Line, noun: int) -> bool:
    """Whether a noun in the plural or with an article follows another noun phrase at once."""
    if noun > 0 and line.tags[noun] == "NNS" == line.tags[noun - 1]:
        return True
    start = phrase_start(line, noun) if line.tag(noun) in ("NN", "NNS") else 0
    return start > 0 and line.tags[start] in ("DT", "PRP$") and line.tags[start - 1] == "NNS"
