"""What became of the notes of an earlier version of the article: those that are lost, and those whose words changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.article import Span

from ..notebook.anchoring import Placement
from ..notebook.annotation import Annotation
from ..notebook.quotation import in_quotes
from .arranged import Key
from .listing import Part, Row, between, fit
from .note_listing import describe

_DIFFERENCE = {"same": ("", "quiet"), "gone": ("−", "false"), "new": ("+", "confirmed")}


class OrphanListing:
    """Lost annotations first, then changed ones with what went and what came."""

    height = 2

    def __init__(self, lost: Sequence[Annotation], changed: Sequence[Placement]) -> None:
        self._lost, self._changed = lost, changed

    def __len__(self) -> int:
        return len(self._lost) + len(self._changed)

    def lost(self, index: int) -> Annotation | None:
        """The lost annotation of an entry, or None when it is one that changed."""
        return self._lost[index] if index < len(self._lost) else None

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """What it is and its note; then its words, or how they changed."""
        lost = self.lost(index)
        if lost is not None:
            left: list[Part] = [("lost", "false"), ("     ", "plain"), (describe(lost), "name")]
            words: list[Part] = [("         ", "plain"), (in_quotes(fit(lost.anchor.exact, width)), "quiet")]
            return between(left, [], width), between(words, [], width)
        changed = self._changed[index - len(self._lost)]
        left = [("changed", "disputed"), ("  ", "plain"), (describe(changed.annotation), "name")]
        below: list[Part] = [("         ", "plain")]
        for kind, words_there in changed.difference:
            sign, style = _DIFFERENCE[kind]
            below += [(f"{sign}{_short(words_there) if kind == 'same' else words_there}", style), (" ", "plain")]
        return between(left, [], width), between(below, [], width)

    @property
    def orders(self) -> Mapping[str, Key | None]:
        """The lost ones first, by where they stand or stood, or the oldest first."""
        return {
            "lost first": None,
            "in the order of the text": lambda index: self._note(index).anchor.start,
            "the oldest first": lambda index: self._note(index).modified,
        }

    def _note(self, index: int) -> Annotation:
        return self.lost(index) or self._changed[index - len(self._lost)].annotation

    def words(self, index: int) -> str:
        """What was noted, and on which words."""
        note = self._note(index)
        return f"{describe(note)} {note.note} {note.anchor.exact}"

    def flat_rows(self, index: int, width: int) -> Sequence[Row]:
        """The same: each stands for itself."""
        return self.rows(index, width)

    def spans(self, index: int) -> Sequence[Span]:
        """Where a changed one stands now; a lost one stands nowhere."""
        if index < len(self._lost):
            return ()
        anchor = self._changed[index - len(self._lost)].anchor
        return (Span(anchor.start, anchor.end),) if anchor else ()


def _short(words: str) -> str:
    """Words that stayed, the middle ones left out, so that what changed can be seen."""
    parts = words.split()
    return words if len(parts) <= 6 else f"{' '.join(parts[:2])} … {' '.join(parts[-2:])}"
