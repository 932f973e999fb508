"""Standing bodies of two countries, and the session that is told."""

import pytest
from written import events, findings, labels, rows

CASES = rows(
    ru=[
        "В Астане прошло [12-е заседание казахстанско-туркменской межправительственной комиссии|"
        "intergovernmental-commission 12].",
        "Казахстан и Узбекистан обсудили на переговорах создание [рабочей группы по торговле|working-group None].",
        "На переговорах в Ашхабаде министры Казахстана и Туркменистана обсудили работу [Делового совета|"
        "business-council None].",
        "Состоялось [двенадцатое заседание Межправительственной комиссии Казахстана и Туркменистана|"
        "intergovernmental-commission 12].",
    ],
    en=[
        "The [12th meeting of the Kazakhstan-Turkmenistan intergovernmental commission|"
        "intergovernmental-commission 12] was held in Astana.",
        "At the talks Kazakhstan and Uzbekistan discussed setting up a [working group on trade|working-group None].",
        "At the talks the ministers of Kazakhstan and Turkmenistan discussed the work of the [Business Council|"
        "business-council None].",
        "The [ninth session of the intergovernmental commission of Kazakhstan and Turkmenistan|"
        "intergovernmental-commission 9] took place in Ashgabat.",
    ],
    kk=[
        "Келіссөзде Қазақстан мен Түрікменстан министрлері [Іскерлік кеңестің|business-council None] жұмысын "
        "талқылады.",
        "Келіссөзде Қазақстан мен Өзбекстан министрлері [жұмыс тобының|working-group None] жұмысын талқылады.",
    ],
    tk=[
        "Astanada [gazak-türkmen hökümetara toparynyň 12-nji mejlisi|intergovernmental-commission 12] geçirildi.",
        "Gepleşiklerde Gazagystanyň we Türkmenistanyň ministrleri [Işewürlik geňeşiniň|business-council None] işini "
        "ara alyp maslahatlaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_body_of_two_countries(language, text):
    (body,) = findings(language, text, "mechanism")
    assert [f"{body.type} {body.session}"] == labels(text)
    assert len(body.countries) == 2


SESSIONS = rows(
    ru=[
        "15 мая 2023 года в Астане прошло 12-е заседание казахстанско-туркменской межправительственной комиссии.",
    ],
    en=[
        "The 12th session of the Kazakhstan-Turkmenistan intergovernmental commission was held in Astana on "
        "15 May 2023."
    ],
    tk=[
        "2023-nji ýylyň 15-nji maýynda Astanada gazak-türkmen hökümetara toparynyň 12-nji mejlisi geçirildi.",
    ],
)


@pytest.mark.parametrize(("language", "text"), SESSIONS)
def test_a_session_is_an_event_with_number_day_and_place(language, text):
    (session,) = events(language, text, "2023-05-16")
    assert (session.type, session.number, session.when.edtf) == ("commission", 12, "2023-05-15")
    assert session.place.city == "Astana"
    assert sorted(session.countries) == ["KZ", "TM"]


NONE = rows(
    ru=[
        "На переговорах министры Казахстана и Ирана обсудили заседание Совета министров иностранных дел СНГ.",
    ],
    en=[
        "At the talks the ministers of Kazakhstan and Iran discussed the Council of Foreign Ministers of the CIS.",
    ],
)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_a_council_of_an_organisation_is_no_body_of_two_states(language, text):
    assert findings(language, text, "mechanism") == []
