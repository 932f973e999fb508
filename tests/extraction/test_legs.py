"""One verb that tells of several events: journeys to several countries, contacts with several partners."""

import pytest
from written import events, rows


def told(language, text, published="2023-05-10"):
    """Date, city or country of the place, and countries of each event."""
    return [
        (e.when.edtf, e.place and (e.place.city or e.place.country), "-".join(sorted(e.countries)))
        for e in events(language, text, published)
    ]


CONTACTS = rows(
    en=[
        "The President of Kazakhstan met the President of Iran in Tehran on 3 May and the President of "
        "Turkmenistan in Ashgabat on 5 May.",
    ],
    ru=[
        "Президент Казахстана 3 мая встретился в Тегеране с президентом Ирана, а 5 мая в Ашхабаде с президентом "
        "Туркменистана.",
    ],
    kk=[
        "Қазақстан Президенті 3 мамырда Тегеранда Иран Президентімен, 5 мамырда Ашхабадта Түрікменстан "
        "Президентімен кездесті.",
    ],
    tk=[
        "Gazagystanyň Prezidenti 3-nji maýda Tähranda Eýranyň Prezidenti bilen, 5-nji maýda Aşgabatda "
        "Türkmenistanyň Prezidenti bilen duşuşdy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CONTACTS)
def test_each_partner_is_met_where_and_when_the_words_beside_him_tell(language, text):
    assert told(language, text) == [("2023-05-03", "Tehran", "IR-KZ"), ("2023-05-05", "Ashgabat", "KZ-TM")]


JOURNEYS = rows(
    en=["The President of Germany visited Kazakhstan in 2017 and Uzbekistan in 2019."],
    ru=["Президент Германии в 2017 году побывал в Казахстане, а в 2019-м — в Узбекистане."],
    kk=["Германия Президенті 2017 жылы Қазақстанға, 2019 жылы Өзбекстанға барды."],
)


@pytest.mark.parametrize(("language", "text"), JOURNEYS)
def test_a_visit_to_each_of_two_countries_has_its_own_year(language, text):
    assert told(language, text) == [("2017", "KZ", "DE-KZ"), ("2019", "UZ", "DE-UZ")]


TOURS = rows(
    en=["The Prime Minister of Japan will visit Kazakhstan, Uzbekistan and Turkmenistan on 20–25 May 2023."],
    ru=["Премьер-министр Японии посетит Казахстан, Узбекистан и Туркменистан 20–25 мая 2023 года."],
    kk=["Жапония Премьер-министрі 20-25 мамырда Қазақстан, Өзбекстан және Түрікменстанға барады."],
    tk=["Ýaponiýanyň Premýer-ministri 20-25-nji maýda Gazagystana, Özbegistana we Türkmenistana barar."],
)


@pytest.mark.parametrize(("language", "text"), TOURS)
def test_a_tour_is_a_visit_to_each_country_with_one_time(language, text):
    when = "2023-05-20/2023-05-25"
    assert told(language, text) == [(when, "KZ", "JP-KZ"), (when, "UZ", "JP-UZ"), (when, "TM", "JP-TM")]


ONE_VISIT = rows(
    en=[
        "The Prime Minister of Japan visited Tashkent and Samarkand in May 2023.",
        "The Prime Minister of Japan arrived in Tashkent, Uzbekistan, in May 2023.",
    ],
    ru=["Премьер-министр Японии посетил Ташкент и Самарканд в мае 2023 года."],
)


@pytest.mark.parametrize(("language", "text"), ONE_VISIT)
def test_two_places_of_one_country_are_one_visit(language, text):
    assert [(when, countries) for when, _, countries in told(language, text)] == [("2023-05", "JP-UZ")]


def test_the_ends_of_a_road_to_which_a_visit_is_timed_are_no_goals():
    text = (
        "The President of Uzbekistan is in Turkmenistan on a visit timed to the opening of a road to Iran and China."
    )
    assert [countries for _, _, countries in told("en", text)] == ["TM-UZ"]
