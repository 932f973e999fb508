"""When somebody spoke, against when that took place of which he spoke: "on 10 May the envoy announced a visit"."""

from elchi.extraction.belonging import Spot, between, spot_of
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.language.dates import DateMatch

BESIDE = 3


def is_of_report(sentence: Sentence, hit: Hit, date: DateMatch) -> bool:
    """Whether the date tells when somebody spoke of the event.

    The word of speaking stands between the two with no comma behind the date, or right before the date: "will visit
    Baku, the ministry said on Thursday".
    """
    spot = spot_of(sentence, date)
    if _is_of_utterance(sentence, hit, spot):
        return True
    speaks = [token.text.lower() in sentence.language.grammar.speaking for token in sentence.tokens]
    if not any(speaks):
        return False
    if spot.last <= hit.first:
        led = next((index for index in between(hit, spot) if speaks[index]), None)
        if led is not None and not _parted(sentence, spot.last, led):
            return True
    said = next((index for index in range(max(spot.first - BESIDE, 0), spot.first) if speaks[index]), None)
    return said is not None and not _parted(sentence, said + 1, spot.first) and not hit.first <= said < hit.last


def _is_of_utterance(sentence: Sentence, hit: Hit, spot: Spot) -> bool:
    """Whether the day belongs to a word for what was said, right behind it: "Friday's announcement"."""
    words = [token.text.lower() for token in sentence.tokens[spot.last : spot.last + 2]]
    owned = bool(words) and words[0] in sentence.language.grammar.owning
    told = words[int(owned) : int(owned) + 1]
    inside = hit.first <= spot.last + owned < hit.last
    return not inside and any(word in sentence.language.grammar.utterances for word in told)


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text in ',:;«"“' for token in sentence.tokens[first:last])
