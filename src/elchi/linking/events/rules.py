"""Which event findings are one event."""

from collections.abc import Hashable

from elchi.linking.account import Account
from elchi.linking.linker import Key, Likeness, Linker
from elchi.records import EventFound, Finding

Report = Account[EventFound]


def items(account: Account[Finding]) -> list[Report]:
    """The account itself when it tells of an event."""
    if not isinstance(account.finding, EventFound):
        return []
    return [
        Account(
            finding=account.finding, language=account.language, published=account.published, outlet=account.outlet
        )
    ]


def profile(report: Report) -> Hashable:
    """Each finding is like no other yet."""
    return report.id


def keys(report: Report) -> list[Key]:
    """Reports of one day, countries and type may be compared."""
    found = report.finding
    return [Key(f"{found.when.edtf} {found.type} {' '.join(sorted(found.countries))}")] if found.when.edtf else []


def alike(one: Report, other: Report) -> Likeness | None:
    """The baseline of the field: the same date, countries and type."""
    first, second = one.finding, other.finding
    same = (first.when.edtf, first.type, sorted(first.countries)) == (
        second.when.edtf,
        second.type,
        sorted(second.countries),
    )
    return Likeness(1.0, "tuple") if same else None


def summary(report: Report) -> frozenset[str]:
    return frozenset({report.finding.article})


def together(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return one | other


def fits(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one & other


LINKER: Linker[Report, frozenset[str]] = Linker(
    kind="event", profile=profile, keys=keys, alike=alike, summary=summary, together=together, fits=fits
)
