"""Why the engine has a finding: each fact, the words that it is read from, and the steps that decide it.

A step is named by its stage and its function; ``analysis/STAGE/__init__.py`` lists them in their order.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.findings import Actor, Mention, Number, Quote, Source

from ..notebook.quotation import in_quotes
from .card_listing import CardEntry

STEPS = {
    "name": "mentions: trim_names … vote_on_labels",
    "kind": "actors: decide_kinds",
    "alias": "actors: merge_spellings … merge_firms",
    "role": "actors: add_roles, add_titles",
    "credit": "actors: mark_credits",
    "weight": "actors: weigh",
    "amount": "numbers: find_amounts",
    "of": "numbers: give_meanings, share_neighbours, give_measured",
    "fate": "numbers: give_fates, share_neighbours",
    "iso": "numbers: add_dates",
    "source": "attribution: read_reports, resolve_sources",
    "quote": "attribution: pair_quotation_marks, collect_quotes",
    "speaker": "attribution: assign_speakers",
    "inferred": "attribution: assign_speakers, resolve_sources",
}
"""The steps that decide a fact: of a stage, those named, or with … all from the one to the other."""


def _reason(fact: str, key: str, span: Span | None = None) -> CardEntry:
    return CardEntry(fact, STEPS[key], span)


def reasons_for_actor(actor: Actor) -> Sequence[CardEntry]:
    """Why it is a name, of which kind, and why its other names are the same actor's."""
    first = actor.mentions[0]
    reasons = [_reason(f"{in_quotes(first.text)} is a name{_sure(first.confidence)}", "name", Span(*_ends(first)))]
    reasons.append(_reason(f"{actor.kind}{_sure(actor.confidence)}", "kind"))
    for alias in actor.aliases:
        where = next((Span(*_ends(mention)) for mention in actor.mentions if mention.text == alias), None)
        if alias != actor.name:
            reasons.append(_reason(f"{in_quotes(alias)} is the same {actor.kind}", "alias", where))
    reasons += [_reason(f"role: {role}", "role") for role in actor.roles]
    if actor.credit:
        reasons.append(_reason("a credit takes no part in the story", "credit"))
    return [*reasons, _reason(f"weight {actor.salience:.2f}", "weight")]


def reasons_for_number(number: Number) -> Sequence[CardEntry]:
    """Why it is this amount, what it counts, and why it is on somebody's account, or nobody's."""
    reasons = [_reason(f"{number.text}: {number.kind}{_sure(number.confidence)}", "amount", Span(*_ends(number)))]
    if number.of:
        reasons.append(_reason(f"of: {number.of}", "of"))
    if number.fate:
        reasons.append(_reason(number.fate, "fate"))
    if number.iso:
        reasons.append(_reason(number.iso, "iso"))
    source = number.source
    if source is None:
        return [*reasons, _reason("no source: no words of saying reach it", "source")]
    return [*reasons, _reason(f"source: {in_quotes(source.text)} with “{source.cue}”", "source", Span(*_ends(source)))]


def reasons_for_quote(quote: Quote) -> Sequence[CardEntry]:
    """Why it is a quote, and why it is this speaker's, or nobody's."""
    reasons = [_reason("stands in quotation marks", "quote", Span(*_ends(quote)))]
    if quote.speaker is None and quote.speaker_text is None:
        return [*reasons, _reason("no speaker: no words of saying stand by it", "speaker")]
    words, place = quote.speaker_text, None
    if quote.speaker_start is not None and quote.speaker_end is not None:
        place = Span(quote.speaker_start, quote.speaker_end)
    cue = f" with “{quote.cue}”" if quote.cue else ""
    if quote.inferred:
        said = f"worked out from {in_quotes(words)}{cue}" if words else "carried on from the quote before"
        return [*reasons, _reason(f"{said}{_sure(quote.confidence)}", "inferred", place)]
    return [*reasons, _reason(f"speaker: {in_quotes(words or '')}{cue}{_sure(quote.confidence)}", "speaker", place)]


def _ends(finding: Mention | Number | Quote | Source) -> tuple[int, int]:
    return finding.start, finding.end


def _sure(confidence: float) -> str:
    return f", {confidence:.0%} sure"
