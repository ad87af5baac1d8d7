"""A figure taken as known that was never told, where another was: "All 34 passengers … one of the 43 passengers".

"All five of them", "her 3,100 votes", "none of the 18 was hurt" take up what the text has told. Where nothing in it
has that value, nor any two figures together, and one figure alone can be meant, told once, one of the two is a slip.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings, Number
from ..numbers.meaning.befallen import are_people
from .consistency import Consistency
from .counted_things import called, counted, counted_head, names_nothing
from .group_taken_up import are_named
from .slip_evidence import is_misspelt
from .taken_up import Named
from .told_figures import FILE, Sentence, is_exact, sentences_with_numbers, span_of

_KINDS = ("count", "other", "money", "measure")
_PRONOUN = r"(?:the|these|those|my|our|your|its|their|his|her|[A-Z][\w’'-]+['’]s)"
_OF_THE = re.compile(rf"\b(?:none|any|all|one|each|every(?: single)? one|some|many|most|both) of {_PRONOUN} $", re.I)
_ALL = re.compile(r"(?:^|[\s“\"(])(?<!at )(?<!in )(?<!of )(?:all|all the|all her|all his|all our) $", re.IGNORECASE)
_THE = re.compile(rf"(?:^|[\s“\"(]){_PRONOUN} $", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|us|you)\b", re.IGNORECASE)
_OF_THESE = re.compile(r"\bof (?:these|those) $", re.IGNORECASE)
"""Behind it stands how many of them: "of these 130 were never found"."""
_HAS_MORE = re.compile(
    r"\s+(?:[a-z’'-]+\s+)?(?:other|others|more|further|remaining|additional|best|biggest|largest|main|new|different)\b",
    re.I,
)
_RESTRICTED = re.compile(
    r"(?:\s+[\w’'-]+){1,3}?\s+(?:who|which|that|whose|with|from|aged|under|over|between|at|in|of|on|for|where|"
    r"to|it|they|he|she|we|I|you|[a-z]+ed|[a-z]+ing)\b"
)
_DID = re.compile(rf"\s+(?:{alternation(FILE, 'did all')})\b", re.IGNORECASE)
_TIMED = re.compile(
    rf"\b(?:{alternation(FILE, 'others before', 'others behind')}|last|next|first|previous|past"
    r"|later|earlier|by now)\b",
    re.IGNORECASE,
)
_SOME = re.compile(r"\s+of (?:the|them|its|their|these|those|his|her|whom|which|all)\b", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‑][a-z]")
_NEAR, _LEAST, _MANY, _BIG = 1800, 3, 10, 100
_CLOSE, _CLOSE_SMALL = 1.7, 3
_MOST = 40


def check_known_again(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Figures taken as known, each with the only one told before that can be meant."""
    sentences = sentences_with_numbers(findings)
    values = Counter(v for n in findings.numbers for v in {n.value, n.low, n.high} if v is not None)
    named = Named(findings)
    told: list[tuple[Sentence, Number]] = []
    for sentence in sentences:
        for number in sentence.numbers:
            if number.kind not in _KINDS or number.value is None:
                continue
            how = None if sentence.headline or values[number.value] > 1 else _known(sentence, number)
            if how is not None:
                first = _first(told, values, sentence, number, how)
                reckoned = first is not None and (_is_reckoned(findings, number) or are_named(named, findings, number))
                if first is not None and not reckoned:
                    message = f"the text gives {first.text} here and {number.text} there"
                    yield Consistency("repeated", message, False, span_of(first, number))
            told.append((sentence, number))


def _known(sentence: Sentence, number: Number) -> str | None:
    """How a figure is taken as known: "all" of them, "of" them, or only "the"; None where it is not."""
    before, after = sentence.before(number), sentence.after(number)
    if not is_exact(number) or (number.value or 0) < _LEAST or _HAS_MORE.match(after) or _HYPHEN.match(after):
        return None
    if _OF_THESE.search(before):
        return None
    if _OF_THE.search(before):
        return "of"
    if _ALL.search(before):
        return "all" if _OF_THEM.match(after) or not _SOME.match(after) else None
    if _THE.search(before) and not _SOME.match(after):
        return "the"
    return None


def _first(
    told: Sequence[tuple[Sentence, Number]], values: Counter[float], sentence: Sentence, number: Number, how: str
) -> Number | None:
    """The one figure told before that can be meant, and that stands once in the text."""
    near = [(s, n) for s, n in told if number.start - n.start <= _NEAR and s is not sentence and _are_alike(n, number)]
    head = called(counted_head(number)) if number.kind == "count" else None
    bare = names_nothing(number) or head is None
    if bare:
        return _first_bare(near, values, sentence, number, how)
    loose = how == "the" and _RESTRICTED.match(sentence.after(number)) and not _DID.match(sentence.after(number))
    same = [(s, n) for s, n in near if called(counted_head(n)) == head]
    if not same and are_people(counted(number)) and (number.value or 0) >= _MANY and how != "the":
        same = [(s, n) for s, n in near if n.kind == "count" and counted(n) and are_people(counted(n))]
        same = [(s, n) for s, n in same if _is_close(n, number)]
    if len({n.value for _, n in same}) != 1:
        same = [(s, n) for s, n in near if is_misspelt(n, number) and called(counted_head(n)) in (None, head)]
    if len({n.value for _, n in same}) != 1:
        return None
    earlier, first = same[-1]
    greater = (number.value or 0) > (first.value or 0) and is_misspelt(first, number)
    if loose and not greater:
        return None  # "the 12 passengers who sat in front" may be some of them
    return first if _may_be_meant(earlier, first, values, number) and _is_as_wide(earlier, first, number) else None


def _first_bare(
    near: Sequence[tuple[Sentence, Number]], values: Counter[float], sentence: Sentence, number: Number, how: str
) -> Number | None:
    """ "None of the 18 was hurt", "all five of them": the only figure of the sentence or two before."""
    after = sentence.after(number)
    large = (number.value or 0) >= _MANY
    if number.kind not in ("count", "other") or (how == "the" and not (large and _DID.match(after))):
        return None
    counts = [(s, n) for s, n in near if sentence.span.start - s.span.end <= _BIG and n.kind == "count" and n.of]
    last = [(s, n) for s, n in counts if s is counts[-1][0]]
    if len(last) != 1:
        return None
    earlier, first = last[0]
    return first if _may_be_meant(earlier, first, values, number) else None


def _may_be_meant(sentence: Sentence, first: Number, values: Counter[float], number: Number) -> bool:
    """Whether an earlier figure is exact, told once, near in value, and all there is of them."""
    about = first.value is not None and first.hedge in ("some", "about") and is_misspelt(first, number)
    if not (is_exact(first) or about) or sentence.headline or values[first.value or 0.0] > 1:
        return False
    if first.fate and number.fate and first.fate != number.fate:
        return False
    if _SOME.match(sentence.after(first)) or _TIMED.search(sentence.before(first)[-30:]):
        return False
    if _HAS_MORE.match(sentence.after(first)) or _HYPHEN.match(sentence.after(first)):
        return False
    return is_misspelt(first, number) or _is_close(first, number)


def _is_close(first: Number, number: Number) -> bool:
    low, high = sorted((first.value or 0.0, number.value or 0.0))
    return high <= _CLOSE * low if high >= _MANY else high - low <= _CLOSE_SMALL


def _is_as_wide(sentence: Sentence, first: Number, number: Number) -> bool:
    """Whether nothing narrows the later figure: "the 12 injured passengers" are not the 34 passengers."""
    own, before = (set(counted(each).lower().split()[:-1]) for each in (number, first))
    return own <= before | set(re.findall(r"[\w’'-]+", sentence.text.lower()))


def _is_reckoned(findings: Findings, number: Number) -> bool:
    """Whether two or three figures alike make up the later one, by sum or difference."""
    value = number.value or 0.0
    plain = [n for n in findings.numbers if n.kind in _KINDS and n.value]
    others = sorted({n.value or 0.0 for n in plain if n is not number and _are_alike(n, number)})[:_MOST]
    known = set(others)
    if any(value - each in known or value + each in known for each in others if each != value / 2):
        return True
    return any(value - one - two in known for at, one in enumerate(others) for two in others[at:])


def _are_alike(one: Number, other: Number) -> bool:
    if "money" in (one.kind, other.kind) or "measure" in (one.kind, other.kind):
        return one.kind == other.kind and one.unit == other.unit
    return True
