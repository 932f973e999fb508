from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from elchi.accounts import Accounts, Actor, Secret

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WORDS = "verblyud idet na sever"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "elchi.db"


@pytest.fixture
def accounts(store: Path) -> Iterator[Accounts]:
    with Accounts(store) as opened:
        yield opened


@pytest.fixture
def operator() -> Actor:
    return Actor(name="operator", role="admin", via="terminal")


@pytest.fixture
def later() -> Callable[..., datetime]:
    """The moment so long after noon."""

    def moment(**given: float) -> datetime:
        return NOON + timedelta(**given)

    return moment


@pytest.fixture
def people(accounts: Accounts, operator: Actor) -> None:
    """Aigul reviews, Maral reads, Dana administers; they share a password."""
    for name, role in (("aigul", "reviewer"), ("maral", "reader"), ("dana", "admin")):
        accounts.add_user(name, role, Secret(WORDS), by=operator, at=NOON)
