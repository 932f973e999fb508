"""Titles in a line: the tagger's offices and callings, with their ranks and the nouns that lead them."""

from functools import partial

from evals.factrueval.lines import Line, Stretch, known


def titles_in(line: Line) -> list[Stretch]:
    """The words of each title, in order: "бывший [первый заместитель министра]"."""
    offices = _joined(line, line.ranges("office"))
    taken = {i for first, last in offices for i in range(first, last)}
    callings = [
        (i, i + 1)
        for i, w in enumerate(line.words)
        if w.lemma in known("calling") | known("post") and i not in taken and not line.at[i]
    ]
    return _joined(line, sorted(map(partial(_led, line, taken), [*offices, *callings])))


def _led(line: Line, taken: set[int], title: Stretch) -> Stretch:
    """The title with the ranks and leading nouns before it: "[чрезвычайный и] посол", "[помощник] заместителя"."""
    first, last = title
    while first and first - 1 not in taken and not line.between(first, first).strip():
        before = line.words[first - 1].lemma
        joined = before == "и" and first > 1 and line.words[first - 2].lemma in known("rank")
        if not joined and before not in known("rank") and before not in known("helper"):
            break
        first -= 1
    return first, last


def _joined(line: Line, titles: list[Stretch]) -> list[Stretch]:
    """Titles made one: "чрезвычайный и полномочный посол", "полпред президента"."""
    joined: list[Stretch] = []
    for first, last in titles:
        if joined and _leads(line, joined[-1], first):
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _leads(line: Line, title: Stretch, following: int) -> bool:
    """Whether a title is an adjective of the one that follows, or a noun that stands before its holder's superior."""
    if following < title[1]:
        return True
    near = line.between(title[1], following).strip() in ("", "-") or line.said(title[1], following) == "и"
    adjective = all(line.words[i].adjective for i in range(*title))
    helper = following == title[1] and line.words[following - 1].lemma in known("helper")
    return near and (adjective or helper)
