"""What the keys of the desk do: which call of a controller stands behind the name of an action."""

from __future__ import annotations

from collections.abc import Callable

from .controllers import Controllers

Action = Callable[..., object]
"""What comes back is of no matter, but for a coroutine: that asks the reader something and is yet to be run."""


def key_actions(desk: Controllers) -> dict[str, Action]:
    """The actions by name. Controllers that are not made yet are made when they are first needed."""
    return {
        "highlight": desk.notes.highlight,
        "delete": desk.notes.delete,
        "copy": desk.notes.copy,
        "tag": lambda: desk.tags.pick(),
        "toggle_tag_of_digit": lambda digit: desk.tags.toggle_digit(digit),
        "tag_all": lambda: desk.tags.tag_all(),
        "verdict": lambda: desk.tags.set_verdict(),
        "confirm": lambda: desk.checking.confirm(),
        "check": lambda: desk.checking.set_verdict(),
        "undo": desk.changes.undo,
        "redo": desk.changes.redo,
        "save": desk.saving.save,
        "select": desk.selection.begin,
        "selection_move": desk.selection.move,
        "selection_extend": desk.selection.extend,
        "selection_switch_edge": desk.selection.switch_edge,
        "finding_step": lambda step: desk.places.step(step),
        "finding_open": lambda: desk.places.open(),
        "letters": lambda: desk.places.show_letters(),
        "walk": desk.navigation.walk,
        "back": desk.navigation.back,
        "notices": desk.navigation.toggle_notices,
        "annotation": desk.annotations.step,
        "marking": desk.findings.change_marking,
        "voices": desk.findings.toggle_voices,
        "sort": lambda: desk.arranging.sort(),
        "card": desk.findings.show_card,
        "correct": lambda: desk.corrections.correct(),
        "orphans": desk.versions.show_lost,
        "place": desk.versions.place,
        "identifiers": lambda: desk.identifiers.show(),
        "counts": lambda: desk.comparison.count_tags(),
        "consistency": lambda: desk.consistency.show(),
        "compare": lambda: desk.events.compare(),
        "agreement": lambda: desk.comparison.compare(),
        "readers": lambda: desk.readers.choose(),
        "tab": desk.sidebar.step_tab,
        "open": desk.articles.choose,
        "neighbour": desk.articles.open_neighbour,
        "library": desk.library.show,
        "export": desk.export,
        "escape": desk.escape,
    }
