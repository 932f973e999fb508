"""Moments as the tables keep them: ISO text in UTC to the second, so that text compares as time does."""

from datetime import UTC, datetime, timedelta

from elchi.errors import InputError


def moment(at: datetime) -> str:
    """The moment as it is kept; InputError when it does not say its zone.

    >>> moment(datetime(2026, 11, 23, 18, 0, tzinfo=UTC))
    '2026-11-23T18:00:00+00:00'
    """
    if at.tzinfo is None:
        raise InputError("a moment says its zone, such as datetime.now(UTC)")
    return at.astimezone(UTC).isoformat(timespec="seconds")


def before(at: datetime, past: timedelta) -> str:
    """The moment that lies so long before another, as it is kept."""
    return moment(at - past)
