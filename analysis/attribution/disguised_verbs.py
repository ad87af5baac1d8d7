"""Verbs that look like nouns: whether "finds", "smiles", "values" or "forecast" is what somebody does."""

from __future__ import annotations

from .clauses import clause_at
from .cue_words import lexicon
from .extents import has_verb
from .grammar_line import QUOTE, Line
from .phrases import ADVERBS, FINITE, NOUNS, is_nominal, phrase_end, phrase_start

_CLAUSES = frozenset({"", "CC", ",", ":"})  # before a subject
_NEAR_FIGURE = 4  # words behind a cue in which its figure comes


def is_sole_verb(line: Line, at: int) -> bool:
    """Whether "forecast" is a verb: its sentence has none before, and it foresees something or that something is so."""
    if line.heads or not is_nominal(line, at - 1) or not FINITE.isdisjoint(line.tags[:at]):
        return False
    if "that" in line.words[at + 1 : at + 4]:
        return phrase_start(line, at - 1) == 0
    return FINITE.isdisjoint(line.tags) and "CD" in line.tags[at:] and line.tag(at + 1) in ("DT", "NN", "NNS", "JJ")


def forecasts_figure(line: Line, at: int) -> bool:
    """Whether "forecasts" is the verb of a joined clause with a figure: "…, but the bank forecasts 1.1%"."""
    figure = line.tag(at + 1) in ("CD", "$") or (line.word(at + 1) == "that" and "CD" in line.tags[at + 2 :])
    if not figure or line.tag(at - 1) not in ("NN", "NNP"):
        return False
    return line.word(phrase_start(line, at - 1) - 1) in ("", ",", ";", "and", "but", "while", "whereas", "though")


def shows_what(line: Line, at: int) -> bool:
    """Whether "show" is what figures do that open a sentence: "Figures just unveiled show UK prices rose"."""
    head = phrase_end(line, 0) - 1
    if line.heads or head < 0 or line.words[head] not in lexicon().documents or head + 1 >= at:
        return False
    between = [tag for tag in line.tags[head + 1 : at] if tag not in ADVERBS]
    told = between[:1] in (["VBN"], ["VBD"]) and FINITE.isdisjoint(between[1:])
    return told and clause_at(line, at + 1)


def places_figure(line: Line, at: int) -> bool:
    """Whether a noun before something "at" a figure is the only verb there can be: "the bank values it at $70m"."""
    if line.tag(at + 1) not in ("DT", "PRP", "PRP$", "NNP", "JJ") or not is_nominal(line, at - 1):
        return False
    if not FINITE.isdisjoint(line.tags) or "at" not in line.words[at + 2 :]:
        return False
    placed = line.words.index("at", at + 2)
    return "CD" in line.tags[placed : placed + 4] and phrase_start(line, at - 1) == 0


def is_gesture(line: Line, at: int) -> bool:
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


def takes_particle(line: Line, at: int) -> bool:
    """Whether a noun in the plural is a cue of two words: "Ann Lee, who left, points out that", "reckons with 40"."""
    if (line.words[at], line.word(at + 1)) not in lexicon().with_particle:
        return False
    if line.word(at + 2) == "that":
        return line.tag(at - 1) in (*NOUNS, ",")
    opens = is_nominal(line, at - 1) and line.tag(phrase_start(line, at - 1) - 1) in _CLAUSES
    return opens and "CD" in line.tags[at + 2 : at + 4]


def is_plural_verb(line: Line, at: int) -> bool:
    """Whether what looks like a noun in the plural is a cue, such as "shouts" and "recalls" can be."""
    listed = lexicon()
    word, before, after = line.words[at], line.tag(at - 1), line.tag(at + 1)
    if line.word(at - 1) in listed.documents and word not in listed.documents:
        return True  # a poll finds
    if before == "," and after in ("NNP", "DT", "CD", "PRP$") and {"WDT", "WP"} & set(line.tags[:at]):
        return FINITE.isdisjoint(line.tags[at + 1 :])  # the firm, which counts them, shows Lee ahead
    if "k" in listed.verbs[word].frames and after == "CD" and before in NOUNS:
        return _counts(line, at)
    if (before in NOUNS and _opens_with_clause(line, at)) or _tells_of_document(line, at):
        return True  # the bank reckons one in six will fall behind
    if line.heads and line.word(at + 1) == ":":
        return False  # game notes: Lee leads
    if line.heads and before in NOUNS and _is_main(line, at):
        return True  # Court rules voting is legal
    if "q" in listed.verbs[word].frames and _is_beside_quote(line, at):
        return True
    if line.word(at + 1) in ("not", "never") and before in (*NOUNS, ",", "PRP"):
        return True  # professes not to care
    if before == "," and after == "NNP" and "q" in listed.verbs[word].frames and not FINITE.isdisjoint(line.tags[:at]):
        return line.tag(phrase_end(line, at + 1)) in ("", ".", ",")  # it weighs 40 tonnes, estimates Ann Lee
    if line.word(at + 1) == "that":
        named = before in ("NNP", ",")  # the Post projects that
        return named or (before == "NN" and word not in listed.nouns and line.tag(phrase_start(line, at - 1)) == "DT")
    if after == "," and "c" in listed.verbs[word].frames and is_label_behind(line, at):
        comma = _before_label(line, at)  # 300 homes were lost, the fire service believes, most of them
        if line.tag(comma + 1) == "DT" and "CD" in line.tags[:comma]:
            return True
        if line.tag(comma + 1) in ("PRP$", "NNP") and "CD" in line.tags and _can_speak(line, at - 1):
            return True  # it sold 300 copies, her publisher estimates, though
    if after == "," and "c" in listed.verbs[word].frames and line.tag(at + 2) in FINITE and _parts_verb(line, at):
        return True  # the recall alone, the bank estimates, will cost $7m
    if after not in ("", ".") and not _is_inserted(line, at):
        return False
    if not is_label_behind(line, at):
        return False
    if after not in ("", "."):
        return True
    comma = _before_label(line, at)  # about 300 homes burnt, the mayor's office estimates
    counted = line.tag(comma + 1) in ("DT", "PRP$") and "CD" in line.tags[:comma]
    polled = not listed.documents.isdisjoint(line.words[comma + 1 : at - 1])  # …, a survey of 12,000 people shows
    if polled and "d" in listed.verbs[word].frames:
        return True
    return before == "NNP" or (before == "NN" and counted)


def _can_speak(line: Line, head: int) -> bool:
    """Whether a noun is a name, somebody, a body or a document."""
    listed, word = lexicon(), line.words[head]
    return line.tags[head] == "NNP" or listed.is_person(word) or word in listed.bodies | listed.documents


def _parts_verb(line: Line, at: int) -> bool:
    """Whether who speaks stands behind a comma, and parts a subject from its verb, which comes behind the next."""
    comma = _before_label(line, at) if is_nominal(line, at - 1) else 0
    parted = comma > 0 and line.words[comma] == "," and is_nominal(line, comma - 1) | (line.tag(comma - 1) == "RB")
    return parted and line.tag(comma + 1) in ("DT", "PRP$", "NN", "NNP") and _can_speak(line, at - 1)


def _is_beside_quote(line: Line, at: int) -> bool:
    """Whether a cue that looks like a noun in the plural stands by a quote, or behind a headline, as a verb does."""
    listed, word, before, after = lexicon(), line.words[at], line.tag(at - 1), line.tag(at + 1)
    if line.word(at - 1) in ("he", "she") and line.tag(at - 2) == QUOTE:
        return True  # “…,” she recalls.
    if before in NOUNS and phrase_start(line, at - 1) - 1 in line.leading and after in ("", ".", ","):
        return True  # “…,” Ann Lee recalls.
    if at - 1 in line.leading and after in ("DT", "NNP", "PRP$", "JJ", "PRP"):
        return True  # “…,” recalls Ann Lee
    if after == QUOTE and at + 1 not in line.asides and before in ("NN", "NNP", "PRP") and word not in listed.nouns:
        return True  # a man in a scarf shouts “No!”
    if line.word(at + 1) == ":" and line.tag(at + 2) == QUOTE and before == "NNP" and word not in listed.nouns:
        return FINITE.isdisjoint(line.tags[:at])  # Opening the box, Ann Lee laments: “It is old.”
    # Prices will rise, minister says
    return line.heads and after in ("", ".") and is_label_behind(line, at)


def _counts(line: Line, at: int) -> bool:
    """Whether what stands before a figure is the first verb of its clause: "the Bureau counts 40 cases"."""
    opens = phrase_start(line, at - 1)
    if line.word(opens - 1) == "," and line.tag(opens) == "NNP":
        return True  # the Kremlin says 5 left, Kyiv counts 8
    clause = max((here + 1 for here in range(at) if line.words[here] == ";"), default=0)
    return FINITE.isdisjoint(line.tags[clause:at])


def _opens_with_clause(line: Line, at: int) -> bool:
    """Whether a cue is the first verb of a sentence, and a clause with a figure or a pronoun in front follows it."""
    after = line.tag(at + 1)
    if "c" not in lexicon().verbs[line.words[at]].frames or not FINITE.isdisjoint(line.tags[:at]):
        return False
    if after not in ("EX", "CD", "PRP", "PRP$") or line.word(at + 1) in lexicon().nouns:
        return False
    start = phrase_start(line, at - 1)
    opens = start == 0 or (start == 1 and line.tags[0] in ("VB", "NNP"))
    return opens and (after == "EX" or line.words[at] not in lexicon().nouns) and clause_at(line, at + 1)


def _tells_of_document(line: Line, at: int) -> bool:
    """Whether a cue is what a document does that opens the sentence: "A report released in May claims Lee has left"."""
    head = phrase_end(line, 0) - 1
    if line.heads or not 0 <= head < at or line.words[head] not in lexicon().documents:
        return False
    released = line.tag(head + 1) in ("VBN", "VBD") and FINITE.isdisjoint(line.tags[head + 2 : at])
    if not released or "c" not in lexicon().verbs[line.words[at]].frames:
        return False
    clause = line.tag(at + 1) in ("NNP", "DT", "PRP", "EX") and clause_at(line, at + 1)
    return clause or "CD" in line.tags[at + 1 : at + _NEAR_FIGURE]  # footage posted online shows at least three men


def _is_inserted(line: Line, at: int) -> bool:
    """Whether a cue can stand there: "fell and, the bank estimates, rose", "fell, the team reports in the journal"."""
    if line.word(at + 1) == ",":
        return line.tag(phrase_start(line, at - 1) - 2) == "CC"
    return line.word(at + 1) == "in" and not lexicon().scenes.isdisjoint(line.words[at + 2 : at + 5])


def _is_main(line: Line, at: int) -> bool:
    """Whether a headline's only verb can be the one at ``at``: none comes before, none stands behind."""
    return FINITE.isdisjoint(line.tags[: at + 2]) and line.tag(at + 1) not in ("", "CC", ".", ",")


def is_label_behind(line: Line, at: int) -> bool:
    """Whether the words before ``at`` are a noun phrase that follows a clause and a comma."""
    if not is_nominal(line, at - 1):
        return False
    comma = _before_label(line, at)
    return line.word(comma) == "," and (line.heads or has_verb(line, 0, at))


def _before_label(line: Line, at: int) -> int:
    """The word before the noun phrase that ends at ``at``, of whatever that is: "the chamber of trade"."""
    before = phrase_start(line, at - 1) - 1
    hangs_on = line.word(before) == "of" and is_nominal(line, before - 1)
    return phrase_start(line, before - 1) - 1 if hangs_on else before


def is_of_many(line: Line, at: int) -> bool:
    """Whether people in the plural, wherever they are, report what stands before: "12 died, police in Lund report"."""
    comma = next((here for here in range(at - 1, 0, -1) if line.words[here] == ","), 0)
    end = phrase_end(line, comma + 1)
    many = lexicon().is_person(line.words[end - 1]) and (line.tags[end - 1] == "NNS" or line.words[end - 1] == "police")
    return comma > 0 and many and line.tag(end) == "IN" and not FINITE.isdisjoint(line.tags[:comma])
