"""A verb that credits somebody with what follows it."""

from __future__ import annotations

from typing import NamedTuple

from .clauses import Complement
from .cue_words import Cue
from .grammar_line import Line
from .phrases import RELATIVES
from .subject_phrases import Subject


class Credit(NamedTuple):
    """A verb at ``at`` (its group begins at ``start``) that credits ``source`` with ``what``."""

    line: Line
    start: int
    at: int
    cue: Cue
    source: Subject
    what: Complement

    @property
    def relative(self) -> bool:
        """Whether the verb stands in a relative clause, or one like it: "her aides, worried that she lags,"."""
        line, start, at = self.line, self.start, self.at
        inserted = line.tags[at] == "VBN" and start == at and line.tag(start - 1) == ","
        hangs_on = line.tags[at] == "VBG" and self.source.end == start
        return inserted or self.inserted or line.tags[self.source.end - 1] in RELATIVES or hangs_on

    @property
    def inserted(self) -> bool:
        """Whether the verb stands in "the plan, which critics say costs jobs,"."""
        start = self.source.start
        return self.line.tag(start - 1) == "WDT" and self.line.tag(start - 2) == ","


def reports_speech(credit: Credit, end: int) -> bool:
    """Whether a complement that ends at ``end`` is speech by itself: quoted Ann Lee as saying."""
    return "saying" in credit.line.words[credit.what.start : end]
