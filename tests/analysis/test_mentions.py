"""Names found in texts: text in, names with their kinds out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyze, read
from analysis.language import sentences_of
from analysis.mentions import mentions_of
from analysis.mentions.bounds import trimmed_names
from analysis.mentions.gazetteer import Gazetteer, gazetteer
from analysis.mentions.line import line_of
from analysis.mentions.name_lexicon import key_of, lexicon
from analysis.mentions.name_words import words_of
from analysis.mentions.sentence_words import words_of_sentence
from analysis.mentions.tagging import Name
from analysis.mentions.word_clusters import clusters_of
from analysis.training.make_gazetteer import known


def names(text: str) -> list[tuple[str, str]]:
    article = read(text)
    found = mentions_of(article, sentences_of(article))
    return [(mention.text, mention.kind) for mention in found if mention.kind != "group"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S.-led force", ["The", "U.S.", "-led", "force"]),
        ("Ki-moon's aide", ["Ki", "-moon", "'s", "aide"]),
        ("Jean-Paul O’Brien of AT&T", ["Jean-Paul", "O’Brien", "of", "AT&T"]),
        ("pro-Russian, 3,800", ["pro", "Russian", ",", "3,800"]),
        ("Mr. Smith Jr. left.", ["Mr.", "Smith", "Jr.", "left", "."]),
    ],
)
def test_words_are_cut_as_names_need_them(text: str, expected: list[str]) -> None:
    words = words_of(text)
    assert words.texts == expected
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee’s firm, Acme, cut 1,200 jobs.",
        "He joined Acme Inc.",
        "“He joined Acme Inc.”",
        "They chose Plan B.",
        "She met St. Vincent, Mr. Lee and the U.S.-led force at 10:30.",
        "It fell 2.5 percent (to 5,40 or 5,400), he said: “No!”",
        "The 1990s, 3rd and 12th; a 34-year-old's car",
    ],
)
def test_words_taken_over_from_a_sentence_are_those_that_names_need(text: str) -> None:
    assert_same_words(text)


@given(st.lists(st.sampled_from([*"Ann Inc Mr U.S. 's ’s 1,200 5 3rd n't B . , : ( ) “ ” \" - ! ?".split(), *"     "])))
def test_words_taken_over_from_any_sentence_are_the_same(pieces: list[str]) -> None:
    assert_same_words("".join(pieces))


def assert_same_words(text: str) -> None:
    article = read(text)
    for sentence in sentences_of(article):
        taken = words_of_sentence(article.text, sentence)
        found = words_of(article.text, sentence.start, sentence.end)
        assert (taken.texts, taken.starts, taken.ends) == (found.texts, found.starts, found.ends)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials in Nairobi met Anna Kowalska on Monday.", [("Nairobi", "place"), ("Anna Kowalska", "person")]),
        ("The World Bank lent Ghana the money.", [("World Bank", "organization"), ("Ghana", "place")]),
        ("The Government of Ghana agreed to the plan.", [("Government of Ghana", "organization")]),
        (
            "He left the United States Treasury Department in May and went home.",
            [("United States Treasury Department", "organization")],
        ),
        ("Fighting went on in Diyala Province in May.", [("Diyala Province", "place")]),
        (
            "Officials of the Ministry of Foreign Trade and Tourism met in Nairobi on Monday.",
            [("Ministry of Foreign Trade and Tourism", "organization"), ("Nairobi", "place")],
        ),
        (
            "In the end the head of the Refugee Council Enver Hallam told them to wait.",
            [("Refugee Council", "organization"), ("Enver Hallam", "person")],
        ),
        ("He told the Velmar Courier on Monday that he was ill.", [("Velmar Courier", "organization")]),
        ("The Bank of Velmar said nothing about it.", [("Bank of Velmar", "organization")]),
        ("Medics of the Kenyan Red Cross came.", [("Kenyan Red Cross", "organization")]),
        (
            "On Monday World Bank President Anna Kowalska agreed to the plan.",
            [("World Bank", "organization"), ("Anna Kowalska", "person")],
        ),
        ("Anna Hall and Ms van der Velde agreed.", [("Anna Hall", "person"), ("van der Velde", "person")]),
        ("Yesterday it rained and nobody came.", []),
    ],
)
def test_names_are_found_with_their_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The newspaper Velmar reported that the road was closed.", ("Velmar", "organization")),
        ("Local TV station Velmar 7 reported that the road was closed.", ("Velmar 7", "organization")),
        ("Rights group Velmar said that two people were detained.", ("Velmar", "organization")),
        ("The chairman of Veltron resigned. He left Veltron in May.", ("Veltron", "organization")),
        ("Members of Nairobi's council met in Nairobi.", ("Nairobi", "place")),
        ("Residents of Velmar said that the town was quiet.", ("Velmar", "place")),
        ("The band Velmar Tide played on Saturday.", ("Velmar Tide", "organization")),
        ("Veltron, a software company with 40 staff, said it would close.", ("Veltron", "organization")),
        ("Veltron was a German carmaker. It closed in May.", ("Veltron", "organization")),
        ("Velmar (pronounced Vel-mar) is a small village in the north.", ("Velmar", "place")),
        ("It was raised to three by Velmar Kenton analyst Peter Hall.", ("Velmar Kenton", "organization")),
        ("The state-run Velmar news agency reported it on Monday.", ("Velmar", "organization")),
        ("They met a man named Veltron in a park.", ("Veltron", "person")),
        ("In Velmar, a company of soldiers came.", ("Velmar", "place")),
        ("Mr Velmar denied the charge.", ("Velmar", "person")),
    ],
)
def test_a_noun_beside_an_unheard_name_tells_its_kind(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Union of Lorry Drivers and Couriers (ULDC) met in May. The lorries stood still.", "ULDC"),
        (
            "The ULDC (Union of Lorry Drivers and Couriers) met in May. The lorries stood still.",
            "Union of Lorry Drivers",
        ),
    ],
)
def test_brackets_tie_an_acronym_to_its_expansion(text: str, expected: str) -> None:
    kinds = {kind for name, kind in names(text) if name.startswith(expected)}
    assert kinds == {"organization"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eva March left in March. March, who is 40, won on 9 March. March 3 was fine.", 2),
        ("Tom May spoke. A spokesman for May said so. In May he left.", 2),
        ("Tom May spoke. It may rain. A spokesman for May said so.", 1),
        ("Ann June runs a bakery. June reopened it in June. Until June 4 it was shut.", 2),
    ],
)
def test_a_surname_that_is_a_month_is_found_again(text: str, count: int) -> None:
    assert [len(actor.mentions) for actor in analyze(read(text)).actors] == [count]


def test_a_surname_is_found_again_where_the_full_name_was() -> None:
    text = 'They met Kendrick Molsin, an attorney. Rathford wrote: "Molsin proceeded to lie to them for years."'
    assert names(text).count(("Molsin", "person")) == 1


@pytest.mark.parametrize(("text", "kept"), [("Meanwhile they left", 0), ("He left", 0), ("WHO staff left", 1)])
def test_words_that_open_sentences_name_no_actor_but_acronyms_may(text: str, kept: int) -> None:
    line = line_of(text.split(), lexicon())
    assert len(trimmed_names(line, [Name(0, 1, "ORG", 0.6)])) == kept


@pytest.mark.parametrize("text", ["The tanker Velmar ran aground on Sunday.", "Her novel Velmar won the prize in May."])
def test_ships_and_works_are_no_actors(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("nottingham", "ps"),
        ("reading", "psw"),
        ("jennifer", "g"),
        ("velmar", ""),
        ("duran duran", "o"),
        ("zeus", "f"),
        ("gorbachev", "f"),
        ("shevardnadze", "l"),
        ("mindanao", "r"),
        ("playstation", "m"),
        ("coca-cola zero", "m"),
    ],
)
def test_the_gazetteer_tells_what_a_name_may_be(name: str, kinds: str) -> None:
    assert gazetteer().kinds(name) == kinds


def test_the_hand_lists_stand_in_the_gazetteer() -> None:
    classes = gazetteer().classes
    lacking = [
        (name, letter)
        for name, letter in known()
        if not {"o": {"o", "k"}, "l": {"l", "f"}}.get(letter, {letter}) & set(classes.get(key_of(name), ""))
    ]
    assert lacking == []


@pytest.mark.parametrize("name", ["Coca-Cola", "St. Louis", "Guinea-Bissau", "Jean-Paul"])
def test_names_with_hyphens_and_points_are_looked_up_as_they_part_in_text(name: str) -> None:
    assert " ".join(words_of(f"They met {name} again.").texts[2:-2]).lower() in lexicon().phrases


def test_digits_do_not_part_words_of_one_group() -> None:
    assert clusters_of("2015") == clusters_of("1987") != ("?", "?", "?")
    assert clusters_of("Zzyzx") == ("?", "?", "?")


def test_a_list_without_commas_is_no_name() -> None:
    found = names("Ruth Okafor said it.\n\n" + "U.S. U.K. " * 300 + "agreed.\n\nThe U.S. agreed, she said.\n")
    assert max(len(name) for name, _ in found) < 100
    assert ("Ruth Okafor", "person") in found and ("U.S.", "place") in found


def test_a_long_name_of_a_body_is_one_name() -> None:
    body = "Centre for Social Evolution at the University of Copenhagen"
    assert (body, "organization") in names(f"She works at the {body}, a spokesman said.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The North Koreans fired, the South Koreans said.", ["North Koreans", "South Koreans"]),
        ("Then Police Minister Ann Lee spoke.", ["Ann Lee"]),
        ("South Korean officials met South American leaders.", ["South Korean officials", "South American leaders"]),
    ],
)
def test_words_of_groups_beside_others(text: str, expected: list[str]) -> None:
    assert sorted(actor.name for actor in analyze(read(text)).actors) == sorted(expected)


def test_classes_may_be_hidden_from_the_gazetteer() -> None:
    packed = {"bri": "=2 dle\tE sk\tHV n\tq ndal"}
    assert [Gazetteer(packed).kinds(word) for word in ("brisk", "brin", "brindal", "bridle", "br")] == [
        "p",
        "gs",
        "o",
        "",
        "",
    ]
    assert [Gazetteer(packed, hidden="EIVq").kinds(word) for word in ("brisk", "brin", "brindal")] == ["", "g", ""]
    assert (Gazetteer(packed).longest.get("bridle"), Gazetteer(packed).longest.get("brisk")) == (2, 0)
