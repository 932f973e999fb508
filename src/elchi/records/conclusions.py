"""What the record concludes from findings; every conclusion keeps the ids of the findings under it.

A conclusion's `id` does not depend on reading order, and each id in `findings` is a permanent alias of it.
`corrected` names the fields that a person gave the value of, each with the judgement. Nothing here is ever written
back into a finding: a wrong conclusion can be undone, what an article said stays.
"""

import msgspec

from elchi.records.findings import Participant, Place
from elchi.records.vocabulary import (
    AgreementStatus,
    AgreementType,
    CommitmentState,
    Confidence,
    Effect,
    EventType,
    Force,
    Level,
    Mode,
    Sector,
    Status,
)
from elchi.records.when import When


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values that accounts give to a field, in words, and the findings that give it."""

    value: str
    findings: list[str]


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """A field of which accounts differ: every value with its findings, the best supported first."""

    field: str
    versions: list[Version]


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """A state that an event was reported in (planned, cancelled, occurred), for when, and by which findings.

    `reported` is the day of the earliest page that says so.
    """

    status: Status
    when: When = When()
    reported: str | None = None
    findings: list[str] = []


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, concluded from one or more findings.

    `history` holds the stages in the order they were reported in: planned, postponed, held is one event. `disputes`
    holds the fields of which accounts differ; `confidence` is then "disputed". `reported` is the day of the earliest
    page that tells of it.
    """

    id: str
    type: EventType
    mode: Mode | None = None
    status: Status = "occurred"
    when: When = When()
    place: Place | None = None
    participants: list[Participant] = []
    countries: list[str] = []
    number: int | None = None
    confidence: Confidence = "stated"
    reported: str | None = None
    history: list[Stage] = []
    disputes: list[Dispute] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []


class Tenure(msgspec.Struct, frozen=True, kw_only=True):
    """A person in an office: the first and the last day (EDTF) on which an account has them in it.

    `taken` is the day on which an account has them appointed or elected to it. `before` is set when an account says
    that the office was left or given to another by then. `disputed` is True
    when accounts give the same office of one holder to someone else inside that time.
    """

    person: str
    office: str
    organisation: str | None = None
    country: str | None = None
    taken: str | None = None
    first: str | None = None
    last: str | None = None
    before: str | None = None
    disputed: bool = False
    findings: list[str] = []


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Someone whom articles name: the usual English name, every spelling met, countries and tenures, oldest first."""

    id: str
    name: str
    spellings: list[str] = []
    countries: list[str] = []
    tenures: list[Tenure] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []


class Ratification(msgspec.Struct, frozen=True, kw_only=True):
    """A side's ratification of an agreement: country, day (EDTF) and the findings that tell of it."""

    country: str
    when: str | None = None
    findings: list[str] = []


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """One document, concluded from reports and titles in several languages.

    `titles` holds each wording met by language, the fullest first. Dates are EDTF. `amends` and `replaces` are ids of
    other agreements.
    """

    id: str
    type: AgreementType
    titles: dict[str, list[str]] = {}
    level: Level | None = None
    parties: list[str] = []
    signatories: list[Participant] = []
    status: AgreementStatus = "mentioned"
    signed_on: str | None = None
    in_force: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    count: int | None = None
    ratified: list[Ratification] = []
    amends: list[str] = []
    replaces: list[str] = []
    reported: str | None = None
    disputes: list[Dispute] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []


class Repetition(msgspec.Struct, frozen=True, kw_only=True):
    """One time that a promise was made: the day (EDTF, of the occasion, else of its page) and its findings."""

    said: str | None = None
    findings: list[str] = []


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """One promise, however often repeated: its fullest words, who made it, and each time it was made, oldest first.

    `actions` holds the wording by language. What became of it is not kept here but worked out on a given day from
    the evidence: see `Fulfilment`.
    """

    id: str
    actions: dict[str, str] = {}
    by: list[str] = []
    sector: Sector | None = None
    mechanism: str | None = None
    due: str | None = None
    force: Force = "agreed"
    said: list[Repetition] = []
    disputes: list[Dispute] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []


class Fulfilment(msgspec.Struct, frozen=True, kw_only=True):
    """Evidence that a commitment moved: the finding that shows it, its effect, and the reason in a word of the rules.

    `when` is the EDTF date of what is told of, else of the page; `reported` is the day of the page.
    """

    commitment: str
    finding: str
    effect: Effect
    rule: str
    when: str | None = None
    reported: str | None = None


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a commitment stands on a day: state, score in a window, and the evidence, oldest first.

    `score` is +1 kept, 0 under way, −1 not done or contradicted inside the window, None unknown. `silent_since` is
    the last day on which any page spoke of it.
    """

    commitment: str
    on: str
    state: CommitmentState
    score: int | None = None
    window: str | None = None
    silent_since: str | None = None
    evidence: list[Fulfilment] = []


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a series: its period (EDTF), the number, the change in per cent, and the findings that give it.

    The number is the most exact one; `versions` are the same number as pages word it, where they do so in several
    ways ("almost 490000000"). `reported` and `repeated` are the days of the first and the last page that give it.
    `source` names where a number comes from that is no finding: a table of statistics, as its `reporter` (a country)
    gave it; it is `computed` when it was added up from that table.
    """

    period: str | None
    value: float | None = None
    change: float | None = None
    findings: list[str] = []
    versions: list[Version] = []
    reported: str | None = None
    repeated: str | None = None
    source: str | None = None
    reporter: str | None = None
    computed: bool = False


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A value that was set as a goal, however often repeated: until when (`due`, EDTF), and the days it was said.

    `reached` is the first year of the series, since it was set, whose every value comes up to it. `latest` is the
    last year that the series knows and `share` what its best supported value is of the goal, 1 being all.
    """

    value: float
    due: str | None = None
    said: list[str] = []
    reached: str | None = None
    latest: str | None = None
    share: float | None = None
    findings: list[str] = []


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """One measure between the same countries over time, oldest first.

    `points` are whole years, `parts` other periods (a quarter, ten months, three years). `reported` are values of
    which no page tells the period: stocks as they stood when told of ("180 documents"), and sums of which nobody
    can say whose year they are. `conflicts` lists periods, and for stocks months of report, with several values that
    cannot be one. `origin` is the country that the goods leave, where the source tells it.
    """

    measure: str
    unit: str | None
    countries: list[str]
    origin: str | None = None
    points: list[Point] = []
    parts: list[Point] = []
    reported: list[Point] = []
    targets: list[Target] = []
    conflicts: list[str] = []


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """One session of a mechanism: its number, date, place, co-chairs, and the event it was.

    `disputes` holds the fields of which accounts differ: its number, its date. `reported` is the day of the
    earliest page that tells of it; a session known by its number alone has no event and no status.
    """

    number: int | None = None
    when: When = When()
    place: Place | None = None
    chairs: list[Participant] = []
    status: Status | None = None
    event: str | None = None
    reported: str | None = None
    disputes: list[Dispute] = []
    findings: list[str] = []


class Mechanism(msgspec.Struct, frozen=True, kw_only=True):
    """A standing body of two countries with its sessions, oldest first.

    `names` holds each wording by language, the fullest first, and `distinct` what tells it from others of its type.
    `missing` are numbers between known ones that no page tells of, `doubtful` numbers that do not go with the order
    of the sessions' dates. `expected` (EDTF month) is when the rhythm of the sessions suggests the next one, and no
    more than a suggestion.
    """

    id: str
    name: str
    type: str
    countries: list[str] = []
    names: dict[str, list[str]] = {}
    distinct: list[str] = []
    sessions: list[Session] = []
    missing: list[int] = []
    doubtful: list[int] = []
    expected: str | None = None
    findings: list[str] = []
