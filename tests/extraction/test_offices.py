"""People named with an office: facts of the public record, each name in the form the sentence needs."""

import pytest
from written import findings, rows

FOREIGN = "Minister of Foreign Affairs"
MEREDOV = ("Rashid Meredov", FOREIGN, "TM")
BEKTENOV = ("Olzhas Bektenov", "Prime Minister", "KZ")
NURTLEU = ("Murat Nurtleu", FOREIGN, "KZ")
TAZHIBAYEV = ("Askar Tazhibayev", "Ambassador", "KZ")
MAMIN = ("Askar Mamin", "Prime Minister", "KZ")
CASES = rows(
    ru=[
        ("Министр иностранных дел Туркменистана Рашид Мередов прибыл с визитом в Казахстан.", MEREDOV),
        ("Премьер-министр Казахстана Олжас Бектенов встретился с президентом Туркменистана.", BEKTENOV),
        ("Президент Узбекистана принял министра иностранных дел Казахстана Мурата Нуртлеу.", NURTLEU),
        (
            "Посол Казахстана в Туркменистане Аскар Тажибаев вручил копии верительных грамот главе МИД "
            "Туркменистана.",
            TAZHIBAYEV,
        ),
        ("Президент Туркменистана принял премьер-министра Казахстана Аскара Мамина.", MAMIN),
    ],
    en=[
        ("Foreign Minister of Turkmenistan Rashid Meredov arrived on a visit to Kazakhstan.", MEREDOV),
        ("Kazakhstan's Prime Minister Olzhas Bektenov met with the President of Turkmenistan.", BEKTENOV),
        ("Murat Nurtleu, Foreign Minister of Kazakhstan, met with the President of Turkmenistan.", NURTLEU),
        (
            "The Ambassador of Kazakhstan to Turkmenistan Askar Tazhibayev met with the Foreign Minister of "
            "Turkmenistan.",
            TAZHIBAYEV,
        ),
    ],
    kk=[
        ("Түрікменстанның Сыртқы істер министрі Рашид Мередов Қазақстанға сапармен келді.", MEREDOV),
        ("Қазақстан Премьер-министрі Олжас Бектенов Түрікменстан Президентімен кездесті.", BEKTENOV),
        ("Түрікменстан Президенті Қазақстанның Сыртқы істер министрі Мұрат Нұртілеуді қабылдады.", NURTLEU),
    ],
    tk=[
        ("Türkmenistanyň Daşary işler ministri Raşid Meredow Gazagystana sapar bilen bardy.", MEREDOV),
        ("Gazagystanyň Premýer-ministri Olžas Bektenow Türkmenistanyň Prezidenti bilen duşuşdy.", BEKTENOV),
    ],
)


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_one_person_with_his_office(language, text, expected):
    (found,) = findings(language, text, "office")
    assert (found.person, found.office, found.country) == expected
    assert found.as_written in text


DOUBLE = rows(
    ru=[
        "Заместитель Премьер-Министра — Министр иностранных дел Казахстана Мурат Нуртлеу прибыл с визитом в "
        "Туркменистан.",
    ],
    en=[
        "Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan Murat Nurtleu visited Turkmenistan.",
    ],
    kk=[
        "Қазақстан Премьер-министрінің орынбасары – Сыртқы істер министрі Мұрат Нұртілеу Түрікменстанға "
        "сапармен барды."
    ],
    tk=[
        "Gazagystanyň Premýer-ministriniň orunbasary – daşary işler ministri Murat Nurtleu Türkmenistana "
        "sapar bilen geldi."
    ],
)


@pytest.mark.parametrize(("language", "text"), DOUBLE)
def test_two_offices_in_one_hand(language, text):
    (found,) = findings(language, text, "office")
    assert found.office == f"Deputy Prime Minister – {FOREIGN}"
    assert (found.person, found.country) == ("Murat Nurtleu", "KZ")


UNNAMED = rows(
    ru=[
        "Министр иностранных дел Казахстана встретился с послом Ирана.",
    ],
    en=[
        "The Foreign Minister of Kazakhstan met with the Ambassador of Iran.",
    ],
    kk=[
        "Қазақстанның Сыртқы істер министрі Иран елшісімен кездесті.",
    ],
    tk=[
        "Türkmenistanyň Daşary işler ministri Eýranyň ilçisi bilen duşuşdy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), UNNAMED)
def test_an_office_without_a_name_is_nobodys(language, text):
    assert findings(language, text, "office") == []
