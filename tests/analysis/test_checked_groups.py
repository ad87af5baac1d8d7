"""Groups that are taken up by their number, and lists of who they are, fit what was told of them."""

from __future__ import annotations

import pytest

from analysis.checking import check
from tests.analysis.told_events import analyzed

# text with what fits in braces, and behind the bar what does not
TAKEN_UP = [
    "Police in Lorne have arrested seven people. The {seven|nine} were questioned overnight.",
    "A bus crash near Arn killed eight nurses on Friday. Roads were icy. All {eight|six} worked at one clinic.",
    "Four Danish students were held in Riga. The {four|five}, aged between 18 and 21, deny the charge.",
    "Guards say 32 inmates escaped from the jail. Dogs were brought. None of the {32|35} has been found.",
    "Rebels released five Norwegian hostages on Sunday. A spokesman said the {five|six} men were in good health.",
    "Soldiers freed 11 sailors. Three of the {11|12} are in hospital.",
    "Judges indicted eight militants over the raid. They formally charged the {eight|nine} with murder.",
    "A gas leak killed five people at a sawmill in Ost. No one else was hurt. All {five|six} victims were local men.",
    "Two cafés closed. Police detained 14 Italians in the square. The {14|15} detainees were flown home.",
    "The plan would help 17 African countries. It took years. The {17|18} countries are to get relief in July.",
    "The army will send 220 soldiers to Arn. Planes are ready. The {220|202} soldiers are to guard the port.",
    "Officials from 38 nations met in Oslo. In a statement, the {38|83} leaders promised more.",
    "He served a four-year prison term for fraud. Friends say he was held beyond his {four|five}-year prison sentence.",
    "The trial of 14 former guards opened in Ost. The {14|13} accused, all over seventy, deny it.",
    "The firm will cut 900 jobs. Shares rose. Most of the {900|600} job cuts will be made in Arn.",
    "Ida Berg was sentenced to seven years in prison. Her lawyer called the {seven|nine}-year sentence harsh.",
    "The choir will give 22 concerts in May. Tickets for the {22|25} concerts go on sale on Monday.",
    "A court told the line to pay $5 million to a widow. Her lawyers said the {$5|$8} million award was fair.",
    "The zoo has 34 penguins. A virus broke out. None of its {34|43} penguins died.",
    "All four crew members of a bomber were saved. A spokesman said that all {four|five} were aboard a ship.",
    "The talks of the four Kurdish groups go on. All {four|five} Kurdish groups meeting in Arn gave in lists.",
    "It is heard on all six state radio networks, a first. Today all {six|five} radio networks - A, B - join.",
    "The army charged eight guards. A colonel said the {eight|nine} face charges of murder and theft.",
    "Police arrested seven people in Ost. A video shows the {seven|nine} men being led away.",
    "There was anger after 15 Kurds were deported Monday. He wants a law. Monday, police deported {15|13} Kurds.",
]
FAR = "The road was closed, and the air was cold. " * 24
FINE = [
    f"Police held five men in Arn. {FAR}The six were taken away.",
    "Police held three men in Arn. The two were taken away.",
    "She is among 16 boats still to finish. All four Danish boats have finished.",
    "The shuttle brought Ann Lee and Bo Day, along with four other astronauts. The seven astronauts aboard woke early.",
    "The zoo has 34 penguins. A virus broke out. None of its 12 penguins from Peru died.",
    "The firm will cut 900 jobs. Shares rose. The 600 job cuts in Arn come first.",
    "The city gave $5 million. The $8 million project is to start in May.",
    "He got seven years in prison. He praised the nine-year plan.",
    "Rebels hold 40 villagers. The 32 hostages freed on Friday are well.",
    "A doctor and his six colleagues were killed. The seven were buried on Friday.",
    "Police arrested seven people. Two were let go at noon. The five will be charged.",
    "Police arrested seven people. One escaped from the van. The six were charged.",
    "Troops held 12 men and two women. The 14 were flown to Arn.",
    "Anna Lund, Jan Berg, Ole Dahl and Eva Holm spoke. Three people listened. The four were then photographed.",
    "Sweden, Norway, Finland and Denmark took in 12 sailors. The four agreed on Friday.",
    "Three of the suspects were named on Monday. The four deny it.",
    "Ten other suspects were acquitted. The 17 were arrested in 2005.",
    "At least seven people died. Police took away five. The five are still there.",
    "Rescuers found 18 bodies in the grave. They may be those of the 20 men abducted in May.",
    "Militants killed three guards. The nine permanent members of the council met.",
    "The court ruled on 64 suspected rebels. The 46 women were convicted in May.",
    "Two guards were hurt. The nine-member council met, and the six-party talks went on.",
    "Three workers were killed when the roof fell. The Big Five met in Arn. The five want a law.",
    "The clinic in Bel has 12 patients. The 20 patients in Arn were sent home.",
]

LISTS = [
    "Four climbers - two Poles, a Czech and {a Slovak|two Slovaks} - were brought down by helicopter.",
    "Seven people were on board the yacht - the skipper, his wife and {five|six} guests.",
    "The four men, identified as one Finn and {three|four} Danes, ran away.",
    "Five nurses were hurt, including a Briton, {three|four} Danes and a Swede.",
    "Rescuers helped 14 people from the roof, among them nine shoppers and {five|eight} waiters, officials said.",
    "The jury of 12, seven women and {five|six} men, retired on Thursday.",
    "The team won 15 medals at the games, six gold, four silver and {five|eight} bronze.",
    "He got four years in prison - {three|two} for theft and one for fraud.",
    "Three people died at the fort. The victims - a soldier and {two|three} cooks - were young.",
    "The victims were three brothers and {two|three} cousins, and all five lived in one street.",
    "Police arrested five people. They say the arrests of the three men and {two|three} women follow a tip.",
    "Police held five Arabs. A guard said the two Saudi nationals, {two|three} Tunisians and one Libyan, had fled.",
    "Four officers were charged. It said Monday that the officers - two colonels and {two|three} majors - deny it.",
    "The museum bought 36 works. The collection consists of 20 paintings and {16|19} drawings.",
    "He served 11 years in prison, eight of them in Italy and {three|five} in Spain.",
    "They spent 800,000 euros, of which 500,000 euros went on food, 200,000 on tents and {100,000|300,000} on oil.",
    "Two blasts a day apart killed 21 people. The first killed 13 and the second {eight|nine}.",
    "Police arrested 40 people. They say {28|38} of them were charged with theft and 12 with fraud.",
    "The court has nine judges. Five voted to uphold the law and {four|six} to strike it down.",
    "A van with nine people overturned, killing three of them. The {six|eight} survivors are in hospital.",
    "Roma have 11 wins, five draws and four defeats from their {20|23} games.",
    "The crash killed seven children and the driver, {eight|nine} people in all.",
    "Three buses carried 130 people. One took 50, another 45 and the third {35|55}.",
    "Forty-one miners were in the shaft. Twenty-six got out by a tunnel, leaving {15|25} trapped.",
    "The choir of 70 has 44 girls and {26|36} boys.",
    "The accused, four men and {two|three} women from Bilbao, all six of them students, are in jail.",
    "The delegation of nine, six ministers and {three|four} generals, came by train.",
    "The airline says 188 people were on the plane, 180 passengers and {eight|nine} crew.",
    "All 11 people on the boat - the captain, his two sons and {eight|nine} divers - were saved.",
    "She was given 15 years in prison, 12 for murder and {three|five} for robbery.",
    "The winners, three nurses and {two|three} cleaners, will share it; all five work on one ward.",
    "Gunmen attacked two villages, killing 40 people. In the first 25 people died and in the second {15|25}.",
    "The club has 120 vehicles, 85 vans and {35|55} lorries.",
    "The Tigers won nine of their 15 matches, drew two and lost {four|six}.",
    "The sale raised 2.1 million pounds, 1.3 million pounds from gems and {800,000|900,000} from art.",
    "A coach with 52 people crashed, killing four and injuring 31. The remaining {17|27} were unhurt.",
    "The committee - three farmers, two mayors and {a vet|two vets}, six people in all - will meet.",
    "The Lions have won seven, drawn three and lost two of their {12|15} league games.",
    "The crash killed {five|four} people, including three guards, Anna Lund and Ida Roth, it said.",
    "The boat carried five people -- one man, {three|four} women and one girl -- to the town.",
    "Two of the original four prisoners died. Police talk to the remaining {two|three} inmates.",
]
FAR = " ".join(["The town was quiet in the night."] * 6)
"""What lies between two statements that are no list of things told side by side."""
AGAIN = [
    f"The bombers have carried out 36 flights over Syria, destroying 34 camps. {FAR} The bombers have carried out "
    "{36|63} flights, destroying as many as 34 camps.",
    f"Troops have destroyed 4,608 hidden camps of rebels in the hills. {FAR} A total of {{4,608|4,806}} hidden camps "
    "of rebels were destroyed since January, he said.",
    f"The country's weak economy is on target to grow 4.7 percent this year. {FAR} Koroma, who has ruled since 2007, "
    "says the country's weak economy is on target to grow {4.7|7.4} percent this year.",
    "She says she has waited 15 months for a bed. “I have been waiting for {15|18} months now,” she said.",
    "He spent 26 years in prison on the island. The man, who spent {26|24} years in jail, died.",
    "A driver has been detained for more than 50 days. The driver has been detained for more than {50|70} days now.",
    "The bank is to close 140 of its branches. It has told its staff. The {140|104} closures will hit small towns.",
    "More than 300 men fought a blaze at a plant. Six of them were hurt. The {six|five} were treated for burns.",
    "The club chose 11 host cities. The matches will be played in the {11|13} above-mentioned cities.",
    "They seek the seven North Koreans. Four of the {seven|nine} initial North Korean suspects left on Monday.",
    "About 2,000 people have rallied in Arn, an official told us. “About {2,000|3,000} people took part in the rally,” "
    "he said.",
]
AGAIN_FINE = [
    f"The bombers have carried out 36 flights over Syria, destroying 34 camps. {FAR} The bombers have carried out "
    "63 flights over Iraq, destroying 34 camps.",
    f"The bombers have carried out 36 flights in May, destroying 34 camps. {FAR} The second group of bombers have "
    "carried out 63 flights, destroying 34 camps.",
    f"In 2015 the bombers have carried out 36 flights, destroying 34 camps. {FAR} In 2016 the bombers have carried out "
    "63 flights, destroying 34 camps.",
    "The economy is on target to grow 4.7 percent this year. The economy is on target to grow 7.4 percent a year.",
    "He was sentenced to three years. He spent 20 months in prison. She spent 11 months in a camp.",
    "Carla Venn has waited 15 months for a bed. “I have been waiting for 18 months,” said Ida Roth.",
    "The board approved 17 private banks. He said it had chosen the first five private banks.",
    "A third of the 100 largest cities have bad traffic. In the 32 cities where it is worst it took an hour.",
]
LISTS_FINE = [
    "He paid 7 euros: three books, two pens and a hat.",
    "The plan costs 9 million euros: 4 million dollars, 3 million dollars and 1 million dollars.",
    f"Four people died. {FAR}\n\n{FAR}\n\nThe victims - a guard and two nurses - were poor.",
    "Ten people were on the ship: two Finns and a Dane.",
    "Five people died and two were hurt. The victims - two guards and two nurses - were poor.",
    "Five people have died in Queensland, three in Cornwall, two in Wales and one in Kent.",
    "The winners get prizes of 12,000, 8,000 and 5,000 dollars.",
    "The group of five men, two women and two boys was found.",
    "The raid hurt 12 people, six women and five nurses among them.",
    "Others include three men from Chad, one Moroccan, a Kuwaiti, a Yemeni and a Mauritanian.",
    "Seven people were on board - the skipper, his family and five guests.",
    "Ten people were hurt, including six women and five doctors.",
    "The village has 300 goats, 40 cows and 20 sheep.",
    "Tourists numbered 45,213, against 35,552 in 2006 - 7, and 29,799 in 2005 - 6.",
    "Twelve people were hurt. The victims included three guards and a cook.",
    "Police arrested nine people. The two women and three men who had guns were charged.",
    "Four people came - a couple, a nurse and their driver.",
]


def _slips(text: str) -> list[str]:
    return [one.message for one in check(analyzed(f"News of the day\n\n{text}\n")) if not one.holds]


@pytest.mark.parametrize("text", [*TAKEN_UP, *LISTS, *AGAIN])
def test_a_group_or_list_of_another_number_is_flagged(text: str) -> None:
    start, _, rest = text.partition("{")
    (fits, wrong), end = rest.partition("}")[0].split("|"), rest.partition("}")[2]
    assert _slips(f"{start}{fits}{end}") == []
    assert len(_slips(f"{start}{wrong}{end}")) == 1


@pytest.mark.parametrize("text", [*FINE, *LISTS_FINE, *AGAIN_FINE])
def test_a_group_that_the_text_explains_is_left_alone(text: str) -> None:
    assert _slips(text) == []
