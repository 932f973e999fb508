import re

import pytest

from elchi.language import languages
from elchi.publishing.dating import Dating
from elchi.publishing.phrases import phrases
from elchi.publishing.wording import Wording
from elchi.reading.tables import sources
from elchi.records import Place, Source

SLOT = re.compile(r"\{(\w+)\}")
COUNTRY_CASES = {"name", "gen", "dat", "acc", "nth", "number"}


def test_the_four_languages_say_the_same_things():
    for part in ("say", "event", "date", "title", "label", "unit", "body", "known_body"):
        keys = {code: set(getattr(phrases(code), part)) for code in languages()}
        assert all(keys[code] == keys["ru"] for code in languages()), part


def test_the_four_languages_have_the_same_slots():
    for key in phrases("ru").say:
        slots = {code: set(SLOT.findall(phrases(code).say[key].text)) - COUNTRY_CASES for code in languages()}
        assert all(slots[code] == slots["ru"] for code in languages()), key


@pytest.mark.parametrize("code", languages())
def test_every_example_shows_its_phrase_filled(code):
    table = phrases(code)
    for phrase in (*table.say.values(), *table.date.values(), *table.event.values()):
        pieces = [re.escape(piece) for piece in SLOT.split(phrase.text.strip())[::2]]
        assert re.fullmatch(".*?".join(pieces), phrase.example.strip(), flags=re.IGNORECASE), phrase


@pytest.mark.parametrize(
    ("code", "edtf", "expected"),
    [
        ("ru", "2023-10-30", "30 октября 2023 года"),
        ("ru", "2021-10", "октябрь 2021 года"),
        ("ru", "2021", "2021 год"),
        ("ru", "2021-10-24/2021-10-25", "24–25 октября 2021 года"),
        ("ru", "2024/2026", "2024–2026 годы"),
        ("ru", "2024-01/2024-06", "январь — июнь 2024 года"),
        ("en", "2023-10-30/2023-11-02", "30 October 2023 – 2 November 2023"),
        ("en", "2024-01/2024-06", "January–June 2024"),
        ("kk", "2023-10-30", "2023 жылғы 30 қазан"),
        ("kk", "2024/2026", "2024–2026 жылдар"),
        ("kk", "2021-10-24/2021-10-25", "2021 жылғы 24–25 қазан"),
        ("tk", "2023-10-30", "2023-nji ýylyň 30-njy oktýabry"),
        ("tk", "2026-01-06", "2026-njy ýylyň 6-njy ýanwary"),
        ("tk", "2022-10-14/2022-10-15", "2022-nji ýylyň 14–15-nji oktýabry"),
        ("tk", "2024/2026", "2024–2026-njy ýyllar"),
        ("en", "about 2020", "about 2020"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(code, edtf, expected):
    assert Dating(phrases(code)).date(edtf) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("ru", "1 марта 2021 года"),
        ("en", "1 March 2021"),
        ("kk", "2021 жылғы 1 наурыздан"),
        ("tk", "2021-nji ýylyň 1-nji martyndan"),
    ],
)
def test_since_takes_the_case_its_sentence_needs(code, expected):
    assert Dating(phrases(code)).since("2021-03") == expected


@pytest.mark.parametrize(
    ("code", "number", "expected"),
    [
        *[("en", n, word) for n, word in [(1, "1st"), (2, "2nd"), (11, "11th"), (12, "12th"), (23, "23rd")]],
        *[
            ("tk", n, word)
            for n, word in [(9, "9-njy"), (10, "10-njy"), (12, "12-nji"), (20, "20-nji"), (36, "36-njy")]
        ],
        ("ru", 12, "12-е"),
    ],
)
def test_ordinals(code, number, expected):
    assert Dating(phrases(code)).nth(number) == expected


@pytest.mark.parametrize(
    ("code", "country", "expected"),
    [
        ("ru", "TM", "в Туркменистан"),
        ("ru", "FR", "во Францию"),
        ("ru", "CU", "на Кубу"),
        ("en", "KZ", "to Kazakhstan"),
        ("en", "US", "to the United States"),
        ("kk", "KZ", "Қазақстанға"),
        ("tk", "KZ", "Gazagystana"),
    ],
)
def test_the_way_to_a_country(code, country, expected):
    assert Wording(code).into(country) == expected


@pytest.mark.parametrize(
    ("code", "value", "unit", "expected"),
    [
        ("ru", 487600000, "USD", "487,6 млн долл. США"),
        ("en", 1.5e9, "USD", "1.5 billion US dollars"),
        ("kk", 1e9, "USD", "1 млрд АҚШ доллары"),
        ("tk", 12500, "t", "12 500 tonna"),
        ("ru", 180, "count", "180"),
        ("en", 0.5, "furlongs", "0.5 furlongs"),
    ],
)
def test_numbers(code, value, unit, expected):
    assert Wording(code).number(value, unit).replace("\xa0", " ") == expected


def test_what_has_no_name_is_printed_as_it_is_known():
    wording = Wording("kk")
    assert wording.country("ZZ") == "ZZ"
    assert wording.place(Place(city="Nowhere-on-Sea", country="TM")) == "Nowhere-on-Sea"
    assert wording.place(Place(country="TM")) == "Түрікменстан"
    assert wording.office("Keeper of the Lamps – Minister of Foreign Affairs") == (
        "Keeper of the Lamps — Сыртқы істер министрі"
    )


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "kk",
            "2023 жылғы 30 қазан, Ашғабат. Түрікменстанға ресми сапар. Қазақстан тарапынан: Мұрат Нұртілеу, "
            "Премьер-министрдің орынбасары — Сыртқы істер министрі.",
        ),
        (
            "tk",
            "2023-nji ýylyň 30-njy oktýabry, Aşgabat. Türkmenistana resmi sapar. Gazagystan tarapyndan: "
            "Murat Nurtleu, Premýer-ministriň orunbasary — daşary işler ministri.",
        ),
        (
            "en",
            "30 October 2023, Ashgabat. Official visit to Turkmenistan. For Kazakhstan: Murat Nurtleu, "
            "Deputy Prime Minister – Minister of Foreign Affairs.",
        ),
    ],
)
def test_one_visit_in_three_more_languages(brief, texts, code, expected):
    assert expected in texts(brief(code), "2.3")


def test_a_name_written_in_an_oblique_case_is_printed_in_the_nominative(brief, texts):
    talks = [text for text in texts(brief("ru"), "2.3") if "Переговоры" in text]
    assert "От Туркменистана: Рашид Мередов, заместитель председателя Кабинета министров" in talks[0]
    top = " ".join(texts(brief("ru"), "2.1"))
    assert "Сердара" not in top


def test_a_name_no_page_of_the_language_writes_is_romanised(brief, texts):
    assert [text for text in texts(brief("tk"), "4.2") if "Roman Sklyar" in text]


def test_only_pages_own_words_are_in_other_languages(brief):
    made = brief("tk")
    own = [line for top in made.sections for s in (top, *top.sections) for line in s.lines]
    plain = " ".join(run.text for line in own for run in line.runs if run.language is None)
    assert not re.search("[А-Яа-яЁё]", plain)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("ru", ["пресс-служба МИД Казахстана", "МИД", "пресс-служба Акорды", "ТАСС"]),
        ("en", ["press service of the MFA of Kazakhstan", "MFA", "Akorda press service", "ТАСС"]),
        ("kk", ["Қазақстан СІМ баспасөз қызметі", "СІМ", "Ақорданың баспасөз қызметі", "ТАСС"]),
        ("tk", ["Gazagystanyň Daşary işler ministrliginiň metbugat gullugy", "Daşary işler ministrligi",
                "Akordanyň metbugat gullugy", "ТАСС"]),
    ],
)  # fmt: skip
def test_a_source_is_named_in_the_language_of_the_brief_with_its_country(code, expected):
    cited = [
        Source(name="press service of the MFA", country="KZ"),
        Source(name="MFA"),
        Source(name="Akorda press service", country="KZ"),
        Source(name="ТАСС"),
    ]
    assert [Wording(code).source(source) for source in cited] == expected


def test_every_official_body_of_the_tables_of_sources_has_a_name_in_a_brief():
    table = phrases("ru")
    organs = [
        organ for code in languages() for organ in sources(code).organ if organ.id not in ("railways", "qazaqgaz")
    ]
    alone = {organ.name for organ in organs}
    press = {f"{o.name} press service" if o.country else f"press service of {o.of}" for o in organs}
    assert alone | press <= {*table.body, *table.known_body}
