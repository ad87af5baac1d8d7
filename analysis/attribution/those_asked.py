"""Who answers: whom the sentence before puts a question to, as counsel and reporters do."""

from __future__ import annotations

import re

from ..data.sections import alternation, words
from .attribution_draft import ReadLine
from .descriptions import is_calling, is_description
from .referents import Referents

_PUT = re.compile(rf"(?:{alternation('grammar.txt', 'putting questions (phrases)', whole=True)}) ")
"""Looked for without a word's start before it, which is slow; that is asked of what is found."""
_PUT_TO = re.compile(r"\bput to h(?:im|er)\b")
_OPENS = re.compile(rf",? (?:{alternation('grammar.txt', 'opening questions')})\b|:")
_LONGEST = 100  # characters between "asked" and "whether" that tell who was asked
_HIM = frozenset({"him", "her"})
_ASKED = frozenset(f"the {noun}" for noun in words("grammar.txt", "those asked"))


class Questions:
    """Whom the sentence last read put a question to, and who was asked before that."""

    def __init__(self, text: str, referents: Referents) -> None:
        self._text, self._referents = text, referents
        self._asked: str | None = None
        self._end = -1  # where the sentence with the question ends

    def note(self, line: ReadLine, asker: str | None, before: str | None) -> None:
        """Remember whom a sentence asks: ``asker`` is whom it is about, ``before`` spoke last before it."""
        asked = self._asked_in(line, asker, before)
        if asked and asked != asker:
            self._asked, self._end = asked, line.end

    def answering(self, head: tuple[int, int], source: tuple[int, int], line: ReadLine | None) -> str | None:
        """The id of the one asked right before a line, if its quote is no question and its speaker may be they."""
        text = self._text
        if line is None or self._asked is None or not self._end <= line.start or text[self._end : line.start].strip():
            return None
        if not line.quotes or text[line.quotes[0].end - 1] == "?":
            return None
        noun = text[slice(*head)].lower()
        phrase = text[slice(*source)]
        told = is_calling(phrase, noun) or is_description(phrase, noun) or phrase.lower() in _ASKED
        return self._asked if told or self._referents.fits(self._asked, head) else None

    def _asked_in(self, line: ReadLine, asker: str | None, before: str | None) -> str | None:
        text = self._text
        behind = line.quotes[-1].outer_end if line.quotes else line.end
        if asker and (text[behind - 2 : behind - 1] == "?" or _PUT_TO.search(text, behind, line.end)):
            return before  # “Did you see it?” asked Ms Lee.
        found = _PUT.finditer(text, line.start, line.quotes[0].start if line.quotes else line.end)
        put = next((one for one in found if not one.start() or not text[one.start() - 1].isalnum()), None)
        opens = _OPENS.search(text, put.end(), min(put.end() + _LONGEST, line.end)) if put else None
        if put is None or opens is None:
            return None
        named = {one.actor for one in self._referents.between(put.end(), opens.start()) if one.person}
        if named:
            return named.pop() if len(named) == 1 else None
        phrase = text[put.end() : opens.start()]
        noun = phrase.rpartition(" ")[2].lower()
        known = phrase in _HIM or is_calling(phrase, noun) or is_description(phrase, noun)
        return before if known else None
