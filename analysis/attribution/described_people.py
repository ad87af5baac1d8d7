"""Whom a phrase such as "the Labour MP" or "the 61-year-old" describes, of the people named before it."""

from __future__ import annotations

import re

from ..article import Article
from ..data.sections import words
from .descriptions import age_in, callings_beside, is_alone, is_calling, is_description, is_other_party, is_person_noun
from .person_genders import noun_gender
from .referents import FAR_BACK, GENDER_OF, GENDERED, Referents

Span = tuple[int, int]

_FAR = 400  # characters from whom was last spoken of to a phrase that describes them
_TELLS_OF = re.compile(r" \w+ (?:me |us |reporters )?(?:that )?(s?he)\b")
_BEHIND_QUOTE = re.compile(r"[”\"’'] [a-z]+ $")
_VERB = 20  # characters of a verb of saying between a quote and who speaks
_FEWEST, _MOST = 2, 4  # words of "the cognitive scientist" behind "the"
_FOUNDERS = words("grammar.txt", "founders")
_CALLINGS = words("grammar.txt", "callings")
_BESIDE = 40  # characters around a name in which an office tells whose it is
_LEAD = 1000  # characters in which "the coach" tells what whom an article is about is called
_MENTIONS = 6  # of a person that are looked at for what they are called


def described(
    article: Article, referents: Referents, head: Span, source: Span, last: str | None, since: int, end: int
) -> str | None:
    """The id of the person whom a phrase describes, or None.

    Safe are the only person of that age; the person who spoke or was spoken of ``last``, if nobody else is named
    from ``since`` on; the one woman whom "her" means there; and the one person named in this paragraph and the
    one before. Whoever is named up to ``end``, where the words credited end, does not say them.
    """
    text = article.text
    phrase, noun = text[slice(*source)].partition(", ")[0], text[slice(*head)].lower()
    founder = phrase.partition(" of ")[0] == f"the {noun}" and noun in _FOUNDERS  # the founder of Acme
    calling = founder or is_calling(phrase, noun) or _is_partly_called(text, referents, phrase, last, source[0])
    if since > source[0] or not (calling or is_description(phrase, noun)):
        return None
    if any(one.actor == last for one in referents.between(source[1], end)):
        return None  # the minister praised Lee
    age = age_in(phrase)
    if of_age := referents.ages.get(age or -1):
        return next(iter(of_age)) if len(of_age) == 1 else None
    others = set().union(*referents.ages.values()) if age else set()  # who are of another age
    gender = noun_gender(phrase)
    meant = _gender_between(text, referents, since, source[0])
    back = max(0, source[0] - FAR_BACK)
    if gender is None and last and meant and meant != referents.genders.get(last, meant):
        return referents.only_one(back, source[0], meant, known=True)
    told = _TELLS_OF.match(text, source[1])  # the author says that she wrote
    if told and referents.genders.get(last or "", told[1]) != told[1]:
        return referents.only_one(back, source[0], told[1], known=True)
    if calling and (main := _main_again(article, referents, noun, source, last, gender)):
        return main
    opens = text[source[0] - 2 : source[0]] == "\n\n"
    if opens and is_calling(phrase, noun) and noun not in callings_of(text, referents, last or "", source[0]):
        named = _called_so(text, referents, noun, back, source[0])
        if named and (gender is None or referents.genders.get(named, gender) == gender):
            return named
    if last in referents.persons - others and (gender is None or referents.genders.get(last or "", gender) == gender):
        if source[0] - since >= _FAR:
            return None
        later = {one.actor for one in referents.named_in(since, source[0])}
        return last if later <= {last} else None
    paragraph = article.paragraph_at(source[0])
    if paragraph is None or paragraph.index in referents.turns:
        return None
    if calling:
        return _called_so(text, referents, noun, paragraph.start, source[0]) or referents.alone_so_far(
            source[0], gender
        )
    if not is_alone(phrase, noun):
        return None
    start = article.paragraphs[max(0, paragraph.index - 1)].start
    found = referents.only_one(max(start, back), source[0], gender)
    return None if found in others else found


def only_person_so_far(article: Article, referents: Referents, head: Span, source: Span) -> str | None:
    """The one person named up to then, in this paragraph or the one before, for “…,” says the chief commissioner."""
    text = article.text
    paragraph = article.paragraph_at(source[0])
    noun, phrase = text[slice(*head)].lower(), text[slice(*source)]
    if paragraph is None or not _BEHIND_QUOTE.search(text, max(0, source[0] - _VERB), source[0]):
        return None
    if not is_person_noun(noun) or is_other_party(noun) or phrase != phrase.lower():
        return None
    if not phrase.endswith(noun) or "’" in phrase or "'" in phrase or paragraph.index in referents.turns:
        return None
    only = referents.only_one(0, source[0], None)
    start = article.paragraphs[max(0, paragraph.index - 1)].start
    gender = noun_gender(phrase)
    near = any(one.actor == only for one in referents.named_in(start, source[0]))
    return only if near and gender in (None, referents.genders.get(only or "", gender)) else None


def _called_so(text: str, referents: Referents, noun: str, start: int, at: int) -> str | None:
    """The only person named from ``start`` on whom the text calls by a noun beside the name: "Coach Bob Roe"."""
    people = {one.actor for one in referents.named_in(start, at)}
    found = [actor for actor in sorted(people) if noun in callings_of(text, referents, actor, at)]
    return found[0] if len(found) == 1 else None


def _is_partly_called(text: str, referents: Referents, phrase: str, last: str | None, at: int) -> bool:
    """Whether "the deputy minister" may be who spoke last, and was called "his deputy" before."""
    opening, *told = phrase.lower().split()
    if (
        opening != "the"
        or not _FEWEST <= len(told) <= _MOST
        or last not in referents.persons
        or phrase[4:] != phrase[4:].lower()
    ):
        return False
    if told[-1] in _CALLINGS or (is_person_noun(told[-1]) and _is_announced(text, referents, phrase, last or "")):
        return True  # the cognitive scientist
    return (
        len(told) == _FEWEST
        and is_person_noun(told[-1])
        and not callings_of(text, referents, last, at).isdisjoint(told)
    )


def _is_announced(text: str, referents: Referents, phrase: str, last: str) -> bool:
    """Whether the first lines speak of "health secretary" before they name who spoke last, and of nobody else so."""
    office = phrase[len("the ") :].lower()
    lead = text[: min(referents.first_named(last), _LEAD)].lower()
    if office not in lead:
        return False
    wanted = set(office.split())
    named = referents.named_in(0, _LEAD)
    others = (one for one in named if one.actor != last)
    return not any(
        wanted <= set(text[max(0, one.start - _BESIDE) : one.end + _BESIDE].lower().split()) for one in others
    )


def _main_again(
    article: Article, referents: Referents, noun: str, source: Span, last: str | None, gender: str | None
) -> str | None:
    """Whom an article is about, for a "The coach" that opens a paragraph after her assistant has spoken."""
    paragraph = article.paragraph_at(source[0])
    main = referents.main_person(source[0])
    if paragraph is None or paragraph.start != source[0] or last in (None, main) or main is None:
        return None
    if not is_person_noun(noun) or referents.genders.get(main, gender) != (gender or referents.genders.get(main)):
        return None
    called = callings_of(article.text, referents, last or "", source[0])
    lead = min(referents.first_named(last or ""), _LEAD)
    other = re.search(rf"\b{re.escape(noun)}\b", article.text[:lead], re.I)
    return main if noun not in called and (called or other) else None


def callings_of(text: str, referents: Referents, actor: str, at: int) -> set[str]:
    """What a person named before ``at`` is called beside the name: "her assistant, Ann Lee"."""
    named = [one for one in referents.named_in(max(0, at - FAR_BACK), at) if one.actor == actor]
    beside = (callings_beside(text, one.start, one.end) for one in named[:_MENTIONS])
    titles = {text[one.start : one.end].partition(" ")[0].lower() for one in named[:_MENTIONS]}
    return set().union(*beside, filter(is_person_noun, titles))


def _gender_between(text: str, referents: Referents, start: int, end: int) -> str | None:
    """The pronoun by which people outside of quotes go between two offsets, if it is one and not both."""
    found = {
        GENDER_OF[one[0].lower()]
        for one in GENDERED.finditer(text, start, min(end, start + _FAR))
        if not referents.is_quoted(one.start())
    }
    return found.pop() if len(found) == 1 else None
