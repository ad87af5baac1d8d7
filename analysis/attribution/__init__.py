"""Quotes, who speaks them, all that the text credits to someone, and on whose account each number stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..article import Article
from ..findings import Actor, Attribution, Quote
from ..language import Sentence
from .attribution_draft import Draft
from .number_sources import with_sources
from .quoted_spans import pair_quotation_marks
from .reports import drop_labels_of_things, read_reports
from .resolution import index_actors, resolve_sources
from .results import collect_attributions, collect_quotes
from .speakers import assign_speakers
from .turns import read_turns

__all__ = ["STEPS", "credits_of", "with_sources"]

STEPS: tuple[Callable[[Draft], None], ...] = (
    pair_quotation_marks,  # where quoted words lie: “I will go,” she said.
    index_actors,  # where each actor is mentioned, in quotes and outside
    read_reports,  # cues with sources and complements: [She] said [prices fell]
    read_turns,  # transcripts: all of "HOLT: We lost it. I know." is what Holt says
    drop_labels_of_things,  # "Ann Lee: prices fell" credits Ann Lee; "Budget: prices fell" credits nobody
    assign_speakers,  # whose words a quote gives: by its cue, or continued from the quote before
    resolve_sources,  # which actors "he", "the senator" and "Mr. Lee" are, in the order of the text
    collect_quotes,  # without titles and scare quotes: "Night Ferry", the so-called "alt-right"
    collect_attributions,  # in the order of the text, quoted and reported
)
"""What is done with an article, in this order; each changes the draft of its quotes and attributions."""


def credits_of(
    article: Article, sentences: Sequence[Sentence], actors: Sequence[Actor]
) -> tuple[tuple[Quote, ...], tuple[Attribution, ...]]:
    """The quotes and the attributions of an article, each in the order of the text.

    Titles and scare quotes that nobody is said to speak are no quotes. A speaker or source whose
    actor had to be worked out (a pronoun, a speaker carried on) is marked in the quote as inferred.
    """
    draft = Draft(article, sentences, actors)
    for step in STEPS:
        step(draft)
    return draft.quotes, draft.attributions
