"""Where an event took place: the city or country in the function of place."""

from elchi.extraction.belonging import between, is_of_next_leg, is_own
from elchi.extraction.functions import functions_of
from elchi.extraction.nearness import apart, is_nearest
from elchi.extraction.sentence import Actor, Sentence
from elchi.language import Hit
from elchi.language.rows import Function
from elchi.records import Place

LINKS = 3


def place_of(sentence: Sentence, hit: Hit) -> Place | None:
    """Where: the city, else the country, that stands in the function of place nearest to the trigger."""
    spots = [
        (spot, named)
        for spot, named in sentence.named("city", "country")
        if _in_place(sentence, spot, hit) and (not hit.entry.row.anaphor or is_nearest(sentence, hit, spot))
    ]
    if not spots:
        return None
    mine = [spot for spot in spots if is_own(sentence, hit, spot[0])]
    spots = mine or [spot for spot in spots if not is_of_next_leg(sentence, hit, spot[0])]
    if not spots:
        return None
    city = [spot for spot in spots if spot[0].entry.table == "city"]
    nearest = min(city or spots, key=lambda spot: apart(spot[0], hit))[1]
    return Place(city=nearest.id if city else None, country=nearest.country)


def _in_place(sentence: Sentence, spot: Hit, hit: Hit) -> bool:
    """Whether the city or country, taken as an actor, has the function of place; a visit's object is its goal."""
    functions = functions_of(sentence, Actor(first=spot.first, last=spot.last), hit.first)
    goal = hit.entry.row.type == "visit" and spot.first >= hit.last
    told: list[Function] = [f for f in functions if f in ("place", "of", "to", "subject") or (goal and f == "object")]
    if told[:1] == ["to"]:
        return goal and _is_led_to(sentence, spot, hit)
    return told[:1] == ["place"] or (goal and told[:1] == ["object"])


def _is_led_to(sentence: Sentence, spot: Hit, hit: Hit) -> bool:
    """Whether hardly more than the visitor stands between the visit and where it leads ("the visit of X to Y")."""
    named = {index for actor in sentence.actors for index in range(actor.first, actor.last)}
    return sum(index not in named for index in between(hit, spot)) <= LINKS
