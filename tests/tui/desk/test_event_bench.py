"""What the reader decides about the figures of an event: it lasts, it can be taken back, it leaves with the event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from analysis import Article, read
from tests.analysis.told_events import analyzed, texts_of
from tui.desk.bench_questions import OWN_ROW, ask_same_source, ask_target, ask_verdict, ask_where_to
from tui.desk.event_bench import NO_FIGURE, SET_ASIDE, EventBench
from tui.desk.questions import Compared, ReportOffer
from tui.library.cache import FindingsCache
from tui.library.event_candidates import candidates
from tui.library.report_findings import findings_of_reports
from tui.notebook import History, Notebook
from tui.notebook.event import Event
from tui.notebook.versions import carry_over
from tui.system.paths import cache_folder

from .headless import Answers, Headless, headless

ASKED = (ask_where_to, ask_same_source, ask_verdict)


def _bench(folder: Path, event: str = "earthquake") -> EventBench:
    notebook = Notebook(folder / "notebook.json")
    findings = [analyzed(text, f"{name}.txt") for name, text in texts_of(event).items()]
    return EventBench(findings, Event.new(""), notebook, History(notebook))


def _line(bench: EventBench, value: str, report: str) -> int:
    """The line of a figure by its value and report."""
    for at in range(len(bench.listing)):
        rung = bench.listing.line(at).rung
        if rung is not None and (rung.value, rung.report) == (value, report):
            return at
    raise AssertionError(f"no {value} of {report}")


def _stored(folder: Path) -> list[Event]:
    notebook = Notebook(folder / "notebook.json")
    try:
        return notebook.events()
    finally:
        notebook.close()


def _aside(bench: EventBench) -> list[str]:
    return [each.number.text for each in bench.comparison.set_aside if each.why == "you set it aside"]


def test_looking_stores_nothing_and_a_decision_stores_the_event_with_its_texts(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    assert _stored(tmp_path) == []
    said = bench.set_aside(_line(bench, "112", "opposition-paper"))
    assert "saved" in said and _aside(bench) == ["112"]
    (event,) = _stored(tmp_path)
    assert event.name == "At least 38 dead as strong quake hits Tarvik valley"
    assert [d.act for d in event.decisions] == ["aside"] and len(event.articles) == 4
    again = Notebook(tmp_path / "notebook.json")
    assert all(again.article(sha256) is not None for sha256 in event.articles)


def test_a_decision_is_there_again_when_the_event_is_opened_anew(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    bench.mark_part(_line(bench, "112", "opposition-paper"))
    (event,) = _stored(tmp_path)
    again = EventBench(bench._findings, event, None, None)
    assert again.listing.line(_line(again, "112", "opposition-paper")).rung.claim.status == "part"  # type: ignore[union-attr] # a figure's line has one


def test_undo_takes_the_decision_back_and_redo_makes_it_again(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    bench.set_aside(_line(bench, "112", "opposition-paper"))
    assert "undo" in bench.undo() and _aside(bench) == [] and _stored(tmp_path) == []
    assert bench.changed == bench.figure(_line(bench, "112", "opposition-paper"))
    assert "redo" in bench.undo(redo=True) and _aside(bench) == ["112"]
    assert bench.changed is not None and bench.listing.index_of(bench.changed) is not None


def test_what_a_report_says_twice_is_set_aside_with_one_key(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    assert len(bench.listing.figures(_line(bench, "74", "second-day"))) == 2
    bench.set_aside(_line(bench, "74", "second-day"))
    assert _aside(bench) == ["74", "74"]


def test_a_title_is_no_figure(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    assert bench.set_aside(0) == NO_FIGURE == bench.mark_part(0)
    assert bench.figure(0) is None and bench.passage(0) is None and _stored(tmp_path) == []


def test_a_verdict_lies_on_exactly_the_figure_in_its_report(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    figure = bench.figure(_line(bench, "112", "opposition-paper"))
    assert figure is not None
    bench.give_verdict(figure, "disputed")
    notebook = Notebook(tmp_path / "notebook.json")
    (noted,) = notebook.annotations(bench.article(figure).sha256)
    assert (noted.verdict, noted.anchor.exact) == ("disputed", "112")
    assert bench.verdict(figure) == "disputed"
    bench.undo()
    assert bench.verdict(figure) is None


@pytest.mark.parametrize(
    ("room", "passage"),
    [
        (99, ("Police said the fire in Holm killed ", "12", ", among them a nurse.")),
        (44, ("… fire in Holm killed ", "12", ", among them a nurse.")),
        (55, ("… said the fire in Holm killed ", "12", ", among them a nurse.")),
        (28, ("… Holm killed ", "12", ", among them …")),
    ],
)
def test_a_passage_is_as_its_text_has_it_and_says_where_it_is_cut(room: int, passage: tuple[str, str, str]) -> None:
    texts = ("Police said the fire in  Holm killed 12, among them a nurse.", "The fire in Holm killed 13 people.")
    findings = [analyzed(f"Fire in Holm\n\n{text}\n", f"{at}.txt") for at, text in enumerate(texts)]
    bench = EventBench(findings, Event.new(""), None, None)
    assert bench.passage(_line(bench, "12", "0"), room) == passage


async def test_a_figure_set_aside_is_first_to_be_moved_into_a_row(tmp_path: Path) -> None:
    bench, answers = _bench(tmp_path), Answers()
    bench.set_aside(_line(bench, "112", "opposition-paper"))
    at = next(at for at in range(len(bench.listing)) if bench.is_aside(at) and (bench.passage(at) or "")[1] == "112")
    assert bench.mark_part(at) == bench.set_aside(at) == await ask_same_source(bench, at, answers) == SET_ASIDE
    answers.given = [bench.rows_to_move_to()[0]]
    await ask_where_to(bench, at, answers)
    assert _aside(bench) == [] and bench.listing.line(_line(bench, "112", "opposition-paper")).at == 0


async def test_reports_without_figures_bear_every_key(tmp_path: Path) -> None:
    findings = [analyzed(f"Fire in Holm\n\nA house burned{more}.\n", f"{more}.txt") for more in (" down", " again")]
    bench, answers = EventBench(findings, Event.new(""), None, None), Answers()
    assert len(bench.listing) == 0 and bench.reasons(0) == []
    said = [bench.mark_part(0), bench.set_aside(0), *[await ask(bench, 0, answers) for ask in ASKED]]
    assert said == [NO_FIGURE] * 5


def test_the_passage_and_every_relation_have_their_words(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    at = _line(bench, "112", "opposition-paper")
    before, words, behind = bench.passage(at) or ("", "", "")
    assert before.endswith("said on Wednesday that ") and words == "112" and behind.startswith(" people had died")
    assert any(reason.startswith("differs: 74 (second-day), no figure fits both") for reason in bench.reasons(at))


async def test_a_figure_moves_to_the_row_that_is_picked_and_back_to_one_of_its_own(tmp_path: Path) -> None:
    bench, answers = _bench(tmp_path), Answers()
    at = _line(bench, "~ 5,000", "second-day")
    answers.given = [bench.rows_to_move_to()[0]]
    assert "moved to killed · people" in await ask_where_to(bench, at, answers)
    moved = bench.listing.line(_line(bench, "~ 5,000", "second-day"))
    assert moved.at == 0
    answers.given = [OWN_ROW]
    await ask_where_to(bench, _line(bench, "~ 5,000", "second-day"), answers)
    assert bench.listing.line(_line(bench, "~ 5,000", "second-day")).at != 0


def test_rows_of_one_title_are_told_apart_by_their_figures(tmp_path: Path) -> None:
    first, *others = _bench(tmp_path).rows_to_move_to()
    assert first == "1  killed · people   ≥ 38, ≥ 51, 74, 38" and len(others) == len(set(others)) > 1


async def test_a_figure_moved_to_the_row_it_stands_in_changes_and_stores_nothing(tmp_path: Path) -> None:
    bench, answers = _bench(tmp_path), Answers()
    at = _line(bench, "112", "opposition-paper")
    answers.given = [bench.rows_to_move_to()[0]]
    assert "nothing is changed" in await ask_where_to(bench, at, answers)
    assert _stored(tmp_path) == []


async def test_the_same_source_makes_a_later_figure_an_update(tmp_path: Path) -> None:
    bench, answers = _bench(tmp_path), Answers()
    at = _line(bench, "112", "opposition-paper")
    answers.given = ["second-day ¶1 ¶3  74  the civil protection agency"]
    assert "the same source as 74 (second-day): saved" in await ask_same_source(bench, at, answers)
    reasons = bench.reasons(_line(bench, "112", "opposition-paper"))
    assert any(reason.startswith("update: 74 (second-day), the same source") for reason in reasons)


async def test_leaving_a_question_changes_nothing(tmp_path: Path) -> None:
    bench, answers = _bench(tmp_path), Answers()
    at = _line(bench, "112", "opposition-paper")
    answers.given = [None, None, None, None]
    for ask in (ask_where_to, ask_same_source, ask_verdict):
        assert await ask(bench, at, answers) == ""
    assert await ask_target(bench, answers) == ""
    assert _stored(tmp_path) == []


@pytest.mark.parametrize(("ending", "begins"), [(".md", "# At least"), (".csv", '"row"'), (".json", "{")])
async def test_the_comparison_is_written_to_a_new_file(tmp_path: Path, ending: str, begins: str) -> None:
    bench, answers = _bench(tmp_path), Answers()
    target = tmp_path / f"event{ending}"
    answers.given = [str(target)]
    assert str(target) in await ask_target(bench, answers)
    assert target.read_text(encoding="utf-8").startswith(begins)


async def _with_other_reports(folder: Path) -> Headless:
    """A desk on the first report; the notebook has two others, and a story of something else."""
    texts = {**texts_of("earthquake"), "club": texts_of("match")["club"]}
    with FindingsCache(cache_folder() / "findings.sqlite") as cache:
        for name, text in texts.items():
            cache.put(analyzed(text, f"{name}.txt"))
    at = await headless(read(texts["first-hours"], source="first-hours.txt"), folder)
    assert at.desk.state.notebook is not None
    for name in ("second-day", "opposition-paper", "club"):
        at.desk.state.notebook.add_article(read(texts[name], source=f"{name}.txt"))
    return at


async def test_e_offers_reports_of_the_same_event_first_and_opens_the_passage_of_a_figure(tmp_path: Path) -> None:
    at = await _with_other_reports(tmp_path)
    at.answers.given = [lambda offers: [offer.article for offer in offers[:2]], lambda bench, line: _open_112(bench)]
    await at.desk.events.compare()
    offers = at.answers.asked[0][0]
    assert [offer.article.source for offer in offers][2:] == ["club.txt"]
    assert all("Tarvik" in offer.why for offer in offers[:2]) and not offers[2].why
    assert at.session.article.source == "opposition-paper.txt"
    await at.view.done()
    paragraph = at.session.article.paragraphs[at.view.text.current]
    assert "112 people" in at.session.article.text[paragraph.start : paragraph.end]


def _open_112(bench: EventBench) -> Compared:
    line = _line(bench, "112", "opposition-paper")
    return Compared(line, bench.figure(line))


async def test_e_comes_back_to_the_line_that_was_left_and_to_a_stored_event(tmp_path: Path) -> None:
    at = await _with_other_reports(tmp_path)
    seen: list[tuple[int, int]] = []

    def look(bench: EventBench, line: int) -> Compared:
        seen.append((len(bench.articles), line))
        if not _aside(bench):
            bench.set_aside(_line(bench, "≥ 51", "first-hours"))
        return Compared(7, None, leave=True)

    at.answers.given = [lambda offers: [offer.article for offer in offers[:2]], look, look]
    await at.desk.events.compare()
    await at.desk.events.compare()
    assert seen == [(3, 0), (3, 7)]
    fresh = await _with_other_reports(tmp_path)
    fresh.answers.given = [lambda bench, line: seen.append((len(bench.articles), len(_aside(bench))))]
    await fresh.desk.events.compare()
    assert seen[-1] == (3, 1)


async def test_other_reports_can_be_picked_and_decisions_hold_and_who_leaves_comes_back(tmp_path: Path) -> None:
    at = await _with_other_reports(tmp_path)
    seen: list[tuple[int, int, list[str]]] = []

    def look(answer: Compared, aside: tuple[str, str] | None = None) -> Callable[[EventBench, int], Compared]:
        def looked(bench: EventBench, line: int) -> Compared:
            if aside:
                bench.set_aside(_line(bench, *aside))
            seen.append((len(bench.articles), line, _aside(bench)))
            return answer

        return looked

    def take(count: int) -> Callable[[Sequence[ReportOffer]], list[Article]]:
        return lambda offers: [offer.article for offer in offers[:count]]

    offered: list[list[bool]] = []

    def leave(offers: Sequence[ReportOffer]) -> None:
        offered.append([offer.likely for offer in offers])

    others, done = Compared(5, None), Compared(0, None, leave=True)
    at.answers.given = [take(1), look(others, ("≥ 51", "first-hours")), leave, look(others), take(2), look(done)]
    await at.desk.events.compare()
    # Those on the bench are picked already; left with Esc, all is as it was, the line too.
    assert offered == [[True, False, False]]
    assert seen == [(2, 0, ["51"]), (2, 5, ["51"]), (3, 0, ["51"])]
    # What is decided then is of the same event, which has three reports now.
    at.answers.given = [look(done, ("74", "second-day"))]
    await at.desk.events.compare()
    assert [len(event.articles) for event in _stored(tmp_path)] == [3]


async def test_one_article_alone_cannot_be_compared(tmp_path: Path) -> None:
    at = await headless(read("A quake\n\nA quake struck.\n", source="a.txt"), tmp_path)
    await at.desk.events.compare()
    assert "There is no other article" in at.view.message
    await at.desk.events.compare_picked([at.session.article])
    assert "Pick two or more" in at.view.message


def test_articles_on_the_same_event_are_candidates_and_others_are_not() -> None:
    texts = {name: read(text, source=name) for name, text in texts_of("earthquake").items()}
    others = [read(text, source=name) for name, text in texts_of("match").items()]
    found = candidates(texts["first-hours"], [*others, *texts.values()])
    assert {one.article.source for one in found} == {"second-day", "opposition-paper", "wire-copy"}
    assert all("Tarvik" in one.why for one in found)


async def test_reports_that_were_never_analysed_are_so_beside_the_keys(tmp_path: Path) -> None:
    articles = [read(text, source=f"{name}.txt") for name, text in texts_of("court").items()]
    told: list[tuple[int, int]] = []
    found, failed = await findings_of_reports(articles, None, (), lambda done, of: told.append((done, of)))
    assert [one.article.source for one in found] == ["agency.txt", "daily.txt"] and not failed
    assert told[-1] == (2, 2)
    again, _ = await findings_of_reports(articles, None, (), lambda done, of: told.append((done, 0)))
    assert [one.numbers for one in again] == [one.numbers for one in found] and told[-1] == (2, 2)


def _again(folder: Path, changed: dict[str, str]) -> EventBench:
    """The bench of the event that is kept, after some of its texts were changed and opened anew."""
    notebook = Notebook(folder / "notebook.json")
    texts = texts_of("earthquake") | changed
    findings = [analyzed(text, f"{name}.txt") for name, text in texts.items()]
    for found in findings:
        carry_over(notebook, found.article)
    (event,) = notebook.events()
    assert set(event.articles) == {found.article.sha256 for found in findings}
    return EventBench(findings, event, notebook, History(notebook))


def test_decisions_come_along_when_a_report_changes(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    bench.set_aside(_line(bench, "112", "opposition-paper"))
    bench.move(_line(bench, "≥ 38", "first-hours"), None)
    texts = texts_of("earthquake")
    longer = {name: f"CORRECTED\n\n{texts[name]}\nMore follows.\n" for name in ("opposition-paper", "first-hours")}
    again = _again(tmp_path, longer)
    assert _aside(again) == ["112"]
    rows = {c.number.text: len(row.claims) for row in again.comparison.rows if row.fate == "killed" for c in row.claims}
    assert rows["38"] == 1


def test_a_decision_on_a_figure_that_reads_otherwise_now_waits_for_its_text(tmp_path: Path) -> None:
    bench = _bench(tmp_path)
    bench.set_aside(_line(bench, "112", "opposition-paper"))
    texts = texts_of("earthquake")
    corrected = texts["opposition-paper"].replace("112", "98")
    assert _aside(_again(tmp_path, {"opposition-paper": corrected})) == []
    assert _aside(_again(tmp_path, {})) == ["112"]
