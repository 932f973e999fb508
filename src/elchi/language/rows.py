"""The rows of the language tables: phrases, patterns and endings, each with an example.

Every row that carries a phrase carries an `example`: a sentence in which the phrase is found. The examples are
run as tests, so a table cannot drift from the text it claims to read.

Phrase syntax: words match in every inflected form; `=word` matches that very form; `a|b` are alternatives;
`word?` may be missing; `..` stands for up to four words; `{place}` stands for the name of a country or city,
`{country}` for that of a country, `{nation}` for a country or nationality, `{organisation}` for an organisation;
a word in capitals ("РК", "UN") matches capitals only.
"""

from typing import Literal

import msgspec

from elchi.records.vocabulary import (
    AgreementStatus,
    AgreementType,
    EventType,
    Force,
    Level,
    Measure,
    MechanismType,
    Mode,
    Role,
    Sector,
    Status,
)

Function = Literal[
    "subject", "object", "with", "by", "to", "from", "of", "between", "inviter", "head", "place", "speaker"
]
Case = Literal["nom", "gen", "dat", "acc", "ins", "loc", "abl"]


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A phrase with the name of its rule and a sentence that shows it."""

    id: str
    phrase: str
    example: str


class OfficeRow(Row, frozen=True, kw_only=True):
    """An office as pages write it; `office` is an id of shared/offices.toml; `plural` offices distribute.

    "президенты Казахстана и Туркменистана" is two presidents. `country` is set where the words name it
    ("Акорданың баспасөз хатшысы").
    """

    office: str
    plural: bool = False
    country: str | None = None


class BodyRow(Row, frozen=True, kw_only=True):
    """A state body ("МИД", "Сыртқы істер министрлігі"): `body` as in shared/offices.toml, and its level."""

    body: str
    level: Level = "ministry"


class TriggerRow(Row, frozen=True, kw_only=True):
    """Words that announce an event, and who is who around them.

    `roles` maps a grammatical function of an actor near the trigger to a role: in "X принял Y" the subject is the
    host and the object the visitor. `single` words tell what one country does by itself: it joins an organisation;
    whoever else the page names has no part in it. A `frame` is only where something else happens ("on the sidelines
    of the summit") and makes no event. `status` is set when the words themselves say so ("совершит визит").
    `alone` triggers make an event of their own; others need two actors, or an actor and another country.
    A `participle` tells of who stands right behind it: "сапармен келген X Y-пен кездесті" is a visit of X alone.
    `anaphor` words only point back ("на встрече", "in the course of the talks") and never start a new event
    unless the page's participants are known.
    `follows` words carry on an event of one of these types that was told before ("the next round", "the previous
    one"), `step` sessions later; of a visit they tell the next country.
    `personal` words are too common to tell of an event unless people are who does it ("was in Baku", "to see").
    """

    type: EventType
    single: bool = False
    frame: bool = False
    mode: Mode | None = None
    status: Status | None = None
    roles: dict[Function, Role] = {}
    alone: bool = False
    anaphor: bool = False
    follows: list[EventType] = []
    step: Literal[-1, 1] = 1
    participle: bool = False
    personal: bool = False


class AttendanceRow(TriggerRow, frozen=True, kw_only=True):
    """Words that only tell who took part in the gathering told before: "Chaired by …", "Oňa … gatnaşdy"."""

    type: EventType = "summit"
    alone: bool = True
    anaphor: bool = True


class ModeRow(Row, frozen=True, kw_only=True):
    """A word beside a trigger that gives the event's mode: "официальный" beside "визит"."""

    mode: Mode
    types: list[EventType]


class HomonymRow(Row, frozen=True, kw_only=True):
    """A word that shows that the sentence is not diplomacy: "футбольный матч", "suýüm"."""

    types: list[EventType] = []


class CueRow(Row, frozen=True, kw_only=True):
    """Words that give a sentence's events their status: "состоится", "ранее", "не состоялась"."""

    status: Status


class AnaphorRow(Row, frozen=True, kw_only=True):
    """Words that stand for people or countries named before: "стороны", "министры", "его коллега", "он", "гость".

    `place` words stand for where the event told before was ("туда", "there").
    `counterparts` are a plural office with their countries ("his counterparts from Oman and Peru").
    """

    stands_for: Literal["parties", "participants", "counterpart", "counterparts", "person", "guest", "place"]


class RegionRow(Row, frozen=True, kw_only=True):
    """A part of the world, which is no person for all its capitals: "Орталық Азия", "Merkezi Aziýa"."""


class FunctionRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How this language marks an actor's function: words before it, words after it, its case, or its side.

    Rows are tried in order and the first that fits gives the function; `position` is the actor's side of the trigger.
    """

    function: Function
    example: str
    before: str | None = None
    after: str | None = None
    case: Case | None = None
    position: Literal["before", "after"] | None = None


class AgreementRow(Row, frozen=True, kw_only=True):
    """A document's type word: "меморандум", "баяндама", "ylalaşyk"."""

    type: AgreementType


class ActRow(Row, frozen=True, kw_only=True):
    """What is done to a document: signed, ratified, planned …"""

    status: AgreementStatus


class ListingRow(Row, frozen=True, kw_only=True):
    """Words by which a sentence goes on about documents told before: "among them", "в их числе"."""


class OtherRow(Row, frozen=True, kw_only=True):
    """Words that hold a type word but name no document between states: "программа визита"."""


class LevelRow(Row, frozen=True, kw_only=True):
    """Words in a title that tell who concluded it: "межправительственное" is government."""

    level: Level


class CommitmentRow(Row, frozen=True, kw_only=True):
    """A verb or noun of commitment; a weak one needs a concrete object, mechanism, number or date beside it.

    `side` is where the promised action stands: after the verb in Russian and English, before it in the others.
    """

    force: Force
    weak: bool = False
    side: Literal["after", "before"] = "after"


class SectorRow(Row, frozen=True, kw_only=True):
    """Words that name an area of cooperation; some name two ("культурно-гуманитарный")."""

    sectors: list[Sector]


class ContextRow(Row, frozen=True, kw_only=True):
    """Words that show that a sentence speaks of cooperation or discussion, so that its sectors count."""


class MeasureRow(Row, frozen=True, kw_only=True):
    """What a figure measures; `unit` where the words imply it."""

    measure: Measure
    unit: str | None = None


class ChangeRow(Row, frozen=True, kw_only=True):
    """Words of growth or fall beside a percentage: `sign` is 1 or -1."""

    sign: Literal[1, -1]


class PointerRow(Row, frozen=True, kw_only=True):
    """Words that mean the measure of the sentence before: "the figure", «показатель», "ol"."""


class PeriodRow(Row, frozen=True, kw_only=True):
    """Months of a year that is told elsewhere or is the page's: "nine months" is the span "01/09"."""

    span: str


class RoundingRow(Row, frozen=True, kw_only=True):
    """How exact a number is told: it is `over` what is said, `under` it, or `about` so much."""

    side: Literal["over", "under", "about"]


class MechanismRow(Row, frozen=True, kw_only=True):
    """A standing body of two countries."""

    type: MechanismType


class DistinctionRow(Row, frozen=True, kw_only=True):
    """Words that tell a body from others of its type: its rank ("supreme") or what no sector tells ("consular")."""

    of: str


class SessionRow(Row, frozen=True, kw_only=True):
    """The word for a mechanism's session: "заседание", "session", "отырыс", "mejlis"."""


class DatePattern(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A written form of date: a regular expression with {day}, {month}, {year}, {day2}, {month2}, {year2} slots.

    `span` makes a part of a year of it: "01/03" is the first quarter, "23" is EDTF's autumn. Where `hints` are given,
    one of them, in lower case, stands in every line that the pattern fits: other lines need not be searched. `edtf`
    is the answer for `example`, which is a test.
    """

    id: str
    pattern: str
    example: str
    edtf: str
    span: str | None = None
    hints: list[str] = []


class RelativeRow(Row, frozen=True, kw_only=True):
    """Words such as "сегодня" or "last year": days, months or years from the page's date.

    `told` words count from the day that was told before: "the same day" (0), "на следующий день" (1), "şol ýyl".
    A number in or right before `counted` words multiplies: "два месяца назад".
    """

    days: int | None = None
    months: int | None = None
    years: int | None = None
    told: bool = False
    counted: bool = False


class MagnitudeRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number word after figures: "млн" is 1000000. `pattern` is a regular expression."""

    pattern: str
    value: float
    example: str


class UnitRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit after (or, for a currency sign, before) a number; `unit` is ISO 4217, "%", "t", "m3" or a noun."""

    pattern: str
    unit: str
    example: str
    before: bool = False


class OrdinalRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An ordinal written as a word: "двенадцатое" is 12."""

    word: str
    value: int


class SuffixRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One slot of a suffix chain: its forms, the slots that may stand before it, and the case that it marks.

    `after` lists slot names; "stem" is the bare word. `example` is "word = stem", which is a test.
    """

    slot: str
    forms: list[str]
    after: list[str]
    example: str
    case: Case | None = None


class NameRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An ending of men's names in a case: "ову" is the dative of "ов"; `example` is "inflected = base"."""

    ending: str
    base: str
    cases: list[Case]
    example: str


class StemRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A concept by the beginnings of its words: `stems` are told in promises.toml, `example` holds one of them."""

    id: str
    stems: str
    example: str
