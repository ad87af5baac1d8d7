"""Single modules of NLTK, imported without the rest of it.

``import nltk.tokenize.punkt`` runs ``nltk/__init__`` first, which imports every part of NLTK: three quarters of the
time go there. Here the packages above the wanted module are bare: they lead to their modules, but their ``__init__``
does not run. This holds for the one import only. Afterwards ``sys.modules`` has no trace of it, and whoever imports
NLTK in the ordinary way gets all of it, also in a thread that does so meanwhile. A release of NLTK that cannot be
imported like this is imported in the ordinary way.

What comes of the modules in ``_DEFERRED`` is imported when it is called, and then with all of NLTK: Punkt names it for
training, loading and saving, which is not done here, and it brings HTTP, TLS and mail along. ``nltk.redos`` bounds the
time of expressions that callers give; those of Punkt and Snowball are NLTK's own and take time in proportion to the
text, so that Python's ``re`` stands in its place.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock, get_ident
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

_PACKAGES = frozenset(("nltk", "nltk.corpus", "nltk.metrics", "nltk.stem", "nltk.tokenize"))
_DEFERRED = frozenset(("nltk.internals", "nltk.pathsec", "nltk.picklesec", "nltk.probability", "nltk.tokenize.util"))
_EXPRESSIONS = frozenset(("nltk.redos",))
_LOCK = RLock()
_imported: dict[str, ModuleType] = {}
"""What has been imported with bare packages so far, these among it; shared by the modules that come later."""


def nltk_module(name: str) -> Any:
    """The module ``name`` of NLTK ("nltk.tokenize.punkt"), with as little of the rest as can be."""
    with _LOCK:
        if name in _imported:
            return _imported[name]
        if "nltk" not in sys.modules:
            with suppress(Exception):
                _import_bare(name)
                return _imported[name]
        return import_module(name)


def _import_bare(name: str) -> None:
    packages = _BarePackages(name)
    sys.meta_path.insert(0, packages)
    try:
        import_module("nltk")
    except _ImportedError:
        pass
    finally:
        sys.meta_path.remove(packages)


class _ImportedError(ImportError):
    """Ends the import of the bare ``nltk``, so that it is forgotten."""


class _BarePackages:
    """Finds and loads packages of NLTK, for this thread, without running their ``__init__``.

    A finder and a loader by what it can do: ``importlib.abc``, where their types are, takes as long as Punkt itself.

    The wanted module is imported while ``nltk`` itself still is: other threads that ask for it wait until it is done.
    """

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self._thread: int | None = get_ident()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where the package is, to be loaded by this."""
        if fullname not in _PACKAGES | _EXPRESSIONS | (_DEFERRED - {self._wanted}) or get_ident() != self._thread:
            return None
        spec = PathFinder.find_spec(fullname, path)
        if spec is not None:
            spec.loader = cast("Loader", self)
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """The bare package of last time, which knows its modules, or a new one."""
        return _imported.get(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave the package bare; where it is ``nltk``, import the wanted module."""
        if module.__name__ in _EXPRESSIONS:
            vars(module)["__getattr__"] = partial(getattr, re)
            return
        if module.__name__ in _DEFERRED:
            vars(module)["__getattr__"] = partial(_Deferred, module.__name__)
            return
        vars(module)["__getattr__"] = partial(self._attribute, module.__name__)
        if module.__name__ == "nltk.corpus":
            vars(module)["stopwords"] = _Stopwords()
        if module.__name__ == "nltk":
            _imported["nltk"] = module
            sys.modules.update(_imported)
            try:
                import_module(self._wanted)
            finally:
                self._thread = None
                # Before those that wait for ``nltk`` go on.
                for name in [name for name in sys.modules if name.startswith("nltk.")]:
                    found = sys.modules.pop(name)
                    if name not in _DEFERRED - {self._wanted}:
                        _imported[name] = found
            raise _ImportedError

    def _attribute(self, package: str, name: str) -> Any:
        """What a bare package lacks, when another thread asks or the import is over: that of the whole one."""
        if get_ident() == self._thread:
            raise AttributeError(f"{package} is bare and has no {name}")
        return getattr(import_module(package), name)


class _Deferred:
    """A function of a module that is imported when the function is called."""

    def __init__(self, module: str, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(f"{module} has no {name} before it is imported")
        self._module, self._name = module, name

    def __call__(self, *given: Any, **named: Any) -> Any:
        found = getattr(import_module(self._module), self._name)
        if isinstance(found, _Deferred):
            raise ImportError(f"{self._module} is called while the module that names it is imported")
        return found(*given, **named)


class _Stopwords:
    """NLTK's stop words, which the Snowball stemmer names when it is imported and never asks for unless told to."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module("nltk.corpus").stopwords, name)
