"""Whether the papers and promises of a page alone show that states deal with each other.

A club signs a contract, a family decides to buy a house, a prosecutor proposes: on a page that tells no event
between states these are no agreements and no commitments.
"""

from collections.abc import Mapping, Sequence

from elchi.extraction.analysis import Analysis
from elchi.extraction.commitments import Promise
from elchi.extraction.documents import Title
from elchi.extraction.promisers import states_that_promise
from elchi.extraction.sentence import Sentence
from elchi.extraction.states import names_envoy, represented_in, states_in
from elchi.records import AgreementFound
from elchi.records.vocabulary import AgreementType

PRIVATE: frozenset[AgreementType] = frozenset({"contract"})


def between_states_in(analysis: Analysis, titles: Mapping[int, Sequence[Title]]) -> frozenset[int]:
    """Where the sentences begin that name a document of two states."""
    return frozenset(
        sentence.span.start
        for sentence in analysis.sentences
        if any(_is_of_states(sentence, title) for title in titles[sentence.index])
    )


def shows_diplomacy(
    analysis: Analysis, agreements: Sequence[AgreementFound], promises: Sequence[Promise], documents: frozenset[int]
) -> bool:
    """Whether a found agreement is one of two states, a state promises to another, or an envoy is named."""
    if names_envoy(analysis) and (agreements or promises):
        return True
    concluded = any(one.quotes[0].start in documents or _is_of_many(one) for one in agreements)
    return concluded or any(_is_to_another(promise) for promise in promises)


def _is_of_states(sentence: Sentence, title: Title) -> bool:
    """Whether the title names two countries, or two states, or one and an organisation, act beside it."""
    if len(sentence.countries(title.first, title.last)) > 1:
        return True
    sides = len(states_in(sentence)) + bool(sentence.table("organisation"))
    return title.hit.entry.row.type not in PRIVATE and sides > 1


def _is_of_many(agreement: AgreementFound) -> bool:
    """Whether it is a convention that is more than mentioned."""
    return agreement.type == "convention" and agreement.status != "mentioned"


def _is_to_another(promise: Promise) -> bool:
    """Whether a state promises, and the sentence tells of another country, or officials of two states do."""
    if len(represented_in(promise.sentence)) > 1:
        return True
    states = states_that_promise(promise.sentence, promise.hit, promise.action)
    return bool(states) and len({*states, *promise.sentence.countries()}) > 1
