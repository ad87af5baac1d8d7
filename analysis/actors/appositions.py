"""Roles set beside a name between commas: "Ann Lee, the Acme Council's president and head of research,"."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import Sentence
from .offices import HONORIFICS, LONGEST, bare, is_role

_GOING_ON = frozenset("who which that whose and but said says told tells".split())
_VERBS = ("VBD", "VBZ", "VBP", "MD")
_ENDS = frozenset(", . ; : ) ] – — - “ \" ” ’ ' ? !".split())
_LIMITS = frozenset(', . ; : “ " ” ( )'.split())
_STOPS = frozenset("who which that whose where when said says told is was are were has had and but".split())


def appositions_after(text: str, sentence: Sentence, last: int) -> list[str]:
    """What follows a name between commas, if role nouns head it: ", the board's president and head of research,"."""
    words, spans = sentence.words, sentence.spans
    if last + 1 >= len(words) or words[last] != ",":
        return []
    at = last + 1
    if words[at].isdigit() and at + 2 < len(words) and words[at + 1] == ",":
        at += 2
    according = "according to" in text[max(0, spans[last][0] - 60) : spans[last][0]].lower()
    end = _role_ends(sentence, at, _ENDS if according else _ENDS | _GOING_ON)
    if not end:
        return []
    found = [bare(text[spans[at][0] : spans[end - 1][1]])]
    more = end + 1 if words[end : end + 1] == ("and",) else end + 2 if words[end : end + 2] == (",", "and") else 0
    further = _role_ends(sentence, more, _ENDS) if 0 < more < len(words) else 0
    return [*found, bare(text[spans[more][0] : spans[further - 1][1]])] if further else found


def _role_ends(sentence: Sentence, at: int, ends: frozenset[str]) -> int:
    """Where the phrase at a word ends, if a role noun heads it and one of ``ends`` or nothing follows it; else 0."""
    words, tags = sentence.words, sentence.tags
    end = at
    while end < len(words) and end - at < LONGEST + 3:
        if words[end] in _ENDS or words[end].lower() in _STOPS or tags[end] in _VERBS:
            break
        end += 1
    if end == at or (end < len(words) and words[end] not in ends and words[end].lower() not in ends):
        return 0
    if tags[at] in ("PRP$", "TO", "IN", "RB") or tags[at].startswith("VB") or tags[end - 1] in ("IN", "DT", "TO"):
        return 0
    head = _head(words, at, end)
    return end if head > at and is_role(words[head - 1]) else 0


def _head(words: Sequence[str], at: int, end: int) -> int:
    """Where the head of a phrase ends: before its first "of", "for" and the like."""
    return next((i for i in range(at, end) if words[i].lower() in ("of", "for", "at", "in", "with", "from", "on")), end)


def apposition_before(text: str, sentence: Sentence, first: int) -> str | None:
    """A role before the comma before a name: "a spokesman for the ministry, Ann Lee, said", "its head, Dr Ann Lee,"."""
    words, spans = sentence.words, sentence.spans
    while first > 0 and (words[first - 1].rstrip(".").lower() in HONORIFICS or words[first - 1] == "HE"):
        first -= 1
    if first < 3 or words[first - 1] != ",":
        return None
    at = first - 2
    if words[at] == ")" and "(" in words[max(0, at - LONGEST) : at]:
        at -= 1 + words[at - 1 :: -1].index("(")
    while at > 0 and first - at < 2 * LONGEST and words[at - 1] not in _LIMITS:
        at -= 1
    for start in range(at, first - 1):
        opens = words[start].lower() in ("the", "a", "an", "its") or _owns(sentence, start)
        inside = range(start + 1, first - 1)
        led = start == 1 and sentence.tags[0] == "IN"  # "Unlike the president, Ann Lee ..."
        if not opens or led or any(words[i].lower() in _STOPS or sentence.tags[i] in _VERBS for i in inside):
            continue
        if is_role(words[_head(words, start, first - 1) - 1]):
            return bare(text[spans[start][0] : spans[first - 2][1]])
    return None


def _owns(sentence: Sentence, at: int) -> bool:
    """Whether a name begins here whose possessive follows: "Kenya's", "South Sudan's"."""
    words, tags = sentence.words, sentence.tags
    if not tags[at].startswith("NNP") or (at and tags[at - 1].startswith("NNP")):
        return False
    end = at + 1
    while end < len(words) and tags[end].startswith("NNP"):
        end += 1
    return end < len(words) and words[end] in ("'s", "’s")
