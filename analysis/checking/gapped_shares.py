"""Shares of one whole by how they are told: without a verb the second time, in brackets, of one vote in two sentences.

"62 percent of the jobs went to women and 38 percent to men", "power came from gas (41%), wind (33%) and …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import (
    FILE,
    Sentence,
    is_exact,
    listed,
    phrase_finder,
    sentences_with_numbers,
    shown,
    span_of,
    written,
)

_WORD = r"(?: (?!and\b|or\b|but\b|while\b|in\b|with\b)[\w’'-]+)"


def _first(prepositions: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?: of{_WORD}{{1,5}}?)?{_WORD}{{1,4}}? (?P<how>{prepositions}) (?P<what>[^.;%]{{1,60}}?)"
        r",?(?: and| while| with|) (?:about |some |just |only |the other |another )?"
    )


def _second(prepositions: str) -> re.Pattern[str]:
    return re.compile(rf" (?:of [\w ]{{1,30}}? )?(?P<how>{prepositions}) (?P<what>[\w’' -]{{1,40}})")


_TO, _AT_TO = "to|for|from|by|against|into", "in|on|at|to|for|from|by|against|into"
_GAPPED = _first(_TO), _second(_TO)
_GAPPED_OF_IT = _first(_AT_TO), _second(_AT_TO)
"""Where the sentence opens with the whole: "Of the water, 70 percent is used on farms"."""
_SPELL = re.compile(r"(?:(?:this|next|last) |the (?:year|quarter|month|week|season|half)\b|(?:19|20)\d\d\b)")
_BRACKETS = re.compile(r"\)(?:,|,? and) [\w’'& -]{1,40} \($")
_IN_BRACKET = re.compile(r"\(\s*$")
_NO_STUFF = (
    r"(?!(?:among|in|for|from|on|at|with|to|by|as|than|of|higher|lower|more|less|up|down|above|below|over|against"
    r"|last|this|year|when|while|who|whose)\b)"
)
"""What follows a share that is not what something is made of: "61 percent among men"."""
_STUFF = re.compile(rf"(?: of)? {_NO_STUFF}(?P<what>[a-z]+(?: [a-z]+)?)(?:,|,? and|, plus)(?: about| some)? $")
_LAST_STUFF = re.compile(rf"(?: of)? {_NO_STUFF}(?P<what>[A-Za-z][a-z]+(?: [a-z]+)?)(?=[.,;)]| in\b| by\b|$)")
_OWN = re.compile(rf" of{_WORD}{{1,4}},?(?: and| while|,)(?: and)? (?:the )?[A-Z][\w’'& -]{{1,40}}? $")
_OWNS = re.compile(rf"\b(?:{any_of(FILE, 'owning')}) (?:about )?$")
_VOTED_FOR = re.compile(r" of (?:the )?(?:votes?|ballots?)\b")
_NOT = re.compile(
    r"(?: of [\w ]{1,30}?)?(?: said [\w ]{1,30}?| say [\w ]{1,30}?)? "
    r"(?:(?:do|does|did|have|has|had|are|were|will|would|should|could|can) not|(?:do|did|have|wo|would)n['’]t)\b"
    r"(?! (?:know|sure|answer|say|yet))"
)
_OWNERS = re.compile(r"\b(?:owners|shareholders|partners|owned by|split (?:between|among))\b", re.IGNORECASE)
_WITH = re.compile(r", with (?:about |the other |the remaining )?$")
_OF_IT = re.compile(
    r"^Of (?:the|all|its|their) (?:[\w’'-]+ ){1,4}?$|^Of (?:the|all|its|their) [\w’' -]{1,40}, (?:about |some )?$"
)
_PUT = re.compile(r" (?:in|on|at|for|to|into|from|by) (?!\w+ing\b)")
_WERE = re.compile(r"(?: of [\w’' -]{1,40}?)? (?:is|are|was|were) (?P<what>[a-z]+)(?=,| and\b| while\b|[.;]|$)")
_IS_SO = re.compile(r"(?: of [\w’' -]{1,40}?)? (?:is|are|was|were) (?:[\w’'-]+ ){0,3}?")
_SO = re.compile(
    r" (?!(?:of|is|are|was|were|had|have|has|said|more|higher|lower)\b)(?P<what>[\w’'-]+(?: [\w’'-]+){0,2}?)"
    r"(?=,| and\b|[.;]|$)"
)
_BACKED = re.compile(rf"\b(?:{any_of(FILE, 'backed')}) by (?:about |some |only )?$", re.IGNORECASE)
_OPPOSED = re.compile(rf"\b(?:{any_of(FILE, 'turned down (phrases)')}) by (?:about |some |only )?$", re.IGNORECASE)
_HELD = re.compile(r" (?:in (?:private|public|state|foreign) hands|(?:held|owned) by|public\b|privately)")
_OTHER = re.compile(r"^(?:And |But )?The (?:other|remaining|(?P<un>un[a-z]+ed)) $")
_RATING = re.compile(r"\b(?:approval|approve[sd]?|favou?rable)\b", re.IGNORECASE)
_DISAPPROVED = re.compile(r"[^.;]{0,40}?\b(?:disapprove[sd]?|unfavou?rable)\b", re.IGNORECASE)
_ROOM, _MOST, _NEXT, _ABOUT = 0.51, 150, 4, 1.5


def check_gapped(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Shares that are of one whole, and more than it."""
    sentences = sentences_with_numbers(findings)
    for sentence in sentences:
        shares = _shares(sentence)
        for one, other in pairwise(shares):
            if (
                _is_denied(sentence, one, other)
                or _is_gapped(sentence, one, other)
                or _is_rating(sentence, one, other)
                or _is_owned(sentence, one, other)
            ):
                yield from _told([one, other])
        yield from _in_brackets(sentence, shares)
        rules = (_are_gapped, _are_of_owners, _are_put, _are_without_verbs, _are_for_and_against, _are_of_men_and_women)
        if len(shares) > 1 and any(rule(sentence, shares) for rule in rules):
            yield from _told(shares)
        yield from _of_stuff(sentence, shares)
    for before, sentence in pairwise(sentences):
        if sentence.span.start - before.span.end <= _NEXT:
            yield from _of_one_vote(before, sentence)
            yield from _other(before, sentence)


def _shares(sentence: Sentence) -> list[Number]:
    return [n for n in sentence.numbers if n.kind == "percent" and n.unit == "%" and n.value and n.trend is None]


def _told(shares: Sequence[Number]) -> Iterator[Consistency]:
    """What shares of one whole make together, where it is all of it or more."""
    total = sum(share.value or 0 for share in shares)
    room = _ROOM * len(shares) + (0 if all(map(is_exact, shares)) else 3)
    if not 100 - room <= total <= _MOST:
        return
    yield _line(shares, total, total <= 100 + room)


def _line(shares: Sequence[Number], total: float, holds: bool) -> Consistency:
    """What is told of shares that make ``total`` together."""
    what = "" if holds else ", and they are shares of one whole"
    said = "= 100%" if total == 100 else f"= {shown(total)}%"
    return Consistency("shares", f"{written(shares)} {said}{what}", holds, span_of(*shares))


def _is_gapped(sentence: Sentence, one: Number, other: Number) -> bool:
    """ "62 percent of the jobs went to women and 38 percent to men": nothing that may be part of the other."""
    patterns = _GAPPED_OF_IT if _OF_IT.search(sentence.before(one)) else _GAPPED
    first, second = patterns[0].fullmatch(sentence.between(one, other)), patterns[1].match(sentence.after(other))
    if not first or not second or first["how"] != second["how"]:
        return False
    if all(_SPELL.match(each["what"]) for each in (first, second)):
        return False  # "71% of its needs for this winter and 44% for next summer"
    ours, theirs = (set(re.findall(r"[a-z]+", each["what"].lower())) for each in (first, second))
    people = [own & listed("exclusive parts") for own in (ours, theirs)]
    return all(people) if any(people) else not (ours | theirs) & listed("any people")


def _is_denied(sentence: Sentence, one: Number, other: Number) -> bool:
    """ "46 percent of households own a car, while 54 percent do not"."""
    gap = sentence.between(one, other)
    joined = re.search(r"(?:,| and| while| but)(?: and| while| but)? (?:some |about |the other )?$", gap)
    return bool(joined and _NOT.match(sentence.after(other))) and not re.search(r"\bnot\b|n['’]t\b|[.;%]", gap)


def _are_gapped(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "40 percent of the land belongs to the state, 35 percent to farmers and 25 percent to the church"."""
    first, second = _GAPPED
    if len(shares) < 3 or any(re.match(r" of\b", sentence.after(share)) for share in shares[1:]):
        return False
    opening = first.fullmatch(sentence.between(shares[0], shares[1]))
    rest = [second.match(sentence.after(share)) for share in shares[1:]]
    if not opening or any(each is None or each["how"] != opening["how"] for each in rest):
        return False
    told = " ".join((opening["what"], *(each["what"] for each in rest if each))).lower()
    return not set(re.findall(r"[a-z]+", told)) & listed("any people")


def _are_of_owners(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "Its owners are the state, with 40 percent, the staff, with 35 percent, and funds, with 25 percent"."""
    told = len(shares) > 1 and _OWNERS.search(sentence.before(shares[0]))
    return bool(told) and all(_WITH.search(sentence.before(share)) for share in shares)


def _are_put(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "Of the water, 70 percent is used on farms, 20 percent in factories and 10 percent at home"."""
    if len(shares) < 3 or not _OF_IT.search(sentence.before(shares[0])):
        return False
    return all(_PUT.match(sentence.after(share)) for share in shares[1:])


def _are_without_verbs(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "61 percent of the dead were civilians, 27 percent soldiers and 12 percent police": the verb stands once."""
    if len(shares) < 3 or not _IS_SO.match(sentence.after(shares[0])):
        return False
    behind = [_SO.match(sentence.after(share)) for share in shares[1:]]
    words = [
        re.split(r",| and ", sentence.between(shares[0], shares[1]))[0],
        *(each["what"] for each in behind if each),
    ]
    own = [frozenset(each.lower().split()) & listed("exclusive parts") for each in words]
    return all(behind) and (all(own) or not any(own))


def _are_for_and_against(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "Backed by 49 percent of voters and opposed by 51 percent", "54 percent of it, with 46 percent public"."""
    if len(shares) != 2:
        return False
    gap = sentence.between(*shares)
    if _BACKED.search(sentence.before(shares[0])) and _OPPOSED.search(gap):
        return True
    owned = _OWNS.search(sentence.before(shares[0])) and _WITH.search(gap) and re.match(r" of\b", gap)
    return bool(owned and _HELD.match(sentence.after(shares[1])))


def _are_of_men_and_women(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "57 percent of graduates were women and 43 percent were men", of which nobody is both."""
    if len(shares) != 2:
        return False
    found = [_WERE.match(sentence.after(share)) for share in shares]
    own = [each["what"].lower() for each in found if each]
    second = bool(found[1]) and re.match(r" of\b", sentence.after(shares[1])) is None
    return (
        second and len(own) == len(set(own)) == len(shares) and all(each in listed("exclusive parts") for each in own)
    )


def _other(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "One in five was late. The other 80 percent were on time"."""
    first = [n for n in before.numbers if n.kind == "percent" or (n.kind == "other" and 0 < (n.value or 0) < 1)]
    rest = _OTHER.search(sentence.before(sentence.numbers[0]))
    if len(first) != 1 or not rest or len(_shares(sentence)) != 1 or _shares(sentence)[0] is not sentence.numbers[0]:
        return
    if first[0].kind == "percent" and not rest["un"]:
        return  # held already
    value = (first[0].value or 0) * (1 if first[0].kind == "percent" else 100)
    shares = [replace(first[0], value=round(value, 1)), sentence.numbers[0]]
    total = sum(share.value or 0 for share in shares)
    if all(map(is_exact, shares)) and first[0].unit in (None, "%"):
        yield _line(shares, total, abs(total - 100) <= _ABOUT)


def _is_rating(sentence: Sentence, one: Number, other: Number) -> bool:
    """ "His approval rating is 44 percent, while 51 percent disapprove"."""
    told = _RATING.search(sentence.before(one)[-60:]) or _RATING.search(sentence.between(one, other))
    return bool(told and _DISAPPROVED.match(sentence.after(other))) and not _of_another_vote().search(
        sentence.between(one, other)
    )


def _is_owned(sentence: Sentence, one: Number, other: Number) -> bool:
    """ "Orsk will own 51 percent of the venture and Baltica 49 percent"."""
    gap = _OWN.fullmatch(sentence.between(one, other))
    return bool(gap and _OWNS.search(sentence.before(one))) and re.match(r" of\b", sentence.after(other)) is None


def _in_brackets(sentence: Sentence, shares: Sequence[Number]) -> Iterator[Consistency]:
    """ "Power came from gas (41 percent), wind (33 percent), nuclear (16 percent) and solar (10 percent)"."""
    if len(shares) < 3 or not _made_of().search(sentence.before(shares[0])):
        return
    if _IN_BRACKET.search(sentence.before(shares[0])) and all(
        _BRACKETS.fullmatch(sentence.between(one, two)) for one, two in pairwise(shares)
    ):
        yield from _told(shares)


def _of_stuff(sentence: Sentence, shares: Sequence[Number]) -> Iterator[Consistency]:
    """ "The mixture is 80 percent sand and 20 percent cement"."""
    if len(shares) < 2 or not _is_made_of().search(sentence.before(shares[0])):
        return
    found = [_STUFF.fullmatch(sentence.between(one, two)) for one, two in pairwise(shares)]
    last = _LAST_STUFF.match(sentence.after(shares[-1]))
    if all(found) and last and len({last["what"], *(each["what"] for each in found if each)}) == len(shares):
        yield from _told(shares)


def _of_one_vote(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "The president won 65.5 percent of the vote. His opponent received 34.5 percent of the vote"."""
    shares = [*_shares(before), *_shares(sentence)]
    if len(shares) != 2 or len(_shares(sentence)) != 1 or not all(map(is_exact, shares)):
        return
    told = f"{before.text} {sentence.text}"
    voted = all(_VOTED_FOR.match(s.after(n)) for s, n in zip((before, sentence), shares, strict=True))
    named = phrase_finder("share out (phrases)")
    both = all(named.search(s.before(n)[-40:]) for s, n in zip((before, sentence), shares, strict=True))
    if voted and both and not _of_another_vote().search(told):
        yield from _told(shares)


@cache
def _of_another_vote() -> re.Pattern[str]:
    """What tells that a share is of some voters only, of another vote, or none of the votes: "in the first round"."""
    return re.compile(rf"\b(?:(?:19|20)\d\d|{any_of(FILE, 'another vote (phrases)')})\b", re.IGNORECASE)


@cache
def _made_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(FILE, 'made of parts (phrases)')})\b", re.IGNORECASE)


@cache
def _is_made_of() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:is|are|was|were|be|of|contains?|{any_of(FILE, 'made of parts (phrases)')}) (?:about |some )?$", re.I
    )
