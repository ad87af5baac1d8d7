"""What the reader corrected in the machine's findings, so that it survives a new analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, Self, get_args
from uuid import uuid4

from .annotation import now

Act = Literal["rename", "merge", "split", "drop", "retype", "set", "add"]
ACTS: tuple[Act, ...] = get_args(Act)
Kind = Literal["actor", "number", "quote", "attribution"]
KINDS: tuple[Kind, ...] = get_args(Kind)
READER = "reader"
"""Who made a correction whose maker gave no name."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of a finding; ``article`` is the sha256 of the text that was analysed.

    ``target`` says which finding is meant, in words of the text and not by an id, which the next analysis may give to
    another: ``{"kind": "actor", "name": …, "start": …, "end": …}``, ``{"kind": "number", "start": …, "end": …, "text":
    …}``, or a quote, an attribution or something to add, with an ``anchor`` as annotations have it. ``value`` is what
    the act needs: the new name, the actor to merge with, the mentions to split off, the new type; for ``set`` the new
    fields by name, for ``add`` those of the new finding. Both hold plain JSON. ``coder`` is who made it, or empty.

    Versions of Dateline that know no ``anchor`` take its target for an actor that is not there, and pass it over.
    """

    id: str
    article: str
    act: Act
    target: dict[str, Any]
    value: Any
    created: str
    coder: str = ""

    @classmethod
    def new(cls, article: str, act: Act, target: dict[str, Any], value: Any = None, *, coder: str = "") -> Self:
        """A fresh correction with an id of its own."""
        return cls(str(uuid4()), article, act, target, value, now(), coder)

    @property
    def kind(self) -> str:
        """What sort of finding it is about."""
        return str(self.target.get("kind", "actor"))

    @property
    def maker(self) -> str:
        """Who made it, in a word."""
        return self.coder or READER

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook and the JSON export hold."""
        return asdict(self)

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The correction in a row. Raises TypeError when the row is not one."""
        return cls(**{name: row[name] for name in cls.__dataclass_fields__ if name in row})
