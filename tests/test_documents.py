"""What the papers for contributors say of files is true: each one they name is there."""

from __future__ import annotations

import re

import pytest

from .house import ROOT

PAPERS = [
    ".github/ARCHITECTURE.md",
    ".github/CONTRIBUTING.md",
    ".github/CLUSTERS.md",
    ".github/SECURITY.md",
    "README.md",
]
_NAMED = re.compile(r"`((?:analysis|tui|tests|seeds|\.github|\.ci)/[\w./-]+)`")


def named_in(paper: str) -> list[str]:
    return _NAMED.findall((ROOT / paper).read_text(encoding="utf-8"))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_is_named_is_there(paper: str) -> None:
    assert [name for name in named_in(paper) if not (ROOT / name).exists()] == []


def test_architecture_names_many_files() -> None:
    assert len(set(named_in(PAPERS[0]))) > 40


@pytest.mark.parametrize("paper", PAPERS)
def test_links_lead_somewhere(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    targets = [t for t in re.findall(r"\]\(([^)#]+)", text) if "://" not in t]
    assert [t for t in targets if not ((ROOT / paper).parent / t).exists()] == []
