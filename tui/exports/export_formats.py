"""The one protocol of all export formats: which there are, and how one is written to a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from .export_selection import Selection


class ExportError(Exception):
    """Why something cannot be exported or imported, and what to do, in one plain line."""


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen: Markdown ``flavour`` (plain or obsidian), CSV with ``bom`` and its ``rows`` (annotations or
    tags), line ends as ``crlf``.

    Without ``texts`` a pack of evidence leaves the articles' texts out.
    """

    flavour: str = "plain"
    bom: bool = False
    crlf: bool = False
    texts: bool = True
    rows: str = "annotations"


class Choice(NamedTuple):
    """Something that can be chosen for a format beside what is usual: the option, its value, and what it is for."""

    option: str
    value: str | bool
    label: str


@dataclass(frozen=True, slots=True)
class Format:
    """A format. ``module`` has a function ``render(selection, options)`` that yields pieces, text or bytes.

    A ``packed`` format is bytes that mean nothing on a terminal. A ``textual`` one places annotations in texts, so
    those whose words are gone stay out. ``needs`` is what there must be for an export to make sense.
    """

    name: str
    extension: str
    description: str
    module: str
    packed: bool = False
    textual: bool = False
    needs: Literal["annotations", "tags", "anything"] = "annotations"
    choices: tuple[Choice, ...] = ()


_MARKDOWN = (Choice("flavour", "obsidian", "in Obsidian's flavour"),)
_CSV = (Choice("rows", "tags", "a row a tag"), Choice("bom", True, "a byte order mark, for Excel"))
_REFI = (Choice("crlf", True, "CRLF line ends, for programs that count them as two"),)
FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("markdown", ".md", "notes to read and to edit, plain or for Obsidian", "markdown", choices=_MARKDOWN),
        Format("csv", ".csv", "a row an annotation, for spreadsheets", "csv_rows", choices=_CSV),
        Format("json", ".json", "everything, and the way back into Dateline", "json_complete", needs="anything"),
        Format("jsonld", ".jsonld", "W3C Web Annotations, which other annotation programs read", "jsonld"),
        Format("html", ".html", "one page with the articles and the notes, to read, send or print", "html_page"),
        Format("doccano", ".jsonl", "texts with labels, for training taggers", "doccano", textual=True),
        Format("brat", ".zip", "texts with standoff annotations", "brat", packed=True, textual=True),
        Format(
            "refi-qda",
            ".qdpx",
            "a project for ATLAS.ti, MAXQDA, NVivo, QualCoder",
            "refi",
            packed=True,
            textual=True,
            choices=_REFI,
        ),
        Format(
            "evidence",
            ".zip",
            "claims, notes, texts and raw pages with their hashes, to hand over and to check",
            "evidence_pack",
            packed=True,
            needs="anything",
            choices=(Choice("texts", False, "without the articles' texts"),),
        ),
        Format("refi-codebook", ".qdc", "the tags alone, for the same programs", "refi_codebook", needs="tags"),
        Format("taguette", ".csv", "the tags alone, as Taguette's codebook", "taguette", needs="tags"),
        Format("label-studio", ".json", "tasks with annotations for Label Studio", "label_studio", textual=True),
    )
}


def has_content_for(selection: Selection, form: Format) -> bool:
    """Whether there is anything to write in this format."""
    if form.needs == "tags":
        return bool(selection.tags) or any(annotation.tags for annotation in selection.all_annotations())
    return bool(selection.annotations or (form.needs == "anything" and (selection.entries or selection.tags)))


def nothing_for(form: Format) -> str:
    """Why there is nothing to export, and what to do, in one plain line."""
    what = "tags" if form.needs == "tags" else "annotations"
    return f"there are no {what} to export yet; annotate in the desk or with dateline annotate"


def pieces(form: str, selection: Selection, **options: Any) -> Iterator[bytes]:
    """The export in pieces. Raises ExportError when there is nothing to export or no such format."""
    if form not in FORMATS:
        raise ExportError(f"{form}: no such format; there are {', '.join(FORMATS)}")
    chosen = FORMATS[form]
    if not has_content_for(selection, chosen):
        raise ExportError(nothing_for(chosen))
    render = import_module(f".{chosen.module}", __package__).render
    for piece in render(selection, Options(**options)):
        yield piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")


def write(form: str, selection: Selection, target: Path, force: bool = False, **options: Any) -> Path:
    """Write an export to a new file and return its path.

    Raises ExportError when there is nothing to export, when ``target`` exists and ``force`` is false, and when
    it cannot be written; what was there stays as it was.
    """
    from ..system.output_file import OutputError, output

    try:
        with output(target, force) as stream:
            for piece in pieces(form, selection, **options):
                stream.write(piece)
    except OutputError as error:
        raise ExportError(str(error)) from None
    return target
