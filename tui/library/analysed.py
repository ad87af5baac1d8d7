"""What is kept of an analysed article, made in the process that analysed it."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.findings import Findings

from .cache import packed
from .found import Found, found_of


@dataclass(frozen=True, slots=True)
class Analysed:
    """What travels from the process that analysed an article: its findings, packed, and what the index asks of them."""

    sha256: str
    findings: bytes
    found: Found


def analysed_of(findings: Findings) -> Analysed:
    """What is kept of an article's findings."""
    return Analysed(findings.article.sha256, packed(findings), found_of(findings))
