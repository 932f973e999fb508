"""What a person asked for on the command line, checked before anything is opened."""

from pathlib import Path
from typing import get_args

from elchi.errors import InputError, StoreMissing
from elchi.language import shared
from elchi.records.vocabulary import EventType

TYPES: tuple[EventType, ...] = get_args(EventType)


def existing(store: Path) -> Path:
    """The record's file if it is there; StoreMissing says how to make one."""
    if not store.exists():
        raise StoreMissing(f"There is no record at {store}. Make one with `elchi read PAGES --store {store}`.")
    return store


def searchable(words: str) -> str:
    """The words if there is a letter or digit in them."""
    if not any(character.isalnum() for character in words):
        raise InputError("Give at least one word to look for.")
    return words


def countries(pair: tuple[str, str] | None) -> tuple[str, str] | None:
    """The pair in capitals, when both are countries."""
    if pair is None:
        return None
    first, second = (_country(code) for code in pair)
    return first, second


def _country(code: str) -> str:
    if code.upper() not in shared().country:
        raise InputError(f"{code!r} is no country; give an ISO 3166-1 code of two letters, such as KZ or TM.")
    return code.upper()


def event_type(name: str | None) -> EventType | None:
    """The type of event with this name."""
    found = next((each for each in TYPES if each == name), None)
    if name is not None and found is None:
        raise InputError(f"{name!r} is no type of event; types are {', '.join(TYPES)}.")
    return found
