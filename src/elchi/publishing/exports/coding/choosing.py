"""Which code an event has, and between whom: pure functions of an event and the findings under it.

An event rests on several findings, each of which carries a code. Its code is that of most of them; of a tie, that of
the oldest page. Only findings that speak of the event's own type and status have a vote: a visit that three pages
announced and two saw is a visit and no intent. Where none does (a person corrected the type), the code follows from
type, mode and status as it does for a finding.

Who acts and upon whom follows from the roles: a visitor visits a host, a presenter presents to a recipient. All else
is done by each with each: every pair of an event's countries is a dyad, of a summit of six fifteen.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, product

import msgspec

from elchi.extraction.codes import coded
from elchi.records import Event, EventFound

ACTING = ("visitor", "presenter")
ACTED_UPON = ("host", "recipient")
DIRECTED = ("visit", "appointment", "ceremony", "message")
Dyad = tuple[str, str | None]


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """The codes of an event: PLOVER's type and mode, and CAMEO's."""

    plover: str
    cameo: str

    @property
    def type(self) -> str:
        """PLOVER's type: CONSULT."""
        return self.plover.partition("/")[0]

    @property
    def mode(self) -> str | None:
        """PLOVER's mode: visit; None where it has none."""
        return self.plover.partition("/")[2] or None


def code_of(event: Event, findings: Sequence[EventFound]) -> Code:
    """The code of an event; `findings` are those under it, oldest page first."""
    votes = [
        (found.plover, found.cameo)
        for found in findings
        if (found.type, found.status) == (event.type, event.status) and found.plover and found.cameo
    ]
    if votes:
        ((plover, cameo), _) = Counter(votes).most_common(1)[0]
        return Code(plover=plover, cameo=cameo)
    plover, cameo = coded(event.type, event.mode, event.status)
    return Code(plover=plover, cameo=cameo)


def dyads(event: Event) -> list[Dyad]:
    """Each pair of countries as who acts and upon whom; a country alone has nobody beside it.

    >>> dyads(Event(id="e", type="summit", countries=["KZ", "TM", "UZ"]))
    [('KZ', 'TM'), ('KZ', 'UZ'), ('TM', 'UZ')]
    """
    acting, acted = _sides(event)
    if event.type in DIRECTED and acting and acted:
        return [(one, other) for one, other in product(acting, acted) if one != other]
    ordered = sorted(event.countries, key=lambda country: (country not in acting, country in acted))
    if len(ordered) == 1:
        return [(ordered[0], None)]
    return list(combinations(ordered, 2))


def _sides(event: Event) -> tuple[list[str], list[str]]:
    """The countries that act and those that are acted upon; where one side is told, the rest are the other."""
    acting, acted = _of(event, ACTING), _of(event, ACTED_UPON)
    if event.type == "visit" and not acted and event.place and event.place.country in event.countries:
        acted = [event.place.country]
    acting = acting or [one for one in event.countries if acted and one not in acted]
    return acting, acted or [one for one in event.countries if acting and one not in acting]


def _of(event: Event, roles: Sequence[str]) -> list[str]:
    told = (one.country for one in event.participants if one.role in roles)
    return list(dict.fromkeys(country for country in told if country in event.countries))
