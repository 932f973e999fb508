"""One sentence, one event: its type and mode beside the words that tell it, its countries after the text."""

import pytest
from written import events, labels, marks, rows

CASES = rows(
    ru=[
        ("Министр иностранных дел Узбекистана [прибыл с официальным визитом|visit official] в Астану.", "KZ UZ"),
        ("Президент Туркменистана [совершил государственный визит|visit state] в Казахстан.", "KZ TM"),
        ("В Ташкенте прошли [переговоры|talks] глав МИД Узбекистана и Таджикистана.", "TJ UZ"),
        ("Президенты Казахстана и Узбекистана провели [переговоры в узком составе|talks one-on-one].", "KZ UZ"),
        ("Президенты Казахстана и Туркменистана провели [переговоры в расширенном составе|talks extended].", "KZ TM"),
        ("Министр энергетики Казахстана [встретился|meeting] с министром энергетики Азербайджана.", "AZ KZ"),
        ("Состоялся [телефонный разговор|call phone] министров иностранных дел Казахстана и Ирана.", "IR KZ"),
        ("В Ашхабаде прошли [политические консультации|consultations] МИД Казахстана и Туркменистана.", "KZ TM"),
        ("В Астане прошло [заседание|commission] казахстанско-туркменской межправительственной комиссии.", "KZ TM"),
        ("Сенат Казахстана [ратифицировал|ratification] договор с Туркменистаном о границе.", "KZ TM"),
        ("Президент Казахстана направил [телеграмму соболезнования|message] президенту Ирана.", "IR KZ"),
        ("Посол Китая [вручил верительные грамоты|appointment credentials] президенту Казахстана.", "CN KZ"),
        (
            "Посол Японии [вручил копии верительных грамот|appointment credentials-copy] главе МИД Туркменистана.",
            "JP TM",
        ),
    ],
    en=[
        ("The Foreign Minister of Uzbekistan [paid an official visit|visit official] to Astana.", "KZ UZ"),
        ("The President of Turkmenistan [arrived on a state visit|visit state] to Kazakhstan.", "KZ TM"),
        ("The Deputy Prime Minister of Kazakhstan is in Bishkek on a [working visit|visit working].", "KG KZ"),
        ("The Foreign Ministers of Kazakhstan and Turkmenistan held [talks|talks] in Ashgabat.", "KZ TM"),
        ("The Energy Minister of Kazakhstan [met with|meeting] the Energy Minister of Azerbaijan.", "AZ KZ"),
        (
            "The Prime Minister of Kazakhstan [received|meeting reception] the Foreign Minister of Tajikistan.",
            "KZ TJ",
        ),
        ("The foreign ministers of Kazakhstan and Iran had a [telephone conversation|call phone].", "IR KZ"),
        (
            "[Political consultations|consultations] between the ministries of Kazakhstan and Turkmenistan were "
            "held.",
            "KZ TM",
        ),
        ("The Senate of Kazakhstan [ratified|ratification] the border treaty with Turkmenistan.", "KZ TM"),
        ("The President of Kazakhstan sent a [telegram of condolences|message] to the President of Iran.", "IR KZ"),
        (
            "The Ambassador of China [presented credentials|appointment credentials] to the President of Kazakhstan.",
            "CN KZ",
        ),
    ],
    kk=[
        ("Өзбекстанның Сыртқы істер министрі Астанаға [ресми сапармен|visit official] келді.", "KZ UZ"),
        ("Түрікменстан Президенті Қазақстанға [мемлекеттік сапармен|visit state] келді.", "KZ TM"),
        ("Қазақстанның Премьер-министрі Бішкекке [жұмыс сапарымен|visit working] барды.", "KG KZ"),
        ("Ашхабадта Қазақстан мен Түрікменстанның сыртқы істер министрлері [келіссөз жүргізді|talks].", "KZ TM"),
        ("Қазақстанның Энергетика министрі Әзербайжанның Энергетика министрімен [кездесті|meeting].", "AZ KZ"),
        ("Қазақстан Президенті Өзбекстанның Премьер-министрін [қабылдады|meeting reception].", "KZ UZ"),
        ("Қазақстан Президенті Әзербайжан Президентімен [телефон арқылы сөйлесті|call phone].", "AZ KZ"),
        (
            "Астанада Қазақстан мен Түрікменстан сыртқы істер министрліктерінің [саяси "
            "консультациялары|consultations] өтті.",
            "KZ TM",
        ),
        ("Қытай елшісі Қазақстан Президентіне [сенім грамотасын тапсырды|appointment credentials].", "CN KZ"),
    ],
    tk=[
        ("Özbegistanyň Daşary işler ministri Aşgabada [resmi sapar bilen|visit official] geldi.", "TM UZ"),
        ("Türkmenistanyň Prezidenti Gazagystana [döwlet sapary bilen|visit state] bardy.", "KZ TM"),
        ("Türkmenistanyň Daşary işler ministri Daşkende [iş sapary bilen|visit working] bardy.", "TM UZ"),
        (
            "Aşgabatda Gazagystanyň we Türkmenistanyň daşary işler ministrleriniň [gepleşikleri|talks] geçirildi.",
            "KZ TM",
        ),
        ("Türkmenistanyň Daşary işler ministri Gazagystanyň Daşary işler ministri bilen [duşuşdy|meeting].", "KZ TM"),
        ("Türkmenistanyň Prezidenti Özbegistanyň Premýer-ministrini [kabul etdi|meeting reception].", "TM UZ"),
        (
            "Türkmenistanyň we Eýranyň daşary işler ministrleriniň [telefon arkaly söhbetdeşligi|call phone] boldy.",
            "IR TM",
        ),
        (
            "Aşgabatda Türkmenistanyň we Ýaponiýanyň daşary işler ministrlikleriniň [syýasy "
            "geňeşmeleri|consultations] geçirildi.",
            "JP TM",
        ),
        ("Hytaýyň ilçisi Türkmenistanyň Prezidentine [ynanç hatyny gowşurdy|appointment credentials].", "CN TM"),
    ],
)


@pytest.mark.parametrize(("language", "text", "countries"), CASES)
def test_a_sentence_tells_one_event(language, text, countries):
    (event,) = events(language, text)
    (words,), (label,) = [w for w, _ in marks(text)], labels(text)
    kind, _, mode = label.partition(" ")
    assert (event.type, event.mode or "") == (kind, mode)
    assert sorted(event.countries) == countries.split()
    assert words in event.quotes[0].text


SILENT = rows(
    ru=[
        "Ответная встреча сборных Казахстана и Туркменистана по футболу завершилась вничью.",
        "Компании «Самрук» и «Туркменгаз» провели переговоры о цене.",
        "Самолёт вылетел из международного аэропорта Нурсултан Назарбаев в Ашхабад.",
        "Аренда квартиры в Астане по договорённости сторон.",
        "Встреча выпускников школы прошла в Алматы.",
    ],
    en=[
        "Kazakhstan met Turkmenistan in a football match that ended in a draw.",
        "The flight left Nursultan Nazarbayev International Airport for Ashgabat.",
        "Two companies from Kazakhstan reached an agreement on the price of grain.",
        "The club received three points after the visit to Tashkent.",
    ],
    kk=[
        "Қазақстан мен Түрікменстан құрамаларының футболдан кездесуі тең аяқталды.",
        "Екі компания баға жөнінде келісімге келді.",
        "Ұшақ Нұрсұлтан Назарбаев халықаралық әуежайынан Ашхабадқа ұшып шықты.",
    ],
    tk=[
        "Gazagystanyň we Türkmenistanyň ýygyndylarynyň futbol boýunça duşuşygy deňme-deň tamamlandy.",
        "Mekdebiň uçurymlarynyň duşuşygy Aşgabatda geçirildi.",
        "Iki kompaniýa bahalar barada ylalaşdy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_homonyms_of_diplomacy_are_no_events(language, text):
    assert events(language, text) == []
