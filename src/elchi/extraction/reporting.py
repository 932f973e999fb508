"""When somebody spoke, against when that took place of which he spoke: "on 10 May the envoy announced a visit"."""

from elchi.extraction.belonging import between, spot_of
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
    speaks = [token.text.lower() in sentence.language.grammar.speaking for token in sentence.tokens]
    if not any(speaks):
        return False
    if spot.last <= hit.first:
        led = next((index for index in between(hit, spot) if speaks[index]), None)
        if led is not None and not _parted(sentence, spot.last, led):
            return True
    said = next((index for index in range(max(spot.first - BESIDE, 0), spot.first) if speaks[index]), None)
    return said is not None and not _parted(sentence, said + 1, spot.first) and not hit.first <= said < hit.last


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text in ',:;«"“' for token in sentence.tokens[first:last])
