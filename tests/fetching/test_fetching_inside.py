"""No address inside the network is reached: by its number, by a name, by a redirect, by a name that changes."""

import socket

import pytest

from elchi.fetching import Answer, NotFetched, Trouble, post
from elchi.fetching.inside import public
from tests.fetching.hostile import moved, page

INSIDE = (
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.7", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("100.100.100.200", "192.0.0.192", "168.63.129.16", "224.0.0.1", "255.255.255.255", "198.18.0.1", "240.0.0.1"),
    *("::1", "::", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "ff02::1", "fec0::1", "2001:db8::1", "::7f00:1"),
    *("::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "2002:a00:7::1", "64:ff9b::7f00:1"),
    *("64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "2001:0:4136:e378:8000:63bf:80ff:fffe"),
)
OUTSIDE = ("8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1")


@pytest.mark.parametrize("number", INSIDE)
def test_numbers_inside(number):
    assert not public(number)


@pytest.mark.parametrize("number", OUTSIDE)
def test_numbers_outside(number):
    assert public(number)


def forbidden(found) -> None:
    assert isinstance(found, NotFetched), found
    assert (found.reason, found.lasting) == ("forbidden", True)
    assert "inside the network" in found.detail


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1", "[::1]", "[::ffff:7f00:1]"]
)
def test_loopback_is_forbidden_however_it_is_written(server, fetcher, host):
    forbidden(fetcher(inside=False).fetch(f"http://{host}:{server.port}/"))
    assert server.asked == []


def test_a_name_that_leads_inside_is_forbidden(server, fetcher):
    found = fetcher(lambda *_: ["127.0.0.1"], inside=False).fetch(f"http://news.example:{server.port}/")
    forbidden(found)
    assert server.asked == []


def test_a_name_with_one_address_inside_is_forbidden(server, fetcher):
    forbidden(fetcher(lambda *_: ["8.8.8.8", "10.0.0.7"], inside=False).fetch(f"http://news.example:{server.port}/"))


@pytest.fixture
def outside(monkeypatch):
    """Loopback taken for the public internet, but for the number 127.0.0.2, so that a redirect has a beginning."""
    monkeypatch.setattr("elchi.fetching.connecting.public", lambda number: number != "127.0.0.2")


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("host", ["127.0.0.2", "inner.example"])
def test_a_redirect_that_leads_inside_is_forbidden(server, fetcher, host):
    server.answers["/a"] = moved(f"http://{host}:{server.port}/secret")
    found = fetcher(lambda name, _: ["127.0.0.2" if name == "inner.example" else "127.0.0.1"], inside=False).fetch(
        f"http://news.example:{server.port}/a"
    )
    forbidden(found)
    assert server.paths == ["/a"]


@pytest.mark.usefixtures("outside")
def test_the_number_that_was_checked_is_the_one_connected_to(server, fetcher, monkeypatch):
    """A name that leads outside when it is checked and inside when it is connected to (DNS rebinding)."""
    server.answers["/a"] = page(b"outside")
    asked, connected = [], []
    plain = socket.create_connection

    def resolve(name, _):
        asked.append(name)
        return ["127.0.0.1" if len(asked) % 2 else "127.0.0.2"]

    def connect(address, *rest, **given):
        connected.append(address[0])
        return plain(address, *rest, **given)

    monkeypatch.setattr(socket, "create_connection", connect)
    found = [fetcher(resolve, inside=False).fetch(f"http://news.example:{server.port}/a") for _ in range(3)]
    assert connected and set(connected) == {"127.0.0.1"}
    assert len(asked) >= len(connected)
    for each in found:
        assert isinstance(each, Answer) or "inside" in each.detail


def test_what_is_posted_goes_the_same_way(server):
    with pytest.raises(Trouble, match="inside the network"):
        post(f"http://127.0.0.1:{server.port}/", {}, b"{}", inside=False, seconds=1)
    assert post(f"http://127.0.0.1:{server.port}/", {}, b"{}", inside=True, seconds=1) == 404
    assert len(server.asked) == 1
