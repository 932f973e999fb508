"""How politely and how carefully addresses are fetched."""

import msgspec

from elchi.settings import Settings

PRODUCT = "Elchi"
MEGABYTE = 1024 * 1024


class Manners(msgspec.Struct, frozen=True, kw_only=True):
    """The limits of fetching; times in seconds, sizes in bytes.

    `pause` lies between the beginnings of two requests to a host, of which `per_host` run at a time, and `hosts` are
    asked at a time. `seconds` bounds one address from look-up to last byte, redirects included. `most` bounds an
    answer both as it comes and out of its compression. `wait` is the longest that a server's wish for a pause is
    heeded within a run, `backoff` the first pause before a second try. A host that did not answer `patience`
    addresses in a row is left alone for `rest`.
    """

    contact: str = ""
    inside: bool = False
    pause: float = 1.0
    per_host: int = 1
    hosts: int = 8
    seconds: float = 30.0
    most: int = 20 * MEGABYTE
    redirects: int = 8
    tries: int = 3
    backoff: float = 1.0
    wait: float = 60.0
    patience: int = 3
    rest: float = 600.0
    robots: int = 500 * 1024
    robots_hold: float = 86400.0
    robots_unknown: float = 600.0

    @property
    def agent(self) -> str:
        """What every request calls itself.

        >>> Manners(contact="desk@example.org").agent.split("; ")[1]
        '+desk@example.org)'
        """
        contact = f"; +{self.contact}" if self.contact else ""
        return f"{PRODUCT} (reads the news of diplomacy{contact})"


def manners_of(given: Settings) -> Manners:
    """The manners that an operator's settings ask for."""
    return Manners(
        contact=given.fetch_contact,
        inside=given.fetch_inside,
        pause=given.fetch_pause,
        per_host=given.fetch_per_host,
        hosts=given.fetch_hosts,
        seconds=given.fetch_seconds,
        most=given.fetch_megabytes * MEGABYTE,
        tries=given.fetch_tries,
    )
