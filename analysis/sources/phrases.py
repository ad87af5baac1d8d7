"""A small grammar of English phrases over part-of-speech tags: noun phrases and verb groups.

Indexes are those of the words of a line; ends are exclusive. Tags are Penn Treebank tags and ``QUOTE``.
"""

from __future__ import annotations

from .lexicon import lexicon
from .lines import QUOTE, Line

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "MD"})
RELATIVES = frozenset({"WP", "WDT"})
_IN_PHRASE = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "$", "#", "FW", "HYPH", "AFX", QUOTE}
_ENDS_PHRASE = NOUNS | {"PRP", "CD", QUOTE}
_PRONOUN_LIKE = frozenset("this that these those some many all both another each most several few others".split())
ADVERBS = frozenset({"RB", "RBR", "RBS"})
_AUXILIARIES = frozenset(
    "be am is are was were been being have has had having do does did 's 've 'd 'm 're ’s ’ve ’d ’m ’re".split()
)
_BE = frozenset("be am is are was were been being 's 'm 're ’s ’m ’re get got gets".split())


def is_nominal(line: Line, at: int) -> bool:
    """Whether a noun phrase can end with the word at ``at``."""
    if at < 0:
        return False
    tag = line.tags[at]
    if tag == QUOTE:
        return at in line.asides
    if tag == "JJ" and line.tag(at - 1) == "DT" and line.tag(at + 1) not in NOUNS:
        return True  # the 70-year-old
    return tag in _ENDS_PHRASE or (tag in ("DT", "JJ", "JJS") and line.lows[at] in _PRONOUN_LIKE)


def is_time(line: Line, start: int, end: int) -> bool:
    """Whether a noun phrase only tells when: "Tuesday", "last week"."""
    times = lexicon().times
    if end - start == 2 and line.lows[start] in times and line.lows[start + 1].isdigit():
        return True  # March 16
    if line.lows[end - 1] not in times or any(tag in ("POS", "PRP$") for tag in line.tags[start:end]):
        return False
    return not any(
        tag in NOUNS and low not in times for low, tag in zip(line.lows[start:end], line.tags[start:end], strict=True)
    )


def phrase_start(line: Line, last: int) -> int:
    """Where the noun phrase that ends with the word ``last`` begins (without what hangs on it by "of")."""
    tags, lows = line.tags, line.lows
    at = last
    if tags[at] == "PRP" or (tags[at] in ("DT", "JJ", "JJS") and lows[at] in _PRONOUN_LIKE):
        return at
    while at > 0:
        tag, here = tags[at - 1], tags[at]
        if here in ("DT", "PRP$") and not (tag in ("PDT", "CD") or lows[at - 1] in ("all", "both", "half")):
            break
        before = tags[at - 2] if at > 1 else ""
        if tag in _IN_PHRASE or lows[at - 1] in _GLUE:
            if tag == QUOTE and not (here in NOUNS and at - 1 in line.asides):
                break
            if lows[at - 1] in WEEKDAYS and here in ("NNP", "DT") and lows[at] not in lexicon().times:
                break
        elif tag in ("VBN", "VBG"):
            if before not in ("DT", "JJ", "PRP$", "RB", "POS", "CD") or here not in _IN_PHRASE:
                break
        elif tag in ADVERBS:
            if not (before in ("DT", "PRP$", "POS") and here in ("JJ", "VBN", "VBG", "CD")) and here != "CD":
                break
        elif tag == "CC":
            if not (before == "JJ" and here in NOUNS and at < last) and not (
                here == before == "JJ" or (here in NOUNS and before == here and tags[at - 3 : at - 2] == ["JJ"])
            ):
                break
        else:
            break
        at -= 1
    if at > 1 and lows[at - 1] == "than" and lows[at - 2] in ("more", "less", "fewer"):
        return at - 2
    return at - 1 if at > 0 and lows[at] in ("least", "most") and lows[at - 1] == "at" else at


_GLUE = frozenset({"/", "-"})
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def phrase_end(line: Line, start: int) -> int:
    """The end of the noun phrase that begins at ``start``; ``start`` itself where none does."""
    tags, lows = line.tags, line.lows
    size = len(tags)
    if start < size and tags[start] == "PRP":
        return start + 1
    at, noun = start, False
    while at < size:
        tag = tags[at]
        following = tags[at + 1] if at + 1 < size else ""
        if tag in NOUNS or tag == "CD":
            noun = True
        elif tag == QUOTE:
            if at not in line.asides or (noun and following not in NOUNS and tags[at - 1] != "POS"):
                break
            noun = True
        elif tag in ("DT", "PRP$"):
            if noun and tags[at - 1] != "POS":
                break
        elif tag in ("VBN", "VBG", "VBD") and lows[at - 1] == "-" and noun:
            pass
        elif tag in ("VBN", "VBG"):
            bare = at == start and not (tag == "VBN" and following == "NNS")  # assured agitated members
            if (noun and tags[at - 1] != "POS") or bare or following not in _IN_PHRASE:
                break
        elif tag in ADVERBS:
            if noun or following not in ("JJ", "VBN", "CD", "RB", "JJR"):
                break
        elif tag in ("JJ", "JJR", "JJS"):
            if noun and following not in NOUNS and following != "JJ":
                break
        elif tag not in _IN_PHRASE and not (lows[at] in _GLUE and noun):
            break
        at += 1
    if not noun and at > start and not (lows[at - 1] in _PRONOUN_LIKE or tags[at - 1] in ("JJ", "DT", "JJS")):
        return start
    return at


def group_start(line: Line, verb: int) -> int:
    """Where the group of auxiliaries and adverbs begins that ends with the verb."""
    at = verb
    while at > 0 and (
        line.tags[at - 1] in ADVERBS
        or (line.lows[at - 1] in ("first", "earlier", "since") and line.tags[verb] in ("VBD", "VBN"))
        or line.tags[at - 1] == "MD"
        or (line.lows[at - 1] in _AUXILIARIES and line.tags[at - 1] != "POS")
    ):
        at -= 1
    while at < verb and line.tags[at] in ADVERBS and line.lows[at] not in ("not", "n't", "n’t", "never"):
        at += 1
    return at


def is_passive(line: Line, start: int, verb: int) -> bool:
    """Whether the group ``start`` to ``verb`` is a passive one: a form of "be", then a participle."""
    if line.tags[verb] not in ("VBN", "VBD"):
        return False
    helpers = [low for low in line.lows[start:verb] if low in _AUXILIARIES and low not in ("not", "n't", "n’t")]
    if not helpers or helpers[-1] not in _BE:
        return False
    return not (helpers[-1] in ("'s", "’s") and line.tags[verb] == "VBD")


def is_past(line: Line, verb: int) -> bool:
    """Whether a participle without an auxiliary is a past tense tagged wrong: it has a subject and an object."""
    if line.tag(verb) != "VBN" or group_start(line, verb) < verb or not is_nominal(line, verb - 1):
        return False
    return line.tag(verb + 1) in ("DT", "PRP$", "PRP")
