"""The evidence for each item among the findings of a pair; blocks keep thousands of items and findings cheap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from elchi.following.aim import Aim
from elchi.following.heard import Heard
from elchi.following.rules.contacts import ONE_CONTACT, contact
from elchi.following.rules.deeds import asks_for_deeds, deed
from elchi.following.rules.numbers import number
from elchi.following.rules.papers import paper
from elchi.following.rules.repeats import body, forum, promise
from elchi.following.rules.verdict import Rule, Verdict
from elchi.linking.agreements.report import FAMILIES
from elchi.linking.commitments.sketch import Sketch, sketched
from elchi.records import (
    AgreementFound,
    CommitmentFound,
    EventFound,
    Evidence,
    FigureFound,
    FormatFound,
    MechanismFound,
)

RULES: dict[type, tuple[Rule, ...]] = {
    EventFound: (contact, deed),
    AgreementFound: (paper, deed),
    FigureFound: (number,),
    CommitmentFound: (promise,),
    MechanismFound: (body,),
    FormatFound: (forum,),
}


def evidence(aims: Sequence[Aim], told: Iterable[Heard], on: str) -> dict[str, list[Evidence]]:
    """Evidence by item, newest first; what was published after `on` or took place outside the time does not count."""
    blocks: dict[str, list[Heard]] = defaultdict(list)
    for heard in told:
        if (heard.article.published or on) <= on:
            for key in _told_keys(heard):
                blocks[key].append(heard)
    return {aim.item.id: _of(aim, blocks, on) for aim in aims}


def _of(aim: Aim, blocks: dict[str, list[Heard]], on: str) -> list[Evidence]:
    met = {heard.finding.id: heard for key in _aim_keys(aim) for heard in blocks.get(key, ())}
    found = (one for key in sorted(met) if (one := _judged(aim, met[key], on)) is not None)
    return sorted(found, key=lambda one: (one.when or "", one.finding), reverse=True)


def _judged(aim: Aim, heard: Heard, on: str) -> Evidence | None:
    verdicts = (rule(aim, heard) for rule in RULES[type(heard.finding)])
    verdict = next((verdict for verdict in verdicts if verdict is not None), None)
    if verdict is None or not _in_time(aim, heard, verdict, on):
        return None
    return Evidence(
        finding=heard.finding.id,
        article=heard.article.id,
        bearing=verdict.bearing,
        rule=verdict.rule,
        when=heard.when,
        sure=verdict.sure,
        conclusion=heard.conclusion,
    )


def _in_time(aim: Aim, heard: Heard, verdict: Verdict, on: str) -> bool:
    """What is done took place in its time by the day asked about, a figure in the term; what is told, in the term."""
    if isinstance(heard.finding, FigureFound):
        return _between(aim.opened, heard, on)
    if verdict.bearing == "done":
        return _between(aim.from_day, heard, on)
    dated = isinstance(heard.finding, EventFound) and heard.when is not None
    return _told_in_term(aim, heard) and (not dated or (heard.first or "") >= (aim.from_day or ""))


def _between(opened: str | None, heard: Heard, on: str) -> bool:
    return heard.first is not None and (opened or "") <= heard.first <= on


def _told_in_term(aim: Aim, heard: Heard) -> bool:
    page = heard.article.published
    return page is not None and (aim.opened is None or page >= aim.opened)


def _told_keys(heard: Heard) -> Iterator[str]:
    if isinstance(heard.finding, EventFound | AgreementFound) and heard.report is not None:
        yield from (f"deed {key}" for key in heard.report.sketch.objects)
    match heard.finding:
        case EventFound(type=kind):
            yield f"event {ONE_CONTACT.get(kind, kind)}"
        case AgreementFound(type=kind):
            yield f"document {FAMILIES.get(kind, kind)}"
        case FigureFound(measure=measure):
            yield f"figure {measure}"
        case FormatFound(organisation=key):
            yield f"format {key}"
        case MechanismFound(type=kind):
            yield f"body {kind}"
        case CommitmentFound(action=action):
            yield from _of_sketch(sketched(action, heard.article.language))


def _aim_keys(aim: Aim) -> Iterator[str]:
    traits = aim.traits
    if asks_for_deeds(aim):
        yield from (f"deed {key}" for key in traits.sketch.objects)
    yield from (f"event {ONE_CONTACT.get(kind, kind)}" for kind in aim.events)
    yield from (f"document {FAMILIES.get(kind, kind)}" for kind in traits.documents)
    yield from (f"figure {measure}" for measure in traits.measures)
    yield from (f"format {key}" for key in traits.organisations)
    yield from (f"body {kind}" for kind in traits.bodies)
    yield from _of_sketch(traits.sketch)


def _of_sketch(sketch: Sketch) -> Iterator[str]:
    yield from (f"about {key}" for key in sketch.objects)
    yield from (f"word {word}" for word in sketch.words)
