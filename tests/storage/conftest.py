from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from elchi.records import Article, EventFound, Participant, Quote, SectorFound, When
from elchi.storage import Record
from tests.postgres import database, empty, numbers, server  # noqa: F401

TEXT_RU = (
    "Министр прибыл в Ашхабад\n\nМинистр прибыл в Ашхабад с официальным визитом. "
    "Стороны обсудили энергетику и строительство железных дорог.\n\nПодписано соглашение о перевозках зелёного груза."
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "elchi.db"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What a record answers it answers in a file and on a server; a test that opens the file itself asks the file."""
    if "record" in metafunc.fixturenames:
        places = ["file"] if "store" in metafunc.fixturenames else ["file", "server"]
        metafunc.parametrize("record", places, indirect=True)


@pytest.fixture
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    at = tmp_path / "elchi.db" if request.param == "file" else request.getfixturevalue("database")
    with Record(at) as opened:
        yield opened


@pytest.fixture
def page() -> Article:
    return Article(
        id="a1",
        title="Министр прибыл в Ашхабад",
        language="ru",
        text=TEXT_RU,
        published="2023-10-31",
        outlet="samples",
        url="https://example.org/1",
        tags=["дипломатия"],
    )


@pytest.fixture
def visit() -> EventFound:
    words = "прибыл в Ашхабад с официальным визитом"
    start = TEXT_RU.index(words)
    return EventFound(
        id="f1",
        article="a1",
        rule="ru/visit-3",
        type="visit",
        mode="official",
        when=When(edtf="2023-10-30", stated=True),
        participants=[Participant(name="Murat Nurtleu", country="KZ", role="visitor")],
        countries=["KZ", "TM"],
        quotes=[Quote(article="a1", start=start, end=start + len(words), text=words, field="type")],
    )


@pytest.fixture
def energy() -> SectorFound:
    start = TEXT_RU.index("энергетику")
    quote = Quote(article="a1", start=start, end=start + 10, text="энергетику")
    return SectorFound(id="f2", article="a1", rule="ru/sector", sector="energy", quotes=[quote])


EventMaker = Callable[..., EventFound]


@pytest.fixture
def event() -> EventMaker:
    def make(key: str, edtf: str | None, **given: object) -> EventFound:
        values = {"type": "meeting", "countries": ["KZ", "TM"], "article": f"a-{key}"} | given
        return EventFound(id=key, rule="en/meeting", when=When(edtf=edtf), **values)

    return make


@pytest.fixture
def plain() -> Callable[..., Article]:
    def make(article: str, text: str = "Talks", **given: object) -> Article:
        values = {"title": text.split("\n", maxsplit=1)[0], "language": "en"} | given
        return Article(id=article, text=text, **values)

    return make
