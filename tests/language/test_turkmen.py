"""Turkmen words, dates, numbers, offices and functions, each answer worked out by hand."""

import pytest

from elchi.extraction import analyse, extract
from elchi.extraction.functions import functions_of
from elchi.language import load
from elchi.records import Article


def article(text, published="2024-06-10"):
    return Article(id="a", title=text.split("\n")[0], language="tk", text=text, published=published)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("ministrlerine", "ministr"),
        ("ministrliginiň", "ministrlik"),
        ("hyzmatdaşlygyny", "hyzmatdaşlyk"),
        ("duşuşygynda", "duşuşyk"),
        ("maksadyna", "maksat"),
        ("ýurdumyzyň", "ýurt"),
        ("Prezidentimiziň", "prezident"),
        ("ilçilerinden", "ilçi"),
        ("çäklerindäki", "çäk"),
        ("wekiliýetiniň", "wekiliýet"),
        ("geçirilmegine", "geçiril"),
        ("geçirilendigini", "geçirilen"),
        ("Berdimuhamedowyň", "berdimuhamedow"),
        ("Türkiýäniň", "türkiýe"),
        ("gepleşiklerde-de", "gepleşik"),
        ("boldular", "boldy"),
    ],
)
def test_the_suffix_chain_is_taken_off(word, stem):
    assert stem in load("tk").morphology.forms(word.lower())


@pytest.mark.parametrize("word", ["bilen", "türki", "taýýar", "arasynda", "serhetýaka", "mary"])
def test_words_that_only_look_inflected_stay_whole(word):
    morphology = load("tk").morphology
    assert morphology.forms(word) == {word}
    assert morphology.cases(word) == {"nom"}


def test_a_negated_verb_is_not_the_verb():
    assert "geçiril" not in load("tk").morphology.forms("geçirilmedi")


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("tokaýewiň", "gen"),
        ("bektenowy", "acc"),
        ("putine", "dat"),
        ("ministrini", "acc"),
        ("gazagystanda", "loc"),
        ("özbegistandan", "abl"),
        ("türkiýä", "dat"),
        ("abş-nyň", "gen"),
        ("ministri", "nom"),
    ],
)
def test_the_last_suffix_gives_the_case(word, case):
    assert case in load("tk").morphology.cases(word)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023-nji ýylyň 30-njy oktýabrynda gol çekildi.", "2023-10-30"),
        ("Sapar 2022-nji ýylyň 14-15-nji oktýabrynda boldy.", "2022-10-14/2022-10-15"),
        ("Duşuşyk, 15-nji sentýabr, 2022-nji ýyl.", "2022-09-15"),
        ("2021-nji ýylyň oktýabr aýynda geldi.", "2021-10"),
        ("2024 — 2026-njy ýyllar üçin maksatnama.", "2024/2026"),
        ("2018-2020-nji ýyllarda söwda ösdi.", "2018/2020"),
        ("2020-nji ýylyň ýanwar-oktýabr aýlarynda.", "2020-01/2020-10"),
        ("Ylalaşyk 2004-nji ýylyň Alp Arslan aýynyň 19-y güni tassyklandy.", "2004-08-19"),
        ("Gatnaşyklar 1992-nji ýylda ýola goýuldy.", "1992"),
        ("Çap edildi: 02/11/2023", "2023-11-02"),
        ("26 Noýabr 2025", "2025-11-26"),
    ],
)
def test_dates_as_turkmen_writes_them(text, edtf):
    assert [match.when.edtf for match in load("tk").dates(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("24-nji maýda kabul etdi.", "05-24"),
        ("29 — 31-nji martda bolar.", "03-29/03-31"),
        ("30-njy martdan 2-nji aprel aralygynda sapar eder.", "03-30/04-02"),
        ("2-nji maýa çenli dowam eder.", "05-02"),
        ("Şu ýylyň fewralynda duşuşdylar.", "02"),
    ],
)
def test_dates_without_a_year_stay_partial(text, partial):
    assert [match.partial for match in load("tk").dates(text)] == [partial]


def test_investment_is_not_the_month_of_may():
    (match,) = load("tk").dates("2023-nji ýylyň maýa goýum maksatnamasy tassyklandy.")
    assert match.when.edtf == "2023"


def test_a_pair_of_years_is_two_years():
    (match,) = load("tk").dates("Liderler 2021-nji we 2022-nji ýyllarda sapar etdiler.")
    assert match.years == ("2021", "2022")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("söwda 487,6 million ABŞ dollaryna ýetdi", 487_600_000, "USD"),
        ("möçberi 1,9 milliard dollara barabar", 1_900_000_000, "USD"),
        ("dolanyşyk $228,8 milliona ýetdi", 228_800_000, "USD"),
        ("eksport 25 göterim artdy", 25, "%"),
        ("1,5 million tonna ýük daşaldy", 1_500_000, "t"),
        ("ýylda 65 milliard kub metr gaz", 65_000_000_000, "m3"),
        ("165 kilometr ýol gurlar", 165, "km"),
        ("60 milliard manada deň", 60_000_000_000, "TMT"),
        ("resminamalaryň 180-si", 180, "document"),
    ],
)
def test_numbers_with_their_units(text, value, unit):
    quantity = load("tk").numbers.find(text)[0]
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(("word", "value"), [("12-nji", 12), ("9-njy", 9), ("onunjy", 10), ("on ikinji", 12)])
def test_ordinals(word, value):
    assert load("tk").numbers.ordinal(word) == value


@pytest.mark.parametrize(
    ("text", "offices", "country"),
    [
        (
            "Türkmenistanyň Ministrler Kabinetiniň Başlygynyň orunbasary, daşary işler ministri Raşid Meredow geldi.",
            ["deputy-cabinet-chairman", "foreign-minister"],
            "TM",
        ),
        (
            "Gazagystanyň Premýer-ministriniň orunbasary – daşary işler ministri Murat Nurtleu geldi.",
            ["deputy-prime-minister", "foreign-minister"],
            "KZ",
        ),
        (
            "Türkmen halkynyň Milli Lideri, Halk Maslahatynyň Başlygy Gurbanguly Berdimuhamedow geldi.",
            ["peoples-council-chairman"],
            "TM",
        ),
        ("Russiýanyň Federasiýa Geňeşiniň Başlygyna hat iberildi.", ["federation-council-speaker"], "RU"),
        ("Hytaý Halk Respublikasynyň Başlygyna hat iberildi.", ["president"], "CN"),
        ("Özbegistanyň daşary işler ministriniň orunbasary geldi.", ["deputy-foreign-minister"], "UZ"),
        ("Gyrgyzystanyň DIM-niň ýolbaşçysyna nota gowşuryldy.", ["foreign-minister"], "KG"),
        ("Hormatly Prezidentimiz ugrady.", ["president"], "TM"),
    ],
)
def test_offices_found_in_sentences(text, offices, country):
    actor = next(a for a in analyse(article(text)).sentences[0].actors if a.offices)
    assert (actor.offices, actor.countries[0]) == (offices, country)


def test_offices_of_two_countries_are_two_actors():
    text = "Türkmenistanyň we Täjigistanyň daşary işler ministrleriniň duşuşygy geçirildi."
    assert [actor.countries for actor in analyse(article(text)).sentences[0].actors] == [["TM"], ["TJ"]]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Raşid Meredowyň çakylygy boýunça geldi.", "inviter"),
        ("Raşid Meredow bilen duşuşdy.", "with"),
        ("Raşid Meredow tarapyndan gol çekildi.", "by"),
        ("Raşid Meredowy kabul etdi.", "object"),
        ("Raşid Meredowa gowşurdy.", "to"),
        ("Raşid Meredowyň ýolbaşçylygyndaky wekiliýet geldi.", "head"),
        ("Raşid Meredowyň sapary başlandy.", "of"),
        ("Raşid Meredow geldi.", "subject"),
    ],
)
def test_the_case_or_the_word_after_gives_the_function(text, function):
    sentence = analyse(article(text)).sentences[0]
    assert function in functions_of(sentence, sentence.actors[0], len(sentence.tokens) - 2)


def event_of(text, kind, published="2024-06-10"):
    return next(f for f in extract(article(text, published)) if getattr(f, "type", None) == kind)


def roles_of(text, kind):
    return {p.name: p.role for p in event_of(text, kind).participants}


def test_who_receives_whom_does_not_depend_on_word_order():
    expected = {"Serdar Berdimuhamedov": "host", "Olzhas Bektenov": "visitor"}
    host, guest = "Türkmenistanyň Prezidenti Serdar Berdimuhamedow", "Gazagystanyň Premýer-ministri Olžas Bektenow"
    assert roles_of(f"{host} {guest}y kabul etdi.", "meeting") == expected
    assert roles_of(f"{guest}y {host} kabul etdi.", "meeting") == expected
    assert roles_of(f"{guest} {host} tarapyndan kabul edildi.", "meeting") == expected


def test_the_ambassador_presents_and_the_president_receives():
    text = "Türkmenistanyň ilçisi Esen Aýdogdyýew Russiýanyň Prezidenti Wladimir Putine ynanç hatyny gowşurdy."
    event = event_of(text, "appointment")
    assert event.mode == "credentials"
    assert {p.role for p in event.participants if p.country == "TM"} == {"presenter"}
    assert {p.role for p in event.participants if p.country == "RU"} == {"recipient"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gazagystanyň Prezidenti Tokaýew 15-nji iýunda döwlet sapary bilen Aşgabada geler.", "planned"),
        ("Gazagystanyň Prezidenti Tokaýew 5-nji iýunda döwlet sapary bilen Aşgabada geldi.", "occurred"),
        ("Ýatlasak, Gazagystanyň Prezidenti Tokaýew 2021-nji ýylda sapar bilen Aşgabada gelipdi.", "background"),
        ("Gazagystanyň Prezidenti Tokaýewiň Aşgabada sapary yza süýşürildi.", "cancelled"),
    ],
)
def test_the_verb_tells_whether_the_visit_happened(text, status):
    assert event_of(text, "visit").status == status


def test_an_invitation_is_no_visit():
    text = "Türkmenistanyň Prezidenti Gazagystanyň Prezidentini resmi sapar bilen Aşgabada gelmäge çagyrdy."
    assert not [f for f in extract(article(text)) if getattr(f, "type", None) == "visit"]


def test_a_football_match_is_no_meeting():
    text = "Türkmenistanyň futbol ýygyndysynyň Gazagystanyň ýygyndysy bilen duşuşygy geçirildi."
    assert extract(article(text)) == []


def test_the_title_stands_before_its_type_word():
    text = "Türkmenistan bilen Gazagystanyň arasynda oba hojalygynda hyzmatdaşlyk hakynda Ylalaşyga gol çekildi."
    agreement = event_of(text, "agreement")
    assert agreement.status == "signed"
    assert set(agreement.parties) == {"TM", "KZ"}
    assert "oba hojalygynda hyzmatdaşlyk hakynda Ylalaşyga" in agreement.title


def test_the_promised_action_stands_before_the_verb():
    text = "Türkmenistan bilen Gazagystan 2026-njy ýyla çenli täze köpri gurmak barada ylalaşdylar."
    (commitment,) = [f for f in extract(article(text)) if type(f).__name__ == "CommitmentFound"]
    assert commitment.force == "agreed"
    assert commitment.action.endswith("täze köpri gurmak")
    assert commitment.due == "2026"
