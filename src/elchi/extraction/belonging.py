"""To which of a sentence's triggers a date, a place or a partner belongs when the sentence tells of several events.

"X visited Astana on 5 May and met Y in Tashkent" has two places: each is the nearer trigger's, marks and conjunctions
between them counted as distance. What no trigger of its own needs is shared.
"""

from typing import NamedTuple

from elchi.extraction.nearness import Stretch, apart
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.language.dates import DateMatch

MARKS = frozenset(",;:()—–")
MARK = 10
CONJUNCTION = 6
BEHIND = 6
JOINED = 2


class Spot(NamedTuple):
    """A stretch of tokens."""

    first: int
    last: int


def spot_of(sentence: Sentence, date: DateMatch) -> Spot:
    """The tokens that a date covers."""
    return Spot(sentence.token_at(date.start), sentence.token_at(date.end - 1) + 1)


def owner(sentence: Sentence, stretch: Stretch) -> Hit | None:
    """The trigger to which a stretch of the sentence belongs; None where there is no trigger."""
    return min(sentence.table("trigger"), key=lambda hit: _distance(sentence, hit, stretch), default=None)


def is_own(sentence: Sentence, hit: Hit, stretch: Stretch) -> bool:
    """Whether nothing parts the stretch from the trigger, or no other trigger is nearer to it."""
    if not _joints(sentence, hit, stretch):
        return True
    mine = _distance(sentence, hit, stretch)
    return all(mine <= _distance(sentence, other, stretch) for other in sentence.table("trigger"))


def is_told_in_passing(sentence: Sentence, hit: Hit, stretch: Stretch) -> bool:
    """Whether the stretch lies in a relative clause that the trigger is not in: "X, who came in 2019, met Y"."""
    inner = between(hit, stretch)
    if hit.last <= stretch.first:
        return any(_opens(sentence, index) for index in inner)
    closed = any(sentence.tokens[index].text == "," for index in inner)
    return closed and any(_opens(sentence, index) for index in range(stretch.first))


def is_of_next_leg(sentence: Sentence, hit: Hit, stretch: Stretch) -> bool:
    """Whether the stretch is of a journey told behind the trigger: "held talks and went on to Tashkent on 5 May"."""
    whose = owner(sentence, stretch)
    if whose is None or whose.entry.row.type != "visit" or hit.last > min(whose.first, stretch.first):
        return False
    before = sentence.tokens[max(hit.last, whose.first - JOINED) : whose.first]
    return any(token.text.lower() in sentence.language.conjunctions for token in before)


def between(one: Stretch, other: Stretch) -> range:
    """The tokens between two stretches."""
    return range(min(one.last, other.last), max(one.first, other.first))


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether a comma with one of the words behind it that open a relative clause stands here."""
    following = sentence.tokens[index + 1 : index + 2]
    opens = sentence.language.subordinators
    return sentence.tokens[index].text == "," and any(not opens.isdisjoint(token.keys) for token in following)


def _distance(sentence: Sentence, hit: Hit, stretch: Stretch) -> int:
    backward = sentence.language.grammar.verb_last and stretch.first >= hit.last
    return apart(hit, stretch) + _joints(sentence, hit, stretch) + (BEHIND if backward else 0)


def _joints(sentence: Sentence, hit: Hit, stretch: Stretch) -> int:
    conjunctions = sentence.language.conjunctions
    words = [sentence.tokens[index].text.lower() for index in between(hit, stretch)]
    return sum(MARK if word in MARKS else CONJUNCTION if word in conjunctions else 0 for word in words)
