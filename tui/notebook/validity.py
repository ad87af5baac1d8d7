"""Whether a record holds what its kind may hold. Files come from other programs, other versions and other people."""

from __future__ import annotations

from typing import Any, get_args

from analysis.findings import ActorKind, NumberKind

from .annotation import VERDICTS, Annotation, Tag
from .article_record import ArticleRecord
from .claim import CLAIM_KINDS, EVIDENCE_KINDS, Claim
from .correction import ACTS, Correction
from .deletion import Deletion
from .event import Event
from .schema import Record

WRONG_KIND = "has a field of the wrong kind"
_KINDS = {"actor": get_args(ActorKind), "number": get_args(NumberKind)}


def problem(record: Record) -> str | None:
    """What is wrong with a record, to be said after its name; None when nothing is."""
    match record:
        case Annotation():
            return _annotation(record)
        case Tag():
            return _tag(record)
        case Correction():
            return _correction(record)
        case ArticleRecord():
            return _article(record)
        case Event():
            return _event(record)
        case Claim():
            return _claim(record)
        case Deletion():
            return None if _texts(record.id, record.time) else WRONG_KIND


def _annotation(one: Annotation) -> str | None:
    anchor = one.anchor
    words = (one.id, one.article, one.created, one.modified, one.note, one.coder)
    if not _texts(*words, anchor.exact, anchor.prefix, anchor.suffix, *one.tags) or not _optional(one.color):
        return WRONG_KIND
    if one.verdict is not None and one.verdict not in VERDICTS:
        return f"has the verdict {_shown(one.verdict)}, which is none"
    if not one.id:
        return "has no id"
    if type(anchor.start) is not int or type(anchor.end) is not int or not 0 <= anchor.start <= anchor.end:
        return "has no place in the text"
    return None


def _tag(one: Tag) -> str | None:
    if not _texts(one.name, one.description) or not one.name:
        return "has no name"
    if not _optional(one.color, one.parent) or type(one.digit) not in (int, type(None)):
        return WRONG_KIND
    return None


def _article(one: ArticleRecord) -> str | None:
    texts = _texts(one.source, one.title, one.sha256, one.text, one.added, one.opened)
    known = _optional(one.byline, one.date, one.retrieved, one.address, one.raw_sha256)
    return None if texts and known and type(one.position) is int else WRONG_KIND


def _event(one: Event) -> str | None:
    if not _texts(one.id, one.name, one.created, one.modified, *one.articles) or not _optional(one.place, one.day):
        return WRONG_KIND
    return None if one.id else "has no id"


def _claim(one: Claim) -> str | None:
    if not _texts(one.id, one.created, one.modified, one.coder, *one.annotations) or not _optional(one.event):
        return WRONG_KIND
    if one.claimant is not None and not _optional(one.claimant.actor, one.claimant.text):
        return WRONG_KIND
    for piece in one.evidence:
        if not _texts(piece.ref, piece.note) or not _optional(piece.sha256, piece.retrieved):
            return WRONG_KIND
        if piece.kind not in EVIDENCE_KINDS:
            return f"has evidence of the kind {_shown(piece.kind)}, which is none"
    if one.kind not in CLAIM_KINDS:
        return f"is of the kind {_shown(one.kind)}, which is none"
    return None if one.id else "has no id"


def _correction(one: Correction) -> str | None:
    if not _texts(one.id, one.article, one.created, one.coder) or not isinstance(one.target, dict):
        return WRONG_KIND
    if not one.id:
        return "has no id"
    if one.act not in ACTS:
        return f"has the act {_shown(one.act)}, which is none"
    kind = one.target.get("kind", "actor")
    if kind not in _KINDS or not _is_target(one.target):
        return "does not say which finding it is about"
    if one.act == "retype" and one.value not in _KINDS[kind]:
        return f"makes it the kind {_shown(one.value)}, which is none"
    fits = {
        "rename": isinstance(one.value, str) and bool(one.value),
        "merge": isinstance(one.value, dict) and _is_target(one.value),
        "split": _are_places(one.value),
    }
    return None if fits.get(one.act, True) else f"cannot {one.act} with the value {_shown(one.value)}"


def _is_target(target: dict[str, Any]) -> bool:
    """Whether it names a finding or its place, or both."""
    place = [target.get("start", 0), target.get("end", 0)]
    if not all(type(offset) is int for offset in place) or not _optional(target.get("name")):
        return False
    return ("start" in target and "end" in target) or (target.get("kind") != "number" and "name" in target)


def _are_places(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(type(offset) is int for offset in pair) for pair in value
    )


def _texts(*values: object) -> bool:
    return all(isinstance(value, str) for value in values)


def _optional(*values: object) -> bool:
    return all(value is None or isinstance(value, str) for value in values)


def _shown(value: object) -> str:
    text = repr(value) if not isinstance(value, str) else f"“{value}”"
    return text if len(text) <= 40 else f"{text[:39]}…"
