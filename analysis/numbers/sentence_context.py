"""One sentence while its numbers are read, with all that the steps ask about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..language import Sentence
from .meaning.dates import dates_in
from .meaning.grammar import Grammar
from .meaning.mentioned import NameMentions
from .quantity import Quantity
from .scan import Piece, pieces_of


@dataclass(frozen=True, slots=True)
class SentenceContext:
    """The sentence in its text: its grammar, the names in the article, and what scanning found."""

    text: str
    sentence: Sentence
    grammar: Grammar
    names: NameMentions
    pieces: list[Piece]
    dates: list[Quantity]
    behind: tuple[Sentence, ...] = ()
    """The sentences before, the last of them right before this one; where it opens a paragraph, those of others."""
    opens: bool = False
    """Whether the sentence opens its paragraph."""
    earlier: tuple[Quantity, ...] = ()
    """The numbers of the sentence before in the paragraph."""
    asked: str | None = None
    """Those who took part in the poll or trial that the article told of last."""

    @classmethod
    def scan(
        cls,
        text: str,
        sentence: Sentence,
        names: NameMentions,
        today: date | None,
        behind: tuple[Sentence, ...] = (),
        opens: bool = True,
        earlier: tuple[Quantity, ...] = (),
        asked: str | None = None,
    ) -> SentenceContext | None:
        """The context of a sentence behind others, perhaps the first of its paragraph; None where it has no figures.

        ``earlier`` are the numbers of the sentence before in the paragraph.

        Words like "Friday" are dates only where ``today`` resolves them.
        """
        pieces = pieces_of(text, sentence.start, sentence.end)
        dates = dates_in(text, sentence.start, sentence.end, today) if pieces or today else []
        if not (pieces or dates):
            return None
        return cls(text, sentence, Grammar(sentence), names, pieces, dates, behind, opens, earlier, asked)

    @property
    def preceding(self) -> Sentence | None:
        """The sentence before in the paragraph."""
        return None if self.opens or not self.behind else self.behind[-1]

    @property
    def start(self) -> int:
        """Where the sentence begins in the text."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Where the sentence ends in the text."""
        return self.sentence.end

    def head(self, quantity: Quantity, length: int) -> str:
        """At most so many characters of the sentence before a number."""
        return self.text[max(self.sentence.start, quantity.start - length) : quantity.start]

    def before(self, quantity: Quantity) -> int:
        """The word right before a number; -1 at the start of the sentence."""
        return self.grammar.index(quantity.start) - 1

    def after(self, quantity: Quantity) -> int:
        """The word right after a number and a hedge behind it."""
        return self.grammar.index(max(quantity.end, quantity.reach))

    def counts_things(self, quantity: Quantity) -> bool:
        """Whether a plural noun follows a number that no unit stands by: "30 marchers"."""
        return quantity.kind is None and self.grammar.plural_follows(self.after(quantity))
