"""Events and documents that tell that the thing of an item was built, opened, raised, or undone.

Items are held to what linking asks of promises; events and documents that an item names have their own, closer rules.
"""

from elchi.following.aim import Aim
from elchi.following.heard import Heard
from elchi.following.rules.verdict import Verdict
from elchi.linking.commitments.aims import Aim as Promised
from elchi.linking.commitments.effects import effect
from elchi.records.days import last_day
from elchi.records.vocabulary import Bearing, Effect

BEARINGS: dict[Effect, Bearing] = {
    "kept": "done",
    "moved": "progress",
    "contradicted": "setback",
    "dropped": "setback",
}
BEGINNING = "0001-01-01"


def deed(aim: Aim, heard: Heard) -> Verdict | None:
    """What is told to have been done with the thing of the item."""
    if heard.report is None or not asks_for_deeds(aim):
        return None
    judged = effect(_promised(aim), heard.report)
    return None if judged is None else Verdict(BEARINGS[judged[0]], f"deed/{judged[1]}")


def asks_for_deeds(aim: Aim) -> bool:
    """Whether the item names no event, document or body that would carry it out."""
    return not (aim.events or aim.traits.documents or aim.traits.bodies)


def _promised(aim: Aim) -> Promised:
    """The item as linking sees what a promise aims at; both sides promised it when the programme began."""
    sketch, sides = aim.traits.sketch, frozenset(aim.programme.countries)
    return Promised(
        commitment=aim.item.id,
        sides=sides,
        objects=sketch.objects,
        acts=sketch.acts,
        amounts=sketch.amounts,
        places=sketch.places - sides,
        names=sketch.names,
        since=aim.from_day or BEGINNING,
        until=last_day(aim.item.due),
        articles=frozenset(),
    )
