"""The reader's own keys: a small TOML file that names bindings by their ids. A wrong entry is told and passed over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

Keys = dict[str, str]
"""Keys by the ids of bindings, several of one binding with commas between."""
_MODIFIERS = r"(?:(?:ctrl|alt|shift|super|meta|hyper)\+)*"
_KEY = re.compile(rf"{_MODIFIERS}(\S|[a-z][a-z0-9_]*)")
_NAMED = {
    *"up down left right home end pageup pagedown insert delete backspace enter escape tab space".split(),
    *"slash backslash at minus plus underscore full_stop greater_than_sign less_than_sign".split(),
    *(f"f{n}" for n in range(1, 25)),
}
_SAME_TO_TERMINALS = dict.fromkeys(("ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"), "is another key to terminals")
_RESERVED = {"ctrl+c": "copies", **_SAME_TO_TERMINALS}


class ReadKeys(NamedTuple):
    """The keys that were changed, and what was wrong, one line each."""

    keys: Keys
    problems: list[str]


def read_keys(path: Path, places: Mapping[str, Keys]) -> ReadKeys:
    """The keys of a file. ``places`` has the keys as they are for each place in which they must differ."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ReadKeys({}, [])
    except (OSError, ValueError) as error:
        return ReadKeys({}, [f"{path.name} cannot be read, so no key was changed: {error}"])
    wanted = table.pop("keys", {})
    entries = {**table, **wanted} if isinstance(wanted, dict) else {**table, "keys": wanted}
    kept: Keys = {}
    problems: list[str] = []
    for id, value in entries.items():
        problem = _problem(id, value, places)
        if problem:
            problems.append(f"{path.name}: {problem}")
        else:
            kept[id] = ",".join(_plain(key) for key in value.split(","))
    for id in list(kept):
        if other := _clash(id, kept, places):
            problems.append(f"{path.name}: “{kept.pop(id)}” for “{id}” is the key of “{other}” already")
    return ReadKeys(kept | _sharing(kept, places), problems)


def _problem(id: str, value: object, places: Mapping[str, Keys]) -> str:
    """What is wrong with an entry by itself, or ""."""
    known = {name for keys in places.values() for name in keys}
    if id not in known:
        from difflib import get_close_matches

        near = get_close_matches(id, known, 1)
        return f"there is no key “{id}”" + (f"; did you mean “{near[0]}”?" if near else "; help (?) names them")
    if not isinstance(value, str) or not value.strip():
        return f'“{id}” wants a key in quotes, such as "h" or "ctrl+n"'
    for key in value.split(","):
        if not _is_key(key.strip()):
            return f"“{key.strip()}” for “{id}” is no key"
        if key.strip() in _RESERVED:
            return f"“{key.strip()}” cannot be “{id}”: it {_RESERVED[key.strip()]}"
    return ""


def _is_key(key: str) -> bool:
    found = _KEY.fullmatch(key)
    if found is None:
        return False
    name = found[1]
    if len(name) == 1 or name in _NAMED:
        return True
    try:
        unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return False
    return True


def _plain(key: str) -> str:
    """A key by the name under which Textual has it: "slash" for "/"."""
    key = key.strip()
    if len(key) != 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    replaced = {"solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus"}
    return replaced.get(name, {"plus_sign": "plus", "low_line": "underscore"}.get(name, name))


def _clash(id: str, changed: Keys, places: Mapping[str, Keys]) -> str | None:
    """Another binding that has one of the new keys of this one in the same place, and had none in common with it."""
    for keys in places.values():
        if id in keys:
            before, now = set(keys[id].split(",")), set(changed[id].split(","))
            for other, its in keys.items():
                if other != id and now & set(changed.get(other, its).split(",")) and not before & set(its.split(",")):
                    return other
    return None


def _sharing(changed: Keys, places: Mapping[str, Keys]) -> Keys:
    """Bindings that share a key with a changed one: Textual would take it from them too, were they not named."""
    return {
        other: its
        for keys in places.values()
        for id in changed
        if id in keys
        for other, its in keys.items()
        if other not in changed and set(its.split(",")) & set(keys[id].split(","))
    }
