"""How far two coders agree on the tags of the same articles: kappa, alpha, and where they differ.

The unit is the paragraph; its label is the set of tags that a coder put on anything in it. Only paragraphs that both
coders tagged enter the figures: agreeing to leave text alone would swell them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from analysis import read

from .annotation import Annotation
from .article_record import ArticleRecord
from .coefficients import Label, Pairs, alpha, kappa

Item = tuple[str, int]
"""The sha256 of an article and the index of a paragraph in it."""
_FEW = 10


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A paragraph (``start`` and ``end`` in the article's text) on which the coders differ, and what each put there.

    ``first`` or ``second`` is empty where only the other coder tagged the paragraph.
    """

    article: str
    paragraph: int
    start: int
    end: int
    first: Label
    second: Label


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two coders' tags come to.

    ``n`` paragraphs were tagged by both, ``same`` of them alike. ``kappa`` (Cohen 1960) asks whether the sets of tags
    are the same; ``alpha`` (Krippendorff 1980) takes the MASI distance between them (Passonneau 2006). Both are None
    where they have no value, and ``remark`` says why. ``disagreements`` are in the order of the text; they include the
    paragraphs that one coder alone tagged, ``one_sided`` in number, which the figures leave out.
    """

    n: int
    same: int
    kappa: float | None
    alpha: float | None
    remark: str
    one_sided: int
    disagreements: tuple[Disagreement, ...]


def agreement(
    first: Iterable[Annotation], second: Iterable[Annotation], articles: Sequence[ArticleRecord]
) -> Agreement:
    """Compare the annotations of two coders on ``articles``; those on other articles are left out."""
    ours: dict[Item, Label] = {}
    theirs: dict[Item, Label] = {}
    places: dict[Item, tuple[int, int]] = {}
    of_first, of_second = _by_article(first), _by_article(second)
    for record in articles:
        paragraphs = read(record.text).paragraphs
        spans = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
        places.update({(record.sha256, i): span for i, span in enumerate(spans)})
        ours |= _labels(record.sha256, spans, of_first.get(record.sha256, []))
        theirs |= _labels(record.sha256, spans, of_second.get(record.sha256, []))
    both = sorted(ours.keys() & theirs.keys())
    differing = [item for item in places if ours.get(item, Label()) != theirs.get(item, Label())]
    by_kappa, by_alpha, remark = _coefficients([(ours[item], theirs[item]) for item in both])
    return Agreement(
        n=len(both),
        same=sum(ours[item] == theirs[item] for item in both),
        kappa=by_kappa,
        alpha=by_alpha,
        remark=remark,
        one_sided=len(ours.keys() ^ theirs.keys()),
        disagreements=tuple(
            Disagreement(*item, *places[item], ours.get(item, Label()), theirs.get(item, Label())) for item in differing
        ),
    )


def _by_article(annotations: Iterable[Annotation]) -> dict[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = {}
    for annotation in annotations:
        if annotation.tags:
            found.setdefault(annotation.article, []).append(annotation)
    return found


def _labels(sha256: str, spans: Sequence[tuple[int, int]], annotations: Sequence[Annotation]) -> dict[Item, Label]:
    """The tags on every paragraph that has some. ``spans`` are in order and do not overlap."""
    labels: dict[Item, Label] = {}
    for annotation in annotations:
        start, end = annotation.anchor.start, annotation.anchor.end
        for index in range(bisect_right(spans, start, key=itemgetter(1)), len(spans)):
            if spans[index][0] >= end:
                break
            if start < end:
                labels[sha256, index] = labels.get((sha256, index), Label()) | set(annotation.tags)
    return labels


def _coefficients(pairs: Pairs) -> tuple[float | None, float | None, str]:
    """Kappa and alpha, or None and why: they have no value without items, nor where nothing could differ."""
    if not pairs:
        return None, None, "no paragraph was tagged by both coders"
    if len({label for pair in pairs for label in pair}) == 1:
        return None, None, "both coders gave every paragraph the same tags; chance cannot be told from agreement"
    return kappa(pairs), alpha(pairs), "few paragraphs: the figures are rough" if len(pairs) < _FEW else ""
