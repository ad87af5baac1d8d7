"""Which blocks of a page are its article: libraries show where it stands, and nothing that is said there is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from .boilerplate import asks_for_consent, holds_comments, is_boilerplate, is_furniture
from .page_blocks import Block
from .page_extractions import EXTRACTIONS, Extraction, comparable, extracted

_WINDOW = 50_000
"""How far ahead in an extracted text a block is looked for: as far as extraction reorders a page."""
_SHORT = 30
_MOST_OF_IT = 0.85
_MORE_THAN_A_LITTLE = 0.15
_MOST_BESIDE = 3
"""How many short blocks over an article's first paragraph may belong to it: a time, a heading, a caption."""
_ALWAYS = frozenset("h1 h2 h3 h4 h5 h6 figcaption caption tr li dt dd cite time pre".split())
"""Elements that belong to the article when they stand between its paragraphs, sentences or not."""
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_FIGURE = re.compile(r"\d")
_TIME = re.compile(r"(?:- )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.I)
_ROW = 3
"""So many bare times in a row belong to no article."""
_AN_ARTICLE = 600
"""So many characters of sentences are an article, and what readers wrote below it is none."""
_UNSPACED = re.compile("[\u2e80-\u9fff\u0e00-\u0eff]")


@dataclass(frozen=True, slots=True)
class Content:
    """The blocks of a page that are its article, and those that are left out though they say something."""

    shown: list[Block]
    left_out: list[Block]


def content_of(tree: Any, blocks: Sequence[Block]) -> Content | None:
    """The article among the blocks of a page; None where no library finds one.

    trafilatura's choice is taken where little else on the page says anything; otherwise that of three libraries which
    shows most.
    """
    whole = [block for block in blocks if is_sentence(block) and not _is_aside(block, None)]
    best: Content | None = None
    for extract in EXTRACTIONS:
        chosen = _chosen(blocks, extracted(extract, tree))
        if chosen is not None and (best is None or _shows_more(chosen, best)):
            best = chosen
        if best is not None and _size(best.shown) >= (1 - _MORE_THAN_A_LITTLE) * _size(whole):
            break
    if best is not None and not _size(best.shown):
        said = [block for block in blocks if not any(map(is_furniture, _path(block, None)))]
        best = Content(said, []) if _size(said) else best  # a page of comments, a list of teasers
    return best


def is_sentence(block: Block) -> bool:
    """Whether a block says something: it ends as sentences do, or runs on for a dozen words, and is no bare link."""
    words = len(block.text.split())
    if _UNSPACED.search(block.text):
        return len(block.text) >= 12 and (not block.linked or _END.search(block.text) is not None)
    if _END.search(block.text):
        return words >= 4 and (block.linked < 0.8 * len(block.text) or words >= 6)
    return words >= 12 and block.linked < 0.4 * len(block.text)


def _shows_more(chosen: Content, best: Content) -> bool:
    """Whether ``chosen`` is the better article: more sentences, or sentences where ``best`` only asks for consent."""
    if all(asks_for_consent(block.text) for block in best.shown if is_sentence(block)):
        return any(is_sentence(block) and not asks_for_consent(block.text) for block in chosen.shown)
    return _size(chosen.shown) > (1 + _MORE_THAN_A_LITTLE) * _size(best.shown)


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks if is_sentence(block))


def _chosen(blocks: Sequence[Block], extraction: Extraction) -> Content | None:
    """The blocks that an extraction holds, with all that is said between and beside them."""
    picked = list(_picked(blocks, extraction))
    if not any(picked):
        return None
    home = _home(blocks, picked)
    first, last = _reach(blocks, picked, home)
    shown: list[int] = []
    for index, block in enumerate(blocks):
        if (picked[index] and not _is_trifle(block, home)) or _belongs(block, home, first <= index <= last):
            shown.append(index)
    shown = _without_teasers(blocks, shown, picked, home)
    shown = _without_consent(blocks, _without_comments(blocks, _without_times(blocks, shown), home))
    shown = _without_repeats(blocks, shown)
    chosen = set(shown)
    left = [
        block
        for index, block in enumerate(blocks)
        if index not in chosen and says_something(block) and not any(map(is_furniture, _path(block, None)))
    ]
    return Content([blocks[index] for index in shown], left)


def says_something(block: Block) -> bool:
    """Whether a reader should be told that a block is left out: it is a sentence of some length, or has a figure."""
    if asks_for_consent(block.text) or block.linked > 0.8 * len(block.text):
        return False
    return is_sentence(block) or (_FIGURE.search(block.text) is not None and len(block.text.split()) >= 4)


def _picked(blocks: Sequence[Block], extraction: Extraction) -> Iterator[bool]:
    """For each block, whether the extraction holds it."""
    text = extraction.text
    place = 0
    for block in blocks:
        words = comparable(block.text)
        if len(words) <= _SHORT:
            # So few letters stand by chance in any text.
            yield words in extraction.pieces
            continue
        found = text.find(words, place, place + _WINDOW + len(words))
        if found >= 0:
            place = found + len(words)
        else:
            found = text.find(words, max(0, place - _WINDOW), place + len(words))
        yield found >= 0


def _home(blocks: Sequence[Block], picked: Sequence[bool]) -> Any:
    """The innermost element that holds nearly all the text that was picked."""
    weights: dict[Any, int] = {}
    order: dict[Any, int] = {}
    total = 0
    for block, is_picked in zip(blocks, picked, strict=True):
        if is_picked and block.node is not None:
            total += len(block.text)
            for depth, node in enumerate(reversed([block.node, *block.node.iterancestors()])):
                weights[node] = weights.get(node, 0) + len(block.text)
                order[node] = depth
    heavy = [node for node, weight in weights.items() if weight >= _MOST_OF_IT * total]
    innermost = max(heavy, key=lambda node: order[node], default=None)
    # Headline, lead and the first picture stand in a head of their own.
    return next((node for node in _path_of(innermost, None) if node.tag == "article"), innermost)


def _reach(blocks: Sequence[Block], picked: Sequence[bool], home: Any) -> tuple[int, int]:
    """The first and the last block of the article: what was picked, with times, captions and rows right beside it."""
    first, last = picked.index(True), len(picked) - 1 - picked[::-1].index(True)
    for _ in range(_MOST_BESIDE):
        if first and _belongs(blocks[first - 1], home, True):
            first -= 1
    while (
        last + 1 < len(blocks) and _goes_on(blocks[last], blocks[last + 1]) and _belongs(blocks[last + 1], home, True)
    ):
        last += 1
    return first, last


def _goes_on(block: Block, following: Block) -> bool:
    """Whether an article may go on after ``block``: a row, a caption, or a further paragraph right beside it."""
    beside = following.node.tag == "p" == block.node.tag and following.node.getparent() is block.node.getparent()
    return beside or following.node.tag in _ALWAYS


def _belongs(block: Block, home: Any, is_between: bool) -> bool:
    """Whether a block that an extraction left out is a part of the article all the same."""
    if home is None or block.node is None or asks_for_consent(block.text):
        return False
    path = list(block.node.iterancestors())
    if block.node is not home and home not in path:
        return False
    if _is_aside(block, home):
        return False
    if is_sentence(block):
        return True
    if _is_link(block) and not _is_time_of_post(block):
        return False
    quoted = is_quoted(block)
    return quoted or (is_between and (block.node.tag in _ALWAYS or _FIGURE.search(block.text) is not None))


def _is_trifle(block: Block, home: Any) -> bool:
    """Whether a block says nothing and stands in what is a page's own: the names under "Share this"."""
    says = is_sentence(block) or _FIGURE.search(block.text) is not None
    return not says and block.node is not None and block.node.tag in ("li", "a") and _is_aside(block, home)


def _is_aside(block: Block, home: Any) -> bool:
    """Whether an element around a block, below ``home``, is one of a page's own and not of its article."""
    return any(is_boilerplate(node) and not _quotes(node) for node in _path(block, home) if node.tag != "body")


def _quotes(node: Any) -> bool:
    """Whether an element set aside holds quoted words, and no link to elsewhere: a pull quote."""
    if node.tag != "aside" or next(node.iter("blockquote", "q"), None) is None:
        return False
    return next(node.iter("a", "form", "ul"), None) is None


def is_quoted(block: Block) -> bool:
    """Whether a block is of a quote that stands apart, or says whose it is."""
    return any(node.tag == "blockquote" or _quotes(node) for node in _path(block, None))


def _without_repeats(blocks: Sequence[Block], shown: list[int]) -> list[int]:
    """What is shown, without quotes set aside whose words the article has too."""
    boxes: dict[Any, list[int]] = {}
    for index in shown:
        aside = next((node for node in _path(blocks[index], None) if _quotes(node)), None)
        if aside is not None:
            boxes.setdefault(aside, []).append(index)
    beside = set(shown).difference(*boxes.values()) if boxes else set()
    said = comparable(" ".join(blocks[index].text for index in sorted(beside))) if boxes else ""
    again = {
        index
        for inside in boxes.values()
        if any(is_sentence(blocks[index]) and comparable(blocks[index].text) in said for index in inside)
        for index in inside
    }
    return [index for index in shown if index not in again]


def _is_time_of_post(block: Block) -> bool:
    """Whether a link is the time of a post of a live blog, and leads to that post."""
    return _TIME.fullmatch(block.text) is not None and next(block.node.iter("time"), None) is not None


def _is_link(block: Block) -> bool:
    return block.linked > 0.6 * len(block.text)


def _without_teasers(blocks: Sequence[Block], shown: list[int], picked: Sequence[bool], home: Any) -> list[int]:
    """What is shown, without boxes that name another article by a link, and without headings over nothing.

    A heading that is a link stays where it heads a text that was picked, as in lists of posts.
    """
    chosen = set(shown)
    boxes: dict[Any, list[int]] = {}
    held: set[Any] = set()
    for index, block in enumerate(blocks):
        path = _path(block, home)
        if picked[index]:
            held.update(path)
        elif path:
            boxes.setdefault(path[-1], []).append(index)
    for box, inside in boxes.items():
        if box not in held and any(_is_link(blocks[index]) and index not in chosen for index in inside):
            chosen.difference_update(inside)
    for index, block in enumerate(blocks[:-1]):
        if block.node.tag in HEADINGS and not picked[index]:
            follows = index + 1 in chosen
            if _is_link(block):
                follows = picked[index + 1] and block.node.getparent() in _path(blocks[index + 1], home)
            (chosen.add if follows else chosen.discard)(index)
    return sorted(chosen)


def _without_consent(blocks: Sequence[Block], shown: list[int]) -> list[int]:
    """What is shown, without requests for consent, unless there is nothing else."""
    asks = {index for index in shown if asks_for_consent(blocks[index].text)}
    others = [index for index in shown if index not in asks]
    return others if any(is_sentence(blocks[index]) for index in others) else shown


def _without_comments(blocks: Sequence[Block], shown: list[int], home: Any) -> list[int]:
    """What is shown, without what readers wrote below it, where an article is left."""
    others = [index for index in shown if not any(map(holds_comments, _path(blocks[index], home)))]
    return others if _size([blocks[index] for index in others]) >= _AN_ARTICLE else shown


def _without_times(blocks: Sequence[Block], shown: list[int]) -> list[int]:
    """What is shown, without rows of bare times of day: what is left of a list of links to other articles."""
    runs = groupby(shown, lambda index: _TIME.fullmatch(blocks[index].text.strip()) is not None)
    rows = [(is_time, list(run)) for is_time, run in runs]
    return [index for is_time, run in rows if not is_time or len(run) < _ROW for index in run]


def _path(block: Block, home: Any) -> list[Any]:
    """The elements around a block, below ``home``, innermost first."""
    return _path_of(block.node, home)


def _path_of(node: Any, home: Any) -> list[Any]:
    path: list[Any] = []
    while node is not None and node is not home:
        path.append(node)
        node = node.getparent()
    return path
