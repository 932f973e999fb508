"""Fields and their values in the reader's words."""

from collections.abc import Callable
from typing import Any

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.tongue import Tongue
from elchi.records import Participant, Place

DATES = ("signed_on", "in_force", "valid_from", "valid_to", "due")
SIDES = ("countries", "parties", "by")
LONGEST = 160


def field_label(tongue: Tongue, field: str) -> str:
    """What a field is called over its control."""
    labels = {
        "type": tongue.text("Sort"),
        "mode": tongue.text("Of which kind"),
        "status": tongue.text("State"),
        "when": tongue.text("When"),
        "place": tongue.text("Where"),
        "countries": tongue.text("Countries"),
        "participants": tongue.text("Who took part"),
        "number": tongue.text("Number of the session"),
        "titles": tongue.text("Title"),
        "level": tongue.text("Level"),
        "parties": tongue.text("Parties"),
        "signatories": tongue.text("Signatories"),
        "signed_on": tongue.text("Signed"),
        "in_force": tongue.text("In force since"),
        "valid_from": tongue.text("Term from"),
        "valid_to": tongue.text("Term until"),
        "count": tongue.text("How many documents"),
        "actions": tongue.text("What was promised"),
        "by": tongue.text("Promised by"),
        "sector": tongue.text("Sector"),
        "mechanism": tongue.text("Through"),
        "due": tongue.text("Due"),
        "force": tongue.text("How binding"),
        "name": tongue.text("Name"),
        "tenures": tongue.text("Offices"),
    }
    return labels.get(field, field)


def word(tongue: Tongue, kind: str, field: str, value: str) -> str:
    """A word of a vocabulary as a field of this kind has it."""
    match kind, field:
        case _, "sector":
            return tongue.sector(value)
        case "agreement", "status":
            return tongue.wording.state(value).capitalize()
        case "agreement", "type":
            return tongue.label("agreement_type", value)
        case "event", "type":
            return tongue.label("event_type", value)
    return tongue.label(field, value)


def value_words(ask: Ask, kind: str, field: str, value: str) -> str:
    """A corrected value, given as JSON text, in the reader's words."""
    told, tongue = msgspec.json.decode(value), ask.tongue
    if told is None or told in ([], {}):
        return tongue.text("not told")
    if isinstance(told, str):
        return tongue.date(told) if field in DATES else _short(word(tongue, kind, field, told))
    if field in SIDES:
        return tongue.sides(told)
    return _short(_whole(ask, field, told))


def _whole(ask: Ask, field: str, told: Any) -> str:
    tongue, say = ask.tongue, _SAY.get(field)
    if field == "when" and not told.get("edtf"):
        return tongue.text("not told")
    return say(ask, told) if say else str(told)


_SAY: dict[str, Callable[[Ask, Any], str]] = {
    "when": lambda ask, told: ask.tongue.date(told["edtf"]),
    "place": lambda ask, told: ask.tongue.wording.place(msgspec.convert(told, Place)),
    "participants": lambda ask, told: ask.names.all(msgspec.convert(told, list[Participant])),
    "signatories": lambda ask, told: ask.names.all(msgspec.convert(told, list[Participant])),
    "tenures": lambda ask, told: ", ".join(ask.tongue.office(each["office"]) for each in told),
    "titles": lambda _, told: next((each[0] for each in told.values() if each), ""),
    "actions": lambda _, told: next(iter(told.values()), ""),
}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " …"
