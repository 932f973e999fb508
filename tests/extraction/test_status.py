"""Occurred, planned, background, cancelled, denied: each marked event with its status, in order of the text."""

import pytest
from written import events, labels, rows

PAGE = "2024-10-12"
CASES = rows(
    ru=[
        "Президент Казахстана [посетил с официальным визитом|visit occurred] Туркменистан.",
        "Президент Казахстана [совершит официальный визит|visit planned] в Туркменистан 20 ноября.",
        "Ожидается, что глава МИД Узбекистана [посетит|visit planned] Ашхабад 25 октября.",
        "[Встреча|meeting planned] министров иностранных дел Казахстана и Ирана запланирована на декабрь 2024 года.",
        "[Визит|visit cancelled] президента Ирана в Казахстан отменён.",
        "[Визит|visit cancelled] президента Туркменистана в Астану перенесён на 18 апреля.",
        "В Ашхабаде [состоится|commission planned] заседание казахстанско-туркменской межправительственной комиссии.",
        "Президенты Казахстана и Узбекистана [провели переговоры|talks occurred] 10 октября.",
    ],
    en=[
        "The President of Kazakhstan [paid an official visit|visit occurred] to Turkmenistan.",
        "The President of Kazakhstan [will pay an official visit|visit planned] to Turkmenistan on 20 November.",
        "The Foreign Minister of Uzbekistan [is expected to visit|visit planned] Ashgabat on 25 October.",
        "The [visit|visit cancelled] of the President of Iran to Kazakhstan was cancelled.",
        "The state [visit|visit cancelled] of the President of Turkmenistan to Kazakhstan was postponed.",
        "Earlier, in October 2021, the President of Kazakhstan [paid a state visit|visit background] to Ashgabat.",
        "The foreign ministers of Kazakhstan and Turkmenistan [will hold talks|talks planned] in Astana next week.",
        "The presidents of Kazakhstan and Uzbekistan [held talks|talks occurred] on 10 October.",
    ],
    kk=[
        "Қазақстан Президенті Түрікменстанға [ресми сапармен|visit occurred] барды.",
        "Қазақстан Президенті 20 қарашада Түрікменстанға [ресми сапармен|visit planned] барады.",
        "Иран Президентінің Қазақстанға [сапары|visit planned] 2024 жылғы желтоқсанға жоспарланған.",
        "Иран Президентінің Қазақстанға [сапары|visit cancelled] кейінге қалдырылды.",
        "Еске салсақ, 2021 жылғы қазанда Қазақстан Президенті Ашхабадқа [мемлекеттік сапармен|visit "
        "background] барды.",
    ],
    tk=[
        "Gazagystanyň Prezidenti Türkmenistana [resmi sapar bilen|visit occurred] geldi.",
        "Gazagystanyň Prezidentiniň 20-nji noýabrda Türkmenistana [resmi sapary|visit planned] meýilleşdirilýär.",
        "Eýranyň Prezidentiniň Türkmenistana [sapary|visit planned] 2024-nji ýylyň dekabrynda garaşylýar.",
        "Eýranyň Prezidentiniň Türkmenistana [sapary|visit cancelled] yza süýşürildi.",
        "Ýatlasak, 2021-nji ýylyň oktýabrynda Gazagystanyň Prezidenti Aşgabada [döwlet sapary bilen|visit "
        "background] geldi.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_status(language, text):
    found = [f"{event.type} {event.status}" for event in events(language, text, PAGE)]
    assert found == labels(text)


MIXED = rows(
    ru=[
        (
            "Президент Казахстана посетит Туркменистан",
            "Сегодня президент Казахстана [прибыл с официальным визитом|visit occurred] в Ашхабад.",
        ),
        (
            "Глава МИД Узбекистана прибыл в Астану",
            "Министр иностранных дел Узбекистана [прибыл|visit occurred] в Астану. "
            "Завтра министр [встретится|meeting planned] с министром иностранных дел Казахстана.",
        ),
    ],
    en=[
        (
            "Uzbek foreign minister arrives in Astana",
            "The Foreign Minister of Uzbekistan [arrived|visit occurred] in Astana on an official visit. "
            "On 15 October he [will meet|meeting planned] the Prime Minister of Kazakhstan.",
        ),
        (
            "President of Turkmenistan visits Astana",
            "The President of Turkmenistan [arrived|visit occurred] in Astana on a state visit. "
            "The two presidents [will sign|signing planned] a joint statement on 13 October.",
        ),
    ],
    kk=[
        (
            "Өзбекстан министрі Астанаға келді",
            "Өзбекстанның Сыртқы істер министрі Астанаға [ресми сапармен|visit occurred] келді. "
            "Ертең ол Қазақстан Премьер-министрімен [кездеседі|meeting planned].",
        ),
    ],
    tk=[
        (
            "Gazagystanyň ministri Aşgabada geldi",
            "Gazagystanyň Daşary işler ministri Aşgabada [resmi sapar bilen|visit occurred] geldi. "
            "Ertir ol Türkmenistanyň Prezidenti bilen [duşuşar|meeting planned].",
        ),
    ],
)


@pytest.mark.parametrize(("language", "title", "text"), MIXED)
def test_what_has_happened_is_parted_from_what_lies_ahead(language, title, text):
    found = [f"{event.type} {event.status}" for event in events(language, text, PAGE, title)]
    assert found == labels(text)


UNHELD = rows(
    ru=[
        "Встреча министров иностранных дел Казахстана и Ирана не состоялась.",
        "МИД Казахстана опроверг сообщения о переговорах с Ираном в Астане.",
    ],
    en=[
        "The meeting of the foreign ministers of Kazakhstan and Iran did not take place.",
        "The talks between the presidents of Kazakhstan and Iran were called off.",
    ],
    tk=[
        "Gazagystanyň we Eýranyň daşary işler ministrleriniň duşuşygy geçirilmedi.",
    ],
)


@pytest.mark.parametrize(("language", "text"), UNHELD)
def test_what_was_not_held_is_never_told_as_held(language, text):
    assert {event.status for event in events(language, text, PAGE)} <= {"cancelled", "denied"}


COUNTED = rows(
    ru=["Министр иностранных дел Перу 5–6 июня посетит Чили. Это первый визит министра в Чили."],
    en=[
        "The Foreign Minister of Peru will visit Chile on 5–6 June. This is the first visit of the minister to Chile."
    ],
)


@pytest.mark.parametrize(("language", "text"), COUNTED)
def test_what_is_said_of_a_planned_visit_leaves_it_planned(language, text):
    (visit,) = events(language, text, published="2024-06-05")
    assert visit.status == "planned"
