"""Whether a record holds what its kind may hold. Files come from other programs, other versions and other people."""

from __future__ import annotations

from math import isfinite

from .annotation import VERDICTS, Annotation, Tag
from .article_record import ArticleRecord
from .claim import CLAIM_KINDS, EVIDENCE_KINDS, Claim, Statement
from .correction import Correction
from .correction_validity import correction_problem
from .deletion import Deletion
from .event import DECIDED_ACTS, Event
from .field_kinds import WRONG_KIND, optional, shown, texts
from .schema import Record


def problem(record: Record) -> str | None:
    """What is wrong with a record, to be said after its name; None when nothing is."""
    match record:
        case Annotation():
            return _annotation(record)
        case Tag():
            return _tag(record)
        case Correction():
            return correction_problem(record)
        case ArticleRecord():
            return _article(record)
        case Event():
            return _event(record)
        case Claim():
            return _claim(record)
        case Deletion():
            return None if texts(record.id, record.time) else WRONG_KIND


def _annotation(one: Annotation) -> str | None:
    anchor = one.anchor
    words = (one.id, one.article, one.created, one.modified, one.note, one.coder)
    if not texts(*words, anchor.exact, anchor.prefix, anchor.suffix, *one.tags) or not optional(one.color):
        return WRONG_KIND
    if one.verdict is not None and one.verdict not in VERDICTS:
        return f"has the verdict {shown(one.verdict)}, which is none"
    if not one.id:
        return "has no id"
    if type(anchor.start) is not int or type(anchor.end) is not int or not 0 <= anchor.start <= anchor.end:
        return "has no place in the text"
    return None


def _tag(one: Tag) -> str | None:
    if not texts(one.name, one.description, one.modified) or not one.name:
        return "has no name"
    if not optional(one.color, one.parent) or type(one.digit) not in (int, type(None)):
        return WRONG_KIND
    return None


def _article(one: ArticleRecord) -> str | None:
    whole = texts(one.source, one.title, one.sha256, one.text, one.added, one.opened)
    known = optional(one.byline, one.date, one.retrieved, one.address, one.raw_sha256)
    return None if whole and known and type(one.position) is int else WRONG_KIND


def _event(one: Event) -> str | None:
    if not texts(one.id, one.name, one.created, one.modified, *one.articles) or not optional(one.place, one.day):
        return WRONG_KIND
    for decided in one.decisions:
        figures = [decided.figure, *([decided.other] if decided.other else [])]
        if not texts(decided.text, decided.created, decided.coder, *(figure.article for figure in figures)):
            return WRONG_KIND
        if not all(type(place) is int for figure in figures for place in (figure.start, figure.end)):
            return "has a decision about no place in a text"
        if decided.act not in DECIDED_ACTS:
            return f"has the decision {shown(decided.act)}, which is none"
    return None if one.id else "has no id"


def _claim(one: Claim) -> str | None:
    if not texts(one.id, one.created, one.modified, one.coder, *one.annotations) or not optional(one.event):
        return WRONG_KIND
    if one.claimant is not None and not optional(one.claimant.actor, one.claimant.text):
        return WRONG_KIND
    for piece in one.evidence:
        if not texts(piece.ref, piece.note) or not optional(piece.sha256, piece.retrieved):
            return WRONG_KIND
        if type(piece.stands) not in (bool, type(None)):
            return WRONG_KIND
        if piece.kind not in EVIDENCE_KINDS:
            return f"has evidence of the kind {shown(piece.kind)}, which is none"
    if one.statement is not None and not _is_statement(one.statement):
        return WRONG_KIND
    if one.kind not in CLAIM_KINDS:
        return f"is of the kind {shown(one.kind)}, which is none"
    return None if one.id else "has no id"


def _is_statement(one: Statement) -> bool:
    bounds = [bound for bound in (one.value, one.low, one.high) if bound is not None]
    finite = all(type(bound) in (int, float) and isfinite(bound) for bound in bounds)
    return finite and texts(one.text) and optional(one.unit, one.of, one.fate, one.hedge)
