"""The samples in a PostgreSQL database answer as they do in a file: what is held, lists, search, pages."""

import msgspec
import pytest

from elchi.linking import Conclusion
from elchi.records import Agreement, Article, Commitment, Event, Person
from elchi.storage import Record
from elchi.storage.selection import ALL, Selection

ASKED = (
    ALL,
    Selection(countries=("KZ", "TM")),
    Selection(countries=("KZ",), year="2023"),
    Selection(words="договор"),
    Selection(since="2023-06", until="2024"),
)
ENCODE = msgspec.json.encode
WORDS = ("министр", "договор о дружбе", "agreement", "trade turnover", "келісім", "gepleşik", "президент визит")


def test_what_is_held_is_the_same_to_the_letter(both):
    file, server = both
    with file.snapshot() as one, server.snapshot() as other:
        for of in (Event, Agreement, Commitment, Person):
            assert list(map(ENCODE, one.conclusions(of))) == list(map(ENCODE, other.conclusions(of)))
        assert list(one.articles()) == list(other.articles())
        assert list(one.findings()) == list(other.findings())
        assert list(one.memberships()) == list(other.memberships())


@pytest.mark.parametrize("of", [Event, Agreement, Commitment, Person, Article])
@pytest.mark.parametrize("asked", ASKED)
def test_lists_stand_in_the_same_order_page_by_page(both, of, asked):
    if of is Person and (asked.since or asked.words):
        asked = Selection(words="нур")
    assert walked(both[0], of, asked) == walked(both[1], of, asked)


def walked(record: Record, of: type[Conclusion | Article], asked: Selection) -> list[str]:
    found: list[str] = []
    after = None
    while True:
        page = record.listed(of, asked, after, limit=7)
        found += [one.id for one in page.items]
        after = page.next
        if after is None:
            assert len(found) == page.total
            return found


@pytest.mark.parametrize("words", WORDS)
def test_the_best_articles_come_first_in_both(both, words):
    one, other = ([hit.article.id for hit in record.find(words, limit=50)] for record in both)
    assert one == other
    assert one


def test_facets_and_overviews(both):
    file, server = both
    for by in ("year", "type", "country", "pair"):
        assert file.tally(Event, by) == server.tally(Event, by)
    assert file.pairs() == server.pairs()
    assert file.pair("KZ", "TM") == server.pair("KZ", "TM")
