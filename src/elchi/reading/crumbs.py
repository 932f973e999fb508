"""The section a page stands in, from its breadcrumb or from a rubric beside its date."""

import re
from functools import cache

from elchi.reading.chrome import chrome
from elchi.reading.normalise import key
from elchi.reading.page import Block, Page
from elchi.reading.pagedate import finder

DEEPEST = 6


def section(page: Page, title: str, headline: int | None) -> list[str]:
    """The section's words from the root down: the breadcrumb without the page's own title, or the rubric.

    >>> section(Page(blocks=[], crumbs=["Главная", "Мир", "Послы обсудили"]), "Послы обсудили", None)
    ['Главная', 'Мир']
    """
    found = _without(_words(page.crumbs), title)
    if found:
        return found
    head = page.blocks[: (headline or 0) + 1]
    for block in head:
        if (parts := parted(block.text, title)) and (words := _without(parts, title)):
            return words
    return page.section or _rubric(page.blocks, headline)


def parted(text: str, title: str) -> list[str]:
    """The parts of a breadcrumb line, or an empty list when the line is none.

    A breadcrumb opens with words that say so ("Вы находитесь здесь"), with the home page, or ends with the title.
    """
    if len(text) > 400:
        return []
    found = chrome().find(text[:150])
    if found is not None and found.kind == "crumb":
        text = text[len(text[:150]) - len(found.rest) :] if len(text) <= 150 else text.split(":", 1)[-1]
    parts = [part.strip(" :") for part in _separator().split(text)]
    parts = [part for part in parts if part]
    known = found is not None and found.kind in {"crumb", "home"}
    ends = len(parts) > 1 and key(parts[-1]) == key(title)
    return parts[: DEEPEST + 1] if known or ends else []


def _words(crumbs: list[str]) -> list[str]:
    if len(crumbs) != 1:
        return [part for crumb in crumbs for part in _separator().split(crumb) if part.strip(" :")]
    found = chrome().find(crumbs[0][:150])
    text = crumbs[0].split(":", 1)[-1] if found is not None and found.kind == "crumb" else crumbs[0]
    return [part.strip() for part in _separator().split(text) if part.strip()]


def _without(parts: list[str], title: str) -> list[str]:
    wanted = key(title)
    kept = [part for part in parts if not _repeats(key(part), wanted) and len(part) <= 60]
    return kept[:DEEPEST]


def _repeats(part: str, title: str) -> bool:
    return not part or part == title or (len(part) > 15 and title.startswith(part[:-3]))


def _rubric(blocks: list[Block], headline: int | None) -> list[str]:
    if headline is None:
        return []
    for place in (headline + 1, headline - 1, headline + 2):
        if 0 <= place < len(blocks) and (dated := finder().line(blocks[place].text)) is not None:
            label = chrome().find(blocks[place].text)
            words = dated.rest
            if words and words[0].isupper() and len(words.split()) <= 3 and (label is None or label.kind == "views"):
                return [words]
    return []


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[/\\›»→|•·>]|\s[-–—]\s)\s*")
