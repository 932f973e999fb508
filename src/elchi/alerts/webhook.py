"""Posting a digest to a web address, signed, and never to a place inside."""

import hashlib
import hmac
from datetime import datetime

import msgspec

from elchi.alerts.digest import Digest
from elchi.alerts.trouble import Undelivered
from elchi.records.vocabulary import Reason
from elchi.secret import Secret

SECONDS = 10.0


def send_webhook(digest: Digest, target: str, secret: Secret, at: datetime, *, inside: bool) -> None:
    """Post a digest as JSON; Undelivered says why not. Any answer but 2xx is a refusal; redirects are not followed.

    `Elchi-Signature` is HMAC-SHA256, in hexadecimal, of the time in `Elchi-Timestamp`, a point, and the body;
    `Elchi-Digest` is one for one digest. Without `inside`, addresses that are not of the public internet are refused,
    and the address that was checked is the one that is connected to.
    """
    from elchi.fetching import Trouble, post

    body, stamp = msgspec.json.encode(digest), str(int(at.timestamp()))
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Elchi",
        "Elchi-Digest": digest.id,
        "Elchi-Timestamp": stamp,
        "Elchi-Signature": signature(secret, stamp, body),
    }
    try:
        code = post(target, headers, body, inside=inside, seconds=SECONDS)
    except Trouble as trouble:
        raise Undelivered(_told(trouble.detail, trouble.reason)) from None
    if not 200 <= code < 300:
        raise Undelivered(f"the webhook answered {code}")


def signature(secret: Secret, stamp: str, body: bytes) -> str:
    """What a receiver compares with `Elchi-Signature`.

    >>> signature(Secret("s"), "1795435200", b"{}")[:16]
    '6af1c4a63f60fa2f'
    """
    return hmac.new(secret.reveal().encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _told(detail: str, reason: Reason) -> str:
    if reason == "forbidden" and "inside" in detail:
        return "the webhook is inside the network; the setting webhooks_inside allows that"
    return f"the webhook cannot be reached: {detail}"
