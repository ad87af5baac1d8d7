"""What happened to each thing in a pack of evidence, and when: from the times that the notebook's rows hold.

There is no log of reading: where and when the reader was in an article is in no row of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .export_selection import Selection

if TYPE_CHECKING:
    from ..notebook import Annotation, ArticleRecord, Claim

_FIRST = ("fetched", "added")
"""What happens to an article before anything else can."""


def custody(selection: Selection) -> list[dict[str, Any]]:
    """What happened, in the order of time: each with ``time`` (ISO 8601, UTC), ``act``, and what it was done to."""
    rows = [row for entry in selection.entries for row in _of_article(entry.article)]
    rows += [row for annotation in selection.all_annotations() for row in _of_annotation(annotation)]
    rows += [row for claim in selection.claims for row in _of_claim(claim)]
    for one in selection.corrections:
        rows.append(_row(one.created, "corrected", one.id, one.article, one.coder, what=one.act))
    for event in selection.events:
        rows.append(_row(event.created, "event entered", event.id, None, ""))
    for deletion in selection.deletions:
        rows.append(_row(deletion.time, "deleted", deletion.id, None, ""))
    return sorted(rows, key=lambda row: (_moment(row["time"]), row["act"] not in _FIRST, row["act"], row["id"]))


def _moment(time: str) -> str:
    """A time by which rows can be ordered: servers' and archives' times have whole seconds, ours microseconds."""
    whole, _, rest = time.removesuffix("Z").partition(".")
    return f"{whole}.{rest:0<6}"


def _of_article(article: ArticleRecord) -> Iterator[dict[str, Any]]:
    if article.retrieved:
        page = {"address": article.address or article.source, "page": article.raw_sha256}
        yield _row(article.retrieved, "fetched", article.sha256, article.sha256, "", **page)
    yield _row(article.added, "added", article.sha256, article.sha256, "", source=article.source)


def _of_annotation(one: Annotation) -> Iterator[dict[str, Any]]:
    yield _row(one.created, "noted", one.id, one.article, one.coder)
    if one.verdict:
        yield _row(one.modified, "judged", one.id, one.article, one.coder, verdict=one.verdict)
    elif one.modified != one.created:
        yield _row(one.modified, "edited", one.id, one.article, one.coder)


def _of_claim(claim: Claim) -> Iterator[dict[str, Any]]:
    yield _row(claim.created, "claim entered", claim.id, None, claim.coder)
    for piece in claim.evidence:
        if piece.retrieved:
            about = {"kind": piece.kind, "ref": piece.ref, "sha256": piece.sha256}
            yield _row(piece.retrieved, "evidence taken", claim.id, None, claim.coder, **about)


def _row(time: str, act: str, key: str, article: str | None, by: str, **more: Any) -> dict[str, Any]:
    found = {"time": time, "act": act, "id": key, "article": article, "by": by or None, **more}
    return {name: value for name, value in found.items() if value is not None}
