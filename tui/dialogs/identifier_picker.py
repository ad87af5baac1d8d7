"""The identifiers of an article: mail addresses, telephones, accounts, case numbers."""

from __future__ import annotations

from textual.content import Content

from analysis.article import Span
from analysis.findings import Findings, Identifier

from ..system.fuzzy import Fuzzy
from .list_dialog import Entry, ListDialog

_BESIDE = 24
"""How many characters of the text are shown before an identifier."""


class IdentifierPicker(ListDialog[Span]):
    """Gives back where the one that was taken stands, or None."""

    def __init__(self, findings: Findings) -> None:
        super().__init__(
            question="Identifiers: mail, telephones, accounts, cases",
            placeholder="Part of one, or its kind",
            hint="Enter shows it in the text   ↑↓ choose",
        )
        self._article, self._identifiers = findings.article, findings.identifiers
        self._fuzzy = Fuzzy([f"{one.kind} {one.text} {one.value}" for one in findings.identifiers])

    def entries(self, typed: str) -> list[Entry[Span]]:
        """Those that ``typed`` finds, in the order of the text."""
        found = (self._identifiers[at] for at in sorted(self._fuzzy.find(typed)))
        return [Entry(Span(one.start, one.end), self._look(one)) for one in found]

    def remark(self) -> str:
        """Nothing fits."""
        return "None has that in it."

    def _look(self, one: Identifier) -> Content:
        paragraph = self._article.paragraph_at(one.start)
        number = f"¶{paragraph.index + 1}" if paragraph else ""
        start = max(paragraph.start if paragraph else 0, one.start - _BESIDE)
        before = " ".join(self._article.text[start : one.start].split())
        about = f"   {number}  …{before}" if before else f"   {number}"
        return Content.assemble(f" {one.kind:<6}", (one.text, "bold"), (about, "auto 60%"))
