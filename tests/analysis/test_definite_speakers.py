"""Who is meant by a phrase without a name, by what the text tells around it."""

from __future__ import annotations

import pytest

from analysis import analyze, read

from .test_attribution_figures import sources
from .test_attribution_kinds import speakers

SPEAKERS = [
    ("“It is over,” said a baker, who gave his name as Omar. “We left.”", ["Omar", "Omar"]),
    ("“It is over,” said a woman who gave only her first name, Anna.", ["Anna"]),
    ("“It is over,” said a woman who lives with Anna Lee.", [None]),
    ("Bob Roe, 45, of Station Road, Lund, denies theft.\n\nThe defendant said: “It is over.”", ["Bob Roe"]),
    ("Bob Roe denies theft. Jim Hall is charged with it, too.\n\nThe defendant said: “It is over.”", [None]),
    ("Labour's Ann Lee asked Bob Roe whether it was so. The Conservative replied: “It is over.”", ["Bob Roe"]),
    ("Jim Hall asked Bob Roe whether it was so. He replied: “It is over.”", ["Bob Roe"]),
    ("Ann Lee said prices fell. Asked about it, she replied: “It is over.”", ["Ann Lee"]),
    ("Ann Lee said prices fell. The Prime Minister's spokeswoman said: “It is over.”", [None]),
    ("Ann Lee said prices fell. “It is over,” the retired teacher said.", ["Ann Lee"]),
    ("Ann Lee said prices fell. “It is over,” the teenager said.", ["Ann Lee"]),
    ("Bob Roe said prices fell. “It is over,” the monarch said.", ["Bob Roe"]),
    ("Ann Lee left. “It is over,” she recalls. “We ran.”", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee left. “It is over,” she remembers, smiling.", ["Ann Lee"]),
    ("Acme Corp grew on Monday.\n\nThe Lund-based company said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp grew on Monday.\n\nThe Austin, Texas-based company said: “It is over.”", ["Acme Corp"]),
    ("“It is over,” Ann Lee recalls. “We ran.”", ["Ann Lee", "Ann Lee"]),
    ("Acme Corp and Bolt Inc grew on Monday.\n\nThe company said: “It is over.”", [None]),
    ("Acme Corp said it would close. It said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp said it would sue Bolt Inc. It said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp said it would sue Bolt Inc. It also said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp said it would close.\n\nIt said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp said it would close.\n\nBut it said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp said it would sue Bolt Inc.\n\nIt said: “It is over.”", ["Acme Corp"]),
    ("Acme Corp said it would close. The plant is “sad and old”, it said.", ["Acme Corp"]),
    ("Acme Corp said it would close. Bolt Inc is “sad and old”, it said.", [None]),
    ("Acme Corp said it would close. Bolt Inc is “sad and old”, it added.", ["Acme Corp"]),
    ("Acme Corp said it would close. The plant shut once it said: “It is over.”", [None]),
    ("Acme Corp opened in May.\n\nThe organisation said: “It is over.”", ["Acme Corp"]),
    ("Bob Roe said prices fell.\n\nOne surgeon said he worked at night. “It is over,” he said.", [None]),
    ("“It is over,” the dead man's father, Bob Roe, said outside.", ["Bob Roe"]),
    ("Bob Roe said prices fell. He shook his head. “It is over. We ran.”", ["Bob Roe"]),
    ("Bob Roe, her editor, said Ann Lee wrote it. The author says that she left: “It is over.”", ["Ann Lee"]),
    ("Meet Ann Lee\n\nAnn Lee sings.\n\nRain fell.\n\n“It is over,” the novelist said.", ["Ann Lee"]),
    ("Meet Ann Lee\n\nAnn Lee sings.\n\nRain fell.\n\nSnow fell.\n\n“It is over,” she said.", ["Ann Lee"]),
    ("Meet Ann Lee\n\nAnn Lee sings.\n\nRain fell.\n\nSnow fell.\n\n“It is over,” he said.", [None]),
]

ASKED = [
    ("Jim Hall asked Bob Roe why he ran.\n\n“It is over,” he said.", ["Bob Roe"]),
    ("Jim Hall put it to Bob Roe that he ran. “It is over,” the 61-year-old said.", ["Bob Roe"]),
    ("Jim Hall asked Bob Roe why he ran. “Is it over?” he said.", ["Jim Hall"]),
    ("Jim Hall asked Bob Roe to leave. “It is over,” he said.", ["Jim Hall"]),
    ("Ann Lee asked Bob Roe why he ran. “It is over,” she said.", ["Ann Lee"]),
    (
        "“I ran,” Bob Roe said.\n\nAnn Lee suggested to him that it was “dark.” “It is over,” the witness said.",
        "Roe Lee Roe",
    ),
    ("“I ran,” Bob Roe said.\n\n“Were you ill?” asked Jim Hall.\n\n“It is over,” he said.", "Roe Hall Roe"),
    ("“I ran,” Bob Roe said.\n\n“You were ill,” Ann Lee put to him. “It is over,” he said.", "Roe Lee Roe"),
    ("“I ran,” Bob Roe says. Was it hard? “It is over.”", "Roe Roe"),
    ("“Did you run?” Ann Lee asked.\n\n“It rained,” Bob Roe replied.\n\n“I see.”", "Lee Roe Lee"),
    ("“You ran,” Ann Lee said.\n\n“It rained,” Bob Roe replied.\n\n“I see.”", "Lee Roe Roe"),
    ("“Did you run?” Ann Lee asked.\n\n“It rained,” Bob Roe recalled.\n\n“I see.”", "Lee Roe Roe"),
    ("Asked about the fire, the mayor, Ann Lee, was blunt: “It is over.”", ["Ann Lee"]),
    ("Bob Roe KC asked Ann Lee why she ran. “It is over,” she said.", ["Ann Lee"]),
]
ABOUT = [
    # Whom the sentence before is about, though it names others.
    ("Bob Roe hit Jim Hall. “It is over,” he said.", "Bob Roe"),
    ("Bob Roe left with Jim Hall. “It is over,” he said.", None),
    ("Ann Lee and Bob Roe met. “It is over,” he said.", "Bob Roe"),
    ("Jim Hall and Bob Roe ran. “It is over,” he said.", None),
    ("Ann Lee said rain fell. The firm is led by Bob Roe. “It is over,” he said.", "Bob Roe"),
    ("Ann Lee sang. Her father, a driver, read Bob Roe. “It is over,” she said.", "Ann Lee"),
    ("Bob Roe left. A boy ran past Jim Hall. “It is over,” he said.", None),
    ("Bob Roe beat champion Jim Hall.\n\nThe 18-year-old won by a point. “It is over,” he said.", "Bob Roe"),
    ("Bob Roe, 31, beat Jim Hall, 18.\n\nThe 18-year-old wept. “It is over,” he said.", "Jim Hall"),
    # Verbs that look like nouns.
    ("The boy's mother, Ann Lee, wept in court. “It is over.”", "Ann Lee"),
    ("The singer, Ann Lee, grins. “It is over.”", "Ann Lee"),
    ("Ann Lee, 46, sings.\n\nThe 46-year-old sighs. “It is over.”", "Ann Lee"),
    # Who has spoken is called otherwise than whom the article is about.
    (
        "Meet coach Ann Lee\n\nLee ran. Lee hid.\n\nHer aide, Jane Day, sang.\n\nThe coach said: “It is over.”",
        "Ann Lee",
    ),
    ("Meet Ann Lee\n\nLee ran. Lee hid.\n\nHer coach, Jane Day, sang.\n\nThe coach said: “It is over.”", "Jane Day"),
    ("Bob Roe ran. His deputy, Ann Lee, sang. “It is over,” the deputy minister said.", "Ann Lee"),
    ("“I ran,” Sen. Ann Lee (D-Ore.) told Bob Roe.\n\nThe Oregon Democrat sang. “It is over.”", "Ann Lee"),
]
MAIN = "Ann Lee dies at 91\n\nAnn Lee, a poet, sang in Lund. Lee was 91.\n\nMs. Lee ran a school. "
ABOUT += [
    # Whom the article is about by far.
    (f"{MAIN}\n\n“Lee was late,” said Bob Roe.\n\nThe school grew. “It is over,” she said.", "Ann Lee"),
    (f"{MAIN}\n\n“Lee was late,” said Sue Hart.\n\nThe school grew. “It is over,” she said.", "Sue Hart"),
    (f"{MAIN}\n\nHer aide, Sue Hart, ran. “It is over,” she said.", "Sue Hart"),
    (f"{MAIN}\n\nOne nurse said it was cold. “It is over,” she said.", None),
    (f"{MAIN}\n\nThe Post quoted a nurse as saying it was cold. “It is over,” she said.", None),
    # What they are all their lives, not the office that another holds.
    ("“I ran,” said Bob Roe of Lund College. “It is over,” says the cognitive scientist.", "Bob Roe"),
    ("“I ran,” said Bob Roe of Lund College. “It is over,” says the finance minister.", None),
    ("Ann Lee said rain fell. It stopped at four, according to her. “It is over,” the singer said.", "Ann Lee"),
    ("The pit's owner, Acme Corp, said 12 had left. “It is over,” it said in a statement.", "Acme Corp"),
    ("“I ran,” said Bob Roe, who has spent two years arguing that bees count. “It is over.”", "Bob Roe"),
]
ABOUT += [
    # Which pronoun an unlisted name goes by is read off the text.
    ("Zumi Bell is late, and she runs. Bob Roe waits. “It is over,” she says.", "Zumi Bell"),
    ("Zumi Bell is late, and she runs. Bob Roe waits. “It is over,” he says.", "Bob Roe"),
    ("Zumi Bell came with Ann Lee, and she ran. Bob Roe met Zumi Bell. “It is over,” she says.", None),
    ("Zumi Bell runs a farm. She was born in Lund. Bob Roe waits. “It is over,” she says.", "Zumi Bell"),
    # One called so before is meant again.
    (
        "Ann Lee ran. The cellist, 43, hid.\n\nBob Roe sang.\n\nCritics cheered.\n\n“It is over,” the cellist said.",
        "Ann Lee",
    ),
    ("Ann Lee ran. The cellist, 43, hid.\n\nSue Hart, a cellist, sang. “It is over,” the cellist said.", "Sue Hart"),
    ("Zumi Bell-Mbeki sang. “It is over,” Bell-Mbeki recalls. “We ran.”", "Zumi Bell-Mbeki"),
    ("Bob Roe denies theft.\n\nDetectives found the accused in Lund, with Jim Hall. “It is over,” he said.", "Bob Roe"),
    ("Ann Lee sang. “It is over,” is all she will say.", "Ann Lee"),
    ("“It is over,” is how Ann Lee puts it.", "Ann Lee"),
]
ABOUT += [
    # An office that the headline speaks of is of whom the text names first.
    (
        "Road minister quits\n\nAsked about it, Ann Lee did not deny it. “It is over,” the road minister said.",
        "Ann Lee",
    ),
    ("Road minister quits\n\nAsked about it, Ann Lee did not deny it. “It is over,” the home minister said.", None),
    (
        "Road minister quits\n\nRoad minister Jo Orr ran.\n\nAnn Lee hid. “It is over,” the road minister said.",
        "Jo Orr",
    ),
    ("Ann Lee keeps a mop. It was her father's. “It is over,” the founder of Acme says.", "Ann Lee"),
    ("Ann Lee keeps a mop. It was her father's. “It is over,” the mayor of Lund says.", None),
    # Who alone is called so beside the name.
    ("Coach Bob Roe ran.\n\nJim Hall sang. It rained, doctors say. “It is over,” the coach said.", "Bob Roe"),
    (
        "Bob Roe, a rookie, ran.\n\n“It rained,” Jim Hall said.\n\nThe rookie had a plan. “It is over,” he said.",
        "Bob Roe",
    ),
    ("Former coach Bob Roe ran with Jim Hall. It rained, doctors say. “It is over,” the coach said.", None),
    # The dead say nothing.
    ("Ann Lee, 41, took part. Her mother died young. “It is over,” she says.", "Ann Lee"),
    ("Ann Lee spoke after the vote, which came at 9 a.m. “It is over.”", "Ann Lee"),
    ("Bob Roe said rain fell. The Tory, who owns two pubs, said: “It is over.”", "Bob Roe"),
    ("Rep. Bob Roe ran. His brother, Jim Roe, hid.\n\n“It is over,” the congressman said.", "Bob Roe"),
    # Whose manager, mother or husband it is.
    ("Bob Roe ran. “I hid,” he said.\n\nTheir manager is calm. “It is over,” he said.", None),
    ("Ann Lee ran. “I hid,” she said.\n\nHer mother is calm. “It is over,” she said.", None),
    ("Ann Lee and Bob Lee ran. “I hid,” Ann Lee said. Her husband is calm. “It is over,” he said.", "Bob Lee"),
]


@pytest.mark.parametrize(("text", "names"), ASKED, ids=[case[0] for case in ASKED])
def test_who_answers(text: str, names: list[str | None] | str) -> None:
    found = [name for _, name in speakers(text)]
    assert found == names or " ".join((name or "?").split()[-1] for name in found) == names


@pytest.mark.parametrize(("text", "name"), ABOUT, ids=[case[0] for case in ABOUT])
def test_whom_the_sentence_before_is_about(text: str, name: str | None) -> None:
    assert speakers(text)[-1][1] == name


INTRODUCED = [
    ("Sen. Bob Roe of Utah, 61, met Sen. Ann Lee of Ohio. Lee sang. “It is over,” the Utah senator said.", "Bob Roe"),
    (
        "Bob Roe, a Labour councillor in Lund, met Ann Lee. Lee sang. “It is over,” the Labour councillor said.",
        "Bob Roe",
    ),
    ("The firm's finance chief, Bob Roe, met Ann Lee. Lee sang. “It is over,” the finance chief said.", "Bob Roe"),
    ("Bob Roe met Labour leader Ann Lee. Roe sang. “It is over,” the Labour leader said.", "Ann Lee"),
    ("Bob Roe, the police chief of Lund, met Ann Lee. “It is over,” the opposition leader said.", None),
    ("Sen. Ann Lee (D-Ore.) met Bob Roe. Roe sang. “It is over,” the Oregon senator said.", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "name"), INTRODUCED, ids=[case[0] for case in INTRODUCED])
def test_the_words_that_introduce_somebody_mean_them_later(text: str, name: str | None) -> None:
    assert [(said or "").removeprefix("Sen. ") or None for _, said in speakers(text)] == [name]


@pytest.mark.parametrize(("text", "names"), SPEAKERS, ids=[case[0] for case in SPEAKERS])
def test_who_speaks(text: str, names: list[str | None]) -> None:
    assert [name for _, name in speakers(text)] == names


def test_what_is_joined_with_the_same_auxiliary_is_credited_too() -> None:
    text = "Ann Lee said her deputy had worked 70-hour weeks and had asked for help on three occasions."
    assert [said for _, said in sources(text)] == ["Ann Lee", "Ann Lee"]


def test_figures_joined_by_and_have_one_source() -> None:
    text = "The Red Crescent counts 340 dead and more than 1,500 injured, while a radio station spoke of 600."
    assert [said for _, said in sources(text)] == ["The Red Crescent", "The Red Crescent", "a radio station"]


LISTED = [
    "Police said 40 had died; the rebels said 60 had died; and the Red Cross put the toll at 70.",
    "Police said 40 had died; the rebels said 60 had died; the Red Cross said 70 had died.",
]


CALLED = [
    ("After what Ann Lee called “a lie,” he left.", "Ann Lee"),
    ("The map, which Ann Lee called “a lie,” was withdrawn.", "Ann Lee"),
    ("The map, which Ann Lee described as “a lie,” was withdrawn.", "Ann Lee"),
    ("The plan faces what Ann Lee calls “a wall of money.”", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "name"), CALLED, ids=[case[0] for case in CALLED])
def test_what_somebody_calls_so_is_said_by_them(text: str, name: str) -> None:
    assert [said for _, said in speakers(text)] == [name]


@pytest.mark.parametrize("text", LISTED)
def test_each_clause_of_a_list_has_its_own_source(text: str) -> None:
    assert [said for _, said in sources(text)] == ["Police", "the rebels", "the Red Cross"]


def test_whom_a_phrase_means_is_marked_as_worked_out() -> None:
    quote = analyze(read("“It is over,” said a baker, who gave his name as Omar.")).quotes[0]
    assert (quote.speaker_text, quote.inferred) == ("a baker", True)
