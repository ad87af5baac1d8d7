"""Numbers of court cases and files: "case number 2019/456", "docket no. 22-1234", "C-311/18", "2 StR 45/21"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..data.sections import alternation
from ..data.worded import first_words, holds_any, worded
from ..findings import Identifier

_LISTS = "identifiers.txt"
_REGISTERS = alternation(_LISTS, "registers of German courts", whole=True)
_PARTED = r"(?:\d{1,3}|[IVX]{1,5}) (?!of )[A-Za-z]{1,4}\.? \d{1,5}(?:/\d{2,4})?"
"""A chamber or year, a register, a number: "2 StR 45/21", "21 Civ. 1234"."""
_CODE = r"(?=[\w:./-]*\d)[A-Z0-9][\w]*(?:[:./–-][\w]+)*"
_JOINED = r"(?=[\w:–-]*(?:/|[A-Z]))(?=[\w:/–-]*\d{3})[A-Z0-9][\w]*(?:[:/–-][\w]+)+"
_FILES = alternation(_LISTS, "files", whole=True)
_SIGNS = alternation(_LISTS, "signs of a number", whole=True)
_NAMED = re.compile(
    rf"(?<!\w)(?i:{_FILES})\s(?:(?i:{_SIGNS})[:\s]?\s?(?P<numbered>{_PARTED}|{_CODE})|(?P<bare>{_JOINED}))(?![\w/-])"
)
_ALONE = re.compile(
    r"(?<![\w/.-])(?:\d:\d{2}-[a-z]{2}-\d{3,6}(?:-[A-Z]{2,4})?"  # a federal court of the United States
    r"|[CTF][-–‑]\d{1,4}/\d{2}(?: P)?"  # the courts of the European Union
    r"|\[\d{4}\] (?:UKSC|UKPC|EWCA (?:Civ|Crim)|EWHC|CSIH|CSOH|NICA|HCA|SCC) \d{1,5}"  # neutral citations
    rf"|(?:\d{{1,3}}|[IVX]{{1,5}}) (?:{_REGISTERS}) \d{{1,5}}/\d{{2}}"  # German courts
    r"|\d{2} (?:Civ|Cr|Crim|Misc)\. \d{1,5}"  # federal courts, as their judges cite them
    r")(?![\w/-])"
)
_ALONE_MARKS = re.compile(r"[/\[]|[CM][irs]+[a-z]*\. \d|:\d{2}-")
"""One of these stands in every number that ``_ALONE`` finds."""
_ALONE_SIGNS = ("/", "[", ":", "Civ. ", "Cr. ", "Crim. ", "Misc. ")
"""One of these, too; told without looking at each letter."""
_PAIR = re.compile(r"\d{2}[-/]\d{2}")
_SIGNED = re.compile(r"(?<!\w)(?:Nos?\.|№|Case|case)\s?(?P<code>\d{2,4}-\d{2,6}|\d{3,6}/\d{2,4})(?![\w/-])")
_SIGNS_BEFORE = ("No.", "Nos.", "№", "Case", "case")
"""One of these stands in what ``_SIGNED`` finds."""
_QUOTED = re.compile(
    r"(?<!\w)quot(?:e|ing) (?:the )?(?:[a-z]+ ){0,3}(?:no\.? |#)?"
    r"(?P<code>[A-Z]{0,4}(?=[\w/-]*\d)[\dA-Z]+(?:[/-][\dA-Z]+)*)"
    r"(?=\Z|[.,;:)\n]|,? (?:of|from|and|or|when|if) )"
)


def cases_in(text: str, start: int, end: int) -> Iterator[Identifier]:
    """The numbers of cases and files, without the words before them."""
    if holds_any(text, _ALONE_SIGNS, start, end) and _ALONE_MARKS.search(text, start, end):
        for match in _ALONE.finditer(text, start, end):
            yield _identifier(text, match.start(), match.end())
    for match in worded(_NAMED, first_words(_LISTS, "files", whole=True), text, start, end):
        yield _identifier(text, *match.span("numbered" if match["numbered"] else "bare"))
    if text.find("quot", start, end) >= 0:
        for match in _QUOTED.finditer(text, start, end):
            yield _identifier(text, *match.span("code"))
    if holds_any(text, _SIGNS_BEFORE, start, end) and _PAIR.search(text, start, end):
        for match in _SIGNED.finditer(text, start, end):
            yield _identifier(text, *match.span("code"))


def _identifier(text: str, start: int, end: int) -> Identifier:
    return Identifier(start, end, text[start:end], "case", text[start:end])
