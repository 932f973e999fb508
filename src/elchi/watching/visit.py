"""One visit to a source: what it lists is asked for, and what is new is read into the record."""

from collections.abc import Iterator

import msgspec

from elchi.fetching import Answer, Fetcher, Known, NotFetched
from elchi.pipeline import Tally, keep, line_of
from elchi.reading.addresses import MOST_PAGES, fetched, led, listed
from elchi.reading.leads import Lead
from elchi.reading.sections import linked
from elchi.records import Capture, Rejected
from elchi.storage import Record
from elchi.watching.plan import Source
from elchi.watching.state import Seen


class Visit:
    """A visit in progress; `again` holds the addresses that gave nothing for now."""

    def __init__(self, source: Source, seen: Seen, fetcher: Fetcher, record: Record) -> None:
        self._source, self._seen, self._fetcher, self._record = source, seen, fetcher, record
        self.again: set[str] = set()

    def made(self) -> Seen | NotFetched:
        """How the source stands when its new pages are in the record, or why it gave nothing."""
        answer = self._fetcher.fetch(self._source.url, self._seen.known)
        if isinstance(answer, NotFetched):
            return answer
        if answer.unchanged:
            return msgspec.structs.replace(self._seen, new=0)
        leads = self._leads(answer)
        tally = self._kept(self._fresh(leads) if leads is not None else iter([led(Lead(self._source.url), answer)]))
        return Seen(
            known=Known() if self.again else answer.known,
            pages=[lead.url for lead in leads or [] if lead.url not in self.again],
            new=tally.pages["new"] + tally.pages["changed"],
        )

    def _leads(self, answer: Answer) -> list[Lead] | None:
        if self._source.links is not None:
            return linked(answer.body, answer.final, self._source.links)[:MOST_PAGES]
        return listed(answer, self._fetcher)

    def _fresh(self, leads: list[Lead]) -> Iterator[Capture | Rejected]:
        """The pages that were not had before; what failed for now is asked for again at the next visit."""
        had = set(self._seen.pages)
        for lead, answer in fetched([lead for lead in leads if lead.url not in had], self._fetcher):
            if isinstance(answer, NotFetched) and not answer.lasting:
                self.again.add(lead.url)
            yield led(lead, answer)

    def _kept(self, pages: Iterator[Capture | Rejected]) -> Tally:
        tally = Tally()
        for running in keep((line_of(self._gated(page)) for page in pages), self._record):
            tally = running
        return tally

    def _gated(self, page: Capture | Rejected) -> Capture | Rejected:
        gated = self._source.gate and isinstance(page, Capture)
        return msgspec.structs.replace(page, gated=True) if gated else page
