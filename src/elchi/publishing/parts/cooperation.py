"""Sections 4 to 8: trade and investment, the sectors, security, people, organisations and formats."""

from collections import defaultdict
from collections.abc import Iterable

from elchi.publishing import limits
from elchi.publishing.bodies import standing_body
from elchi.publishing.brief import BriefLine, Note, Run, Section
from elchi.publishing.chart import turnover
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import amount_line, amounts, amounts_table
from elchi.publishing.promises import promised, promises
from elchi.publishing.wording import capital
from elchi.records import Finding, FormatFound, MechanismFound
from elchi.records.vocabulary import FormatRole, Measure, Sector

TRADE: tuple[Measure, ...] = ("trade turnover", "export", "import", "growth")
AIMED: tuple[Measure, ...] = ("target", "investment stock")
AIMS: tuple[Sector, ...] = ("trade", "investment", "finance")
INDUSTRIES: tuple[Sector, ...] = (
    "energy",
    "oil-gas",
    "chemistry",
    "textile",
    "industry",
    "agriculture",
    "ecology-water",
    "transport-logistics",
    "telecom-digital",
    "regions",
    "space",
    "other",
)
SECURITY: tuple[Sector, ...] = ("border", "security-defence", "consular", "labour-migration", "justice")
PEOPLE: tuple[Sector, ...] = ("culture", "humanitarian", "education-science", "tourism", "media", "health", "sport")
ROLES: tuple[FormatRole, ...] = ("participant", "venue", "agenda")
COMMISSION = "intergovernmental-commission"


def economy(draft: Draft) -> Section:
    """Trade in figures, the commission and its kin, what was aimed at."""
    traded = amounts(draft, TRADE)
    title, number = draft.wording.title, draft.contents.number("economy")
    rest = draft.rest("also", len(traded) - limits.TRADE, "statistics")
    sections = [
        Section(
            number=f"{number}.1",
            title=title("trade"),
            lines=[] if traded else [draft.missing("trade")],
            table=amounts_table(draft, traded[: limits.TRADE]),
            picture=turnover(draft),
            below=rest,
        ),
        Section(number=f"{number}.2", title=title("bodies"), lines=_bodies(draft)),
        Section(number=f"{number}.3", title=title("aims"), lines=_aims(draft) or draft.gap()),
    ]
    return draft.section("economy", sections=sections)


def sectors(draft: Draft) -> Section:
    """The industries, each with when it was named and what was promised."""
    return draft.section("sectors", lines=_by_sector(draft, INDUSTRIES))


def security(draft: Draft) -> Section:
    """Border, security, consular affairs, migration, justice."""
    return draft.section("security", lines=_by_sector(draft, SECURITY))


def people(draft: Draft) -> Section:
    """Culture, education, science, tourism, media, health, sport."""
    return draft.section("people", lines=_by_sector(draft, PEOPLE))


def formats(draft: Draft) -> Section:
    """Organisations and formats with what they were to the pair, then multilateral meetings of the two."""
    groups: dict[str, list[FormatFound]] = defaultdict(list)
    for found in draft.file.formats:
        if draft.recent(found):
            groups[found.organisation].append(found)
    keys = sorted(groups, key=lambda key: (_latest(draft, groups[key]), len(groups[key]), key), reverse=True)
    lines = [_format_line(draft, key, groups[key]) for key in keys[: limits.ORGANISATIONS]]
    lines += _other_formats(draft, {key: groups[key] for key in keys[limits.ORGANISATIONS :]})
    lines += draft.latest([o for o in draft.done if not o.bilateral], limits.MULTILATERAL)
    return draft.section("formats", lines=lines or draft.gap())


def _bodies(draft: Draft) -> list[BriefLine]:
    sessions = [o for o in draft.done if o.type == "commission" and o.bilateral]
    if not sessions:
        return [draft.missing("bodies"), *_mechanisms(draft)]
    return draft.lines(sessions, limits.SESSIONS) + _mechanisms(draft)


def _mechanisms(draft: Draft) -> list[BriefLine]:
    groups: dict[object, list[MechanismFound]] = defaultdict(list)
    for found in sorted(draft.file.mechanisms, key=lambda f: (draft.published(f), f.id), reverse=True):
        if found.session is None and found.type != COMMISSION and draft.recent(found):
            groups[found.type].append(found)
    return [_mechanism_line(draft, group) for group in groups.values()]


def _mechanism_line(draft: Draft, group: list[MechanismFound]) -> BriefLine:
    """A standing body by its kind, with the fullest name that a page in the brief's language gives it."""
    own = [f for f in group if draft.article(f).language == draft.wording.language]
    first = max(own or group, key=lambda f: len(f.name))
    runs = standing_body(draft, first) + draft.wording.say("stop")
    return BriefLine(runs=[*runs, Run(text=" "), *_named(draft, group)], note=_note(draft, group))


def _aims(draft: Draft) -> list[BriefLine]:
    aims = amounts(draft, AIMED)
    rest = draft.rest("also", len(aims) - limits.TARGETS, "statistics")
    return [amount_line(draft, a) for a in aims[: limits.TARGETS]] + rest + promised(draft, AIMS)


def _by_sector(draft: Draft, wanted: Iterable[Sector]) -> list[BriefLine]:
    lines = [line for sector in wanted if (line := _sector_line(draft, sector))]
    return lines or draft.gap()


def _sector_line(draft: Draft, sector: Sector) -> BriefLine | None:
    """One line a sector: how many reports name it and when the latest did, how much was promised."""
    reports: list[Finding] = [f for f in draft.file.sectors if f.sector == sector and draft.recent(f)]
    reports = reports or [report for promise in promises(draft, [sector]) for report in promise.reports]
    if not reports:
        return None
    runs = _bold(draft, "sector", sector=draft.wording.sector(sector)) + _named(draft, reports)
    runs += [Run(text=" " + line.text) for line in promised(draft, [sector])]
    return BriefLine(runs=runs, note=_note(draft, reports))


def _format_line(draft: Draft, organisation: str, found: list[FormatFound]) -> BriefLine:
    runs = _bold(draft, "format", organisation=draft.wording.organisation(organisation))
    for role in ROLES:
        if of_role := [f for f in found if f.role == role]:
            label = capital(draft.wording.label("format_role", role))
            runs += draft.wording.say("format_role", role=label, named=_words(draft, of_role))
    return BriefLine(runs=runs, note=_note(draft, found))


def _other_formats(draft: Draft, groups: dict[str, list[FormatFound]]) -> list[BriefLine]:
    if not groups:
        return []
    names = ", ".join(draft.wording.organisation(key) for key in groups)
    note = draft.sources.note([found for group in groups.values() for found in group])
    return [draft.say("formats_other", organisations=names, note=note)]


def _bold(draft: Draft, key: str, **values: str) -> list[Run]:
    return [Run(text=draft.words(key, **values), style="lead")]


def _note(draft: Draft, found: Iterable[Finding]) -> Note | None:
    return draft.sources.note(list(found), limits.SECTOR_SOURCES)


def _named(draft: Draft, found: Iterable[Finding]) -> list[Run]:
    return [Run(text=capital(_words(draft, found)) + ".")]


def _words(draft: Draft, found: Iterable[Finding]) -> str:
    """How many pages, and the day of the latest."""
    pages = {f.article for f in found}
    latest = _latest(draft, found)
    key = "named" if latest else "named_undated"
    return draft.words(key, count=str(len(pages)), date=draft.date(latest) if latest else "")


def _latest(draft: Draft, found: Iterable[Finding]) -> str:
    return max((draft.published(f) for f in found), default="")
