"""The actions that one promise holds: "to open a trade house and to hold a fair" is two.

"To develop and deepen ties" is one, whose verbs share an object.
"""

from elchi.extraction.sentence import Sentence
from elchi.language import Hit

SHORTEST = 2
ADVERBS = 3
Action = tuple[int, int]


def parts_of(sentence: Sentence, hit: Hit, first: int, last: int) -> list[Action]:
    """The action cut where another begins, each part with words of its own beside its verb."""
    cuts = [index for index in range(first + SHORTEST, last - SHORTEST) if _joins(sentence, index)]
    begins = _behind_verbs if sentence.language.grammar.verb_last else _before_verbs
    found: list[Action] = []
    for cut in cuts:
        start = found[-1][1] if found else first
        if begins(sentence, hit, (start, cut, last)):
            found.append((start, cut))
    rest = (found[-1][1] if found else first, last)
    return [(_behind_particle(sentence, hit, start), end) for start, end in [*found, rest]]


def _behind_particle(sentence: Sentence, hit: Hit, first: int) -> int:
    """The first token behind joining words and the particle that the verb repeats: ", and to"."""
    index = first
    while index < len(sentence.tokens) and _joins(sentence, index):
        index += 1
    return index + 1 if _is_particle(sentence, hit, index) else first


def _is_particle(sentence: Sentence, hit: Hit, index: int) -> bool:
    """Whether the token is the short word with which the verb ends ("agreed to", «договорились о»)."""
    particle = sentence.tokens[hit.last - 1].text.lower()
    words = [token.text.lower() for token in sentence.tokens[index : index + 1]]
    return len(particle) <= SHORTEST and words == [particle]


def _joins(sentence: Sentence, index: int) -> bool:
    text = sentence.tokens[index].text.lower()
    return text == "," or text in sentence.language.conjunctions


def _before_verbs(sentence: Sentence, hit: Hit, span: tuple[int, int, int]) -> bool:
    """Whether an infinitive, or the verb's own particle, begins another action behind the cut: "to …, and to …"."""
    start, cut, last = span
    if hit.first >= last:
        return False
    behind = cut + 1
    while behind < last and _joins(sentence, behind):
        behind += 1
    if behind < last and _is_particle(sentence, hit, behind):
        return _has_object(sentence, start, cut) and behind + SHORTEST <= last
    if not _infinitive_in(sentence, start, start + ADVERBS):
        return False
    verb = _infinitive_in(sentence, behind, min(behind + ADVERBS, last))
    return bool(verb) and _has_object(sentence, start, cut) and verb + 1 < last


def _behind_verbs(sentence: Sentence, hit: Hit, span: tuple[int, int, int]) -> bool:
    """Whether an infinitive like the last one ends an action right before the cut: "X-ті ашуға және Y-ті … "."""
    start, cut, last = span
    word, final = (sentence.tokens[index].text.lower() for index in (cut - 1, last - 1))
    same = any(word.endswith(ending) and final.endswith(ending) for ending in sentence.language.infinitives)
    return same and hit.first >= last and _has_object(sentence, start, cut) and _has_object(sentence, cut + 1, last)


def _infinitive_in(sentence: Sentence, first: int, last: int) -> int:
    """The first infinitive among these tokens, 0 when there is none or a noun begins before it."""
    for index in range(first, min(last, len(sentence.tokens))):
        word = sentence.tokens[index].text.lower()
        if word in sentence.language.grammar.articles:
            return 0
        if sentence.language.morphology.is_infinitive(word):
            return index
    return 0


def _has_object(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the part has words beside its verb, so that it shares no object with the next."""
    joining, is_verb = sentence.language.conjunctions, sentence.language.morphology.is_infinitive
    words = [token.text.lower() for token in sentence.tokens[first:last] if token.is_word]
    others = [word for word in words if word not in joining and not is_verb(word)]
    return bool(others) and len(words) >= SHORTEST
