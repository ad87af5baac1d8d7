"""Scanning: from the text to numerals with their values, before anything is known of units and meaning."""

from __future__ import annotations

from .numerals import numerals_of
from .pieces import Piece, pieces_of

__all__ = ["Piece", "numerals_of", "pieces_of"]
