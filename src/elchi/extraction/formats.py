"""Formats: organisations and groupings, on the agenda, as the venue, or taking part through an official."""

from collections.abc import Iterator

import msgspec

from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.extraction.nearness import apart
from elchi.extraction.office_table import is_envoy, organisation_of
from elchi.extraction.sentence import Actor, Sentence
from elchi.language import Hit
from elchi.records import FormatFound
from elchi.records.vocabulary import FormatRole

BESIDE = 3
RANK: dict[FormatRole, int] = {"participant": 0, "venue": 1, "agenda": 2}
PARTIES = frozenset({"EU"})


def formats_in(analysis: Analysis) -> list[FormatFound]:
    """One finding an organisation with the strongest role it has in the article, quoting every sentence."""
    found: dict[str, FormatFound] = {}
    for sentence in analysis.sentences:
        for hit, organisation, role in _mentioned(sentence):
            one = _found(analysis, sentence, hit, organisation, role)
            known = found.get(organisation)
            found[organisation] = _joined(known, one) if known else one
    return list(found.values())


def _mentioned(sentence: Sentence) -> Iterator[tuple[Hit, str, FormatRole]]:
    """Organisations with their roles: named, or meant by the title of their official."""
    for hit in sentence.table("organisation", "office"):
        if hit.entry.table == "office":
            organisation = organisation_of(hit.entry.row.office)
            if organisation:
                yield hit, organisation, "participant"
        elif not _sends(sentence, hit):
            yield hit, hit.entry.row.id, role_of(sentence, hit)


def _found(analysis: Analysis, sentence: Sentence, hit: Hit, organisation: str, role: FormatRole) -> FormatFound:
    quote = sentence.quote(hit.first, hit.last)
    return FormatFound(
        id=finding_id(analysis.article.id, "format", quote.start, quote.end, organisation),
        article=analysis.article.id,
        rule=hit.entry.rule,
        quotes=[quote],
        organisation=organisation,
        role=role,
    )


def _joined(known: FormatFound, more: FormatFound) -> FormatFound:
    role = min(known.role, more.role, key=RANK.__getitem__)
    return msgspec.structs.replace(known, role=role, quotes=[*known.quotes, *more.quotes])


def _sends(sentence: Sentence, hit: Hit) -> bool:
    """Whether a union that acts as a state only sends an envoy here: "the Ambassador of the European Union"."""
    return hit.entry.row.id in PARTIES and any(any(map(is_envoy, actor.offices)) for actor in _around(sentence, hit))


def _around(sentence: Sentence, hit: Hit) -> list[Actor]:
    return [actor for actor in sentence.actors if actor.first <= hit.first < actor.last]


def role_of(sentence: Sentence, hit: Hit) -> FormatRole:
    """Participant when its own official acts, venue when an event beside it is its own, else agenda."""
    if any(actor.offices and not actor.plural and not actor.countries for actor in _around(sentence, hit)):
        return "participant"
    for trigger in sentence.table("trigger"):
        if trigger.entry.row.type == "summit" and apart(hit, trigger) < BESIDE:
            return "venue"
    return "agenda"
