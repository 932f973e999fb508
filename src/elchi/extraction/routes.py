"""Names of pipelines, railways and corridors: the states that a route's name joins are no parties.

"Газопровод Туркменистан – Афганистан – Индия" is one name, as "the China-Kyrgyzstan-Uzbekistan railway" is.
"""

from collections.abc import Iterator

from elchi.extraction.sentence import Sentence
from elchi.language import Token

DASHES = frozenset("—–-")
BEHIND = 2


def on_routes(sentence: Sentence) -> set[int]:
    """The tokens of the names that dashes join beside a word for a route; none where a document may be of them."""
    if sentence.table("type"):
        return set()
    return {index for chain in _chains(sentence) if _is_route(sentence, chain) for index in chain}


def _chains(sentence: Sentence) -> Iterator[range]:
    """The stretches of names with dashes between or inside them."""
    spots = sorted({(hit.first, hit.last) for hit in sentence.table("country", "city")})
    first = last = -1
    for start, end in spots:
        if last == start - 1 and sentence.tokens[last].text in DASHES:
            last = end
            continue
        if last - first > 1:
            yield range(first, last)
        first, last = start, end
    if last - first > 1:
        yield range(first, last)
    yield from (range(i, i + 1) for i, token in enumerate(sentence.tokens) if "-" in token.text and token.is_word)


def _is_route(sentence: Sentence, chain: range) -> bool:
    """Whether a route's word stands right before the names or, where adjectives precede their nouns, behind them."""
    before = [token for token in sentence.tokens[: chain[0]][-2:] if token.is_word][-1:]
    after = () if sentence.language.grammar.agreement else _words_behind(sentence, chain[-1] + 1)
    return any(not sentence.language.routes.isdisjoint(token.keys) for token in (*before, *after))


def _words_behind(sentence: Sentence, start: int) -> list[Token]:
    tokens = sentence.tokens[start:]
    if tokens and tokens[0].text == "(":
        closing = next((i for i, token in enumerate(tokens) if token.text == ")"), -1)
        tokens = tokens[closing + 1 :]
    return [token for token in tokens[: BEHIND + 1] if token.is_word][:BEHIND]
