"""What an address is, and how much one may take. Apart from fetching, whose libraries are slow to import."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What fetching one address may take: bytes, seconds in all, seconds of silence, and redirects."""

    size: int = 48 * 2**20
    seconds: float = 45.0
    silence: float = 15.0
    redirects: int = 5


def is_address(name: str) -> bool:
    """Whether ``name`` is an http or https address."""
    return name[:8].lower().startswith(("http://", "https://"))
