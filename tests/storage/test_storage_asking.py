import msgspec
import pytest

from elchi.errors import InputError
from elchi.records import AgreementFound, CommitmentFound, FigureFound, FormatFound, OfficeFound, Place


@pytest.fixture
def dated(record, plain, event):
    for key, edtf in [("day", "2023-10-30"), ("year", "2023"), ("span", "2024-08-15/2024-08-17"), ("old", "2021-10")]:
        record.add(plain(f"a-{key}", published="2024-12-01"), [event(key, edtf)])
    record.add(plain("a-undated", published="2022-05-01"), [event("undated", None)])
    return record


def ids(events):
    return [event.findings[0] for event in events]


def test_events_come_newest_first_and_undated_ones_by_the_day_reported(dated):
    assert ids(dated.events()) == ["span", "day", "year", "undated", "old"]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2024", None, ["span"]),
        ("2024-08-16", "2024-08-16", ["span"]),
        ("2023-06", "2023-09", ["year"]),
        (None, "2022", ["undated", "old"]),
        ("2021-10-31", "2021-10-31", ["old"]),
    ],
)
def test_a_date_of_any_precision_bounds_the_events(dated, since, until, expected):
    assert ids(dated.events(since=since, until=until)) == expected


def test_events_by_type_status_and_pair(record, plain, event):
    record.add(plain("a-x"), [event("x", "2023", type="visit", status="planned")])
    record.add(plain("a-y"), [event("y", "2022", countries=["KZ", "UZ"])])
    record.add(plain("a-z"), [event("z", "2021", countries=["TM", "KZ", "UZ"])])
    assert ids(record.events(type="visit")) == ["x"]
    assert ids(record.events(status="occurred")) == ["y", "z"]
    assert ids(record.events(pair=("tm", "kz"))) == ["x", "z"]


def test_a_finding_id_names_its_event_for_ever(record, page, visit):
    record.add(page, [visit])
    event = record.event("f1")
    assert event is not None
    assert record.event(event.id) == event
    assert event.type == "visit"
    assert record.event("f2") is None


def test_articles_newest_first_and_bounded(record, plain):
    for key, day in [("old", "2021-01-05"), ("none", None), ("new", "2023-10-31")]:
        record.add(plain(key, published=day, outlet=f"{key}.kz"), [])
    assert [a.id for a in record.articles()] == ["new", "old", "none"]
    assert [a.id for a in record.articles(until="2021")] == ["old"]
    assert [a.id for a in record.articles(outlet="none.kz")] == ["none"]
    assert [a.id for a in record.articles(limit=1)] == ["new"]


def test_the_file_of_a_pair_holds_every_kind_with_its_articles(record, page, visit, energy):
    common = {"article": "a1", "rule": "ru/x"}
    more = [
        AgreementFound(id="g", type="programme", title="Программа", parties=["KZ", "TM"], **common),
        CommitmentFound(id="c", action="увеличить товарооборот", by=["TM"], **common),
        FigureFound(id="n", measure="trade turnover", value=1.0, countries=["KZ", "TM"], **common),
        FigureFound(id="n2", measure="export", value=2.0, countries=["KZ"], **common),
        OfficeFound(id="o", person="Rashid Meredov", office="Minister", country="TM", **common),
        FormatFound(id="m", organisation="UN", **common),
    ]
    record.add(page, [visit, energy, *more])
    file = record.pair("kz", "tm")
    assert file.countries == ("KZ", "TM")
    assert file.articles == {"a1": page}
    assert [file.reports[key] for event in file.events for key in event.findings] == [visit]
    kinds = (file.figures, file.offices, file.sectors, file.formats)
    assert [[f.id for f in kind] for kind in kinds] == [["n"], ["o"], ["f2"], ["m"]]
    assert [file.papers[key].title for one in file.agreements for key in one.findings] == ["Программа"]
    assert [file.promises[key].by for one in file.commitments for key in one.findings] == [["TM"]]


def test_a_round_up_lends_its_sectors_to_no_pair(record, page, visit, energy):
    other = msgspec.structs.replace(visit, id="f9", countries=["KZ", "UZ"], place=Place(city="Tashkent"))
    record.add(page, [visit, other, energy])
    file = record.pair("KZ", "TM")
    assert [f.id for f in file.reports.values()] == ["f1"]
    assert file.sectors == []


def test_a_pair_without_news_has_an_empty_file(record, page, visit):
    record.add(page, [visit])
    file = record.pair("KZ", "KG")
    assert (file.events, file.articles) == ([], {})


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda record: record.events(since="x"), "'x' is no date of the calendar; give a year, a month or a day"),
        (lambda record: record.events(until="2023-02-30"), "'2023-02-30' is no date"),
        (lambda record: record.events(since=""), "'' is no date"),
        (lambda record: record.events(type="foo"), "'foo' is no type of event; give one of visit, talks"),
        (lambda record: record.events(status="done"), "'done' is no status of an event; give one of occurred"),
        (lambda record: record.events(pair="KZ"), "'KZ' is no pair of countries"),
        (lambda record: record.events(pair=("KZ", "ZZ")), "no country 'ZZ'; give an ISO 3166-1 code"),
        (lambda record: record.pair("KZ", "ZZ"), "no country 'ZZ'; give an ISO 3166-1 code"),
        (lambda record: record.find("визит", pair=("KAZ", "TM")), "no country 'KAZ'"),
        (lambda record: record.find("визит", language="de"), "'de' is no language that is read; give one of en"),
        (lambda record: record.articles(since="last year"), "'last year' is no date"),
        (lambda record: record.findings(kind="events"), "'events' is no kind of finding; give one of event"),
    ],
)
def test_a_question_that_cannot_be_answered_says_why(record, ask, said):
    with pytest.raises(InputError, match=said):
        ask(record)
