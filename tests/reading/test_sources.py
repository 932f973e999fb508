"""Sources are agencies and official bodies, never people who are quoted."""

import pytest

from elchi.reading.sources import chain


def named(text: str, language: str) -> list[str]:
    found = chain(text.split("\n"), [], language)
    return [source.name + (f" ({source.country})" if source.country else "") for source in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "О визите сообщил министр иностранных дел Казахстана Мурат Нуртлеу."),
        ("ru", "Как сообщил глава МИД Туркменистана, переговоры пройдут весной."),
        ("ru", "Пресс-секретарь президента передал журналистам текст речи."),
        ("ru", "По данным переписи, население города выросло."),
        ("ru", "Президент передал послу грамоту и пожелал ему успехов."),
        ("ru", "Стороны сообщили о готовности к диалогу в сфере энергетики."),
        ("ru", "Министры обсудили прямое железнодорожное сообщение между странами."),
        ("en", "The parties reported progress in trade and transport."),
        ("en", "The minister said the visit would take place in spring."),
        ("en", "According to the ambassador of Turkmenistan, trade has doubled."),
        ("en", "President Tokayev said that the two countries were neighbours."),
        ("en", "According to the spokesman of the Foreign Ministry, talks will continue."),
        ("kk", "Сыртқы істер министрі бұл туралы кеше хабарлады."),
        ("kk", "Министр сапардың мерзімін хабарлады."),
        ("tk", "Ministr duşuşygyň netijeleri barada habar berdi."),
        ("tk", "Türkmenistanyň ilçisi bu barada habar berdi."),
    ],
)
def test_a_quoted_person_is_no_source(language, text):
    assert named(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "chained"),
    [
        ("ru", "Послы Казахстана прибыли в Ашхабад, передает ИА El.kz со ссылкой на пресс-службу МИД.",
         ["El.kz", "press service of the MFA (KZ)"]),
        ("ru", "Министр иностранных дел Республики Казахстан прибыл в Туркменистан, сообщает пресс-служба ведомства.",
         ["press service (KZ)"]),
        ("ru", "Об этом сообщила пресс-служба туркменского МИД.", ["press service of the MFA (TM)"]),
        ("ru", "Об этом сообщил новостной сайт «Ориент».", ["Ориент"]),
        ("ru", "Визит отложен, пишет Tengrinews.kz.", ["Tengrinews.kz"]),
        ("ru", "Товарооборот вырос, говорится в сообщении правительства Узбекистана.", ["Government (UZ)"]),
        ("ru", "Визит намечен на весну, сообщает ТАСС со ссылкой на посольство Казахстана в Ашхабаде.",
         ["ТАСС", "Embassy (KZ)"]),
        ("ru", "Токаев вылетел в Баку, сообщает Акорда.\nО визите передает и Казинформ.", ["Akorda (KZ)", "Казинформ"]),  # noqa: E501
        ("en", "The two ministers met in Astana, Kazinform News Agency reports.", ["Kazinform"]),
        ("en", "The ministers discussed trade, Trend reports with reference to Turkmenistan’s Ministry of Foreign Affairs.",  # noqa: E501
         ["Trend", "MFA (TM)"]),
        ("en", "According to the Kremlin press service, the call was short.", ["Kremlin press service (RU)"]),
        ("en", "The talks took place on Monday, the press service of the President of Uzbekistan reported.",
         ["press service of the President (UZ)"]),
        ("kk", "Бұл туралы Ресей Сыртқы істер министрлігі мәлімдеді.", ["MFA (RU)"]),
        ("kk", "Елші сапарға келді, деп хабарлайды ҚазАқпарат ТАСС ақпарат агенттігіне сілтеме жасап.", ["ҚазАқпарат", "ТАСС"]),  # noqa: E501
        ("kk", "Кездесу өтті, деп хабарлайды «Адырна» порталы.", ["Адырна"]),
        ("tk", "Duşuşyk geçirildi, bu barada Täjigistanyň Daşary işler ministrligi habar berýär.", ["MFA (TJ)"]),
        ("tk", "“Turkmen.news” neşiri habar berdi.", ["Turkmen.news"]),
        ("tk", "Gepleşikler tamamlandy, diýip Eýranyň Prezidentiniň metbugat gullugy habar berýär.",
         ["press service of the President (IR)"]),
    ],
)  # fmt: skip
def test_the_chain(language, text, chained):
    assert named(text, language) == chained


def test_a_source_named_twice_is_one():
    text = "Визит начался, сообщает Акорда.\nВечером пройдут переговоры, сообщает Акорда."
    assert named(text, "ru") == ["Akorda (KZ)"]


@pytest.mark.parametrize(
    ("language", "text", "chained"),
    [
        ("ru", "По данным МИД, визит пройдёт весной.", ["MFA"]),
        ("ru", "По информации пресс-службы, переговоры завершены.", ["press service"]),
        ("ru", "Сообщает пресс-служба главы государства.", ["press service of the President"]),
        ("en", "According to the Foreign Ministry, the visit is due in spring.", ["MFA"]),
    ],
)
def test_a_paragraph_may_begin_with_a_body_of_no_named_country(language, text, chained):
    assert named(text, language) == chained
