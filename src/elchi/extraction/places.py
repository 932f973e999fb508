"""Where an event took place: the city or country in the function of place."""

from collections.abc import Sequence

from elchi.extraction.belonging import between, is_of_next_leg, is_own, spot_of
from elchi.extraction.functions import functions_of
from elchi.extraction.nearness import Stretch, apart, is_nearest
from elchi.extraction.sentence import Actor, Sentence
from elchi.language import Hit, fold
from elchi.language.gazetteer import Named
from elchi.language.rows import Function
from elchi.records import Place

LINKS = 3


def place_of(sentence: Sentence, hit: Hit) -> Place | None:
    """Where: the city, else the country, that stands in the function of place nearest to the trigger."""
    return nearest_place(hit, places_of(sentence, hit))


def places_of(sentence: Sentence, hit: Hit) -> list[tuple[Hit, Named]]:
    """The cities and countries in the function of place: the trigger's own, else those that it may share."""
    spots = [
        (spot, named)
        for spot, named in sentence.named("city", "country")
        if _in_place(sentence, spot, hit) and (not _points_back(hit) or is_nearest(sentence, hit, spot))
    ]
    own = [spot for spot in spots if is_own(sentence, hit, spot[0])]
    return own or [spot for spot in spots if not is_of_next_leg(sentence, hit, spot[0])]


def _points_back(hit: Hit) -> bool:
    """Whether the words only mean an event told before, and do not carry it on with another of its kind."""
    return hit.entry.row.anaphor and not hit.entry.row.follows


def nearest_place(hit: Hit, spots: Sequence[tuple[Hit, Named]]) -> Place | None:
    """The city, else the country, nearest to the trigger."""
    city = [spot for spot in spots if spot[0].entry.table == "city"]
    nearest = min(city or spots, key=lambda spot: apart(spot[0], hit), default=None)
    return Place(city=nearest[1].id if city else None, country=nearest[1].country) if nearest else None


def _is_of_official(sentence: Sentence, spot: Hit) -> bool:
    """Whether the country is an official's or an envoy's, whom it stands before: "АҚШ-тағы елшісі" is nowhere yet."""
    if not sentence.language.grammar.verb_last or spot.entry.table != "country":
        return False
    whose = next((a for a in sentence.actors if a.offices and a.first <= spot.first and spot.last <= a.last), None)
    if whose is None or whose.accredited:
        return whose is not None
    return sentence.language.morphology.cases(fold(sentence.tokens[spot.last - 1].text)).isdisjoint({"loc", "dat"})


def _in_place(sentence: Sentence, spot: Hit, hit: Hit) -> bool:
    """Whether the city or country, taken as an actor, has the function of place; a visit's object is its goal."""
    if _is_of_official(sentence, spot):
        return False
    functions = functions_of(sentence, Actor(first=spot.first, last=spot.last), hit.first)
    goal = hit.entry.row.type == "visit" and spot.last >= hit.last
    told: list[Function] = [f for f in functions if f in ("place", "of", "to", "subject") or (goal and f == "object")]
    if hit.entry.row.follows and hit.entry.row.type == "visit":
        return told[:1] in (["place"], ["object"], ["subject"])
    if told[:1] == ["to"]:
        return goal and is_led_to(sentence, spot, hit)
    hosts = hit.entry.row.type == "summit" and hit.entry.row.roles.get("subject") == "host"
    return told[:1] == ["place"] or (goal and told[:1] == ["object"]) or (hosts and told[:1] == ["subject"])


def is_led_to(sentence: Sentence, spot: Hit, hit: Hit) -> bool:
    """Whether hardly more than visitor and date stands between a visit and where it leads ("the visit of X to Y")."""
    spans: list[Stretch] = [*sentence.actors, *(spot_of(sentence, date) for date in sentence.dates)]
    named = {index for span in spans for index in range(span.first, span.last)}
    return sum(index not in named for index in between(hit, spot)) <= LINKS
