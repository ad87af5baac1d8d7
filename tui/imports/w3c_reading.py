"""Reading W3C Web Annotations, ours and other programs': what each one says, and on which words of which article."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, get_args
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5

from ..exports.jsonld import HASH, OWN_ID
from ..notebook import Verdict

EARLIEST = "1970-01-01T00:00:00.000000Z"
_VERDICTS = get_args(Verdict)


class Unfit(ValueError):
    """Why an item cannot be an annotation here."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One annotation as its file has it: ``sha256`` and ``address`` name the article, the rest is its words and place.

    ``start`` and ``end`` are in whatever units the writer counted, None where it gave none.
    """

    id: str
    sha256: str | None
    address: str
    exact: str | None
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    note: str
    tags: tuple[str, ...]
    verdict: str | None
    color: str | None
    created: str
    modified: str


def items(content: Any) -> Iterator[Any]:
    """The annotations in a collection, a page, a graph, a list, the answer of Hypothesis ("rows"), or alone."""
    if isinstance(content, list):
        for part in content:
            yield from items(part)
    elif isinstance(content, dict):
        if _is_annotation(content):
            yield content
        for name in ("first", "items", "@graph", "rows", "next"):
            yield from items(content.get(name))


def _is_annotation(content: dict[str, Any]) -> bool:
    """Whether an object says it is an annotation, or is about something: any JSON may have a key "target"."""
    targets = [target for target in _listed(content.get("target")) if isinstance(target, dict)]
    named = "target" in content and "Annotation" in str(content.get("type", ""))
    return named or any(target.keys() & {"source", "selector"} for target in targets)


def is_w3c(content: Any) -> bool:
    """Whether this is JSON-LD with annotations, or says it is a collection of them."""
    if isinstance(content, dict) and "Annotation" in str(content.get("type", "")):
        return True
    return any(True for _ in items(content))


def claim(item: dict[str, Any]) -> Claim:
    """What an item says. Raises Unfit when it is about no words of one text."""
    target = next((t for t in _listed(item.get("target")) if isinstance(t, dict) and t.get("selector")), None)
    if target is None:
        raise Unfit("is about a whole page, not about words in it")
    selectors = list(_selectors(target["selector"]))
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), {})
    place = next((s for s in selectors if s.get("type") == "TextPositionSelector"), {})
    exact = quote.get("exact") if isinstance(quote.get("exact"), str) else None
    start, end = place.get("start"), place.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        start = end = None
    if exact is None and start is None:
        raise Unfit("has neither a quote nor a position in a text")
    bodies = list(_bodies(item))
    created = _moment(item.get("created")) or EARLIEST
    state = next((s for s in _listed(target.get("state")) if isinstance(s, dict)), {})
    address = _address(target.get("source"))
    return Claim(
        id=_own_id(item),
        sha256=_sha256(state.get("cached")) or _sha256(address),
        address=address,
        exact=exact,
        prefix=_text(quote.get("prefix")),
        suffix=_text(quote.get("suffix")),
        start=start,
        end=end,
        note="\n\n".join(value for purpose, value in bodies if purpose not in {"tagging", "assessing"}),
        tags=tuple(dict.fromkeys(value for purpose, value in bodies if purpose == "tagging")),
        verdict=next((value for purpose, value in bodies if purpose == "assessing" and value in _VERDICTS), None),
        color=_color(target.get("styleClass")),
        created=created,
        modified=_moment(item.get("modified") or item.get("updated")) or created,
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _selectors(value: Any) -> Iterator[dict[str, Any]]:
    """All selectors, those that refine others too."""
    for selector in _listed(value):
        if isinstance(selector, dict):
            yield selector
            yield from _selectors(selector.get("refinedBy"))


def _bodies(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Purpose and text of each body; ``bodyValue`` and plain strings are comments, as Hypothesis' ``text`` is."""
    for body in (*_listed(item.get("bodyValue")), *_listed(item.get("body"))):
        purposes = _listed(body.get("purpose")) if isinstance(body, dict) else []
        value = body.get("value") if isinstance(body, dict) else body
        if isinstance(value, str) and value:
            fallback = "tagging" if item.get("motivation") == "tagging" else "commenting"
            yield next((p for p in purposes if isinstance(p, str)), fallback), value
    if "body" not in item and "bodyValue" not in item:
        if text := _text(item.get("text")):
            yield "commenting", text
        yield from (("tagging", tag) for tag in _listed(item.get("tags")) if isinstance(tag, str) and tag)


def _address(source: Any) -> str:
    if isinstance(source, dict):
        source = source.get("id") or source.get("@id")
    return _text(source)


def _own_id(item: dict[str, Any]) -> str:
    name = _text(item.get("id") or item.get("@id"))
    if not name:
        return str(uuid5(NAMESPACE_URL, json.dumps(item, sort_keys=True)))
    if name.startswith(OWN_ID):
        return unquote(name.removeprefix(OWN_ID), errors="surrogatepass")
    return name.removeprefix("urn:uuid:")


def _sha256(value: Any) -> str | None:
    """The hash that an ``ni:`` URI names, in hexadecimal."""
    if not isinstance(value, str):
        return None
    if value.startswith(OWN_ID):
        return unquote(value.removeprefix(OWN_ID))
    try:
        digest = base64.urlsafe_b64decode(value.removeprefix(HASH) + "=") if value.startswith(HASH) else b""
    except (binascii.Error, ValueError):
        return None
    return digest.hex() if len(digest) == 32 else None


def _color(value: Any) -> str | None:
    name = next((c for c in _listed(value) if isinstance(c, str) and c.startswith("color-")), None)
    if name is None:
        return None
    name = name.removeprefix("color-")
    return name.removeprefix("name-") if name.startswith("name-") else f"#{name}"


def _moment(value: Any) -> str | None:
    """A date as the notebook writes it, so that two can be compared; None when it is none."""
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
