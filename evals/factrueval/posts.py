"""Posts in a line: the words of the title, and the body or country where the post is held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from evals.factrueval.lines import Line, known

PREPOSITIONS = frozenset({"в", "во", "на", "по", "при", "от", "из", "и", "с"})
BINDING = frozenset({"по", "при"})
OF_A_PLACE = re.compile(r"(?<!че)(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$")
LONGEST_GAP = 4


@dataclass(frozen=True)
class Post:
    """A post: words of the title, of the body if one is told, and the whole stretch that both take."""

    title: tuple[int, int]
    body: tuple[int, int] | None
    first: int
    last: int
    plural: bool


def posts_in(line: Line) -> Iterator[Post]:
    """The posts that the tagger marked, each with its body, in order."""
    last = 0
    for first, end in _joined(line, _marked(line)):
        named = line.is_in(first, "organisation") or all(word.adjective for word in line.words[first:end])
        if first >= last and not named:
            post = _post(line, first, end)
            last = post.last
            yield post


def _marked(line: Line) -> list[tuple[int, int]]:
    """The tagger's offices, and callings that are no offices to it: editors, astronauts, goalkeepers."""
    offices = line.ranges("office")
    taken = {i for first, last in offices for i in range(first, last)}
    callings = [
        (i, i + 1)
        for i, w in enumerate(line.words)
        if w.lemma in known("calling") and i not in taken and not line.at[i]
    ]
    return sorted([*offices, *map(partial(_with_adjectives, line, taken), callings)])


def _with_adjectives(line: Line, taken: set[int], calling: tuple[int, int]) -> tuple[int, int]:
    first, last = calling
    while first and line.words[first - 1].lemma in known("rank") and first - 1 not in taken:
        first -= 1
    return first, last


def _joined(line: Line, offices: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Offices of which the first is an adjective of the next made one: "чрезвычайный и полномочный посол"."""
    joined: list[tuple[int, int]] = []
    for first, last in offices:
        if joined:
            start, end = joined[-1]
            near = line.between(end, first).strip() in ("", "-") or line.said(end, first) == "и"
            if near and all(line.words[i].adjective for i in range(start, end)):
                joined[-1] = (start, last)
                continue
        joined.append((first, last))
    return joined


def _post(line: Line, first: int, last: int) -> Post:
    place = None
    start = first
    if last - first > 1 and _of_a_place(line, first):
        place, start = (first, first + 1), first + 1
    cut = _body_start(line, start, last)
    body = (cut, last) if cut < last else None
    body, end = _followed(line, body, last)
    title_end = cut
    while title_end > start + 1 and line.words[title_end - 1].text.lower() in PREPOSITIONS:
        title_end -= 1
    if body is None:
        body = place or _preceding(line, first)
    head = next((i for i in range(start, title_end) if not line.words[i].adjective), start)
    return Post((start, title_end), body, first, end, line.words[head].plural)


def _of_a_place(line: Line, index: int) -> bool:
    word = line.words[index]
    adjective = OF_A_PLACE.search(word.text.lower()) and word.lemma not in known("adjective")
    return bool(adjective) or line.is_in(index, "nationality", "place")


def _body_start(line: Line, first: int, last: int) -> int:
    """Where the body begins inside a post of several words: at a name, or at a word for one with its adjectives."""
    for index in range(first + 1, last):
        if line.is_in(index, "organisation", "place") or line.words[index].lemma in known("body"):
            before = index
            while before > first + 1 and line.words[before - 1].adjective:
                before -= 1
            return before
    return last


def _followed(line: Line, body: tuple[int, int] | None, last: int) -> tuple[tuple[int, int] | None, int]:
    """The body with the names that follow the post, and where they end: "глава [комитета Сената по делам …]"."""
    named = line.ranges("organisation", "place")
    while (nearest := next((name for name in named if name[0] >= last), None)) is not None:
        gap = range(last, nearest[0])
        lower = [line.words[i] for i in gap]
        if len(gap) > LONGEST_GAP or not re.fullmatch(r"[\s«\"“\w-]*", line.between(last, nearest[0])):
            break
        if not all(w.lemma in known("body") or w.adjective or w.text.lower() in BINDING for w in lower):
            break
        start = nearest[0] if not any(w.lemma in known("body") for w in lower) else last
        body = (body[0] if body else start, nearest[1])
        last = nearest[1]
    return (body, last) if body else _common_body(line, last)


def _common_body(line: Line, last: int) -> tuple[tuple[int, int] | None, int]:
    """A body told by a common noun after the post, with adjectives before it: "глава [палестинской делегации]"."""
    index = last
    while index < len(line.words) and not line.between(index, index).strip():
        word = line.words[index]
        if word.lemma in known("body") and not word.plural:
            return (last, index + 1), index + 1
        if not word.adjective:
            break
        index += 1
    return None, last


def _preceding(line: Line, first: int) -> tuple[int, int] | None:
    """A country or place right before the post: "российский президент"."""
    if first and not line.between(first, first).strip() and line.is_in(first - 1, "nationality", "place"):
        return first - 1, first
    return None
