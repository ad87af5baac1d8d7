"""Articles that changed: annotations of an earlier version of a text are carried over to the one now open."""

from __future__ import annotations

from dataclasses import replace

from analysis.article import Article

from .anchoring import Placement, reanchor
from .annotation import Anchor, Annotation
from .article_record import ArticleRecord
from .change import Change
from .correction import Correction
from .correction_carrying import carried
from .event_carrying import carried_event
from .same_article import is_other_version
from .store import Notebook


def carry_over(notebook: Notebook, article: Article) -> list[Placement]:
    """Place the annotations of other versions of ``article`` in it, write them in one change, and tell how they fared.

    Versions are texts with the same source. An annotation keeps its id, its time and all but its anchor. Those that are
    lost keep pointing to the text that they were made in, and are tried again the next time. ``Placement.annotation``
    is the annotation as it was. Corrections of findings come along likewise, and so do the events that the article is a
    report of, with what was decided about its figures. Raises NotebookError when the change cannot be written.
    """
    placements: list[Placement] = []
    corrections: list[tuple[Correction, Correction]] = []
    kept = notebook.events()
    events = {event.id: event for event in kept}
    for record in _other_versions(notebook, article):
        old, new = (record.sha256, record.text), (article.sha256, article.text)
        events = {key: carried_event(event, old, new) for key, event in events.items()}
        placements += reanchor(record.text, article.text, notebook.annotations(record.sha256))
        if made := notebook.corrections(record.sha256):
            by_id = {one.id: one for one in carried(record.text, article.text, article.sha256, made)}
            corrections += [(old, by_id[old.id]) for old in made if old.id in by_id]
    found = [(p.annotation, p.anchor) for p in placements if p.anchor is not None]
    changed = tuple((event, events[event.id]) for event in kept if event is not events[event.id])
    if found or corrections or changed:
        notebook.add_article(article)
        pairs = tuple((old, replace(old, article=article.sha256, anchor=anchor)) for old, anchor in found)
        notebook.apply(Change("carry over", annotations=pairs, corrections=tuple(corrections), events=changed))
    return placements


def orphans(notebook: Notebook, article: Article) -> list[Annotation]:
    """The annotations of other versions of ``article`` that have no place in it."""
    return [a for record in _other_versions(notebook, article) for a in notebook.annotations(record.sha256)]


def placed(annotation: Annotation, article: Article, start: int, end: int) -> Change:
    """Put an annotation on ``article.text[start:end]`` by hand."""
    anchor = Anchor.at(article.text, start, end)
    return Change(
        "place by hand", annotations=((annotation, annotation.edited(article=article.sha256, anchor=anchor)),)
    )


def _other_versions(notebook: Notebook, article: Article) -> list[ArticleRecord]:
    return [record for record in notebook.articles() if is_other_version(record, article)]
