"""The five kinds that have lists, with what each list is good for."""

from elchi.portal.api.endpoint import Kind
from elchi.records import Agreement, Article, Commitment, Event, Person

COUNT = "How a list spreads: ask this for numbers instead of reading every page of it. `by` is what to count by."
EVENTS = Kind(
    folder="events",
    name="event",
    of=Event,
    group="Events",
    found=(
        "Events, newest first",
        "Visits, talks, meetings, calls, signings, summits and other diplomatic events, newest first. Give two "
        "countries for what they did together; `person` takes an id that the list of people gives.",
    ),
    counted=("How many events there are of each value", COUNT),
    got=(
        "One event with every stage and dispute",
        "One event by id: who, where, when, what was planned or put off, on what accounts differ, and who says so.",
    ),
    filters="country={first}&country={second}&type=visit",
    by="year&country={first}&country={second}",
)
AGREEMENTS = Kind(
    folder="agreements",
    name="agreement",
    of=Agreement,
    group="Agreements",
    found=(
        "Agreements, newest first",
        "Treaties, agreements, memoranda, programmes and statements between countries, newest first, with parties, "
        "signing and term. `ends_since` and `ends_until` ask which of them expire between two dates.",
    ),
    counted=("How many agreements there are of each value", COUNT),
    got=(
        "One agreement, completed by what pages on its parties tell",
        "One agreement by id: title, parties, signatories, ratifications, term, what it amends or replaces.",
    ),
    filters="country={first}&country={second}",
    by="type",
)
COMMITMENTS = Kind(
    folder="commitments",
    name="commitment",
    of=Commitment,
    group="Commitments",
    found=(
        "Commitments, newest first",
        "What countries promised to do, newest first, with words, deadline and each time it was said. What became of "
        "one is told by its standing. `status` is the force: agreed, intended and so on.",
    ),
    counted=("How many commitments there are of each value", COUNT),
    got=(
        "One commitment with each time it was made",
        "One commitment by id: its words by language, who promised, until when, and each time it was repeated.",
    ),
    filters="country={first}&country={second}",
    by="sector",
)
PEOPLE = Kind(
    folder="people",
    name="person",
    of=Person,
    group="People",
    found=(
        "People by name",
        "People whom articles name, with spellings, offices and countries. `words` finds a person by any spelling, "
        "in Cyrillic or Latin; the id then asks the lists of events and articles.",
    ),
    counted=("How many people there are of each value", COUNT),
    got=(
        "One person with offices and spellings",
        "One person by id: every spelling, and each office with the first and last day that reports have them in it.",
    ),
    filters="country={first}",
    by="country",
)
ARTICLES = Kind(
    folder="articles",
    name="article",
    of=Article,
    group="Articles",
    found=(
        "Articles, newest first",
        "News pages of the record by outlet, language, date, country, topic or words, newest first. For the pages "
        "that fit words best, ask the search.",
    ),
    counted=("How many articles there are of each value", COUNT),
    got=(
        "One article with its text",
        "One news page by id, with its whole text in its own language, outlet, date and address.",
    ),
    filters="outlet={outlet}",
    by="outlet",
)
KINDS = (EVENTS, AGREEMENTS, COMMITMENTS, PEOPLE, ARTICLES)
