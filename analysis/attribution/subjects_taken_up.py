"""Whom "it" and "they" mean that say something: what their sentence, or the one before, is about.

A pronoun most often takes up the subject of what was said before (Grosz, Joshi and Weinstein 1995, on centering).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article
from ..findings import Actor
from .attribution_draft import ReadLine
from .definite_speakers import definite_body
from .referents import Referents

Span = tuple[int, int]


class TakenUp:
    """The organization or the group that the sentence read last is about."""

    def __init__(self, article: Article, referents: Referents, actors: Sequence[Actor]) -> None:
        self._article, self._referents = article, referents
        self._kinds = {actor.id: actor.kind for actor in actors if actor.kind in _PRONOUNS}
        self._pronouns = {actor: _PRONOUNS[kind] for actor, kind in self._kinds.items()}
        self._actor: str | None = None

    def meant(self, head: Span, line: ReadLine | None) -> str | None:
        """The id of whoever "it" or "they" at ``head`` in a line must mean, or None."""
        text = self._article.text
        pronoun = text[slice(*head)].lower()
        if line is None or pronoun not in _PRONOUNS.values():
            return None
        subject = line.about
        if subject is None or subject[1][0] > head[0]:
            return None
        actor = self._subject(line)
        if subject[1] == head:
            actor = self._actor
        elif self._is_said(subject[1], head, line):
            actor = self._teller(line, actor)
        else:
            if text[max(0, head[0] - 7) : head[0]].endswith(_RELATIVE):
                actor = actor or self._actor  # Acme cut pay. The share will fall, a step that it said would save jobs
            actor = None if self._names_others(subject[0][1], head[0], actor) else actor
        return actor if self._pronouns.get(actor or "") == pronoun else None

    def _teller(self, line: ReadLine, subject: str | None) -> str | None:
        """Who tells "Acme is to close a plant, it said": Acme itself where the sentence opens its paragraph."""
        if subject is None or subject == self._actor:
            return self._actor
        return subject if self._actor is None and self._article.paragraphs[line.paragraph].start == line.start else None

    def note_line(self, line: ReadLine) -> None:
        """Remember what the sentence that has been read is about."""
        self._actor = self._subject(line)

    def _subject(self, line: ReadLine) -> str | None:
        """Who is the subject of a line, by name, or by the pronoun that takes them up."""
        if line.about is None:
            return None
        source, head = line.about
        pronoun = self._article.text[slice(*head)].lower()
        if pronoun in _PRONOUNS.values():
            return self._actor if self._pronouns.get(self._actor or "") == pronoun else None
        referents = self._referents
        actor = referents.named(head, source) or referents.behind(head, source)
        actor = actor or definite_body(self._article, referents, head, source, None)  # the company, Acme
        return actor if actor in self._pronouns else None

    def _is_said(self, subject: Span, head: Span, line: ReadLine) -> bool:
        """Whether the subject of a line stands in what is credited to a pronoun: "The plant is old, it said."."""
        said = (piece for report in line.reports if report.head == head for piece in report.pieces)
        return any(start <= subject[0] < end for start, end in said)

    def _names_others(self, start: int, end: int, actor: str | None) -> bool:
        """Whether another one of the same kind is named between two offsets."""
        kind = self._kinds.get(actor or "")
        named = (one.actor for one in self._referents.between(start, end))
        return any(other != actor and self._kinds.get(other) == kind for other in named)


_PRONOUNS = {"organization": "it", "place": "it", "group": "they"}
"""By which pronoun the actors of a kind are taken up."""
_RELATIVE = (" that ", " which ")
