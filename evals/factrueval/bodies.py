"""Bodies in a line: the words that tell where a post is held, inside the post or after it."""

import re

from evals.factrueval.lines import Line, Stretch, known

BINDING = frozenset({"по", "при"})
SENDING = BINDING | {"от"}
LONGEST_GAP = 4


def body_start(line: Line, first: int, last: int) -> int:
    """Where the body begins inside a post of several words: at a name, or at a word for one with its adjectives."""
    for index in range(first + 1, last):
        if line.is_in(index, "organisation", "place") or line.words[index].lemma in known("body"):
            before = index
            while before > first + 1 and line.words[before - 1].adjective:
                before -= 1
            return before
    return last


def trimmed(line: Line, body: Stretch) -> Stretch:
    """The body without what follows its name: "Совета муфтиев России [шейх]", "НАСА [по полетам]"."""
    first, last = body
    names = [name for name in line.ranges("organisation", "place") if first <= name[0] and name[1] <= last]
    if not names:
        return body
    if names[0][0] == first and names[0][1] < last and line.words[names[0][1]].text.lower() == "по":
        return names[0]
    end = names[-1][1]
    after = line.words[end] if end < last else None
    return (first, end) if after and after.text.islower() and after.nominative else body


def followed(line: Line, body: Stretch | None, last: int) -> tuple[Stretch | None, int]:
    """The body with the names that follow the post, and where they end: "глава [комитета Сената по делам …]"."""
    named = line.ranges("organisation", "place")
    last = _finished(line, last)
    body = (body[0], last) if body else None
    while (nearest := next((name for name in named if name[0] >= last), None)) is not None:
        gap = range(last, nearest[0])
        lower = [line.words[i] for i in gap]
        if len(gap) > LONGEST_GAP or not re.fullmatch(r"[\s«\"“\w-]*", line.between(last, nearest[0])):
            break
        if not all(
            w.lemma in known("body") or w.adjective or w.text.lower() in (BINDING if body else SENDING) for w in lower
        ):
            break
        start = nearest[0] if not any(w.lemma in known("body") for w in lower) else last
        body = (body[0] if body else start, nearest[1])
        last = nearest[1]
    return (body, last) if body else _common_body(line, last)


def _finished(line: Line, last: int) -> int:
    """The end of a post that broke off inside a name or at "и", with the rest of the name or what "и" joins."""
    end = next((name[1] for name in line.ranges("organisation") if name[0] < last < name[1]), last)
    if line.words[last - 1].text.lower() == "и":
        while end < len(line.words) and line.words[end].adjective:
            end += 1
        end = min(end + 1, len(line.words))
    return end


def _common_body(line: Line, last: int) -> tuple[Stretch | None, int]:
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
