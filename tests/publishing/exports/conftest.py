from collections.abc import Callable, Iterator
from pathlib import Path

import diplomatic_record
import pytest
from hostile_record import readings

from elchi.publishing.exports import export, scope
from elchi.storage import Record


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record(tmp_path_factory.mktemp("exported") / "elchi.db") as made:
        made.add_all(readings())
        yield made


@pytest.fixture
def exported(record: Record, tmp_path: Path) -> Callable[..., Path]:
    """Exports the small record and gives the path of the file."""

    def run(name: str, file: str, **asked: object) -> Path:
        export(record, name, tmp_path / file, scope(**asked))
        return tmp_path / file

    return run


@pytest.fixture(scope="session")
def diplomacy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record(tmp_path_factory.mktemp("diplomacy") / "elchi.db") as made:
        made.add_all(diplomatic_record.readings())
        yield made


@pytest.fixture
def given(diplomacy: Record, tmp_path: Path) -> Callable[..., Path]:
    """Exports the record of talks and gives the path of the file."""

    def run(name: str, file: str, **asked: object) -> Path:
        export(diplomacy, name, tmp_path / file, scope(**asked))
        return tmp_path / file

    return run
