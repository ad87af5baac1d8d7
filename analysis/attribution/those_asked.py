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
        self._last: tuple[ReadLine, str | None, str | None] | None = None  # the sentence with its asker, and who spoke

    def note(self, line: ReadLine, asker: str | None, before: str | None) -> None:
        """Remember a sentence: ``asker`` is whom it is about, ``before`` spoke last before it."""
        self._last = line, asker, before

    def answering(self, head: tuple[int, int], source: tuple[int, int], line: ReadLine | None) -> str | None:
        """The id of the one asked right before a line, if its quote is no question and its speaker may be they."""
        text = self._text
        if line is None or self._last is None or not line.quotes or text[line.quotes[0].end - 1] == "?":
            return None
        last, asker, before = self._last
        asked = self._asked_in(last, asker, before) if last.end <= line.start else None
        if asked is None or asked == asker or text[last.end : line.start].strip():
            return None
        noun = text[slice(*head)].lower()
        phrase = text[slice(*source)]
        told = is_calling(phrase, noun) or is_description(phrase, noun) or phrase.lower() in _ASKED
        return asked if told or self._referents.fits(asked, head) else None

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
