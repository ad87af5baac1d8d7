"""A small grammar of English phrases over part-of-speech tags: noun phrases and verb groups.

Indexes are those of the words of a line; ends are exclusive. Tags are Penn Treebank tags and ``QUOTE``.
"""

from __future__ import annotations

from ..data.sections import words
from .cue_words import lexicon
from .grammar_line import QUOTE, Line

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "MD"})
RELATIVES = frozenset({"WP", "WDT"})
_IN_PHRASE = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "$", "#", "FW", "HYPH", "AFX", QUOTE}
_ENDS_PHRASE = NOUNS | {"PRP", "CD", QUOTE}
_PRONOUN_LIKE = words("grammar.txt", "pronoun-like")
ADVERBS = frozenset({"RB", "RBR", "RBS"})
_AUXILIARIES = words("grammar.txt", "auxiliaries")
_BE = words("grammar.txt", "passive auxiliaries")
_MONTHS_OF_PERSONS = words("name-contexts.txt", "months and persons")


def is_nominal(line: Line, at: int) -> bool:
    """Whether a noun phrase can end with the word at ``at``."""
    if at < 0:
        return False
    tag = line.tags[at]
    if tag == QUOTE:
        return at in line.asides
    if tag in ("JJ", "JJS", "VBN") and line.tag(at - 1) == "DT" and line.tag(at + 1) not in NOUNS:
        return tag in ("JJ", "JJS") or line.tag(at + 1) in FINITE  # the 70-year-old; the rescued said
    return tag in _ENDS_PHRASE or (tag in ("DT", "JJ", "JJS") and line.words[at] in _PRONOUN_LIKE)


def is_time(line: Line, start: int, end: int) -> bool:
    """Whether a noun phrase only tells when: "Tuesday", "last week"."""
    times = lexicon().times
    if end - start == 1 and line.words[start] == "may" and (line.tag(end) in FINITE or line.tag(end) == "VBG"):
        return False  # “I am sad,” May said
    if end - start == 1 and line.words[start] in _MONTHS_OF_PERSONS and line.tag(start - 1) == QUOTE:
        return line.tag(end) not in FINITE  # “I am sad,” June said
    if end - start == 2 and line.words[start] in times and line.word(start + 1).isdigit():
        return True  # March 16
    if line.words[end - 1] not in times or any(tag in ("POS", "PRP$") for tag in line.tags[start:end]):
        return False
    return all(line.tags[at] not in NOUNS or line.words[at] in times for at in range(start, end))


def phrase_start(line: Line, last: int) -> int:
    """Where the noun phrase that ends with the word ``last`` begins (without what hangs on it by "of")."""
    tags, words = line.tags, line.words
    at = last
    if tags[at] == "PRP" or (tags[at] in ("DT", "JJ", "JJS") and words[at] in _PRONOUN_LIKE):
        return at
    while at > 0:
        tag, here = tags[at - 1], tags[at]
        before = tags[at - 2] if at > 1 else ""
        if here in ("DT", "PRP$") and not (tag == "PDT" or words[at - 1] in ("all", "both") or _is_half(line, at - 1)):
            break
        if tag in _IN_PHRASE or words[at - 1] in _GLUE:
            if tag == QUOTE and not (here in NOUNS and at - 1 in line.asides):
                break
            named = before == "DT" and words[at] in lexicon().bodies | _PAPERS  # the Sunday Times
            if words[at - 1] in WEEKDAYS and here in ("NNP", "DT") and words[at] not in lexicon().times and not named:
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
    if at > 1 and words[at - 1] == "than" and words[at - 2] in ("more", "less", "fewer"):
        return at - 2
    return at - 1 if at > 0 and words[at] in ("least", "most") and words[at - 1] == "at" else at


def _is_half(line: Line, at: int) -> bool:
    """Whether "half" at ``at`` is that of "half the town", not the end of "in the second half a boy came up"."""
    return line.words[at] == "half" and line.tag(at - 1) not in ("JJ", "DT", "CD", "PRP$")


_DASHES = frozenset({"—", "–", "--", "-"})
_PAPERS = words("grammar.txt", "papers by a day")
_GLUE = frozenset({"/", "-"})
WEEKDAYS = words("grammar.txt", "weekdays")


def phrase_end(line: Line, start: int) -> int:
    """The end of the noun phrase that begins at ``start``; ``start`` itself where none does."""
    tags, words = line.tags, line.words
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
        elif tag in ("VBN", "VBG", "VBD") and words[at - 1] == "-" and noun:
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
        elif tag not in _IN_PHRASE and not (words[at] in _GLUE and noun):
            break
        at += 1
    if not noun and at > start and not (words[at - 1] in _PRONOUN_LIKE or tags[at - 1] in ("JJ", "DT", "JJS")):
        return start
    return at


def past_dashes(line: Line, at: int) -> int:
    """The word behind what stands between two dashes from ``at`` on; ``at`` itself where nothing does."""
    if line.word(at) not in _DASHES:
        return at
    return next((behind + 1 for behind in range(at + 1, len(line.tags)) if line.words[behind] == line.words[at]), at)


def group_start(line: Line, verb: int) -> int:
    """Where the group of auxiliaries and adverbs begins that ends with the verb."""
    at = verb
    while at > 0 and (
        line.tags[at - 1] in ADVERBS
        or (line.words[at - 1] in ("first", "earlier", "since") and line.tags[verb] in ("VBD", "VBN"))
        or line.tags[at - 1] == "MD"
        or (line.words[at - 1] in _AUXILIARIES and line.tags[at - 1] != "POS")
    ):
        at -= 1
    while at < verb and line.tags[at] in ADVERBS and line.words[at] not in ("not", "n't", "n’t", "never"):
        at += 1
    return at


def is_passive(line: Line, start: int, verb: int) -> bool:
    """Whether the group ``start`` to ``verb`` is a passive one: a form of "be", then a participle."""
    if line.tags[verb] not in ("VBN", "VBD"):
        return False
    helpers = [word for word in line.words[start:verb] if word in _AUXILIARIES and word not in ("not", "n't", "n’t")]
    if not helpers or helpers[-1] not in _BE:
        return False
    return not (helpers[-1] in ("'s", "’s") and line.tags[verb] == "VBD")


def is_past(line: Line, verb: int) -> bool:
    """Whether a participle without an auxiliary is a past tense tagged wrong: it has a subject and an object."""
    if line.tag(verb) != "VBN" or group_start(line, verb) < verb or not is_nominal(line, verb - 1):
        return False
    return line.tag(verb + 1) in ("DT", "PRP$", "PRP", "CD")
