"""What the export tests export: an article with everything awkward in it, and annotations no gentler."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from analysis.reading import read
from tui.exports import Entry, Selection, pieces
from tui.notebook import Anchor, Annotation, ArticleRecord, Tag, Verdict

MOMENT = "2026-01-02T03:04:05.000006Z"

HOSTILE = [
    "plain words",
    "a \"quoted\" 'word', a comma; a semicolon",
    "two lines\nof it",
    "a blank\n\nline between",
    "a\ttab",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\uff1dcmd()",
    "</script><script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "<!-- never --> closed --> ]]> &amp; &lt; &#0;",
    "[/] [bold] [@click=app.quit]x[/] [link](javascript:alert(1))",
    "# not a heading\n- not a list\n1. nor this\n> nor a quote\n---\n```\n===",
    "*stars* _lines_ `ticks` ~~gone~~ ==bright== %%hidden%% ^block #tag | cell |",
    "family 👨‍👩‍👧 and flag 🏳️‍🌈 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "שלום world مرحبا",
    "e\u0301 and \u200b zero \xad soft",
    "back\\slash \\n \\u0041 C:\\new",
    "%s {0} ${HOME} $(reboot)",
    "x" * 500,
]
"""Texts that an article may hold."""

STEERING = [
    "\x1b[31mred\x1b[0m",
    "\u202eesrever",
    "bell\x07 and \x9b31m",
    "\x00nul",
    "c\rr",
    "lines \u2028 and \u2029 paragraphs",
]
"""What no article holds, since loading makes it harmless, but a note or a tag might."""


def record(text: str, source: str = "https://example.org/a_b?c=d&e=f", title: str | None = None) -> ArticleRecord:
    """An article as the notebook keeps it."""
    article = read(text, source=source, title=title)
    assert article.text == text
    return ArticleRecord(source, article.title, article.sha256, text, MOMENT, 3, MOMENT, "By A. B.", "2026-01-01")


def annotation(
    article: ArticleRecord,
    exact: str,
    tags: Sequence[str] = (),
    note: str = "",
    verdict: Verdict | None = None,
    color: str | None = None,
) -> Annotation:
    """An annotation on the first place where ``exact`` stands."""
    start = article.text.index(exact)
    anchor = Anchor.at(article.text, start, start + len(exact))
    name = str(uuid5(NAMESPACE_URL, repr((article.sha256, exact, tags, note))))
    return Annotation(name, article.sha256, anchor, MOMENT, MOMENT, tuple(tags), note, color, verdict)


def selection(*annotations: Annotation, of: Sequence[ArticleRecord], tags: Sequence[Tag] = ()) -> Selection:
    """These articles with those of the annotations that belong to them."""
    entries = tuple(Entry(one, tuple(a for a in annotations if a.article == one.sha256)) for one in of)
    return Selection(entries, tuple(tags))


def hostile() -> Selection:
    """An article whose paragraphs are the hostile texts; on each an annotation with the same as note and tag."""
    article = record("\n\n".join(["A headline of no harm", *HOSTILE]), title="=Title </title> [x] \"y\" 'z'")
    made = [annotation(article, text, (" ".join(text.split())[:90],), text, "disputed", "#ffcc00") for text in HOSTILE]
    made += [annotation(article, "plain", (steering,), steering) for steering in STEERING]
    made.append(annotation(article, "A headline of no harm\n\nplain"))
    return selection(
        *made, of=[article], tags=[Tag("plain words", "#ff0000", "</Description>", "parent"), Tag("parent")]
    )


def lost(article: ArticleRecord) -> Annotation:
    """An annotation whose words no longer stand in the article."""
    anchor = Anchor(0, 12, "words gone by", "", "")
    return Annotation(hashlib.md5(b"lost").hexdigest(), article.sha256, anchor, MOMENT, MOMENT, ("gone",), "once here")


def exported(form: str, chosen: Selection, **options: object) -> str:
    """The export as text."""
    return b"".join(pieces(form, chosen, **options)).decode("utf-8")
