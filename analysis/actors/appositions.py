"""Roles set beside a name between commas: "Ann Lee, the Acme Council's president and head of research,"."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.sections import words
from ..language import Sentence
from .offices import HONORIFICS, LONGEST, bare, is_role

_LISTS = "roles-around.txt"
_GOING_ON, _STOPS, _ENDS = words(_LISTS, "going on"), words(_LISTS, "stops"), words(_LISTS, "ends")
_BOUNDS = words(_LISTS, "limits before")
_PREPOSITIONS = words(_LISTS, "prepositions of roles")
_POSSESSIVES = words("name-parts.txt", "possessives")
_APOSTROPHES = ("'", "’")
_VERBS = ("VBD", "VBZ", "VBP", "MD")


def appositions_after(text: str, sentence: Sentence, last: int) -> list[str]:
    """What follows a name between commas, if role nouns head it: ", the board's president and head of research,"."""
    tokens, span = sentence.words, sentence.span
    if last + 1 >= len(tokens) or tokens[last] != ",":
        return []
    at = last + 1
    if tokens[at].isdigit() and at + 2 < len(tokens) and tokens[at + 1] == ",":
        at += 2
    according = "according to" in text[max(0, span(last)[0] - 60) : span(last)[0]].lower()
    end = _role_end(sentence, at, _ENDS if according else _ENDS | _GOING_ON)
    if not end:
        return []
    found = [bare(text[span(at)[0] : span(end - 1)[1]])]
    more = end + 1 if tokens[end : end + 1] == ("and",) else end + 2 if tokens[end : end + 2] == (",", "and") else 0
    further = _role_end(sentence, more, _ENDS) if 0 < more < len(tokens) else 0
    return [*found, bare(text[span(more)[0] : span(further - 1)[1]])] if further else found


def _role_end(sentence: Sentence, at: int, ends: frozenset[str]) -> int:
    """Where the phrase at a word ends, if a role noun heads it and one of ``ends`` or nothing follows it; else 0."""
    tokens = sentence.words
    end = at
    while end < len(tokens) and end - at < LONGEST + 3 and not _stops(sentence, end):
        owned = owned_by_many(sentence, end)
        if tokens[end] in _ENDS and not owned:
            break
        end += 2 if owned and tokens[end + 1] == "and" else 1
    if end == at or (end < len(tokens) and tokens[end] not in ends and tokens[end].lower() not in ends):
        return 0
    if not _may_be_role(sentence.tags[at], sentence.tags[end - 1]):
        return 0
    head = _head(tokens, at, end)
    return end if head > at and is_role(tokens[head - 1]) else 0


def _may_be_role(first: str, last: str) -> bool:
    """Whether a phrase with these tags at its ends may say what someone is: no verb, no preposition, no "his"."""
    return first not in ("PRP$", "TO", "IN", "RB") and not first.startswith("VB") and last not in ("IN", "DT", "TO")


def owned_by_many(sentence: Sentence, at: int) -> bool:
    """Whether a word is the apostrophe of a plural that owns what follows: "Dockers’ Union", "Poets’ and Players’"."""
    tokens = sentence.words
    if tokens[at] not in _APOSTROPHES or not 0 < at < len(tokens) - 1 or not tokens[at - 1].endswith("s"):
        return False
    owns = tokens[at + 1] == "and" and tokens[at + 3 : at + 4] == (tokens[at],)
    return sentence.span(at - 1)[1] == sentence.span(at)[0] and (owns or sentence.tags[at + 1].startswith("NN"))


def _stops(sentence: Sentence, at: int) -> bool:
    return sentence.words[at].lower() in _STOPS or sentence.tags[at] in _VERBS


def _head(tokens: Sequence[str], at: int, end: int) -> int:
    """Where the head of a phrase ends: before its first "of", "for" and the like."""
    return next((i for i in range(at, end) if tokens[i].lower() in _PREPOSITIONS), end)


def apposition_before(text: str, sentence: Sentence, first: int) -> str | None:
    """A role before the comma before a name: "a spokesman for the ministry, Ann Lee, said", "its head, Dr Ann Lee,"."""
    tokens, span = sentence.words, sentence.span
    while first > 0 and (tokens[first - 1].rstrip(".").lower() in HONORIFICS or tokens[first - 1] == "HE"):
        first -= 1
    if first < 3 or tokens[first - 1] != ",":
        return None
    last = first - 1
    for start in range(_phrase_start(tokens, first), last):
        if _opens_role(sentence, start, last) and is_role(tokens[_head(tokens, start, last) - 1]):
            return bare(text[span(start)[0] : span(last - 1)[1]])
    return None


def _phrase_start(tokens: Sequence[str], first: int) -> int:
    """The farthest word at which a role may begin that ends at the comma before the word ``first``."""
    at = first - 2
    if tokens[at] == ")" and "(" in tokens[max(0, at - LONGEST) : at]:
        at -= 1 + tokens[at - 1 :: -1].index("(")
    while at > 0 and first - at < 2 * LONGEST and tokens[at - 1] not in _BOUNDS:
        at -= 1
    return at


def _opens_role(sentence: Sentence, start: int, last: int) -> bool:
    """Whether "the" or an owner begins a role at a word, with no verb up to ``last``; not "Unlike the president"."""
    if start == 1 and sentence.tags[0] == "IN":
        return False
    opens = sentence.words[start].lower() in ("the", "a", "an", "its") or _owns(sentence, start)
    return opens and not any(_stops(sentence, at) for at in range(start + 1, last))


def _owns(sentence: Sentence, at: int) -> bool:
    """Whether a name begins here whose possessive follows: "Kenya's", "South Sudan's"."""
    tokens, tags = sentence.words, sentence.tags
    if not tags[at].startswith("NNP") or (at and tags[at - 1].startswith("NNP")):
        return False
    end = at + 1
    while end < len(tokens) and tags[end].startswith("NNP"):
        end += 1
    return end < len(tokens) and tokens[end] in _POSSESSIVES
