"""Reports that carry one wire text are one voice: found by the runs of words that they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

from .report_draft import ReportDraft

_RUN = 6
"""So many words in a row are taken as one mark of a text."""
_SHARED = 0.5
"""Such a share of the shorter text's runs makes two texts one."""
_WORD = re.compile(r"\w+")


def give_voices(reports: Sequence[ReportDraft]) -> None:
    """Number the voices: of reports that carry one text, and of single sentences that several print.

    Each report is held against the first of every voice only, so that hundreds of copies stay fast.
    """
    homes: dict[int, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for report in reports:
        marks = _marks(report.article.text)
        shared = Counter(voice for mark in marks for voice in homes.get(mark, ()))
        near = (voice for voice, count in shared.items() if count >= _SHARED * min(len(marks), sizes[voice]))
        report.voice = min(near, default=len(sizes))
        if report.voice == len(sizes):
            sizes.append(len(marks))
            for mark in marks:
                homes[mark].append(report.voice)
    _give_to_sentences(reports)


def _give_to_sentences(reports: Sequence[ReportDraft]) -> None:
    """A sentence printed word for word by reports of several voices is one voice of its own."""
    keys = [
        {at: _key(report.text_of(at)) for at in {figure.sentence for figure in report.figures}} for report in reports
    ]
    printed: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for report, sentences in zip(reports, keys, strict=True):
        for key in sentences.values():
            printed[key].add(report.voice)
    shared = {key: min(voices) for key, voices in printed.items() if len(key) >= _RUN}
    for report, sentences in zip(reports, keys, strict=True):
        voices = {at: shared.get(key, report.voice) for at, key in sentences.items()}
        for figure in report.figures:
            figure.voice = voices[figure.sentence]


def _key(sentence: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(sentence.lower()))


def _marks(text: str) -> frozenset[int]:
    # Sums of whole numbers only: their hashes are the same in every process.
    words = [crc32(word.encode()) for word in _WORD.findall(text.lower())]
    return frozenset(map(hash, zip(*(words[at:] for at in range(_RUN)), strict=False)))
