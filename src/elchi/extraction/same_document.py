"""A document that an article names twice is one finding: the fuller title, the strongest status, all quotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from elchi.records import AgreementFound
from elchi.records.vocabulary import AgreementStatus

STRENGTH: tuple[AgreementStatus, ...] = (
    "mentioned", "planned", "expired", "initialled", "signed", "in-force", "ratified",
)  # fmt: skip
FILLED = ("level", "valid_from", "valid_to", "signed_on", "count")
BEGINNING = 5


@dataclass(slots=True, frozen=True)
class Naming:
    """A document where the article names it: in which lists or sentences, and whether by its type word alone."""

    document: AgreementFound
    places: frozenset[int]
    bare: bool


def merged(found: Sequence[Naming], head_last: bool) -> list[AgreementFound]:
    """The documents of an article, each once; `head_last` where the type word ends the title."""
    kept: list[Naming] = []
    for one in found:
        home = next((i for i in range(len(kept) - 1, -1, -1) if _same(kept[i], one, head_last)), None)
        if home is None:
            kept.append(one)
        else:
            known = kept[home]
            document = _joined(known.document, one.document)
            kept[home] = Naming(document, known.places | one.places, known.bare and one.bare)
    return [naming.document for naming in kept]


def _same(known: Naming, naming: Naming, head_last: bool) -> bool:
    """Whether two namings are of one document; the items of one list, if named in full, are different ones."""
    one, other = known.document, naming.document
    if one.type != other.type or set(one.parties) != set(other.parties) or one.count != other.count:
        return False
    if not (_agree(one.signed_on, other.signed_on) and _agree(one.valid_from, other.valid_from)):
        return False
    if one.count or known.bare or naming.bare:
        return True
    mine, theirs = _content(one, head_last), _content(other, head_last)
    if mine == theirs or known.places & naming.places:
        return mine == theirs
    shared = len(mine & theirs)
    return shared > 1 and (mine <= theirs or theirs <= mine or 2 * shared > len(mine | theirs))


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two times may be one, told more or less exactly."""
    return not (one and other) or one.startswith(other) or other.startswith(one)


def _content(agreement: AgreementFound, head_last: bool) -> set[str]:
    """The beginnings of the title's longer words; the type's own word tells nothing."""
    words = re.findall(r"\w{4,}", agreement.title.lower())
    return {word[:BEGINNING] for word in (words[:-1] if head_last else words[1:])} or set(words)


def _joined(one: AgreementFound, other: AgreementFound) -> AgreementFound:
    main, more = (other, one) if STRENGTH.index(other.status) > STRENGTH.index(one.status) else (one, other)
    values = {name: getattr(main, name) or getattr(more, name) for name in FILLED}
    title = max((one.title, other.title), key=len)
    return msgspec.structs.replace(main, id=one.id, title=title, quotes=[*one.quotes, *other.quotes], **values)
