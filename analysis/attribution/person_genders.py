"""Which pronoun people go by: from titles, given names, and what they are called: "Hall was like a father to her"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..actors.gender import Gender, given_names
from ..data.sections import alternation, words
from ..findings import Actor

_BY_TITLE: dict[str, Gender] = {
    **dict.fromkeys(words("honorifics.txt", "men") | words("grammar.txt", "he"), "he"),
    **dict.fromkeys(words("honorifics.txt", "women") | words("grammar.txt", "she"), "she"),
}
_BY_NOUN: dict[str, Gender] = {
    **dict.fromkeys(words("grammar.txt", "he nouns"), "he"),
    **dict.fromkeys(words("grammar.txt", "she nouns"), "she"),
}
_NOUN = re.compile(rf"\b(?:{alternation('grammar.txt', 'he nouns', 'she nouns')})\b", re.I)
_CALLED = re.compile(
    r",? (?:(?:is|was|has been|had been|became) )?(?:like |as )?(?:an?|the|his|her|their|my|our) (?:[\w-]+ ){0,2}?"
    rf"({alternation('grammar.txt', 'he nouns', 'she nouns')})\b"
)
_KIN = re.compile(
    rf"(?:\b(?:his|her|their)|['’]s) (?:[\w-]+ )?({alternation('grammar.txt', 'he nouns', 'she nouns')}),? $", re.I
)
_NEAR = 40  # characters before a name in which it is told whose wife or son its bearer is
_MAN = ("chman", "shman")  # but not "German"
_OFFICE = "lord "  # the lord mayor may be a woman
_LONGEST_TITLE = 10  # characters before a name in which its title stands
_MENTIONS = 8  # looked at for what somebody is called


def genders_of(text: str, actors: Sequence[Actor]) -> dict[str, Gender]:
    """The pronouns of an article's people by their ids, where anything tells."""
    return {actor.id: gender for actor in actors if actor.kind == "person" and (gender := _gender(text, actor))}


def noun_gender(phrase: str) -> Gender | None:
    """The pronoun that goes with what somebody is called: "the father of three"."""
    if found := _NOUN.search(phrase):
        return _BY_NOUN[found.group().lower()]
    last = phrase.rpartition(" ")[2]  # the Frenchwoman
    if not last[:1].isupper() or not last.endswith("man"):
        return None
    return "she" if last.endswith("woman") else "he" if last.endswith(_MAN) else None


def _gender(text: str, actor: Actor) -> Gender | None:
    before = (text[max(0, one.start - _LONGEST_TITLE) : one.start].split()[-1:] for one in actor.mentions[:5])
    titles = [word for found in before for word in found]  # Dame Ann Lee
    roles = (role for role in actor.roles if not role.lower().startswith(_OFFICE))
    for name in (actor.name, *actor.aliases, *(one.text for one in actor.mentions[:5]), *titles, *roles):
        for word in name.casefold().split()[:2]:
            if word.rstrip(".") in _BY_TITLE:
                return _BY_TITLE[word.rstrip(".")]
    for mention in actor.mentions[:_MENTIONS]:
        if kin := _KIN.search(text, max(0, mention.start - _NEAR), mention.start):
            return _BY_NOUN[kin[1].lower()]  # his wife Jean
    first = next((word for word in actor.name.casefold().split() if not word.endswith(".")), "")
    if " " in actor.name and first in given_names():
        return given_names()[first]
    for mention in actor.mentions[:_MENTIONS]:
        if called := _CALLED.match(text, mention.end):
            return _BY_NOUN[called.group(1).lower()]
    return given_names().get(first)
