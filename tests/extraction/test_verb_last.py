"""Kazakh and Turkmen word order: whose visit a participle tells, whose office a word is, what is nowhere yet."""

import pytest
from written import events, findings

CAME = [
    (
        "kk",
        "Қазақстанға ресми сапармен келген Ресей президенті Владимир Путин Қазақстан президенті Нұрсұлтан "
        "Назарбаевпен кездесті.",
        ["Vladimir Putin"],
        "KZ",
    ),
    (
        "tk",
        "Aşgabada resmi sapar bilen gelen Özbegistanyň Prezidenti Şawkat Mirziýoýew "
        "Serdar Berdimuhamedow bilen duşuşdy.",
        ["Shavkat Mirziyoyev"],
        "TM",
    ),
]


@pytest.mark.parametrize(("language", "text", "visitors", "country"), CAME)
def test_a_participle_is_of_who_stands_behind_it(language: str, text: str, visitors: list[str], country: str) -> None:
    (visit,) = (event for event in events(language, text, published="2024-06-10") if event.type == "visit")
    assert [person.name for person in visit.participants] == visitors
    assert visit.place and visit.place.country == country


NOWHERE = [
    ("kk", "Қазақстанның АҚШ-тағы елшісі Мағжан Ілиясов АҚШ президентімен кездесті."),
    ("tk", "Türkmenistanyň Türkiýedäki ilçisi Mekan Işangulyýew Türkiýäniň daşary işler ministri bilen duşuşdy."),
]


@pytest.mark.parametrize(("language", "text"), NOWHERE)
def test_an_envoys_post_is_not_the_place(language: str, text: str) -> None:
    assert [event.place for event in events(language, text, published="2025-06-10")] == [None]


def offices(language: str, text: str) -> dict[str, str]:
    found = findings(language, text, "office", published="2024-06-10")
    assert len({one.person for one in found}) == len(found)
    return {one.person: one.office for one in found}


def test_a_part_of_the_world_holds_no_office() -> None:
    text = "Özbegistanyň Prezidenti Merkezi Aziýa döwletleriniň duşuşygyna gatnaşmak üçin Astana geldi."
    assert offices("tk", text) == {}
    assert (
        offices("kk", "Қазақстан басшысы Орталық Азия елдерінің саммитінде Өзбекстан Президентімен кездесті.") == {}
    )


def test_a_relatives_office_is_not_his() -> None:
    text = "Prezidentiň ogly Serdar Berdimuhamedow Daşkentde Özbegistanyň Prezidenti bilen duşuşdy."
    assert "Serdar Berdimuhamedov" not in offices("tk", text)


def test_an_office_that_tells_its_country_begins_another_man() -> None:
    text = (
        "Gahryman Arkadagymyz hormatly Prezidentimiz Serdar Berdimuhamedow bilen Aşgabatda Özbegistanyň "
        "Prezidenti Şawkat Mirziýoýewi garşylady we olar gepleşik geçirdi."
    )
    assert offices("tk", text)["Serdar Berdimuhamedov"] == "President"


def test_the_fullest_office_is_told_once_and_a_name_without_its_initial() -> None:
    text = (
        "Türkmenistanyň daşary işler ministri R.Meredow Moskwa bardy. Ministrler Kabinetiniň Başlygynyň orunbasary, "
        "daşary işler ministri Raşid Meredow Sergeý Lawrow bilen duşuşdy."
    )
    told = "Deputy Chairman of the Cabinet of Ministers – Minister of Foreign Affairs"
    assert offices("tk", text) == {"Rashid Meredov": told}


def test_three_countries_in_one_adjective() -> None:
    text = "Türkmenistan-Türkiýe-Azerbaýjan döwlet Baştutanlarynyň birinji sammiti Awazada geçirildi."
    (summit,) = events("tk", text, published="2022-12-14")
    assert sorted(summit.countries) == ["AZ", "TM", "TR"]


def test_latin_letters_in_a_kazakh_word_hide_nothing() -> None:
    text = "Қазақстан Президентi Нұрсұлтан Назарбаев 12 сәуiрде Ресей Президентi Владимир Путинмен кездестi."
    (event,) = events("kk", text, published="2013-04-14")
    assert (event.countries, event.when.edtf) == (["KZ", "RU"], "2013-04-12")
    assert event.quotes[0].text == text


def test_an_interview_is_no_meeting() -> None:
    text = "Елші журналистермен кездесуде Қазақстан мен Түркия Президенттерінің пікірлері туралы айтты."
    assert [event.type for event in events("kk", text, published="2024-06-10")] == []
    assert events("tk", "Gazagystanyň Baştutany bu barada Aşgabatda metbugat duşuşygynda aýtdy.") == []


def test_several_on_the_telephone_are_several_calls() -> None:
    text = (
        "Prezident Serdar Berdimuhamedow Gyrgyz Respublikasynyň Prezidenti Sadyr Žaparow, Gazagystanyň Prezidenti "
        "Kasym-Žomart Tokaýew bilen telefon arkaly birnäçe söhbetdeşlik geçirdi."
    )
    calls = events("tk", text, published="2024-06-10")
    assert [(call.type, sorted(call.countries)) for call in calls] == [("call", ["KG", "TM"]), ("call", ["KZ", "TM"])]


def test_a_counterpart_behind_an_office_breaks_nothing() -> None:
    text = "Сенат төрағасы әріптесіне сайлауға қатысқаны үшін алғыс білдірді."
    assert events("kk", text) == []


def test_the_country_of_a_capital_sends_nobody() -> None:
    text = "ABŞ-nyň döwlet sekretary Entoni Blinken Gazagystanyň paýtagty Astana geldi."
    (visit,) = events("tk", text, published="2023-02-28")
    assert [(person.name, person.country) for person in visit.participants] == [("Antony Blinken", "US")]
    assert sorted(visit.countries) == ["KZ", "US"]


def test_the_speaker_is_who_presides_over_a_chamber() -> None:
    text = (
        "Сенат төрағасы Мәулен Әшімбаев Мәскеуге барды. "
        "Палата спикері Федерация кеңесінің төрайымы Валентина Матвиенкомен кездесті."
    )
    meeting = next(event for event in events("kk", text, published="2023-04-12") if event.type == "meeting")
    assert {person.name for person in meeting.participants} == {"Maulen Ashimbayev", "Valentina Matviyenko"}


def test_an_adviser_on_something_is_an_adviser() -> None:
    text = (
        "Raşid Meredow ABŞ-nyň Prezidentiniň howpsuzlyk meseleleri boýunça geňeşçisi Elizabet Lindgren bilen duşuşdy."
    )
    assert offices("tk", text) == {"Élisabeth Lindgren": "Adviser to the President"}


VISITORS = [
    ("kk", "Бүгін Қазақстанға ресми сапармен Түркия сыртқы істер министрі Хакан Фидан келді.", "Hakan Fidan"),
    (
        "tk",
        "Stambulda iş saparynda bolýan Türkmenistanyň Prezidenti Serdar Berdimuhamedow Türkiýäniň Prezidenti "
        "Rejep Taýyp Ärdogan bilen duşuşdy.",
        "Serdar Berdimuhamedov",
    ),
]


@pytest.mark.parametrize(("language", "text", "visitor"), VISITORS)
def test_who_came_may_stand_between_or_behind_the_words(language: str, text: str, visitor: str) -> None:
    (visit,) = (event for event in events(language, text, published="2023-09-11") if event.type == "visit")
    assert [person.name for person in visit.participants] == [visitor]
