"""Reports of one made-up event and of another, and a ledger of them, for the tests of the ledger."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from analysis import Article, analyze, read
from tui.ledger.assembling import ledger
from tui.ledger.ledger_entry import LedgerEntry, Report
from tui.ledger.ledger_reports import kept_in
from tui.notebook import Notebook

MORNING = """Blast hits a convoy near Belmont

A blast hit a convoy of buses near Belmont on Friday. \
At least 43 people were killed in the blast near Belmont, the Regional Observatory said.

“We have never seen anything like this,” said Anna Kern, who heads the hospital in Belmont.

Another 60 people were wounded. The convoy had left Arden for Belmont under an agreement that Norland brokered.
"""
EVENING = """Toll of the Belmont blast stands

The blast on the convoy near Belmont killed at least 43 people, according to the Regional Observatory. \
The buses had come from Arden.

Norland, which brokered the agreement, said that 12 children were among them.

Anna Kern of the hospital in Belmont said: “We have never seen anything like this.”
"""
ELSEWHERE = """Ferry sinks off Port Ellis

A ferry sank off Port Ellis on Monday with 200 on board. At least 43 people were killed, the Harbour Office said.

Divers of the Lunar Coast Guard searched the bay of Port Ellis until night.
"""


@cache
def found(text: str, source: str) -> Report:
    return Report(analyze(read(text, source=source)))


def article(text: str, source: str) -> Article:
    return found(text, source).findings.article


def reports(*pairs: tuple[str, str], notebook: Notebook | None = None) -> list[Report]:
    """The reports of texts with their sources, with what a notebook has on them."""
    made = [found(*pair) for pair in pairs]
    if notebook is None:
        return made
    return [Report(one.findings, tuple(notebook.annotations(one.findings.article.sha256))) for one in made]


MORNING_REPORT, EVENING_REPORT, FERRY_REPORT = (MORNING, "morning.txt"), (EVENING, "evening.txt"), (ELSEWHERE, "f.txt")
ALL = (MORNING_REPORT, EVENING_REPORT, FERRY_REPORT)


def entries(*pairs: tuple[str, str], notebook: Notebook | None = None) -> list[LedgerEntry]:
    """The ledger of these reports."""
    return ledger(reports(*pairs, notebook=notebook), kept_in(notebook) if notebook else None)


def entry(found: list[LedgerEntry], words: str) -> LedgerEntry:
    """The first claim that begins with these words of the text."""
    return next(one for one in found if one.statement.text.startswith(words))


def articles(*pairs: tuple[str, str]) -> dict[str, Article]:
    return {(one := article(*pair)).sha256: one for pair in pairs}


def notebook_at(folder: Path, name: str = "n.json") -> Notebook:
    return Notebook(folder / name)
