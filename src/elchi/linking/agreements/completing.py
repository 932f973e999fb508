"""Agreements of a scope with what only the others and the events tell: signing, ratification, what they change."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from elchi.linking.account import Account
from elchi.linking.agreements.ratifying import ratifications
from elchi.linking.agreements.signing import Signing, signed_at
from elchi.linking.agreements.subjects import changes, dates, family, kin
from elchi.linking.agreements.terms import successors
from elchi.linking.agreements.values import dates_agree
from elchi.records import Agreement, Event, Finding

SIGNED = frozenset({"signed", "ratified", "in-force", "expired"})


def completed(
    agreements: Iterable[Agreement], accounts: Iterable[Account[Finding]] = (), events: Iterable[Event] = ()
) -> list[Agreement]:
    """The agreements with `signatories`, `ratified`, `amends`, `replaces`, and `signed_on` where a signing tells it.

    `accounts` and `events` are those of the same scope, which is usually a pair of countries. Nothing of this is
    stored: it is worked out anew when asked.
    """
    known, told = list(agreements), list(accounts)
    signings, sides = signed_at(known, told, events), ratifications(known, told)
    replaced: dict[str, list[str]] = defaultdict(list)
    for one in known:
        for later in successors(one, known) if one.valid_to else ():
            replaced[later.id].append(one.id)
    whole = [
        msgspec.structs.replace(
            _signed(one, signings.get(one.id)),
            ratified=sides.get(one.id, []),
            amends=amended(one, known),
            replaces=sorted(replaced[one.id]),
        )
        for one in known
    ]
    return [_as_corrected(made, one) for made, one in zip(whole, known, strict=True)]


def _as_corrected(made: Agreement, one: Agreement) -> Agreement:
    """What a person gave the value of is completed by nothing."""
    return msgspec.structs.replace(made, **{field: getattr(one, field) for field in one.corrected})


def _signed(agreement: Agreement, signing: Signing | None) -> Agreement:
    if signing is None:
        return agreement
    day = agreement.signed_on or (signing.when if agreement.status in SIGNED else None)
    return msgspec.structs.replace(agreement, signatories=signing.signatories, signed_on=day)


def amended(agreement: Agreement, agreements: Sequence[Agreement]) -> list[str]:
    """The id of the one agreement that this one changes; none when several could be meant.

    A day in the title decides ("protocol amending the agreement of 19 November 2004"), else the subject.
    """
    if not changes(agreement):
        return []
    older = [one for one in agreements if one.id != agreement.id and _can_be_changed(one, agreement)]
    days = dates(agreement)
    dated = [one for one in older if one.signed_on and any(dates_agree(one.signed_on, day) for day in days)]
    near = [one for one in dated or older if kin(one, agreement) in ("equal", "part")]
    chosen = near or dated
    return [chosen[0].id] if len(chosen) == 1 else []


def _can_be_changed(one: Agreement, by: Agreement) -> bool:
    if changes(one) or family(one) not in ("treaty", "programme", "memorandum", "protocol"):
        return False
    later = by.reported is None or one.reported is None or (one.signed_on or one.reported) <= by.reported
    return later and sorted(one.parties) == sorted(by.parties)
