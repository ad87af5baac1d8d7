"""The findings of one article as the reader left them, corrected and checked: a CSV or JSON file from the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from analysis.checks import Checks
from analysis.findings import Findings

from .export_formats import ExportError
from .public_names import public_sources


class FindingsForm(NamedTuple):
    """A form: its name, the ending of its files, what it is, and how the findings are written in it."""

    name: str
    extension: str
    description: str
    text: Callable[[Findings, Checks], str]


def _csv(findings: Findings, checks: Checks) -> str:
    from ..library.findings_files import csv_heading, csv_of

    return csv_heading() + csv_of(findings, checks)


def _json(findings: Findings, checks: Checks) -> str:
    from ..library.checked_findings import object_of
    from ..system.plain_output import json_text

    return json_text(object_of(findings, checks), 2) + "\n"


FINDINGS_FORMS: Mapping[str, FindingsForm] = {
    form.name: form
    for form in (
        FindingsForm("findings-csv", ".csv", "findings as corrected and checked, a row each", _csv),
        FindingsForm("findings-json", ".json", "the same as one JSON object", _json),
    )
}


def write_findings(form: str, findings: Findings, checks: Checks, target: Path, force: bool = False) -> Path:
    """Write findings to a new file and return its path. The article is named without folders of this machine.

    Raises ExportError when ``target`` exists and ``force`` is false, and when it cannot be written.
    """
    from ..system.output_file import OutputError, output

    source = findings.article.source
    article = replace(findings.article, source=public_sources([source])[source])
    text = FINDINGS_FORMS[form].text(replace(findings, article=article), checks)
    try:
        with output(target, force) as stream:
            stream.write(text.encode("utf-8", "replace"))
    except OutputError as error:
        raise ExportError(str(error)) from None
    return target
