"""Where Dateline keeps things on this machine, and where the seed article lies."""

from __future__ import annotations

import errno
import os
from pathlib import Path

NAME = "dateline"
"""The last part of the names of Dateline's own folders."""


def expanded(path: str | Path) -> Path:
    """A path with ~ spelled out; as it is where there is no such user, so that opening it says what is wrong."""
    return Path(os.path.expanduser(path))


def check_user(path: Path) -> None:
    """Raise FileNotFoundError where ``path`` begins with ~ and a user whom there is not, rather than make a folder."""
    first = path.parts[0] if path.parts else ""
    if first.startswith("~") and expanded(path) == path and not os.path.lexists(first):
        raise FileNotFoundError(errno.ENOENT, f"there is no user {first[1:]}; write the path out")


def full_path(path: str | Path) -> Path:
    """A path with ~ spelled out and links followed; where these lead in a circle, opening it says so."""
    return Path(os.path.realpath(expanded(path)))


def notebook_path(chosen: str | Path | None = None) -> Path:
    """The notebook's file: the one chosen, else DATELINE_NOTEBOOK, else in the user's data folder."""
    given = chosen or os.environ.get("DATELINE_NOTEBOOK")
    if given:
        return expanded(given)
    import platformdirs

    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "notebook.json"


def config_path() -> Path:
    """The file that holds the reader's choices (theme and the like)."""
    import platformdirs

    return Path(platformdirs.user_config_dir(NAME, appauthor=False)) / "desk.json"


def projects_path() -> Path:
    """The file that remembers the folders the reader works in."""
    import platformdirs

    return Path(platformdirs.user_state_dir(NAME, appauthor=False)) / "projects.json"


def cache_folder() -> Path:
    """Where the library's index and the findings of its articles are kept; it can be thrown away at any time."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(NAME, appauthor=False))


def own_folders() -> set[Path]:
    """The folders that are Dateline's alone, links followed."""
    import platformdirs

    data = Path(platformdirs.user_data_dir(NAME, appauthor=False))
    return {folder.resolve() for folder in (data, config_path().parent, projects_path().parent, cache_folder())}


def seed_article() -> Path:
    """The article that opens when none is named: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "seeds", package.parent / "seeds"):
        found = sorted(folder.glob("*.txt"))
        if found:
            return found[0]
    raise FileNotFoundError("the seed article is missing from this installation; install dateline again")
