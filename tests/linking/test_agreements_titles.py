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
    {
        "ru": "Соглашение между Правительством Казахстана и Правительством Грузии о карантине и защите растений",
        "en": "intergovernmental agreement on cooperation in plant quarantine and protection",
        "kk": "Өсімдіктер карантині және оларды қорғау саласындағы ынтымақтастық туралы келісімге",
        "tk": "Ösümlikleriň karantini we olary goramak ulgamynda hyzmatdaşlyk hakynda Ylalaşyga",
    },
    {
        "ru": "Соглашение о сотрудничестве в сфере образования и науки",
        "en": "Agreement on cooperation in education and science",
        "kk": "білім және ғылым саласындағы ынтымақтастық туралы келісімге",
        "tk": "bilim we ylym ulgamynda hyzmatdaşlyk hakynda Ylalaşyga",
    },
    {
        "ru": "Меморандум о сотрудничестве в области культуры и искусства",
        "en": "memorandum of cooperation in culture and the arts",
        "kk": "мәдениет және өнер саласындағы ынтымақтастық туралы меморандумға",
        "tk": "medeniýet we sungat ulgamynda hyzmatdaşlyk hakynda Ähtnama",
    },
    {
        "ru": "Соглашение о создании приграничной торговой зоны",
        "en": "agreement on establishing a border trade zone",
        "kk": "Шекара маңы сауда аймағын құру туралы келісім",
        "tk": "Serhetýaka söwda zolagyny döretmek hakynda Ylalaşyk",
    },
    {
        "ru": "Соглашение о взаимном признании документов об образовании, учёных степенях и званиях",
        "en": "Agreement on mutual recognition of educational documents and academic degrees",
        "kk": "Білім туралы құжаттарды өзара тану туралы келісім",
        "tk": "Bilim hakyndaky resminamalary özara ykrar etmek hakynda Ylalaşyk",
    },
    {
        "ru": "Дорожная карта по увеличению товарооборота до одного миллиарда долларов",
        "en": "Roadmap for increasing trade turnover to one billion dollars",
        "kk": "Тауар айналымын бір миллиард долларға дейін ұлғайту жөніндегі жол картасына",
        "tk": "Haryt dolanyşygyny bir milliard dollara çenli artdyrmak boýunça Ýol kartasyna",
    },
    {
        "ru": "Договор о выдаче преступников",
        "en": "extradition treaty",
        "kk": "Қылмыскерлерді ұстап беру туралы шарт",
        "tk": "Jenaýatçylary gowşurmak hakynda Şertnama",
    },
    {
        "ru": "Соглашение о взаимных безвизовых поездках",
        "en": "visa-free travel agreement",
        "kk": "өзара визасыз сапарлар туралы келісім",
        "tk": "özara wizasyz gatnawlar hakynda ylalaşyk",
    },
    {
        "ru": "Меморандум о сотрудничестве между центральными банками",
        "en": "memorandum between the central banks",
        "kk": "орталық банктер арасындағы меморандум",
        "tk": "merkezi banklaryň arasynda Ähtnama",
    },
    {
        "ru": "Соглашение о сотрудничестве в области предупреждения и ликвидации чрезвычайных ситуаций",
        "en": "Agreement on cooperation in prevention and elimination of emergency situations",
        "kk": "Төтенше жағдайлардың алдын алу және жою саласындағы ынтымақтастық туралы келісім",
        "tk": "Adatdan daşary ýagdaýlaryň öňüni almak we ýok etmek ulgamynda hyzmatdaşlyk hakynda Ylalaşyk",
    },
    {
        "ru": "Соглашение о совместном использовании водных ресурсов реки Амударья",
        "en": "Agreement on joint use of the water resources of the Amu Darya",
        "kk": "Әмудария өзенінің су ресурстарын бірлесіп пайдалану туралы келісім",
        "tk": "Amyderýanyň suw serişdelerini bilelikde peýdalanmak hakynda Ylalaşyk",
    },
    {
        "ru": "Протокол об обмене ратификационными грамотами",
        "en": "protocol on the exchange of instruments of ratification",
        "kk": "ратификациялық грамоталармен алмасу туралы хаттама",
        "tk": "tassyklaýyş hatlaryny alyşmak hakynda Teswirnama",
    },
    {
        "ru": "Меморандум о сотрудничестве между дипломатическими академиями",
        "en": "memorandum between the diplomatic academies",
        "kk": "дипломатиялық академиялар арасындағы меморандум",
        "tk": "diplomatik akademiýalaryň arasynda Ähtnama",
    },
    {
        "ru": "Соглашение о транзитных перевозках",
        "en": "transit agreement",
        "kk": "транзит туралы келісім",
        "tk": "üstaşyr gatnawlar hakynda ylalaşyk",
    },
    {
        "ru": "Соглашение о торгово-экономическом сотрудничестве",
        "en": "agreement on trade and economic cooperation",
        "kk": "сауда-экономикалық ынтымақтастық туралы келісім",
        "tk": "söwda-ykdysady hyzmatdaşlyk hakynda ylalaşyk",
    },
]


@pytest.mark.parametrize("titles", SAME, ids=lambda titles: titles["en"][:30])
def test_one_document_has_one_subject_in_four_languages(titles):
    sketches = [sketched(title, code) for code, title in titles.items()]
    assert {kinship(one, other) for one in sketches for other in sketches} == {"equal"}


def test_different_documents_are_never_equal_in_any_two_languages():
    for one in SAME:
        for other in SAME:
            if one is not other:
                found = {kinship(sketched(a, m), sketched(b, n)) for m, a in one.items() for n, b in other.items()}
                assert found <= {"apart", "part"}, (one["en"], other["en"])


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
