"""A guard against markup nested so deeply that a parser would spend minutes on it."""

import re
from functools import cache

from elchi.records import Rejected

DEEPEST = 120
FEW = 2000


def level(markup: str, name: str = "") -> str | Rejected:
    """The markup itself, or without its wrapping elements when they nest over 120 deep, or "too-deep".

    >>> level("<div>" * 100_000 + "<p>text")
    '<p>text'
    """
    if markup.count("<") < FEW or depth(markup) <= DEEPEST or depth(_bare(markup)) <= DEEPEST:
        return markup
    flat = _wrapper().sub("", markup)
    if depth(flat) <= DEEPEST:
        return flat
    detail = f"Elements of the page stand inside one another over {DEEPEST} deep."
    return Rejected(reason="too-deep", detail=detail, name=name)


def depth(markup: str) -> int:
    """How many elements stand open at the deepest place, elements that need no end tag not counted."""
    deepest = current = 0
    for found in _tag().finditer(markup):
        current = max(0, current - 1) if found[1] else current + 1
        deepest = max(deepest, current)
    return deepest


@cache
def _tag() -> re.Pattern[str]:
    loose = "area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|track|wbr"
    return re.compile(rf"<(/?)(?!(?:{loose})\b)[a-zA-Z][^<>]*(?<!/)>")


def _bare(markup: str) -> str:
    """The markup without scripts and styles, whose "less than" signs are no tags; one pass, whatever is unclosed."""
    lowered = markup.lower()
    for name in ("script", "style"):
        kept, place = [], 0
        while (start := lowered.find(f"<{name}", place)) >= 0:
            kept.append(markup[place:start])
            end = lowered.find(f"</{name}", start)
            place = end if end >= 0 else len(markup)
        kept.append(markup[place:])
        markup = "".join(kept)
        lowered = markup.lower()
    return markup


@cache
def _wrapper() -> re.Pattern[str]:
    kept = "p|br|h[1-6]|meta|title|script|style|time|html|head|body|link|li"
    return re.compile(rf"</?(?!(?:{kept})\b)[a-zA-Z][^<>]*>")
