"""Any notebook at all comes out well-formed in every format."""

from __future__ import annotations

import csv
import io
import json
import re

from hypothesis import given, settings

from tui.exports import Selection
from tui.exports.brat import members

from .material import exported
from .test_corpora import brat_violations
from .test_hostile_text import STEERS, Page
from .test_html import ids_and_targets
from .test_jsonld import wrong_with
from .test_refi import project, violations
from .test_round_trips import notebooks


@settings(max_examples=30, deadline=None)
@given(notebooks().filter(lambda chosen: chosen.annotations > 0))
def test_every_format_keeps_its_rules(chosen: Selection) -> None:
    files = dict(members(chosen))
    for name in files:
        if name.endswith(".ann"):
            assert brat_violations(files[name.removesuffix(".ann") + ".txt"], files[name]) == []
    assert list(violations(project(chosen)[0])) == []
    ids, targets = ids_and_targets(Page(exported("html", chosen)))
    assert len(ids) == len(set(ids)) and targets <= set(ids)
    items = json.loads(exported("jsonld", chosen))["first"]["items"]
    assert [problem for item in items for problem in wrong_with(item)] == []
    for line in exported("doccano", chosen).splitlines():
        row = json.loads(line)
        assert all(0 <= start < end <= len(row["text"]) and label for start, end, label in row["label"])
    rows = list(csv.reader(io.StringIO(exported("csv", chosen), newline="")))
    assert len(rows) == chosen.annotations + 1
    for form in ("markdown", "csv", "html"):
        assert not STEERS.search(re.sub("\r\n", "\n", exported(form, chosen)))
