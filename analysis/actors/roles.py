"""What the text says a person is: "French President", "the ministry's spokesman", "a student, 19,"."""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article
from ..findings import Mention
from ..language import Sentence
from ..mentions.lexicon import lexicon
from .appositions import apposition_before, appositions_after
from .offices import HONORIFICS, LONGEST, bare, is_role

_BEFORE = frozenset(
    "former ex then acting interim deputy vice assistant associate senior junior chief prime first second foreign"
    " interior defence defense finance justice home health education trade interim outgoing incoming overseas domestic"
    " national federal state regional local opposition party government human rights police army military press team"
    " world olympic general managing executive lead top longtime veteran fellow co under attorney lieutenant major rear"
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
_ROYAL = frozenset("prince princess sheikh sheikha lord lady".split())
_KIN = _RELATIVES - frozenset("partner fellow member ally rival colleague opponent".split())
_ALSO_VERBS = frozenset("witness head guard chair pilot".split())


def roles_of(article: Article, sentence: Sentence, mention: Mention, named: Sequence[Mention]) -> list[str]:
    """The roles that a sentence gives the person it names at ``mention``; ``named`` are all its names."""
    first = next((at for at, span in enumerate(sentence.spans) if span[0] >= mention.start), None)
    if first is None:
        return []
    last = next((at for at, span in enumerate(sentence.spans) if span[0] >= mention.end), len(sentence.words))
    found = [
        _title_before(article.text, sentence, first, named) if first < len(sentence.words) else None,
        _office_before(article.text, sentence, first) if first < len(sentence.words) else None,
        *appositions_after(article.text, sentence, last),
        apposition_before(article.text, sentence, first),
    ]
    return [role for role in found if role and role.lower() not in _RELATIVES and not _is_kin(role)]


def _is_kin(role: str) -> bool:
    """Whether a phrase says only whose relative someone is: "the daughter of a nurse", "the mayor's successor"."""
    words = role.lower().split()
    head = next((at for at, word in enumerate(words) if word == "of"), len(words)) - 1
    return words[head] in _KIN and (len(words) > head + 1 or any(word.endswith(("'s", "’s")) for word in words[:head]))


def fullest(roles: Sequence[str]) -> tuple[str, ...]:
    """The roles without repetition and without those whose words others have, too ("President", "Kenyan President")."""
    words = [frozenset(role.lower().split()) for role in roles]
    return tuple(
        role
        for at, role in enumerate(roles)
        if words[at] not in words[:at] and not any(words[at] < other for other in words)
    )


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
    while at > 0 and end - at < LONGEST:
        word = words[at - 1]
        lower = word.lower().rstrip(".")
        if text[spans[at - 1][1] : spans[at][0]].strip() or spans[at - 1][0] in people:
            break
        if lower in ("and", "&") and not (at > 1 and (words[at - 2].lower() in _BEFORE or is_role(words[at - 2]))):
            break
        fits = (
            is_role(word)
            or lower in _BEFORE
            or "n" in lexicon().phrases.get(lower, "")
            or spans[at - 1][0] in inside
            or (word in ("'s", "’s") and at > 1 and spans[at - 2][0] in inside)
            or (sentence.tags[at - 1] in ("NN", "NNP") and word[0].isalpha())
            or lower.endswith(("-time", "-term"))
        )
        if not fits:
            break
        at -= 1
    while at < end and words[at].lower() in ("and", "&", "of", "the", "'s", "’s", "a", "an"):
        at += 1
    if end - at > 1 and words[end - 1].lower() in _ROYAL and is_role(words[end - 2]):
        end -= 1  # "Perrian Foreign Minister Prince Ali": the last belongs to the name.
    return bare(text[spans[at][0] : spans[end - 1][1]]) if at < end else None


def _office_before(text: str, sentence: Sentence, first: int) -> str | None:
    """An office with where it is held right before a name: "Minister of Education Ann Lee"."""
    words, spans = sentence.words, sentence.spans
    at = end = _without_honorifics(words, first)
    while at > 0 and end - at < LONGEST and words[at - 1][0].isupper() and words[at - 1][0].isalpha():
        at -= 1
    if at == end or is_role(words[end - 1]):
        return None
    at -= at > 0 and words[at - 1] == "the"
    if at < 2 or words[at - 1] not in ("of", "for") or not is_role(words[at - 2]):
        return None
    start = at - 2
    while (
        start > 0 and (words[start - 1].lower() in _BEFORE or is_role(words[start - 1])) and words[start - 1] != "and"
    ):
        start -= 1
    if "\n" in text[spans[start][0] : spans[end - 1][1]] or not _spaced(text, sentence, start, end):
        return None
    return bare(text[spans[start][0] : spans[end - 1][1]])


def _without_honorifics(words: Sequence[str], first: int) -> int:
    """Where the honorifics before a name begin."""
    while first > 0 and words[first - 1].lower().rstrip(".") in HONORIFICS:
        first -= 1
    return first


def _spaced(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but spaces parts some words from each other and from the next."""
    spans = sentence.spans
    return all(text[spans[i][1] : spans[i + 1][0]].isspace() for i in range(start, end))


def _is_person(mention: Mention) -> bool:
    """Whether a name is a person's, and not a people's or a place's that was taken for one."""
    return mention.kind == "person" and set(lexicon().phrases.get(mention.text.lower(), "")) <= set("gst")
