"""Plural offices shared out: "президенты Кыргызстана и Таджикистана Садыр Жапаров и Эмомали Рахмон" are two men.

Countries and names that follow (or, in Kazakh and Turkmen, countries that stand before) are matched in order when
there are as many of one as of the other; a plural office with countries and no names gives one unnamed holder each.
"""

from dataclasses import replace

from elchi.extraction.sentence import Actor, Sentence


def distributed(sentence: Sentence, actors: list[Actor]) -> list[Actor]:
    """The actors with each plural office given to its holders."""
    found: list[Actor] = []
    index = 0
    while index < len(actors):
        if not actors[index].plural:
            found.append(actors[index])
            index += 1
            continue
        plural = _with_countries_before(found, actors[index])
        names = _names_after(sentence, actors, index)
        found.extend(_holders(plural, names))
        index += max(1, len(names) + (0 if plural.person else 1) if names else 1)
        if len(names) == 1 and len(plural.countries) == 1:
            others = _with_own_country(plural, actors[index:])
            found.extend(others)
            index += 2 * len(others)
    return found


def _with_countries_before(found: list[Actor], plural: Actor) -> Actor:
    """The plural office with the bare countries that lead up to it, taken off the list of actors."""
    while plural.countries and found and found[-1].is_bare_country and not found[-1].adjective and plural.joined:
        before = found.pop()
        plural = replace(
            plural, first=before.first, countries=[*before.countries, *plural.countries], joined=before.joined
        )
    return plural


def _names_after(sentence: Sentence, actors: list[Actor], index: int) -> list[Actor]:
    """The names of the holders: one inside the plural actor, and bare names joined behind it."""
    plural = actors[index]
    names = [plural] if plural.person else []
    if not names and index + 1 < len(actors) and _follows(sentence, plural, actors[index + 1]):
        names = [actors[index + 1]]
        index += 1
    if names:
        for actor in actors[index + 1 :]:
            if not (actor.joined and actor.person and not actor.offices):
                break
            names.append(actor)
    return names


def _with_own_country(plural: Actor, actors: list[Actor]) -> list[Actor]:
    """Further holders, each behind his country: "the ambassadors of Chile, Ana Rey, Peru, Luis Paz, and Oman, …"."""
    found: list[Actor] = []
    for country, name in zip(actors[::2], actors[1::2], strict=False):
        near = name.first - country.last <= 1 and not country.adjective
        if not (country.joined and country.is_bare_country and name.is_bare_name and near):
            break
        holder = replace(plural, first=country.first, last=name.last, person=name.person, countries=country.countries)
        found.append(replace(holder, plural=False, joined=True))
    return found


def _follows(sentence: Sentence, plural: Actor, actor: Actor) -> bool:
    between = sentence.tokens[plural.last : actor.first]
    return actor.is_bare_name and all(token.text in "—–-" for token in between)


def _holders(plural: Actor, names: list[Actor]) -> list[Actor]:
    if not names:
        return _unnamed(plural)
    own = all(name.countries for name in names)
    matched = len(plural.countries) == len(names) and not own
    return [
        replace(
            plural,
            first=plural.first if position == 0 else name.first,
            last=name.last,
            person=name.person,
            countries=[plural.countries[position]] if matched else name.countries[:1] if own else [],
            plural=False,
            joined=position > 0 or plural.joined,
        )
        for position, name in enumerate(names)
    ]


def _unnamed(plural: Actor) -> list[Actor]:
    """One holder a country; a plural office without countries stays one plural actor."""
    if len(plural.countries) < 2:
        return [plural]
    return [
        replace(plural, countries=[country], plural=False, joined=position > 0 or plural.joined)
        for position, country in enumerate(plural.countries)
    ]
