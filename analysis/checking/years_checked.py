"""Years that cannot be: an end before its beginning, a deed before the birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings
from .consistency import Consistency
from .told_figures import FILE, listed

_FIRST, _LAST = r"(?P<first>1[5-9]\d\d|20\d\d)", r"(?P<last>1[5-9]\d\d|20\d\d)"
_LIFE = re.compile(rf"\((?:born |b\. ?)?{_FIRST}(?:\s?[-–—]\s?|[,;] (?:and )?(?:died|d\.) (?:in )?){_LAST}\)")
_FROM_TO = re.compile(
    rf"\b(?:[Ff]rom|[Bb]etween) (?:(?:its |his |her |their |the )?(?:[a-z]+ ){{1,2}}in )?{_FIRST} "
    rf"(?:to|until|till|and|through|until (?:his|her|its|the) [a-z]+ in) {_LAST}\b"
)
_PLAIN = r"(?!(?:in|that|which|who|whose|where|built|made|begun|written|\w+ed)\b)[\w’'-]+"
"""A word that begins nothing of its own: "gave its last concert", but not "bought a mill built"."""
_BORN = re.compile(
    rf"\b[Bb]orn\b(?: (?:on|in))?[\w ,]{{0,40}}?\b{_FIRST}\b[^.;]{{0,80}}?,? (?:and|he|she|[A-Z][\w’'-]+) "
    rf"(?P<then>[a-z]+)(?: {_PLAIN}){{0,5}}? in {_LAST}\b"
)


def check_years(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Pairs of years of which the second cannot be before the first."""
    text = findings.article.text
    for pattern in (_LIFE, _FROM_TO, _begun(), _ended(), _BORN):
        for found in pattern.finditer(text):
            then = found.groupdict().get("then")
            done = then is None or then.endswith("ed") or then in listed("done in a life") or pattern is not _BORN
            if done and int(found["first"]) > int(found["last"]) and then not in listed("may come before"):
                message = f"{found['last']} is before {found['first']}"
                yield Consistency("date", message, False, (Span(*found.span("first")), Span(*found.span("last"))))


@cache
def _begun() -> re.Pattern[str]:
    """ "Founded in 1911 and closed in 1932"."""
    verbs = alternation(FILE, "beginnings")
    return re.compile(
        rf"\b(?:{verbs}) in {_FIRST}(?: in [A-Z]\w+)?[,;]?(?: and)? (?:it |he |she |they )?"
        rf"(?:was |were |then |later |finally |had |has )*"
        rf"(?P<then>[a-z]+)(?: {_PLAIN}){{0,3}}? in {_LAST}\b"
    )


@cache
def _ended() -> re.Pattern[str]:
    """ "Broke out in 1618 and ended in 1648", "moved there in 1926, opened a shop and died in 1971"."""
    verbs = alternation(FILE, "endings")
    return re.compile(
        rf"\bin {_FIRST}\b(?:,? where [^.;,\d]{{0,60}})?,? and (?:was |were |then |later |finally |had |has )*"
        rf"(?P<then>{verbs})(?: {_PLAIN}){{0,3}}? in {_LAST}\b"
    )
