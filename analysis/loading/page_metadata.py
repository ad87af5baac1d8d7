"""Title, byline and date as a page's data for machines (JSON-LD) give them; its text too, where the page shows none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate
from html import unescape
from itertools import islice
from typing import Any

_TYPE = re.compile(r"application/ld\+json\b", re.I)
_END = re.compile(r"</script", re.I)
_WRAPPING = re.compile(r"^\s*(?://|/\*)?\s*<!(?:\[CDATA\[|--)(?:\*/)?|(?://|/\*)?\s*(?:\]\]|--)>(?:\*/)?\s*$")
"""What hides a script from old readers: "//<![CDATA[ ... //]]>", "<!-- ... -->"."""
_STRAY_COMMA = re.compile(r",(?=\s*[}\]])")
_LONGEST_TAG = 1_000
_LONGEST_SCRIPT = 2_000_000
_MOST_SCRIPTS = 30
_MOST_NODES = 20_000
_ARTICLE = re.compile(r"Article|Posting|Report|Reportage|NewsItem|Analysis|Opinion|Review\b")
_TAGS = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^>]*>", re.I)
_OTHER_TAGS = re.compile(r"</?[a-z][^<>]*>", re.I)


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page's JSON-LD says of its article; empty where it says nothing. The date is ISO 8601."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    body: str = ""

    @property
    def byline(self) -> str:
        """The authors as one line."""
        return in_one_line(self.authors)


def in_one_line(names: Sequence[str]) -> str:
    """Names as a byline has them: "Ann Lee, Bob Roe and Eva Roux"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def page_data(markup: str) -> PageData:
    """What the JSON-LD in ``markup`` says of the article; of several, the one that says most."""
    nodes: list[dict[str, Any]] = []
    for script in _scripts(markup):
        try:
            nodes += _nodes(_value(_WRAPPING.sub("", script).strip().rstrip(";")))
        except (ValueError, RecursionError):
            continue
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    found = [_article(node, named) for node in nodes if any(map(_ARTICLE.search, _types(node)))]
    return max(found, key=lambda data: (bool(data.authors) + bool(data.date), len(data.body)), default=PageData())


def _value(data: str) -> Any:
    """The JSON value in ``data``, also with a comma before a closing bracket; ValueError where it holds none."""
    try:
        return json.loads(data, strict=False)
    except ValueError:
        return json.loads(_STRAY_COMMA.sub("", data), strict=False)


def _scripts(markup: str) -> Iterator[str]:
    """What stands in the scripts of that type, at most thirty of them."""
    for match in islice(_TYPE.finditer(markup), _MOST_SCRIPTS):
        opening = markup[max(0, match.start() - _LONGEST_TAG) : match.start()].lower().rpartition("<")[2]
        start = markup.find(">", match.end(), match.end() + _LONGEST_TAG)
        if opening.startswith("script") and start >= 0:
            end = _END.search(markup, start, start + _LONGEST_SCRIPT)
            if end:
                yield markup[start + 1 : end.start()]


def _nodes(data: Any) -> list[dict[str, Any]]:
    """Every object in a JSON value, outer ones first."""
    nodes: list[dict[str, Any]] = []
    waiting = [data]
    while waiting and len(nodes) < _MOST_NODES:
        value = waiting.pop(0) if len(waiting) < 100 else waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            nodes.append(value)
            waiting += [inner for inner in value.values() if isinstance(inner, (dict, list))]
    return nodes


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _article(node: dict[str, Any], named: dict[str, dict[str, Any]]) -> PageData:
    writers = node.get("author") or node.get("creator")
    people = [one for one in _objects(writers) if "Person" in _types(one)]
    authors = tuple(dict.fromkeys(_authors(people or writers, named)))
    body = node.get("articleBody")
    return PageData(
        _words(node.get("headline") or node.get("name")),
        authors[:8],
        _day(node.get("datePublished") or node.get("dateCreated")),
        _paragraphs(body) if isinstance(body, str) else "",
    )


def _objects(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _authors(value: Any, named: dict[str, dict[str, Any]]) -> Iterator[str]:
    for author in value if isinstance(value, list) else [value]:
        if isinstance(author, dict) and "name" not in author:
            author = named.get(str(author.get("@id")), {})
        names = author.get("name") if isinstance(author, dict) else author
        for name in names if isinstance(names, list) else [names]:
            words = _words(name)
            if words and len(words) < 200 and "://" not in words:
                yield re.sub(r"^by\s+", "", words, flags=re.I)


def _day(value: Any) -> str:
    told = str(value).strip()
    try:
        return date.fromisoformat(told[:10] if told[4:5] == "-" else told[:8]).isoformat()
    except ValueError:
        parsed = parsedate(told)  # Sat, 04 May 2024 11:02:00 GMT
        return date(*parsed[:3]).isoformat() if parsed else ""


def _words(value: Any) -> str:
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _paragraphs(body: str) -> str:
    """The paragraphs of a text that may hold markup, escaped or not, a blank line between them."""
    text = unescape(body)
    if "<" in text:
        text = unescape(_OTHER_TAGS.sub("", _TAGS.sub("\n\n", text)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)
