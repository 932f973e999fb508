"""Posts in a line: the words of the title, and the body or country where the post is held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evals.factrueval.bodies import body_start, followed, trimmed
from evals.factrueval.lines import Line, Stretch, known
from evals.factrueval.titles import titles_in

PREPOSITIONS = frozenset({"в", "во", "на", "по", "при", "от", "из", "и", "с"})
OF_A_PLACE = re.compile(r"(?<!че)(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$")


@dataclass(frozen=True)
class Post:
    """A post: words of the title, of the body if one is told, and the whole stretch that both take."""

    title: Stretch
    body: Stretch | None
    first: int
    last: int
    plural: bool


def posts_in(line: Line) -> Iterator[Post]:
    """The posts that the tagger marked, each with its body, in order."""
    last = 0
    for first, end in titles_in(line):
        named = line.is_in(first, "organisation") or all(word.adjective for word in line.words[first:end])
        if first >= last and not named:
            post = _post(line, first, end)
            last = post.last
            yield post


def _post(line: Line, first: int, last: int) -> Post:
    place = None
    start = first
    if last - first > 1 and _of_a_place(line, first):
        place, start = (first, first + 1), first + 1
    cut = body_start(line, start, last)
    body, end = followed(line, (cut, last) if cut < last else None, last)
    title_end = cut
    if body and cut < last:
        body = trimmed(line, body)
        title_end = end if line.words[min(body[1], end - 1)].text.lower() == "по" else cut
    while title_end > start + 1 and _hangs(line, title_end - 1, body):
        title_end -= 1
    head = next((i for i in range(start, title_end) if not line.words[i].adjective), start)
    if body is None and line.words[head].lemma not in known("calling"):
        body = place or _preceding(line, first)
    return Post((start, title_end), body, first, end, line.words[head].plural)


def _hangs(line: Line, index: int, body: Stretch | None) -> bool:
    """Whether the last word of a title is of what follows it: a preposition, or an adjective of the body."""
    word = line.words[index]
    return word.text.lower() in PREPOSITIONS or (word.adjective and body is not None and body[0] == index + 1)


def _of_a_place(line: Line, index: int) -> bool:
    word = line.words[index]
    adjective = OF_A_PLACE.search(word.text.lower()) and word.lemma not in known("adjective")
    return bool(adjective) or line.is_in(index, "nationality", "place")


def _preceding(line: Line, first: int) -> Stretch | None:
    """A country or place right before the post: "российский президент"."""
    if first and not line.between(first, first).strip() and line.is_in(first - 1, "nationality", "place"):
        return first - 1, first
    return None
