"""Formats: organisations and groupings, on the agenda, as the venue, or taking part through an official."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.extraction.nearness import apart
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.records import FormatFound
from elchi.records.vocabulary import FormatRole

BESIDE = 3
RANK: dict[FormatRole, int] = {"participant": 0, "venue": 1, "agenda": 2}


def formats_in(analysis: Analysis) -> list[FormatFound]:
    """One finding an organisation with the strongest role it has in the article, quoting every sentence."""
    found: dict[str, FormatFound] = {}
    for sentence in analysis.sentences:
        for hit, named in sentence.named("organisation"):
            quote = sentence.quote(hit.first, hit.last)
            role = role_of(sentence, hit)
            known = found.get(named.id)
            quotes = [*known.quotes, quote] if known else [quote]
            if known and RANK[known.role] <= RANK[role]:
                role = known.role
            found[named.id] = FormatFound(
                id=known.id if known else finding_id(analysis.article.id, "format", quote.start, quote.end, named.id),
                article=analysis.article.id,
                rule=hit.entry.rule,
                quotes=quotes,
                organisation=named.id,
                role=role,
            )
    return list(found.values())


def role_of(sentence: Sentence, hit: Hit) -> FormatRole:
    """Participant when its own official acts, venue when an event beside it is its own, else agenda."""
    for actor in sentence.actors:
        if actor.first <= hit.first < actor.last and actor.offices and not actor.countries:
            return "participant"
    for trigger in sentence.table("trigger"):
        if trigger.entry.row.type == "summit" and apart(hit, trigger) < BESIDE:
            return "venue"
    return "agenda"
