"""What bears on an item and what only looks so: hand-written findings in four languages."""

import random

import pytest
from hand_told import at, followed, one, programme, told, visit

from elchi.records import When

VISIT = "Организовать официальный визит Министра иностранных дел Туркменистана в Казахстан"
FM, PRESIDENT = "Minister of Foreign Affairs", "President"


def test_a_visit_by_the_holder_of_the_office_is_done():
    page = visit("Глава МИД прибыл с официальным визитом.", "TM", FM, "2025-02-03", mode="official")
    stands = one(VISIT, "I полугодие 2025 года", page)
    assert (stands.state, stands.overdue, stands.last) == ("done", False, "2025-02-03")
    assert stands.evidence[0].rule == "event/visit"


@pytest.mark.parametrize(
    "page",
    [
        visit("Казахский министр прибыл.", "KZ", FM, "2025-02-03", mode="official"),
        visit("Президент прибыл с официальным визитом.", "TM", PRESIDENT, "2025-02-03", mode="official"),
        visit("Министр был в прошлом году.", "TM", FM, "2024-02-03", mode="official"),
        told("event", "Министры провели переговоры.", type="talks", when=When(edtf="2025-02-03")),
    ],
    ids=["the other side", "another office", "another year", "no visit"],
)
def test_what_is_not_the_visit_that_was_asked_for(page):
    stands = one(VISIT, "I полугодие 2025 года", page)
    assert (stands.state, stands.overdue, stands.evidence) == ("none", True, [])


def test_another_kind_of_visit_is_for_a_person_to_judge():
    page = visit("Глава МИД прибыл с рабочим визитом.", "TM", FM, "2025-02-03", mode="working")
    stands = one(VISIT, "I полугодие 2025 года", page)
    assert (stands.state, stands.review, stands.overdue) == ("none", 1, True)


def test_a_planned_visit_is_progress_and_a_cancelled_one_a_setback():
    planned = visit("Визит намечен на июнь.", "TM", FM, "2025-06", status="planned", published="2025-03-01")
    stands = one(VISIT, "I полугодие 2025 года", planned, on="2025-04-01")
    assert (stands.state, stands.overdue) == ("progress", False)
    cancelled = visit("Визит отменён.", "TM", FM, "2025-06", status="cancelled", published="2025-05-01")
    stands = one(VISIT, "I полугодие 2025 года", planned, cancelled)
    assert [found.bearing for found in stands.evidence] == ["progress", "setback"] or [
        found.bearing for found in stands.evidence
    ] == ["setback", "progress"]
    assert stands.overdue


def test_pages_after_the_day_of_the_report_do_not_count():
    page = visit("Глава МИД прибыл.", "TM", FM, "2025-02-03", mode="official", published="2025-02-04")
    assert one(VISIT, "I полугодие 2025 года", page, on="2025-02-01").evidence == []


SESSION = "Провести тринадцатое заседание Межправительственной комиссии"


@pytest.mark.parametrize(
    ("number", "state", "review"),
    [(13, "done", 0), (12, "none", 0), (None, "none", 1)],
    ids=["13th", "12th", "untold"],
)
def test_a_session_is_known_by_its_number(number, state, review):
    words = "The session of the Intergovernmental Commission was held."
    page = told("event", words, language="en", type="commission", number=number, when=When(edtf="2024-11-20"))
    stands = one(SESSION, "IV квартал 2024 года", page)
    assert (stands.state, stands.review) == (state, review)


def test_one_working_group_is_not_another():
    item = "Провести заседание Рабочей группы по увеличению товарооборота"
    trade = "Состоялось заседание рабочей группы по увеличению товарооборота."
    water = "Состоялось заседание рабочей группы по водным ресурсам."
    pages = [told("event", words, type="commission", when=When(edtf="2025-02-10")) for words in (trade, water)]
    assert one(item, "2025 год", pages[0]).state == "done"
    assert one(item, "2025 год", pages[1]).evidence == []


def test_consultations_on_another_subject_are_others():
    words = "Ministers held political consultations in Astana."
    page = told("event", words, language="en", type="consultations", when=When(edtf="2025-05-03"))
    assert one("Провести политические консультации", "2025 год", page).state == "done"
    assert one("Провести консультации по консульским вопросам", "2025 год", page).evidence == []


MONUMENT = "Открыть памятник Махтумкули Фраги в городе Астане"


@pytest.mark.parametrize(
    ("words", "language", "city", "state"),
    [
        ("A monument to Magtymguly Pyragy was unveiled in Astana.", "en", "Astana", "done"),
        ("Астанада Мақтымқұлы Фрагиге ескерткіш ашылды.", "kk", "Astana", "done"),
        ("A monument to Abai was unveiled in Ashgabat.", "en", "Ashgabat", "none"),
        ("A monument to Abai was unveiled in Astana.", "en", "Astana", "none"),
    ],
)
def test_a_monument_is_known_by_name_and_place_in_any_language(words, language, city, state):
    country = "KZ" if city == "Astana" else "TM"
    fields = {"type": "ceremony", "mode": "unveiling", "place": at(city, country), "when": When(edtf="2024-07-04")}
    assert one(MONUMENT, "2024 год", told("event", words, language=language, **fields)).state == state


def test_a_document_is_known_by_its_subject():
    item = "Подписать соглашение о сотрудничестве в области туризма"
    fields = {"language": "en", "type": "agreement", "status": "signed", "signed_on": "2025-04-10"}
    tourism = told("agreement", "They signed an agreement.", title="Agreement on cooperation in tourism", **fields)
    roads = told(
        "agreement", "They signed an agreement.", title="Agreement on international road transport", **fields
    )
    assert one(item, "2025 год", tourism).state == "done"
    assert one(item, "2025 год", roads).evidence == []
    planned = told(
        "agreement",
        "A draft is ready.",
        title="Agreement on cooperation in tourism",
        type="agreement",
        status="planned",
        language="en",
    )
    assert one(item, "2025 год", planned).state == "progress"


def test_a_signed_document_is_halfway_to_its_ratification():
    fields = {"type": "agreement", "title": "Соглашение о туризме", "signed_on": "2025-04-10"}
    item = "Обеспечить ратификацию соглашения о туризме"
    assert one(item, "2025 год", told("agreement", "Подписано.", status="signed", **fields)).state == "progress"
    assert one(item, "2025 год", told("agreement", "Ратифицировано.", status="ratified", **fields)).state == "done"


def test_a_goal_is_reached_or_approached_by_the_measure_it_names():
    item = "Довести взаимный товарооборот до 1 млрд долларов США"
    fields = {"language": "en", "measure": "trade turnover", "unit": "USD"}
    low = told("figure", "Trade grew to 600 million.", value=6e8, change=12.0, period="2024", **fields)
    high = told("figure", "Trade reached 1.1 billion.", value=1.1e9, period="2025", **fields)
    old = told("figure", "Trade grew in 2023.", value=6e8, change=28.0, period="2023", **fields)
    gas = told("figure", "Gas.", language="en", measure="export", value=2e9, unit="USD", period="2025")
    assert one(item, "2026 год", low).state == "progress"
    assert one(item, "2026 год", low, high).state == "done"
    assert one(item, "2026 год", old, gas).evidence == []


def test_a_promise_said_again_is_only_mentioned():
    page = told(
        "commitment", "It was decided to set up trading houses.", language="en", action="set up trading houses"
    )
    stands = one("Открыть на взаимной основе торговые дома", "2025 год", page)
    assert (stands.state, stands.overdue) == ("mentioned", True)


def test_a_deed_carries_out_what_names_no_event():
    words = "A trading house of Kazakhstan was opened in Ashgabat."
    page = told("event", words, language="en", type="ceremony", mode="opening", when=When(edtf="2025-06-02"))
    assert one("Открыть на взаимной основе торговые дома", "2025 год", page).state == "done"


def test_years_of_an_item_that_repeats():
    pages = [
        told("event", "Состоялись политические консультации.", type="consultations", when=When(edtf=day))
        for day in ("2024-03-01", "2025-02-03")
    ]
    item = "Проводить политические консультации"
    whole = one(item, "ежегодно", *pages, on="2025-12-31")
    assert (whole.state, whole.overdue, whole.periods) == ("done", False, {"2024": True, "2025": True})
    part = one(item, "ежегодно", pages[1])
    assert (part.state, part.overdue) == ("progress", True)
    assert part.periods == {"2024": False, "2025": True, "2026": False}


def test_an_item_without_a_date_is_never_overdue():
    for due in ("постоянно", "по согласованию", "после ввода моста"):
        stands = one("Провести заседание Делового совета", due, on="2030-01-01")
        assert (stands.state, stands.overdue) == ("none", False)


def test_items_in_kazakh_turkmen_and_english():
    words = "Ministers held political consultations in Astana."
    page = told("event", words, language="en", type="consultations", when=When(edtf="2025-02-03"))
    for item, due, language in (
        ("Саяси консультациялар өткізу", "2025 жылғы 1-тоқсан", "kk"),
        ("Syýasy geňeşmeleri geçirmek", "2025-nji ýyl", "tk"),
        ("Hold political consultations", "2025", "en"),
    ):
        assert one(item, due, page, language=language).state == "done", item


def test_a_successor_is_a_programme_for_the_years_behind():
    made = programme(("Провести форум", "2025 год"))
    fields = {"type": "programme", "title": "Программа", "valid_to": "2029", "published": "2026-01-02"}
    right = told("agreement", "Подписана программа на 2027–2029 годы.", valid_from="2027", **fields)
    wrong = told("agreement", "Подписана программа на 2026–2029 годы.", valid_from="2026", **fields)
    assert followed(made, [wrong]).successor is None
    assert followed(made, [wrong, right]).successor == right[1].id
    assert followed(made, [right]).ends_in == 350


def test_the_order_of_findings_changes_nothing():
    pages = [
        visit("Глава МИД прибыл.", "TM", FM, "2025-02-03", mode="official"),
        visit("Глава МИД прибыл с рабочим визитом.", "TM", FM, "2025-05-03", mode="working"),
        told("event", "Состоялись консультации.", type="consultations", when=When(edtf="2025-02-03")),
        told("commitment", "Решено открыть торговые дома.", action="открыть торговые дома"),
    ]
    made = programme((VISIT, "2025 год"), ("Провести консультации", "ежегодно"), ("Открыть торговые дома", "2025"))
    first = followed(made, pages)
    for seed in range(5):
        random.Random(seed).shuffle(pages)
        assert followed(made, pages) == first


def test_thousands_of_items_and_findings_take_seconds():
    made = programme(*((f"Провести форум регионов номер {n}", "2025 год") for n in range(2000)))
    pages = [
        told("event", f"Состоялся форум регионов {n}.", type="visit", when=When(edtf="2025-02-03"))
        for n in range(2000)
    ]
    assert len(followed(made, pages).items) == 2000
