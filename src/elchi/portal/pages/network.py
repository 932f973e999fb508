"""Who has to do with whom: countries tied by the events that name both."""

import msgspec

from elchi.figures.network import Actor, Kind, Network, Tie, network_table
from elchi.figures.network import network as drawn
from elchi.figures.svg import Caption
from elchi.portal.asking import Ask
from elchi.portal.page import Sheet, View
from elchi.portal.pages.pairs import PairCount, busiest, countries
from elchi.storage import checking

TIES = 120


class NetworkSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The strongest ties: of all countries, or of one."""

    country: str | None
    ties: list[PairCount]


def network(ask: Ask) -> View:
    """The network of countries, with its ties as a table."""
    given = ask.value("country")
    chosen = checking.country(given) if given else None
    seen = NetworkSeen(country=chosen, ties=busiest(ask.record, TIES, chosen))
    text, drawing = ask.tongue.text, _drawing(ask, seen)
    return View(
        title=text("Network"),
        template="drawn.html",
        data=seen,
        more={
            "lede": text("Countries tied by common events, the more the thicker. Each leads to its pairs."),
            "pickers": [(text("Country"), chosen)],
            "countries": countries(ask),
            "svg": drawn(drawing),
            "table": network_table(drawing),
        },
        sheet=lambda: Sheet(
            columns=["country", "country", "events"], rows=[[*tie.countries, tie.events] for tie in seen.ties]
        ),
    )


def _drawing(ask: Ask, seen: NetworkSeen) -> Network:
    counts: dict[str, int] = {}
    for tie in seen.ties:
        for code in tie.countries:
            counts[code] = counts.get(code, 0) + tie.events
    tongue = ask.tongue
    return Network(
        caption=Caption(id="network", title=tongue.text("Network"), text=tongue.text("Ties by common events.")),
        language=tongue.language,
        count=tongue.text("Events"),
        kinds=(Kind(id="country", name=tongue.text("Countries"), colour="accent"),),
        actors=tuple(
            Actor(
                id=code, name=tongue.country(code), kind="country", count=count, href=f"/pairs?country={code.lower()}"
            )
            for code, count in counts.items()
        ),
        ties=tuple(
            Tie(one=one, other=other, count=tie.events, title=tongue.pair((one, other)))
            for tie in seen.ties
            for one, other in (tie.countries,)
        ),
    )
