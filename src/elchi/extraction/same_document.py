"""A document that an article names twice is one finding: the fuller title, the strongest status, all quotes."""

import re
from collections.abc import Sequence

import msgspec

from elchi.records import AgreementFound
from elchi.records.vocabulary import AgreementStatus

STRENGTH: tuple[AgreementStatus, ...] = (
    "mentioned", "planned", "expired", "initialled", "signed", "in-force", "ratified",
)  # fmt: skip
FILLED = ("level", "valid_from", "valid_to", "signed_on", "count")
BEGINNING = 5


def merged(found: Sequence[AgreementFound], head_last: bool) -> list[AgreementFound]:
    """The documents of an article, each once; `head_last` where the type word ends the title."""
    documents: list[AgreementFound] = []
    for one in found:
        home = next((i for i in range(len(documents) - 1, -1, -1) if _same(documents[i], one, head_last)), None)
        if home is None:
            documents.append(one)
        else:
            documents[home] = _joined(documents[home], one)
    return documents


def _same(one: AgreementFound, other: AgreementFound, head_last: bool) -> bool:
    if one.type != other.type or set(one.parties) != set(other.parties) or one.count != other.count:
        return False
    if not (_agree(one.signed_on, other.signed_on) and _agree(one.valid_from, other.valid_from)):
        return False
    if one.count or 1 in (len(one.title.split()), len(other.title.split())):
        return True
    mine, theirs = _content(one, head_last), _content(other, head_last)
    shared = len(mine & theirs)
    return mine == theirs or (shared > 1 and (mine <= theirs or theirs <= mine or 2 * shared > len(mine | theirs)))


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
