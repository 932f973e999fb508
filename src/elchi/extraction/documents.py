"""Where the title of a document begins and ends around its type word.

"Программа сотрудничества между … на 2024-2026 годы": in Russian and English the title follows the type word, in
Kazakh and Turkmen it stands before it. A title in quotation marks is the words between the marks; where the walk
finds no more than the type word, the tagger's span is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from elchi.extraction.extent import DOCUMENT, ENDINGS, backward, forward
from elchi.extraction.sentence import Sentence
from elchi.language import Hit

OPENING = {"«": "»", "“": "”", '"': '"', "„": "“"}
MORE_WORDS = 2


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
        end = forward(sentence, hit._replace(first=cut, last=cut + 1))
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
        return Title(hit, backward(sentence, hit), hit.last)
    return Title(hit, hit.first, forward(sentence, hit))


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
