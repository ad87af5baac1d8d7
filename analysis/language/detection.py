"""Which language a text is in: English by its small words, any other by ``langdetect`` (Shuyo 2010: naive Bayes over
character n-grams; offline).

English is overruled only where the text is long enough and its small words are rare; captions, lists of names and
tables of results have few small words of any language and are told nothing of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from ..article import Paragraph
from ..data.sections import rows, words
from .tagger import is_known

_SAMPLE = 4_000
"""In characters: so much of an article is looked at."""
_LEAST_WORDS = 12
"""Words without a capital: what has fewer is too short to tell."""
_LEAST_LETTERS = 16
"""Letters of a script that is not Latin: the same."""
_ENGLISH_SHARE, _RARE_SHARE = 0.05, 0.02
"""Above the one share of small English words a text is English, below the other it is not."""
_KNOWN_SHARE = 0.8
"""From this share of words in the tagger's lexicon on a text is English; the detector, slow to load, is not asked."""
_SURE = 0.9
"""The least probability at which the detector is believed."""
UNKNOWN = "und"
"""The code of ISO 639-2 for a language that cannot be told, for passages that are not in English for sure."""
_WORD = re.compile(r"(?<![\w/@#])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w/@])")
_PLAINLY_ENGLISH = re.compile(r" (?:the|and|that|with) ")
_SEEN = 300
"""One such word in so many characters needs no closer look."""
_MANY, _LONG = 100, 1_000
"""One in so many characters of a text that is so long makes a share of small English words well above the one asked."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_LETTER = re.compile(r"[^\W\d_]")
_OTHER_LETTER = re.compile(r"[^\W\d_A-Za-zÀ-ɏḀ-ỿ]")
_ENGLISH = words("function-words.txt", "english")


def language_of(text: str) -> str | None:
    """The language of a text as ISO 639-1 code; None where it is too short or too unclear to tell."""
    if letters := _in_other_script(text):
        return _detected(text) if letters >= _LEAST_LETTERS else None
    if len(text) >= _LONG and _MANY * len(_PLAINLY_ENGLISH.findall(text)) >= len(text):
        return "en"  # nearly all articles, at a tenth of the time that all their words take
    small = [word for word in _WORD.findall(text) if word.islower()]
    if len(small) < _LEAST_WORDS:
        return None
    share = sum(word in _ENGLISH for word in small) / len(small)
    if share >= _ENGLISH_SHARE:
        return "en"
    known = sum(map(is_known, small)) >= _KNOWN_SHARE * len(small)
    found = "en" if known else _detected(" ".join(small))
    return found if (found == "en") == (share >= _RARE_SHARE) else None


def _in_other_script(text: str) -> int:
    """How many letters a text has, where most of them are not Latin; else 0."""
    if not _OTHER_LETTER.search(text):
        return 0
    letters = len(_LETTER.findall(text))
    return letters if len(_LATIN.findall(text)) < 0.5 * letters else 0


def is_in_unknown_language(text: str) -> bool:
    """Whether a text is in a script that English is not written in, and in a language that the detector does not know.

    >>> is_in_unknown_language("တရားစွဲခံထားရတဲ့ သတင်းသမား")
    True
    """
    return _in_other_script(text) >= _LEAST_LETTERS and language_of(text) is None


def language_of_article(text: str, paragraphs: Iterable[Paragraph]) -> str | None:
    """The language of an article, told by the first of its body."""
    sample: list[str] = []
    size = 0
    for paragraph in paragraphs:
        if paragraph.kind in ("body", "headline"):
            sample.append(text[paragraph.start : min(paragraph.end, paragraph.start + _SAMPLE - size)])
            size += len(sample[-1])
            if size >= _SAMPLE:
                break
    return language_of("\n".join(sample))


def foreign_paragraphs(text: str, paragraphs: Iterable[Paragraph], language: str | None) -> dict[int, str]:
    """The paragraphs of an article that are not in English, with their language.

    One too short to tell is as the one whose next line it is, or as the article.
    """
    main = language if language is not None else "en"
    found: dict[int, str] = {}
    before = 0
    for paragraph in paragraphs:
        adjoins, before = text.count("\n", before, paragraph.start) == 1, paragraph.end
        start, end = paragraph.start, min(paragraph.end, paragraph.start + _SAMPLE)
        if _SEEN * len(_PLAINLY_ENGLISH.findall(text, start, end)) >= end - start:
            continue
        part = text[start:end]
        own = (
            language_of(part)
            or (UNKNOWN if _in_other_script(part) >= _LEAST_LETTERS else None)
            or (found.get(paragraph.index - 1, main) if adjoins else main)
        )
        if own != "en":
            found[paragraph.index] = own
    return found


def name_of(language: str) -> str:
    """The English name of a language, or its code where the list does not have it."""
    return _rows().get(language, (language, "", ""))[0]


def remark_on(language: str | None) -> str:
    """One line on what the engine reads of an article that is not in English."""
    told = f"in {name_of(language)}" if language else "not in English"
    return f"{told}: quotes are found by their marks, figures in digits; actors and sources are read in English only"


def separators_of(language: str) -> str:
    """How a language writes figures: the mark between thousands and the decimal one, or nothing where it varies."""
    marks = _rows().get(language, ("", "-", ""))[1]
    return "" if marks == "-" else marks


def stemmer_of(language: str) -> str:
    """The name of NLTK's Snowball stemmer for a language, or nothing."""
    name = _rows().get(language, ("", "", "-"))[2]
    return "" if name == "-" else name


def stemmed_languages() -> tuple[str, ...]:
    """The languages that have a stemmer."""
    return tuple(language for language in _rows() if stemmer_of(language))


@cache
def _rows() -> dict[str, tuple[str, str, str]]:
    return {code: (name, marks, stemmer) for code, name, marks, stemmer in rows("languages.txt")}


@cache
def _detector() -> Any:
    from langdetect import DetectorFactory, detector_factory

    DetectorFactory.seed = 0  # The library draws at random; the same text must give the same language.
    detector_factory.init_factory()
    return detector_factory._factory


def _detected(text: str) -> str | None:
    """What the detector says, where it is sure."""
    from langdetect import LangDetectException

    detector = _detector().create()
    detector.append(text[:_SAMPLE])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return None
    return found[0].lang.partition("-")[0] if found and found[0].prob >= _SURE else None
