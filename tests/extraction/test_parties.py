"""Which countries and people take part in an event, and which are only named beside it."""

import pytest
from written import events


def parties(language: str, text: str, kind: str) -> list[tuple[list[str], set[tuple[str, str]]]]:
    """Countries and named people with their roles of each event of a kind."""
    return [
        (sorted(event.countries), {(person.name, person.role) for person in event.participants if person.name})
        for event in events(language, text, published="2024-05-20")
        if event.type == kind
    ]


PLACES = [
    (
        "en",
        "The Foreign Minister of Georgia met with the Foreign Minister of Kazakhstan in Valletta, Malta.",
    ),
    ("ru", "Министр иностранных дел Грузии встретился с министром иностранных дел Казахстана в Валлетте (Мальта)."),
]


@pytest.mark.parametrize(("language", "text"), PLACES)
def test_the_country_of_the_city_takes_no_part(language: str, text: str) -> None:
    assert [countries for countries, _ in parties(language, text, "meeting")] == [["GE", "KZ"]]


ORGANISATIONS = [
    (
        "en",
        "The President of Tajikistan saw him off. UN Secretary-General António Guterres met the President of "
        "Turkmenistan Serdar Berdimuhamedov in Ashgabat.",
    ),
    (
        "ru",
        "В Душанбе его проводил президент Таджикистана. Генеральный секретарь ООН Антониу Гутерриш встретился в "
        "Ашхабаде с президентом Туркменистана Сердаром Бердымухамедовым.",
    ),
]


@pytest.mark.parametrize(("language", "text"), ORGANISATIONS)
def test_the_official_of_an_organisation_is_a_side_of_its_own(language: str, text: str) -> None:
    assert [countries for countries, _ in parties(language, text, "meeting")] == [["TM"]]


TWO_VISITS = [
    (
        "en",
        "The President of Uzbekistan Shavkat Mirziyoyev will visit Kyrgyzstan. The President of Kyrgyzstan Sadyr "
        "Japarov will visit Uzbekistan.",
    ),
    (
        "ru",
        "Президент Узбекистана Шавкат Мирзиёев посетит Кыргызстан. Президент Кыргызстана Садыр Жапаров посетит "
        "Узбекистан.",
    ),
    ("kk", "Өзбекстан Президенті Қырғызстанға барады. Қырғызстан Президенті Өзбекстанға барады."),
]


@pytest.mark.parametrize(("language", "text"), TWO_VISITS)
def test_a_visit_and_its_return_are_two(language: str, text: str) -> None:
    assert [countries for countries, _ in parties(language, text, "visit")] == [["KG", "UZ"]] * 2


def test_an_envoy_elsewhere_is_somebody_else() -> None:
    text = (
        "Посол Казахстана в Грузии Асет Омаров встретился с министром иностранных дел Грузии. "
        "Посол Казахстана в Кении встретился с министром иностранных дел Кении."
    )
    assert parties("ru", text, "meeting") == [
        (["GE", "KZ"], {("Asset Umarov", "participant")}),
        (["KE", "KZ"], set()),
    ]


def test_a_minister_is_not_at_the_talks_of_the_heads_of_state() -> None:
    text = (
        "Министр иностранных дел Казахстана Асет Омаров принял министра иностранных дел Грузии Гелу Беридзе. "
        "Они вспомнили итоги переговоров на высшем уровне, состоявшихся в Астане в марте 2023 года."
    )
    (talks,) = [people for _, people in parties("ru", text, "talks")]
    assert talks == set()


def test_whoever_leads_the_delegation_travels() -> None:
    text = (
        "Foreign Minister of Azerbaijan Elin Mammadov met with a delegation of Georgia led by Minister Nino Beridze."
    )
    assert all(("Elin Mammadov", "visitor") not in people for _, people in parties("en", text, "visit"))


def test_a_surname_in_a_case_is_whom_the_envoy_met() -> None:
    (meeting,) = parties("kk", "Қазақстанның АҚШ-тағы елшісі Трамппен кездесті.", "meeting")
    assert meeting == (["KZ", "US"], {("Trump", "participant")})


def test_new_people_of_one_country_are_not_the_two_of_before() -> None:
    text = (
        "President of Kazakhstan Aset Omarov replied to President of France Luc Martin. "
        "Two American officials, Special Envoy John Carter and Deputy Secretary of State Mark Reed, arrived in Baku."
    )
    (visit,) = parties("en", text, "visit")
    assert visit == (["AZ", "US"], {("John Carter", "visitor"), ("Mark Reed", "visitor")})


def test_a_country_that_owns_a_name_is_his() -> None:
    text = "President of Brazil Ana Souza met Venezuela's Pedro Gomez, who had come to Argentina."
    assert [countries for countries, _ in parties("en", text, "meeting")] == [["BR", "VE"]]


def test_the_owner_of_a_fronted_visit_is_its_visitor() -> None:
    text = (
        "On 3 May 2024, as part of his visit to Georgia, the Foreign Minister of Türkiye Ali Demir met the Speaker."
    )
    (visit,) = parties("en", text, "visit")
    assert visit == (["GE", "TR"], {("Ali Demir", "visitor")})


SUBJECTS_OF_TALK = [
    (
        "en",
        "The Foreign Ministers of Türkiye and Turkmenistan met. The sides started negotiations on gas across Iran.",
        ["TM", "TR"],
    ),
    ("kk", "Келіссөзде Ауғанстандағы ахуал, Солтүстік Кореядағы мәселе сөз болды.", None),
]


@pytest.mark.parametrize(("language", "text", "countries"), SUBJECTS_OF_TALK)
def test_a_country_of_which_they_spoke_takes_no_part(language: str, text: str, countries: list[str] | None) -> None:
    found = [event for kind in ("talks", "meeting") for event, _ in parties(language, text, kind)]
    assert found == ([] if countries is None else [countries])


def test_an_ambassador_in_his_country_of_service_is_on_no_visit() -> None:
    text = "Қытайдың Қазақстандағы елшісі Чжан Мин Ақордада болды."
    assert parties("kk", text, "visit") == []


def test_the_outlets_country_is_not_put_into_pages_on_others() -> None:
    from elchi import extract
    from elchi.records import Article

    text = "Президент Узбекистана Алишер Каримов посетил Грузию. Президент принял спикера парламента Грузии."
    page = Article(id="x", title="", language="ru", text=text, published="2024-05-20", outlet="example.ru")
    assert all("RU" not in finding.countries for finding in extract(page) if hasattr(finding, "countries"))


OTHERS_TALKS = [
    (
        "ru",
        "Глава российского МИД Пётр Волков отметил, что переговоры президентов Грузии и Армении Георгия Беридзе и "
        "Арама Саргсяна прошли в Баку.",
    ),
    (
        "ru",
        "Визит министра Ирана Реза Карими проходит после консультаций президентов Грузии и Армении Георгия Беридзе и "
        "Арама Саргсяна.",
    ),
]


@pytest.mark.parametrize(("language", "text"), OTHERS_TALKS)
def test_whoever_speaks_or_travels_is_not_at_the_talks_of_others(language: str, text: str) -> None:
    (contact,) = [one for kind in ("talks", "consultations") for one in parties(language, text, kind)]
    assert contact[0] == ["AM", "GE"]


def test_the_owner_of_a_meeting_stands_before_it_in_kazakh() -> None:
    text = "Сапар аясында Грузия Президенті Георгий Беридзенің Қазақстан Президенті Омаровпен кездесуі жоспарланған."
    (meeting,) = parties("kk", text, "meeting")
    assert (meeting[0], len(meeting[1])) == (["GE", "KZ"], 2)


def test_a_guest_of_a_summit_is_not_on_a_visit_to_all_of_it() -> None:
    text = (
        "Kazakhstan hosts the summit. Presidents of Azerbaijan, Iran, Kazakhstan and Turkmenistan met in Aktau "
        "for a summit. President of Russia Ivan Petrov flew in on Sunday on a working visit to Kazakhstan. "
        "Petrov's working visit ended on Monday."
    )
    assert all(len(countries) == 2 for countries, _ in parties("en", text, "visit"))
