"""What an address is, and how much one may take. Apart from fetching, whose libraries are slow to import."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CREDENTIALS = re.compile(r"(?i)(https?://)[^/?#\\]*@")


@dataclass(frozen=True, slots=True)
class Limits:
    """What fetching one address may take: bytes, seconds in all, seconds of silence, and redirects.

    ``keep_partial``: what came of a download that was cut off is read all the same.
    """

    size: int = 48 * 2**20
    seconds: float = 45.0
    silence: float = 15.0
    redirects: int = 5
    keep_partial: bool = False


def is_address(name: str) -> bool:
    """Whether ``name`` is an http or https address."""
    return name[:8].lower().startswith(("http://", "https://"))


def without_credentials(name: str) -> str:
    """An address without the name and password that may stand before its host; anything else as it is."""
    return _CREDENTIALS.sub(r"\1", name, count=1) if is_address(name) else name
