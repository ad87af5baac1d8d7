"""What a number counts, and what happened to it: "law enforcement officers killed", "seats in parliament"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from ..data import lines_of, words_for
from ..language import Sentence

_SKIPPED = words_for("before the counted")
_DETERMINERS = words_for("determiners")
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "POS", "CD", "HYPH"))
_CHAIN = words_for("auxiliaries and adverbs")
_DEMURE = words_for("no happenings")
_PASSED = words_for("between verb and number")
_PARTITIVE = _DETERMINERS | words_for("hedges inside a phrase")
_BEING = words_for("being")
_PREPOSITIONS = words_for("before what acts not")
_LETS_STAND = frozenset("left leaving leaves say says said saying report reports reported confirmed that".split())
"""Words before a subject: what follows them is no object."""
_SCALES = frozenset("lakh lakhs crore crores thousand million billion trillion dozen hundred".split())
_DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar(?:ch|\.)?$|Apr|May$|June?$|July?$|Aug|Sept|Oct|Nov|Dec"
)


@cache
def _happenings() -> tuple[dict[str, str], frozenset[str], dict[str, str]]:
    """Participle by form; participles that take no object; participle by noun ("deaths of")."""
    forms: dict[str, str] = {}
    nouns: dict[str, str] = {}
    without: set[str] = set()
    for line in lines_of("happenings.txt"):
        verbs, _, rest = line.partition("|")
        head, *each = verbs.split()
        if head.startswith("-"):
            head = head[1:]
            without.add(head)
        forms.update(dict.fromkeys((head, *each), head))
        nouns.update(dict.fromkeys(rest.split(), head))
    return forms, frozenset(without), nouns


def befalls(of: str) -> str:
    """The participle that ends what is counted ("officers killed"), or nothing."""
    noun, _, last = of.rpartition(" ")
    return last if noun and last in set(_happenings()[0].values()) else ""


class Counted:
    """Answers for one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words, self.tags = sentence.words, sentence.tags
        self.starts = sentence.places[::2]

    def index(self, offset: int) -> int:
        """The first word that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def noun_phrase(self, i: int, parts: bool = False) -> tuple[int, int] | None:
        """The words [first, last] of the noun phrase at word ``i``, "of" and articles skipped; None if there is none.

        ``parts``: what follows is what the number is a share of, so "seats in parliament" goes on.
        """
        words, tags, n = self.words, self.tags, len(self.words)
        after_of = False
        while i < n and (
            words[i].lower() in _SKIPPED
            or (after_of and (words[i].lower() in _PARTITIVE or tags[i] in ("PRP$", "CD")))
            or (after_of and tags[i - 1] == "CD" and words[i].lower() in _SCALES)
        ):
            after_of = after_of or words[i].lower() == "of"
            i += 1
        if i + 1 < n and tags[i] == "RB" and tags[i + 1] in ("JJ", "VBN"):
            i += 1
        first, last, plural = i, -1, -1
        while i < n and tags[i] in _INSIDE and not self._stops(i, first, plural):
            if tags[i] == "POS" and not (i + 1 < n and tags[i + 1] in _INSIDE):
                return None
            if tags[i] in _NOUNS:
                last = i
                plural = i if tags[i] in ("NNS", "NNPS") else -1
            elif tags[i] == "POS":
                plural = -1
            i += 1
        if last < first and first < i and words[i - 1][0].isupper() and tags[i - 1] == "JJ":
            last = i - 1
        if last < first or (last + 1 < n and tags[last + 1] == "POS"):
            return None
        return first, self._with_parts(last, parts)

    def _stops(self, i: int, first: int, plural: int) -> bool:
        """Whether word ``i`` is no part of the phrase from ``first`` on, whose last plural noun is word ``plural``."""
        words, tags = self.words, self.tags
        if tags[i] == "CD":
            return not (i > first and words[i][0].isdigit() and tags[i - 1].startswith("NNP"))
        if tags[i] == "POS":
            return i == first
        if i > first and (words[i - 1] == "century" or (tags[i] == "NNP" and words[i - 1] == "minute")):
            return True
        if (tags[i] == "NNP" and _DAYS.match(words[i])) or (
            i > first and words[i].lower() in ("last", "next", "early")
        ):
            return True
        return plural >= 0 and tags[i] != "NNS" and words[i - 1].lower() not in ("police", "arms", "sports", "people")

    def pair_acts(self, before: int, phrase: tuple[int, int]) -> bool:
        """Whether what looks like a noun is rather what they did: "the two split", "the three met"."""
        first, last = phrase
        return before >= 0 and self.words[before].lower() == "the" and first == last and self.tags[first] == "NN"

    def named(self, i: int) -> bool:
        """Whether "of" at word ``i`` leads to a name or to something definite: "within 5 km of the border"."""
        return i + 1 < len(self.words) and (self.tags[i + 1].startswith("NNP") or self.tags[i + 1] in ("DT", "PRP$"))

    def _with_parts(self, last: int, parts: bool) -> int:
        """Grow by one "of ..." phrase, or "in ..." where ``parts``."""
        words, n = self.words, len(self.words)
        joints = ("of", "in", "on") if parts and self.tags[last] == "NNS" else ("of",)
        i = last + 1
        if i >= n or words[i].lower() not in joints or self.tags[last] in ("NNP", "NNPS"):
            return last
        i += 1
        while i < n and (words[i].lower() in _DETERMINERS or self.tags[i] == "PRP$"):
            i += 1
        end = -1
        while i < n and self.tags[i] in _INSIDE and self.tags[i] not in ("CD", "VBG") and not _DAYS.match(words[i]):
            if self.tags[i] in _NOUNS:
                end = i
                if self.tags[i] in ("NNS", "NNPS"):
                    break
            i += 1
        if end < 0 or (end + 1 < n and (self.tags[end + 1] == "POS" or words[end + 1] in ("-", "‑"))):
            return last
        return end

    def text(self, first: int, last: int, source: str) -> str:
        """The words ``first`` to ``last`` as the text has them."""
        places = self.sentence.places
        return " ".join(source[places[2 * first] : places[2 * last + 1]].split())

    def plural_follows(self, i: int) -> bool:
        """Whether the noun phrase at ``i`` counts things: it holds a plural noun."""
        phrase = self.noun_phrase(i)
        return phrase is not None and any(tag in ("NNS", "NNPS") for tag in self.tags[phrase[0] : phrase[1] + 1])

    def happening(self, before: int, after: int) -> str | None:
        """What happened to the phrase between the words ``before`` and ``after``, as a participle."""
        subject = not self._follows_preposition(before)
        return self._undergone(after, subject) or self._done(before) or self._done_too(before, after)

    def follows_verb(self, i: int) -> bool:
        """Whether word ``i`` makes what follows an object or part of a phrase: a verb, a preposition."""
        while i >= 0 and self.words[i].lower() in _DETERMINERS | _PASSED - {"of"}:
            i -= 1
        if i < 0 or self.words[i].lower() in _LETS_STAND:
            return False
        return self.tags[i].startswith("VB") or self.tags[i] in ("IN", "TO")

    def _follows_preposition(self, i: int) -> bool:
        """Whether word ``i`` makes what follows no subject: "in (16 states)", "2 million of the (10 million)"."""
        words = self.words
        while i >= 0 and words[i].lower() in _DETERMINERS | {"estimated"}:
            i -= 1
        if i < 0:
            return False
        return words[i].lower() in _PREPOSITIONS or (words[i].lower() == "of" and i > 0 and self.tags[i - 1] == "CD")

    def _opens_noun(self, i: int) -> bool:
        """Whether a noun stands at word ``i``, perhaps with one adjective before it."""
        tags = self.tags[i : i + 2]
        return bool(tags) and (tags[0] in ("NN", "NNS") or (tags[0] == "JJ" and tags[-1] in ("NN", "NNS")))

    def _undergone(self, i: int, subject: bool) -> str | None:
        """ "(26 people) have been detained", "(23 people) dead", "(26) died"."""
        forms, words, tags = _happenings()[0], self.words, self.tags
        chained = passive = False
        if i + 1 < len(words) and words[i] == "," and words[i + 1].lower() in ("were", "are", "have", "had"):
            i += 1
        while i < len(words):
            low = words[i].lower()
            describes = chained and self._opens_noun(i + 1)
            if not subject and tags[i] == "VBD" and low != "left":
                break
            if low in forms and not describes and tags[i] in ("VBN", "VBD", "JJ", "NN", "RB", "VB", "VBG"):
                return forms[low]
            if passive and not describes and tags[i] == "VBN" and low not in _DEMURE and low not in _CHAIN:
                return low
            if (
                low in _CHAIN
                and low != "left"
                and (not subject or (low in ("has", "was", "is") and i and tags[i - 1] == "NNS"))
            ):
                break
            passive = passive or low in _BEING
            if low in _CHAIN:
                chained = True
            elif tags[i] not in ("RB", "RBR") and low not in ("others", "people", "of", "them"):
                break
            i += 1
        return None

    def _done_too(self, i: int, after: int) -> str | None:
        """ "wounded (an infant and two adults)": one that a determiner opens may stand before the number."""
        words, tags = self.words, self.tags
        if i < 3 or words[i].lower() != "and" or (after < len(tags) and tags[after] in ("VBD", "VBZ", "VBP", "MD")):
            return None
        i -= 1
        if tags[i] != "NN":
            return None
        first = i - 5
        while i > max(0, first) and tags[i] in ("NN", "JJ", "NNP", "VBN", "POS"):
            i -= 1
        return self._done(i - 1) if i > 0 and words[i].lower() in ("a", "an", "one") else None

    def _done(self, i: int) -> str | None:
        """ "killed (26 protesters)", "the deaths of (26)"; hedges and determiners in between are passed over."""
        forms, without, nouns = _happenings()
        words = self.words
        for _ in range(5):
            if i < 0:
                return None
            low = words[i].lower()
            verb = self.tags[i].startswith("VB") or (
                i
                and words[i - 1].lower() in ("and", ",")
                and (self.tags[i] == "JJ" or (self.tags[i] == "NN" and low.endswith(("ed", "ing"))))
            )
            if low in forms and verb and forms[low] not in without:
                return forms[low]
            if low == "of" and i and words[i - 1].lower() in nouns:
                return nouns[words[i - 1].lower()]
            if low not in _PASSED:
                return None
            i -= 1
        return None
