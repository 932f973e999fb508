"""Where the title of a document begins and ends around its type word.

"Программа сотрудничества между … на 2024-2026 годы": in Russian and English the title follows the type word, in
Kazakh and Turkmen it stands before it. A title in quotation marks is the words between the marks; where the walk
finds no more than the type word, the tagger's span is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.records.vocabulary import MentionKind

OPENING = {"«": "»", "“": "”", '"': '"', "„": "“"}
LONGEST_TITLE = 60
MORE_WORDS = 2
ENDINGS = frozenset(".;:!?()•")
DASHES = frozenset("—–-")
DOCUMENT: frozenset[MentionKind] = frozenset({"document"})
VERBAL = ("act", "trigger", "cue", "verb")


@dataclass(slots=True)
class Title:
    """A document's title: tokens `first` to `last` and the hit of its type word."""

    hit: Hit
    first: int
    last: int

    def span(self, sentence: Sentence) -> tuple[int, int]:
        """The title's offsets in the article's text."""
        return sentence.tokens[self.first].start, sentence.tokens[self.last - 1].end


def titles_in(sentence: Sentence) -> list[Title]:
    """The documents that a sentence names, each with its title; a title inside another is left to the other."""
    found = [title for hit in sentence.table("type") for title in _titles(sentence, hit)]
    return [t for t in found if not any(_holds(other, t) for other in found if other is not t)]


def _holds(other: Title, title: Title) -> bool:
    return other.first <= title.first and title.last <= other.last and title.hit != other.hit


def _titles(sentence: Sentence, hit: Hit) -> Iterator[Title]:
    """The title at a type word, and those that share the word: "agreements on visas, on flights and on customs"."""
    whole = _title(sentence, hit)
    complement = sentence.tokens[hit.last].text.lower() if hit.last < len(sentence.tokens) else ""
    shares = not sentence.language.grammar.verb_last and complement in sentence.language.complements
    cuts = _shared_word(sentence, hit, complement) if shares else []
    if not cuts:
        yield whole
        return
    yield Title(hit, whole.first, min([whole.last, *(cut - 1 for cut in cuts)]))
    for cut, following in zip(cuts, [*cuts[1:], None], strict=True):
        end = _forward(sentence, hit._replace(first=cut, last=cut + 1))
        yield Title(hit, cut, end if following is None else min(end, following - 1))


def _shared_word(sentence: Sentence, hit: Hit, complement: str) -> list[int]:
    """Where the complement comes again behind a comma or conjunction, before the sentence's next clause."""
    parting = {",", *sentence.language.conjunctions}
    cuts: list[int] = []
    for index in range(hit.last + 2, len(sentence.tokens)):
        token, before = sentence.tokens[index], sentence.tokens[index - 1]
        if token.text in ENDINGS or not sentence.language.subordinators.isdisjoint(token.keys):
            break
        if token.text.lower() == complement and before.text.lower() in parting:
            cuts.append(index)
    return cuts


def _title(sentence: Sentence, hit: Hit) -> Title:
    title = _quoted(sentence, hit) or _walked(sentence, hit)
    is_bare = (title.first, title.last) == (hit.first, hit.last)
    return (_marked(sentence, hit) if is_bare else None) or title


def _walked(sentence: Sentence, hit: Hit) -> Title:
    if sentence.language.grammar.verb_last:
        return Title(hit, _backward(sentence, hit), hit.last)
    return Title(hit, hit.first, _forward(sentence, hit))


def _quoted(sentence: Sentence, hit: Hit) -> Title | None:
    """The title when quotation marks open before the type word or right after it."""
    tokens = sentence.tokens
    for start in (hit.first - 1, hit.last):
        if 0 <= start < len(tokens) and tokens[start].text in OPENING:
            closing = OPENING[tokens[start].text]
            end = next((i for i in range(start + 1, len(tokens)) if tokens[i].text == closing), None)
            if end is not None and end > hit.first:
                return Title(hit, min(hit.first, start + 1), end if start < hit.first else end + 1)
    return None


def _marked(sentence: Sentence, hit: Hit) -> Title | None:
    """The title that the tagger marked around the type word."""
    for first, last in sentence.marked(DOCUMENT):
        if first <= hit.first and hit.last <= last and last - first >= hit.last - hit.first + MORE_WORDS:
            return Title(hit, first, last)
    return None


def _forward(sentence: Sentence, hit: Hit) -> int:
    stop = min(len(sentence.tokens), hit.last + LONGEST_TITLE)
    last = next((i for i in range(hit.last, stop) if _ends_title(sentence, i, hit)), stop)
    return _without_tail(sentence, hit.last, last)


def _ends_title(sentence: Sentence, index: int, hit: Hit) -> bool:
    token = sentence.tokens[index]
    if token.text in ENDINGS or not sentence.language.subordinators.isdisjoint(token.keys):
        return True
    if token.text == "," and not _enumerates(sentence, index):
        return True
    if sentence.language.morphology.is_verb(token.text.lower()):
        return True
    if any(h.first == index and h.entry.table in ("act", "cue") for h in sentence.hits):
        return True
    if token.text.lower() in sentence.language.conjunctions and _document_follows(sentence, index):
        return True
    return any(
        h.first == index and h.entry.table == "type" and token.is_capitalised for h in sentence.hits if h is not hit
    )


def _document_follows(sentence: Sentence, index: int) -> bool:
    """True when the conjunction adds another document ("и ряд других документов")."""
    return any(index < hit.first <= index + 3 for hit in sentence.table("type"))


def _enumerates(sentence: Sentence, index: int) -> bool:
    """True for a comma inside a list of fields ("в торговой, научной и культурной сферах")."""
    sectors = sentence.table("sector")
    return any(s.last == index for s in sectors) and any(s.first in (index + 1, index + 2) for s in sectors)


def _without_tail(sentence: Sentence, first: int, last: int) -> int:
    """The end without trailing conjunctions, commas and words that begin the next clause."""
    loose = {*sentence.language.conjunctions, ",", "–", "—", "-"}
    while last > first and sentence.tokens[last - 1].text.lower() in loose:
        last -= 1
    return last


def _backward(sentence: Sentence, hit: Hit) -> int:
    first = hit.first
    while first > max(0, hit.first - LONGEST_TITLE) and not _begins_title(sentence, first - 1):
        first -= 1
    return first


def _begins_title(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.text in ENDINGS:
        return True
    if token.text in DASHES:
        return not sentence.in_date(token.start)
    if token.text == ",":
        return not _enumerates(sentence, index)
    if not sentence.language.subordinators.isdisjoint(token.keys):
        return True
    if any(actor.is_official and actor.first <= index < actor.last for actor in sentence.actors):
        return True
    return any(h.first <= index < h.last and h.entry.table in VERBAL for h in sentence.hits)
