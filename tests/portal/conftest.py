"""The portal over the sample pages, read once for all its tests."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from lxml import html
from starlette.testclient import TestClient

from elchi.accounts import Accounts, Actor, Secret
from elchi.pipeline import keep, lines
from elchi.portal import portal
from elchi.settings import Settings
from elchi.storage import Record

WORDS = "verblyud idet na sever"
Opening = Callable[..., TestClient]
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


@pytest.fixture(scope="session")
def people_store(samples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples with users: Aigul reviews, Maral reads, Dana administers; they share a password."""
    store = tmp_path_factory.mktemp("people") / "elchi.db"
    shutil.copy(samples_store, store)
    operator = Actor(name="operator", role="admin", via="terminal")
    with Accounts(store) as accounts:
        for name, role in (("aigul", "reviewer"), ("maral", "reader"), ("dana", "admin")):
            accounts.add_user(name, role, Secret(WORDS), by=operator, at=datetime.now(UTC), language="en")
    return store


@pytest.fixture
def open_portal(people_store: Path, tmp_path: Path) -> Iterator[Opening]:
    """Portals over a record of its own with users; open_portal(reading="closed") gives a stranger's client."""
    store = tmp_path / "people.db"
    shutil.copy(people_store, store)
    with ExitStack() as opened:

        def opening(*, address: str = "192.0.2.1", scheme: str = "http", **settings: Any) -> TestClient:
            made = portal(store, Settings(**settings))
            client = TestClient(
                made, base_url=f"{scheme}://testserver", client=(address, 50000), follow_redirects=False
            )
            return opened.enter_context(client)

        yield opening


def sign_in(client: TestClient, name: str = "aigul", words: str = WORDS, **fields: str) -> Response:
    """Sign in by the form, as a browser does: fetch it, send it with its word."""
    form = fields_of(client.get("/sign-in").text, "/sign-in")
    return client.post("/sign-in", data={**form, "name": name, "password": words, **fields})


def fields_of(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the first form of a page with this action."""
    form = next(form for form in html.fromstring(page).forms if form.get("action") == action)
    return {field.name: field.value or "" for field in form.iterfind(".//input[@type='hidden']")}


@pytest.fixture
def desk(open_portal, tmp_path):
    """A reviewer's client, and the record that the portal writes."""
    client = open_portal()
    sign_in(client)
    with Record(tmp_path / "people.db") as record:
        yield client, record
