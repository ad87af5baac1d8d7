"""Paragraphs: where they lie, and which kind each is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.reading import read

SEED = Path(__file__).parents[2] / "seeds" / "kazakhstan-unrest.txt"


def parts(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


BODY = "The council met on Tuesday night and voted to close the bridge until spring, officials said."

KINDS = [
    ("Bridge to close until spring", "headline"),
    ("Will the bridge ever open again?", "headline"),
    ("# Bridge to close until spring", "headline"),
]


@pytest.mark.parametrize(("line", "kind"), KINDS)
def test_the_first_line_is_a_headline(line: str, kind: str) -> None:
    assert parts(read(f"{line}\n\n{BODY}"))[0] == (kind, line)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "– Advertisement –",
        "ADVERTISEMENT",
        "--- Story continues below advertisement ---",
        "Read more: Five things to know about the bridge",
        "READ MORE: Five things to know",
        "Related articles",
        "Share this",
        "Share this article",
        "Sign up for our morning newsletter.",
        "Sign up to our newsletter to get the day’s stories in your inbox.",
        "Subscribe to our channel for more.",
        "Follow us on Twitter and Facebook",
        "We use cookies to improve your experience on this site.",
        "This website uses cookies.",
        "© 2021 The Valley Herald",
        "Copyright 2021 The Valley Herald. All rights reserved.",
        "The Valley Herald, 2021. All rights reserved.",
        "(Reporting by Ann Doe in Springfield; Editing by Tom Hall)",
        "Reporting by Ann Doe; editing by Tom Hall",
        "Our standards: read about how we work",
        "5 min read",
        "12 comments",
        "* * *",
        "-----",
        "By Jane Roe",
        "By Jane Roe and Tom Hall, Valley Herald",
        "By JANE ROE",
        "By Jane van der Roe | 7 January 2021",
        "7 January 2021",
        "Published 7 January 2021, 12:34 GMT",
        "Updated: Thu, Jan. 7, 2021 at 3:15 p.m. EST",
        "Last updated on January 7, 2021",
        "2021-01-07",
    ],
)
def test_notices(line: str) -> None:
    assert parts(read(f"Bridge to close\n\n{BODY}\n\n{line}\n\n{BODY}"))[2] == ("notice", line)


@pytest.mark.parametrize(
    "line",
    [
        "It voted in secret, two of its members said.",
        "“Read more,” the teacher told them.",
        "Share prices fell by 3% on the news.",
        "By Friday evening the water had risen to the second step.",
        "By January 2021 the work was done.",
        "On 7 January 2021 the mayor resigned.",
        "Follow-up talks are planned for June.",
        "More than 700 people were hurt.",
        "The alliance (AMU) sent troops.",
        "The firm told Reuters (in an email) that it would close.",
        "He joined the Arab Maghreb Union (AMU)",
        "From Germany came a warning.",
        "Related companies were not charged.",
        "Photographs of the bridge show cracks.",
        "Images from space show the flood.",
        "Pictures of the scene were shared widely online.",
        "– and then they left.",
        "- First item of a list",
        "“We are not leaving.”",
        "Why? Because nobody asked.",
        "Watch out, he told them.",
        "In May 2020 it stood at 12.5%.",
        "Email addresses of 700 staff were published.",
    ],
)
def test_body(line: str) -> None:
    assert parts(read(f"Bridge to close\n\n{BODY}\n\n{line}\n\n{BODY}"))[2] == ("body", line)


@pytest.mark.parametrize(
    "line",
    [
        "‘A bridge too far’",
        "What happens next",
        "What is the council?",
        "WATER RISES",
        "3. What the mayor said",
        "## Water rises",
        "Water rises\n-----------",
    ],
)
def test_headings(line: str) -> None:
    assert parts(read(f"Bridge to close\n\n{BODY}\n\n{line}\n\n{BODY}"))[2] == ("heading", line)


def test_speech_that_breaks_off_is_no_heading() -> None:
    line = "So then your costs would be —"
    assert parts(read(f"Bridge to close\n\n{BODY}\n\n{line}\n\n{BODY}"))[2] == ("body", line)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge on Tuesday (Jane Roe/AP)",
        "The bridge on Tuesday. (AP Photo/Jane Roe)",
        "The bridge on Tuesday (Getty Images)",
        "The bridge on Tuesday (Valley TV via AP)",
        "The bridge on Tuesday [Jane Roe/Reuters]",
        "The bridge on Tuesday. Photograph: Jane Roe/EPA",
        "The bridge on Tuesday. Photo: Jane Roe",
        "The bridge on Tuesday. REUTERS/Jane Roe",
        "The bridge on Tuesday. Jane Roe/AFP via Getty Images",
        "The bridge on Tuesday | Getty Images",
        "FILE PHOTO: The bridge is seen in the valley, June 1, 2020. REUTERS/Jane Roe/File Photo",
        "FILE - The bridge in 2019.",
        "Image caption, The bridge was built in 1932",
        "The old bridge in 1932. Image: Ann Lee.",
        "The mayor (left) and the engineer on the bridge. Photo: City of Northport.",
        "Image source, Getty Images",
        "Photo: Jane Roe",
        "Getty Images",
        "Jane Roe / Reuters",
        "(Jane Roe/AP)",
    ],
)
def test_captions(line: str) -> None:
    assert parts(read(f"Bridge to close\n\n{BODY}\n\n{line}\n\n{BODY}"))[2] == ("caption", line)


@pytest.mark.parametrize(
    ("plain", "credited"),
    [
        ("Cars queue at the old bridge", "Cars queue at the old bridge (Jane Roe/AP)"),
        (
            "Cars queue at the old bridge during a storm in Springfield, Illinois",
            "Cars queue at the old bridge during a storm in Springfield (Jane Roe/AP)",
        ),
        ("Cars queue at the old bridge", "Cars queue at the old bridge (Jane Roe)"),
        ("Cars queue at the old bridge.", "Cars queue at the old bridge."),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("turned", [False, True])
def test_captions_given_twice(plain: str, credited: str, between: str, turned: bool) -> None:
    pair = (credited, plain) if turned else (plain, credited)
    article = read(f"Bridge to close\n\n{BODY}\n\n{between.join(pair)}\n\n{BODY}")
    assert parts(article)[2:4] == [("caption", pair[0]), ("caption", pair[1])]
    assert [p.twin for p in article.paragraphs] == [None, None, 3, 2, None]


def test_like_openings_are_no_twins() -> None:
    one, other = "The council met on Monday (that is, in secret)", "The council met on Tuesday to vote on the bridge."
    article = read(f"Bridge to close\n\n{BODY}\n\n{one}\n\n{other}")
    assert [p.twin for p in article.paragraphs] == [None] * 4


def test_the_seed() -> None:
    article = read(SEED.read_text(encoding="utf-8"))
    kinds = [p.kind for p in article.paragraphs]
    assert kinds[0] == "headline"
    assert kinds[-2:] == ["notice", "notice"]
    assert kinds.count("caption") == 10
    assert all(p.twin is not None for p in article.paragraphs if p.kind == "caption")
    assert kinds.count("body") == len(kinds) - 13
    assert (article.byline, article.date) == (None, None)


WRAPPED = """\
   SPRINGFIELD - The council met on Tuesday night and voted to close
the old bridge until spring, officials said, after a survey found that
three of its nine pillars had moved.
   The mayor, who has asked for state money since June, said that she
had no choice. Drivers will have to go round by the northern road, a
detour of 12 miles."""

POEM = """\
The bridge is old, the bridge is grey
It carries all of us away
To where the river bends
And nobody has friends"""

TABLE = """\
Team        Won    Lost    Points in all
Northside   12     3       36
Southside   11     4       33"""

LIST = """\
- The first thing that the council decided on Tuesday evening was
  that the bridge would close.
- The second was to ask the state for money, and to do it at once
  and in writing."""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (WRAPPED, 2),
        (POEM, 4),
        (TABLE, 3),
        (LIST, 2),
        ("Bridge to close\nThe council met.\nIt voted to close the bridge.\nNobody spoke against it.", 4),
        (f"{BODY}\n{BODY}\n{BODY}\n{BODY}", 4),
        ("The council met on Tuesday night and voted\nto close the old bridge.", 1),
        ("Dear all,\nthe bridge is closed.", 2),
        ("市议会周二晚上开会并投票决定关闭旧桥直到春天官员们说一项调查发现九根桥墩中有三根已经移动\n" * 3, 1),
    ],
    ids=["wrapped", "poem", "table", "list", "short lines", "alike", "two lines", "letter", "unspaced"],
)
def test_lines_broken_at_a_margin_are_one_paragraph(text: str, count: int) -> None:
    article = read(text)
    assert article.text == text
    assert len(article.paragraphs) == count


@pytest.mark.parametrize(
    ("top", "byline", "date", "title"),
    [
        ("Bridge to close\n\nBy Jane Roe\n\n7 January 2021", "Jane Roe", "2021-01-07", "Bridge to close"),
        ("Bridge to close\nBy Jane Roe and Tom O’Hall\nJan. 7, 2021", "Jane Roe and Tom O’Hall", "2021-01-07", None),
        ("By JANE ROE | January 7, 2021 | 3:15 pm\n\nBridge to close", "JANE ROE", "2021-01-07", "Bridge to close"),
        ("Thursday, January 7, 2021\n\nBridge to close", None, "2021-01-07", "Bridge to close"),
        ("Bridge to close\n\nPublished: 2021-01-07T10:00:00Z", None, "2021-01-07", "Bridge to close"),
        ("Bridge to close\n\n07/01/2021", None, None, "Bridge to close"),
        ("Bridge to close\n\n25/01/2021", None, "2021-01-25", "Bridge to close"),
        ("Bridge to close\n\n31 February 2021", None, None, "Bridge to close"),
        ("Bridge to close\n\nBy Friday", None, None, "Bridge to close"),
        ("WORLD NEWS\n\nBridge to close\n\nBy Jane Roe, Valley Herald", "Jane Roe", None, "Bridge to close"),
        ("# Bridge to close #\n\nBy Jane Roe", "Jane Roe", None, "Bridge to close"),
    ],
)
def test_masthead(top: str, byline: str | None, date: str | None, title: str | None) -> None:
    article = read(f"{top}\n\n{BODY}\n\n{BODY} That was on 3 May 2019.")
    assert (article.byline, article.date) == (byline, date)
    assert article.title == (title or "Bridge to close")


def test_a_given_byline_and_date_win() -> None:
    article = read("Bridge\n\nBy Jane Roe\n\n7 January 2021\n\nText.", byline="Tom Hall", date="2020-01-01")
    assert (article.byline, article.date) == ("Tom Hall", "2020-01-01")


@pytest.mark.parametrize("word", ["The bridge is closed. ", "bridge ", "bridge\t", "x", "桥", "e\u0301"])
def test_a_giant_line_is_divided(word: str) -> None:
    text = word * (300_000 // len(word))
    article = read(text)
    lengths = [p.end - p.start for p in article.paragraphs]
    assert max(lengths) <= 20_000
    assert len(lengths) < 40
    assert all(text[p.start] != "\u0301" for p in article.paragraphs)
    assert sum(len("".join(text[p.start : p.end].split())) for p in article.paragraphs) == len("".join(text.split()))


line = st.one_of(
    st.text(alphabet=st.sampled_from("ab C.“”\t\u2003\u0301é-–(/)1"), max_size=90),
    st.sampled_from(
        [BODY, "By Jane Roe", "Advertisement", "A cat (Jane Roe/AP)", "A cat", "Jan 7, 2021", "# Cat", "==="]
    ),
    st.text(max_size=30),
)
texts = st.lists(st.tuples(line, st.sampled_from(["\n", "\n\n", "\r\n", " \n \n"]))).map(
    lambda x: "".join(a + b for a, b in x)
)


@settings(deadline=None, max_examples=300)
@given(texts)
def test_every_text_is_covered_in_order(text: str) -> None:
    article = read(text)
    covered = ""
    last = 0
    for index, paragraph in enumerate(article.paragraphs):
        words = article.text[paragraph.start : paragraph.end]
        assert paragraph.index == index
        assert last <= paragraph.start < paragraph.end
        assert not article.text[last : paragraph.start].strip()
        assert words == words.strip()
        assert paragraph.twin is None or article.paragraphs[paragraph.twin].twin == index
        covered += words
        last = paragraph.end
    assert not article.text[last:].strip()


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]) | st.sampled_from("\n\t")))
def test_clean_text_is_kept(text: str) -> None:
    assert read(text).text == text


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab\r\n\u2028\u202e\x1b\x00\x85\ufeff")))
def test_what_steers_a_terminal_is_gone(text: str) -> None:
    assert not set(read(text).text) & set("\r\u2028\u202e\x1b\x00\x85")


PAGES = {
    "bylines without a word": (
        f"Bridge to close\n\nJane Roe in Springfield\n\nFri 7 Jan 2022 12.34 GMT\n\n{BODY}\n\n{BODY[:-1]} again.",
        ["headline", "notice", "notice", "body", "body"],
    ),
    "outlet under the byline": (
        f"Bridge to close\nBy Jane Roe\nValley News, Springfield\nPublished\n7 January 2022\nShare\n{BODY}\n5 January",
        ["headline", "notice", "notice", "notice", "notice", "notice", "body", "notice"],
    ),
    "caption announced": (
        f"Bridge to close\nImage source, Getty Images\nImage caption,\nCars queue on Friday\n{BODY}\nIt is so.",
        ["headline", "caption", "caption", "caption", "body", "body"],
    ),
    "credit below": (
        f"Bridge to close\n\n{BODY}\n\nThe bridge in 2019.\nImage: Tom Hall.\n\nIt is so.",
        ["headline", "body", "caption", "caption", "body"],
    ),
    "place and taglines": (
        f"Bridge to close\n\nSPRINGFIELD, Illinois —\n\n{BODY}\n\n___\n\nTom Hall contributed to this report.",
        ["headline", "notice", "body", "notice", "notice"],
    ),
    "names that are no byline": (
        f"Bridge to close\n\n{BODY}\n\nJane Roe\n\n{BODY[:-1]} again.",
        ["headline", "body", "heading", "body"],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_whole_pages(name: str) -> None:
    text, kinds = PAGES[name]
    assert [kind for kind, _ in parts(read(text))] == kinds
