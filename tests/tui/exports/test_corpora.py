"""doccano and brat: by the rules of the programs that read them."""

from __future__ import annotations

import io
import json
import re
import zipfile

from tui.exports import Selection, pieces
from tui.exports.brat import members

from .material import HOSTILE, annotation, exported, hostile, lost, record, selection

ARTICLE = record("First line 😀\nsecond line\n\nOfficials said 26 people were killed.\n")


def test_doccano_labels_are_code_points_into_the_text() -> None:
    chosen = selection(
        annotation(ARTICLE, "26 people", ("deaths", "x" * 150), "note"),
        annotation(ARTICLE, "killed"),
        lost(ARTICLE),
        of=[ARTICLE],
    )
    (line,) = exported("doccano", chosen).splitlines()
    row = json.loads(line)
    start = ARTICLE.text.index("26")
    assert row["text"] == ARTICLE.text
    assert row["label"][:2] == [[start, start + 9, "deaths"], [start, start + 9, "x" * 100]]
    assert row["label"][2][2] == "highlight" and row["text"][slice(*row["label"][2][:2])] == "killed"
    assert row["Comments"] == ["note"]


def test_doccano_is_a_line_an_article_whatever_stands_in_it() -> None:
    (line,) = exported("doccano", hostile()).splitlines()
    row = json.loads(line)
    assert all(0 <= start < end <= len(row["text"]) and 0 < len(tag) <= 100 for start, end, tag in row["label"])
    assert {row["text"][start:end] for start, end, _ in row["label"]} >= set(HOSTILE)


def brat_violations(text: str, ann: str) -> list[str]:
    """What brat's parser would refuse in a standoff file, and offsets that do not match the text."""
    wrong, ids, entities = [], set(), set()
    for line in ann.split("\n")[:-1]:
        name, _, rest = line.partition("\t")
        if name in ids:
            wrong.append(f"id twice: {line}")
        ids.add(name)
        if match := re.fullmatch(r"([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t\n]+)", rest):
            entities.add(name)
            spans = [tuple(map(int, place.split())) for place in match[2].split(";")]
            slices = [text[start:end] for start, end in spans]
            if not name.startswith("T") or any("\n" in piece or not piece.strip() for piece in slices):
                wrong.append(f"span: {line}")
            if " ".join(slices) != match[3]:
                wrong.append(f"text: {line}")
        elif match := re.fullmatch(r"Verdict (T\d+) (unchecked|confirmed|disputed|false)", rest):
            if not name.startswith("A") or match[1] not in entities:
                wrong.append(f"attribute: {line}")
        elif match := re.fullmatch(r"AnnotatorNotes (T\d+)\t([^\t\n\r\u2028\u2029]+)", rest):
            if not name.startswith("#") or match[1] not in entities:
                wrong.append(f"note: {line}")
        else:
            wrong.append(f"line: {line}")
    return wrong


def test_brat_keeps_its_rules_whatever_stands_in_the_text() -> None:
    files = dict(members(hostile()))
    (name,) = {name.rpartition(".")[0] for name in files if name.endswith(".ann")}
    assert brat_violations(files[f"{name}.txt"], files[f"{name}.ann"]) == []
    types = set(re.findall(r"^T\d+\t(\S+)", files[f"{name}.ann"], re.M))
    entities = files["annotation.conf"].partition("[relations]")[0].split()[1:]
    assert types <= set(entities) and len(entities) == len({one.casefold() for one in entities})
    assert all(re.fullmatch("[A-Za-z0-9_-]+", one) for one in entities)


def test_brat_splits_spans_at_line_ends_and_counts_code_points() -> None:
    made = annotation(ARTICLE, "line 😀\nsecond", ("two words", "zwei-Wörter"), "a\nb", "false")
    files = dict(members(selection(made, of=[ARTICLE])))
    assert files["0001-first-line.ann"].splitlines() == [
        "T1\ttwo_words 6 12;13 19\tline 😀 second",
        "T2\tzwei-Worter 6 12;13 19\tline 😀 second",
        "A1\tVerdict T1 false",
        "#1\tAnnotatorNotes T1\ta b",
    ]
    assert files["0001-first-line.txt"] == ARTICLE.text
    assert "zwei-Worter | zwei-Wörter" in files["visual.conf"]


def test_brat_types_never_collide() -> None:
    chosen = selection(
        annotation(ARTICLE, "26", ("a b", "a_b", "A?b", "бв", "Щит", "فدية", "中文", "🚢")), of=[ARTICLE]
    )
    files = dict(members(chosen))
    types = re.findall(r"^T\d+\t(\S+)", next(text for name, text in files.items() if name.endswith(".ann")), re.M)
    assert types == ["a_b", "a_b-2", "A_b-3", "bv", "Shchit", "fdya", "u4e2du6587", "Tag"]


def test_brat_is_a_zip_that_opens() -> None:
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces("brat", hostile())))) as archive:
        assert archive.testzip() is None
        assert {name.rpartition(".")[2] for name in archive.namelist()} == {"conf", "txt", "ann"}


def test_words_that_are_gone_stay_out() -> None:
    chosen = Selection(selection(annotation(ARTICLE, "26"), lost(ARTICLE), of=[ARTICLE]).entries)
    assert chosen.lost() == 1
    assert "gone" not in dict(members(chosen))["annotation.conf"]
