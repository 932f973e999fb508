"""People whom findings name, across languages, spellings and offices."""

from elchi.linking.kinds import Kind
from elchi.linking.people.concluding import conclude
from elchi.linking.people.rules import LINKER
from elchi.linking.people.sightings import items

PERSON = Kind(linker=LINKER, items=items, conclude=conclude)

__all__ = ["PERSON"]
