"""The language tables: what each TOML file of `data/<language>/` may hold, and how it is loaded.

Their rows are in `rows`.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from elchi.language.rows import (
    ActRow,
    AgreementRow,
    AnaphorRow,
    AttendanceRow,
    BodyRow,
    Case,
    ChangeRow,
    CommitmentRow,
    ContextRow,
    CueRow,
    DatePattern,
    DistinctionRow,
    FunctionRow,
    HomonymRow,
    LevelRow,
    ListingRow,
    MagnitudeRow,
    MeasureRow,
    MechanismRow,
    ModeRow,
    NameRow,
    OfficeRow,
    OrdinalRow,
    OtherRow,
    PeriodRow,
    PointerRow,
    RegionRow,
    RelativeRow,
    RoundingRow,
    SectorRow,
    SessionRow,
    StemRow,
    SuffixRow,
    TriggerRow,
    UnitRow,
)

CODE_LENGTH = 2


def read_table(folder: str, name: str) -> dict[str, Any]:
    """The parsed TOML of `data/<folder>/<name>.toml`."""
    return tomllib.loads((files("elchi.language") / "data" / folder / f"{name}.toml").read_text("utf-8"))


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that are read: the folders of `data/` beside `shared`."""
    folders = (files("elchi.language") / "data").iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.is_dir() and len(folder.name) == CODE_LENGTH))


def shared_rows(name: str, field: str, key: str) -> list[dict[str, Any]]:
    """The rows of a shared table, what they say in each language under `named`.

    A language may bring its own names in `data/<language>/names.toml`, by table and by the row's `key`:
    `country.KZ = {name = "Казакстан"}`.
    """
    own = {code: own_names(code).get(field, {}) for code in languages()}
    return [
        _row_named(row, {code: own[code].get(row[key]) for code in languages()})
        for row in read_table("shared", name)[field]
    ]


@cache
def own_names(code: str) -> dict[str, Any]:
    """names.toml of one language, which brings what the shared tables do not say in it; empty when there is none."""
    path = files("elchi.language") / "data" / code / "names.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def _row_named(row: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    named = {code: names for code in own if (names := own[code] or row.get(code)) is not None}
    return {field: value for field, value in row.items() if field not in own} | {"named": named}


class Suffixes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """suffixes.toml: the suffix chain, consonants that change before a vowel, the least stem length.

    `morphology` names what undoes inflection: pymorphy3 (Russian only), the English endings with a list of irregular
    forms, or the suffix chain. `follows` maps a suffix's first letter to the letters after which it may stand
    (Kazakh -ті only after voiceless consonants). `whole` words are never stripped. `possessed_accusative` are the
    accusative endings of a word that has a possessive one: "ministri" is no accusative, "ministrini" is.
    `cases` are those of pronouns, which no chain tells. `name_endings` are case endings in which no name ends by
    itself, so that they come off a name that nobody knows.
    `surname` endings inflect surnames that no dictionary holds, `name` endings whatever else names a man; a name
    with an `indeclinable` ending has one form. `irregular` maps English irregular forms to their base ("held" is
    "hold"). `infinitives` are the endings of verbal nouns, and in English the verbs that begin an action ("open").
    """

    morphology: Literal["pymorphy", "irregular", "chain"] = "chain"
    suffix: list[SuffixRow] = []
    softening: dict[str, str] = {}
    follows: dict[str, str] = {}
    shortest: int = 3
    whole: list[str] = []
    possessed_accusative: list[str] = []
    cases: dict[str, Case] = {}
    name_endings: list[str] = []
    irregular: dict[str, str] = {}
    infinitives: list[str] = []
    surname: list[NameRow] = []
    name: list[NameRow] = []
    indeclinable: list[str] = []


class Calendar(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """calendar.toml: month words (12 regular expressions, any case form), weekdays, date patterns, relative days."""

    months: list[str]
    weekdays: list[str]
    pattern: list[DatePattern]
    relative: list[RelativeRow]


class Numbers(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """numbers.toml: magnitudes, currencies and units, ordinals as words and as suffixes of figures.

    `words` are cardinal numbers as words ("bir" is 1, "half a" is 0.5); `about` words stand between a number and what
    is counted ("30-дан астам құжат"); `single` are magnitudes that stand for a number before a currency («миллиард
    долларов»); `decimal` is the language's decimal mark.
    """

    magnitude: list[MagnitudeRow]
    unit: list[UnitRow]
    ordinal: list[OrdinalRow]
    ordinal_suffix: str
    words: dict[str, float] = {}
    about: list[str] = []
    single: dict[str, float] = {}
    decimal: str = ","


class Offices(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """offices.toml: offices and the state bodies."""

    office: list[OfficeRow]
    body: list[BodyRow]


class Events(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """events.toml: triggers, words of attendance, modes, homonyms and status cues."""

    trigger: list[TriggerRow]
    attendance: list[AttendanceRow]
    mode: list[ModeRow]
    homonym: list[HomonymRow]
    cue: list[CueRow]


class Grammar(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """grammar.toml: functions, anaphors, and small closed lists.

    `glue` words may stand inside one actor ("of the", "господин"); `conjunctions` join actors; `stops` end a document
    title or an action; `abbreviations` do not end a sentence; `complements` are the words by which a body's name
    goes on ("по", "on", "for"); `negations` beside a verb undo it; one of the `articles` behind a conjunction
    begins another actor; `of` words join a name to its country ("Tokayev of Kazakhstan"); `deadlines` beside a
    date make it a term and no event's day ("by", "до", "дейін"), and so does one of the `beginnings` right beside
    a month or year ("the first visit since 1996"); `relatives` ("который") make whoever stands before them the
    subject of what follows; `home` is the country whose head is meant when a page in this language names no
    country. `agreement` is true where every word of a phrase carries its case, false where the last word alone
    does or none; a name with one of the `namesakes` before or after it only names a street, an airport, an order.
    Behind a verb that ends in `feminine_past` stands a woman; a verb that ends
    in one of `past`, or is one, tells of what is over; one of the
    words in `together` makes a contact of several sides one ("trilateral"). `verb_last` is true where verbs end
    the sentence and, with them, a document's type word its title. Before a word of `kin` an office is a relative's.

    For gatherings: one of the words in `separately` makes many contacts of one ("separately"), one of `apart` in or
    behind the words for a contact makes one of each official whom it names ("meetings with"); a gathering beside a
    word of `aside` ("before", "about") is only spoken of.

    For promises: behind a comma, one of the words of `speaking` near by tells who reported it ("…, the ministry
    said"); a word of `citing` before a comma ends the name of a source ("… айтуынша,"); an action that begins with
    one of the `circumstances` and has no verb is a time or place («договорились на встрече»); a promise told with
    "that" has one of the words `ahead`, where there are any; `sides` are the word for a side ("тарапы"). A
    nationality before one of the `delegations` acts for its state ("the Korean delegation"). One of the `goals`
    stands before a number that is to be reached («до», "to").

    For parties: one of the `possessives` before a visit at the head of a sentence makes it the subject's own ("on his
    visit to Georgia, the Minister met …"); a country that ends in one of `owning` takes the name behind it
    ("Venezuela's Nicolás Maduro"). The countries of a compound before one of the `disputes` are what is spoken of
    ("the Palestinian-Israeli conflict"). A day right before one of the `utterances` is when somebody spoke ("Friday's
    announcement"). Capitalised words behind an office, a body or one of the `portfolios` are its name ("the Minister
    of Public Service, Labour") and no sector. States
    joined by dashes beside one of the `routes` are the name of a pipeline, railway or corridor.
    """

    function: list[FunctionRow]
    anaphor: list[AnaphorRow]
    region: list[RegionRow] = []
    kin: list[str] = []
    glue: list[str]
    conjunctions: list[str]
    namesakes: dict[Literal["before", "after"], list[str]] = {}
    honorifics: list[str]
    stops: list[str]
    abbreviations: list[str]
    complements: list[str] = []
    negations: list[str] = []
    articles: list[str] = []
    possessives: list[str] = []
    owning: list[str] = []
    of: list[str] = []
    deadlines: list[str] = []
    beginnings: list[str] = []
    dated: list[str] = []
    relatives: list[str] = []
    home: str | None = None
    agreement: bool = False
    feminine_past: list[str] = []
    past: list[str] = []
    together: list[str] = []
    separately: list[str] = []
    apart: list[str] = []
    aside: list[str] = []
    verb_last: bool = False
    speaking: list[str] = []
    utterances: list[str] = []
    portfolios: list[str] = []
    disputes: list[str] = []
    citing: list[str] = []
    circumstances: list[str] = []
    ahead: list[str] = []
    goals: list[str] = []
    sides: list[str] = []
    routes: list[str] = []
    delegations: list[str] = []


class Agreements(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """agreements.toml: types, acts and levels, words that go on about documents, and words that are none."""

    type: list[AgreementRow]
    act: list[ActRow]
    level: list[LevelRow]
    listing: list[ListingRow]
    other: list[OtherRow]


class Commitments(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """commitments.toml: verbs of commitment."""

    verb: list[CommitmentRow]


class Sectors(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """sectors.toml: words of each sector and the contexts in which they count."""

    sector: list[SectorRow]
    context: list[ContextRow]


class Figures(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """figures.toml: measures, words of change, words that mean the measure told before, months without a year.

    `rounding` are the words beside a number that tell how exact it is.
    """

    measure: list[MeasureRow]
    change: list[ChangeRow]
    pointer: list[PointerRow] = []
    period: list[PeriodRow] = []
    rounding: list[RoundingRow] = []


class Mechanisms(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """mechanisms.toml: bodies, their sessions, and words that tell bodies of one type apart."""

    mechanism: list[MechanismRow]
    session: list[SessionRow]
    distinction: list[DistinctionRow] = []


class Romanisation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """romanise.toml: letters to English letters, longest first; `example` is "written = romanised"."""

    letters: dict[str, str]
    example: list[str]


class Promises(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """promises.toml: what is promised (`object`), what is to be done with it (`act`), words of its being `done`.

    The ids are those of shared/promises.toml. `ordinary` are stems of words that tell promises apart no better than
    "the two sides" does; `doubt` are words that leave open whether a thing was done.
    """

    ordinary: str
    doubt: str
    object: list[StemRow]
    act: list[StemRow]
    done: list[StemRow]
