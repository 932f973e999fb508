"""What is worked out when asked for: series of figures, standing bodies, and what is to be checked."""

import msgspec

from elchi.checking import Scope
from elchi.linking.mechanisms import mechanisms
from elchi.linking.series import series
from elchi.records import Mechanism, Series, Statistic
from elchi.storage import anew, checking, counting, scoping
from elchi.storage.opened import Opened

Pair = tuple[str, str]


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What keeping statistics did: how many were new, had another value before, or were there already."""

    new: int = 0
    changed: int = 0
    same: int = 0


class Measured(Opened):
    """Questions about figures and sessions, which no table answers: they follow from findings and conclusions."""

    def keep(self, statistics: list[Statistic]) -> Kept:
        """Keep official statistics; a later table of one source replaces what an earlier one said of the same."""
        with self._changing() as connection:
            return Kept(**counting.keep(connection, statistics))

    def statistics(self, *, pair: Pair | None = None) -> list[Statistic]:
        """Official statistics by reporter, partner, flow, period and source; of two countries when asked.

        Raises InputError for what is no country.
        """
        countries = checking.pair(pair)
        with self._reading() as connection:
            return counting.statistics(connection, countries)

    def series(self, first: str, second: str) -> list[Series]:
        """The series of two countries (ISO 3166-1 alpha-2): reported figures, statistics beside them, goals.

        Raises InputError for what is no country.
        """
        countries = checking.country(first), checking.country(second)
        with self._reading() as connection:
            told = scoping.accounts(connection, countries, ("figure",))
            return series(told, counting.statistics(connection, countries))

    def mechanisms(self, first: str, second: str) -> list[Mechanism]:
        """The standing bodies of two countries with their sessions.

        Raises InputError for what is no country.
        """
        countries = checking.country(first), checking.country(second)
        with self._reading() as connection:
            told = scoping.accounts(connection, countries, ("event", "mechanism"))
            return mechanisms(scoping.sessions(connection, countries), told)

    def scope(self, on: str, *, pair: Pair | None = None, months: int = 6) -> Scope:
        """What is checked as of a day (EDTF): the whole record, or what concerns two countries.

        Raises InputError for what is no country or date.
        """
        countries, day = checking.pair(pair), checking.until(on) or on
        with self._reading() as connection:
            outdated = anew.outdated(connection, self._rules)
            return scoping.scope(connection, day, countries, months, outdated=outdated)
