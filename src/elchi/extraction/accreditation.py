"""Envoys: the country that sends and the country that receives stand side by side.

"Посол Казахстана в Туркменистане Аскар Тажибаев" is Kazakhstan's, and Turkmenistan is no actor of its own; so is
"Gazagystanyň Türkmenistandaky ilçisi".
"""

from dataclasses import replace

from elchi.extraction.functions import cases_of
from elchi.extraction.office_table import is_envoy
from elchi.extraction.people import agreeing
from elchi.extraction.sentence import Actor, Person, Sentence
from elchi.language import fold

NEAR = 3


def accredited(sentence: Sentence, actors: list[Actor]) -> list[Actor]:
    """The actors with each envoy made one, of the sending country."""
    found: list[Actor] = []
    for actor in actors:
        previous = found[-1] if found else None
        if previous is None or actor.first - previous.last > NEAR or _joined(sentence, previous, actor):
            found.append(actor)
        elif _sends(previous) and actor.is_bare_country and not actor.adjective:
            found[-1] = replace(previous, last=actor.last, accredited=actor.countries[0])
        elif (
            _sends(previous)
            and actor.is_bare_name
            and previous.last == actor.first
            and _agree(sentence, previous, actor)
        ):
            found[-1] = replace(previous, last=actor.last, person=_own_name(sentence, previous, actor))
        elif previous.is_bare_country and _is_envoy(actor) and actor.countries and previous.last == actor.first:
            found[-1] = replace(
                actor, first=previous.first, countries=previous.countries, accredited=actor.countries[0]
            )
        else:
            found.append(actor)
    return found


def _own_name(sentence: Sentence, envoy: Actor, name: Actor) -> Person | None:
    """The name, in the case of the envoy's office: «посла Чили в Перу Хуана Торреса» is Хуан Торрес."""
    if name.person is None or envoy.office_span is None:
        return name.person
    return agreeing(sentence, name.person, envoy.office_span[0])


def _joined(sentence: Sentence, one: Actor, other: Actor) -> bool:
    between = sentence.tokens[one.last : other.first]
    return any(token.text.lower() in sentence.language.conjunctions for token in between)


def _agree(sentence: Sentence, envoy: Actor, name: Actor) -> bool:
    """Whether the name may be the envoy's own: in his case, or bare where the last word alone carries the case."""
    if sentence.language.grammar.verb_last:
        words = sentence.tokens[name.first : name.last]
        return len(words) > 1 or "nom" in sentence.language.morphology.cases(fold(words[0].text))
    one, other = cases_of(sentence, envoy), cases_of(sentence, name)
    return not sentence.language.grammar.agreement or not one or not other or bool(one & other)


def _is_envoy(actor: Actor) -> bool:
    return any(map(is_envoy, actor.offices))


def _sends(actor: Actor) -> bool:
    return _is_envoy(actor) and actor.person is None and bool(actor.countries)
