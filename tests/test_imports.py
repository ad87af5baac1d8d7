"""The rules that keep the house in order: who may import whom, and how much may stand on what."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from .house import ROOT, circles, dotted, imported_by, modules, tree_of

SCREENFUL = ("tui.screens", "tui.dialogs", "tui.widgets")
"""Packages that draw on the terminal."""
DRAWING = {"tui.app", "tui.desk.screen", "tui.desk.bindings"}
"""Single modules that do."""
LOOSE = 7
"""So many files may stand in ``tui`` itself."""
ABOVE = 2
"""So many classes of ours may stand above a screen, a dialog or a widget."""


def headless() -> list[str]:
    """The modules of the program that must run and be tested without a terminal."""
    return [
        name
        for name in modules()
        if name.startswith("tui") and not name.startswith(SCREENFUL) and name not in DRAWING | {"tui.__main__"}
    ]


def test_the_engine_knows_nothing_of_the_program() -> None:
    foreign = {"tui", "textual", "tinydb", "rich"}
    assert not {
        name: found
        for name, path in modules().items()
        if name.startswith("analysis") and (found := {to.split(".")[0] for to in imported_by(path)} & foreign)
    }


def test_what_is_no_screen_names_no_textual() -> None:
    assert not [n for n in headless() if {to.split(".")[0] for to in imported_by(modules()[n])} & {"textual"}]


def test_what_is_no_screen_imports_no_textual_through_others_either() -> None:
    code = (
        "import importlib, sys\n"
        f"for name in {headless()!r}:\n"
        "    importlib.import_module(name)\n"
        "    if 'textual' in sys.modules: print(name); break\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout == ""


def test_no_widget_touches_the_notebook() -> None:
    stores = ("tui.notebook.store", "tui.notebook.undo")
    assert not [n for n, p in modules().items() if n.startswith("tui.widgets") and imported_by(p) & set(stores)]


def test_no_two_files_import_each_other() -> None:
    assert circles() == []


def test_few_files_stand_loose_in_the_program() -> None:
    loose = [p.name for p in (ROOT / "tui").iterdir() if p.suffix in {".py", ".tcss"}]
    assert len(loose) <= LOOSE, sorted(loose)


def test_a_file_name_means_one_thing() -> None:
    named: dict[str, list[str]] = defaultdict(list)
    for name, path in modules().items():
        if path.stem not in {"__init__", "__main__"}:
            named[path.stem].append(name)
    assert {stem: found for stem, found in named.items() if len(found) > 1} == {}


def test_no_screen_stands_on_more_than_two_of_our_classes() -> None:
    bases: dict[str, list[str]] = {}
    homes: dict[str, str] = {}
    for name, path in modules().items():
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef):
                bases[node.name] = [base_name(base) for base in node.bases]
                homes[node.name] = name

    def above(name: str) -> set[str]:
        ours = [base for base in bases.get(name, []) if base in bases]
        return set(ours).union(*(above(base) for base in ours)) if ours else set()

    screens = [n for n, home in homes.items() if home.startswith((*SCREENFUL, "tui.desk")) or home in DRAWING]
    assert {name: above(name) for name in screens if len(above(name)) > ABOVE} == {}


def base_name(node: ast.expr) -> str:
    """The last name of a base class, without what it is generic over."""
    inner = node.value if isinstance(node, ast.Subscript) else node
    return inner.attr if isinstance(inner, ast.Attribute) else inner.id if isinstance(inner, ast.Name) else ""


def test_importing_the_engine_is_cheap() -> None:
    code = "import sys, analysis; print(sorted({'nltk', 'pycrfsuite', 'trafilatura'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "[]"


def test_modules_are_named_as_they_are_imported() -> None:
    assert dotted(ROOT / "tui" / "app.py") == "tui.app" and dotted(Path(ROOT, "analysis", "__init__.py")) == "analysis"
