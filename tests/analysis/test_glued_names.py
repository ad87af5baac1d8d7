"""Names that a lost line, a lost dash or a bracket stands in: parted, or read as one. All names are made up."""

from __future__ import annotations

import pytest

from analysis import read
from analysis.language import sentences_of
from analysis.mentions.name_words import words_of
from analysis.mentions.sentence_words import parts_of

from .test_names_in_news import actors

FULL = "Ann Woods won at Torrel Pines on Monday, near Torrel Pines. Woods was glad."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two of the article's names, one behind the other.
        (f"{FULL} Torrel Pines Woods is to play again.", {"Ann Woods/P", "Torrel Pines/L"}),
        (
            "Olga Brandt and Rolf Tamm met. With Mick Galvan and Olga Brandt Tamm had trouble. Mr Tamm smiled.",
            {"Olga Brandt/P", "Rolf Tamm/P", "Mick Galvan/P"},
        ),
        ("It rained in Baltimore on Tuesday. It ends at 2 p.m. Baltimore Baltimore felt the chill.", {"Baltimore/L"}),
        # One name: the sister's given name, two surnames told twice, and a name written so throughout.
        ("Ann Woods won. Woods was glad. Ivana Woods cheered.", {"Ann Woods/P", "Ivana Woods/P"}),
        ("Rolf Tamm met her. Tamm smiled. Eva Brandt Tamm left.", {"Rolf Tamm/P", "Eva Brandt Tamm/P"}),
        # A given name that whoever quotes has filled in; a maiden name.
        ("The treaty was signed by Prime Minister (Shinzo) Mabe. Mabe smiled.", {"Shinzo Mabe/P"}),
        ("“I spoke to [Jean-Claude] Dunckel,” she said.", {"Jean-Claude Dunckel/P"}),
        ("The envoy told Foreign Minister Sergey] Lamrov of it.", {"Sergey Lamrov/P"}),
        ("Anna (Roux) Jones left early.", {"Anna Roux Jones/P"}),
        ("AFP (Paris) said so on Monday.", {"AFP/O", "Paris/L"}),
        # A dash without its blanks, a compound.
        ("It is led by independence hero-Sanan Gusmar, who won.", {"Sanan Gusmar/P"}),
        ("Amnesty International's-North Africa director spoke.", {"Amnesty International/O", "North Africa/L"}),
        ("The judges of the High Court-after years of waiting-freed him.", {"High Court/O"}),
        ("The Senate confirmed the Pentagon-level picks.", {"Senate/O", "Pentagon/O"}),
        # What owns, leads or is named after somebody.
        ("Al Jazeera's Shihab Rattansu, who was there, said so.", {"Al Jazeera/O", "Shihab Rattansu/P"}),
        ("Staff at the Ann Lee hospital fled.", {"Ann Lee/L"}),
        ("Royal Mint chief Adam Lorenz said so.", {"Royal Mint/O", "Adam Lorenz/P"}),
        ("Exports rose, said the General Administration of Fisheries.", {"General Administration of Fisheries/O"}),
        ("He runs Marl Arts (Beijing) Technology Co now.", {"Marl Arts (Beijing) Technology Co/O"}),
        ("It snowed. There was snow in the north. New York City Snow began to fall at noon.", {"New York City/L"}),
        ("New York City Opera began to sing.", {"New York City Opera/O"}),
        # What is written small, stands in a row of buttons, or needs no people before it.
        ("She left at noon. (dpa, AFP, Reuters)", {"dpa/O", "AFP/O", "Reuters/O"}),
        ("She left at noon (a dpa writer, AFP)", {"AFP/O"}),
        ("He said no. Send Facebook Twitter Google+ Whatsapp Tumblr", set()),
        ("Facebook, Twitter and Google said no.", {"Facebook/O", "Twitter/O", "Google/O"}),
        ("The Spanish La Liga side won.", {"La Liga/O"}),
        ("He spied for the Soviet KGB.", {"KGB/O"}),
        ("The British Labour Party won.", {"British Labour Party/O"}),
        ("The Bishop, the Rt Revd Jon Clark, spoke.", {"Jon Clark/P"}),
        ("The EU's Charter of Fundamental Rights was adopted.", {"EU/O"}),
        ("He leads the Office of the Prime Minister.", {"Office of the Prime Minister/O"}),
        # What stands in a row, is an illness in short, is a paper, or begins as given names do.
        (
            "A report by the CIA, FBI and National Security Agency (NSA) said so.",
            {"CIA/O", "FBI/O", "National Security Agency/O"},
        ),
        ("Cases of chronic obstructive pulmonary disease (COPD) rose. COPD kills.", set()),
        ("The national accident board (NAB) met.", {"NAB/O"}),
        ("Fourteen countries from North and South America met.", {"South America/L"}),
        ("It is part of the Package of Measures on the deal.", set()),
        (
            "But Abdulraouf al-Dhamar, a tribal leader, said no. They mourned Dhamar's death.",
            {"Abdulraouf al-Dhamar/P"},
        ),
        ("Growth in direct factory investment slowed. Global DFI fell in May, as DFI costs more.", set()),
        ("They are in the Old City. ABCD said so. Many in the Old City ABCD had hit left.", {"ABCD/O", "Old City/L"}),
        ("It owns Amperia Technology Ltd. Corvella Inc. said no.", {"Amperia Technology Ltd./O", "Corvella Inc./O"}),
        ("Leaders of the Senate and House met.", {"Senate/O", "House/O"}),
        ("Then the attack on Charlie Hebdo in Paris came.", {"Charlie Hebdo/O", "Paris/L"}),
        # Who somebody is by what stands before, behind or elsewhere; a land by its half.
        ("It is backed by Reps. John Lewis and Hank Brandt. “No,” Lewis said.", {"John Lewis/P", "Hank Brandt/P"}),
        ("He bought it at John Lewis in March.", {"John Lewis/O"}),
        ("The Wisconsin Republican said he had told her.", {"Wisconsin/L"}),
        ("The Wisconsin Republican Party said so.", {"Wisconsin Republican Party/O"}),
        ("In regard to it, the Taoiseach repeated his view that it is good.", set()),
        ("North Korea fired it. The North said no. Tests by the North went on.", {"North Korea/L"}),
        ("The judge was told by David Leahan BL, for the council, that it is so.", {"David Leahan/P"}),
        ("The law covers traditional Chinese medicine. TCM works. Staff of TCM left.", set()),
        ("It includes parts of Cobb, DeKalb and Fulton counties.", {"Cobb/L", "DeKalb/L", "Fulton/L"}),
        ("They face the winners of Pool B.", set()),
        ("The former pundit Rio Ferdinand was shocked.", {"Rio Ferdinand/P"}),
    ],
)  # fmt: skip
def test_names_beside_what_was_lost(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hero-Sanan Gusmar", ["hero", "-", "Sanan", "Gusmar"]),
        ("He said-Mr Lee", ["He", "said", "-", "Mr", "Lee"]),
        ("the sub-Saharan states", ["the", "sub-Saharan", "states"]),
        ("al-Qaeda", ["al-Qaeda"]),
        ("Zul-Haq", ["Zul-Haq"]),
        ("Acme's-Ann Lee", ["Acme", "'s", "-", "Ann", "Lee"]),
        ("U.S.-Mexico", ["U.S.", "-Mexico"]),
    ],
)
def test_words_glued_by_a_dash_are_parted(text: str, words: list[str]) -> None:
    assert words_of(text).texts == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Photo: Acme Images  Ann Lee, who was there, left.", [["Photo", ":", "Acme", "Images"], ["Ann", "Lee"]]),
        ("He met Ann  lee there.", [["He", "met"]]),
        ("He met, for one,  Ann Lee.", [["He", "met"]]),
        ("The  Mayor  Ann  Lee  left  Dover  today.", [["The", "Mayor"]]),
    ],
)
def test_a_wide_gap_before_a_capital_ends_a_line(text: str, parts: list[list[str]]) -> None:
    article = read(text)
    found = [words.texts[:4] for words in parts_of(article.text, sentences_of(article))]
    assert [words[: len(part)] for words, part in zip(found, parts, strict=True)] == parts
