"""Sentences made ready for grammar: each quote is one opaque word, and none breaks before its "he asked"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..article import Article
from ..data.sections import words
from .attribution_draft import QuotedSpan, Span
from .cue_words import lexicon
from .grammar_line import QUOTE, Line
from .headline_tags import HEADS

if TYPE_CHECKING:
    from ..language import Sentence

_PARTICLES = words("name-parts.txt", "particles")
_SHORT = 30  # characters
_LONGEST = 300  # words: what is longer is no sentence, and would take time that grows with its square
_NO_NOUN = frozenset({"IN", "RB", "VB", "VBP", "VBZ", "VBD", "VBG", "VBN"})
_NAMES = frozenset({"NNP", "NNPS", "NNS"})
_PAST = frozenset({"VBD", "VBZ"})
_EASY = frozenset({"NN", "NNS", "NNP", "DT", "JJ", ",", "TO", "CC", "PRP", "CD", "PRP$"})
"""Tags of words that need no second look, unless they are of the next."""
_DASHES = frozenset({"—", "–", "--", "-"})
_MARKED = _PARTICLES | _DASHES | {"."} | {title.capitalize() for title in lexicon().titles}
_DATELINE = 9  # words
_TURN = 4  # words of a label, the colon among them
_ACRONYM = 3  # letters: what is longer is a name
_SOON = 12  # words after '"…?"' in which "Ann Lee asked" may still come
_RELATIVE = frozenset({"WP", "WDT"})


def lines_of(article: Article, sentences: Sequence[Sentence], quoted: Sequence[QuotedSpan]) -> Iterator[Line]:
    """The lines of an article, in the order of the text."""
    builder = _LineBuilder(article, quoted)
    for sentence in sentences:
        yield from builder.add_sentence(sentence)
    yield from builder.finish()


class _LineBuilder:
    """Takes in sentences word by word and gives out lines as they are complete."""

    def __init__(self, article: Article, quoted: Sequence[QuotedSpan]) -> None:
        self._text, self._paragraphs = article.text, article.paragraphs
        self._titles = lexicon().titles
        self._pending = iter(quoted)
        self._next = next(self._pending, None)
        self._inside: QuotedSpan | None = None  # the quote that the words now come from
        self._line: Line | None = None
        self._count = 0

    def add_sentence(self, sentence: Sentence) -> Iterator[Line]:
        """Take in a sentence; give the lines that are complete now."""
        line, inside = self._line, self._inside
        within = line and inside and sentence.start < inside.outer_end and line.paragraph == sentence.paragraph
        if line and line.words and not within:
            self._inside = None
            if line.paragraph != sentence.paragraph or not _is_asked(self._text, line, sentence):
                yield from self.finish()
        if self._line is None:
            self._line = Line(sentence.paragraph, self._count, self._paragraphs[sentence.paragraph].kind in HEADS)
            self._line.turn = _is_turn(sentence.words)
        if self._inside is None and not self._line.leading and len(self._line.words) + len(sentence.words) < _LONGEST:
            while self._next and self._next.outer_end <= sentence.start:
                self._next = next(self._pending, None)
            if self._next is None or self._next.outer_start >= sentence.end:
                self._add_words(sentence)
                return
        for nth, (word, span, tag) in enumerate(zip(sentence.words, sentence.spans, sentence.tags, strict=True)):
            if self._inside:
                if span[0] < self._inside.outer_end:
                    continue
                ends = _ends_line(self._text, self._inside, word)
                if ends and (_is_announced(self._line) or not _is_cue(sentence, nth)):
                    yield from self._break(sentence)
                self._inside = None
            while self._next and self._next.outer_end <= span[0]:
                self._next = next(self._pending, None)
            if self._next and span[0] >= self._next.outer_start:
                if _parts(self._text, self._line, self._next) or _opens_anew(self._text, self._line, self._next):
                    yield from self._break(sentence)
                self._inside = self._next
                _add_quote(self._text, self._line, self._next)
            elif tag in _EASY and word not in _MARKED:
                self._line.add(word.lower(), tag, span)
            else:
                self._add_word(sentence, nth, word, span, tag)
            if len(self._line.words) >= _LONGEST and not self._inside:
                yield from self._break(sentence)

    def _add_words(self, sentence: Sentence) -> None:
        """Add all words of a sentence in which no quote lies: most need no closer look."""
        words, tags, spans = sentence.words, sentence.tags, sentence.spans
        last = len(words) - 1
        begin = 0
        for nth in [
            nth
            for nth, (word, tag) in enumerate(zip(words, tags, strict=True))
            if (tag not in _EASY and (tag == "VB" or not word.islower()) and (tag != "." or nth < last))
            or word in _MARKED
        ]:
            self._add_plain(begin, nth, sentence, spans)
            self._add_word(sentence, nth, words[nth], spans[nth], tags[nth])
            begin = nth + 1
        self._add_plain(begin, last + 1, sentence, spans)

    def _add_plain(self, begin: int, end: int, sentence: Sentence, spans: Sequence[Span]) -> None:
        """Add some words of a sentence as they are."""
        line = self._line
        assert line
        line.words += map(str.lower, sentence.words[begin:end])
        line.tags += sentence.tags[begin:end]
        line.spans += spans[begin:end]

    def finish(self) -> Iterator[Line]:
        """The line that is not yet given out, if it has words."""
        if self._line and self._line.words:
            yield self._line
            self._count += 1
            self._line = None

    def _break(self, sentence: Sentence) -> Iterator[Line]:
        """Go on with a new line inside a sentence."""
        assert self._line
        if self._line.words:
            yield self._line
            self._count += 1
            self._line = Line(sentence.paragraph, self._count)

    def _add_word(self, sentence: Sentence, nth: int, word: str, span: Span, tag: str) -> None:
        """Add one word that stands outside of quotes, with its tag put right."""
        line = self._line
        assert line
        if word == "." and sentence.words[nth + 1 : nth + 2] == (",",):
            line.spans[-1:] = [(line.spans[-1][0], span[1])] if line.spans else []  # Ann Lee, R-Ariz., said
            return
        lower = word.lower()
        if (
            (lower in self._titles and word != lower)
            or (tag == "MD" and word == "May" and nth)
            or (word in _PARTICLES and _is_particle(line, sentence, nth))
        ):
            tag = "NNP"
        elif tag in _NO_NOUN and (tag == "VB" or word != lower):
            tag = _name_tag(line, sentence, nth, tag)
        if line.leading and tag in _PAST and len(line.tags) - 1 in line.leading and not _RELATIVE.isdisjoint(line.tags):
            line.add(",", ",", (span[0], span[0]))  # Ann Lee, who called it “a lie,” said
        if word in _DASHES and _is_dateline(sentence, nth):
            self._line = Line(line.paragraph, self._count, line.heads)
        else:
            line.add(lower, tag, span)


def _add_quote(text: str, line: Line, quote: QuotedSpan) -> None:
    """Add a quote as one word, and note how it ends."""
    last = text[quote.end - 1 : quote.end]
    short = quote.end - quote.start <= _SHORT
    at = len(line.words)
    line.quotes[at] = quote
    if short and (last.isalnum() or line.tag(at - 1) == "POS"):
        line.asides.add(at)
    elif last == ",":
        line.leading.add(at)
    elif last in ".?!":
        line.ended.add(at)
    line.add('"', QUOTE, (quote.outer_start, quote.outer_end))


def _is_particle(line: Line, sentence: Sentence, nth: int) -> bool:
    """Whether a small word stands between the names of a person: Ann van der Lee."""
    if line.tag(len(line.tags) - 1) != "NNP" or not nth:
        return False
    following = next((word for word in sentence.words[nth + 1 :] if word not in _PARTICLES), "")
    return following[:1].isupper() and sentence.words[nth - 1][:1].isalpha()


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
    if not 0 < dash <= _DATELINE:
        return False
    before = [word for word in sentence.words[:dash] if word[0].isalpha()]
    capitals = before[:1] and before[0].isupper() and len(before[0]) > _ACRONYM
    return bool(capitals) and all(word[0].isupper() for word in before)


def _is_turn(words: Sequence[str]) -> bool:
    colon = words.index(":") if ":" in words[1:_TURN] else 0
    return colon > 0 and all(word.isupper() for word in words[:colon]) and len(words[colon - 1]) > _ACRONYM


def _ends_line(text: str, quote: QuotedSpan, word: str) -> bool:
    """Whether a quote that ends with a full stop ends its sentence: the next word has a capital."""
    return text[quote.end - 1] == "." and word[0].isupper()


def _parts(text: str, line: Line, quote: QuotedSpan) -> bool:
    """Whether a sentence ends between a quote and the next: he called it “a lie.” “I know,” she said."""
    if len(line.tags) - 1 not in line.ended or set(line.tags) == {QUOTE}:
        return False
    return text[line.spans[-1][1] - 2 : line.spans[-1][1] - 1] == "." and text[quote.start : quote.start + 1].isupper()


def _opens_anew(text: str, line: Line, quote: QuotedSpan) -> bool:
    """Whether a quote opens a sentence behind an abbreviation that ends one: which came at 9 a.m. “I know.”"""
    last = line.word(len(line.words) - 1)
    ends = last.endswith(".") and len(last) > 1 and last not in lexicon().titles
    whole = text[quote.start : quote.start + 1].isupper() and text[quote.end - 1] in ".?!"
    return ends and whole and line.tag(len(line.tags) - 1) != QUOTE


def _is_cue(sentence: Sentence, start: int) -> bool:
    """Whether a sentence is from the word ``start`` on no more than "Ann Lee said."."""
    words = sentence.words
    if not 2 <= len(words) - start <= _SOON or words[-1] != "." or sentence.tags[-2] not in ("VBD", "VBZ"):
        return False
    cue = lexicon().verbs.get(words[-2].lower())
    return cue is not None and "q" in cue.frames


def _is_announced(line: Line) -> bool:
    """Whether somebody has been said to speak the quote that a line ends with: “I know,” he said, “it.”"""
    words = line.words
    return len(words) > 2 and words[-2] in (":", ",") and any(word in lexicon().verbs for word in words[:-2])


def _is_asked(text: str, line: Line, sentence: Sentence) -> bool:
    """Whether a sentence only tells who asked or cried the quote that the line ends with."""
    if line.tags[-1] != QUOTE:
        return False
    if sentence.words[0] in _DASHES:
        return True  # a tweet, signed
    if text[line.quotes[len(line.tags) - 1].end - 1] not in "?!…-–—,":
        return _is_cue(sentence, 0) and not _is_announced(line)
    verbs = lexicon().verbs
    words = [word.lower() for word in sentence.words[:_SOON]]
    return any(word in verbs and "q" in verbs[word].frames for word in words)
