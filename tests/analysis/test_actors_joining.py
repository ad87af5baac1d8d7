"""Names put right by what stands beside them: text in, the actors out. All names are made up."""

from __future__ import annotations

import pytest

from analysis.actors.gender import pronoun_of
from analysis.actors.naming import acronyms, is_firm

from .test_merging import clusters, sets


def kinds(marked: str) -> dict[str, str]:
    return {cluster.name: cluster.kind for cluster in clusters(marked)}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{P:Nur Salma} binti {P:Rahim} spoke.", {"Nur Salma binti Rahim": "person"}),
        ("{P:Hallam} & {P:Hallam} sold it. {P:Hallam} paid.", {"Hallam & Hallam": "organization"}),
        ("{P:Miharra} & {P:Acphil}", {"Miharra": "person", "Acphil": "person"}),
        (
            "The {O:Board for Co-operation} in {L:Perria} ({O:BCP}) met.",
            {"Board for Co-operation in Perria": "organization"},
        ),
        ("{O:PERRIN}, Ruria, Jan 9 (AFP) - It shook. {O:Perrin} burned.", {"Perrin": "place"}),
        ("{O:ACME}, a firm, met.", {"ACME": "organization"}),
        ("SOCCER - {O:NORTHPORT} WIN . {O:Northport} won.", {"Northport": "organization"}),
        ("CUP FINAL OF {O:NORTHPORT} RISES - {P:HALLAM} .", {"NORTHPORT": "organization", "HALLAM": "person"}),
        ("It paid {L:US}$50 to the Secretary of {O:State}.", {}),
        ("He lives in The {L:Haven}, near The {L:Haven}.", {"The Haven": "place"}),
        ("{L:Construtora Irmãos Lima Ltda} won.", {"Construtora Irmãos Lima Ltda": "organization"}),
        ("{O:Acme Widgets Co Ltd} met. {O:Acme} rose.", {"Acme Widgets Co Ltd": "organization"}),
        (
            "The {O:U.N. Office} on {O:Nets} and {O:Oars} ({O:XYZ}) met.",
            {"U.N. Office": "organization", "Nets": "organization", "Oars": "organization"},
        ),
        (
            "The {O:U.N. Office} on {O:Nets} and {O:Oars} ({O:UNONO}) met.",
            {"U.N. Office on Nets and Oars": "organization"},
        ),
        ("KEMP, {L:Perria} ({O:AP}) — {L:Perria} shook.", {"Perria": "place", "AP": "organization"}),
        ("{P?:Southern Rowers Council} ({O:SRC}) met.", {"Southern Rowers Council": "organization"}),
        ("{P:Southern Rowers Council} ({O:SRC}) met.", {"Southern Rowers Council": "person", "SRC": "organization"}),
        ("{L:Perria} ({O:ZQ}) shook.", {"Perria": "place", "ZQ": "organization"}),
        ("Hurricane {P:Delphine} came. {P:Delphine} left in {P:Q3}.", {}),
        ("{P:Wen-Li} {P:Zhao} spoke.", {"Wen-Li Zhao": "person"}),
        ("{P:Harvey} & {O:Clark LLP} sued.", {"Harvey & Clark LLP": "organization"}),
        ("{P:Kestra AI} rose. {P:Kestra} fell.", {"Kestra AI": "organization"}),
        ("{P:National Security Advisor Anna Hallam} spoke.", {"Anna Hallam": "person"}),
        (
            "{P:Ali Abbas' Fatha} met. {P:Lee L'Enfant} left.",
            {"Ali Abbas": "person", "Fatha": "organization", "Lee L'Enfant": "person"},
        ),
        ("{O:U.N. Secretary-General} {P:Anna Hallam} spoke.", {"U.N.": "organization", "Anna Hallam": "person"}),
        ("{O:Office of the President} met.", {"Office of the President": "organization"}),
        ("{P:Vince} {P:Vince Lee} wrote.", {"Vince Lee": "person"}),
        ("{O:U.N. High Commissioner for Rowers Anna Hallam} spoke.", {"Anna Hallam": "person"}),
        ("A {P:Bombardier CRJ-200} crashed.", {}),
        ("{L:United Nations} aid came.", {"United Nations": "organization"}),
        (
            "The {O:International Tribunal} for the former {L:Perria} met.",
            {"International Tribunal for the former Perria": "organization"},
        ),
        ("{P:Anna Hallam of Texas} spoke.", {"Anna Hallam": "person", "Texas": "place"}),
        ("{O:Army Col. Anna Hallam Jr.} spoke.", {"Anna Hallam Jr.": "person"}),
        ("{O:ABC MP} {P:Anna Hallam} spoke.", {"ABC": "organization", "Anna Hallam": "person"}),
        ("{P:Kenya}, the daughter of nobody, lies there.", {"Kenya": "place"}),
        ("{P:Lodo da Mar} ({O:LDM}) met.", {"Lodo da Mar": "person", "LDM": "organization"}),
        ("{O:ŁÓDŹ}, Poland — It shook.", {"ŁÓDŹ": "place"}),
        ("{P:Anna Hallam FRS} spoke. {P:Anna Hallam} left.", {"Anna Hallam": "person"}),
    ],
)
def test_names_are_put_right_by_their_neighbours(marked: str, expected: dict[str, str]) -> None:
    assert kinds(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{P:Anna Heale} met {P:Peter Heale}. Mrs {P:Heale} left. Mr {P:Heale} came.",
            [{"Anna Heale", "Heale"}, {"Peter Heale", "Heale"}],
        ),
        (
            "{P:Anna Heale} met {P:Murdox Heale}. Ms {P:Heale} left. Mr {P:Heale} came.",
            [{"Anna Heale", "Heale"}, {"Murdox Heale", "Heale"}],
        ),
        ("{P:Prince Ferdal Omar} spoke. {P:Prince Ferdal} left.", [{"Prince Ferdal Omar", "Prince Ferdal"}]),
        (
            "Foreign Minister Prince {P:Ferdal bin Omar} spoke. {P:Prince Ferdal} left.",
            [{"Ferdal bin Omar", "Prince Ferdal"}],
        ),
        ("{P:Anna Hallam}, known as {L:Hemmi}, spoke.", [{"Anna Hallam", "Hemmi"}]),
        (
            "{O:Liberal Democratic Party} met. {O:Democratic Party} lost.",
            [{"Liberal Democratic Party"}, {"Democratic Party"}],
        ),
        ("{O:Meridia Airways} fell. {L:Meridia} said so.", [{"Meridia Airways", "Meridia"}]),
        ("{O:Meridia Airways} fell in {L:Meridia}.", [{"Meridia Airways"}, {"Meridia"}]),
        ("{P:Cho} was a linguist. His daughter {P:Rula Cho Pan} writes.", [{"Cho"}, {"Rula Cho Pan"}]),
        (
            "{P:Ana dos Santos Limo} was led out. {L:Dos Santos Limo} wept.",
            [{"Ana dos Santos Limo", "Dos Santos Limo"}],
        ),
    ],
)
def test_forms_of_address_and_parts_of_names(marked: str, expected: list[set[str]]) -> None:
    assert sets(marked) == expected


def test_acronyms_of_hyphened_words_and_the_forms_of_firms() -> None:
    assert {"OSCE", "OSCOE"} <= acronyms("Organization for Security and Co-operation in Europe")
    assert is_firm("acme widgets ltd") and is_firm("hallam & hallam") and not is_firm("acme widgets")
    assert pronoun_of("Ms Heale spoke.", "heale", clusters("Ms {P:Heale} spoke.")[0].mentions) == "she"
