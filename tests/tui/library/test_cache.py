"""Findings kept on disk come back as they were, or not at all."""

from __future__ import annotations

from pathlib import Path

from analysis import analyze, read
from tui.library.cache import FindingsCache, engine_version

SEED = Path(__file__).parents[3] / "seeds" / "kazakhstan-unrest.txt"
ARTICLE = read(SEED.read_text(encoding="utf-8"))


def test_findings_come_back_as_they_were(tmp_path: Path) -> None:
    findings = analyze(ARTICLE)
    path = tmp_path / "deep" / "findings.db"
    with FindingsCache(path) as cache:
        assert cache.get(ARTICLE) is None
        cache.put(findings)
        assert cache.get(ARTICLE) == findings
    with FindingsCache(path) as cache:
        assert cache.get(ARTICLE) == findings
        assert cache.has(ARTICLE.sha256)
        assert cache.get(read("Another text.")) is None


def test_another_engine_finds_anew(tmp_path: Path) -> None:
    path = tmp_path / "findings.db"
    with FindingsCache(path, "old") as cache:
        cache.put(analyze(ARTICLE))
    with FindingsCache(path, "new") as cache:
        assert cache.get(ARTICLE) is None
    assert len(engine_version()) == 16


def test_only_the_ones_used_last_are_kept(tmp_path: Path) -> None:
    articles = [read(f"Police said {n} people were hurt.") for n in range(6)]
    with FindingsCache(tmp_path / "findings.db") as cache:
        for article in articles:
            cache.put(analyze(article))
        assert cache.get(articles[0]) is not None
        cache.shrink(3)
        assert [cache.has(article.sha256) for article in articles] == [True, False, False, False, True, True]


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "findings.db"
    path.write_bytes(b"no database at all" * 100)
    with FindingsCache(path) as cache:
        cache.put(analyze(ARTICLE))
    with FindingsCache(path) as cache:
        assert cache.has(ARTICLE.sha256)


def test_where_nothing_can_be_written_it_keeps_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with FindingsCache(tmp_path / "file" / "findings.db") as cache:
        cache.put(analyze(ARTICLE))
        assert cache.has(ARTICLE.sha256)
