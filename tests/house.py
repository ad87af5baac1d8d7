"""The files of the project and what they import, as the tests of the house look at them."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("analysis", "tui")


@cache
def modules() -> dict[str, Path]:
    """The dotted name of every module of the two packages, and its file."""
    return {dotted(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))}


def dotted(path: Path) -> str:
    """The name under which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported_by(path: Path) -> frozenset[str]:
    """The modules that a file imports, wherever in it and also for types alone; ours by file."""
    name = dotted(path)
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*start, *filter(None, [node.module])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                found.add(inner if inner in modules() else base)
    return frozenset(found - {name})


def circles() -> list[list[str]]:
    """Groups of our modules that import each other, directly or in a ring."""
    graph = {name: [to for to in imported_by(path) if to in modules()] for name, path in modules().items()}
    reach: dict[str, set[str]] = {}
    for name in graph:
        seen: set[str] = set()
        todo = list(graph[name])
        while todo:
            at = todo.pop()
            if at not in seen:
                seen.add(at)
                todo.extend(graph[at])
        reach[name] = seen
    rings = {tuple(sorted(m for m in reach[name] if name in reach[m])) for name in graph if name in reach[name]}
    return [list(ring) for ring in sorted(rings)]


def files_in_git() -> list[str]:
    """The paths of all files of the project, where it is a checkout; else those on disk that are no caches."""
    answer = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if answer.returncode == 0:
        return [name for name in answer.stdout.split("\n") if name and (ROOT / name).exists()]
    return [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
