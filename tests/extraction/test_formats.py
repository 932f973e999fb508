"""Organisations and groupings: on the agenda, the venue, or taking part through an official of their own."""

import pytest
from written import events, findings, labels, rows

CASES = rows(
    ru=[
        "На переговорах министры Казахстана и Туркменистана обсудили взаимодействие в рамках [ООН|UN agenda], "
        "[ОИС|OIC agenda], [СНГ|CIS agenda] и [ШОС|SCO agenda].",
        "Министры Казахстана и Узбекистана на переговорах обсудили работу в [ОБСЕ|OSCE agenda] и формат "
        "[«ЦА+»|CA+ agenda].",
        "Президенты Казахстана и Туркменистана на переговорах обсудили [Международный фонд спасения "
        "Арала|IFAS agenda].",
        "В Ташкенте прошёл [саммит ОЭС|ECO venue], в котором участвовали президенты Казахстана и Туркменистана.",
        "Президенты Казахстана и Туркменистана провели переговоры. Президент Туркменистана принял "
        "[Генерального секретаря ОБСЕ|OSCE participant].",
    ],
    en=[
        "At the talks the ministers of Kazakhstan and Turkmenistan discussed cooperation within the [UN|UN agenda], "
        "the [OIC|OIC agenda], the [CIS|CIS agenda] and the [SCO|SCO agenda].",
        "At the talks the ministers of Kazakhstan and Uzbekistan discussed the [OSCE|OSCE agenda] and "
        "[C5+1|C5+1 agenda].",
        "The presidents of Kazakhstan and Turkmenistan took part in the [OTS summit|OTS venue] in Astana.",
    ],
    kk=[
        "Келіссөзде Қазақстан мен Түрікменстан министрлері [БҰҰ|UN agenda], [ТМД|CIS agenda] және [ШЫҰ|SCO agenda] "
        "аясындағы ынтымақтастықты талқылады.",
        "Қазақстан мен Түрікменстан президенттері Астанада [Түркі мемлекеттері ұйымының саммитіне|OTS venue] "
        "қатысты.",
    ],
    tk=[
        "Gepleşiklerde Gazagystanyň we Türkmenistanyň ministrleri [BMG-niň|UN agenda], [GDA-nyň|CIS agenda] we "
        "[ÝHHG-niň|OSCE agenda] çäklerinde hyzmatdaşlygy ara alyp maslahatlaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_an_organisation_is_to_the_page(language, text):
    found = findings(language, text, "format")
    assert {f"{f.organisation} {f.role}" for f in found} == set(labels(text))


AGENDA = rows(
    ru=[
        "На переговорах министры иностранных дел Казахстана и Туркменистана обсудили сотрудничество с [ООН|UN] и "
        "[ОБСЕ|OSCE].",
    ],
    en=[
        "At the talks the foreign ministers of Kazakhstan and Turkmenistan discussed cooperation with the "
        "[UN|UN] and "
        "the [OSCE|OSCE].",
    ],
    kk=[
        "Келіссөзде Қазақстан мен Түрікменстанның сыртқы істер министрлері [ЕҚЫҰ-мен|OSCE] ынтымақтастықты "
        "талқылады.",
    ],
    tk=[
        "Gepleşiklerde Gazagystanyň we Türkmenistanyň daşary işler ministrleri [BMG|UN] bilen hyzmatdaşlygy "
        "maslahatlaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), AGENDA)
def test_with_whom_one_cooperates_is_not_with_whom_one_talks(language, text):
    (event,) = events(language, text)
    assert sorted(event.countries) == ["KZ", "TM"]
    assert {p.country for p in event.participants} == {"KZ", "TM"}
    assert {(f.organisation, f.role) for f in findings(language, text, "format")} == {
        (name, "agenda") for name in labels(text)
    }


SUMMITS = rows(
    en=[
        "The [10th summit|10] of the Organization of Turkic States took place in Astana with the presidents "
        "of Kazakhstan and Türkiye."
    ],
    tk=[
        "Astanada Türki Döwletleriň Guramasynyň [10-njy sammiti|10] geçirildi, oňa Gazagystanyň we Türkiýäniň"
        " prezidentleri gatnaşdy."
    ],
)


@pytest.mark.parametrize(("language", "text"), SUMMITS)
def test_a_summit_is_one_event_with_its_number_and_its_host(language, text):
    (summit,) = [e for e in events(language, text) if e.type == "summit"]
    assert [str(summit.number)] == labels(text)
    assert (summit.place.city, summit.status) == ("Astana", "occurred")
    assert {"KZ", "TR"} <= set(summit.countries)
    (format_,) = findings(language, text, "format")
    assert (format_.organisation, format_.role) == ("OTS", "venue")


WRITTEN = rows(
    ru=[
        "Президенты Казахстана и Ирана провели переговоры перед саммитом [прикаспийских государств|Caspian-5].",
        "Министры Казахстана и Узбекистана обсудили на переговорах встречу в [формате «5+1»|C5+1] и работу "
        "[Генеральной Ассамблеи ООН|UN].",
        "На встрече министры Казахстана и Индии обсудили саммит [«Центральная Азия-Индия»|CA-India].",
        "Президент Казахстана принял [Генерального секретаря ООН|UN].",
        "Министр иностранных дел Казахстана принял посла Европейского союза и посла Китая.",
    ],
    en=[
        "The presidents of Kazakhstan and Uzbekistan met before the seventh "
        "[consultative meeting|CA-Consultative] in Tashkent.",
        "The ministers of Kazakhstan and India discussed at their talks the [India-Central Asia|CA-India] summit.",
        "The presidents of Brazil and Argentina met on the eve of the [CELAC|CELAC] summit and spoke of "
        "[Mercosur|MERCOSUR].",
    ],
    kk=[
        "Қазақстан мен Өзбекстан президенттері Ташкентте өтетін [консультативтік кездесуге|CA-Consultative] "
        "дайындықты келіссөзде талқылады.",
        "Қазақстан мен АҚШ министрлері келіссөзде [«5+1» форматындағы|C5+1] жұмысты талқылады.",
        "Қазақстан мен Түркия президенттері келіссөз жүргізді. Саммитке [БҰҰ Бас хатшысы|UN] да келді.",
    ],
    tk=[
        "Gazagystanyň we Türkmenistanyň prezidentleri gepleşiklerde [Hazarýaka döwletleriň|Caspian-5] "
        "hyzmatdaşlygyny maslahatlaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), WRITTEN)
def test_a_format_is_known_however_it_is_written_and_an_envoy_of_the_union_is_none(language, text):
    assert {f.organisation for f in findings(language, text, "format")} == set(labels(text))
