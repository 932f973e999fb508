"""The people of a sentence, as the tagger and the tables see them together.

The tagger knows where a name ends and sees names of any country; but it marks poets, namesakes of streets and
reporters as well. So a name that the tables do not know counts when an office stands beside it. The tables alone
give base forms and spellings, and add names that the tagger missed.
"""

from collections.abc import Iterator

from elchi.extraction.people import officials, parts_of, people_in, person_of, without_title
from elchi.extraction.sentence import Person, Sentence
from elchi.records.vocabulary import MentionKind

PERSON: frozenset[MentionKind] = frozenset({"person"})
OFFICE: frozenset[MentionKind] = frozenset({"office"})
FACILITY: frozenset[MentionKind] = frozenset({"facility"})
NO_NAME = ("office", "anaphor", "country", "nationality", "city", "organisation", "body", "region")
NEAR = 2


def people_of(sentence: Sentence, known: frozenset[str] = frozenset()) -> list[Person]:
    """The people named in the sentence, in order; `known` are keys of surnames that the article has introduced."""
    people = [person for person in people_in(sentence, known) if not _names_a_building(sentence, person)]
    if not sentence.mentions:
        return people
    for person in _tagged(sentence):
        rivals = [p for p in people if p.first < person.last and person.first < p.last]
        if all(_holds(person, rival) for rival in rivals) and (
            rivals or known & person.forms or _beside_office(sentence, person)
        ):
            people = [*(p for p in people if p not in rivals), person]
    return _unparted(sentence, sorted(people, key=lambda person: person.first))


def _unparted(sentence: Sentence, people: list[Person]) -> list[Person]:
    """The people with a lone name joined to the full one that it touches, where names have no cases to part them."""
    grammar = sentence.language.grammar
    if grammar.verb_last or grammar.agreement:
        return people
    found: list[Person] = []
    for person in people:
        before = found[-1] if found else None
        if before and before.last == person.first and before.last - before.first == 1 < person.last - person.first:
            found[-1] = person_of(sentence, list(range(before.first, person.last)))
        else:
            found.append(person)
    return found


def _holds(person: Person, other: Person) -> bool:
    """Whether the name is the other's with more words."""
    return (
        person.first <= other.first
        and other.last <= person.last
        and person.last - person.first > other.last - other.first
    )


def _names_a_building(sentence: Sentence, person: Person) -> bool:
    """Whether the name is an airport's, a street's, a park's: by a word beside it, or in a facility's longer name."""
    beside = {"before": sentence.tokens[: person.first][-1:], "after": sentence.tokens[person.last : person.last + 1]}
    for side, words in sentence.language.namesakes.items():
        if any(not token.keys.isdisjoint(words) for token in beside[side]):
            return True
    return any(
        first <= person.first and person.last <= last and person.last - person.first < last - first
        for first, last in sentence.marked(FACILITY)
    )


def _tagged(sentence: Sentence) -> Iterator[Person]:
    """The tagger's people, without what the tables know as an office or a country."""
    known = {index for hit in sentence.table(*NO_NAME) for index in range(hit.first, hit.last)}
    for first, last in sentence.marked(PERSON):
        name = [index for index in range(first, last) if index not in known and not _opens(sentence, index)]
        for part in parts_of(sentence, name) if sentence.language.grammar.verb_last else [name]:
            if any(len(sentence.tokens[index].text) > 1 for index in part):
                person = person_of(sentence, without_title(sentence, part))
                person.seen_by = "tagger"
                yield person


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether the token only opens the sentence with a capital, as "Кейін" and "Soňra" do."""
    return index == 0 and not sentence.language.subordinators.isdisjoint(sentence.tokens[index].keys)


def _beside_office(sentence: Sentence, person: Person) -> bool:
    """Whether an office ends before the name with at most NEAR words and countries between, or begins behind it."""
    named = {i for hit in sentence.table("country", "city", "nationality") for i in range(hit.first, hit.last)}
    offices = [*sentence.marked(OFFICE), *((hit.first, hit.last) for hit in officials(sentence))]
    return any(
        0 <= first - person.last <= 1 or (last <= person.first and len({*range(last, person.first)} - named) <= NEAR)
        for first, last in offices
    )
