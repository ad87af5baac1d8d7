"""Bodies with what they are for: "the Royal Society for the Protection of Birds"."""

from __future__ import annotations

from collections.abc import Iterator

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_PURPOSES = ("NN", "NNS", "VBG", "JJ", "")
_CONFIDENCE = 0.6
SERVING = words("heads.txt", "serving anybody")
_LINKS = ("of", "and", "the")


def add_purposes(draft: NameDraft) -> None:
    """Take in behind the names of bodies "for" and the plain nouns with a capital that say what they do."""
    draft.each(_with_purposes)


def _with_purposes(line: Line, names: list[Name]) -> list[Name]:
    if "for" not in line.lower or is_headline(line):
        return names
    found: NamesByWord | None = None
    for name in [*names, *_unseen(line, names)]:
        whole = name._replace(first=_start(line, name), last=_end(line, name)) if name.label == "ORG" else name
        if whole != name and whole.last - whole.first > 2:
            found = found or NamesByWord(names, len(line.lower))
            if all(
                one.first >= whole.first and one.last <= whole.last for one in found.touching(whole.first, whole.last)
            ):
                found.replace(whole)
    return found.names() if found else names


def _unseen(line: Line, names: list[Name]) -> Iterator[Name]:
    """The heads of such bodies where the tagger saw nothing: "at the (Centre) for the Study of Violence"."""
    held = {at for name in names for at in range(name.first, name.last)}
    for joint, word in enumerate(line.lower):
        head = joint - 1
        if word != "for" or head < 1 or not line.capital[head] or line.capital[head - 1] or head in held:
            continue
        aim = joint + 1 + (line.lower[joint + 1 : joint + 2] == ["the"])
        if aim < len(line.lower) and aim not in held and line.capital[aim] and is_purpose(line, aim):
            yield Name(head, head + 1, "ORG", _CONFIDENCE)


def _start(line: Line, name: Name) -> int:
    """Where a name begins once the head before "for the" is taken in: "Centre for the (Study of War)"."""
    at = name.first - 1 - (name.first > 0 and line.lower[name.first - 1] == "the")
    if at < 1 or line.lower[at] != "for" or not line.capital[at - 1] or not is_purpose(line, name.first):
        return name.first
    return at - 1 if "O" in lexicon().phrases.get(line.lower[at - 1], "") else name.first


def _end(line: Line, name: Name) -> int:
    """Where a name ends once what its body is for is taken in."""
    inside = line.lower[name.first : name.last]
    joint = name.first + inside.index("for") if "for" in inside else name.last
    if line.lower[joint - 1] in SERVING:
        return name.last  # Marl Airways for the Forum
    if line.lower[joint : joint + 1] != ["for"] or "O" not in lexicon().phrases.get(line.lower[joint - 1], ""):
        return name.last
    at, end = max(joint + 1, name.last), name.last
    while at < len(line.lower) and (line.capital[at] or line.lower[at] in _LINKS):
        if line.capital[at]:
            if not is_purpose(line, at):
                break
            end = at + 1
        elif line.lower[at] == "and" and line.lower[at + 1 : at + 2] == ["the"]:
            break
        at += 1
    return end


def is_purpose(line: Line, at: int) -> bool:
    """Whether a word with a capital is a plain noun: no name, and no place that the lists have."""
    word = line.lower[at]
    tagged = small_tag(word)
    if line.lower[at - 1] == "of" and not tagged and not set("pgr") & set(gazetteer().kinds(word)):
        return not lexicon().phrases.get(word)  # the Promotion of Chess
    listed = "cp" if line.lower[at - 1] == "of" else "cpo"  # the Study of Labour
    if line.lower[at - 2 : at] == ["of", "the"] and "n" in lexicon().phrases.get(word, ""):
        return False  # of the Russian Academy
    return tagged != "" and tagged in _PURPOSES and not set(listed) & set(lexicon().phrases.get(word, ""))
