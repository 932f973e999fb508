"""Adding one page gives what reading everything at once gives: same conclusions, members, blocks, byte for byte."""

import shutil
import sqlite3
import tempfile
from itertools import pairwise
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elchi.linking import KINDS, Kind, link
from elchi.linking.identity import conclusion_id
from elchi.linking.linker import Key, Likeness, Linker
from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    Event,
    EventFound,
    FigureFound,
    OfficeFound,
    Participant,
    Place,
    When,
)
from elchi.storage import Record, anew, relinking
from elchi.storage.loading import all_accounts

TABLES = ("conclusion", "conclusion_country", "membership", "block", "component")
DAYS = st.sampled_from(["2023-10-30", "2023-10-31", "2023-11-01", "2023-10", "2023", None])
PAIRS = st.sampled_from([["KZ", "TM"], ["KZ", "UZ"], ["KZ", "TM", "UZ"], ["TM"]])
NAMES = [
    ("Murat Nurtleu", "KZ"),
    ("M. Nurtleu", "KZ"),
    ("Nurtleu", None),
    ("Rashid Meredov", "TM"),
    ("Meredov", "TM"),
]
OFFICES = ["Minister of Foreign Affairs", "Deputy Prime Minister – Minister of Foreign Affairs", None]
PEOPLE = st.builds(
    lambda who, office: Participant(name=who[0], as_written=who[0], office=office, country=who[1]),
    st.sampled_from(NAMES),
    st.sampled_from(OFFICES),
)
PLACES = st.sampled_from([None, Place(city="Astana", country="KZ"), Place(city="Ashgabat", country="TM")])
TITLES = st.sampled_from(
    ["programme of cooperation for 2024-2026", "Programme of cooperation", "agreement on transit"]
)
ACTIONS = st.sampled_from(
    ["to raise trade turnover to one billion dollars", "to open direct flights", "to raise trade"]
)
COMMON = {"id": st.just(""), "article": st.just(""), "rule": st.just("en/rule")}
FINDINGS = st.one_of(
    st.builds(
        EventFound,
        **COMMON,
        type=st.sampled_from(["meeting", "talks", "visit"]),
        status=st.sampled_from(["occurred", "planned"]),
        when=st.builds(When, edtf=DAYS, stated=st.booleans()),
        place=PLACES,
        participants=st.lists(PEOPLE, max_size=3),
        countries=PAIRS,
    ),
    st.builds(
        AgreementFound,
        **COMMON,
        type=st.sampled_from(["programme", "agreement"]),
        title=TITLES,
        parties=PAIRS,
        signed_on=DAYS,
        status=st.sampled_from(["signed", "mentioned"]),
    ),
    st.builds(CommitmentFound, **COMMON, action=ACTIONS, by=PAIRS, sector=st.sampled_from(["trade", "energy", None])),
    st.builds(OfficeFound, **COMMON, person=st.sampled_from([n for n, _ in NAMES]), office=st.just(OFFICES[0])),
    st.builds(FigureFound, **COMMON, measure=st.just("export"), value=st.integers(0, 24).map(float)),
)
READINGS = st.lists(
    st.tuples(st.integers(0, 9), st.lists(FINDINGS, max_size=4), st.sampled_from(["2023-10-31", "2023-11-02", None])),
    min_size=1,
    max_size=14,
)


def keys(account):
    at = account.finding.value
    return [Key(f"{at // 8}", fine=at % 2 == 0), Key(f"{at // 3} narrow")]


def alike(one, other):
    distance = abs(one.finding.value - other.finding.value)
    return Likeness(1 / (1 + distance), "near") if distance <= 2 else None


LINE = Kind(
    linker=Linker(
        kind="line",
        profile=lambda account: account.finding.value,
        keys=keys,
        alike=alike,
        summary=lambda account: (account.finding.value,) * 2,
        together=lambda one, other: (min(one[0], other[0]), max(one[1], other[1])),
        fits=lambda one, other: max(one[1], other[1]) - min(one[0], other[0]) <= 4,
    ),
    items=lambda account: [account] if isinstance(account.finding, FigureFound) else [],
    conclude=lambda group: Event(
        id=conclusion_id("line", group.items[0].id), type="other", findings=[item.id for item in group.items]
    ),
)


@pytest.fixture(scope="module")
def empty():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        Record(path).close()
        yield path


def reading(number, findings, published):
    article = Article(id=f"a{number}", title="t", language="en", text=f"Page {number}", published=published)
    named = [
        msgspec.structs.replace(each, id=f"f{number}{place}", article=article.id)
        for place, each in enumerate(findings)
    ]
    return article, named


def dump(store):
    with sqlite3.connect(store) as connection:
        rows = {name: sorted(connection.execute(f"SELECT * FROM {name}")) for name in TABLES}
    connection.close()
    return rows


def concluded(record):
    with record._reading() as connection:
        found = list(all_accounts(connection))
    Random(1).shuffle(found)
    return link(found)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(readings=READINGS, cuts=st.sets(st.integers(1, 13)), data=st.data())
def test_batches_and_readings_anew_leave_what_linking_everything_gives(empty, readings, cuts, data):
    kinds = data.draw(st.sampled_from([(*KINDS, LINE), KINDS]))
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(relinking, "KINDS", kinds)
        patch.setattr(anew, "KINDS", kinds)
        store = Path(shutil.copy(empty, folder))
        with Record(store) as record:
            pages = [reading(*each) for each in readings]
            bounds = [0, *sorted(cut for cut in cuts if cut < len(pages)), len(pages)]
            for first, last in pairwise(bounds):
                record.add_all(pages[first:last])
            piecemeal, expected = dump(store), concluded(record)
            record.relink()
            assert piecemeal == dump(store)
            for kind, linked in expected.items():
                stood = {row[0]: row[-1] for row in piecemeal["conclusion"] if row[1] == kind}
                assert stood == {each.id: msgspec.json.encode(each).decode() for each in linked.conclusions}
                members = {(r[1], r[3], r[4], r[5], r[7]) for r in piecemeal["membership"] if r[0] == kind}
                assert members == {(m.item, m.conclusion, m.alias, m.component, m.rule) for m in linked.memberships}
