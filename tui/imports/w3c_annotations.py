"""W3C Web Annotations coming in: each is placed in the article it is about, if the notebook holds that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from ..notebook import Anchor, Annotation, ArticleRecord, Tag, Verdict
from ..system.plain_output import counted
from .dateline_json import Incoming
from .selectors import Ground
from .w3c_reading import Claim, Unfit, claim, items


def from_w3c(content: Any, records: Sequence[ArticleRecord]) -> Incoming:
    """What a file of Web Annotations brings, on the articles that are kept in ``records``."""
    found = Incoming()
    claims: list[Claim] = []
    for count, item in enumerate(items(content), 1):
        try:
            claims.append(claim(item))
        except Unfit as unfit:
            found.trouble.append(f"annotation {count} {unfit}; left out")
    kept: dict[str, list[Claim]] = {}
    texts = {record.sha256: record.text for record in records}
    # Of several texts from one address the one read last comes last, and stays.
    by_address = {_bare(r.source): r.sha256 for r in sorted(records, key=lambda r: (r.opened, r.added)) if r.source}
    for one in claims:
        sha256 = one.sha256 if one.sha256 in texts else by_address.get(_bare(one.address), one.sha256)
        if sha256 is None:
            found.trouble.append(
                f"annotation {one.id} is about {one.address or 'no article'}, which the notebook "
                "does not hold; open it in the desk, then import again"
            )
        else:
            kept.setdefault(sha256, []).append(one)
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
    found.tags = [Tag(name) for name in sorted({tag for one in found.annotations for tag in one.tags})]
    if converted:
        found.remarks.append(
            f"converted from UTF-16 units to code points: the offsets of {counted(converted, 'annotation')}"
        )
    return found


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
    return Annotation(one.id, sha256, anchor, one.created, one.modified, one.tags, one.note, one.color, verdict)
