"""Titles in four languages come to one sketch; different documents come to different ones."""

import pytest

from elchi.linking.agreements.kinship import kinship
from elchi.linking.agreements.sketch import sketched

SAME = [
    {
        "ru": "Соглашение об избежании двойного налогообложения",
        "en": "Convention for the Avoidance of Double Taxation",
        "kk": "Қосарланған салық салуды болдырмау туралы келісімге",
        "tk": "Ikileýin salgyt salmagyň öňüni almak hakynda Ylalaşyga",
    },
    {
        "ru": "Договором о стратегическом партнёрстве",
        "en": "Strategic Partnership Treaty",
        "kk": "Стратегиялық серіктестік туралы шартқа",
        "tk": "Strategik hyzmatdaşlyk hakynda Şertnama",
    },
    {
        "ru": "Соглашение о поощрении и взаимной защите инвестиций",
        "en": "agreement on the promotion and reciprocal protection of investments",
        "kk": "Инвестицияларды көтермелеу және өзара қорғау туралы келісімге",
        "tk": "Maýa goýumlaryny höweslendirmek we özara goramak hakyndaky ylalaşyk",
    },
    {
        "ru": "Программа сотрудничества между внешнеполитическими ведомствами",
        "en": "cooperation programme of the two Foreign Ministries",
        "kk": "Сыртқы істер министрліктері арасындағы ынтымақтастық бағдарламасына",
        "tk": "Daşary işler ministrlikleriniň arasynda hyzmatdaşlyk maksatnamasyna",
    },
    {
        "ru": "Соглашение о международном автомобильном сообщении",
        "en": "Agreement on international road transport",
        "kk": "Халықаралық автомобиль қатынасы туралы келісім",
        "tk": "Halkara awtomobil gatnawlary hakynda Ylalaşyk",
    },
    {
        "ru": "меморандум о сотрудничестве в области туризма",
        "en": "Memorandum on cooperation in tourism",
        "kk": "Туризм саласындағы ынтымақтастық туралы меморандум",
        "tk": "Syýahatçylyk ulgamynda hyzmatdaşlyk hakynda Ähtnama",
    },
]


@pytest.mark.parametrize("titles", SAME, ids=lambda titles: titles["en"][:30])
def test_one_document_has_one_subject_in_four_languages(titles):
    sketches = [sketched(title, code) for code, title in titles.items()]
    assert {kinship(one, other) for one in sketches for other in sketches} == {"equal"}


def test_different_documents_are_apart_in_every_two_languages():
    for one in SAME:
        for other in SAME:
            if one is not other:
                found = {kinship(sketched(a, m), sketched(b, n)) for m, a in one.items() for n, b in other.items()}
                assert found == {"apart"}, (one["en"], other["en"])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Договор о границе", "ru"), ("Treaty on the delimitation of the border", "en"), "part"),
        (("Договор о делимитации границы", "ru"), ("Agreement on border demarcation", "en"), "apart"),
        (("Соглашение о поездках граждан", "ru"), ("Protocol amending the agreement on travel", "en"), "apart"),
        (("Совместное заявление", "ru"), ("Joint Statement on strategic partnership", "en"), "bare"),
        (("Шекараны шегендеу туралы келісім", "kk"), ("Agreement on border demarcation", "en"), "equal"),
        (("Токио декларациясы", "kk"), ("Astana Declaration", "en"), "apart"),
        (("100 ýyllyk hyzmatdaşlyk hakynda ylalaşyk", "tk"), ("100-year partnership agreement", "en"), "equal"),
        (("меморандум по месторождению «Достлуг»", "ru"), ('memorandum on the "Dostlug" field', "en"), "part"),
        (("Стратегия развития до 2035 года", "ru"), ("Strategy of development until 2030", "en"), "apart"),
        (
            ("протокол о создании заповедника Бадхыз", "ru"),
            ("протокола о создании заповедника Бадхыз", "ru"),
            "equal",
        ),
        (("протокол о создании заповедника Бадхыз", "ru"), ("protocol on the Tejen bazaar", "en"), "apart"),
        (("Agreement on air services and tourism", "en"), ("Соглашение об авиасообщении и культуре", "ru"), "apart"),
    ],
)
def test_how_titles_stand_to_each_other(one, other, expected):
    assert kinship(sketched(*one), sketched(*other)) == expected
    assert kinship(sketched(*other), sketched(*one)) == expected


@pytest.mark.parametrize("title", ["", " ", "«»", "2024", "agreement " * 5000, "\u202e%$#@!", "а" * 100_000])
def test_any_title_has_a_sketch(title):
    for code in ("ru", "en", "kk", "tk"):
        assert sketched(title, code) == sketched(title, code)
