"""Lists whose members may go without a number: "four hostages - two Canadians, a Briton and an American".

Each "a" and "his" counts for one. A list between dashes, in brackets or behind a colon is all of its whole, and so is
one of men and women behind a comma, and one that takes up "the victims"; one behind "including" may be of some only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from ..numbers.meaning.befallen import are_people
from .consistency import Consistency
from .counted_things import counted
from .list_members import LIST, Member, is_part, is_whole, masked, members_of
from .members_apart import are_parted, are_peoples, are_persons, can_hold, is_body, is_over, is_split
from .told_figures import (
    Sentence,
    are_in_reach,
    equation,
    sentences_with_numbers,
    shown,
)

_WORDS = r"[^,;:()#.–—]"
_DASH = re.compile(rf"{_WORDS}{{0,70}}?(?<!x)(?:\s[-–—]{{1,2}}\s?|—|\s?\(|:\s)(?:(?:those of|a total of|namely) )?")
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
_ALL = re.compile(
    r"(?: from [A-Z][\w’'-]+)?,? (?:and )?all (?:of the )?#(?P<whole>\d+)#(?! of (?!them|whom))"
    r"|,? (?:a total of )?#(?P<total>\d+)#(?: [a-z]+){0,2}? (?:in all|in total|altogether|all told)\b"
    r"|,? (?:from|in|out of) (?:(?:their|its|his|her|the|\w+) )?(?:first |last )?#(?P<games>\d+)# "
    r"(?:games|matches|starts)\b"
)
_ALL_LATER = re.compile(r"[^.#]{0,70}[;,] (?:and )?all (?:of the )?#(?P<whole>\d+)#(?! of\b)")
_RESULTS = re.compile(r"\b(?:wins?|draws?|ties?|defeats?|loss(?:es)?|victor(?:y|ies))\b")
_WON = re.compile(
    r"\bwon #(?P<won>\d+)# (?:of|from|in) (?:\w+ )?(?:first |last |opening )?#(?P<games>\d+)# (?:matches|games)[^.#]*?"
    r"(?:drew|drawn|drawing|tied) #(?P<drawn>\d+)#[^.#]*?(?:lost|losing) #(?P<lost>\d+)#"
)
_WON_OF = re.compile(
    r"\bwon #(?P<won>\d+)#,? (?:drew|drawn|tied) #(?P<drawn>\d+)# and lost #(?P<lost>\d+)# (?:of|from|in) "
    r"(?:\w+ )?(?:first |last |opening )?#(?P<games>\d+)# (?:[a-z]+ )?(?:matches|games)"
)
_HAS = re.compile(rf"{_WORDS}{{0,25}}? (?:has|have|had|with|was made up of) ")
_VICTIMS = re.compile(
    r"^(?:(?:[A-Z][\w’'-]+ (?:[\w’'-]+ ){0,4}?(?:said|says|say|reported) (?:[A-Z]\w+day )?(?:that )?)?"
    r"(?:[Tt]he|[Tt]hose) "
    r"(?P<who>victims|dead|group|injured|wounded|hostages|men|suspects|detainees|arrested|killed|others|lot|collection"
    r"|prisoners|officers|soldiers|passengers)"
    r"(?P<how> were| are| included| include| consists? of| comprises?| -| –| —))\s(?:at least )?"
)
_NEXT, _NEAR, _BARE_SUM = 4, 34, 1000


def check_listed(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Lists held against the number of those whom they list."""
    sentences = sentences_with_numbers(findings)
    for sentence in sentences:
        text, used = masked(sentence), set[int]()
        for at, whole in enumerate(sentence.numbers):
            if is_whole(whole) and not is_part(sentence, whole) and whole.start not in used:
                for found in _behind(sentence, text, at):
                    used.update(place.start for place in found.places)
                    yield found
        yield from _before(sentence, text)
        yield from _results(sentence, text)
    for before, sentence in pairwise(sentences):
        if sentence.span.start - before.span.end <= _NEXT:
            yield from _taken_up(before, sentence)


def _behind(sentence: Sentence, text: str, at: int) -> Iterator[Consistency]:
    """The list behind a whole, in its own sentence."""
    whole = sentence.numbers[at]
    token = f"#{at}#"
    start = text.find(token) + len(token)
    if start < len(token):
        return
    for opener, some in ((_CALLED, False), (_HAS, False), (_SOME, True), (_DASH, False), (_COMMA, False)):
        opened = opener.match(text, start)
        members = members_of(sentence, text, opened.end()) if opened else None
        if members is None:
            continue
        of_them = opener is _COMMA and members[0].words.startswith(("of them", "of whom"))
        if opener is _SOME and _is_named(sentence, members[0]):
            continue
        if opener is _COMMA and not of_them and not is_split(sentence, whole, members):
            continue
        if opener is _HAS and not (are_parted(members) and len(members) > 1 and is_body(sentence, whole)):
            continue
        if opener is _DASH and not _is_closed(opened.group() if opened else "", members):
            continue
        yield from _held(whole, members, (some or of_them) and not is_over(whole, _but_named(members)))
        return


def _is_named(sentence: Sentence, member: Member) -> bool:
    """Whether a number is the name of what is listed: "nine routes, including the 14 and the airport link"."""
    return bool(member.number and not member.words and sentence.before(member.number).endswith("the "))


def _but_named(members: Sequence[Member]) -> Sequence[Member]:
    """Members without those whose names follow their number: "two guests, Ann Lund and Ida Roth"."""
    first, *names = members
    return [first] if first.number and first.many == len(names) and not any(each.words for each in names) else members


def _is_closed(opening: str, members: Sequence[Member]) -> bool:
    """Whether a list behind a dash or colon is of its whole: right behind it, or of parts that exclude each other."""
    return len(opening) <= _NEAR or are_parted(members) or are_peoples(members)


def _before(sentence: Sentence, text: str) -> Iterator[Consistency]:
    """ "Three brothers and two cousins, and all five": a whole behind its list."""
    for found in LIST.finditer(text):
        told = _ALL.match(text, found.end())
        members = members_of(sentence, text, found.start()) if told else None
        if not told and (later := _ALL_LATER.match(text, found.end())):
            members = members_of(sentence, text, found.start()) or []
            if len(members) > 1 and all(are_persons(member) for member in members):
                yield from _held(sentence.numbers[int(later["whole"])], members, False)
        if not told or not members:
            continue
        if not told["games"] or all(_RESULTS.search(member.words) or not member.words for member in members):
            yield from _held(sentence.numbers[int(told["whole"] or told["total"] or told["games"])], members, False)


def _results(sentence: Sentence, text: str) -> Iterator[Consistency]:
    """ "The Tigers won nine of their 15 matches, drew two and lost four"."""
    for found in (*_WON.finditer(text), *_WON_OF.finditer(text)):
        numbers = {name: sentence.numbers[int(at)] for name, at in found.groupdict().items()}
        members = [Member(numbers[name].value or 0, numbers[name], "") for name in ("won", "drawn", "lost")]
        yield from _held(numbers["games"], members, False)


def _held(whole: Number, members: Sequence[Member], some: bool) -> Iterator[Consistency]:
    total, value = sum(member.many for member in members), whole.value or 0
    if (some and total != value) or not are_in_reach(total, value, 0.5):
        return
    numbers = [member.number for member in members if member.number]
    if any(number.unit not in (None, whole.unit) for number in numbers):
        return
    bare = [number.value or 0 for number in numbers if number.kind != "money"]
    if whole.kind == "money" and (len(numbers) < len(members) or any(each < _BARE_SUM for each in bare)):
        return  # "£2m next year and the rest in May"
    added = " + ".join(shown(member.many) for member in members)
    places = sorted((whole, *numbers), key=lambda each: each.start)
    yield equation(added, total, value, total == value, *places)


def _taken_up(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "Three people died. The victims - a soldier and two guards - were", of the one figure told before."""
    text = masked(sentence)
    opened = _VICTIMS.match(text)
    if opened is None:
        yield from _the_list(before, sentence)
        return
    wholes = [each for each in before.numbers if is_whole(each) and each.kind != "duration"]
    members = members_of(sentence, text, opened.end())
    if members is None or len(wholes) != 1 or any(n.kind == "count" for n in before.numbers if n not in wholes):
        return
    if not can_hold(wholes[0], opened["who"], members):
        return
    some = "include" in opened["how"]
    yield from _held(wholes[0], members, some and not is_over(wholes[0], members))


def _the_list(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "They held five people. The three men and two women are": no more than the only people told of."""
    wholes = [each for each in before.numbers if is_whole(each) and each.kind == "count"]
    of = counted(wholes[0]) if len(wholes) == 1 else ""
    if not of or not (wholes[0].fate or are_people(of) or of[:1].isupper()):
        return
    text = masked(sentence)
    for opened in _THE.finditer(text):
        found = LIST.match(text, opened.end())
        members = members_of(sentence, text, opened.end()) if found else None
        if found and members and all(m.number for m in members) and (are_parted(members) or are_peoples(members)):
            yield from _held(wholes[0], members, not is_over(wholes[0], members))
