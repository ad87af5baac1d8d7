"""Filtering annotations by what is typed: ``#tag``, ``!verdict``, ``@coder``, words; ``-`` before turns any round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .annotation import Annotation, Tag


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked of an annotation. ``kind`` is "#" (tag), "!" (verdict), "@" (coder) or "" (words)."""

    kind: str
    wanted: str
    without: bool = False


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """All terms must hold. ``typed`` is what the reader typed."""

    typed: str
    terms: tuple[Term, ...]

    @classmethod
    def parse(cls, typed: str) -> NoteFilter | None:
        """The filter that ``typed`` says, or None when it says nothing. A tag with spaces stands in quotes: #"a b"."""
        terms = []
        for word in _words(typed):
            without = word.startswith("-") and len(word) > 1
            word = word[without:]
            kind = word[:1] if word[:1] in "#!@" else ""
            terms.append(Term(kind, word[len(kind) :].strip('"').casefold(), without))
        return cls(typed.strip(), tuple(terms)) if terms else None

    @classmethod
    def for_tag(cls, name: str) -> NoteFilter:
        """The filter that keeps annotations with this very tag, or one under it."""
        return cls(f'#"{name}"' if " " in name else f"#{name}", (Term("#", name.casefold()),))

    @classmethod
    def for_coder(cls, name: str) -> NoteFilter:
        """The filter that keeps one coder's annotations."""
        return cls(f'@"{name}"' if " " in name else f"@{name}", (Term("@", name.casefold()),))

    def keep(self, annotations: Sequence[Annotation], codebook: Sequence[Tag]) -> list[Annotation]:
        """The annotations for which every term holds, in their order."""
        parents = {tag.name: tag.parent for tag in codebook}
        return [a for a in annotations if all(_holds(term, a, parents) != term.without for term in self.terms)]


def _holds(term: Term, annotation: Annotation, parents: dict[str, str | None]) -> bool:
    if term.kind == "#":
        return (
            any(_tag_fits(term.wanted, name, parents) for name in annotation.tags)
            if term.wanted
            else bool(annotation.tags)
        )
    if term.kind == "!":
        verdict = annotation.verdict
        if not term.wanted:
            return verdict is not None
        return verdict is None if term.wanted == "none" else (verdict or "-").startswith(term.wanted)
    if term.kind == "@":
        return term.wanted in annotation.coder.casefold() if term.wanted else bool(annotation.coder)
    return (
        term.wanted in annotation.note.casefold() or term.wanted in " ".join(annotation.anchor.exact.split()).casefold()
    )


def _tag_fits(wanted: str, name: str | None, parents: dict[str, str | None]) -> bool:
    """Whether a tag, or one that it stands under, has ``wanted`` in its name."""
    seen: set[str] = set()
    while name is not None and name not in seen:
        if wanted in name.casefold():
            return True
        seen.add(name)
        name = parents.get(name)
    return False


def _words(typed: str) -> list[str]:
    """The words of ``typed``; what stands in double quotes stays together."""
    words, current, quoted = [], "", False
    for character in typed:
        if character == '"':
            quoted = not quoted
        if character.isspace() and not quoted:
            words.append(current)
            current = ""
        else:
            current += character
    return [word for word in [*words, current] if word.strip('"#!@-') or word in ("#", "!", "@", "-#", "-!", "-@")]
