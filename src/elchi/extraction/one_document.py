"""Whether words name one document between states, and not documents at large, a wish or a proposal."""

from elchi.extraction.acts import DONE
from elchi.extraction.clauses import clause
from elchi.extraction.documents import Title
from elchi.extraction.sentence import Sentence
from elchi.extraction.signatories import is_with_organisation
from elchi.extraction.terms import validity
from elchi.language import Hit, fold
from elchi.records.vocabulary import AgreementType

SHORTEST_COMPLEMENT = 2
SHORTEST_SUBJECT = 4
BESIDE = 4
SUBJECTLESS: frozenset[AgreementType] = frozenset({"joint-statement", "communique"})


def has_parties(sentence: Sentence, title: Title, parties: list[str]) -> bool:
    """Whether two states are known to conclude it, or one and an organisation between them or for a term of years.

    A convention that is named in full needs none.
    """
    named = is_proper(sentence, title) and complement_of(title) >= SHORTEST_COMPLEMENT
    alone = len(parties) == 1 and validity(sentence, title)[0] is not None and bool(sentence.table("organisation"))
    between = len(parties) == 1 and is_with_organisation(sentence, title)
    return len(parties) > 1 or between or (named and (alone or title.hit.entry.row.type == "convention"))


def complement_of(title: Title) -> int:
    """How many words the title has beside its type word."""
    return title.last - title.first - (title.hit.last - title.hit.first)


def stands(sentence: Sentence, title: Title, done: Hit | None) -> bool:
    """Whether one document is meant, and it has a title, a term, or was concluded."""
    begins, _ = validity(sentence, title)
    complement = complement_of(title)
    names_one = done is not None or begins is not None or is_proper(sentence, title)
    concluded = done is not None and (done.entry.row.status in DONE or title.hit.entry.row.type in SUBJECTLESS)
    if not names_one or _are_many(sentence, title) or _is_proposed(sentence, title):
        return False
    return complement >= SHORTEST_COMPLEMENT or begins is not None or concluded


def _is_proposed(sentence: Sentence, title: Title) -> bool:
    """Whether one side only proposes such a document ("proposed to adopt a work plan")."""
    first, last = clause(sentence, title.hit)
    verbs = [verb for verb in sentence.table("verb") if first <= verb.first < last]
    return any(verb.entry.row.force == "proposed" for verb in verbs) and not is_proper(sentence, title)


def _are_many(sentence: Sentence, title: Title) -> bool:
    """Whether a plural without a subject names none: "agreements between Kazakhstan and Serbia were signed"."""
    head = title.hit.last if sentence.language.grammar.verb_last else title.hit.first + 1
    if not sentence.language.morphology.is_plural(fold(sentence.tokens[head - 1].text)):
        return False
    apart = {i for actor in sentence.actors for i in range(actor.first, actor.last + 1)}
    words = (sentence.tokens[i].text for i in range(title.first, title.last) if i not in apart and i != head - 1)
    return not any(len(word) >= SHORTEST_SUBJECT and word.isalpha() for word in words)


def is_proper(sentence: Sentence, title: Title) -> bool:
    """Whether the words name one document, not documents at large: capitals, marks, a date or two parties inside."""
    start, end = title.span(sentence)
    behind = sentence.tokens[min(title.last + BESIDE, len(sentence.tokens)) - 1].end
    dated = any(start <= date.start < max(end, behind) for date in sentence.dates)
    capital = sentence.tokens[title.hit.first].is_capitalised and title.hit.first > 0
    return (
        capital
        or dated
        or len(sentence.countries(title.first, title.last)) > 1
        or sentence.article.text[start - 1 : start] in ("«", "“", '"')
    )
