"""What the reader does to a claim, each act as one change that undo takes back. Headless.

A claim enters the notebook with the first act on it: its row, and an annotation on each of its places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..notebook.annotation import Anchor, Annotation
from ..notebook.article_record import ArticleRecord
from ..notebook.change import Change
from ..notebook.claim import Claim, Claimant, Statement
from ..system.plain_output import counted

if TYPE_CHECKING:
    from analysis.article import Article, Span

    from ..notebook import Evidence, Notebook, Verdict
    from .ledger_entry import LedgerEntry

Articles = Mapping[str, "Article"]
"""The articles that the ledger was computed from, by sha256."""
_Pairs = tuple[tuple[Annotation | None, Annotation | None], ...]


def judge(
    entry: LedgerEntry, verdict: Verdict | None, notebook: Notebook, articles: Articles, coder: str = ""
) -> Change:
    """Give all places of a claim one verdict, or take it away."""
    label = f"{f'verdict {verdict}' if verdict else 'no verdict'} on {counted(len(entry.places), 'passage')}"
    if verdict is None and not entry.evidence:
        return _without_verdict(label, entry)
    pairs = _on_places(entry, articles, coder, verdict)
    changed = tuple((old, new.edited(verdict=verdict)) for old, new in pairs if old is None or old.verdict != verdict)
    return _storing(label, entry, pairs, changed, notebook, articles, coder)


def add_evidence(
    entry: LedgerEntry, pieces: Iterable[Evidence], notebook: Notebook, articles: Articles, coder: str = ""
) -> Change:
    """Add evidence to a claim; one that has no verdict yet is to be checked from now on."""
    pairs = _on_places(entry, articles, coder, "unchecked")
    fresh = tuple((old, new) for old, new in pairs if old is None)
    return _storing("add evidence", entry, pairs, fresh, notebook, articles, coder, (*entry.evidence, *pieces))


def add_assertion(article: Article, span: Span, notebook: Notebook, coder: str = "", claimant: str = "") -> Change:
    """Enter a passage as a claim of its own, to be checked; what annotates exactly these words carries it."""
    old, new = _annotation_on(article, span.start, span.end, notebook, coder)
    statement = Statement(article.text[span.start : span.end])
    said_by = Claimant(None, claimant) if claimant else None
    claim = Claim.new("assertion", [new.id], claimant=said_by, coder=coder, statement=statement)
    pairs = ((old, new),) if old is not new else ()
    records = _missing_records([article.sha256], notebook, {article.sha256: article})
    return Change("add claim", annotations=pairs, claims=((None, claim),), articles=records)


def add_place(
    entry: LedgerEntry, article: Article, span: Span, notebook: Notebook, articles: Articles, coder: str = ""
) -> Change:
    """Say that a passage carries a claim too; it gets the claim's verdict."""
    old, new = _annotation_on(article, span.start, span.end, notebook, coder, entry.verdict or "unchecked")
    if entry.verdict:
        new = new.edited(verdict=entry.verdict)
    pairs = _on_places(entry, articles, coder, "unchecked")
    fresh = (*((before, after) for before, after in pairs if before is None), *(((old, new),) if old != new else ()))
    return _storing(
        "add passage", entry, (*pairs, (old, new)), fresh, notebook, {**articles, article.sha256: article}, coder
    )


def _without_verdict(label: str, entry: LedgerEntry) -> Change:
    """Take the verdict off; annotations that have nothing else go, and with the last of them the claim."""
    pairs = tuple((a, None if _is_bare(a) else a.edited(verdict=None)) for a in entry.annotations if a.verdict)
    gone = {old.id for old, new in pairs if new is None}
    stored = entry.stored
    if stored is None:
        return Change(label, annotations=pairs)
    left = tuple(key for key in stored.annotations if key not in gone)
    after = stored.edited(annotations=left) if left else None
    return Change(label, annotations=pairs, claims=((stored, after),) if left != stored.annotations else ())


def _is_bare(annotation: Annotation) -> bool:
    return not (annotation.note or annotation.tags or annotation.color)


def _on_places(
    entry: LedgerEntry, articles: Articles, coder: str, verdict: Verdict | None
) -> tuple[tuple[Annotation | None, Annotation], ...]:
    """An annotation for each place, as a pair of what stands there and what shall carry the claim."""
    standing = {(a.article, a.anchor.start, a.anchor.end): a for a in entry.annotations}
    pairs: list[tuple[Annotation | None, Annotation]] = [(a, a) for a in entry.annotations]
    for place in entry.places:
        article = articles.get(place.sha256)
        if (place.sha256, place.start, place.end) not in standing and article is not None:
            anchor = Anchor.at(article.text, place.start, place.end)
            pairs.append((None, Annotation.new(place.sha256, anchor, verdict=verdict, coder=coder)))
    return tuple(pairs)


def _annotation_on(
    article: Article, start: int, end: int, notebook: Notebook, coder: str, verdict: Verdict = "unchecked"
) -> tuple[Annotation | None, Annotation]:
    """What annotates exactly these words, with a verdict, else a new annotation."""
    same = (a for a in notebook.annotations(article.sha256) if (a.anchor.start, a.anchor.end) == (start, end))
    old = next(same, None)
    if old is None:
        return None, Annotation.new(article.sha256, Anchor.at(article.text, start, end), verdict=verdict, coder=coder)
    return old, old if old.verdict else old.edited(verdict=verdict)


def _storing(
    label: str,
    entry: LedgerEntry,
    pairs: tuple[tuple[Annotation | None, Annotation], ...],
    changed: _Pairs,
    notebook: Notebook,
    articles: Articles,
    coder: str,
    evidence: tuple[Evidence, ...] | None = None,
) -> Change:
    """A change that writes the claim itself beside its annotations, where they or its evidence are others now."""
    ids = tuple(dict.fromkeys(new.id for _, new in pairs))
    stored = entry.stored
    if stored is None:
        claim = Claim.new(
            entry.kind,
            ids,
            claimant=entry.claimant,
            evidence=evidence or (),
            coder=coder,
            statement=entry.statement,
            # Somebody else's claim of that id, which this reader does not see, stays theirs.
            id=entry.id if notebook.claim(entry.id) is None else "",
        )
        claims: tuple[tuple[Claim | None, Claim | None], ...] = ((None, claim),)
    else:
        new = evidence if evidence is not None else stored.evidence
        same = (ids, new) == (stored.annotations, stored.evidence) and stored.statement is not None
        statement = stored.statement or entry.statement
        claims = () if same else ((stored, stored.edited(annotations=ids, evidence=new, statement=statement)),)
    records = _missing_records([after.article for _, after in pairs], notebook, articles)
    return Change(label, annotations=changed, claims=claims, articles=records)


def _missing_records(
    shas: Iterable[str], notebook: Notebook, articles: Articles
) -> tuple[tuple[ArticleRecord | None, ArticleRecord | None], ...]:
    """The articles that the notebook does not have yet. They do not count as read."""
    missing = [sha for sha in dict.fromkeys(shas) if notebook.article(sha) is None and sha in articles]
    return tuple((None, ArticleRecord.unread(articles[sha])) for sha in missing)
