"""brat's standoff: for each article its text and an .ann file, with a configuration that names the tags.

Types are made of ``[A-Za-z0-9_-]``, so other tags get such a name, by sound, and keep their own as a label. A span is
split where a line ends, and a note is put on one line, as brat demands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from analysis.data.sections import rows
from analysis.harmless_text import harmless

from ..notebook import Verdict
from .archive import zipped
from .export_formats import Options
from .export_selection import Entry, Selection

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation

VERDICTS = get_args(Verdict)
TAG = "# tag "
"""Before a type and its tag in a comment of the configuration."""
_BREAKS = re.compile("[\n\t\u2028\u2029]+")
_NO_TYPE = re.compile("[^A-Za-z0-9_-]+")


def render(selection: Selection, _: Options) -> Iterator[bytes]:
    """A zip file of the collection."""
    yield from zipped(members(selection))


def members(selection: Selection) -> Iterator[tuple[str, str]]:
    """The files of the collection: name and content."""
    labels = (label for entry in selection.entries for a in entry.placed() for label in _labels(a))
    types = _types(dict.fromkeys(labels))
    yield "annotation.conf", _configuration(types)
    yield "visual.conf", _appearance(types)
    entries = [entry for entry in selection.entries if any(True for _ in entry.placed())]
    for count, entry in enumerate(entries, 1):
        slug = _NO_TYPE.sub("-", entry.article.title).strip("-").lower()[:40].strip("-")
        name = f"{count:04}-{slug}" if slug else f"{count:04}"
        yield f"{name}.txt", entry.article.text
        yield f"{name}.ann", "".join(f"{line}\n" for line in _lines(entry, types))


def _labels(annotation: Annotation) -> tuple[str, ...]:
    return annotation.tags or ("Note" if annotation.note else "Highlight",)


def in_ascii(label: str) -> str:
    """A label in letters of ASCII: without accents, other scripts by sound where that is known, else by number."""
    return "".join(_letter(character) for character in unicodedata.normalize("NFC", label))


def _letter(character: str) -> str:
    if character.isascii():
        return character
    lower = character.lower()
    sound = next((sound for letter, sound in rows("transliteration.tsv") if letter == lower), None)
    if sound is not None:
        return sound.capitalize() if character != lower else sound
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return plain or (f"u{ord(character):x}" if character.isalpha() else "_")


def _types(labels: dict[str, None]) -> dict[str, str]:
    """A type of its own for each label."""
    types: dict[str, str] = {}
    taken: set[str] = set()
    for label in labels:
        base = _NO_TYPE.sub("_", in_ascii(label)).strip("_") or "Tag"
        name, count = base, 1
        while name.casefold() in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name.casefold())
        types[label] = name
    return types


def _configuration(types: dict[str, str]) -> str:
    """The types, and as comments what the tags are called that no type can be."""
    renamed = [f"{TAG}{name}\t{_one_line(label)}" for label, name in types.items() if name != label]
    verdicts = f"Verdict\tArg:<ENTITY>, Value:{'|'.join(VERDICTS)}"
    return "\n".join(
        ("[entities]", *types.values(), "", "[relations]", "", "[events]", "", "[attributes]", verdicts, *renamed, "")
    )


def _appearance(types: dict[str, str]) -> str:
    lines = [f"{name} | {_one_line(label).replace('|', '/') or name}" for label, name in types.items()]
    return "\n".join(("[labels]", *lines, "", "[drawing]", "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen", ""))


def _lines(entry: Entry, types: dict[str, str]) -> Iterator[str]:
    """The .ann file: T lines for the tags, an attribute for the verdict, a note on the first tag."""
    text, spans, attributes, notes = entry.article.text, 0, 0, 0
    for annotation in entry.placed():
        fragments = list(_fragments(text, annotation.anchor.start, annotation.anchor.end))
        if not fragments:
            continue
        first = spans + 1
        for label in _labels(annotation):
            spans += 1
            places = ";".join(f"{start} {end}" for start, end in fragments)
            yield f"T{spans}\t{types[label]} {places}\t{' '.join(text[start:end] for start, end in fragments)}"
        if annotation.verdict in VERDICTS:
            attributes += 1
            yield f"A{attributes}\tVerdict T{first} {annotation.verdict}"
        if annotation.note.strip():
            notes += 1
            yield f"#{notes}\tAnnotatorNotes T{first}\t{_one_line(annotation.note)}"


def _fragments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a span between breaks, without outer white space."""
    begin = start
    for stop in (*(m.span() for m in _BREAKS.finditer(text, start, end)), (end, end)):
        piece = text[begin : stop[0]]
        if piece.strip():
            left = begin + len(piece) - len(piece.lstrip())
            yield left, left + len(piece.strip())
        begin = stop[1]


def _one_line(text: str) -> str:
    return " ".join(harmless(text).split())
