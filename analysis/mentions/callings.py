"""What stands before a person's name and only says what somebody is: "Trooper Ann Lee", "former Tory Ann Lee"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_heads import heads
from .name_lexicon import Lexicon

_CONTEXTS = "name-contexts.txt"
_CALLINGS = tuple(sorted(words(_CONTEXTS, "endings of callings")))
_TRADES = tuple(sorted(words(_CONTEXTS, "endings of rare callings")))
_ONCE = words(_CONTEXTS, "once something")


def opens_with_calling(line: Line, first: int, lex: Lexicon) -> bool:
    """Whether a name begins with a noun for what somebody is: "Trooper Ann Lee", "the Finn Ann Lee"."""
    word, following = line.lower[first : first + 2]
    if not line.capital[first + 1]:
        return False
    if line.texts[first].isupper() and len(word) in (3, 4) and word.isalpha() and not lex.phrases.get(word):
        return may_be_given(following, lex) and not gazetteer().kinds(word).strip("w")  # OCS Ann Lee
    if lex.phrases.get(word) == "n" and "g" in lex.phrases.get(following, ""):
        return True  # the Dane Ann Lee
    if may_be_given(word, lex):
        return False
    if first and line.lower[first - 1] in _ONCE and may_be_given(following, lex):
        return True
    if word.endswith("er") and _is_large_place(word[:-2]):
        return not small_tag(following)
    if lex.phrases.get(word) == "n" or _is_plural_title(word, lex):
        return may_be_given(following, lex)
    if lex.phrases.get(word):
        return False
    if word.endswith(_TRADES) and not (small_tag(word) or gazetteer().kinds(word)):
        return may_be_given(following, lex)  # Paceman Ann Lee
    return small_tag(word) == "NN" and word.endswith(_CALLINGS) and not small_tag(following)


def _is_plural_title(word: str, lex: Lexicon) -> bool:
    """Whether a word is the plural of a title: "Chairs Ann Lee and Bob Hall"."""
    return word.endswith("s") and "t" in lex.phrases.get(word[:-1], "") and not lex.phrases.get(word)


def is_called_person(line: Line, first: int, last: int, lex: Lexicon) -> bool:
    """Whether what was taken for a body is a person behind what that person is."""
    given = may_be_given(line.lower[first + 1], lex) or "s" in gazetteer().kinds(line.lower[last - 1])
    return given and opens_with_calling(line, first, lex) and not heads(lex, line.lower[first:last])


def may_be_given(word: str, lex: Lexicon) -> bool:
    """Whether a word is a given name, or one as far as the lists know."""
    return "g" in lex.phrases.get(word, "") + gazetteer().kinds(word)


def _is_large_place(word: str) -> bool:
    return bool(set("AB") & set(gazetteer().classes.get(word, "")))
