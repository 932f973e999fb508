"""The portal over a record in PostgreSQL: every page is what it is over the file."""

import pytest
from starlette.testclient import TestClient

from elchi.portal import portal

ADDRESSES = (
    "/",
    "/pairs",
    "/events?country=KZ&year=2023",
    "/agreements",
    "/people",
    "/search?q=договор",
    "/calendar?on=2023-10-01",
    "/map",
    "/network",
    "/api/v1/events?limit=5",
    "/api/v1/people?limit=50",
    "/api/v1/pairs",
)


@pytest.fixture(scope="module")
def clients(samples, served):
    with TestClient(portal(samples)) as file, TestClient(portal(served)) as server:
        yield file, server


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_the_same_from_both(clients, address):
    file, server = (client.get(address) for client in clients)
    assert (file.status_code, file.headers["content-type"]) == (server.status_code, server.headers["content-type"])
    assert file.status_code == 200
    assert file.text == server.text
