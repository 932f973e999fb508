"""What the record concludes: events, agreements, commitments and people, each with what belongs to it and why."""

from collections.abc import Iterable
from typing import TypeVar, get_args

from elchi.linking import Account, Conclusion, Membership
from elchi.records import Agreement, Commitment, Event, Finding, Person
from elchi.records.vocabulary import AgreementStatus, AgreementType, EventType, Force, Sector, Status
from elchi.storage import asking, checking, completing, queries
from elchi.storage.conclusions import TYPE
from elchi.storage.loading import accounts_of
from elchi.storage.opened import Opened
from elchi.storage.pairfile import PairFile

Pair = tuple[str, str]
C = TypeVar("C", bound=Conclusion)


class Concluded(Opened):
    """Questions about conclusions.

    A name of a conclusion is its id, an id that it had before pages were added, the id of a finding that belongs to
    it, or of one place in a finding (a participant); each leads to what the finding belongs to now.
    """

    def event(self, name: str) -> Event | None:
        """The event that a name leads to, or None; a finding's id is a lasting second name of its event."""
        return self._one(Event, name)

    def events(
        self,
        *,
        pair: Pair | None = None,
        type: EventType | None = None,
        status: Status | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[Event]:
        """Events, newest first; `since` and `until` take EDTF dates of any precision and keep what overlaps them.

        An event that no page dates is filed under the day it was reported. Raises InputError for what is no country,
        type, status or date.
        """
        checking.one_of(type, get_args(EventType), "type of event")
        checking.one_of(status, get_args(Status), "status of an event")
        return self._many(Event, pair=pair, type=type, status=status, since=since, until=until)

    def agreement(self, name: str) -> Agreement | None:
        """The agreement that a name leads to, or None; completed by what pages on its parties tell of it."""
        with self._reading() as connection:
            found = asking.conclusion(connection, Agreement, name)
            return completing.of_parties(connection, found) if found else None

    def agreements(
        self,
        *,
        pair: Pair | None = None,
        type: AgreementType | None = None,
        status: AgreementStatus | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[Agreement]:
        """Agreements to which every country of the pair is a party, newest first.

        With a pair they are completed: signatories, the signing told in the same sentence, ratifications, what they
        amend and replace. `since` and `until` bound the signing that a report of the document itself dates, else the
        day of the first report. Raises InputError for what is no
        country, type, status or date.
        """
        checking.one_of(type, get_args(AgreementType), "type of agreement")
        checking.one_of(status, get_args(AgreementStatus), "status of an agreement")
        found = self._many(Agreement, pair=pair, type=type, status=status, since=since, until=until)
        countries = checking.pair(pair)
        if countries is None or not found:
            return found
        with self._reading() as connection:
            return completing.of_pair(connection, found, countries)

    def commitment(self, name: str) -> Commitment | None:
        """The commitment that a name leads to, or None."""
        return self._one(Commitment, name)

    def commitments(
        self,
        *,
        pair: Pair | None = None,
        sector: Sector | None = None,
        force: Force | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[Commitment]:
        """Commitments, those first made latest first; with `pair`, those that both countries made.

        `since` and `until` keep what was said inside them, from the first time to the last. Raises InputError for
        what is no country, sector, force or date.
        """
        checking.one_of(sector, get_args(Sector), "sector")
        checking.one_of(force, get_args(Force), "force of a commitment")
        return self._many(Commitment, pair=pair, type=sector, status=force, since=since, until=until)

    def person(self, name: str) -> Person | None:
        """The person that a name leads to, or None; a finding with several people leads to the first of them."""
        return self._one(Person, name)

    def people(self, *, country: str | None = None, named: str | None = None) -> list[Person]:
        """People by their usual name: those of a country, and those of whom a spelling holds the words `named`.

        Raises InputError for what is no country.
        """
        where = None if country is None else (checking.country(country),)
        with self._reading() as connection:
            found = asking.conclusions(connection, Person, where)
        words = (named or "").casefold()
        spelled = [each for each in found if any(words in one.casefold() for one in (each.name, *each.spellings))]
        return sorted(spelled, key=lambda each: (each.name, each.id))

    def counts(self) -> dict[str, int]:
        """How many conclusions of each kind stand."""
        with self._reading() as connection:
            found = dict(connection.execute(queries.counts()).all())
        return {kind: found.get(kind, 0) for kind in TYPE}

    def memberships(self, conclusion: str) -> list[Membership]:
        """The findings of a conclusion, or places in them, each with the rule that brought it in; by item."""
        with self._reading() as connection:
            return asking.memberships(connection, conclusion)

    def account(self, finding: str) -> Account[Finding] | None:
        """The finding with this id, with its article's day, language and outlet; None when there is none."""
        with self._reading() as connection:
            return next(accounts_of(connection, [finding]), None)

    def told(self, findings: Iterable[str]) -> dict[str, Account[Finding]]:
        """By id, these findings with their articles' day, language and outlet; those not there are left out."""
        with self._reading() as connection:
            return {account.id: account for account in accounts_of(connection, findings)}

    def accounts(self, conclusion: str) -> list[Account[Finding]]:
        """The findings of a conclusion, each with its article's day, language and outlet; oldest first."""
        with self._reading() as connection:
            return asking.accounts(connection, conclusion)

    def pair(self, first: str, second: str) -> PairFile:
        """The file of two countries (ISO 3166-1 alpha-2): everything that concerns them, with its articles.

        Raises InputError for what is no country.
        """
        countries = checking.country(first), checking.country(second)
        with self._reading() as connection:
            return asking.pair(connection, countries)

    def _one(self, of: type[C], name: str) -> C | None:
        with self._reading() as connection:
            return asking.conclusion(connection, of, name)

    def _many(
        self,
        of: type[C],
        *,
        pair: Pair | None,
        type: str | None,
        status: str | None,
        since: str | None,
        until: str | None,
    ) -> list[C]:
        countries, bounds = checking.pair(pair), (checking.since(since), checking.until(until))
        with self._reading() as connection:
            return asking.conclusions(connection, of, countries, type, status, bounds)
