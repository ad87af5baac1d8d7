"""From what the reader types to a tree of terms.

protest  protest*  protest~1  "a phrase"  /regex/  actor:name      terms
a b   a AND b   a OR b   NOT a   -a   a NEAR/5 b   ( )             how they go together; words beside each other: AND
in:article                                                         all of it anywhere in the article, not in a paragraph
"""

from __future__ import annotations

import re
import typing
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from ..language.scripts import is_unspaced
from .fields import FIELDS, Field
from .nearly import Nearly, nearly
from .query_error import QueryError
from .terms import Literal, Regex, Wildcard, Word

Term = Word | Literal | Wildcard | Nearly | Regex | Field


@dataclass(frozen=True, slots=True)
class Not:
    """Where ``node`` is not."""

    node: Node


@dataclass(frozen=True, slots=True)
class All:
    """Where all of ``nodes`` are together: in one paragraph, or in the article."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Where one of ``nodes`` is."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Where ``one`` and ``other`` stand in one paragraph, with at most ``words`` words between."""

    one: Node
    other: Node
    words: int


Node = Word | Literal | Wildcard | Nearly | Regex | Field | Not | All | Any | Near

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<open>-?\() | (?P<close>\))
    | (?P<operator>AND|OR|NOT|NEAR(?:/\d+)?)(?=[\s()]|$)
    | (?P<minus>-(?=[\w"“(/]))
    | (?P<regex>/(?P<pattern>(?:[^/\\]|\\.)*)(?P<slash>/(?=[\s)]|$)|$|))
    | (?P<field>[a-zA-Z][a-zA-Z-]*):(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s()"]*))
    | ["“](?P<phrase>[^"”]*)(?P<quote>["”]|$)
    | (?P<word>[^\s()"“”]+)
    | (?P<stray>\S)
    )""",
    re.X | re.S,
)
Scope = typing.Literal["paragraph", "article"]
SCOPES: tuple[Scope, ...] = ("paragraph", "article")
SCOPE = "in"
"""The field that says where terms go together."""
_DEEPEST = 40
_NEAR = 10
"""How many words NEAR allows between when it does not say."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    position: int
    match: re.Match[str]


def tree_of(query: str) -> tuple[Node | None, Scope]:
    """The tree of a query, None for an empty one, and where its terms go together. Raises QueryError."""
    tokens = _tokens(query)
    scopes = [_scope(token) for token in tokens if _is_scope(token)]
    tree = _Parser([token for token in tokens if not _is_scope(token)], len(query)).parse()
    return tree, scopes[-1] if scopes else "paragraph"


class _Parser:
    """Recursive descent: OR binds loosest, then AND, NOT, NEAR."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self._tokens = tokens
        self._end = end
        self._at = 0
        self._depth = 0

    def parse(self) -> Node | None:
        if not self._tokens:
            return None
        node = self._either()
        token = self._peek()
        if token:
            raise QueryError("there is no ( for this )", token.position)
        return node

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _takes(self, text: str) -> bool:
        token = self._peek()
        if token and token.kind == "operator" and token.text == text:
            self._at += 1
            return True
        return False

    def _either(self) -> Node:
        return self._series("OR", self._both, Any, lambda: self._takes("OR"))

    def _both(self) -> Node:
        return self._series("AND", self._negated, All, self._goes_on)

    def _series(
        self, name: str, part: Callable[[], Node], whole: type[Any] | type[All], goes_on: Callable[[], bool]
    ) -> Node:
        nodes = [part()]
        while goes_on():
            nodes.append(part())
        return nodes[0] if len(nodes) == 1 else whole(tuple(nodes))

    def _goes_on(self) -> bool:
        """Whether another part of an AND follows, with or without the word."""
        token = self._peek()
        return self._takes("AND") or bool(token and token.kind != "close" and token.text not in ("OR", "AND"))

    def _negated(self) -> Node:
        token = self._peek()
        if token and (token.kind == "minus" or (token.kind, token.text) == ("operator", "NOT")):
            self._at += 1
            return Not(self._deeper(token, self._negated))
        return self._near()

    def _near(self) -> Node:
        node = self._single()
        token = self._peek()
        while token and token.kind == "operator" and token.text.startswith("NEAR"):
            self._at += 1
            words = int(token.text[5:][:6]) if "/" in token.text else _NEAR
            node = Near(node, self._single(), words)
            token = self._peek()
        return node

    def _deeper(self, token: _Token, part: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError("the query goes too deep", token.position)
        node = part()
        self._depth -= 1
        return node

    def _single(self) -> Node:
        token = self._peek()
        before = self._tokens[self._at - 1] if self._at else None
        if token is None:
            after = f" after {before.text}" if before and before.kind == "operator" else ""
            raise QueryError(f"a word is missing{after}", self._end)
        if token.kind == "operator":
            raise QueryError(f"a word is missing before {token.text}", token.position)
        if token.kind == "close":
            raise QueryError("a word is missing before )", token.position)
        self._at += 1
        if token.kind != "open":
            return _term(token)
        node = self._deeper(token, self._either)
        close = self._peek()
        if close is None:
            raise QueryError("there is no ) for this (", token.position)
        self._at += 1
        return Not(node) if token.text.startswith("-") else node


def _tokens(query: str) -> list[_Token]:
    tokens: list[_Token] = []
    place = 0
    while match := _TOKEN.match(query, place):
        kind = next(name for name in _KINDS if match[name] is not None)
        text = match[kind]
        if kind in ("phrase", "regex") and not text.replace("/", "").strip():
            kind = ""  # just opened: the reader goes on typing
        if kind == "field" and text.lower() not in (*FIELDS, SCOPE):
            match = _as_word(query, match)
            kind, text = "word", match["word"]
        if kind:
            tokens.append(_Token(kind, text, match.start(kind), match))
        place = match.end()
    return tokens


_KINDS = ("open", "close", "operator", "minus", "regex", "field", "phrase", "word", "stray")
_WORD = re.compile(r"(?P<word>[^\s()\"“”]+)")


def _is_scope(token: _Token) -> bool:
    return token.kind == "field" and token.text.lower() == SCOPE


def _scope(token: _Token) -> Scope:
    """Where terms go together, as "in:" says. Raises QueryError."""
    value = token.match["value"] if token.match["quoted"] is None else token.match["quoted"]
    scope = next((scope for scope in SCOPES if value and scope.startswith(value.lower())), None)
    if scope is None:
        raise QueryError(f"{SCOPE}: is {' or '.join(SCOPES)}", token.position)
    return scope


def _as_word(query: str, match: re.Match[str]) -> re.Match[str]:
    """A colon in ordinary words ("http://…", "Caption:"), unless it can only be meant as a field."""
    name, position = match["field"], match.start("field")
    value = match["quoted"] if match["quoted"] is not None else match["value"]
    close = get_close_matches(name.lower(), (*FIELDS, SCOPE), 1, 0.75 if not value else 0.4)
    if name.islower() and (close or value) and not value.startswith("//"):
        offered = f"do you mean {close[0]}:?" if close else f"there are {', '.join(f'{one}:' for one in FIELDS)}"
        raise QueryError(f"{name}: is no field; {offered} As words it goes in quotes", position)
    return _WORD.match(query, position) or match


def _term(token: _Token) -> Term:
    match = token.match
    if token.kind == "regex":
        return Regex(match["pattern"], token.position)
    if token.kind == "field":
        quoted = match["quoted"] is not None
        value = match["quoted"] if quoted else match["value"]
        return Field(token.text.lower(), value.strip(), match.start("quoted" if quoted else "value"))
    if token.kind == "phrase":
        return Literal(token.text.strip(), closes=bool(match["quote"]))
    return _word(token.text, token.position)


def _word(text: str, position: int) -> Term:
    if (near := nearly(text, position)) is not None:
        return near
    if "*" in text and any(map(str.isalnum, text)):
        return Wildcard(text)
    if text.isalpha() and not is_unspaced(text):
        return Word(text)
    figure = text[-1].isdigit()
    return Literal(text, closes=figure, finishes=not figure)
