"""Sentences made ready for grammar: each quote is one opaque word, and none breaks before its "he asked"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..article import Article
from .headlines import HEADS
from .lexicon import lexicon

if TYPE_CHECKING:
    from ..language import Sentence
    from ..quotes.marks import Stretch

QUOTE = "QUOTE"
"""The tag of the word that stands for a whole quote with its marks."""
_SHORT = 30  # characters
_LONGEST = 300  # words: what is longer is no sentence, and would take time that grows with its square
_NO_NOUN = frozenset({"IN", "RB", "VB", "VBP", "VBZ", "VBD", "VBG", "VBN"})
_NAMES = frozenset({"NNP", "NNPS", "NNS"})
_PAST = frozenset({"VBD", "VBZ"})
_DASHES = frozenset({"—", "–", "--", "-"})
_DATELINE = 9  # words
_TURN = 4  # words of a label, the colon among them
_ACRONYM = 3  # letters: what is longer is a name
_SOON = 12  # words after '"…?"' in which "Ann Lee asked" may still come


@dataclass(slots=True)
class Line:
    """A sentence as the grammar sees it; spans count in the article's text. ``quotes`` tells which words are quotes."""

    paragraph: int
    number: int = 0
    """How many lines of the article come before."""
    heads: bool = False
    """Whether it is a headline or a heading."""
    turn: bool = False
    """Whether it opens with a label in capitals, as a transcript does: "LEE: I will go"."""
    lows: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    quotes: dict[int, Stretch] = field(default_factory=dict)
    asides: set[int] = field(default_factory=set)
    """Those of the quotes that are but a word or a title inside a phrase: the "alt-right" movement."""

    leading: set[int] = field(default_factory=set)
    """Those that end with a comma, so that "he said" must follow."""

    ended: set[int] = field(default_factory=set)
    """Those that end their sentence: with a full stop, or a mark of question or exclamation."""

    def low(self, at: int) -> str:
        """The word at ``at`` in small letters, or an empty string beyond the line."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def tag(self, at: int) -> str:
        """The tag of the word at ``at``, or an empty string beyond the line."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def add(self, low: str, tag: str, span: tuple[int, int]) -> None:
        """One more word."""
        self.lows.append(low)
        self.tags.append(tag)
        self.spans.append(span)


def lines_of(article: Article, sentences: Sequence[Sentence], stretches: Sequence[Stretch]) -> Iterator[Line]:
    """The lines of an article, in the order of the text."""
    text, paragraphs = article.text, article.paragraphs
    line: Line | None = None
    count, titles = 0, lexicon().titles
    pending = iter(stretches)
    stretch = next(pending, None)
    inside = None  # the stretch that the words now come from
    for sentence in sentences:
        if (
            line
            and line.lows
            and not (inside and sentence.start < inside.outer_end and line.paragraph == sentence.paragraph)
        ):
            inside = None
            if line.paragraph != sentence.paragraph or not _is_asked(text, line, sentence):
                yield line
                count += 1
                line = None
        if line is None:
            line = Line(sentence.paragraph, count, paragraphs[sentence.paragraph].kind in HEADS)
            line.turn = _is_turn(sentence.words)
        for nth, (word, span, tag) in enumerate(zip(sentence.words, sentence.spans, sentence.tags, strict=True)):
            if inside:
                if span[0] < inside.outer_end:
                    continue
                if _ends_line(text, inside, word) and line.lows and not _is_cue(sentence, nth):
                    yield line
                    count += 1
                    line = Line(sentence.paragraph, count)
                inside = None
            while stretch and stretch.outer_end <= span[0]:
                stretch = next(pending, None)
            if stretch and span[0] >= stretch.outer_start:
                if _parts(text, line, stretch):
                    yield line
                    count += 1
                    line = Line(sentence.paragraph, count)
                inside = stretch
                line.quotes[len(line.lows)] = stretch
                last = text[stretch.end - 1 : stretch.end]
                short = stretch.end - stretch.start <= _SHORT
                if short and (last.isalnum() or line.tag(len(line.tags) - 1) == "POS"):
                    line.asides.add(len(line.lows))
                elif last == ",":
                    line.leading.add(len(line.lows))
                elif last in ".?!":
                    line.ended.add(len(line.lows))
                line.add('"', QUOTE, (stretch.outer_start, stretch.outer_end))
            elif word == "." and sentence.words[nth + 1 : nth + 2] == (",",):
                line.spans[-1:] = [(line.spans[-1][0], span[1])] if line.spans else []  # Ann Lee, R-Ariz., said
            else:
                low = word.lower()
                if (low in titles and word != low) or (tag == "MD" and word == "May" and nth):
                    tag = "NNP"
                elif tag in _NO_NOUN:
                    tag = _name_tag(line, sentence, nth, tag)
                if tag in _PAST and len(line.tags) - 1 in line.leading and {"WP", "WDT"} & set(line.tags):
                    line.add(",", ",", (span[0], span[0]))  # Ann Lee, who called it “a lie,” said
                if word in _DASHES and _is_dateline(sentence, nth):
                    line = Line(line.paragraph, count, line.heads)
                    continue
                line.add(low, tag, span)
                if len(line.lows) >= _LONGEST:
                    yield line
                    count += 1
                    line = Line(sentence.paragraph, count)
    if line and line.lows:
        yield line


def _name_tag(line: Line, sentence: Sentence, nth: int, tag: str) -> str:
    """The tag of a word with a capital, or behind one, that looks like a verb or a preposition inside a name."""
    before = sentence.words[nth - 1] if nth and not line.heads else ""
    if not before[-1:].isalpha():
        return tag
    capital = sentence.words[nth][0].isupper()
    if capital and (tag[0] == "V" or (before[0].isupper() and line.tag(len(line.tags) - 1) in _NAMES)):
        return "NNP"
    renamed = line.tag(len(line.tags) - 1) == "NNP" and sentence.tags[nth - 1][0] == "V"
    return "NN" if renamed and tag == "VB" else tag


def _is_dateline(sentence: Sentence, dash: int) -> bool:
    """Whether a sentence names only where it was written before a dash: "WASHINGTON (AP) — "."""
    before = [word for word in sentence.words[:dash] if word[0].isalpha()]
    capitals = before[:1] and before[0].isupper() and len(before[0]) > _ACRONYM
    return 0 < dash <= _DATELINE and bool(capitals) and all(word[0].isupper() for word in before)


def _is_turn(words: Sequence[str]) -> bool:
    colon = words.index(":") if ":" in words[1:_TURN] else 0
    return colon > 0 and all(word.isupper() for word in words[:colon]) and len(words[colon - 1]) > _ACRONYM


def _ends_line(text: str, quote: Stretch, word: str) -> bool:
    """Whether a quote that ends with a full stop ends its sentence: the next word has a capital."""
    return text[quote.end - 1] == "." and word[0].isupper()


def _parts(text: str, line: Line, quote: Stretch) -> bool:
    """Whether a sentence ends between a quote and the next: he called it “a lie.” “I know,” she said."""
    if len(line.tags) - 1 not in line.ended or set(line.tags) == {QUOTE}:
        return False
    return text[line.spans[-1][1] - 2 : line.spans[-1][1] - 1] == "." and text[quote.start : quote.start + 1].isupper()


def _is_cue(sentence: Sentence, start: int) -> bool:
    """Whether a sentence is from the word ``start`` on no more than "Ann Lee said."."""
    words = sentence.words
    if not 2 <= len(words) - start <= _SOON or words[-1] != "." or sentence.tags[-2] not in ("VBD", "VBZ"):
        return False
    cue = lexicon().verbs.get(words[-2].lower())
    return cue is not None and "q" in cue.frames


def _is_asked(text: str, line: Line, sentence: Sentence) -> bool:
    """Whether a sentence only tells who asked or cried the quote that the line ends with."""
    if line.tags[-1] != QUOTE:
        return False
    if sentence.words[0] in ("—", "–", "--"):
        return True  # a tweet, signed
    if text[line.quotes[len(line.tags) - 1].end - 1] not in "?!…-–—,":
        return _is_cue(sentence, 0)
    verbs = lexicon().verbs
    words = [word.lower() for word in sentence.words[:_SOON]]
    return any(word in verbs and "q" in verbs[word].frames for word in words)
