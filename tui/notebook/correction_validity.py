"""Whether a correction says what its act needs. Files come from other programs, other versions and other people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from analysis.findings import ActorKind, Fate, NumberKind

from .correction import ACTS, KINDS, Correction
from .field_kinds import WRONG_KIND, is_place, is_quantity, optional, shown, texts

_SORTS = {"actor": get_args(ActorKind), "number": get_args(NumberKind)}
_ALLOWED = {
    "actor": ("rename", "merge", "split", "drop", "retype", "add"),
    "number": ("retype", "drop", "set", "add"),
    "quote": ("drop", "set", "add"),
    "attribution": ("drop", "set"),
}


def correction_problem(one: Correction) -> str | None:
    """What is wrong with a correction, to be said after its name; None when nothing is."""
    if not texts(one.id, one.article, one.created, one.coder) or not isinstance(one.target, dict):
        return WRONG_KIND
    if not one.id:
        return "has no id"
    if one.act not in ACTS:
        return f"has the act {shown(one.act)}, which is none"
    kind = one.target.get("kind", "actor")
    if kind not in KINDS or not _is_target(one.target, one.act):
        return "does not say which finding it is about"
    if one.act not in _ALLOWED[kind]:
        return f"has the act {shown(one.act)}, which is none for {kind}s"
    if one.act == "retype" and one.value not in _SORTS[kind]:
        return f"makes it the kind {shown(one.value)}, which is none"
    fits = {
        "rename": isinstance(one.value, str) and bool(one.value),
        "merge": isinstance(one.value, dict) and _is_actor(one.value),
        "split": _are_places(one.value),
        "set": _are_fields(kind, one.value) and bool(one.value),
        "add": _are_fields(kind, one.value) and (kind != "actor" or "kind" in one.value),
    }
    return None if fits.get(one.act, True) else f"cannot {one.act} with the value {shown(one.value)}"


def _is_target(target: dict[str, Any], act: str) -> bool:
    """Whether it names a finding or its place, or both; what is new has a place."""
    kind = target.get("kind", "actor")
    if kind == "number":
        return "start" in target and "end" in target and _is_actor(target)
    if kind == "actor" and act != "add":
        return _is_actor(target)
    anchor: Any = target.get("anchor")
    return is_place(anchor) and texts(anchor.get("exact")) and optional(target.get("cue"))


def _is_actor(target: dict[str, Any]) -> bool:
    place = [target.get("start", 0), target.get("end", 0)]
    if not all(type(offset) is int for offset in place) or not optional(target.get("name")):
        return False
    return ("start" in target and "end" in target) or "name" in target


def _is_party(value: object) -> bool:
    """Whether it is nobody, an actor, or words with or without their place."""
    if value is None:
        return True
    if not isinstance(value, dict):
        return False
    if value.get("kind") == "actor":
        return _is_actor(value)
    return texts(value.get("text")) and bool(value["text"].strip()) and ("start" not in value or is_place(value))


def _are_places(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(type(offset) is int for offset in pair) for pair in value
    )


_FIELDS: dict[str, dict[str, Callable[[Any], bool]]] = {
    "actor": {"name": texts, "kind": lambda value: value in get_args(ActorKind)},
    "number": {
        **dict.fromkeys(("value", "low", "high"), is_quantity),
        **dict.fromkeys(("hedge", "unit", "of"), optional),
        "kind": lambda value: value in get_args(NumberKind),
        "fate": lambda value: value in (None, *get_args(Fate)),
        "source": _is_party,
    },
    "quote": {"speaker": _is_party, "inferred": lambda value: value is False},
    "attribution": {"source": _is_party, "vouches": lambda value: isinstance(value, bool)},
}


def _are_fields(kind: str, value: object) -> bool:
    """Whether they are fields of such a finding, each with what it may hold."""
    known = _FIELDS[kind]
    return isinstance(value, dict) and all(name in known and known[name](given) for name, given in value.items())
