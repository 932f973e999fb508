"""A finding made ready to be held against items: what its sentence names, and when what it tells of took place."""

from functools import cached_property

import msgspec

from elchi.following.traits import Traits, traits_of
from elchi.linking import Account
from elchi.linking.commitments.reports import Report, report_of
from elchi.records import AgreementFound, Article, EventFound, FigureFound, Finding, Participant
from elchi.records.days import first_day, last_day

MONTH = len("2024-10")


class Heard(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A finding with its article; `conclusion` is what it belongs to in the record, if that is known.

    `offices` are those that the article gives to people whom it names.
    """

    finding: Finding
    article: Article
    conclusion: str | None = None
    offices: dict[str, set[str]] = {}

    @property
    def account(self) -> Account[Finding]:
        """The finding as linking looks at it."""
        page = self.article
        return Account(finding=self.finding, language=page.language, published=page.published, outlet=page.outlet)

    @property
    def words(self) -> str:
        """The sentence that the finding rests on; its page's title where it has none."""
        return self.finding.quotes[0].text if self.finding.quotes else self.article.title

    @cached_property
    def traits(self) -> Traits:
        """What the sentence names."""
        return traits_of(self.words, self.article.language)

    @cached_property
    def report(self) -> Report | None:
        """The finding as linking sees what may show that a promise was kept; None for what tells of no deed."""
        made = report_of(self.account)
        return made if made is not None and made.done is not None else None

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in the sentence and in the page's title."""
        return self.traits.sketch.names | self.traits_of(self.article.title).sketch.names

    def traits_of(self, words: str) -> Traits:
        """What other words of the page name."""
        return traits_of(words, self.article.language)

    def offices_of(self, participant: Participant) -> set[str]:
        """The English titles of someone's offices, as the finding or else the page gives them."""
        return set(participant.offices) or self.offices.get(participant.name or "", set())

    @cached_property
    def when(self) -> str | None:
        """The EDTF date of what is told of; that of the page where the finding has none and tells no old news."""
        match self.finding:
            case EventFound(when=when, status=status):
                return when.edtf or (None if status == "background" else self.article.published)
            case AgreementFound(signed_on=signed):
                return signed or self.article.published
            case FigureFound(period=period):
                return period or self.article.published
        return self.article.published

    @property
    def first(self) -> str | None:
        """The earliest day that it can mean."""
        return first_day(self.when)

    @property
    def last(self) -> str | None:
        """The latest day that it can mean."""
        return last_day(self.when)

    @property
    def exact(self) -> bool:
        """Whether the month is known at least."""
        return self.when is not None and all(len(end) >= MONTH for end in self.when.split("/"))
