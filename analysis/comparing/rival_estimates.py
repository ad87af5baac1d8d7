"""Estimates of one thing that several give in one report: "the firm spoke of $14 million, analysts of 25 million"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from math import inf

from ..language import stem
from .bare_figures import carry, ends_there, gives_a_number, is_bare, is_great, loosely
from .comparing_words import any_of, listed, scale_of
from .figure_draft import FigureDraft, source_key
from .gapped_rivals import is_gapped_rival, names_another
from .report_draft import ReportDraft

_NEVER = ("date", "year", "ordinal", "age")
_MEASURED = ("percent", "measure", "duration")
_TIMES = 4
"""Estimates of one thing that differ by more are of two things."""
_NEARLY = 1.25
_TOO_LOW = re.compile(
    r"\b(?:too (?:low|high|small|little|large|optimistic|cautious)|not enough|undervalue[sd]?)\b", re.I
)
""" "The price of 615p was too low and the firm was worth (700p)"."""


@cache
def _should_be() -> re.Pattern[str]:
    """ "Argues that the fine of 850 million should have been no more than (400 million)"."""
    return re.compile(rf"\bshould (?:have been|be) {loosely()}(?:[$£€])?$", re.I)


_NEW_SUBJECT = re.compile(r"[:;] (?:the |some )?[A-Za-z][\w’' -]{3,40} \w+ (?:\w+ )?$")
""" "A sum that the union calls exaggerated: economists at the bank reckon with (five million)"."""
_WHILE = re.compile(r"\b(?:while|whereas|although|though)\b", re.IGNORECASE)


def carry_to_estimates(report: ReportDraft) -> None:
    """Give a figure that somebody else gives of the same thing what the one before it measures.

    "The firm put the cost at $14 million; analysts reckoned with ($25 million)", "officials speak of 48 dead, the
    doctors of more than (80)", "the university had 46.1 degrees, while the weather service measured (45.8 degrees)".
    """
    last: dict[tuple[str, str | None], FigureDraft] = {}
    for figure in report.figures:
        if figure.number.kind in _NEVER:
            continue
        key = figure.kind, scale_of(figure.unit)[0]
        before = last.get(key)
        if figure.kind == "count" and is_bare(figure) and is_great(figure.number.text):
            before = _money_before(report, figure) or before
        if before is None or not _is_within(report, before, figure):
            last[key] = figure
        if figure.carried:
            continue
        if _is_called_true().search(figure.before) and not figure.after.startswith(":"):
            _carry_from_rival(report, figure)
        elif before is not None and _is_rival(report, before, figure):
            carry(before, figure)


def mark_of_others(report: ReportDraft) -> None:
    """ "Police said 20,000 people marched, organisers (80,000)": who says the first does not say the second."""
    for before, figure in pairwise(report.figures):
        if figure.carried and before.sentence == figure.sentence and source_key(figure) == source_key(before):
            gap = report.article.text[before.number.end : figure.number.start]
            figure.quoted = figure.quoted or (
                source_key(figure) is not None
                and (names_another(gap) or _NEW_SUBJECT.search(figure.before) is not None)
            )


def _money_before(report: ReportDraft, figure: FigureDraft) -> FigureDraft | None:
    """The sum right before a bare number that may leave out its currency: "€140 million. He fears (200 million)"."""
    sums = [f for f in report.figures if f.kind == "money" and f.number.start < figure.number.start]
    near = sums and figure.sentence - sums[-1].sentence <= 1 and are_of_like_size(sums[-1], figure)
    return sums[-1] if near else None


def _carry_from_rival(report: ReportDraft, figure: FigureDraft) -> None:
    """ "The true number is nearer (1,400)": of what the report counted before, that which is nearest in size."""
    told = [f for f in report.figures if f.number.start < figure.number.start and f.status == "current" and not f.aside]
    like = [f for f in told if (f.kind, f.unit) == (figure.kind, figure.unit) and f.fate in (None, figure.fate)]
    if figure.kind == "count" and is_bare(figure):
        like = [f for f in like if not f.apart]
        like += [f for f in told if f.kind in _MEASURED and f.sentence == figure.sentence]
    if figure.kind == "count" and is_great(figure.number.text) and figure.head in (None, stem("sum")):
        like += [f for f in told if f.kind == "money"]
    like = [f for f in like if f.bounds != figure.bounds and are_of_like_size(f, figure)]
    near = [f for f in like if f.sentence == figure.sentence]
    named = [f for f in like if f.head and f.head == figure.head] or near
    if like:
        carry(min(named or like, key=lambda each: _times(each, figure)), figure)


def _is_rival(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> bool:
    if _leaves_out_verb(report, before, figure):
        return True
    if figure.fate in (None, before.fate) and is_gapped_rival(report, before, figure):
        return are_of_like_size(before, figure) and not holds().search(before.before)
    if figure.fate or before.fate or figure.sentence - before.sentence > 1:
        return False
    if figure.head and figure.head == before.head and _expects().search(figure.before):
        return bool(figure.number.source) and _is_else_said(before, figure) and before.bounds != figure.bounds
    if puts_it_at().search(figure.before):
        return before.bounds != figure.bounds and are_of_like_size(before, figure)
    gap = report.article.text[before.number.end : figure.number.start]
    apart = _TOO_LOW.search(gap) or _should_be().search(gap)
    if before.sentence == figure.sentence and figure.kind != "count" and apart:
        return before.bounds != figure.bounds and are_of_like_size(before, figure)
    if not is_bare(figure) or holds().search(before.before) or _something_else_was_done(report, before, figure):
        return False
    if not _is_else_said(before, figure):
        return False
    if ends_there(figure) and gives_a_number().search(figure.before):
        return True
    if figure.number.source is None:
        return False
    return _tells_nothing_else(report, before, figure) or _is_contrasted(report, before, figure)


def _something_else_was_done(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> bool:
    """ "Supporters raised £128,000. The court was told that (£35,000) had been returned": that is another sum."""
    done = _DONE.match(figure.after) if figure.kind == "money" else None
    if done is None or figure.sentence == before.sentence or done[1] in listed("said of any sum"):
        return False
    told = {stem(word) for word in re.findall(r"[a-z]+", report.text_of(before.sentence).lower())}
    return stem(done[1]) not in told


_DONE = re.compile(r" (?:had|has|have|was|were) (?:already |now |since )?(?:been )?([a-z]+(?:ed|en|id))\b")


@cache
def holds() -> re.Pattern[str]:
    """ "The stadium holds (40,000)": nobody's estimate of those who come is a rival of it."""
    return re.compile(rf"\b(?:{any_of('has room for (phrases)')}) {loosely()}$", re.IGNORECASE)


def _leaves_out_verb(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> bool:
    """ "Officials speak of 48 dead, the doctors' association of more than (80)"."""
    verb = gives_a_number().search(before.before[-60:])
    if before.sentence != figure.sentence or verb is None or not ends_there(figure):
        return False
    told = re.sub(rf"{loosely()}$", "", verb[0], flags=re.IGNORECASE).split()
    if not told:
        return False
    gap = report.article.text[before.number.end : figure.number.start]
    again = rf"[^,;.]{{0,30}}, (?:and )?[^,;.]{{3,60}} {re.escape(told[-1])} {loosely()}"
    return re.fullmatch(again, gap, re.I) is not None


def _is_contrasted(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> bool:
    """Whether a figure nearly as great stands in the same sentence behind "while"."""
    gap = report.article.text[before.number.end : figure.number.start]
    if before.sentence != figure.sentence or _WHILE.search(gap) is None or figure.kind == "count":
        return False
    sizes = abs(figure.number.value or 0), abs(before.number.value or 0)
    return 0 < max(sizes) <= _NEARLY * min(sizes)


def _is_within(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> bool:
    """Whether a figure is a part of the one before it: "$64 million, of which the state pays ($50 million)"."""
    gap = report.article.text[before.number.end : figure.number.start]
    return before.sentence == figure.sentence and _within().search(gap) is not None


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('includes')}|{any_of('whole is named (phrases)')})\b", re.IGNORECASE)


@cache
def _is_called_true() -> re.Pattern[str]:
    """ "The true number of infections was above (150)", "the number of losses will be closer to (2,000)"."""
    nouns = any_of("nouns of figures", "measure nouns", "what may be called true")
    return re.compile(
        rf"\b(?:{any_of('called true')}) (?:{nouns})\b[^.;:\d]{{0,60}}$|\b(?:closer|nearer) to {loosely()}(?:[$£€])?$",
        re.IGNORECASE,
    )


@cache
def puts_it_at() -> re.Pattern[str]:
    """ "The city puts the delay at (five days)"."""
    return re.compile(rf"\bputs? (?:the|its|their|this|that) (?:[\w-]+ ){{1,4}}at {loosely()}$", re.IGNORECASE)


@cache
def _expects() -> re.Pattern[str]:
    """ "Economists expect growth of only (0.7 percent)"."""
    return re.compile(rf"\b(?:{any_of('expecting')}) (?:[\w’'-]+ ){{1,3}}?(?:at|of) {loosely()}$", re.IGNORECASE)


def are_of_like_size(one: FigureDraft, other: FigureDraft, times: float = _TIMES) -> bool:
    """Whether two figures may be estimates of one thing, the one at most so many times the other."""
    return _times(one, other) <= times


def _times(one: FigureDraft, other: FigureDraft) -> float:
    sizes = [abs(size) for size in (*one.scaled, *other.scaled) if 0 < abs(size) < inf]
    return max(sizes) / min(sizes) if sizes else inf


def _is_else_said(before: FigureDraft, figure: FigureDraft) -> bool:
    """Whether somebody else gives a figure, and one of a like size."""
    said, other = figure.number.source, before.number.source
    same = said and other and (said.actor or said.text) == (other.actor or other.text)
    if same and not (_NEW_SUBJECT.search(figure.before) and gives_a_number().search(figure.before)):
        return False
    return are_of_like_size(before, figure)


def _tells_nothing_else(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> bool:
    """Whether nothing but who says so, and how, leads up to a number."""
    number = figure.number
    start = max(report.sentences[figure.sentence].start, before.number.end)
    start += max(map(figure.before[start - number.start :].rfind, ";:–"), default=-1) + 1 if start < number.start else 0
    source = number.source
    text = report.article.text
    if source is not None and start <= source.start < number.start:
        led = f"{text[start : source.start]} {text[source.end : number.start]}"
    else:
        led = text[start : number.start]
    known = listed("small words", "says", "estimating", "loosening", "nouns of figures", "measure nouns")
    return ends_there(figure) and all(word in known for word in re.findall(r"[a-z’'-]+", led.lower()))
