"""Names in headlines, where the capital of the next word tells nothing: "Corelli Falls after Bid"."""

from __future__ import annotations

from ..language.tagger import small_tag
from .line import Line
from .name_draft import Key, NameDraft, key_in
from .tagging import Name

_VERBS = ("VBZ", "VBD", "VBP", "VB")
"""The tags that a headline's verb may have when written small."""


def cut_headlines(draft: NameDraft) -> None:
    """Cut from a headline's names the verb behind a name that the article has, unless it has the longer one, too."""
    known = {
        key_in(line, name.first, name.last): name
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if not _is_headline(line)
    }
    draft.each(lambda line, names: [_cut(line, name, known) for name in names] if _is_headline(line) else names)


_LONGEST = 50
"""Words: what is longer is no name with a verb behind it, and would take time that grows with its square."""


def _is_headline(line: Line) -> bool:
    """Whether no stop ends a line, as headlines and crossheads have none."""
    return line.texts[-1][-1].isalnum()


def _may_be_verb(word: str, label: str) -> bool:
    """Whether a word may be what the one named does; behind a place, what ends in -s may be a club: "Hallam Rams"."""
    tag = small_tag(word)
    return tag in _VERBS or (label != "LOC" and word.endswith("s") and tag in ("NNS", ""))


def _cut(line: Line, name: Name, known: dict[Key, Name]) -> Name:
    if name.last - name.first > _LONGEST or key_in(line, name.first, name.last) in known:
        return name
    for last in range(name.last - 1, name.first, -1):
        found = known.get(key_in(line, name.first, last))
        if found and _may_be_verb(line.lower[last], found.label):
            return name._replace(last=last, label=found.label)
    rest = known.get(key_in(line, name.first + 1, name.last)) if name.last - name.first > 2 else None
    if rest and rest.label == name.label == "PER" and small_tag(line.lower[name.first]) in ("JJ", "VBN", "VBG", "NN"):
        return name._replace(first=name.first + 1)  # Buoyant Ann Lee
    return name
