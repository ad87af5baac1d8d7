"""Groups that act together without a name: "protesters", "riot police", "Danish officials".

A group is a noun of a collective kind that heads its phrase, with the words before it that say what sort
of group it is: nouns, peoples, and adjectives that classify. What only describes ("angry") stays outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from sys import intern

from ..article import Article
from ..data.sections import rows, words
from ..findings import Mention
from ..language import Sentence
from .name_lexicon import lexicon

_LISTS = "groups.txt"
_DIRECTIONS = words("actor-names.txt", "narrowing")
_LONGEST = 3
_SURE = 0.6
_OPENING, _CLOSING = '“‘«"', '”’»"'
_MARK_OR_END = re.compile(r'[“”«»"\n]')
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
    return Collectives(
        plural=words(_LISTS, "plural"),
        mass=words(_LISTS, "mass"),
        mass_modified=words(_LISTS, "mass with modifier"),
        modifiers=words(_LISTS, "modifier"),
        loaded=words(_LISTS, "loaded"),
        acting=words(_LISTS, "acting"),
        after={
            head: frozenset(listed.split()) for heads, listed in rows(_LISTS, "only after") for head in heads.split()
        },
    )


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
    opened = -1
    for match in _MARK_OR_END.finditer(text):
        mark, at = match.group(), match.start()
        if mark in "“«" or (mark == '"' and opened < 0):
            opened = at if opened < 0 else opened
        elif opened >= 0:
            marks[opened:at] = b"\x01" * (at - opened)
            opened = -1
    if opened >= 0:
        marks[opened:-1] = b"\x01" * (len(text) - opened)
    return marks


def _in_marks(text: str, mention: Mention) -> bool:
    """Whether the words stand in quotation marks of their own, and so are someone else's choice."""
    return text[mention.start - 1 : mention.start] in tuple(_OPENING) and text[mention.end : mention.end + 1] in tuple(
        _CLOSING
    )


def _in_sentence(text: str, sentence: Sentence, taken: set[int]) -> Iterator[Mention]:
    lists = collectives()
    tags = sentence.tags
    for at, word in enumerate(sentence.words):
        if tags[at] not in _NOUNS or not _heads_a_group(lower := word.lower(), lists):
            continue
        if sentence.span(at)[0] in taken or _goes_on(sentence, at):
            continue
        first = _first_word(text, sentence, at, taken)
        if first == at and (lower in lists.mass_modified or lower in lists.after):
            continue
        if lower in lists.acting and not _acts(sentence, first, at):
            continue
        start, end = sentence.span(first)[0], sentence.span(at)[1]
        yield Mention(start, end, intern(text[start:end]), "group", _confidence(sentence, first, at))


def _first_word(text: str, sentence: Sentence, at: int, taken: set[int]) -> int:
    """Where the name of a group begins whose head is the word ``at``: "riot police", "Danish trade officials"."""
    first = at
    while first > 0 and at - first < _LONGEST:
        start, end = sentence.span(first - 1)
        joined = text[end : sentence.span(first)[0]].isspace()
        if not joined or start in taken or not _belongs(sentence, first - 1, at):
            break
        first -= 1
    return first


def _belongs(sentence: Sentence, before: int, head: int) -> bool:
    """Whether the word ``before`` tells what sort of group the word ``head`` names."""
    lists, word, noun = collectives(), sentence.words[before], sentence.words[head].lower()
    points = word.istitle() and word.lower() in _DIRECTIONS  # "South Korean officials"
    people = _is_people(word) or (points and _is_people(sentence.words[before + 1]))
    if before + 1 == head and noun in lists.after:
        return word.lower() in lists.after[noun] or (people and "+" in lists.after[noun])
    return people or _classifies(word.lower(), sentence.tags[before], lists)


def _is_people(word: str) -> bool:
    """Whether a word is for a people or what is theirs: "Danish"."""
    return word[0].isupper() and "n" in lexicon().phrases.get(word.lower(), "")


def _confidence(sentence: Sentence, first: int, last: int) -> float:
    """Less for a lone word, least for one that opens a sentence and does nothing: it may be no one in particular."""
    if first < last:
        return 0.8
    if last == 0 and not (
        sentence.words[1:2] and (sentence.words[1] in words(_LISTS, "speaking") or sentence.tags[1] in (*_FINITE, "IN"))
    ):
        return 0.5
    return 0.7


def _heads_a_group(lower: str, lists: Collectives) -> bool:
    return lower in lists.plural or lower in lists.mass or lower in lists.mass_modified or lower in lists.after


def _acts(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a group does or undergoes something: a verb follows, or "by" stands before it."""
    tags = sentence.tags
    after = last + 1
    while after < len(tags) and tags[after] == "RB":
        after += 1
    if after < len(tags) and tags[after] in _FINITE:
        return True
    while first > 0 and tags[first - 1] in ("DT", "JJ", "CD", "PRP$"):
        first -= 1
    return first > 0 and sentence.words[first - 1].lower() == "by"


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether the phrase's head comes later ("police officers"), or the word only classifies ("army base")."""
    words, tags = sentence.words, sentence.tags
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    if following in ("'", "’") and words[at].endswith("s"):
        return False
    if following.istitle() and "t" in lexicon().phrases.get(following.lower(), "") and words[at].istitle():
        return True  # Police Minister Ann Lee
    if tags[at + 1] not in _NOUNS or not following.isalpha() or not following.islower():
        return False
    # "Police walk to ..." and "officials plan the ...": a verb that looks like a noun.
    return not (at + 2 < len(tags) and tags[at + 2] in ("TO", "DT", "PRP", "PRP$"))


def _classifies(lower: str, tag: str, lists: Collectives) -> bool:
    if lower in lists.modifiers:
        return tag not in ("IN", "VB", "VBD", "VBZ", "RB")
    return tag == "NN" and lower.isalpha() and lower not in words(_LISTS, "measures", "scales")
