"""Standing bodies with their sessions: one body in four languages, bodies kept apart, numbers that are missing."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.linking import Account
from elchi.linking.mechanisms import mechanisms
from elchi.linking.mechanisms.bodies import alike, body
from elchi.linking.mechanisms.numbering import doubtful, expected, missing
from elchi.records import Event, EventFound, Mechanism, MechanismFound, Participant, Place, Quote, Session, When

NUMBERS = count()
IGC = "intergovernmental-commission"


def named(
    name, type=IGC, session=None, language="en", *, article=None, day="2024-01-01", start=0, countries=("KZ", "TM")
):
    key = f"m{next(NUMBERS):04}"
    page = article or key
    quote = Quote(article=page, start=start, end=start + len(name), text=name)
    found = MechanismFound(
        id=key,
        article=page,
        rule="t",
        name=name,
        type=type,
        countries=list(countries),
        session=session,
        quotes=[quote],
    )
    return Account(finding=found, language=language, published=day)


def held(
    number=None,
    edtf=None,
    type="commission",
    *,
    words="",
    article=None,
    language="en",
    status="occurred",
    chairs=(),
    start=0,
    day=None,
    countries=("KZ", "TM"),
):
    """An event with its one report."""
    key = f"e{next(NUMBERS):04}"
    page = article or key
    quote = Quote(article=page, start=start, end=start + len(words), text=words)
    people = [Participant(name=name, country="KZ") for name in chairs]
    common = {"type": type, "status": status, "when": When(edtf=edtf), "countries": list(countries), "number": number}
    found = EventFound(id=key, article=page, rule="t", participants=people, quotes=[quote] if words else [], **common)
    reported = day or (edtf or "2024-01-01")[:10]
    event = Event(id=f"E{key}", participants=people, reported=reported, findings=[key], **common)
    return event, Account(finding=found, language=language, published=reported)


def of(*told) -> list[Mechanism]:
    events = [one[0] for one in told if isinstance(one, tuple)]
    return mechanisms(events, [one[1] if isinstance(one, tuple) else one for one in told])


def only(*told) -> Mechanism:
    (one,) = of(*told)
    return one


def test_names_in_four_languages_are_one_commission():
    found = only(
        named("межправительственной комиссии по торгово-экономическому сотрудничеству", session=12, language="ru"),
        named("intergovernmental commission on economic cooperation", session=11),
        named("үкіметаралық комиссиясы", session=9, language="kk"),
        named("hökümetara toparynyň", language="tk"),
    )
    assert [one.number for one in found.sessions] == [9, 11, 12]
    assert found.missing == [10]
    assert sorted(found.names) == ["en", "kk", "ru", "tk"]


@pytest.mark.parametrize(
    ("type", "one", "other", "same"),
    [
        (
            "working-group",
            ("рабочая группа по увеличению товарооборота", "ru"),
            ("working group on trade turnover", "en"),
            True,
        ),
        (
            "working-group",
            ("рабочая группа по увеличению товарооборота", "ru"),
            ("working group on water", "en"),
            False,
        ),
        ("working-group", ("рабочая группа по транзиту", "ru"), ("рабочая группа", "ru"), False),
        ("council", ("Высший межгосударственный совет", "ru"), ("Жоғары мемлекетаралық кеңес", "kk"), True),
        ("council", ("Supreme Interstate Council", "en"), ("Council of Foreign Ministers", "en"), False),
        ("council", ("Supreme Interstate Council", "en"), ("Intergovernmental Council", "en"), False),
        (IGC, ("intergovernmental commission", "en"), ("комиссия по экономическому сотрудничеству", "ru"), True),
        (IGC, ("joint demarcation commission", "en"), ("commission on trade and economic cooperation", "en"), False),
        ("business-council", ("іскерлік кеңесі", "kk"), ("Деловой совет", "ru"), True),
        ("consultations", ("консульские консультации", "ru"), ("political consultations", "en"), False),
        ("consultations", ("саяси консультациялар", "kk"), ("consultations were held", "en"), True),
    ],
)
def test_which_names_can_be_of_one_body(type, one, other, same):
    first, second = body(type, *one), body(type, *other)
    assert alike(first, second) is alike(second, first) is same


def test_events_and_namings_of_one_session_are_one():
    event = held(12, "2023-05-15", chairs=["Roman Sklyar"], article="a")
    found = only(event, named("intergovernmental commission", session=12, article="a"))
    (session,) = found.sessions
    assert (session.number, session.when.edtf, session.event) == (12, "2023-05-15", event[0].id)
    assert [one.name for one in session.chairs] == ["Roman Sklyar"]
    assert len(session.findings) == 2


def test_an_event_belongs_to_the_body_that_its_own_words_name():
    page = "Today the working group on water met. Earlier the intergovernmental commission had met."
    event = held(None, "2024-03-01", words=page[:37], article="a")
    water = named("working group on water", "working-group", article="a", start=10)
    found = of(event, water, named("intergovernmental commission", article="a", start=50))
    assert [(one.type, len(one.sessions)) for one in found] == [(IGC, 0), ("working-group", 1)]


def test_an_event_without_a_naming_is_told_by_its_words():
    event = held(7, "2023-12-06", words="Прошло 7-е заседание межправительственной комиссии.", language="ru")
    assert only(event).type == IGC


def test_two_dates_of_one_number_are_a_dispute():
    found = only(
        held(7, "2023-12-05", words="The intergovernmental commission met."),
        held(7, "2023-12-06", words="The intergovernmental commission met."),
    )
    (session,) = found.sessions
    (dispute,) = session.disputes
    assert dispute.field == "when"
    assert sorted(version.value for version in dispute.versions) == ["2023-12-05", "2023-12-06"]


def test_two_numbers_on_one_day_are_a_dispute():
    words = "The intergovernmental commission met."
    found = only(*(held(n, "2023-12-06", words=words) for n in (7, 7, 8)))
    (session,) = found.sessions
    assert session.number == 7
    assert [(d.field, [v.value for v in d.versions]) for d in session.disputes] == [("number", ["7", "8"])]


def test_the_same_number_years_apart_is_no_one_session():
    words = "The intergovernmental commission met."
    assert len(only(held(1, "2002-08", words=words), held(1, "2016-12-27", words=words)).sessions) == 2


def test_a_cancelled_or_denied_session_is_none_and_a_plan_is_told_as_one():
    assert of(held(3, "2024-01-01", status="cancelled"), held(4, "2024-01-01", status="denied")) == []
    assert only(held(3, "2024", status="planned")).sessions[0].status == "planned"


def test_a_gathering_of_three_is_no_session_of_two():
    assert of(held(3, "2024-01-01", countries=("KZ", "TM", "IR"))) == []


def test_consultations_are_a_series_of_their_own():
    found = of(held(None, "2025-02-03", "consultations"), named("intergovernmental commission"))
    assert [(one.type, len(one.sessions)) for one in found] == [("consultations", 1), (IGC, 0)]


def sittings(*told):
    return [Session(number=number, when=When(edtf=edtf), status="occurred") for number, edtf in told]


@pytest.mark.parametrize(
    ("told", "gaps", "odd"),
    [
        ([(9, "2017"), (11, "2021"), (12, "2023")], [10], []),
        ([(12, "2023")], [], []),
        ([(1, "2002"), (2, "2009"), (4, "2016")], [3], []),
        ([(9, "2017"), (11, "2021"), (12, "2023"), (2, "2025")], [10], [2]),
        ([(9, None), (11, None)], [10], []),
        ([(1, "2000"), (90, "2020")], [], []),
        ([(None, "2000"), (None, "2020")], [], []),
        ([], [], []),
    ],
)
def test_missing_numbers_lie_between_known_ones(told, gaps, odd):
    assert (missing(sittings(*told)), doubtful(sittings(*told))) == (gaps, odd)


@pytest.mark.parametrize(
    ("told", "month"),
    [
        ([(1, "2021-05-01"), (2, "2022-05-01"), (3, "2023-05-01")], "2024-04"),
        ([(1, "2017-05-01"), (3, "2019-05-01"), (4, "2020-05-01")], "2021-05"),
        ([(1, "2021-05-01"), (2, "2022-05-01")], None),
        ([(1, "2010-05-01"), (2, "2011-05-01"), (3, "2023-05-01")], None),
        ([(None, "2021-05-01"), (None, "2022-05-01"), (None, "2023-05-01")], "2024-04"),
        ([], None),
    ],
)
def test_the_next_session_is_expected_where_the_rhythm_is_steady(told, month):
    assert expected(sittings(*told)) == month


def test_places_come_from_the_account_that_names_a_city():
    event, report = held(1, "2024-01-01", words="The intergovernmental commission met.")
    from msgspec.structs import replace

    other = replace(event, id="other", place=Place(city="Ashgabat", country="TM"))
    (one,) = mechanisms([event, other], [report])
    assert one.sessions[0].place == Place(city="Ashgabat", country="TM")


NUMBER = st.sampled_from([None, 1, 2, 3, 5])
WHEN = st.sampled_from([None, "2021", "2021-05", "2021-05-03", "2023-05-04", "2023-05-03/2023-05-04"])
WORDS = st.sampled_from(["", "The intergovernmental commission met.", "The working group on water met."])
TOLD = st.lists(
    st.builds(held, NUMBER, WHEN, words=WORDS)
    | st.builds(
        named, st.sampled_from(["working group on water", "working group"]), st.just("working-group"), NUMBER
    ),
    max_size=8,
)


@given(TOLD, st.randoms())
def test_order_changes_nothing(told, chance):
    found = of(*told)
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert of(*shuffled) == found
    kept = {key for one in found for key in one.findings}
    assert kept == {one[1].id if isinstance(one, tuple) else one.id for one in told}
