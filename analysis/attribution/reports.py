"""Who is credited with what, sentence by sentence: the grammar of "he said", "according to" and their like.

The definition of what counts is that of news attribution corpora (Pareti 2016, PARC 3.0): a source, a cue and
a content; of nested ones only the outermost stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from .attribution_draft import Draft, ReadLine, Report
from .candidates import Candidate
from .cue_kinds import candidates_of
from .cue_words import lexicon
from .grammar_line import QUOTE, Line
from .grammar_lines import lines_of
from .headline_tags import retagged
from .name_tags import names_tagged, pairs_tagged
from .nested_figures import tells_own_figure
from .phrases import FINITE, NOUNS, RELATIVES, VERBS, group_start, phrase_end, phrase_start
from .quoted_fragments import fragment_candidate, is_only_verb
from .referents import Referents
from .retagging import retag
from .subject_phrases import head_of
from .subjects import subject_of
from .tagged_figures import figures_tagged

_MARKS = frozenset({",", ".", ":", "''", "``"})
_TWO = 2
_SHORTEST_PLACE = 4  # letters of a place that opens a report; of bodies many have as few
_OPENING = 1000  # characters in which a report says where it comes from
_LABEL = re.compile(r"^[A-Z][A-Z.' -]+:", re.MULTILINE)
_ONE = frozenset({"he", "she"})
_BARE = _MARKS | {QUOTE, "CC"}


def read_reports(draft: Draft) -> None:
    """Find in each sentence who is credited with what: [Police] said [26 people were hurt]."""
    article = draft.article
    sentences = retagged(article, draft.sentences)
    mentions = draft.referents.between(0, len(article.text))
    names = [(one.start, one.end) for one in mentions if one.person]
    paired = [(one.start, one.end) for one in mentions if " and " in article.text[one.start : one.end]]
    for line in lines_of(article, sentences, draft.quoted):
        names_tagged(article.text, line, names)
        pairs_tagged(line, paired)
        _part_country(line)
        retag(line)
        figures_tagged(line)
        draft.lines.append(_read(article.text, line, draft.referents))


def _part_country(line: Line) -> None:
    """Write the country US, whose words are small in a line, so that it is no "us"."""
    if "us" in line.words:
        line.words[:] = [
            "u.s." if word == "us" and tag == "NNP" else word for word, tag in zip(line.words, line.tags, strict=True)
        ]


def drop_labels_of_things(draft: Draft) -> None:
    """Drop reports that hold only if their source is a name, where it turns out not to be one: "Budget: taxes rise"."""
    referents = draft.referents
    draft.lines = [
        line._replace(reports=tuple(one for one in line.reports if not one.if_named or _is_named(one, referents)))
        if any(report.if_named for report in line.reports)
        else line
        for line in draft.lines
    ]


def _is_named(report: Report, referents: Referents) -> bool:
    return bool(report.source and report.head and referents.is_named_speaker(report.head, report.source))


def _is_dateline(text: str, line: Line, one: Candidate, referents: Referents) -> bool:
    """Whether a label in capitals is where a report comes from, and nobody's name: "LANDOR: The court ruled"."""
    if one.source is None or line.words[one.cue[0]] != ":":
        return False
    source, head = (line.spans[one.source.start][0], line.spans[one.source.end - 1][1]), line.spans[one.source.head]
    label = text[slice(*source)]
    if source[0] > _OPENING or not label.isupper() or len(label) < _SHORTEST_PLACE or text.count(label) > 1:
        return False
    if len(_LABEL.findall(text, 0, 2 * _OPENING)) > 1:
        return False  # a dialogue
    actor = referents.named(head, source)
    if actor in referents.persons or (len(label) == _SHORTEST_PLACE and referents.is_body(actor)):
        return False
    listed = lexicon()
    word = line.words[one.source.head]
    return not (word in listed.documents or {word, word.removesuffix("s")} & listed.people)


def _read(text: str, line: Line, referents: Referents) -> ReadLine:
    spans = line.spans
    found = [one for one in _with_words(candidates_of(line), line) if not _is_dateline(text, line, one, referents)]
    outer = _outermost(found, line)
    inside = [one for one in found if one.source and one not in outer]
    told = any(line.words[one.cue[0]] == "according" for one in outer)  # she blamed “the rain”, according to the Post
    first = min((one.cue[1] for one in outer), default=0)
    nested = [
        one
        for one in inside
        if _speaks_inside(line, one, first) or (told and _quotes(line, one)) or _is_told_on(line, one, outer)
    ]
    return ReadLine(
        line.paragraph,
        spans[0][0],
        spans[-1][1],
        tuple(_report(text, line, one) for one in outer),
        tuple(line.quotes.values()),
        bool(line.quotes) and _BARE.issuperset(line.tags),
        _about(line),
        line.words[-1] == ":",
        tuple(_report(text, line, one) for one in nested),
        line.words[-1] == "?" and not line.quotes and not outer,
        tuple(_fragments(text, line, (*outer, *nested))),
        tuple(
            _report(text, line, one)
            for one in inside
            if one.beside or _gives_figure(line, one, outer) or tells_own_figure(line, one, outer)
        ),
    )


def _fragments(text: str, line: Line, found: Sequence[Candidate]) -> Iterator[Report]:
    """Whose the quotes are that stand in nothing anybody is credited with."""
    for at in line.quotes:
        if at and not any(one.source and _covers(one, at) for one in found):
            fragment = fragment_candidate(text, line, at)
            if fragment:
                yield _report(text, line, fragment)
            elif is_only_verb(line, at):
                yield _report(text, line, Candidate((at, at + 1), None, ((at, at + 1),), False))


def _speaks_inside(line: Line, one: Candidate, outer_end: int) -> bool:
    """Whether a nested cue names who speaks: quoted Ann Lee "as saying", said that Ann Lee had told her “No”.

    ``outer_end``: where the first cue of the line ends; behind it "he" is who has been named since.
    """
    if line.word(one.cue[0] - 1) == "as":
        return True
    said = one.spoken and line.tags[one.cue[1] - 1] in VERBS and line.tags[one.cue[1] - 1] != "VBG"
    quoted = said and len(one.pieces) == 1 and QUOTE in line.tags[one.pieces[0][0] : one.pieces[0][0] + _TWO]
    if not quoted or one.source is None:
        return False
    another = line.words[one.source.head] in _ONE and "NNP" in line.tags[outer_end : one.source.start]
    another = another and line.word(one.pieces[0][0] - 1) == "that"
    if line.words[one.source.head] in _ONE and line.word(one.source.start - 1) == "which":
        return line.word(one.source.start - 2) == "in"  # they cited a letter in which he wrote of “it”
    return another or line.tags[one.source.head] == "NNP"


def _is_told_on(line: Line, one: Candidate, outer: Sequence[Candidate]) -> bool:
    """Whether somebody only tells on another's quote: [the board] said it was “bad”, [the Post] reported."""
    says = one.spoken and not one.before and line.tags[one.cue[1] - 1] in VERBS
    if not says or one.source is None or line.tags[one.source.head] not in NOUNS:
        return False
    quoted = any(QUOTE in line.tags[start:end] for start, end in one.pieces)
    relative = line.tags[one.source.end - 1] in RELATIVES  # shot down by Bob Roe, who said
    return quoted and any(
        (relative or (other.before and not _ends_with_own(line, other))) and _covers(other, one.cue[1] - 1)
        for other in outer
    )


def _gives_figure(line: Line, one: Candidate, outer: Sequence[Candidate]) -> bool:
    """Whether somebody says a figure in what is but judged or meant: "blamed the union, which he said asked £38"."""
    if one.source is None or not one.vouches or line.tags[one.cue[1] - 1] not in FINITE:
        return False
    if line.words[one.source.end - 1] == "that":
        return False  # cited a report that found 40
    if not any("CD" in line.tags[start:end] for start, end in one.pieces):
        return False
    return all(other.vouches is False for other in outer if _covers(other, one.cue[1] - 1))


def _ends_with_own(line: Line, one: Candidate) -> bool:
    """Whether what stands before a cue ends with a quote and a comma, and so with the words of whom it credits."""
    last = one.pieces[0][1] - 1
    return line.tags[last] == QUOTE and (last in line.leading or line.word(last + 1) == ",")


def _quotes(line: Line, one: Candidate) -> bool:
    """Whether a cue credits somebody with words in quotation marks, and with hardly any more."""
    ((start, _),) = one.pieces if len(one.pieces) == 1 else ((0, 0),)
    return line.tags[one.cue[1] - 1] in VERBS and QUOTE in line.tags[start : start + 2]


def _with_words(found: Iterable[Candidate], line: Line) -> Iterator[Candidate]:
    """Candidates with those pieces that hold a word; a line that breaks off after "he said that" credits nothing."""
    for candidate in found:
        pieces = tuple((start, end) for start, end in candidate.pieces if not _MARKS.issuperset(line.tags[start:end]))
        if pieces:
            yield candidate if len(pieces) == len(candidate.pieces) else candidate._replace(pieces=pieces)


def _outermost(candidates: Sequence[Candidate], line: Line) -> list[Candidate]:
    """Those whose cue does not stand in what another one credits, in the order of the line.

    What others say stands beside praise or blame for them: "condemned activists who claimed 40 had died".
    """
    if len(candidates) < _TWO:
        return list(candidates)
    outermost: list[Candidate] = []
    for one in sorted(candidates, key=_extent):
        if not any(_holds(other, one) and not _only_judges(other, one, line) for other in outermost):
            outermost = [other for other in outermost if not _holds(one, other)]
            outermost.append(one)
    return sorted(outermost, key=lambda found: found.cue)


def _extent(candidate: Candidate) -> tuple[int, int]:
    """Sorts candidates by where they begin, the longest first."""
    pieces = (candidate.cue, *candidate.pieces)
    return min(start for start, _ in pieces), -max(end for _, end in pieces)


def _holds(other: Candidate, one: Candidate) -> bool:
    """Whether ``other`` credits somebody with words that ``one`` stands in; "…, he said" credits all before it."""
    if one.source is None and other.source is not None and set(one.pieces) & set(other.pieces):
        return True
    if not _covers(other, one.cue[1] - 1):
        return False
    return not (one.before and not other.before and _covers(one, other.cue[1] - 1))


def _only_judges(other: Candidate, one: Candidate, line: Line) -> bool:
    """Whether ``other`` but praises or blames those "who" say something themselves."""
    relative = one.source is not None and line.tags[one.source.end - 1] in RELATIVES
    hangs_on = (  # played down comments from the White House cautioning that it was “bad”
        one.source is not None
        and line.tags[one.cue[0]] == "VBG"
        and one.source.end == one.cue[0]
        and line.tags[one.source.head] == "NNP"
        and any(QUOTE in line.tags[start:end] for start, end in one.pieces)
    )
    return (relative or hangs_on) and one.vouches and not other.vouches and other.source is not None


def _covers(candidate: Candidate, at: int) -> bool:
    return any(start <= at < end for start, end in candidate.pieces)


def _report(text: str, line: Line, found: Candidate) -> Report:
    spans = line.spans
    source = head = None
    if found.source:
        first, last = found.source.start, found.source.end - 1
        while last > first and line.tags[last] in (",", ":"):
            last -= 1
        source = (spans[first][0], spans[last][1])
        head = spans[found.source.head]
    pieces = tuple((spans[start][0], spans[end - 1][1]) for start, end in found.pieces)
    cue = text[spans[found.cue[0]][0] : spans[found.cue[1] - 1][1]]
    return Report(line.paragraph, source, head, cue, pieces, found.spoken, found.vouches, found.if_named)


def _about(line: Line) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Whom the first verb of a line's main clause is about: the spans of the phrase and of its main word."""
    spans = line.spans
    if line.words[0] == "for" and line.tag(1) == "NNP" and line.word(end := phrase_end(line, 1)) == ",":
        return (spans[1][0], spans[end - 1][1]), spans[head_of(line, 1, end)]  # For Ann Lee, it was a legend
    verb = next((at for at, tag in enumerate(line.tags) if tag != "NNP" and at), 0)
    if verb and line.tags[verb] == "NNS" and _follows_verb(line, verb + 1):
        return (spans[0][0], spans[verb - 1][1]), spans[verb - 1]  # Lee pours tea: a verb tagged wrong
    fronted = line.tags[0] in ("IN", "VBN", "VBG", "VBD", "WRB") and "," in line.words
    for at in range(line.words.index(",") if fronted else 0, len(line.tags)):
        if line.tags[at] in FINITE:
            subject = subject_of(line, group_start(line, at))
            if subject is None:
                return None
            return (spans[subject.start][0], spans[subject.end - 1][1]), spans[subject.head]
    if line.words[-1] == ":" and len(line.words) > 1 and line.tags[-2] == "NNP":
        start = phrase_start(line, len(line.words) - 2)  # And from Mayor Ann Lee:
        return (spans[start][0], spans[-2][1]), spans[-2]
    return None


def _follows_verb(line: Line, at: int) -> bool:
    """Whether what stands at ``at`` follows a verb rather than a noun in the plural."""
    return line.tag(at) in ("WRB", "DT", "PRP", "PRP$") or (line.tag(at) == "NN" and line.tag(at + 1) == ".")
