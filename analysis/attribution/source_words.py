"""What a source is called where the text says only "he": the words of whoever was credited right before it."""

from __future__ import annotations

import re
from bisect import bisect_left

from ..data.sections import words
from ..findings import Findings, Source
from .cue_words import lexicon

_STOP = re.compile(r"[.!?]")
_BACK = 6
"""So many attributions before are looked at."""
_PLURAL = ("s", "men", "people", "police")
_HEAD_ENDS = re.compile(r",| (?:of|for|in|at|on|from|with|who|to|near) ")


def is_pronoun(text: str) -> bool:
    """Whether a source is no more than "he", "she", "it" or "they"."""
    return text.lower() in words("grammar.txt", "subject pronouns")


def source_words(findings: Findings, source: Source | None) -> str:
    """The words of a source; of a pronoun of which nobody knows whom it means, of who was credited right before it."""
    if source is None:
        return ""
    if source.actor is not None or not is_pronoun(source.text):
        return source.text
    credited = findings.attributions
    at = bisect_left(credited, source.start, key=lambda each: each.start)
    for each in reversed(credited[max(0, at - _BACK) : at]):
        last = each.source
        if last is None or last.start >= source.start:
            continue
        between = findings.article.text[max(each.end, last.end) : source.start]
        return last.text if not is_pronoun(last.text) and len(_STOP.findall(between)) <= 1 else source.text
    return source.text


def speaker_words(findings: Findings, source: Source) -> str:
    """The same, but of "he" and "she" only where it is one person: "an army spokesman", and neither police nor a poll.

    >>> from analysis import analyze, read
    >>> findings = analyze(read("An army spokesman said 12 men fled. He said 4 were hurt."))
    >>> speaker_words(findings, findings.numbers[1].source)
    'An army spokesman'
    """
    found = source_words(findings, source)
    if source.text.lower() not in ("he", "she"):
        return source.text
    head = _HEAD_ENDS.split(found.lower())[0].rpartition(" ")[2]
    is_one = lexicon().is_person(head) and not head.endswith(_PLURAL)
    return found if is_one else source.text
