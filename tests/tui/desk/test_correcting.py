"""Correcting on the desk with keys, to what leaves it: the dialogs, bursts, the signs, and the command afterwards."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from textual.widgets import Input

from analysis import analyze
from analysis.findings import Findings
from tui.notebook import Notebook

from ..conftest import Dateline
from .desks import Desk, desk
from .made_up import SAMPLE, findings, harbour

WRONG = "They remember who stood with them."


def found(at: Desk) -> Findings:
    assert at.session.findings is not None
    return at.session.findings


async def test_a_wrong_speaker_is_corrected_and_leaves_in_json_and_csv(
    tmp_path: Path, dateline: Dateline, notebook_file: Path
) -> None:
    engine = analyze(harbour())
    nth = next(i for i, quote in enumerate(engine.quotes) if quote.text == WRONG)
    async with desk(harbour(), tmp_path, (120, 40), analyze) as at:
        await at.burst(".", ".", *("j" * nth), "C", "s", *"anders", "enter")
        holm = next(a for a in found(at).actors if a.name == "Anders Holm")
        assert found(at).quotes[nth].speaker == holm.id != engine.quotes[nth].speaker
        assert at.status.startswith("speaker Anders Holm: saved") and "Anders Holm" in at.shown()
        assert at.screen.focused is at.screen.entries and at.screen.entries.cursor == nth
        await at.press("u")
        assert found(at).quotes == engine.quotes
        await at.press("ctrl+r")
    notebook_file.parent.mkdir(parents=True)
    notebook_file.write_bytes((tmp_path / "notebook.json").read_bytes())
    answer = dateline("analyze", SAMPLE, "--format", "json")
    (quote,) = (q for q in answer.json()["quotes"] if q["text"] == WRONG)
    names = {actor["id"]: actor["name"] for actor in answer.json()["actors"]}
    assert (names[quote["speaker"]], quote["inferred"], quote["corrected_by"]) == ("Anders Holm", False, "reader")
    assert answer.err.startswith("1 correction of the notebook applied")
    rows = list(csv.DictReader(io.StringIO(dateline("analyze", SAMPLE, "--format", "csv").out)))
    assert [row["by"] for row in rows if row["finding"] == "quote" and row["text"] == WRONG] == ["Anders Holm"]
    assert WRONG[:20] in dateline("search", 'said-by:"anders holm"', SAMPLE).out


async def test_a_form_says_what_is_wrong_at_its_field_and_takes_a_burst(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.burst(".", "C", "e", *("backspace",) * 8, *"lots", "enter")
        assert "“lots” is no figure" in at.words_on_screen() and "what is counted or measured" in at.shown()
        field = at.app.focused
        assert isinstance(field, Input) and field.id == "field-value"
        await at.burst(*("backspace",) * 4, *"1300", "down", *"USD", "down", "down", *"Nemo", "enter")
        assert "no actor is called “Nemo”" in at.words_on_screen()
        field = at.app.focused
        assert isinstance(field, Input) and field.id == "field-source"
        await at.burst(*("backspace",) * 4, *"anders holm", "enter")
        number = found(at).numbers[0]
        assert (number.value, number.unit, number.source and number.source.actor) == (1300, "USD", "a4")
        assert len(at.app.screen_stack) == 1 and "* ● Anders Holm" in at.shown()
        await at.burst("C")
        assert "* corrected by reader; the engine had: 1,200 dockers, from nobody" in at.words_on_screen()
        await at.burst("escape", "u")
        assert found(at).numbers == findings(at.article).numbers


async def test_one_key_confirms_an_inferred_speaker(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.burst(".", ".", "j", "j", "C")
        assert "Ruth Okafor (inferred): that is right" in at.words_on_screen()
        await at.burst("c")
        assert not found(at).quotes[2].inferred and at.status.startswith("confirm speaker: saved")


async def test_in_the_text_it_corrects_what_the_arrows_stand_on_and_adds_what_v_selects(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press("j", "right", "C")
        assert "Correct 1,200" in at.shown()
        await at.press("escape", "escape", "j", "v", "v", "right")
        assert at.session.selection is not None
        words = at.article.text[slice(*at.session.selection.span)]
        await at.burst("C", "a", "g")
        assert words in [a.name for a in found(at).actors if a.kind == "group"]
        assert at.session.selection is None and "add actor" in at.status
    notebook = Notebook(tmp_path / "notebook.json")
    assert [(c.act, c.kind) for c in notebook.corrections()] == [("add", "actor")]
    notebook.close()


async def test_what_may_be_wrong_is_said_whole_on_a_narrow_terminal(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), analyze) as at:
        said = next(n for n in found(at).numbers if n.source is not None)
        nth = [n.start for n in found(at).numbers].index(said.start)
        await at.burst(".", *("j" * nth), "C", "w")
        question = [row for row in at.rows() if " │" in row]
        assert any("Who says so" in row for row in question) and not any("…" in row for row in question[2:])
        await at.press("escape", "escape", "v", "C")
        assert "the name of a person, organization, place or group" in at.shown()
