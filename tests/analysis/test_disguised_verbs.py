"""Verbs of saying and counting that a tagger takes for nouns."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.attribution.disguised_verbs import is_gesture, is_plural_verb, is_sole_verb, places_figure
from analysis.attribution.grammar_line import QUOTE, Line

CREDITED = [
    ("The bank reckons one in six will fail.", "The bank", "one in six will fail"),
    ("Coach Ann Lee reckons her side need 12 points.", "Coach Ann Lee", "her side need 12 points"),
    ("Save the Lakes estimates there are 12 million carp.", "the Lakes", "there are 12 million carp"),
    ("Forty homes will go, its builders promise.", "its builders", "Forty homes will go"),
    ("The bank forecast that prices would fall.", "The bank", "prices would fall"),
    ("The bank forecast growth of 3 percent.", "The bank", "growth of 3 percent"),
    ("The bank values it at $70m.", "The bank", "it at $70m"),
    ("Brokers value the firm at $3bn.", "Brokers", "the firm at $3bn"),
    ("A poll finds Ann Lee ahead.", "A poll", "Ann Lee ahead"),
    ("The Lund Bureau counts 40 cases.", "The Lund Bureau", "40 cases"),
    ("“No,” Ann Lee recalls.", "Ann Lee", "“No,”"),
    ("“No,” recalls Ann Lee.", "Ann Lee", "“No,”"),
    ("A man in a scarf shouts “No!”", "A man in a scarf", "“No!”"),
    ("Ann Lee professes not to care.", "Ann Lee", "not to care"),
    ("The Post projects that Lee has won.", "The Post", "Lee has won"),
    ("About 300 homes burnt, the mayor's office estimates.", "the mayor's office", "About 300 homes burnt"),
]


@pytest.mark.parametrize(("text", "source", "content"), CREDITED, ids=[case[0] for case in CREDITED])
def test_a_verb_that_looks_like_a_noun(text: str, source: str, content: str) -> None:
    found = [(one.source and one.source.text, text[one.start : one.end]) for one in analyze(read(text)).attributions]
    assert found == [(source, content)]


NOUNS = [
    "The builders made a promise.",
    "The forecast for the coast was grim, growth of weeds apart.",
    "The reports there are old.",
    "The estimates she made were old.",
    "Ann Lee smiles and the cheers at 40 grew.",
    "The bank's values at 70 were old.",
    "The list 12 patients made was old.",
    "He read a list, the count of 12 deeds.",
    "The counts 40 men face are grave.",
    "The shouts of “No!” grew.",
]


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_stays_one(text: str) -> None:
    assert [one.source.text for one in analyze(read(text)).attributions if one.source] == []


def line_of(tagged: str) -> tuple[Line, int]:
    """A line from "word/TAG *word/TAG", and the place of the starred word; "TITLE:" in front makes it a headline.

    A quote is the word `"` with the tag SAID (it ends with a comma), ASIDE (a word of a phrase) or QUOTE.
    """
    line, place = Line(0, 0, tagged.startswith("TITLE: ")), 0
    for at, part in enumerate(tagged.removeprefix("TITLE: ").split()):
        word, _, tag = part.rpartition("/")
        if word.startswith("*"):
            place = at
        if tag == "SAID":
            line.leading.add(at)
        elif tag == "ASIDE":
            line.asides.add(at)
        line.add(word.removeprefix("*"), QUOTE if tag in ("SAID", "ASIDE") else tag, (at, at + 1))
    return line, place


SOLE_VERBS = [
    ("the/DT bank/NN *forecast/NN growth/NN of/IN 3/CD percent/NN", True),
    ("the/DT bank/NN *forecast/NN that/IN prices/NNS fall/VBP", True),
    ("TITLE: the/DT bank/NN *forecast/NN growth/NN of/IN 3/CD percent/NN", False),
    ("the/DT *forecast/NN growth/NN of/IN 3/CD percent/NN", False),
    ("it/PRP was/VBD the/DT bank/NN *forecast/NN that/IN fell/VBD", False),
    ("for/IN the/DT bank/NN *forecast/NN that/IN prices/NNS fall/VBP", False),
    ("the/DT bank/NN *forecast/NN growth/NN of/IN 3/CD was/VBD late/JJ", False),
    ("the/DT bank/NN *forecast/NN growth/NN", False),
    ("the/DT bank/NN *forecast/NN of/IN 3/CD percent/NN", False),
    ("the/DT bank/NN *forecast/NN of/IN the/DT year/NN that/IN prices/NNS fall/VBP", False),
]


@pytest.mark.parametrize(("tagged", "verb"), SOLE_VERBS, ids=[case[0] for case in SOLE_VERBS])
def test_whether_a_forecast_is_a_verb(tagged: str, verb: bool) -> None:
    assert is_sole_verb(*line_of(tagged)) is verb


PLACED = [
    ("the/DT bank/NN *values/NNS it/PRP at/IN $/$ 70/CD m/NN", True),
    ("brokers/NNS *value/NN the/DT firm/NN at/IN 3/CD bn/NN", True),
    ("brokers/NNS *value/NN of/IN the/DT firm/NN at/IN 3/CD bn/NN", False),
    ("the/DT *value/NN the/DT firm/NN at/IN 3/CD bn/NN", False),
    ("brokers/NNS *value/NN the/DT firm/NN had/VBD at/IN 3/CD bn/NN", False),
    ("brokers/NNS *value/NN the/DT firm/NN of/IN 3/CD bn/NN", False),
    ("brokers/NNS *value/NN the/DT firm/NN at/IN the/DT end/NN of/IN 3/CD", False),
    ("from/IN brokers/NNS *value/NN the/DT firm/NN at/IN 3/CD bn/NN", False),
]


@pytest.mark.parametrize(("tagged", "verb"), PLACED, ids=[case[0] for case in PLACED])
def test_whether_a_value_is_a_verb(tagged: str, verb: bool) -> None:
    assert places_figure(*line_of(tagged)) is verb


GESTURES = [
    ("ann/NNP lee/NNP *smiles/NNS", True),
    ("and/CC she/PRP *smiles/NNS at/IN", True),
    ("the/DT old/JJ *shrugs/NNS ./.", True),
    ("the/DT cook/NN *shrugs/NNS her/PRP$ arms/NNS", True),
    ("her/PRP$ aide/NN ,/, 40/CD ,/, ann/NNP lee/NNP ,/, *smiles/NNS", True),
    ("a/DT cook/NN *shrugs/NNS ./.", False),
    ("the/DT cook/NN said/VBD the/DT boy/NN *shrugs/NNS ./.", False),
    ("the/DT cook/NN ,/, a/DT man/NN *shrugs/NNS ./.", False),
    ("the/DT cooks/NNS *shrugs/NNS ./.", False),
    ("the/DT cook/NN *shrugs/NNS 12/CD ./.", False),
    ("the/DT cook/NN ,/, a/DT man/NN ,/, *smiles/NNS", False),
    ("the/DT cook/NN and/CC lee/NNP ,/, *smiles/NNS", False),
]


@pytest.mark.parametrize(("tagged", "verb"), GESTURES, ids=[case[0] for case in GESTURES])
def test_whether_a_smile_is_a_verb(tagged: str, verb: bool) -> None:
    assert is_gesture(*line_of(tagged)) is verb


PLURALS = [
    ("a/DT poll/NN *finds/NNS lee/NNP ahead/RB", True),
    ("a/DT poll/NN *reports/NNS page/NN", False),
    ("acme/NNP ,/, which/WDT counts/VBZ them/PRP ,/, *shows/NNS lee/NNP ahead/RB", True),
    ("acme/NNP ,/, which/WDT counts/VBZ them/PRP ,/, *shows/NNS lee/NNP was/VBD ahead/RB", False),
    ("acme/NNP ,/, a/DT firm/NN ,/, *shows/NNS lee/NNP ahead/RB", False),
    ("acme/NNP ,/, which/WDT counts/VBZ them/PRP ,/, *shows/NNS of/IN art/NN", False),
    ("the/DT bureau/NN *counts/NNS 40/CD cases/NNS", True),
    ("it/PRP said/VBD the/DT bureau/NN *counts/NNS 40/CD cases/NNS", False),
    ("it/PRP said/VBD so/RB ;/: the/DT bureau/NN *counts/NNS 40/CD cases/NNS", True),
    ("five/CD left/VBD ,/, kyiv/NNP *counts/NNS 8/CD", True),
    ("five/CD left/VBD ,/, a/DT bureau/NN *counts/NNS 8/CD", False),
    ("the/DT bank/NN *reckons/NNS six/CD will/MD fail/VB", True),
    ("the/DT bank/NN *reckons/NNS six/CD", False),
    ("the/DT bank/NN *claims/NNS six/CD had/VBD were/VBD old/JJ", False),
    ("the/DT bank/NN *claims/NNS there/EX are/VBP six/CD", True),
    ("of/IN the/DT bank/NN *reckons/NNS six/CD will/MD fail/VB", False),
    ("the/DT bank/NN *praises/NNS six/CD men/NNS are/VBP", False),
    ("acme/NNP had/VBD bank/NN *reckons/NNS six/CD will/MD fail/VB", False),
    ("a/DT report/NN released/VBN in/IN may/NNP *claims/NNS lee/NNP has/VBZ left/VBN", True),
    ("a/DT report/NN released/VBN in/IN may/NNP *claims/NNS of/IN loss/NN were/VBD old/JJ", False),
    ("a/DT report/NN in/IN may/NNP *claims/NNS lee/NNP has/VBZ left/VBN", False),
    ("footage/NN posted/VBD on/IN may/NNP *shows/NNS at/IN least/JJS three/CD men/NNS", True),
    ("TITLE: court/NN *rules/NNS voting/NN legal/JJ", True),
    ("TITLE: court/NN *rules/NNS :/: lee/NNP leads/VBZ", False),
    ("TITLE: lee/NNP says/VBZ court/NN *rules/NNS voting/NN legal/JJ", False),
    ("TITLE: prices/NNS will/MD rise/VB ,/, minister/NN *claims/NNS", True),
    ('"/QUOTE she/PRP *recalls/NNS now/RB', True),
    ('"/SAID ann/NNP lee/NNP *recalls/NNS ./.', True),
    ('"/SAID ann/NNP lee/NNP *recalls/NNS of/IN', False),
    ('"/SAID *recalls/NNS ann/NNP lee/NNP', True),
    ('"/SAID *recalls/NNS of/IN parts/NNS', False),
    ('a/DT man/NN in/IN a/DT scarf/NN *shouts/NNS "/QUOTE', True),
    ('a/DT man/NN in/IN a/DT scarf/NN *shouts/NNS "/ASIDE', False),
    ("she/PRP *professes/NNS not/RB to/TO care/VB", True),
    ("the/DT post/NNP *projects/NNS that/IN lee/NNP won/VBD", True),
    ("old/JJ cook/NN *insists/NNS that/IN lee/NNP won/VBD", False),
    ("the/DT cook/NN *insists/NNS that/IN lee/NNP won/VBD", True),
    ("the/DT cook/NN *claims/NNS that/IN lee/NNP won/VBD", False),
    ("some/DT 300/CD homes/NNS burnt/VBD ,/, the/DT mayor/NN *reckons/NNS ./.", True),
    ("some/DT homes/NNS burnt/VBD ,/, the/DT mayor/NN *reckons/NNS ./.", False),
    ("300/CD homes/NNS burnt/VBD ,/, lee/NNP *reckons/NNS ./.", True),
    ("300/CD homes/NNS ,/, lee/NNP *reckons/NNS ./.", False),
    ("300/CD homes/NNS burnt/VBD ,/, the/DT mayor/NN *reckons/NNS ,/, most/JJS", True),
    ("300/CD homes/NNS burnt/VBD ,/, old/JJ mayor/NN *reckons/NNS ,/, most/JJS", False),
    ("prices/NNS fell/VBD and/CC ,/, the/DT bank/NN *estimates/NNS ,/, rose/VBD", True),
    ("prices/NNS fell/VBD ,/, the/DT team/NN *reports/NNS in/IN the/DT journal/NN", True),
    ("prices/NNS fell/VBD ,/, the/DT team/NN *reports/NNS in/IN red/JJ", False),
    ("acme/NNP which/WDT counts/VBZ them/PRP and/CC *shows/NNS lee/NNP ahead/RB", False),
    ("it/PRP said/VBD the/DT bureau/NN *counts/NNS of/IN cases/NNS", False),
    ("of/IN the/DT old/JJ *counts/NNS 40/CD cases/NNS", False),
    ("game/NN *notes/NNS :/: lee/NNP leads/VBZ", False),
    ("TITLE: old/JJ *rules/NNS voting/NN legal/JJ", False),
    ("very/RB *claims/NNS not/RB to/TO care/VB", False),
    ("300/CD homes/NNS burnt/VBD ,/, the/DT mayor/NN *reckons/NNS the/DT worst/JJS", False),
    ("the/DT 300/CD mayor/NN *reckons/NNS ,/, the/DT worst/JJS", False),
    ("300/CD homes/NNS burnt/VBD ,/, city/NN mayor/NN *reckons/NNS ./.", False),
    ("homes/NNS burnt/VBD ,/, the/DT mayor/NN *reckons/NNS ,/, the/DT worst/JJS", False),
    ("old/JJ *claims/NNS there/EX are/VBP six/CD", False),
    ('"/QUOTE ann/NNP *recalls/NNS now/RB', False),
    ("now/RB she/PRP *recalls/NNS now/RB", False),
    ('"/SAID old/JJ *claims/NNS ./.', False),
    ('three/CD *shouts/NNS "/QUOTE', False),
    ('the/DT man/NN *claims/NNS "/QUOTE', False),
    ("TITLE: prices/NNS will/MD rise/VB ,/, minister/NN *claims/NNS of/IN", False),
    ("TITLE: prices/NNS and/CC minister/NN *claims/NNS", False),
    ("the/DT cooks/NNS *insists/NNS that/IN lee/NNP won/VBD", False),
]


@pytest.mark.parametrize(("tagged", "verb"), PLURALS, ids=[case[0] for case in PLURALS])
def test_whether_a_plural_is_a_verb(tagged: str, verb: bool) -> None:
    assert is_plural_verb(*line_of(tagged)) is verb
