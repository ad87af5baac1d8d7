"""W3C Web Annotations coming in: each is placed in the article it is about, if the notebook holds that.

One about an address that the notebook does not hold is looked for in the articles that it does hold, and placed where
its words with what stands around them stand in one of them only, and there once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from ..notebook import Anchor, Annotation, Tag, Verdict
from ..system.plain_output import counted
from .dateline_json import Incoming
from .gathering import Known
from .replies import with_replies
from .selectors import Ground
from .w3c_reading import Claim, Unfit, claim, items


def from_w3c(content: Any, known: Known) -> Incoming:
    """What a file of Web Annotations brings, on the articles that the notebook holds."""
    found = Incoming()
    claims: list[Claim] = []
    for count, item in enumerate(with_replies(list(items(content)), known, found), 1):
        try:
            claims.append(claim(item))
        except Unfit as unfit:
            found.trouble.append(f"annotation {count} {unfit}; left out")
    kept, strays = _by_article(claims, known)
    texts = {record.sha256: record.text for record in known.articles}
    squeezed = {sha256: _squeezed(text) for sha256, text in texts.items()} if strays else {}
    for one in strays:
        sha256 = _only_home(one, squeezed)
        if sha256 is not None:
            kept.setdefault(sha256, []).append(one)
            found.remarks.append(f"annotation {one.id} is about {one.address}; its words stand in one article only")
        else:
            found.trouble.append(
                f"annotation {one.id} is about {one.address or 'no article'}, which the notebook "
                "does not hold; open it in the desk, then import again"
            )
    converted = 0
    for sha256, group in kept.items():
        ground = Ground(texts[sha256], group) if sha256 in texts else None
        for one in group:
            anchor, moved = ground.anchor(one) if ground else (None, False)
            converted += moved
            made = _annotation(one, sha256, anchor or _as_given(one))
            if ground and anchor is None:
                made, remark = _searched(made, ground.text, other_text=one.sha256 != sha256)
                found.remarks += [f"annotation {one.id}: {remark}"] if remark else []
            found.annotations.append(made)
        if ground is None:
            found.remarks.append(f"absent: the article of {counted(len(group), 'annotation')}; they wait for it")
    found.tags = [Tag(name) for name in sorted({tag for one in found.annotations for tag in one.tags})]
    if converted:
        found.remarks.append(
            f"converted from UTF-16 units to code points: the offsets of {counted(converted, 'annotation')}"
        )
    return found


def _by_article(claims: list[Claim], known: Known) -> tuple[dict[str, list[Claim]], list[Claim]]:
    """The claims by the article that they are about, and those whose address the notebook does not hold."""
    kept: dict[str, list[Claim]] = {}
    strays: list[Claim] = []
    held = {record.sha256 for record in known.articles}
    # Of several texts from one address the one read last comes last, and stays.
    records = sorted(known.articles, key=lambda record: (record.opened, record.added))
    by_address = {_bare(at): r.sha256 for r in records for at in (r.address, r.source) if at}
    for one in claims:
        sha256 = one.sha256 if one.sha256 in held else by_address.get(_bare(one.address), one.sha256)
        if sha256 is None:
            strays.append(one)
        else:
            kept.setdefault(sha256, []).append(one)
    return kept, strays


def _only_home(one: Claim, squeezed: Mapping[str, str]) -> str | None:
    """The article in which alone a quote stands, with what stands around it where it stands there more than once.

    ``squeezed`` are the texts without white space.
    """
    words = _squeezed(one.exact or "")
    around = _squeezed(one.prefix) + words + _squeezed(one.suffix)
    if len((one.exact or "").split()) < 3 and around == words:
        return None
    places = {sha256: (text.count(words), text.count(around)) for sha256, text in squeezed.items() if words}
    homes = [sha256 for sha256, (count, _) in places.items() if count]
    if len(homes) == 1 and 1 in places[homes[0]]:
        return homes[0]
    exact = [sha256 for sha256, (_, count) in places.items() if count]
    return exact[0] if len(exact) == 1 and places[exact[0]][1] == 1 else None


def _squeezed(text: str) -> str:
    """A text without its white space, which programs see differently."""
    return "".join(text.split())


def _searched(made: Annotation, text: str, other_text: bool) -> tuple[Annotation, str]:
    """An annotation whose quote does not stand in the text letter for letter, and what to tell of it.

    Another program may have seen the article with other spaces and marks, or in another version: then it is searched
    for as the desk does with an edited article. One made on this very text is not moved to other words.
    """
    from ..notebook.anchoring import locate

    placement = locate(text, made) if other_text else None
    if placement is None or placement.anchor is None:
        return made, "its words do not stand in the article; kept without a place"
    told = "its words read differently in the article; placed there" if placement.status == "changed" else ""
    return replace(made, anchor=placement.anchor), told


def _bare(address: str) -> str:
    return address.partition("#")[0].rstrip("/")


def _as_given(one: Claim) -> Anchor:
    return Anchor(one.start or 0, one.end or 0, one.exact or "", one.prefix, one.suffix)


def _annotation(one: Claim, sha256: str, anchor: Anchor) -> Annotation:
    verdict = cast(Verdict | None, one.verdict)
    times = one.created, one.modified
    return Annotation(one.id, sha256, anchor, *times, one.tags, one.note, one.color, verdict, one.coder)
