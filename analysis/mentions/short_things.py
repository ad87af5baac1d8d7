"""Short forms of what one has, takes or measures, and of no body: "the effects of IDD", "the drug PCP"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_draft import Key, NameDraft, key_in
from .name_lexicon import lexicon
from .tagging import Name

_CUES = "name-contexts.txt"
_BEFORE, _BEFORE_OF = words(_CUES, "before short things"), words(_CUES, "before of and short things")
_BEHIND = words(_CUES, "behind short things")
_LONGEST = 5
_FEWEST, _SMALL = 3, 3
"""Letters that are told by their words wherever these stand; letters of words too small to be in a short form."""


def label_short_things(draft: NameDraft) -> None:
    """Label unlisted words of a few capitals as things everywhere, where one stands behind "effects of" or the like."""
    spelt: dict[str, bool] = {}
    things: set[Key] = {
        key_in(line, name.first, name.last)
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if _is_short(line, name)
        and (_is_taken(line, name.first) or _is_spelt_out(draft, line.lower[name.first], spelt))
    }
    if things:
        draft.each(lambda line, names: [_as_thing(line, name, things) for name in names])


def _as_thing(line: Line, name: Name, things: set[Key]) -> Name:
    return name._replace(label="MSC") if key_in(line, name.first, name.last) in things else name


def _is_short(line: Line, name: Name) -> bool:
    text, word = line.texts[name.first], line.lower[name.first]
    short = name.last - name.first == 1 and text.isalpha() and text.isupper() and 1 < len(text) <= _LONGEST
    known = short and (lexicon().phrases.get(word) or set("okpr") & set(gazetteer().kinds(word)))
    behind = name.last < len(line.lower) and line.lower[name.last] in _BEHIND
    return short and not line.all_caps and (behind or not known)


def _is_taken(line: Line, at: int) -> bool:
    """Whether what stands before a word makes it an illness, a drug or a quantity."""
    if at + 1 < len(line.lower) and line.lower[at + 1] in _BEHIND:
        return True
    if line.lower[at + 1 : at + 2] == [")"] and _is_spelt_small(line, at):
        return True
    before = line.lower[max(0, at - 2) : at]
    small = bool(before) and not line.capital[at - 1]
    return small and (before[-1] in _BEFORE or (before[-1] == "of" and before[0] in _BEFORE_OF))


def _is_spelt_small(line: Line, at: int) -> bool:
    """Whether a bracket gives the first letters of small words, no body's: "chronic lung disease (CLD)"."""
    first = at - 1 - len(line.texts[at])
    return first >= 0 and line.lower[at - 1] == "(" and _spells(line, first, line.lower[at])


def _is_spelt_out(draft: NameDraft, short: str, known: dict[str, bool]) -> bool:
    """Whether the article says in small words what three letters or more are short for: "foreign direct investment".

    What was found before is kept in ``known``.
    """
    if len(short) < _FEWEST:
        return False
    if short not in known:
        known[short] = any(
            _spells(line, at, short)
            for line in draft.lines
            for at, word in enumerate(line.lower)
            if word[0] == short[0] and not line.all_caps
        )
    return known[short]


def _spells(line: Line, first: int, short: str) -> bool:
    """Whether the words from ``first`` on begin with these letters, have no capital, and are no body's name."""
    last = first + len(short)
    words = line.lower[first:last]
    peoples = lexicon().phrases  # traditional Chinese medicine
    if any(
        line.capital[at] and peoples.get(line.lower[at]) != "n" for at in range(first + 1, min(last, len(line.lower)))
    ):
        return False
    if "".join(word.lstrip("-")[:1] for word in words) != short:
        return False
    head, known = words[-1], lexicon()
    plain = all(len(word) > _SMALL for word in words) and small_tag(head) in ("NN", "NNS")
    return plain and head not in known.heads and not set("OPt") & set(known.phrases.get(head, ""))
