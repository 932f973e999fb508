"""The composer of briefs: pair, period, language and sections; the brief below as a page, and as a document."""

from datetime import date

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from elchi.errors import InputError
from elchi.language import shared
from elchi.portal.asking import Ask, Missing
from elchi.portal.page import View, unchanged
from elchi.portal.tongue import TONGUES
from elchi.publishing import Brief, compose, section_titles
from elchi.publishing.links import web_address
from elchi.publishing.write import renderer
from elchi.records import Event
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Selection

FORMS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
}
LONGEST = 20


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the address asks for: `sections` empty for all, `earlier` the day of the brief to compare with."""

    countries: tuple[str, ...] = ()
    language: LanguageCode = "ru"
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    earlier: str | None = None
    sections: tuple[str, ...] = ()


class BriefSeen(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for, the brief when two countries are chosen, and what cannot be asked."""

    wanted: Wanted
    brief: Brief | None = None
    trouble: str = ""


def brief(ask: Ask) -> View:
    """The form, filled from the address, and the brief under it."""
    asked = wanted(ask)
    seen, status = _seen(ask, asked)
    return View(
        title=_title(ask, asked),
        template="brief.html",
        data=seen,
        more={
            "countries": countries(ask),
            "sections": section_titles(ask.language),
            "web_address": web_address,
        },
        status=status,
    )


def document(request: Request) -> Response:
    """The brief as a document: /brief/kz-tm.docx, with the query of the composer."""
    ask, form = Ask(request), request.path_params["form"]
    if form not in FORMS:
        raise Missing
    asked = wanted(ask)
    made = renderer(f".{form}")(composed(ask, asked))
    name = f"{'-'.join(asked.countries).lower()}-{asked.language}.{form}"
    response = Response(made, media_type=FORMS[form])
    response.headers["content-disposition"] = f'attachment; filename="brief-{name}"'
    return unchanged(request, response)


def wanted(ask: Ask) -> Wanted:
    """What the address asks for; its path names the countries, else its query."""
    language = ask.value("language")
    places = ask.request.path_params
    return Wanted(
        countries=ask.pair() if "first" in places else ask.countries()[:2],
        language=language if language in TONGUES else ask.language,
        since=_short(ask, "since"),
        until=_short(ask, "until"),
        as_of=_short(ask, "as_of"),
        earlier=_short(ask, "earlier"),
        sections=tuple(dict.fromkeys(ask.values("section"))),
    )


def composed(ask: Ask, asked: Wanted) -> Brief:
    """The brief, made by one thread at a time and kept until the record changes or the day ends."""
    first, second = asked.countries
    name = ("brief", asked, date.today().isoformat())
    with ask.house.alone():
        return ask.house.kept(
            name,
            lambda: compose(
                ask.record,
                first,
                second,
                language=asked.language,
                since=asked.since,
                until=asked.until,
                as_of=asked.as_of,
                earlier=asked.earlier,
                sections=asked.sections or None,
            ),
        )


def countries(ask: Ask) -> list[tuple[str, str]]:
    """The countries of the record with their names, in the order of the alphabet of the page."""
    known = set(shared().country)
    found = ask.house.kept(
        "countries", lambda: [one.value for one in ask.record.tally(Event, "country", Selection())]
    )
    named = [(code.lower(), ask.tongue.country(code)) for code in found if code in known]
    return sorted(named, key=lambda one: one[1])


def _seen(ask: Ask, asked: Wanted) -> tuple[BriefSeen, int]:
    if len(asked.countries) < 2:
        return BriefSeen(wanted=asked), 200
    try:
        return BriefSeen(wanted=asked, brief=composed(ask, asked)), 200
    except InputError as error:
        return BriefSeen(wanted=asked, trouble=str(error)), 422


def _short(ask: Ask, name: str) -> str | None:
    """A value of the query, cut: it is a date or part of one."""
    given = ask.value(name)
    return given[:LONGEST] if given else None


def _title(ask: Ask, asked: Wanted) -> str:
    title = ask.tongue.text("Brief")
    if len(asked.countries) < 2:
        return title
    first, second = (ask.tongue.country(code) for code in asked.countries)
    return f"{title}: {first} — {second}"
