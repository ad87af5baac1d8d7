"""Names that the tagger doubtfully took for things, though the lists or what stands around them tell otherwise."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_heads import heads
from .name_lexicon import announcers, lexicon
from .place_signs import lies_off
from .tagging import Name

_DOUBTFUL, _UNSURE, _SURE = 0.8, 0.6, 0.6
_TRADES = words("actor-names.txt", "trades")
_CLUB_LETTERS = words("actor-names.txt", "letters before clubs")
_PREMISES = [[word] for word in sorted(words("name-contexts.txt", "premises with goods"))]
_BEHIND_THE = words("heads.txt", "bodies behind the")


def revise_things(draft: NameDraft) -> None:
    """Label doubtful things by their heads and places: "the Marl Antarctic Survey", "at Spencer, north of the city"."""
    draft.each(_revised)


def _revised(line: Line, names: list[Name]) -> list[Name]:
    if is_headline(line) or not any(name.label == "MSC" for name in names):
        return names
    return [_as_actor(line, names, name) if name.label == "MSC" else name for name in names]


def _as_actor(line: Line, names: list[Name], name: Name) -> Name:
    if _trades_beside(line, names, name):
        return name._replace(label="ORG")
    if name.confidence >= _DOUBTFUL or _is_quoted(line, name):
        return name
    lower = line.lower[name.first : name.last]
    label = "LOC" if lies_off(line, name.last) or _is_wide_place(lower) else heads(lexicon(), lower)
    the = name.first > 0 and line.lower[name.first - 1] == "the"
    if not label and the and len(lower) > 1 and lower[-1] in _BEHIND_THE:
        label = "ORG"
    if not label and len(lower) > 1 and lower[0] in _CLUB_LETTERS and line.texts[name.first].isupper():
        label = "ORG"  # RC Ashford
    if not label and name.confidence < _UNSURE and the and line.lower[name.last : name.last + 1] in _PREMISES:
        label = "ORG"  # the Lobster Pot restaurant
    if not label and name.confidence < _UNSURE and _is_only_town(lower):
        label = "LOC"
    if not label and name.last - name.first == 2 and _is_beside_person(line, names, name):
        label = "PER"
    if not label and name.confidence < _UNSURE and (_is_full_name(lower) or _is_announced(line, name)):
        label = "PER"
    return name._replace(label=label, confidence=max(_SURE, name.confidence)) if label else name


def _is_only_town(lower: list[str]) -> bool:
    """Whether the lists have one word as nothing but a town: "Lerwick might as well be London"."""
    classes = gazetteer().classes.get(lower[0])
    return len(lower) == 1 and bool(classes) and set(classes) <= set("ABCDr") and not small_tag(lower[0])


def _is_beside_person(line: Line, names: list[Name], name: Name) -> bool:
    """Whether "and" joins two words, that are no plain ones, to a sure person's full name: "Aditi Varg and Ann Lee"."""
    key = line.lower[name.first : name.last]
    if any(small_tag(word) or lexicon().phrases.get(word, "g").strip("gs") for word in key):
        return False
    return any(
        one.label == "PER" and one.confidence > _DOUBTFUL and one.last - one.first > 1
        for one in names
        if line.lower[name.last : one.first] == ["and"] or line.lower[one.last : name.first] == ["and"]
    )


def _is_announced(line: Line, name: Name) -> bool:
    """Whether what a person is stands before two or three words: "the wildcard Ann Lee"."""
    before = line.lower[name.first - 1] if name.first else ""
    return name.last - name.first in (2, 3) and before in announcers()["PER before"]


def _is_quoted(line: Line, name: Name) -> bool:
    """Whether a name of several words stands in quotation marks, as plans do: its “Lane and Road” plan."""
    marks = line.lower[name.first - 1 : name.first], line.lower[name.last : name.last + 1]
    return name.last - name.first > 1 and marks in ((["“"], ["”"]), (['"'], ['"']), (["‘"], ["’"]))


def _trades_beside(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a name ends in what a firm does, and stands beside one: "Corvella and Figure Technology"."""
    trades = name.last - name.first > 1 and line.lower[name.last - 1] in _TRADES
    beside = line.lower[max(0, name.first - 1) : name.first] in (["and"], [","], ["or"])
    return trades and beside and any(one.label == "ORG" and one.last == name.first - 1 for one in names)


def _is_wide_place(lower: list[str]) -> bool:
    """Whether a town's name stands behind what opens that of its surroundings: "Greater Ashford"."""
    return len(lower) == 2 and heads(lexicon(), lower) == "LOC" and "p" in gazetteer().kinds(lower[1])


def _is_full_name(lower: list[str]) -> bool:
    """Whether both of two words are listed as a given name and a surname, and together as nothing else."""
    if len(lower) != 2 or gazetteer().classes.get(" ".join(lower)) or lexicon().phrases.get(" ".join(lower)):
        return False
    first, last = (gazetteer().kinds(word) + lexicon().phrases.get(word, "") for word in lower)
    return (
        "g" in first and "s" in last and not set("oOPTtdn") & set(first + last) and not ("w" in first and "w" in last)
    )
