"""People's names in a sentence, by tables alone: capitals, given names, endings, initials and nearby offices."""

from collections.abc import Iterator

from elchi.extraction.sentence import Person, Sentence
from elchi.language import Hit, Language, Token, fold
from elchi.language.names import PersonNames

CLOSED = (
    "office",
    "body",
    "country",
    "city",
    "nationality",
    "organisation",
    "mechanism",
    "type",
    "trigger",
    "anaphor",
    "region",
)
LONGEST_NAME = 4
LONG_SURNAME = 6
TITLE_CASE = 0.8


def people_in(sentence: Sentence, known: frozenset[str] = frozenset()) -> list[Person]:
    """The names of people in a sentence; `known` are keys of surnames that the article has already introduced."""
    found: list[Person] = []
    for run in _runs(sentence):
        for part in parts_of(sentence, run):
            accepted = _accepted(sentence, part, known) or _in_a_row(sentence, part, found)
            if accepted:
                found.append(person_of(sentence, accepted))
    return found


def _in_a_row(sentence: Sentence, part: list[int], found: list[Person]) -> list[int]:
    """The run as a name when it follows another name after a comma or conjunction and ends as surnames do."""
    if not found or part[0] - found[-1].last != 1 or not 2 <= len(part) <= LONGEST_NAME:
        return []
    between = sentence.tokens[part[0] - 1].text.lower()
    joined = between == "," or between in sentence.language.conjunctions
    return part if joined and sentence.language.names.is_surname(sentence.tokens[part[-1]]) else []


def _runs(sentence: Sentence) -> Iterator[list[int]]:
    """Longest runs of capitalised tokens that no table has claimed; an initial takes its full stop along."""
    closed = {i for hit in sentence.hits if hit.entry.table in CLOSED for i in _closed(sentence, hit)}
    run: list[int] = []
    for index, token in enumerate(sentence.tokens):
        if index not in closed and (_may_name(token) or _goes_on(sentence, index, run)):
            run.append(index)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _closed(sentence: Sentence, hit: Hit) -> Iterator[int]:
    """The tokens that a hit claims; inside a trigger with a gap a name may still stand."""
    for index in range(hit.first, hit.last):
        inner = hit.first < index < hit.last - 1
        if not (inner and hit.entry.table == "trigger" and sentence.tokens[index].is_capitalised):
            yield index


def _may_name(token: Token) -> bool:
    return token.is_capitalised and token.text[0].isalpha() and not _shouts(token.text)


def _shouts(text: str) -> bool:
    return len(text) > 1 and sum(c.isupper() for c in text) > 1 and text.upper() == text


def _goes_on(sentence: Sentence, index: int, run: list[int]) -> bool:
    """True for the full stop of an initial and for a particle inside a name ("бен", "oğlu")."""
    if not run:
        return False
    token, names = sentence.tokens[index], sentence.language.names
    if token.text == ".":
        return names.is_initial(sentence.tokens[run[-1]])
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    return token.text in names.particles and following is not None and following.is_capitalised


def parts_of(sentence: Sentence, run: list[int]) -> Iterator[list[int]]:
    """Two names that touch ("Тоқаев Мередовты қабылдады") part where one surname follows another."""
    names, part = sentence.language.names, list[int]()
    for index in run:
        token = sentence.tokens[index]
        if part and _starts_anew(sentence.language, sentence.tokens[part[-1]], token, len(part)):
            yield part
            part = []
        part.append(index)
    if part and not all(names.is_initial(sentence.tokens[i]) or sentence.tokens[i].text == "." for i in part):
        yield part


def _starts_anew(language: Language, before: Token, token: Token, length: int) -> bool:
    """Whether the token begins another name; where cases stand behind names, two surnames are two people."""
    if length >= LONGEST_NAME + 2:
        return True
    names = language.names
    complete = names.is_surname(before) and not names.is_given(before)
    if complete and language.grammar.verb_last and _are_two(names, before, token):
        return True
    return length > 1 and complete and (names.is_given(token) or not names.is_surname(token))


def _are_two(names: PersonNames, before: Token, token: Token) -> bool:
    """Whether two surnames touch: "Тоқаев Путинмен"; a patronymic goes before or behind the surname of one man."""
    surname = names.is_surname(token) and not names.is_given(token)
    return surname and len(before.text) >= LONG_SURNAME and not any(map(names.is_patronymic, (before, token)))


def _accepted(sentence: Sentence, part: list[int], known: frozenset[str]) -> list[int]:
    """The tokens of the run that make a name, or nothing."""
    tokens, names = sentence.tokens, sentence.language.names
    part = without_title(sentence, part)
    if _beside_office(sentence, part[0], part[-1] + 1) and len(part) <= LONGEST_NAME + 2:
        return part
    start = next((i for i in part if names.is_given(tokens[i]) or names.is_initial(tokens[i])), None)
    if start is not None:
        rest = [i for i in part if i >= start]
        if len(rest) > 1 and any(len(tokens[i].text) > 2 for i in rest):
            return rest[: LONGEST_NAME + 2]
        before = [i for i in part if i < start and names.is_surname(tokens[i])]
        return [*before[-1:], *rest] if before else []
    surnames = [i for i in part if not known.isdisjoint(tokens[i].keys | names.surnames_of(tokens[i]))]
    return surnames[:1]


def without_title(sentence: Sentence, part: list[int]) -> list[int]:
    """The name without the letters of "His Excellency" («Е.П. Жээнбек Кулубаев»): a full name needs no initials."""
    tokens, names = sentence.tokens, sentence.language.names
    words = [i for i in part if len(tokens[i].text) > 1]
    begins = bool(words) and words[0] != part[0] and names.is_initial(tokens[part[0]])
    return words if begins and len(words) > 1 and names.is_given(tokens[words[0]]) else part


def _beside_office(sentence: Sentence, first: int, last: int) -> bool:
    """True when an office (and perhaps its country) ends right before the name and the name can be one."""
    names = sentence.language.names
    body = [sentence.tokens[i] for i in range(first, last)]
    known = any(names.is_given(t) or names.is_surname(t) or names.is_initial(t) for t in body)
    if not known and (len(body) < 2 or _is_title_case(sentence)):
        return False
    ends = {hit.last for hit in officials(sentence)}
    places = {hit.last: hit.first for hit in sentence.table("country", "nationality", "organisation", "city")}
    before = first
    for _ in range(2):
        if before in ends:
            return True
        before = places.get(before, before)
        if before - 1 in places and not sentence.tokens[before - 1].is_capitalised:
            before -= 1
    return before in ends


def officials(sentence: Sentence) -> list[Hit]:
    """The words that tell an office: its own, or those of a counterpart."""
    peers = [hit for hit in sentence.table("anaphor") if hit.entry.row.stands_for == "counterpart"]
    return [*sentence.table("office"), *peers]


def _is_title_case(sentence: Sentence) -> bool:
    """True for headlines in which nearly every word has a capital, so that capitals tell nothing."""
    words = [token for token in sentence.tokens if token.text[0].isalpha() and len(token.text) > 3]
    return len(words) > 3 and sum(token.is_capitalised for token in words) > TITLE_CASE * len(words)


def person_of(sentence: Sentence, indexes: list[int], cases: frozenset[str] = frozenset()) -> Person:
    """A person from the tokens of a name."""
    first, last = indexes[0], indexes[-1] + 1
    tokens = sentence.tokens[first:last]
    names = sentence.language.names
    base = names.base(tokens, cases or _oblique(sentence, indexes))
    written = sentence.words(first, last)
    forms = names.surnames_of(tokens[-1])
    return Person(first=first, last=last, as_written=written, base=base, name=names.romanised(base), forms=forms)


def agreeing(sentence: Sentence, person: Person, office: int) -> Person:
    """The person's base form read in the case in which the office stands."""
    cases = sentence.language.morphology.cases(sentence.tokens[office].text.lower())
    return person_of(sentence, list(range(person.first, person.last)), cases)


def is_oblique_surname(sentence: Sentence, person: Person) -> bool:
    """Whether a lone surname carries a case where verbs stand last: an office would be no part of its phrase."""
    language = sentence.language
    words = [token.text for token in sentence.tokens[person.first : person.last] if len(token.text) > 1]
    return language.grammar.verb_last and len(words) == 1 and "nom" not in language.morphology.cases(fold(words[0]))


def _oblique(sentence: Sentence, indexes: list[int]) -> frozenset[str]:
    """The cases of a lone surname in the middle of a sentence, where «Лаврова» is rather Лавров than a woman."""
    first = indexes[0]
    grammar = sentence.language.grammar
    if not grammar.agreement or len(indexes) > 1 or first == 0:
        return frozenset()
    by_woman = sentence.tokens[first - 1].text.lower().endswith(tuple(grammar.feminine_past))
    marked = sentence.language.names.cases(sentence.tokens[first : first + 1]) - {"nom"}
    return frozenset() if by_woman else marked
