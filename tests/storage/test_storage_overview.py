"""Counts over the record, what is ahead and what came last, by hand."""

import pytest

from elchi.errors import InputError
from elchi.records import (
    Agreement,
    AgreementFound,
    Article,
    CommitmentFound,
    Event,
    FormatFound,
    Programme,
    Rejected,
    SectorFound,
    Statistic,
)
from elchi.storage import Record, Selection


@pytest.fixture
def diary(record, plain, event):
    """Three articles: talks of two, a call that is planned and papers that end, a summit of three."""

    def page(key, published, outlet="one.example", language="en"):
        return plain(key, f"Page {key}", published=published, outlet=outlet, language=language)

    def sector(key, article, name):
        return SectorFound(id=key, article=article, rule="r", sector=name)

    def format_(key, article, role):
        return FormatFound(id=key, article=article, rule="r", organisation="UN", role=role)

    paper = {"article": "a2", "rule": "r", "type": "agreement", "parties": ["KZ", "TM"], "status": "signed"}
    promise = {"article": "a2", "rule": "r", "by": ["KZ", "TM"]}
    record.add(
        page("a1", "2023-10-31"),
        [
            event("e1", "2023-10-30", article="a1", type="talks"),
            sector("s1", "a1", "energy"),
            format_("o1", "a1", "venue"),
        ],
    )
    record.add(
        page("a2", "2024-02-02", "two.example", "ru"),
        [
            event("e2", "2024-03-01", article="a2", type="call", status="planned"),
            sector("s2", "a2", "energy"),
            sector("s3", "a2", "trade"),
            format_("o2", "a2", "agenda"),
            AgreementFound(id="g1", title="agreement on gas", valid_to="2024", signed_on="2020-05-01", **paper),
            AgreementFound(id="g2", title="agreement on rivers", valid_to="2030", signed_on="2021-07-02", **paper),
            CommitmentFound(id="c1", action="to open flights", due="2024-06", **promise),
            CommitmentFound(id="c2", action="to build a bridge", due="2023", **promise),
        ],
    )
    record.add(
        page("a3", "2024-05-05"),
        [event("e3", "2022", article="a3", type="summit", countries=["KZ", "TM", "UZ"]), sector("s4", "a3", "trade")],
    )
    return record


def test_pairs_by_events_with_the_newest_day(diary):
    told = [(each.countries, each.events, each.newest) for each in diary.pairs()]
    assert told == [
        (("KZ", "TM"), 3, "2024-03-01"),
        (("KZ", "UZ"), 1, "2022-01-01"),
        (("TM", "UZ"), 1, "2022-01-01"),
    ]
    assert [(each.countries, each.events) for each in diary.pairs(since="2023", until="2024-02-28")] == [
        (("KZ", "TM"), 1)
    ]
    with pytest.raises(InputError, match="no date"):
        diary.pairs(until="now")


def test_sectors_by_year_are_articles_that_name_them(diary):
    def told(*countries):
        return [(each.sector, each.year, each.articles) for each in diary.sectors_by_year(countries)]

    assert told() == [("energy", "2023", 1), ("energy", "2024", 1), ("trade", "2024", 2)]
    assert told("UZ") == [("trade", "2024", 1)]
    assert told("KZ", "TM") == told()
    with pytest.raises(InputError, match="no country"):
        told("XX")


def test_organisations_with_their_roles(diary):
    (un,) = diary.formats()
    assert (un.organisation, un.articles, un.roles) == ("UN", 2, {"agenda": 1, "venue": 1})
    (un,) = diary.formats(Selection(year="2023"))
    assert (un.articles, un.roles) == (1, {"venue": 1})


def test_a_headline_is_the_totals_of_the_lists(diary):
    head = diary.headline("TM", "KZ")
    assert (head.events, head.agreements, head.commitments, head.articles) == (3, 2, 2, 3)
    assert (head.outlets, head.languages) == (2, 2)
    assert diary.headline("KZ", "TM", since="2024").events == 1
    assert diary.headline("KZ", "AF").articles == 0


def test_what_lies_ahead_of_a_day(diary):
    ahead = diary.upcoming("2024-02-10")
    assert [one.findings[0] for one in ahead.events] == ["e2"]
    assert [one.findings[0] for one in ahead.agreements] == ["g1"]
    assert [one.findings[0] for one in ahead.commitments] == ["c1"]
    later = diary.upcoming("2024-03-02")
    assert (later.events, len(later.agreements)) == ([], 1)
    other = diary.upcoming("2024-02-10", Selection(countries=("UZ",)))
    assert (other.events, other.agreements, other.commitments) == ([], [], [])
    with pytest.raises(InputError, match="cannot be asked by type"):
        diary.upcoming("2024", Selection(type="visit"))
    with pytest.raises(InputError, match="no date"):
        diary.upcoming("tomorrow")


def test_what_was_told_of_first_by_the_pages_added_last(diary, plain, event):
    assert [new.item.id for new in diary.latest(Article)] == ["a3", "a2", "a1"]
    assert [new.item.findings[0] for new in diary.latest(Event)] == ["e3", "e2", "e1"]
    diary.add(plain("again", published="2024-06-01"), [event("e9", "2023-10-30", article="again", type="talks")])
    newest = diary.latest(Event, limit=2)
    assert [new.item.findings[0] for new in newest] == ["e3", "e2"]
    assert newest[0].added.startswith("20")
    assert {new.item.findings[0] for new in diary.latest(Agreement, countries=("TM", "KZ"))} == {"g1", "g2"}
    assert [new.item.findings[0] for new in diary.latest(Event, countries=("KZ", "UZ"))] == ["e3"]


def test_an_article_read_anew_keeps_when_it_was_added(record, page, visit, energy):
    record.add(page, [visit])
    before = record.latest(Article)[0].added
    record.add(page, [visit, energy])
    assert [new.added for new in record.latest(Article)] == [before]
    assert record.listed(Event, Selection(sector="energy")).total == 1


def test_the_stamp_changes_with_what_is_held_and_with_nothing_else(store, page, visit):
    with Record(store) as record, Record(store) as other:
        seen = [record.stamp]
        assert seen == [other.stamp]

        def changed():
            seen.append(record.stamp)
            assert record.stamp == other.stamp
            return seen[-1] != seen[-2]

        record.add(page, [visit])
        assert changed()
        record.add(page, [visit])
        other.events()
        assert not changed()
        other.reject(Rejected(reason="empty", detail="nothing", name="x"))
        assert changed()
        given = {"reporter": "KZ", "partner": "TM", "flow": "export", "period": "2023", "source": "s"}
        other.keep([Statistic(value=1.0, unit="USD", **given)])
        assert changed()
        other.keep_programme(Programme(id="p", title="p", countries=["KZ", "TM"], language="en"))
        assert changed()
        other.relink()
        assert changed()


def test_two_records_have_two_stamps(tmp_path):
    with Record(tmp_path / "one.db") as one, Record(tmp_path / "two.db") as two:
        assert one.stamp != two.stamp
