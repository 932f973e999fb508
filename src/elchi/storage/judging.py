"""Judgements in the record, and what linking must do anew when what they come to has changed."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, delete, insert, select

from elchi.errors import InputError
from elchi.linking import Conclusion
from elchi.linking.anchoring import concluded_kind
from elchi.linking.constraints import NONE, Constraints
from elchi.linking.correcting import correct_value
from elchi.linking.identity import finding_of
from elchi.linking.judgements import Settled, settled
from elchi.records import Anchor, Judgement
from elchi.storage import tables
from elchi.storage.change import Change, forget
from elchi.storage.conclusions import TYPE
from elchi.storage.loading import accounts_of, portions

FIRST_QUOTE = 0


def keep(connection: Connection, judgement: Judgement) -> None:
    """Keep a judgement; the same id again replaces it."""
    told = {name: getattr(judgement, name) for name in ("id", "at", "by", "verdict")}
    connection.execute(delete(tables.judgement).where(tables.judgement.c.id == judgement.id))
    payload = msgspec.json.encode(judgement).decode()
    connection.execute(insert(tables.judgement), told | {"payload": payload})


def kept(connection: Connection) -> list[Judgement]:
    """Every judgement, oldest first."""
    table = tables.judgement.c
    payloads = connection.scalars(select(table.payload).order_by(table.at, table.id))
    return [msgspec.json.decode(payload, type=Judgement) for payload in payloads]


def withdrawn(connection: Connection, ids: Iterable[str], by: str, at: str) -> list[Judgement]:
    """The judgements with these ids as they are when taken back; InputError when one is not there to be taken."""
    known = {judgement.id: judgement for judgement in kept(connection)}
    return [_taken_back(known.get(key), key, by, at) for key in ids]


def _taken_back(judgement: Judgement | None, key: str, by: str, at: str) -> Judgement:
    if judgement is None:
        raise InputError(f"there is no judgement {key!r}; `elchi judge export` writes them with their ids")
    if judgement.withdrawn is not None:
        raise InputError(f"the judgement {key!r} was taken back by {judgement.withdrawn_by} on {judgement.withdrawn}")
    return msgspec.structs.replace(judgement, withdrawn=at, withdrawn_by=by)


def check(judgement: Judgement) -> None:
    """Nothing when a corrected value fits the conclusion that it is for; else InputError says what does not."""
    if judgement.verdict == "corrected":
        for anchor in judgement.about:
            correct_value(_type(anchor), judgement.field or "", judgement.value or "")


def _type(anchor: Anchor) -> type[Conclusion]:
    kind = concluded_kind(anchor)
    if kind not in TYPE:
        raise InputError(f"nothing is concluded from a finding of kind {kind!r}; correct an event or an agreement")
    return TYPE[kind]


def come_to(connection: Connection) -> Settled:
    """What the judgements that are kept come to, with the findings that are there now."""
    judgements = kept(connection)
    return settled(judgements, anchors_of(connection, judgements)) if judgements else Settled()


def disturb(connection: Connection, before: Settled, after: Settled, change: Change) -> None:
    """Take up anew the findings of which judgements now say something else."""
    kinds = before.constraints.keys() | after.constraints.keys()
    items = {
        item for kind in kinds for item in _changed(*(each.constraints.get(kind, NONE) for each in (before, after)))
    }
    findings = sorted({finding_of(item) for item in items})
    come = {account.id for told in change.come.values() for account in told}
    for account in accounts_of(connection, [each for each in findings if each not in come]):
        forget(connection, tables.finding.c.id == account.id, change)
        change.come[f"judged {account.id}"] = [account]


def _changed(before: Constraints, after: Constraints) -> set[str]:
    pairs = (before.same ^ after.same) | (before.apart ^ after.apart)
    corrected = {each.item for each in set(before.corrected) ^ set(after.corrected)}
    return {item for pair in pairs for item in pair} | (before.wrong ^ after.wrong) | corrected


def anchors_of(connection: Connection, judgements: Iterable[Judgement]) -> list[Anchor]:
    """The findings that judgements name and that are there; of the pages of those that are gone, every finding."""
    named = {finding_of(anchor.finding): anchor for judgement in judgements for anchor in judgement.about}
    table, there = tables.finding.c, set[str]()
    for portion in portions(sorted(named)):
        there.update(connection.scalars(select(table.id).where(table.id.in_(portion))))
    known = [msgspec.structs.replace(named[key], finding=key) for key in sorted(there)]
    gone = {anchor.article for key, anchor in named.items() if key not in there}
    return [each for each in known if each.article not in gone] + _anchors(connection, sorted(gone))


def _anchors(connection: Connection, articles: Iterable[str]) -> list[Anchor]:
    found, quote = tables.finding, tables.quote
    first = (quote.c.finding == found.c.id) & (quote.c.position == FIRST_QUOTE)
    wanted = select(found.c.id, found.c.article, found.c.kind, quote.c.text).outerjoin(quote, first)
    return [
        Anchor(finding=finding, article=article, kind=kind, words=text or "")
        for portion in portions(articles)
        for finding, article, kind, text in connection.execute(wanted.where(found.c.article.in_(portion)))
    ]
