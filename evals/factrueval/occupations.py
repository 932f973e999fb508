"""Occupations: who holds which post where."""

import re
from collections import Counter
from collections.abc import Iterator

from elchi.language import load, shared
from evals.factrueval.facts import Fact
from evals.factrueval.lines import Line, known
from evals.factrueval.posts import Post, posts_in

LONGEST_GAP = 3
CHAIN = re.compile(r"\s*(?:,|и|—|–|-|, а также|/)?\s*")
CLOSED = re.compile(r"[.;:!?]")
STEM = 5


def occupations_in(lines: list[Line]) -> list[Fact]:
    """A fact for each person and post, told once with the fullest body."""
    facts: dict[tuple[str, str], Fact] = {}
    home = country_of(lines)
    for line in lines:
        for person, post in held(line):
            arguments = [("who", line.said(*person)), ("position", line.said(*post.title))]
            where = place_name(line.said(*post.body)) if post.body else home if is_of_state(line, post) else None
            if where is None:
                continue
            arguments.append(("where", where))
            key = line.words[person[1] - 1].lemma[:STEM], line.words[post.title[0]].lemma
            if key not in facts or len(facts[key].arguments) < len(arguments):
                facts[key] = Fact("occupation", tuple(arguments))
    return list(facts.values())


def held(line: Line) -> Iterator[tuple[tuple[int, int], Post]]:
    """Persons of a line with the posts that stand beside them."""
    posts = list(posts_in(line))
    people = line.ranges("person")
    for number, post in enumerate(posts):
        if not post.plural:
            person = _after(line, posts[number:], people) or _before(line, posts[: number + 1], people)
            if person:
                yield person, post


def _after(line: Line, posts: list[Post], people: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The person whom the post, or the last of posts joined to it, leads to: "президент и главнокомандующий X"."""
    last = posts[0].last
    for following in (*posts[1:], None):
        person = next((p for p in people if p[0] >= last), None)
        if (
            person
            and person[0] - last <= LONGEST_GAP
            and not re.search(r"[^\w\s«»\"“”)-]", line.between(last, person[0]))
        ):
            return person
        if following is None or not CHAIN.fullmatch(line.between(last, following.first)):
            return None
        last = following.last
    return None


def _before(line: Line, posts: list[Post], people: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The person before the post, with nothing between but other posts and words that link."""
    post = posts[-1]
    person = next((p for p in reversed(people) if p[1] <= post.first), None)
    if person is None or CLOSED.search(line.between(person[1], post.first)):
        return None
    inner = {i for other in posts[:-1] for i in range(other.first, other.last)}
    between = [line.words[i] for i in range(person[1], post.first) if i not in inner]
    linked = all(word.lemma in known("link") or word.text.lower() in ("и", "а", "также") for word in between)
    stands_off = line.between(person[1], person[1] + 1).strip() or between
    return person if linked and stands_off else None


def is_of_state(line: Line, post: Post) -> bool:
    """Whether the post is one of a state's own: a president, a prime minister, a minister."""
    return not known("state").isdisjoint(word.lemma for word in line.words[slice(*post.title)])


def country_of(lines: list[Line]) -> str | None:
    """The country that a document names most, by name or adjective; None when it names none."""
    spans = [line.said(*stretch) for line in lines for stretch in line.ranges("place", "nationality")]
    counts = Counter(name for words in spans if (name := country(words, "country", "nationality")))
    return counts.most_common(1)[0][0] if counts else None


def place_name(words: str) -> str:
    """A country's name for its adjective; other words as they are.

    >>> place_name("российский"), place_name("Израиля")
    ('Россия', 'Израиля')
    """
    return country(words, "nationality") or words


def country(words: str, *tables: str) -> str | None:
    """The country that the words as a whole name by these tables, in Russian."""
    language = load("ru")
    spans = language.sentences(words)
    tokens = language.tokens(words, spans[0]) if len(spans) == 1 else []
    for hit in language.hits(tokens):
        if hit.entry.table in tables and hit.last - hit.first == len(tokens):
            return shared().country[hit.entry.row.id].names("ru").name
    return None
