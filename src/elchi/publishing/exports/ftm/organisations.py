"""Organisations and formats as Organization entities."""

from elchi.language import shared
from elchi.publishing.exports.ftm.entity import Entity, entity, key


def organisation(code: str) -> Entity:
    """An organisation by its id in the record ("UN"): full English name, and its names in every language."""
    row = next((one for one in shared().organisations if one.id == code), None)
    if row is None:
        return entity("Organization", organisation_key(code), name=code)
    names = [name for tongue in ("en", *row.named) for name in _printed(row.named.get(tongue, []))]
    full = next((name for name in names if not name.isupper()), names[0])
    return entity(
        "Organization",
        organisation_key(code),
        name=full,
        alias=[name for name in names if name != full and not name.isupper()],
        abbreviation=[name for name in names if name != full and name.isupper()],
        classification=row.type,
    )


def _printed(names: list[str]) -> list[str]:
    """The usual name and the full one; the others are what pages call its parts."""
    return [*names[:1], *[name for name in names[1:] if not name.isupper() and names[0].isupper()][:1]]


def organisation_key(code: str) -> str:
    """The id of an organisation's entity."""
    return key("organisation", code)
