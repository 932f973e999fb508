"""A real server over the samples and a real Chromium that visits it."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

from elchi.portal import portal
from tests.portal.conftest import people_store, samples_store  # noqa: F401

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """The address of a portal over a record, while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(portal(store), port=port, log_level="error"))
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    until = time.monotonic() + 30
    while not server.started and time.monotonic() < until:
        time.sleep(0.05)
    assert server.started
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    running.join(10)


@pytest.fixture(scope="session")
def served(samples_store: Path) -> Iterator[str]:  # noqa: F811
    """The address of a portal over the samples."""
    with serving(samples_store) as address:
        yield address


@pytest.fixture
def reviewed(people_store: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:  # noqa: F811
    """The address of a portal over a record of its own with users, and that record."""
    store = tmp_path / "reviewed.db"
    shutil.copy(people_store, store)
    with serving(store) as address:
        yield address, store


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, which `make test` installs; it ends with each file: its event loop bars those of others."""
    path = which("chromium")
    assert path, "these tests need Chromium: run `make system`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
