"""Who is named right behind a quote that opens its sentence, where no cue was read: “It is over,” a nurse, who left."""

from __future__ import annotations

import re

from ..article import Article
from ..data.sections import alternation, words
from .attribution_draft import QuotedSpan, ReadLine, SpeakerCue
from .cue_words import lexicon
from .descriptions import is_person_noun
from .referents import Referents

_BEHIND = 100  # characters behind “…,” in which its speaker is named
_NOUN_PHRASE = r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) (?:[\w’'-]+ ){0,5}?([\w’'-]+)"
_PUBLISHED = words("cues.txt", "documents", "messages")
_UNNAMED = re.compile(rf"\s*({_NOUN_PHRASE}), who\b")
_TELLING = r"(told|said|says|added|asked)\b"
_WITH_MORE = re.compile(
    rf"\s*({_NOUN_PHRASE}(?: (?:who|that))?)"
    rf"(?:(?<=who)|(?<=that)| (?:next|in|at|from|near|with|on|outside|close)) [^.;,“”\"]*?\b{_TELLING}"
)
"""“…,” a man who did not want to be named told the Post."""
_INVERTED = re.compile(
    r"[”\"’]? [a-z]+(?:ed|s) ((?:the|an?|one|another) (?:[\w’'-]+ ){0,3}?([\w’'-]+)"
    r"(?: (?:of|to|for|in|on|at|from|by|with) [^.,;“”\"]{1,40})?)(?=[.,;])"
)
"""Behind a quote, "reads the call to action"."""
_OFFICE = re.compile(r"(?:[’']s)? (?:(?!and |or |with )[\w-]+ ){1,4}")
"""Between an organization and who holds an office in it."""
_SAYS_NAME = re.compile(r"[”\"’]? ?(?:says?|said) ((?:[A-Z](?:\.|[\w’'-]*) ?){1,3}(?<! ))(?=[,. ])")
_QUOTES = re.compile(
    r",?[”\"]?,? [^.;,“”\"\n]{1,70} (?:quotes|quoted)"
    r" ((?:[\w’'.-]+ ){0,9}?([\w’'-]+))(?= as (?:saying|telling)\b|[.,;])"
)
"""“…,” the Post quoted her as saying."""
_ALLEGED = re.compile(
    rf",?[”\"]?,? ((?:{alternation('grammar.txt', 'subject pronouns')}))"
    r" (?:is|are|was|were) [a-z]+ (?:to have [a-z]+|as saying)\b"
)
"""“…,” he is alleged to have written."""


def told_behind(article: Article, referents: Referents, line: ReadLine, quote: QuotedSpan) -> SpeakerCue | None:
    """Who is said to tell a quote right behind it, in words that the grammar does not read."""
    text, end = article.text, quote.outer_end
    if quote.outer_start != line.start or quote.goes_on:
        return None
    if (quoted := _QUOTES.match(text, quote.end)) and quoted[2] not in _PUBLISHED:
        named = next((one for one in referents.between(*quoted.span(1)) if one.person), None)
        head = (named.start, named.end) if named else quoted.span(2)
        return SpeakerCue(quoted.span(1), head, "quoted", weak=True)
    if alleged := _ALLEGED.match(text, quote.end):
        return SpeakerCue(alleged.span(1), alleged.span(1), "", weak=True)
    if (some := _WITH_MORE.match(text, end)) and (is_person_noun(some[2]) or lexicon().is_person(some[2])):
        return SpeakerCue(some.span(1), some.span(2), some[3], weak=True)
    return None


def named_behind(article: Article, referents: Referents, line: ReadLine, quote: QuotedSpan) -> SpeakerCue | None:
    """Who is named right behind a quote that opens its sentence and ends with a comma: “It is over,” Ms Lee."""
    text = article.text
    comma = text[quote.end - 1 : quote.end] == "," or text[quote.outer_end : quote.outer_end + 1] == ","
    if quote.outer_start != line.start or not comma or quote.goes_on:
        return None
    for pattern in (_UNNAMED, _INVERTED):
        if unnamed := pattern.match(text, quote.outer_end):
            return SpeakerCue(unnamed.span(1), unnamed.span(2), "", weak=True)
    if strange := _SAYS_NAME.match(text, quote.outer_end):
        first = next(iter(referents.between(strange.start(1), strange.end(1))), None)
        if first is None or not (first.person or first.body):
            return SpeakerCue(strange.span(1), strange.span(1), "", weak=True)  # says Honson To, head of Acme
    end = text.find("\n", quote.outer_end)
    near = referents.between(quote.outer_end, min(quote.outer_end + _BEHIND, end if end >= 0 else len(text)))
    for one, following in zip(near, [*near, None][1:], strict=True):
        if one.quoted:
            return None
        if one.body and following and following.person and _OFFICE.fullmatch(text, one.end, following.start):
            continue  # “…,” Acme director Ann Lee
        if one.person or one.body:
            return SpeakerCue((one.start, one.end), (one.start, one.end), "", weak=True)
    return None
