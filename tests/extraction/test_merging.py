"""One event however often the page comes back to it; two when people, number, time or place differ."""

import pytest
from written import events, labels, rows

PAGE = "2023-11-01"
TWO = rows(
    ru=[
        "Президент Туркменистана Сердар Бердымухамедов [принял|meeting] министра иностранных дел Казахстана "
        "Мурата Нуртлеу. 30 октября Мурат Нуртлеу [провёл переговоры|talks] с министром иностранных дел "
        "Туркменистана Рашидом Мередовым.",
        "30 октября 2023 года президенты Казахстана и Узбекистана [провели переговоры|talks] в Астане. 31 "
        "октября 2023 "
        "года президенты Казахстана и Узбекистана [провели переговоры|talks] в Ташкенте.",
    ],
    en=[
        "President of Turkmenistan Serdar Berdimuhamedov [received|meeting] Foreign Minister of Kazakhstan "
        "Murat Nurtleu. "
        "On 30 October 2023 Murat Nurtleu [held talks|talks] with Foreign Minister of Turkmenistan Rashid Meredov.",
        "The Foreign Minister of Kazakhstan [met with|meeting] the Foreign Minister of Iran. The Foreign Minister of "
        "Kazakhstan also [met with|meeting] the Foreign Minister of Türkiye.",
        "On 30 October 2023 the presidents of Kazakhstan and Uzbekistan [held talks|talks] in Astana. On 31 October "
        "2023 the presidents of Kazakhstan and Uzbekistan [held talks|talks] in Tashkent.",
    ],
    kk=[
        "Қазақстанның Сыртқы істер министрі Иранның Сыртқы істер министрімен [кездесті|meeting]. Қазақстанның Сыртқы "
        "істер министрі Түркияның Сыртқы істер министрімен [кездесті|meeting].",
    ],
    tk=[
        "Türkmenistanyň Daşary işler ministri Eýranyň Daşary işler ministri bilen [duşuşdy|meeting]. Türkmenistanyň "
        "Daşary işler ministri Türkiýäniň Daşary işler ministri bilen [duşuşdy|meeting].",
    ],
)


@pytest.mark.parametrize(("language", "text"), TWO)
def test_two_contacts_of_one_page_are_kept_apart(language, text):
    assert [event.type for event in events(language, text, PAGE)] == labels(text)


ONE = rows(
    ru=[
        "Министры иностранных дел Казахстана и Туркменистана провели [переговоры|talks] в Ашхабаде. На "
        "встрече министры "
        "обсудили торговлю. По итогам переговоров стороны выразили удовлетворение.",
        "Президент Казахстана [принял|meeting] министра иностранных дел Ирана. На встрече обсудили транзит.",
        "Президенты Казахстана и Ирана провели [телефонный разговор|call]. В ходе переговоров обсудили торговлю.",
    ],
    en=[
        "The foreign ministers of Kazakhstan and Turkmenistan held [talks|talks] in Ashgabat. At the meeting the "
        "ministers discussed trade. Following the talks the sides expressed satisfaction.",
        "The President of Kazakhstan [received|meeting] the Foreign Minister of Iran. During the meeting they"
        " discussed "
        "transit.",
        "The presidents of Kazakhstan and Iran had a [telephone conversation|call]. During the talks they discussed "
        "trade.",
    ],
    kk=[
        "Қазақстан мен Түрікменстанның сыртқы істер министрлері Ашхабадта [келіссөз жүргізді|talks]. Кездесуде "
        "министрлер сауданы талқылады.",
        "Қазақстан Президенті Иранның Сыртқы істер министрін [қабылдады|meeting]. Кездесуде транзит талқыланды.",
    ],
    tk=[
        "Aşgabatda Gazagystanyň we Türkmenistanyň daşary işler ministrleriniň [gepleşikleri|talks] geçirildi. "
        "Duşuşykda ministrler söwdany ara alyp maslahatlaşdylar.",
        "Türkmenistanyň Prezidenti Eýranyň Premýer-ministrini [kabul etdi|meeting]. Duşuşykda söwda maslahatlaşyldy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), ONE)
def test_one_contact_told_again_is_one_event(language, text):
    assert [event.type for event in events(language, text, PAGE)] == labels(text)


HEADLINES = rows(
    ru=[
        ("Президент Казахстана принял главу МИД Ирана", "Президент Казахстана принял министра иностранных дел Ирана.")
    ],
    en=[
        (
            "Kazakh President receives Iranian Foreign Minister",
            "The President of Kazakhstan received the Foreign Minister of Iran.",
        )
    ],
    kk=[
        (
            "Президент Иранның Сыртқы істер министрін қабылдады",
            "Қазақстан Президенті Иранның Сыртқы істер министрін қабылдады.",
        )
    ],
)


@pytest.mark.parametrize(("language", "title", "text"), HEADLINES)
def test_headline_and_lead_tell_one_event(language, title, text):
    (event,) = events(language, text, PAGE, title)
    assert event.type == "meeting" and len(event.participants) == 2


PARTS = rows(
    ru=[
        "Министр иностранных дел Ирана [прибыл с визитом|visit] в Астану. В рамках визита министры иностранных дел "
        "Казахстана и Ирана [провели переговоры|talks] и [подписали|signing] программу сотрудничества."
    ],
    en=[
        "The Foreign Minister of Iran [arrived on a visit|visit] to Kazakhstan. During the visit the foreign "
        "ministers of "
        "Kazakhstan and Iran [held talks|talks] and [signed|signing] a cooperation programme."
    ],
    kk=[
        "Иранның Сыртқы істер министрі Астанаға [сапармен келді|visit]. Сапар барысында Қазақстан мен Иранның сыртқы "
        "істер министрлері [келіссөз жүргізді|talks]."
    ],
    tk=[
        "Eýranyň Daşary işler ministri Aşgabada [sapar bilen geldi|visit]. Saparyň çäklerinde Türkmenistanyň "
        "we Eýranyň "
        "daşary işler ministrleri [gepleşik geçirdiler|talks]."
    ],
)


@pytest.mark.parametrize(("language", "text"), PARTS)
def test_a_visit_and_what_happens_on_it_are_separate_events(language, text):
    assert [event.type for event in events(language, text, PAGE)] == labels(text)


def test_the_conversation_at_a_reception_is_no_call():
    text = (
        "On August 17, the President of Uzbekistan received the Foreign Minister of Kazakhstan Murat Nurtleu. At the "
        "beginning of the conversation, Murat Nurtleu conveyed greetings to the President of Uzbekistan."
    )
    assert [event.type for event in events("en", text, "2023-08-17")] == ["meeting"]
