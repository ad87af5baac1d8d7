"""Words that have their capital from opening a sentence: "Firemen helped", "State-run television"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .tagging import LABELS, Name

_HYPHEN = 3
_SURE, _LONGEST_DATELINE = 0.9, 12
_DASHES = ("-", "–", "—")
_HAVING = ("has", "is", "was", "had", "will")
_SPEAKING = words("name-contexts.txt", "said after persons") | words("kind-cues.txt", "bodies do")
_PEOPLE = tuple(sorted(words("name-contexts.txt", "endings of nouns for people")))


def opens_with_people(line: Line) -> bool:
    """Whether a sentence opens with a plural for what people are or do: "Bagpipers played", "Firemen helped"."""
    word = line.lower[0]
    listed = lexicon().phrases.get(word) or gazetteer().kinds(word)
    after = small_tag(line.lower[1]) if len(line.lower) > 1 and not line.capital[1] else ""
    return word.endswith(_PEOPLE) and not listed and after in ("VBD", "VBN", "VBP", "MD", "IN")


def opens_compound(line: Line) -> bool:
    """Whether a sentence opens with a noun that a hyphen joins to what follows: "State-run television"."""
    joined = len(line.lower) > 1 and line.lower[1][0] == "-" and len(line.lower[1]) > _HYPHEN and not line.capital[1]
    return joined and small_tag(line.lower[0]) == "NN" and not line.texts[0].isupper()


def without_opening_nouns(draft: NameDraft) -> None:
    """Take away doubtful names that are a plain noun before a verb, and nowhere a name: "Cholera has killed"."""
    pairs = list(zip(draft.lines, draft.names, strict=True))
    opening = [next((name for name in names if _opens_plain(line, name)), None) for line, names in pairs]
    doubtful = {line.lower[name.first] for line, name in zip(draft.lines, opening, strict=True) if name}
    for line, name in zip(draft.lines, opening, strict=True):
        if doubtful and not is_headline(line):
            first = name.first if name else 0
            doubtful -= {line.lower[at] for at in line.heads if at != first}
    for number, name in enumerate(opening):
        if name and draft.lines[number].lower[name.first] in doubtful:
            draft.names[number] = [one for one in draft.names[number] if one is not name]


def _opens_plain(line: Line, name: Name) -> bool:
    """Whether a sentence opens with a doubtful name of one word that is a noun, and goes on with a verb."""
    at = name.first
    if name.last != at + 1 or name.confidence >= _SURE or name.label not in LABELS or not _is_opening(line, at):
        return False
    word, following = line.lower[at], line.lower[at + 1 : at + 2]
    if not following or line.capital[at + 1] or not line.texts[at].istitle() or small_tag(word) not in ("NN", "NNS"):
        return False
    if set(lexicon().phrases.get(word, "")) - {"O", "P"} or gazetteer().kinds(word).strip("wm"):
        return False
    return following[0] in _HAVING or (small_tag(following[0]) in ("VBZ", "VBD") and following[0] not in _SPEAKING)


def _is_opening(line: Line, at: int) -> bool:
    """Whether a word opens a sentence, perhaps behind where it was written: "LIMA (Reuters) — Cholera has"."""
    return at == 0 or (at < _LONGEST_DATELINE and line.lower[at - 1] in _DASHES and line.texts[0].isupper())
