from collections.abc import Callable

import pytest

from elchi.publishing.occasions import occasions
from elchi.records import Article, EventFound, Participant, When
from elchi.storage.pairfile import PairFile, file_of
from tests.publishing.record import concluded

TOKAYEV = Participant(name="Kassym-Jomart Tokayev", office="President", country="KZ", role="visitor")
NURTLEU = Participant(name="Murat Nurtleu", country="KZ", role="visitor")
PRESIDENT = Participant(office="President", country="KZ", role="visitor")
Report = Callable[..., tuple[Article, EventFound]]


@pytest.fixture
def report() -> Report:
    def make(key: str, edtf: str | None, published: str, page: str | None = None, **given: object):
        page = page or key
        article = Article(id=page, title=page, language="en", text=page, published=published)
        values = {"type": "visit", "countries": ["KZ", "TM"], "participants": [TOKAYEV], "mode": "official"} | given
        when = When(edtf=edtf, stated=edtf is not None)
        return article, EventFound(id=key, article=page, rule="hand/1", when=when, **values)

    return make


def grouped(*reports: tuple[Article, EventFound]) -> list[list[str]]:
    return [sorted(r.id for r in occasion.reports) for occasion in occasions(filed(*reports))]


def filed(*reports: tuple[Article, EventFound]) -> PairFile:
    found = [finding for _, finding in reports]
    return file_of(
        ("KZ", "TM"),
        [article for article, _ in reports],
        found,
        concluded([(article, [finding]) for article, finding in reports]),
    )


def test_one_date_and_one_person_are_one_occasion(report):
    assert grouped(report("a", "2024-10-10", "2024-10-11"), report("b", "2024-10-10", "2024-10-12")) == [["a", "b"]]


def test_two_people_on_one_day_are_two_occasions(report):
    other = report("b", "2024-10-10", "2024-10-10", participants=[NURTLEU])
    assert sorted(grouped(report("a", "2024-10-10", "2024-10-10"), other)) == [["a"], ["b"]]


def test_pages_that_call_a_visit_state_and_official_differ(report):
    reports = report("a", "2024-10-10", "2024-10-10"), report("b", "2024-10-10", "2024-10-11", mode="state")
    (occasion,) = occasions(filed(*reports))
    assert occasion.disputed
    assert occasion.modes == ["official", "state"]


def test_an_undated_report_joins_the_dated_one_of_those_days(report):
    reports = report("a", "2024-10-10", "2024-10-11"), report("b", None, "2024-10-11")
    (occasion,) = occasions(filed(*reports))
    assert occasion.when.edtf == "2024-10-10"


def test_an_undated_report_of_another_week_stays_alone(report):
    assert len(grouped(report("a", "2024-10-10", "2024-10-11"), report("b", None, "2024-10-20"))) == 2


def test_a_later_mention_by_year_joins_the_one_visit_it_can_mean(report):
    visit = report("a", "2021-10-24/2021-10-25", "2021-10-26", mode="state")
    echo = report("b", "2021", "2023-10-31", mode="state", status="background", participants=[PRESIDENT])
    (occasion,) = occasions(filed(visit, echo))
    assert (occasion.when.edtf, occasion.status) == ("2021-10-24/2021-10-25", "occurred")


def test_what_was_planned_and_then_happened_is_a_plan_no_more(report):
    plan, visit = report("a", "2024-10-04", "2024-09-01", status="planned"), report("b", "2024-10-10", "2024-10-11")
    (occasion,) = occasions(filed(plan, visit))
    assert (occasion.status, occasion.when.edtf) == ("occurred", "2024-10-10")


def test_a_plan_that_somebody_else_carried_out_stays_a_plan(report):
    plan = report("a", "2024-10-04", "2024-09-01", status="planned")
    other = report("b", "2024-10-04", "2024-10-04", participants=[NURTLEU])
    assert {occasion.status for occasion in occasions(filed(plan, other))} == {"planned", "occurred"}


def test_an_office_without_a_name_is_not_a_second_person(report):
    held = Participant(name="Kassym-Jomart Tokayev", office="President", country="KZ", role="visitor")
    host = Participant(office="President", country="TM", role="host")
    one = report("a", "2024-10-10", "2024-10-10", participants=[held])
    two = report("b", "2024-10-10", "2024-10-11", participants=[TOKAYEV, PRESIDENT, host])
    (occasion,) = occasions(filed(one, two))
    assert occasion.participants == [held, host]
