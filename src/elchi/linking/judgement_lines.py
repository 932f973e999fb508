"""Judgements as JSON Lines that live in git: one object a line, oldest first, one text for one set."""

from collections.abc import Iterable, Iterator

import msgspec

from elchi.errors import InputError
from elchi.records import Judgement


def lines_of(judgements: Iterable[Judgement]) -> str:
    """The text of a `judgements.jsonl`: each judgement once, oldest first, keys in one order.

    >>> lines_of([])
    ''
    """
    unique = {each.id: each for each in judgements}
    ordered = sorted(unique.values(), key=lambda each: (each.at, each.id))
    return "".join(f"{msgspec.json.encode(each).decode()}\n" for each in ordered)


def judgements_of(text: str) -> Iterator[Judgement]:
    """The judgements of such a text; InputError names the line that holds none. Empty lines count for nothing."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield _judgement(number, line)


def _judgement(number: int, line: str) -> Judgement:
    try:
        return msgspec.json.decode(line, type=Judgement)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise InputError(f"line {number} holds no judgement: {error}") from error
