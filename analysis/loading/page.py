"""Saved web pages: the article in the page, with title, byline and date. Nothing is run or fetched."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from ..article import Article
from ..harmless_text import harmless
from ..reading import read
from .boilerplate import drop_consent
from .decoding import decode
from .loading_error import LoadingError
from .markup import page_tree, without_mute
from .page_blocks import Block, blocks_of, text_of
from .page_byline import confirmed_byline, own_byline
from .page_content import content_of, is_quoted, is_sentence
from .page_extractions import comparable
from .page_metadata import PageData, page_data
from .page_title import headings_of, own_title, site_of, titles_of

MOST_BYTES = 48 * 2**20
"""The largest page that is looked into, in bytes."""
_MOST_MARKUP = 9 * 2**20
"""The most that may be left of a page, in characters, without its scripts; libxml2 drops texts of 10 MB and more."""
_MOST_TAGS = 300_000
_MOST_PICKED = 2**20
"""The most markup in which the article is looked for; in more, all text counts as the article."""
_MOST_PICKED_TAGS = 40_000
_CHARSET = re.compile(rb"<(?:meta[^>]{0,400}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}
_MUCH_MORE = 1.5
_MOST_FIGURES = 6


def article_of_page(data: bytes, source: str, declared: str | None = None, encoding: str | None = None) -> Article:
    """The article in a page; ``encoding`` is the one that the reader chose.

    Raises LoadingError in one plain line where there is none.
    """
    if len(data) > MOST_BYTES:
        raise LoadingError(f"{source}: is a page of {len(data) >> 20} MB; save the article's text alone")
    named = _CHARSET.search(data, 0, 4096)
    decoded = decode(data, declared or (named[1].decode("ascii") if named else None), encoding)
    if decoded is None:
        raise LoadingError(f"{source}: is a binary file, not a page")
    markup, remarks = decoded
    markup = harmless(markup)
    told = page_data(markup)
    markup = without_mute(markup)
    tags = markup.count("<")
    if len(markup) > _MOST_MARKUP or tags > _MOST_TAGS:
        raise LoadingError(f"{source}: is too large a page; save the article's text alone")
    # Assumed by the page itself, as every page does: no news.
    remarks = tuple(remark for remark in remarks if not remark.endswith("(declared)"))
    tree = page_tree(markup)
    article = None
    if tree is not None:
        is_small = len(markup) <= _MOST_PICKED and tags <= _MOST_PICKED_TAGS
        article = _article(tree, told, source, remarks, is_small)
    article = article or _by_data(told, source, remarks)
    if article is None:
        raise LoadingError(f"{source}: holds no text to read; if a script fills the page, save it from a browser")
    return article


def _article(tree: Any, told: PageData, source: str, remarks: tuple[str, ...], is_small: bool) -> Article | None:
    """The article in the tree of a page, None where that holds no text."""
    metadata = _metadata(tree, source) if is_small else ("", "", "")
    name = " ".join((tree.findtext(".//title") or "").split())
    titles = titles_of(tree)
    for node in list(tree.iter("title")):
        node.drop_tree()
    headings, site = headings_of(tree), site_of(tree)
    byline = told.byline or own_byline(tree, site)
    if is_small:
        drop_consent(tree)
    blocks = blocks_of(tree)
    byline = byline or confirmed_byline(metadata[1], (block.text for block in blocks if not is_quoted(block)), site)
    content = content_of(tree, blocks) if is_small else None
    shown = content.shown if content else blocks
    if _MUCH_MORE * sum(len(block.text) for block in shown if is_sentence(block)) < len(told.body):
        return _by_data(told, source, remarks)
    if not shown:
        return None
    title = own_title(metadata[0] or (name if content is None else ""), headings, titles, site)
    shown = _titled(shown, title, tree) if content else shown
    notes = (_left_out(content.left_out),) if content and content.left_out else ()
    if content is None:
        notes = ("all text of the page is shown",)
    return read(
        text_of(shown),
        source=source,
        title=title or None,
        byline=byline or None,
        date=told.date or metadata[2] or None,
        remarks=(*remarks, *notes),
    )


def _titled(shown: list[Block], title: str, tree: Any) -> list[Block]:
    """The blocks with the title above them, which none of the others says again."""
    if not title:
        return shown
    says = comparable(title)
    first = shown[0] if comparable(shown[0].text) == says else Block(title, tree)
    return [first, *(block for block in shown if comparable(block.text) != says)]


def _metadata(tree: Any, source: str) -> tuple[str, str, str]:
    """Title, authors (parted by semicolons) and date as trafilatura finds them, empty where it does not."""
    from trafilatura.metadata import extract_metadata

    address = source if source.startswith(("http://", "https://")) else None
    try:
        found = extract_metadata(deepcopy(tree), default_url=address, date_config={**_DATES, "url": address})
    except Exception:  # a page can break lxml or trafilatura in more ways than they name
        return "", "", ""
    day = found.date or ""
    return (
        " ".join((found.title or "").split()),
        found.author or "",
        day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else "",
    )


def _left_out(blocks: list[Block]) -> str:
    """One line on what of a page is not shown."""
    words = sum(len(block.text.split()) for block in blocks)
    figures = list(dict.fromkeys(re.findall(r"\d[\d.,:]*\d|\d", " ".join(block.text for block in blocks))))
    opening = " ".join(blocks[0].text.split()[:8])
    several = len(blocks) > 1
    said = f"left out of the page: {len(blocks)} passages of {words:,} words, first “{opening} …”"
    if not several:
        said = f"left out of the page: a passage of {words:,} words, “{opening} …”"
    if not figures:
        return said
    more = " and more" if len(figures) > _MOST_FIGURES else ""
    return f"{said}; with the figures {', '.join(figures[:_MOST_FIGURES])}{more}"


def _by_data(told: PageData, source: str, remarks: tuple[str, ...]) -> Article | None:
    """The article that the page's data for machines holds, None where that is none."""
    if not told.body:
        return None
    has_headline = not told.headline or told.body.startswith(told.headline)
    text = told.body if has_headline else f"{told.headline}\n\n{told.body}"
    note = "taken from the page's data for machines (JSON-LD), which hold more text than the page shows"
    return read(
        text,
        source=source,
        title=told.headline or None,
        byline=told.byline or None,
        date=told.date or None,
        remarks=(*remarks, note),
    )
