"""The grammar around a number: noun phrases, subjects and objects, as far as word order and tags tell them."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...data.sections import words
from ...language import Sentence
from ..wordlists import any_of, words_for
from .verbs_as_nouns import with_verbs

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "POS", "CD", "HYPH"))
_MODIFIERS = frozenset(("JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG"))
_LONGEST = 8
"""Words: what joins more of them before its noun is rather several phrases."""
_DAYS = re.compile(rf"(?:{any_of('weekdays')})|Jan|Feb|Mar(?:ch|\.)?$|Apr|May$|June?$|July?$|Aug|Sept|Oct|Nov|Dec")
_DETERMINERS = words_for("determiners")
_SKIPPED = words_for("before the counted")
_PARTITIVE = words_for("determiners", "hedges inside a phrase")
_SCALES = words("groups.txt", "scales")
_BETWEEN_VERB = words_for("determiners") | words_for("between verb and number") - {"of"}
_UNITS_LIKE_NOUNS = frozenset(("bpd", "mbpd", "boe", "boepd"))
_GO_ON = words_for("plurals before nouns")
_GRADED = ("JJ", "VBN", "VBD")


class Grammar:
    """Answers for one sentence. Words are told by their number in it, phrases by their first and last word."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words = sentence.words
        # Once: a word may be as long as the text, and be asked for at each of the numbers in it.
        self._lows = list(map(str.lower, sentence.words))
        self.tags = with_verbs(sentence.words, sentence.tags)
        self.starts = sentence.places[::2]
        self._phrases: dict[tuple[int, bool], tuple[int, int] | None] = {}

    def index(self, offset: int) -> int:
        """The first word that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def low(self, i: int) -> str:
        """Word ``i`` in lower case; nothing outside the sentence."""
        return self._lows[i] if 0 <= i < len(self._lows) else ""

    def tag(self, i: int) -> str:
        """The tag of word ``i``; nothing outside the sentence."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def text(self, first: int, last: int, source: str) -> str:
        """The words ``first`` to ``last`` as the text has them."""
        places = self.sentence.places
        return " ".join(source[places[2 * first] : places[2 * last + 1]].split())

    def is_day(self, i: int) -> bool:
        """Whether word ``i`` names a day of the week or a month."""
        return 0 <= i < len(self.words) and _DAYS.match(self.words[i]) is not None and self.tag(i).startswith("NNP")

    def noun_phrase(self, i: int, parts: bool = False) -> tuple[int, int] | None:
        """The words [first, last] of the noun phrase at word ``i``, "of" and articles skipped; None if there is none.

        ``parts``: what follows is what the number is a share of, so "seats in parliament" goes on.
        """
        key = i, parts
        if key not in self._phrases:
            self._phrases[key] = self._phrase_at(i, parts)
        return self._phrases[key]

    def _phrase_at(self, i: int, parts: bool) -> tuple[int, int] | None:
        first = self._skip_openers(i)
        if self.low(first) in _UNITS_LIKE_NOUNS and self.tag(first - 1) == "CD":
            first += 1  # its 11 million bpd level
        if self.low(first) == "following" and self.tag(first - 1) == "CD":
            return None  # fall to near 30 following rain
        if self.tag(first) == "RB" and self.tag(first + 1) in ("JJ", "VBN"):
            first += 1
        # The 10 most populous states.
        graded = self.tag(first) in ("RBS", "RBR") and self.tag(first + 1) in _GRADED
        last = self._last_noun(first + graded)
        if shared := self._shared_noun(first, last):
            last = shared
        if last < first and (quoted := self._quoted_noun(first)):
            return quoted
        if last < first or (self.tag(last + 1) == "POS" and not self._is_quote(last + 1)):
            return None
        return first, self._with_parts(last, parts)

    def _skip_openers(self, i: int) -> int:
        """Past what stands between a number and what it counts: "more", "of the", "of those 20 million"."""
        words, tags, n = self.words, self.tags, len(self.words)
        after_of = False
        if self.low(i) == "out" and self.low(i + 1) == "of" and self.tag(i + 2) == "CD":
            i += 1  # 46 out of 63 passes
        if self.low(i) == "of" and (owner := self._owner_of_number(i + 1)):
            return self._skip_openers(owner)  # 80 percent of Perria's estimated 16,000 mines
        while i < n:
            low = words[i].lower()
            graded = tags[i] in ("JJ", "JJR") and self.tag(i + 1) == "CD"  # of the lower 48 states
            described = after_of and (low in _PARTITIVE or tags[i] in ("PRP$", "CD", "$") or graded)
            scale = after_of and tags[i - 1] == "CD" and low in _SCALES
            if not (low in _SKIPPED or described or scale):
                break
            after_of = after_of or low == "of"
            i += 1
        return i

    def _owner_of_number(self, i: int) -> int | None:
        """The word behind the number of a possessor's things, who stands at word ``i``: "Perria's 16,000 (mines)"."""
        owner = i
        while self.tag(i) in ("NNP", "NNPS", "DT", "NN") and i - owner < _LONGEST:
            i += 1
        numbered = self.tag(i) == "POS" and "CD" in (self.tag(i + 1), self.tag(i + 2))
        if not numbered or i == owner:
            return None
        i += 1 + (self.tag(i + 1) != "CD")
        while self.tag(i) == "CD":
            i += 1
        return i

    def _last_noun(self, first: int) -> int:
        """The last noun of the phrase that begins at ``first``; -1 for none, also before a possessive left open."""
        words, tags, n = self.words, self.tags, len(self.words)
        i, last, plural = first, -1, -1
        while i < n and (tags[i] in _INSIDE or self._grades(i, plural)) and not self._stops(i, first, plural):
            if tags[i] == "POS" and not (i + 1 < n and tags[i + 1] in _INSIDE):
                if self._is_quote(i):
                    break
                return -1
            if tags[i] in NOUNS:
                last = i
                plural = i if tags[i] in ("NNS", "NNPS") and not self._is_name_before_noun(i) else -1
            elif tags[i] == "POS":
                plural = -1
            i += 1
        if last < first < i and words[i - 1][0].isupper() and tags[i - 1] == "JJ":
            last = i - 1
        return last

    def _is_quote(self, i: int) -> bool:
        """Whether an apostrophe at word ``i`` stands apart and opens a quote: "foreign detainees (')die'"."""
        places = self.sentence.places
        return i > 0 and places[2 * i] > places[2 * i - 1]

    def _grades(self, i: int, plural: int) -> bool:
        """Whether an adverb inside a phrase goes with the adjective behind it: "new (genetically) modified crops"."""
        inside = self.tag(i - 1) in _MODIFIERS and self.tag(i + 1) in ("JJ", "VBN")
        return plural < 0 and inside and self.tags[i] == "RB" and self.low(i).endswith("ly")

    def _quoted_noun(self, first: int) -> tuple[int, int] | None:
        """The phrase from ``first`` on whose noun stands in marks: "100 new “tourist bases”"; None without one."""
        opens = first
        while self.tag(opens) in _GRADED:
            opens += 1
        if self.tag(opens) != "``":
            return None
        closes = next((i for i in range(opens + 1, opens + _LONGEST) if self.tag(i) == "''"), None)
        inside = range(opens + 1, closes or 0)
        if closes is not None and self.tag(closes + 1) in ("NN", "NNS") and opens == first:
            return first, self._last_noun(closes + 1)  # two "no" votes
        if closes is None or not all(self.tag(i) in _INSIDE or self.tag(i) == "VBZ" for i in inside):
            return None
        noun = self.tag(closes - 1) in NOUNS or (self.tag(closes - 1) == "VBZ" and len(inside) > 1)
        if not noun:
            return None
        return (first, closes) if opens > first else (opens + 1, closes - 1)

    def _is_name_before_noun(self, i: int) -> bool:
        """Whether a name in the plural says whose the things are that are named next: "two (United States) jets"."""
        return self.tags[i] == "NNPS" and self.tag(i + 1) in ("NN", "NNS") and self.words[i + 1].islower()

    def _shared_noun(self, first: int, last: int) -> int | None:
        """The plural that words joined by "and" share: "17 African and Latin American countries"; None without one."""
        if any(tag in ("NNS", "NNPS") for tag in self.tags[first : last + 1]):
            return None
        i, joints = first, 0
        while i - first < _LONGEST and self.tag(i) in _MODIFIERS and not self.is_day(i):
            while self.tag(i) in _MODIFIERS and not self.is_day(i):
                i += 1
            if joints and self.tag(i) in ("NNS", "NNPS"):
                return i
            if self.low(i) not in ("and", "or", ","):
                break
            joints += self.low(i) != ","
            i += 1
            if self.tag(i - 2) == "NN" and not self.tag(i).startswith("NN"):
                break  # 5 kg of heroin and large quantities of
        return None

    def _stops(self, i: int, first: int, plural: int) -> bool:
        """Whether word ``i`` is no part of the phrase from ``first`` on, whose last plural noun is word ``plural``."""
        words, tags = self.words, self.tags
        if tags[i] == "CD":
            return not (i > first and words[i][0].isdigit() and tags[i - 1].startswith("NNP"))
        if tags[i] == "POS":
            return i == first
        if tags[i] == "VBG" and i > first and tags[i - 1] in ("NN", "NNS") and self.tag(i + 1).startswith("NNP"):
            return True  # of the voters (backing Smith)
        if i > first and (words[i - 1] == "century" or (tags[i] == "NNP" and words[i - 1] == "minute")):
            return True
        if (tags[i] == "NNP" and _DAYS.match(words[i])) or (
            i > first and words[i].lower() in ("last", "next", "early")
        ):
            return True
        return plural >= 0 and tags[i] not in ("NNS", "NNPS") and words[i - 1].lower() not in _GO_ON

    def _with_parts(self, last: int, parts: bool) -> int:
        """Grow by one "of ..." phrase, or "in ..." where ``parts``; the new last word."""
        joints = ("of", "in", "on") if parts and self.tags[last] == "NNS" else ("of",)
        if self.low(last + 1) not in joints or self.tags[last] in ("NNP", "NNPS"):
            return last
        i = last + 2
        while self.low(i) in _DETERMINERS or self.tag(i) == "PRP$":
            i += 1
        end = -1
        while self._inside_part(i):
            if self.tags[i] in NOUNS:
                end = i
                if self.tags[i] in ("NNS", "NNPS"):
                    break
            i += 1
        if end < 0 or self.tag(end + 1) == "POS" or self.low(end + 1) in ("-", "‑"):
            return last
        return end

    def _inside_part(self, i: int) -> bool:
        tag = self.tag(i)
        return tag in _INSIDE and tag not in ("CD", "VBG") and not _DAYS.match(self.words[i])

    def plural_follows(self, i: int) -> bool:
        """Whether the noun phrase at ``i`` counts things: it holds a plural noun."""
        phrase = self.noun_phrase(i)
        return phrase is not None and any(tag in ("NNS", "NNPS") for tag in self.tags[phrase[0] : phrase[1] + 1])

    def pair_acts(self, before: int, phrase: tuple[int, int]) -> bool:
        """Whether what looks like a noun is rather what they did: "the two split", "the three met"."""
        first, last = phrase
        return self.low(before) == "the" and first == last and self.tags[first] == "NN"

    def leads_to_name(self, i: int) -> bool:
        """Whether "of" at word ``i`` leads to a name or to something definite: "within 5 km of the border"."""
        tag = self.tag(i + 1)
        return tag.startswith("NNP") or tag in ("DT", "PRP$")

    def follows_verb(self, i: int) -> bool:
        """Whether word ``i`` makes what follows an object or part of a phrase: a verb, a preposition."""
        while i >= 0 and self._lows[i] in _BETWEEN_VERB:
            i -= 1
        if i < 0 or self._lows[i] in words_for("leave the object standing"):
            return False
        return self.tags[i].startswith("VB") or self.tags[i] in ("IN", "TO")

    def follows_preposition(self, i: int) -> bool:
        """Whether word ``i`` makes what follows no subject: "in (16 states)", "2 million of the (10 million)"."""
        while i >= 0 and (self.low(i) in _DETERMINERS or self.low(i) == "estimated"):
            i -= 1
        if i < 0:
            return False
        low = self._lows[i]
        return low in words_for("before what acts not") or (low == "of" and i > 0 and self.tags[i - 1] == "CD")

    def opens_noun(self, i: int) -> bool:
        """Whether a noun stands at word ``i``, perhaps with one adjective before it."""
        tags = self.tags[i : i + 2]
        return bool(tags) and (tags[0] in ("NN", "NNS") or (tags[0] == "JJ" and tags[-1] in ("NN", "NNS")))
