"""Markdown, plain and for Obsidian: what it looks like, and that nothing in a text becomes markup."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from analysis.harmless_text import harmless
from tui.exports import Selection
from tui.exports.markdown import escaped
from tui.exports.note_markdown import as_written
from tui.notebook import Anchor, Tag

from .material import annotation, exported, hostile, lost, record, selection

ARTICLE = record("Headline here\n\nOfficials said 26 people were killed.\n", source="stories/a_b.txt")
NOTED = annotation(ARTICLE, "26 people", ("deaths", "to check"), "who *counted*?\nask", "disputed")
TAGS = [Tag("deaths", parent="casualties"), Tag("casualties"), Tag("to check")]


def test_plain() -> None:
    assert exported("markdown", selection(NOTED, of=[ARTICLE], tags=TAGS)) == (
        "---\n"
        'title: "Headline here"\n'
        'source: "stories/a_b.txt"\n'
        'byline: "By A. B."\n'
        'date: "2026-01-01"\n'
        'retrieved: "2026-01-02T03:04:05.000006Z"\n'
        f'sha256: "{ARTICLE.sha256}"\n'
        "---\n\n"
        "# Headline here\n\n"
        "By A. B. · 2026-01-01 · stories/a\\_b.txt\n\n"
        "> 26 people\n"
        ">\n"
        "> Officials said **26 people** were killed.\n\n"
        "¶2, 30–39 · **deaths**, **to check** · disputed\n\n"
        "who *counted*?\nask\n"
    )


def test_obsidian_has_nested_tags_and_a_block_to_link_to() -> None:
    text = exported("markdown", selection(NOTED, of=[ARTICLE], tags=TAGS), flavour="obsidian")
    assert 'tags: ["casualties/deaths", "to-check"]' in text
    assert f"**26 people** were killed.\n\n^{NOTED.id}\n\n" in text
    assert "\n\n¶2, 30–39 · #casualties/deaths #to-check · disputed\n" in text
    assert "who *counted*?" in text


@pytest.mark.parametrize(
    ("body", "words", "around"),
    [
        ("Officials said 26 were killed.", "26", "Officials said **26** were killed."),
        ("26 were killed.", "26", "**26** were killed."),
        ("They paid ($5) for *it*.", "$5", r"They paid ($5) for \*it\*."),
        ("He has HK$5.", "5", "He has HK$**5**."),
        ("A\t26\tb", "26", "A **26** b"),
        ("One & lt; two", "lt", "One & **lt**; two"),
        ("26", "26", None),
        ("Four words are few.", "Four words are few", "**Four words are few**."),
        ("Five words are not few.", "Five words are not few", None),
        (
            "It said 26 died. " + "More and more. " * 9,
            "26",
            "It said **26** died. More and more. More and more. More and more. More…",
        ),
    ],
)
def test_a_few_words_are_shown_in_their_line(body: str, words: str, around: str | None) -> None:
    article = record(f"Headline here\n\n{body}\n\nThe end.\n")
    text = exported("markdown", selection(annotation(article, words), of=[article]))
    assert f"\n> {escaped(words)}\n" in text
    assert re.findall(r"^>\n> (.*)$", text, re.M) == ([] if around is None else [around])
    if around is not None:
        assert body[:40].replace("\t", " ") in re.sub(r"<[^>]+>", "", html.unescape(MarkdownIt().render(around)))


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("two words", "#two-words"),
        ("2022", "#_2022"),
        ("a#b", "#a-b"),
        ("Всё", "#Всё"),
        ("!!", "#tag"),
        ("a/b", "#a/b"),
    ],
)
def test_obsidian_takes_any_tag(name: str, tag: str) -> None:
    text = exported("markdown", selection(annotation(ARTICLE, "26", (name,)), of=[ARTICLE]), flavour="obsidian")
    assert f"– · {tag}".removeprefix("– · ") in re.findall(r"#\S+", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a [b](c)", r"a \[b\](c)"),
        ("# no", r"\# no"),
        ("- no", r"\- no"),
        ("12. no", r"12\. no"),
        ("12) no", r"12\) no"),
        ("12 yes. 3.5", "12 yes. 3.5"),
        ("well-known $5 & co", "well-known $5 & co"),
        ("&lt;", r"\&lt;"),
        ("    code", "code"),
        ("one\ntwo\n\nthree", "one\\\ntwo\n\nthree"),
        ("a\\", "a\\\\"),
        ("===", r"\=\=="),
        ("a == b", r"a \== b"),
    ],
)
def test_escapes(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_several_articles_are_sections_and_orphans_come_last() -> None:
    other = record("Another headline\n\nSome words.\n")
    both = selection(NOTED, annotation(other, "Some words"), of=[ARTICLE, other])
    text = exported("markdown", Selection(both.entries, orphans=(lost(ARTICLE),)))
    assert re.findall("^# .*", text, re.M) == ["# Headline here", "# Another headline", "# Without their article"]
    assert not text.startswith("---")
    assert "<https://example.org/a_b?c=d&e=f>" in text


def test_who_says_it_stands_by_the_place() -> None:
    two = [replace(NOTED, id=name, note="", coder=name) for name in ("Ann *Ó*", "Ben")]
    places = [line for line in exported("markdown", selection(*two, of=[ARTICLE])).split("\n") if line.startswith("¶")]
    said = "**deaths**, **to check** · disputed"
    assert sorted(places) == [f"¶2, 30–39 · Ann \\*Ó\\* · {said}", f"¶2, 30–39 · Ben · {said}"]


def test_words_that_are_gone_are_said_to_be() -> None:
    text = exported("markdown", selection(NOTED, lost(ARTICLE), of=[ARTICLE]))
    assert "> words gone by\n\nno longer in the text · **gone**\n\nonce here\n" in text


def test_articles_without_annotations_stay_out() -> None:
    other = record("Another headline\n\nSome words.\n")
    assert "Another" not in exported("markdown", selection(NOTED, of=[ARTICLE, other]))


def test_a_note_cannot_end_the_front_matter_or_add_to_it() -> None:
    text = exported("markdown", hostile())
    matter = text.split("---\n")[1]
    assert [line.partition(":")[0] for line in matter.splitlines()] == [
        *("title", "source", "byline", "date", "retrieved", "sha256")
    ]


def shown(markdown: str) -> tuple[set[str], str]:
    """What a CommonMark program with tables and strikethrough makes of it: the kinds of pieces, and the words."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    pieces = [piece for token in tokens for piece in (token.children or [token])]
    kinds = {token.type for token in tokens} | {piece.type for piece in pieces}
    breaks = {"softbreak": "\n", "hardbreak": "\n", "paragraph_close": "\n\n"}
    return kinds, "".join(breaks.get(piece.type, piece.content) for piece in pieces)


PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak", "hardbreak"}
SIGNS = [*"\\`*_{}[]()<>#+-.!|~=:&;^%$/\"'\t\n 0123ab", "http://x", "&lt;", "  \n", "\n\n"]
MARKS = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)


@given(MARKS | st.text(max_size=40))
def test_no_text_becomes_markup_for_a_commonmark_reader(text: str) -> None:
    kinds, words = shown(escaped(text))
    assert kinds <= PLAIN
    assert words.split() == harmless(text).split()


NOTE = """A list:

- one
  - two

| a | b |
| - | - |
| `<x>` | c |

```python
if a < b:
    print("<b>")
```"""


@pytest.mark.parametrize("flavour", ["plain", "obsidian"])
def test_a_note_is_left_as_it_was_written(flavour: str) -> None:
    made = annotation(ARTICLE, "26", (), NOTE)
    assert exported("markdown", selection(made, of=[ARTICLE]), flavour=flavour).endswith(f"\n\n{NOTE}\n")


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("a < b <b>x</b> <!-- c", "a < b \\<b>x\\</b> \\<!-- c"),
        ("`<b>` ``a`<i>`` <i>", "`<b>` ``a`<i>`` \\<i>"),
        ("<https://example.org/a>", "<https://example.org/a>"),
        ("~~~\n<b>", "~~~\n<b>\n~~~"),
        ("````\n```\nx", "````\n```\nx\n````"),
        ("\n\n  kept\n", "  kept"),
        ("\\<b> \\`<i>`", "\\<b> \\`\\<i>`"),
        ("`a\nb` <b> `c`", "`a\nb` &lt;b> `c`"),
    ],
)
def test_html_in_a_note_shows_and_an_open_fence_is_closed(note: str, written: str) -> None:
    assert as_written(note) == written


@given(MARKS | st.lists(st.sampled_from(["```", "~~~", "\n", "    ", "<b>", "- ", "> "]), max_size=12).map("".join))
def test_whatever_a_note_says_what_comes_behind_it_is_as_it_should_be(text: str) -> None:
    markdown = f"{as_written(text)}\n\n# The next one\n"
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    assert not {"html_block", "html_inline"} & {
        piece.type for token in tokens for piece in (token, *(token.children or ()))
    }
    assert [token.content for token in tokens if token.type == "inline"][-1] == "The next one"


def test_each_of_several_articles_has_its_properties() -> None:
    other = record("Another headline\n\nSome words.\n")
    both = selection(NOTED, annotation(other, "Some words"), of=[ARTICLE, other], tags=TAGS)
    assert exported("markdown", both).count("\n- sha256: ") == 2
    assert "- tags:: #casualties/deaths #to-check\n" in exported("markdown", both, flavour="obsidian")


@given(MARKS)
def test_no_quote_breaks_out_of_its_place(text: str) -> None:
    article = record("Headline here\n\nWords to stand on.\n", title=text)
    made = replace(annotation(article, "Words", ("x",)), anchor=Anchor(15, 20, text or "Words", "", ""))
    kinds, _ = shown(exported("markdown", selection(made, of=[article])).split("---\n", 2)[2])
    assert kinds <= PLAIN | {"heading_open", "heading_close", "blockquote_open", "blockquote_close"} | {
        *("strong_open", "strong_close", "link_open", "link_close")
    }
