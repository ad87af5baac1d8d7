"""One name, one kind: the label that most mentions of a name have anywhere in an article, they have everywhere.

An article names the same few actors again and again (Gale et al., 1992, "one sense per discourse"); surnames follow
their full names.
"""

from __future__ import annotations

from collections import defaultdict

from ..data.sections import words
from ..language.tagger import small_tag
from .described import described
from .gazetteer import gazetteer
from .line import Line
from .name_draft import Key, NameDraft, key_in
from .name_kinds import HONORIFICS
from .name_lexicon import announcers, lexicon
from .nicknames_in_quotes import with_nicknames
from .own_signs import FAMILIES_OF_FIRMS
from .tagging import Name
from .vessels import is_vessel

_JOINED = 4.0
"""The vote for an organization of a name that is no known place or person's, where people are members of it."""
_CALLED = 5.0
"""The vote for a person of whom somewhere is said "Mr" or the like, where no list has the name as another's."""
_DESCRIBED = 3.0
"""The vote for what an apposition or a predicate says that a name is."""
_DOUBTFUL, _INITIALS = 0.8, 2
_CAPS = 0.4
"""What a vote weighs in a line of capitals or a headline, where the tagger sees less."""
_DIRECTIONS = words("actor-names.txt", "narrowing")
_PLACING = words("name-contexts.txt", "placing")
_INSIDE = words("name-contexts.txt", "inside a place")
_SAYING = words("name-contexts.txt", "said after persons")
_OF_PERSONS = words("name-contexts.txt", "of persons alone")
_TRUSTING = words("name-contexts.txt", "before in and somebody")
_QUOTES = frozenset('"“”')
_LEADING = words("name-contexts.txt", "leading to places")
_PLACED = 0.8
"""How sure a place is that stays one beside a person of its name."""
_STOPS = frozenset(".!?")
_GENERATIONS = words("name-parts.txt", "generations")


def join_parts(draft: NameDraft) -> None:
    """Make one of neighbours that are parts of one person's name ("Ann" "Lee") or a people's ("South" "Koreans")."""
    draft.each(lambda line, names: _joined(line, with_nicknames(line, _with_creeds(line, names))))


def _with_creeds(line: Line, names: list[Name]) -> list[Name]:
    """The names with what was taken for a creed made the given name that it is: "Christian" + Norgard."""
    found = names
    for at, name in enumerate(names):
        end = name.last
        if name.label != "NRP" or end - name.first > 1 or line.capital[end : end + 1] != b"\1":
            continue
        word, after = line.lower[end], names[at + 1].first if at + 1 < len(names) else len(line.lower)
        creed = line.lower[name.first]
        given = "g" in gazetteer().kinds(creed) and creed not in lexicon().peoples
        plain = small_tag(word) or set("cnopdtOPT") & set(lexicon().phrases.get(word, ""))
        if given and not plain and after > end and line.texts[end].istitle():
            found = [*found[:at], Name(name.first, end + 1, "PER", name.confidence), *found[at + 1 :]]
    return found


def _joined(line: Line, names: list[Name]) -> list[Name]:
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        if before and before.label == "PER" and _is_rest_of_person(line, before, name):
            found[-1] = Name(before.first, name.last, "PER", min(before.confidence, name.confidence))
        elif before and before.last == name.first and name.label == "NRP" and _is_direction(line, before):
            found[-1] = Name(before.first, name.last, "NRP", name.confidence)
        else:
            found.append(name)
    return found


def _is_nickname(line: Line, before: Name, name: Name) -> bool:
    """Whether a quotation mark parts two names of a person, and the second opens with the nickname: Ann "Sunny" Lee."""
    quoted = name.first == before.last + 1 and name.label == "PER" and name.last - name.first > 2
    return quoted and line.texts[before.last] in _QUOTES and line.texts[name.first + 1] in _QUOTES


def _is_rest_of_person(line: Line, forename: Name, name: Name) -> bool:
    """Whether one more part of a name stands behind one: also a doubtful word that may be a surname, or a nickname."""
    if forename.last != name.first:
        return _is_nickname(line, forename, name)
    if name.label == "PER":
        return True
    word, given = line.lower[name.first], line.lower[forename.first]
    if name.last - name.first > 1 or forename.last - forename.first > 1 or name.confidence >= _DOUBTFUL:
        return False
    known = gazetteer().kinds(word).strip("w") + lexicon().phrases.get(word, "")
    given_name = "g" in gazetteer().kinds(given) + lexicon().phrases.get(given, "")
    return given_name and set(known) <= set("sl") and line.texts[name.first].istitle() and not small_tag(word)


def _is_direction(line: Line, name: Name) -> bool:
    return name.last - name.first == 1 and line.lower[name.first] in _DIRECTIONS


def vote_on_labels(draft: NameDraft) -> None:
    """Give each name everywhere the label that most of its mentions have: "Acme", seven times an organization."""
    draft.votes = _votes(draft)
    surnames = _surnames(draft)
    placed = _placed(draft)
    draft.labels = {key: _winner(key, found, surnames, placed) for key, found in draft.votes.items()}
    playing = draft.teams & {key for key, found in draft.votes.items() if "LOC" in found}
    full = _first_full(draft)
    draft.names = [
        [
            name
            if key_in(line, name.first, name.last) in playing
            else _relabelled(line, name, draft.labels, at < full.get(line.lower[name.first], -1))
            for name in names
        ]
        for at, (line, names) in enumerate(zip(draft.lines, draft.names, strict=True))
    ]


def _votes(draft: NameDraft) -> dict[Key, dict[str, float]]:
    votes: dict[Key, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line, found in zip(draft.lines, draft.names, strict=True):
        weight = _CAPS if line.all_caps or line.title_case else 1.0
        for name in found:
            key = key_in(line, name.first, name.last)
            called = name.first and line.lower[name.first - 1] in HONORIFICS
            votes[key][name.label] += weight * (2.0 if called and name.label == "PER" else name.confidence)
            titled = called and name.label != "MSC" and line.texts[name.first - 1].istitle()  # not MS Windows
            if titled and len(key) == 1 and not set("cpo") & set(lexicon().phrases.get(key[0], "")):
                votes[key]["PER"] += _CALLED
            if name.label in ("LOC", "PER") and _is_joined(line, name) and not _is_known(key):
                votes[key]["ORG"] += _JOINED
            label = _description_of(line, name, key)
            if label:
                votes[key][label] += _DESCRIBED
    return votes


def _description_of(line: Line, name: Name, key: Key) -> str:
    """The label that the text gives a name by what it says that it is, or nothing."""
    if (
        name.label == "NRP"
        or (name.label == "MSC" and is_vessel(line, name))
        or lexicon().phrases.get(" ".join(key), "") in ("c", "p", "cp")
    ):
        return ""
    label = described(line, name.first, name.last)
    if label == "PER" and len(key) == 1 and len(key[0]) > _INITIALS and line.texts[name.first].isupper():
        return ""  # PASOK, the partner
    if label == "PER" and "o" in lexicon().phrases.get(key[0], "") and len(key) == 1:
        return ""  # spokesman Navy Captain Ann Lee
    return "" if label == "PER" and len(key) > 1 and key[-1] in FAMILIES_OF_FIRMS else label


def _is_joined(line: Line, name: Name) -> bool:
    """Whether people join or own what is named: "members of Acme", but not "members of Lee's crew"."""
    of = name.first > 1 and line.lower[name.first - 1] == "of"
    owns = line.lower[name.last : name.last + 1] in (["'s"], ["’s"])
    return of and not owns and line.lower[name.first - 2] in announcers()["ORG of"]


def _is_known(key: Key) -> bool:
    """Whether the lists have a name or its last word as a place or a person's."""
    listed = gazetteer().kinds
    return any(word in lexicon().phrases or set("pgsflr") & set(listed(word)) for word in (" ".join(key), key[-1]))


def _surnames(draft: NameDraft) -> dict[str, float]:
    """The last words of persons' full names, with how sure the tagger was at best."""
    found: dict[str, float] = {}
    for line, names in zip(draft.lines, draft.names, strict=True):
        for name in names:
            last = line.lower[name.last - 1]
            if name.label == "PER" and name.last - name.first > 1 and _comes_first(line, name):
                last = line.lower[name.first]
            if name.label == "PER" and name.last - name.first > 1 and last not in _GENERATIONS:
                found[last] = max(found.get(last, 0.0), name.confidence)
    return found


def _comes_first(line: Line, name: Name) -> bool:
    """Whether the given name behind a surname has a hyphen and goes on small: "Moon Jae-in"."""
    last = line.texts[name.last - 1]
    one, _, other = last.rpartition("-")
    return other.islower() and (one.istitle() or (not one and name.last - name.first == 3))


def _first_full(draft: NameDraft) -> dict[str, int]:
    """The line in which each surname first stands in a person's full name."""
    found: dict[str, int] = {}
    for at, (line, names) in enumerate(zip(draft.lines, draft.names, strict=True)):
        for name in names:
            if name.label == "PER" and name.last - name.first > 1:
                found.setdefault(line.lower[name.last - 1], at)
    return found


def _placed(draft: NameDraft) -> set[str]:
    """Well-known places of one word that something happens in or moves to ("in London"), whoever bears the name."""
    return {
        line.lower[name.first]
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if name.last - name.first == 1 and name.first and line.lower[name.first - 1] in _PLACING
        if _is_known_place(line.lower[name.first])
    }


def _winner(key: Key, votes: dict[str, float], surnames: dict[str, float], placed: set[str]) -> str:
    best = max(votes, key=lambda label: (votes[label], label))
    if (
        len(key) == 1
        and surnames.get(key[0], 0.0) >= 0.5
        and best != "NRP"
        and key[0] not in placed
        and key[0] not in lexicon().countries
    ):
        return "PER"
    return best


def _is_known_place(word: str) -> bool:
    """Whether a word is a country or a town known to all, and not first of all a surname ("London", not "Lincoln")."""
    classes = lexicon().phrases.get(word, "")
    return "c" in classes or ("p" in classes and "s" not in classes)


def _relabelled(line: Line, name: Name, labels: dict[Key, str], early: bool) -> Name:
    """A name with its label from ``labels``; ``early``: no person of that surname was named in full before."""
    label = labels[key_in(line, name.first, name.last)]
    if label == "PER" and _stays_place(line, name, early):
        return name._replace(label="LOC", confidence=max(_PLACED, name.confidence))
    return name if label == name.label else Name(name.first, name.last, label, name.confidence * 0.9)


def _stays_place(line: Line, name: Name, early: bool) -> bool:
    """Whether a place stays one though a person bears its name, too: "in Washington", "Washington state".

    Also where a sentence names it ``early``, before the person: "Denver froze. John Denver sang of it."
    """
    if name.last - name.first > 1:
        return False
    word = line.lower[name.first]
    listed = lexicon().phrases.get(word, "")
    before = line.lower[name.first - 1] if name.first else ""
    if "p" not in gazetteer().kinds(word) + listed:
        return False
    between = "between" in line.lower[max(0, name.first - 3) : name.first]  # trains between Leeds and Carlisle
    if early and (before in _LEADING or between) and line.texts[-1] in _STOPS:
        return True
    if name.label != "LOC" and before not in _INSIDE:
        return False
    after = line.lower[name.last : name.last + 2]
    owns = after[:1] in (["'s"], ["’s"])
    if owns and (name.label != "LOC" or _OF_PERSONS & set(after)):
        return False  # his role in Hassan's death
    if before == "in" and name.first > 1 and line.lower[name.first - 2] in _TRUSTING:
        return False  # confidence in Lincoln fell
    if len(after) == 2 and after[0] == "," and set("cp") & set(lexicon().phrases.get(after[1], "")):
        return line.capital[name.last + 1] == 1  # Lincoln, Nebraska
    if early and "p" in listed and line.texts[-1] in _STOPS and after[:1] != [","] and not _SAYING & set(after):
        return True
    return before in _PLACING or after[:1] in (["state"], ["city"], ["county"])
