"""How far a document's title reaches from its type word: forward where titles follow it, backward where verbs end.

The walk goes on until words that cannot belong to a title: another clause, a verb, the subject, the day and place of
the signing, another document. Where the tagger saw the title begin later, the words before it that name no party
fall away.
"""

from elchi.extraction.functions import cases_of, with_functions
from elchi.extraction.sentence import Actor, Sentence
from elchi.language import Hit
from elchi.language.dates import DateMatch
from elchi.records.vocabulary import MentionKind

LONGEST_TITLE = 60
ENDINGS = frozenset(".;:!?()•")
DASHES = frozenset("—–-")
DOCUMENT: frozenset[MentionKind] = frozenset({"document"})
PREPOSITION = 2
VERBAL = ("act", "trigger", "cue", "verb")


def forward(sentence: Sentence, hit: Hit) -> int:
    """The token behind the title of a type word that its title follows."""
    stop = min(len(sentence.tokens), hit.last + LONGEST_TITLE)
    last = next((i for i in range(hit.last, stop) if _ends_title(sentence, i, hit)), stop)
    return _without_tail(sentence, hit.first + 1, last)


def backward(sentence: Sentence, hit: Hit) -> int:
    """The first token of the title that stands before its type word."""
    subjects = _subjects(sentence, hit)
    first = hit.first
    while first > max(0, hit.first - LONGEST_TITLE) and not _begins_title(sentence, first - 1, hit, subjects):
        first -= 1
    return _as_tagged(sentence, hit, first)


def _as_tagged(sentence: Sentence, hit: Hit, first: int) -> int:
    """The title's beginning as the tagger saw it, unless parties, a date or a field would be cut off."""
    starts = [start for start, last in sentence.marked(DOCUMENT) if first < start <= hit.first and hit.last <= last]
    if not starts:
        return first
    cut = [(a, functions) for a, functions in with_functions(sentence, hit.first) if first <= a.first]
    parties = any(a.last <= starts[0] and {"between", "with"} & set(functions) for a, functions in cut)
    dated = any(sentence.in_date(token.start) for token in sentence.tokens[first : starts[0]])
    fields = [field.first for field in sentence.table("sector") if first <= field.first < starts[0]]
    return first if parties or dated else min([starts[0], *fields])


def _ends_title(sentence: Sentence, index: int, hit: Hit) -> bool:
    token = sentence.tokens[index]
    if token.text in ENDINGS or not sentence.language.subordinators.isdisjoint(token.keys):
        return True
    if token.text == "," and not _enumerates(sentence, index, hit):
        return True
    if sentence.language.morphology.is_verb(token.text.lower()) or _is_of_the_signing(sentence, index):
        return True
    behind = _is_behind_term(sentence, index, hit) and token.text.lower() not in sentence.language.complements
    if behind or _is_signer(sentence, index):
        return True
    if any(h.first == index and h.entry.table in ("act", "cue") for h in sentence.hits):
        return not _is_complement(sentence, index)
    joins = token.text.lower() in sentence.language.conjunctions and not _is_complement(sentence, index)
    return joins and _document_follows(sentence, index)


def _is_signer(sentence: Sentence, index: int) -> bool:
    """Whether a state in the nominative stands here, where words of a phrase carry its case: who signed it."""
    if not sentence.language.grammar.agreement or len(sentence.tokens[index - 1].text) <= PREPOSITION:
        return False
    return any(a.first == index and a.is_bare_country and "nom" in cases_of(sentence, a) for a in sentence.actors)


def _is_behind_term(sentence: Sentence, index: int, hit: Hit) -> bool:
    """Whether an interval of years ends right before this token: "for 2023-2024 | is crucial"."""
    if index <= hit.last:
        return False
    start, end = sentence.tokens[index - 1].start, sentence.tokens[index - 1].end
    return any(d.start <= start < d.end <= end and "/" in (d.when.edtf or "") for d in sentence.dates)


def _is_complement(sentence: Sentence, index: int) -> bool:
    """Whether the word is what the title is about: "on the exchange of information", «об обмене»."""
    before = [token.text.lower() for token in sentence.tokens[:index][-2:]]
    if before and before[-1] in sentence.language.grammar.articles:
        before.pop()
    return bool(before) and before[-1] in sentence.language.complements


def _document_follows(sentence: Sentence, index: int) -> bool:
    """True when the conjunction adds another document ("и ряд других документов")."""
    return any(index < hit.first <= index + 3 for hit in sentence.table("type"))


def _enumerates(sentence: Sentence, index: int, hit: Hit) -> bool:
    """True for a comma inside a list of fields ("в торговой и научной сферах"), of states, or the tagger's title."""
    sectors = sentence.table("sector")
    fields = any(s.last == index for s in sectors) and any(s.first in (index + 1, index + 2) for s in sectors)
    states = {actor.last for actor in sentence.actors if actor.is_bare_country}
    listed = index in states and any(a.first == index + 1 and a.is_bare_country for a in sentence.actors)
    return (fields or listed) or any(
        first < index < last - 1 and first <= hit.first and hit.last <= last
        for first, last in sentence.marked(DOCUMENT)
    )


def _without_tail(sentence: Sentence, first: int, last: int) -> int:
    """The end without the place of a dated signing, conjunctions, "was" and words too short to end a title."""
    tokens = sentence.tokens
    loose = {*sentence.language.conjunctions, *sentence.language.grammar.past, ",", "–", "—", "-"}
    cities = {hit.last: hit.first for hit in sentence.table("city")}
    dated = last < len(tokens) and _is_of_the_signing(sentence, last)
    while last > first:
        word = tokens[last - 1].text
        if word.lower() in loose or (len(word) <= PREPOSITION and word.islower()):
            last -= 1
        elif dated and last in cities and first < cities[last]:
            last = cities[last]
        else:
            break
    return last


def _subjects(sentence: Sentence, hit: Hit) -> list[Actor]:
    """Who signs and where: officials, nominatives and places, but not those between whom the document is."""
    return [
        actor
        for actor, functions in with_functions(sentence, hit.first)
        if actor.is_official or (functions[:1] in (["subject"], ["place"]) and "between" not in functions)
    ]


def _begins_title(sentence: Sentence, index: int, hit: Hit, subjects: list[Actor]) -> bool:
    token = sentence.tokens[index]
    if token.text in ENDINGS:
        return True
    if token.text in DASHES:
        return not (sentence.in_date(token.start) or _joins(sentence, index))
    if token.text == ",":
        return not _enumerates(sentence, index, hit)
    if not sentence.language.subordinators.isdisjoint(token.keys) or _parts_documents(sentence, index):
        return True
    if any(actor.first <= index < actor.last for actor in subjects) or _is_of_the_signing(sentence, index):
        return True
    return any(h.first <= index < h.last and h.entry.table in VERBAL for h in sentence.hits)


def _joins(sentence: Sentence, index: int) -> bool:
    """True for a hyphen without spaces: "БҰҰ-ның"."""
    tokens = sentence.tokens
    return index + 1 < len(tokens) and tokens[index].end == tokens[index + 1].start


def _parts_documents(sentence: Sentence, index: int) -> bool:
    """True for the conjunction right behind another document ("шартқа және … келісімге")."""
    conjunction = sentence.tokens[index].text.lower() in sentence.language.conjunctions
    return conjunction and any(hit.last == index for hit in sentence.table("type"))


def _is_of_the_signing(sentence: Sentence, index: int) -> bool:
    """Whether a day stands here that is not the document's own ("от 5 июля 2001 года", «5 шілдедегі»)."""
    token = sentence.tokens[index]
    if not sentence.language.grammar.verb_last and any(day.match(token.text) for day in sentence.language.weekdays):
        return True
    return any(
        date.start <= token.start < date.end and _is_day(date) and not is_of_document(sentence, date)
        for date in sentence.dates
    )


def _is_day(date: DateMatch) -> bool:
    return date.when.precision == "day" or bool(date.partial and "/" not in date.partial and "-" in date.partial)


def is_of_document(sentence: Sentence, date: DateMatch) -> bool:
    """Whether a word before the day, or its ending where verbs stand last, makes it the document's own."""
    marks = tuple(sentence.language.grammar.dated)
    first, last = sentence.token_at(date.start), sentence.token_at(date.end - 1)
    if not sentence.language.grammar.verb_last:
        return first > 0 and sentence.tokens[first - 1].text.lower() in marks
    return bool(marks) and sentence.tokens[last].text.lower().endswith(marks)
