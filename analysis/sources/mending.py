"""Part-of-speech tags put right where the words around a cue show them to be wrong, before the grammar reads a line."""

from __future__ import annotations

from .lexicon import lexicon
from .limits import has_verb
from .lines import QUOTE, Line
from .phrases import FINITE, NOUNS, is_nominal, phrase_start

_BEFORE_DOCUMENT = NOUNS | {"DT", "PRP$", "POS"}
_OWNED = _BEFORE_DOCUMENT | {"JJ", "CD", "PRP"}
_OBJECTS = frozenset({"NNP", "DT", "PRP", "PRP$"})
_AFTER_NOUN = frozenset({"IN", "MD", "VBZ", "VBD", ",", "."})
_SHOWING = frozenset({"show", "find"})
_NEAR = 6  # words
_QUANTITY = frozenset({"more", "less", "most", "least"})
_ADJECTIVES = {"RBR": "JJR", "RBS": "JJS"}


def mend(line: Line) -> None:
    """Change the tags of ``line`` in place: "a poll finds", "Another admitted to", "regard her as"."""
    tags, lows = line.tags, line.lows
    for at, tag in enumerate(tags):
        if tag == "NNS":
            if lows[at] in lexicon().verbs and _is_verb(line, at):
                tags[at] = "VBZ"
        elif tag == "PRP$":
            if lows[at] == "her" and line.tag(at + 1) not in _OWNED and not _may_be_owned(line, at + 1):
                tags[at] = "PRP"
        elif tag == "VB":
            if _is_noun(line, at):
                tags[at] = "NN"
        elif tag == "VBN":
            if _is_only_verb(line, at):
                tags[at] = "VBD"
        elif tag == "VBG":
            if line.tag(at - 1) in ("DT", "PRP$") and line.tag(at + 1) in _AFTER_NOUN:
                tags[at] = "NN"  # the saving at
        elif tag == "NN":
            if lows[at] in _SHOWING and line.tag(at + 1) in (",", ".", "IN") and _has_document(line, at):
                tags[at] = "VBP"
        elif tag in _ADJECTIVES and lows[at] in _QUANTITY and line.tag(at + 1) in NOUNS:
            tags[at] = _ADJECTIVES[tag]


def _may_be_owned(line: Line, at: int) -> bool:
    """Whether "her" can belong to what stands at ``at``: "her newly built house", "her “plan” for"."""
    tag = line.tag(at)
    if tag == QUOTE:
        return line.low(at - 2) not in lexicon().verbs
    return tag in ("JJR", "JJS", "VBN", "VBG", "RB", "RBS", "HYPH", "FW", "``", "$", "VB", "VBD", "VBP", "VBZ")


def _is_verb(line: Line, at: int) -> bool:
    """Whether what looks like a noun in the plural is a cue, such as "shouts" and "recalls" can be."""
    words = lexicon()
    low, before, after = line.lows[at], line.tag(at - 1), line.tag(at + 1)
    if line.low(at - 1) in words.documents and low not in words.documents:
        return True  # a poll finds
    if line.heads and before in NOUNS and _is_main(line, at):
        return True  # Court rules voting is legal
    if "q" in words.verbs[low].frames:
        if at - 1 in line.leading and after in ("DT", "NNP", "PRP$", "JJ", "PRP"):
            return True  # “…,” recalls Ann Lee
        if after == QUOTE and at + 1 not in line.asides and before in ("NN", "NNP", "PRP") and low not in words.nouns:
            return True  # a man in a scarf shouts “No!”
        if line.heads and after in ("", ".") and _is_label_behind(line, at):
            return True  # Prices will rise, minister says
    if line.low(at + 1) in ("not", "never") and before in (*NOUNS, ",", "PRP"):
        return True  # professes not to care
    if line.low(at + 1) == "that":
        named = before in ("NNP", ",")  # the Post projects that
        return named or (before == "NN" and low not in words.nouns and line.tag(phrase_start(line, at - 1)) == "DT")
    return after in ("", ".") and before == "NNP" and _is_label_behind(line, at)


def _is_main(line: Line, at: int) -> bool:
    """Whether a headline's only verb can be the one at ``at``: none comes before, none stands behind."""
    return not any(tag in FINITE for tag in line.tags[: at + 2]) and line.tag(at + 1) not in ("", "CC", ".", ",")


def _is_label_behind(line: Line, at: int) -> bool:
    """Whether the words before ``at`` are a noun phrase that follows a clause and a comma."""
    if not is_nominal(line, at - 1):
        return False
    comma = phrase_start(line, at - 1) - 1
    return line.low(comma) == "," and (line.heads or has_verb(line, 0, at))


def _is_noun(line: Line, at: int) -> bool:
    """Whether what looks like an infinitive is a noun: "according to tax records", "a Marlow survey out Monday"."""
    before = line.tag(at - 1)
    if before == "TO":
        return line.low(at - 2) == "according"
    return line.lows[at] in lexicon().documents and before in _BEFORE_DOCUMENT


def _has_document(line: Line, at: int) -> bool:
    """Whether figures, a poll or the like stand shortly before: "figures released on Friday show"."""
    return not lexicon().documents.isdisjoint(line.lows[max(0, at - _NEAR) : at])


def _is_only_verb(line: Line, at: int) -> bool:
    """Whether a participle must be the verb of its sentence, as there is none besides: "Another admitted to it"."""
    cue = lexicon().verbs.get(line.lows[at])
    if cue is None or line.heads or not is_nominal(line, at - 2 if line.low(at - 1) == "," else at - 1):
        return False
    if "q" not in cue.frames and line.tag(at + 1) not in _OBJECTS and line.low(at + 1) not in cue.prepositions:
        return False
    return not any(tag in FINITE for tag in line.tags)
