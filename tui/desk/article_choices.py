"""What the open dialog offers: recent projects, the reading list, and what the notebook keeps besides."""

from __future__ import annotations

import os
from collections.abc import Iterator

from .questions import Choice
from .state import DeskState

LOOKING = 0.1
"""Seconds spent on finding out what files are called, each time that they are offered."""


def article_choices(state: DeskState) -> list[Choice]:
    """Everything at hand, the article that is open marked."""
    records = state.notebook.articles() if state.notebook is not None else []
    state.titles.update({record.source: record.title for record in records if record.title})
    listed, open_now = set(state.reading_list), state.session.article.sha256
    stored = [
        Choice(r.sha256, r.title, os.path.basename(r.source), stored=True, current=r.sha256 == open_now)
        for r in records
        if r.source not in listed
    ]
    return [*_projects(state), *_listed(state), *stored]


def _projects(state: DeskState) -> Iterator[Choice]:
    if state.projects is None:
        return
    here = state.projects.current.folder if state.projects.current is not None else ""
    for project in state.projects.recent():
        if project.folder != here:
            yield Choice(project.folder, project.title, f"project {project.folder}")


def _listed(state: DeskState) -> Iterator[Choice]:
    count = len(state.reading_list)
    for number, name in enumerate(state.reading_list, 1):
        file = os.path.basename(name)
        place = f"{number:,} of {count:,}" if count > 1 else "reading list"
        title = state.titles.get(name) or file
        about = place if title == file else f"{place} · {file}"
        yield Choice(name, title, about, current=name == state.session.article.source)
