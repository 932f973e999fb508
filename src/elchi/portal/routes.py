"""Every address of the portal, read top to bottom; the first that fits answers."""

from pathlib import Path

from starlette.convertors import Convertor, register_url_convertor
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from elchi.portal.act import act
from elchi.portal.api import api_routes
from elchi.portal.desk.acts import choose, confirm, correct, merge, misread, part, reject, settle, undo
from elchi.portal.page import page, sole
from elchi.portal.pages.account import account
from elchi.portal.pages.agreement import agreement
from elchi.portal.pages.agreements import agreements
from elchi.portal.pages.ahead import calendar
from elchi.portal.pages.article import article
from elchi.portal.pages.articles import articles
from elchi.portal.pages.audit import audit
from elchi.portal.pages.brief import brief, document
from elchi.portal.pages.commitment import commitment
from elchi.portal.pages.commitments import commitments
from elchi.portal.pages.event import event
from elchi.portal.pages.events import events
from elchi.portal.pages.figures import figures
from elchi.portal.pages.formats import format_seen, formats
from elchi.portal.pages.home import home
from elchi.portal.pages.mechanisms import mechanism, mechanisms
from elchi.portal.pages.network import network
from elchi.portal.pages.own import (
    change_language,
    change_password,
    end_sessions,
    make_token,
    remove_search,
    revoke_token,
    save_search,
)
from elchi.portal.pages.pair import pair
from elchi.portal.pages.pairs import country, pairs
from elchi.portal.pages.patterns import patterns
from elchi.portal.pages.people import people
from elchi.portal.pages.person import person
from elchi.portal.pages.programmes import programme, programmes
from elchi.portal.pages.quality import quality
from elchi.portal.pages.review import mine, review
from elchi.portal.pages.search import search
from elchi.portal.pages.sectors import sectors
from elchi.portal.pages.signing import sign_in, sign_out
from elchi.portal.pages.worldmap import worldmap

STATIC = Path(__file__).parent / "static"
ACTS = (confirm, correct, choose, merge, part, reject)


class Country(Convertor[str]):
    """Two letters, as ISO 3166-1 has them, in either case."""

    regex = "[A-Za-z]{2}"

    def convert(self, value: str) -> str:
        return value.upper()

    def to_string(self, value: str) -> str:
        return value.lower()


def routes() -> list[BaseRoute]:
    """The route table."""
    register_url_convertor("country", Country())
    return [
        *api_routes(),
        *page("/", home, listed=True),
        *page("/pairs", pairs, listed=True),
        *page("/sectors", sectors, listed=True),
        *page("/map", worldmap, listed=True),
        *page("/network", network, listed=True),
        *page("/quality", quality, listed=True),
        *page("/patterns", patterns),
        *page("/agreements", agreements, listed=True),
        *page("/agreements/{agreement}", agreement),
        *page("/commitments", commitments, listed=True),
        *page("/commitments/{commitment}", commitment),
        *page("/events", events, listed=True),
        *page("/events/{event}", event),
        *page("/mechanisms", mechanisms, listed=True),
        *page("/mechanisms/{mechanism}", mechanism),
        *page("/figures", figures, listed=True),
        *page("/calendar", calendar, listed=True, dated=True),
        *page("/formats", formats, listed=True),
        *page("/formats/{organisation}", format_seen),
        *page("/programmes", programmes, listed=True),
        *page("/programmes/{programme}", programme),
        *page("/people", people, listed=True),
        *page("/people/{person}", person),
        *page("/search", search, listed=True),
        *page("/articles", articles, listed=True),
        *page("/articles/{article}", article),
        Route("/brief/{first:country}-{second:country}.{form}", document, name="document"),
        *page("/brief/{first:country}-{second:country}", brief),
        *page("/brief", brief),
        Route("/sign-in", sign_in, methods=["GET", "POST"], name="sign_in"),
        act("/sign-out", sign_out),
        sole("/account", account),
        act("/account/password", change_password),
        act("/account/language", change_language),
        act("/account/tokens", make_token),
        act("/account/tokens/{id}/revoke", revoke_token),
        act("/account/sessions/end", end_sessions),
        act("/account/searches", save_search),
        act("/account/searches/{id}/remove", remove_search),
        *page("/audit", audit, listed=True),
        sole("/review", review),
        sole("/review/mine", mine),
        *(act("/review/{folder}/{name}/" + do.__name__, do, role="reviewer") for do in ACTS),
        act("/review/findings/{finding}/misread", misread, role="reviewer"),
        act("/review/settle", settle, role="reviewer"),
        act("/review/undo", undo, role="reviewer"),
        *page("/{first:country}/{second:country}", pair, listed=True),
        *page("/{country:country}", country),
        Mount("/static", StaticFiles(directory=STATIC), name="static"),
    ]
