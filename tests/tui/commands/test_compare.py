"""``dateline compare`` on files: every format, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from analysis import analyze, compare, read
from tests.analysis.told_events import texts_of
from tui.cli import main
from tui.exports.comparison_forms import as_json, keyless


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in texts_of("election").items():
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    return reports


def test_json_keeps_the_order_of_the_command_line(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    names = [str(folder / f"{name}.txt") for name in ("observers", "night")]
    assert main(["compare", *names, "--format", "json", "--name", "The vote"]) == 0
    made = json.loads(capsysbinary.readouterr().out)
    assert [report["source"] for report in made["reports"]] == names
    assert made["event"]["name"] == "The vote"
    assert {"same", "differs"} & {r["relation"] for row in made["rows"] for r in row["relations"]}


def test_what_lets_one_in_is_cut_from_addresses() -> None:
    address = "https://me:secret@example.org/story?id=3&token=secret"
    reports = [analyze(read(text, source=address)) for text in texts_of("election").values()]
    made = json.loads(as_json(keyless(compare(reports))))
    assert {report["source"] for report in made["reports"]} == {"https://example.org/story?id=3"}


def test_the_table_shows_a_ladder(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compare", str(folder)]) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert shown.startswith("Event: ") and "3 reports" in shown
    assert "── Turnout · % ── 3 values ── " in shown and "set aside (1)" in shown
    assert "≠ −11.1 points, no figure fits both" in shown.replace("  ", " ")


def test_the_name_of_a_file_does_nothing_to_the_terminal(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for file in sorted(folder.iterdir()):
        file.rename(folder / f"\x1b[31m{file.name}")
    (folder / "\x1b[31mextra.txt").write_text("Vote\n\nThe count took 12 buses.\n", encoding="utf-8")
    assert main(["compare", str(folder)]) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert "in one report only" in shown and "\x1b" not in shown


def test_csv_has_a_line_a_claim_and_no_formulas(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "extra.txt").write_text("=1+1\n\nTurnout was 68.2%, =cmd said.\n", encoding="utf-8")
    assert main(["compare", str(folder), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode())))
    told = [(row["text"], row["relation"], row["to_text"]) for row in rows if row["who"] == "turnout"]
    assert ("69.1%", "update", "68.2%") in told
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_markdown_shows_outside_text_literally(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "extra.txt").write_text("# <b>Vote</b> | *now*\n\nTurnout was 68.2%.\n", encoding="utf-8")
    assert main(["compare", str(folder), "--format", "markdown"]) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert "| 14 Sep | 68.2% | the commission | night ¶4 |" in shown
    assert "<b>" not in shown.replace("\\<b\\>", "")


def test_one_report_is_too_few(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder / "night.txt")]) == 2
    assert "name another report" in capsys.readouterr().err


def test_a_report_that_cannot_be_read_is_named_and_the_others_are_compared(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["compare", str(folder), str(folder / "none.txt"), "--format", "json"]) == 1
    shown = capsysbinary.readouterr()
    assert b"none.txt" in shown.err
    assert len(json.loads(shown.out)["reports"]) == 3


def test_reports_without_a_figure_end_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("A quiet day\n\nThe mayor opened a bridge.\n", encoding="utf-8")
    assert main(["compare", str(tmp_path)]) == 1
