"""What of a web page arrives: all that its article says, once, in order, and little else."""

from __future__ import annotations

import json

import pytest

from analysis.article import Article
from analysis.loading import from_bytes

OPENING = (
    "The harbour board of Lindvik shut the northern quay on Monday after divers found cracks in 14 of its 60 piles, "
    "the harbour master, Tove Berg, told a hearing."
)
MIDDLE = (
    "Fishing crews have been sent to the old basin, a mile down the coast. Some 220 of them signed a letter that calls "
    "the basin unsafe in a north wind."
)
CLOSING = (
    "The builder, Hagen Marine, would not comment on the report. The board meets again on 9 May, when it is to vote on "
    "a loan of 3.5 million crowns."
)
CONSENT = (
    "We and our 640 partners use cookies and read information on your device. By clicking Accept you agree to their "
    "use for advertising; you can change your choice at any time in the settings."
)

DEVICES = "Precise position and identification by scanning of devices: 812 vendors ask for both."


def loaded(body: str, head: str = "") -> Article:
    page = f"<!DOCTYPE html><html><head><title>Quay shut</title>{head}</head><body>{body}</body></html>"
    return from_bytes(page.encode(), "a.html")


def lines(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs]


def story(between: str) -> list[str]:
    """The lines between two paragraphs of a story that has ``between`` there."""
    got = lines(
        loaded(f"<article><h1>Quay shut</h1><p>{OPENING}</p>{between}<p>{MIDDLE}</p><p>{CLOSING}</p></article>")
    )
    assert got[:2] == ["Quay shut", OPENING]
    assert got[-2:] == [MIDDLE, CLOSING]
    return got[2:-2]


@pytest.mark.parametrize(
    ("between", "want"),
    [
        ("Nobody was on the quay at the time.", ["Nobody was on the quay at the time."]),
        ("<div>Bare one.<p>Then 3 boats sank there.</p>And 2 more did.</div>", None),
        ("<p><a href=/x>Two men, aged 30 and 41, were charged with fraud on Friday.</a></p>", None),
        ("<div><p><b><a href=/x>Two men were charged with fraud on Friday.</a></b></p></div>", None),
        ("<span>Loose words in a span, said Ms Berg.</span>", ["Loose words in a span, said Ms Berg."]),
        ("<p>First line of it.<br>Second line of it.</p>", ["First line of it.", "Second line of it."]),
        ("One sentence here.<br><br>Another one there.", ["One sentence here.", "Another one there."]),
        ("<ul><li>7 boats moved</li><li>5 stayed</li></ul>", ["- 7 boats moved", "- 5 stayed"]),
        (
            "<ol><li>Boats: <ul><li>7 moved</li><li>5 stayed</li></ul></li><li>Crews</li></ol>",
            ["- Boats:", "- 7 moved", "- 5 stayed", "- Crews"],
        ),
        ("<ul><li><p>7 boats moved.</p></li><li><p>5 stayed.</p></li></ul>", ["- 7 boats moved.", "- 5 stayed."]),
        ("<dl><dt>Moved</dt><dd>7 boats</dd><dt>Left</dt><dd>5</dd></dl>", ["Moved: 7 boats", "Left: 5"]),
        ("<blockquote><p>It groaned all night.</p><cite>Ola Moe, skipper</cite></blockquote>", None),
        (
            "<blockquote><p>It groaned all night.</p><footer>— Ola Moe, skipper</footer></blockquote>",
            ["It groaned all night.", "— Ola Moe, skipper"],
        ),
        (
            "<blockquote class=twitter-tweet><p>Keep away. 3 closed.</p>&mdash; Lindvik Port (@port) <a>May 2</a>"
            "</blockquote>",
            ["Keep away. 3 closed.", "— Lindvik Port (@port) May 2"],
        ),
        ("<p>They hold 10<sup>9</sup> litres.</p>", ["They hold 10⁹ litres."]),
        ("<p>It fell to 10<sup>&minus;3</sup> of that.</p>", ["It fell to 10⁻³ of that."]),
        ("<p>Some 4 km<sup>2</sup> burnt on the 2<sup>nd</sup> day.</p>", ["Some 4 km² burnt on the 2nd day."]),
        ("<p>It rose 2<sup>3</sup>&frasl;<sub>4</sub> feet.</p>", ["It rose 2¾ feet."]),
        ("<p>It rose 2<sup>5</sup>/<sub>16</sub> inches.</p>", ["It rose 2 5/16 inches."]),
        ("<p>CO<sub>2</sub> fell.</p>", ["CO2 fell."]),
        ("<p>That was in 2019.<sup><a href='#fn3'>3</a></sup></p>", ["That was in 2019.[3]"]),
        ("<p>He called it <q>a mess</q>, twice.</p>", ["He called it “a mess”, twice."]),
        ("<p>Hidden: <span style='display: none'>999</span>no.</p>", ["Hidden: no."]),
        ("<p>Pick one: <select><option>1</option><option>2</option></select></p>", ["Pick one:"]),
        ("<figure><img src=x><figcaption>The quay, on Monday.</figcaption></figure>", ["The quay, on Monday."]),
    ],
)
def test_what_stands_between_paragraphs(between: str, want: list[str] | None) -> None:
    if want is None:
        want = {
            "Bare": ["Bare one.", "Then 3 boats sank there.", "And 2 more did."],
            "aged": ["Two men, aged 30 and 41, were charged with fraud on Friday."],
            "charged": ["Two men were charged with fraud on Friday."],
            "skipper": ["It groaned all night.", "— Ola Moe, skipper"],
        }[next(word for word in ("Bare", "aged", "charged", "skipper") if word in between)]
    assert story(between) == want


@pytest.mark.parametrize(
    ("table", "want"),
    [
        (
            "<tr><th>Port</th><th>Dead</th><th>Hurt</th></tr><tr><td>Vik</td><td>3</td><td>41</td></tr>"
            "<tr><td>Nes</td><td>1</td><td>8</td></tr>",
            ["Port | Dead | Hurt", "Vik | 3 | 41", "Nes | 1 | 8"],
        ),
        (
            "<thead><tr><th>Port</th><th>Open</th></tr></thead><tbody><tr><td>Vik</td><td><ul><li>6 AM</li>"
            "<li>2 PM</li></ul></td></tr></tbody>",
            ["Port | Open", "Vik | 6 AM; 2 PM"],
        ),
        (
            "<tr><th>Port</th><th>Dead</th><th>Hurt</th></tr><tr><td>Vik</td><td></td><td>41</td></tr>",
            ["Port | Dead | Hurt", "Vik | | 41"],
        ),
        (
            "<tr><td rowspan=2>Vik</td><td>Monday</td><td>3</td></tr><tr><td>Tuesday</td><td>4</td></tr>"
            "<tr><td>Nes</td><td>Monday</td><td>5</td></tr>",
            ["Vik | Monday | 3", "| Tuesday | 4", "Nes | Monday | 5"],
        ),
        (
            "<tr><th colspan=2>Crews of</th><th>Boats</th></tr><tr><td>Vik</td><td>20</td><td>7</td></tr>",
            ["Crews of | | Boats", "Vik | 20 | 7"],
        ),
        (
            "<tr><td>Vik</td><td>3<table><tr><td>of 9</td></tr></table></td></tr><tr><td>Nes</td><td>4</td></tr>",
            ["Vik | 3 of 9", "Nes | 4"],
        ),
        ("<caption>Losses by port</caption><tr><td>Vik</td><td>3</td></tr>", ["Losses by port", "Vik | 3"]),
    ],
    ids=["plain", "lists in cells", "empty cell", "rowspan", "colspan", "table in a cell", "caption"],
)
def test_tables_keep_their_cells_apart(table: str, want: list[str]) -> None:
    assert story(f"<table>{table}</table>") == want


def test_no_row_of_a_table_is_a_heading() -> None:
    article = loaded(
        f"<article><h1>Quay shut</h1><p>{OPENING}</p><table><tr><th>Port</th><th>Dead</th></tr><tr><td>Vik</td>"
        f"<td>Three</td></tr><tr><td>Nes</td><td>Nine</td></tr></table><p>{MIDDLE}</p></article>"
    )
    rows = [p.kind for p in article.paragraphs if " | " in article.text[p.start : p.end]]
    assert rows == ["body", "body", "body"]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Quay shut</h1>{OPENING}<br><br>{MIDDLE}<br><br>{CLOSING}",
        f"<h1>Quay shut</h1><font>{OPENING}<br>{MIDDLE}<br>{CLOSING}</font>",
        f"<h1>Quay shut</h1><p>{OPENING}</p>{MIDDLE}<p>{CLOSING}</p>",
        f"<table><tr><td><h1>Quay shut</h1><p>{OPENING}</p><p>{MIDDLE}</p><p>{CLOSING}</p></td></tr></table>",
        f"<table><tr><td>Menu</td><td><h1>Quay shut</h1><div>{OPENING}</div><div>{MIDDLE}</div>{CLOSING}</td></tr>"
        "</table>",
        f"<div class=cookie-banner><p>{CONSENT}</p></div><aside><article><h1>Quay shut</h1><p>{OPENING}</p><p>{MIDDLE}"
        f"</p><p>{CLOSING}</p></article></aside>",
        f"<div><p>{CONSENT}</p></div><div><h1>Quay shut</h1><p>{OPENING}</p><p>{MIDDLE}</p><p>{CLOSING}</p></div>",
        f"<table><tr><td>Menu</td><td><b>Quay shut</b><br><br>{OPENING}<br><br>{MIDDLE}<br><br>"
        f"{CLOSING}</td></tr></table>",
        f"<div role=dialog><p>{CONSENT}</p><p>{DEVICES} {DEVICES}</p></div><h1>Quay shut</h1><p>{OPENING}</p>"
        f"<p>{MIDDLE}</p><p>{CLOSING}</p>",
        f"<article><h1>Quay shut</h1><p>{OPENING}</p><amp-ad>Buy 3 now</amp-ad><p>{MIDDLE}</p><p>{CLOSING}</p><div "
        "class=sharedaddy><h3>Share this:</h3><ul><li>Post</li><li>X</li></ul></div></article>",
        f"<div id=sp_message><h1>Your privacy</h1><p>{CONSENT}</p></div><div><h1>Quay shut</h1>{OPENING}<br><br>"
        f"{MIDDLE}<br><br>{CLOSING}</div>",
        "<div class=consent-root><h1>We ask for your consent to use your personal data</h1><p>It is shared "
        f"with 147 partners.</p></div><aside><h1>Quay shut</h1><p>{OPENING}</p><p>{MIDDLE}</p><p>{CLOSING}</p></aside>",
        f"<article><h1>Quay shut</h1><p>{OPENING}</p><aside><blockquote>{MIDDLE}</blockquote><p>Jo Vik</p></aside>"
        f"<p>{MIDDLE}</p><p>{CLOSING}</p></article>",
    ],
    ids=[
        "breaks",
        "single breaks",
        "bare",
        "layout",
        "menu beside",
        "consent, aside",
        "consent",
        "layout with breaks",
        "long consent",
        "advertisement and share list",
        "consent with heading",
        "consent with the only words in a heading",
        "quote set aside and said again",
    ],
)
def test_the_article_is_whole_and_alone(body: str) -> None:
    got = lines(loaded(body))
    assert [line for line in got if line not in ("Menu", "Your privacy", "Share this:")] == [
        "Quay shut",
        OPENING,
        MIDDLE,
        CLOSING,
    ]


def test_a_page_that_only_asks_for_consent_is_shown() -> None:
    assert "640 partners" in loaded(f"<p>{CONSENT}</p>").text


def test_a_live_blog_keeps_its_times() -> None:
    posts = "".join(
        f"<article class=post><time>{time}</time><h2>{head}</h2><p>{words}</p></article>"
        for time, head, words in [("17:20", "Quay shut", OPENING), ("16:55", "Divers out", MIDDLE)]
    )
    got = lines(loaded(f"<main><h1>Live: the quay</h1>{posts}</main>"))
    assert got == ["Live: the quay", "17:20", "Quay shut", OPENING, "16:55", "Divers out", MIDDLE]


def test_times_of_posts_may_be_links() -> None:
    posts = "".join(
        f"<div class=block><p><a href=#{at}><time>{time}</time></a></p><p>{words}</p></div>"
        for at, (time, words) in enumerate([("10.31 BST", OPENING), ("09.12 BST", MIDDLE)])
    )
    got = lines(loaded(f"<main><h1>Live: the quay</h1>{posts}<p><a href=/x>11.40</a></p></main>"))
    assert got == ["Live: the quay", "10.31 BST", OPENING, "09.12 BST", MIDDLE]


def test_a_quote_set_aside_is_kept_with_whom_it_is_from() -> None:
    aside = "<aside><blockquote><p>It swung like a clock.</p></blockquote><p class=quote-author>Mia Roos</p></aside>"
    article = loaded(f"<article><h1>Quay shut</h1><p>{OPENING}</p>{aside}<p>{MIDDLE}</p><p>{CLOSING}</p></article>")
    assert lines(article)[2:4] == ["It swung like a clock.", "Mia Roos"]
    assert article.byline is None


FURNISHED = f"""<header><a href=/>The Herald</a><nav><a href=/w>World</a></nav></header><main><article>
<header><h1>Quay shut</h1><p class=lead>Repairs may take three years.</p><ul class=share-tools><li><a href=#>Share</a>
</li></ul></header><p>{OPENING}</p>
<div class=newsletter-signup><p>Sign up to our letter and get it each Friday at 7.</p></div><p>{MIDDLE}</p>
<div class=related><h3><a href=/y>Storm kills 12 in the hills</a></h3><p>Rescue went on in the night.</p></div>
<p>{CLOSING}</p></article>
<section class=comments><p>I saw 5 boats there on Sunday, all of them adrift.</p></section></main>
<footer>© 2021 The Herald. Call 555 0199 for help with it.</footer>"""


def test_what_is_around_an_article_stays_out_and_is_told() -> None:
    article = loaded(FURNISHED)
    assert lines(article) == ["Quay shut", "Repairs may take three years.", OPENING, MIDDLE, CLOSING]
    assert article.remarks == (
        "left out of the page: 3 passages of 29 words, first “Sign up to our letter and get it …”; "
        "with the figures 7, 5",
    )


def test_nothing_is_told_where_nothing_is_left_out() -> None:
    assert loaded(f"<article><h1>Quay shut</h1><p>{OPENING}</p><p>{MIDDLE}</p></article>").remarks == ()


@pytest.mark.parametrize(
    ("title", "site", "want"),
    [
        ("Northern quay shut after cracks | The Herald", "", "Northern quay shut after cracks"),
        ("The Herald | News of the coast: Northern quay shut after cracks", "", "Northern quay shut after cracks"),
        ("Analysis: Northern quay shut after cracks | Herald", "", "Analysis: Northern quay shut after cracks"),
        ("The northern quay is shut - The Herald", "The Herald", "The northern quay is shut"),
        ("The northern quay is shut - for good", "The Herald", "The northern quay is shut - for good"),
    ],
)
def test_a_title_is_the_headline_without_the_name_of_the_site(title: str, site: str, want: str) -> None:
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}">'
    heading = "Northern quay shut after cracks"
    article = loaded(f"<article><h1>{heading}</h1><p>{OPENING}</p><p>{MIDDLE}</p><p>{CLOSING}</p></article>", head)
    assert article.title == want
    assert [line for line in lines(article) if line in (want, heading)] == list(dict.fromkeys([want, heading]))


@pytest.mark.parametrize(
    ("title", "heading", "below", "want"),
    [
        ("Quay shut after cracks are found", "Sections", "<h3>Quay shut after cracks are found</h3>", None),
        ("Cracks close quay for three years", "Coast and sea", "", "Cracks close quay for three years"),
        ("The Herald", "Northern quay shut", "", "Northern quay shut"),
        ("The northern quay: better shut", "northern quay", "", "northern quay"),
    ],
)
def test_a_heading_that_names_a_part_of_the_site_is_no_headline(
    title: str, heading: str, below: str, want: str | None
) -> None:
    page = f"<h1>{heading}</h1>{below}<p>{OPENING}</p><p>{MIDDLE}</p><p>{CLOSING}</p>"
    article = from_bytes(f"<html><head><title>{title}</title></head><body>{page}</body></html>".encode(), "a.html")
    assert article.title == (want or title)


@pytest.mark.parametrize(
    "head",
    [
        "<header><h1>The Lindvik Morning Herald</h1></header><h2>Quay shut for many years</h2>",
        "<h1>The Lindvik Morning Herald</h1><h2>Quay shut for years</h2>",
    ],
)
@pytest.mark.parametrize("title", ["Quay shut for years | {}", "{}: Quay shut for years"])
def test_the_name_of_the_site_in_a_heading_is_no_headline(head: str, title: str) -> None:
    named = title.format("The Lindvik Morning Herald")
    page = f"<html><head><title>{named}</title></head><body>{head}<article>{STORY}</article></body></html>"
    assert (from_bytes(page.encode(), "a.html").title or "").startswith("Quay")


STORY = f"<p>{OPENING}</p><p>{MIDDLE}</p><p>{CLOSING}</p>"


@pytest.mark.parametrize(
    ("head", "body", "want"),
    [
        ("", "<h1>Quay shut</h1><p class=byline>By Nora Lund, Herald | 4 May 2021 10:20</p>", "Nora Lund, Herald"),
        (
            "",
            "<h1>Quay shut</h1><span class=author><a href=/n>Nora Lund</a> and <a href=/o>Ola Berg</a></span>",
            "both",
        ),
        ("", "<h1>Quay shut</h1><p class=byline>Par Nora Lund @noral</p>", "Nora Lund"),
        ("", "<div itemprop=author>Nora Lund</div><h1>Quay shut</h1>", "Nora Lund"),
        ("", "<p class=byline>By Ola Berg</p><h1>Quay shut</h1><p class=byline>By Nora Lund</p>", "Nora Lund"),
        ("<meta name=author content='Nora Lund'>", "<h1>Quay shut</h1>", "Nora Lund"),
        ("<meta name=author content=herald.example>", "<h1>Quay shut</h1>", None),
        ("<meta name=author content='https://x.example/nora'>", "<h1>Quay shut</h1>", None),
        ("<meta name=author content=Admin>", "<h1>Quay shut</h1><p class=byline>By AFP</p>", "AFP"),
        ("<meta property=og:site_name content='The Herald'><meta name=author content='The Herald'>", "", None),
        ("", "<h1>Quay shut</h1><span class=author-links><a href=/f>Follow</a></span>", None),
        ("", "<form><label class=author>Username</label></form><h1>Quay shut</h1>", None),
        ("", "<h1>Quay shut</h1><div class=comments><span class=author>Gull Friend</span></div>", None),
    ],
)
def test_who_wrote_is_what_the_page_says_beside_the_headline(head: str, body: str, want: str | None) -> None:
    assert loaded(f"<main>{body}{STORY}</main>", head).byline == ("Nora Lund and Ola Berg" if want == "both" else want)


LONG = "I was there on Sunday, and what I saw was five boats adrift and nobody from the board who cared at all. "


def test_what_readers_wrote_below_an_article_is_left_out_with_their_names() -> None:
    notes = "".join(
        f"<div class=sf_comment_text><p>By <span class=comment_author>Reader {n}</span></p><p>{LONG * 4}</p></div>"
        for n in range(6)
    )
    story = f"<h1>Quay shut</h1><p>{OPENING}</p><p>{MIDDLE}</p><p>{CLOSING}</p>"
    article = loaded(f"<div><div>{story}{story.replace('Monday', 'Friday')}</div><h4>Opinions</h4>{notes}</div>")
    assert "boats adrift" not in article.text and OPENING in article.text
    assert "Reader" not in (article.byline or "")
    assert "left out" in article.remarks[0]


def test_a_page_of_comments_alone_is_shown() -> None:
    notes = "".join(f"<div class=comment><p>{n} times: {LONG}</p></div>" for n in range(6))
    assert loaded(f"<main><h1>What you say</h1>{notes}</main>").text.count("boats adrift") == 6


@pytest.mark.parametrize(("times", "kept"), [(["18:51", "18:09", "5.24 pm"], 0), (["18:51", "18:09"], 2)])
def test_a_row_of_bare_times_is_no_article(times: list[str], kept: int) -> None:
    row = "".join(f"<li><time>{time}</time></li>" for time in times)
    got = lines(loaded(f"<article><h1>Quay shut</h1><p>{OPENING}</p><ul>{row}</ul><p>{MIDDLE}</p></article>"))
    assert [line for line in got if line.removeprefix("- ") in times] == [f"- {time}" for time in times][:kept]


AUTHOR = {"@type": "Person", "name": "Nora Lund"}


@pytest.mark.parametrize(
    ("data", "byline", "date"),
    [
        (
            {"@type": "NewsArticle", "author": AUTHOR, "datePublished": "2021-05-03T23:30:00-05:00"},
            "Nora Lund",
            "2021-05-03",
        ),
        ({"@graph": [{"@type": "WebPage"}, {"@type": ["Article"], "author": [AUTHOR]}]}, "Nora Lund", None),
        (
            [{"@type": "BlogPosting", "author": {"@id": "#n"}, "datePublished": "2021-05-03"}, {"@id": "#n", **AUTHOR}],
            "Nora Lund",
            "2021-05-03",
        ),
        ({"@type": "ReportageNewsArticle", "author": ["Nora Lund", {"name": "Jo Vik"}]}, "Nora Lund and Jo Vik", None),
        ({"@type": "NewsArticle", "author": "By Nora Lund", "datePublished": "soon"}, "Nora Lund", None),
        ({"@type": "NewsArticle", "author": "https://example.org/nora"}, None, None),
        ({"@type": "Person", "name": "Nora Lund"}, None, None),
        ({"@type": "Article", "datePublished": "Sat, 04 May 2024 11:02:00 GMT"}, None, "2024-05-04"),
        ({"@type": "Article", "datePublished": "20240504T0930Z"}, None, "2024-05-04"),
        ({"@type": "Article", "author": [{"@type": "Organization", "name": "Vik"}, AUTHOR]}, "Nora Lund", None),
        ({"@type": "NewsArticle", "author": {"name": "N. L&uuml;nd"}}, "N. Lünd", None),
    ],
)
def test_byline_and_date_for_machines(data: object, byline: str | None, date: str | None) -> None:
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    article = loaded(f"<article><h1>Quay shut</h1><p>{OPENING}</p><p>{MIDDLE}</p></article>", head)
    assert (article.byline, article.date) == (byline, date)


@pytest.mark.parametrize(
    ("before", "behind"), [("//<![CDATA[", "//]]>"), ("<!--", "-->"), ("/*<![CDATA[*/", "/*]]>*/")]
)
def test_data_hidden_from_old_readers(before: str, behind: str) -> None:
    data = {"@type": "NewsArticle", "author": "By Kaja Moe", "datePublished": "2018-07-15 09:12"}
    head = f'<script type="application/ld+json">\n{before}\n{json.dumps(data)}\n{behind}\n</script>'
    article = loaded(f"<article><p>{OPENING}</p><p>{MIDDLE}</p></article>", head)
    assert (article.byline, article.date) == ("Kaja Moe", "2018-07-15")


def test_commas_before_brackets_are_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "Article", "author": ["Kaja Moe", ], }</script>'
    assert loaded(f"<article><p>{OPENING}</p><p>{MIDDLE}</p></article>", head).byline == "Kaja Moe"


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 100_000, '{"@type": 7}', '{"@type": "Article", "author": {"name": [[]]}}']
)
def test_senseless_data_are_passed_over(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    assert OPENING in loaded(f"<article><p>{OPENING}</p><p>{MIDDLE}</p></article>", head).text


def test_a_page_that_scripts_fill_is_read_from_its_data() -> None:
    data = {"@type": "NewsArticle", "headline": "Quay shut", "articleBody": f"<p>{OPENING}</p><p>{MIDDLE}</p>"}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    article = loaded("<div id=root></div><p>Please turn on JavaScript.</p>", head)
    assert lines(article) == ["Quay shut", OPENING, MIDDLE]
    assert article.remarks[-1].startswith("taken from the page's data for machines")


@pytest.mark.parametrize("tag", ["div", "b", "span", "li", "table><tr><td", "blockquote"])
def test_a_page_that_nests_deeply_is_whole(tag: str) -> None:
    said = [f"Sentence number {n} says so." for n in range(600)]
    article = loaded("".join(f"<{tag}>{words}" for words in said))
    assert [words for words in said if words not in " ".join(article.text.split())] == []
