"""Mentions merged into actors: text in, actors out. All names are made up."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.actors.naming import acronyms, is_acronym, same_person, shortens
from analysis.findings import Actor


def actors(text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in analyze(read(text)).actors}


def texts(actor: Actor) -> list[str]:
    return [mention.text for mention in actor.mentions]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Anna Kowalska spoke in Nairobi. Later Ms Kowalska left.", "Anna Kowalska", ["Anna Kowalska", "Kowalska"]),
        ("Britain agreed. The UK will pay, said Peter Hall.", "Britain", ["Britain", "UK"]),
        (
            "He wrote to the Federal Transport Safety Agency (FTSA) on Monday. The FTSA did not answer.",
            "Federal Transport Safety Agency",
            ["Federal Transport Safety Agency", "FTSA", "FTSA"],
        ),
        (
            "The FTSA (Federal Transport Safety Agency) was asked. On Friday the FTSA answered.",
            "Federal Transport Safety Agency",
            ["FTSA", "Federal Transport Safety Agency", "FTSA"],
        ),
        (
            "The Interior Ministry denied it. Later the ministry said more.",
            "Interior Ministry",
            ["Interior Ministry", "ministry"],
        ),
        (
            "The National Statistics Office met. Prices rose, the office said.",
            "National Statistics Office",
            ["National Statistics Office", "office"],
        ),
        (
            "The Church of the Holy Spring denied it. Members say the Church has 300 of them.",
            "Church of the Holy Spring",
            ["Church of the Holy Spring", "Church"],
        ),
        (
            "Home Secretary Anna Kowalska spoke on Monday. The Home Secretary left at noon.",
            "Anna Kowalska",
            ["Anna Kowalska", "Home Secretary"],
        ),
        (
            "Peter Hall founded it. The Peter Hall Foundation met in May.",
            "Peter Hall",
            ["Peter Hall", "Peter Hall"],
        ),
        ("Officials of the Kenya Seed Bank met. It lends money.", "Kenya", ["Kenya"]),
        ("The protesters sang. Police watched the protesters.", "protesters", ["protesters", "protesters"]),
    ],
)
def test_mentions_of_one_actor_are_merged(text: str, name: str, mentions: list[str]) -> None:
    assert texts(actors(text)[name]) == mentions


def test_an_office_is_a_role_and_no_alias() -> None:
    found = actors("Home Secretary Anna Kowalska spoke on Monday. The Home Secretary left at noon.")
    assert (found["Anna Kowalska"].aliases, found["Anna Kowalska"].roles) == ((), ("Home Secretary",))


def test_an_office_that_two_hold_names_no_one() -> None:
    found = actors("Senator Anna Kowalska met Senator Peter Hall in May. Later the Senator left.")
    assert [texts(found[name]) for name in ("Anna Kowalska", "Peter Hall")] == [["Anna Kowalska"], ["Peter Hall"]]


def test_a_bank_speaks_and_not_the_country_in_its_name() -> None:
    findings = analyze(read('"Rates will rise," the Kenya Seed Bank said on Monday.'))
    names = {actor.id: actor.name for actor in findings.actors}
    assert [names.get(quote.speaker or "") for quote in findings.quotes] == ["Kenya Seed Bank"]


def test_two_people_with_one_surname_stay_two() -> None:
    found = actors("Anna Kowalska met her brother Peter Kowalska in Warsaw. Kowalska said nothing.")
    assert {"Anna Kowalska", "Peter Kowalska"} <= set(found)
    assert all("Kowalska" not in texts(found[name]) for name in ("Anna Kowalska", "Peter Kowalska"))
    addressed = actors("Anna Kowalska met her brother Peter Kowalska in Warsaw. Mr Kowalska said nothing.")
    assert texts(addressed["Peter Kowalska"]) == ["Peter Kowalska", "Kowalska"]


def test_the_ministry_is_left_alone_where_two_are_named() -> None:
    found = actors("The Interior Ministry and the Finance Ministry denied it. Later the ministry said more.")
    assert all("ministry" not in texts(actor) for actor in found.values())


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Kenyan President Peter Hall spoke in Nairobi.", "Peter Hall", "Kenyan President"),
        ("Anna Kowalska, the ministry's spokeswoman, said so.", "Anna Kowalska", "ministry's spokeswoman"),
        ("A spokesman for the army, Peter Hall, said so.", "Peter Hall", "spokesman for the army"),
        ("Former Prime Minister Anna Kowalska left.", "Anna Kowalska", "Former Prime Minister"),
        ("Finance Ministry spokesman Peter Hall declined.", "Peter Hall", "Finance Ministry spokesman"),
        ("The musician Anna Kowalska and actor Peter Hall came.", "Peter Hall", "actor"),
        ("President Hall spoke. Kenyan President Peter Hall left.", "Peter Hall", "Kenyan President"),
        ("Kenyan presidential candidate Peter Hall lost.", "Peter Hall", "Kenyan presidential candidate"),
        ("Minister of Education Peter Hall agreed.", "Peter Hall", "Minister of Education"),
        ("The head of the Northport Board (NB), Peter Hall, left.", "Peter Hall", "head of the Northport Board (NB)"),
        ("Kenya’s interim prime minister, Peter Hall, left.", "Peter Hall", "Kenya’s interim prime minister"),
        ("The president-elect, Peter Hall, left.", "Peter Hall", "president-elect"),
        ("The Minister of Trade of Kenya, HE Dr Peter Hall, left.", "Peter Hall", "Minister of Trade of Kenya"),
        ("It is the daughter of Democratic nominee Peter Hall.", "Peter Hall", "Democratic nominee"),
        ("The former two-term mayor Peter Hall left.", "Peter Hall", "former two-term mayor"),
        ("Kenyan Foreign Minister Prince Peter Hall left.", "Peter Hall", "Kenyan Foreign Minister"),
        ("World champion referee Peter Hall ruled.", "Peter Hall", "World champion referee"),
        ("Peter Hall, 45, a lawyer from Nairobi, was freed.", "Peter Hall", "lawyer from Nairobi"),
        ("“No,” said Peter Hall, the head of the Dockers’ Union.", "Peter Hall", "head of the Dockers’ Union"),
        (
            "Peter Hall, head of the Poets' and Players' Guild, left.",
            "Peter Hall",
            "head of the Poets' and Players' Guild",
        ),
        ("The Dockers’ Union met. Dockers’ Union leader Peter Hall left.", "Peter Hall", "Dockers’ Union leader"),
        ("They named ‘Peter Hall, head of the strikers’ and left.", "Peter Hall", "head of the strikers"),
    ],
)
def test_roles_are_read_off_the_text(text: str, name: str, role: str) -> None:
    assert actors("Officials met on Monday. " + text)[name].roles == (role,)


def test_a_role_closes_its_brackets() -> None:
    found = actors('"No," said Anna Kowalska, head of the Union of Coastal Crews (UCC). The UCC met.')
    assert found["Anna Kowalska"].roles == ("head of the Union of Coastal Crews",)


def test_one_apposition_may_tell_two_roles() -> None:
    text = "Officials met. Peter Hall, director of the Harbour Study, and chairman of the Coastal Board, said so."
    assert actors(text)["Peter Hall"].roles == ("director of the Harbour Study", "chairman of the Coastal Board")


@pytest.mark.parametrize(
    "text",
    [
        "According to Peter Hall, a detective for the city was paid.",
        "He came with his brother Peter Hall.",
        "Unlike the president, Peter Hall agreed.",
        "He was in the capital to witness Mr. Peter Hall take the oath.",
        "It was Peter Hall, the son of a Kenyan nurse, who spoke.",
        "They chose Peter Hall, to become the director of the bank.",
        "The tape showed the journalist, a student, and Peter Hall.",
    ],
)
def test_no_role_is_made_up(text: str) -> None:
    assert actors("Officials met on Monday. " + text)["Peter Hall"].roles == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riot police fired on angry protesters.", {"riot police", "protesters"}),
        ("Local residents and aid workers fled.", {"local residents", "aid workers"}),
        ("Kenyan officials met security forces.", {"Kenyan officials", "security forces"}),
        ("Police officers were hurt at the army base.", {"police officers"}),
        ("Thousands of Kenyans voted.", {"Kenyans"}),
        ("They called the men “bandits” and left.", set()),
        ("The numbers and the papers were on the table.", set()),
        ("Rebel groups and civil rights groups met armed men.", {"rebel groups", "civil rights groups", "armed men"}),
        ("The coast guard called the air force, not the air force base.", {"coast guard", "air force"}),
        ("The talks (Agencies/Staff) ended.", set()),
        ("Groups of men sang; the ethnic groups danced to energy sources.", set()),
        ("Medical sources said so, and Western allies agreed.", {"medical sources", "Western allies"}),
        ("Municipalities asked asylum seekers to leave.", {"municipalities", "asylum seekers"}),
        ("Authorities in the north say so.", {"authorities"}),
        (
            "The company management met Kenyan nationals over disaster management.",
            {"company management", "Kenyan nationals"},
        ),
        ("He lost close relatives and met visitors.", set()),
        ("Relatives said he was hurt by tourists.", {"relatives", "tourists"}),
        ("A 5,000 member army stood near the ruling party.", {"army", "ruling party"}),
    ],
)
def test_groups_are_found_by_their_head_nouns(text: str, expected: set[str]) -> None:
    assert {name for name, actor in actors(text).items() if actor.kind == "group"} == expected


def test_credits_are_marked_and_come_last() -> None:
    text = (
        "Crowds gather in the capital\n\nBy Anna Kowalska\n\nThe mayor of Nairobi spoke to Peter Hall on Monday, and "
        "thousands listened to him for hours.\n\nCrowds in the rain (Maria Lindqvist/AP)\n"
    )
    found = actors(text)
    assert {name for name, actor in found.items() if actor.credit} >= {"Anna Kowalska", "Maria Lindqvist"}
    assert not found["Peter Hall"].credit
    flags = [actor.credit for actor in found.values()]
    assert flags == sorted(flags)


def test_the_most_salient_actor_comes_first_with_ids_in_order() -> None:
    found = analyze(
        read("Kowalska wins vote\n\nAnna Kowalska won. Kowalska thanked Peter Hall, and Kowalska said she would stay.")
    ).actors
    assert found[0].name == "Anna Kowalska"
    assert [actor.id for actor in found] == [f"a{number}" for number in range(1, len(found) + 1)]
    assert found[0].salience == 1.0


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("kowalska", "anna kowalska", True),
        ("anna", "anna kowalska", True),
        ("a kowalska", "anna maria kowalska", True),
        ("maria anna", "anna maria kowalska", False),
        ("kowal", "anna kowalska", False),
    ],
)
def test_a_shorter_name_fits_a_longer(short: str, full: str, expected: bool) -> None:
    assert same_person(short, full) is expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("acme", "acme corp", True),
        ("court", "supreme court of ruritania", True),
        ("interior ministry", "kenyan interior ministry", True),
        ("acme", "acme steel workers", False),
    ],
)
def test_an_organization_is_shortened(short: str, full: str, expected: bool) -> None:
    assert shortens(short, full) is expected


def test_acronyms_are_initials_with_or_without_small_words() -> None:
    assert {"MOD", "MD"} == acronyms("Ministry of Defence")
    assert is_acronym("ECOWAS") and not is_acronym("Reuters")
