"""What leaves in place of an address or a path: nothing that tells of the reader's machine, logins or tokens.

>>> public_address("https://ann:pw@example.org/a?id=1&token=xyz#access_token=1")
'https://example.org/a?id=1'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit, urlunsplit

from analysis.data.sections import words
from analysis.loading import is_address, without_credentials

_PARAMETER = re.compile(r"[&;]")
_HOMES = re.compile(r"(?i)/(?:home|users|root|documents and settings)(?:/[^/]+)?$")


def public_address(address: str) -> str:
    """An address without name and password before the host, and without the parameters that let one in."""
    if not is_address(address):
        return address
    try:
        parts = urlsplit(without_credentials(address))
    except ValueError:
        return re.split("[?#]", without_credentials(address))[0]
    asked = _PARAMETER.split(parts.query)
    fragment = "" if any(map(_is_secret, _PARAMETER.split(parts.fragment))) else parts.fragment
    if fragment == parts.fragment and not any(map(_is_secret, asked)):
        return without_credentials(address)
    return urlunsplit(parts._replace(query="&".join(p for p in asked if not _is_secret(p)), fragment=fragment))


def _is_secret(parameter: str) -> bool:
    name, _, value = parameter.casefold().partition("=")
    if not value:
        return False
    parts = set(re.split(r"[^a-z0-9]+", name))
    return re.sub("[^a-z0-9]", "", name) in words("secret-parameters.txt") or not parts.isdisjoint(
        words("secret-parameters.txt", "parts")
    )


def public_sources(sources: Iterable[str]) -> dict[str, str]:
    """For each source what is said of it outside: of a path its file's name, with folders only to tell two apart.

    A path given relative to the project stays. Folders above and among the homes of users are never named.
    """
    known = list(dict.fromkeys(sources))
    tails = {source: _tails(source) for source in known}
    depths = dict.fromkeys(known, 0)
    while clashes := _clashing(tails, depths):
        for source in clashes:
            depths[source] += 1
    return {source: tails[source][depths[source]] for source in known}


def told_source(source: str) -> str:
    """What a reader is told of a source; "" for ``-``, which is a text that came in without one."""
    return "" if source == "-" else source


def public_ref(kind: str, ref: str) -> str:
    """What a piece of evidence is called outside: a file by its name, an address without what lets one in."""
    return public_sources([ref])[ref] if kind == "file" else public_address(ref)


def _clashing(tails: Mapping[str, tuple[str, ...]], depths: Mapping[str, int]) -> list[str]:
    """The sources whose names are those of others still, and that have a longer one."""
    named: dict[str, list[str]] = {}
    for source, depth in depths.items():
        named.setdefault(tails[source][depth], []).append(source)
    shared = (source for group in named.values() if len(group) > 1 for source in group)
    return [source for source in shared if depths[source] + 1 < len(tails[source])]


def _tails(source: str) -> tuple[str, ...]:
    """What a source may be called, shortest first."""
    if is_address(source):
        return (public_address(source),)
    flat = source.replace("\\", "/") if _is_windows(source) else source
    path = PurePosixPath(flat)
    if not (path.is_absolute() or _is_windows(source) or flat.startswith("~") or ".." in path.parts):
        return (source,)
    return tuple(_endings(path)) or ("",)


def _endings(path: PurePosixPath) -> Iterator[str]:
    parts = [part for part in path.parts if part not in ("/", "..", ".")]
    for count in range(1, len(parts) + 1):
        above = "/" + "/".join(parts[: len(parts) - count + 1])
        if count > 1 and (_is_home(above) or ":" in parts[-count] or parts[-count].startswith("~")):
            return
        yield "/".join(parts[-count:])


def _is_home(folder: str) -> bool:
    """Whether a folder is a user's home, or holds homes."""
    own = Path.home().as_posix()
    return bool(_HOMES.search(folder)) or own == folder or own.startswith(f"{folder}/")


def _is_windows(source: str) -> bool:
    return (PureWindowsPath(source).drive != "" and "\\" in source) or bool(re.match(r"[A-Za-z]:/", source))
