"""Templates: where they are, what they know, and the page they make."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlencode, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.datastructures import QueryParams
from starlette.responses import HTMLResponse, Response

from elchi.portal import addresses, cite
from elchi.portal.asking import LANGUAGE, THEME, Ask
from elchi.portal.forms import way_in
from elchi.portal.saving import keepable
from elchi.portal.tongue import OWN_NAMES, OWN_SHORT, TONGUES

if TYPE_CHECKING:
    from elchi.portal.page import View

YEAR = 365 * 24 * 60 * 60


def environment() -> Environment:
    """The templates, with what is the same on every page; text is escaped, an undefined name is an error."""
    made = Environment(
        loader=PackageLoader("elchi.portal"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.globals.update({name: getattr(addresses, name) for name in addresses.__all__})
    made.globals.update({"own_short": OWN_SHORT, "way_in": way_in})
    made.filters.update({"clipped_left": clipped_left, "clipped_right": clipped_right})
    return made


def render(ask: Ask, view: "View") -> Response:
    """The page as HTML in the reader's language; a language or theme given in the address is remembered."""
    template = ask.house.templates.get_template(view.template)
    response = HTMLResponse(template.render(**_known(ask, view)), view.status)
    for name, value in ((LANGUAGE, ask.language), (THEME, ask.theme)):
        if name in ask.request.query_params:
            response.set_cookie(name, value, max_age=YEAR, samesite="lax", httponly=True)
    return response


def _known(ask: Ask, view: "View") -> dict[str, Any]:
    tongue = ask.tongue
    return {
        "ask": ask,
        "title": view.title,
        "data": view.data,
        "tongue": tongue,
        "names": ask.names,
        "cited": lambda: cite.line(ask, view),
        "_": tongue.text,
        "gettext": tongue.text,
        "ngettext": tongue.plural,
        "pgettext": tongue.context,
        "tongues": [(code, OWN_NAMES[code]) for code in TONGUES],
        **_place(ask),
        "keep": keepable(ask) if view.status == HTTPStatus.OK else None,
        "with_query": lambda **changes: with_query(ask.request.query_params, changes),
        **view.more,
    }


def _place(ask: Ask) -> dict[str, str]:
    """The path of the page, and what stands before the query in links to it; of an act, those of its form's page."""
    if ask.request.method != "POST":
        return {"here": ask.request.url.path, "at": ""}
    path = urlsplit(ask.back).path
    return {"here": unquote(path), "at": path}


def clipped_left(text: str, most: int = 90) -> str:
    """The end of a text in whole words, with dots where it was cut."""
    return text if len(text) <= most else "… " + text[-most:].partition(" ")[2]


def clipped_right(text: str, most: int = 120) -> str:
    """The beginning of a text in whole words, with dots where it was cut."""
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"


def with_query(query: QueryParams, changes: dict[str, Any]) -> str:
    """The address's query with some values changed; None takes one away: "?type=visit&lang=kk"."""
    kept = [(name, value) for name, value in query.multi_items() if name not in changes]
    given = [(name, str(value)) for name, value in changes.items() if value is not None]
    return "?" + urlencode(kept + given)
