"""Who is meant by a phrase without a name, by what the text tells around it."""

from __future__ import annotations

import pytest

from analysis import analyze, read

from .test_attribution_kinds import sources, speakers

SPEAKERS = [
    ("“It is over,” said a baker, who gave his name as Omar. “We left.”", ["Omar", "Omar"]),
    ("“It is over,” said a woman who gave only her first name, Anna.", ["Anna"]),
    ("“It is over,” said a woman who lives with Anna Lee.", [None]),
    ("Bob Roe, 45, of Station Road, Lund, denies theft.\n\nThe defendant said: “It is over.”", ["Bob Roe"]),
    ("Bob Roe denies theft. Jim Hall is charged with it, too.\n\nThe defendant said: “It is over.”", [None]),
    ("Labour's Ann Lee asked Bob Roe whether it was so. The Conservative replied: “It is over.”", ["Bob Roe"]),
    ("Jim Hall asked Bob Roe whether it was so. He replied: “It is over.”", ["Bob Roe"]),
    ("Ann Lee said prices fell. Asked about it, she replied: “It is over.”", ["Ann Lee"]),
    ("Ann Lee said prices fell. The Prime Minister's spokeswoman said: “It is over.”", [None]),
    ("Ann Lee said prices fell. “It is over,” the retired teacher said.", ["Ann Lee"]),
    ("Ann Lee said prices fell. “It is over,” the teenager said.", ["Ann Lee"]),
    ("Ann Lee left. “It is over,” she recalls. “We ran.”", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee left. “It is over,” she remembers, smiling.", ["Ann Lee"]),
    ("Acme Corp grew on Monday.\n\nThe Lund-based company said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp and Bolt Inc grew on Monday.\n\nThe company said: “It is over.”", [None]),
]


@pytest.mark.parametrize(("text", "names"), SPEAKERS, ids=[case[0] for case in SPEAKERS])
def test_who_speaks(text: str, names: list[str | None]) -> None:
    assert [name for _, name in speakers(text)] == names


SOURCES = [
    ("The bank said in its report that profit rose 12%.", "The bank"),
    ("The bank said last week in its annual report that profit rose 12%.", "The bank"),
    ("It has lost faith in his claim that 40 people died.", "his"),
    ("Bob Roe took £4,000 from a friend, a jury heard on Monday.", "a jury"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES, ids=[case[0] for case in SOURCES])
def test_whose_figure(text: str, source: str) -> None:
    assert [said for _, said in sources(text)] == [source]


def test_whom_a_phrase_means_is_marked_as_worked_out() -> None:
    quote = analyze(read("“It is over,” said a baker, who gave his name as Omar.")).quotes[0]
    assert (quote.speaker_text, quote.inferred) == ("a baker", True)
