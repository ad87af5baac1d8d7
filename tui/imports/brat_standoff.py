"""brat's standoff coming in: texts with .ann files, from a folder or a zip.

T lines become annotations with a tag, # lines their notes, A lines their verdict or a line of the note. Fragments of
one span that only white space parts are one passage; others are a passage each. What is said of an event is said of
the words that stand for it. Relations and the parts of events are told.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from analysis.loading.decoding import decode

from ..exports.brat import TAG
from ..notebook.annotation import VERDICTS
from ..system.plain_output import counted
from .canonical_text import CanonicalText
from .gathering import Gathering, Known, Words

if TYPE_CHECKING:
    from .dateline_json import Incoming
    from .packed import Members

_SPAN = re.compile(r"(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_EVENT = re.compile(r"(E\S*)\t[^\s:]+:(T\S*)")
_ATTRIBUTE = re.compile(r"[AM]\S*\t(\S+) (\S+)(?: (.*))?")
_NOTE = re.compile(r"#\S*\t\S+ (\S+)\t(.*)")
_OTHER = {
    "R": "relation",
    "E": "event",
    "*": "relation",
    "N": "reference to a database",
    "T": "span that cannot be read",
}
_BARE = {"Note", "Highlight"}
_OWN = "Verdict\tArg:<ENTITY>, Value:" + "|".join(VERDICTS)


def from_brat(members: Members, known: Known) -> Incoming:
    """What a collection brings: each .ann file with the .txt of its name."""
    gathering = Gathering("brat", known)
    names = _shown_names(members)
    is_ours = any(_OWN in _text(members, name) for name in members.ending("annotation.conf"))
    left: Counter[str] = Counter()
    for name in members.ending(".ann"):
        text_name = f"{name[:-4]}.txt"
        if text_name not in members.names:
            gathering.found.trouble.append(f"{name}: there is no {text_name.rpartition('/')[2]} beside it; left out")
            continue
        text = CanonicalText(_text(members, text_name))
        title = "" if is_ours else name.rpartition("/")[2][:-4]
        sha256 = gathering.article(text, title)
        left += _take(gathering, _text(members, name), text, sha256, names, is_ours)
    for what, count in left.items():
        gathering.found.remarks.append(f"not taken: {counted(count, what)}")
    return gathering.done()


def _text(members: Members, name: str) -> str:
    decoded = decode(members.read(name))
    return decoded[0] if decoded else ""


def _shown_names(members: Members) -> dict[str, str]:
    """What the configuration calls the types: ``type | name | shorter name``."""
    names: dict[str, str] = {}
    for path in members.ending("visual.conf"):
        section = ""
        for line in _text(members, path).split("\n"):
            section = line.strip() if line.startswith("[") else section
            parts = [part.strip() for part in line.split("|")]
            if section == "[labels]" and len(parts) > 1 and parts[0] and parts[1]:
                names[parts[0]] = parts[1]
    for path in members.ending("annotation.conf"):
        lines = [line.removeprefix(TAG) for line in _text(members, path).split("\n") if line.startswith(TAG)]
        names |= {kind: tag for kind, _, tag in (line.partition("\t") for line in lines) if tag.strip()}
    return names


def _take(
    gathering: Gathering, lines: str, text: CanonicalText, sha256: str, names: dict[str, str], is_ours: bool
) -> Counter[str]:
    """Take an .ann file; what of it was left out."""
    ids: dict[str, str] = {}
    left: Counter[str] = Counter()
    rows = [line.rstrip("\r") for line in lines.split("\n") if line.strip()]
    for line in rows:
        if found := _SPAN.match(line):
            bare = is_ours and found[2] in _BARE
            said = Words(() if bare else (names.get(found[2], found[2]),))
            fragments = [(int(a), int(b)) for a, b in (part.split(" ") for part in found[3].split(";"))]
            for span in _passages(text, fragments):
                ids.setdefault(found[1], gathering.passage(sha256, text.text, span, said))
        elif line[0] not in "AM#":
            left[_OTHER.get(line[0], "line of an unknown kind")] += 1
    triggers = {found[1]: ids[found[2]] for line in rows if (found := _EVENT.match(line)) and found[2] in ids}
    ids |= triggers
    for line in rows:
        if (found := _ATTRIBUTE.match(line)) and found[2] in ids:
            if found[1] == "Verdict" and found[3] in VERDICTS:
                gathering.judged(ids[found[2]], found[3])
            else:
                gathering.said(ids[found[2]], ": ".join(filter(None, (found[1], found[3]))))
        elif (found := _NOTE.match(line)) and found[1] in ids:
            gathering.said(ids[found[1]], found[2])
        elif line[0] in "AM#":
            left["relation note" if line[0] == "#" else "relation attribute"] += 1
    return left


def _passages(text: CanonicalText, fragments: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The fragments as passages of the text; those with nothing but white space between them are one."""
    passages: list[tuple[int, int]] = []
    for start, end in sorted(text.span(*fragment) for fragment in fragments):
        if passages and not text.text[passages[-1][1] : start].strip():
            passages[-1] = passages[-1][0], end
        else:
            passages.append((start, end))
    return passages
