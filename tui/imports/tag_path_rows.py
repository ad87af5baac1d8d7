"""A codebook as Taguette's CSV: a row a tag, its path with a dot between parent and child, and what it is for."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from ..exports.export_formats import ExportError
from ..exports.taguette import INNER_DOT
from .dateline_json import Incoming
from .gathering import Gathering, Known, unique_names

PATHS = ("path", "tag", "name")
"""The columns of which one is the path."""


def is_codebook(text: str) -> bool:
    """Whether a text begins as such a CSV does."""
    return bool(_columns(text)) and not text.lstrip().startswith(("{", "["))


def from_paths(text: str, name: str, known: Known) -> Incoming:
    """What the CSV brings. Raises ExportError when it is none that can be read."""
    gathering = Gathering("taguette", known)
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    paths: dict[str, str] = {}
    try:
        head = [cell.strip().lower() for cell in next(rows)]
        path = next(head.index(column) for column in PATHS if column in head)
        about = head.index("description") if "description" in head else None
        for row in rows:
            if len(row) > path and row[path].strip():
                paths[_unescaped(row[path])] = _unescaped(row[about]) if about is not None and len(row) > about else ""
    except (csv.Error, StopIteration) as error:
        raise ExportError(f"{name}: is not a CSV that can be read ({error})") from None
    take_paths(gathering, paths)
    return gathering.done()


def take_paths(gathering: Gathering, paths: Mapping[str, str]) -> dict[str, str]:
    """Enter tags by their dotted paths (path: description), and those above them; the name of each path's tag."""
    places = [tuple(steps_of(path)) for path in paths]
    whole = dict.fromkeys(place[: count + 1] for place in places for count in range(len(place)))
    names = unique_names((".".join(place), place[-1], ".".join(place[:-1]) or None) for place in whole)
    about = dict(zip(places, paths.values(), strict=True))
    for place in whole:
        over = names.get(".".join(place[:-1]))
        gathering.tag(names[".".join(place)], None, about.get(place, ""), over)
    return {path: names[".".join(place)] for path, place in zip(paths, places, strict=True)}


def steps_of(path: str) -> list[str]:
    """The names in a dotted path, from the top; a full stop with no name behind it belongs to the one before."""
    steps: list[str] = []
    for part in path.strip().split("."):
        if part.strip():
            steps.append(part.strip().replace(INNER_DOT, "."))
        elif steps:
            steps[-1] += "."
    return steps or [path.strip() or "tag"]


def _unescaped(cell: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from running it."""
    return cell[1:].strip() if cell[:1] == "'" and cell[1:2] in tuple("=+-@＝＋－＠") else cell.strip()


def _columns(text: str) -> list[str]:
    first = text.removeprefix("\ufeff").partition("\n")[0][:2000]
    try:
        head = [cell.strip().lower() for cell in next(csv.reader([first]), [])]
    except csv.Error:
        return []
    return [column for column in PATHS if column in head] if len(head) < 30 else []
