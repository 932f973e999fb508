"""The portal over the sample pages, read once for all its tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from elchi.pipeline import keep, lines
from elchi.portal import portal
from elchi.storage import Record

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="session")
def samples_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the samples; ELCHI_SAMPLES_STORE names one that is there already."""
    if "ELCHI_SAMPLES_STORE" in os.environ:
        return Path(os.environ["ELCHI_SAMPLES_STORE"])
    store = tmp_path_factory.mktemp("samples") / "elchi.db"
    pages = sorted(path for path in SAMPLES.glob("*/*.*") if path.suffix in (".html", ".txt"))
    with Record(store) as record:
        for _ in keep(lines(pages), record):
            pass
    return store


@pytest.fixture(scope="session")
def client(samples_store: Path) -> Iterator[TestClient]:
    with TestClient(portal(samples_store)) as made:
        yield made
