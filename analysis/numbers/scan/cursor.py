"""A place in the pieces of a text, from which numerals are read."""

from __future__ import annotations

from .pieces import Piece

JOINED = (" ", "-")


class Cursor:
    """Stands on the next piece to read, number ``at``."""

    def __init__(self, text: str, pieces: list[Piece], at: int) -> None:
        self.text, self.pieces, self.at = text, pieces, at

    def piece(self, ahead: int = 0) -> Piece | None:
        """The piece ``ahead`` of the next one."""
        index = self.at + ahead
        return self.pieces[index] if index < len(self.pieces) else None

    def joined(self, kinds: str, ahead: int = 0) -> Piece | None:
        """The piece ``ahead`` if it is of one of ``kinds`` and only a space or hyphen parts it from the one before."""
        piece = self.piece(ahead)
        return piece if piece and piece.kind in kinds and piece.glue in JOINED else None

    def between(self, start: int, piece: Piece) -> str:
        """The text between an offset and a piece behind it."""
        return self.text[start : piece.start]
