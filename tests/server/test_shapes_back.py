"""A filled record goes back to every earlier shape and comes up again, in a file and on a server."""

import json
from pathlib import Path

import pytest

from elchi.accounts.copying import copy
from elchi.errors import InputError, StoreMissing
from elchi.pipeline import keep, lines
from elchi.statistics import statistics_of
from elchi.storage import Record, opening

SAMPLES = Path(__file__).parents[2] / "samples" / "ru"
TABLE = b"reporterISO,partnerISO,flowDesc,period,primaryValue\nKAZ,TKM,Export,2022,250000000\n"
SHAPES = ["0007", "0006", "0005", "0004", "0003", "0002", "0001"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    store = tmp_path_factory.mktemp("shapes") / "elchi.db"
    with Record(store) as record:
        list(keep(lines([SAMPLES]), record))
    return store


@pytest.fixture(params=["file", "server"])
def place(request, filled, tmp_path):
    address = str(tmp_path / "elchi.db") if request.param == "file" else request.getfixturevalue("database")
    copy(filled, address)
    return address


def held(address):
    with Record(address) as record:
        record.relink()
        asked = [record.events(), record.agreements(), record.commitments(), record.people()]
        found = [hit.article.id for hit in record.find("переговоры")]
        listed = [each.id for each in record.listed(type(asked[0][0]), limit=50).items]
        return asked, record.findings(), sorted(each.id for each in record.articles()), found, listed


@pytest.mark.parametrize("shape", SHAPES)
def test_back_and_up_again_the_record_answers_as_before(place, shape):
    before = held(place)
    assert len(before[0][0]) > 10
    opening.lower(place, shape)
    assert opening.shape(place) == shape
    assert held(place) == before
    assert opening.shape(place) == "0008"


def test_step_by_step_to_the_first_shape(place):
    before = held(place)
    for shape in SHAPES:
        opening.lower(place, shape)
    assert held(place) == before


def test_what_the_earlier_shape_has_no_place_for_is_not_dropped_unasked(place):
    with Record(place) as record:
        record.keep(statistics_of(TABLE, "comtrade.csv", "UN Comtrade").statistics)
    with pytest.raises(InputError, match=r"shape 0002 has no place for .*: 1 statistics; keep a copy"):
        opening.lower(place, "0002")
    assert opening.shape(place) == "0008"
    opening.lower(place, "0003")
    opening.lower(place, "0002", drop=True)
    with Record(place) as record:
        assert not any(point.source for one in record.series("KZ", "TM") for point in one.points)


@pytest.mark.parametrize("to", ["0008", "0009", "0000", "", "head", "base"])
def test_only_earlier_shapes_that_there_were(place, to):
    with pytest.raises(InputError, match="has shape 0008; give an earlier shape, from 0001 on"):
        opening.lower(place, to)


def test_nothing_is_there_to_lower(tmp_path):
    with pytest.raises(InputError, match="is empty"):
        opening.lower(tmp_path / "new.db", "0001")
    assert json.dumps(opening.shape(tmp_path / "new.db")) == "null"
    with pytest.raises(StoreMissing):
        opening.shape(tmp_path / "nowhere" / "new.db")
