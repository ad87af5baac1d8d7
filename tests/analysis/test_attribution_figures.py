"""On whose account figures stand, by kinds of sentences, and whether a source states what it is credited with."""

from __future__ import annotations

import pytest

from analysis import Findings, analyze, read


def found(text: str) -> Findings:
    return analyze(read(text))


def sources(text: str) -> list[tuple[str, str | None]]:
    return [(number.text, number.source.text if number.source else None) for number in found(text).numbers]


STATED = [
    ("According to the agency 31 people died.", "31", "the agency"),
    ("Prices fell 3%, said the Food and Fuel Agency.", "3%", "the Food and Fuel Agency"),
    ("Prices fell 3%, according to the Food and Fuel Agency.", "3%", "the Food and Fuel Agency"),
    ("Some 40 died, according to the Food and Fuel Agency and two doctors.", "40", "the Food and Fuel Agency"),
    ("According to the head of the agency 31 people died.", "31", "the head of the agency"),
    ("According to police figures 31 phones were stolen.", "31", "police figures"),
    ("He left after a fire in which, according to nurses 31 men were hurt.", "31", "nurses"),
    ("Storms killed 31 sailors off the coast on Monday a rescue group said.", "31", "a rescue group"),
    ("Storms killed 31 sailors off the coast on Monday, a rescue group said.", "31", "a rescue group"),
    ("Divers counted 31 wrecks.", "31", "Divers"),
    ("The chief, Raul Ortega, stressed the need to free 31 men.", "31", "The chief, Raul Ortega"),
    ("Some 31 homes burned, reported the Courier.", "31", "the Courier"),
    ("Some 31 homes burned, announced the ministry.", "31", "the ministry"),
    ("The morgue gave a toll of 31.", "31", "The morgue"),
    ("The mayor put the toll above 31.", "31", "The mayor"),
    ("The tracker gives him a 31 percent chance.", "31 percent", "The tracker"),
    ("Prosecutors charged 31 bankers with fraud.", "31", "Prosecutors"),
    ("She accused the firm of firing 31 nurses.", "31", "She"),
    ("Factwatch rated 31 claims as false.", "31", "Factwatch"),
    ("The bureau counts 31 cases.", "31", "The bureau"),
    ("The ministry's count was 31.", "31", "The ministry"),
    ("Some 31 lakes have dried up, by one count.", "31", "one count"),
    (
        "The report says the first lake lost 2 metres; the second lost 31 metres; the third lost 4 metres.",
        "31 metres",
        "The report",
    ),
    ("Mayor Warns 700 Beds Could Close\n\nThe ward may shut.", "700", "Mayor"),
    ("Chancellor Warns 5,000 Homes May Flood\n\nThe river is rising.", "5,000", "Chancellor"),
    ("Mayor Warns 31 Homes Are At Risk\n\nThe river is rising.", "31", "Mayor"),
    ("It needs the $31 million brokers say it costs to build.", "$31 million", "brokers"),
    ("Lindt Research, which tracks polls, shows Ann Lee with a 31-point lead.", "31", "Lindt Research"),
    ("Some 31 ewes were lost, by the count of the Farm Trust.", "31", "the count of the Farm Trust"),
    ("The toll was put at 31 by police.", "31", "police"),
    ("The herd, estimated by doctors at 31 cows, fell ill.", "31", "doctors"),
    ("The loss was put by a report at 31 million crowns.", "31 million crowns", "a report"),
    ("The loss was put by the council at 31 million crowns.", "31 million crowns", "the council"),
    ("The stall, valued at $31 by its agent, burned.", "$31", "its agent"),
    ("Brokers value the stall at $31.", "$31", "Brokers"),
    ("The lawsuit seeks $31 million.", "$31 million", "The lawsuit"),
    ("An audit of the schools turned up 31 bad roofs.", "31", "An audit"),
    ("Old maps show 31 wells.", "31", "Old maps"),
    ("Under the draft, fares would rise to £31.", "£31", "the draft"),
    ("Under the mayor's plan, fares would rise to £31.", "£31", "the mayor"),
    ("The bank, accused by Senator Ruiz of losing 31 files, said it was sorry.", "31", "Senator Ruiz"),
    ("The trust says it feeds 40 families, and a guard on Tuesday counted 31 in the yard.", "31", "a guard"),
    ("The guard called it “a riot”; another said 31 stalls burned.", "31", "another"),
    ("The rate was 31 per 1,000, the institute found in a study of men.", "31", "the institute"),
    ("The strike has cost £31 million, the chamber of trade reckons.", "£31 million", "the chamber of trade"),
    ("Sales fell to 4 tonnes, the bureau said, the lowest in 31 months.", "31 months", "the bureau"),
    ("Auditors found 40 payments had no receipts; 31 of them went to one man.", "31", "Auditors"),
    (
        "The mayor hopes to hold two votes, although a recent poll found only 31 voters wanted one.",
        "31",
        "a recent poll",
    ),
    ("The army denied hitting the market, where medics said 31 people died.", "31", "medics"),
    ("The ministry's own figures say 31.", "31", "The ministry's own figures"),
    ("The bank's economist sees growth of 31 percent.", "31 percent", "The bank's economist"),
    ("The plane flew for 4 hours, records show, and was due for checks in 31 days.", "31 days", "records"),
    ("By police estimates 31 men marched.", "31", "police estimates"),
    ("The office revised growth to 31 percent.", "31 percent", "The office"),
    ("A study links the dye to 31 deaths.", "31", "A study"),
    ("The guard said the ship sank with 12 men; 31 were saved.", "31", "The guard"),
    ("Some 31 homes were lost, the fire service believes, most of them in the north.", "31", "the fire service"),
    ("It was, she said, the worst of 31 fires.", "31", "she"),
    ("The harbour master logged 31 ships.", "31", "The harbour master"),
    ("The inspectors' verdict: 31 flats had damp.", "31", "The inspectors"),
    ("The ministry disputes that figure: its own audit found 31 beds.", "31", "its own audit"),
    ("Two men were killed, officials said, along with 31 dogs.", "31", "officials"),
    ("The firm's accounts record that it spent £31.", "£31", "The firm's accounts"),
    ("Papers shown to the court give the cost of a new ramp as £31.", "£31", "Papers shown to the court"),
    ("The rescued said there had been 31 on the raft.", "31", "The rescued"),
    ("Official returns show the Yes side spent £31.", "£31", "Official returns"),
    ("The ministry said 40 died, revising its toll from 31.", "31", "The ministry"),
    ("Her lawyer said she had asked for a bell and been told that it would cost €31.", "€31", "Her lawyer"),
    ("Counsel for the port submitted that the crane had failed 31 times.", "31", "Counsel for the port"),
    ("POLICE: The port has lost 31 million crowns.", "31 million crowns", "POLICE"),
    ("The firm disclosed the plan in a filing that also showed sales falling to €31.", "€31", "a filing that"),
    ("Profit fell 31%, the firm said in a statement that also put sales at €40.", "31%", "the firm"),
    ("Profit fell 40%, the firm said in a statement that also put sales at €31.", "€31", "a statement that"),
    ("The firm said in a statement that it had lost 31 vans.", "31", "The firm"),
    ("Trust stood at 31%, up from 40% in a poll in May, the Courier reported.", "31%", "the Courier"),
    ("The poll has a margin of error of 31 points.", "31 points", "The poll"),
    ("The river stood at 6 metres, according to the agency, 31 cm below the wall.", "31 cm", "the agency"),
    ("LANDOR: The mayor, Lia Conti, said 31 people had been moved.", "31", "The mayor, Lia Conti"),
    ("The officer listed the goods seized as 31 watches and 40 phones.", "31", "The officer"),
    ("Governor Musa Bello, represented by his deputy, promised N31m in relief.", "N31m", "Governor Musa Bello"),
    ("Traders count N31bn losses after blaze\n\nThe fire burned all night.", "N31bn", "Traders"),
    ("The case relies on GPS logs that show 31 stops.", "31", "GPS logs that"),
    ("Acme Polls asked 40 adults in May. It gives a margin of error of 31 points.", "31 points", "It"),
    ("Some 40 per cent were unsure, up from 31 per cent in a poll in May.", "31 per cent", "a poll in May"),
    ("Support stood at 40 per cent, compared with 31 per cent in a poll in May.", "31 per cent", "a poll in May"),
    ("Support fell to 31 per cent from 40 per cent in a poll of adults.", "31 per cent", "a poll of adults"),
    ("The song sold 40 copies and paid, she said, for more than 31 wells.", "31", "she"),
    ("The fund bought, he recalled, some 31 boats.", "31", "he"),
    ("Ann Lee said she would write to Colin Moss, who told the council that 31 wards would close.", "31", "Colin Moss"),
    ("The company told of it in a filing that also showed sales of €31 million.", "€31 million", "a filing that"),
    ("The mayor cited a report that found 31 faults.", "31", "The mayor"),
    ("Of voters, 58% back the law and 31 are against it, a poll found.", "31", "a poll"),
]
NOT_STATED = [
    ("Counsel for the port submitted 31 files.", "31"),
    ("Insurers busy as Olga claims top 31,000\n\nMany are waiting.", "31,000"),
    ("The boat has a margin of 31 points.", "31"),
    ("AGRA: Two men were hurt on Monday in a fire in a hotel of 31 rooms.", "31"),
    ("The firm put its loss at 40 crowns, a figure which the ministry cut to 31.", "31"),
    ("LANDOR: The High Court on Monday fined the port 31 million crowns.", "31 million crowns"),
    ("Our correspondent, who was there, observed that 31 walls had fallen.", "31"),
    ("Some 31 per cent were unsure, up from 40 per cent in a poll in May.", "31 per cent"),
    ("Support stood at 31 per cent, compared with 40 per cent in a poll in May.", "31 per cent"),
    ("Half of voters would back raising the age from 31 to 40, according to a poll of adults.", "31"),
    ("Six in ten oppose a cut in the number of seats to 31, a survey found.", "31"),
    ("The loss was put by the wind at 31 million crowns.", "31 million crowns"),
    ("The toll was put by Monday at 31.", "31"),
    ("The toll was put at a level not seen since the flood of 31 by police.", "31"),
    ("The toll was put at 31 and the blast was caused by police.", "31"),
    ("The boat was set by police at anchor in a small bay near the old town with 31 sacks.", "31"),
    ("A nurse who wrote 31 letters to her ministers told the inquiry she was ignored.", "31"),
    ("The minister denied the charge, but 31 members of his party left.", "31"),
    ("Neighbours complained about noise, and the council received 31 letters.", "31"),
    ("The airline promised refunds and paid €31 to each traveller.", "€31"),
    ("“It is late,” she said, counting out 31 coins.", "31"),
    ("The coach complained of injuries but his side scored 31.", "31"),
    ("Auditors found 40 faults, and the council has since hired 31 clerks.", "31"),
    ("The rebels claimed responsibility for the blast that killed 31 men.", "31"),
    ("The militia admitted the raid, in which 31 farmers died.", "31"),
    ("Her aides have written 31 letters.", "31"),
    ("The ship was sold in 2009 under a law of 31 articles, and would sail on.", "31"),
    ("The Greens, who hold 31 seats, demanded a recount.", "31"),
    ("The group, which lost 31 fighters, claimed responsibility for the attack.", "31"),
    ("The club, with 31 members, suggested a truce.", "31"),
    ("According to article 31 members must help.", "31"),
    ("According to a May 31 letter members must help.", "May 31"),
    ("The union agreed to drop 31 claims.", "31"),
    ("The judge ordered 31 men to leave.", "31"),
    ("Ministers decided to close 31 mines.", "31"),
    ("She demanded the return of 31 books.", "31"),
    ("She praised the 31 nurses.", "31"),
    ("Their demand for 31 seats was refused.", "31"),
    ("Norway's Liv Dahl claimed gold by 31 seconds.", "31 seconds"),
    ("The floods claimed 31 lives.", "31"),
    ("A scan showed a fracture, and she left hospital after 31 days.", "31 days"),
    ("A scan showed there was a fracture, and she left hospital after 31 days.", "31 days"),
    ("He closed the port - a decision that cost 31 jobs.", "31"),
    ("The report says the lake lost 2 metres; the town has 31 wells.", "31"),
    ("The firm said it would sign, but it has waited 31 days.", "31 days"),
    ("Elmer Grove: Missed scans led to 31 deaths\n\nPatients died after scans were missed.", "31"),
    ("Sea Street: Pier fire kills 31\n\nThe pier burned down on Monday.", "31"),
]


@pytest.mark.parametrize(("text", "number", "source"), STATED, ids=[case[0] for case in STATED])
def test_figures_that_somebody_states(text: str, number: str, source: str) -> None:
    assert (number, source) in [(one, (other or "")[: len(source)]) for one, other in sources(text)]


@pytest.mark.parametrize(("text", "number"), NOT_STATED, ids=[case[0] for case in NOT_STATED])
def test_figures_that_nobody_states(text: str, number: str) -> None:
    assert (number, None) in sources(text)


VOUCHES = [
    ("The union agreed that prices had risen.", True),
    ("The union agreed to wait.", False),
    ("She demanded that he resign.", False),
    ("She said that he had resigned.", True),
    ("She demanded: “Resign.”", True),
    ("She asked him to resign.", False),
    ("She criticized the plan.", False),
    ("She described the plan.", True),
]


@pytest.mark.parametrize(("text", "states"), VOUCHES, ids=[case[0] for case in VOUCHES])
def test_a_source_states_or_does_not(text: str, states: bool) -> None:
    listed = found(text).to_dict()["attributions"]
    assert [one["vouches"] for one in listed] == [states]
