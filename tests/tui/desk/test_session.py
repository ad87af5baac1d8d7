"""What belongs to one open article."""

from __future__ import annotations

from analysis import read
from tui.desk.session import MOST_VISITED, SearchOrigin, Session
from tui.reading.viewpoint import Viewpoint

from .made_up import harbour


def test_a_session_without_an_article_is_not_open() -> None:
    assert not Session().is_open
    assert Session(read("")).is_open, "an empty article is one"


def test_the_first_of_two_captions_is_hidden_and_notices_if_wanted() -> None:
    session = Session(harbour())
    paragraphs = session.article.paragraphs
    twins, notices = session.hidden(False), session.hidden(True) - session.hidden(False)
    assert [paragraphs[i].twin for i in twins] == [4] and all(paragraphs[i].kind == "notice" for i in notices)
    assert notices == {p.index for p in paragraphs if p.kind == "notice"}
    session.revealed |= twins
    assert session.hidden(False) == frozenset() and session.hidden(True) == notices


def test_places_to_go_back_to_are_not_doubled_and_not_endless() -> None:
    session = Session(harbour())
    for place in (1, 1, 2, 1):
        session.remember(Viewpoint(place, 0))
    assert [viewpoint.paragraph for viewpoint in session.visited] == [1, 2, 1]
    for place in range(MOST_VISITED + 5):
        session.remember(Viewpoint(place, 1))
    assert len(session.visited) == MOST_VISITED and session.visited[-1].paragraph == MOST_VISITED + 4


def test_the_whole_of_an_article_keeps_the_readers_places_and_nothing_else() -> None:
    begun = Session(read("One\n\nTwo"), whole=False)
    begun.remember(Viewpoint(1, 2))
    begun.origin, begun.query = SearchOrigin(Viewpoint(1, 0), 5), "two"
    begun.annotations, begun.remark = ["not", "these"], "nor this"  # type: ignore[list-item]  # any will do
    whole = begun.continued(read("One\n\nTwo\n\nThree"))
    assert whole.whole and whole.visited == [Viewpoint(1, 2)] and (whole.origin, whole.query) == (begun.origin, "two")
    assert whole.annotations == () and whole.remark == Session().remark
