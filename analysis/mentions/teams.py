"""National teams: in a report on a match a country that scores, loses or has a goalkeeper is an organization."""

from __future__ import annotations

from ..data.sections import words
from .cutting import OWNED
from .line import Line
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .tagging import Name

_ONLY = words("teams.txt", "only of matches")
_SPORT = _ONLY | words("teams.txt", "told of matches")
_PLAYING, _AGAINST, _STAFF = (words("teams.txt", section) for section in ("playing", "against", "of a team"))
_PLACING, _CLUBS = words("teams.txt", "of places"), words("teams.txt", "of clubs")
_FEWEST, _SHORT = 3, 3
"""Different words of matches that make a report one on a match; words of a line of capitals."""


def label_teams(draft: NameDraft) -> None:
    """Label countries that play as teams, where the article tells of matches; not in agency copy with capitals."""
    if not tells_of_matches(draft) or any(line.all_caps and len(line.texts) > _SHORT for line in draft.lines):
        return
    teams = {
        line.lower[name.first]
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if _is_country(line, name) and _plays(line, name)
    }
    draft.each(lambda line, names: [_as_team(line, name, teams) for name in names])


def tells_of_matches(draft: NameDraft) -> bool:
    """Whether an article is a report on a match."""
    return bool(_ONLY & draft.small) and len(_SPORT & draft.small) >= _FEWEST


def _is_country(line: Line, name: Name) -> bool:
    return name.label == "LOC" and " ".join(line.lower[name.first : name.last]) in lexicon().countries


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
    if len(after) > 1 and after[0] in OWNED and bool(_STAFF & set(after[1:])):
        return True
    return len(after) > 2 and after[0].isdigit() and after[1] in ("-", "–") and after[2].isdigit()


def _is_placed(line: Line, name: Name) -> bool:
    before = line.lower[name.first - 1] if name.first else ""
    if before == "," and name.first > 1 and line.capital[name.first - 2]:
        return True  # in Kolkata, India
    return before in _PLACING or (before == "the" and name.first > 1 and line.lower[name.first - 2] in _PLACING)
