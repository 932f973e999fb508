"""Whether a number belongs to the public internet."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

NAT64 = IPv6Network("64:ff9b::/96")
# Not told apart by the standard library: compatible, local NAT64 and site-local addresses, protocol assignments
# (where a cloud's metadata is served), and the public-looking number at which another cloud's machines reach it.
INSIDE = (
    IPv6Network("::/96"),
    IPv6Network("64:ff9b:1::/48"),
    IPv6Network("fec0::/10"),
    IPv4Network("192.0.0.0/24"),
    IPv4Network("168.63.129.16/32"),
)


def public(address: str) -> bool:
    """True for the public internet; an IPv6 address that carries one of IPv4 is judged by that as well.

    >>> public("8.8.8.8"), public("169.254.169.254"), public("::ffff:10.0.0.1"), public("100.64.0.1")
    (True, False, False, False)
    """
    found = ip_address(address.split("%", maxsplit=1)[0])
    return all(_open(each) for each in (found, *_carried(found)))


def _open(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return True
    return address.is_global and not address.is_multicast and not any(address in network for network in INSIDE)


def _carried(found: IPv4Address | IPv6Address) -> list[IPv4Address]:
    if isinstance(found, IPv4Address):
        return []
    inside = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
    if found in NAT64:
        inside.append(IPv4Address(int(found) & 0xFFFFFFFF))
    return [each for each in inside if each is not None]
