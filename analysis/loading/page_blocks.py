"""The text of a tree of HTML, block by block as a browser sets it: nothing twice, nothing glued, nothing dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from .markup import BLOCKS
from .page_tables import is_data_table, rows_of
from .superscripts import raised, with_fractions

_CONTROLS = frozenset("button select option textarea input datalist head script style".split())
_SHORT = 80
"""How long a term and what defines it may be to stand on one line, in characters."""
_FULL_ITEM = ("h1", "h2", "h3", "h4", "h5", "h6", "article", "table", "blockquote")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text and the element that it stands in.

    ``is_joined``: it goes on the line right under the block before it, as an item or a row does. ``linked`` is how
    many of its characters are links.
    """

    text: str
    node: Any
    is_joined: bool = False
    linked: int = 0


def blocks_of(tree: Any) -> list[Block]:
    """All text of an lxml tree, but for what is hidden and for buttons and fields."""
    flow = _Flow()
    walk = _walk(tree)
    for event, node in walk:
        name = node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""
        if event == "start":
            if name in _CONTROLS or _is_hidden(node):
                walk.skip_subtree()
                continue
            _open(flow, node, name)
            if name in ("sup", "table") and _replaced(flow, node, name):
                walk.skip_subtree()
                flow.replaced.add(node)
            elif name:
                flow.add(node.text)
        else:
            if event == "end" and name not in _CONTROLS:
                _close(flow, node, name)
            if node is not tree:
                flow.add(node.tail)
    flow.close()
    return flow.blocks


def text_of(blocks: list[Block]) -> str:
    """Blocks as one text, a blank line between them, a line break before those that are joined."""
    return "".join(("\n" if block.is_joined else "\n\n") * (n > 0) + block.text for n, block in enumerate(blocks))


@dataclass(slots=True)
class _Flow:
    """The text that comes along, and the blocks that are closed already."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    inside: list[Any] = field(default_factory=list)
    """The blocks that are open, outermost first."""
    replaced: set[Any] = field(default_factory=set)
    prefix: str = ""
    last_list: Any = None
    links: int = 0
    linked: int = 0
    fixed: int = 0
    """How many elements are open in which line ends count."""

    def add(self, text: str | None) -> None:
        """Take text on; line ends are but space where they do not count."""
        if text:
            self.pieces.append(text if self.fixed else text.replace("\n", " "))
            if self.links:
                self.linked += len(text.strip())

    def close(self) -> None:
        """End the block that is open, if it has any words."""
        text = _lines("".join(self.pieces), as_they_are=self.fixed > 0)
        self.pieces.clear()
        linked, self.linked = self.linked, 0
        if not text:
            return
        text = with_fractions(text).replace("““", "“").replace("””", "”")
        node = self.inside[-1] if self.inside else None
        joined = False
        if self._defines(node, text):
            return
        if self.prefix:
            outer = _outermost_list(node)
            joined = outer is not None and outer is self.last_list
            self.last_list = outer
        else:
            self.last_list = None
        self.blocks.append(Block(self.prefix + text, node, joined, linked))
        self.prefix = ""

    def _defines(self, node: Any, text: str) -> bool:
        """Whether ``text`` was put behind the term that it defines, both being short: "Dead: 12"."""
        if not self.blocks or getattr(node, "tag", "") != "dd":
            return False
        term = self.blocks[-1]
        if getattr(term.node, "tag", "") != "dt" or len(term.text) > _SHORT or len(text) > _SHORT or "\n" in text:
            return False
        sign = "" if term.text.endswith((":", "?")) else ":"
        self.blocks[-1] = Block(f"{term.text}{sign} {text}", node, term.is_joined, term.linked)
        return True


def _lines(text: str, as_they_are: bool) -> str:
    """The lines of ``text`` that hold words, each with single spaces unless they are kept as they are."""
    if as_they_are:
        return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())
    return "\n".join(words for line in text.split("\n") if (words := " ".join(line.split())))


def _open(flow: _Flow, node: Any, name: str) -> None:
    """Take note in ``flow`` that an element begins."""
    if name in BLOCKS or _is_block_by_place(node, name):
        flow.close()
        flow.inside.append(node)
        if name == "li":
            flow.prefix = "" if _is_full_item(node) else "- "
        elif name in ("cite", "footer") and _signs_quote(node):
            flow.add("— ")  # as in print
        elif name == "pre":
            flow.fixed += 1
    elif name == "br":
        _break(flow)
    elif name == "a":
        flow.links += 1
    elif name == "q":
        flow.add("“")


def _close(flow: _Flow, node: Any, name: str) -> None:
    """Take note in ``flow`` that an element ends."""
    if flow.inside and flow.inside[-1] is node:
        flow.close()
        flow.inside.pop()
        if name == "li":
            flow.prefix = ""
        elif name == "pre":
            flow.fixed -= 1
    elif name == "a":
        flow.links -= 1
    elif name == "q":
        flow.add("”")


def _break(flow: _Flow) -> None:
    """A line break; a second one in a row ends the paragraph."""
    pieces = flow.pieces
    place = len(pieces) - 1
    while place >= 0 and not pieces[place].strip(" \t\r"):
        place -= 1
    if place >= 0 and pieces[place] == "\n":
        flow.close()
    else:
        pieces.append("\n")


def _is_block_by_place(node: Any, name: str) -> bool:
    """Whether an element that may stand in a line stands apart here: whom a block of quoted words is from, a time."""
    parent = node.getparent()
    if parent is None or name not in ("cite", "time"):
        return False
    if name == "cite":
        return parent.tag in ("blockquote", "figure")
    following = node.getnext()
    return (
        not (parent.text or "").strip()
        and not (node.tail or "").strip()
        and (following is not None and following.tag in BLOCKS)
    )


def _signs_quote(node: Any) -> bool:
    """Whether an element says whom a block of quoted words is from, without a dash of its own."""
    parent = node.getparent()
    words = "".join(node.itertext()).lstrip()
    return parent is not None and parent.tag == "blockquote" and words[:1] not in ("", "-", "–", "—", "―")


def _replaced(flow: _Flow, node: Any, name: str) -> bool:
    """Whether an element was put into ``flow`` as a whole: raised figures, a table of data."""
    if name == "sup":
        link = node.find(".//a")
        note = link is not None and (link.get("href") or "").startswith("#")
        flow.add(raised("".join(node.itertext()), note=note))
        return True
    if not is_data_table(node):
        return False
    for caption in node.iterchildren("caption"):
        flow.blocks += blocks_of(caption)
    first = True
    for row, cells in rows_of(node):
        inner = [[] if cell is None else blocks_of(cell) for cell in cells]
        text = " | ".join(map(_cell, inner)).replace("|  |", "| |").rstrip(" |")
        if text.strip(" |"):
            linked = sum(block.linked for blocks in inner for block in blocks)
            flow.blocks.append(Block(text.replace("|  |", "| |"), row, not first, linked))
            first = False
    return True


def _cell(blocks: list[Block]) -> str:
    """A cell on one line; its items are parted by semicolons."""
    words = [block.text.replace("\n", " ") for block in blocks]
    sign = "; " if all(text.startswith("- ") for text in words) else " "
    return sign.join(text.removeprefix("- ") for text in words)


def _is_full_item(item: Any) -> bool:
    """Whether an item of a list is a piece of its own, as a post of a live blog is, and not a line with a dash."""
    if next(item.iter(*_FULL_ITEM), None) is not None:
        return True
    return sum(1 for _ in islice((p for p in item.iterchildren("p")), 2)) > 1


def _outermost_list(node: Any) -> Any:
    found = None
    while node is not None:
        if node.tag in ("ul", "ol"):
            found = node
        elif node.tag in ("table", "td", "article", "section"):
            break
        node = node.getparent()
    return found


def _is_hidden(node: Any) -> bool:
    if not isinstance(node.tag, str):
        return False
    return node.get("hidden") is not None or (_HIDDEN.search(node.get("style") or "") is not None)


def _walk(tree: Any) -> Any:
    from lxml import etree

    return etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
