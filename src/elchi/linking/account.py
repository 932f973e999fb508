"""A finding together with what its article says of itself: what linking looks at."""

from typing import Generic, TypeVar

import msgspec

from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    EventFound,
    FigureFound,
    Finding,
    MechanismFound,
    OfficeFound,
)
from elchi.records.vocabulary import LanguageCode

F = TypeVar("F", bound=Finding)


class Account(msgspec.Struct, Generic[F], frozen=True, kw_only=True):
    """One article's account of something: the finding, and the article's date (ISO), outlet and language."""

    finding: F
    language: LanguageCode
    published: str | None = None
    outlet: str | None = None

    @property
    def id(self) -> str:
        """The finding's id."""
        return self.finding.id

    @property
    def age(self) -> tuple[str, str]:
        """What accounts are ordered by: the day of the page, undated last, then the id."""
        return self.published or "9999", self.finding.id


def accounts(article: Article, findings: list[Finding]) -> list[Account[Finding]]:
    """The findings of one article as accounts."""
    return [
        Account(finding=f, language=article.language, published=article.published, outlet=article.outlet)
        for f in findings
    ]


def finding_countries(finding: Finding) -> list[str]:
    """The countries a finding names as parties; empty when its kind carries none."""
    match finding:
        case EventFound() | FigureFound() | MechanismFound():
            return finding.countries
        case AgreementFound():
            return finding.parties
        case CommitmentFound():
            return finding.by
        case OfficeFound():
            return [finding.country] if finding.country else []
    return []
