"""Calendars (RFC 5545): events, deadlines of commitments, ends of agreements, as entries of whole days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from elchi.publishing.addresses import NOWHERE, Addresses, Kind, uid
from elchi.publishing.captions import Caption, Captions
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.quoting import last_reported, line, quotes
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.selection import Selection
from elchi.publishing.typography import shortened
from elchi.records import Agreement, Commitment, Event
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record
from elchi.storage.streaming import Told

if TYPE_CHECKING:
    from icalendar import Event as Entry

END = b"END:VCALENDAR\r\n"
STATUS = {"planned": "TENTATIVE", "cancelled": "CANCELLED", "denied": "CANCELLED"}
NEVER = "1970-01-01"
MONTH = len("2024-05")
MOST, ROOM = 10, 300


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the dated events of a scope, deadlines and ends of terms; tells how many of each are in it."""
    counts = {"events": 0, "commitments": 0, "agreements": 0}
    with record.snapshot() as held, target.open("wb") as stream:
        selection, entries = Selection(held, scope), Entries("en")
        wanted: tuple[str, ...] = scope.kinds or tuple(counts)
        parts = {
            "events": (entries.event(*one) for one in selection.events()),
            "commitments": (entries.deadline(*one) for one in selection.commitments()),
            "agreements": (entries.term(*one) for one in selection.agreements()),
        }
        stream.write(head("Elchi", "en"))
        for kind in counts:
            for entry in parts[kind] if kind in wanted else ():
                if entry is not None:
                    stream.write(entry.to_ical())
                    counts[kind] += 1
        stream.write(END)
    return counts


def calendar(title: str, language: LanguageCode, entries: Iterable["Entry | None"]) -> bytes:
    """A calendar of these entries; what has no day for a calendar (None) is left out."""
    return b"".join([head(title, language), *(entry.to_ical() for entry in entries if entry is not None), END])


def head(title: str, language: LanguageCode) -> bytes:
    """How a calendar begins: version, maker, name."""
    from icalendar import Calendar

    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//Elchi//Elchi//{language.upper()}")
    made.add("calscale", "GREGORIAN")
    made.add("name", line(title))
    made.add("x-wr-calname", line(title))
    began: bytes = made.to_ical()
    return began.removesuffix(END)


class Entries:
    """Makes the entries of a calendar in one language; titles of documents and quotes stay in theirs."""

    def __init__(self, language: LanguageCode, addresses: Addresses = NOWHERE) -> None:
        self._captions = Captions(language)
        self._wording = self._captions.wording
        self._addresses = addresses

    def event(self, one: Event, told: Sequence[Told]) -> "Entry | None":
        """An event on its days, or on the whole of its month; None when only a year or no date is known."""
        edtf = one.when.edtf
        days = _days(edtf)
        if edtf is None or days is None:
            return None
        caption = self._captions.event(one)
        if any(len(part) == MONTH for part in edtf.split("/")):
            caption = Caption(f"{caption.text} ({self._wording.dating.date(edtf)})", caption.language)
        entry = self._entry("event", one.id, caption, days, told)
        entry.add("status", STATUS.get(one.status, "CONFIRMED"))
        entry.add("sequence", max(len(one.history) - 1, 0))
        entry.add("categories", [self._wording.label("event_type", one.type)])
        place = self._wording.place(one.place)
        if place:
            entry.add("location", line(place))
        self._describe(entry, [*self._standing(one), *self._stages(one)], told)
        if page := self._addresses.page("event", one.id):
            entry.add("url", page)
        return entry

    def deadline(self, one: Commitment, told: Sequence[Told]) -> "Entry | None":
        """The last day that a promise is due; None when it has no deadline."""
        caption = self._captions.commitment(one)
        return self._last("commitment", one.id, "due", caption, one.due, told)

    def term(self, one: Agreement, told: Sequence[Told]) -> "Entry | None":
        """The last day of an agreement's term; None when its end is not known."""
        return self._last("agreement", one.id, "ends", self._captions.agreement(one), one.valid_to, told)

    def _last(
        self,
        kind: Kind,
        key: str,
        phrase: str,
        caption: Caption,
        edtf: str | None,
        told: Sequence[Told],
    ) -> "Entry | None":
        day = last_day(edtf)
        if edtf is None or day is None or day == "9999-12-31":
            return None
        slot = "action" if phrase == "due" else "title"
        quoted = self._wording.words("quoted", text=shortened(line(caption.text)))
        said = self._wording.words(phrase, **{slot: quoted}).rstrip(".")
        known = self._wording.dating.date(edtf.split("/")[-1])
        days = date.fromisoformat(day), date.fromisoformat(day) + timedelta(days=1)
        entry = self._entry(kind, key, Caption(f"{said} ({known})", self._captions.language), days, told)
        self._describe(entry, [caption.text], told)
        if page := self._addresses.page(kind, key):
            entry.add("url", page)
        return entry

    def _entry(self, kind: str, key: str, caption: Caption, days: tuple[date, date], told: Sequence[Told]) -> "Entry":
        from icalendar import Event as Made

        entry, changed = Made(), datetime.fromisoformat(last_reported(told) or NEVER).replace(tzinfo=UTC)
        entry.add("uid", uid(kind, key))
        entry.add("dtstamp", changed)
        entry.add("last-modified", changed)
        entry.add("dtstart", days[0])
        entry.add("dtend", days[1])
        entry.add("summary", line(caption.text), parameters={"language": caption.language})
        entry.add("transp", "TRANSPARENT")
        return entry

    def _describe(self, entry: "Entry", said: Iterable[str], told: Sequence[Told]) -> None:
        found = list(quotes(told))[:MOST]
        lines = [line(each) for each in said if each]
        for one in found:
            words = shortened(one.words, ROOM)
            lines += [f"“{words}” – {one.source}" if one.source else f"“{words}”", *filter(None, [one.address])]
        tongues = {one.page.language for one in found}
        given = {"language": tongues.pop()} if len(tongues) == 1 else {}
        entry.add("description", "\n".join(lines), parameters=given)

    def _standing(self, one: Event) -> Iterator[str]:
        if one.status != "occurred":
            yield self._wording.label("status", one.status)
        if one.when.edtf and not one.when.stated:
            yield self._wording.words("inferred", date=self._wording.dating.date(one.when.edtf))
        if one.disputes:
            yield self._wording.label("confidence", "disputed")

    def _stages(self, one: Event) -> Iterator[str]:
        """What it was told as before: planned for one day, then for another."""
        for stage in one.history if len(one.history) > 1 else ():
            day = self._wording.dating.date(stage.when.edtf) if stage.when.edtf else ""
            yield ": ".join(filter(None, (self._wording.label("status", stage.status), day)))


def _days(edtf: str | None) -> tuple[date, date] | None:
    """The first day and the day behind the last; None when an end is known to the year alone, or not at all."""
    first, last = first_day(edtf), last_day(edtf)
    if edtf is None or first is None or last is None or last == "9999-12-31" or last < first:
        return None
    if min(len(part) for part in edtf.split("/")) < MONTH:
        return None
    return date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1)
