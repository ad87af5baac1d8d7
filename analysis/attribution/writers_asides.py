"""What the writer adds inside what somebody says: "she said the plant, which employs 300, would close"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..data.sections import alternation
from ..language import Sentence
from .phrases import ADVERBS, FINITE

_OPENS = re.compile(
    r"(?<=[\w’'%)]), (?:(?:of|in|for|at|to|from|with|by|on) (?:which|whom)|which|who|whose|where"
    r"|(?:an?|the) (?:[\w’'-]+ ){1,4}(?:that|which|who))(?: also| now| already| still)? "
)
"""A relative clause behind a comma, and what somebody is called with one: ", a driver who lost 40 sheep"."""
_BACK = 200  # characters before a figure in which such a clause opens
_TOLD = re.compile(rf"(?:\S+ ){{0,6}}?(?:{alternation('grammar.txt', 'told in an aside')})\b")
_OWN = re.compile(r"(?:it|they|he|she|we|there)\b")
_CAME = re.compile(rf"(?:{alternation('grammar.txt', 'came of it in an aside')})\b")
_MEASURED = re.compile(
    r"(?:is|are|was|were) (?:\d|an? |the (?:\w+est|most|least)|more|less|fewer|up |down |about |nearly )"
)
_SHARE = re.compile(r"(?:was|were) (?:\S+ )?\d")
_FIGURE = re.compile(r"\d\S*(?: \w+){0,2}$")
_CLOSES = re.compile(r",(?!\d)|[.;:!?](?!\d)|[\"“”]")


def stands_in_aside(text: str, start: int, figure: int) -> bool:
    """Whether the figure at ``figure`` stands in such a clause, in words credited from ``start`` on.

    Not in one that is told in another tense than the writer's own ("which would cost £3m"), that measures what it is
    about ("a loss, which was 10% of its sales"; "fell to $4m, which is 12% less"), that is about whoever says so ("a
    farm, in which it holds 10%"), or that is over by then.
    """
    before = text[max(start, figure - _BACK) : figure]
    found = list(_OPENS.finditer(before))
    if not found:
        return False
    opening = found[-1]
    clause = before[opening.end() :]
    if _CLOSES.search(clause) or "\n" in clause:
        return False
    behind = text[figure - len(clause) : figure + _BACK]
    clause = _CLOSES.split(behind, maxsplit=1)[0]
    if _TOLD.match(clause) or any(told.match(behind) for told in (_OWN, _CAME, _SHARE)):
        return False
    return not (_FIGURE.search(before[: opening.start()]) and _MEASURED.match(behind))


_NO_SUBJECT = frozenset({"IN", "TO", "VBG", "VBN", "WRB", "RB", "CC", "``", "QUOTE"})
"""Tags of words that open something before the subject: "in 2019, 40 people, ..."."""
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_CALLED = frozenset({"a", "an", "the"})


def stands_beside_subject(sentences: Sequence[Sentence], figure: int, *, age: bool = False) -> bool:
    """Whether the figure at an offset only tells who or what the subject is, in a sentence that somebody else ends.

    "Acme, which serves 2.6 million people, knew of the leaks, emails show"; "Bob Roe, 26, of Mill Lane, had been awake
    for 19 hours, the court heard" (``age``). Not what became of some: "the miners, 12 of them boys, were freed".
    """
    index = bisect_right(sentences, figure, key=lambda sentence: sentence.start) - 1
    if index < 0:
        return False
    sentence = sentences[index]
    tags, words = sentence.tags, sentence.words
    at = sentence.word_from(figure)
    if at >= len(tags) or tags[0] in _NO_SUBJECT or "," not in words[:at]:
        return False
    verb = next((here for here in range(at) if tags[here] in FINITE), at)
    opens = [here + 1 for here in range(min(verb, at)) if words[here] == ","]
    first = next((here for here in reversed(opens) if _opens_relative(tags, here)), opens[0] if opens else 0)
    if not first or (verb < at and verb < first):
        return False
    relative, called = _opens_relative(tags, first), words[first] in _CALLED
    aged = first == at and age and tags[at - 2] == "NNP"
    if not (relative or called or aged) or (relative and _is_told(words[first + 1 : first + 9])):
        return False
    for closing in range(first + 1, len(tags) - 1):
        if words[closing] == ",":
            behind = closing + 1 + (tags[closing + 1] in ADVERBS)
            if tags[behind : behind + 1] and tags[behind] in FINITE:
                return closing > at
    return False


def _is_told(words: Sequence[str]) -> bool:
    """Whether a clause, up to its comma, tells what was to come or had been: "which had sailed with 40 people"."""
    clause = words[: words.index(",")] if "," in words else words
    return bool(_TOLD.match(" ".join(clause)))


def _opens_relative(tags: Sequence[str], at: int) -> bool:
    """Whether "which", "of whom" or the like begins at a word."""
    return tags[at] in _RELATIVE or (tags[at] == "IN" and tags[at + 1] in _RELATIVE)
