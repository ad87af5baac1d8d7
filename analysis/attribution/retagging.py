"""Part-of-speech tags put right where the words around a cue show them to be wrong, before the grammar reads a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from ..data.sections import words
from .clauses import is_determiner
from .cue_words import lexicon
from .extents import has_verb
from .grammar_line import QUOTE, Line
from .phrases import FINITE, NOUNS, RELATIVES, VERBS, is_nominal, phrase_start

_BEFORE_DOCUMENT = NOUNS | {"DT", "PRP$", "POS"}
_OWNED = _BEFORE_DOCUMENT | {"JJ", "CD", "PRP"}
_OBJECTS = frozenset({"NNP", "DT", "PRP", "PRP$"})
_AFTER_NOUN = frozenset({"IN", "MD", "VBZ", "VBD", ",", "."})
_AFTER_VERB = frozenset({"IN", "RP", "CC"})
_PASTS = words("grammar.txt", "rare pasts")
_GESTURES = words("grammar.txt", "gestures")
_SHOWING = words("grammar.txt", "showing")
_PRONOUNS = words("grammar.txt", "object pronouns")
_ENDING = FINITE | {"VB"}
_NAMED = frozenset({"JJ", "NN", "NNS", "VB", "VBP", "VBN", "VBG", "VBD", "VBZ", "FW", "JJR"})
"""Tags that a word of a name may have got, but for those of names."""
_NEAR = 9  # words
_QUANTITY = words("grammar.txt", "quantity")
_ADJECTIVES = {"RBR": "JJR", "RBS": "JJS"}


def retag(line: Line) -> None:
    """Change the tags of ``line`` in place where a rule for a word's tag gives another."""
    tags, words = line.tags, line.words
    for at, tag in enumerate(tags):
        if tag not in RULES:
            continue
        rule, only = RULES[tag]
        if (only is None or words[at] in only) and (better := rule(line, at)):
            tags[at] = better


def names_tagged(text: str, line: Line, names: Sequence[tuple[int, int]]) -> None:
    """Change the tags of words in the names of people to those of names, in place: "Mbeki-Lunn recalls"."""
    spans = line.spans
    first = bisect_left(names, spans[0])
    for start, end in names[first : bisect_left(names, (spans[-1][1],), first)]:
        here = bisect_left(spans, (start, start))
        while here < len(spans) and spans[here][1] <= end:
            if line.tags[here] in _NAMED and text[spans[here][0]].isupper():
                line.tags[here] = "NNP"
            here += 1


def _plural(line: Line, at: int) -> str | None:
    """ "a poll finds", "Ann Lee smiles"."""
    if line.words[at] in _GESTURES and _is_gesture(line, at):
        return "VBZ"
    if line.words[at] == "forecasts" and _is_sole_verb(line, at):
        return "VBZ"
    return "VBZ" if line.words[at] in lexicon().verbs and _is_verb(line, at) else None


def _possessive(line: Line, at: int) -> str | None:
    """ "regard her as"."""
    if line.words[at] == "her" and line.tag(at + 1) in ("VBN", "VBD") and line.tag(at + 2) in _AFTER_VERB:
        return "PRP"  # a man behind her leaned over
    owns = line.words[at] != "her" or line.tag(at + 1) in _OWNED or _may_be_owned(line, at + 1)
    return None if owns else "PRP"


def _infinitive(line: Line, at: int) -> str | None:
    """ "according to tax records", "Unite, which represents them, said"."""
    if at == 0 and (line.tag(1) in FINITE or (line.tag(1) == "," and line.tag(2) in RELATIVES)):
        return "NNP"
    if line.tag(at - 1) == "NNS" and line.words[at] in lexicon().verbs and _is_label_behind(line, at):
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
        return "VBD" if line.words[at + 1] in ("it", *_PRONOUNS) else None  # an audit, seen by the BBC, rated it
    if _is_label_verb(line, at):
        return "VBD"
    return "VBD" if _is_only_verb(line, at) or _goes_on_to_speak(line, at) else None


def _gerund(line: Line, at: int) -> str | None:
    """ "the saving at", "one shouting match"."""
    if line.tag(at - 1) in ("CD", "DT") and line.tag(at + 1) in ("NN", "NNS") and line.word(at + 2) in (",", "."):
        return "JJ"
    return "NN" if line.tag(at - 1) in ("DT", "PRP$") and line.tag(at + 1) in _AFTER_NOUN else None


def _singular(line: Line, at: int) -> str | None:
    """ "figures released on Friday show", "she leant over"."""
    if line.words[at] in _PASTS and line.tag(at + 1) not in NOUNS:
        inserted = line.tag(at - 1) == "," and is_nominal(line, at - 2) and FINITE.isdisjoint(line.tags[:at])
        if inserted or is_nominal(line, at - 1) or line.words[at - 1].endswith("-year-old"):
            return "VBD"
    if line.words[at] == "forecast" and _is_sole_verb(line, at):
        return "VBD"
    shows = line.words[at] in _SHOWING and line.tag(at + 1) in (",", ".", "IN") and _has_document(line, at)
    return "VBP" if shows else None


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


RULES: Mapping[str, tuple[Callable[[Line, int], str | None], frozenset[str] | None]] = {
    "NNS": (_plural, _GESTURES | {"forecasts"} | lexicon().verbs.keys()),
    "PRP$": (_possessive, frozenset({"her"})),
    "VB": (_infinitive, None),
    "VBN": (_participle, None),
    "VBG": (_gerund, None),
    "NN": (_singular, _PASTS | {"forecast"} | _SHOWING),
    "RBR": (_comparative, _QUANTITY),
    "RBS": (_comparative, _QUANTITY),
    "IN": (_that, frozenset({"that"})),
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


def _is_sole_verb(line: Line, at: int) -> bool:
    """Whether "forecast" is a verb: its sentence has none before, and it foresees something or that something is so."""
    if line.heads or not is_nominal(line, at - 1) or not FINITE.isdisjoint(line.tags[:at]):
        return False
    if "that" in line.words[at + 1 : at + 4]:
        return phrase_start(line, at - 1) == 0
    return FINITE.isdisjoint(line.tags) and "CD" in line.tags[at:] and line.tag(at + 1) in ("DT", "NN", "NNS", "JJ")


def _is_gesture(line: Line, at: int) -> bool:
    """Whether "smiles" and the like are what somebody does: "Ann Lee smiles", "The 46-year-old shrugs."."""
    if line.tag(at - 1) in ("NNP", "PRP"):
        return True
    if line.word(0) not in ("the", "her", "his") or not FINITE.isdisjoint(line.tags[:at]):
        return False
    if line.tag(at - 1) == ",":
        return line.tag(at - 2) == "NNP" and line.words[:at].count(",") > 1
    return (
        "," not in line.words[:at]
        and line.tag(at - 1) in ("NN", "JJ")
        and line.tag(at + 1) in ("", ".", ",", ":", "IN", "RB", "PRP$")
    )


def _is_verb(line: Line, at: int) -> bool:
    """Whether what looks like a noun in the plural is a cue, such as "shouts" and "recalls" can be."""
    listed = lexicon()
    word, before, after = line.words[at], line.tag(at - 1), line.tag(at + 1)
    if line.word(at - 1) in listed.documents and word not in listed.documents:
        return True  # a poll finds
    if before == "," and after in ("NNP", "DT", "CD", "PRP$") and {"WDT", "WP"} & set(line.tags[:at]):
        return FINITE.isdisjoint(line.tags[at + 1 :])  # the firm, which counts them, shows Lee ahead
    if "k" in listed.verbs[word].frames and after == "CD" and before in NOUNS:
        return FINITE.isdisjoint(line.tags[:at])  # the Bureau counts 40 cases
    if line.heads and line.word(at + 1) == ":":
        return False  # game notes: Lee leads
    if line.heads and before in NOUNS and _is_main(line, at):
        return True  # Court rules voting is legal
    if "q" in listed.verbs[word].frames:
        if line.word(at - 1) in ("he", "she") and line.tag(at - 2) == QUOTE:
            return True  # “…,” she recalls.
        if before in NOUNS and phrase_start(line, at - 1) - 1 in line.leading and after in ("", ".", ","):
            return True  # “…,” Ann Lee recalls.
        if at - 1 in line.leading and after in ("DT", "NNP", "PRP$", "JJ", "PRP"):
            return True  # “…,” recalls Ann Lee
        if after == QUOTE and at + 1 not in line.asides and before in ("NN", "NNP", "PRP") and word not in listed.nouns:
            return True  # a man in a scarf shouts “No!”
        if line.heads and after in ("", ".") and _is_label_behind(line, at):
            return True  # Prices will rise, minister says
    if line.word(at + 1) in ("not", "never") and before in (*NOUNS, ",", "PRP"):
        return True  # professes not to care
    if line.word(at + 1) == "that":
        named = before in ("NNP", ",")  # the Post projects that
        return named or (before == "NN" and word not in listed.nouns and line.tag(phrase_start(line, at - 1)) == "DT")
    if after not in ("", ".") and not _is_inserted(line, at):
        return False
    if not _is_label_behind(line, at):
        return False
    if after not in ("", "."):
        return True
    comma = phrase_start(line, at - 1) - 1  # about 300 homes burnt, the mayor's office estimates
    counted = line.tag(comma + 1) in ("DT", "PRP$") and "CD" in line.tags[:comma]
    return before == "NNP" or (before == "NN" and counted)


def _is_label_verb(line: Line, at: int) -> bool:
    """Whether a participle says who tells: "12 left, its director said by phone", "doctors reported in the Post"."""
    word = line.words[at]
    if word == "said":
        return line.tag(at + 1) != "TO" and _is_label_behind(line, at)
    cue = lexicon().verbs.get(word)
    printed = line.word(at + 1) == "in" and line.tags[at + 2 : at + 4] == ["DT", "NNP"]
    teller = printed and lexicon().is_person(line.word(at - 1)) and _is_label_behind(line, at)
    return teller and cue is not None and "q" in cue.frames


def _is_inserted(line: Line, at: int) -> bool:
    """Whether a cue can stand there: "fell and, the bank estimates, rose", "fell, the team reports in the journal"."""
    if line.word(at + 1) == ",":
        return line.tag(phrase_start(line, at - 1) - 2) == "CC"
    return line.word(at + 1) == "in" and not lexicon().scenes.isdisjoint(line.words[at + 2 : at + 5])


def _is_main(line: Line, at: int) -> bool:
    """Whether a headline's only verb can be the one at ``at``: none comes before, none stands behind."""
    return FINITE.isdisjoint(line.tags[: at + 2]) and line.tag(at + 1) not in ("", "CC", ".", ",")


def _is_label_behind(line: Line, at: int) -> bool:
    """Whether the words before ``at`` are a noun phrase that follows a clause and a comma."""
    if not is_nominal(line, at - 1):
        return False
    comma = phrase_start(line, at - 1) - 1
    return line.word(comma) == "," and (line.heads or has_verb(line, 0, at))


def _is_noun(line: Line, at: int) -> bool:
    """Whether what looks like an infinitive is a noun: "according to tax records", "a Marlow survey out Monday"."""
    before = line.tag(at - 1)
    if before == "TO":
        return line.word(at - 2) == "according"
    if before in ("DT", "NN", "JJ", "NNP") and lexicon().is_person(line.words[at]):
        if line.tag(at + 1) in ("VBD", "VBN") and line.word(at + 1) in lexicon().verbs:
            return True  # a war monitor said
        if line.tag(at + 1) == "CC" and before != "JJ":
            return True  # a monitor and medics
    return line.words[at] in lexicon().documents and before in _BEFORE_DOCUMENT


def _has_document(line: Line, at: int) -> bool:
    """Whether figures, a poll or the like stand shortly before: "figures released on Friday show"."""
    return not lexicon().documents.isdisjoint(line.words[max(0, at - _NEAR) : at])


def _goes_on_to_speak(line: Line, at: int) -> bool:
    """Whether a participle behind "and" leads to a quote, and goes on from a verb in the past."""
    cue = lexicon().verbs.get(line.words[at])
    if cue is None or "q" not in cue.frames or line.word(at - 1) != "and":
        return False
    quoted = line.tag(at + 1) == QUOTE or (line.word(at + 1) in (",", ":") and line.tag(at + 2) == QUOTE)
    before = next((tag for tag in reversed(line.tags[: at - 1]) if tag in VERBS), "")
    return quoted and before == "VBD"


def _is_only_verb(line: Line, at: int) -> bool:
    """Whether a participle must be the verb of its sentence, as there is none besides: "Another admitted to it"."""
    cue = lexicon().verbs.get(line.words[at])
    if cue is None or line.heads or not is_nominal(line, at - 2 if line.word(at - 1) == "," else at - 1):
        return False
    if "q" not in cue.frames and line.tag(at + 1) not in _OBJECTS and line.word(at + 1) not in cue.prepositions:
        return False
    return FINITE.isdisjoint(line.tags)
