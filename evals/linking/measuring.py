"""What the command prints: the gold linked, and the made record linked."""

from collections.abc import Iterator

from elchi.linking import Account, Linked, link
from elchi.linking.commitments.fulfilment import fulfilments
from elchi.records import Commitment, Finding, Person
from evals.linking.baseline import exact
from evals.linking.gold import Half, coded_by_hand, extracted, gold_pages, of_matched, truth
from evals.linking.keeping import shown
from evals.linking.losses import losses
from evals.linking.made.record import MadeRecord, made_record
from evals.linking.report import figures, table
from evals.linking.scores import Score
from evals.linking.tenures import right_holder
from evals.linking.truth import Truth


def gold(half: Half, kinds: list[str], as_extracted: bool, with_losses: bool) -> Iterator[str]:
    """What linking makes of one half of the gold, a kind at a time."""
    pages = list(gold_pages(half))
    told, matched = extracted(pages) if as_extracted else (coded_by_hand(pages), None)
    linked = link(told)
    for kind in kinds:
        whole = truth(pages, kind)
        asked = whole if matched is None else of_matched(whole, matched)
        found = f", as extracted: {len(asked.clusters)} of {len(whole.clusters)} findings" if as_extracted else ""
        yield from measured(f"gold {half} {kind}{found}", kind, asked, told, linked, with_losses)


def made(articles: int, seed: int, with_losses: bool) -> Iterator[str]:
    """What linking makes of the made record."""
    record = made_record(articles, seed)
    yield f"made record: {articles} articles, {len(record.accounts)} findings, seed {seed}"
    linked = link(record.accounts)
    for kind, truth_of in record.truths().items():
        yield from measured(f"made {kind}", kind, truth_of, record.accounts, linked, with_losses and kind != "person")
    for title, found in beside(record, linked).items():
        yield from table(f"made {title}", found, {})


def beside(record: MadeRecord, linked: dict[str, Linked]) -> dict[str, dict[str, Score]]:
    """What is asked of conclusions rather than of clusters: who held an office, what came of a promise."""
    people = [one for one in linked["person"].conclusions if isinstance(one, Person)]
    promises = [one for one in linked["commitment"].conclusions if isinstance(one, Commitment)]
    evidence = fulfilments(promises, record.accounts)
    known = record.commitments.clusters
    holders = right_holder(people, record.acts, record.people.clusters, answered(linked["person"]))
    return {
        "tenure": {"holder on a day": holders},
        "fulfilment": shown(evidence, record.fulfilments, known, answered(linked["commitment"])),
    }


def measured(
    title: str,
    kind: str,
    asked: Truth,
    told: list[Account[Finding]],
    linked: dict[str, Linked],
    with_losses: bool,
) -> Iterator[str]:
    """The table of one kind, or that it is not linked yet."""
    if kind not in linked:
        yield f"{title}: not linked yet"
        return
    answer = answered(linked[kind])
    yield from table(title, figures(asked, answer), figures(asked, exact(told, kind)))
    if with_losses:
        yield from losses(asked, answer, {account.id: account for account in told})


def answered(linked: Linked) -> dict[str, str]:
    """The conclusion of each item."""
    return {edge.item: edge.conclusion for edge in linked.memberships}
