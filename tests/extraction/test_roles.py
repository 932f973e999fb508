"""Who received whom, who handed what to whom: each participant marked with role and country."""

from collections import Counter

import pytest
from written import events, labels, rows

CASES = rows(
    ru=[
        "[Президент Казахстана|host KZ] принял [министра иностранных дел Туркменистана|visitor TM].",
        "[Министра иностранных дел Туркменистана|visitor TM] принял [президент Казахстана|host KZ].",
        "[Министр иностранных дел Туркменистана|visitor TM] был принят [президентом Казахстана|host KZ].",
        "[Премьер-министр Узбекистана|participant UZ] встретился с [премьер-министром Таджикистана|participant TJ].",
        "[Посол Китая|presenter CN] вручил верительные грамоты [президенту Казахстана|recipient KZ].",
        "[Президент Казахстана|recipient KZ] принял верительные грамоты [посла Китая|presenter CN].",
        "[Посол Казахстана в Туркменистане|presenter KZ] вручил копии верительных грамот "
        "[министру иностранных дел Туркменистана|recipient TM].",
        "[Вице-премьер Казахстана|visitor KZ] прибыл с визитом в Ашхабад по приглашению "
        "[министра иностранных дел Туркменистана|host TM].",
        "[Посол Казахстана в Туркменистане|participant KZ] встретился с "
        "[министром здравоохранения Туркменистана|participant TM].",
    ],
    en=[
        "[The President of Kazakhstan|host KZ] received [the Foreign Minister of Turkmenistan|visitor TM].",
        "[The Foreign Minister of Turkmenistan|visitor TM] was received by [the President of Kazakhstan|host KZ].",
        "[The Prime Minister of Uzbekistan|participant UZ] met with [the Prime Minister of "
        "Tajikistan|participant TJ].",
        "[The Ambassador of China|presenter CN] presented credentials to [the President of Kazakhstan|recipient KZ].",
        "[The President of Kazakhstan|recipient KZ] received credentials from [the Ambassador of "
        "China|presenter CN].",
        "[The Deputy Prime Minister of Kazakhstan|visitor KZ] arrived in Ashgabat on an official visit at the "
        "invitation of [the Foreign Minister of Turkmenistan|host TM].",
        "[The Ambassador of Kazakhstan to Turkmenistan|participant KZ] met with "
        "[the Health Minister of Turkmenistan|participant TM].",
    ],
    kk=[
        "[Қазақстан Президенті|host KZ] [Түрікменстанның Сыртқы істер министрін|visitor TM] қабылдады.",
        "[Түрікменстанның Сыртқы істер министрін|visitor TM] [Қазақстан Президенті|host KZ] қабылдады.",
        "[Өзбекстан Премьер-министрі|participant UZ] [Тәжікстан Премьер-министрімен|participant TJ] кездесті.",
        "[Қытай елшісі|presenter CN] [Қазақстан Президентіне|recipient KZ] сенім грамотасын тапсырды.",
        "[Қазақстанның Түрікменстандағы елшісі|participant KZ] [Түрікменстанның Денсаулық сақтау "
        "министрімен|participant TM] "
        "кездесті.",
    ],
    tk=[
        "[Özbegistanyň Premýer-ministri|participant UZ] [Täjigistanyň Premýer-ministri|participant TJ] bilen "
        "duşuşdy.",
        "[Hytaýyň ilçisi|presenter CN] [Türkmenistanyň Prezidentine|recipient TM] ynanç hatyny gowşurdy.",
        "[Gazagystanyň Türkmenistandaky ilçisi|presenter KZ] [Türkmenistanyň Daşary işler ministrine|recipient TM] "
        "ynanç hatynyň nusgasyny gowşurdy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_who_does_what_to_whom(language, text):
    (event,) = events(language, text)
    assert Counter(f"{p.role} {p.country}" for p in event.participants) == Counter(labels(text))


FIVE = {
    "ru": "Послы [Китая|CN], [Японии|JP], [Италии|IT], [Ирана|IR] и [Индии|IN] вручили верительные грамоты "
    "президенту [Казахстана|KZ].",
    "en": "The ambassadors of [China|CN], [Japan|JP], [Italy|IT], [Iran|IR] and [India|IN] presented credentials to "
    "the President of [Kazakhstan|KZ].",
    "kk": "[Қытай|CN], [Жапония|JP], [Италия|IT], [Иран|IR] және [Үндістан|IN] елшілері [Қазақстан|KZ] Президентіне "
    "сенім грамоталарын тапсырды.",
    "tk": "[Hytaýyň|CN], [Ýaponiýanyň|JP], [Italiýanyň|IT], [Eýranyň|IR] we [Hindistanyň|IN] ilçileri "
    "[Türkmenistanyň|TM] Prezidentine ynanç hatlaryny gowşurdylar.",
}


@pytest.mark.parametrize("language", FIVE)
def test_five_ambassadors_on_one_day_are_one_event_with_five_presenters(language):
    (event,) = events(language, FIVE[language])
    *senders, receiver = labels(FIVE[language])
    assert (event.type, event.mode) == ("appointment", "credentials")
    assert [p.country for p in event.participants if p.role == "presenter"] == senders
    assert [p.country for p in event.participants if p.role == "recipient"] == [receiver]


PLURAL = rows(
    ru=[
        "[Министры иностранных дел|Minister of Foreign Affairs] Казахстана и Туркменистана провели переговоры.",
    ],
    en=[
        "The [foreign ministers|Minister of Foreign Affairs] of Kazakhstan and Turkmenistan held talks.",
    ],
    kk=[
        "Қазақстан мен Түрікменстанның [сыртқы істер министрлері|Minister of Foreign Affairs] келіссөз жүргізді.",
    ],
    tk=[
        "Gazagystanyň we Türkmenistanyň [daşary işler ministrleri|Minister of Foreign Affairs] gepleşik geçirdiler.",
    ],
)


@pytest.mark.parametrize(("language", "text"), PLURAL)
def test_a_plural_office_is_one_holder_a_country(language, text):
    (event,) = events(language, text)
    (office,) = labels(text)
    assert sorted((p.country, p.office) for p in event.participants) == [("KZ", office), ("TM", office)]


ABSENT = rows(
    ru=[
        "Министры иностранных дел Казахстана и Туркменистана обсудили на переговорах повестку ООН и СНГ.",
    ],
    en=[
        "At the talks the foreign ministers of Kazakhstan and Turkmenistan discussed the agenda of the UN and"
        " the CIS."
    ],
    tk=[
        "Gepleşiklerde Gazagystanyň we Türkmenistanyň daşary işler ministrleri BMG-niň we GDA-nyň "
        "meselelerini ara alyp maslahatlaşdylar."
    ],
)


@pytest.mark.parametrize(("language", "text"), ABSENT)
def test_a_body_on_the_agenda_takes_no_part(language, text):
    (event,) = events(language, text)
    assert sorted(event.countries) == ["KZ", "TM"]
    assert {p.country for p in event.participants} == {"KZ", "TM"}


TOLD_BY_SPOKESPEOPLE = {
    "ru": "Официальный представитель МИД России Анна Белова выступила на брифинге.\n\n«Министр иностранных дел "
    "Белоруссии посетит Москву с рабочим визитом 24 ноября», — сказала она.",
    "en": "The spokeswoman of the Ministry of Foreign Affairs of China, Anna Lee, briefed the press.\n\n"
    "The Foreign Minister of Belarus will visit Beijing on November 24, she said.",
}


@pytest.mark.parametrize("language", TOLD_BY_SPOKESPEOPLE)
def test_a_spokesperson_tells_of_a_visit_and_takes_no_part(language):
    (visit,) = events(language, TOLD_BY_SPOKESPEOPLE[language], published="2025-11-20")
    assert [(one.office, one.country) for one in visit.participants] == [("Minister of Foreign Affairs", "BY")]


PLACES = [
    (
        "en",
        "After a forum in Luang Prabang, Laos, the Foreign Minister of Oman will visit the Kingdom of Belgium.",
        "BE",
    ),
    ("ru", "Министр иностранных дел Омана во главе российской делегации прибыл в Брюссель.", "BE"),
]


@pytest.mark.parametrize(("language", "text", "host"), PLACES)
def test_a_town_s_country_and_a_nationality_beside_the_verb_visit_nobody(language, text, host):
    (visit,) = [event for event in events(language, text) if event.type == "visit"]
    assert ("OM", "visitor") in [(one.country, one.role) for one in visit.participants]
    assert host in visit.countries
    assert "LA" not in visit.countries


WE = rows(
    kk=[
        "«Жақында біз Өзбекстан Президентімен келіссөздер жүргіздік», – деді Қырғызстан Президенті.",
        "«Өзбекстан Президентімен телефон арқылы сөйлестік», – деді Қырғызстан Президенті.",
        "«Өзбекстан Президентімен Бакуде кездестік», – деді Қырғызстан Президенті.",
    ],
)


@pytest.mark.parametrize(("language", "text"), WE)
def test_who_says_we_met_is_a_side(language, text):
    (event,) = events(language, text)
    assert sorted(p.country for p in event.participants) == ["KG", "UZ"]
