"""Every endpoint of the API, read top to bottom: its address, words, parameters and what it answers.

The routes, the OpenAPI document, an assistant's tools and the page about the API are all made from this table.
"""

from elchi.linking.people.holders import Candidate
from elchi.portal.api import answers as look
from elchi.portal.api import lookups
from elchi.portal.api.answers import AllOf, PairSummary
from elchi.portal.api.endpoint import Endpoint, of_kind
from elchi.portal.api.kinds import AGREEMENTS, ARTICLES, COMMITMENTS, EVENTS, PEOPLE
from elchi.portal.api.lookups import BriefText
from elchi.portal.api.parameters import (
    AHEAD,
    BRIEF,
    FINDING,
    HOLDING,
    ID,
    LANGUAGE,
    ON,
    SIDES,
    SOUGHT,
    TYPE,
    limit,
    selecting,
)
from elchi.portal.boards import Promise
from elchi.portal.choosing import PairCount
from elchi.records import Finding, Mechanism, Programme, Series
from elchi.storage import FoundArticle, Testimony
from elchi.storage.ahead import Upcoming

PAIR, SOURCES, TIME = "Two countries", "Sentences and words", "What lies ahead"

STANDING = Endpoint(
    path="/commitments/{id}/standing",
    tool="get_commitment_standing",
    summary="What became of a commitment as of a day",
    use="Whether a promise was kept, moves, is overdue or was dropped as of a day, with the evidence for it. Only a "
    "quote makes it kept; no evidence means that no report was found, not that nothing was done.",
    example="/commitments/{commitment}/standing",
    group="Commitments",
    look=lookups.standing,
    answer=Promise,
    parameters=(ID, ON),
)
HOLDERS = Endpoint(
    path="/holders",
    tool="find_office_holder",
    summary="Who held an office on a day, best first",
    use="Who was president, minister, ambassador and so on of a country on a day, as reports tell it: each candidate "
    "with the reason. The first may be a guess when its reason is not 'in office'.",
    example="/holders?office={office}&country={of}&on={day}",
    group="People",
    look=lookups.holders,
    answer=AllOf[Candidate],
    parameters=HOLDING,
)
FINDINGS = Endpoint(
    path="/articles/{id}/findings",
    tool="get_article_findings",
    summary="What one article says, with quotes",
    use="Everything that one news page says of events, agreements, promises, figures and offices, with exact quotes.",
    example="/articles/{article}/findings",
    group="Articles",
    look=look.findings,
    answer=AllOf[Finding],
    parameters=(ID,),
)
TESTIMONY = Endpoint(
    path="/testimony",
    tool="quote_findings",
    summary="The sentences that findings rest on",
    use="The sentence, outlet, date and address under finding ids, which every answer has in `findings`. Quote these "
    "when you repeat a fact; a fact without testimony should not be repeated.",
    example="/testimony?finding={finding}",
    group=SOURCES,
    look=look.testimony,
    answer=AllOf[Testimony],
    parameters=(FINDING,),
)
SEARCH = Endpoint(
    path="/search",
    tool="search_articles",
    summary="Articles by words, best first",
    use="News pages that hold every word in any inflected form, best first, each with a passage. Words of any of the "
    "four languages; search again in another language for pages in it.",
    example="/search?q={word}",
    group=SOURCES,
    look=look.search,
    answer=AllOf[FoundArticle],
    parameters=(SOUGHT, TYPE, LANGUAGE, limit()),
)
PAIRS = Endpoint(
    path="/pairs",
    tool="find_pairs",
    summary="Pairs of countries, those with most events first",
    use="Which pairs of countries the record tells of and how much; with `country`, the partners of that country.",
    example="/pairs?country={first}",
    group=PAIR,
    look=look.pairs,
    answer=AllOf[PairCount],
    parameters=(*selecting("event"), limit()),
)
FILE = Endpoint(
    path="/pair/{first}/{second}",
    tool="get_pair",
    summary="How much there is of two countries",
    use="Begin here for the relations of two countries: how many events, agreements, commitments and articles there "
    "are, by year and by type. Then ask the lists with both countries.",
    example="/pair/{first}/{second}",
    group=PAIR,
    look=look.pair,
    answer=PairSummary,
    parameters=SIDES,
)
MECHANISMS = Endpoint(
    path="/pair/{first}/{second}/mechanisms",
    tool="get_pair_mechanisms",
    summary="Standing bodies of two countries with their sessions",
    use="Commissions, councils and working groups of two countries: every session with date, place and co-chairs, "
    "which sessions no page tells of, and when the next may be expected.",
    example="/pair/{first}/{second}/mechanisms",
    group=PAIR,
    look=lookups.mechanisms,
    answer=AllOf[Mechanism],
    parameters=SIDES,
)
FIGURES = Endpoint(
    path="/pair/{first}/{second}/series",
    tool="get_pair_figures",
    summary="Figures of two countries: what pages tell, statistics, goals",
    use="Trade turnover, exports, imports, investment and other numbers between two countries over time, official "
    "statistics beside what pages tell, goals and what was reached. Values that conflict stand side by side.",
    example="/pair/{first}/{second}/series",
    group=PAIR,
    look=lookups.series,
    answer=AllOf[Series],
    parameters=SIDES,
)
COMPOSED = Endpoint(
    path="/pair/{first}/{second}/brief",
    tool="get_pair_brief",
    summary="A brief on two countries as Markdown, each line with its source",
    use="A finished brief on the relations of two countries in Russian, Kazakh, Turkmen or English, every statement "
    "footnoted with outlet, date and quote. `section` (several) keeps it short: basics, dialogue, economy, "
    "implementation, calendar and so on. It takes seconds for pairs with hundreds of events.",
    example="/pair/{first}/{second}/brief?section=basics&section=dialogue",
    group=PAIR,
    look=lookups.brief,
    answer=BriefText,
    parameters=(*SIDES, *BRIEF),
)
CALENDAR = Endpoint(
    path="/ahead",
    tool="get_calendar_ahead",
    summary="What is planned, what ends and what falls due",
    use="What lies ahead of a day: planned events, agreements whose term ends, commitments whose deadline comes, the "
    "nearest first. At most three hundred of each.",
    example="/ahead?country={first}&on={day}",
    group=TIME,
    look=lookups.ahead,
    answer=Upcoming,
    parameters=AHEAD,
)
PROGRAMMES = Endpoint(
    path="/programmes",
    tool="find_programmes",
    summary="The programmes that are followed",
    use="Programmes and roadmaps of two countries whose items are followed one by one, with every item.",
    example="/programmes",
    group=TIME,
    look=lookups.programmes,
    answer=AllOf[Programme],
)


def endpoints() -> list[Endpoint]:
    """The table."""
    return [
        *of_kind(EVENTS),
        *of_kind(AGREEMENTS),
        *of_kind(COMMITMENTS),
        STANDING,
        *of_kind(PEOPLE),
        HOLDERS,
        *of_kind(ARTICLES),
        FINDINGS,
        *(PAIRS, FILE, MECHANISMS, FIGURES, COMPOSED),
        *(TESTIMONY, SEARCH, CALENDAR, PROGRAMMES),
    ]
