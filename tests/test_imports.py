"""The three rules that keep the house in order."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEADLESS = ["notebook", "exports"]
SCREENFUL = {"screens", "dialogs", "widgets", "app.py"}
DRAWING = {"desk/screen.py", "desk/bindings.py"}


def imported_by(path: Path) -> set[str]:
    """The dotted modules that a file names in imports, relative ones resolved."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            found.add(".".join((*base, *((node.module or "").split(".") if node.module else ()))))
    return found


def tops(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imported_by(path)}


@pytest.mark.parametrize("path", sorted((ROOT / "analysis").rglob("*.py")), ids=lambda p: p.name)
def test_the_engine_knows_nothing_of_the_program(path: Path) -> None:
    assert not tops(path) & {"tui", "textual", "tinydb", "rich"}


@pytest.mark.parametrize(
    "path",
    sorted(
        p
        for p in (ROOT / "tui").rglob("*.py")
        if (inside := p.relative_to(ROOT / "tui")).parts[0] not in SCREENFUL and inside.as_posix() not in DRAWING
    ),
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_what_is_no_screen_imports_no_textual_at_the_top(path: Path) -> None:
    code = f"import sys, {'.'.join(path.relative_to(ROOT).with_suffix('').parts)} as m; print('textual' in sys.modules)"
    if path.name == "__main__.py":
        pytest.skip("runs the program when imported")
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "False"


@pytest.mark.parametrize("path", sorted((ROOT / "tui" / "widgets").rglob("*.py")), ids=lambda p: p.name)
def test_no_widget_touches_the_notebook(path: Path) -> None:
    assert not [name for name in imported_by(path) if name.endswith(("notebook.store", "notebook.undo"))]


def test_importing_the_engine_is_cheap() -> None:
    code = "import sys, analysis; print(sorted({'nltk', 'pycrfsuite', 'trafilatura'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "[]"
