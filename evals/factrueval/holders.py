"""Holders: the person beside a post, and the body that stands after the person."""

import re
from collections.abc import Iterable, Iterator

from evals.factrueval.lines import Line, Stretch, known
from evals.factrueval.posts import Post, posts_in

LONGEST_GAP = 3
CHAIN = re.compile(r"(?:\s+(?:в|на|по|от)(?:\s+[\w-]+){1,3})?\s*(?:,|и|—|–|-|, а также|/)?\s*")
CLOSED = re.compile(r"[.;:!?]")
BRACKETS = re.compile(r"\([^()]*\)")
BREAK = re.compile(r"[^\w\s«»\"“”„'’-]")


def held(line: Line) -> Iterator[tuple[Stretch, Post, Stretch | None]]:
    """Persons of a line with the posts that stand beside them and the bodies of these, where told."""
    posts = list(posts_in(line))
    people = people_in(line)
    for number, post in enumerate(posts):
        person = _after(line, posts[number:], people) or _before(line, posts[: number + 1], people)
        if person and not post.plural:
            yield person, post, post.body or _in_brackets(line, person)


def people_in(line: Line) -> list[Stretch]:
    """The persons named in a line; what a district or a town is called is none."""
    people = line.ranges("person")
    return [p for p in people if not (p[0] and line.words[p[0] - 1].lemma in known("settlement"))]


def _in_brackets(line: Line, person: Stretch) -> Stretch | None:
    """The body told after the person in brackets: "депутат Иванов (КПРФ)"."""
    bodies = line.ranges("organisation")
    body = next((b for b in bodies if b[0] == person[1]), None)
    return body if body and line.between(person[1], body[0]).strip() == "(" else None


def _after(line: Line, posts: list[Post], people: list[Stretch]) -> Stretch | None:
    """The person whom the post, or the last of posts joined to it, leads to: "президент и главнокомандующий X"."""
    last = posts[0].last
    for following in (*posts[1:], None):
        person = next((p for p in people if p[0] >= last), None)
        if person and _leads(line, last, person):
            return person
        if following is None or not CHAIN.fullmatch(line.between(last, following.first)):
            return None
        last = following.last
    return None


def _leads(line: Line, last: int, person: Stretch) -> bool:
    """Whether a post that ends at `last` leads to the person: few words, or words that link, or commas around him."""
    gap = BRACKETS.sub("", line.between(last, person[0]))
    if gap.strip() == ",":
        return line.between(person[1], person[1]).startswith(",")
    near = len(gap.split()) <= LONGEST_GAP and not BREAK.search(gap)
    return near or (_linking(line, range(last, person[0])) and not CLOSED.search(gap))


def _before(line: Line, posts: list[Post], people: list[Stretch]) -> Stretch | None:
    """The person before the post, with nothing between but other posts and words that link."""
    post = posts[-1]
    person = next((p for p in reversed(people) if p[1] <= post.first), None)
    if person is None or CLOSED.search(line.between(person[1], post.first)):
        return None
    inner = {i for other in posts[:-1] for i in range(other.first, other.last)}
    between = [i for i in range(person[1], post.first) if i not in inner]
    stands_off = line.between(person[1], person[1] + 1).strip() or between
    return person if _linking(line, between) and stands_off else None


def _linking(line: Line, indices: Iterable[int]) -> bool:
    """Whether all these words link a person with a post: "был в 2010 году избран"."""
    words = [line.words[i] for i in indices]
    return all(w.lemma in known("link") or w.text.isdigit() for w in words)
