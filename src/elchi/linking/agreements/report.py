"""What linking looks at in a report of an agreement: its finding, its title's sketch, its days."""

from datetime import date
from functools import cached_property

import msgspec

from elchi.linking.account import Account
from elchi.linking.agreements.sketch import Sketch, sketched
from elchi.records import AgreementFound, Finding
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import AgreementStatus, AgreementType

FAMILIES: dict[AgreementType, str] = {
    "treaty": "treaty",
    "agreement": "treaty",
    "convention": "treaty",
    "contract": "treaty",
    "programme": "programme",
    "plan": "programme",
    "joint-statement": "statement",
    "declaration": "statement",
    "communique": "statement",
}
SOLEMN = frozenset({"treaty", "convention"})
STATEMENTS = frozenset({"joint-statement", "declaration", "communique"})
PLAIN: frozenset[AgreementStatus] = frozenset({"mentioned", "ratified", "in-force", "expired"})
MONTH = 31
EVER = (1, date.max.toordinal())
Days = tuple[int, int]


class Report(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One article's report of a document; days are ordinals, first and last."""

    account: Account[AgreementFound]
    title: Sketch

    @property
    def id(self) -> str:
        """The finding's id."""
        return self.account.finding.id

    @property
    def found(self) -> AgreementFound:
        """The finding."""
        return self.account.finding

    @cached_property
    def parties(self) -> frozenset[str]:
        """The parties, without order."""
        return frozenset(self.found.parties)

    @cached_property
    def family(self) -> str:
        """Types that reports of one document confuse: a treaty and an agreement, a programme and a plan."""
        return FAMILIES.get(self.found.type, self.found.type)

    @cached_property
    def term(self) -> tuple[str | None, str | None] | None:
        """From when and until when it holds, if told."""
        found = self.found
        return (found.valid_from, found.valid_to) if found.valid_from or found.valid_to else None

    @property
    def signed_on(self) -> str | None:
        """The date of signing that the report tells (EDTF); one inside an amendment's title is of what it amends."""
        told = self.found.signed_on
        return None if self.title.changes and told in self.title.dates else told

    @cached_property
    def signed(self) -> Days | None:
        """The days on one of which it was signed, as the report tells; None when it does not."""
        first, last = first_day(self.signed_on), last_day(self.signed_on)
        return (ordinal(first), ordinal(last)) if first and last else None

    @cached_property
    def dated(self) -> bool:
        """Whether the report tells the month of signing at least."""
        return self.signed is not None and self.signed[1] - self.signed[0] < MONTH

    @cached_property
    def occasional(self) -> bool:
        """Whether only its occasion tells the document from others of its kind."""
        return self.title.bare or self.found.type == "package" or self.found.type in STATEMENTS

    @cached_property
    def seen(self) -> Days | None:
        """When the page appeared: its day, and its month where nearer does not matter."""
        published = self.account.published
        told = published if published is None or self.occasional else published[:7]
        first, last = first_day(told), last_day(told)
        return (ordinal(first), ordinal(last)) if first and last else None


def items(account: Account[Finding]) -> list[Report]:
    """The account itself when it tells of a document."""
    found = account.finding
    if not isinstance(found, AgreementFound):
        return []
    told = Account(finding=found, language=account.language, published=account.published, outlet=account.outlet)
    return [Report(account=told, title=_telling(found, sketched(found.title, account.language)))]


def _telling(found: AgreementFound, title: Sketch) -> Sketch:
    """The title with what tells it from others of its kind: so many documents are told by their number alone.

    Words that no table knows tell documents of agencies and companies apart, and those whose subject nobody knows;
    beside the subject of states' treaties, and in statements, of which an occasion has one, they are noise.
    """
    if found.type == "package":
        return Sketch()
    states = found.type in SOLEMN or found.level in ("state", "government")
    if found.type in STATEMENTS or (title.about and states):
        return msgspec.structs.replace(title, rest=frozenset(), language=None)
    return title


def ordinal(day: str) -> int:
    """The number of a day, to count with."""
    return date.fromisoformat(day).toordinal()
