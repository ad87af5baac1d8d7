"""What corrections of numbers, quotes and attributions do to findings. Pure.

Each gives back new findings with the keys of those that it made what they are; none where its finding is gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from analysis.article import Span
from analysis.findings import Attribution, FindingKey, Findings, Number, Quote, key_of

from .correction import Correction
from .correction_parties import source_of, spoken_by
from .correction_targets import Placed, one_meant, place_of

Outcome = tuple[Findings, tuple[FindingKey, ...]]
SourcesGiven = Set[FindingKey]
"""The findings whose source the reader has given, or taken away."""
NUMBER_FIELDS = ("value", "low", "high", "hedge", "kind", "unit", "of", "fate")
"""The fields of a number that a correction sets as they are."""


def corrected_number(findings: Findings, correction: Correction, _: SourcesGiven) -> Outcome:
    """A number with another value, unit, source or kind; dropped; or added."""
    place = place_of(correction.target)
    if place is None:
        return findings, ()
    if correction.act == "drop":
        gone = [n for n in findings.numbers if n.start < place.end and place.start < n.end]
        return replace(findings, numbers=tuple(n for n in findings.numbers if n not in gone)), tuple(map(key_of, gone))
    number = one_meant(findings.numbers, correction.target)
    value = correction.value
    if correction.act == "retype":
        value = {"kind": value} if number is not None and (number.start, number.end) == place else {}
    elif correction.act == "add" and number is None and _is_text(findings, place):
        text = findings.article.text[place.start : place.end]
        number = Number(place.start, place.end, text, None, None, None, None, "other", None, None)
        if "source" not in value:
            number = _sourced([number], findings)[0]
        findings = replace(findings, numbers=_in_order([*findings.numbers, number]))
    elif correction.act not in ("set", "add"):
        return findings, ()
    if number is None or not value:
        return findings, ()
    fields = {name: value[name] for name in NUMBER_FIELDS if name in value}
    if "source" in value:
        fields["source"] = source_of(findings, value["source"], number.source, number.start)
    new = replace(number, **fields, confidence=1.0)
    return replace(findings, numbers=_exchanged(findings.numbers, number, new)), (key_of(new),)


def corrected_quote(findings: Findings, correction: Correction, given: SourcesGiven) -> Outcome:
    """A quote with another speaker, or the one that was worked out confirmed; dropped; or added.

    What is credited with it to its speaker follows, unless its source is ``given`` already.
    """
    place = place_of(correction.target)
    quote, value = one_meant(findings.quotes, correction.target), correction.value
    if correction.act == "drop" and quote is not None:
        return replace(findings, quotes=tuple(q for q in findings.quotes if q is not quote)), (key_of(quote),)
    if correction.act == "add" and quote is None and place is not None and _is_text(findings, place):
        text = findings.article.text[place.start : place.end]
        quote = Quote(place.start, place.end, text, None, None, None, None, None)
        findings = replace(findings, quotes=_in_order([*findings.quotes, quote]))
    if correction.act not in ("set", "add") or quote is None:
        return findings, ()
    fields = spoken_by(findings, quote, value["speaker"]) if "speaker" in value else {}
    new = replace(quote, **fields, inferred=False, confidence=1.0)
    made = replace(findings, quotes=_exchanged(findings.quotes, quote, new))
    if "speaker" not in value or (new.speaker is not None and new.speaker == quote.speaker):
        return made, (key_of(new),)
    said = [a for a in made.attributions if _tells(a, quote) and key_of(a) not in given]
    made, keys = _credited(made, said, value["speaker"], given)
    return made, (key_of(new), *keys)


def corrected_attribution(findings: Findings, correction: Correction, given: SourcesGiven) -> Outcome:
    """An attribution with another source, or which says or does not say that it is so; or dropped."""
    old, value = one_meant(findings.attributions, correction.target), correction.value
    if old is None or correction.act not in ("set", "drop"):
        return findings, ()
    if correction.act == "drop":
        left = tuple(a for a in findings.attributions if a is not old)
        made, keys = _resourced(replace(findings, attributions=left), [old], given)
        return made, (key_of(old), *keys)
    new = replace(old, vouches=value.get("vouches", old.vouches))
    if "source" in value:
        new = replace(new, source=source_of(findings, value["source"], old.source, old.start))
    made = replace(findings, attributions=_exchanged(findings.attributions, old, new))
    made, keys = _resourced(made, [old], given)
    return made, (key_of(new), *keys)


def _tells(attribution: Attribution, quote: Quote) -> bool:
    """Whether an attribution credits the words of a quote to the speaker that the quote has."""
    source = attribution.source
    if source is None or not (attribution.start < quote.end and quote.start < attribution.end):
        return False
    same_words = (source.start, source.end) == (quote.speaker_start, quote.speaker_end)
    return same_words or (source.actor is not None and source.actor == quote.speaker)


def _credited(
    findings: Findings, said: Sequence[Attribution], who: Mapping[str, Any] | None, given: SourcesGiven
) -> Outcome:
    """The findings with these attributions, and the numbers in them, on the account of somebody else."""
    made = findings
    keys: list[FindingKey] = []
    for old in said:
        new = replace(old, source=source_of(findings, who, old.source, old.start))
        made = replace(made, attributions=_exchanged(made.attributions, old, new))
        keys.append(key_of(new))
    made, more = _resourced(made, said, given)
    return made, (*keys, *more)


def _resourced(findings: Findings, old: Sequence[Attribution], given: SourcesGiven) -> Outcome:
    """The findings with the sources of the numbers that ``old`` attributions gave told by those that there are now."""
    inside = [n for n in findings.numbers if key_of(n) not in given and any(_gave_source(a, n) for a in old)]
    anew = _sourced(inside, findings) if inside else ()
    changed = [(before, new) for before, new in zip(inside, anew, strict=True) if before.source != new.source]
    numbers: Iterable[Number] = findings.numbers
    for before, new in changed:
        numbers = _exchanged(numbers, before, new)
    return replace(findings, numbers=tuple(numbers)), tuple(key_of(new) for _, new in changed)


def _gave_source(attribution: Attribution, number: Number) -> bool:
    """Whether a number stands in an attribution and has its source, or none."""
    inside = attribution.start <= number.start and number.end <= attribution.end
    return inside and number.source in (None, attribution.source)


def _sourced(numbers: Sequence[Number], findings: Findings) -> Sequence[Number]:
    """The numbers with the sources that the attributions give them."""
    from analysis.attribution.number_sources import with_sources

    return with_sources(numbers, findings.attributions)


def _exchanged(found: Iterable[Placed], old: Placed, new: Placed) -> tuple[Placed, ...]:
    return tuple(new if one is old else one for one in found)


def _in_order(found: Iterable[Placed]) -> tuple[Placed, ...]:
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _is_text(findings: Findings, place: Span) -> bool:
    return bool(findings.article.text[place.start : place.end].strip()) and place.start >= 0
