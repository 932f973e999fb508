"""The list that a reader may keep: its address without what only shows it."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from elchi.accounts.places import SHOWN, place_of
from elchi.errors import InputError
from elchi.portal.asking import Ask


def keepable(ask: Ask) -> str | None:
    """The address of the page as a saved search keeps it; None for a stranger, and for what is no list."""
    if ask.actor is None or ask.request.method != "GET":
        return None
    parts = urlsplit(ask.back)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in SHOWN]
    place = parts.path + (f"?{urlencode(kept)}" if kept else "")
    try:
        place_of(place)
    except InputError:
        return None
    return place


def feed_of(place: str) -> str:
    """The address of the feed of a list: "/kz/tm.atom?type=visit"."""
    path, mark, query = place.partition("?")
    return f"{path}.atom{mark}{query}"
