"""The codebook: acts on tags, each as one change that undo takes back. Pure: tags and annotations in, a change out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .annotation import Annotation, Tag, now
from .change import Change

PALETTE = (
    "#bc5c56",
    "#447cb4",
    "#468651",
    "#ab6932",
    "#846cb7",
    "#308585",
    "#ac5e97",
    "#7d7c38",
    "#b75c74",
    "#747980",
)
"""Colours for tags: muted, as light as each other, and told from a dark ground and a light one (3.5:1 on both)."""
DIGITS = range(1, 10)
"""The digits that put a tag on."""
LONGEST_NAME = 100
"""Characters. Formats that leave Dateline take no longer names."""
TagPair = tuple[Tag | None, Tag | None]
NotePair = tuple[Annotation | None, Annotation | None]


class CodebookError(ValueError):
    """Why an act on the codebook makes no sense, in one plain line."""


def name_of(typed: str) -> str:
    """The name in what was typed: white space evened out, a ``#`` before it left out. Raises CodebookError."""
    name = " ".join(typed.split()).lstrip("#").strip()
    if not name:
        raise CodebookError("a tag needs a name")
    if len(name) > LONGEST_NAME:
        raise CodebookError(f"a tag's name has at most {LONGEST_NAME} characters")
    if not name.isprintable():
        raise CodebookError("a tag's name has only characters that can be seen")
    return name


def create(tags: Sequence[Tag], typed: str, **fields: Any) -> Change:
    """Enter a new tag; without ``color`` it gets the one least used."""
    name = name_of(typed)
    if _find(tags, name) is not None:
        raise CodebookError(f"there is a tag “{name}” already")
    tag = new_tag(tags, name, **{"modified": now(), **fields})
    _check_parent(tags, tag)
    return Change(f"new tag {name}", tags=((None, tag), *_without_digit(tags, tag)))


def edit(tags: Sequence[Tag], name: str, **fields: Any) -> Change:
    """Give a tag another color, description, parent or digit. For its name see ``rename``."""
    tag = _get(tags, name)
    edited = _said_now(tag, **fields)
    _check_parent(tags, edited)
    return Change(f"edit tag {name}", tags=((tag, edited), *_without_digit(tags, edited)))


def rename(tags: Sequence[Tag], annotations: Iterable[Annotation], name: str, typed: str) -> Change:
    """Give a tag another name, in its children and in all annotations that wear it."""
    tag, new = _get(tags, name), name_of(typed)
    if new == name:
        return Change(f"rename tag {name}")
    if _find(tags, new) is not None:
        raise CodebookError(f"there is a tag “{new}” already; merge the two instead")
    pairs: list[TagPair] = [(tag, _said_now(tag, name=new)), *_adopt(tags, name, new)]
    return Change(f"rename tag {name} to {new}", _retag(annotations, {name: new}), tuple(pairs))


def merge(tags: Sequence[Tag], annotations: Iterable[Annotation], names: Iterable[str], into: str) -> Change:
    """Put the tag ``into`` in the place of others, which leave the codebook.

    It keeps its colour and description, and takes theirs where it has none. Their children become its own.
    """
    target = _get(tags, into)
    sources = [_get(tags, name) for name in dict.fromkeys(names) if name != into]
    if not sources:
        raise CodebookError(f"name a tag to merge into “{into}”")
    gone = {tag.name for tag in sources}
    above = _above(tags, into)
    merged = _said_now(
        target,
        parent=next((name for name in above if name not in gone), None),
        color=target.color or next((tag.color for tag in sources if tag.color), None),
        description=target.description or next((tag.description for tag in sources if tag.description), ""),
    )
    pairs: list[TagPair] = [(target, merged)] if replace(merged, modified=target.modified) != target else []
    pairs += [(tag, None) for tag in sources]
    for child in tags:
        if child.parent in gone and child.name not in {*gone, into}:
            over = _above(tags, child.name) if child.name in above else [into]
            pairs.append((child, _said_now(child, parent=next((name for name in over if name not in gone), None))))
    label = f"merge {len(gone) + 1} tags into {into}"
    return Change(label, _retag(annotations, dict.fromkeys(gone, into)), tuple(pairs))


def split(tags: Sequence[Tag], annotations: Iterable[Annotation], name: str, by: Mapping[str, str]) -> Change:
    """Make several tags of one: ``by`` tells for an annotation's id which tag it wears instead of ``name``.

    New tags stand beside the old one, which stays, as it does on the annotations that ``by`` leaves out.
    """
    tag = _get(tags, name)
    wanted = {annotation_id: name_of(typed) for annotation_id, typed in by.items()}
    fresh: list[Tag] = []
    for new in dict.fromkeys(wanted.values()):
        if _find(tags, new) is None:
            fresh.append(new_tag([*tags, *fresh], new, parent=tag.parent))
    pairs: list[NotePair] = []
    for annotation in annotations:
        if name in annotation.tags and annotation.id in wanted:
            pairs += _retag([annotation], {name: wanted[annotation.id]})
    return Change(f"split tag {name}", tuple(pairs), tuple((None, new) for new in fresh))


def delete(tags: Sequence[Tag], annotations: Iterable[Annotation], name: str) -> Change:
    """Take a tag out of the codebook and off all annotations; its children move up to its parent.

    An annotation that had nothing but this tag goes with it.
    """
    tag = _get(tags, name)
    pairs: list[NotePair] = []
    for annotation in annotations:
        if name in annotation.tags:
            left = tuple(other for other in annotation.tags if other != name)
            bare = not (left or annotation.note or annotation.color or annotation.verdict)
            pairs.append((annotation, None if bare else annotation.edited(tags=left)))
    return Change(f"delete tag {name}", tuple(pairs), ((tag, None), *_adopt(tags, name, tag.parent)))


def new_tag(tags: Sequence[Tag], name: str, **fields: Any) -> Tag:
    """A tag for a codebook that does not have it: the lowest digit that is free, if one is, and the next colour."""
    return Tag(name, **{"digit": next_digit(tags), "color": next_color(tags), **fields})


def next_digit(tags: Iterable[Tag]) -> int | None:
    """The lowest digit that no tag has; None when all are taken."""
    taken = {tag.digit for tag in tags}
    return next((digit for digit in DIGITS if digit not in taken), None)


def next_color(tags: Iterable[Tag]) -> str:
    """The colour of the palette that the fewest tags have."""
    used = [tag.color for tag in tags]
    return min(PALETTE, key=used.count)


def _find(tags: Iterable[Tag], name: str) -> Tag | None:
    return next((tag for tag in tags if tag.name == name), None)


def _get(tags: Iterable[Tag], name: str) -> Tag:
    tag = _find(tags, name)
    if tag is None:
        raise CodebookError(f"there is no tag “{name}”")
    return tag


def _check_parent(tags: Sequence[Tag], tag: Tag) -> None:
    """Refuse a parent that is missing, or that stands under ``tag`` itself."""
    if tag.parent is None:
        return
    _get(tags, tag.parent)
    if tag.name in (tag.parent, *_above(tags, tag.parent)):
        raise CodebookError(f"“{tag.parent}” stands under “{tag.name}” and cannot stand over it too")


def _above(tags: Iterable[Tag], name: str) -> list[str]:
    """The tags that one stands under, the nearest first."""
    parents = {tag.name: tag.parent for tag in tags}
    found: list[str] = []
    above = parents.get(name)
    while above is not None and above not in found:
        found.append(above)
        above = parents.get(above)
    return found


def _adopt(tags: Iterable[Tag], parent: str, new: str | None) -> list[TagPair]:
    """The children of a tag under another parent."""
    return [(tag, _said_now(tag, parent=new)) for tag in tags if tag.parent == parent and tag.name != new]


def _without_digit(tags: Iterable[Tag], tag: Tag) -> list[TagPair]:
    """The tag that had the digit of another before."""
    same = [other for other in tags if tag.digit is not None and other.digit == tag.digit and other.name != tag.name]
    return [(other, _said_now(other, digit=None)) for other in same]


def _said_now(tag: Tag, **fields: Any) -> Tag:
    return replace(tag, **fields, modified=now())


def _retag(annotations: Iterable[Annotation], new: Mapping[str, str]) -> tuple[NotePair, ...]:
    """The annotations that wear one of the tags in ``new``, with what it says instead, each tag once."""
    return tuple(
        (a, a.edited(tags=tuple(dict.fromkeys(new.get(tag, tag) for tag in a.tags))))
        for a in annotations
        if not new.keys().isdisjoint(a.tags)
    )
