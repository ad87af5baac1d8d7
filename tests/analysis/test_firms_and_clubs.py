"""Firms and clubs that go by one plain word: told by the rows they stand in, by who leaves them, by transfers.

All sentences were written for this.
"""

from __future__ import annotations

import pytest

from .test_kinds_of_names import actors

TRANSFERS = "The striker scored on loan. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The insurers Corvane, Beacon and Halt raised prices.", {"Corvane/O", "Beacon/O", "Halt/O"}),
        ("Marl and Ridge were among nine technology firms there.", {"Marl/O", "Ridge/O"}),
        ("Supermarkets Norda, Prima and Halt cut prices.", {"Norda/O", "Prima/O", "Halt/O"}),
        ("Malam Ibram Danjur left.", {"Ibram Danjur/P"}),
        ("Marl and Ridge were among nine villages there.", {"Marl/L", "Ridge/L"}),
        ("While in those countries, Negrone met Ann and Bob.", {"Negrone/P", "Ann/P", "Bob/P"}),
        ("Ferrexpo and Fresnillo were the day's worst performers.", {"Ferrexpo/O", "Fresnillo/O"}),
        ("Ann Lee, who runs Verificado Istmo, left.", {"Ann Lee/P", "Verificado Istmo/O"}),
        ("Trainer Henry de Bromhead said so.", {"Henry de Bromhead/P"}),
        ("Aditi Ashok and Céline Boutier share second.", {"Aditi Ashok/P", "Céline Boutier/P"}),
        ("Haldane has hired Ewan Lockhart from Brodmar.", {"Ewan Lockhart/P", "Brodmar/O"}),
        ("The licence of PT Lintas Samudra was lost.", {"PT Lintas Samudra/O"}),
        ("An account of UAB Baltic Lease was empty.", {"UAB Baltic Lease/O"}),
        ("It has bought Bonnat et Fils of Voiron.", {"Bonnat et Fils/O", "Voiron/L"}),
        # A creed that is a given name; a body and what it runs.
        ("They sold Christian Norgaard.", {"Christian Norgaard/P"}),
        ("The German Peasant War began.", set()),
        ("Shares of Kestrel fell. Kestrel said so, as Kestrel TV had told.", {"Kestrel/O", "Kestrel TV/O"}),
        ("Shares of Kestrel TV fell. Kestrel said so.", {"Kestrel TV/O"}),
        # Who heads a body that the text does not name; a firm by its gloss; partners behind what they are.
        ("The chairman of the market association, Rasak Olanip, said so.", {"Rasak Olanip/P"}),
        ("The market association, Rasak Olanip, said so.", {"Rasak Olanip/O"}),
        ("He met Ann Lee, chair of the union, Verd Olanip, there.", {"Ann Lee/P", "Verd Olanip/O"}),
        ("The chair of the union, Verdalin, said so.", {"Verdalin/O"}),
        ("Penhallow Dray sold it. The firm, Penhallow Dray, had 12 staff.", {"Penhallow Dray/O"}),
        ("Solicitors Mossop and Lyle said so.", {"Mossop and Lyle/O"}),
        ("The violin maker Wiremu Pahata left.", {"Wiremu Pahata/P"}),
        ("The chocolate maker Corvane left.", {"Corvane/O"}),
        ("The Campaign to Protect Rural Ashmere said so.", {"Campaign to Protect Rural Ashmere/O"}),
    ],
)
def test_firms_of_one_word(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luton want Nathan Redmond.", {"Luton/O", "Nathan Redmond/P"}),
        ("He is a target for Rangers and Hull.", {"Rangers/O", "Hull/O"}),
        ("Plymouth have recalled Freddie Isk from Aldershot.", {"Plymouth/O", "Freddie Isk/P", "Aldershot/O"}),
        ("Exeter host Hull on Monday.", {"Exeter/O", "Hull/O"}),
        ("He was born in Luton.", {"Luton/L"}),
        ("Ann Lee had a medical at Luton.", {"Ann Lee/P", "Luton/O"}),
        ("Ajax rejected Luton's bid.", {"Ajax/O", "Luton/O"}),
        ("Luton made an offer. Hull wanted him.", {"Luton/O", "Hull/O"}),
        ("Luton made a sad sight.", {"Luton/L"}),
    ],
)
def test_towns_that_trade_players_are_clubs(text: str, expected: set[str]) -> None:
    assert actors(TRANSFERS + text) == expected
