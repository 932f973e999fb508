"""When an expected finding and a found one are the same, kind by kind.

An event is right when its type class (talks and meetings are one), its countries, and its date or one named
participant are right. A commitment is right when its parties are and its actions share most of their words.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

Answer = dict[str, Any]
CONTACTS = {"meeting": "talks"}
SHARED_WORDS = 0.4
LEVELLED = {"dzh": "j", "zh": "j", "yo": "o", "ye": "e", "y": "i", "kh": "h", "gh": "g"}


def surname(name: str | None) -> str:
    """The last word of a romanised name, spelling variants levelled; empty for "President of …" and no name."""
    if not name or " of " in name:
        return ""
    plain = unicodedata.normalize("NFD", name.strip().lower()).encode("ascii", "ignore").decode()
    last = re.split(r"[\s.]+", plain)[-1]
    for written, meant in LEVELLED.items():
        last = last.replace(written, meant)
    return last


def same_event(expected: Answer, found: Answer) -> bool:
    """Type class, countries, and date or a named participant."""
    kinds = {CONTACTS.get(answer["type"], answer["type"]) for answer in (expected, found)}
    if len(kinds) > 1 or states(expected.get("countries", [])) != states(found["countries"]):
        return False
    dates = expected.get("when", {}).get("edtf"), found["when"]["edtf"]
    return dates[0] == dates[1] or bool(names(expected) & names(found))


def states(codes: list[str | None]) -> set[str]:
    """The countries among these codes: whether the EU stands beside them is left open."""
    return {code for code in codes if code and code != "EU"}


def names(event: Answer) -> set[str]:
    """Surnames of the participants."""
    return {surname(p.get("name")) for p in event.get("participants", [])} - {""}


def who(event: Answer) -> set[tuple[str, str | None]]:
    """Surnames and countries of an event's participants; naming the inviter of a visit is optional."""
    people = event.get("participants", [])
    counted = [p for p in people if event["type"] != "visit" or p.get("role") != "host"]
    return {(surname(p.get("name")), next(iter(states([p.get("country")])), None)) for p in counted}


def named(answers: list[Answer]) -> set[tuple[str, str | None]]:
    """Surnames and countries of all people with a name who take part in the events of a page."""
    people = {pair for answer in answers if answer["kind"] == "event" for pair in who(answer)}
    return {pair for pair in people if pair[0]}


def same_agreement(expected: Answer, found: Answer) -> bool:
    """Type, parties and validity."""
    fields = ("type", "valid_from", "valid_to")
    return states(expected.get("parties", [])) == states(found["parties"]) and all(
        expected.get(field) == found[field] for field in fields
    )


def same_commitment(expected: Answer, found: Answer) -> bool:
    """The same parties, and actions of which the shorter shares two fifths of its content words with the longer."""
    mine, theirs = content(expected["action"]), content(found["action"])
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    return set(expected.get("by", [])) == set(found["by"]) and shared >= SHARED_WORDS


def content(words: str) -> set[str]:
    """The beginnings of the longer words, by which inflected forms meet."""
    return {word[:5] for word in re.findall(r"\w{4,}", words.lower())}


def same_figure(expected: Answer, found: Answer) -> bool:
    """Measure and value, or measure and change."""
    if expected["measure"] != found["measure"]:
        return False
    keys = [key for key in ("value", "change") if expected.get(key) is not None]
    return any(
        found[key] is not None and abs(found[key] - expected[key]) <= abs(expected[key]) * 0.001 for key in keys
    )


def same_office(expected: Answer, found: Answer) -> bool:
    """The person's surname and country."""
    return (surname(expected["person"]), expected.get("country")) == (surname(found["person"]), found["country"])


def same_mechanism(expected: Answer, found: Answer) -> bool:
    """Type and countries."""
    return expected["type"] == found["type"] and set(expected.get("countries", [])) == set(found["countries"])


SAME: dict[str, Callable[[Answer, Answer], bool]] = {
    "event": same_event,
    "agreement": same_agreement,
    "commitment": same_commitment,
    "figure": same_figure,
    "office": same_office,
    "sector": lambda expected, found: bool(expected["sector"] == found["sector"]),
    "format": lambda expected, found: bool(expected["organisation"] == found["organisation"]),
    "mechanism": same_mechanism,
}


def paired(kind: str, expected: list[Answer], found: list[Answer]) -> list[tuple[Answer, Answer]]:
    """Expected and found answers of one kind, each used once, in order."""
    pairs, free = [], list(found)
    for answer in expected:
        match = next((one for one in free if SAME[kind](answer, one)), None)
        if match is not None:
            pairs.append((answer, match))
            free.remove(match)
    return pairs
