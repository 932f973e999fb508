"""Offices, countries, bodies and people that stand together, read as one actor.

"Министр иностранных дел Республики Казахстан Мурат Нуртлеу", "Kazakhstan's Foreign Minister Murat Nurtleu" and
"Murat Nurtleu, Foreign Minister of Kazakhstan," are each one actor; "президенты Казахстана и Туркменистана" is one
plural actor with two countries; "Казахстан и Туркменистан" are two.
"""

from itertools import pairwise

from elchi.extraction.accreditation import accredited
from elchi.extraction.people import agreeing, is_oblique_surname
from elchi.extraction.pieces import COUNTERPART, Kind, Piece, pieces_in
from elchi.extraction.plurals import distributed
from elchi.extraction.sentence import Actor, Sentence
from elchi.language import fold

PUNCTUATION = frozenset("—–-(),«»\"“”'’.")
QUOTES = frozenset('«»"“”')
DASHES = frozenset("—–-")
LONGEST_GLUE = 4


def actors_in(sentence: Sentence) -> list[Actor]:
    """The actors of a sentence in order, with neighbours joined by a conjunction or comma marked."""
    actors: list[Actor] = []
    current: list[Piece] = []
    for piece in pieces_in(sentence):
        if current and not (_joins(sentence, current, piece) and not _is_another(sentence, actors, current, piece)):
            actors.append(_made(sentence, current))
            current = []
        current.append(piece)
    if current:
        actors.append(_made(sentence, current))
    actors = accredited(sentence, actors)
    _mark_joined(sentence, actors)
    _name_counterparts(actors)
    return distributed(sentence, actors)


def _is_another(sentence: Sentence, actors: list[Actor], group: list[Piece], piece: Piece) -> bool:
    """Whether a lone surname in an oblique case is someone whom the sentence's first official met, not his own name.

    Where the case stands on the last word, "елшісі Трамппен кездесті" is an envoy who met Trump.
    """
    if any(a.is_official for a in actors) or piece.kind != "person" or group[-1].kind != "office":
        return False
    return is_oblique_surname(sentence, piece.value)


def _joins(sentence: Sentence, group: list[Piece], piece: Piece) -> bool:
    """Whether the next stone belongs to the actor that is being built."""
    glue = _glue(sentence, group[-1].last, piece.first)
    if glue is None:
        return False
    kinds = [p.kind for p in group]
    conjunction = any(word in sentence.language.conjunctions for word in glue)
    before_name = sentence.language.grammar.verb_last
    if piece.kind == "person":
        closed = sentence.tokens[piece.last : piece.last + 1]
        appositive = glue == [","] and (kinds[-1] == "country" or bool(closed and closed[0].text == ","))
        owned = kinds == ["country"] and not glue and _is_possessive(sentence, group[0])
        return owned or (_takes_person(kinds, glue, conjunction, appositive) and _agree(sentence, group, piece))
    if piece.kind == "office":
        return _takes_office(sentence, group, piece, glue, conjunction)
    if piece.kind in ("country", "nationality"):
        if kinds[-1] == "person" and glue and all(word in sentence.language.grammar.of for word in glue):
            return piece.kind == "country"
        return _takes_country(group, piece, glue, conjunction, before_name)
    return piece.kind in ("body", "organisation") and kinds[-1] in ("office", "country", "nationality") and not glue


def _is_possessive(sentence: Sentence, country: Piece) -> bool:
    """Whether a country owns what follows: "Venezuela's Nicolás Maduro"."""
    return fold(sentence.tokens[country.last - 1].text).endswith(tuple(sentence.language.grammar.owning))


def _takes_person(kinds: list[Kind], glue: list[str], conjunction: bool, appositive: bool) -> bool:
    """A name joins an office; behind a comma only as an apposition ("the Foreign Minister, Maka Bochorishvili,")."""
    if "person" in kinds or not {"office", "body"} & set(kinds):
        return False
    return not conjunction and QUOTES.isdisjoint(glue) and (appositive or glue[:1] not in ([","], ["("]))


def _takes_office(sentence: Sentence, group: list[Piece], piece: Piece, glue: list[str], conjunction: bool) -> bool:
    kinds = [p.kind for p in group]
    if kinds == ["person"]:
        return glue[:1] in ([","], ["("], ["—"], ["–"], ["-"]) and not _is_next_ones(sentence, piece)
    if "person" in kinds[1:]:
        return False
    if "office" not in kinds:
        return not conjunction and "," not in glue
    own = "country" in kinds[kinds.index("office") :] or (piece.countries and sentence.language.grammar.verb_last)
    if own and (not glue or (conjunction and not piece.countries)):
        return False
    if conjunction and not {"country", "nationality"}.isdisjoint(kinds) and set(glue) & set(_articles(sentence)):
        return False
    plural = any(p.value.plural for p in group if p.kind == "office") or piece.value.plural
    return (
        not plural
        and (not glue or conjunction or bool(DASHES & set(glue)) or "," in glue)
        and _agree(sentence, group, piece)
    )


def _is_next_ones(sentence: Sentence, office: Piece) -> bool:
    """Whether another's name follows the office, with its country between: "X, the Ambassador of Denmark Y"."""
    countries = {hit.first: hit.last for hit in sentence.table("country", "organisation")}
    last = office.last
    if last < len(sentence.tokens) and sentence.tokens[last].text.lower() in sentence.language.grammar.of:
        last += 1
    return any(person.first in (office.last, countries.get(last)) for person in sentence.people)


def _articles(sentence: Sentence) -> list[str]:
    """The articles: "the German Chancellor and the President of Kazakhstan" are two."""
    return sentence.language.grammar.articles


def _agree(sentence: Sentence, group: list[Piece], piece: Piece) -> bool:
    """Two offices, or an office and a name, belong to one person only when their cases can agree."""
    offices = [p for p in group if p.kind == "office"]
    if not sentence.language.grammar.agreement or not offices:
        return True
    before, now = (_cases(sentence, offices[-1]), _cases(sentence, piece))
    return not before or not now or bool(before & now)


def _cases(sentence: Sentence, piece: Piece) -> frozenset[str]:
    """The cases of an office's first word, or those that the words of a name share."""
    if piece.kind == "person":
        return sentence.language.names.cases(sentence.tokens[piece.first : piece.last])
    return sentence.language.morphology.cases(fold(sentence.tokens[piece.first].text))


def _takes_country(group: list[Piece], piece: Piece, glue: list[str], conjunction: bool, before_name: bool) -> bool:
    """A country joins an office; where countries stand before their offices, one after an office begins anew."""
    kinds = [p.kind for p in group]
    if kinds[-1] == "person":
        return glue == ["("] and piece.kind == "country"
    if "person" in kinds[1:]:
        return False
    plural = any(p.kind == "office" and p.value.plural for p in group)
    if kinds[-1] == "office" and before_name and not plural:
        return False
    has_country = any(kind in ("country", "nationality", "compound") for kind in kinds)
    if has_country and "office" not in kinds:
        return False
    if has_country:
        return plural and (conjunction or "," in glue)
    return "," not in glue and "(" not in glue and not conjunction


def _glue(sentence: Sentence, first: int, last: int) -> list[str] | None:
    """The words between two stones when all of them may stand inside one actor, else None."""
    if last - first > LONGEST_GLUE:
        return None
    at = _at_a_city(sentence, first, last)
    between = [token for index, token in enumerate(sentence.tokens[first:last], first) if index not in at]
    inside = all(token.text in PUNCTUATION or not sentence.language.glue.isdisjoint(token.keys) for token in between)
    return [token.text.lower() for token in between] if inside else None


def _at_a_city(sentence: Sentence, first: int, last: int) -> set[int]:
    """The words of an envoy's city inside his title: "the Ambassador of Turkmenistan [in Baku] Toyly Komekov"."""
    cities = [hit for hit in sentence.table("city") if first <= hit.first and hit.last <= last]
    return {i for hit in cities for i in range(max(hit.first - 1, first), hit.last)}


def _made(sentence: Sentence, pieces: list[Piece]) -> Actor:
    """The actor of these stones."""
    actor = Actor(first=pieces[0].first, last=pieces[-1].last)
    for piece in pieces:
        _add(actor, piece)
    if actor.person and actor.office_span and not actor.plural:
        actor.person = agreeing(sentence, actor.person, actor.office_span[0])
    return actor


def _add(actor: Actor, piece: Piece) -> None:
    if piece.kind == "office":
        actor.offices.append(piece.value.office)
        actor.plural = actor.plural or piece.value.plural
        start = actor.office_span[0] if actor.office_span else piece.first
        actor.office_span = (start, piece.last)
        actor.countries.extend(code for code in piece.countries if code not in actor.countries)
    elif piece.kind == "person":
        actor.person = piece.value
    elif piece.kind == "body":
        actor.body = piece.value.body
    elif piece.kind == "organisation":
        actor.organisation = piece.value
    else:
        codes = piece.value if piece.kind == "compound" else [piece.value]
        actor.countries.extend(code for code in codes if code not in actor.countries)
        actor.adjective = piece.kind != "country"
    if piece.kind == "office":
        actor.rules.insert(0, piece.rule)
    elif piece.rule:
        actor.rules.append(piece.rule)


def _mark_joined(sentence: Sentence, actors: list[Actor]) -> None:
    conjunctions = sentence.language.conjunctions
    allowed = {",", ")", *conjunctions, *sentence.language.glue}
    for before, actor in pairwise(actors):
        between = [sentence.tokens[i].text.lower() for i in range(before.last, actor.first)]
        joins = any(word in conjunctions or word == "," for word in between)
        actor.joined = joins and len(between) <= 3 and all(w in allowed for w in between)


def _name_counterparts(actors: list[Actor]) -> None:
    """A counterpart holds the office of the official named before him."""
    offices: list[str] = []
    for actor in actors:
        if COUNTERPART in actor.offices:
            actor.counterpart, actor.offices = True, list(offices)
        elif actor.offices and not actor.plural:
            offices = actor.offices
