"""Whom "she" means where somebody else is the subject: "Hall taught her to read. “I loved it,” she said"."""

from __future__ import annotations

import re

from ..article import Article
from .referents import GENDER_OF, Referents

_BESIDE = re.compile(
    r"(?:, [^,.;“”\"]*,)?(?: (?!that\b|who\b|said\b|says\b|told\b)[\w’'-]+){1,16}?"
    r" (?P<one>him|her(?= (?:like|as|to|how|when|in|at|for|from|with|on|off|and|an?|the|up|out)\b|[.,])"
    r"|(?<=[a-z] )s?he(?= (?:had|knew|ever)\b))"
)
"""Behind a subject, a pronoun that hardly means it: "taught her to", "was the closest thing he had"."""


def beside_subject(
    article: Article, referents: Referents, topic: tuple[str, int], pronoun: tuple[int, int]
) -> str | None:
    """The id of the one person of known pronoun whom a sentence has beside its subject, or None.

    ``topic``: the subject, who goes by no known pronoun, and where the sentence ends.
    """
    actor, end = topic
    gender, paragraph = referents.gender_at(pronoun), article.paragraph_at(pronoun[0])
    if actor in referents.genders or gender is None or paragraph is None:
        return None
    named = referents.between(paragraph.start, end)
    subject = next((one for one in reversed(named) if one.actor == actor), None)
    beside = _BESIDE.match(article.text, subject.end, end) if subject else None
    if beside is None or GENDER_OF[beside["one"].lower()] != gender:
        return None
    known = referents.only_one(paragraph.start, end, gender, known=True)
    return known if known != actor else None
