"""Saved web pages: the article in the page by trafilatura, with title, byline and date. Nothing is run or fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..article import Article
from ..reading import harmless, read
from .decoding import decode
from .error import LoadingError

MOST_BYTES = 48 * 2**20
"""The largest page that is looked into, in bytes."""
_MOST_MARKUP = 16 * 2**20
"""The most that may be left of a page, in characters, without its scripts and styles."""
_MOST_TAGS = 300_000
_MOST_PICKED = 2**20
"""The most markup in which the article is looked for; in more, all text counts as the article."""
_MOST_PICKED_TAGS = 40_000
_CHARSET = re.compile(rb"<(?:meta[^>]{0,400}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_MUTE = ("script", "style", "svg", "noscript", "template", "iframe")
_BLOCKS = frozenset(
    "p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr blockquote pre "
    "figure figcaption address form fieldset hr title body html caption center details summary".split()
)
_DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}


def article_of_page(data: bytes, source: str, declared: str | None = None) -> Article:
    """The article in a page. Raises LoadingError in one plain line where there is none."""
    if len(data) > MOST_BYTES:
        raise LoadingError(f"{source}: is a page of {len(data) >> 20} MB; save the article's text alone")
    named = _CHARSET.search(data, 0, 4096)
    decoded = decode(data, declared or (named[1].decode("ascii") if named else None))
    if decoded is None:
        raise LoadingError(f"{source}: is a binary file, not a page")
    markup, remarks = decoded
    markup = without_mute(harmless(markup))
    tags = markup.count("<")
    if len(markup) > _MOST_MARKUP or tags > _MOST_TAGS:
        raise LoadingError(f"{source}: is too large a page; save the article's text alone")
    # Assumed by the page itself, as every page does: no news.
    remarks = tuple(remark for remark in remarks if not remark.endswith("(declared)"))
    article = None
    if len(markup) <= _MOST_PICKED and tags <= _MOST_PICKED_TAGS:
        article = _extracted(markup, source, remarks)
    article = article or _all_of_it(markup, source, (*remarks, "all text of the page is shown"))
    if article is None:
        raise LoadingError(f"{source}: holds no text to read; if a script fills the page, save it from a browser")
    return article


def without_mute(markup: str) -> str:
    """Markup without the elements that say nothing to a reader, scripts above all."""
    for name in _MUTE:
        lower = markup.lower()
        if len(lower) != len(markup):  # "İ" grows in lower case: look in ASCII alone
            lower = re.sub(r"[A-Z]", lambda match: match[0].lower(), markup)
        kept = []
        place = 0
        while (start := lower.find(f"<{name}", place)) >= 0:
            stop = lower.find(f"</{name}", start)
            if stop < 0:
                break
            if markup[start + len(name) + 1 : start + len(name) + 2] not in "> \t\n\r/":
                kept.append(markup[place : start + 1])
                place = start + 1
                continue
            kept.append(markup[place:start])
            close = lower.find(">", stop)
            place = close + 1 if close >= 0 else len(markup)
        markup = "".join(kept) + markup[place:]
    return markup


def blocks_of(tree: Any) -> list[str]:
    """All text of an lxml tree, one string for each block that a browser would set on lines of its own."""
    blocks: list[str] = []
    words: list[str] = []

    def close() -> None:
        block = " ".join("".join(words).split())
        if block:
            blocks.append(block)
        words.clear()

    for event, node in _walk(tree):
        name = node.tag if isinstance(node.tag, str) else ""
        block = name.rpartition("}")[2].lower() in _BLOCKS
        if block:
            close()
        if name.rpartition("}")[2].lower() == "br":
            words.append(" ")
        if event == "start":
            words.append(node.text or "" if name else "")
        else:
            words.append(node.tail or "")
    close()
    return blocks


def _walk(tree: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    yield from etree.iterwalk(tree, events=("start", "end", "comment", "pi"))


def _extracted(markup: str, source: str, remarks: tuple[str, ...]) -> Article | None:
    """What trafilatura takes for the article, or None."""
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction

    address = source if source.startswith(("http://", "https://")) else None
    try:
        found = bare_extraction(
            markup,
            url=address,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_DATES,
        )
    except Exception:  # a page can break lxml or trafilatura in more ways than they name; the plain way is left
        return None
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    blocks = _with_headings(list(_blocks_of_article(found.body)), markup)
    title = " ".join((found.title or "").split())
    if not blocks:
        return None
    if title and _bare(title) != _bare(blocks[0]):
        blocks.insert(0, title)
    date = found.date if re.fullmatch(r"\d{4}-\d\d-\d\d", found.date or "") else None
    byline = " and ".join((found.author or "").split("; ")) or None
    return read("\n\n".join(blocks), source=source, title=title or None, byline=byline, date=date, remarks=remarks)


def _blocks_of_article(body: Any) -> Iterator[str]:
    """The blocks of the tree that trafilatura makes: p, head, quote, item, row and what they hold."""
    for node in body.iterchildren():
        if node.tag == "list":
            yield "\n".join(f"- {words}" for item in node.iter("item") if (words := _words(item)))
        elif node.tag == "table":
            for row in node.iter("row"):
                yield " | ".join(words for cell in row.iter("cell") if (words := _words(cell)))
        elif node.tag in ("div", "quote") and len(node) and any(child.tag in ("p", "head", "list") for child in node):
            yield from _blocks_of_article(node)
        else:
            yield _words(node)


def _with_headings(blocks: list[str], markup: str) -> list[str]:
    """The blocks of an article with the headings and captions that the page has right before one of them.

    trafilatura leaves many out.
    """
    tree = _tree(markup)
    if tree is None:
        return blocks
    places = {_bare(block): place for place, block in reversed(list(enumerate(blocks)))}
    before: dict[int, list[str]] = {}
    waiting: list[str] = []
    for node in tree.iter("h2", "h3", "h4", "figcaption", "p"):
        words = " ".join("".join(node.itertext()).split())
        if (place := places.get(_bare(words))) is not None:
            before.setdefault(place, waiting)
            waiting = []
        elif node.tag == "p":
            waiting = []
        elif words and len(words) < 400:
            waiting = [*waiting[-2:], words]
    return [block for place, own in enumerate(blocks) for block in (*before.get(place, ()), own)]


def _words(node: Any) -> str:
    """The text of a node of trafilatura's tree, a line for each line break in it."""
    parts: list[str] = []
    for event, inner in _walk(node):
        if event == "start":
            parts.append("\n" if inner.tag == "lb" else inner.text or "")
        elif inner is not node:
            parts.append(inner.tail or "")
    return "\n".join(words for line in "".join(parts).split("\n") if (words := " ".join(line.split())))


def _bare(words: str) -> str:
    """Words so that they can be compared, whatever space, signs and case there are."""
    return re.sub(r"\W+", "", words).casefold()


def _all_of_it(markup: str, source: str, remarks: tuple[str, ...]) -> Article | None:
    """Every block of a page in which no article stands out."""
    tree = _tree(markup)
    if tree is None:
        return None
    title = " ".join((tree.findtext(".//title") or "").split())
    for name in ("title", *_MUTE):
        for node in list(tree.iter(name)):
            node.drop_tree()
    blocks = blocks_of(tree)
    if not blocks:
        return None
    return read("\n\n".join(blocks), source=source, title=title or None, remarks=remarks)


def _tree(markup: str) -> Any:
    """The tree of a page, None where there is none to be made."""
    from lxml import etree, html

    try:
        return html.document_fromstring(
            markup.encode("utf-8", "replace"), parser=html.HTMLParser(no_network=True, encoding="utf-8")
        )
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        return None
