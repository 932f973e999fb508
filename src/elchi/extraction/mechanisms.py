"""Mechanisms: standing bodies of two countries, with the number of the session when one is named."""

import msgspec

from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.extraction.nearness import apart
from elchi.extraction.numbering import HIGHEST, first_number
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.records import MechanismFound

LONGEST_NAME = 14
NEAR = 5
STOPPING = frozenset(",.;:()—–•")


def mechanisms_in(analysis: Analysis) -> list[MechanismFound]:
    """One finding a body; a second mention adds its quote and, if the first had none, its session."""
    found: list[MechanismFound] = []
    for sentence in analysis.sentences:
        for hit in sentence.table("mechanism"):
            if not _is_of_organisation(sentence, hit):
                _add(found, _finding(analysis, sentence, hit))
    return [one for one in found if len(one.countries) > 1]


def _is_of_organisation(sentence: Sentence, hit: Hit) -> bool:
    """True for a council of an organisation ("Council of Foreign Ministers of the CIS"), no body of two states."""
    return any(0 <= max(o.first - hit.last, hit.first - o.last) <= NEAR for o in sentence.table("organisation"))


def _finding(analysis: Analysis, sentence: Sentence, hit: Hit) -> MechanismFound:
    first, last = name_span(sentence, hit)
    quote = sentence.quote(first, last)
    return MechanismFound(
        id=finding_id(analysis.article.id, "mechanism", quote.start, quote.end),
        article=analysis.article.id,
        rule=hit.entry.rule,
        quotes=[quote, sentence.quote()],
        name=quote.text,
        type=hit.entry.row.type,
        countries=analysis.pair_of(sentence),
        session=session_of(sentence, hit),
    )


def name_span(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    """The body's name with what completes it: "Рабочая группа по увеличению товарооборота"."""
    if sentence.language.grammar.verb_last:
        return hit.first, hit.last
    last = hit.last
    if last < len(sentence.tokens) and sentence.language.complements.isdisjoint(sentence.tokens[last].keys):
        return hit.first, hit.last
    while last < min(len(sentence.tokens), hit.last + LONGEST_NAME) and not _stops(sentence, last):
        last += 1
    while sentence.tokens[last - 1].text.lower() in sentence.language.conjunctions:
        last -= 1
    return hit.first, last


def _stops(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    finite = not sentence.language.grammar.agreement and token.text.lower() in sentence.language.grammar.past
    if token.text in STOPPING or finite or not sentence.language.subordinators.isdisjoint(token.keys):
        return True
    return any(h.first == index and h.entry.table in ("act", "cue", "trigger", "verb") for h in sentence.hits)


def session_of(sentence: Sentence, hit: Hit) -> int | None:
    """The ordinal beside a session word near the body ("12-е заседание межправительственной комиссии")."""
    for session in sentence.table("session"):
        number = first_number(sentence, range(max(session.first - NEAR, 0), session.first)) or _bare(
            sentence, session
        )
        if apart(session, hit) <= NEAR and number is not None:
            return number
    return None


def _bare(sentence: Sentence, session: Hit) -> int | None:
    """A bare number right before the word for a session: «на 13 заседании»."""
    words = [token.text for token in sentence.tokens[max(session.first - 1, 0) : session.first]]
    return next((int(word) for word in words if word.isdigit() and int(word) < HIGHEST), None)


def _add(found: list[MechanismFound], one: MechanismFound) -> None:
    for index, known in enumerate(found):
        same_session = known.session == one.session or None in (known.session, one.session)
        if known.type == one.type and known.countries == one.countries and same_session:
            found[index] = msgspec.structs.replace(
                known,
                quotes=[*known.quotes, *one.quotes],
                name=max(known.name, one.name, key=len),
                session=known.session or one.session,
            )
            return
    found.append(one)
