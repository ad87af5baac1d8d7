"""Teams: in a report on a match a country or a town that scores, loses or has a goalkeeper is an organization."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ..data.sections import words
from .callings import may_be_given
from .cutting import OWNED
from .gazetteer import gazetteer
from .line import Line
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .tagging import Name

_ONLY = words("teams.txt", "only of matches")
_SPORT = _ONLY | words("teams.txt", "told of matches")
_CLUB_ONLY = _ONLY | words("teams.txt", "only of clubs")
_CLUB_SPORT = _SPORT | _CLUB_ONLY | words("teams.txt", "told of clubs")
_PLAYING, _AGAINST, _STAFF = (words("teams.txt", section) for section in ("playing", "against", "of a team"))
_PLACING, _CLUBS = words("teams.txt", "of places"), words("teams.txt", "of clubs")
_STAYING, _CLUBS_BEFORE = words("teams.txt", "playing on"), words("teams.txt", "before clubs")
_PLURAL, _SIGNING = words("teams.txt", "behind clubs in the plural"), words("teams.txt", "of who plays for a club")
_HANDING, _WON = words("teams.txt", "handing"), words("teams.txt", "what clubs are handed")
_BEFORE_TO = words("teams.txt", "before to and a club")
_LEAGUES = words("teams.txt", "leagues of clubs")
_PLAYERS, _TRANSFERS = words("teams.txt", "players"), words("teams.txt", "transfers")
_OFFERED = words("teams.txt", "what clubs offer")
_FOR = ("for", "from", "with", "to", "against")
_SURE = 0.95
_JOINTS = (["and"], ["or"])
_DASHES = ("-", "–")
_APOSTROPHES = ("'", "’")
_BEHIND_DATELINE = (",", "-", "–", "—", "(")
_LONG = 4
"""From so many figures on a number is no score."""
_NEAR = 6
"""How many words before a club somebody is said to play for it."""
_RARELY = 8
"""A country that plays in fewer than one of so many mentions is told of as a country all the same."""
_FEWEST, _SHORT = 3, 3
"""Different words of matches that make a report one on a match; words of a line of capitals."""


def label_teams(draft: NameDraft) -> None:
    """Label what plays as teams, where the article tells of matches; no countries in agency copy with capitals."""
    if _tells_of_clubs(draft):
        draft.teams |= _clubs(draft)
    clubs = draft.teams
    if clubs:
        draft.each(lambda line, names: [_as_club(line, name, clubs) for name in names])
    if not tells_of_matches(draft) or any(line.all_caps and len(line.texts) > _SHORT for line in draft.lines):
        return
    told: Counter[str] = Counter()
    playing: Counter[str] = Counter()
    for line, names in zip(draft.lines, draft.names, strict=True):
        for name in names:
            if _is_country(line, name):
                told[line.lower[name.first]] += 1
                playing[line.lower[name.first]] += _plays(line, name)
    teams = {word for word, count in playing.items() if count * _RARELY >= told[word] and count}
    draft.each(lambda line, names: [_as_team(line, name, teams) for name in names])


def _clubs(draft: NameDraft) -> set[Key]:
    """The towns that somewhere in the article play, and those that "and" or "or" joins to one of them."""
    found = {
        key_in(line, name.first, name.last)
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if _is_town(line, name) and _plays_as_club(line, name)
    }
    found |= _towns_of_clubs(draft)
    joined: set[Key] = set()
    for line, names in zip(draft.lines, draft.names, strict=True):
        for one, two in pairwise(names):
            if line.lower[one.last : two.first] in _JOINTS and not _is_placed(line, one):
                joined |= _joined_towns(line, (one, two), found)
    return found | joined


def _joined_towns(line: Line, pair: tuple[Name, Name], clubs: set[Key]) -> set[Key]:
    """Those of two names that are towns, if one of the two is a club: "a target for Rangers and Hull"."""
    towns = {key_in(line, name.first, name.last) for name in pair if _is_town(line, name)}
    body = any(
        name.label == "ORG" and name.confidence > _SURE and not heads(lexicon(), line.lower[name.first : name.last])
        for name in pair
    )
    return towns if (len(towns) == 2 and towns & clubs) or (len(towns) == 1 and body) else set()


def _towns_of_clubs(draft: NameDraft) -> set[Key]:
    """The towns with which clubs' names in the plural begin: "Dallas" of "Dallas Cowboys"."""
    towns, clubs = set(), set()
    for line, names in zip(draft.lines, draft.names, strict=True):
        for name in names:
            if _is_town(line, name):
                towns.add(key_in(line, name.first, name.last))
            elif name.label == "ORG" and name.last - name.first > 1 and line.lower[name.last - 1].endswith("s"):
                clubs.add(key_in(line, name.first, name.last - 1))
    return towns & clubs


def tells_of_matches(draft: NameDraft) -> bool:
    """Whether an article is a report on a match."""
    return bool(_ONLY & draft.small) and len(_SPORT & draft.small) >= _FEWEST


def _tells_of_clubs(draft: NameDraft) -> bool:
    """Whether an article is on clubs that play: by words that only such articles have, scores, or transfers."""
    if not (_TRANSFERS.isdisjoint(draft.small) or _PLAYERS.isdisjoint(draft.small)):
        return True
    if len(_CLUB_SPORT & draft.small) < _FEWEST:
        return False
    if _CLUB_ONLY & draft.small or sum(map(_has_score, draft.lines)) > 1:
        return True
    return any(not _LEAGUES.isdisjoint(line.lower) for line in draft.lines)


def _has_score(line: Line) -> bool:
    """Whether a sentence gives a score: "118-115"."""
    lower = line.lower
    dashes = (at for at in range(1, len(lower) - 1) if lower[at] in _DASHES)
    return any(_is_score(lower[at - 1 : at + 2]) for at in dashes)


def _is_score(after: list[str]) -> bool:
    """Whether three words are a score; a date is none ("LONDON 1997-03-08")."""
    return (
        len(after) > 2
        and after[0].isdigit()
        and after[1] in _DASHES
        and after[2].isdigit()
        and max(len(after[0]), len(after[2])) < _LONG
    )


def _is_country(line: Line, name: Name) -> bool:
    return name.label == "LOC" and " ".join(line.lower[name.first : name.last]) in lexicon().countries


def _is_town(line: Line, name: Name) -> bool:
    """Whether a place is none of those that have national teams, and has a name as short as clubs go by."""
    place = name.label == "LOC" or (name.label == "PER" and name.last - name.first == 1 and _is_only_place(line, name))
    short = place and name.last - name.first < 3 and not _is_country(line, name)
    return short and not heads(lexicon(), line.lower[name.first : name.last])


def _is_only_place(line: Line, name: Name) -> bool:
    """Whether the lists have what was taken for a person as nothing but a large town: "Bologna had also bid"."""
    classes = gazetteer().classes.get(line.lower[name.first])
    return bool(set("ABC") & set(classes)) and set(classes) <= set("ABCDErk")


def _plays_as_club(line: Line, name: Name) -> bool:
    """Whether what stands beside a town's name tells of its club: "Hull were", "Hull striker", "scored for Hull"."""
    before = ["", "", *line.lower[max(0, name.first - _NEAR) : name.first]]
    if before[-2:] == ["medical", "at"] or _offers(line, name):
        return True
    if before[-1] in _FOR and (not _SIGNING.isdisjoint(before) or before[-2] in _BEFORE_TO):
        return True
    if _is_placed(line, name):
        return False
    if before[-1] == "against":
        return not _SPORT.isdisjoint(line.lower)
    after = [*line.lower[name.last : name.last + 2], "", ""]
    if before[-1] in _CLUBS_BEFORE or _plays(line, name) or after[0] in _PLURAL or after[0] in _STAYING:
        return True
    faced = line.capital[name.last + 1 : name.last + 2] == b"\1"
    if "held" in (before[-2], after[0]) and "off" in (before[-1], after[1]):
        return True
    if faced and (after[0] == "held" or (after[0].isdigit() and len(after[0]) < _LONG)):
        return True  # Hull held Leeds; Hull 2 Leeds 1
    if before[-1] in _HANDING and after[0] in ("a", "the", "its", "their", "an"):
        return not _WON.isdisjoint(line.lower)
    owns = after[0] in OWNED and line.capital[name.last + 1 : name.last + 3] == b"\1\1"
    if owns and may_be_given(after[1], lexicon()):
        return True  # Hull's Ann Lee hit two
    scored = [*line.lower[max(0, name.first - 1) : name.first], *after[:1]]
    if all(word.isdigit() and len(word) < _LONG for word in scored) and line.capital[name.first - 2]:
        return True  # Leeds 38 Hull 12
    if after[0] in OWNED and after[1].isdigit() and len(after[1]) < _LONG:
        return True  # in reply to Kent's 402
    return after[:2] == ["went", "down"] or (after[0] == "," and _plays_in_clause(line, name.last + 1))


def _offers(line: Line, name: Name) -> bool:
    """Whether an offer is a name's: "Hull's bid for Ann Lee", "Hull made an offer"."""
    after = line.lower[name.last : name.last + 2]
    if len(after) > 1 and after[0] in OWNED:
        return after[1] in _OFFERED
    return after == ["made", "an"] and not _OFFERED.isdisjoint(line.lower[name.last + 2 : name.last + 4])


def _plays_in_clause(line: Line, at: int) -> bool:
    """Whether a clause about a town says that it plays: ", who were second", ", which lost"."""
    words = [*line.lower[at : at + 2], "", ""]
    return words[0] == "who" or (words[0] == "which" and words[1] in _PLAYING)


def _as_club(line: Line, name: Name, clubs: set[Key]) -> Name:
    if not _is_town(line, name) or key_in(line, name.first, name.last) not in clubs:
        return name
    if _is_placed(line, name) and not _plays_as_club(line, name):
        return name
    return name._replace(label="ORG", confidence=max(_SURE, name.confidence))


def _as_team(line: Line, name: Name, teams: set[str]) -> Name:
    if name.label == "LOC" and name.last - name.first > 1 and line.lower[name.last - 1] in _CLUBS:
        return name._replace(label="ORG")
    if not _is_country(line, name) or line.lower[name.first] not in teams or _is_placed(line, name):
        return name
    return name._replace(label="ORG")


def _plays(line: Line, name: Name) -> bool:
    """Whether what stands beside a country's name tells of a team: "England beat", "against Panama", "Peru's coach"."""
    before = line.lower[name.first - 1] if name.first else ""
    after = line.lower[name.last : name.last + 3]
    if before in _AGAINST or (after and (after[0] in _PLAYING or after[0] in _STAFF)):
        return True
    if len(after) > 1 and (after[0] in OWNED or after[0] in _APOSTROPHES) and bool(_STAFF & set(after[1:])):
        return True
    return _is_score(after)


def _opens_dateline(line: Line, at: int) -> bool:
    """Whether a date, a dash, a bracket or a comma stands behind the place with which a line opens."""
    after = line.lower[at : at + 1]
    return bool(after) and (after[0] in _BEHIND_DATELINE or (after[0].isdigit() and len(after[0]) == _LONG))


def _is_placed(line: Line, name: Name) -> bool:
    before = line.lower[name.first - 1] if name.first else ""
    if name.first == 0 and line.texts[0].isupper() and _opens_dateline(line, name.last):
        return True
    if before == "," and name.first > 1 and line.capital[name.first - 2]:
        plays = line.lower[name.last : name.last + 1]  # in Kolkata, India; but: At Dover, Kent were
        return _PLURAL.isdisjoint(plays) and _PLAYING.isdisjoint(plays)
    return before in _PLACING or (before == "the" and name.first > 1 and line.lower[name.first - 2] in _PLACING)
