"""Whether a form of address fits a person: "Mrs Hall" is Anna Hall and not Peter Hall."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ..data.sections import words
from ..findings import Mention

Gender = Literal["he", "she"]
_FEMALE, _MALE = words("honorifics.txt", "women"), words("honorifics.txt", "men")


@cache
def given_names() -> dict[str, Gender]:
    """The pronoun of common given names, in lower case."""
    found: dict[str, Gender] = dict.fromkeys(words("gender.txt", "he"), "he")
    return found | dict.fromkeys(words("gender.txt", "she"), "she")


def addressed(text: str, mention: Mention) -> str:
    """The pronoun of the title right before a name ("Mr": he), or nothing."""
    before = text[max(0, mention.start - 10) : mention.start]
    title = before.rpartition(" ")[0].rpartition(" ")[2].rpartition("\n")[2].rstrip(".").lower()
    return "she" if title in _FEMALE else "he" if title in _MALE else ""


def pronoun_of(text: str, key: str, mentions: list[Mention]) -> str:
    """The pronoun of a person by title or given name (the first word of the plain name ``key``), or nothing."""
    title = next((found for mention in mentions[:5] if (found := addressed(text, mention))), "")
    given = next((word for word in key.split()[:2] if word in given_names()), "")
    return title or given_names().get(given, "")
