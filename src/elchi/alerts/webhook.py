"""Posting a digest to a web address, signed, and never to a place inside."""

import hashlib
import hmac
import socket
from datetime import datetime
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

import msgspec

from elchi.alerts.digest import Digest
from elchi.alerts.trouble import Undelivered
from elchi.secret import Secret

SECONDS = 10.0
NAT64 = IPv6Network("64:ff9b::/96")
PORTS = {"http": 80, "https": 443}


def send_webhook(digest: Digest, target: str, secret: Secret, at: datetime, *, inside: bool) -> None:
    """Post a digest as JSON; Undelivered says why not. Any answer but 2xx is a refusal; redirects are not followed.

    `Elchi-Signature` is HMAC-SHA256, in hexadecimal, of the time in `Elchi-Timestamp`, a point, and the body;
    `Elchi-Digest` is one for one digest. Without `inside`, addresses that are not of the public internet are refused,
    and the address that was checked is the one that is connected to.
    """
    import httpx

    parts = urlsplit(target)
    numeric = _address(parts, inside)
    body, stamp = msgspec.json.encode(digest), str(int(at.timestamp()))
    headers = {
        "Host": parts.netloc,
        "Content-Type": "application/json",
        "User-Agent": "Elchi",
        "Elchi-Digest": digest.id,
        "Elchi-Timestamp": stamp,
        "Elchi-Signature": signature(secret, stamp, body),
    }
    try:
        with httpx.Client(timeout=SECONDS, follow_redirects=False, trust_env=False) as client:
            request = client.build_request(
                "POST", _pinned(parts, numeric), content=body, headers=headers,
                extensions={"sni_hostname": parts.hostname},
            )  # fmt: skip
            code = client.send(request, stream=True).status_code
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Undelivered(f"the webhook cannot be reached: {type(error).__name__}") from None
    if not 200 <= code < 300:
        raise Undelivered(f"the webhook answered {code}")


def signature(secret: Secret, stamp: str, body: bytes) -> str:
    """What a receiver compares with `Elchi-Signature`.

    >>> signature(Secret("s"), "1795435200", b"{}")[:16]
    '6af1c4a63f60fa2f'
    """
    return hmac.new(secret.reveal().encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _address(parts: SplitResult, inside: bool) -> str:
    """The address to connect to; Undelivered when any address of the host is not public and that is not allowed."""
    try:
        port = parts.port or PORTS[parts.scheme]
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Undelivered("the webhook's host is not known") from None
    addresses = [str(each[4][0]) for each in found]
    if not inside and not all(_public(each) for each in addresses):
        raise Undelivered("the webhook is inside the network; the setting webhooks_inside allows that")
    return addresses[0]


def _public(address: str) -> bool:
    """True for the public internet; an IPv6 address that carries one of IPv4 is judged by that as well."""
    found = ip_address(address.split("%", maxsplit=1)[0])
    return all(each.is_global and not each.is_multicast for each in (found, *_carried(found)))


def _carried(found: IPv4Address | IPv6Address) -> list[IPv4Address]:
    if isinstance(found, IPv4Address):
        return []
    inside = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
    if found in NAT64:
        inside.append(IPv4Address(int(found) & 0xFFFFFFFF))
    return [each for each in inside if each is not None]


def _pinned(parts: SplitResult, address: str) -> str:
    """The target with the checked address for its host, so that a second look-up cannot lead elsewhere."""
    host = f"[{address}]" if ":" in address else address
    port = f":{parts.port}" if parts.port else ""
    return parts._replace(netloc=host + port, fragment="").geturl()
