"""Verbs that a tagger takes for nouns, told by the amount behind them: "a ticket rises from $9", "shares leapt 6%".

And plurals that it takes for verbs, told by the verb behind them: "told them that repayments would come to $5m".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..wordlists import words_for

_MOVING = words_for("motions up", "motions down", "motions either way", "levels", "yielding")
_MOVERS = words_for("moving an object")
_PASTS = words_for("pasts like nouns")
_BEFORE_AMOUNT = words_for("before an amount", "between verb and number") | {"to", "by", "from", "at", "between"}
_OPINIONS = frozenset(("approve", "disapprove", "agree", "disagree", "oppose"))
_HAVING = frozenset(("has", "have", "had"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_CLAUSE_OPENS = frozenset((",", ":", "CC", "WDT", "WP", "''", "``"))
_BEFORE_PLURAL = frozenset(("WDT", "IN", "DT", "JJ", "PRP$"))
_CLAIMING = words_for("verbs of claiming")
_SINGULAR = words_for("verbs of one")
_LEADING = frozenset(("at", "to", "by", "from"))
_FIGURES_OF_YEAR = 4
_NEAR = 4
_LONGEST_CLAUSE = 40  # words back in which a clause has its verb


def with_verbs(words: Sequence[str], tags: Sequence[str]) -> Sequence[str]:
    """The tags of a sentence with such verbs tagged as verbs; ``tags`` itself where there are none."""
    better: list[str] | None = None
    if len(tags) > 1 and tags[-2] == "NN" and words[-2] in _OPINIONS and words[-1] == ".":
        better = [*tags[:-2], "VBP", tags[-1]]  # Fifty-four percent (54%) disapprove.
    verbless = ("NNS" in tags or "VBN" in tags) and _FINITE.isdisjoint(tags)
    for i, tag in enumerate(tags):
        if not i or tag not in ("NNS", "NN", "JJ", "VBN"):
            continue
        if tag in ("NN", "JJ") and tags[i - 1] == "TO" and words[i] in _MOVING and _goes_on(words, tags, i + 1):
            better = better or list(tags)
            better[i] = "VB"  # sales to edge down by 0.1%
            continue
        if tag == "VBN":
            if words[i].lower() not in _MOVING:
                continue
            acts = (verbless and tags[i - 1] != ",") or (tags[i - 1] in _NOUNS and _is_first_of_two(tags, i))
            particle = i + 1 < len(words) and words[i + 1] in ("in", "up", "out", "down")
            if acts and _leads_to_amount(words, tags, i + 1 + particle):
                better = better or list(tags)
                better[i], verbless = "VBD", False  # the index shed 412 points
            continue
        if tag == "NN" and words[i].endswith("ing") and tags[i - 1] in _NOUNS and words[i] in _MOVING:
            if _leads_to_amount(words, tags, i + 1):
                better = better or list(tags)
                better[i] = "VBG"  # its loss widening to $306m
            continue
        if verbless and tag == "NN" and tags[i - 1] == "NNS" and words[i].lower() in _MOVING:
            if _leads_to_amount(words, tags, i + 1):
                better = better or list(tags)
                better[i], verbless = "VBP", False  # Shares slump 12% after warning
            continue
        if words[i].lower() not in _MOVING:
            if verbless and tag == "NNS" and _is_only_verb(words, tags, i):
                better = better or list(tags)
                better[i] = "VBZ"
                verbless = False
            continue
        perfect = words[i].lower() in _PASTS and words[i - 1].lower() in _HAVING
        if perfect or _is_verb(words, better or tags, i):
            better = better or list(tags)
            better[i] = "VBN" if perfect else "VBZ" if tag == "NNS" else "VBD"
    return _with_plurals(words, better or tags)


def _is_first_of_two(tags: Sequence[str], i: int) -> bool:
    """Whether the next verb behind word ``i`` is joined to it by "and", and none stands before."""
    if not _FINITE.isdisjoint(tags[max(0, i - _LONGEST_CLAUSE) : i]):
        return False
    end = min(len(tags), i + _LONGEST_CLAUSE)
    following = next((at for at in range(i + 1, end) if tags[at] in _FINITE), None)
    return following is not None and tags[following - 1] == "CC"


def _goes_on(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether a way or an amount stands at word ``i``: "up", "by 5%"."""
    return i < len(words) and (words[i] in ("up", "down", "higher", "lower") or _leads_to_amount(words, tags, i))


def _with_plurals(words: Sequence[str], tags: Sequence[str]) -> Sequence[str]:
    better: list[str] | None = None
    for i in range(1, len(tags) - 1):
        if tags[i] == "VBD" and _describes(words, tags, i):
            better = better or list(tags)
            better[i] = "VBN"
        if words[i] == "spend" and tags[i] != "NN" and tags[i - 1] in ("JJ", "DT", "NN", "PRP$"):
            better = better or list(tags)
            better[i] = "NN"  # the average weekly spend on food
        if tags[i] not in ("JJ", "VBZ"):
            continue
        if _is_plural(words, tags, i):
            better = better or list(tags)
            better[i] = "NNS"
            continue
        if tags[i] != "VBZ" or tags[i + 1] != "MD" or tags[i - 1] not in _BEFORE_PLURAL:
            continue
        better = better or list(tags)
        better[i] = "NNS"
        if words[i - 1].lower() == "that":
            better[i - 1] = "IN"
    return better or tags


def _describes(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether a past form between a number and a plural describes it: "counted 162 (destroyed) homes"."""
    if words[i - 1].lower() == "dozen":
        return tags[i + 1] in ("NNS", "JJ", "NN")
    counted = i > 1 and tags[i - 1] == "CD" and tags[i + 1] == "NNS" and tags[i - 2].startswith("VB")
    return counted and words[i - 2].lower() not in _CLAIMING


def _is_plural(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether a tagger took a plural for something else: "wind (gusts) of 95 mph", "16- to (24-year-olds)"."""
    if tags[i] == "JJ":
        return words[i].endswith("-olds")
    if words[i][1:2].isupper() and words[i][0].islower():
        return True  # 26 million iPhones
    if tags[i] == "VBZ" and tags[i - 1] == "CD" and i > 1:
        one = words[i - 1].lower() in ("one", "1") or _is_year(words[i - 1])
        return tags[i - 2].startswith("VB") and not one and words[i].lower() not in _SINGULAR  # made nine (saves)
    if words[i].lower() == "gusts" and words[i + 1] in ("up", "to", "over", "near", "around"):
        return True  # Wind gusts up to 40 mph
    if tags[i] != "VBZ" or words[i].lower() not in _MOVING:
        return False
    if words[i + 1] == "of" and tags[i - 1] in ("CC", "JJ", "DT"):
        return True  # gusts of 80 mph and falls of 9 cm
    if tags[i - 1] not in _NOUNS:
        return False
    shares = words[i - 1] in ("%", "percent", "cent") and words[i + 1] == "in"  # a rise and 5% falls in two towns
    return words[i + 1] == "of" or (shares and not _LEADING.intersection(map(str.lower, words[max(0, i - 4) : i - 1])))


def _is_year(word: str) -> bool:
    return len(word) == _FIGURES_OF_YEAR and word.isdigit()


def _is_verb(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    low = words[i].lower()
    if (tags[i] != "NNS" and low not in _PASTS) or not _may_follow(tags, i):
        return False
    start = i + 1 + (i + 1 < len(tags) and tags[i + 1] == "PRP")  # costs (them) $5
    start += low == "costs" and start < len(tags) and tags[start] == "NNS"  # theft costs firms $5
    if low in _MOVERS and tags[i - 1] in ("NN", "NNP"):
        while start < len(tags) and start - i < _NEAR and tags[start] in ("NN", "NNS", "PRP$", "DT"):
            start += 1  # the deal cuts (its prices) by 5%
        if start > i + 1 and (start == len(words) or words[start] not in ("by", "to", "from")):
            return False
    return _leads_to_amount(words, tags, start) and not _has_verb_before(words, tags, i)


def _is_only_verb(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether the one verb of a sentence looks like a plural: "the council (earns) more than 5 million"."""
    singular = tags[i - 1] in ("NN", "NNP") and words[i].islower() and words[i][-2:] not in ("ss", "us", "is")
    ends = words[-1] in (".", "!", "?") or words[min(i + 1, len(words) - 1)][0] in "$£€"  # Minister pledges $200m
    has_object = i + 1 < len(tags) and tags[i + 1] in ("DT", "PRP$")  # the deal values the firm at $5m
    return singular and ends and (has_object or _leads_to_amount(words, tags, i + 1))


def _may_follow(tags: Sequence[str], i: int) -> bool:
    """Whether the word before word ``i`` may end the subject of a verb there."""
    before = tags[i - 1]
    if before == "CD":
        return i + 1 < len(tags) and tags[i + 1] == "$"  # a worker on €35,000 (gains) €310
    if before == "CC":
        return "VBZ" in tags[max(0, i - 8) : i]  # delivers 148bhp and (returns) 47.9mpg
    if before == "JJ" and i > 1 and tags[i - 2] == "DT":
        return True  # the flat measures 48 square metres
    gerund = before == "VBG" and (i == 1 or tags[i - 2] == "CC")
    return gerund or before in _NOUNS or before in (",", "RB")


def _leads_to_amount(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether a number stands at word ``i``, or behind "by about" and the like."""
    for at in range(i, min(i + _NEAR, len(tags))):
        if tags[at] in ("CD", "$") or words[at][0].isdigit():
            return True
        if words[at].lower() not in _BEFORE_AMOUNT:
            return False
    return False


def _has_verb_before(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Whether the clause of word ``i`` has a finite verb before it; not told behind an insertion."""
    if tags[i - 1] == ",":
        return i < _NEAR
    for at in range(i - 1, max(-1, i - _LONGEST_CLAUSE), -1):
        if tags[at] in _CLAUSE_OPENS or words[at].lower() in ("that", "as", "while", "if", "because", "when"):
            return False
        if tags[at] in _FINITE:
            return True
    return False
