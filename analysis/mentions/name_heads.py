"""What the head word of a name of several words makes sure that it is: a body or a place."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.sections import rows, words
from .name_lexicon import Lexicon

_PAIRS = {tuple(pair.split()): label for pair, label in rows("heads.txt", "pairs")}
_PLACE_OPENERS = words("heads.txt", "first of a place")
_BODY_OPENERS = words("heads.txt", "first of a body")
_PAPERS = words("heads.txt", "papers behind a hyphen")
_FOLLOWERS = words("heads.txt", "followers")
_AIMS = frozenset(("to", "for", "against"))
_FIRMS = words("actor-names.txt", "business forms", "groups of firms")


def heads(lex: Lexicon, name: Sequence[str]) -> str:
    """The label that the head word of a name of several words makes sure (ORG, LOC), or nothing."""
    if len(name) < 2:
        return ""
    if len(name) > 2 and name[-1].isdigit():
        name = name[:-1]  # State Highway 10
    pair = _PAIRS.get((name[-2], name[-1]))
    if pair:
        return pair
    if "-" in name[-1] and name[-1].rpartition("-")[2] in _PAPERS:
        return "ORG"
    if len(name) > 2 and ((name[0] in _FOLLOWERS and name[1] == "of") or (name[0] == "campaign" and name[1] in _AIMS)):
        return "ORG"  # Friends of Marl Library, Campaign to Protect Rural Marl
    head = next((name[at - 1] for at in range(1, len(name)) if name[at] in ("of", "for")), name[-1])
    opened = "LOC" if name[0] in _PLACE_OPENERS else "ORG" if name[0] in _BODY_OPENERS else ""
    if name[-1] in _FIRMS:
        opened = ""  # Rio Dulva Group
    return lex.heads.get(head, opened)
