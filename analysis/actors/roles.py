"""What the text says a person is: "French President", "the ministry's spokesman", "a student, 19,"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..article import Article
from ..data import lines_of
from ..findings import Mention
from ..language import Sentence
from ..mentions.lexicon import lexicon

_HONORIFICS = frozenset(
    "mr mrs ms miss dr sir madam madame monsieur lord lady dame prof professor rev hon saint st father".split()
)
_BEFORE = frozenset(
    "former ex then acting interim deputy vice assistant associate senior junior chief prime first second foreign"
    " interior defence defense finance justice home health education trade interim outgoing incoming overseas national"
    " federal state regional local opposition party government human rights police army military press team world"
    " olympic general managing executive lead top longtime veteran fellow co under attorney lieutenant major rear"
    " brigadier crown shadow cabinet school science fiction rights security energy environment and & presidential"
    " vice-presidential parliamentary mayoral gubernatorial congressional senatorial diplomatic humanitarian special"
    " provincial nuclear financial political economic legal medical religious spiritual supreme royal municipal"
    " incumbent".split()
)
_RELATIVES = frozenset(
    "wife husband widow son daughter father mother brother sister uncle aunt cousin nephew niece grandson"
    " granddaughter grandfather grandmother friend partner girlfriend boyfriend fiancee heir successor predecessor"
    " rival ally colleague opponent neighbour neighbor fellow member".split()
)
_GOING_ON = frozenset("who which that whose and but said says told tells".split())
_ALSO_VERBS = frozenset("witness head guard chair pilot".split())
_VERBS = ("VBD", "VBZ", "VBP", "MD")
_ENDS = frozenset(", . ; : ) ] – — - “ \" ” ’ ' ? !".split())
_LONGEST = 9
_STOPS = frozenset("who which that whose where when said says told is was are were has had and but".split())


@cache
def role_nouns() -> frozenset[str]:
    """Nouns that say what a person is or does."""
    return frozenset(" ".join(lines_of("names/roles.txt")).split())


def roles_of(article: Article, sentence: Sentence, mention: Mention, named: Sequence[Mention]) -> list[str]:
    """The roles that a sentence gives the person it names at ``mention``; ``named`` are all its names."""
    first = next((at for at, span in enumerate(sentence.spans) if span[0] >= mention.start), None)
    if first is None:
        return []
    last = next((at for at, span in enumerate(sentence.spans) if span[0] >= mention.end), len(sentence.words))
    found = [
        _title_before(article.text, sentence, first, named) if first < len(sentence.words) else None,
        _office_before(article.text, sentence, first) if first < len(sentence.words) else None,
        _apposition_after(article.text, sentence, last, named),
        _apposition_before(article.text, sentence, first),
    ]
    return [role for role in found if role and role.lower() not in _RELATIVES]


def fullest(roles: Sequence[str]) -> tuple[str, ...]:
    """The roles without repetition and without those whose words others have, too ("President", "Kenyan President")."""
    words = [frozenset(role.lower().split()) for role in roles]
    return tuple(
        role
        for at, role in enumerate(roles)
        if words[at] not in words[:at] and not any(words[at] < other for other in words)
    )


def is_role(word: str) -> bool:
    """Whether a word is a role noun, also as the end of a hyphened one or in short ("Gen.")."""
    lower = word.lower().rstrip(".")
    return lower in role_nouns() or lower.rpartition("-")[2] in role_nouns() or _is_rank(lower)


def _is_rank(lower: str) -> bool:
    return lower not in _HONORIFICS and lexicon().phrases.get(lower, "").startswith("t") and len(lower) < 5


def _title_before(text: str, sentence: Sentence, first: int, named: Sequence[Mention]) -> str | None:
    """The run of role words right before a name, with the names and peoples that belong to it."""
    words, spans = sentence.words, sentence.spans
    at = end = _without_honorifics(words, first)
    if at == 0 or not is_role(words[at - 1]) or text[spans[at - 1][1] : spans[at][0]].strip(" ."):
        return None
    verb = words[at - 1] in _ALSO_VERBS and at > 1 and words[at - 2] == "to"
    if verb or (words[at - 1].islower() and not sentence.tags[at - 1].startswith("NN")):
        return None
    inside = {place for mention in named if mention.kind != "person" for place in range(mention.start, mention.end)}
    people = {place for other in named if _is_person(other) for place in range(other.start, other.end)}
    while at > 0 and end - at < _LONGEST:
        word = words[at - 1]
        lower = word.lower().rstrip(".")
        if text[spans[at - 1][1] : spans[at][0]].strip() or spans[at - 1][0] in people:
            break
        fits = (
            is_role(word)
            or lower in _BEFORE
            or "n" in lexicon().phrases.get(lower, "")
            or spans[at - 1][0] in inside
            or (word in ("'s", "’s") and at > 1 and spans[at - 2][0] in inside)
            or (lower in ("of", "the") and at > 1 and at < end and is_role(words[at - 2]))
            or (sentence.tags[at - 1] in ("NN", "NNP") and word[0].isalpha())
        )
        if not fits:
            break
        at -= 1
    while at < end and words[at].lower() in ("and", "&", "of", "the", "'s", "’s", "a", "an"):
        at += 1
    return _plain(text[spans[at][0] : spans[end - 1][1]]) if at < end else None


def _office_before(text: str, sentence: Sentence, first: int) -> str | None:
    """An office with where it is held right before a name: "Minister of Education Ann Lee"."""
    words, spans = sentence.words, sentence.spans
    at = end = _without_honorifics(words, first)
    while at > 0 and end - at < _LONGEST and words[at - 1][0].isupper() and words[at - 1][0].isalpha():
        at -= 1
    at -= at > 0 and words[at - 1] == "the"
    if at in (0, 1, end) or words[at - 1] not in ("of", "for") or not is_role(words[at - 2]):
        return None
    start = at - 2
    while (
        start > 0 and (words[start - 1].lower() in _BEFORE or is_role(words[start - 1])) and words[start - 1] != "and"
    ):
        start -= 1
    if "\n" in text[spans[start][0] : spans[end - 1][1]] or not _spaced(text, sentence, start, end):
        return None
    return _plain(text[spans[start][0] : spans[end - 1][1]])


def _without_honorifics(words: Sequence[str], first: int) -> int:
    """Where the honorifics before a name begin."""
    while first > 0 and words[first - 1].lower().rstrip(".") in _HONORIFICS:
        first -= 1
    return first


def _spaced(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but spaces parts some words from each other and from the next."""
    spans = sentence.spans
    return all(text[spans[i][1] : spans[i + 1][0]].isspace() for i in range(start, end))


def _is_person(mention: Mention) -> bool:
    """Whether a name is a person's, and not a people's or a place's that was taken for one."""
    return mention.kind == "person" and set(lexicon().phrases.get(mention.text.lower(), "")) <= set("gst")


def _apposition_after(text: str, sentence: Sentence, last: int, named: Sequence[Mention]) -> str | None:
    """What follows a name between commas, if a role noun heads it: ", the European Commission president,"."""
    words, spans, tags = sentence.words, sentence.spans, sentence.tags
    if last + 1 >= len(words) or words[last] != ",":
        return None
    at = last + 1
    if words[at].isdigit() and at + 2 < len(words) and words[at + 1] == ",":
        at += 2
    end = at
    while end < len(words) and end - at < _LONGEST + 3:
        if words[end] in _ENDS or words[end].lower() in _STOPS or tags[end] in _VERBS:
            break
        end += 1
    if end < len(words) and words[end] not in _ENDS:
        according = "according to" in text[max(0, spans[last][0] - 60) : spans[last][0]].lower()
        if according or words[end].lower() not in _GOING_ON:
            return None
    if tags[at] in ("PRP$", "TO", "IN", "RB") or tags[at].startswith("VB") or tags[end - 1] in ("IN", "DT", "TO"):
        return None
    if not is_role(words[_head(words, at, end) - 1]) or _head(words, at, end) == at:
        return None
    return _plain(text[spans[at][0] : spans[end - 1][1]])


def _head(words: Sequence[str], at: int, end: int) -> int:
    """Where the head of a phrase ends: before its first "of", "for" and the like."""
    return next((i for i in range(at, end) if words[i].lower() in ("of", "for", "at", "in", "with", "from", "on")), end)


def _apposition_before(text: str, sentence: Sentence, first: int) -> str | None:
    """A role between an article and the comma before a name: "a spokesman for the ministry, Ann Lee, said"."""
    words, spans = sentence.words, sentence.spans
    if first < 3 or words[first - 1] != ",":
        return None
    at = first - 2
    if words[at] == ")" and "(" in words[max(0, at - _LONGEST) : at]:
        at -= 1 + words[at - 1 :: -1].index("(")
    while at > 0 and first - at < 2 * _LONGEST and words[at - 1] not in (",", ".", ";", ":", "“", '"', "”", "(", ")"):
        at -= 1
    for start in (i for i in range(at, first - 1) if words[i].lower() in ("the", "a", "an", "its")):
        inside = range(start + 1, first - 1)
        if any(words[i].lower() in _STOPS or sentence.tags[i] in _VERBS for i in inside):
            continue
        if is_role(words[_head(words, start, first - 1) - 1]):
            return _plain(text[spans[start][0] : spans[first - 2][1]])
    return None


def _plain(role: str) -> str:
    return " ".join(re.sub(r"^(?:the|a|an|his|her|its|their)\s+", "", role, flags=re.I).split())
