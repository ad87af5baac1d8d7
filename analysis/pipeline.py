"""From an article to findings: the stages of the engine in the order in which they run.

Each stage is a package whose ``__init__`` holds its own steps in order:

1. ``language`` tells which paragraphs are in English, parts them into sentences and words, and tags these; of the
   others only quotes (by their marks) and figures in digits are listed;
2. ``mentions`` finds the names and the groups of people that act;
3. ``actors`` merges the mentions of one actor, and tells roles and salience;
4. ``attribution`` finds quoted words and reported speech, and who said them;
5. ``numbers`` reads the figures, what they count or measure, and what changed from one to another;
6. ``identifiers`` are what look like numbers and count nothing;
7. ``attribution`` then tells on whose account a number stands.
"""

from __future__ import annotations

from .article import Article
from .findings import Findings
from .uncollected import uncollected

_HINT = "analyze(read(text)) or analyze(load(path))"


def analyze(article: Article) -> Findings:
    """All findings of an article. Pure: the same text gives the same findings.

    Raises TypeError where it is given something else, such as a text: ``analyze(read(text))``.

    >>> from analysis import analyze, read
    >>> [actor.name for actor in analyze(read("Ruth Okafor met Hugo Lang in Ashford.")).actors]
    ['Ruth Okafor', 'Hugo Lang', 'Ashford']
    >>> analyze("Police said 26 people were hurt.")
    Traceback (most recent call last):
    TypeError: analyze wants an Article, not str: analyze(read(text)) or analyze(load(path))
    """
    if not isinstance(article, Article):
        raise TypeError(f"analyze wants an Article, not {type(article).__name__}: {_HINT}")
    with uncollected():  # Nothing made here refers to itself in a circle: there is no garbage to collect.
        return _findings(article)


def _findings(article: Article) -> Findings:
    from .actors import actors_of
    from .attribution import credits_of, with_sources
    from .identifiers import counting, identifiers_of
    from .language import sentences_of
    from .language.detection import foreign_paragraphs
    from .language.digits import figures_in_digits
    from .mentions import mentions_of
    from .numbers import figures_of

    foreign = foreign_paragraphs(article.text, article.paragraphs, article.language)
    sentences = sentences_of(article, foreign)
    mentions = mentions_of(article, sentences)
    actors = actors_of(article, sentences, mentions)
    quotes, attributions = credits_of(article, sentences, actors)
    numbers, changes = figures_of(article, sentences, mentions)
    if foreign:
        numbers = tuple(sorted([*numbers, *figures_in_digits(article, foreign)], key=lambda number: number.start))
    identifiers = identifiers_of(article)
    numbers, changes = counting(numbers, changes, identifiers)
    sourced = with_sources(numbers, attributions, article.text, sentences)
    return Findings(article, actors, sourced, quotes, attributions, changes, identifiers=identifiers)
