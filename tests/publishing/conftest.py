from collections.abc import Callable, Iterator

import pytest
from record import pages

from elchi.publishing import Brief, Record
from elchi.publishing.brief import BriefLine, Section

AS_OF = "2025-12-01"


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record(tmp_path_factory.mktemp("record") / "elchi.db") as record:
        record.add_all(pages())
        yield record


@pytest.fixture(scope="session")
def brief(kept: Record) -> Callable[..., Brief]:
    made: dict[tuple[str, str | None], Brief] = {}

    def make(language: str = "ru", since: str | None = None) -> Brief:
        key = (language, since)
        if key not in made:
            made[key] = kept.brief("kz", "tm", since=since, language=language, as_of=AS_OF)
        return made[key]

    return make


@pytest.fixture
def section() -> Callable[[Brief, str], Section]:
    def find(brief: Brief, number: str) -> Section:
        every = [s for top in brief.sections for s in (top, *top.sections)]
        return next(s for s in every if s.number == number or s.title.startswith(number))

    return find


@pytest.fixture
def texts(section: Callable[[Brief, str], Section]) -> Callable[[Brief, str], list[str]]:
    def of(brief: Brief, number: str) -> list[str]:
        found: list[BriefLine] = section(brief, number).lines
        return [line.text for line in found]

    return of
