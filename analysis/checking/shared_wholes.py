"""Whether shares are of one whole, and none holds another: fuels of a grid, candidates of a vote, owners of a firm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..data.sections import any_of
from ..findings import Number
from .told_figures import FILE, Sentence, phrase_finder

_LABEL = r"(?:(?!in\b|among\b|from\b|of\b(?! no\b| other\b)|than\b|when\b|if\b)[\w.’'&-]+ ){1,6}?"
_JOINT = re.compile(
    rf"(?: of (?:the |all |its )?(?:[\w’'-]+ ){{0,3}}?[\w’'-]+)?"
    rf"(?: last (?:year|month|week)| in \d{{4}}| today)?(?:,| and| while| with|;)(?: and| while| with| but)? "
    rf"{_LABEL}(?:(?:at|on|with|by|a further|another|about|just|only) )*$"
)
_OWNED = re.compile(r" (?:is |are |was )?(?:owned|held|controlled) by\b|[- ]owned by\b")
_AHEAD = re.compile(r"\b(?:ahead of|against|compared with|to|followed by|while|and|for|beating)\b")
_OTHER_VOTE = re.compile(
    r"\b(?:in|at|from|round|last|previous|earlier|turnout|counted|needed|required|threshold|than|women|men|among|polls?)\b",
    re.IGNORECASE,
)
_MAKES_UP = re.compile(
    r"\b(?:makes up|accounts for|made up|accounted for) (?:about |some |just |only )*$", re.IGNORECASE
)
_BY_TO = re.compile(r"\s+(?:of the vote\s+)?to\s+")
_TO = re.compile(r" of the votes?,? (?:to|against|compared with) ")
_FOR = re.compile(r" for (?:[A-Z]|(?:her|his|the|its|their)\b)")
_ELSEWHERE = re.compile(r"\b(?:in [A-Z]|among|round|last|previous|earlier|of (?:women|men)\b|up from|down from)")
_SEX = re.compile(r"\b(?:men|women|boys|girls|males|females)\b")
_NAMED = re.compile(r"[A-Z]\w+")
_NEAR = 60


def are_of_one_whole(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """Whether a list of shares is of one whole, by the verb before it, by who is undecided, or by its owners."""
    rules = (_are_owned, _are_of_a_poll, _are_shared_out, _are_of_a_vote)
    return any(rule(sentence, shares) for rule in rules)


def _are_owned(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "51 percent is owned by the state, with 49 percent held by Zhongyuan"; no other thing is named."""
    behind = [_behind(sentence, shares, at) for at in range(len(shares))]
    return all(_OWNED.match(each) for each in behind) and " of " not in "".join(behind[1:])


def _are_of_a_poll(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "Silva at 49%, his rival at 43% and 8% undecided": who has no answer is told with those who have."""
    labels = sentence.between(shares[-2], shares[-1]) + sentence.after(shares[-1])[:_NEAR]
    if len(shares) < 3 or not phrase_finder("no answer yet (phrases)").search(labels):
        return False
    if any(_ELSEWHERE.search(each) for each in _gaps(sentence, shares)):
        return False
    return all(_NAMED.search(each) is None or "," in each or " and " in each for each in _gaps(sentence, shares))


def _are_shared_out(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "Coal supplies 44% of the power, gas 31% and wind 25%", "Reis won 53% of the vote and Pinho 44%"."""
    before = sentence.before(shares[0])[-_NEAR:]
    if not _sharing().search(before) or not all(_JOINT.fullmatch(each) for each in _gaps(sentence, shares)):
        return False
    votes = phrase_finder("wholes shared out (phrases)").search(sentence.text) is not None
    sexes = [set(_SEX.findall(each.lower())) for each in (sentence.before(shares[0]), *_gaps(sentence, shares))]
    supplied = phrase_finder("supply a share (phrases)").search(before) is not None
    supplied = supplied or (_MAKES_UP.search(before) is not None and not _are_of_people(sentence, shares))
    supplied = supplied and not any(re.match(r" of\b", sentence.after(share)) for share in shares[1:])
    return votes or supplied or len(shares) > 2 or (all(sexes) and sexes[0].isdisjoint(sexes[1]))


def _are_of_people(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """Whether those that make up a whole may be people, who can be of two kinds: told of in the plural."""
    labels = re.findall(r"[\w-]+(?= (?:about |just |only )?$)", " ".join(_gaps(sentence, shares)))
    return any(label.endswith("s") and len(label) > len("gas") for label in labels)


def _are_of_a_vote(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "Okello won with 52.3 percent of the vote, ahead of Grace Achan with 47.7 percent"."""
    gaps = _gaps(sentence, shares)
    voted = phrase_finder("wholes shared out (phrases)").match(gaps[0].lstrip())
    named = all(_NAMED.search(each) or phrase_finder("the other one (phrases)").search(each) for each in gaps)
    apart = _OTHER_VOTE.search(" ".join(gaps)) or re.match(r" of (?!the votes?\b)", sentence.after(shares[-1]))
    if _BY_TO.fullmatch(gaps[0]) and re.search(r"\bby $", sentence.before(shares[0])) and len(shares) == 2:
        return phrase_finder("votes are told (phrases)").search(sentence.text) is not None
    if len(shares) == 2 and _TO.fullmatch(gaps[0]) and _FOR.match(sentence.after(shares[-1])):
        return True
    rival = len(shares) == 2 and phrase_finder("the other one (phrases)").search(gaps[0])
    if rival and not apart and phrase_finder("votes are told (phrases)").search(sentence.before(shares[0])):
        return True
    return bool(voted and named and not apart and all(_AHEAD.search(each) for each in gaps))


def _gaps(sentence: Sentence, shares: Sequence[Number]) -> list[str]:
    return [sentence.between(one, two) for one, two in pairwise(shares)]


def _behind(sentence: Sentence, shares: Sequence[Number], at: int) -> str:
    """The words behind a share, up to the next one."""
    return sentence.between(shares[at], shares[at + 1]) if at + 1 < len(shares) else sentence.after(shares[at])


@cache
def _sharing() -> re.Pattern[str]:
    """A verb by which each has a part of a whole, right before the first share."""
    return re.compile(rf"\b(?:{any_of(FILE, 'share out (phrases)')}) (?:about |around |some |just |only )*$", re.I)
