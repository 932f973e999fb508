"""A programme held against the file of its pair: where every item stands on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from elchi.following.aim import Aim
from elchi.following.evidence import evidence
from elchi.following.heard import Heard
from elchi.following.standing import standing
from elchi.records import AgreementFound, Article, Finding, Following, OfficeFound, Programme
from elchi.records.days import first_day, last_day

PROGRAMMES = frozenset({"programme", "plan", "roadmap"})


def follow(
    programme: Programme,
    articles: Mapping[str, Article],
    findings: Sequence[Finding],
    on: str,
    belongs: Mapping[str, str] | None = None,
) -> Following:
    """Where each item stands on a day (ISO), by the findings that concern the two countries.

    `articles` holds the pages of the findings by id; `belongs` tells the conclusion of a finding where one is known.
    Pure: the same programme, findings and day give the same answer, in whatever order findings come.
    """
    told = _heard(articles, findings, belongs or {})
    aims = [Aim(item=item, programme=programme) for item in programme.items]
    found = evidence(aims, told, on)
    ends = last_day(programme.valid_to)
    return Following(
        programme=programme,
        on=on,
        since=first_day(programme.valid_from),
        reports=_reports(programme, articles.values(), on),
        items=[standing(aim, found[aim.item.id], on) for aim in aims],
        ends_in=(date.fromisoformat(ends) - date.fromisoformat(on)).days if ends else None,
        successor=_successor(programme, told, on),
    )


def _heard(articles: Mapping[str, Article], findings: Sequence[Finding], belongs: Mapping[str, str]) -> list[Heard]:
    offices: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for found in findings:
        if isinstance(found, OfficeFound):
            offices[found.article][found.person].add(found.office)
    return [
        Heard(
            finding=found,
            article=articles[found.article],
            conclusion=belongs.get(found.id),
            offices=offices.get(found.article, {}),
        )
        for found in findings
        if found.article in articles
    ]


def _reports(programme: Programme, articles: Iterable[Article], on: str) -> int:
    since = first_day(programme.valid_from) or ""
    return sum(since <= article.published <= on for article in articles if article.published)


def _successor(programme: Programme, told: Sequence[Heard], on: str) -> str | None:
    """The finding of a programme of the two countries for the years right behind the term, the earliest told."""
    end = programme.valid_to
    following = str(int(end[:4]) + 1) if end else None
    found = [
        heard
        for heard in told
        if isinstance(heard.finding, AgreementFound)
        and heard.finding.type in PROGRAMMES
        and following is not None
        and (heard.finding.valid_from or "")[:4] == following
        and (heard.article.published or on) <= on
    ]
    first = min(found, key=lambda heard: (heard.article.published or "", heard.finding.id), default=None)
    return first.finding.id if first else None
