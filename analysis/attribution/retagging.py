"""Part-of-speech tags put right where the words around a cue show them to be wrong, before the grammar reads a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..data.sections import words
from .clauses import is_determiner
from .cue_words import lexicon
from .disguised_participles import follows_relative, goes_on_to_speak, is_label_verb, is_only_verb
from .disguised_verbs import (
    forecasts_figure,
    is_gesture,
    is_label_behind,
    is_of_many,
    is_plural_verb,
    is_sole_verb,
    places_figure,
    shows_what,
    takes_particle,
)
from .grammar_line import QUOTE, Line
from .phrases import FINITE, NOUNS, RELATIVES, VERBS, is_nominal, phrase_end

_BEFORE_DOCUMENT = NOUNS | {"DT", "PRP$", "POS"}
_OWNED = _BEFORE_DOCUMENT | {"JJ", "CD", "PRP"}
_OBJECTS = frozenset({"NNP", "DT", "PRP", "PRP$"})
_AFTER_NOUN = frozenset({"IN", "MD", "VBZ", "VBD", ",", "."})
_AFTER_VERB = frozenset({"IN", "RP", "CC"})
_OF_PARTY = words("grammar.txt", "of a party")
_BEFORE_OFFICE = words("grammar.txt", "before an office")
_PASTS = words("grammar.txt", "rare pasts")
_GESTURES = words("grammar.txt", "gestures")
_BEHIND_VERB = frozenset({"DT", "TO", "PRP$"})
_RELATIVE = frozenset({"that", "which", "who"})
_LIKE_ADJECTIVES = words("grammar.txt", "gerunds like adjectives")
_OFFICES = words("grammar.txt", "offices like adjectives")
_BY_NOW = words("grammar.txt", "before a verb")
_SHOWING = words("grammar.txt", "showing")
_PRONOUNS = words("grammar.txt", "object pronouns")
_ENDING = FINITE | {"VB"}
_NEAR = 9  # words
_HIDDEN = words("grammar.txt", "said inside a phrase")
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_OPENING = words("grammar.txt", "opening like prepositions")
_QUANTITY = words("grammar.txt", "quantity")
_ADJECTIVES = {"RBR": "JJR", "RBS": "JJS"}


def retag(line: Line) -> None:
    """Change the tags of ``line`` in place where a rule for a word's tag gives another."""
    tags, words = line.tags, line.words
    if words[0] in _OPENING and line.word(1) in ("of", "to"):
        tags[0] = "IN"  # Ahead of the vote, Ann Lee announced
    for at, tag in enumerate(tags):
        if tag not in RULES:
            continue
        rule, only = RULES[tag]
        if (only is None or words[at] in only) and (better := rule(line, at)):
            tags[at] = better


def _plural(line: Line, at: int) -> str | None:
    """ "a poll finds", "Ann Lee smiles", "the force that patrols the waters"."""
    noun = at - 3 if line.word(at - 2) == "," else at - 2
    if line.words[at - 1] in _RELATIVE and line.tag(at + 1) in _BEHIND_VERB and is_nominal(line, noun):
        return "VBZ"
    if line.words[at] == "costs" and line.tag(at + 1) in ("$", "CD"):
        return "VBZ"
    if line.words[at] not in _MAY_BE_VERBS:
        return None
    if line.words[at - 1] in _BY_NOW and is_nominal(line, at - 2) and FINITE.isdisjoint(line.tags[:at]):
        return "VBZ"  # the board now forecasts a loss
    if line.words[at] == "forecasts" and (is_sole_verb(line, at) or forecasts_figure(line, at)):
        return "VBZ"
    if (line.words[at] in _GESTURES and is_gesture(line, at)) or takes_particle(line, at):
        return "VBZ"
    if line.words[at] in _PLACERS and places_figure(line, at):
        return "VBZ"
    return "VBZ" if line.words[at] in lexicon().verbs and is_plural_verb(line, at) else None


def _person(line: Line, at: int) -> str | None:
    """ "a sum that councillors put at £9"."""
    if line.words[at - 1] not in _RELATIVE or line.tag(at + 1) not in ("VBD", "VBN", "VBP"):
        return None
    return "NNS" if at and lexicon().is_person(line.words[at]) else None


def _modal(line: Line, at: int) -> str | None:
    """ "900 Teachers May Quit", where a headline writes the verb as it writes the month."""
    told = line.tag(at + 1) in ("VB", "VBP") or (line.tag(at + 1) == "NN" and line.tag(at + 2) in ("", "IN", "."))
    counted = line.tag(at - 1) in ("NNS", "CD") or (line.tag(at - 1) == "NNP" and line.tag(at - 2) == "CD")
    return "MD" if counted and told else None


def _possessive(line: Line, at: int) -> str | None:
    """ "regard her as"."""
    if line.words[at] == "her" and line.tag(at + 1) in ("VBN", "VBD") and line.tag(at + 2) in _AFTER_VERB:
        return "PRP"  # a man behind her leaned over
    owns = line.words[at] != "her" or line.tag(at + 1) in _OWNED or _may_be_owned(line, at + 1)
    return None if owns else "PRP"


def _infinitive(line: Line, at: int) -> str | None:
    """ "according to tax records", "Unite, which represents them, said", "said Lions head coach Ann Lee"."""
    if line.words[at] == "head" and line.tag(at + 1) == "NN" and line.tag(at + 2) == "NNP":
        return "JJ"
    if at == 0 and (line.tag(1) in FINITE or (line.tag(1) == "," and line.tag(2) in RELATIVES)):
        return "NNP"
    if line.tag(at - 1) == "NNS" and line.words[at] in lexicon().verbs and is_label_behind(line, at):
        return "VBP" if line.tag(at + 1) in ("", ".") else None  # 12 left, fire chiefs believe
    if (
        line.tag(at - 1) == ","
        and line.tag(at + 1) == "NNS"
        and line.tag(at + 2 + (line.tag(at + 2) == "RB")) in _ENDING
    ):
        return "NN"  # fire chiefs believe
    return "NN" if _is_noun(line, at) else None


def _participle(line: Line, at: int) -> str | None:
    """ "Another admitted to it", "a man behind her leaned over and asked, “Why?”"."""
    if line.word(at - 1) == "her" and line.tag(at - 1) == "PRP" and line.tag(at + 1) in _AFTER_VERB:
        return "VBD"
    if line.tag(at + 1) == "PRP" and (line.tag(at - 1) == "," or is_nominal(line, at - 1)):
        return "VBD" if line.word(at + 1) in ("it", *_PRONOUNS) else None  # an audit, seen by the BBC, rated it
    if line.word(at - 2) in _RELATIVE and line.tag(at - 1) == "NNS" and lexicon().is_person(line.words[at - 1]):
        return "VBD"  # a sum that councillors put at £9
    if is_label_verb(line, at) or follows_relative(line, at) or line.words[at - 1] in _SUBJECTS:
        return "VBD"
    if line.words[at - 1] in _HIDDEN and line.word(at - 2) != "" and line.tags[at - 2] == "NNS":
        return "VBD"  # the 2,000 elephants ecologists believe lived there
    return "VBD" if is_only_verb(line, at) or goes_on_to_speak(line, at) else None


def _gerund(line: Line, at: int) -> str | None:
    """ "the saving at", "one shouting match", "she rang the fans"."""
    if line.words[at] in _LIKE_ADJECTIVES and line.tag(at + 1) in NOUNS:
        return "JJ"  # the army in neighbouring Peru
    if not line.words[at].endswith(("ing", "in", "in'", "in’")):
        return "VBD" if line.tag(at + 1) in _OBJECTS and is_nominal(line, at - 1) else None
    if line.words[at] in _BEFORE_OFFICE and line.tag(at + 1) in NOUNS and line.tag(at - 1) in (QUOTE, "", ",", "CC"):
        return "JJ"  # “…,” acting director Ann Lee said
    if line.tag(at - 1) in ("CD", "DT") and line.tag(at + 1) in ("NN", "NNS") and line.word(at + 2) in (",", "."):
        return "JJ"
    return "NN" if line.tag(at - 1) in ("DT", "PRP$", "POS") and line.tag(at + 1) in _AFTER_NOUN else None


def _singular(line: Line, at: int) -> str | None:
    """ "figures released on Friday show", "she leant over"."""
    if line.words[at] in _PASTS and line.tag(at + 1) not in NOUNS:
        inserted = line.tag(at - 1) == "," and is_nominal(line, at - 2) and FINITE.isdisjoint(line.tags[:at])
        if inserted or is_nominal(line, at - 1) or line.words[at - 1].endswith("-year-old"):
            return "VBD"
    if line.words[at] == "forecast" and is_sole_verb(line, at):
        return "VBD"
    if line.words[at] in _PLACERS and places_figure(line, at):
        return "VBP"  # brokers value the firm at $3bn
    if line.words[at] == "show" and shows_what(line, at):
        line.tags[:] = ["VBN" if tag == "VBD" and here < at else tag for here, tag in enumerate(line.tags)]
        return "VBP"  # figures just unveiled show UK prices rose
    if line.words[at] == "record" and line.word(at + 1) == "that" and line.word(at - 1) in lexicon().documents:
        return "VBP"  # its accounts record that
    counts = line.words[at] in _COUNTING and line.tag(at + 1) == "CD"  # records list 27 deaths
    points = line.words[at] == "point" and line.word(at + 1) == "to"  # figures released on Monday point to
    if (counts or points) and _has_document(line, at):
        if (
            line.word(at - 1) == "," == line.word(phrase_end(line, 0))
            and line.tag(phrase_end(line, 0) + 1) in RELATIVES
        ):
            return "VBP"  # the logs, which the firm handed over, record 41 faults
        opens = phrase_end(line, 0)  # invoices submitted by the firm list 86 items
        opens += line.tag(opens) in ("VBD", "VBN") and line.word(opens + 1) == "by"
        return "VBP" if FINITE.isdisjoint(line.tags[opens:at]) and is_nominal(line, at - 1) else None
    if line.words[at] in _PLAIN and line.tag(at - 1) == "NNS" and line.tag(at + 1) in ("", "."):
        told = lexicon().is_person(line.words[at - 1]) and is_label_behind(line, at)
        return "VBP" if told else None  # 40 homes will go, its builders promise
    if line.words[at] == "report" and line.tag(at + 1) in ("", "."):
        return "VBP" if is_of_many(line, at) else None
    shows = line.words[at] in _SHOWING and line.tag(at + 1) in (",", ".", "IN") and _has_document(line, at)
    return "VBP" if shows else None


def _adjective(line: Line, at: int) -> str | None:
    """ "A senior Republican familiar with the plans"; “…,” the 59-year-old added."""
    if line.words[at] in _OFFICES:
        return "NN" if line.tag(at + 1) == "," and line.tag(at - 1) in _BEFORE_DOCUMENT else None
    if line.words[at] not in _OF_PARTY:
        return "VBD" if line.words[at - 1].endswith("-year-old") and line.tag(at + 1) in ("", ".", ",", ":") else None
    behind = line.tag(at + 1)
    alone = behind in FINITE or behind == "IN" or (behind == "JJ" and line.tag(at + 2) == "IN")
    return "NN" if alone and line.tag(at - 1) in ("DT", "JJ") else None


def _comparative(line: Line, at: int) -> str | None:
    """ "more people"."""
    if line.words[at] not in _QUANTITY or line.tag(at + 1) not in NOUNS:
        return None
    return _ADJECTIVES[line.tags[at]]


def _that(line: Line, at: int) -> str | None:
    """ "denied that claim", "praised that speech"."""
    before = line.word(at - 1)
    if line.words[at] != "that" or line.tag(at - 1) not in VERBS:
        return None
    cue = lexicon().verbs.get(before)
    return "DT" if cue and ("c" not in cue.frames or is_determiner(line, at)) else None


_MAY_BE_VERBS = _GESTURES | {"forecasts"} | lexicon().verbs.keys() | {word for word, _ in lexicon().with_particle}
_PLACERS = frozenset(form for form, cue in lexicon().verbs.items() if "t" in cue.frames)
_PASTS_OF_SPEECH = frozenset(form for form, cue in lexicon().verbs.items() if "q" in cue.frames and form.endswith("ed"))
_COUNTING = frozenset(cue.lemma for cue in lexicon().verbs.values() if "k" in cue.frames)
_PLAIN = frozenset(form for form, cue in lexicon().verbs.items() if "c" in cue.frames and cue.lemma == form)
RULES: Mapping[str, tuple[Callable[[Line, int], str | None], frozenset[str] | None]] = {
    "NNS": (_plural, None),
    "PRP$": (_possessive, frozenset({"her"})),
    "VB": (_infinitive, None),
    "VBN": (_participle, None),
    "VBG": (_gerund, None),
    "NN": (_singular, _PASTS | {"forecast", "record", "point"} | _SHOWING | _PLACERS | _COUNTING | _PLAIN),
    "JJ": (_adjective, _OF_PARTY | _PASTS_OF_SPEECH | _OFFICES),
    "RBR": (_comparative, _QUANTITY),
    "RBS": (_comparative, _QUANTITY),
    "IN": (_that, frozenset({"that"})),
    "VBZ": (_person, None),
    "NNP": (_modal, frozenset({"may"})),
}
"""The rules by the tag that they put right, with the only words that they look at where not all.

Each gives a better tag, or None where the tag may stay.
"""


def _may_be_owned(line: Line, at: int) -> bool:
    """Whether "her" can belong to what stands at ``at``: "her newly built house", "her “plan” for"."""
    tag = line.tag(at)
    if tag == QUOTE:
        return line.word(at - 2) not in lexicon().verbs
    return tag in ("JJR", "JJS", "VBN", "VBG", "RB", "RBS", "HYPH", "FW", "``", "$", "VB", "VBD", "VBP", "VBZ")


def _is_noun(line: Line, at: int) -> bool:
    """Whether what looks like an infinitive is a noun: "according to tax records", "a Marlow survey out Monday"."""
    before = line.tag(at - 1)
    if before == "TO":
        return line.word(at - 2) == "according"
    if before in ("DT", "NN", "NNS", "JJ", "NNP") and lexicon().is_person(line.words[at]):
        if line.tag(at + 1) in ("VBD", "VBN") and line.word(at + 1) in lexicon().verbs:
            return True  # a war monitor said
        if line.tag(at + 1) == "CC" and before != "JJ":
            return True  # a monitor and medics
    return line.words[at] in lexicon().documents and before in _BEFORE_DOCUMENT


def _has_document(line: Line, at: int) -> bool:
    """Whether figures, a poll or the like stand shortly before or open the line: "figures released on Friday show"."""
    opens = phrase_end(line, 0)
    return (0 < opens < at and line.words[opens - 1] in lexicon().documents) or not lexicon().documents.isdisjoint(
        line.words[max(0, at - _NEAR) : at]
    )
