"""Which language a text is in: sentences written by hand, in the languages read and in their neighbours."""

import time

import pytest

from elchi.language.identify import identify

READ = {
    "ru": [
        "Президент принял министра иностранных дел.",
        "Казахстан и Туркменистан подписали программу сотрудничества.",
        "Товарооборот вырос на 12 процентов.",
        "Визит перенесён.",
        "О чём говорили послы",
        "Встреча прошла в узком составе, затем переговоры продолжились в расширенном.",
        "Токаев: торговля с соседями удвоится",
        "Мередов прибыл в Астану.",
        "В Ашхабаде открыли памятник Абаю Кунанбайулы.",
        "Послы Кыргызстана, Таджикистана и Узбекистана вручили верительные грамоты.",
        "Рашид Мередов и Мұрат Нұртілеу обсудили транзит через Каспий и договорились о рабочей группе.",
        "По данным министерства, импорт сократился.",
    ],
    "kk": [
        "Президент сыртқы істер министрін қабылдады.",
        "Қазақстан мен Түрікменстан ынтымақтастық бағдарламасына қол қойды.",
        "Тауар айналымы 12 пайызға өсті.",
        "Сапар кейінге қалдырылды.",
        "Елшілер не туралы сөйлесті",
        "Кездесу шағын құрамда өтті.",
        "Ашхабадта Абай ескерткіші ашылды",
        "Мередов Астанаға келді.",
        "Бұл туралы Ақорда хабарлады.",
        "Тараптар уағдаластықтарды іске асыруға дайын екенін айтты.",
        "Министр Самарқандта өткен саммитте баяндама жасады.",
        "Келіссөз барысында көлік-транзит саласы талқыланды.",
    ],
    "tk": [
        "Türkmenistanyň Prezidenti daşary işler ministrini kabul etdi.",
        "Gazagystan bilen Türkmenistan maksatnama gol çekdi.",
        "Söwda dolanyşygy 12 göterim artdy.",
        "Sapar yza süýşürildi.",
        "Ilçiler näme barada gürleşdi",
        "Duşuşyk ikiçäk görnüşde geçirildi.",
        "Aşgabatda Abaýyň ýadygärligi açyldy",
        "Raşid Meredow Astana bardy.",
        "Bu barada DIM-niň metbugat gullugy habar berýär.",
        "Taraplar ulag we energetika ugurlarynda hyzmatdaşlygy pugtalandyrmak barada ylalaşdylar.",
        "Gepleşikleriň jemi boýunça resminamalara gol çekildi.",
        "Şu gün paýtagtymyzda halkara maslahat açyldy.",
    ],
    "en": [
        "The President received the foreign minister.",
        "Kazakhstan and Turkmenistan signed a programme of cooperation.",
        "Trade turnover grew by 12 percent.",
        "The visit was postponed.",
        "What the ambassadors talked about",
        "The meeting was held in a narrow format.",
        "A monument to Abai was unveiled in Ashgabat",
        "Meredov arrives in Astana",
        "Gurbanguly Berdimuhamedov met Kassym-Jomart Tokayev at the airport.",
        "The parties agreed to hold a session of the commission in Türkiye.",
        "Ministers to meet Friday",
        "Gas contract signed with Türkmengaz",
    ],
}

OTHERS = {
    ("Kyrgyz", "Cyrillic"): [
        "Президент тышкы иштер министрин кабыл алды жана соода боюнча сүйлөштү.",
        "Эки өлкөнүн министрлери Бишкекте жолугушту.",
        "Келишимге кол коюлду, деп билдирди министрлик.",
        "Бул тууралуу Кыргыз Республикасынын өкмөтү маалымдады.",
    ],
    ("Uzbek", "Cyrillic"): [
        "Президент ташқи ишлар вазирини қабул қилди ва савдо бўйича суҳбатлашди.",
        "Икки мамлакат вазирлари Тошкентда учрашди.",
        "Ўзбекистон билан Туркманистон ўртасида шартнома имзоланди.",
    ],
    ("Uzbek", "Latin"): [
        "Prezident tashqi ishlar vazirini qabul qildi va savdo boʻyicha suhbatlashdi.",
        "Oʻzbekiston bilan Turkmaniston oʻrtasida shartnoma imzolandi.",
        "Ikki mamlakat vazirlari Toshkentda uchrashdi.",
        "O'zbekiston va Qozog'iston prezidentlari uchrashuv o'tkazdi.",
    ],
    ("Karakalpak", "Cyrillic"): [
        "Қарақалпақстан Республикасы Жоқарғы Кеңесиниң баслығы министр менен ушырасты ҳәм саўда ҳаққында сөйлести.",
        "Еки мәмлекет арасындағы қатнасықлар ҳәм бирге ислесиў мәселелери додаланды.",
    ],
    ("Karakalpak", "Latin"): [
        "Qaraqalpaqstan Respublikası Joqarǵı Keńesiniń baslıǵı ministr menen ushırastı hám sawda haqqında sóylesti.",
        "Eki mámleket arasındaǵı qatnasıqlar hám birge islesiw máseleleri dodalandı.",
    ],
    ("Tatar", "Cyrillic"): [
        "Татарстан рәисе илче белән очрашты һәм сәүдә турында сөйләште.",
        "Ике ил арасында килешү төзелде, дип хәбәр итә матбугат хезмәте.",
    ],
    ("Bashkir", "Cyrillic"): ["Башҡортостан башлығы илсе менән осрашты һәм сауҙа тураһында һөйләште."],
    ("Tajik", "Cyrillic"): [
        "Вазири корҳои хориҷӣ бо сафири Туркманистон мулоқот кард ва дар бораи тиҷорат гуфтугӯ намуд.",
        "Дар Душанбе созишномаи ҳамкорӣ ба имзо расид.",
    ],
    ("Mongolian", "Cyrillic"): [
        "Ерөнхийлөгч Гадаад харилцааны сайдыг хүлээн авч уулзан, худалдааны талаар ярилцжээ."
    ],
    ("Azerbaijani", "Latin"): [
        "Prezident xarici işlər nazirini qəbul edib və ticarət haqqında danışıb.",
        "İki ölkə arasında saziş imzalanıb.",
        "Türkmənistan və Qazaxıstan arasında əməkdaşlıq müzakirə olunub.",
    ],
    ("Azerbaijani", "Cyrillic"): ["Азәрбајҹан Президенти харичи ишләр назирини гәбул едиб."],
    ("Turkish", "Latin"): [
        "Cumhurbaşkanı, dışişleri bakanını kabul etti ve ticaret hakkında görüştü.",
        "İki ülke arasında anlaşma imzalandı.",
        "Türkmenistan ile Kazakistan arasındaki iş birliği ele alındı.",
        "Büyükelçi güven mektubunu sundu.",
    ],
    ("Ukrainian", "Cyrillic"): [
        "Президент прийняв міністра закордонних справ і обговорив торгівлю.",
        "Сторони домовилися про співпрацю, йдеться у повідомленні.",
    ],
    ("Belarusian", "Cyrillic"): ["Прэзідэнт прыняў міністра замежных спраў і абмеркаваў гандаль паміж краінамі."],
    ("Bulgarian", "Cyrillic"): ["Президентът прие външния министър и обсъди търговията между двете страни."],
    ("Serbian", "Cyrillic"): [
        "Председник је примио министра спољних послова и разговарао о трговини између две земље."
    ],
    ("Macedonian", "Cyrillic"): [
        "Претседателот го прими министерот за надворешни работи и разговараше за трговијата меѓу двете земји."
    ],
    ("Turkmen", "Cyrillic"): [
        "Түркменистаның Президенти дашары ишлер министрини кабул этди ве сөвда барада гүррүң этди."
    ],
    ("Kazakh", "Latin"): [
        "Prezıdent syrtqy ister mınıstrin qabyldady jáne saýda týraly áńgimelesti.",
        "Prezident syrtqy ıster ministrın qabyldady jäne sauda turaly äñgımelestı.",
        "Qazaqstan men Túrkimenstan yntymaqtastyq baǵdarlamasyna qol qoıdy.",
        "Prezident syrtqy ister ministrin qabyldady zhane sauda turaly angimelesti, dep habarlaidy Aqorda.",
    ],
    ("Kazakh", "Arabic"): [
        "پرەزيدەنت سىرتقى ىستەر ءمينيسترىن قابىلدادى جانە ساۋدا تۋرالى اڭگىمەلەستى.",
        "قازاقستان مەن تۇرىكمەنستان ىنتىماقتاستىق باعدارلاماسىنا قول قويدى.",
    ],
    ("Arabic", "Arabic"): ["استقبل الرئيس وزير الخارجية وبحث معه التجارة بين البلدين في العاصمة."],
    ("Persian", "Arabic"): ["رئیس جمهور با وزیر امور خارجه دیدار کرد و در مورد تجارت گفتگو کردند."],
    ("Urdu", "Arabic"): ["صدر نے وزیر خارجہ سے ملاقات کی اور تجارت پر بات چیت کی گئی ہے۔"],
    ("Uyghur", "Arabic"): ["پرېزىدېنت تاشقى ئىشلار مىنىستىرىنى قوبۇل قىلدى ۋە سودا توغرىسىدا سۆزلەشتى."],
    ("German", "Latin"): ["Der Präsident hat den Außenminister empfangen und mit ihm über den Handel gesprochen."],
    ("French", "Latin"): [
        "Le président a reçu le ministre des Affaires étrangères pour parler du commerce entre les deux pays."
    ],
    ("Spanish", "Latin"): [
        "El presidente recibió al ministro de Exteriores para hablar del comercio entre los dos países."
    ],
    ("Italian", "Latin"): [
        "Il presidente ha ricevuto il ministro degli Esteri per parlare del commercio tra i due paesi."
    ],
    ("Portuguese", "Latin"): [
        "O presidente recebeu o ministro das Relações Exteriores e falou sobre o comércio entre os dois países."
    ],
    ("Polish", "Latin"): [
        "Prezydent przyjął ministra spraw zagranicznych i rozmawiał z nim o handlu między krajami."
    ],
    ("Czech", "Latin"): ["Prezident přijal ministra zahraničních věcí a hovořil s ním o obchodu mezi oběma zeměmi."],
    ("Romanian", "Latin"): [
        "Președintele l-a primit pe ministrul de externe și a discutat despre comerțul dintre cele două țări."
    ],
    ("Hungarian", "Latin"): [
        "Az elnök fogadta a külügyminisztert, és a két ország közötti kereskedelemről tárgyalt."
    ],
    ("Dutch", "Latin"): [
        "De president heeft de minister van Buitenlandse Zaken ontvangen en met hem over de handel gesproken."
    ],
}

SENTENCES = [(code, text) for code, texts in READ.items() for text in texts]
FOREIGN = [(name, script, text) for (name, script), texts in OTHERS.items() for text in texts]


def test_there_are_ninety_sentences():
    assert len(SENTENCES) + len(FOREIGN) >= 90


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_languages_that_are_read(code, text):
    assert identify(text).language == code


@pytest.mark.parametrize(("name", "script", "text"), FOREIGN)
def test_languages_that_are_refused(name, script, text):
    found = identify(text)
    assert (found.language, found.name, found.script) == (None, name, script)


@pytest.mark.parametrize(
    ("text", "name"),
    [("საქართველოს პრეზიდენტი", "Georgian"), ("ՀՀ նախագահը", "Armenian"), ("哈萨克斯坦总统会见外交部长", "Chinese"),
     ("Ο πρόεδρος συναντήθηκε", "Greek"), ("הנשיא נפגש עם השר", "Hebrew"), ("대통령이 장관을 만났다", "Korean")],
)  # fmt: skip
def test_other_scripts_are_named(text, name):
    assert identify(text).name == name
    assert identify(text).language is None


@pytest.mark.parametrize("text", ["", "  \n ", "2023-10-31", "!!! 123 …"])
def test_no_letters_no_language(text):
    found = identify(text)
    assert (found.language, found.name) == (None, "")


def test_a_russian_page_with_a_kazakh_quote_is_russian():
    page = "\n\n".join([*READ["ru"], "«" + " ".join(READ["kk"][:4]) + "»", *READ["ru"]])
    assert identify(page).language == "ru"


def test_a_kazakh_page_with_a_russian_quote_is_kazakh():
    page = "\n\n".join([*READ["kk"], "«" + " ".join(READ["ru"][:5]) + "»"])
    assert identify(page).language == "kk"


def test_the_majority_decides_a_mixed_page():
    russian, kazakh = "\n\n".join(READ["ru"]), "\n\n".join(READ["kk"][:5])
    assert identify(f"{kazakh}\n\n{russian}").language == "ru"
    assert identify(f"{russian[:250]}\n\n" + "\n\n".join(READ["kk"])).language == "kk"


def test_an_english_page_full_of_turkmen_names_is_english():
    text = "Türkmengaz and Türkmenhimiýa sent their chairmen, Maksat Babaýew and Nyýazly Nyýazlyýew, to the talks in Astana."  # noqa: E501
    assert identify(text).language == "en"


def test_decomposed_letters_are_the_same_letters():
    assert (
        identify("Prezidenti dąsary i\u0327sler barada gu\u0308rru\u0308n\u030c etdi we gol c\u0327ekdi.").language
        == "tk"
    )


def test_a_page_takes_under_a_few_milliseconds():
    page = "\n\n".join(READ["ru"] * 8)
    identify(page)
    began = time.perf_counter()
    for _ in range(20):
        identify(page)
    assert (time.perf_counter() - began) / 20 < 0.005


def test_every_row_of_the_table_knows_its_example():
    from elchi.language.identify import _other_rows, read_rows

    for row in [*(row for _, row in read_rows()), *_other_rows()]:
        found = identify(row.example)
        assert (found.name, found.script) == (row.name, row.script), row.example
