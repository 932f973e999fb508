"""Where a request comes from, when proxies stand between."""

from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address, ip_network

UNKNOWN = "unknown"
ONE_HOUSEHOLD = 64


def address_of(peer: str | None, forwarded: str | None, trusted: Iterable[str]) -> str:
    """The address of who asks: the connection's own, or the last in X-Forwarded-For that no trusted proxy has.

    `trusted` are networks such as "127.0.0.1" or "10.0.0.0/8". What stands before that address in the header was
    written by who asks, and counts for nothing.

    >>> address_of("10.0.0.1", "1.2.3.4, 203.0.113.7", ["10.0.0.0/8"])
    '203.0.113.7'
    >>> address_of("198.51.100.2", "203.0.113.7", ["10.0.0.0/8"])
    '198.51.100.2'
    """
    networks = [ip_network(each, strict=False) for each in trusted]
    here = _plain(peer)
    for before in reversed((forwarded or "").split(",")):
        if here == UNKNOWN or not any(ip_address(here) in network for network in networks):
            break
        found = _plain(before.strip())
        if found == UNKNOWN:
            break
        here = found
    return here


def network_of(address: str) -> str:
    """The network that attempts are counted by: the address, or the first 64 bits of one in IPv6.

    >>> network_of("203.0.113.7"), network_of("2001:db8::1:2")
    ('203.0.113.7', '2001:db8::/64')
    """
    plain = _plain(address)
    if plain != UNKNOWN and isinstance(ip_address(plain), IPv6Address):
        return str(ip_network((plain, ONE_HOUSEHOLD), strict=False))
    return plain


def _plain(address: str | None) -> str:
    """The address in one spelling; an IPv4 address inside IPv6 as itself."""
    try:
        found = ip_address((address or "").strip("[]").split("%")[0])
    except ValueError:
        return UNKNOWN
    inside = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return str(inside or found)
