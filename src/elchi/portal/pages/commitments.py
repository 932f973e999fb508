"""The board of promises: what is overdue, due soon, under way, kept, given up, and of what no report was found."""

from collections.abc import Iterator

import msgspec

from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.boards import Group, Promise, board
from elchi.portal.choices import Filter, counted, countries_filter
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.portal.titles import commitment_words
from elchi.records import Commitment
from elchi.storage import Selection, Testimony

AT_ONCE = 120
COLUMNS = ["id", "words", "by", "sector", "force", "said", "due", "state", "evidence", "on"]


class CommitmentsSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The promises of a selection by group on a day, newest promises first to come; with the sentences shown."""

    on: str
    groups: dict[Group, list[Promise]]
    total: int
    next: str | None = None
    testimony: dict[str, Testimony] = {}


def commitments(ask: Ask) -> View:
    """The board, on the day `on`."""
    asked, on = selection(ask), ask.day("on")
    after = ask.value("after")
    found = ask.record.listed(Commitment, asked, after, AT_ONCE)
    evidence = ask.house.kept(("fulfilled", asked, after), lambda: ask.record.fulfilled(found.items))
    groups = board(found.items, evidence, on)
    seen = CommitmentsSeen(
        on=on,
        groups=groups,
        total=found.total,
        next=found.next,
        testimony=ask.record.testimony(key for held in groups.values() for one in held for key in shown(one)),
    )
    return View(
        title=ask.tongue.text("Commitments"),
        template="commitments.html",
        data=seen,
        more={
            "filters": filters(ask, asked),
            "heads": heads(ask),
            "worded": lambda one: commitment_words(ask.tongue, one),
            "shown": shown,
        },
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(ask, seen), entries=_entries(ask, seen)),
    )


def selection(ask: Ask) -> Selection:
    """What the address asks; on a day that is given, what was promised by then."""
    return Selection(
        countries=ask.countries(),
        sector=ask.value("sector"),
        status=ask.value("force"),
        year=ask.value("year"),
        until=ask.day("on") if ask.value("on") else None,
    )


def shown(one: Promise) -> list[str]:
    """The findings whose sentences a line shows: the first that promises, and the newest evidence."""
    newest = [each.finding for each in one.standing.evidence[-1:]]
    return [*one.commitment.findings[:1], *newest]


def filters(ask: Ask, asked: Selection) -> list[Filter]:
    """The form above the board."""
    tongue, of = ask.tongue, Commitment
    force = counted(ask, of, "status", asked, tongue.text("Force"), lambda word: tongue.label("force", word))
    return [
        countries_filter(ask, of, asked, 0),
        countries_filter(ask, of, asked, 1),
        counted(ask, of, "sector", asked, tongue.text("Sector"), tongue.sector),
        msgspec.structs.replace(force, name="force"),
        counted(ask, of, "year", asked, tongue.text("Promised in"), str),
    ]


def heads(ask: Ask) -> dict[Group, tuple[str, str]]:
    """The heading of each group, and what it means."""
    text = ask.tongue.text
    return {
        "overdue": (text("Term over"), text("The term has passed and no report was found that it was kept.")),
        "soon": (text("Due soon"), text("The term ends within six months.")),
        "moving": (text("Under way"), text("Reports tell of steps.")),
        "kept": (text("Kept"), text("A report tells that it was done.")),
        "dropped": (
            text("Given up or contradicted"),
            text("A report tells that it was dropped, or of the contrary."),
        ),
        "silent": (
            text("No report of progress found"),
            text("No report of progress was found. That does not mean that nothing was done."),
        ),
    }


def _rows(ask: Ask, seen: CommitmentsSeen) -> Iterator[list[object]]:
    for one in (each for held in seen.groups.values() for each in held):
        made, words = one.commitment, commitment_words(ask.tongue, one.commitment).text
        said = made.said[0].said if made.said else None
        told = (made.sector, made.force, said, made.due, one.standing.state, len(one.standing.evidence))
        yield [made.id, words, " ".join(made.by), *told, seen.on]


def _entries(ask: Ask, seen: CommitmentsSeen) -> Iterator[Entry]:
    titles = heads(ask)
    for group, held in seen.groups.items():
        for one in held:
            words = commitment_words(ask.tongue, one.commitment).text
            spoken = one.standing.silent_since
            line = address(one.commitment)
            yield Entry(id=one.commitment.id, title=words, address=line, updated=spoken, summary=titles[group][0])
