"""Occupations: who holds which post where."""

from collections.abc import Iterator

from elchi.language import load, shared
from evals.factrueval.facts import Fact
from evals.factrueval.holders import held
from evals.factrueval.lines import Line
from evals.factrueval.posts import Post, posts_in

STEM = 5


def occupations_in(lines: list[Line]) -> list[Fact]:
    """A fact for each person and post, told once; a body in the post's own words goes before a concluded one."""
    facts: dict[tuple[str, str], tuple[bool, Fact]] = {}
    bodies = dict(_told(lines))
    for line in lines:
        for person, post, told in held(line):
            title = title_of(line, post)
            where = line.said(*told) if told else bodies.get(title)
            key = line.words[person[1] - 1].lemma[:STEM], title
            if where and (key not in facts or (told and not facts[key][0])):
                arguments = (("who", line.said(*person)), ("position", line.said(*post.title)))
                facts[key] = told is not None, Fact("occupation", (*arguments, ("where", place_name(where))))
    return [fact for _, fact in facts.values()]


def _told(lines: list[Line]) -> Iterator[tuple[str, str]]:
    """Each title with the body that the document tells of it."""
    for line in lines:
        yield from ((title_of(line, post), line.said(*post.body)) for post in posts_in(line) if post.body)


def title_of(line: Line, post: Post) -> str:
    """The title's words in dictionary form."""
    return " ".join(word.lemma for word in line.words[slice(*post.title)])


def place_name(words: str) -> str:
    """A country's name for its adjective; other words as they are, without a second name in brackets.

    >>> place_name("российский"), place_name("Израиля"), place_name("ФИДЕ (FIDE")
    ('Россия', 'Израиля', 'ФИДЕ')
    """
    return _country(words) or words.split(" (", maxsplit=1)[0]


def _country(adjective: str) -> str | None:
    """The country, in Russian, whose adjective the words are as a whole."""
    language = load("ru")
    spans = language.sentences(adjective)
    tokens = language.tokens(adjective, spans[0]) if len(spans) == 1 else []
    for hit in language.hits(tokens):
        if hit.entry.table == "nationality" and hit.last - hit.first == len(tokens):
            return shared().country[hit.entry.row.id].names("ru").name
    return None
