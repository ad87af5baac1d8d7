"""The kinds of names that no list knows, told by all that an article says of them.

All sentences were written for this.
"""

from __future__ import annotations

import pytest

from analysis import analyze, read

KINDS = {"person": "P", "organization": "O", "place": "L"}


def actors(text: str) -> set[str]:
    """The named actors of a text as "Ann Lee/P"."""
    return {f"{actor.name}/{KINDS[actor.kind]}" for actor in analyze(read(text)).actors if actor.kind != "group"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Lone names by what they do, have and are joined to.
        ("Quelmont cut its outlook for the year. Shares of Quelmont fell.", {"Quelmont/O"}),
        ("Travella, the Finnish ferry group, today unveiled a ship.", {"Travella/O"}),
        ("Data from Tresker showed that prices rose.", {"Tresker/O"}),
        ("Ostrem and Fjelding both lowered their forecasts.", {"Ostrem/O", "Fjelding/O"}),
        ("She was an analyst at Brannoch, which employs 40 people.", {"Brannoch/O"}),
        ("The survey by consultants VRQ found it half empty.", {"VRQ/O"}),
        ("The town of Ormdal woke to snow. Buses left Ormdal at noon.", {"Ormdal/L"}),
        ("Ilmari Suvanto said he was tired. Suvanto has two sons.", {"Ilmari Suvanto/P"}),
        ("Ilmari Suvanto left. Suvanto cut costs and sold his house.", {"Ilmari Suvanto/P"}),
        ("Kestrel Foods bought it. Kestrel makes crisps.", {"Kestrel Foods/O"}),
        # Who ends in a noun that nobody bears as a surname is a firm.
        ("Councillors backed the scheme by Osgart Homes in Leeds.", {"Osgart Homes/O", "Leeds/L"}),
        ("Councillors backed the scheme by Osgart Wealth in Leeds.", {"Osgart Wealth/O", "Leeds/L"}),
        ("Councillors backed the scheme by Osgart Buckets in Leeds.", {"Osgart Buckets/O", "Leeds/L"}),
        ("Councillors backed the scheme by Osgart Sealings in Leeds.", {"Osgart Sealings/O", "Leeds/L"}),
        ("Councillors backed the scheme by Harlen Health in Leeds.", {"Harlen Health/O", "Leeds/L"}),
        ("Councillors backed the scheme by Fakhar Imam in Leeds.", {"Fakhar Imam/P", "Leeds/L"}),
        ("Councillors backed the scheme by Henry Marsh in Leeds.", {"Henry Marsh/P", "Leeds/L"}),
        ("Councillors backed the scheme by Osgart Min in Leeds.", {"Osgart Min/P", "Leeds/L"}),
        # What somebody is, before the name.
        ("On Monday Trooper Inês Varga found the car.", {"Inês Varga/P"}),
        ("The Dubliner Nuala Keogh won.", {"Nuala Keogh/P"}),
        # Particles that are surnames.
        ("Rupa Das and Anil Das spoke.", {"Rupa Das/P", "Anil Das/P"}),
        # Names joined and parted.
        ("It was searched for days by officers of East Norland Police.", {"East Norland Police/O"}),
        ("Clean Harbours UK wrote to ministers.", {"Clean Harbours UK/O", "UK/L"}),
        (
            "The University of Ashford and the Hallam Institute met.",
            {"Hallam Institute/O", "University of Ashford/O"},
        ),
        # What is no actor: units, francs, plural short forms, plain words that open a sentence, storms, ships.
        ("The park stores 12 GWh.", set()),
        ("It cost 500 CFA francs.", set()),
        ("Prizes of $US1,000 and US$900 were paid in Ashford.", {"Ashford/L"}),
        ("Boys from Larch Heights and Shell Cove were held.", {"Larch Heights/L", "Shell Cove/L"}),
        ("Another fire at Spencer, north of the city, is not out.", {"Spencer/L"}),
        ("Fire reached Holt, about 40 kilometres south-east of Perth.", {"Holt/L", "Perth/L"}),
        ("Greater Ashford is ringed by fires.", {"Greater Ashford/L"}),
        ("The U-S and the U-N disagreed.", {"U-S/L", "U-N/O"}),
        ("The house passed a Private Member's Bill on it.", set()),
        ("The court fined Ford $5 million.", {"Ford/O"}),
        ("Court records show that he paid.", set()),
        ("A second storm, Belisa, formed on Monday.", set()),
        ("The Panama-flagged Ostara sank.", {"Panama/L"}),
        # Places that open a sentence or a line.
        ("HAMBURG — Police closed the port.", {"HAMBURG/L"}),
        ("Lisbon lost power at noon.", {"Lisbon/L"}),
        ("A strike began. The weather agency, Aremor, said it would rain.", {"Aremor/O"}),
        ("She asked the Friends of Ashcombe Park for help.", {"Friends of Ashcombe Park/O"}),
        ("He taught at Sun Yat-sen University.", {"Sun Yat-sen University/O"}),
        ("The results were published in Velora.", {"Velora/O"}),
        ("The Padua-based maker hired 40 people.", {"Padua/L"}),
    ],
)
def test_the_kind_of_an_unlisted_name(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


def test_signs_of_one_mention_hold_for_all() -> None:
    text = "Sellingford was in the news again. Sellingford cut its forecast. Analysts at Sellingford disagreed."
    (actor,) = (actor for actor in analyze(read(text)).actors if actor.kind != "group")
    assert (actor.name, actor.kind, len(actor.mentions)) == ("Sellingford", "organization", 3)


def test_a_result_is_two_teams() -> None:
    named = actors("Ashby Town 2 Corven Rovers 1\n\nAshby Town beat Corven Rovers in the rain.")
    assert named == {"Ashby Town/O", "Corven Rovers/O"}
