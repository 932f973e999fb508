"""What can be corrected of a conclusion, each field with the control that it takes and its value as it stands."""

from typing import Any, Literal, get_args

import msgspec

from elchi.language import shared
from elchi.linking import Conclusion
from elchi.portal.asking import Ask
from elchi.portal.desk.saying import field_label, word
from elchi.portal.tongue import TONGUES
from elchi.records import vocabulary

Shape = Literal["choice", "text", "date", "when", "place", "sides", "people", "number", "words", "offices"]
Choice = tuple[str, str]
FIELDS: dict[str, tuple[tuple[str, Shape, Any], ...]] = {
    "event": (
        ("type", "choice", vocabulary.EventType),
        ("mode", "choice", vocabulary.Mode),
        ("status", "choice", vocabulary.Status),
        ("when", "when", None),
        ("place", "place", None),
        ("countries", "sides", None),
        ("participants", "people", None),
        ("number", "number", None),
    ),
    "agreement": (
        ("titles", "words", None),
        ("type", "choice", vocabulary.AgreementType),
        ("level", "choice", vocabulary.Level),
        ("status", "choice", vocabulary.AgreementStatus),
        ("parties", "sides", None),
        ("signed_on", "date", None),
        ("in_force", "date", None),
        ("valid_from", "date", None),
        ("valid_to", "date", None),
        ("signatories", "people", None),
        ("count", "number", None),
    ),
    "commitment": (
        ("actions", "words", None),
        ("by", "sides", None),
        ("sector", "choice", vocabulary.Sector),
        ("due", "date", None),
        ("force", "choice", vocabulary.Force),
        ("mechanism", "text", None),
    ),
    "person": (("name", "text", None), ("countries", "sides", None), ("tenures", "offices", None)),
}
NEEDED = ("type", "status", "force", "name")


class Control(msgspec.Struct, frozen=True, kw_only=True):
    """A field with its label, the shape of its control, the value as it stands, and the choices where there are some.

    `needed` means that it cannot be empty.
    """

    name: str
    label: str
    shape: Shape
    value: Any
    choices: list[Choice] = []
    needed: bool = False


def controls(ask: Ask, kind: str, conclusion: Conclusion) -> list[Control]:
    """The controls of a kind of conclusion, in the order of a form."""
    return [
        Control(
            name=name,
            label=field_label(ask.tongue, name),
            shape=shape,
            value=getattr(conclusion, name),
            choices=[(each, word(ask.tongue, kind, name, each)) for each in get_args(of)],
            needed=name in NEEDED,
        )
        for name, shape, of in FIELDS[kind]
    ]


class Lists(msgspec.Struct, frozen=True, kw_only=True):
    """What the controls offer while one types: names of countries, sides, cities and offices in one language."""

    countries: list[str]
    sides: list[str]
    cities: list[str]
    offices: list[str]
    roles: list[Choice]
    languages: list[str]


def lists(ask: Ask) -> Lists:
    """The names in the reader's language."""
    tongue = ask.tongue
    countries = sorted(tongue.country(code) for code in shared().country)
    organisations = sorted(tongue.wording.organisation(each.id) for each in shared().organisations)
    return Lists(
        countries=countries,
        sides=[*countries, *organisations],
        cities=sorted({tongue.wording.city(each.name) for each in shared().cities}),
        offices=sorted({tongue.office(each.title) for each in shared().offices.values()}),
        roles=[(each, tongue.label("role", each)) for each in get_args(vocabulary.Role)],
        languages=list(TONGUES),
    )
