"""What a file of another program brings, gathered passage by passage into what a merge takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from analysis.harmless_text import harmless

from ..notebook.annotation import VERDICTS, Anchor, Annotation, Tag, now
from ..notebook.codebook import LONGEST_NAME
from ..notebook.edits import HIGHLIGHT
from .canonical_text import CanonicalText
from .dateline_json import Incoming
from .w3c_reading import EARLIEST

if TYPE_CHECKING:
    from ..notebook.article_record import ArticleRecord

_OURS = UUID("0c2e2f0e-6f0f-5a3e-8a53-2f1d4b1f7c5d")
_ADDRESS = re.compile(r"https?://\S+", re.I)
_COLOUR = re.compile("#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_VERDICT = re.compile(rf"\[({'|'.join(VERDICTS)})\](?:\n|$)")
KEPT_TEXT = "-"
"""The source of an article whose only text is the notebook's."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the notebook that takes something in holds already."""

    articles: Sequence[ArticleRecord] = ()
    annotations: Sequence[Annotation] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a passage. ``created`` and ``modified`` are ISO 8601; the earliest time where none is known."""

    tags: tuple[str, ...] = ()
    note: str = ""
    verdict: str | None = None
    coder: str = ""
    created: str = EARLIEST
    modified: str = EARLIEST


@dataclass(slots=True)
class Gathering:
    """One file's worth, while it is read. ``program`` is whose it is, as ids are derived from it."""

    program: str
    known: Known
    found: Incoming = field(default_factory=Incoming)
    _made: dict[str, Annotation] = field(default_factory=dict)
    _tags: dict[str, Tag] = field(default_factory=dict)
    _present: set[str] = field(default_factory=set)
    _here: dict[tuple[str, int, int], list[Annotation]] = field(default_factory=dict)
    _by_id: dict[str, Annotation] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._present = {record.sha256 for record in self.known.articles}
        for one in self.known.annotations:
            self._by_id[one.id] = one
            self._here.setdefault((one.article, one.anchor.start, one.anchor.end), []).append(one)

    def article(self, text: CanonicalText, title: str = "", source: str = "") -> str:
        """Keep an article, unless the notebook has it; its sha256. Only an address is kept as where it is from."""
        from analysis.reading import read

        from ..notebook.article_record import ArticleRecord

        source = source if _ADDRESS.fullmatch(source) else KEPT_TEXT
        record = ArticleRecord.of(read(text.text, source=source, title=harmless(" ".join(title.split())) or None))
        if record.sha256 not in self._present:
            self._present.add(record.sha256)
            self.found.articles.append(record)
        return record.sha256

    def tag(self, name: str, color: str | None = None, description: str = "", parent: str | None = None) -> str:
        """Enter a tag; the name it has here. One that was entered before gets what it lacks."""
        name = plain_name(name)
        color = color.lower() if color and _COLOUR.fullmatch(color) else None
        before = self._tags.get(name, Tag(name))
        self._tags[name] = replace(
            before,
            color=before.color or color,
            description=before.description or harmless(description).strip(),
            parent=before.parent or (plain_name(parent) if parent else None),
        )
        return name

    def passage(self, sha256: str, text: str, span: tuple[int, int], words: Words, key: str | None = None) -> str:
        """Put words on a passage of an article (code points); the annotation's id, or "" when the place is none.

        With ``key``, the annotation's own id, it stays one of its own. Without, it joins what the same coder has said
        of the same passage in this file, or in the notebook.
        """
        start, end = span
        if not 0 <= start < end <= len(text):
            self.found.trouble.append(f"a passage at {start}-{end} lies outside its text; left out")
            return ""
        tags = tuple(dict.fromkeys(map(self.tag, words.tags)))
        verdict = next((one for one in VERDICTS if one == words.verdict), None)
        note, coder = harmless(words.note).strip(), harmless(" ".join(words.coder.split()))
        place = f"{self.program}:{sha256}:{start}:{end}:{coder}"
        made = Annotation(
            key or str(uuid5(_OURS, place)),
            sha256,
            Anchor.at(text, start, end),
            words.created,
            max(words.created, words.modified),
            tags,
            note,
            None,
            verdict,
            coder,
        )
        before = self._made.get(made.id)
        if key is None:
            made = joined(before, made) if before else self._with_own(made)
        elif made.modified == EARLIEST and key in self._by_id:
            made = _with(self._by_id[key], made)
        self._made[made.id] = made
        return made.id

    def _with_own(self, made: Annotation) -> Annotation:
        """What the notebook says of the passage already, with what is new."""
        here = self._here.get((made.article, made.anchor.start, made.anchor.end), [])
        for one in here:
            if made.coder in ("", one.coder) and says_all(one, made):
                return one
        same = [one for one in here if one.coder == made.coder]
        return _with(same[0], made) if same else made

    def said(self, annotation_id: str, line: str) -> None:
        """Add a line to the note of an annotation of this file, unless it says so already."""
        one = self._made.get(annotation_id)
        line = harmless(line).strip()
        if one is not None and " ".join(line.split()) not in " ".join(one.note.split()):
            self._change(one, note="\n".join(filter(None, (one.note, line))))

    def judged(self, annotation_id: str, verdict: str) -> None:
        """Give an annotation of this file a verdict."""
        one = self._made.get(annotation_id)
        if one is not None and verdict in VERDICTS and one.verdict is None:
            self._change(one, verdict=verdict)

    def _change(self, one: Annotation, **changes: Any) -> None:
        # What the notebook holds already is changed now; what this file brings is as old as it says.
        known = self._here.get((one.article, one.anchor.start, one.anchor.end), ())
        moved = {"modified": now()} if one in known else {}
        self._made[one.id] = replace(one, **{**changes, **moved})

    def done(self) -> Incoming:
        """All that was gathered. What has nothing but its place is a highlight."""
        for one in self._made.values():
            is_bare = not (one.tags or one.note or one.verdict or one.color)
            self.found.annotations.append(replace(one, color=HIGHLIGHT) if is_bare else one)
        self.found.tags += self._tags.values()
        return self.found


def _with(one: Annotation, other: Annotation) -> Annotation:
    """An annotation of the notebook with what another program says too, which gave no time."""
    return one if says_all(one, other) else replace(joined(one, other), modified=now())


def joined(one: Annotation, other: Annotation) -> Annotation:
    """One annotation that says what two on the same passage say; the first one's id."""
    notes = [one.note] if other.note in one.note else [*filter(None, (one.note,)), other.note]
    return replace(
        one,
        tags=tuple(dict.fromkeys((*one.tags, *other.tags))),
        note="\n\n".join(notes),
        verdict=one.verdict or other.verdict,
        color=one.color or other.color,
        created=min(one.created, other.created),
        modified=max(one.modified, other.modified),
    )


def says_all(one: Annotation, other: Annotation) -> bool:
    """Whether an annotation says already what another on the same passage would add."""
    said = " ".join(one.note.split())
    return (
        set(other.tags) <= set(one.tags)
        and " ".join(other.note.split()) in said
        and other.verdict in (None, one.verdict)
    )


def plain_name(name: str) -> str:
    """A tag's name as the codebook takes it."""
    return harmless(" ".join(name.split()))[:LONGEST_NAME].strip() or "tag"


def verdict_and_note(words: str) -> tuple[str | None, str]:
    """A verdict in brackets at the head of a note, as an export writes it, and the note behind it."""
    found = _VERDICT.match(words)
    return (found[1], words[found.end() :]) if found else (None, words)


def unique_names(codes: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """Names of tags for codes (key, name, key of the parent): of two of one name the later has its parents' too."""
    names: dict[str, str] = {}
    taken: dict[str, str] = {}
    for key, name, parent in codes:
        chosen = plain_name(name)
        if taken.get(chosen, key) != key and parent in names:
            chosen = plain_name(f"{names[parent]} / {name}")
        count = 1
        while taken.get(chosen, key) != key:
            count += 1
            chosen = plain_name(f"{plain_name(name)[: LONGEST_NAME - 6]} ({count})")
        names[key] = taken[chosen] = chosen
        taken[chosen] = key
    return names
