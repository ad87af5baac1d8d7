"""Which actors the sources of an article are, worked out in the order of the text; pronouns only where that is safe."""

from __future__ import annotations

from ..article import Article
from ..sources import Cast, ReadLine, Report
from ..sources.lexicon import lexicon
from .speakers import Voice

Span = tuple[int, int]


class Known:
    """The actors of sources, worked out once each in the order of the text."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self._article, self._cast = article, cast
        self._actors: dict[Span, tuple[str | None, bool]] = {}
        self._last: str | None = None
        self._since = 0
        self._topic: tuple[str, int] | None = None  # whom the sentence before was about, and where it ended

    def note(self, source: Span, head: Span, end: int = 0, line: ReadLine | None = None) -> tuple[str | None, bool]:
        """The actor's id or None, and whether it was worked out from a pronoun.

        ``end`` is where the words credited end, ``line`` the sentence that credits them.
        """
        if head not in self._actors:
            actor = self._cast.named(head, source)
            inferred = False
            if actor is None:
                actor = (
                    self._within(head, line)
                    or self._went_on(head, line)
                    or self._cast.meant(head, self._last, self._since)
                    or self._cast.behind(head, source)
                )
                inferred = actor is not None
            self._actors[head] = actor, inferred
            if actor is None and self._is_thing(head):
                self._since = max(end, head[1])  # a poll comes between: who spoke before it still does
            else:
                self._last, self._since = actor, max(end, head[1])
        return self._actors[head]

    def _within(self, head: Span, line: ReadLine | None) -> str | None:
        """Whom "he" means in "Ann Lee met the press, which he called biased": the subject, if no one else is named."""
        if line is None or line.about is None or not line.about[1][1] <= head[0]:
            return None
        subject, main = line.about
        actor = self._cast.named(main, subject)
        if not self._cast.fits(actor, head) or self._cast.names_others(line.start, head[0], subject):
            return None
        return actor

    def _is_thing(self, head: Span) -> bool:
        word = self._article.text[slice(*head)].lower()
        return word in lexicon().documents or word == "it"

    def go_on(self, voice: Voice, end: int) -> None:
        """Somebody speaks on, up to ``end``, without being named again."""
        self._last, self._since = self.note(voice.source, voice.head)[0], end

    def turn_to(self, subject: Span, head: Span, line: ReadLine) -> None:
        """A sentence that credits nobody was about ``subject``: whom "he said" then means.

        If it names others too, only a "he" that opens the next sentence means its subject.
        """
        actor = self._cast.named(head, subject)
        pronoun = actor is None and self._cast.is_pronoun(head)
        if pronoun:
            actor = self._went_on(head, line) or self._cast.meant(head, self._last, self._since)
        if actor is None or not self._cast.is_person(actor):
            return
        self._topic = actor, line.end
        asked = self._article.text.startswith("Asked ", line.start)  # by whom does not matter
        start = subject[0] if asked else line.start
        if pronoun or not self._cast.names_others(start, line.end, subject):
            self._last, self._since = actor, line.end

    def _went_on(self, head: Span, line: ReadLine | None) -> str | None:
        """Whom a "he" that opens its sentence means: the subject of the sentence before, in the same paragraph."""
        if line is None or self._topic is None or head[0] != line.start:
            return None
        actor, end = self._topic
        between = self._article.text[end : head[0]]
        near = not between.strip() and "\n\n" not in between
        return actor if near and self._cast.fits(actor, head) else None

    def tells(self, report: Report) -> bool:
        """Whether a report's source is a name, and not that of a place."""
        return bool(
            report.source and report.head and self._cast.is_teller(self._cast.named(report.head, report.source))
        )

    def names(self, voice: Voice) -> bool:
        """Whether a voice is that of a person named right there."""
        actor = self._cast.named(voice.head, voice.source)
        return actor is not None and self._cast.is_person(actor)
