"""What articles tell of documents, promises, their keeping, and trade."""

from datetime import date
from typing import Any

from elchi.extraction.codes import coded
from elchi.extraction.identity import finding_id
from elchi.records import AgreementFound, CommitmentFound, EventFound, FigureFound, Place, When
from elchi.records.vocabulary import AgreementStatus, AgreementType, Effect, EventType, Force
from evals.linking.made import noise
from evals.linking.made.affairs import Affairs, Paper, Vow, promises, titles, worded
from evals.linking.made.places import called
from evals.linking.made.telling import Draft, picked

FORCES: dict[Force, float] = {"agreed": 0.6, "intended": 0.15, "announced": 0.1, "expedient": 0.1, "instructed": 0.05}
OTHER_TYPE: dict[AgreementType, AgreementType] = {"agreement": "memorandum", "memorandum": "agreement"}
AGREED = {
    "ru": "Стороны договорились {action}.",
    "en": "The sides agreed to {action}.",
    "kk": "Тараптар {action} туралы уағдаласты.",
    "tk": "Taraplar {action} barada ylalaşdylar.",
}
REMEMBERED = {
    "ru": "Напомним, в {year} году стороны договорились {action}.",
    "en": "In {year} the sides agreed to {action}.",
    "kk": "Еске салсақ, {year} жылы тараптар {action} туралы уағдаласқан.",
    "tk": "Ýatlasak, {year}-njy ýylda taraplar {action} barada ylalaşypdylar.",
}
TURNOVER = {
    "ru": "Товарооборот за {year} год составил {value} млн долларов",
    "en": "Trade turnover reached ${value} million in {year}",
    "kk": "{year} жылғы тауар айналымы {value} миллион доллар болды",
    "tk": "{year}-njy ýylda haryt dolanyşygy {value} million dollara deň boldy",
}


def paper(draft: Draft, one: Paper, status: AgreementStatus) -> str:
    """One finding of a document; its id."""
    rng = draft.rng
    kind = OTHER_TYPE.get(one.type, one.type) if rng.random() < noise.PAPER_TYPE else one.type
    term = one.term if rng.random() >= noise.TERM_LOST else None
    identity = finding_id(draft.key, "agreement", len(draft.findings), len(draft.findings))
    title = titled(one, kind, term, draft)
    draft.findings.append(
        AgreementFound(
            id=identity,
            article=draft.key,
            rule="made",
            quotes=[draft.quoted(title)],
            type=kind,
            title=title,
            level=one.level if rng.random() >= noise.LEVEL_LOST else None,
            parties=draft.parties(one.parties),
            valid_from=str(term[0]) if term else None,
            valid_to=str(term[1]) if term else None,
            status=status,
            signed_on=_signed(one.signed, picked(rng, noise.SIGNED_ON)),
        )
    )
    draft.agreements[identity] = one.id
    return identity


def titled(one: Paper, kind: AgreementType, term: tuple[int, int] | None, draft: Draft) -> str:
    """The title in the words of the article's language."""
    code, rng, words = draft.outlet.language, draft.rng, titles()
    subject = "" if rng.random() < noise.TITLE_BARE else worded(words["subjects"][one.subject], code, rng)
    title = words["words"][code].format(type=worded(words["types"][kind], code, rng), subject=subject).strip()
    years = words["terms"][code].format(term=f"{term[0]}–{term[1]}") if term else ""
    return f"{title}{years}" if code in ("ru", "en") else f"{years}{title}"


def _signed(day: date, precision: str) -> str | None:
    return {"day": day.isoformat(), "month": day.isoformat()[:7], "year": str(day.year)}.get(precision)


def vow(draft: Draft, one: Vow, remembered: date | None = None) -> None:
    """One finding of a promise; `remembered` is the day it was made when a later article reminds of it."""
    rng, code = draft.rng, draft.outlet.language
    action = worded(promises()[one.key], code, rng).format(n=one.number, city=called(one.city, code))
    if rng.random() < noise.CUT and action.count(" ") > 2 and one.number is None:
        action = action.rsplit(" ", 1)[0] if code in ("ru", "en") else action.split(" ", 1)[1]
    sentence = (REMEMBERED if remembered else AGREED)[code].format(action=action, year=remembered and remembered.year)
    identity = finding_id(draft.key, "commitment", len(draft.findings), len(draft.findings))
    draft.findings.append(
        CommitmentFound(
            id=identity,
            article=draft.key,
            rule="made",
            quotes=[draft.quoted(sentence)],
            action=action,
            by=[rng.choice(one.parties)] if rng.random() < noise.ONE_SIDED else sorted(one.parties),
            sector=one.sector if rng.random() >= noise.SECTOR_LOST else None,
            force=picked(rng, FORCES),
        )
    )
    draft.commitments[identity] = one.id


def kept(draft: Draft, one: Vow, day: date, planned: bool) -> None:
    """A finding that shows that a promise was kept, or that it is going to be: which counts for nothing."""
    done, code = promises()[one.key]["done"], draft.outlet.language
    words = done[code].format(n=one.number, city=called(one.city, code))
    if done["kind"] == "agreement":
        found = _kept_by_paper(draft, one, done, words, planned)
    else:
        found = _kept_by_event(draft, one, done["kind"], words, day, planned)
    if not planned:
        draft.fulfilments.append((one.id, found, "kept"))


def _kept_by_paper(draft: Draft, one: Vow, done: dict[str, Any], title: str, planned: bool) -> str:
    identity = finding_id(draft.key, "agreement", len(draft.findings), len(draft.findings))
    draft.findings.append(
        AgreementFound(
            id=identity,
            article=draft.key,
            rule="made",
            quotes=[draft.quoted(title)],
            type=done["type"],
            title=title,
            parties=sorted(one.parties),
            status="planned" if planned else "signed",
        )
    )
    draft.agreements[identity] = f"{one.id} kept"
    return identity


def _kept_by_event(draft: Draft, one: Vow, kind: EventType, words: str, day: date, planned: bool) -> str:
    identity = finding_id(draft.key, "event", len(draft.findings), len(draft.findings))
    precision = picked(draft.rng, noise.DATED["planned" if planned else "occurred"])
    text = {"day": day.isoformat(), "month": day.isoformat()[:7], "year": str(day.year)}.get(precision)
    draft.findings.append(
        EventFound(
            id=identity,
            article=draft.key,
            rule="made",
            quotes=[draft.quoted(words)],
            type=kind,
            mode="opening" if kind == "ceremony" else None,
            status="planned" if planned else "occurred",
            when=When(edtf=text),
            place=Place(city=one.city) if one.city and draft.rng.random() >= noise.CITY_LOST else None,
            countries=draft.parties(one.parties),
            cameo=coded(kind, None, "planned" if planned else "occurred")[1],
        )
    )
    draft.events[identity] = f"{one.id} kept"
    return identity


def trade(draft: Draft, found: Affairs, pair: tuple[str, str]) -> None:
    """Last year's trade, and what it shows of the goals set before this article."""
    rng, year = draft.rng, draft.published.year - 1
    true = found.trade[year]
    wrong = rng.random() < noise.FIGURE_WRONG
    value = round(true * rng.choice((0.6, 0.85, 1.08))) if wrong else true
    told = round(value, -6) if rng.random() < 0.5 else value
    change = round((value / found.trade.get(year - 1, value) - 1) * 100, 1)
    words = TURNOVER[draft.outlet.language].format(year=year, value=round(told / 1e6, 1))
    identity = finding_id(draft.key, "figure", len(draft.findings), len(draft.findings))
    draft.findings.append(
        FigureFound(
            id=identity,
            article=draft.key,
            rule="made",
            quotes=[draft.quoted(words)],
            measure="trade turnover",
            value=told,
            unit="USD",
            period=str(year) if rng.random() > 0.15 else None,
            countries=list(pair),
            change=change if rng.random() < 0.4 else None,
        )
    )
    draft.fulfilments += [
        (one.id, identity, effect) for one in found.promised() if (effect := _shown(one, found, year, told))
    ]


def _shown(one: Vow, found: Affairs, year: int, told: float) -> Effect | None:
    """What a year's trade shows of a goal set in that year or before: reached, nearer, or nothing."""
    if one.key != "trade" or one.first.year > year or one.number is None:
        return None
    if told >= one.number * 1e9:
        return "kept"
    return "moved" if told > found.trade.get(year - 1, told) else None
