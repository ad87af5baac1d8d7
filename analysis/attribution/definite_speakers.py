"""Whom a phrase means by what the text tells around it: a name given behind, who was asked, the defendant, the firm."""

from __future__ import annotations

import re

from ..article import Article
from ..data.sections import alternation, words
from .descriptions import is_calling, is_description
from .introductions import introduced
from .person_genders import noun_gender
from .referents import Referents

Span = tuple[int, int]

_GIVES_NAME = re.compile(rf",? who (?:{alternation('grammar.txt', 'giving a name (phrases)')})\b[^.;”\"]{{0,40}}$")
_NAME_REACH = 100  # characters from a description to the name that somebody gives
_REPLIES = re.compile(rf"(?:{alternation('grammar.txt', 'replying')})\b")
_REPLIED = re.compile(rf"\b(?:{alternation('grammar.txt', 'replying')}) $")
_ASKED = re.compile(r"\b[Aa]sked\b")
_WHOSE = frozenset({"his", "her", "their"})
_OWNED = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?) (?:[\w-]+ ){0,2}[\w-]+,? $")
_TRIED = words("grammar.txt", "those on trial")
_ON_TRIAL = re.compile(
    rf"(?:,[^.;:“\"]{{0,60}},)? (?:{alternation('grammar.txt', 'being on trial (phrases)', whole=True)})"
)
_FIRMS = words("grammar.txt", "definite bodies")
_BASED = re.compile(r"[A-Z][\w., -]*-based (?=\w+$)")
_FAR = 3000
_BEFORE_IT = (", ", "” ", '" ', "’ ", "' ")
_JOINING = ("But ", "And ")
_GOING_ON = re.compile(r" (?:also|further|later|then|added|went on)\b")
_FAR_THEY = 300  # characters in which people are named whom "they" means
_EARLY = 8  # characters into its paragraph of an "It" that may be whom the paragraph before was about


def meant_by_text(article: Article, referents: Referents, head: Span, source: Span, last: str | None) -> str | None:
    """The id of whoever a source without a name means by the words around it, or None; ``last`` spoke last."""
    return (
        _named_behind(article.text, referents, source)
        or _on_trial(article.text, referents, head, source)
        or _replying(article, referents, head, source, last)
        or introduced(article.text, referents, source)
        or _relation(article.text, referents, head, source)
        or definite_body(article, referents, head, source, last)
        or _it(article, referents, head, last)
        or _they(article, referents, head, last)
    )


def based_body(text: str, head: Span, source: Span) -> Span:
    """The main word of "the Austin, Texas-based company", which is no place; else ``head``."""
    found = _BASED.search(text, *source)
    return (found.end(), source[1]) if found and head[0] < found.end() else head


def _named_behind(text: str, referents: Referents, source: Span) -> str | None:
    """Ann Lee in "a woman, who gave her name only as Ann Lee"."""
    if text.find("who", source[0], source[1] + _NAME_REACH) < 0:
        return None
    for one in referents.between(source[0], source[1] + _NAME_REACH):
        if one.person and not one.quoted and "who" in text[source[0] : one.start]:
            who = text.index("who", source[0])
            found = _GIVES_NAME.match(text, text.rfind(" ", 0, who) - (text[who - 2] == ","), one.start)
            return one.actor if found else None
    return None


def _relation(text: str, referents: Referents, head: Span, source: Span) -> str | None:
    """The one person introduced so before, for "her apprentice" behind "her apprentice, Ann Lee"."""
    whose, _, rest = text[slice(*source)].lower().partition(" ")
    noun = text[slice(*head)].lower()
    if whose not in _WHOSE or rest != noun:
        return None
    start = max(0, source[0] - _FAR)
    found = {
        one.actor
        for one in referents.named_in(start, source[0])
        if _OWNED.search(text, max(0, one.start - _NAME_REACH), one.start)
        and text[: one.start].rstrip(", ").lower().endswith(noun)
    }
    own = noun_gender(noun)
    actor = found.pop() if len(found) == 1 else None
    return actor if actor and own in (None, referents.genders.get(actor, own)) else None


def _on_trial(text: str, referents: Referents, head: Span, source: Span) -> str | None:
    """The one person of whom the text says before that they are tried, for "the defendant"."""
    noun = text[slice(*head)].lower()
    if noun not in _TRIED or text[slice(*source)].lower() != f"the {noun}":
        return None
    return on_trial(text, referents, source[0])


def on_trial(text: str, referents: Referents, at: int) -> str | None:
    """The one person of whom the text says before ``at`` that they are tried."""
    before = referents.named_in(max(0, at - _FAR), at)
    found = {one.actor for one in before if _ON_TRIAL.match(text, one.end)}
    return found.pop() if len(found) == 1 else None


def _replying(article: Article, referents: Referents, head: Span, source: Span, last: str | None) -> str | None:
    """The one other person whom the paragraph names, for "the senator replied" after somebody has spoken."""
    text = article.text
    if last is None or not (referents.is_pronoun(head) or text[source[0] : source[0] + 4].lower() == "the "):
        return None
    paragraph = article.paragraph_at(source[0])
    replies = _REPLIES.match(text, source[1] + 1) or _REPLIED.search(text[max(0, source[0] - 12) : source[0]])
    if not replies or paragraph is None or not referents.is_person(last):
        return None
    phrase, noun = text[slice(*source)], text[slice(*head)].lower()
    pronoun = referents.is_pronoun(head)
    if not (pronoun or is_calling(phrase, noun) or is_description(phrase, noun)):
        return None
    here = [one for one in referents.between(paragraph.start, source[0]) if one.person and not one.quoted]
    others = {one.actor for one in here} - {last}
    if len(others) != 1 or last not in {one.actor for one in here} or not _ASKED.search(text, paragraph.start, head[0]):
        return None
    other = others.pop()
    return other if not pronoun or referents.fits(other, head) else None


def definite_body(article: Article, referents: Referents, head: Span, source: Span, last: str | None) -> str | None:
    """The one organization named in this paragraph and the one before, for "the Oslo-based company"."""
    text = article.text
    noun = text[slice(*head)].lower()
    if noun not in _FIRMS:
        return None
    paragraph = article.paragraph_at(source[0])
    plain = _BASED.sub("", text[slice(*source)].partition(" ")[2]).partition(",")[0]
    if paragraph is None or text[source[0] : source[0] + 4].lower() != "the " or plain.lower() != noun:
        return None
    start = article.paragraphs[max(0, paragraph.index - 1)].start
    near = {one.actor for one in referents.between(start, source[0]) if one.body and not one.quoted}
    if len(near) != 1 or (last is not None and not referents.is_person(last) and last not in near):
        return None
    return near.pop()


def _it(article: Article, referents: Referents, head: Span, last: str | None) -> str | None:
    """The organization that spoke last, for an "It" that opens a sentence, for “…,” it said, and for "…, it said".

    No other may be named since the paragraph before, unless the same goes on: "It also said", "it added".
    """
    text = article.text
    if text[slice(*head)].lower() != "it":
        return None
    paragraph = article.paragraph_at(head[0])
    if paragraph is None or not referents.is_body(last):
        return None
    opens = text[slice(*head)] == "It" or text[max(0, head[0] - 5) : head[0]].endswith(_JOINING)
    if not opens and text[head[0] - 2 : head[0]] not in _BEFORE_IT:
        return None
    start = (
        paragraph.start if paragraph.start < head[0] - _EARLY else article.paragraphs[max(0, paragraph.index - 1)].start
    )
    near = [one.actor for one in referents.between(start, head[0]) if one.body and not one.quoted]
    if last in near and _GOING_ON.match(text, head[1]):
        return last
    if not opens and _BEFORE_IT[0] != text[head[0] - 2 : head[0]]:
        return last if last in near else None
    return last if near and set(near) == {last} else None


def _they(article: Article, referents: Referents, head: Span, last: str | None) -> str | None:
    """The people who spoke last, for a "They" that opens a sentence, or for “…,” they said.

    No other people or body may be named since the sentence before theirs.
    """
    text = article.text
    word = text[slice(*head)]
    if word.lower() != "they" or not referents.is_crowd(last):
        return None
    opens = word == "They" or text[max(0, head[0] - 5) : head[0]].endswith(_JOINING)
    if not opens and text[head[0] - 2 : head[0]] not in _BEFORE_IT:
        return None
    near = [one for one in referents.between(max(0, head[0] - _FAR_THEY), head[0]) if not one.quoted]
    theirs = [at for at, one in enumerate(near) if one.actor == last]
    if not theirs:
        return None
    others = [one for one in near[theirs[-1] + 1 :] if one.body or referents.is_crowd(one.actor)]
    return None if others else last
