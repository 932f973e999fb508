"""New is what pages added later tell, whatever year they are of."""

import pytest

from elchi.errors import InputError
from elchi.records import Agreement, Article, Event
from elchi.storage.selection import Selection


@pytest.fixture
def three(record, plain, event):
    """Three pages: talks of 2023, the same talks again, and talks of 2019 between others."""
    record.add(plain("a-1", published="2023-10-30"), [event("1", "2023-10-30", article="a-1")])
    record.add(plain("a-2", published="2023-10-31"), [event("2", "2023-10-30", article="a-2")])
    far = event("3", "2019-02-03", article="a-3", countries=["KZ", "UZ"])
    record.add(plain("a-3", published="2019-02-03", language="ru"), [far])


def told(record, of, after, until, selection=None):
    found = record.news(of, selection or Selection(), after=after, until=until)
    assert found.total == len(found.items)
    return [(each.item.id if of is Article else each.item.findings, each.new, each.finding) for each in found.items]


@pytest.mark.usefixtures("three")
def test_what_pages_tell_first_and_again(record):
    assert record.last_page() == 3
    assert told(record, Event, 0, 3) == [(["1", "2"], True, "1"), (["3"], True, "3")]
    assert told(record, Event, 1, 3) == [(["1", "2"], False, "2"), (["3"], True, "3")]
    assert told(record, Event, 2, 3) == [(["3"], True, "3")]
    assert told(record, Event, 3, 3) == []
    assert told(record, Agreement, 0, 3) == []
    assert told(record, Article, 1, 2) == [("a-2", True, None)]


@pytest.mark.usefixtures("three")
def test_only_what_is_asked_for(record):
    assert told(record, Event, 0, 3, Selection(countries=("KZ", "UZ"))) == [(["3"], True, "3")]
    assert told(record, Article, 0, 3, Selection(language="ru")) == [("a-3", True, None)]
    with pytest.raises(InputError):
        record.news(Event, Selection(countries=("XX",)), after=0, until=3)


@pytest.mark.usefixtures("three")
def test_the_first_so_many_and_how_many_there_are(record):
    found = record.news(Event, after=0, until=3, limit=1)
    assert (len(found.items), found.total) == (1, 2)


def test_an_empty_record_has_no_page(record):
    assert record.last_page() == 0
    assert record.news(Event, after=0, until=0).items == []
