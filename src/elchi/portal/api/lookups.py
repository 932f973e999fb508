"""What the API works out of many findings: standing bodies, figures, who held an office, what lies ahead, a brief."""

from datetime import date

import msgspec

from elchi.linking.people.holders import Candidate
from elchi.portal.api.answers import AllOf, two
from elchi.portal.api.calls import Call
from elchi.portal.asking import Missing
from elchi.portal.boards import Promise, promise
from elchi.publishing import Brief, compose
from elchi.publishing.write import renderer
from elchi.records import Commitment, Mechanism, Programme, Series
from elchi.records.vocabulary import LanguageCode
from elchi.storage.ahead import Upcoming

YEAR = 12


class BriefText(msgspec.Struct, frozen=True, kw_only=True):
    """A brief as Markdown; every statement has a footnote with outlet, date, quote and address."""

    title: str
    countries: tuple[str, str]
    language: LanguageCode
    day: str
    footnotes: int
    markdown: str


def mechanisms(call: Call) -> AllOf[Mechanism]:
    """Standing bodies of two countries."""
    first, second = sorted(two(call))
    return AllOf(items=call.house.kept(("mechanisms", first, second), lambda: call.record.mechanisms(first, second)))


def series(call: Call) -> AllOf[Series]:
    """Series of figures of two countries."""
    first, second = sorted(two(call))
    return AllOf(items=call.house.kept(("series", first, second), lambda: call.record.series(first, second)))


def programmes(call: Call) -> AllOf[Programme]:
    """The programmes that are followed."""
    return AllOf(items=call.record.programmes())


def holders(call: Call) -> AllOf[Candidate]:
    """Who held an office on a day, best first."""
    return AllOf(items=call.record.holder(call.value("office"), call.value("country"), call.day("on")))


def ahead(call: Call) -> Upcoming:
    """What is planned, what ends and what falls due."""
    return call.record.upcoming(call.day("on"), call.selection(), call.value("months") or YEAR)


def standing(call: Call) -> Promise:
    """What became of a promise as of a day."""
    known = call.record.named(Commitment, call.value("id"))
    if known is None:
        raise Missing
    evidence = call.house.kept(("fulfilled", known.id), lambda: call.record.fulfilled([known]))
    return promise(known, evidence.get(known.id, []), call.day("on"))


def brief(call: Call) -> BriefText:
    """The brief of two countries, composed by one thread at a time and kept until the record changes."""
    made = _composed(call, two(call))
    return BriefText(
        title=f"{made.title}. {made.subtitle}",
        countries=made.countries,
        language=made.language,
        day=made.day,
        footnotes=len(made.notes),
        markdown=renderer(".md")(made).decode(),
    )


def _composed(call: Call, sides: tuple[str, str]) -> Brief:
    language: LanguageCode = call.value("language") or "en"
    since, until, as_of = call.value("since"), call.value("until"), call.value("as_of")
    sections = tuple(call.value("section") or ())
    name = ("brief", sides, language, since, until, as_of, sections, date.today().isoformat())
    with call.house.alone():
        return call.house.kept(
            name,
            lambda: compose(
                call.record,
                *sides,
                language=language,
                since=since,
                until=until,
                as_of=as_of,
                sections=sections or None,
            ),
        )
