"""Whom a name means: cases, initials, a bare surname later on, namesakes, and people who are only named after."""

import pytest
from written import events, labels, rows

SAME = rows(
    ru=[
        "Министр иностранных дел Казахстана Мурат Нуртлеу прибыл с визитом в Туркменистан. Президент "
        "Туркменистана принял М. Нуртлеу.",
        "Премьер-министр Казахстана Олжас Бектенов прибыл с визитом в Туркменистан. Президент Туркменистана "
        "принял Бектенова.",
        "Министр иностранных дел Туркменистана Рашид Мередов прибыл с визитом в Казахстан. Президент "
        "Казахстана встретился с Мередовым.",
    ],
    en=[
        "Foreign Minister of Kazakhstan Murat Nurtleu arrived on a visit to Turkmenistan. The President of "
        "Turkmenistan received Nurtleu.",
        "Prime Minister of Kazakhstan Olzhas Bektenov arrived on a visit to Turkmenistan. The President of "
        "Turkmenistan met with Bektenov.",
    ],
)


@pytest.mark.parametrize(("language", "text"), SAME)
def test_a_later_surname_means_the_person_introduced(language, text):
    visit, meeting = events(language, text)
    (visitor,) = [p for p in visit.participants if p.name]
    met = [p for p in meeting.participants if p.name]
    assert [(p.name, p.country, p.office) for p in met] == [(visitor.name, visitor.country, visitor.office)]
    assert visitor.office


NAMESAKES = rows(
    en=[
        "President of Turkmenistan [Serdar Berdimuhamedov|Serdar Berdimuhamedov] visited Kazakhstan. Earlier, in May "
        "2013, President [Gurbanguly Berdimuhamedov|Gurbanguly Berdimuhamedov] visited Kazakhstan.",
    ],
    tk=[
        "Türkmenistanyň Prezidenti [Serdar Berdimuhamedow|Serdar Berdimuhamedov] Gazagystana sapar bilen bardy. "
        "Ýatlasak, 2013-nji ýylyň maýynda Gazagystana Prezident [Gurbanguly Berdimuhamedow|Gurbanguly "
        "Berdimuhamedov] "
        "sapar bilen barypdy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), NAMESAKES)
def test_two_people_of_one_surname_are_two(language, text):
    visits = [event for event in events(language, text, "2022-10-15") if event.type == "visit"]
    assert [p.name for visit in visits for p in visit.participants] == labels(text)


NAMED_AFTER = rows(
    ru=[
        "Премьер-министр Узбекистана прибыл с визитом в Казахстан, в международном аэропорту Нурсултана "
        "Назарбаева его "
        "встретил вице-премьер Казахстана.",
        "Министр культуры Казахстана и министр культуры Туркменистана открыли памятник поэту Махтумкули Фраги.",
        "Министр культуры Казахстана возложил венок к памятнику Гейдара Алиева в Азербайджане.",
    ],
    en=[
        "The culture ministers of Kazakhstan and Turkmenistan unveiled a monument to the poet Magtymguly Pyragy.",
    ],
    kk=[
        "Қазақстан мен Түрікменстанның мәдениет министрлері ақын Мақтымқұлы Пырағы ескерткішін ашты.",
    ],
    tk=[
        "Gazagystanyň we Türkmenistanyň medeniýet ministrleri Magtymguly Pyragynyň ýadygärligini açdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), NAMED_AFTER)
def test_whom_an_airport_or_monument_is_named_after_takes_no_part(language, text):
    found = events(language, text)
    assert found
    assert [p.name for event in found for p in event.participants if p.name] == []


QUOTED = rows(
    ru=[
        "Президенты [Казахстана|KZ] и [Узбекистана|UZ] провели переговоры, сообщает пресс-служба.",
    ],
    en=[
        "The presidents of [Kazakhstan|KZ] and [Uzbekistan|UZ] held talks, the press service reports.",
    ],
    kk=[
        "[Қазақстан|KZ] мен [Өзбекстан|UZ] президенттері келіссөз жүргізді, деп хабарлайды баспасөз қызметі.",
    ],
    tk=[
        "[Gazagystanyň|KZ] we [Özbegistanyň|UZ] prezidentleri gepleşik geçirdiler, diýip metbugat gullugy "
        "habar berýär."
    ],
)


@pytest.mark.parametrize(("language", "text"), QUOTED)
def test_who_reports_takes_no_part(language, text):
    (event,) = events(language, text)
    assert [p.country for p in event.participants] == labels(text)
    assert {p.office for p in event.participants} == {"President"}
