"""A REFI-QDA project coming in (.qdpx of QualCoder, NVivo, MAXQDA, ATLAS.ti and others).

Texts become articles, codes tags, selections annotations, memos notes, users coders. How a program counts in its texts
(CRLF as one or two, UTF-16 units) is told by the words that it gives as a selection's name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.loading.decoding import decode

from ..exports.refi import NOBODY, selection_guid
from ..exports.refi_codebook import ORIGIN
from ..system.plain_output import counted
from .canonical_text import CanonicalText, Units, agree, from_utf16
from .gathering import Gathering, Known, Words, verdict_and_note
from .refi_codes import take_codes
from .safe_xml import children, local, parsed, text_in
from .w3c_reading import EARLIEST, moment

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .dateline_json import Incoming
    from .packed import Members

_TEXTS = ("TextSource", "PDFSource")
_OTHER_SOURCES = {"PictureSource": "picture", "AudioSource": "audio file", "VideoSource": "video"}


def from_project(members: Members, project: str, known: Known) -> Incoming:
    """What a project brings: ``project`` is the name of its .qde among the files."""
    root = parsed(members.read(project), project)
    return _Project(members, root, known).taken()


class _Project:
    """The project while it is read."""

    def __init__(self, members: Members, root: Element, known: Known) -> None:
        self._members, self._root = members, root
        self._origin = str(root.get("origin") or "")
        self._is_ours = self._origin == ORIGIN
        self._gathering = Gathering("refi-qda", known)
        self._users = {
            _lower(user.get("guid")): str(user.get("name") or "")
            for users in children(root, "Users")
            for user in children(users, "User")
        }
        self._notes = {
            _lower(note.get("guid")): note for notes in children(root, "Notes") for note in children(notes, "Note")
        }
        texts = [one for sources in children(root, "Sources") for one in sources if local(one) in _TEXTS]
        # QualCoder names one note a text, and leaves out of which text its others are.
        on_passages = [key for key, note in self._notes.items() if children(note, "PlainTextSelection")]
        self._of_the_only_text = on_passages if len(texts) == 1 else []
        self._own_ids = {selection_guid(one.id): one.id for one in known.annotations}
        book = next(iter(children(root, "CodeBook")), None)
        memos = {key: self._text_of(note) for key, note in self._notes.items()}
        self._names = take_codes(self._gathering, book, self._origin, memos)
        self._used: set[str] = set()

    def taken(self) -> Incoming:
        other: Counter[str] = Counter()
        for sources in children(self._root, "Sources"):
            for source in sources:
                name = local(source)
                if name == "TextSource":
                    self._source(source, source)
                elif name == "PDFSource" and children(source, "Representation"):
                    self._source(children(source, "Representation")[0], source)
                elif name:
                    other[_OTHER_SOURCES.get(name, name)] += 1
        found = self._gathering.found
        for what, count in other.items():
            found.remarks.append(f"not taken, since Dateline holds texts: {counted(count, what)}")
        left = [self._notes[key] for key in self._notes.keys() - self._used - self._of_codes()]
        placed = sum(1 for note in left if children(note, "PlainTextSelection"))
        if placed:
            found.remarks.append(
                f"not taken, since the file does not say of which text: {counted(placed, 'note')} on a passage"
            )
        if len(left) > placed:
            found.remarks.append(
                f"not taken, since they are about no text: {counted(len(left) - placed, 'note')} (a journal)"
            )
        found.what = f"a REFI-QDA project of {self._origin or 'a program that does not say which'}"
        return self._gathering.done()

    def _of_codes(self) -> set[str]:
        return {
            _lower(ref.get("targetGUID"))
            for book in children(self._root, "CodeBook")
            for ref in book.iter()
            if local(ref) == "NoteRef"
        }

    def _source(self, text_element: Element, source: Element) -> None:
        """One text with its selections and memos; a PDF has both in its plain representation."""
        raw = self._raw(text_element)
        title = str(source.get("name") or "")
        if raw is None or not raw.strip():
            self._gathering.found.trouble.append(f"the text of “{title}” is not in the file; left out")
            return
        text = CanonicalText(raw)
        memo = text_in(source, "Description")
        sha256 = self._gathering.article(text, title, memo)
        chosen = children(text_element, "PlainTextSelection")
        keys = dict.fromkeys((*self._refs(source), *self._of_the_only_text))
        notes = [self._notes[key] for key in keys if key in self._notes]
        self._used |= {_lower(note.get("guid")) for note in notes}
        marked = [(note, one) for note in notes for one in children(note, "PlainTextSelection")]
        units = self._units(text, [*chosen, *(one for _, one in marked)])
        for selection in chosen:
            self._selection(sha256, text, units, selection)
        for note, selection in marked:
            self._selection(sha256, text, units, selection, note)
        whole = [self._text_of(note) for note in notes if not children(note, "PlainTextSelection")]
        whole += [memo] if memo and not self._is_ours and not memo.startswith(("http://", "https://")) else []
        first = text.text.find("\n\n", len(text.text) - len(text.text.lstrip()))
        for words in filter(None, whole):
            span = len(text.text) - len(text.text.lstrip()), first if first > 0 else len(text.text.rstrip())
            self._gathering.passage(sha256, text.text, span, Words(note=words, coder=self._coder(source)))

    def _raw(self, element: Element) -> str | None:
        path = element.get("plainTextPath")
        if path is None:
            inner = children(element, "PlainTextContent")
            return "".join(inner[0].itertext()) if inner else None
        data = self._members.named_like(path.rpartition("/")[2])
        decoded = decode(data) if data is not None else None
        return decoded[0] if decoded else None

    def _units(self, text: CanonicalText, selections: list[Element]) -> tuple[Units, bool]:
        """How positions in a text count, and whether that is in the text as it was (CRLF as two)."""
        claims = [
            (*span, str(one.get("name") or ""))
            for one in selections
            if (span := _positions(one)) is not None and one.get("name")
        ]
        ways: list[tuple[Units, bool]] = [(int, True), (int, False), (from_utf16(text.raw), True)]
        ways.append((from_utf16(text.text), False))
        if "ATLAS" in self._origin.upper():
            ways[:2] = ways[1::-1]
        return max(ways, key=lambda way: agree(way[0], claims, text.raw if way[1] else text.text))

    def _selection(
        self, sha256: str, text: CanonicalText, units: tuple[Units, bool], element: Element, note: Element | None = None
    ) -> None:
        positions = _positions(element)
        if positions is None:
            self._gathering.found.trouble.append("a selection has no positions; left out")
            return
        count, as_it_was = units
        start, end = count(positions[0]), count(positions[1])
        span = text.span(start, end) if as_it_was else (start, end)
        memo = self._text_of(note) if note is not None else self._memo(element)
        verdict, words = verdict_and_note(memo)
        by_coder: dict[str, list[str]] = {}
        codings = children(element, "Coding")
        for coding in codings:
            names = [self._names.get(_lower(ref.get("targetGUID"))) for ref in children(coding, "CodeRef")]
            by_coder.setdefault(self._coder(coding, element), []).extend(filter(None, names))
        for coder, tags in (by_coder or {self._coder(note if note is not None else element): []}).items():
            said = Words(tuple(tags), words, verdict, coder, *_moments(note if note is not None else element))
            key = _lower(element.get("guid")) if self._is_ours else None
            self._gathering.passage(sha256, text.text, span, said, self._own_ids.get(key, key) if key else None)
            words, verdict = "", None

    def _memo(self, element: Element) -> str:
        """What is said of a selection: its description, and the notes that it or its codings name."""
        named = [*self._refs(element), *(key for coding in children(element, "Coding") for key in self._refs(coding))]
        self._used.update(named)
        notes = [self._text_of(self._notes[key]) for key in named if key in self._notes]
        return "\n".join(filter(None, (text_in(element, "Description"), *notes)))

    def _refs(self, element: Element) -> Iterator[str]:
        for ref in children(element, "NoteRef"):
            yield _lower(ref.get("targetGUID"))

    def _text_of(self, note: Element) -> str:
        words = text_in(note, "PlainTextContent") or self._raw(note) or text_in(note, "Description")
        return words.replace("\r\n", "\n").strip()

    def _coder(self, *elements: Element) -> str:
        users = (self._users.get(_lower(element.get("creatingUser"))) for element in elements)
        name = next(filter(None, users), "")
        return "" if name == NOBODY else name


def _positions(element: Element) -> tuple[int, int] | None:
    try:
        return int(element.get("startPosition") or ""), int(element.get("endPosition") or "")
    except ValueError:
        return None


def _moments(element: Element) -> tuple[str, str]:
    created = moment(element.get("creationDateTime")) or EARLIEST
    return created, moment(element.get("modifiedDateTime")) or created


def _lower(guid_or_none: str | None) -> str:
    return str(guid_or_none or "").strip().lower()
