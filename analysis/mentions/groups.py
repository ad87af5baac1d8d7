"""Groups that act together without a name: "protesters", "riot police", "Danish officials".

A group is a noun of a collective kind that heads its phrase, with the words before it that say what sort
of group it is: nouns, peoples, and adjectives that classify. What only describes ("angry") stays outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from sys import intern

from ..article import Article
from ..data import lines_of
from ..findings import Mention
from ..language import Sentence
from .lexicon import lexicon

_LONGEST = 3
_SURE = 0.6
_SPEAKING = frozenset("said say says told reported report believe announced confirmed warned estimate added".split())
_OPENING, _CLOSING = '“‘«"', '”’»"'
_MEASURES = frozenset("number group lot majority team year handful dozen member total".split())
_SCALES = frozenset("lakh lakhs crore crores hundred thousand million billion trillion dozen score".split())
_FINITE = ("VBD", "VBP", "VBZ", "MD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")


@dataclass(frozen=True, slots=True)
class Collectives:
    """The sections of the word list, as its head tells them."""

    plural: frozenset[str]
    mass: frozenset[str]
    mass_modified: frozenset[str]
    modifiers: frozenset[str]
    loaded: frozenset[str]
    acting: frozenset[str]
    after: dict[str, frozenset[str]]


@cache
def collectives() -> Collectives:
    """The word lists, read once."""
    parts: dict[str, set[str]] = {}
    after: dict[str, frozenset[str]] = {}
    section = ""
    for line in lines_of("names/groups.txt"):
        if line.startswith("["):
            section = line.strip("[]")
        elif section == "only after":
            heads, _, words = line.partition(":")
            after.update(dict.fromkeys(heads.split(), frozenset(words.split())))
        else:
            parts.setdefault(section, set()).update(line.split())
    sections = ("plural", "mass", "mass with modifier", "modifier", "loaded", "acting")
    plural, mass, modified, modifiers, loaded, acting = (frozenset(parts[section]) for section in sections)
    return Collectives(plural, mass, modified, modifiers, loaded, acting, after)


def groups_of(article: Article, sentences: Sequence[Sentence], names: Sequence[Mention]) -> list[Mention]:
    """Unnamed groups in the order of the text; none overlaps one of ``names``."""
    taken = {at for name in names for at in range(name.start, name.end)}
    quoted = _quoted(article.text)
    found = [
        mention
        for sentence in sentences
        for mention in _in_sentence(article.text, sentence, taken)
        if not _in_marks(article.text, mention)
    ]
    loaded = collectives().loaded
    small = {mention.text for mention in found}
    return [
        mention
        for mention in found
        if not (quoted[mention.start] and mention.text.split()[-1] in loaded)
        and (mention.confidence >= _SURE or mention.text.lower() in small)
    ]


def _quoted(text: str) -> bytearray:
    """For each character whether it stands in curly or straight double quotation marks, up to the line's end."""
    marks = bytearray(len(text) + 1)
    inside = False
    for at, character in enumerate(text):
        if character == "\n":
            inside = False
        elif character in "“«" or (character == '"' and not inside):
            inside = True
        elif character in '”»"':
            inside = False
        marks[at] = inside
    return marks


def _in_marks(text: str, mention: Mention) -> bool:
    """Whether the words stand in quotation marks of their own, and so are someone else's choice."""
    return text[mention.start - 1 : mention.start] in tuple(_OPENING) and text[mention.end : mention.end + 1] in tuple(
        _CLOSING
    )


def _in_sentence(text: str, sentence: Sentence, taken: set[int]) -> Iterator[Mention]:
    lists, peoples = collectives(), lexicon().phrases
    words, tags, spans = sentence.words, sentence.tags, sentence.spans
    for at, word in enumerate(words):
        lower = word.lower()
        if not _heads_a_group(lower, tags[at], lists) or spans[at][0] in taken or _goes_on(words, tags, at, lists):
            continue
        first = at
        while first > 0 and at - first < _LONGEST:
            before = words[first - 1].lower()
            joined = text[spans[first - 1][1] : spans[first][0]].isspace()
            if not joined or spans[first - 1][0] in taken:
                break
            people = words[first - 1][0].isupper() and "n" in peoples.get(before, "")
            if first == at and lower in lists.after:
                fits = before in lists.after[lower] or (people and "+" in lists.after[lower])
            else:
                fits = people or _classifies(before, tags[first - 1], lists)
            if not fits:
                break
            first -= 1
        if first == at and (lower in lists.mass_modified or lower in lists.after):
            continue
        if lower in lists.acting and not _acts(words, tags, first, at):
            continue
        start, end = spans[first][0], spans[at][1]
        yield Mention(start, end, intern(text[start:end]), "group", _confidence(sentence, first, at))


def _confidence(sentence: Sentence, first: int, last: int) -> float:
    """Less for a lone word, least for one that opens a sentence and does nothing: it may be no one in particular."""
    if first < last:
        return 0.8
    if last == 0 and not (
        sentence.words[1:2] and (sentence.words[1] in _SPEAKING or sentence.tags[1] in (*_FINITE, "IN"))
    ):
        return 0.5
    return 0.7


def _heads_a_group(lower: str, tag: str, lists: Collectives) -> bool:
    return (lower in lists.plural and tag in ("NNS", "NNPS", "NNP", "NN")) or (
        (lower in lists.mass or lower in lists.mass_modified or lower in lists.after) and tag in _NOUNS
    )


def _acts(words: Sequence[str], tags: Sequence[str], first: int, last: int) -> bool:
    """Whether a group does or undergoes something: a verb follows, or "by" stands before it."""
    after = last + 1
    while after < len(tags) and tags[after] == "RB":
        after += 1
    if after < len(tags) and tags[after] in _FINITE:
        return True
    while first > 0 and tags[first - 1] in ("DT", "JJ", "CD", "PRP$"):
        first -= 1
    return first > 0 and words[first - 1].lower() == "by"


def _goes_on(words: Sequence[str], tags: Sequence[str], at: int, lists: Collectives) -> bool:
    """Whether the phrase's head comes later ("police officers"), or the word only classifies ("army base")."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    if following in ("'", "’") and words[at].endswith("s"):
        return False
    if tags[at + 1] not in _NOUNS or not following.isalpha() or not following.islower():
        return False
    # "Police walk to ..." and "officials plan the ...": a verb that looks like a noun.
    return not (at + 2 < len(tags) and tags[at + 2] in ("TO", "DT", "PRP", "PRP$"))


def _classifies(lower: str, tag: str, lists: Collectives) -> bool:
    if lower in lists.modifiers:
        return tag not in ("IN", "VB", "VBD", "VBZ", "RB")
    return tag == "NN" and lower.isalpha() and lower not in _MEASURES and lower not in _SCALES
