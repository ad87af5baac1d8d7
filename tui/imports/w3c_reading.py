"""Reading W3C Web Annotations, ours and other programs': what each one says, and on which words of which article."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple, get_args
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5

from analysis.harmless_text import harmless

from ..exports.jsonld import HASH, OWN_ID
from ..notebook import Verdict

EARLIEST = "1970-01-01T00:00:00.000000Z"
_VERDICTS = get_args(Verdict)
_CHARACTERS = re.compile(r"char=(\d{0,12}),(\d{1,12})(?:;|$)")


class Unfit(ValueError):
    """Why an item cannot be an annotation here."""


class Quote(NamedTuple):
    """Words and what stands around them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


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
    coder: str = ""
    bounds: tuple[Quote, Quote] | None = None
    """Where neither a quote nor a position is given: the quotes at which the words begin, and before which they end."""


def items(content: Any) -> Iterator[Any]:
    """The annotations in a collection, a page, a graph, a list, what Hypothesis gives ("rows" of its service,
    "annotations" of its client), or alone."""
    if isinstance(content, list):
        for part in content:
            yield from items(part)
    elif isinstance(content, dict):
        if _is_annotation(content):
            yield content
        for name in ("first", "items", "@graph", "rows", "annotations", "next"):
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
    target = next((t for t in map(_target, _listed(item.get("target"))) if t.get("selector")), None)
    if target is None:
        raise Unfit("is about a whole page, not about words in it")
    selectors = list(all_selectors(target["selector"]))
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), {})
    exact = quote.get("exact") if isinstance(quote.get("exact"), str) else None
    start, end = next(filter(None, map(positions, selectors)), (None, None))
    bounds = None if exact is not None or start is not None else next(filter(None, map(_bounds, selectors)), None)
    if exact is None and start is None and bounds is None:
        raise Unfit("has neither a quote nor a position in a text")
    bodies = list(_bodies(item))
    created = moment(item.get("created")) or EARLIEST
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
        modified=moment(item.get("modified") or item.get("updated")) or created,
        coder=coder_of(item),
        bounds=bounds,
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _target(target: Any) -> dict[str, Any]:
    """A target as an object; a fragment of an address is a selector."""
    if isinstance(target, str):
        address, _, fragment = target.partition("#")
        return {"source": address, "selector": {"type": "FragmentSelector", "value": fragment}} if fragment else {}
    return target if isinstance(target, dict) else {}


def all_selectors(value: Any) -> Iterator[dict[str, Any]]:
    """All selectors, those that refine others too."""
    for selector in _listed(value):
        if isinstance(selector, dict):
            yield selector
            yield from all_selectors(selector.get("refinedBy"))


def positions(selector: dict[str, Any]) -> tuple[int, int] | None:
    """Start and end that a selector states: by offsets, as ``char=start,end`` (RFC 5147), or as a range of two."""
    kind = selector.get("type")
    if kind == "FragmentSelector":
        found = _CHARACTERS.match(_text(selector.get("value")))
        return (int(found[1] or 0), int(found[2])) if found and int(found[1] or 0) <= int(found[2]) else None
    if kind == "RangeSelector":
        ends = [_first_position(selector.get(name)) for name in ("startSelector", "endSelector")]
        return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None and ends[0] <= ends[1] else None
    if kind != "TextPositionSelector":
        return None
    start, end = selector.get("start"), selector.get("end")
    return (start, end) if type(start) is int and type(end) is int and 0 <= start <= end else None


def _first_position(value: Any) -> int | None:
    """Where a selector's passage begins: a range ends before the passage of its second selector."""
    found = next((p for s in all_selectors(value) if s.get("type") != "RangeSelector" and (p := positions(s))), None)
    return found[0] if found else None


def _bounds(selector: dict[str, Any]) -> tuple[Quote, Quote] | None:
    """The quotes between which a range lies."""
    if selector.get("type") != "RangeSelector":
        return None
    ends = [
        next((s for s in all_selectors(selector.get(name)) if s.get("type") == "TextQuoteSelector"), {})
        for name in ("startSelector", "endSelector")
    ]
    first, last = (Quote(*(_text(one.get(name)) for name in ("exact", "prefix", "suffix"))) for one in ends)
    return (first, last) if first.exact and last.exact else None


def coder_of(item: dict[str, Any]) -> str:
    """Who made an annotation: the name of its creator, or its user at Hypothesis; "" where nobody is named."""
    for creator in _listed(item.get("creator")):
        name = creator.get("name") or creator.get("nickname") if isinstance(creator, dict) else creator
        if isinstance(name, list):
            name = next(iter(name), "")
        if isinstance(name, str) and name.strip():
            return harmless(" ".join(name.split()))
    info = item.get("user_info")
    shown = info.get("display_name") if isinstance(info, dict) else None
    user = _text(item.get("user")).removeprefix("acct:").removesuffix("@hypothes.is")
    return harmless(" ".join((_text(shown) or user).split()))


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


def moment(value: Any) -> str | None:
    """A date as the notebook writes it, so that two can be compared; None when it is none."""
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
