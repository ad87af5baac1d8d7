"""What an office is for, and so no actor: "Minister for Transport and Sport", "Director of Public Prosecutions"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .line import Line
from .name_lexicon import lexicon
from .tagging import Name

_CONTEXTS = "name-contexts.txt"
_ENDS = words(_CONTEXTS, "ends of portfolios")
_FIELDS = words(_CONTEXTS, "portfolios", "words of portfolios")
_BETWEEN = (",", "and", "&")
_LEADING_TO = (*_BETWEEN, "for", "of")
_LONGEST = 40
"""How many words an office and its fields have at most."""
_INSIDE = ("and", "&", "for")
_OFFICES = words(_CONTEXTS, "offices for a field")
_ABSTRACT = ("ions", "ment", "ics")


def is_field(line: Line, name: Name) -> bool:
    """Whether a name is only what an office is for: "Minister for Island Affairs"."""
    for_it = name.first > 0 and line.lower[name.first - 1] == "for"
    return for_it and line.capital[name.last : name.last + 1] == b"\1" and line.lower[name.last] in _ENDS


def is_one_of_fields(line: Line, name: Name) -> bool:
    """Whether a name is one of the fields that somebody's office is for: "Minister for Transport, Trade and Sport"."""
    if name.first < 2 or not (line.capital[name.first - 1] or line.lower[name.first - 1] in _LEADING_TO):
        return False
    least = max(0, name.first - _LONGEST)
    if _OFFICES.isdisjoint(line.lower[least : name.first]):
        return False
    words_of_name = line.lower[name.first : name.last]
    plain = all(word in _FIELDS or word in _INSIDE or _is_plain_field(word) for word in words_of_name)
    if (
        name.label == "PER"
        or not (plain or words_of_name[-1] in _ENDS)
        or lexicon().phrases.get(" ".join(words_of_name)) == "o"
    ):
        return False
    at = name.first - 1
    while at > least and (line.capital[at] or line.lower[at] in _BETWEEN):
        at -= 1
    return at > 0 and line.lower[at] in ("for", "of") and line.lower[at - 1] in _OFFICES


def _is_plain_field(word: str) -> bool:
    """Whether a word is a noun or an adjective that names nothing by itself."""
    plain = small_tag(word) in ("NN", "NNS", "JJ") or word.endswith(_ABSTRACT)
    return plain and not set("cpogsn") & set(lexicon().phrases.get(word, ""))
