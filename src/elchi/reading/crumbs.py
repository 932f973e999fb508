"""The section a page stands in, from its breadcrumb or from a rubric beside its date."""

import re
from functools import cache

from elchi.reading.chrome import chrome
from elchi.reading.normalise import key
from elchi.reading.outlets import registered
from elchi.reading.page import Block, Page
from elchi.reading.pagedate import finder

DEEPEST = 6
NEAR = 4


def section(page: Page, title: str, headline: int | None) -> list[str]:
    """The section's words from the root down: the breadcrumb without the page's own title, or the rubric.

    >>> section(Page(blocks=[], crumbs=["Главная", "Мир", "Послы обсудили"]), "Послы обсудили", None)
    ['Главная', 'Мир']
    """
    found = _without(_words(page.crumbs), title)
    if found:
        return found
    if bar := _without(_words(page.bar), title):
        return _ours(bar, page)
    head = page.blocks[: (headline or 0) + 1]
    for place, block in enumerate(head):
        near = len(head) - place <= NEAR
        if (parts := parted(block.text, title, near=near)) and (words := _without(parts, title)):
            return _ours(words, page) if near else words
    first = next((place for place, block in enumerate(head) if key(block.text) == key(title)), 0)
    return page.section or _rubric(page.blocks, headline, first) or _label(page, first)


def parted(text: str, title: str, *, near: bool = False) -> list[str]:
    """The parts of a breadcrumb line, or an empty list when the line is none.

    A breadcrumb opens with words that say so ("Вы находитесь здесь"), with the home page, or ends with the title;
    `near` the headline, two to four short words with slashes or arrows between them are one too.
    """
    if len(text) > 400:
        return []
    found = chrome().find(text[:150])
    if found is not None and found.kind == "crumb":
        text = text[len(text[:150]) - len(found.rest) :] if len(text) <= 150 else text.split(":", 1)[-1]
    parts = [part.strip(" :") for part in _separator().split(text)]
    parts = [part for part in parts if part]
    known = found is not None and (found.kind == "crumb" or (found.kind == "home" and len(parts) > 1))
    ends = len(parts) > 1 and key(parts[-1]) == key(title)
    short = near and 2 <= len(parts) <= 4 and _arrows().search(text) is not None and len(text) < 80
    return parts[: DEEPEST + 1] if known or ends or (short and not any(map(_digits, parts))) else []


def _digits(text: str) -> bool:
    return any(character.isdigit() for character in text) or len(text.split()) > 3


def _ours(words: list[str], page: Page) -> list[str]:
    """The section without the outlet's own name at its root and without the name of a language."""
    words = [word for word in words if (found := chrome().find(word)) is None or found.kind != "language"]
    return words[1:] if len(words) > 1 and _own(words[0], page) else words


def _own(text: str, page: Page) -> bool:
    names = [key(name) for name in (page.site, page.outlet, (registered(page.url) or "").split(".")[0]) if name]
    return any(name and (name in key(text) or key(text) in name) for name in names)


@cache
def _bars() -> re.Pattern[str]:
    return re.compile(r"\s[/|]\s")


@cache
def _arrows() -> re.Pattern[str]:
    return re.compile(r"\S\s*[/›»→>]\s*\S")


def _words(crumbs: list[str]) -> list[str]:
    found = chrome().find(crumbs[0][:150]) if crumbs else None
    if found is not None and found.kind == "crumb":
        crumbs = [found.rest, *crumbs[1:]]
    return [part.strip() for crumb in crumbs for part in _separator().split(crumb) if part.strip(" :")]


def _without(parts: list[str], title: str) -> list[str]:
    wanted = key(title)
    kept = [part for part in parts if not _repeats(key(part), wanted) and len(part) <= 60]
    return kept[:DEEPEST]


def _repeats(part: str, title: str) -> bool:
    return not part or part == title or (len(part) > 15 and title.startswith(part[:-3]))


def _rubric(blocks: list[Block], headline: int | None, first: int) -> list[str]:
    if headline is None:
        return []
    for place in (headline + 1, first - 1, headline + 2):
        if 0 <= place < len(blocks) and (dated := finder().line(blocks[place].text)) is not None:
            beside = [(dated.before, 3), *((piece, 1) for piece in _bars().split(dated.after))]
            for piece, most in beside:
                if _rubric_like(piece.strip(" ,:"), most):
                    return [finder().words(piece)]
    return []


def _rubric_like(piece: str, most: int) -> bool:
    words = finder().words(piece)
    if not words[:1].isupper() or len(words.split()) > most:
        return False
    return chrome().find(piece) is None and chrome().find(f"{piece} 1") is None


def _label(page: Page, first: int) -> list[str]:
    """A short line right above the headline: the rubric, unless it is the outlet's own name."""
    if not first or not page.containers:
        return []
    text = page.blocks[first - 1].text.strip(" »›>→/")
    short = len(text.split()) <= 3 and len(text) <= 30 and text[:1].isupper() and text.replace(" ", "").isalpha()
    own = any(key(title).endswith(key(text)) for title in page.titles) or _own(text, page)
    return [text] if short and not own and chrome().find(text) is None else []


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[/\\›»→|•·>]|\s[-–—]\s)\s*")
