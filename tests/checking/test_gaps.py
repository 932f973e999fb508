"""What a record cannot answer: each kind of gap found where it is, and not where it is not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.checking import Page, Scope, gaps, shares
from elchi.checking.scope import about
from elchi.checking.silence import silence
from elchi.linking import Account
from elchi.linking.judgements import settled
from elchi.records import (
    Agreement,
    Anchor,
    Commitment,
    Dispute,
    Event,
    EventFound,
    FigureFound,
    Judgement,
    MechanismFound,
    Participant,
    Person,
    Repetition,
    Tenure,
    Version,
    When,
)
from elchi.records.days import months_later

ON = "2025-12-31"
PAIR = ["KZ", "TM"]
NEWEST = Page(id="newest", outlet="fed.example", published=ON)


def found(**held) -> dict[str, list[str]]:
    """What each check says of a scope whose newest page is of its last day."""
    pages = [*held.pop("pages", []), NEWEST]
    told: dict[str, list[str]] = {}
    for gap in gaps(Scope(on=ON, pages=pages, **held)):
        told.setdefault(gap.check, []).append(gap.what)
    return told


def event(**fields) -> Event:
    return Event(**{"id": "e1", "type": "talks", "countries": PAIR, "when": When(edtf="2025-05-01"), **fields})


def account(finding, day="2025-05-01", outlet="a.example"):
    return Account(finding=finding, language="en", published=day, outlet=outlet)


def figure(key, value, day="2025-05-01"):
    return account(
        FigureFound(
            id=key,
            article=key,
            rule="r",
            measure="trade turnover",
            value=value,
            unit="USD",
            period="2023",
            countries=PAIR,
        ),
        day,
    )


def session(key, number):
    return account(
        MechanismFound(
            id=key,
            article=key,
            rule="r",
            name="commission",
            type="intergovernmental-commission",
            countries=PAIR,
            session=number,
        )
    )


def test_a_sound_record_has_no_gaps():
    held = [event(participants=[Participant(name="A")])]
    assert found(events=held, accounts=[figure("f1", 5e8), session("m1", 1), session("m2", 2)]) == {}


def test_an_event_told_in_two_ways():
    dispute = Dispute(
        field="when", versions=[Version(value=day, findings=[day]) for day in ("2025-05-01", "2025-05-02")]
    )
    assert found(events=[event(disputes=[dispute])]) == {
        "disputed events": ["talks KZ–TM 2025-05-01: when 2025-05-01 or 2025-05-02"]
    }


def test_events_without_a_date():
    assert found(
        events=[event(when=When(), reported="2025-05-03"), event(id="e2", when=When(), status="planned")]
    ) == {"events without a date": ["talks KZ–TM, reported 2025-05-03"]}


@pytest.mark.parametrize(
    ("when", "lost"), [("2025-10", True), ("2025-12-30", False), ("2026-03", False), (None, False)]
)
def test_a_plan_whose_day_went_by(when, lost):
    told = found(events=[event(status="planned", when=When(edtf=when))])
    assert ("plans without a report" in told) is lost


def test_conflicting_figures_are_told_with_every_value():
    assert found(accounts=[figure("f1", 500e6), figure("f2", 563e6)]) == {
        "conflicting figures": ["trade turnover KZ–TM 2023: 500,000,000 or 563,000,000"]
    }


def test_a_missing_session():
    told = found(accounts=[session("m1", 9), session("m2", 11)])
    assert told == {"missing sessions": ["intergovernmental-commission KZ–TM: no. 10 not told of; known are 9, 11"]}


def test_a_session_that_the_rhythm_suggests_and_nobody_tells_of():
    days = {1: "2020-05-01", 2: "2021-05-01", 3: "2022-05-01"}
    held = [event(id=f"s{n}", type="commission", number=n, when=When(edtf=day)) for n, day in days.items()]
    planned = event(id="s4", type="commission", number=4, when=When(edtf="2026-01-10"), status="planned")
    assert found(events=held) == {
        "late sessions": ["commission KZ–TM: last told of 2022-05-01; one was to be expected 2023-05"]
    }
    assert found(events=[*held, planned]) == {}


@pytest.mark.parametrize(
    ("valid_to", "told"),
    [
        ("2026", None),
        ("2026-03", "expires 2026-03-31"),
        ("2025-06", "expired 2025-06-30"),
        ("2023", None),
        (None, None),
    ],
)
def test_agreements_about_to_expire(valid_to, told):
    programme = Agreement(id="a1", type="programme", parties=PAIR, valid_to=valid_to, titles={"en": ["Programme"]})
    said = found(agreements=[programme]).get("agreements about to expire")
    assert said == ([f"programme KZ–TM «Programme» {told}"] if told else None)


def test_an_agreement_with_a_successor_is_no_gap():
    first = Agreement(
        id="a1", type="programme", level="ministry", parties=PAIR, valid_from="2024", valid_to="2026-02"
    )
    by_term = Agreement(
        id="a2", type="programme", level="ministry", parties=PAIR, valid_from="2026-03", valid_to="2028"
    )
    by_word = Agreement(id="a3", type="programme", level="state", parties=PAIR, replaces=["a1"])
    other = Agreement(id="a4", type="programme", level="state", parties=PAIR, valid_from="2026-03", valid_to="2028")
    for successor, gap in ((by_term, False), (by_word, False), (other, True)):
        assert ("agreements about to expire" in found(agreements=[first, successor])) is gap


def test_what_a_series_suggests_is_said():
    titles = {"en": ["Programme of cooperation between the foreign ministries"]}
    blocks = [
        Agreement(id=f"a{begin}", type="programme", parties=PAIR, titles=titles, valid_from=begin, valid_to=end)
        for begin, end in (("2020", "2022"), ("2023", "2025"))
    ]
    (told,) = found(agreements=blocks)["agreements about to expire"]
    assert told.endswith("expires 2025-12-31; its series suggests one for 2026–2028")


def test_a_document_of_two_dates():
    dispute = Dispute(field="signed_on", versions=[Version(value=day, findings=[day]) for day in ("2017", "2018")])
    treaty = Agreement(id="a1", type="treaty", parties=PAIR, disputes=[dispute])
    assert found(agreements=[treaty]) == {"disputed agreements": ["treaty KZ–TM: signed_on 2017 or 2018"]}


def test_more_months_look_further_ahead():
    programme = Agreement(id="a1", type="plan", parties=PAIR, valid_to="2026")
    assert not gaps(Scope(on=ON, agreements=[programme]))
    assert len(gaps(Scope(on=ON, agreements=[programme], months=12))) == 1


def test_an_overdue_commitment():
    late = Commitment(id="c1", by=PAIR, actions={"en": "open flights"}, due="2024", said=[Repetition(), Repetition()])
    ahead = Commitment(id="c2", by=PAIR, due="2026")
    assert found(commitments=[late, ahead, Commitment(id="c3")]) == {
        "overdue commitments": ["KZ–TM «open flights»: due 2024, said 2 times"]
    }


def test_a_promise_made_again_and_again_without_evidence():
    said = [Repetition(said=day) for day in ("2022-10-15", "2024-05-01", "2025-11-25")]
    often = Commitment(id="c1", by=PAIR, actions={"en": "open direct flights"}, said=said)
    once = Commitment(id="c2", by=PAIR, said=said[:1])
    year = Commitment(id="c3", by=PAIR, said=[Repetition(said=f"2025-0{month}-01") for month in (1, 2, 3)])
    assert found(commitments=[often, once, year]) == {
        "repeated commitments": ["KZ–TM «open direct flights»: said 3 times, 2022-10-15 to 2025-11-25"]
    }


def minister(name, first, last, before=None):
    findings = [f"{name}{i}" for i in range(2)]
    tenure = Tenure(
        person=name,
        office="Minister of Foreign Affairs",
        country="TM",
        first=first,
        last=last,
        before=before,
        findings=findings,
    )
    return Person(id=name, name=name, countries=["TM"], tenures=[tenure])


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ([minister("A", "2015-01-01", "2025-10-01")], None),
        ([minister("A", "2015-01-01", "2023-10-01")], "A was last told to hold it 2023-10-01"),
        (
            [minister("A", "2015-01-01", "2025-05-01", "2025-06-01")],
            "A had left by 2025-06-01; no successor is told of",
        ),
        ([minister("A", "2015-01-01", "2025-05-01", "2025-06-01"), minister("B", "2025-07-01", "2025-11-01")], None),
    ],
)
def test_an_office_without_a_holder(people, told):
    said = found(people=people).get("offices without a holder")
    assert said == ([f"Minister of Foreign Affairs, TM: {told}"] if told else None)


def test_an_office_with_two_holders_at_once():
    told = found(people=[minister("A", "2021-01-01", "2025-10-01"), minister("B", "2022-01-01", "2025-11-01")])
    assert told == {
        "offices with two holders": [
            "Minister of Foreign Affairs, TM: A 2021-01-01 to 2025-10-01; B 2022-01-01 to 2025-11-01"
        ]
    }


def daily(start, count, step=7):
    return [(date.fromisoformat(start) + timedelta(days=step * i)).isoformat() for i in range(count)]


def test_silence_is_told_against_the_own_rhythm():
    weekly = daily("2025-01-01", 20)
    assert silence(weekly, "2025-12-31", 14).last == weekly[-1]
    assert silence(weekly, weekly[-1], 14) is None
    assert silence(daily("2021-01-01", 10, 180), "2025-12-31", 14) is None
    assert silence(weekly[:5], "2025-12-31", 14) is None
    assert silence([], "2025-12-31", 14) is None


def test_pairs_and_outlets_gone_silent():
    days = daily("2025-01-01", 20)
    pages = [Page(id=day, outlet="gone.example", published=day) for day in days]
    told = [
        account(EventFound(id=f"f{day}", article=day, rule="r", type="talks", countries=["TM", "KZ"]), day)
        for day in days
    ]
    said = found(pages=pages, accounts=told)
    assert set(said) == {"silent pairs", "silent outlets"}
    assert said["silent pairs"][0].startswith("KZ–TM: no report of an event since 2025-05-14, 231 days")
    assert said["silent outlets"][0].startswith("gone.example: no page since 2025-05-14")


def test_silence_counts_to_the_newest_page_alone():
    days = daily("2025-01-01", 20)
    pages = [Page(id=day, outlet="gone.example", published=day) for day in days]
    assert not gaps(Scope(on="2030-01-01", pages=pages))


def judgement(key, verdict, *about):
    return Judgement(
        id=key,
        verdict=verdict,
        about=[Anchor(finding=one, article="a", kind="event") for one in about],
        by="N. Analyst",
        at="2025-05-01T10:00:00+00:00",
    )


def test_judgements_that_are_not_obeyed():
    judged = [
        judgement("j1", "same", "f1", "f2"),
        judgement("j2", "not same", "f2", "f1"),
        judgement("j3", "wrong", "f9"),
    ]
    known = [anchor for one in judged[:2] for anchor in one.about]
    told = found(judgements=judged, unheeded=settled(judged, known).reports)
    assert [len(told[name]) for name in ("contradictory judgements", "lost judgements")] == [1, 1]


def test_conclusions_of_older_rules():
    assert list(found(outdated=True)) == ["older rules"]


def test_a_pair_sees_its_own_alone():
    scope = Scope(
        on=ON,
        events=[event(when=When()), event(id="e2", countries=["KZ", "UZ"], when=When())],
        commitments=[Commitment(id="c1", by=PAIR, due="2024"), Commitment(id="c2", by=["UZ"], due="2024")],
    )
    assert {key for gap in gaps(about(scope, ("KZ", "TM"))) for key in gap.where} == {"e1", "c1"}


def test_shares_are_of_what_is_there_and_an_empty_record_is_not_below_its_floors():
    assert not any(one.low for one in shares(Scope(on=ON)))
    scope = Scope(
        on=ON,
        pages=[Page(id="a1", published=ON), Page(id="a2", outlet="a.example")],
        accounts=[figure("a1", 1.0), figure("a2", 1.0)],
        unquoted=["a2"],
        events=[event(findings=["a1", "a2"], participants=[Participant(name="A")]), event(id="e2", when=When())],
    )
    told = {one.name: (one.part, one.whole, one.low) for one in shares(scope)}
    assert told["pages with a date"] == (1, 2, True)
    assert told["findings with a quote"] == (1, 2, True)
    assert told["events with a named participant"] == (1, 2, False)
    assert told["events told by two outlets"] == (1, 2, False)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2024-08-31", 6, "2025-02-28"), ("2024-12-01", 1, "2025-01-01"), ("2024-01-31", -12, "2023-01-31")],
)
def test_months_later(day, months, later):
    assert months_later(day, months) == later


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-100, 100))
def test_months_later_is_always_a_day_of_that_month(day, months):
    later = date.fromisoformat(months_later(day.isoformat(), months))
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
