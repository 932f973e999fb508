"""Fields of cooperation or discussion: every marked word is one, and nothing else is."""

import pytest
from written import findings, labels, rows

CASES = rows(
    ru=[
        "Министры Казахстана и Туркменистана на переговорах обсудили сотрудничество в сфере [энергетики|energy], "
        "[сельского хозяйства|agriculture] и [транспорта|transport-logistics].",
        "На переговорах президенты Казахстана и Узбекистана обсудили [торгово-экономическое|trade] сотрудничество.",
        "На встрече министры Казахстана и Ирана обсудили взаимодействие в области [образования|education-science], "
        "[туризма|tourism] и [спорта|sport].",
        "Главы МИД Казахстана и Туркменистана обсудили на встрече развитие [межпарламентских связей|parliament].",
        "На переговорах министры Казахстана и Узбекистана обсудили [водные ресурсы|ecology-water] и "
        "[здравоохранение|health].",
        "Министры Казахстана и Туркменистана на переговорах обсудили сотрудничество в "
        "[текстильной|textile] и [химической|chemistry] промышленности.",
    ],
    en=[
        "At the talks the ministers of Kazakhstan and Turkmenistan discussed cooperation in [energy|energy], "
        "[agriculture|agriculture] and [transport|transport-logistics].",
        "At the talks the presidents of Kazakhstan and Uzbekistan discussed [trade|trade] and "
        "[investment|investment].",
        "At the meeting the ministers of Kazakhstan and Iran discussed cooperation in [education|education-science], "
        "[tourism|tourism] and [sport|sport].",
        "At the talks the ministers of Kazakhstan and Turkmenistan discussed [water resources|ecology-water] and "
        "[healthcare|health].",
    ],
    kk=[
        "Келіссөзде Қазақстан мен Түрікменстан министрлері [энергетика|energy], [ауыл шаруашылығы|agriculture] және "
        "[көлік|transport-logistics] саласындағы ынтымақтастықты талқылады.",
        "Кездесуде Қазақстан мен Өзбекстан президенттері [білім|education-science], [туризм|tourism] және "
        "[мәдениет|culture] саласындағы ынтымақтастықты талқылады.",
    ],
    tk=[
        "Gepleşiklerde Gazagystanyň we Türkmenistanyň ministrleri [energetika|energy], [oba hojalygy|agriculture] we "
        "[ulag|transport-logistics] ulgamlarynda hyzmatdaşlygy ara alyp maslahatlaşdylar.",
        "Duşuşykda Türkmenistanyň we Özbegistanyň ministrleri [bilim|education-science], [saglygy goraýyş|health] we "
        "[medeniýet|culture] ulgamlarynda hyzmatdaşlygy ara alyp maslahatlaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_the_fields_that_are_discussed(language, text):
    assert {f.sector for f in findings(language, text, "sector")} == set(labels(text))


SEVERAL = rows(
    ru=[
        ("культурно-гуманитарное сотрудничество", {"culture", "humanitarian"}),
        ("нефтегазовое сотрудничество", {"oil-gas"}),
        ("сотрудничество в сфере топливно-энергетического комплекса", {"energy"}),
        ("транзитное сотрудничество", {"transport-logistics"}),
        ("спасение Аральского моря и сотрудничество в сфере экологии", {"ecology-water"}),
    ],
    en=[
        ("cultural and humanitarian cooperation", {"culture", "humanitarian"}),
        ("cooperation in oil and gas", {"oil-gas"}),
        ("cooperation in transit and aviation", {"transport-logistics"}),
        ("cooperation in ecology and climate", {"ecology-water"}),
        ("economic cooperation", {"trade"}),
    ],
    kk=[
        ("мәдени-гуманитарлық ынтымақтастықты", {"culture", "humanitarian"}),
        ("мұнай-газ саласындағы ынтымақтастықты", {"oil-gas"}),
        ("экология саласындағы ынтымақтастықты", {"ecology-water"}),
        ("сауда-экономикалық ынтымақтастықты", {"trade"}),
    ],
    tk=[
        ("medeni-ynsanperwer hyzmatdaşlygy", {"culture", "humanitarian"}),
        ("nebitgaz ulgamynda hyzmatdaşlygy", {"oil-gas"}),
        ("ekologiýa ulgamynda hyzmatdaşlygy", {"ecology-water"}),
        ("söwda-ykdysady hyzmatdaşlygy", {"trade"}),
    ],
)
FRAME = {
    "ru": "Министры Казахстана и Туркменистана на переговорах обсудили {}.",
    "en": "At the talks the ministers of Kazakhstan and Turkmenistan discussed {}.",
    "kk": "Келіссөзде Қазақстан мен Түрікменстан министрлері {} талқылады.",
    "tk": "Gepleşiklerde Gazagystanyň we Türkmenistanyň ministrleri {} ara alyp maslahatlaşdylar.",
}


@pytest.mark.parametrize(("language", "words", "sectors"), SEVERAL)
def test_words_that_stand_for_a_field_of_another_name(language, words, sectors):
    assert {f.sector for f in findings(language, FRAME[language].format(words), "sector")} == sectors


NONE = rows(
    ru=[
        "В Астане обсудили итоги заседания казахстанско-туркменской комиссии по торгово-экономическому "
        "сотрудничеству.",
        "Министр энергетики Казахстана встретился с министром транспорта Азербайджана и обсудил повестку.",
        "Министерство сельского хозяйства Казахстана и Туркменистана провели переговоры.",
    ],
    en=[
        "The intergovernmental commission on trade and economic cooperation of Kazakhstan and Turkmenistan met.",
        "The Energy Minister of Kazakhstan met with the Transport Minister of Azerbaijan to discuss the agenda.",
    ],
    kk=[
        "Қазақстанның Энергетика министрі Әзербайжанның Көлік министрімен кездесіп, күн тәртібін талқылады.",
    ],
    tk=[
        "Türkmenistanyň Energetika ministri Azerbaýjanyň Ulag ministri bilen duşuşdy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_in_the_names_of_bodies_and_offices_are_no_fields(language, text):
    assert findings(language, text, "sector") == []
