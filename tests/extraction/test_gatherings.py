"""Gatherings of many states: which words speak of one of them, and who is said to take part."""

import pytest
from written import events, rows


def summits(language, text, published="2024-06-01", title=""):
    return [e for e in events(language, text, published, title) if e.type == "summit"]


APART = rows(
    ru=[
        "В Астане прошёл саммит ОТГ с участием президентов Казахстана и Турции. "
        "В Астане прошла и министерская встреча, на которой были министры иностранных дел Казахстана и Турции.",
        "В Астане прошли саммит ОТГ и саммит ОЭС с участием президентов Казахстана и Турции.",
    ],
    en=[
        "The presidents of Kazakhstan and Türkiye took part in the OTS summit in Astana. "
        "A ministerial meeting with the foreign ministers of Kazakhstan and Türkiye was held in Astana as well.",
    ],
    tk=[
        "Astanada TDG-niň sammiti geçirildi, oňa Gazagystanyň we Türkiýäniň prezidentleri gatnaşdy. "
        "Astanada daşary işler ministrleriniň geňeşiniň mejlisi hem geçirildi.",
    ],
)


@pytest.mark.parametrize(("language", "text"), APART)
def test_two_organisations_or_the_ministers_beside_the_heads_make_two_gatherings(language, text):
    assert len(summits(language, text)) == 2


ATTENDED = rows(
    ru=[
        "В Астане 30 мая 2024 года прошло заседание Совета глав государств СНГ. Заседание открыл "
        "президент Казахстана. "
        "В нём приняли участие президенты Армении, Беларуси и Таджикистана.",
    ],
    en=[
        "The summit of the Organization of Turkic States was held in Astana on 30 May 2024. It was chaired by the "
        "President of Kazakhstan. Around the table were the presidents of Armenia, Belarus and Tajikistan.",
    ],
    kk=[
        "2024 жылғы 30 мамырда Астанада ШЫҰ саммиті өтті. Оған Қазақстан Президенті төрағалық етті. "
        "Жиынға Армения, Беларусь және Тәжікстан президенттері қатысты.",
    ],
    tk=[
        "2024-nji ýylyň 30-njy maýynda Astanada GDA-nyň daşary işler ministrleriniň geňeşiniň mejlisi geçirildi. "
        "Gazagystanyň daşary işler ministriniň başlyklyk etmeginde geçirilen duşuşyga Ermenistanyň, Belarusyň we "
        "Täjigistanyň daşary işler ministrleri gatnaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), ATTENDED)
def test_those_who_are_named_later_join_the_gathering(language, text):
    (event,) = events(language, text, "2024-06-01")
    assert event.type == "summit"
    assert (event.when.edtf, event.place.city) == ("2024-05-30", "Astana")
    assert set(event.countries) == {"KZ", "AM", "BY", "TJ"} == {p.country for p in event.participants}


RECEIVED = rows(
    ru=["Президент США принял в Вашингтоне президентов Казахстана, Кыргызстана, Таджикистана и Узбекистана."],
    en=[
        "The President of the United States received the presidents of Kazakhstan, Kyrgyzstan, Tajikistan and "
        "Uzbekistan in Washington."
    ],
    kk=["АҚШ Президенті Вашингтонда Қазақстан, Қырғызстан, Тәжікстан және Өзбекстан президенттерін қабылдады."],
    tk=[
        "ABŞ-nyň Prezidenti Waşingtonda Gazagystanyň, Gyrgyzystanyň, Täjigistanyň we Özbegistanyň prezidentlerini "
        "kabul etdi."
    ],
)


@pytest.mark.parametrize(("language", "text"), RECEIVED)
def test_four_heads_received_at_once_are_a_gathering(language, text):
    (event,) = events(language, text)
    assert (event.type, event.mode) == ("summit", "heads-of-state")
    assert set(event.countries) == {"US", "KZ", "KG", "TJ", "UZ"}


SEPARATE = rows(
    ru=["Президент США отдельно принял президентов Казахстана, Кыргызстана, Таджикистана и Узбекистана."],
    en=[
        "The President of the United States separately met the presidents of Kazakhstan, Kyrgyzstan, Tajikistan and "
        "Uzbekistan."
    ],
)


@pytest.mark.parametrize(("language", "text"), SEPARATE)
def test_four_heads_received_separately_are_four_meetings(language, text):
    assert [e.type for e in events(language, text)] == ["meeting"] * 4


BILATERALS = rows(
    ru=[
        "Министр иностранных дел Туркменистана на полях конференции ОБСЕ провёл двусторонние встречи с министром "
        "Грузии Тенгизом Гелашвили, министром Армении Ашотом Геворкяном и министром Мальты Джоном Веллой.",
    ],
    en=[
        "On the margins of the OSCE conference the Foreign Minister of Kazakhstan held bilateral meetings with the "
        "foreign ministers of Malta, Georgia and Armenia.",
    ],
    kk=[
        "Қазақстан Сыртқы істер министрі ШЫҰ отырысында Өзбекстан министрімен, Грузия министрімен және Армения "
        "министрімен екіжақты кездесулер өткізді.",
    ],
)


@pytest.mark.parametrize(("language", "text"), BILATERALS)
def test_bilateral_meetings_with_three_at_a_gathering_are_three(language, text):
    assert [len(e.countries) for e in events(language, text) if e.type == "meeting"] == [2, 2, 2]


OF_MINISTERS = rows(
    kk=[
        ("Кеше Душанбеде ТМД елдерінің денсаулық сақтау министрлері бас қосты.", "Dushanbe"),
        ("Кеше Бішкекте ШЫҰ көлік министрлері отырыс өткізді.", "Bishkek"),
        ("Кеше Минскіде Ұжымдық қауіпсіздік шарты ұйымының қорғаныс министрлері жиналды.", "Minsk"),
    ],
)


@pytest.mark.parametrize(("language", "text", "city"), OF_MINISTERS)
def test_the_ministers_of_an_organisation_gather(language, text, city):
    (event,) = events(language, text, "2024-06-01")
    assert (event.type, event.mode, event.place.city, event.when.edtf) == (
        "summit",
        "ministerial",
        city,
        "2024-05-31",
    )


FRAMES = rows(
    ru=[
        "На полях заседания Совета глав государств ШОС президенты Казахстана и Узбекистана провели встречу.",
        "Перед саммитом ОТГ президенты Казахстана и Узбекистана провели встречу.",
    ],
    en=["The presidents of Kazakhstan and Uzbekistan met on the sidelines of the OTS summit."],
    kk=["Форум аясында Қазақстан мен Өзбекстан президенттері кездесті."],
    tk=["Forumyň çäginde Gazagystanyň we Özbegistanyň prezidentleri duşuşdylar."],
)


@pytest.mark.parametrize(("language", "text"), FRAMES)
def test_a_gathering_that_is_only_the_frame_has_nobody_of_those_who_meet_beside_it(language, text):
    assert [(e.type, set(e.countries)) for e in events(language, text)] == [("meeting", {"KZ", "UZ"})]


JOINED = rows(
    ru=[
        "В Астане 13 октября 2022 года прошёл саммит СВМДА, его открыл президент Казахстана. "
        "Кувейт стал членом организации."
    ],
    en=[
        "The CICA summit was held in Astana on 13 October 2022 by the President of Kazakhstan. "
        "Kuwait became a member of the organisation."
    ],
    kk=[
        "2022 жылғы 13 қазанда Астанада АӨСШК саммиті өтті, оны Қазақстан Президенті ашты. Кувейт ұйымға мүше болды."
    ],
    tk=[
        "2022-nji ýylyň 13-nji oktýabrynda Astanada CICA sammiti geçirildi, oňa Gazagystanyň Prezidenti gatnaşdy. "
        "Kuweýt gurama agza hökmünde goşuldy."
    ],
)


@pytest.mark.parametrize(("language", "text"), JOINED)
def test_who_joins_an_organisation_does_so_alone_and_on_the_day_of_its_summit(language, text):
    (joined,) = [e for e in events(language, text, "2022-10-14") if e.type == "other"]
    assert (joined.countries, joined.when.edtf, joined.when.stated) == (["KW"], "2022-10-13", False)


HOSTED = rows(
    ru=["Президенты Казахстана и Турции открыли саммит. Предыдущий саммит принимал Ташкент в 2020 году."],
    kk=["Қазақстан мен Түркия президенттері Астанада саммит ашты. Ташкент 2020 жылы саммитті қабылдаған."],
)


@pytest.mark.parametrize(("language", "text"), HOSTED)
def test_the_city_that_hosts_is_the_place_of_the_summit(language, text):
    hosted = [e for e in summits(language, text) if e.when.edtf == "2020"]
    assert [(e.place.city, e.countries) for e in hosted] == [("Tashkent", ["UZ"])]


BARE = rows(
    ru=[
        "Президенты Казахстана, Армении и Беларуси 30 мая 2024 года проводят в Астане саммит ОДКБ. Встреча закрытая."
    ],
    tk=[
        "Astanada TDG-niň sammiti geçirildi, oňa Gazagystanyň, Ermenistanyň we Belarusyň prezidentleri gatnaşdylar. "
        "Duşuşyk 2024-nji ýylyň 30-njy maýynda geçirildi."
    ],
)


@pytest.mark.parametrize(("language", "text"), BARE)
def test_the_meeting_right_behind_a_summit_is_the_summit(language, text):
    (event,) = events(language, text, "2024-06-01")
    assert (event.type, set(event.countries)) == ("summit", {"KZ", "AM", "BY"})


MINISTERS = rows(
    ru=[
        "Министры иностранных дел стран ОТГ встретились в Баку. Во встрече приняли участие министры иностранных дел "
        "Азербайджана, Казахстана и Турции.",
    ],
    kk=[
        "Бакуде Түркі кеңесі сыртқы істер министрлерінің кезектен тыс отырысы өтті. Іс-шараға Әзербайжан, Қазақстан "
        "және Түркия сыртқы істер министрлері қатысты.",
    ],
    tk=[
        "GDA agza döwletleriň daşary işler ministrleri Bakuda duşuşdy. Duşuşyga Azerbaýjanyň, Gazagystanyň we "
        "Türkiýäniň daşary işler ministrleri gatnaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), MINISTERS)
def test_ministers_of_an_organisation_who_meet_nobody_else_gather(language, text):
    (event,) = summits(language, text)
    assert (event.mode, event.place.city, set(event.countries)) == ("ministerial", "Baku", {"AZ", "KZ", "TR"})


ON_THE_SIDELINES = rows(
    en=[
        "On the sidelines of the «C5 + 1» ministerial meeting, talks were held between the foreign ministers of "
        "Kazakhstan and Turkmenistan on 28 May 2024.",
        "The foreign ministers of Kazakhstan and Turkmenistan discussed preparations for the OTS summit in Baku.",
    ],
)


@pytest.mark.parametrize(("language", "text"), ON_THE_SIDELINES)
def test_two_ministers_do_not_take_part_in_the_gathering_that_they_only_speak_of(language, text):
    assert [event.participants for event in summits(language, text)] in ([], [[]])


def test_arriving_for_what_lies_ahead_has_happened():
    text = "Министры иностранных дел Казахстана и Турции прибыли в Баку для участия в предстоящем саммите ОТГ."
    assert {e.status for e in events("ru", text, "2024-06-01") if e.type == "visit"} == {"occurred"}


def test_those_who_speak_of_a_formats_meeting_are_not_its_sides():
    text = (
        "Президент Казахстана и президент Узбекистана провели телефонный разговор. Лидеры Казахстана и Узбекистана "
        "рассмотрели предстоящую этим летом консультативную встречу президентов государств Центральной Азии."
    )
    found = events("ru", text, "2022-05-09")
    assert [event.type for event in found] == ["call"]
