"""Findings that may show what became of a promise, made ready: events, signed documents and figures."""

from collections.abc import Sequence

import msgspec

from elchi.language import load
from elchi.language.stems import StemHit, folded_words
from elchi.linking.account import Account
from elchi.linking.commitments.sketch import Sketch, nature, sketched, widest
from elchi.records import AgreementFound, EventFound, FigureFound, Finding
from elchi.records.days import first_day

TOLD_BY_TYPE = {"commission": "hold", "consultations": "hold", "summit": "hold"}
TOLD_BY_MODE = {"opening": "open", "unveiling": "build", "forum": "hold"}
SIGNED = ("signed", "ratified", "in-force")
PLANS = ("programme", "plan", "roadmap", "concept", "strategy")
VERB_LAST = ("kk", "tk")
REACH = 8
CANCELLED = "cancel"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One finding as evidence.

    `done` is the act that its words tell of as done (an id of shared/promises.toml), None when they tell of none or
    leave it in doubt. `day` is the first day it can have happened, `when` the EDTF date it is told for.
    """

    account: Account[Finding]
    sketch: Sketch
    countries: frozenset[str]
    done: str | None
    day: str
    when: str | None


def report_of(account: Account[Finding]) -> Report | None:
    """The finding as evidence; None for what can be none: other kinds, plans, and what nothing dates."""
    found = account.finding
    if not found.quotes or not isinstance(found, EventFound | AgreementFound | FigureFound):
        return None
    when = _when(found) or account.published
    day = first_day(when) or account.published
    if day is None:
        return None
    text = found.quotes[0].text
    return Report(
        account=account,
        sketch=_sketch(found, text, account.language),
        countries=frozenset(found.parties if isinstance(found, AgreementFound) else found.countries),
        done=_done(found, text, account.language),
        day=day,
        when=when,
    )


def _when(found: EventFound | AgreementFound | FigureFound) -> str | None:
    if isinstance(found, EventFound):
        return found.when.edtf
    return found.signed_on if isinstance(found, AgreementFound) else found.period


def _sketch(found: EventFound | AgreementFound | FigureFound, text: str, language: str) -> Sketch:
    """Of an event its sentence; of a document its title and kind; of a number its sentence."""
    if not isinstance(found, AgreementFound):
        return sketched(text, language)
    made = sketched(found.title, language)
    kind = "programme" if found.type in PLANS else "agreement"
    return msgspec.structs.replace(made, objects=(made.objects - {"programme", "agreement"}) | {kind})


def _done(found: EventFound | AgreementFound | FigureFound, text: str, language: str) -> str | None:
    if isinstance(found, EventFound):
        return _happened(found, text, language)
    if isinstance(found, AgreementFound):
        told = told_done(text, language)
        return told if found.status in SIGNED and told in ("sign", "adopt", "launch") else None
    return None


def _happened(found: EventFound, text: str, language: str) -> str | None:
    """What the event's words say was done; an opening or a session says so by its type."""
    if found.status == "cancelled":
        return CANCELLED
    if found.status not in ("occurred", "background") or in_doubt(text, language):
        return None
    by_kind = TOLD_BY_MODE.get(found.mode or "") or TOLD_BY_TYPE.get(found.type)
    return told_done(text, language) or by_kind


def in_doubt(text: str, language: str) -> bool:
    """Whether a word leaves open that anything was done: not yet, will, discussed, agreed to."""
    return bool(load(language).promises.doubt.find(folded_words(text)))


def told_done(text: str, language: str) -> str | None:
    """The act that a sentence tells of as done, near the thing it is about; None in doubt.

    Where several are, the main verb counts: the first in Russian and English, the last in Kazakh and Turkmen.

    >>> told_done("В Актау открылось консульство.", "ru"), told_done("Консульство скоро откроется.", "ru")
    ('open', None)
    """
    words = folded_words(text)
    promises = load(language).promises
    done = widest(promises.done.find(words))
    if not done or promises.doubt.find(words):
        return None
    about = [hit for hit in promises.objects.find(words) if nature(frozenset({hit.id})) != {"field"}]
    beside = [hit for hit in done if not about or any(_distance(hit, other) <= REACH for other in about)]
    if not beside:
        return None
    return _begun(beside) or (beside[-1] if language in VERB_LAST else beside[0]).id


def _begun(done: Sequence[StemHit]) -> str | None:
    """Work that has only begun is not done, whatever other verb stands there."""
    return "begin" if any(hit.id == "begin" for hit in done) else None


def _distance(one: StemHit, other: StemHit) -> int:
    return max(other.first - one.last, one.first - other.last, 0)
