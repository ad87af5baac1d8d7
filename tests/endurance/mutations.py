"""Sound files with something done to them, as bad disks, half downloads and ill will leave them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

TOKENS = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x1b[31m",
    "\u202e\u200b\ufdfa".encode(),
    b"\r",
    b"\n\n",
    b'"',
    b"\xe2\x80\x9c",
    b"<",
    b"</",
    b"<p>",
    b"<!--",
    b"&#0;",
    b"{",
    b"[",
    b"null",
    b"-1",
    b"1e999",
    b"99999999999999999999",
    b"$3.2bn ",
    b"said ",
    b"By ",
)
"""What upsets a reader of such a file somewhere in it."""
LONGEST = 200_000
"""Bytes of a mutated input at the most."""
LONGEST_INSIDE = 1_000_000
"""Bytes of a file inside an archive at the most, for something to be done to it."""


def _flip(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    for _bit in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    del data[chance.randrange(len(data)) :]


def _drop(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 200)]


def _insert(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    at = chance.randrange(len(data))
    data[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 3, 500))


def _repeat(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 300)]
    data[start:start] = piece * chance.choice((1, 2, 30, 300))


def _blank(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randint(1, 4096))
    data[start:end] = bytes(end - start)


def _splice(data: bytearray, chance: random.Random, others: Sequence[bytes]) -> None:
    other = chance.choice(others)
    start = chance.randrange(len(other)) if other else 0
    at = chance.randrange(len(data))
    data[at : at + chance.randint(0, 200)] = other[start : start + chance.randint(1, 2000)]


ACTS: tuple[Callable[[bytearray, random.Random, Sequence[bytes]], None], ...] = (
    _flip,
    _cut,
    _drop,
    _insert,
    _repeat,
    _blank,
    _splice,
)


def mutated(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """``data`` with one to four things done to it; pieces of ``others`` may come into it.

    Of an archive, mostly one of the files in it is changed: a packed byte that is wrong only says that it is damaged.
    """
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _archive_mutated(data, chance, others)
    made = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if made:
            chance.choice(ACTS)(made, chance, others)
    return bytes(made[:LONGEST])


def _archive_mutated(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    stream = BytesIO()
    try:
        with ZipFile(BytesIO(data)) as archive, ZipFile(stream, "w", ZIP_DEFLATED) as made:
            changed = chance.choice(archive.namelist())
            for entry in archive.infolist():
                inside = archive.read(entry)
                if entry.filename == changed and len(inside) < LONGEST_INSIDE:
                    inside = mutated(inside, chance, others)
                made.writestr(entry.filename, inside)
    except (BadZipFile, IndexError):
        return data
    return stream.getvalue()
