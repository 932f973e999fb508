"""Sections 4 to 8: trade and investment, the sectors, security, people, organisations and formats."""

from collections import defaultdict
from collections.abc import Iterable

from elchi.publishing.brief import Line, Mark, Run, Section, noted
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import amount_line, amounts, amounts_table
from elchi.publishing.promises import promise_line, promise_mark, promise_runs, promises
from elchi.publishing.wording import capital
from elchi.records import Finding, FormatFound, MechanismFound
from elchi.records.vocabulary import FormatRole, Measure, Sector

TRADE: tuple[Measure, ...] = ("trade turnover", "export", "import", "growth")
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
SHOWN = 3


def economy(draft: Draft) -> Section:
    """Trade in figures, the commission and its kin, what was promised and aimed at."""
    traded = amounts(draft, TRADE)
    aims = [amount_line(draft, a) for a in amounts(draft, ["target", "investment stock"])]
    aims += [promise_line(draft, p) for p in promises(draft, AIMS)]
    title = draft.wording.title
    sections = [
        Section(
            number="4.1",
            title=title("trade"),
            lines=[] if traded else [draft.missing("trade")],
            table=amounts_table(draft, traded),
        ),
        Section(number="4.2", title=title("bodies"), lines=_bodies(draft)),
        Section(number="4.3", title=title("aims"), lines=aims or draft.gap()),
    ]
    return Section(number="4", title=title("economy"), sections=sections)


def sectors(draft: Draft) -> Section:
    """The industries, each with when it was named and what was promised."""
    return Section(number="5", title=draft.wording.title("sectors"), lines=_by_sector(draft, INDUSTRIES))


def security(draft: Draft) -> Section:
    """Border, security, consular affairs, migration, justice."""
    return Section(number="6", title=draft.wording.title("security"), lines=_by_sector(draft, SECURITY))


def people(draft: Draft) -> Section:
    """Culture, education, science, tourism, media, health, sport."""
    return Section(number="7", title=draft.wording.title("people"), lines=_by_sector(draft, PEOPLE))


def formats(draft: Draft) -> Section:
    """Organisations and formats with what they were to the pair, then multilateral meetings of the two."""
    groups: dict[str, list[FormatFound]] = defaultdict(list)
    for found in draft.file.formats:
        if draft.recent(found):
            groups[found.organisation].append(found)
    lines = [_format_line(draft, key, groups[key]) for key in sorted(groups)]
    lines += [draft.occasion(o) for o in draft.done if not o.bilateral]
    return Section(number="8", title=draft.wording.title("formats"), lines=lines or draft.gap())


def _bodies(draft: Draft) -> list[Line]:
    sessions = [o for o in draft.done if o.type == "commission" and o.bilateral]
    lines = draft.lines(sessions) if sessions else [draft.missing("bodies"), *draft.gap()]
    return lines + _mechanisms(draft)


def _mechanisms(draft: Draft) -> list[Line]:
    groups: dict[object, list[MechanismFound]] = defaultdict(list)
    for found in sorted(draft.file.mechanisms, key=lambda f: (draft.published(f), f.id), reverse=True):
        if found.session is None and draft.recent(found):
            groups[found.type, found.name.casefold()].append(found)
    return [_mechanism_line(draft, group) for group in groups.values()]


def _mechanism_line(draft: Draft, group: list[MechanismFound]) -> Line:
    first = group[0]
    kind = capital(draft.wording.label("mechanism_type", first.type))
    name = draft.quoted(first.name, draft.article(first).language)
    runs = draft.wording.say("mechanism", type=kind, name=name) + draft.wording.say("stop")
    return Line(runs=noted(runs, draft.sources.notes(group, SHOWN)))


def _by_sector(draft: Draft, wanted: Iterable[Sector]) -> list[Line]:
    lines = [line for sector in wanted if (line := _sector_line(draft, sector))]
    return lines or draft.gap()


def _sector_line(draft: Draft, sector: Sector) -> Line | None:
    found = [f for f in draft.file.sectors if f.sector == sector and draft.recent(f)]
    promised = promises(draft, [sector])
    if not found and not promised:
        return None
    runs = [
        Run(text=run.text, style="lead") for run in draft.wording.say("sector", sector=draft.wording.sector(sector))
    ]
    if found:
        named = draft.wording.say("sector_named", dates=_dates(draft, found))
        runs += [*noted(named, draft.sources.notes(found, SHOWN)), Run(text=" ")]
    for promise in promised:
        runs += [*promise_runs(draft, promise), Run(text=" ")]
    mark: Mark = "overdue" if any(promise_mark(draft, p) == "overdue" for p in promised) else "none"
    return Line(runs=runs, mark=mark)


def _format_line(draft: Draft, organisation: str, found: list[FormatFound]) -> Line:
    name = draft.wording.organisation(organisation)
    runs = [Run(text="".join(r.text for r in draft.wording.say("format", organisation=name)), style="lead")]
    for role in ROLES:
        if of_role := [f for f in found if f.role == role]:
            label = capital(draft.wording.label("format_role", role))
            runs += draft.wording.say("format_role", role=label, dates=_dates(draft, of_role))
    return Line(runs=noted(runs, draft.sources.notes(found, SHOWN)))


def _dates(draft: Draft, found: Iterable[Finding]) -> str:
    days = sorted({draft.published(f) for f in found} - {""}, reverse=True)
    return "; ".join(draft.date(day) for day in days[:SHOWN]) or "—"
