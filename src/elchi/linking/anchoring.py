"""Which items judgements are about now: by the finding's id, else by the same words of the same page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from elchi.linking.identity import finding_of
from elchi.records import Anchor, Judgement

Words = tuple[str, str, str]


class Anchored(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement with the items that it is about now, the kinds of conclusion they are of, and what is lost."""

    judgement: Judgement
    items: list[str]
    kinds: set[str]
    lost: list[str]


def anchored(judgements: Iterable[Judgement], known: Iterable[Anchor]) -> Iterator[Anchored]:
    """Each judgement with what it is about; `known` are anchors of findings that are there.

    A finding that is gone is found again as the one finding of the same page, kind and words.
    """
    there = list(known)
    ids, words = {anchor.finding for anchor in there}, _by_words(there)
    for judgement in judgements:
        found = [(anchor, _item(anchor, ids, words)) for anchor in judgement.about]
        yield Anchored(
            judgement=judgement,
            items=sorted({item for _, item in found if item is not None}),
            kinds={concluded_kind(anchor) for anchor, item in found if item is not None},
            lost=sorted(anchor.finding for anchor, item in found if item is None),
        )


def concluded_kind(anchor: Anchor) -> str:
    """The kind of conclusion that an anchor's item belongs to: an office, or a place in a finding, is a person's."""
    if anchor.kind == "office" or finding_of(anchor.finding) != anchor.finding:
        return "person"
    return anchor.kind


def _by_words(known: list[Anchor]) -> dict[Words, list[str]]:
    found: dict[Words, list[str]] = defaultdict(list)
    for anchor in known:
        if anchor.words:
            found[anchor.article, anchor.kind, anchor.words].append(anchor.finding)
    return found


def _item(anchor: Anchor, ids: set[str], words: dict[Words, list[str]]) -> str | None:
    finding = finding_of(anchor.finding)
    if finding in ids:
        return anchor.finding
    same = words.get((anchor.article, anchor.kind, anchor.words), [])
    return same[0] + anchor.finding[len(finding) :] if len(same) == 1 else None
