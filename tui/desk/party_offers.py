"""Whom the reader can name as speaker or source: the actors, words of the article, nobody. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from analysis.article import Span
from analysis.findings import Actor, Findings

from ..notebook.correction_targets import phrase, pointer

NOBODY = "nobody"
_NONE = {"", "-", NOBODY, "no one", "none"}
SHOWN = 200
"""So many are offered at most."""
LONGEST_PHRASE = 120
"""Characters."""


class PartyProblem(LookupError):
    """Why nobody is meant by what was typed, in one plain line."""


class PartyOffer(NamedTuple):
    """Somebody who can be named: what a correction says, the name, and something to know them by."""

    value: Mapping[str, Any] | None
    label: str
    about: str = ""


def party_offers(findings: Findings, near: int, typed: str) -> list[PartyOffer]:
    """Who fits what was typed: actors (those of the paragraph at ``near`` first), words of the article, nobody."""
    wanted = typed.strip().casefold()
    fitting = [actor for actor in findings.actors if not wanted or _fits(actor, wanted)]
    here = findings.article.paragraph_at(near)
    place = (here.start, here.end) if here else (0, 0)
    fitting.sort(key=lambda actor: (actor.credit, not any(place[0] <= m.start < place[1] for m in actor.mentions)))
    offers = [PartyOffer(pointer(actor), actor.name, _about(actor)) for actor in fitting[:SHOWN]]
    said = _words(findings, near, typed.strip())
    if said is not None and not any(offer.label.casefold() == wanted for offer in offers):
        offers.append(PartyOffer(phrase(findings.article, said), f"“{_text(findings, said)}”", "words of the article"))
    if NOBODY.startswith(wanted):
        offers.append(PartyOffer(None, NOBODY, "the article does not say"))
    return offers


def party_typed(findings: Findings, near: int, typed: str) -> dict[str, Any] | None:
    """Who is meant by a name or words typed in full; None for nobody. Raises PartyProblem."""
    wanted = " ".join(typed.split())
    folded = wanted.casefold()
    if folded in _NONE:
        return None
    for actor in findings.actors:
        if folded in {name.casefold() for name in (actor.name, *actor.aliases)}:
            return pointer(actor)
    said = _words(findings, near, wanted)
    if said is not None:
        named = (a for a in findings.actors if any((m.start, m.end) == said for m in a.mentions))
        actor_there = next(named, None)
        return pointer(actor_there) if actor_there else phrase(findings.article, said)
    fitting = [actor for actor in findings.actors if _fits(actor, folded)]
    if len(fitting) == 1:
        return pointer(fitting[0])
    if fitting:
        raise PartyProblem(f"“{wanted[:30]}” may be {_listed(fitting)}: type the whole name")
    names = {actor.name.casefold(): actor.name for actor in findings.actors}
    close = get_close_matches(folded, names, 1, 0.6)
    hint = f"; do you mean {names[close[0]]}?" if close else ", and the article does not have these words"
    raise PartyProblem(f"no actor is called “{wanted[:30]}”{hint}")


def _fits(actor: Actor, wanted: str) -> bool:
    """Whether words of one of the actor's names begin with what is wanted."""
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}")
    return any(pattern.search(name.casefold()) for name in (actor.name, *actor.aliases))


def _about(actor: Actor) -> str:
    return "; ".join((actor.kind, *actor.roles))


def _listed(actors: list[Actor]) -> str:
    return " or ".join(actor.name for actor in actors[:3])


def _words(findings: Findings, near: int, words: str) -> Span | None:
    """Where words stand nearest to an offset, as written or in another case; None where they do not."""
    if not words or len(words) > LONGEST_PHRASE:
        return None
    return min(_places(findings.article.text, words), key=lambda span: abs(span.start - near), default=None)


def _places(text: str, words: str) -> Iterator[Span]:
    pattern = r"\s+".join(map(re.escape, words.split()))
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.I):
        yield Span(*match.span())


def _text(findings: Findings, span: Span) -> str:
    return " ".join(findings.article.text[span.start : span.end].split())
