"""A pack of evidence coming in: checked against its sums, then read as the Dateline JSON that is in it, with its pages.

Nothing is unpacked to the disk but pages, under names made of their own hashes; names in the zip lead nowhere.
"""

from __future__ import annotations

import hashlib
import json
import re
from importlib.util import find_spec
from typing import Any

from analysis.loading import LoadingError
from analysis.loading.zipped import Archive, opened

from ..exports import json_complete
from ..exports.export_formats import ExportError
from ..exports.pack_names import MANIFEST, NAME, NOTEBOOK, PAGES, SUMS, VERSION, page_name
from ..notebook.raw_pages import page_in
from .dateline_json import Incoming, from_dateline

MOST_UNPACKED = 512 * 2**20
"""Bytes that all files of a pack may have."""
_SUM = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def from_pack(data: bytes, name: str) -> Incoming:
    """What a pack brings; ``name`` is said in errors. Raises ExportError when it is none, or was changed since."""
    try:
        archive = opened(data, name)
        archive.left = MOST_UNPACKED
        return _read(archive, name)
    except LoadingError as error:
        raise ExportError(str(error)) from None


def _read(archive: Archive, name: str) -> Incoming:
    names = archive.names()
    if len(set(names)) < len(names):
        raise ExportError(f"{name}: has two files of one name; a pack of evidence has not")
    missing = [one for one in (MANIFEST, SUMS, NOTEBOOK) if one not in names]
    if missing:
        raise ExportError(f"{name}: is no pack of evidence, for {missing[0]} is not in it")
    sums = {match[2]: match[1] for match in map(_SUM.fullmatch, _lines(archive)) if match}
    manifest = _checked(archive, MANIFEST, sums, name)
    _check_version(_parsed(manifest, name), name)
    content = _parsed(_checked(archive, NOTEBOOK, sums, name), name)
    if not isinstance(content, dict) or content.get("format") != json_complete.NAME:
        raise ExportError(f"{name}: its {NOTEBOOK} is no Dateline JSON export")
    found = from_dateline(content, name)
    strangers = [one for one in names if one not in sums and one != SUMS]
    if strangers:
        found.trouble.append(f"{strangers[0]}: stands in no list of the pack; left out")
    for one in sums:
        if one not in names:
            found.trouble.append(f"{one}: is not in the pack, though its list has it")
        elif one not in (MANIFEST, NOTEBOOK):
            _take(archive, one, sums[one], found)
    return found


def _take(archive: Archive, one: str, digest: str, found: Incoming) -> None:
    """Check a file of the pack, and take it in where it is a page."""
    data = archive.unpack(one)
    if hashlib.sha256(data).hexdigest() != digest:
        found.trouble.append(f"{one}: was changed since it was packed; left out")
        return
    if one.startswith(PAGES):
        if find_spec("warcio") is None:
            found.trouble.append(f"{one}: left out, for raw pages want warcio: pip install 'dateline[warc]'")
            return
        page = page_in(data)
        if page is None or page_name(page.sha256) != one:
            found.trouble.append(f"{one}: holds no page with that SHA-256; left out")
        else:
            found.pages[page.sha256] = data


def _lines(archive: Archive) -> list[str]:
    return archive.unpack(SUMS).decode("utf-8", "replace").splitlines()


def _checked(archive: Archive, one: str, sums: dict[str, str], name: str) -> bytes:
    data = archive.unpack(one)
    if hashlib.sha256(data).hexdigest() != sums.get(one):
        raise ExportError(f"{name}: {one} was changed since it was packed; nothing is taken in")
    return data


def _check_version(manifest: Any, name: str) -> None:
    if not isinstance(manifest, dict) or manifest.get("format") != NAME:
        raise ExportError(f"{name}: is no pack of evidence, whatever its files are called")
    version = manifest.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise ExportError(f"{name}: was packed by a newer Dateline; update this one first")


def _parsed(data: bytes, name: str) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise ExportError(f"{name}: holds JSON that cannot be read; get a fresh copy of it") from None
