"""Parts of the patterns for what befell people: hedges before a number, words behind it, nouns that name people."""

from __future__ import annotations

from .comparing_words import any_of, groups

LOOSE = rf"(?:(?:{any_of('loosening')}|as \w+ as|well over|upwards? of)\s+)*"
"""Hedges before a number, or nothing."""
WORDS = r"(?:\s+[\"“]?(?!(?:and|or|but|when|as|after|while)\b)[\w'’-]+[\"”]?)"
"""A word behind a number that goes on with what it counts."""
PEOPLE = "|".join(sorted(groups(), key=len, reverse=True))
"""The nouns that name people, as ``a|b|c``."""
