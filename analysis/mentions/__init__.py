"""Names in the text: persons, organizations, places, and groups of people that act together."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern

from ..article import Article
from ..findings import ActorKind, Mention
from ..language import Sentence
from .acronyms import add_bracketed
from .addresses import add_addresses
from .announced import add_announced
from .bodies import add_bodies
from .bodies_of_lands import add_bodies_of_lands
from .bodies_of_two import join_bodies_of_two
from .bounds import drop_endless, trim_names
from .context_labels import correct_labels
from .credited_bodies import add_agencies, add_credited
from .doubtful_things import revise_things
from .employers import add_employers
from .filling import fill_in
from .glossed_names import add_glossed
from .glued_names import part_glued
from .groups import groups_of
from .headed_names import add_headed
from .headline_names import cut_headlines
from .introduced_things import label_introduced_things
from .kinds import tell_kinds
from .known_names import add_known
from .legal_forms import add_firms
from .name_draft import NameDraft, Step
from .name_words import Words
from .nicknamed_teams import add_nicknamed
from .numbered_roads import add_roads
from .opening_words import without_opening_nouns
from .possessed import add_possessed
from .purposes import add_purposes
from .racehorses import label_horses
from .rows_behind_nouns import add_rows
from .saints import join_saints
from .seats import add_seats
from .sentence_words import parts_of
from .short_things import label_short_things
from .sports_rows import label_rows
from .tagging import Name, tagger
from .teams import label_teams
from .things import label_things
from .unseen_subjects import add_unseen
from .voting import join_parts, vote_on_labels
from .waters import add_waters
from .whole_names import make_whole
from .works import label_works

__all__ = ["STEPS", "mentions_of"]

STEPS: tuple[Step, ...] = (
    trim_names,
    join_parts,
    part_glued,
    add_bodies,
    add_bodies_of_lands,
    add_announced,
    add_rows,
    add_unseen,
    add_headed,
    add_known,
    add_credited,
    add_employers,
    revise_things,
    trim_names,
    make_whole,
    join_bodies_of_two,
    add_purposes,
    add_roads,
    add_firms,
    add_waters,
    add_glossed,
    add_seats,
    join_saints,
    add_possessed,
    label_things,
    label_introduced_things,
    label_horses,
    without_opening_nouns,
    label_short_things,
    label_works,
    correct_labels,
    add_addresses,
    label_rows,
    label_teams,
    add_nicknamed,
    tell_kinds,
    cut_headlines,
    add_bracketed,
    add_agencies,
    vote_on_labels,
    fill_in,
    drop_endless,
)
"""What is done to the names that the tagger saw, in this order; each step changes the names of the draft."""
_KINDS: dict[str, ActorKind] = {"PER": "person", "ORG": "organization", "LOC": "place"}


def mentions_of(article: Article, sentences: Sequence[Sentence]) -> list[Mention]:
    """Actors named in an article, in the order of the text, never overlapping.

    A mention is the name alone, without article, title or possessive.
    """
    if article.text == article.text.lower():  # Names are looked for around capitals only.
        return sorted(groups_of(article, sentences, []), key=lambda mention: mention.start)
    parts = parts_of(article.text, sentences)
    draft = NameDraft(*tagger().names([words.texts for words in parts]))
    for step in STEPS:
        step(draft)
    named = [
        _mention(article.text, words, name)
        for words, found in zip(parts, draft.names, strict=True)
        for name in found
        if name.label in _KINDS or _is_people(words, name)
    ]
    return sorted([*named, *groups_of(article, sentences, named)], key=lambda mention: mention.start)


def _is_people(words: Words, name: Name) -> bool:
    """Whether a word for a people means people ("Danes"), not what is theirs ("Danish")."""
    last = words.texts[name.last - 1]
    return name.label == "NRP" and last.endswith(("s", "men")) and not last.endswith(("ss", "us", "is"))


def _mention(text: str, words: Words, name: Name) -> Mention:
    start, end = words.starts[name.first], words.ends[name.last - 1]
    return Mention(start, end, intern(text[start:end]), _KINDS.get(name.label, "group"), round(name.confidence, 3))
