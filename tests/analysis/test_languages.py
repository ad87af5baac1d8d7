"""Which language a text is in, and what is read of one that is not in English. All texts were written for this."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.findings import Findings
from analysis.language import stem
from analysis.search import search

STORIES = {
    "de": """Sturm zieht über den Norden

Bei einem schweren Sturm sind in Norddeutschland mindestens 3.800 Menschen in Sicherheit gebracht worden. Nach Angaben
der Polizei wurden zwei Männer verletzt, als ein Baum auf ihr Auto stürzte.

„Wir haben so etwas noch nie erlebt“, sagte Bürgermeisterin Anna Krüger am Dienstag. Die Teuerung stieg auf 4,7 %.""",
    "fr": """Tempête sur l’Ouest

Au moins 3 800 personnes ont été évacuées mardi, a indiqué la préfecture. Deux hommes ont été blessés quand un arbre
est tombé sur leur voiture.

« Nous n’avons jamais vu cela », a déclaré la maire, Anne Martin. L’inflation a atteint 4,7 % cette année.""",
    "es": """Un temporal azota el norte

Al menos 380 personas fueron evacuadas el martes, según la policía. Dos hombres resultaron heridos cuando un árbol cayó
sobre su coche, que estaba aparcado junto a la playa.

«Nunca habíamos visto nada igual», dijo la alcaldesa, Ana Romero, que pidió ayuda al gobierno.""",
    "it": """Tempesta sulla costa

Almeno 3.800 persone sono state evacuate martedì, ha detto la polizia. Due uomini sono rimasti feriti quando un albero
è caduto sulla loro auto.

«Non abbiamo mai visto niente di simile», ha detto la sindaca Anna Conti. L’inflazione è salita al 4,7%.""",
    "pt": """Tempestade atinge o litoral

Pelo menos 3.800 pessoas foram retiradas de casa na terça-feira, segundo a polícia. Dois homens ficaram feridos quando
uma árvore caiu sobre o carro deles.

“Nunca tínhamos visto nada assim”, disse a prefeita Ana Nunes. A inflação subiu para 4,7% neste ano.""",
    "nl": """Storm trekt over het noorden

Zeker 3.800 mensen zijn dinsdag uit hun huis gehaald, meldt de politie. Twee mannen raakten gewond toen een boom op hun
auto viel, die langs de weg stond.

“Zoiets hebben wij nog nooit meegemaakt”, zei burgemeester Anna de Wit. De inflatie steeg naar 4,7%.""",
    "pl": """Burza nad wybrzeżem

Co najmniej 3800 osób ewakuowano we wtorek, poinformowała policja. Dwaj mężczyźni zostali ranni, gdy na ich samochód
spadło drzewo.

„Nigdy czegoś takiego nie widzieliśmy”, powiedziała burmistrz Anna Nowak. Inflacja wzrosła do 4,7%.""",
    "ru": """Шторм на побережье

Не менее 3800 человек были эвакуированы во вторник, сообщила полиция. Двое мужчин получили ранения, когда на их машину
упало дерево.

«Мы никогда такого не видели», — сказала мэр Анна Иванова. Инфляция выросла до 4,7%.""",
    "sv": """Storm drar in över kusten

Minst 3 800 personer evakuerades i tisdags, uppger polisen. Två män skadades när ett träd föll över deras bil, som stod
parkerad vid vägen.

”Vi har aldrig sett något liknande”, säger kommunalrådet Anna Berg. Inflationen steg till 4,7 procent.""",
    "tr": """Kıyıda fırtına

Polisin açıklamasına göre salı günü en az 3.800 kişi tahliye edildi. Arabalarının üzerine ağaç devrilen iki adam
yaralandı ve hastaneye kaldırıldı.

“Böyle bir şeyi hiç görmemiştik” dedi belediye başkanı Ayşe Demir. Enflasyon bu yıl arttı.""",
    "ar": """عاصفة تضرب الساحل

قالت الشرطة إن رجلين أصيبا يوم الثلاثاء عندما سقطت شجرة على سيارتهما. وتم إجلاء مئات السكان من منازلهم قرب البحر.""",
    "ja": """台風で2人がけが

火曜日、台風により九州で少なくとも1,200人が避難した。車に木が倒れ、男性2人がけがをした。
「こんな雨は初めてだ」と市長は話した。""",
    "zh": """台风袭击沿海

警方说，周二有1,200人被疏散，两名男子因大树砸中汽车而受伤。市长说：“我们从未见过这样的风雨。”""",
}
SEVERAL = """The mayor spoke to the crowd on Monday, and the police said that 12 people were hurt in the fire.

Die Feuerwehr sprach am Montag von 3.800 Menschen, die nach dem Brand nicht in ihre Häuser zurückkehren konnten, und
Karl Weber sagte, dass es noch lange dauern werde.

Ann Lee, who leads the harbour board, said that the quay would open again in May."""


def found(text: str) -> Findings:
    return analyze(read(text))


@pytest.mark.parametrize("language", STORIES)
def test_the_language_of_a_story_is_told_and_nothing_that_rests_on_english_is_read(language: str) -> None:
    findings = found(STORIES[language])
    assert findings.article.language == language
    assert findings.to_dict()["article"]["language"] == language
    assert findings.actors == () and findings.attributions == ()
    assert len(findings.article.remarks) == 1
    assert findings.article.remarks[0].startswith("in ")
    assert all(number.kind in ("other", "percent", "year") for number in findings.numbers)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SEVERAL, "en"),
        ("Police said on Monday that they had found the car near the river and were looking for its owner.", "en"),
        (
            "Ann Lee, Bob Hall, Carl Moore, Dan Ferro, Eve Stone, Fay Cole, Gus Hart, Hal King, Ida Long, Joe Ash",
            None,
        ),
        (
            "Bayern München 2 Borussia Dortmund 1\nReal Madrid 3 Atlético Madrid 3\nParis Saint-Germain 0 Lyon 1",
            None,
        ),
        ("Photo: Jean-Luc Moreau/Agence France-Presse via Getty Images", None),
        ("Wind W 37.0km/h 1006.7mb, rain 2.6mm, sun 7w/m2, 0.0kwh, 11.2c, wind N 12.1km/h 1009.1mb, rain 0.0mm", None),
        ("Guten Morgen, Herr Weber", None),
        ("", None),
    ],
)
def test_what_is_english_or_too_short_to_tell_stays_as_it_is(text: str, language: str | None) -> None:
    article = read(text)
    assert article.language == language
    assert article.remarks == ()


def test_a_passage_in_another_language_is_left_out_of_what_rests_on_english() -> None:
    findings = found(SEVERAL)
    assert [actor.name for actor in findings.actors if actor.kind == "person"] == ["Ann Lee"]
    assert [(number.text, number.value) for number in findings.numbers if number.kind != "date"] == [
        ("12", 12),
        ("3.800", 3800),
    ]


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("de", [("3.800", 3800), ("4,7 %", 4.7)]),
        ("fr", [("3 800", 3800), ("4,7 %", 4.7)]),
        ("es", []),
        ("it", [("3.800", 3800), ("4,7%", 4.7)]),
        ("pl", [("3800", 3800), ("4,7%", 4.7)]),
        ("ru", [("3800", 3800), ("4,7%", 4.7)]),
        ("ja", [("2", 2), ("1,200", 1200), ("2", 2)]),
        ("zh", [("1,200", 1200)]),
        ("ar", []),
    ],
)
def test_figures_in_digits_are_read_as_the_language_writes_them(
    language: str, figures: list[tuple[str, float]]
) -> None:
    assert [(number.text, number.value) for number in found(STORIES[language]).numbers] == figures


@pytest.mark.parametrize(
    ("figure", "values"),
    [
        ("1.250.000 Haushalte", [1250000]),
        ("12 Menschen", [12]),
        ("12,5 Kilometer", [12.5]),
        ("12,5 Millionen Haushalte", []),
        ("3 Mio. Haushalte", []),
        ("3,800 Menschen", []),
        ("14.30 Uhr", []),
        ("14 Uhr", []),
        ("12.03.2024", []),
        ("12. März", []),
        ("die A7", []),
        ("Seiten 12/13", []),
        ("4 € Eintritt", [4]),
        ("das Jahr 1912", [1912]),
    ],
)
def test_figures_that_could_be_read_two_ways_are_left_out(figure: str, values: list[float]) -> None:
    text = f"Wie die Behörden am Dienstag nach dem Sturm an der Küste mitteilten, geht es auch um {figure} im Norden."
    assert [number.value for number in found(text).numbers] == values


@pytest.mark.parametrize(
    ("language", "quotes"),
    [
        ("de", ["Wir haben so etwas noch nie erlebt"]),
        ("fr", ["Nous n’avons jamais vu cela"]),
        ("es", ["Nunca habíamos visto nada igual"]),
        ("pl", ["Nigdy czegoś takiego nie widzieliśmy"]),
        ("ru", ["Мы никогда такого не видели"]),
        ("ja", ["こんな雨は初めてだ"]),
        ("zh", ["我们从未见过这样的风雨。"]),
    ],
)
def test_quotes_are_found_by_their_marks_and_nobody_is_made_to_say_them(language: str, quotes: list[str]) -> None:
    listed = found(STORIES[language]).quotes
    assert [quote.text.strip() for quote in listed] == quotes
    assert all(quote.speaker is None and quote.speaker_text is None for quote in listed)


@pytest.mark.parametrize(
    ("language", "query", "places"),
    [
        ("de", "Mensch", ["Menschen"]),
        ("fr", "blessée", ["blessés"]),
        ("es", "persona", ["personas"]),
        ("it", "ferito", ["feriti"]),
        ("pt", "pessoa", ["pessoas"]),
        ("ru", "мужчина", ["мужчин"]),
        ("sv", "person", ["personer"]),
        ("pl", "osób", ["osób"]),
        ("ja", "避難", ["避難"]),
        ("zh", "汽车", ["汽车"]),
    ],
)
def test_search_inflects_as_the_language_of_the_article_does(language: str, query: str, places: list[str]) -> None:
    article = read(STORIES[language])
    assert [article.text[span.start : span.end] for span in search(article, query)] == places


@pytest.mark.parametrize(
    ("word", "language", "stemmed"),
    [("protesters", "en", "protest"), ("Häusern", "de", "haus"), ("maisons", "fr", "maison"), ("Osób", "pl", "osób")],
)
def test_stems(word: str, language: str, stemmed: str) -> None:
    assert stem(word, language) == stemmed


def test_a_language_that_cannot_be_told_in_a_script_of_its_own_is_not_read_as_english() -> None:
    burmese = "သတင်းထောက် Eleven သုံးဦးကို ရဲက ဖမ်းဆီးခဲ့သည်။ သူတို့ကို တရားစွဲခဲ့သည်။"
    found = analyze(read(burmese))
    assert (found.article.language, found.actors, found.numbers) == (None, (), ())
    assert found.article.remarks[-1].startswith("not in English: quotes are found")
    mixed = analyze(read(f"The port of Lund shut on Monday.\n\n{burmese}\n\nSome 12 people left Lund, the mayor said."))
    assert [number.text for number in mixed.numbers if number.kind == "count"] == ["12"]
    assert not mixed.article.remarks
