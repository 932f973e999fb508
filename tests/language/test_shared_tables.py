"""Facts of the shared tables, checked against answers written by hand."""

import tomllib
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "src" / "elchi" / "language" / "data" / "shared"
LANGUAGES = ("ru", "en", "kk", "tk")


def load(name):
    return tomllib.loads((SHARED / f"{name}.toml").read_text(encoding="utf-8"))


COUNTRIES = {row["code"]: row for row in load("countries")["country"]}
CITIES = load("cities")["city"]
ORGANISATIONS = {row["id"]: row for row in load("organisations")["organisation"]}
SECTORS = load("sectors")["sector"]
OFFICES = {row["id"]: row for row in load("offices")["office"]}
VOCABULARY = load("vocabulary")
NAMES = load("names")


def city(name, country):
    return next(row for row in CITIES if (row["name"], row["country"]) == (name, country))


def names_of(code, language):
    row = COUNTRIES[code][language]
    return {row["name"], row["full"], *row["names"]}


# --- countries ---------------------------------------------------------------------------------------------------


def test_every_iso_country_is_there_once():
    assert len(load("countries")["country"]) == len(COUNTRIES) == 249
    assert {"KZ", "TM", "PS", "VA", "SS", "TL", "BQ", "AX", "ZW"} <= COUNTRIES.keys()
    assert not {"XK", "EU", "UN", "SU", "CS"} & COUNTRIES.keys()


CASE_FORMS = [
    ("KZ", "kk", "gen", "Қазақстанның"),
    ("KZ", "kk", "dat", "Қазақстанға"),
    ("KZ", "kk", "abl", "Қазақстаннан"),
    ("RU", "kk", "gen", "Ресейдің"),
    ("UZ", "kk", "ins", "Өзбекстанмен"),
    ("KG", "kk", "loc", "Қырғызстанда"),
    ("US", "kk", "gen", "АҚШ-тың"),
    ("US", "kk", "ins", "АҚШ-пен"),
    ("IQ", "kk", "dat", "Иракқа"),
    ("SA", "kk", "dat", "Сауд Арабиясына"),
    ("SA", "kk", "abl", "Сауд Арабиясынан"),
    ("BD", "kk", "ins", "Бангладешпен"),
    ("TR", "kk", "acc", "Түркияны"),
    ("NL", "kk", "gen", "Нидерландтың"),
    ("KZ", "tk", "gen", "Gazagystanyň"),
    ("TM", "tk", "dat", "Türkmenistana"),
    ("RU", "tk", "dat", "Russiýa"),
    ("TR", "tk", "gen", "Türkiýäniň"),
    ("TR", "tk", "loc", "Türkiýede"),
    ("CN", "tk", "acc", "Hytaýy"),
    ("IQ", "tk", "gen", "Yragyň"),
    ("US", "tk", "gen", "ABŞ-nyň"),
    ("AE", "tk", "abl", "Birleşen Arap Emirliklerinden"),
    ("TM", "ru", "ins", "Туркменистаном"),
    ("TR", "ru", "dat", "Турции"),
    ("BA", "ru", "gen", "Боснии и Герцеговины"),
    ("NZ", "ru", "loc", "Новой Зеландии"),
    ("KR", "ru", "ins", "Республикой Корея"),
    ("CD", "ru", "acc", "Демократическую Республику Конго"),
    ("CL", "ru", "gen", "Чили"),
    ("NL", "ru", "dat", "Нидерландам"),
    ("US", "ru", "loc", "США"),
]


@pytest.mark.parametrize(("code", "language", "case", "form"), CASE_FORMS)
def test_case_form(code, language, case, form):
    assert COUNTRIES[code][language][case] == form


def test_every_country_has_its_cases_in_every_inflected_language():
    for row in COUNTRIES.values():
        assert {"gen", "dat", "acc", "ins", "loc"} <= row["ru"].keys()
        assert {"gen", "dat", "acc", "loc", "abl", "ins"} <= row["kk"].keys()
        assert {"gen", "dat", "acc", "loc", "abl"} <= row["tk"].keys()


NAMES_ON_PAGES = [
    ("KG", "ru", {"Кыргызстан", "Киргизия", "Кыргызская Республика"}),
    ("CN", "ru", {"Китай", "КНР", "Китайская Народная Республика"}),
    ("TR", "en", {"Türkiye", "Turkey", "Turkiye"}),
    ("KR", "ru", {"Республика Корея", "Южная Корея"}),
    ("TM", "ru", {"Туркменистан", "Туркмения"}),
    ("BY", "ru", {"Беларусь", "Белоруссия"}),
    ("DE", "ru", {"Германия", "ФРГ"}),
    ("AE", "ru", {"ОАЭ", "Объединённые Арабские Эмираты"}),
    ("GB", "ru", {"Великобритания", "Соединённое Королевство"}),
    ("AE", "kk", {"БАӘ", "Біріккен Араб Әмірліктері"}),
    ("CN", "kk", {"Қытай", "ҚХР"}),
    ("GB", "kk", {"Ұлыбритания"}),
    ("AZ", "kk", {"Әзербайжан", "Әзірбайжан"}),
    ("AE", "tk", {"Birleşen Arap Emirlikleri", "BAE"}),
    ("US", "tk", {"ABŞ", "Amerikanyň Birleşen Ştatlary"}),
    ("CN", "tk", {"Hytaý", "Hytaý Halk Respublikasy"}),
    ("IR", "tk", {"Eýran", "Eýran Yslam Respublikasy"}),
    ("KG", "tk", {"Gyrgyz Respublikasy"}),
    ("KR", "tk", {"Koreýa Respublikasy"}),
    ("RU", "tk", {"Russiýa", "Russiýa Federasiýasy"}),
]


@pytest.mark.parametrize(("code", "language", "expected"), NAMES_ON_PAGES)
def test_names_that_pages_use(code, language, expected):
    assert expected <= names_of(code, language)


@pytest.mark.parametrize(
    ("code", "language", "stem"),
    [
        ("KZ", "ru", "казахстанско"),
        ("RU", "ru", "российско"),
        ("TR", "ru", "турецко"),
        ("DE", "ru", "германо"),
        ("KZ", "tk", "gazak"),
        ("TM", "kk", "түрікмен"),
        ("CN", "en", "Sino"),
        ("KZ", "en", "Kazakh"),
    ],
)
def test_first_half_of_a_compound_adjective(code, language, stem):
    assert stem in COUNTRIES[code][language]["combining"]


def test_seats_of_power_stand_for_their_state():
    assert "Акорда" in COUNTRIES["KZ"]["ru"]["metonyms"]
    assert "Ақорда" in COUNTRIES["KZ"]["kk"]["metonyms"]
    assert "White House" in COUNTRIES["US"]["en"]["metonyms"]
    assert "Кремль" in COUNTRIES["RU"]["ru"]["metonyms"]


def test_no_name_stands_for_two_countries():
    for language in LANGUAGES:
        owners = {}
        for code in COUNTRIES:
            for name in names_of(code, language):
                assert owners.setdefault(name.casefold(), code) == code, (language, name)


def test_irregular_forms_are_listed():
    assert "Yragyň" in COUNTRIES["IQ"]["tk"]["extra"]
    assert "Türkiýäniň" in COUNTRIES["TR"]["tk"]["extra"]
    assert COUNTRIES["KZ"]["tk"]["extra"] == []


def test_ambiguous_names_are_marked():
    marked = {code for code, row in COUNTRIES.items() if row.get("ambiguous")}
    assert {"GE", "JO", "TD", "TR"} <= marked
    assert not {"KZ", "UZ"} & marked


# --- cities ------------------------------------------------------------------------------------------------------


def test_every_capital_is_a_city_of_its_country():
    capitals = {(row["name"], row["country"]) for row in CITIES if row.get("capital")}
    named = {(row["capital"], code) for code, row in COUNTRIES.items() if "capital" in row}
    assert capitals == named
    assert len(named) == 193 + len({"VA", "PS", "TW"})  # the members of the UN, and three more


def test_there_are_enough_cities_and_none_twice():
    keys = [(row["name"], row["country"]) for row in CITIES]
    assert len(keys) == len(set(keys)) >= 250
    assert all(row[language] for row in CITIES for language in LANGUAGES)


BOXES = {  # south, north, west, east
    "KZ": (40.5, 55.5, 46.4, 87.4),
    "TM": (35.1, 42.8, 52.4, 66.7),
    "UZ": (37.1, 45.6, 55.9, 73.2),
    "KG": (39.1, 43.3, 69.2, 80.3),
    "TJ": (36.6, 41.1, 67.3, 75.2),
    "AZ": (38.3, 41.9, 44.7, 50.7),
    "TR": (35.8, 42.2, 25.6, 44.9),
    "IR": (25.0, 39.8, 44.0, 63.4),
    "AF": (29.3, 38.5, 60.5, 74.9),
    "CN": (18.1, 53.6, 73.4, 134.8),
    "DE": (47.2, 55.1, 5.8, 15.1),
    "CH": (45.8, 47.9, 5.9, 10.5),
}


@pytest.mark.parametrize("row", [row for row in CITIES if row["country"] in BOXES], ids=lambda row: row["name"])
def test_city_lies_in_its_country(row):
    south, north, west, east = BOXES[row["country"]]
    assert south <= row["lat"] <= north
    assert west <= row["lon"] <= east


def test_cities_are_spelled_as_in_each_language():
    assert city("Ashgabat", "TM")["tk"] == ["Aşgabat"]
    assert set(city("Ashgabat", "TM")["ru"]) == {"Ашхабад", "Ашгабат"}
    assert "Ашғабат" in city("Ashgabat", "TM")["kk"]
    assert city("Tashkent", "UZ")["tk"] == ["Daşkent"]
    assert city("Moscow", "RU")["kk"] == ["Мәскеу"]
    assert "Үрімші" in city("Urumqi", "CN")["kk"]


def test_cities_of_other_hemispheres_have_their_sign():
    assert city("Washington", "US")["lon"] < 0 < city("Washington", "US")["lat"]
    assert city("Canberra", "AU")["lat"] < 0 < city("Canberra", "AU")["lon"]
    assert city("Brasília", "BR")["lat"] < 0 and city("Brasília", "BR")["lon"] < 0


# --- organisations -----------------------------------------------------------------------------------------------


def test_organisation_ids_are_unique_and_complete():
    assert len(load("organisations")["organisation"]) == len(ORGANISATIONS) >= 80
    wanted = "UN OSCE OIC CIS ECO SCO OTS CICA EU EAEU IFAS IPU TURKPA G20 COP C5+1 CA+ CA-China CA-Russia"
    assert (
        set(wanted.split()) | {"CA-Consultative", "Caspian-5", "SPECA", "UNRCCA", "TURKSOY"} <= ORGANISATIONS.keys()
    )


def test_no_name_stands_for_two_organisations():
    for language in LANGUAGES:
        owners = {}
        for row in ORGANISATIONS.values():
            assert row[language], row["id"]
            for name in row[language]:
                assert owners.setdefault(name.casefold(), row["id"]) == row["id"], (language, name)


def test_organisations_are_named_as_on_pages():
    assert ORGANISATIONS["UN"]["kk"][0] == "БҰҰ"
    assert ORGANISATIONS["UN"]["tk"][0] == "BMG"
    assert "ТМД" in ORGANISATIONS["CIS"]["kk"] and "GDA" in ORGANISATIONS["CIS"]["tk"]
    assert "АӨСШК" in ORGANISATIONS["CICA"]["kk"]
    assert "МФСА" in ORGANISATIONS["IFAS"]["ru"] and "AHHG" in ORGANISATIONS["IFAS"]["tk"]
    assert "ЦА+" in ORGANISATIONS["CA+"]["ru"] and "ЦА плюс" in ORGANISATIONS["CA+"]["ru"]


def test_formats_and_their_members():
    assert ORGANISATIONS["UN"]["type"] == "organisation"
    assert ORGANISATIONS["C5+1"]["type"] == ORGANISATIONS["G20"]["type"] == "format"
    assert [row["id"] for row in ORGANISATIONS.values() if row.get("generic")] == ["CA+"]
    assert set(ORGANISATIONS["CA-China"]["members"]) == {"KZ", "KG", "TJ", "TM", "UZ", "CN"}
    assert set(ORGANISATIONS["Caspian-5"]["members"]) == {"AZ", "IR", "KZ", "RU", "TM"}
    assert "TM" not in ORGANISATIONS["OTS"]["members"]
    assert "TM" not in ORGANISATIONS["SCO"]["members"]


def test_members_are_countries():
    for row in ORGANISATIONS.values():
        assert set(row.get("members", [])) <= COUNTRIES.keys(), row["id"]


# --- sectors -----------------------------------------------------------------------------------------------------

SECTOR_IDS = """politics parliament trade investment finance energy oil-gas chemistry textile industry agriculture
    ecology-water transport-logistics telecom-digital education-science media culture humanitarian tourism health
    labour-migration consular border regions security-defence justice space sport other"""
CONTEXTS = """political military economic diplomatic resource culture disease disaster refugee legal terrorism
    government election legislative cbrn cyber historical hypothetical"""


def test_sectors_are_the_vocabulary_in_its_order():
    assert [row["id"] for row in SECTORS] == SECTOR_IDS.split()


def test_sectors_map_to_the_schemes_outside():
    by_id = {row["id"]: row for row in SECTORS}
    assert by_id["transport-logistics"]["dac"] == "210"
    assert by_id["agriculture"]["dac"] == "311"
    assert by_id["tourism"]["dac"] == "332"
    assert by_id["energy"]["eurovoc"] == "66 ENERGY"
    for row in SECTORS:
        assert row["dac"].isdigit() and len(row["dac"]) == 3
        assert set(row["plover"]) <= set(CONTEXTS.split()), row["id"]
        assert all(row["label"][language] for language in LANGUAGES)


# --- offices -----------------------------------------------------------------------------------------------------


def test_offices_are_unique_and_ranked():
    assert len(load("offices")["office"]) == len(OFFICES) >= 90
    assert {row["rank"] for row in OFFICES.values()} == {1, 2, 3, 4, 5}
    assert all(row[language] for row in OFFICES.values() for language in LANGUAGES)


@pytest.mark.parametrize(
    ("office", "rank", "state", "tk"),
    [
        ("president", 1, True, "Prezident"),
        ("prime-minister", 2, True, "Premýer-ministr"),
        ("foreign-minister", 3, True, "daşary işler ministri"),
        ("deputy-cabinet-chairman", 3, True, "Ministrler Kabinetiniň Başlygynyň orunbasary"),
        ("deputy-foreign-minister", 4, True, "daşary işler ministriniň orunbasary"),
        ("ambassador-extraordinary", 4, True, "Adatdan daşary we Doly ygtyýarly ilçi"),
        ("peoples-council-chairman", 1, True, "Halk Maslahatynyň Başlygy"),
        ("secretary-general", 2, False, "Baş sekretar"),
    ],
)
def test_office(office, rank, state, tk):
    row = OFFICES[office]
    assert (row["rank"], row["state"], row["tk"]) == (rank, state, tk)


# --- labels ------------------------------------------------------------------------------------------------------

VALUES = {
    "event_type": """visit talks meeting call signing consultations commission summit ceremony appointment
        ratification message statement other""",
    "mode": """state official working private transit summit-level one-on-one extended reception ministerial demarche
        phone video heads-of-state heads-of-government forum wreath-laying opening unveiling award credentials
        credentials-copy appointed dismissed joint-statement protest""",
    "status": "occurred planned background cancelled denied",
    "role": "visitor host participant signatory presenter recipient",
    "agreement_type": """treaty agreement convention protocol memorandum programme plan roadmap concept strategy
        joint-statement declaration communique contract note package""",
    "level": "state government ministry agency region company",
    "agreement_status": "signed initialled planned mentioned ratified in-force expired",
    "force": "agreed expedient instructed proposed announced intended",
    "kind": "event agreement commitment figure office sector format mechanism",
    "mechanism_type": """intergovernmental-commission working-group business-council friendship-group commission
        committee council""",
    "format_role": "agenda venue participant",
    "measure": """trade_turnover export import growth investment_stock joint_ventures treaty_base transit_volume
        flights students target loan grant""",
    "confidence": "stated inferred disputed",
}


@pytest.mark.parametrize("table", VALUES)
def test_every_value_has_a_label_in_four_languages(table):
    assert list(VOCABULARY[table]) == [value.replace("_", " ") for value in VALUES[table].split()]
    for labels in VOCABULARY[table].values():
        assert list(labels) == list(LANGUAGES)
        assert all(labels.values())


def test_labels_read_as_an_officer_would_print_them():
    assert VOCABULARY["event_type"]["visit"] == {"ru": "визит", "en": "visit", "kk": "сапар", "tk": "sapar"}
    assert VOCABULARY["agreement_type"]["agreement"]["tk"] == "ylalaşyk"
    assert VOCABULARY["force"]["expedient"]["ru"] == "сочтено целесообразным"


# --- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_given_names(language):
    assert len(set(NAMES["given"][language])) == len(NAMES["given"][language]) >= 250


def test_given_names_are_spelled_in_each_language():
    assert "Мурат" in NAMES["given"]["ru"] and "Мұрат" in NAMES["given"]["kk"] and "Myrat" in NAMES["given"]["tk"]
    assert "Şawkat" in NAMES["given"]["tk"] and "Shavkat" in NAMES["given"]["en"]


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("Касым-Жомарт", "Kassym-Jomart"),
        ("Қасым-Жомарт", "Kassym-Jomart"),
        ("Gasym-Žomart", "Kassym-Jomart"),
        ("Токаев", "Tokayev"),
        ("Тоқаев", "Tokayev"),
        ("Tokaýew", "Tokayev"),
        ("Бердымухамедов", "Berdimuhamedov"),
        ("Бердімұхамедов", "Berdimuhamedov"),
        ("Berdimuhamedow", "Berdimuhamedov"),
        ("Мередов", "Meredov"),
        ("Raşit", "Rashid"),
        ("Нуртлеу", "Nurtleu"),
        ("Нұртілеу", "Nurtleu"),
        ("Nurtileu", "Nurtleu"),
        ("Tažibaýew", "Tazhibayev"),
        ("Mirziýoýew", "Mirziyoyev"),
        ("Ärdogan", "Erdoğan"),
    ],
)
def test_conventional_spelling(written, english):
    assert NAMES["conventional"][written] == english


def test_conventional_names_are_parts_of_names():
    assert len(NAMES["conventional"]) >= 200
    assert not [part for part in NAMES["conventional"] if " " in part]


@pytest.mark.parametrize("language", LANGUAGES)
def test_endings_are_there(language):
    assert len(NAMES["surname_endings"][language]) >= 15
    assert len(NAMES["patronymic_endings"][language]) >= 5
