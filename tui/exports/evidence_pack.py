"""A pack of evidence: one zip with the claims, the notes, the texts and the raw pages, each file with its SHA-256.

The same notebook gives the same bytes. ``MANIFEST.sha256`` is what ``sha256sum -c`` checks, ``dateline.json`` is what
an import into another notebook reads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analysis.loading import LoadingError

from ..notebook.raw_pages import page_file
from ..system.plain_output import json_text
from . import json_complete, jsonld
from .archive import zipped
from .custody import custody
from .export_formats import Options
from .export_selection import Entry, Selection
from .pack_names import MANIFEST, NAME, NOTEBOOK, SUMS, VERSION, page_name, text_name

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry
    from ..notebook import Correction


def render(selection: Selection, options: Options) -> Iterator[bytes]:
    """The pack, a zip."""
    yield from zipped(members(selection, options))


def members(selection: Selection, options: Options) -> Iterator[tuple[str, bytes]]:
    """The files of the pack, the manifest and the sums last, which name all before them."""
    from .evidence_report import report

    chosen = _without_places(selection)
    entries = claims_of(chosen)
    sums: list[tuple[str, int, str]] = []
    pages = _pages(chosen)
    page = report(chosen, entries, options.texts, set(pages))
    for name, content in (("report.html", page), *_tables(chosen, entries, options), *_texts(chosen, options)):
        yield name, _counted(sums, name, content)
    for sha256 in pages:
        path = page_file(chosen.notebook, sha256) if chosen.notebook else None
        if path is not None:
            name = page_name(sha256)
            yield name, _counted(sums, name, path.read_bytes())
    yield MANIFEST, _counted(sums, MANIFEST, _manifest(chosen, options, set(pages), sums))
    yield SUMS, "".join(f"{digest}  {name}\n" for name, _, digest in sums).encode()


def claims_of(selection: Selection) -> list[LedgerEntry]:
    """The ledger of the selection's articles."""
    from ..ledger.assembling import Kept, ledger
    from ..ledger.ledger_entry import Report
    from ..ledger.ledger_reports import article_of
    from ..ledger.many_findings import findings_of_many
    from ..library.cache import FindingsCache
    from ..notebook.corrected import corrected
    from ..system.paths import cache_folder

    noted = {entry.article.sha256: entry.annotations for entry in selection.entries}
    corrections: dict[str, list[Correction]] = {}
    for correction in selection.corrections:
        corrections.setdefault(correction.article, []).append(correction)
    with FindingsCache(cache_folder() / "findings.sqlite") as cache:
        articles = [article_of(entry.article) for entry in selection.entries]
        reports = [
            Report(corrected(found, corrections.get(article.sha256, ())), noted[article.sha256])
            for article, found in findings_of_many(articles, cache)
            if not isinstance(found, LoadingError)
        ]
    annotations = {annotation.id: annotation for annotation in selection.all_annotations()}
    return ledger(reports, Kept(selection.claims, selection.events, annotations))


def _without_places(selection: Selection) -> Selection:
    """The selection without where and when the reader was in each article."""
    entries = (Entry(replace(e.article, opened="", position=0), e.annotations) for e in selection.entries)
    return replace(selection, entries=tuple(entries))


def _counted(sums: list[tuple[str, int, str]], name: str, content: str | bytes) -> bytes:
    """The content as bytes; its size and hash go into the sums."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    sums.append((name, len(data), hashlib.sha256(data).hexdigest()))
    return data


def _tables(selection: Selection, entries: list[LedgerEntry], options: Options) -> Iterator[tuple[str, str]]:
    from ..ledger.ledger_rows import entry_dict
    from .ledger_csv import ledger_csv

    yield "ledger.csv", ledger_csv(entries, {})
    yield "ledger.json", json_text([entry_dict(entry, {}) for entry in entries], 1) + "\n"
    yield "annotations.jsonld", "".join(jsonld.render(selection, options))
    yield "custody.jsonl", "".join(json_text(row) + "\n" for row in custody(selection))
    kept = selection if options.texts else _without_texts(selection)
    yield NOTEBOOK, "".join(json_complete.render(kept, options))


def _without_texts(selection: Selection) -> Selection:
    """The selection with its annotations, but not the articles that these stand in."""
    return replace(selection, entries=(), orphans=tuple(selection.all_annotations()))


def _texts(selection: Selection, options: Options) -> Iterator[tuple[str, str]]:
    if options.texts:
        for entry in selection.entries:
            yield text_name(entry.article.sha256), entry.article.text


def _pages(selection: Selection) -> list[str]:
    """The SHA-256 of the raw pages that are kept: of the articles, then of the evidence."""
    if selection.notebook is None:
        return []
    wanted = [entry.article.raw_sha256 for entry in selection.entries]
    wanted += [piece.sha256 for claim in selection.claims for piece in claim.evidence if piece.kind == "address"]
    return [sha for sha in dict.fromkeys(filter(None, wanted)) if page_file(selection.notebook, sha) is not None]


def _manifest(selection: Selection, options: Options, pages: set[str], sums: list[tuple[str, int, str]]) -> str:
    from importlib.metadata import version

    articles = [_article(entry, options, pages) for entry in selection.entries]
    content = {
        "format": NAME,
        "version": VERSION,
        "program": f"dateline {version('dateline')}",
        "counts": {
            "articles": len(articles),
            "annotations": selection.annotations,
            "claims": len(selection.claims),
            "pages": len(pages),
        },
        "articles": articles,
        "files": [{"name": name, "bytes": size, "sha256": digest} for name, size, digest in sums],
    }
    return json_text(content, 1) + "\n"


def _article(entry: Entry, options: Options, pages: set[str]) -> dict[str, Any]:
    article = entry.article
    return {
        "source": article.source,
        "title": article.title,
        "sha256": article.sha256,
        "text": text_name(article.sha256) if options.texts else None,
        "added": article.added,
        "retrieved": article.retrieved,
        "address": article.address,
        "raw_sha256": article.raw_sha256,
        "page": page_name(article.raw_sha256) if article.raw_sha256 in pages else None,
    }
