"""The page of a pack of evidence for people: what is in it, what it proves, the claims and the articles.

It reads in order, has headings, tables with headers, no scripts, and fetches nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from analysis.loading import is_address

from ..ledger.claim_words import claim_words
from ..ledger.ledger_rows import evidence_line
from .export_selection import Entry, Selection
from .html_codebook import text_of
from .html_page import page_head
from .pack_names import page_name, text_name

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry, Place

TITLE = "Evidence"
AROUND = 160
"""Characters of the article shown on each side of a passage, at most."""
_SECTIONS = (("proof", "What it proves"), ("claims", "Claims"), ("articles", "Articles"))
_PROVES = (
    "This pack proves what was kept since it was packed: whoever has it can tell whether a file in it was changed "
    "afterwards. It does not prove that a page said so at the time, nor when or by whom it was packed; for that, "
    "have its manifest signed or time-stamped by somebody whom others trust."
)
_CHECK = (
    "To check it, unpack it, go into its folder and run <code>sha256sum -c MANIFEST.sha256</code>. Every text is named "
    "by the SHA-256 of its bytes. <code>dateline import</code> takes the pack into another notebook."
)


def report(selection: Selection, entries: Sequence[LedgerEntry], with_texts: bool, pages: Set[str]) -> str:
    """The page. ``pages`` are the SHA-256 of the raw pages in the pack."""
    return "".join(_pieces(selection, entries, with_texts, pages))


def _pieces(selection: Selection, entries: Sequence[LedgerEntry], with_texts: bool, pages: Set[str]) -> Iterator[str]:
    acted = [entry for entry in entries if entry.stored or entry.verdict]
    yield page_head(TITLE, "report")
    yield f'<header><h1>{TITLE}</h1></header>\n<nav aria-label="Contents"><ol>'
    yield from (f'<li><a href="#{name}">{words}</a></li>' for name, words in _SECTIONS)
    yield '</ol></nav>\n<main id="report">\n'
    yield f'<section id="proof"><h2>What it proves</h2>\n<p>{_PROVES}</p>\n<p>{_CHECK}</p>\n'
    yield "" if with_texts else "<p>The articles’ texts were left out.</p>\n"
    yield "</section>\n"
    yield f'<section id="claims"><h2>Claims ({len(acted)} of {len(entries)})</h2>\n'
    yield "<p>Those that were judged, or have evidence. The files of the ledger have all.</p>\n"
    texts = {entry.article.sha256: entry for entry in selection.entries if with_texts}
    for number, entry in enumerate(acted, 1):
        yield from _claim(entry, number, texts)
    yield '</section>\n<section id="articles"><h2>Articles</h2>\n'
    for number, one in enumerate(selection.entries, 1):
        yield from _article(one, number, with_texts, pages)
    yield "</section>\n</main>\n</body>\n</html>\n"


def _claim(entry: LedgerEntry, number: int, texts: dict[str, Entry]) -> Iterator[str]:
    claimant = entry.claimant
    who = (claimant.actor or claimant.text or "") if claimant else "nobody: no report says who says so"
    facts = [("Verdict", entry.verdict or "none"), ("Said by", who)]
    facts += [("Event", entry.event)] if entry.event else []
    facts += [("Judged by", entry.coder)] if entry.coder else []
    facts += [("Note", entry.note)] if entry.note else []
    yield f'<article aria-labelledby="claim-{number}"><h3 id="claim-{number}" dir="auto">'
    yield f"{text_of(claim_words(entry))}</h3>\n"
    yield _facts(facts)
    yield "<h4>Where it stands</h4>\n<ul>\n"
    yield from (f"<li>{_passage(place, texts.get(place.sha256))}</li>\n" for place in entry.places)
    yield "</ul>\n"
    if entry.evidence:
        yield "<h4>Evidence</h4>\n<ul>\n"
        for piece in entry.evidence:
            missing = " <strong>What is claimed does not stand in it.</strong>" if piece.stands is False else ""
            digest = f"<br><code>{text_of(piece.sha256)}</code>" if piece.sha256 else ""
            yield f'<li dir="auto">{text_of(evidence_line(piece))}{missing}{digest}</li>\n'
        yield "</ul>\n"
    yield "</article>\n"


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f'<tr><th scope="row">{name}</th><td dir="auto">{text_of(value)}</td></tr>' for name, value in facts)
    return f"<table>{rows}</table>\n"


def _passage(place: Place, entry: Entry | None) -> str:
    """A place in the words around it; these alone where the article is not in the pack."""
    if entry is None:
        return f"<q>{text_of(place.text)}</q>"
    text = entry.article.text
    left = text.rfind("\n", max(0, place.start - AROUND), place.start) + 1 or max(0, place.start - AROUND)
    right = text.find("\n", place.end, place.end + AROUND)
    before, after = text[left : place.start], text[place.end : right if right >= 0 else place.end + AROUND]
    number = f" ¶{place.paragraph}" if place.paragraph else ""
    marked = f"{text_of(before)}<mark>{text_of(place.text)}</mark>{text_of(after)}"
    return f'<span class="place">{text_of(_name(entry))}{number}</span> <span dir="auto">{marked}</span>'


def _name(entry: Entry) -> str:
    return entry.article.source or entry.article.title or "untitled"


def _article(entry: Entry, number: int, with_texts: bool, pages: Set[str]) -> Iterator[str]:
    article = entry.article
    yield f'<article aria-labelledby="article-{number}"><h3 id="article-{number}" dir="auto">'
    yield f"{text_of(article.title or _name(entry))}</h3>\n"
    facts = [("Source", article.source), ("By", article.byline), ("Date", article.date), ("Added", article.added)]
    facts += [("Fetched", article.retrieved), ("From, after redirects", article.address)]
    facts += [("SHA-256 of the text", article.sha256), ("SHA-256 of the page", article.raw_sha256)]
    yield _facts([(name, value) for name, value in facts if value])
    links = [(text_name(article.sha256), "the text")] if with_texts else []
    if article.raw_sha256 and article.raw_sha256 in pages:
        links.append((page_name(article.raw_sha256), "the page as it was fetched"))
    yield "".join(f'<p><a href="{target}">{words}</a></p>\n' for target, words in links)
    if is_address(article.source) and article.raw_sha256 not in pages:
        yield "<p>The page as it was fetched was not kept.</p>\n"
    yield "</article>\n"
