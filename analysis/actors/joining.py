"""Names put right by what stands beside them, before they are merged.

What the tagger cut apart is joined: "Nur" binti "Rahman", "Faber" & "Faber", "the Board for Trade in Perria (BTP)".
A dateline names a place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from sys import intern

from ..data.sections import alternation, sequence, words
from ..findings import Mention
from ..mentions.callings import may_be_given
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft
from .naming import acronyms

_LISTS = "actor-names.txt"
_OFFSPRING = frozenset(f" {word} " for word in words(_LISTS, "offspring"))
_SHORT = re.compile(r" \((?:the )?([A-Z][A-Za-z]{1,9})\)")
_LINK = re.compile(r",? (?:(?:in|for|of|on|and|to) )?(?:the )?(?:former )?")
_MONTHS = "|".join(short.capitalize() for short in sequence("calendar.txt", "months in short") if len(short) == 3)
_DATELINE = re.compile(
    r"(?:/[^\W\d_][\w .]{2,20})?(?:, [A-Z][\w. ]{2,24})?"
    rf"(?:, (?:(?:{_MONTHS})[a-z]*\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})[a-z]*)(?:,? \d{{4}})?)?"
    r"(?: \([^()\n]{2,30}\))?(?: ?(?:—|--|–|-) |: )"
)
_FILLED_IN = re.compile(r"[(\[]([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?(?: [A-Z]\.)?)[)\]] ?$")
"""Before a surname, the given name that whoever quotes has filled in: "[Jean-Claude] Juncker"; no maiden name."""
_PARTNERS = re.compile(rf"^\S+ (?:{alternation(_LISTS, 'partners')})\b\.?$")
_BODY = re.compile(rf"^[A-Z]\S* .*?\b(?:{alternation(_LISTS, 'bodies with long names')})$")
_NAMED = frozenset(("organization", "place"))
_SPELT = frozenset((" of the ", " for the ", " for the former "))
_MOST_PARTS = 4
_NEAR = 20
"""In characters: parts of one name stand no farther apart."""
_PLAYED = 0.95
"""How sure it is at least that a town's name means its club, in a report on a match."""


def join_mentions(draft: ActorDraft) -> None:
    """Join what the tagger cut apart ("Nur" binti "Rahman", "Faber" & "Faber"), and make places of datelines."""
    text = draft.text
    datelines = {mention.text.casefold() for mention in draft.mentions if _opens_dateline(text, mention)}
    labels = {mention.text.casefold() for mention in draft.mentions if text.startswith(": ", mention.end)} & datelines
    if len(labels) > 1:
        datelines -= labels  # of a transcript
    found: list[Mention] = []
    persons = [mention.text.split() for mention in draft.mentions if mention.kind == "person"]
    surnames = Counter(words[-1] for words in persons)
    for mention in draft.mentions:
        if datelines and mention.text.casefold() in datelines and _may_be_place(text, mention):
            mention = replace(mention, kind="place")
        if mention.kind == "person" and text.endswith((") ", "] "), 0, mention.start):
            mention = _filled_in(text, found, mention)
        if found and mention.start - found[-1].end < _NEAR:
            parts, mention = _joined(text, found, mention, surnames)
            del found[len(found) - parts :]
        found.append(mention)
    draft.mentions = found


def _may_be_place(text: str, mention: Mention) -> bool:
    """Whether what a dateline names too is a place: a club surely played ("SEATTLE, June 2 - … Seattle won")."""
    if mention.kind == "organization":
        return mention.confidence < _PLAYED or _opens_dateline(text, mention)
    return mention.kind == "person"


def _joined(text: str, before: Sequence[Mention], mention: Mention, surnames: Mapping[str, int]) -> tuple[int, Mention]:
    """How many of the mentions before one are parts of its name, and the mention with them."""
    one = before[-1]
    if _is_one_person(text, one, mention, surnames) or _is_one_body(text, one, mention):
        return 1, _both(text, one, mention)
    kinds = {one.kind, mention.kind}
    if text[one.end : mention.start] == " & " and kinds <= {"person", "organization"} and _is_firm(one, mention):
        return 1, replace(_both(text, one, mention), kind="organization")
    return _joined_before_acronym(text, before, mention)


def _filled_in(text: str, found: list[Mention], mention: Mention) -> Mention:
    """A person's surname with the name in brackets before it, and that before them; both are taken off ``found``."""
    given = _FILLED_IN.search(text, max(0, mention.start - _NEAR), mention.start)
    if given is None or " " in mention.text:
        return mention
    start, name = given.start(), given[1].lower()
    before = found[-2:-1] if found and found[-1].start > start else found[-1:]
    maiden = bool(before) and before[0].end == start - 1 and before[0].kind == "person"  # Ann (Roux) Lee
    listed = set("cp") & set(lexicon().phrases.get(name, ""))
    if listed or not (maiden or any(may_be_given(word, lexicon()) for word in name.partition("-")[::2])):
        return mention
    if found and found[-1].start > start:
        found.pop()
    start = found.pop().start if maiden else start
    return replace(mention, start=start, text=intern(text[start : mention.end]))


def _is_one_person(text: str, one: Mention, two: Mention, surnames: Mapping[str, int]) -> bool:
    """Whether two persons' names side by side are one's; not where the article has both alone, too ("Hicks Lee")."""
    if not one.kind == two.kind == "person":
        return False
    between, last = text[one.end : two.start], one.text.rpartition(" ")[2]
    adjoins = between == " " and last != two.text.partition(" ")[0]
    return between in _OFFSPRING or (adjoins and not min(surnames.get(last, 0), surnames.get(two.text, 0)) > 1)


def _is_one_body(text: str, one: Mention, two: Mention) -> bool:
    """Whether what follows says what a body is for: "Committee for the" "Harbour"."""
    if one.kind != "organization" or two.kind not in _NAMED:
        return False
    return text[one.end : two.start] in _SPELT and _BODY.search(one.text) is not None


def _joined_before_acronym(text: str, before: Sequence[Mention], mention: Mention) -> tuple[int, Mention]:
    """Parts of a name whose initials stand in brackets after it: "Board for Trade in Perria (BTP)"."""
    short = _SHORT.match(text, mention.end)
    if short is None or mention.kind == "group":
        return 0, mention
    initials, last = short[1].upper(), mention
    for size in range(1, min(_MOST_PARTS, len(before)) + 1):
        first = before[-size]
        if first.kind == "group" or not _LINK.fullmatch(text, first.end, last.start):
            break
        last = first
        whole = initials in acronyms(text[first.start : mention.end])
        if first.kind == "organization" and whole and initials not in acronyms(first.text):
            return size, _both(text, first, mention)
    return 0, mention


def _is_firm(one: Mention, two: Mention) -> bool:
    """Whether "&" makes two names one firm's: the same surname twice, or a firm's beside a surname."""
    if " " not in one.text and _PARTNERS.search(two.text):
        return True
    if " " in one.text or " " in two.text:
        return False
    return one.text == two.text or one.kind != two.kind


def _both(text: str, one: Mention, two: Mention) -> Mention:
    whole = intern(text[one.start : two.end])
    return replace(one, end=two.end, text=whole, confidence=min(one.confidence, two.confidence))


def _opens_dateline(text: str, mention: Mention) -> bool:
    """Whether a name in capitals stands where the place of a dateline does: "PERRIN, Perria, Jan 9 (AFP) - "."""
    if not mention.text.isupper() or len(mention.text) < 3:
        return False
    line = text.rfind("\n", 0, mention.start) + 1
    if line != mention.start and text[mention.start - 1] != "/":
        return False
    return "o" not in lexicon().phrases.get(mention.text.lower(), "") and bool(_DATELINE.match(text, mention.end))
