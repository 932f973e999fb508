"""What a person asked for on the command line, checked before anything is opened."""

from pathlib import Path
from typing import get_args

from elchi.errors import InputError, StoreMissing
from elchi.records.vocabulary import EventType
from elchi.storage import checking
from elchi.storage.failing import is_server

TYPES: tuple[EventType, ...] = get_args(EventType)


def existing(store: str) -> str:
    """The record's address if a file is there; StoreMissing says how to make one."""
    if not is_server(store) and not Path(store).exists():
        raise StoreMissing(f"There is no record at {store}. Make one with `elchi read PAGES --store {store}`.")
    return store


def searchable(words: str) -> str:
    """The words if there is a letter or digit in them."""
    if not any(character.isalnum() for character in words):
        raise InputError("Give at least one word to look for.")
    return words


def event_type(name: str | None) -> EventType | None:
    """The type of event with this name."""
    checking.one_of(name, TYPES, "type of event")
    return next((each for each in TYPES if each == name), None)
