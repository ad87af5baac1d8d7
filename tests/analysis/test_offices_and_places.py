"""Names that are cut from an office, told as places by the way that leads to them, or that name no actor.

All sentences were written for this.
"""

from __future__ import annotations

import pytest

from .test_names_in_news import actors

OFFICES = [
    ("He was sent by US Secretary of State Colin Varga on Monday.", {"US/L", "Colin Varga/P"}),
    ("The Foreign Affairs Minister Ann Downs has refused to say.", {"Ann Downs/P"}),
    ("The Federal Privacy Commissioner, Malcolm Harrow, says doctors can do so.", {"Malcolm Harrow/P"}),
    ("The Queensland Premier says he accepts that.", {"Queensland/L"}),
    ("The FBI Director said so.", {"FBI/O"}),
    ("The Reserve Bank Governor was there.", {"Reserve Bank/O"}),
    ("He was the Anglican Archbishop.", set()),
    ("Guilty, said Prosecutor Lynda Englar.", {"Lynda Englar/P"}),
    ("Scottish Premier League clubs agreed.", {"Scottish Premier League/O"}),
    ("They were trapped, said Gov. Roel Dagamo.", {"Roel Dagamo/P"}),
]

WAYS = [
    ("The road is closed between Wiltham and Bullan Tops.", {"Wiltham/L", "Bullan Tops/L"}),
    ("An area west of Orchanne burned.", {"Orchanne/L"}),
    ("Rain fell in parts of the Ennarra.", {"Ennarra/L"}),
    ("He crashed into Mt Archan on Friday.", {"Mt Archan/L"}),
    (
        "Fire spread in a dozen areas, including Quenbeya, Harlonne and Vessin.",
        {"Quenbeya/L", "Harlonne/L", "Vessin/L"},
    ),
    ("“I came out,” said Munir Anwar of Veldat Pur in Pakistan.", {"Munir Anwar/P", "Veldat Pur/L", "Pakistan/L"}),
    ("They cited Red Hill and Black Mountain.", {"Red Hill/L", "Black Mountain/L"}),
]

WHOLE_AND_NOTHING = [
    ("It was led by the FBI and Federal Police officers.", {"FBI/O", "Federal Police/O"}),
    ("The Food and Drug Administration agreed.", {"Food and Drug Administration/O"}),
    ("Under Armour topped estimates.", {"Under Armour/O"}),
    ("Shares of Patten Cos. rose.", {"Patten Cos/O"}),
    ("He told The Marl Antonio Express-News so.", {"Marl Antonio Express-News/O"}),
    ("The maker of the Vantrel, Corvane Ltd., said so.", {"Corvane Ltd./O"}),
    ("At 4:00pm AEDT, the storm broke.", set()),
    ("It measured 4.1 on the Richter scale.", set()),
]


@pytest.mark.parametrize(("text", "expected"), [*OFFICES, *WAYS, *WHOLE_AND_NOTHING])
def test_names_cut_from_offices_and_told_as_places(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


WORKS = [
    (
        "Actor Tom Wilkes, known for films such as The Whole Montel, Salt in Love, and Michael Clayburn, has died.",
        {"Tom Wilkes/P"},
    ),
    ("She had roles in films like In the Kitchen, The Grand Palace Hotel, and Spotless Sun.", set()),
    ("She played in TV series including Fantasy Bay, Laverne & Sally, and Roseanna. Ann Lee wrote it.", {"Ann Lee/P"}),
    ("In films like Grey Sea, Ann Lee played a nurse.", {"Ann Lee/P"}),
    ("Her song “Private Dance” was a hit for Ann Lee.", {"Ann Lee/P"}),
    ("He wrote the song “Buddha for Mary” in Paris.", {"Paris/L"}),
    ("She sang it in The Thomas Castle Affair film.", set()),
]

SPECIES_AND_HONOURS = [
    ("The species was aptly named Micarda stellaris.", set()),
    ("Prime Minister Datuk Seri Anwar Ibrahim won.", {"Anwar Ibrahim/P"}),
    ("They met Datuk Seri Doris Brodie (GPS-Sri Aman) and Ann Lee (PN-Kota Baru).", {"Doris Brodie/P", "Ann Lee/P"}),
    ("Currently, Pakarten leads the government with 81 seats.", {"Pakarten/O"}),
]


@pytest.mark.parametrize(("text", "expected"), [*WORKS, *SPECIES_AND_HONOURS])
def test_works_and_species_are_no_actors_and_honours_no_names(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


BODIES = [
    ("The party BMS-led Bharat Mazdur Sangh (BMS) called a strike.", {"Bharat Mazdur Sangh/O"}),
    ("Saurashka have clinched a place in the final.", {"Saurashka/O"}),
    ("It was drawn up by PASKO, the government partner.", {"PASKO/O"}),
    ("The law firm Ernwall and Youth denied it.", {"Ernwall and Youth/O"}),
    ("Tony Beck, of the Finance Sector Union, agreed.", {"Tony Beck/P", "Finance Sector Union/O"}),
    ("The US Defence Secretary, Donald Rumley, agreed.", {"US/L", "Donald Rumley/P"}),
    (
        "In the state, Labour minister Ann Lee spoke. Finance minister Bob Hall spoke.",
        {"Labour/O", "Ann Lee/P", "Bob Hall/P"},
    ),
    ("Damagh Khan Mohrand, a local tribesman, saw it.", {"Damagh Khan Mohrand/P"}),
    ("The offshoot of Ann Lee's Fatah movement spoke.", {"Ann Lee/P", "Fatah/O"}),
    ("US Vice-President Ann Lee spoke.", {"US/L", "Ann Lee/P"}),
    ("He served on the USS Russell.", set()),
    ("DAKAR - Guinea voted on Sunday, officials said.", {"DAKAR/L", "Guinea/L"}),
    ("A Houston-area highway was closed.", {"Houston/L"}),
    ("State-run Marl Television said so.", {"Marl Television/O"}),
    ("Bagpipers played. Firemen helped the guests.", set()),
    ("They met in an area called Dismal Marl.", {"Dismal Marl/L"}),
    ("They won the first Test at the Adelaide Oval.", {"Adelaide Oval/L"}),
    ("The New South Wales Weather Bureau said so.", {"New South Wales Weather Bureau/O"}),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_told_by_verbs_brackets_and_fields(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


MATCH = "The quarterback threw a touchdown late in the season and the coach praised the win. "
MONEY = "The pound and the dollar fell against the euro. "
TEAMS_AND_MONEY = [
    (
        MATCH + "The Dallas Cowboys met rivals. Dallas was strong. They live in Boston.",
        {"Dallas Cowboys/O", "Dallas/O", "Boston/L"},
    ),
    (MATCH + "Giants QB Ann Lee led the NFC East.", {"Ann Lee/P", "NFC East/O"}),
    (MONEY + "Sterling eased on Tuesday. “Sterling has been supported,” said Ann Lee.", {"Ann Lee/P"}),
    ("Mr Sterling left on Tuesday. Dr Sterling stayed.", {"Sterling/P"}),
    ("The US Dollar surged.", set()),
    ("Flights at Heathrow were cancelled. Heathrow Airport said so.", {"Heathrow Airport/L"}),
    ("Flights to Boston were late. Boston Airport was shut.", {"Boston/L", "Boston Airport/L"}),
]


@pytest.mark.parametrize(("text", "expected"), TEAMS_AND_MONEY)
def test_teams_by_their_towns_and_currencies(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


PLACES_AND_VESSELS = [
    ("The Opalwica gold property is located near Val d’Or, Quebec.", {"Opalwica/L", "Val d’Or/L", "Quebec/L"}),
    ("It is home to mines such as Vessin and Tolmar.", {"Vessin/L", "Tolmar/L"}),
    ("Police in Hemsten, Texas, said so.", {"Hemsten/L", "Texas/L"}),
    ("The M/V Estlina and the BRP Ilmar sank. They were taken off by the Novelda yacht.", set()),
    ("He won at the Open. The Games begin today.", set()),
    ("Coast guard volunteer Amado Tan helped.", {"Amado Tan/P"}),
    ("Misaki Doi beat Danka Kovrin 6-4 6-4.", {"Misaki Doi/P", "Danka Kovrin/P"}),
    ("They bought it from Cascadia Motorsports.", {"Cascadia Motorsports/O"}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES_AND_VESSELS)
def test_places_by_what_is_dug_there_and_vessels(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


SEATS = [
    ("The area's MP Phelix Odivar spoke. DCP Aksha Yadav agreed.", {"Phelix Odivar/P", "Aksha Yadav/P"}),
    (
        "They met MPs Peter Kimar (Mathiora), Ruth Mwani (Kigoma East) and Ann Lee (NDC).",
        {"Peter Kimar/P", "Mathiora/L", "Ruth Mwani/P", "Kigoma East/L", "Ann Lee/P", "NDC/O"},
    ),
    ("Kajiadon East MP Peris Tobikar took credit.", {"Kajiadon East/L", "Peris Tobikar/P"}),
    ("A delegation led by Governor Joseph ole Lenkar came.", {"Joseph ole Lenkar/P"}),
    ("It is run by Rural Field Officer Richard Hancock.", {"Richard Hancock/P"}),
    ("It cost Sh 28 million.", set()),
    (
        "Boreholes will be drilled in slums like Kibiro, Mathanre and Fuata Nyayor.",
        {"Kibiro/L", "Mathanre/L", "Fuata Nyayor/L"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEATS)
def test_seats_and_titles_of_members(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


STATES = [
    ("It was attended by Abira State Governor, Okezi Ikpar.", {"Abira State/L", "Okezi Ikpar/P"}),
    (
        "He leads the Northern Governors Forum and Governor of Dulva State.",
        {"Northern Governors Forum/O", "Dulva State/L"},
    ),
    ("General Motors Co. is laying off 1,314 people.", {"General Motors Co./O"}),
    ("John Lawler SC asked. Taoiseach Leo Varadan spoke.", {"John Lawler/P", "Leo Varadan/P"}),
    ("The president of formerly Soviet Lithuania called.", {"Lithuania/L"}),
    ("The Northern Territory Supreme Court ruled.", {"Northern Territory Supreme Court/O"}),
    ("Marwele Development, Agriculture and Trade Minister Chanal Rajapura said so.", {"Chanal Rajapura/P"}),
    ("Speaking there, Minister for Kashmir Affairs Barjes Tahir said so.", {"Barjes Tahir/P"}),
    ("He lives in Tralee, Co Kerry.", {"Tralee/L", "Co Kerry/L"}),
    ("Uniforra, Canada’s largest union, said so.", {"Uniforra/O", "Canada/L"}),
    (
        "Boreholes will be drilled in slums like Kibiro, Mathanre and Fuata Nyayor.",
        {"Kibiro/L", "Mathanre/L", "Fuata Nyayor/L"},
    ),
    ("They live in Goleen and Ballinmarl.", {"Goleen/L", "Ballinmarl/L"}),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_states_firms_and_rows_of_places(text: str, expected: set[str]) -> None:
    assert actors(text) == expected
