"""Lines about what linking got wrong: clusters that came apart, conclusions that hold several, look-alikes merged."""

from collections.abc import Callable, Iterator, Mapping

from elchi.linking import Account
from elchi.records import AgreementFound, CommitmentFound, EventFound, Finding
from evals.linking.scores import merged
from evals.linking.truth import Truth, members


def losses(truth: Truth, answer: Mapping[str, str], told: Mapping[str, Account[Finding]]) -> Iterator[str]:
    """Every cluster in several conclusions, every conclusion of several clusters, each with its findings."""
    whole = {element: answer.get(element, f"alone {element}") for element in truth.clusters}
    yield from _torn("SPLIT ", truth.clusters, whole, told)
    yield from _torn("MERGED", whole, truth.clusters, told)
    for one, other in merged(truth, answer):
        yield f"UNLIKE  {one} | {other}"


def _torn(
    word: str, one: Mapping[str, str], other: Mapping[str, str], told: Mapping[str, Account[Finding]]
) -> Iterator[str]:
    for cluster, elements in sorted(members(one).items()):
        if len({other[element] for element in elements}) > 1:
            yield f"{word} {cluster}"
            yield from (
                f"    [{other[e][:40]}] {brief(told[e])}" for e in sorted(elements, key=lambda e: (other[e], e))
            )


def brief(account: Account[Finding]) -> str:
    """One line about a finding and its page."""
    head = f"{account.language} {account.published} {account.finding.article[:32]}"
    words = account.finding.quotes[0].text[:90] if account.finding.quotes else ""
    return f"{head} | {FIELDS.get(type(account.finding), _nothing)(account.finding)} «{words}»"


def _event(found: EventFound) -> str:
    people = " ".join(f"{p.name or p.office}/{p.country}" for p in found.participants)
    place = f"{found.place.city or found.place.country}" if found.place else "-"
    kind = "/".join(filter(None, (found.type, found.mode)))
    return f"{kind} {found.status} {found.when.edtf} {' '.join(found.countries)} @{place} {people}"


def _agreement(found: AgreementFound) -> str:
    term = f"{found.valid_from}..{found.valid_to}" if found.valid_from or found.valid_to else ""
    return f"{found.type} {found.status} {' '.join(found.parties)} {found.signed_on} {term} {found.title[:70]}"


def _commitment(found: CommitmentFound) -> str:
    return f"{found.force} {' '.join(found.by)} {found.sector} {found.due} {found.action[:90]}"


def _nothing(_: Finding) -> str:
    return ""


FIELDS: dict[type, Callable[..., str]] = {
    EventFound: _event,
    AgreementFound: _agreement,
    CommitmentFound: _commitment,
}
