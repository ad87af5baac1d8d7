"""Lists whose members may go without a number: "four hostages - two Canadians, a Briton and an American".

Each "a" and "his" counts for one. A list between dashes, in brackets or behind a colon is all of its whole, and so is
one of men and women behind a comma, and one that takes up "the victims"; one behind "including" may be of some only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..comparing.comparison import Comparison
from ..data.sections import words as all_words
from ..findings import Findings, Number
from ..numbers.meaning.befallen import are_people
from .consistency import Consistency
from .counted_things import counted, names_nothing
from .told_figures import (
    Sentence,
    are_in_reach,
    is_exact,
    listed,
    sentences_with_numbers,
    shown,
    span_of,
)

_TOKEN = re.compile(r"#(\d+)#")
_WORD = r"(?!and\b|or\b|who\b|which\b|that\b|were\b|was\b|are\b|is\b|had\b|have\b|has\b|said\b|died\b|by\b)[\w’'-]+"
_ONE = r"\b[Aa]n?\b|\b[Oo]ne\b|\b(?:his|her|their|its|the)\b"
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"
_ITEM = rf"(?:(?:(?:another |the other |the |his |her |their |its )?#\d+#|{_ONE})(?: {_WORD}){{0,6}}?|{_NAME})"
_ENDS = r"(?=\s[-–—]|\s?[).;:,–—]|\s(?:were|was|are|died|had|who|follow\w*|from)\b|$)"
_LIST = re.compile(rf"(?:{_ITEM}, )*{_ITEM},? and {_ITEM}{_ENDS}")
_WORDS = r"[^,;:()#.–—]"
_DASH = re.compile(rf"{_WORDS}{{0,70}}?(?<!x)(?:\s[-–—]\s?|—|\s?\(|:\s)(?:(?:those of|a total of|namely) )?")
_CALLED = re.compile(
    rf"{_WORDS}{{0,70}}?(?:,|\s[-–—])\s"
    r"(?:(?:identified|described|named|listed) as|said to be|believed to be|namely) "
)
_COMMA = re.compile(rf"{_WORDS}{{0,60}}?, ")
_SOME = re.compile(
    r"[^;:()#.–—]{0,90}?,? "
    r"(?:including|among them|among whom were|of whom|of them|of which|counting) (?:were )?"
)
_THE = re.compile(r"\b[Tt]he (?=#)")
_LISTING = re.compile(r"\b(?:includ\w+|and|with|are|were) $|, $", re.IGNORECASE)
_RESTRICTED = re.compile(r"\s(?:who|with|from|in|at|on)\b")
_ALL = re.compile(
    r"(?: from [A-Z][\w’'-]+)?,? (?:and )?all (?:of the )?#(?P<whole>\d+)#(?! of (?!them|whom))"
    r"|,? (?:a total of )?#(?P<total>\d+)#(?: [a-z]+){0,2}? (?:in all|in total|altogether|all told)\b"
    r"|,? (?:from|in|out of) (?:(?:their|its|his|her|the|\w+) )?(?:first |last )?#(?P<games>\d+)# "
    r"(?:games|matches|starts)\b"
)
_FOR = re.compile(r"(?:for|in|of|on)\b")
_ALL_LATER = re.compile(r"[^.#]{0,70}[;,] (?:and )?all (?:of the )?#(?P<whole>\d+)#(?! of\b)")
_RESULTS = re.compile(r"\b(?:wins?|draws?|ties?|defeats?|loss(?:es)?|victor(?:y|ies))\b")
_HAS = re.compile(rf"{_WORDS}{{0,25}}? (?:has|have|had|with|was made up of) ")
_VICTIMS = re.compile(
    r"^(?:(?:[A-Z][\w’'-]+ (?:[\w’'-]+ ){0,4}?(?:said|says|say|reported) (?:that )?)?(?:[Tt]he|[Tt]hose) "
    r"(?:victims|dead|group|injured|wounded|hostages|men|suspects|detainees|arrested|killed|others|lot|collection"
    r"|prisoners|officers|soldiers|passengers)"
    r"(?P<how> were| are| included| include| consists? of| comprises?| -| –| —))\s(?:at least )?"
)
_MEMBERS = re.compile(r"(?P<article>[Aa]n?|[Oo]ne|his|her|their|its|the)?(?: other|other)?\s?(?P<words>.*)")
_LEAST, _NEXT, _NEAR = 3, 4, 34


class Member(NamedTuple):
    """One entry of a list: how many, and by which number or none; the words for what they are."""

    many: float
    number: Number | None
    words: str


def check_listed(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Lists held against the number of those whom they list."""
    sentences = sentences_with_numbers(findings)
    for sentence in sentences:
        masked, used = _masked(sentence), set[int]()
        for at, whole in enumerate(sentence.numbers):
            if _is_whole(whole) and whole.start not in used:
                for found in _behind(sentence, masked, at):
                    used.update(place.start for place in found.places)
                    yield found
        yield from _before(sentence, masked)
    for before, sentence in pairwise(sentences):
        if sentence.span.start - before.span.end <= _NEXT:
            yield from _taken_up(before, sentence)


def _is_whole(number: Number) -> bool:
    counts = number.kind in ("count", "other", "money") or (number.kind == "duration" and number.unit == "year")
    return counts and is_exact(number) and (number.value or 0) >= _LEAST


def _masked(sentence: Sentence) -> str:
    """The sentence with its counts as "#0#", "#1#" and every other number as a word."""
    out, at = [], 0
    for index, number in enumerate(sentence.numbers):
        start = number.start - sentence.span.start
        plain = number.kind in ("count", "other", "money") and is_exact(number) and (number.value or 0) >= 1
        out += [sentence.text[at:start], f"#{index}#" if plain or _is_whole(number) else "x"]
        at = number.end - sentence.span.start
    return "".join((*out, sentence.text[at:]))


def _behind(sentence: Sentence, masked: str, at: int) -> Iterator[Consistency]:
    """The list behind a whole, in its own sentence."""
    whole = sentence.numbers[at]
    token = f"#{at}#"
    start = masked.find(token) + len(token)
    if start < len(token):
        return
    for opener, some in ((_CALLED, False), (_HAS, False), (_SOME, True), (_DASH, False), (_COMMA, False)):
        opened = opener.match(masked, start)
        members = _members(sentence, masked, opened.end()) if opened else None
        if members is None:
            continue
        of_them = opener is _COMMA and members[0].words.startswith(("of them", "of whom"))
        if opener is _COMMA and not of_them and not _is_split(sentence, whole, members):
            continue
        if opener is _HAS and not (_are_parted(members) and len(members) > 1 and _is_body(sentence, whole)):
            continue
        if opener is _DASH and not _is_closed(opened.group() if opened else "", members):
            continue
        yield from _held(whole, members, (some or of_them) and not _is_over(whole, members))
        return


def _is_closed(opening: str, members: Sequence[Member]) -> bool:
    """Whether a list behind a dash or colon is of its whole: right behind it, or of parts that exclude each other."""
    return len(opening) <= _NEAR or _are_parted(members) or _are_peoples(members)


def _members(sentence: Sentence, masked: str, start: int) -> list[Member] | None:
    """The members of the list that begins there; None where it is none, or one of them cannot be counted."""
    found = _LIST.match(masked, start)
    if found is None:
        return None
    members = []
    for part in re.split(r", and |, | and ", found[0]):
        member = _member(sentence, part.strip())
        if member is None:
            return None
        members.append(member)
    return members if any(member.number for member in members) else None


def _member(sentence: Sentence, part: str) -> Member | None:
    token = _TOKEN.search(part)
    if token:
        number = sentence.numbers[int(token[1])]
        return Member(number.value or 0, number, part[token.end() :].strip())
    if re.fullmatch(_NAME, part):
        return Member(1, None, "")
    words = part.split()[1:]
    if not words or words[-1].lower() in _uncounted() or (words[-1].endswith("s") and not words[-1].endswith("ss")):
        return None
    if any(word.lower() in _uncounted() for word in words):
        return None
    return Member(2 if words[0].lower() in ("couple", "pair") else 1, None, " ".join(words))


@cache
def _uncounted() -> frozenset[str]:
    """Words for nobody knows how many: "family", "crew"."""
    return listed("nobody knows how many")


def _are_parted(members: Sequence[Member]) -> bool:
    """Whether nobody is in two members: each has a word of sex or age, or is a medal, none that of another."""
    own = [_parts(member) for member in members]
    return all(own) and len(set(own)) == len(own)


def _is_split(sentence: Sentence, whole: Number, members: Sequence[Member]) -> bool:
    """Whether members behind a mere comma can be all of a whole: men and women, "one Iraqi and three Pakistanis"."""
    if _are_parted(members):
        return not _is_parted(sentence, whole)
    if whole.kind == "duration" and all(_FOR.match(each.words) for each in members):
        return True
    if _is_body(sentence, whole) and all(map(_are_persons, members)):
        return True
    of, listing = counted(whole) or "x", _LISTING.search(sentence.before(whole))
    if of in ("people", "persons") and not listing and all(_are_persons(member) for member in members):
        return not any(_parts(member) for member in members)  # men, women and doctors may be the same
    one_of_them = listing or of[:1].isupper() or re.match(r" \w+ from\b", sentence.after(whole))
    return not one_of_them and _are_peoples(members) and are_people(of)


def _are_persons(member: Member) -> bool:
    words = " ".join(re.findall(r"[\w’'-]+", re.split(r" (?:of|from|in|at|on|aboard)\b", member.words)[0]))
    noun = words.split(" ")[-1].lower()
    return bool(words) and (are_people(words) or noun in listed("people of a list") or noun in all_words("roles.txt"))


def _parts(member: Member) -> frozenset[str]:
    return frozenset(member.words.lower().split()) & listed("exclusive parts")


def _is_parted(sentence: Sentence, whole: Number) -> bool:
    """Whether what may be a whole is itself of some only: "six gold"."""
    return bool(set(re.findall(r"[a-z]+", sentence.after(whole).lower())[:1]) & listed("exclusive parts"))


def _before(sentence: Sentence, masked: str) -> Iterator[Consistency]:
    """ "Three brothers and two cousins, and all five": a whole behind its list."""
    for found in _LIST.finditer(masked):
        told = _ALL.match(masked, found.end())
        members = _members(sentence, masked, found.start()) if told else None
        if not told and (later := _ALL_LATER.match(masked, found.end())):
            members = _members(sentence, masked, found.start()) or []
            if len(members) > 1 and all(_are_persons(member) for member in members):
                yield from _held(sentence.numbers[int(later["whole"])], members, False)
        if not told or not members:
            continue
        if not told["games"] or all(_RESULTS.search(member.words) or not member.words for member in members):
            yield from _held(sentence.numbers[int(told["whole"] or told["total"] or told["games"])], members, False)


def _is_body(sentence: Sentence, whole: Number) -> bool:
    """Whether a figure is how many a body has: "the choir of 70"."""
    return names_nothing(whole) and re.search(r"\b[a-z]+ of $", sentence.before(whole)) is not None


def _is_over(whole: Number, members: Sequence[Member]) -> bool:
    """Whether members of which none can be in another are more than their whole."""
    own = [bool(_parts(member)) for member in members]
    return (all(own) or not any(own)) and sum(member.many for member in members) > (whole.value or 0)


def _held(whole: Number, members: Sequence[Member], some: bool) -> Iterator[Consistency]:
    total, value = sum(member.many for member in members), whole.value or 0
    if (some and total != value) or not are_in_reach(total, value, 0.5):
        return
    numbers = [member.number for member in members if member.number]
    if any(number.unit not in (None, whole.unit) for number in numbers):
        return
    if whole.kind == "money" and not any(number.kind == "money" for number in numbers):
        return
    added = " + ".join(shown(member.many) for member in members)
    joint = "=" if total == value else f"= {shown(total)}, and the text says"
    places = span_of(*sorted((whole, *numbers), key=lambda each: each.start))
    yield Consistency("sum", f"{added} {joint} {shown(value)}", total == value, places)


def _taken_up(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "Three people died. The victims - a soldier and two guards - were", of the one figure told before."""
    masked = _masked(sentence)
    opened = _VICTIMS.match(masked)
    wholes = [each for each in before.numbers if _is_whole(each) and each.kind != "duration"]
    members = _members(sentence, masked, opened.end()) if opened else None
    if (
        opened is None
        or members is None
        or len(wholes) != 1
        or any(n.kind == "count" for n in before.numbers if n not in wholes)
    ):
        return
    some = "include" in opened["how"]
    yield from _held(wholes[0], members, some and not _is_over(wholes[0], members))


def _the_list(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "They held five people. The three men and two women are": the only people told of before."""
    wholes = [each for each in before.numbers if _is_whole(each) and each.kind == "count"]
    if len(wholes) != 1 or not (wholes[0].fate or are_people(counted(wholes[0]) or "x")):
        return
    masked = _masked(sentence)
    for opened in _THE.finditer(masked):
        found = _LIST.match(masked, opened.end())
        members = _members(sentence, masked, opened.end()) if found else None
        if found and members and all(m.number for m in members) and (_are_parted(members) or _are_peoples(members)):
            some = _RESTRICTED.match(masked, found.end()) is not None
            yield from _held(wholes[0], members, some and not _is_over(wholes[0], members))


def _are_peoples(members: Sequence[Member]) -> bool:
    return all(member.words[:1].isupper() for member in members) and len({m.words for m in members}) == len(members)
