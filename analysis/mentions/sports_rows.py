"""Rows of results and standings: "Marl Town 2 Hallam 1", "Hallam 21 17 0 4", "Marl 1 (Lee 38) Hallam 0".

What plays there is a team, though elsewhere it is a town; with a figure behind it a name in a bracket is a player.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..data.sections import words
from .callings import may_be_given
from .line import PARTICLES, Line
from .name_draft import NameDraft, key_in
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_SURE, _LIKELY = 0.95, 0.8
_SPORT = words("teams.txt", "only of matches", "told of matches", "only of clubs", "told of clubs", "kinds of sport")
_ALSO = words("teams.txt", "beside scores")
_LISTING_PLAYERS = words("teams.txt", "before lists of players")
_PARTS = words("teams.txt", "parts of leagues")
_MARKS = frozenset("-–.,:;/½()")
_FEWEST, _COLUMNS = 2, 3
"""Different words of sport in an article with rows of teams; figures behind a team in standings."""
_LONGEST, _HEADER = 4, 8
_YEAR = re.compile(r"(?:19|20)\d\d")
_RANKS = 30
"""A higher number before a name is a golfer's score."""
_KINDS, _BEATING = words("teams.txt", "kinds of sport"), words("teams.txt", "beating in headlines")
_VERSUS = ("v", "vs")
_MEETING = words("teams.txt", "between teams")
Run = tuple[int, int]


def label_rows(draft: NameDraft) -> None:
    """Label who plays in rows of results and standings, where the article is on sport."""
    rows = {number: teams for number, line in enumerate(draft.lines) if (teams := _teams(line, draft.names[number]))}
    listing = any(line.lower[0] in _LISTING_PLAYERS or line.lower[0][0].isdigit() for line in draft.lines)
    if not (rows or listing) or len(_SPORT & {word for line in draft.lines for word in line.lower}) < _FEWEST:
        return
    for number, line in enumerate(draft.lines):
        if line.lower[0][0].isdigit() or (draft.names[number] and draft.names[number][0].first == 0):
            draft.names[number] = _with_sides(line, draft.names[number])
        if line.lower[0] in _LISTING_PLAYERS:
            draft.names[number] = [_as_player(line, name) for name in draft.names[number]]
        if number not in rows and len(line.lower) <= _HEADER and (fixture := _fixture(line)):
            rows[number] = fixture
    for number, teams in rows.items():
        line = draft.lines[number]
        found = NamesByWord(draft.names[number], len(line.lower))
        for first, last in teams:
            _put_team(draft, line, first, last, found)
        for first, last in _players(line):
            found.replace(Name(first, last, "PER", _LIKELY))
        draft.names[number] = found.names()
    for number, line in enumerate(draft.lines):
        if len(line.lower) <= _HEADER and not _PARTS.isdisjoint(line.lower) and " ".join(line.texts).isupper():
            draft.names[number] = []  # EASTERN CONFERENCE
        elif line.all_caps:
            draft.names[number] = _headline(line, draft.names[number])


def _with_sides(line: Line, names: list[Name]) -> list[Name]:
    """The names of a row with whom its persons play for: "7 - Ann Lee (Inter)"; no country."""
    found = NamesByWord(names, len(line.lower))
    for name in names:
        first = name.last + 1
        if name.label != "PER" or line.lower[name.last : first] != ["("]:
            continue
        last = first
        while last < len(line.lower) and line.capital[last] and line.texts[last].isalpha():
            last += 1
        closed = line.lower[last : last + 1] == [")"] and 0 < last - first <= _LONGEST
        if closed and _is_country(line, first, last) and line.capital[last + 1 : last + 2] == b"\1":
            first, last = last + 1, _run_end(line, last + 1)  # 1. Ann Lee (Peru) Acme 1:49.3
            closed = last < len(line.lower) and line.lower[last][0].isdigit()
        if closed and not _is_country(line, first, last):
            found.replace(Name(first, last, "ORG", _SURE))
    return found.names()


def _as_player(line: Line, name: Name) -> Name:
    """A name with a figure behind it in a row of players as a person's: "Bowling: Perera 18-5-51-1"."""
    scored = name.last < len(line.lower) and line.lower[name.last][0].isdigit()
    country = " ".join(line.lower[name.first : name.last]) in lexicon().countries
    return name._replace(label="PER", confidence=max(_LIKELY, name.confidence)) if scored and not country else name


def _fixture(line: Line) -> list[Run]:
    """The two names that are a whole line with "at" or "v" between them: "OAKLAND AT BOSTON"; else none."""
    at = next((at for at, word in enumerate(line.lower) if word in _MEETING), 0)
    end = len(line.lower)
    if not 0 < at < end - 1 or not all(line.capital[:at]) or not all(line.capital[at + 1 :]):
        return []
    alphabetic = all(word.isalpha() for word in line.lower)
    return [(0, at), (at + 1, end)] if alphabetic and max(at, end - at - 1) <= _LONGEST else []


def _headline(line: Line, names: list[Name]) -> list[Name]:
    """The names of a headline in capitals without a league taken for a person, and with whom a team plays."""
    found = NamesByWord(
        [
            part
            for name in names
            for part in _parted(line, name)
            if not _is_sport(line, part) and not _is_league(line, part)
        ],
        len(line.lower),
    )
    for at, word in enumerate(line.lower[:-1]):
        if word in _VERSUS and line.capital[at + 1] and at and line.lower[at - 1][0].isdigit():
            end = _run_end(line, at + 1)
            country = " ".join(line.lower[at + 1 : end]) in lexicon().countries
            found.replace(Name(at - 1, at + 1, "MSC", _LIKELY))
            found.replace(Name(at + 1, end, "LOC" if country else "ORG", _LIKELY))
    return found.names()


def _is_league(line: Line, name: Name) -> bool:
    """Whether what was taken for a person has a noun for a body: "PREMIER LEAGUE SUMMARIES"."""
    heads = (lexicon().phrases.get(word, "") for word in line.lower[name.first : name.last])
    return name.label == "PER" and any("O" in classes for classes in heads)


def _is_sport(line: Line, name: Name) -> bool:
    """Whether a name is the sport before a headline's dash: "RUGBY UNION - WASPS WIN"."""
    told = line.lower[0] in _KINDS and line.lower[name.last : name.last + 1] == ["-"]
    return told and name.first < 2 and not lexicon().phrases.get(" ".join(line.lower[name.first : name.last]))


def _parted(line: Line, name: Name) -> tuple[Name, ...]:
    """A name, or the two teams of which one beats the other: "WASPS EDGE HARLEQUINS"."""
    lands = list(_countries(line, name)) if name.label == "ORG" and name.last - name.first > 2 else []
    if lands:
        return tuple(lands)
    at = next((at for at in range(name.first + 1, name.last - 1) if line.lower[at] in _BEATING), 0)
    return (name._replace(last=at), name._replace(first=at + 1)) if at else (name,)


def _countries(line: Line, name: Name) -> Iterable[Name]:
    """The countries in what was taken for one body in a headline: "SRI LANKA TOUR OF ZIMBABWE"."""
    for first in range(name.first, name.last):
        last = next((at for at in (first + 3, first + 2, first + 1) if _is_country(line, first, at)), 0)
        inside = first > name.first and _is_country(line, first - 1, last)
        if last and last <= name.last and not inside:
            yield Name(first, last, "LOC", _LIKELY)


def _is_country(line: Line, first: int, last: int) -> bool:
    return " ".join(line.lower[first:last]) in lexicon().countries


def _put_team(draft: NameDraft, line: Line, first: int, last: int, names: NamesByWord) -> None:
    if " ".join(line.lower[first:last]) in lexicon().countries:
        if not names.touching(first, last):
            names.replace(Name(first, last, "LOC", _LIKELY))
        return
    names.replace(Name(first, last, "ORG", _SURE))
    draft.settled.add(key_in(line, first, last))
    draft.teams.add(key_in(line, first, last))


def _teams(line: Line, names: list[Name]) -> list[Run]:
    """The names that play in a row; none where a line is no row."""
    if not any(line.lower[at][0].isdigit() for at in line.heads) or line.lower[0] in _LISTING_PLAYERS:
        return []
    start = line.lower.index(":") + 1 if ":" in line.lower[:_HEADER] else 0
    runs: list[Run] = []
    figures: list[int] = []
    depth, at = 0, start
    while at < len(line.lower):
        word = line.lower[at]
        depth += (word == "(") - (word == ")")
        if depth or word in _MARKS or word in _ALSO:
            at += 1
        elif _YEAR.fullmatch(word):
            return []
        elif word[0].isdigit():
            figures.append(at)
            at += 1
        elif line.capital[at]:
            end = _run_end(line, at)
            runs.append((at, end))
            at = end
        else:
            return []
    return runs if _is_row(line, runs, figures, names) else []


def _run_end(line: Line, at: int) -> int:
    """Where the capitals from a word on end, particles inside them: "Deportivo la Corvane"."""
    end = at + 1
    while end < len(line.lower):
        inside = line.lower[end] in PARTICLES and line.capital[end + 1 : end + 2] == b"\1"
        if not (line.capital[end] or inside) or line.lower[end] in _ALSO:
            break
        end += 1
    return end


def _is_row(line: Line, runs: list[Run], figures: list[int], names: list[Name]) -> bool:
    """Whether figures stand behind one name in columns, or behind each of two as a score."""
    if not runs or len(runs) > 2 or any(last - first > _LONGEST for first, last in runs):
        return False
    classes = lexicon().phrases
    if any(_is_dated(line, first, last, classes) for first, last in runs):
        return False
    before = [at for at in figures if at < runs[0][0]]
    if len(runs) == 1:
        first, last = runs[0]
        ranked = not before or int("".join(filter(str.isdigit, line.lower[before[0]]))) <= _RANKS
        return ranked and len(figures) - len(before) >= _COLUMNS and not _is_person(line, first, last, names)
    ends = [runs[1][0], len(line.lower)]
    behind = [sum(last <= at < end for at in figures) for (_, last), end in zip(runs, ends, strict=True)]
    return not before and all(0 < count <= _COLUMNS for count in behind)


def _is_dated(line: Line, first: int, last: int, classes: dict[str, str]) -> bool:
    """Whether a day or a month stands in a name that is no listed club's: not in "Sheffield Wednesday"."""
    listed = "o" in classes.get(" ".join(line.lower[first:last]), "")
    return not listed and any("d" in classes.get(word, "") for word in line.lower[first:last])


def _is_person(line: Line, first: int, last: int, names: list[Name]) -> bool:
    taken = any(name.label == "PER" and name.first == first and name.last == last for name in names)
    return taken and last - first > 1 and may_be_given(line.lower[first], lexicon())


def _players(line: Line) -> Iterable[Run]:
    """The names inside brackets that have a figure behind them: "(Lee 38, Hall 62)"."""
    depth, at = 0, 0
    while at < len(line.lower):
        depth += (line.lower[at] == "(") - (line.lower[at] == ")")
        if depth and line.capital[at] and line.lower[at][0].isalpha():
            end = _run_end(line, at)
            scored = line.lower[end : end + 1] != [] and line.lower[end][0].isdigit()
            if scored and " ".join(line.lower[at:end]) not in lexicon().countries and end - at <= _LONGEST:
                yield at, end
            at = end
        else:
            at += 1
