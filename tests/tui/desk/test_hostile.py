"""Hostile text through every pane and dialog: shown as text, never obeyed, and nothing steers the terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import Article, read
from analysis.findings import Actor, Findings, Mention, Number, Quote, Source
from analysis.loading import from_bytes
from tui.notebook import Anchor, Annotation, Change, Notebook, Tag

from .desks import Desk, desk

HOSTILE = {
    "closing tag": "a [/] b [/bold] c",
    "action link": "[@click=app.quit]press me[/]",
    "style": "[$error]red[/] [bold]b[/bold] [link=http://x]y[/link]",
    "unclosed": "[ [[ ]] [a [b] \\[c] {x} %s",
    "escape sequence": "red \x1b[31mtext\x1b[0m \x1b]0;title\x07 \x1b[2J\x1b[H",
    "clipboard": "\x1b]52;c;aGVsbG8=\x07after",
    "c1 and nul": "one\x9b31mtwo\x90three\x00four\x7ffive\x08six",
    "bidi": "user \u202etxt.exe\u202c and \u2066isolated\u2069 end",
    "surrogate": "lone \ud83d surrogate \udcff here",
    "emoji": "family 👩‍👩‍👧‍👦 flag 🇰🇿 thumb 👍🏽 heart ❤️ 1️⃣",
    "combining": "z\u0351\u036b\u0343\u036a a\u0301\u0302\u0303\u0304 \u0301start",
    "right to left": "שלום עולם and مرحبا بالعالم 12",
    "cjk": "漢字かな交じり文を表示する。한국어도",
    "script": "</script><script>alert(1)</script>&amp;<b>",
    "tabs": "a\tb\t\tc",
    "zero width": "a\u200bb\u200dc\ufeffd\u00ade\u2060f\u200ef",
    "long word": "x" * 3000,
}
TOGETHER = {
    "markup": ["action link", "closing tag", "style"],
    "brackets": ["unclosed", "script"],
    "control": ["escape sequence", "clipboard", "c1 and nul", "tabs"],
    "invisible": ["bidi", "surrogate", "zero width"],
    "wide": ["emoji", "combining", "right to left", "cjk"],
    "long": ["long word"],
}
"""Which of them stand in one text: a desk for each would take a quarter of a minute more."""
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What must never reach a terminal from a text."""


def harmless_on_screen(at: Desk) -> None:
    """Fail when a control character stands in what the terminal gets."""
    for strip in at.app.screen._compositor.render_strips():
        for segment in strip:
            assert not CONTROL.search(segment.text), repr(segment.text)
    assert "press me" not in str(getattr(at.app, "_exit", ""))
    assert at.app.is_running and not at.app._exit


def findings(article: Article) -> Findings:
    """The whole second paragraph as actor, number, quote and source."""
    start, end = article.paragraphs[-1].start, article.paragraphs[-1].end
    text = article.text[start:end]
    source = Source("a", text, text, start, end)
    return Findings(
        article,
        (Actor("a", text, "person", (text, "x"), (text,), (Mention(start, end, text, "person"),)),),
        (Number(start, end, text, 1, None, None, text, "count", None, text, source),),
        (Quote(start, end, text, "a", text, start, end, text, True),),
    )


def test_every_hostile_text_stands_in_one_of_those_shown() -> None:
    assert sorted(name for names in TOGETHER.values() for name in names) == sorted(HOSTILE)


@pytest.mark.parametrize("names", TOGETHER.values(), ids=TOGETHER)
async def test_hostile_text_goes_through_every_pane_and_dialog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    hostile = " ".join(HOSTILE[name] for name in names)
    article = read(f"{hostile}\n\nBody: {hostile}", source=f"{hostile[:80]}.txt", byline=hostile, date="2024-03-01")
    async with desk(article, tmp_path, (120, 30), findings, reading_list=["a.txt", f"{hostile[:80]}.txt"]) as at:
        plain = " ".join(article.text[: article.paragraphs[0].end].split())[:12]
        assert plain[:6] in at.words_on_screen(), "brackets and all"
        harmless_on_screen(at)
        for _ in range(4):
            await at.press(".")
            harmless_on_screen(at)
        await at.press("enter", "tab", "g")
        harmless_on_screen(at)
        await at.press("/")
        await at.enter(hostile)
        harmless_on_screen(at)
        await at.press("enter", "escape", "a")
        await at.enter(hostile)
        harmless_on_screen(at)
        await at.press("enter", "t")
        await at.enter(hostile)
        harmless_on_screen(at)
        await at.press("enter", "t")
        harmless_on_screen(at)
        await at.press("escape", "e")
        harmless_on_screen(at)
        await at.press("escape", "x")
        harmless_on_screen(at)
        await at.enter(f"{hostile[:40]}/no.md")
        await at.press("enter")
        harmless_on_screen(at)
        await at.press("escape", "o")
        harmless_on_screen(at)
        await at.enter(hostile)
        await at.press("enter")
        await at.settle()
        harmless_on_screen(at)
        at.screen.controllers.sidebar.show_tab("Notes")
        await at.settle()
        harmless_on_screen(at)
        await at.press("y", "escape", "?")
        harmless_on_screen(at)
        await at.press("escape", "ctrl+p")
        harmless_on_screen(at)
        await at.press("escape")
        assert not CONTROL.search(at.app.clipboard.replace("\n", ""))
        assert len(at.saved()) >= 1, "nothing of the reader's is lost"


async def test_hostile_notes_and_tags_from_another_program_are_shown_as_text(tmp_path: Path) -> None:
    article = read("Headline here\n\nBody text of the article.", source="plain.txt")
    notebook = Notebook(tmp_path / "notebook.json")
    notebook.add_article(article)
    for name, hostile in HOSTILE.items():
        if name == "surrogate":
            continue  # no file can hold one
        anchor = Anchor.at(article.text, 15, 19)
        made = Annotation.new(article.sha256, anchor, note=hostile, tags=(hostile,))
        notebook.apply(Change("add", ((None, made),), ((None, Tag(hostile, description=hostile)),)))
    notebook.close()
    async with desk(article, tmp_path, (120, 40)) as at:
        at.screen.controllers.sidebar.show_tab("Notes")
        await at.settle()
        assert "[/bold]" in at.shown() or "[@click=app.quit]" in at.shown()
        for keys in (["G"], ["enter"], ["]"], ["]"], ["e"], ["escape"], ["t"], ["escape"], ["x"], ["escape"]):
            await at.press(*keys)
            harmless_on_screen(at)


@pytest.mark.parametrize(
    "data",
    [
        b"plain \xff\xfe\x80 undecodable \xc3\x28 bytes\n\nmore",
        "Título con acentos\n\ncafé".encode("latin-1"),
        "\ufeffHeadline with a mark\r\n\r\nBody\r\n".encode("utf-16"),
        b"a\x1b[31mb\x9bc\n\nrest" * 3,
    ],
)
async def test_undecodable_bytes_are_read_as_well_as_can_be(tmp_path: Path, data: bytes) -> None:
    async with desk(from_bytes(data, "odd.txt"), tmp_path, (80, 24)) as at:
        harmless_on_screen(at)
        await at.press("j", "space")
        assert len(at.saved()) == 1


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "word " * 20_000, "漢" * 30_000, "\n\n".join(f"w{n}" for n in range(20_000)), "a\u0301" * 20_000],
    ids=["one word", "one line", "wide", "paragraphs", "combining"],
)
async def test_extreme_lengths_stay_quick(tmp_path: Path, text: str) -> None:
    async with desk(read(text, source="long.txt"), tmp_path, (80, 24)) as at:
        await at.press("j", "j", "ctrl+d", "ctrl+u", "G")
        harmless_on_screen(at)
        await at.press("space", "g", "/", "w", "escape")
        harmless_on_screen(at)
        assert len(at.saved()) == 1
        assert at.saved()[0].anchor.exact in text


async def test_an_action_link_in_the_text_is_not_clickable(tmp_path: Path) -> None:
    async with desk(f"{HOSTILE['action link']} headline\n\nBody", tmp_path, (80, 24)) as at:
        y = next(i for i, row in enumerate(at.rows()) if i and "press me" in row)
        assert "[@click=app.quit]" in at.rows()[y]
        await at.pilot.click(offset=(at.rows()[y].index("press me") + 2, y))
        await at.settle()
        assert not at.app._exit
        assert at.screen.text.marks.pieces(0, 5) == [(0, 5, ())]
