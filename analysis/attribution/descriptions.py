"""Phrases that describe a person rather than name one; the ages, offices and roles that an article's people have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ..data.sections import entries, rows, words
from ..findings import Actor
from .cue_words import lexicon

_AGED = re.compile(r"(?P<age>\d{1,3})-year-old\b")
_AGE_BEHIND = re.compile(r"(?:, | \(|,? aged )(?P<age>\d{1,3})(?=[,.;)])")
_AGE_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old (?:[\w’'-]+ ){0,4}$")
_CLAUSE = re.compile(r"[.;:\n“”\"]")
_LINKS = words("grammar.txt", "links")
_NO_LONGER = frozenset({"former", "ex", "then"})
_REACH = 60
_MANY = 8
_PARENT = re.compile(r"the (?:father|mother|grandfather|grandmother) of (?:\w+)$", re.I)
_POSSESSIVE = re.compile(r"['’]s? ")
_OWNER = re.compile(r"\b[A-Z][\w.-]*(?:[’']s|(?<=s)[’']) ")
_DESCRIBED = words("grammar.txt", "described")
_MARKED = words("grammar.txt", "description marks")
_OFFICES = words("roles.txt")
_OF_MANY = words("grammar.txt", "of many")
_LONGEST_OFFICE = 4  # words of "the council leader" behind the article
_WOMAN_OR_MAN = re.compile(r"(?:woman|[cs]hman)$")
_NO_NAME = words("grammar.txt", "called but not named")
_OTHERS = words("grammar.txt", "other parties", "of many")


def age_in(phrase: str) -> int | None:
    """The age in "the 61-year-old teacher", or None."""
    found = _AGED.search(phrase)
    return int(found["age"]) if found else None


def ages_of(text: str, people: Sequence[Actor]) -> dict[int, set[str]]:
    """The ids of people by the ages that stand right beside their names: "Ann Lee, 61,", "61-year-old Ann Lee"."""
    found: dict[int, set[str]] = {}
    for person in people:
        for mention in person.mentions:
            behind = _AGE_BEHIND.match(text, mention.end)
            start = max(0, mention.start - _REACH)
            if told := behind or _AGE_BEFORE.search(text[start : mention.start]):
                found.setdefault(int(told["age"]), set()).add(person.id)
    return found


def is_description(phrase: str, noun: str) -> bool:
    """Whether a phrase describes one person: by age, by party or origin, as former, or as the father of three.

    Who belongs to somebody else is rather another: "the Prime Minister's spokeswoman".
    """
    if not phrase.lower().startswith("the ") or phrase.count(" ") >= _MANY or _OWNER.search(phrase):
        return False
    if _AGED.search(phrase):
        return True
    modifiers = phrase.split(" of ")[0].split()[1:-1]
    if not is_person_noun(noun) and (_MARKED.isdisjoint(modifiers) or not lexicon().is_person(noun)):
        return False  # the retired joiner
    marked = any(word[0].isupper() or word.endswith("-born") or word in _MARKED for word in modifiers)
    return marked or bool(_PARENT.match(phrase))


def is_calling(phrase: str, noun: str) -> bool:
    """Whether a phrase is but a calling or an origin, which whoever spoke last may have: "the shopkeeper", "the Dane".

    The suspect, the victim and the like are rather somebody else.
    """
    if phrase.lower() != f"the {noun}":
        return False
    return (is_person_noun(noun) and noun not in _OTHERS) or _is_of_people(phrase[len("the ") :])


def _is_of_people(noun: str) -> bool:
    """Whether a noun is what one of a people is called: "Croatian", "Frenchwoman", but not "Dutch"."""
    return f"{noun}s" in peoples() or (noun[:1].isupper() and _WOMAN_OR_MAN.search(noun) is not None)


@cache
def peoples() -> frozenset[str]:
    """What those of a country, a people or a creed are called, and what is theirs."""
    belonging = (name for _, *columns in rows("countries.txt") for column in columns for name in column.split(", "))
    return frozenset((*belonging, *entries("peoples.txt")))


def is_unnamed(text: str, head: tuple[int, int], source: tuple[int, int]) -> bool:
    """Whether a source is an individual that has no name, as "one surgeon" or "a woman at the scene"."""
    if not text[source[0] : head[0]].lower().startswith(("a ", "an ", "one ", "another ")):
        return False
    noun = text[slice(*head)].lower()
    return noun not in lexicon().bodies and (is_person_noun(noun) or noun in _OTHERS or noun in _NO_NAME)


def is_alone(phrase: str, noun: str) -> bool:
    """Whether a description may be of the only person named nearby, and not of whoever holds an office somewhere."""
    if _AGED.search(phrase) or _PARENT.match(phrase):
        return True
    return noun in _DESCRIBED and phrase.lower().endswith(noun) and not _POSSESSIVE.search(phrase)


def is_person_noun(noun: str) -> bool:
    """Whether a noun is what one person is called: an office, a calling, a relation."""
    return noun in lexicon().offices or noun in _DESCRIBED or noun in _OFFICES


def callings_beside(text: str, start: int, end: int) -> set[str]:
    """The nouns for a person that stand right around a name there: "her assistant, Ann Lee, 61, a poet"."""
    before = _CLAUSE.split(text[max(0, start - _REACH) : start])[-1].lower()
    behind = _CLAUSE.split(text[end : end + _REACH])[0].lower()
    told = (
        [] if before.split()[-1:] and before.split()[-1] in _LINKS else before.rstrip(", ").rpartition(", ")[2].split()
    )
    if behind.startswith(", "):
        _, _, first = behind.partition(", ")
        told += (first.partition(", ")[2] if first[:1].isdigit() else first).partition(",")[0].split()
    if not _NO_LONGER.isdisjoint(told):
        return set()
    return {word for word in told if is_person_noun(word) or word in _OTHERS}


def is_other_party(noun: str) -> bool:
    """Whether a noun is what one person is called who is rather not the last to speak: "victim", "brother"."""
    return noun in _OTHERS


def holders_of(people: Iterable[Actor]) -> dict[str, set[str]]:
    """The ids of people by the office that a role of theirs ends in or that stands before their name: "senator"."""
    offices = lexicon().offices
    found: dict[str, set[str]] = {}
    for person in people:
        for role in (*person.roles, *(name.split()[0] for name in (person.name, *person.aliases) if name)):
            title = re.split(r" (?:of|for|at|in|to)\b|,", role.lower())[0].split()
            if title and (office := offices.get(title[-1])) and title[0] not in ("former", "ex"):
                found.setdefault(office, set()).add(person.id)
    return found


def role_words(actor: Actor) -> tuple[frozenset[str], ...]:
    """The words of each role of a person: those of "leader of the council"; not of what they no longer are."""
    roles = (re.findall(r"[^\W\d_]+", role.lower()) for role in actor.roles)
    return tuple(frozenset(role) for role in roles if role and role[0] not in ("former", "ex"))


def holder_of_phrase(phrase: str, roles: Iterable[tuple[str, Iterable[frozenset[str]]]]) -> str | None:
    """The id of the one person whose role holds all words of "the council leader"; ``roles``: by the ids of people."""
    opening, *parts = phrase.split() or [""]
    if opening != "the" or not parts or not all(word.isalpha() for word in parts) or len(parts) > _LONGEST_OFFICE:
        return None
    head = parts[-1]
    if head not in _OFFICES or head in _OF_MANY:
        return None
    found = {actor for actor, held in roles if any(head in role and role >= set(parts) for role in held)}
    return found.pop() if len(found) == 1 else None
