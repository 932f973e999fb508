"""What a brief has that an earlier one had not, what it has otherwise, and what went."""

from collections.abc import Iterable, Sequence

import msgspec

from elchi.publishing.brief import Brief, Entry
from elchi.records.days import first_day, last_day

SILENT = frozenset({"place", "kind"})


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of which values differ: each field with what it was and what it is; empty for what was not known."""

    entry: Entry
    fields: dict[str, tuple[str, str]]


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """The differences of two briefs, each in the order of the brief it stands in."""

    new: list[Entry]
    changed: list[Change]
    gone: list[Entry]


def compare(earlier: Brief, now: Sequence[Entry], since: str | None = None, until: str | None = None) -> Changes:
    """What changed from an earlier brief to the entries of a later one, of the time that both are about.

    Two entries are one thing when they rest on a finding in common, whatever merged or parted in between. That a
    place or a kind became known is no change; that it is now another is. `since` and `until` bound the later brief.
    """
    pairs = [(entry, _before(entry, earlier.entries)) for entry in now]
    met = {id(old) for _, found in pairs for old in found}
    fields = [(entry, _fields(found[0], entry)) for entry, found in pairs if found]
    fresh = [entry for entry, found in pairs if not found]
    went = [old for old in earlier.entries if id(old) not in met]
    return Changes(
        new=_within(fresh, earlier.since, earlier.until and max(earlier.until, earlier.day)),
        changed=[Change(entry=entry, fields=told) for entry, told in fields if told],
        gone=_within(went, since, until),
    )


def _before(entry: Entry, earlier: Iterable[Entry]) -> list[Entry]:
    """The earlier entries of the same thing, that with most findings in common first."""
    mine = set(entry.findings)
    shared = [(len(mine.intersection(old.findings)), old) for old in earlier if old.kind == entry.kind]
    found = [(count, old) for count, old in shared if count or old.id == entry.id]
    return [old for _, old in sorted(found, key=lambda pair: (-pair[0], pair[1].id))]


def _fields(old: Entry, new: Entry) -> dict[str, tuple[str, str]]:
    told = {name: (old.values.get(name, ""), value) for name, value in new.values.items()}
    return {name: pair for name, pair in told.items() if pair[0] != pair[1] and (pair[0] or name not in SILENT)}


def _within(found: list[Entry], since: str | None, until: str | None) -> list[Entry]:
    first, last = first_day(since) or "", last_day(until)
    return [entry for entry in found if not entry.day or (entry.day >= first and (last is None or entry.day <= last))]
