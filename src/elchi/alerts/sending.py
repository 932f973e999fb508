"""Sending every digest that is due."""

import logging
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Literal

import msgspec

from elchi.accounts import Accounts, Delivery, SavedSearch
from elchi.alerts.digest import Digest, digest
from elchi.alerts.letter import letter
from elchi.alerts.mail import send_mail
from elchi.alerts.trouble import Undelivered
from elchi.alerts.webhook import send_webhook
from elchi.errors import InputError, StoreBusy
from elchi.settings import Settings
from elchi.storage import Record

PATIENCE = 10
LOG = logging.getLogger("elchi.alerts")
Outcome = Literal["sent", "nothing new", "failed", "given up"]


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """How one delivery went; `trouble` says why it failed."""

    search: SavedSearch
    outcome: Outcome
    trouble: str = ""


def send_due(record: Record, accounts: Accounts, settings: Settings, *, at: datetime) -> Iterator[Sent]:
    """Send each digest that is due at this moment, one after the other; what fails is tried again in a later run.

    Several processes may do so at once: each delivery is taken by one. A digest is marked as sent as soon as its
    receiver has taken it; only a crash between the two can send it twice, and then under the same id.
    """
    last = record.last_page()
    for search in accounts.searches():
        taken = accounts.take_delivery(search, last, at=at) if search.channel != "feed" else None
        if taken is not None:
            sent = _delivered(record, accounts, settings, search, taken, at)
            told = {"search": search.id, "channel": search.channel, "outcome": sent.outcome, "trouble": sent.trouble}
            LOG.info("digest", extra=told)
            yield sent


def due(record: Record, accounts: Accounts, settings: Settings) -> Iterator[tuple[SavedSearch, Digest]]:
    """The digests that there is something to tell in, taking and sending nothing."""
    last = record.last_page()
    for search in accounts.searches():
        found = accounts.delivery(search)
        until = last if found.until is None else found.until
        if search.channel != "feed" and until > found.told:
            made = digest(record, search, msgspec.structs.replace(found, until=until), settings.address)
            if made is not None:
                yield search, made


def _delivered(
    record: Record, accounts: Accounts, settings: Settings, search: SavedSearch, taken: Delivery, at: datetime
) -> Sent:
    try:
        made = digest(record, search, taken, settings.address)
        if made is not None:
            _send(made, search, settings, at)
    except (Undelivered, InputError) as error:
        accounts.failed(taken, str(error), at=at)
        return Sent(search=search, outcome="given up" if taken.given_up else "failed", trouble=str(error))
    _mark(accounts, taken, at, sent=made is not None)
    return Sent(search=search, outcome="nothing new" if made is None else "sent")


def _mark(accounts: Accounts, taken: Delivery, at: datetime, *, sent: bool) -> None:
    """Mark what was sent, also while a long transaction of another program keeps the file locked."""
    for _ in range(PATIENCE):
        with suppress(StoreBusy):
            return accounts.told(taken, at=at, sent=sent)
    return accounts.told(taken, at=at, sent=sent)


def _send(made: Digest, search: SavedSearch, settings: Settings, at: datetime) -> None:
    if search.channel == "webhook":
        send_webhook(made, search.target, search.secret, at, inside=settings.webhooks_inside)
        return
    if not settings.smtp_host:
        raise Undelivered("no mail server is set; docs/settings.md tells smtp_host")
    send_mail(letter(made, settings.smtp_from, search.target, at), settings)
