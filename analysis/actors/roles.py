"""What the text says a person is: "French President", "the ministry's spokesman", "a student, 19,"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ..data.sections import words
from ..findings import Mention
from ..language import Sentence
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft
from .appositions import apposition_before, appositions_after, owned_by_many
from .offices import HONORIFICS, LONGEST, bare, is_role

_LISTS = "roles-around.txt"
_BEFORE, _ROYAL = words(_LISTS, "before roles"), words(_LISTS, "royal")
_KIN = words(_LISTS, "kin")
_RELATIONS = words(_LISTS, "kin", "relations at work")
_ALSO_VERBS = words(_LISTS, "also verbs")
_POSSESSIVES = words("name-parts.txt", "possessives")
_MOST_ROLES = 4


def add_roles(draft: ActorDraft) -> None:
    """Give each person the roles that the text gives: "French President Ann Lee", "Ann Lee, the board's head"."""
    starts = [sentence.start for sentence in draft.sentences]
    inside = _offsets(mention for mention in draft.found if mention.kind != "person")
    people = _offsets(filter(_is_person, draft.found))
    for cluster in draft.all_clusters():
        if cluster.kind == "person":
            roles: list[str] = []
            for mention in cluster.mentions:
                sentence = draft.sentences[bisect_right(starts, mention.start) - 1]
                roles += _roles_in(draft.text, sentence, mention, inside, people)
            cluster.roles = fullest(list(dict.fromkeys(roles)))[:_MOST_ROLES]


def _roles_in(text: str, sentence: Sentence, mention: Mention, inside: set[int], people: set[int]) -> list[str]:
    """The roles that a sentence gives the person it names at ``mention``; see ``_title_before`` for the offsets."""
    first, last = sentence.word_from(mention.start), sentence.word_from(mention.end)
    if first == len(sentence.words):
        return []
    found = [
        _title_before(text, sentence, first, inside, people),
        _office_before(text, sentence, first),
        *appositions_after(text, sentence, last),
        apposition_before(text, sentence, first),
    ]
    return [role for role in found if role and role.lower() not in _RELATIONS and not _is_kin(role)]


def _is_kin(role: str) -> bool:
    """Whether a phrase says only whose relative someone is: "the daughter of a nurse", "the mayor's successor"."""
    parts = role.lower().split()
    head = next((at for at, part in enumerate(parts) if part == "of"), len(parts)) - 1
    return parts[head] in _KIN and (len(parts) > head + 1 or any(part.endswith(("'s", "’s")) for part in parts[:head]))


def fullest(roles: Sequence[str]) -> tuple[str, ...]:
    """The roles without repetition and without those whose words others have, too ("President", "Kenyan President")."""
    parts = [frozenset(role.lower().split()) for role in roles]
    return tuple(
        role
        for at, role in enumerate(roles)
        if parts[at] not in parts[:at] and not any(parts[at] < other for other in parts)
    )


def _title_before(text: str, sentence: Sentence, first: int, inside: set[int], people: set[int]) -> str | None:
    """The run of role words right before a name, with the names and peoples that belong to it.

    ``inside`` are the offsets in names that are no person's, and may belong to it, ``people`` those in persons' names.
    """
    tokens, span = sentence.words, sentence.span
    end = _without_honorifics(tokens, first)
    if not _is_title(text, sentence, end):
        return None
    at = end
    while at > 0 and end - at < LONGEST:
        adjoins = not text[span(at - 1)[1] : span(at)[0]].strip() and span(at - 1)[0] not in people
        if not adjoins or not _fits(sentence, at - 1, inside):
            break
        at -= 1
    while at < end and tokens[at].lower() in _NO_FIRST:
        at += 1
    if end - at > 1 and tokens[end - 1].lower() in _ROYAL and is_role(tokens[end - 2]):
        end -= 1  # "Perrian Foreign Minister Prince Ali": the last belongs to the name.
    if end - at == 1 and tokens[at] == "Late":
        return None  # Late Lee strike sinks Rovers
    return bare(text[span(at)[0] : span(end - 1)[1]]) if at < end else None


def _offsets(mentions: Iterable[Mention]) -> set[int]:
    return {at for mention in mentions for at in range(mention.start, mention.end)}


_NO_FIRST = frozenset({"and", "&", "of", "the", "a", "an"}) | _POSSESSIVES


def _is_title(text: str, sentence: Sentence, end: int) -> bool:
    """Whether the word before ``end`` is a role noun that stands right before a name, and no verb ("to head")."""
    tokens, span = sentence.words, sentence.span
    if end == 0 or not is_role(tokens[end - 1]) or text[span(end - 1)[1] : span(end)[0]].strip(" ."):
        return False
    verb = tokens[end - 1] in _ALSO_VERBS and end > 1 and tokens[end - 2] == "to"
    return not verb and (not tokens[end - 1].islower() or sentence.tags[end - 1].startswith("NN"))


def _fits(sentence: Sentence, at: int, inside: set[int]) -> bool:
    """Whether a word may belong to the role that follows it; ``inside`` are offsets in names that are no person's."""
    word, before = sentence.words[at], sentence.words[at - 1] if at else ""
    lower = word.lower().rstrip(".")
    if lower in ("and", "&"):
        return bool(before) and _is_before(before)
    if is_role(word) or lower in _BEFORE or lower.endswith(("-time", "-term")):
        return True
    if "n" in lexicon().phrases.get(lower, "") or sentence.span(at)[0] in inside:
        return True
    if (word in _POSSESSIVES or owned_by_many(sentence, at)) and at and sentence.span(at - 1)[0] in inside:
        return True
    return sentence.tags[at] in ("NN", "NNP") and word[0].isalpha()


def _office_before(text: str, sentence: Sentence, first: int) -> str | None:
    """An office with where it is held right before a name: "Minister of Education Ann Lee"."""
    tokens = sentence.words
    at = end = _without_honorifics(tokens, first)
    while at > 0 and end - at < LONGEST and tokens[at - 1][0].isupper() and tokens[at - 1][0].isalpha():
        at -= 1
    if at == end or is_role(tokens[end - 1]):
        return None
    at -= at > 0 and tokens[at - 1] == "the"
    if at < 2 or tokens[at - 1] not in ("of", "for") or not is_role(tokens[at - 2]):
        return None
    start = at - 2
    while start > 0 and tokens[start - 1] != "and" and _is_before(tokens[start - 1]):
        start -= 1
    role = text[sentence.span(start)[0] : sentence.span(end - 1)[1]]
    return bare(role) if "\n" not in role and _spaced(text, sentence, start, end) else None


def _is_before(word: str) -> bool:
    """Whether a word may stand before a role as a part of it."""
    return word.lower() in _BEFORE or is_role(word)


def _without_honorifics(tokens: Sequence[str], first: int) -> int:
    """Where the honorifics before a name begin."""
    while first > 0 and tokens[first - 1].lower().rstrip(".") in HONORIFICS:
        first -= 1
    return first


def _spaced(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but spaces parts some words from each other and from the next."""
    return all(text[sentence.span(i)[1] : sentence.span(i + 1)[0]].isspace() for i in range(start, end))


def _is_person(mention: Mention) -> bool:
    """Whether a name is a person's, and not a people's or a place's that was taken for one."""
    return mention.kind == "person" and set(lexicon().phrases.get(mention.text.lower(), "")) <= set("gst")
