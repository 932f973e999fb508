"""Envoys whom a sentence lists behind the ceremony: «Среди них послы Нигерии, Ганы и Кубы»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from elchi.extraction.analysis import Analysis
from elchi.extraction.candidates import Candidate
from elchi.extraction.office_table import is_envoy
from elchi.extraction.parties import participant
from elchi.extraction.sentence import Actor, Sentence
from elchi.records.vocabulary import Mode

CREDENTIALS: frozenset[Mode | None] = frozenset({"credentials", "credentials-copy"})
REACH = 2
SEVERAL = 2


def with_envoys(analysis: Analysis, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each presentation of letters with the envoys that the REACH sentences behind it list."""
    return [_with_listed(analysis, one) if one.mode in CREDENTIALS and one.countries else one for one in found]


def _with_listed(analysis: Analysis, ceremony: Candidate) -> Candidate:
    after = ceremony.sentence.index + 1
    for sentence in analysis.sentences[after : after + REACH]:
        envoys = list(_listed(sentence))
        if len(envoys) >= SEVERAL:
            people = [one for actor in envoys if (one := participant(analysis, actor, "presenter"))]
            countries = [code for actor in envoys for code in actor.countries]
            return replace(
                ceremony,
                participants=[*ceremony.participants, *people],
                countries=list(dict.fromkeys([*ceremony.countries, *countries])),
                quotes=[*ceremony.quotes, sentence.quote()],
            )
    return ceremony


def _listed(sentence: Sentence) -> Iterator[Actor]:
    """The envoys of a sentence that tells of nothing but letters of credence."""
    if all(hit.entry.row.mode in CREDENTIALS for hit in sentence.table("trigger")):
        yield from (actor for actor in sentence.actors if actor.countries and any(map(is_envoy, actor.offices)))
